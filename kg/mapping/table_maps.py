"""The maps that say what the columns of a table mean: small TOML files under a strict schema.

Place in the flow: read beside the table; :mod:`kg.mapping.table_layout` applies a map to the
headings of a grid, :mod:`kg.mapping.table_rows` to its rows. The language of maps is explained in
docs/import.md; an unknown key is an error, so that a slip of the pen never passes silently.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, parse

from kg.errors import ParameterError
from kg.mapping.map_reader import MapReader, load_toml
from kg.namespaces import PREFIXES, TR
from kg.resources import map_files, ontology_files

__all__ = [
    "FIELDS",
    "Areas",
    "Numbers",
    "TableMap",
    "ValueRule",
    "code_labels",
    "code_members",
    "find_map",
    "normal",
    "read_map",
]

FIELDS = (
    "area", "area_code", "area_kind", "area_label", "period", "indicator", "supply", "method",
    "status", "producer", "producer_label", "vintage", "statement_number", "unit", "printed",
    "lower", "upper", "denominator", "as_of", "as_of_basis", "approximate", "capped", "plan",
    "speaker", "speaker_title", "note", "origin",
)  # fmt: skip
"""What a column, a constant or a value rule may give."""
CODED = {
    "indicator": "indicator",
    "supply": "supply",
    "method": "method",
    "status": "observationStatus",
    "denominator": "denominator",
    "as_of_basis": "asOfBasis",
}
"""Fields whose values come from a code list, and its name."""
LEVELS = ("province", "regency", "any", "slug")
TOP = ("title", "fields", "optional", "fill_down", "constants", "codes", "values", "other_columns",
       "areas", "numbers", "marks", "source", "file")  # fmt: skip
PUNCTUATION = re.compile(r"[\W_]+")


@dataclass(frozen=True, slots=True)
class ValueRule:
    """Which columns hold figures, and what they say.

    A column is taken by the first rule that fits its headings: ``heading`` any of these words,
    ``also`` all of these, ``without`` none of these. ``gives`` are fields, ``scale`` what the
    figures are to be multiplied by; a rule with ``skip`` leaves the column out.
    """

    heading: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    gives: Mapping[str, str] = field(default_factory=dict)
    scale: int = 1
    skip: bool = False

    def fits(self, path: str) -> bool:
        """Tell whether a rule fits headings, joined and in their :func:`normal` form."""
        words = f" {path} "
        return (
            (not self.heading or any(f" {word} " in words for word in self.heading))
            and all(f" {word} " in words for word in self.also)
            and not any(f" {word} " in words for word in self.without)
        )


@dataclass(frozen=True, slots=True)
class Numbers:
    """How numbers are written: ``decimal`` and ``thousands`` are marks, ``auto`` or none."""

    decimal: str = "auto"
    thousands: str = "auto"
    empty: frozenset[str] = frozenset()
    float32: bool = False


@dataclass(frozen=True, slots=True)
class Areas:
    """Which areas the table speaks of; ``level`` is a member of ``LEVELS``.

    Rows of ``leave_out`` are left out; with ``only``, so are all others.
    """

    level: str = "province"
    leave_out: frozenset[str] = frozenset()
    only: frozenset[str] = frozenset()
    mint: bool = False


@dataclass(frozen=True, slots=True)
class TableMap:
    """A map. ``fields`` gives the headings that each field may stand under."""

    name: str
    title: str
    fields: Mapping[str, tuple[str, ...]]
    values: tuple[ValueRule, ...]
    optional: frozenset[str] = frozenset()
    fill_down: frozenset[str] = frozenset()
    constants: Mapping[str, str] = field(default_factory=dict)
    codes: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    skip_others: bool = False
    areas: Areas = Areas()
    numbers: Numbers = Numbers()
    marks: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)
    file: Mapping[str, str] = field(default_factory=dict)


def find_map(name: str) -> TableMap:
    """Return a map by the name of a ready one, or by the path of a file.

    Raises:
        ParameterError: If there is neither.
        ConfigError: If the file breaks the schema.
    """
    ready = {path.stem: path for path in map_files()}
    if name in ready:
        return read_map(ready[name])
    path = Path(name)
    if path.is_file():
        return read_map(path)
    raise ParameterError(
        f"{name!r} is neither a file nor a ready map; ready are {', '.join(sorted(ready))}",
        name="map",
        allowed=tuple(sorted(ready)),
    )


def read_map(path: Path) -> TableMap:
    """Read a map.

    Raises:
        ConfigError: If the file cannot be read, is no TOML or breaks the schema; it says where.
    """
    return _Reader(path.name).map(path.stem, load_toml(path))


@lru_cache(maxsize=1)
def code_members() -> Mapping[str, frozenset[str]]:
    """Return the members of each code list of the ontology, without the name of the list."""
    codes = next(path for path in ontology_files() if path.name == "codes.ttl")
    scheme = NamedNode(PREFIXES["skos"] + "inScheme")
    members: dict[str, set[str]] = {}
    for quad in parse(path=str(codes)):
        if quad.predicate == scheme and isinstance(quad.subject, NamedNode):
            name, _, member = quad.subject.value.removeprefix(TR).partition("-")
            members.setdefault(name, set()).add(member)
    return {name: frozenset(group) for name, group in members.items()}


@lru_cache(maxsize=1)
def code_labels() -> Mapping[str, Mapping[str, str]]:
    """Return the members of each code list by their labels in both languages, in normal form.

    A label that two members of a list share names neither.
    """
    codes = next(path for path in ontology_files() if path.name == "codes.ttl")
    properties = {NamedNode(PREFIXES["skos"] + name) for name in ("prefLabel", "altLabel")}
    found: dict[str, dict[str, set[str]]] = {}
    for quad in parse(path=str(codes)):
        if quad.predicate in properties and isinstance(quad.subject, NamedNode):
            assert isinstance(quad.object, Literal)  # noqa: S101 - labels are text
            name, _, member = quad.subject.value.removeprefix(TR).partition("-")
            labels = found.setdefault(name, {})
            labels.setdefault(normal(quad.object.value), set()).add(member)
    return {
        name: {label: min(members) for label, members in labels.items() if len(members) == 1}
        for name, labels in found.items()
    }


def normal(text: str) -> str:
    """Return a heading or code in the form it is compared in: words in lower case.

    Example:
        >>> normal("Rasio Elektrifikasi (%)")
        'rasio elektrifikasi'
    """
    return PUNCTUATION.sub(" ", text.casefold()).strip()


class _Reader(MapReader):
    """Knows the keys of a map of a table."""

    def map(self, name: str, data: dict[str, Any]) -> TableMap:
        self.keys(data, TOP, "at the top")
        if not isinstance(data.get("title"), str):
            raise self.fail("give it a title, one sentence")
        fields = {
            key: tuple(normal(text) for text in self.texts(value, f"[fields] {key}"))
            for key, value in self.table(data, "fields", FIELDS).items()
        }
        rules = data.get("values")
        if not isinstance(rules, list) or not rules:
            raise self.fail("say by at least one [[values]] which columns hold figures")
        other = data.get("other_columns", "refuse")
        if other not in {"refuse", "skip"}:
            raise self.fail(f"other_columns is refuse or skip, not {other!r}")
        constants = self.gives(self.table(data, "constants", FIELDS), "[constants]")
        if "area" not in fields and "area" not in constants:
            raise self.fail("say where the area stands: [fields] area or [constants] area")
        return TableMap(
            name,
            data["title"],
            fields,
            tuple(self.rule(rule, n) for n, rule in enumerate(rules, start=1)),
            self.names(data, "optional", fields),
            self.names(data, "fill_down", fields),
            constants,
            self.codes(data),
            other == "skip",
            self.areas(data),
            self.numbers(data),
            self.marks(data),
            self.strings(data, "source", ("kind", "publisher", "url", "licence_note")),
            self.strings(data, "file", ("encoding", "separator", "sheet")),
        )

    def rule(self, rule: object, number: int) -> ValueRule:
        where = f"[[values]] {number}"
        if not isinstance(rule, dict):
            raise self.fail(f"{where} must be a table of keys")
        own = ("heading", "also", "without", "scale", "skip")
        self.keys(rule, (*own, *FIELDS), where)
        words = {
            key: tuple(normal(text) for text in self.texts(rule.get(key, []), f"{where} {key}"))
            for key in own[:3]
        }
        scale, skip = rule.get("scale", 1), rule.get("skip", False)
        if type(scale) is not int or scale < 1 or not re.fullmatch("10*", str(scale)):
            raise self.fail(f"{where}: scale is 1, 10, 100 and so on, not {scale!r}")
        if type(skip) is not bool:
            raise self.fail(f"{where}: skip is true or false")
        gives = {key: value for key, value in rule.items() if key not in own}
        return ValueRule(
            words["heading"], words["also"], words["without"], self.gives(gives, where), scale, skip
        )

    def gives(self, given: Mapping[str, Any], where: str) -> dict[str, str]:
        result = {}
        for key, value in given.items():
            if not isinstance(value, str):
                raise self.fail(f"{where} {key} must be a text in quotation marks")
            self.check_code(key, value, where)
            result[key] = value
        return result

    def check_code(self, key: str, value: str, where: str) -> None:
        if key in CODED and value not in code_members()[CODED[key]]:
            allowed = ", ".join(sorted(code_members()[CODED[key]]))
            raise self.fail(f"{where} {key}: {value!r} is no code; use one of {allowed}")

    def codes(self, data: dict[str, Any]) -> dict[str, dict[str, str]]:
        result = {}
        for key, table in self.table(data, "codes", FIELDS).items():
            if not isinstance(table, dict):
                raise self.fail(f"[codes.{key}] must be a table of printed words and codes")
            codes = {}
            for word, code in table.items():
                self.gives({key: code}, f"[codes.{key}] {word!r} =")
                codes[normal(word)] = code
            result[key] = codes
        return result

    def areas(self, data: dict[str, Any]) -> Areas:
        table = self.table(data, "areas", ("level", "leave_out", "only", "mint"))
        level, mint = table.get("level", "province"), table.get("mint", False)
        if level not in LEVELS:
            raise self.fail(f"[areas] level is one of {', '.join(LEVELS)}, not {level!r}")
        if type(mint) is not bool:
            raise self.fail("[areas] mint is true or false")
        words = {
            key: frozenset(normal(t) for t in self.texts(table.get(key, []), f"[areas] {key}"))
            for key in ("leave_out", "only")
        }
        return Areas(level, words["leave_out"], words["only"], mint)

    def numbers(self, data: dict[str, Any]) -> Numbers:
        table = self.table(data, "numbers", ("decimal", "thousands", "empty", "float32"))
        decimal, thousands = table.get("decimal", "auto"), table.get("thousands", "auto")
        if decimal not in {"auto", ",", "."}:
            raise self.fail(f"[numbers] decimal is ',', '.' or 'auto', not {decimal!r}")
        if thousands not in {"auto", "", ",", ".", " ", "'"} or thousands == decimal != "auto":
            raise self.fail(
                f"[numbers] thousands is '.', ',', ' ', \"'\", '' (none) or 'auto', and not the "
                f"decimal mark; not {thousands!r}"
            )
        if type(table.get("float32", False)) is not bool:
            raise self.fail("[numbers] float32 is true or false")
        empty = self.texts(table.get("empty", []), "[numbers] empty")
        folded = frozenset(text.casefold() for text in empty)
        return Numbers(decimal, thousands, folded, table.get("float32", False))

    def marks(self, data: dict[str, Any]) -> dict[str, dict[str, str]]:
        result = {}
        for mark, table in self.table(data, "marks").items():
            where = f"[marks.{mark!r}]"
            if not isinstance(table, dict):
                raise self.fail(f"{where} must be a table of fields")
            self.keys(table, ("status", "vintage", "note", "approximate"), where)
            result[mark] = self.gives(table, where)
        return result

    def strings(self, data: dict[str, Any], name: str, allowed: Sequence[str]) -> dict[str, str]:
        return self.gives(self.table(data, name, allowed), f"[{name}]")
