"""``kg path``: how two things are linked, step by step, with who says so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any  # Any: rows of a JSON document

import typer

from kg.cli.exploring import (
    FILES,
    PICTURES,
    InOption,
    LangOption,
    OnOption,
    OutOption,
    PendingOption,
    ScaleOption,
    edge_row,
    graph_of,
    send,
    source_addresses,
    to_json,
    wanted,
)
from kg.cli.options import StoreOption, open_or_build

if TYPE_CHECKING:
    from kg.explore.network import Network
    from kg.explore.paths import Paths

__all__ = ["path_command"]

FORMATS = ("text", "json", *FILES, *PICTURES)
EVERYDAY = "organisations,certifications,quotations"


def path_command(
    first: Annotated[str, typer.Argument(help="Name, slug or IRI of a thing.")],
    last: Annotated[str, typer.Argument(help="Name, slug or IRI of another.")],
    format_name: Annotated[
        str,
        typer.Option("--format", help="text, json, graphml, gexf, dot, mermaid, svg or png."),
    ] = "",
    out: OutOption = None,
    most: Annotated[int, typer.Option("--most", min=1, max=1000, help="Most paths told.")] = 10,
    projections: InOption = EVERYDAY,
    on: OnOption = None,
    include_pending: PendingOption = False,
    scale: ScaleOption = 2.0,
    lang: LangOption = "en",
    store: StoreOption = None,
) -> None:
    """Tell the shortest paths between two things, each step in words with its sources.

    Example: kg path "UP3 Sumba" "JASANZ"

    Example: kg path "ANTARA NTT" "UP3 Mataram" --out path.svg --lang id
    """
    target = wanted(format_name, out, FORMATS, lang)
    opened = open_or_build(store)
    paths = graph_of(opened).path(
        first, last, most=most, projections=projections, on=on, include_pending=include_pending
    )
    what = f"{len(paths.paths)} of {paths.count} paths"
    match target.format:
        case "text":
            send(_text(paths, lang), target, what)
        case "json":
            addresses = source_addresses(opened, _on_paths(paths))
            send(to_json(_document(paths, lang, addresses)), target, what)
        case "svg" | "png":
            from kg.explore.chains import draw_paths
            from kg.explore.raster import to_png

            svg = draw_paths(paths, language=lang)
            send(svg + "\n" if target.format == "svg" else to_png(svg, scale=scale), target, what)
        case _:
            from kg.explore.formats import write_network

            send(write_network(_on_paths(paths), target.format, language=lang), target, what)


def _on_paths(paths: Paths) -> Network:
    """Return the network of the steps alone."""
    from dataclasses import replace

    on_path = set(paths.edges)
    kept = tuple(edge for edge in paths.network.edges if edge in on_path)
    return replace(paths.network, edges=kept)


def _text(paths: Paths, lang: str) -> str:
    from kg.cli.tables import printable
    from kg.explore.chains import days_text, path_summary, source_names

    network = paths.network
    lines = [path_summary(paths, lang)]
    for place, path in enumerate(paths.paths, start=1):
        if len(paths.paths) > 1:
            lines.append(f"\n{place}.")
        for step in path:
            for edge in step.edges:
                days = f", {days_text(edge, lang)}" if edge.is_dated else ""
                lines.append(f"  {network.sentence(edge, lang)}{days}")
                lines.append(f"      {source_names(paths, edge, lang)}")
                if edge.words:
                    lines.append(f"      {max(edge.words, key=len)}")
    return "\n".join(printable(line) for line in lines) + "\n"


def _document(paths: Paths, lang: str, addresses: Mapping[str, str]) -> dict[str, Any]:
    from kg.explore.captions import captions, described_nodes
    from kg.explore.terms import LANGUAGES
    from kg.explore.wording import TEXTS

    network = paths.network
    ends = {
        one: {
            "first": network.label(paths.first, one),
            "last": network.label(paths.last, one),
        }
        for one in LANGUAGES
    }
    return {
        "first": {"iri": paths.first, "label": network.label(paths.first, lang)},
        "last": {"iri": paths.last, "label": network.label(paths.last, lang)},
        "in": list(network.projections),
        "graph_version": network.version,
        "count": paths.count,
        "paths": [
            [
                {
                    "from": step.start,
                    "to": step.end,
                    "statements": [edge_row(network, edge, lang) for edge in step.edges],
                }
                for step in path
            ]
            for path in paths.paths
        ],
        "nodes": described_nodes(network, paths.edges),
        **captions(network, paths.edges, addresses),
        "title": {one: TEXTS[one]["path"].format(**named) for one, named in ends.items()},
    }
