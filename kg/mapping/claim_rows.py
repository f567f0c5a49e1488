"""One row of ``certifications.csv`` as a claim of conformity; see :mod:`kg.mapping.certifications`.

The parts of a row are read in the order of the class: kind, holder, who certified or granted,
dates and documents. Nothing that the row leaves open is filled in.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import partial
from typing import NoReturn, TypeVar

from kg.claims.dates import parse_partial_date
from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Area, Record, Ref, Statement, Text
from kg.claims.records_conformity import Certificate, ConformityClaim, StatedDay
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.claim_notes import (
    read_fields,
    read_levels,
    read_score,
    read_statement_day,
    stated_day,
)
from kg.mapping.claim_readings import ClaimReading, check_claim_reading
from kg.mapping.grantors import Grantors
from kg.mapping.pages import page_of
from kg.mapping.registry import Registry
from kg.mapping.standard_codes import read_standard
from kg.sources.tables import Row

__all__ = ["ClaimLookups", "ClaimRow"]

T = TypeVar("T")
STATED = Decimal("0.9")
"""Confidence of what a page states about a holder, transcribed by hand."""
STATUS_KINDS = {
    "audit-rating": "audit-result",
    "certified": "certification",
    "implementation-only": "implementation",
    "recertification-audit": "audit-result",
}
AFTER_AUDIT = "award-after-audit"
AUTHORITY_KINDS = {"national": "scheme-grant", "provincial": "award"}
DAYS = {
    "award_date": "awarded",
    "award_year": "awarded",
    "audit_date": "audited",
    "audit_year": "audited",
    "handover_date": "handedOver",
}
STATEMENTS = ("statement_date", "event_date")
COMPANIES = frozenset({
    "PLN corporate",
    "PLN subsidiary",
    "electrical inspection body",
    "independent power producer",
})
"""Kinds of holders that are organisations; the others are units."""
UNNAMED = "unnamed units"
MEET_REQUIREMENTS = frozenset({"certification", "implementation"})
"""Kinds that say of a holder that it meets a text: a standard or a scheme's regulation."""


@dataclass(frozen=True, slots=True)
class ClaimLookups:
    """What the rows are read with; ``curated`` are the certifications of curated articles."""

    registry: Registry
    gazetteer: Gazetteer
    grantors: Grantors
    readings: dict[int, ClaimReading]
    schemes: frozenset[str]
    outlet_kinds: dict[str, str]
    curated: frozenset[Ref]


