"""Networks as files for other programs: GraphML, GEXF, JSON, DOT, Mermaid.

Labels come from the graph, so they may hold anything; they are one line of plain text by now
(:mod:`kg.explore.texts`), and each format escapes what it would obey. The files are the same for
the same network, byte by byte.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Mapping
from typing import Any  # values of a JSON document

from kg.explore.captions import captions
from kg.explore.graphs import to_networkx
from kg.explore.network import Network
from kg.explore.projections import link_label
from kg.explore.svg import safe_href

__all__ = ["NETWORK_FORMATS", "write_network"]

NETWORK_FORMATS = ("graphml", "gexf", "json", "dot", "mermaid")
_MERMAID = {"&": "#amp;", '"': "#quot;", "<": "#lt;", ">": "#gt;", "`": "#96;", "\\": "#92;"}
_LIST_MARK = re.compile(r"^(\d+\.|[-*+])(?= )")


def write_network(
    network: Network,
    format_name: str,
    *,
    language: str = "en",
    values: Mapping[str, Mapping[str, float | int]] | None = None,
    title: Mapping[str, str] | None = None,
    addresses: Mapping[str, str] | None = None,
) -> str:
    """Return a network in a format.

    Args:
        network: The network.
        format_name: One of :data:`NETWORK_FORMATS`.
        language: Of labels, where a format has room for one only.
        values: Measures by name, each with its value by IRI; they become attributes of the nodes.
        title: By language, for ``json``; that of the projections when not given.
        addresses: Pages of sources on the web by IRI, for ``json``.
    """
    match format_name:
        case "graphml":
            return _graphml(network, values or {})
        case "gexf":
            return _gexf(network, values or {})
        case "json":
            return _json(network, values or {}, title, addresses)
        case "dot":
            return _dot(network, language)
        case _:
            return _mermaid(network, language)


def _valued(network: Network, values: Mapping[str, Mapping[str, float | int]]) -> Any:
    graph = to_networkx(network)
    for name, of_node in values.items():
        for iri in graph:
            if iri in of_node:
                graph.nodes[iri][name] = of_node[iri]
    return graph


def _graphml(network: Network, values: Mapping[str, Mapping[str, float | int]]) -> str:
    import networkx as nx

    return "\n".join(nx.generate_graphml(_valued(network, values))) + "\n"


def _gexf(network: Network, values: Mapping[str, Mapping[str, float | int]]) -> str:
    import networkx as nx

    stream = io.BytesIO()
    nx.write_gexf(_valued(network, values), stream)
    # networkx writes the day of writing: two exports of one graph would differ.
    return re.sub(r' lastmodifieddate="[^"]*"', "", stream.getvalue().decode("utf-8"))


def _json(
    network: Network,
    values: Mapping[str, Mapping[str, float | int]],
    title: Mapping[str, str] | None,
    addresses: Mapping[str, str] | None,
) -> str:
    import networkx as nx

    document = nx.node_link_data(_valued(network, values), edges="edges")
    document["graph"] |= captions(network, addresses=addresses) | (
        {"title": dict(title)} if title else {}
    )
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _quoted(text: str) -> str:
    """Quote for DOT: a backslash would begin an escape sequence of labels."""
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _dot(network: Network, language: str) -> str:
    lines = [
        "digraph terang {",
        "  rankdir=LR;",
        f"  label={_quoted(_origin(network))};",
        '  node [shape=box, style=rounded, fontname="sans-serif"];',
        '  edge [fontname="sans-serif", fontsize=10];',
    ]
    for iri in network.nodes:
        address = safe_href(iri)
        url = f", URL={_quoted(address)}" if address else ""
        lines.append(f"  {_quoted(iri)} [label={_quoted(network.label(iri, language))}{url}];")
    for edge in network.edges:
        label = link_label(edge.relation, language)
        if edge.about:
            label += f" ({network.label(edge.about, language)})"
        dashed = "" if edge.status == "accepted" else ", style=dashed"
        lines.append(
            f"  {_quoted(edge.subject)} -> {_quoted(edge.object)} [label={_quoted(label)}{dashed}];"
        )
    return "\n".join([*lines, "}"]) + "\n"


def _origin(network: Network) -> str:
    day = f", on {network.on}" if network.on else ""
    version = "" if network.version is None else f", version {network.version} of the graph"
    return f"Terang: {', '.join(network.projections)}{day}{version}"


def _safe_mermaid(text: str) -> str:
    escaped = "".join(_MERMAID.get(c, c) for c in text.replace("#", "#35;").replace(";", "#59;"))
    escaped = escaped.replace("#35#59;", "#35;")
    # A label that begins like a list would be shown as "unsupported markdown".
    return _LIST_MARK.sub(lambda match: match[1][:-1] + f"#{ord(match[1][-1])};", escaped)


def _mermaid(network: Network, language: str) -> str:
    names = {iri: f"n{number}" for number, iri in enumerate(network.nodes)}
    lines = [f"%% {_safe_mermaid(_origin(network))}", "flowchart LR"]
    for iri, name in names.items():
        lines.append(f'  {name}["{_safe_mermaid(network.label(iri, language))}"]')
    for edge in network.edges:
        label = link_label(edge.relation, language)
        if edge.about:
            label += f" ({network.label(edge.about, language)})"
        arrow = "-->" if edge.status == "accepted" else "-.->"
        lines.append(
            f'  {names[edge.subject]} {arrow}|"{_safe_mermaid(label)}"| {names[edge.object]}'
        )
    return "\n".join(lines) + "\n"
