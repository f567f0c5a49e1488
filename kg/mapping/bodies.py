"""Certification and accreditation bodies as pages describe them.

Place in the flow: rows of ``certification_bodies.csv`` and ``accreditation_bodies.csv`` -> claims.
Several rows describe one body; each row states its part in the graph of its own page. Steps:

1. the registry says which body a name means; its other names become labels, unless the registry
   knows one as the name of another body ("Polri" beside Baharkam);
2. the standards of a row are accreditations where the row names an accreditation body, with the
   number as stated; else they are services that the page offers, which is no accreditation;
3. arrangements come from ``recognitions.csv``: a signature is a recognition, a membership is not;
4. ``body_readings.csv`` corrects the role: regulators that grant a scheme, associations, and a
   page that names a body without saying what it does.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal

from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Record, Ref, Source, Statement, Text
from kg.claims.records_conformity import Scheme
from kg.claims.records_organisations import Accreditation, BodyDetails, Recognition
from kg.errors import MappingError
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.pages import page_of
from kg.mapping.registry import Registry, plain_name
from kg.mapping.standard_codes import read_schemes, read_standard
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import Row, row_text

__all__ = ["Bodies", "map_bodies", "read_bodies"]

ROLES = {
    "certification_bodies.csv": "CertificationBody",
    "accreditation_bodies.csv": "AccreditationBody",
}
STATED = Decimal("0.95")
POST = "(head)"
"""Marks an alias that is the title of a person, not a name of the body."""


@dataclass(frozen=True, slots=True)
class Bodies:
    """The reviewed tables that rows of bodies are read with."""

    registry: Registry
    readings: dict[tuple[str, int], dict[str, str]]
    recognitions: dict[tuple[str, int], tuple[Row, ...]]
    standards: dict[str, Row]
    schemes: frozenset[str]


def read_bodies(registry: Registry) -> Bodies:
    """Read the tables of readings, arrangements and names of standards.

    Raises:
        MappingError: If a reading has an unknown property.
    """
    readings: dict[tuple[str, int], dict[str, str]] = {}
    for row in iter_facts("body_readings.csv"):
        if row["property"] not in ("role", "parent"):
            raise MappingError(
                f"{row['property']!r} is no reading of a body", file=row.file, row=row.number
            )
        entry = readings.setdefault((row["file"], int(row["row"])), {})
        entry[row["property"]], entry["check_name"] = row["value"], row["check_name"]
    recognitions: dict[tuple[str, int], tuple[Row, ...]] = {}
    for row in iter_facts("recognitions.csv"):
        key = row["file"], int(row["row"])
        recognitions[key] = (*recognitions.get(key, ()), row)
    standards = {row["as_stated"]: row for row in iter_facts("offered_standards.csv")}
    return Bodies(registry, readings, recognitions, standards, read_schemes())


def map_bodies(rows: Iterable[Row], bodies: Bodies) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map rows of either table.

    Args:
        rows: The rows, in order.
        bodies: The registry and the reviewed tables.

    Returns:
        The pages with their rows, and the rows that could not be mapped.
    """
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for row in rows:
        try:
            source = page_of(row, publisher="", issued="", kind="web-page")
            records = tuple(_Body(row, source, bodies).records())
        except MappingError as error:
            refused.append(RefusedRow(row, error))
            continue
        text = row_text(list(row.cells), list(row.cells.values()))
        draft = RowDraft(f"{row.file}#{row.number}", plain_name(row["name"]), records, text=text)
        drafts.setdefault(source.slug, SourceDraft(source, [])).rows.append(draft)
    return list(drafts.values()), refused


