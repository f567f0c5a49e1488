"""Records about why figures differ: what publishers usually count, and curators' rulings.

Place in the flow: ``mapping/profiles`` and the command ``kg discrepancies`` make these,
:mod:`kg.claims.rdf_differences` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.evidence import Evidence
    from kg.claims.records import Ref, Text

__all__ = ["PublisherProfile", "Ruling"]


@dataclass(frozen=True, slots=True)
class PublisherProfile:
    """What a publisher by its own words usually counts, from a day until before another."""

    slug: str
    publisher: Ref
    indicator: str
    supply: str
    url: str
    valid_from: date | None
    valid_until: date | None
    comment: tuple[Text, ...]
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Ruling:
    """A curator's decision on a pair of figures: a reason found, or computed ones rejected."""

    slug: str
    difference: str
    reason: str | None
    rejected: tuple[str, ...]
    note: Text
    by: str
