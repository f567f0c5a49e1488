"""Shortest paths between two things for the explorer, found by :mod:`kg.explore.paths`.

The networks of a version are read once and kept with it. A link of a path stands for facts: it
tells them, its sources and their words.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from kg.errors import ParameterError
from kg.explore.network import Edge, Network, ask_network, ask_words
from kg.explore.paths import Paths, find_paths
from kg.explore.projections import EVERYDAY, PROJECTIONS, Projection
from kg.explore.terms import LANGUAGES
from kg.serve.explorer.asking import Asking, Json, Parts, edge_id
from kg.serve.pages import link_of

__all__ = ["find_ways", "ways_document"]

_ALL = tuple(name for name in PROJECTIONS if name != "units")


async def find_ways(
    asking: Asking, first: str, last: str, *, on: date | None, names: tuple[str, ...] = ()
) -> Paths | None:
    """Find the shortest paths: in the networks named, else in the everyday ones, else in all.

    Args:
        asking: What is asked.
        first: IRI.
        last: IRI.
        on: Only links that may hold on this day.
        names: Names of projections.

    Returns:
        The paths with the words behind their links; None when nothing links the two.
    """
    for tried in (names,) if names else (EVERYDAY, _ALL):
        network = await _network(asking, tried)
        if on is not None:
            network = replace(
                network, on=on, edges=tuple(one for one in network.edges if one.holds_on(on))
            )
        try:
            found = find_paths(network, first, last)
        except ParameterError:  # one of them has no link there
            continue
        if found.paths:
            return await _worded(asking, found)
    return None


async def _network(asking: Asking, names: tuple[str, ...]) -> Network:
    chosen: list[Projection] = [PROJECTIONS[name] for name in names]

    async def make() -> Network:
        return await asking.steps(
            ask_network(chosen, asking.site.catalogue, version=asking.version.number)
        )

    return await asking.site.derive(asking.version, f"network {' '.join(names)}", make)


async def _worded(asking: Asking, found: Paths) -> Paths:
    small = replace(found.network, edges=found.edges)
    worded = await asking.steps(ask_words(small, found.edges, asking.site.catalogue))
    known = dict(zip(found.edges, worded.edges, strict=True))
    paths = tuple(
        tuple(replace(step, edges=tuple(known[one] for one in step.edges)) for step in path)
        for path in found.paths
    )
    return replace(found, paths=paths, network=worded)


async def ways_document(asking: Asking, found: Paths) -> Json:
    """Return paths as JSON values: nodes, links, and the paths as lists of both."""
    parts = Parts()
    network = found.network
    wanted = dict.fromkeys(
        end for path in found.paths for step in path for end in (step.start, step.end)
    )
    await asking.add_nodes(parts, [found.first, *wanted])
    for edge in found.edges:
        one = _link(asking, network, edge)
        parts.add_relation(edge.relation, projected=True)
        parts.edges[one["id"]] = one
    return {
        **parts.body(),
        "count": found.count,
        "in": list(network.projections),
        "paths": [
            [
                {
                    "start": step.start,
                    "end": step.end,
                    "edges": [_id(edge) for edge in step.edges],
                }
                for step in path
            ]
            for path in found.paths
        ],
    }


def _id(edge: Edge) -> str:
    days = f"{edge.since or ''}..{edge.until or ''}" if edge.is_dated else ""
    return edge_id(edge.subject, "~" + edge.relation, edge.object, f"{edge.about} {days}".strip())


def _link(asking: Asking, network: Network, edge: Edge) -> Json:
    is_last_included = edge.until is not None and edge.holds_on(edge.until)
    until = (
        {"until" if is_last_included else "before": edge.until.isoformat()} if edge.until else {}
    )
    return {
        "id": _id(edge),
        "subject": edge.subject,
        "relation": "~" + edge.relation,
        "object": edge.object,
        "status": edge.status,
        "facts": list(edge.facts),
        "words": list(edge.words),
        "sources": [
            {
                "label": {one: network.label(iri, one) for one in LANGUAGES},
                "href": link_of(iri, asking.version.base) or "",
                "status": status,
            }
            for iri, status in edge.sources
        ],
        **({"about": {one: network.label(edge.about, one) for one in LANGUAGES}}
           if edge.about else {}),
        **({"since": edge.since.isoformat()} if edge.since else {}),
        **until,
        **({"assumed": True} if edge.until_assumed else {}),
    }  # fmt: skip