class ClaimRow:
    """A row with its page, holder, standard and the name of its claim."""

    def __init__(self, row: Row, lookups: ClaimLookups) -> None:
        """Read what names the claim.

        Raises:
            MappingError: If a cell cannot be read, or a reading is of another row.
        """
        self.row = row
        self.lookups = lookups
        self.reading = lookups.readings.get(row.number, ClaimReading(row["holder_name"]))
        check_claim_reading(self.reading, row)
        self.fields = read_fields(row["note"])
        publisher, issued = row["publisher"], row["source_published_date"]
        kind = lookups.outlet_kinds.get(publisher, "news-article")
        self.source = page_of(row, publisher=publisher, issued=issued, kind=kind)
        self.evidence = (RowEvidence(self.source.slug, row.file, row.number),)
        self.holder = self._holder()
        self.named = read_standard(row["standard"], lookups.schemes)
        who = self.holder.slug if self.holder else slugify(row["holder_name"])
        mark = short_hash(self.source.slug, length=6)
        what = self.named.scheme or self.named.ref
        self.claim = Ref(self._kind(), f"{who}-{what.slug}-{mark}")

    def records(self, echo_of: Ref | None) -> Iterator[Record]:
        """Yield what the row states: standard, holder, bodies, the claim and its document.

        Raises:
            MappingError: If a cell cannot be read.
        """
        yield from self.named.records
        if self.named.other_name:
            other = Text(self.named.other_name, "id")
            yield self._statement(self.named.ref, "skos:altLabel", other)
        yield from self._holder_records()
        for name in dict.fromkeys((
            *self._granting(),
            *self._auditing(),
            *self._certifying(),
            *self._accrediting(),
            *self._claiming(),
        )):
            yield self.lookups.registry.describe(name, self.evidence)
        yield self._conformity_claim(echo_of)
        yield from self._certificate()

    def _conformity_claim(self, echo_of: Ref | None) -> ConformityClaim:
        row, fields = self.row, self.fields
        edition, standard = self._requirements()
        scope, reasons = row["scope_as_stated"], "; ".join(self.reading.reasons)
        stated_on, basis = self._statement_day()
        return ConformityClaim(
            kind=self.claim.kind,
            slug=self.claim.slug,
            stated_in=Ref("source", self.source.slug),
            evidence=self.evidence,
            confidence=self.reading.confidence or STATED,
            holder=self.holder,
            holder_count=None if self.holder else self._unnamed_count(),
            holder_note=None if self.holder else row["holder_name"],
            edition=edition,
            standard=standard,
            scheme=self.named.scheme,
            scope=Text(scope, "en") if scope else None,
            stated_certifiers=self._bodies(self._certifying()),
            stated_accreditors=self._bodies(self._accrediting()),
            claimed_by=self._bodies(self._claiming()),
            granted_by=next(iter(self._bodies(self._granting())), None),
            audited_by=next(iter(self._bodies(self._auditing())), None),
            score=self._parse(read_score, fields["score"]) if "score" in fields else None,
            levels=read_levels(scope, fields),
            stated_on=stated_on,
            stated_on_basis=basis,
            days=tuple(self._days()),
            provinces=tuple(self._province(name) for name in _parts(row["province"])),
            readings=(Text(reasons, "en"),) if reasons else (),
            note=row["note"],
            echo_of=echo_of,
        )

    # -- kind (domain rule A5)

    def _kind(self) -> str:
        if self.reading.kind:
            return self.reading.kind
        status = self.fields.get("status", "")
        if status in STATUS_KINDS:
            return STATUS_KINDS[status]
        if status != AFTER_AUDIT:
            allowed = ", ".join(sorted({*STATUS_KINDS, AFTER_AUDIT}))
            self._fail("note", f"status={status} is unknown; use one of {allowed}")
        grantor = self.lookups.grantors.find(self.fields.get("awarding_authority", ""))
        if grantor is None or grantor.authority not in AUTHORITY_KINDS:
            self._fail(
                "note",
                "an award after an audit is a scheme grant or an award, and its authority is not "
                "stated or not known: add it to grantors.csv, or say which in claim_readings.csv",
            )
        return AUTHORITY_KINDS[grantor.authority]

    def _requirements(self) -> tuple[Ref | None, Ref | None]:
        """Return edition or standard; an award or audit under a scheme is told by the scheme."""
        if self.named.scheme and self.claim.kind not in MEET_REQUIREMENTS:
            return None, None
        ref = self.named.ref
        return (ref, None) if ref.kind == "edition" else (None, ref)

    # -- holder

    def _holder(self) -> Ref | None:
        """Return the holder; None where the row only counts units."""
        name = self.row["holder_name"]
        if UNNAMED in name:
            return None
        registry = self.lookups.registry
        is_company = self.row["holder_kind"] in COMPANIES
        return registry.organisation(name) if is_company else registry.unit(name)

    def _unnamed_count(self) -> int:
        number = self.row["holder_name"].partition("(")[2].partition(" ")[0]
        if not number.isdecimal():
            self._fail("holder_name", "unnamed units without their number")
        return int(number)

    def _holder_records(self) -> Iterator[Record]:
        """Describe the holder under every name the row gives, and state its parent."""
        if self.holder is None:
            return
        registry = self.lookups.registry
        names = [name.strip() for name in self.row["holder_name"].split(" / ")]
        yield registry.record(self.holder, self.evidence, names)
        parent = self.row["parent_unit"]
        if parent:
            yield registry.describe(parent, self.evidence)
            yield self._statement(self.holder, "tr:parentUnit", registry.organisation(parent))
        if parent and (group := self.reading.group):
            yield registry.describe(group, self.evidence)
            belongs = registry.organisation(parent), "tr:parentUnit", registry.organisation(group)
            yield self._statement(*belongs)

    def _province(self, name: str) -> Ref:
        """Return the version of a province that the page can mean: the one of its time."""
        day = self.source.issued.latest if self.source.issued else None
        for area in self.lookups.gazetteer.by_slug.values():
            if area.kind == "province" and _is_named(area, name) and _holds(area, day):
                return Ref("area", area.slug)
        self._fail("province", "the name is of no province")

    # -- who certified, granted, audited

    def _granting(self) -> list[str]:
        """Return the authority that issued or gave it under its own scheme."""
        stated = self.row["certification_body_as_stated"]
        if known := self.lookups.grantors.find(stated):
            return [known.name]
        return self._known_body("awarding_authority")

    def _auditing(self) -> list[str]:
        return self._known_body("auditor")

    def _known_body(self, field: str) -> list[str]:
        if field not in self.fields:
            return []
        known = self.lookups.grantors.find(self.fields[field])
        if known is None:
            self._fail("note", f"grantors.csv does not hold {field}={self.fields[field]}")
        return [known.name]

    def _certifying(self) -> list[str]:
        """Return whom the page calls the certifier; an authority with its own scheme is none."""
        stated = self.row["certification_body_as_stated"]
        return [] if self.lookups.grantors.find(stated) else _parts(stated)

    def _claiming(self) -> list[str]:
        """Return who speaks of itself or its own: known only from the page, by reading."""
        return [self.reading.claimed_by] if self.reading.claimed_by else []

    def _accrediting(self) -> list[str]:
        return _parts(self.row["accreditation_body_as_stated"])

    def _bodies(self, names: list[str]) -> tuple[Ref, ...]:
        return tuple(self.lookups.registry.organisation(name) for name in names)

    # -- dates and documents

    def _days(self) -> Iterator[StatedDay]:
        for key, kind in DAYS.items():
            if key in self.fields:
                yield self._parse(partial(stated_day, kind), self.fields[key])
        if issued := self.row["issued_date"]:
            yield self._parse(partial(stated_day, "issued"), issued)

    def _statement_day(self) -> tuple[date, str] | tuple[None, None]:
        for key in STATEMENTS:
            if key in self.fields:
                return self._parse(read_statement_day, self.fields[key])
        return None, None

    def _certificate(self) -> Iterator[Record]:
        """Make a document only where a date or a number of one is stated (domain rule A2)."""
        row = self.row
        issued, until, number = row["issued_date"], row["valid_until"], row["certificate_number"]
        if self.claim.kind == "certification" and (issued or until or number):
            yield Certificate(
                slug=self.claim.slug,
                covers=(self.claim,),
                evidence=self.evidence,
                issued=self._parse(parse_partial_date, issued).earliest if issued else None,
                expires_on=self._parse(parse_partial_date, until).latest if until else None,
                number=number or None,
            )

    # -- helpers

    def _statement(self, subject: Ref, predicate: str, value: Ref | Text) -> Statement:
        told = value.slug if isinstance(value, Ref) else value.value
        name = slugify(predicate.partition(":")[2])
        return Statement(
            slug=f"{subject.slug}-{name}-{short_hash(self.source.slug, self.row.file, told)}",
            subject=subject,
            predicate=predicate,
            value=value,
            stated_in=Ref("source", self.source.slug),
            evidence=self.evidence,
            confidence=STATED,
        )

    def _parse(self, parse: Callable[[str], T], text: str) -> T:
        try:
            return parse(text)
        except ValueError as error:
            raise MappingError(str(error), file=self.row.file, row=self.row.number) from error

    def _fail(self, column: str, what: str) -> NoReturn:
        raise MappingError(what, file=self.row.file, row=self.row.number, column=column)


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _is_named(area: Area, name: str) -> bool:
    return name in {*(label.value for label in area.labels), *area.alternative}


def _holds(area: Area, day: date | None) -> bool:
    """Tell whether a version holds on a day; without a day the one that holds today is meant."""
    if day is None:
        return area.valid_until is None
    begun = area.valid_from is None or area.valid_from <= day
    return begun and (area.valid_until is None or day < area.valid_until)
