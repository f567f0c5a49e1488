"""The links and codes of the graph as a mapping set, for anybody's tool that reads SSSOM.

Place in the flow: from the store to :mod:`kg.link.mapping_set`.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pyoxigraph import DefaultGraph, Literal, NamedNode

from kg.link.mapping_rows import MANUAL, MappingRow
from kg.namespaces import PREFIXES, TR, tr

if TYPE_CHECKING:
    from pyoxigraph import Store as Database

__all__ = ["read_links"]

_TYPE = NamedNode(PREFIXES["rdf"] + "type")
_LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")
_SSSOM = PREFIXES["sssom"]
_CODE = PREFIXES["dcterms"] + "identifier"
_KIND = NamedNode(tr("areaKind"))
_SHORT = {PREFIXES[prefix]: prefix for prefix in ("owl", "semapv", "skos")}


def read_links(
    db: Database, graph: str | None = None, *, with_codes: bool = True
) -> list[MappingRow]:
    """Read the links of a graph.

    Args:
        db: A checkpoint.
        graph: Of one source; None: all that is accepted.
        with_codes: Whether identifiers that are no IRIs are among them, as literal mappings.

    Returns:
        The links by subject and object, the codes of a subject before its links; those that a
        person rejected are among them, negated.
    """
    place = NamedNode(graph) if graph else DefaultGraph()
    rows = []
    for kind in ("Link", "ExternalIdentifier") if with_codes else ("Link",):
        for quad in db.quads_for_pattern(None, _TYPE, NamedNode(tr(kind)), place):
            said: dict[str, NamedNode | Literal] = {}
            for found in db.quads_for_pattern(quad.subject, None, None, place):
                if isinstance(found.object, NamedNode | Literal):
                    said[found.predicate.value] = found.object
            rows.append(_row(db, said))
    return sorted(
        rows,
        key=lambda row: (row.subject, row.object, row.scheme, row.object_label, row.predicate),
    )


def _row(db: Database, said: dict[str, NamedNode | Literal]) -> MappingRow:
    def text(iri: str) -> str:
        return said[iri].value if iri in said else ""

    scheme = text(tr("identifierScheme"))
    subject = said[tr("identifies") if scheme else tr("linkSubject")]
    day = text(_SSSOM + "mapping_date")
    confidence = text(tr("confidence"))
    return MappingRow(
        subject=subject.value,
        object=text(tr("linkObject")),
        predicate="skos:exactMatch" if scheme else _short(text(tr("linkPredicate"))),
        justification=_short(text(_SSSOM + "mapping_justification")) or MANUAL,
        subject_label=_label(db, subject),
        subject_kind=_area_kind(db, subject),
        object_label=text(_CODE) if scheme else text(_SSSOM + "object_label"),
        kind=text(tr("linkObjectKind")).removeprefix(TR),
        confidence=Decimal(confidence) if confidence else None,
        author=text(_SSSOM + "author_label") or "Terang",
        day=date.fromisoformat(day) if day else None,
        tool=text(_SSSOM + "mapping_tool"),
        source=text(tr("linkSource")),
        comment=text(tr("linkCheck")),
        is_negated=_SSSOM + "predicate_modifier" in said,
        scheme=scheme,
    )


def _short(iri: str) -> str:
    for space, prefix in _SHORT.items():
        if iri.startswith(space):
            return f"{prefix}:{iri.removeprefix(space)}"
    return iri


def _label(db: Database, thing: NamedNode | Literal) -> str:
    if not isinstance(thing, NamedNode):
        return ""
    labels = {
        quad.object.language or "": quad.object.value
        for quad in db.quads_for_pattern(thing, _LABEL, None, DefaultGraph())
        if isinstance(quad.object, Literal)
    }
    return next((labels[language] for language in ("id", "", "en") if language in labels), "")


def _area_kind(db: Database, thing: NamedNode | Literal) -> str:
    if not isinstance(thing, NamedNode):
        return ""
    found = next(db.quads_for_pattern(thing, _KIND, None, DefaultGraph()), None)
    kind = found.object if found else None
    return kind.value.removeprefix(TR) if isinstance(kind, NamedNode) else ""
