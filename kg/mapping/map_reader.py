"""Reads the TOML of a map under a strict schema: what maps of tables and of registers share.

Place in the flow: below :mod:`kg.mapping.table_maps` and :mod:`kg.mapping.register_maps`, whose
readers know their own keys. TOML holds anything until it is checked.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.errors import ConfigError

__all__ = ["MapReader", "load_toml"]


def load_toml(path: Path) -> dict[str, Any]:
    """Return what the file of a map holds.

    Raises:
        ConfigError: If the file cannot be read or is no TOML.
    """
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"the map {path.name} cannot be read: {error}") from error


class MapReader:
    """Checks a map while it is read; errors name the file and the key."""

    def __init__(self, file: str) -> None:
        self.file = file

    def fail(self, message: str) -> ConfigError:
        """Return the error for a fault of this map."""
        return ConfigError(f"the map {self.file}: {message}")

    def names(self, data: dict[str, Any], key: str, fields: Mapping[str, object]) -> frozenset[str]:
        """Return a list of fields, each of which has a heading."""
        names = self.texts(data.get(key, []), key)
        if unknown := [name for name in names if name not in fields]:
            raise self.fail(f"{key} names {', '.join(unknown)}, for which [fields] has no heading")
        return frozenset(names)

    def table(
        self, data: dict[str, Any], name: str, allowed: Sequence[str] | None = None
    ) -> dict[str, Any]:
        """Return a table of keys, all of them allowed ones."""
        table = data.get(name, {})
        if not isinstance(table, dict):
            raise self.fail(f"[{name}] must be a table of keys")
        if allowed is not None:
            self.keys(table, allowed, f"in [{name}]")
        return table

    def keys(self, table: Mapping[str, Any], allowed: Sequence[str], where: str) -> None:
        """Refuse a key that is not allowed."""
        if unknown := sorted(key for key in table if key not in allowed):
            raise self.fail(
                f"{where}: the key {unknown[0]!r} is unknown; allowed are {', '.join(allowed)}"
            )

    def texts(self, value: object, where: str) -> list[str]:
        """Return one text or a list of them as a list."""
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self.fail(f"{where} must be a text or a list of texts")
        return texts
