"""Records of what other registers call our resources: links by IRI, and plain identifiers.

Place in the flow: ``mapping/links`` makes these, :mod:`kg.claims.rdf_links` writes them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.claims.evidence import Evidence
    from kg.claims.records import Ref

__all__ = ["ExternalIdentifier", "Link"]


@dataclass(frozen=True, slots=True)
class Link:
    """One of our resources and a resource elsewhere.

    ``predicate`` is a prefixed mapping property, ``source`` where the identifier was read,
    ``check`` what it was compared with, ``justification`` a prefixed term of the Semantic Mapping
    Vocabulary. ``object_kind`` is the kind of the thing elsewhere (``areaKind-city``), where it is
    known. ``is_negated``: a person found that there is no such mapping.
    """

    slug: str
    subject: Ref
    predicate: str
    object: str
    confidence: Decimal | None
    source: str
    check: str | None
    evidence: tuple[Evidence, ...]
    note: str | None = None
    justification: str = "semapv:ManualMappingCuration"
    author: str | None = None
    day: date | None = None
    tool: str | None = None
    object_label: str | None = None
    object_kind: str | None = None
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class ExternalIdentifier:
    """An identifier that is no IRI (``ID-NT`` in ``iso-3166-2``): a literal mapping.

    The other fields are those of :class:`Link`. ``is_negated``: a person found that it is not the
    code of this thing.
    """

    slug: str
    subject: Ref
    scheme: str
    identifier: str
    confidence: Decimal | None
    source: str
    check: str | None
    evidence: tuple[Evidence, ...]
    note: str | None = None
    justification: str = "semapv:ManualMappingCuration"
    author: str | None = None
    day: date | None = None
    tool: str | None = None
    is_negated: bool = False