class _Body:
    """The mapping of one row."""

    def __init__(self, row: Row, source: Source, bodies: Bodies) -> None:
        self.row = row
        self.bodies = bodies
        self.registry = bodies.registry
        self.page = Ref("source", source.slug)
        self.evidence = (RowEvidence(source.slug, row.file, row.number),)
        self.mark = short_hash(source.slug, row.file, length=6)
        self.reading = bodies.readings.get((row.file, row.number), {})
        if self.reading.get("check_name", row["name"]) != row["name"]:
            raise MappingError(
                f"body_readings.csv expects {self.reading['check_name']!r} here",
                file=row.file,
                row=row.number,
            )
        short = row.cells.get("short_name", "")
        self.body = self.registry.organisation(short or row["name"])

    def records(self) -> Iterator[Record]:
        yield self.registry.record(self.body, self.evidence, self.names())
        yield from self.parent()
        if self.row.file == "certification_bodies.csv":
            yield from self.certification_body()
        else:
            yield from self.accreditation_body()

    def names(self) -> list[str]:
        """Return the names of the row that mean this body."""
        cells = self.row.cells
        aliases = [a for a in list_cell(cells.get("aliases", "")) if POST not in a]
        names = [cells["name"], cells.get("short_name", ""), cells.get("legal_name", ""), *aliases]
        known = [plain_name(name) for name in names if name]
        return [
            name
            for name in known
            if not self.registry.knows(name) or self.registry.organisation(name) == self.body
        ]

    def roles(self) -> tuple[str, ...]:
        role = self.reading.get("role", ROLES[self.row.file])
        return () if role == "none" else (role,)

    def note(self) -> str | None:
        """Return the name as transcribed where it holds more than a name."""
        name = self.row["name"]
        return None if plain_name(name) == name else f"transcribed as: {name}"

    def parent(self) -> Iterator[Record]:
        if "parent" not in self.reading:
            return
        name = self.reading["parent"]
        yield self.registry.describe(name, self.evidence)
        yield self.statement("tr:parentUnit", self.registry.organisation(name))

    def statement(self, predicate: str, value: Ref) -> Statement:
        name = slugify(predicate.partition(":")[2])
        return Statement(
            slug=f"{self.body.kind}-{slugify(self.body.slug, 50)}-{name}-{value.slug}-{self.mark}",
            subject=self.body,
            predicate=predicate,
            value=value,
            stated_in=self.page,
            evidence=self.evidence,
            confidence=STATED,
        )

    def certification_body(self) -> Iterator[Record]:
        row = self.row
        named = [self.standard(name) for name in list_cell(row["accredited_standards"])]
        for _, records in named:
            yield from records
        accreditor = row["accreditation_body"]
        yield BodyDetails(
            self.body,
            self.roles(),
            plain_name(row["legal_name"]) or None,
            row["country"] or None,
            offered=() if accreditor else tuple(ref for ref, _ in named),
            note=self.note(),
        )
        if accreditor:
            yield self.registry.describe(accreditor, self.evidence)
            by = self.registry.organisation(accreditor)
            for ref, _ in named:
                yield self.accreditation(ref, by)

    def accreditation(self, standard: Ref, by: Ref) -> Accreditation:
        return Accreditation(
            slug=f"{self.body.slug}-{standard.slug}-{by.slug}-{self.mark}",
            body=self.body,
            accreditor=by,
            standard=standard,
            number=self.row["accreditation_number"] or None,
            stated_in=self.page,
            evidence=self.evidence,
        )

    def standard(self, name: str) -> tuple[Ref, tuple[Record, ...]]:
        """Return the standard, edition or scheme that a name means, with its description."""
        known = self.bodies.standards.get(name)
        if known and known["kind"] == "scheme":
            scheme = Scheme(slugify(known["name"]), (Text(known["name"], "id"),), (), None)
            return Ref("scheme", scheme.slug), (scheme,)
        read = read_standard(known["name"] if known else name, self.bodies.schemes)
        return read.scheme or read.ref, read.records

    def accreditation_body(self) -> Iterator[Record]:
        row = self.row
        yield BodyDetails(
            self.body,
            self.roles(),
            country=row["country_or_region"] or None,
            website=row["website"] or None,
            note=self.note(),
        )
        stated = self.bodies.recognitions.get((row.file, row.number), ())
        if bool(row["mla_signatory"]) != bool(stated) or any(
            (r["check_name"], r["check_cell"]) != (row["name"], row["mla_signatory"])
            for r in stated
        ):
            raise MappingError(
                f"recognitions.csv does not read {row['mla_signatory']!r} as it stands here",
                file=row.file,
                row=row.number,
                column="mla_signatory",
            )
        for reading in stated:
            yield from self.recognition(reading)

    def recognition(self, reading: Row) -> Iterator[Record]:
        name = reading["arrangement"]
        if reading["kind"] == "membership":
            yield self.registry.describe(name, self.evidence)
            yield self.statement("org:memberOf", self.registry.organisation(name))
            return
        yield Recognition(
            slug=f"{self.body.slug}-{slugify(name)}-{self.mark}",
            body=self.body,
            arrangement=name,
            scope=Text(reading["scope"], "en") if reading["scope"] else None,
            stated_in=self.page,
            evidence=self.evidence,
            note=f"as stated: {self.row['mla_signatory']}",
        )
