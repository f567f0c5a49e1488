"""Editions of standards as pages describe them (``standards.csv``): one row, one page's word.

Place in the flow: rows -> claims. Steps for each row:

1. read the code: an edition, a standard named without edition, or an authority's scheme with the
   regulation that holds its requirements;
2. turn each stated fact into a claim of the row's source: publication, what it replaces, English
   title, subject; sources conflict, and all stand;
3. take from ``edition_readings.csv`` what the column of deadlines means in this row: it mixes the
   day on which the publisher withdraws an edition with the day on which certificates end (domain
   rule A9). A row with a deadline that no reading covers is refused.

"Replaces" between two families (ISO 45001 and OHSAS 18001) is between standards, within one family
between editions. An amendment is no edition; the table has none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from kg.claims.dates import PartialDate, parse_period
from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash
from kg.claims.records import Record, Ref, Source, Statement, Text
from kg.claims.records_conformity import DayBounds, Scheme
from kg.errors import MappingError
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.pages import page_of
from kg.mapping.standard_codes import NamedStandard, read_schemes, read_standard, standard_record
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "EditionReading", "map_standards", "read_edition_readings", "standard_drafts"]

FILE = "standards.csv"
STATED = Decimal("0.9")
EXPECTED = Decimal("0.5")
"""Confidence of what a page states, and of what it only expects."""
OWN_WORDS = "our own wording of the subject"
REMARK = re.compile(r"(?P<value>[^ ]+)(?: \((?P<remark>.*)\))?")
STEMS = {"transitionEnd": "transitionEnd", "withdrawnOn": "withdrawn", "publishedOn": "published"}
"""Property of a date -> beginning of the names of its bounds."""
DEADLINE = "withdrawn_or_transition_deadline"
ADOPTION = "identical national adoption"


@dataclass(frozen=True, slots=True)
class EditionReading:
    """What one date in the column of deadlines of a row means, and why."""

    code: str
    cell: str
    property: str
    value: str
    confidence: Decimal
    reason: str


def read_edition_readings() -> dict[int, list[EditionReading]]:
    """Return the readings by row of ``standards.csv``.

    Raises:
        MappingError: If a reading names an unknown property or a date its row does not hold.
    """
    result: dict[int, list[EditionReading]] = {}
    for row in iter_facts("edition_readings.csv"):
        reading = EditionReading(
            row["check_code"],
            row["check_value"],
            row["property"],
            row["value"],
            Decimal(row["confidence"]),
            row["reason"],
        )
        if reading.property not in ("transitionEnd", "withdrawnOn"):
            raise MappingError(
                f"{reading.property!r} is no reading of a deadline", file=row.file, row=row.number
            )
        if reading.value not in reading.cell:
            raise MappingError(
                f"the row does not hold {reading.value!r}", file=row.file, row=row.number
            )
        result.setdefault(int(row["row"]), []).append(reading)
    return result


def standard_drafts() -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table, grouped by source in the order of first appearance."""
    return map_standards(iter_facts(FILE), read_edition_readings())


