"""Networks as networkx graphs, with typed attributes that every file format can carry.

networkx is imported inside the functions, so that commands that need no network start as fast.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any  # Any: networkx graphs have attributes of any type

from kg.explore.network import Edge, Network
from kg.explore.projections import link_label
from kg.namespaces import TR

if TYPE_CHECKING:
    import networkx as nx

__all__ = ["edge_attributes", "node_attributes", "simple_graph", "to_networkx"]

SEPARATOR = " | "


def to_networkx(network: Network) -> nx.MultiDiGraph[str]:
    """Return a network as a directed graph with parallel links.

    Nodes are IRIs with ``iri``, ``kind`` (``Unit``), ``label``, ``label_en``, ``label_id``; links
    have ``relation``, ``label_en``, ``label_id``, ``about``, ``since``, ``until``, ``claim``,
    ``status``, ``sources``, ``facts``, ``words`` (texts, several with `` | `` between) and
    ``weight`` (a number). The graph's own attributes say what it is and of which version.
    """
    import networkx as nx

    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    graph.graph.update(graph_attributes(network))
    for iri in network.nodes:
        graph.add_node(iri, **node_attributes(network, iri))
    for edge in network.edges:
        graph.add_edge(edge.subject, edge.object, **edge_attributes(network, edge))
    return graph


def graph_attributes(network: Network) -> dict[str, str]:
    """Return what is said of a network as a whole."""
    return {
        "name": ", ".join(network.projections),
        "source": "Terang",
        "graph_version": "" if network.version is None else str(network.version),
        "on": "" if network.on is None else network.on.isoformat(),
        "pending": "included" if network.with_pending else "left out",
    }


def node_attributes(network: Network, iri: str) -> dict[str, Any]:
    """Return the attributes of a node; all are texts."""
    thing = network.things.get(iri)
    return {
        "iri": iri,
        "kind": thing.kind.removeprefix(TR) if thing else "",
        "label": network.label(iri, "id"),
        "label_en": network.label(iri, "en"),
        "label_id": network.label(iri, "id"),
    }


def edge_attributes(network: Network, edge: Edge) -> dict[str, Any]:
    """Return the attributes of a link: texts, a boolean, and its weight as a number."""
    return {
        "relation": edge.relation,
        "label_en": link_label(edge.relation, "en"),
        "label_id": link_label(edge.relation, "id"),
        "about": edge.about if "://" in edge.about else network.label(edge.about, "id"),
        "about_label": network.label(edge.about, "id") if edge.about else "",
        "since": edge.since.isoformat() if edge.since else "",
        "until": edge.until.isoformat() if edge.until else "",
        "until_assumed": edge.until_assumed,
        "claim": edge.claim,
        "status": edge.status,
        "sources": SEPARATOR.join(source for source, _ in edge.sources),
        "facts": SEPARATOR.join(edge.facts),
        "words": SEPARATOR.join(edge.words),
        "weight": edge.weight,
    }


def simple_graph(network: Network, *, directed: bool = False) -> tuple[Any, tuple[str, ...]]:
    """Return a graph of numbers without parallel links and loops, and the IRI of each number.

    Measures run on it: their answers then depend on the order of the IRIs alone, not on the hashes
    of texts, which differ from run to run.

    Returns:
        A ``networkx.Graph`` (or ``DiGraph``) and the IRIs.
    """
    import networkx as nx

    nodes = network.nodes
    place = {iri: number for number, iri in enumerate(nodes)}
    graph: Any = nx.DiGraph() if directed else nx.Graph()
    graph.add_nodes_from(range(len(nodes)))
    pairs = sorted({(place[one.subject], place[one.object]) for one in network.edges})
    graph.add_edges_from((a, b) for a, b in pairs if a != b)
    return graph, nodes
