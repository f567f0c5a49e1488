"""The maps that say what the columns of a register mean: small TOML files under a strict schema.

Place in the flow: read beside the register; :mod:`kg.mapping.registers` applies a map to the rows.
The language is explained in docs/import.md; an unknown key is an error.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kg.errors import ParameterError
from kg.mapping.map_reader import MapReader, load_toml
from kg.mapping.table_maps import normal
from kg.resources import register_map_files

__all__ = ["FIELDS", "KINDS", "RegisterMap", "find_register_map", "read_register_map"]

KINDS = {
    "accreditation-register": "accreditations",
    "certification-register": "certifications",
    "certification-database": "certifications",
    "grant-list": "grants",
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
    "grants": (
        "holder", "standard", "number", "auditor", "level", "score", "status", "status_date",
        "issued", "expires", "note",
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
        """What the rows are: ``accreditations``, ``certifications`` or ``grants``."""
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
    return _Reader(path.name).map(path.stem, load_toml(path))


class _Reader(MapReader):
    """Knows the keys of a map of a register."""

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

    def strings(
        self, data: dict[str, Any], name: str, allowed: Sequence[str] | None
    ) -> dict[str, str]:
        table = self.table(data, name, allowed)
        if wrong := [key for key, value in table.items() if not isinstance(value, str)]:
            raise self.fail(f"[{name}] {wrong[0]} must be a text")
        return dict(table)
