"""One row of a register as claims; see :mod:`kg.mapping.registers`.

The parts of a row are read in the order of the class: who, the standards, the days, the standing.
Nothing that the row leaves open is filled in.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import NoReturn, TypeVar

from kg.claims.dates import PartialDate
from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash
from kg.claims.records import Record, Ref, Statement, Text
from kg.claims.records_conformity import (
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    StatedDay,
    StatusEvent,
)
from kg.claims.records_organisations import Accreditation
from kg.errors import MappingError
from kg.mapping.register_layout import EntryRow, RegisterLayout
from kg.mapping.register_maps import RegisterMap
from kg.mapping.register_names import RegisterNames
from kg.mapping.register_words import parse_day, read_sectors, read_standing, split_cell
from kg.mapping.registry import name_key
from kg.mapping.standard_codes import NamedStandard
from kg.sources.grids import Grid, column_letter

__all__ = [
    "STATED", "Completeness", "EntryReader", "MappedEntry", "RegisterEntry", "issued_day",
]  # fmt: skip

T = TypeVar("T")
STATED = Decimal("0.95")
BY_NAME = Decimal("0.9")
UNDATED = "the list gives no day of this standing: it begins here with the day of the list"


@dataclass(frozen=True, slots=True)
class Completeness:
    """For which body, standards and days a register says that it lists everything."""

    body: str
    since: date
    until: date
    standards: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class MappedEntry:
    """A row and what it states; ``cell`` is where it begins."""

    cell: str
    row: int
    label: str
    texts: tuple[str, ...]
    records: tuple[Record, ...]


class EntryReader:
    """What the rows are read with, and what is noticed on the way."""

    def __init__(
        self,
        grid: Grid,
        register_map: RegisterMap,
        names: RegisterNames,
        source: str,
        of: str,
        read_on: date,
    ) -> None:
        self.grid, self.map, self.names = grid, register_map, names
        self.source, self.of, self.read_on = Ref("source", source), of, read_on
        self.owner = names.party(of)
        self.warnings: list[str] = []
        self.numbers: dict[str, dict[str, str]] = defaultdict(dict)

    def count_numbers(self, rows: list[EntryRow]) -> None:
        """Note under which numbers two holders stand; the rows enter all the same."""
        who = "body" if self.map.lists == "accreditations" else "holder"
        for row in rows:
            number, name = row.fields.get("number", ""), row.fields.get(who, "")
            if number and name:
                self.numbers[_plain(number)][name_key(name)] = name

    def evidence(self, row: int, column: int) -> tuple[RowEvidence, ...]:
        """Return the row as evidence; indices from 0."""
        letter = column_letter(column)
        return (
            RowEvidence(
                self.source.slug, self.grid.file, row, sheet=self.grid.sheet, column=letter
            ),
        )

    def about(self, layout: RegisterLayout, complete: Completeness | None) -> MappedEntry:
        """Return who keeps the register, and what it declares to be complete for.

        The evidence is the beginning of the list: rows of evidence count from 1, below a heading.
        """
        column = min(layout.columns.values())
        evidence = self.evidence(layout.heading + 1, column)
        role = "AccreditationBody" if self.map.kind == "accreditation-register" else ""
        records = [*self.names.describe(self.of, evidence, *([role] if role else []))]
        if complete is not None:
            standards = [
                each for name in complete.standards for each in self.names.standards(name, {})
            ]
            records += self.names.describe(complete.body, evidence)
            records += [record for each in standards for record in each.records]
            body = self.names.party(complete.body)
            days = complete.since.isoformat(), complete.until.isoformat()
            records.append(
                CompletenessDeclaration(
                    slug=f"{body.slug}-{short_hash(self.source.slug, *days, *complete.standards)}",
                    body=body,
                    since=complete.since,
                    until=complete.until,
                    stated_in=self.source,
                    evidence=evidence,
                    standards=tuple(each.scheme or each.ref for each in standards),
                    note="declared with the register when it was imported",
                )
            )
        cell = f"{column_letter(column)}{layout.heading + 1}"
        return MappedEntry(cell, layout.heading, self.of, layout.headings, tuple(records))


class RegisterEntry:
    """The mapping of one row."""

    def __init__(self, reader: EntryReader, layout: RegisterLayout, row: EntryRow) -> None:
        self.r, self.layout, self.row = reader, layout, row
        self.fields = row.fields
        self.lead = min(layout.columns.values())
        self.evidence = reader.evidence(row.row, self.lead)

    def mapped(self) -> MappedEntry:
        """Return what the row states.

        Raises:
            MappingError: If one of its cells cannot be read; it names the cell.
        """
        records = tuple(self.records())
        lead = next(iter(self.r.map.fields))
        return MappedEntry(
            self._cell(lead),
            self.row.row,
            f"{self.fields.get(lead, '')}: {self.fields['standard']}",
            self.row.texts,
            records,
        )

    def records(self) -> Iterator[Record]:
        """Yield what the row states, in the order in which it is read."""
        is_accreditation = self.r.map.lists == "accreditations"
        return self._accreditations() if is_accreditation else self._certifications()

    def _certifications(self) -> Iterator[Record]:
        holder = self._party("holder")
        certifier_name = self.fields.get("certifier", "")
        if not certifier_name:
            if self.r.map.kind != "certification-register":
                self._fail("certifier", "no certification body is named")
            certifier_name = self.r.of
        certifier = self._parse("certifier", certifier_name, self.r.names.party)
        # What a body's own list says of certificates of others it is not entitled to state.
        is_entitled = self.r.map.kind == "certification-database" or certifier == self.r.owner
        yield from self._describe("holder")
        yield from self.r.names.describe(certifier_name, self.evidence, "CertificationBody")
        accreditors = self._bodies("accreditor")
        for name in accreditors:
            yield from self.r.names.describe(name, self.evidence, "AccreditationBody")
        sites = split_cell(self.fields.get("sites", ""))
        for name in sites:
            yield from self._parse("sites", name, self._described)
        issued, expires, standing, since = self._days()
        number = self.fields.get("number") or None
        note = self._notes("certificate", certifier, number, issued)
        claims = []
        for named in self._standards():
            yield from self._described_standard(named)
            edition = named.ref if named.ref.kind == "edition" else None
            what = named.scheme or named.ref
            claim = ConformityClaim(
                kind="certification",
                slug=f"{holder.slug}-{what.slug}-{self._mark(number, issued, expires)}",
                stated_in=self.r.source,
                evidence=self.evidence,
                confidence=STATED,
                holder=holder,
                edition=edition,
                standard=None if edition else named.ref,
                scheme=named.scheme,
                scope=Text(self.fields["scope"], "id") if "scope" in self.fields else None,
                stated_certifiers=() if is_entitled else (certifier,),
                stated_accreditors=tuple(self.r.names.party(name) for name in accreditors),
                certified_by=(certifier,) if is_entitled else (),
                days=(issued_day(issued),) if issued else (),
                note=note,
                expires_on=expires,
                sites=tuple(self.r.names.party(name) for name in sites),
                technical_sectors=read_sectors(self.fields.get("sectors", "")),
            )
            claims.append(Ref("certification", claim.slug))
            yield claim
            yield from self._event(claims[-1], standing, since)
        standards = self.fields["standard"]
        if number or issued or expires:
            yield Certificate(
                slug=f"{holder.slug}-{self._mark(number, issued, expires, standards)}",
                covers=tuple(claims),
                evidence=self.evidence,
                issued=issued,
                expires_on=expires,
                number=number,
            )

    def _accreditations(self) -> Iterator[Record]:
        body, accreditor = self._party("body"), self.fields.get("accreditor") or self.r.of
        by = self._parse("accreditor", accreditor, self.r.names.party)
        yield from self._describe("body", "CertificationBody")
        yield from self.r.names.describe(accreditor, self.evidence, "AccreditationBody")
        issued, expires, standing, since = self._days()
        number = self.fields.get("number") or None
        note = self._notes("accreditation", by, number, issued)
        for named in self._standards():
            yield from self._described_standard(named)
            what = named.scheme or named.ref
            record = Accreditation(
                slug=f"{body.slug}-{what.slug}-{by.slug}-{self._mark(number, issued, expires)}",
                body=body,
                accreditor=by,
                standard=what,
                number=number,
                stated_in=self.r.source,
                evidence=self.evidence,
                effective_from=issued,
                expires_on=expires,
                sectors=read_sectors(self.fields.get("sectors", "")),
                note=note,
            )
            yield record
            yield from self._event(Ref("accreditation", record.slug), standing, since)

    # -- parts of a row

    def _standards(self) -> list[NamedStandard]:
        text = self.fields.get("standard", "")
        if not text:
            self._fail("standard", "no standard is named")
        codes = self.r.map.codes.get("standard", {})
        found = self.r.names.standards(text, codes)
        if not found:
            self._fail("standard", f"{text!r} names no standard")
        return found

    def _described_standard(self, named: NamedStandard) -> Iterator[Record]:
        """Describe a standard; a national edition adopts the one whose name it bears (rule A9)."""
        yield from named.records
        if original := self.r.names.adopted(named):
            yield from original.records
            mark = short_hash(self.r.source.slug, original.ref.slug)
            yield Statement(
                slug=f"{named.ref.slug}-adoptsidentically-{mark}",
                subject=named.ref,
                predicate="tr:adoptsIdentically",
                value=original.ref,
                stated_in=self.r.source,
                evidence=self.evidence,
                confidence=BY_NAME,
                note="by its name: identical adoptions bear the number and year of the original",
            )

    def _days(self) -> tuple[date | None, date | None, str | None, date | None]:
        """Return first and last day, the standing and its first day."""
        issued, expires, changed = (
            self._parse(name, self.fields.get(name, ""), parse_day)
            for name in ("issued", "expires", "status_date")
        )
        own = self.r.map.codes.get("status", {})
        standing = self._parse(
            "status", self.fields.get("status", ""), lambda text: read_standing(text, own)
        )
        if issued and expires and expires < issued:
            self._fail("expires", f"it ends on {expires} and begins on {issued}: a slip in one")
        if standing == "expired":
            if expires is None:
                self._fail("status", "it is called expired without a day: give the column of ends")
            if expires >= self.r.read_on:
                self._fail(
                    "status",
                    f"it is called expired and ends on {expires}, not before the day of the "
                    f"register, {self.r.read_on}",
                )
        return issued, expires, standing, changed

    def _event(self, about: Ref, standing: str | None, since: date | None) -> Iterator[Record]:
        is_loss = standing in ("suspended", "withdrawn")
        if standing is None or not (is_loss or (standing == "active" and since)):
            return
        yield StatusEvent(
            slug=f"{about.kind}-{about.slug}-{standing}",
            about=about,
            status=standing,
            since=since or self.r.read_on,
            stated_in=self.r.source,
            evidence=self.evidence,
            note=None if since else UNDATED,
        )

    def _notes(self, kind: str, body: Ref, number: str | None, issued: date | None) -> str | None:
        notes = [f"note: {self.fields['note']}"] if "note" in self.fields else []
        others = self.r.numbers.get(_plain(number), {}) if number else {}
        if len(others) > 1:
            notes.append(f"number {number} stands on several: {'; '.join(others.values())}")
            self.r.warnings.append(notes[-1])
        form = self.r.names.form(kind, body)
        if number and form and not form.pattern.fullmatch(" ".join(number.split())):
            notes.append(
                f"number {number} has another form than those known of {body.slug} ({form.example})"
            )
            self.r.warnings.append(f"{self._cell('number')}: {notes[-1]}")
        if issued and issued > self.r.read_on:
            notes.append(f"issued on {issued}, after the day of the register")
            self.r.warnings.append(f"{self._cell('issued')}: {notes[-1]}")
        return "; ".join(notes) or None

    def _bodies(self, field: str) -> list[str]:
        names = split_cell(self.fields.get(field, ""))
        for name in names:
            self._parse(field, name, self.r.names.party)
        return names

    def _party(self, field: str) -> Ref:
        if field not in self.fields:
            self._fail(field, f"the {field} is empty")
        return self._parse(field, self.fields[field], self.r.names.party)

    def _describe(self, field: str, *roles: str) -> tuple[Record, ...]:
        return self.r.names.describe(self.fields[field], self.evidence, *roles)

    def _described(self, name: str) -> tuple[Record, ...]:
        return self.r.names.describe(name, self.evidence)

    def _mark(self, *parts: object) -> str:
        return short_hash(self.r.source.slug, *(str(part or "") for part in parts), length=6)

    def _cell(self, field: str) -> str:
        column = self.layout.columns.get(field, self.lead)
        return f"{column_letter(column)}{self.row.row + 1}"

    def _parse(self, field: str, text: str, parse: Callable[[str], T]) -> T:
        try:
            return parse(text)
        except ValueError as error:
            self._fail(field, str(error))

    def _fail(self, field: str, message: str) -> NoReturn:
        column = self.layout.columns.get(field, self.lead)
        heading = self.layout.headings[column] if column < len(self.layout.headings) else field
        raise MappingError(
            message,
            file=self.r.grid.file,
            row=self.row.row,
            column=f"{column_letter(column)} ({heading})",
            sheet=self.r.grid.sheet or "",
            cell=self._cell(field),
        )


def issued_day(day: date) -> StatedDay:
    """Return the day of issue as a claim states it."""
    return StatedDay("issued", day, day, PartialDate(day.isoformat(), day, day))


def _plain(number: str) -> str:
    return " ".join(number.casefold().split())
