"""What can be measured in a network: centrality, communities, components, bridges.

All of it is of the links as they are stated here, without their direction unless a measure needs
one, parallel links counted once. None of it is a judgement: a body that many units name is central
because it is named, not because it is good (docs/explore.md says what each does and does not mean).

PageRank is computed here as Brin and Page (1998) describe it, because networkx needs scipy for it;
the other measures are those of networkx.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any  # networkx graphs

from kg.errors import ParameterError
from kg.explore.graphs import simple_graph
from kg.explore.network import Edge, Network

__all__ = ["CENTRALITIES", "Bridge", "Part", "bridges", "centrality", "communities", "components"]

CENTRALITIES = ("degree", "betweenness", "closeness", "pagerank", "eigenvector")
DAMPING, TOLERANCE, ROUNDS = 0.85, 1e-12, 1000


@dataclass(frozen=True, slots=True)
class Part:
    """Things that belong together: IRIs in order, and how many links there are between them."""

    things: tuple[str, ...]
    links: int


@dataclass(frozen=True, slots=True)
class Bridge:
    """A link without which a component falls apart.

    ``edges`` are the statements of it, ``smaller`` is how many things the smaller side has.
    """

    first: str
    second: str
    edges: tuple[Edge, ...]
    smaller: int


def centrality(network: Network, measure: str) -> list[tuple[str, float]]:
    """Rank things by a measure.

    Args:
        network: The network.
        measure: One of :data:`CENTRALITIES`. ``degree`` is the number of things linked with one,
            the others are normalised as networkx does.

    Returns:
        IRI and value, the highest first, equal ones in the order of the IRIs.

    Raises:
        ParameterError: If the measure is unknown.
    """
    if measure not in CENTRALITIES:
        raise ParameterError(
            f"--centrality must be {', '.join(CENTRALITIES)}, not {measure!r}",
            name="centrality",
            allowed=CENTRALITIES,
        )
    graph, nodes = simple_graph(network, directed=measure == "pagerank")
    values = _values(graph, measure)
    ranked = [(iri, round(float(values[number]), 6)) for number, iri in enumerate(nodes)]
    return sorted(ranked, key=lambda item: (-item[1], item[0]))


def _values(graph: Any, measure: str) -> Mapping[int, float]:
    import networkx as nx

    match measure:
        case "degree":
            return dict(graph.degree())
        case "betweenness":
            return dict(nx.betweenness_centrality(graph))
        case "closeness":
            return dict(nx.closeness_centrality(graph))
        case "pagerank":
            return _pagerank(graph)
        case _:
            return _eigenvector(graph)


def _pagerank(graph: Any) -> dict[int, float]:
    """Return PageRank along the links; what has none passes its rank to all."""
    count = len(graph)
    rank = dict.fromkeys(graph, 1 / count) if count else {}
    for _ in range(ROUNDS):
        idle = sum(rank[one] for one in graph if not graph.out_degree(one))
        new = {
            one: (1 - DAMPING + DAMPING * idle) / count
            + DAMPING * sum(rank[each] / graph.out_degree(each) for each in graph.predecessors(one))
            for one in graph
        }
        moved = sum(abs(new[one] - rank[one]) for one in graph)
        rank = new
        if moved < TOLERANCE:
            break
    return rank


def _eigenvector(graph: Any) -> dict[int, float]:
    """Return eigenvector centrality of the largest component; 0 outside it.

    The vector of a graph in parts is not unique, and that of the largest part is what people mean.
    """
    import networkx as nx

    values = dict.fromkeys(graph, 0.0)
    parts = sorted(nx.connected_components(graph), key=lambda part: (-len(part), min(part)))
    if parts and len(parts[0]) > 1:
        largest: Any = nx.Graph()
        largest.add_nodes_from(sorted(parts[0]))
        largest.add_edges_from(sorted(graph.subgraph(parts[0]).edges()))
        # The iteration of a graph without odd circles (a tree is one) swings on its own; networkx
        # shifts the matrix by one, which keeps the vector and ends the swinging.
        values |= nx.eigenvector_centrality(largest, max_iter=10_000, tol=1e-9)
    return values


def communities(network: Network) -> list[Part]:
    """Divide a network by greedy modularity (Clauset, Newman and Moore 2004).

    Returns:
        The communities, the largest first; the same for the same network.
    """
    import networkx as nx

    graph, nodes = simple_graph(network)
    if not graph.number_of_edges():
        return []
    return _parts(graph, nodes, nx.community.greedy_modularity_communities(graph))


def components(network: Network) -> list[Part]:
    """Return the parts of a network between which there is no link, the largest first."""
    import networkx as nx

    graph, nodes = simple_graph(network)
    return _parts(graph, nodes, list(nx.connected_components(graph)))


def _parts(graph: Any, nodes: Sequence[str], groups: Sequence[Any]) -> list[Part]:
    ordered = sorted((sorted(group) for group in groups), key=lambda one: (-len(one), one[0]))
    return [
        Part(tuple(nodes[n] for n in group), graph.subgraph(group).number_of_edges())
        for group in ordered
    ]


def bridges(network: Network) -> list[Bridge]:
    """Find the links without which a component falls apart.

    Returns:
        The bridges, those first that would cut off most.
    """
    import networkx as nx

    graph, nodes = simple_graph(network)
    stated: dict[frozenset[str], list[Edge]] = {}
    for edge in network.edges:
        stated.setdefault(frozenset((edge.subject, edge.object)), []).append(edge)
    found = []
    for one, other in sorted(tuple(sorted(pair)) for pair in nx.bridges(graph)):
        graph.remove_edge(one, other)
        sizes = [len(nx.node_connected_component(graph, end)) for end in (one, other)]
        graph.add_edge(one, other)
        edges = stated[frozenset((nodes[one], nodes[other]))]
        found.append(Bridge(nodes[one], nodes[other], tuple(edges), min(sizes)))
    return sorted(found, key=lambda one: (-one.smaller, one.first, one.second))
