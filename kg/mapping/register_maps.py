"""The maps that say what the columns of a register mean: small TOML files under a strict schema.

Place in the flow: read beside the register; :mod:`kg.mapping.registers` applies a map to the rows.
The language is explained in docs/import.md; an unknown key is an error.
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import ConfigError, ParameterError
from kg.mapping.table_maps import normal
from kg.resources import register_map_files

__all__ = ["FIELDS", "KINDS", "RegisterMap", "find_register_map", "read_register_map"]

KINDS = {
    "accreditation-register": "accreditations",
    "certification-register": "certifications",
    "certification-database": "certifications",
}
"""Kind of register -> what its rows are."""
FIELDS: dict[str, tuple[str, ...]] = {
    "accreditations": (
        "body", "standard", "number", "accreditor", "sectors", "status", "status_date", "issued",
        "expires", "note",
    ),
    "certifications": (
        "holder", "standard", "number", "certifier", "accreditor", "sites", "scope", "sectors",
        "status", "status_date", "issued", "expires", "note",
    ),
}  # fmt: skip
STANDINGS = ("active", "suspended", "withdrawn", "expired")
TOP = ("title", "fields", "optional", "fill_down", "constants", "codes", "register", "source",
       "file")  # fmt: skip


@dataclass(frozen=True, slots=True)
class RegisterMap:
    """A map. ``fields`` gives the headings that each field may stand under; the first one leads.

    ``of`` is who keeps the register, where the map knows it; ``complete`` what it declares to be
    complete for (``for``, ``from``, ``until``, ``standards``).
    """

    name: str
    title: str
    kind: str
    fields: Mapping[str, tuple[str, ...]]
    of: str | None = None
    optional: frozenset[str] = frozenset()
    fill_down: frozenset[str] = frozenset()
    constants: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    complete: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    file: Mapping[str, str] = field(default_factory=dict)

    @property
    def lists(self) -> str:
        """What the rows are: ``accreditations`` or ``certifications``."""
        return KINDS[self.kind]


def find_register_map(name: str) -> RegisterMap:
    """Return a map by the name of a ready one, or by the path of a file.

    Raises:
        ParameterError: If there is neither.
        ConfigError: If the file breaks the schema.
    """
    ready = {path.stem: path for path in register_map_files()}
    path = ready.get(name, Path(name))
    if name in ready or path.is_file():
        return read_register_map(path)
    raise ParameterError(
        f"{name!r} is neither a file nor a ready map of a register; ready are "
        f"{', '.join(sorted(ready))}",
        name="map",
        allowed=tuple(sorted(ready)),
    )


def read_register_map(path: Path) -> RegisterMap:
    """Read a map.

    Raises:
        ConfigError: If the file cannot be read, is no TOML or breaks the schema; it says where.
    """
    try:
        data = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"the map {path.name} cannot be read: {error}") from error
    return _Reader(path.name).map(path.stem, data)


class _Reader:
    """Checks a map while it is read; errors name the file and the key."""

    def __init__(self, file: str) -> None:
        self.file = file

    def fail(self, message: str) -> ConfigError:
        return ConfigError(f"the map {self.file}: {message}")

    # TOML holds anything until it is checked.
    def map(self, name: str, data: dict[str, Any]) -> RegisterMap:
        self.keys(data, TOP, "at the top")
        if not isinstance(data.get("title"), str):
            raise self.fail("give it a title, one sentence")
        register = self.strings(
            data,
            "register",
            ("kind", "of", "complete_for", "complete_from", "complete_until", "complete_standards"),
        )
        kind = register.pop("kind", "")
        if kind not in KINDS:
            raise self.fail(f"[register] kind is one of {', '.join(KINDS)}, not {kind!r}")
        allowed = FIELDS[KINDS[kind]]
        fields = {
            key: tuple(normal(text) for text in self.texts(value, f"[fields] {key}"))
            for key, value in self.table(data, "fields", allowed).items()
        }
        constants = self.strings(data, "constants", allowed)
        for needed in allowed[:2]:
            if needed not in fields and needed not in constants:
                raise self.fail(f"say where the {needed} stands: [fields] {needed}")
        if not fields:
            raise self.fail("say in [fields] which heading holds what")
        return RegisterMap(
            name,
            data["title"],
            kind,
            fields,
            register.pop("of", None),
            self.names(data, "optional", fields),
            self.names(data, "fill_down", fields),
            constants,
            self.codes(data, allowed),
            {key.removeprefix("complete_"): value for key, value in register.items()},
            self.strings(data, "source", ("kind", "publisher", "url", "licence_note")),
            self.strings(data, "file", ("encoding", "separator", "sheet")),
        )

    def codes(self, data: dict[str, Any], allowed: Sequence[str]) -> dict[str, dict[str, str]]:
        result: dict[str, dict[str, str]] = {}
        for name in self.table(data, "codes", allowed):
            words = self.strings(data["codes"], name, None)
            if name == "status" and (wrong := set(words.values()) - set(STANDINGS)):
                raise self.fail(
                    f"[codes.status]: {sorted(wrong)[0]!r} is no standing; use one of "
                    f"{', '.join(STANDINGS)}"
                )
            result[name] = {normal(word): code for word, code in words.items()}
        return result

    def names(self, data: dict[str, Any], key: str, fields: Mapping[str, object]) -> frozenset[str]:
        names = self.texts(data.get(key, []), key)
        if unknown := [name for name in names if name not in fields]:
            raise self.fail(f"{key} names {', '.join(unknown)}, for which [fields] has no heading")
        return frozenset(names)

    def strings(
        self, data: dict[str, Any], name: str, allowed: Sequence[str] | None
    ) -> dict[str, str]:
        table = self.table(data, name, allowed)
        if wrong := [key for key, value in table.items() if not isinstance(value, str)]:
            raise self.fail(f"[{name}] {wrong[0]} must be a text")
        return dict(table)

    def table(
        self, data: dict[str, Any], name: str, allowed: Sequence[str] | None
    ) -> dict[str, Any]:
        table = data.get(name, {})
        if not isinstance(table, dict):
            raise self.fail(f"[{name}] must be a table of keys")
        if allowed is not None:
            self.keys(table, allowed, f"in [{name}]")
        return table

    def keys(self, table: Mapping[str, Any], allowed: Sequence[str], where: str) -> None:
        if unknown := sorted(key for key in table if key not in allowed):
            raise self.fail(
                f"{where}: the key {unknown[0]!r} is unknown; allowed are {', '.join(allowed)}"
            )

    def texts(self, value: object, where: str) -> list[str]:
        texts = [value] if isinstance(value, str) else value
        if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
            raise self.fail(f"{where} must be a text or a list of texts")
        return texts
