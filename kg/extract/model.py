"""The frozen records of what a text says: each item with the words it rests on.

Place in the flow: :mod:`kg.extract.reading` makes an :class:`Extraction` from one text; the mapping
turns it into claims. Offsets are code points in the decoded, newline-normalised text, ``end``
exclusive. An item without words that stand in the text cannot be made into an :class:`Extraction`.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Protocol

from kg.errors import ClaimError

__all__ = [
    "INDICATORS",
    "ORGANISATION_KINDS",
    "Certification",
    "Dateline",
    "Extraction",
    "Headline",
    "Organization",
    "OtherClaim",
    "Person",
    "Quote",
    "Span",
    "Statistic",
]

INDICATORS = (
    "household_electrification_ratio",
    "village_electrification_ratio",
    "customers",
    "household_customers",
    "households",
    "households_electrified",
    "households_unelectrified",
    "villages",
    "villages_electrified",
    "villages_unelectrified",
    "household_unelectrified_ratio",
    "village_unelectrified_ratio",
    "new_customers",
    "population_access",
)
"""The indicators of a :class:`Statistic`."""

ORGANISATION_KINDS = (
    "pln_unit",
    "company",
    "certification_body",
    "accreditation_body",
    "ministry",
    "government",
    "agency",
    "media",
    "other",
)
"""The kinds of an :class:`Organization`."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Words in the text: ``exact`` stands from ``start`` to ``end`` (exclusive, code points)."""

    start: int
    end: int
    exact: str


class Item(Protocol):
    """What every item has: its words, a confidence from 0 to 1, and the reasons for it."""

    @property
    def evidence(self) -> tuple[Span, ...]:
        """The words the item rests on, in the order of the text."""

    @property
    def confidence(self) -> float:
        """From 0 to 1."""

    @property
    def reasons(self) -> tuple[str, ...]:
        """Codes of :mod:`kg.extract.reasons`: which rule, and what was inferred."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where and when a text was written; ``published`` and ``statement_day`` are ISO days or parts.

    ``basis`` of the statement day: ``stated`` (a full date), ``year-inferred`` or ``given``.
    """

    place: str | None = None
    agency: str | None = None
    published: str | None = None
    statement_day: str | None = None
    basis: str | None = None
    evidence: tuple[Span, ...] = ()
    confidence: float = 1.0
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Certification:
    """One holder with the standards of one event; ``kind``: ``certification`` or ``grant``.

    ``standards`` are normalised (``ISO 9001:2015``, ``ISO 9001`` without a stated edition,
    ``SMK3``). ``date`` is an ISO day or a part of one; ``date_kind``: ``issued``, ``signed``,
    ``handed_over``, ``stated``.
    """

    kind: str
    holder: str | None
    standards: tuple[str, ...]
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    certification_body: str | None = None
    accreditation_body: str | None = None
    scope: str | None = None
    number: str | None = None
    date: str | None = None
    date_kind: str | None = None


@dataclass(frozen=True, slots=True)
class OtherClaim:
    """An ``award``, an ``audit_result`` or an ``implementation``: no certificate."""

    kind: str
    holder: str | None
    about: str
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    value: str | None = None
    date: str | None = None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named, with role and organisation as printed."""

    name: str
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    role: str | None = None
    organization: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Direct speech: the words between the marks, and who said them (None: not told)."""

    speaker: str | None
    text: str
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statistic:
    """A figure on access to electricity.

    ``unit``: ``percent`` or ``count``; ``period``: ISO or None.
    ``coverage`` is what the figure counts, in the words of the text ("PLN dan non-PLN").
    """

    area: str | None
    indicator: str
    value: Decimal
    value_as_printed: str
    unit: str
    status: str
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    period: str | None = None
    publisher: str | None = None
    approximate: bool = False
    coverage: str | None = None


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation named in the text, once; ``kind`` is one of :data:`ORGANISATION_KINDS`.

    ``known`` is its name in the gazetteer, or the name made whole where a list has the type of unit
    once ("UP3 Surakarta" of "UP3 Semarang, Surakarta"); None where ``name`` says all.
    """

    name: str
    kind: str
    evidence: tuple[Span, ...]
    confidence: float
    reasons: tuple[str, ...] = ()
    parent: str | None = None
    known: str | None = None


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline of another article that the page links to ("Baca juga"): a weaker claim."""

    text: str
    evidence: tuple[Span, ...]
    confidence: float = 0.5
    reasons: tuple[str, ...] = ("linked-headline",)


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read in one text. ``sha256`` is that of the normalised text in UTF-8.

    Raises:
        ClaimError: If an item has no evidence, or words that do not stand at their place.
    """

    text: str
    sha256: str
    language: str
    dateline: Dateline
    certifications: tuple[Certification, ...] = ()
    other_claims: tuple[OtherClaim, ...] = ()
    people: tuple[Person, ...] = ()
    quotes: tuple[Quote, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    organizations: tuple[Organization, ...] = ()
    headlines: tuple[Headline, ...] = ()

    def __post_init__(self) -> None:
        for item in self.items():
            if not item.evidence:
                raise ClaimError(f"{type(item).__name__} without the words it rests on: {item}")
        for item in (self.dateline, *self.items()):
            for span in item.evidence:
                if self.text[span.start : span.end] != span.exact or span.start >= span.end:
                    raise ClaimError(
                        f"{type(item).__name__}: the words {span.exact!r} do not stand at "
                        f"{span.start}; there stands {self.text[span.start : span.end]!r}"
                    )
            if not 0 <= item.confidence <= 1:
                raise ClaimError(f"a confidence lies from 0 to 1, not at {item.confidence}")

    def items(self) -> tuple[Item, ...]:
        """Every item but the dateline, by kind."""
        return (
            *self.certifications,
            *self.other_claims,
            *self.people,
            *self.quotes,
            *self.statistics,
            *self.organizations,
            *self.headlines,
        )
