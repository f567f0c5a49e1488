"""Records of claims of conformity: certified, granted, honoured, audited, or working by a standard.

Place in the flow: ``mapping/certifications`` and ``mapping/standards`` make these,
:mod:`kg.claims.rdf_conformity` writes them. The fields follow docs/architecture.md, "Data model,
second part"; the five kinds are those of domain rule A5.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.dates import PartialDate
    from kg.claims.evidence import Evidence
    from kg.claims.records import Ref, Text

__all__ = [
    "KINDS",
    "Certificate",
    "CompletenessDeclaration",
    "ConformityClaim",
    "Corroboration",
    "DayBounds",
    "Scheme",
    "StatedDay",
    "StatusEvent",
]

KINDS: dict[str, str] = {
    "audit-result": "tr:AuditResult",
    "award": "tr:Award",
    "certification": "tr:Certification",
    "implementation": "tr:Implementation",
    "scheme-grant": "tr:SchemeGrant",
}
"""Kind of claim (also the kind of its reference) -> class."""


@dataclass(frozen=True, slots=True)
class StatedDay:
    """A date of one kind: ``issued``, ``awarded``, ``audited`` or ``handedOver``.

    For a span of days ("2 to 4 July") ``value`` is the day on which it ended.
    """

    kind: str
    earliest: date
    latest: date
    value: PartialDate


@dataclass(frozen=True, slots=True)
class ConformityClaim:
    """What one source row says of one holder and one edition, standard or scheme.

    ``holder`` is None where the source only counts holders (``holder_count``, ``holder_note``).
    ``levels`` are grades and categories in the words of the row. ``certified_by`` is who it was by
    a register, beside ``stated_certifiers``, whom a source calls so (domain rule A7); ``sites`` are
    the units that the annex lists; ``expires_on`` is the last day of validity, itself included.
    ``revision_kind`` says how the claim follows ``revision_of``: renewal, transfer ...
    """

    kind: str
    slug: str
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal | None
    holder: Ref | None = None
    holder_count: int | None = None
    holder_note: str | None = None
    edition: Ref | None = None
    standard: Ref | None = None
    scheme: Ref | None = None
    award_name: Text | None = None
    scope: Text | None = None
    stated_certifiers: tuple[Ref, ...] = ()
    stated_accreditors: tuple[Ref, ...] = ()
    certified_by: tuple[Ref, ...] = ()
    claimed_by: tuple[Ref, ...] = ()
    granted_by: Ref | None = None
    audited_by: Ref | None = None
    score: Decimal | None = None
    levels: tuple[Text, ...] = ()
    stated_on: date | None = None
    stated_on_basis: str | None = None
    days: tuple[StatedDay, ...] = ()
    provinces: tuple[Ref, ...] = ()
    readings: tuple[Text, ...] = ()
    note: str | None = None
    echo_of: Ref | None = None
    expires_on: date | None = None
    sites: tuple[Ref, ...] = ()
    technical_sectors: tuple[str, ...] = ()
    revision_of: Ref | None = None
    revision_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Corroboration:
    """A row that restates a claim which its own source's graph holds with better evidence.

    It adds the row as further evidence and makes no second resource.
    """

    claim: Ref
    evidence: tuple[Evidence, ...]
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Certificate:
    """A document that a source states by its number, its date or a copy (domain rule A2).

    ``expires_on`` is the last day of validity, itself included.
    """

    slug: str
    covers: tuple[Ref, ...]
    evidence: tuple[Evidence, ...]
    issued: date | None = None
    expires_on: date | None = None
    number: str | None = None


@dataclass(frozen=True, slots=True)
class StatusEvent:
    """A change of standing of an attestation: ``status`` is active, suspended or withdrawn.

    ``since`` is its first day; where the list gives none, the day of the list. ``until`` is the
    last day, where one is stated.
    """

    slug: str
    about: Ref
    status: str
    since: date
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    until: date | None = None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class CompletenessDeclaration:
    """That a register lists all attestations of a body, between two days (domain rule A12).

    ``standards`` limits it; empty: whatever the body attests.
    """

    slug: str
    body: Ref
    since: date
    until: date
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    standards: tuple[Ref, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Scheme:
    """Rules of an authority under which holders are assessed or honoured (SMK3)."""

    slug: str
    labels: tuple[Text, ...]
    alternative: tuple[str, ...] = ()
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class DayBounds:
    """First and last possible day of a date that a claim states: ``stem`` is ``published`` ..."""

    subject: Ref
    stem: str
    earliest: date
    latest: date
