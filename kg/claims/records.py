"""The frozen records of what a source states; plain data between reading and the graph.

Place in the flow: ``sources -> mapping`` makes these, :mod:`kg.claims.rdf` turns them into triples.
References to other things are :class:`Ref` (kind and slug); IRIs are minted only at the end.
The fields follow docs/architecture.md, "Data model".
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kg.claims.dates import PartialDate, Period
from kg.claims.evidence import Evidence
from kg.claims.records_conformity import (
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    Corroboration,
    DayBounds,
    Scheme,
    StatusEvent,
)
from kg.claims.records_differences import PublisherProfile, Ruling
from kg.claims.records_links import ExternalIdentifier, Link
from kg.claims.records_organisations import (
    Accreditation,
    Attribution,
    BodyDetails,
    ChangeEvent,
    MergeDecision,
    Recognition,
)

__all__ = [
    "Area",
    "Certification",
    "Collaboration",
    "IdentityDecision",
    "LinkedHeadline",
    "Observation",
    "Organisation",
    "Outlet",
    "Person",
    "Quotation",
    "Record",
    "Ref",
    "Role",
    "Source",
    "Standard",
    "StandardEdition",
    "Statement",
    "Text",
    "Unit",
]


@dataclass(frozen=True, slots=True, order=True)
class Ref:
    """A resource by kind and slug: ``Ref("area", "nusa-tenggara-timur")``."""

    kind: str
    slug: str


@dataclass(frozen=True, slots=True)
class Text:
    """A text with its language tag (``id`` or ``en``)."""

    value: str
    language: str


@dataclass(frozen=True, slots=True)
class Outlet:
    """Where a source appeared (a newspaper, a web site, a repository)."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A document or table. ``url`` is None when the address is only a name (``identifier``).

    ``title`` is None where nobody wrote it down (:mod:`kg.claims.source_names` names it then).
    ``sha256_bytes`` and ``sha256_text`` are hexadecimal; the text is decoded and
    newline-normalised. ``read_by`` is ``hand`` (transcribed by a person) or ``program``.
    ``register_of`` is who keeps it, where it is an official list, ``register_kind`` what such a
    list is entitled to state; its day (``issued``) is then the day on which it stood so.
    """

    slug: str
    kind: str
    title: Text | None = None
    url: str | None = None
    identifier: str | None = None
    outlet: Outlet | None = None
    issued: PartialDate | None = None
    licence: str | None = None
    licence_note: str | None = None
    sha256_bytes: str | None = None
    sha256_text: str | None = None
    read_by: str = "hand"
    status: str = "accepted"
    status_note: str | None = None
    register_of: Ref | None = None
    register_kind: str | None = None


@dataclass(frozen=True, slots=True)
class Area:
    """A territory; ``valid_until`` is the first day on which it no longer holds."""

    slug: str
    kind: str
    labels: tuple[Text, ...]
    alternative: tuple[str, ...] = ()
    part_of: tuple[Ref, ...] = ()
    composed_of: tuple[Ref, ...] = ()
    bps_code: str | None = None
    kemendagri_code: str | None = None
    iso_code: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
    law_date: date | None = None
    inauguration_date: date | None = None
    replaces: Ref | None = None
    next_version: Ref | None = None
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Organisation:
    """An organisation; ``roles``: ``CertificationBody`` or ``AccreditationBody``, where stated."""

    slug: str
    labels: tuple[Text, ...]
    alternative: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """An organisational unit of PLN and its parent as the source states it."""

    slug: str
    labels: tuple[Text, ...]
    kind: str
    alternative: tuple[str, ...] = ()
    parent: Ref | None = None
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Collaboration:
    """Joint producers, named together."""

    slug: str
    labels: tuple[Text, ...]
    members: tuple[Ref, ...]


@dataclass(frozen=True, slots=True)
class IdentityDecision:
    """Two names that may mean one thing, what was decided (``kept-apart``, ``merged``) and why."""

    slug: str
    considered: tuple[Ref, Ref]
    decision: str
    reasons: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """A person as named."""

    slug: str
    name: str
    alternative: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Role:
    """A person's post in an organisation as a source states it."""

    slug: str
    person: Ref
    organisation: Ref
    title: Text
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Standard:
    """A standard without edition (ISO 9001)."""

    slug: str
    labels: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class StandardEdition:
    """An edition of a standard (ISO 9001:2015)."""

    slug: str
    label: str
    standard: Ref
    year: int
    subject: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Certification:
    """A claim that a holder is certified to one edition; no certificate is implied."""

    slug: str
    holder: Ref
    edition: Ref
    scope: Text
    stated_certifiers: tuple[Ref, ...]
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal
    claim_kind: str = "certification"
    certified_by: tuple[Ref, ...] = ()
    claimed_by: tuple[Ref, ...] = ()
    stated_on: date | None = None
    stated_on_basis: str | None = None
    readings: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words said by a person, exactly as printed between the marks."""

    slug: str
    text: Text
    speaker: Ref
    speaker_role: Ref | None
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class LinkedHeadline:
    """The headline of another article that a page links to ("Baca juga")."""

    slug: str
    headline: Text
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """A single triple that needs evidence; ``value`` is a reference or a literal."""

    slug: str
    subject: Ref
    predicate: str
    value: Ref | Text | PartialDate | date | str
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    confidence: Decimal | None
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Curated:
    """That curators changed what a program had read of a thing, and who they are."""

    thing: Ref
    by: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Observation:
    """One figure as one source states it (domain rules C1 to C7).

    ``value`` is in ``unit`` (``PERCENT`` or ``NUM``); ``lower`` and ``upper`` bound what the
    printed decimals allow. ``as_of`` is the day a stock figure speaks of, where known. ``parts``
    are what the source says the value is made of: ``pln``, ``non-pln``, ``lamps``, ``shared``, each
    in the same unit.
    """

    slug: str
    area: Ref
    period: Period
    indicator: str
    supply: str
    method: str
    status: str
    producer: Ref
    vintage: str
    statement_number: int
    value: Decimal
    printed: str
    lower: Decimal
    upper: Decimal
    unit: str
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    denominator: str | None = None
    as_of: date | None = None
    as_of_basis: str | None = None
    approximate: bool = False
    capped: bool = False
    doubt: str | None = None
    parts: tuple[tuple[str, Decimal], ...] = ()
    plan: str | None = None
    speaker: Person | None = None
    speaker_title: str | None = None
    note: str | None = None
    echo_of: Ref | None = None
    headline: Ref | None = None
    confidence: Decimal | None = None


Record = (
    Accreditation
    | Area
    | Attribution
    | BodyDetails
    | Certificate
    | Certification
    | ChangeEvent
    | Collaboration
    | CompletenessDeclaration
    | ConformityClaim
    | Corroboration
    | Curated
    | DayBounds
    | ExternalIdentifier
    | IdentityDecision
    | Link
    | PublisherProfile
    | Ruling
    | LinkedHeadline
    | MergeDecision
    | Observation
    | Organisation
    | Person
    | Quotation
    | Recognition
    | Role
    | Scheme
    | Standard
    | StandardEdition
    | Statement
    | StatusEvent
    | Unit
)
