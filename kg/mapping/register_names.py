"""What the names in a register mean: organisations, units and standards of the graph.

Place in the flow: used by :mod:`kg.mapping.registers`. A name means what the reviewed tables say
(:mod:`kg.mapping.registry`), else the one thing of the user's graph that has the same name,
compared as everywhere without legal form and notes in brackets. A name that two things share is an
error of its cell; an unknown one is minted. Nothing is merged because it is merely alike.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.claims.evidence import Evidence
from kg.claims.records import Record, Ref, StandardEdition
from kg.claims.records_organisations import BodyDetails
from kg.errors import SourceError
from kg.mapping.register_words import split_cell
from kg.mapping.registry import Entry, Registry, name_key, plain_name, read_registry
from kg.mapping.resolution import Known
from kg.mapping.standard_codes import NamedStandard, read_schemes, read_standard
from kg.mapping.table_maps import normal
from kg.resources import map_folder
from kg.sources.facts import iter_facts
from kg.sources.tables import BadRow, read_table

__all__ = ["NumberForm", "RegisterNames", "read_register_names"]

STANDARD_CODE = re.compile(
    r"(?P<sni>SNI\s+)?(?P<by>ISO|OHSAS)\s*(?P<iec>/\s*IEC)?\s*(?P<number>\d{4,5}(?:-\d{1,2})?)(?!\d)"
    r"(?:\s*[:-]\s*(?P<year>(?:19|20)\d{2})(?!\d))?",
    re.IGNORECASE,
)


FORM_HEADINGS = ("kind", "body", "pattern", "example", "basis")


@dataclass(frozen=True, slots=True)
class NumberForm:
    """How a body forms the numbers of its accreditations or certificates, as far as known."""

    kind: str
    body: Ref
    pattern: re.Pattern[str]
    example: str


@dataclass(frozen=True, slots=True)
class RegisterNames:
    """The names to resolve with; ``shared`` are keys that several things of the graph have."""

    registry: Registry
    shared: Mapping[str, tuple[str, ...]]
    schemes: frozenset[str]
    offered: Mapping[str, str]
    joint: frozenset[str]
    forms: tuple[NumberForm, ...]

    def party(self, name: str) -> Ref:
        """Return the organisation or unit that a name means; an unknown one is minted.

        Raises:
            ValueError: If several things of the graph have the name, or nothing of it is a name.
        """
        key = name_key(name)
        if not key:
            raise ValueError(f"{name!r} is no name")
        if labels := self.shared.get(key):
            raise ValueError(
                f"{name!r} is the name of several things: {', '.join(labels)}; write the full name"
            )
        return self.registry.organisation(name)

    def describe(
        self, name: str, evidence: tuple[Evidence, ...], *roles: str
    ) -> tuple[Record, ...]:
        """Return the description of what a name means, with the roles that the register gives."""
        ref = self.party(name)
        record = self.registry.record(ref, evidence, (plain_name(name),))
        return (record, BodyDetails(ref, roles)) if roles else (record,)

    def standards(self, text: str, codes: Mapping[str, str]) -> list[NamedStandard]:
        """Return the standards and schemes that a cell names.

        Args:
            text: ``SNI ISO 9001:2015``, ``ISO 9001 : 2015 & ISO 14001``, ``SMK3``, or a word.
            codes: Words of the map for standards, in their normal form.
        """
        named = codes.get(normal(text))
        found = [self._code(match) for match in STANDARD_CODE.finditer(text)]
        if named is None and found:
            return [self._read(name) for name in dict.fromkeys(found)]
        parts = [named] if named else [codes.get(normal(p), p) for p in split_cell(text)]
        return [self._read(self.offered.get(part, part)) for part in dict.fromkeys(parts)]

    def _code(self, match: re.Match[str]) -> str:
        by, number = match["by"].upper(), match["number"]
        iec = "/IEC" if match["iec"] or f"{by}/IEC {number}" in self.joint else ""
        year = f":{match['year']}" if match["year"] else ""
        return f"{'SNI ' if match['sni'] else ''}{by}{iec} {number}{year}"

    def _read(self, name: str) -> NamedStandard:
        return read_standard(name, self.schemes)

    def adopted(self, named: NamedStandard) -> NamedStandard | None:
        """Return the edition that a national one adopts, by its name (SNI ISO 9001:2015)."""
        label = next((r.label for r in named.records if isinstance(r, StandardEdition)), "")
        return self._read(label.removeprefix("SNI ")) if label.startswith("SNI ") else None

    def form(self, kind: str, body: Ref) -> NumberForm | None:
        """Return how the numbers of a body look, where that is known."""
        return next((f for f in self.forms if (f.kind, f.body) == (kind, body)), None)


def read_register_names(known: Iterable[Known] = ()) -> RegisterNames:
    """Read the reviewed tables, and add the names of a graph.

    Args:
        known: What the user's graph knows by name.
    """
    registry = read_registry()
    own: dict[str, dict[Ref, str]] = defaultdict(dict)
    for thing in known:
        if thing.ref.kind not in ("unit", "organisation"):
            continue
        kind = (thing.unit_kind or "other") if thing.ref.kind == "unit" else None
        registry.enter(Entry(thing.ref, thing.labels, kind))
        for name in (*(label.value for label in thing.labels), *thing.names):
            own[name_key(name)][thing.ref] = thing.labels[0].value
    shared = {}
    for key, things in own.items():
        if key in registry.names:
            continue
        if len(things) == 1:
            registry.names[key] = next(iter(things))
        else:
            shared[key] = tuple(sorted(f"{label} ({r.slug})" for r, label in things.items()))
    families = {row["family"] for row in iter_facts("standards.csv")}
    return RegisterNames(
        registry,
        shared,
        read_schemes(),
        {r["as_stated"]: r["name"] for r in iter_facts("offered_standards.csv") if not r["kind"]},
        frozenset(family for family in families if "/IEC" in family),
        _number_forms(registry),
    )


def _number_forms(registry: Registry) -> tuple[NumberForm, ...]:
    forms = []
    for row in read_table(map_folder() / "number_forms.csv", FORM_HEADINGS):
        if isinstance(row, BadRow):
            raise SourceError(row.reason, file=row.file, line=row.line)
        body, pattern = registry.organisation(row["body"]), re.compile(row["pattern"], re.I)
        forms.append(NumberForm(row["kind"], body, pattern, row["example"]))
    return tuple(forms)