def map_standards(
    rows: Iterable[Row], readings: dict[int, list[EditionReading]]
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map rows of the table.

    Args:
        rows: The table, in order.
        readings: What their deadlines mean, by row.

    Returns:
        The sources with their rows, and the rows that could not be mapped.
    """
    schemes = read_schemes()
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for row in rows:
        try:
            source = page_of(row, publisher="", issued="", kind="web-page")
            records = tuple(_Mapped(row, source, schemes, readings.get(row.number, [])).records())
        except MappingError as error:
            refused.append(RefusedRow(row, error))
            continue
        text = row_text(list(row.cells), list(row.cells.values()))
        draft = RowDraft(f"{row.file}#{row.number}", row["code"], records, text=text)
        drafts.setdefault(source.slug, SourceDraft(source, [])).rows.append(draft)
    return list(drafts.values()), refused


class _Mapped:
    """The mapping of one row."""

    def __init__(
        self, row: Row, source: Source, schemes: frozenset[str], readings: list[EditionReading]
    ) -> None:
        self.row = row
        self.source = Ref("source", source.slug)
        self.schemes = schemes
        self.readings = readings
        self.evidence = (RowEvidence(source.slug, row.file, row.number),)
        self.subject, _, self.remark = row["subject"].partition("; ")
        self.named = self._named(row["code"])

    def records(self) -> Iterator[Record]:
        yield from self._described()
        yield from self._published()
        yield from self._deadlines()
        yield from self._replaced()
        yield from self._adopted()
        if self.row["english_title"]:
            title = Text(self.row["english_title"], "en")
            yield self._claim(self.named.ref, "tr:englishTitle", title)
        if self.subject:
            subject = Text(self.subject, "en")
            yield self._claim(self.named.ref, "dcterms:subject", subject, note=OWN_WORDS)

    def _named(self, code: str) -> NamedStandard:
        return read_standard(code, self.schemes, family=self.row["family"])

    def _described(self) -> Iterator[Record]:
        """Describe what the row is about; a part belongs to a family, a scheme to requirements."""
        for record in self.named.records:
            if isinstance(record, Scheme):
                yield replace(record, note=self.remark or None, evidence=self.evidence)
            else:
                yield record
        if self.named.scheme:
            yield self._claim(self.named.scheme, "dcterms:conformsTo", self.named.family)
            return
        family = standard_record(self.row["family"])
        if self.named.ref.kind == "standard" and self.named.ref.slug != family.slug:
            yield family
            whole = Ref("standard", family.slug)
            yield self._claim(self.named.ref, "dcterms:isPartOf", whole)

    def _published(self) -> Iterator[Record]:
        if not self.row["published_date"]:
            return
        match = REMARK.fullmatch(self.row["published_date"])
        if match is None:
            raise self._error("published_date", "is no date with a remark in brackets")
        remark = match["remark"]
        confidence = EXPECTED if remark and "expected" in remark else STATED
        yield from self._day("publishedOn", match["value"], confidence, remark or None)

    def _deadlines(self) -> Iterator[Record]:
        cell = self.row[DEADLINE]
        if cell and not self.readings:
            raise self._error(
                DEADLINE,
                "is a withdrawal or the end of a transition: say which in edition_readings.csv",
            )
        for reading in self.readings:
            if (reading.code, reading.cell) != (self.row["code"], cell):
                raise self._error(
                    "code",
                    f"is not what edition_readings.csv expects here ({reading.code} = "
                    f"{reading.cell}): the rows were renumbered; correct the readings",
                )
            note = f"{cell}: {reading.reason}"
            yield from self._day(reading.property, reading.value, reading.confidence, note)

    def _day(
        self, name: str, value: str, confidence: Decimal, note: str | None
    ) -> Iterator[Record]:
        """State a date of an edition and its bounds; a quarter has the precision of its year."""
        try:
            period = parse_period(value)
        except ValueError as error:
            column = "published_date" if name == "publishedOn" else DEADLINE
            raise self._error(column, f"holds no date: {error}") from error
        earliest = period.begin or period.end
        text = value.partition("-Q")[0]
        stated: PartialDate | date = PartialDate(text, earliest, period.end)
        yield self._claim(
            self.named.ref, f"tr:{name}", stated, note=note, confidence=confidence, mark=value
        )
        yield DayBounds(self.named.ref, STEMS[name], earliest, period.end)

    def _replaced(self) -> Iterator[Record]:
        """State what replaces what: the newer one is always the subject."""
        for column, is_newer in (("replaces", True), ("replaced_by", False)):
            if not self.row[column]:
                continue
            other = read_standard(self.row[column], self.schemes)
            yield from other.records
            newer, older = (self.named, other) if is_newer else (other, self.named)
            if newer.family == older.family:
                yield self._claim(newer.ref, "dcterms:replaces", older.ref)
            else:
                yield self._claim(newer.family, "dcterms:replaces", older.family)

    def _adopted(self) -> Iterator[Record]:
        code = self.row["code"]
        if self.remark.startswith(ADOPTION) and code.startswith("SNI "):
            original = read_standard(code.removeprefix("SNI "), self.schemes)
            yield from original.records
            yield self._claim(self.named.ref, "tr:adoptsIdentically", original.ref)

    def _claim(
        self,
        subject: Ref,
        predicate: str,
        value: Ref | Text | PartialDate | date,
        *,
        note: str | None = None,
        confidence: Decimal = STATED,
        mark: str = "",
    ) -> Statement:
        name = predicate.partition(":")[2]
        told = mark or (value.slug if isinstance(value, Ref) else "")
        return Statement(
            slug=f"{subject.slug}-{name.lower()}-{short_hash(self.source.slug, told)}",
            subject=subject,
            predicate=predicate,
            value=value,
            stated_in=self.source,
            evidence=self.evidence,
            confidence=confidence,
            note=note,
        )

    def _error(self, column: str, what: str) -> MappingError:
        return MappingError(
            f"{self.row[column]!r} {what}",
            file=self.row.file,
            row=self.row.number,
            column=column,
        )
