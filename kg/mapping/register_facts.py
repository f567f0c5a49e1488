"""Entries of public registers that make a chain of the bundled facts longer: one row, one page.

Place in the flow: rows of ``register_entries.csv`` -> claims. Each was read on its page and keeps a
few of its words; the page says whose official list it is, if it is one. Kinds of rows:

- *edition*: the day on which its publisher's catalogue says that an edition appeared;
- *transition*: the end of a transition, by the association that is entitled to set it;
- *recognition*: a signature under an arrangement. Said by an accreditation body, of itself or of
  another, it is no list of signatories, so ``register_kind`` is empty and the link is asserted;
- *mandate*: the authority that a regulation entitles to a scheme, or to appoint its auditors;
- *designation*: a body that an authority appointed to audit under its scheme (domain rule A6).

A copy of a catalogue or of a legal text on another site counts as what it copies; the note says so.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kg.claims.dates import PartialDate, parse_partial_date
from kg.claims.evidence import Excerpt, RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Record, Ref, Statement, Text
from kg.claims.records_conformity import DayBounds
from kg.claims.records_organisations import Accreditation, BodyDetails, Recognition
from kg.errors import MappingError
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.pages import page_of
from kg.mapping.registry import Entry, Registry
from kg.mapping.standard_codes import read_schemes, read_standard
from kg.sources.facts import iter_facts
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "register_drafts"]

FILE = "register_entries.csv"
STATED = Decimal("0.9")
DAYS = {
    "edition": ("tr:publishedOn", "published"),
    "transition": ("tr:transitionEnd", "transitionEnd"),
}


def register_drafts(registry: Registry) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table, grouped by source in the order of first appearance."""
    schemes = read_schemes()
    _enter_publishers(registry)
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for row in iter_facts(FILE):
        try:
            entry = _Entry(row, registry, schemes)
            records = tuple(entry.records())
        except MappingError as error:
            refused.append(RefusedRow(row, error))
            continue
        text = row_text(list(row.cells), list(row.cells.values()))
        label = f"{row['kind']}: {row['subject']} {row['value']}"
        draft = RowDraft(f"{row.file}#{row.number}", label, records, text=text)
        drafts.setdefault(entry.source.slug, SourceDraft(entry.source, [])).rows.append(draft)
    return list(drafts.values()), refused


def _enter_publishers(registry: Registry) -> None:
    """Make known by name who publishes standards; the tables of bodies do not hold them."""
    for row in iter_facts("external_entities.csv"):
        if row["entity_kind"] == "standards_body":
            kind, _, slug = row["subject"].partition("/")
            labels = (Text(row["label_id"], "id"), Text(row["label_en"], "en"))
            names = (row["entity_name"], row["label_id"], row["label_en"])
            registry.enter(Entry(Ref(kind, slug), labels), *names)


class _Entry:
    """The mapping of one row."""

    def __init__(self, row: Row, registry: Registry, schemes: frozenset[str]) -> None:
        self.row, self.registry, self.schemes = row, registry, schemes
        page = page_of(
            row,
            publisher=row["publisher"],
            issued=row["source_date"],
            kind="web-page",
            issued_column="source_date",
        )
        owner = registry.organisation(row["register_of"]) if row["register_of"] else None
        self.source = replace(page, register_of=owner, register_kind=row["register_kind"] or None)
        self.page = Ref("source", page.slug)
        try:
            excerpt = Excerpt(row["excerpt"], row["language"], date.fromisoformat(row["read_on"]))
        except ValueError as error:
            raise MappingError(
                str(error), file=row.file, row=row.number, column="read_on"
            ) from error
        self.evidence = (RowEvidence(page.slug, row.file, row.number, excerpt),)
        self.note = row["note"] or None

    def records(self) -> Iterator[Record]:
        if self.row["register_of"]:
            yield self.registry.describe(self.row["register_of"], self.evidence)
        kind = self.row["kind"]
        if kind in DAYS:
            yield from self._day(*DAYS[kind])
        elif kind == "recognition":
            yield from self._recognition()
        elif kind == "mandate":
            yield from self._mandate()
        elif kind == "designation":
            yield from self._designation()
        else:
            raise MappingError(
                f"{kind!r} is no kind of entry", file=FILE, row=self.row.number, column="kind"
            )

    def _day(self, predicate: str, stem: str) -> Iterator[Record]:
        named = read_standard(self.row["subject"], self.schemes)
        try:
            day = parse_partial_date(self.row["value"])
        except ValueError as error:
            raise MappingError(
                str(error), file=FILE, row=self.row.number, column="value"
            ) from error
        yield from named.records
        note = "; ".join(part for part in (self.row["detail"], self.note) if part)
        yield self._statement(named.ref, predicate, day, note)
        yield DayBounds(named.ref, stem, day.earliest, day.latest)

    def _recognition(self) -> Iterator[Record]:
        body = self.registry.organisation(self.row["subject"])
        yield self.registry.describe(self.row["subject"], self.evidence)
        yield BodyDetails(body, ("AccreditationBody",))
        scope = self.row["detail"]
        yield Recognition(
            slug=f"{body.slug}-{slugify(self.row['value'])}-{self._mark(scope)}",
            body=body,
            arrangement=self.row["value"],
            scope=Text(scope, self.row["language"]) if scope else None,
            stated_in=self.page,
            evidence=self.evidence,
            note=self.note,
        )

    def _mandate(self) -> Iterator[Record]:
        named = read_standard(self.row["subject"], self.schemes)
        if named.scheme is None:
            raise MappingError(
                f"{self.row['subject']!r} is no scheme",
                file=FILE,
                row=self.row.number,
                column="subject",
            )
        yield from named.records
        yield self.registry.describe(self.row["value"], self.evidence)
        authority = self.registry.organisation(self.row["value"])
        note = "; ".join(part for part in (self.row["detail"], self.note) if part)
        yield self._statement(named.scheme, "tr:mandatedTo", authority, note)

    def _designation(self) -> Iterator[Record]:
        named = read_standard(self.row["value"], self.schemes)
        body = self.registry.organisation(self.row["subject"])
        by = self.registry.organisation(self.row["register_of"])
        yield from named.records
        yield self.registry.describe(self.row["subject"], self.evidence)
        what = named.scheme or named.ref
        yield Accreditation(
            slug=f"{body.slug}-{what.slug}-{by.slug}-{self._mark()}",
            body=body,
            accreditor=by,
            standard=what,
            number=self.row["detail"] or None,
            stated_in=self.page,
            evidence=self.evidence,
            kind="ministerial",
            note=self.note,
        )

    def _statement(
        self, subject: Ref, predicate: str, value: Ref | PartialDate, note: str
    ) -> Statement:
        name = predicate.partition(":")[2].lower()
        told = value.slug if isinstance(value, Ref) else value.text
        return Statement(
            slug=f"{subject.slug}-{name}-{self._mark(told)}",
            subject=subject,
            predicate=predicate,
            value=value,
            stated_in=self.page,
            evidence=self.evidence,
            confidence=STATED,
            note=note or None,
        )

    def _mark(self, *parts: str) -> str:
        return short_hash(self.page.slug, FILE, *parts, length=6)
