"""Records of bodies, of changes of units, of merged names and of who spoke where.

Place in the flow: ``mapping/bodies``, ``mapping/identities`` and ``mapping/people`` make these,
:mod:`kg.claims.rdf_organisations` writes them. The fields follow docs/architecture.md, "Data
model, second part".
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
    "Accreditation",
    "Attribution",
    "BodyDetails",
    "ChangeEvent",
    "MergeDecision",
    "Recognition",
]


@dataclass(frozen=True, slots=True)
class BodyDetails:
    """What a page says of a body beside its name; ``roles`` are classes (``CertificationBody``)."""

    body: Ref
    roles: tuple[str, ...] = ()
    legal_name: str | None = None
    country: str | None = None
    website: str | None = None
    offered: tuple[Ref, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Accreditation:
    """One body accredited by another for one standard or scheme; the number as stated.

    ``expires_on`` is the last day of validity, itself included; ``sectors`` are IAF codes.
    """

    slug: str
    body: Ref
    accreditor: Ref
    standard: Ref
    number: str | None
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    kind: str = "iso-iec-17011"
    effective_from: date | None = None
    expires_on: date | None = None
    sectors: tuple[str, ...] = ()
    note: str | None = None


@dataclass(frozen=True, slots=True)
class Recognition:
    """An accreditation body as a signatory of an arrangement; the scope as stated.

    ``expires_on`` is the last day of the signature, itself included.
    """

    slug: str
    body: Ref
    arrangement: str
    scope: Text | None
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    note: str | None = None
    effective_from: date | None = None
    expires_on: date | None = None


@dataclass(frozen=True, slots=True)
class ChangeEvent:
    """Units or organisations that passed into another; one that moved its seat stays itself."""

    slug: str
    originals: tuple[Ref, ...]
    result: Ref
    kind: str
    comments: tuple[Text, ...]
    evidence: tuple[Evidence, ...]
    earliest: date | None = None
    latest: date | None = None


@dataclass(frozen=True, slots=True)
class MergeDecision:
    """A name that was found to mean a resource, and why."""

    slug: str
    considered: Ref
    name: str
    reasons: tuple[Text, ...]
    confidence: Decimal
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who spoke in a source on what, without the words."""

    slug: str
    speaker: Ref
    roles: tuple[Ref, ...]
    topic: Text
    stated_in: Ref
    evidence: tuple[Evidence, ...]
    stated: PartialDate | None = None
    note: str | None = None
    echo_of: Ref | None = None
