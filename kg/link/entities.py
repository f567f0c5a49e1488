"""What is looked for and what may answer: the two sides of a match, wherever they come from."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

__all__ = ["AREA_KINDS", "BROADER", "KINDS", "Candidate", "Wanted"]

AREA_KINDS = frozenset({
    "city",
    "country",
    "district",
    "island",
    "province",
    "regency",
    "region",
    "village",
})  # fmt: skip

BROADER = {
    "accreditation-body": "organisation",
    "certification-body": "organisation",
    "company": "organisation",
    "government": "organisation",
    "unit": "organisation",
    "outlet": "organisation",
}
"""The kind that a kind is one of: a company may answer where an organisation is looked for."""

KINDS = AREA_KINDS | frozenset(BROADER) | frozenset(BROADER.values()) | frozenset({
    "person",
    "source",
    "standard",
    "standard-edition",
})  # fmt: skip
"""What a thing may be, as far as matching tells things apart."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is looked for: a row of a spreadsheet, or one of our things.

    Attributes:
        name: As it is written.
        kinds: Any of these (:data:`KINDS`); empty: any.
        parent: Name of the area it lies in, or of the organisation it belongs to.
        codes: Pairs of scheme and identifier, such as ``("bps", "5311")``.
        point: Latitude and longitude, in degrees.
        website: Address of its site.
        on: A day on which it must exist.
    """

    name: str
    kinds: frozenset[str] = frozenset()
    parent: str | None = None
    codes: tuple[tuple[str, str], ...] = ()
    point: tuple[float, float] | None = None
    website: str | None = None
    on: date | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """What may answer: a thing of this graph or of another data set.

    Attributes:
        id: Its IRI.
        label: Its preferred name.
        names: Its other names.
        kinds: What it is; empty: not known.
        parents: Names of all it lies in or belongs to.
        codes: Pairs of scheme and identifier.
        point: Latitude and longitude, in degrees.
        website: Address of its site.
        valid_from: First day it exists; None: not known.
        valid_until: First day it exists no more; None: it still does, or not known.
    """

    id: str
    label: str
    names: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    parents: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    point: tuple[float, float] | None = None
    website: str | None = None
    valid_from: date | None = None
    valid_until: date | None = None
