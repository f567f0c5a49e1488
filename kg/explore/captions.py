"""What a file for a picture elsewhere says once: looks of kinds and relations, names of sources.

Place in the flow: after :mod:`kg.explore.network`. A program that draws the links of a JSON file
knows neither the ontology nor the titles of the sources that the links name by IRI.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any  # values of a JSON document

from kg.explore.graphs import node_attributes
from kg.explore.network import Edge, Network
from kg.explore.palette import kind_style, line_style
from kg.explore.projections import PROJECTIONS, link_label
from kg.explore.terms import LANGUAGES, kind_label
from kg.namespaces import TR

__all__ = ["captions", "described_nodes"]


def captions(
    network: Network,
    edges: Iterable[Edge] | None = None,
    addresses: Mapping[str, str] | None = None,
) -> dict[str, Any]:
    """Return what the nodes and links of a JSON document refer to.

    Args:
        network: The network.
        edges: The links that the document holds; all when not given.
        addresses: Pages of sources on the web, by IRI, where they are known.

    Returns:
        ``title``; ``kinds`` by class (``Unit``) and ``relations`` by IRI, with labels in both
        languages and their look; ``sources`` by IRI with their labels and ``url``.
    """
    held = network.edges if edges is None else tuple(edges)
    ends = sorted({end for edge in held for end in (edge.subject, edge.object)})
    kinds = sorted({network.things[iri].kind for iri in ends if iri in network.things} - {""})
    sources = sorted({source for edge in held for source, _ in edge.sources})
    return {
        "title": {one: _title(network, one) for one in LANGUAGES},
        "kinds": {kind.removeprefix(TR): _kind(kind) for kind in kinds},
        "relations": {one: _relation(one) for one in sorted({edge.relation for edge in held})},
        "sources": {
            iri: {
                "label": {one: network.label(iri, one) for one in LANGUAGES},
                "url": (addresses or {}).get(iri, ""),
            }
            for iri in sources
        },
    }


def described_nodes(network: Network, edges: Iterable[Edge]) -> list[dict[str, Any]]:
    """Return the ends of some links as the node-link document describes them, in order."""
    ends = sorted({end for edge in edges for end in (edge.subject, edge.object)})
    return [{**node_attributes(network, iri), "id": iri} for iri in ends]


def _title(network: Network, language: str) -> str:
    known = (PROJECTIONS[name] for name in network.projections if name in PROJECTIONS)
    titles = (one.titles[language] for one in known)
    return "; ".join(dict.fromkeys(titles))


def _kind(kind: str) -> dict[str, Any]:
    style = kind_style(kind)
    labels = {one: kind_label(kind, one) for one in LANGUAGES}
    return {"label": labels, "colour": style.colour, "corners": style.corners}


def _relation(relation: str) -> dict[str, Any]:
    style = line_style(relation)
    labels = {one: link_label(relation, one) for one in LANGUAGES}
    return {"label": labels, "colour": style.colour, "dashes": style.dashes}
