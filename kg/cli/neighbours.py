"""``kg neighbours``: what stands around a thing, as a tree, a table, a file or a picture."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Mapping
from typing import TYPE_CHECKING, Annotated, Any  # Any: values of a JSON document

import typer

from kg.cli.exploring import (
    FILES,
    PICTURES,
    InOption,
    LangOption,
    LayoutOption,
    OnOption,
    OutOption,
    PendingOption,
    ScaleOption,
    TopOption,
    edge_row,
    graph_of,
    send,
    source_addresses,
    to_csv,
    wanted,
)
from kg.cli.options import StoreOption, open_or_build
from kg.cli.path import EVERYDAY

if TYPE_CHECKING:
    from rich.tree import Tree

    from kg.explore.paths import Around, Step

__all__ = ["neighbours_command", "neighbours_document"]

FORMATS = ("tree", "table", "csv", "json", *FILES, *PICTURES)
COLUMNS = (
    "distance", "thing", "label", "kind", "via",
    "subject", "subject_label", "relation", "relation_label", "object", "object_label", "about",
    "about_label", "claim", "since", "until", "until_assumed", "status", "weight", "sources",
    "facts", "words",
)  # fmt: skip


def neighbours_command(
    thing: Annotated[str, typer.Argument(help="Name, slug or IRI of a thing.")],
    depth: Annotated[
        int, typer.Option("--depth", min=1, max=10, help="How many steps away things may be.")
    ] = 1,
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            help="tree, table, csv, json, graphml, gexf, dot, mermaid, svg or png.",
        ),
    ] = "",
    out: OutOption = None,
    projections: InOption = EVERYDAY,
    on: OnOption = None,
    include_pending: PendingOption = False,
    top: TopOption = None,
    layout: LayoutOption = "layered",
    scale: ScaleOption = 2.0,
    lang: LangOption = "en",
    store: StoreOption = None,
) -> None:
    """Show what is linked with a thing, and with what that is linked.

    Example: kg neighbours "UP3 Sumba" --depth 2

    Example: kg neighbours "JASANZ" --out jas-anz.svg
    """
    target = wanted(format_name, out, FORMATS, lang)
    opened = open_or_build(store)
    around = graph_of(opened).neighbours(
        thing, depth=depth, projections=projections, on=on, include_pending=include_pending
    )
    what = f"{len(around.steps)} things at most {depth} away"
    match target.format:
        case "tree":
            _print_tree(around, lang)
        case "table":
            _print_table(around, lang)
        case "csv":
            rows = [
                row
                for distance, step in around.steps
                for row in _rows(around, distance, step, lang)
            ]
            send(to_csv(rows, COLUMNS), target, what)
        case "svg" | "png":
            from kg.explore.picture import DRAWN, Wish, draw_around
            from kg.explore.raster import to_png

            svg = draw_around(around, Wish(lang, layout, top or DRAWN))
            send(svg + "\n" if target.format == "svg" else to_png(svg, scale=scale), target, what)
        case _:
            from kg.explore.formats import write_network

            content = write_network(
                around.network,
                target.format,
                language=lang,
                values={"distance": _distances(around)},
                title=_titles(around),
                addresses=(
                    source_addresses(opened, around.network) if target.format == "json" else None
                ),
            )
            send(content, target, what)


def neighbours_document(around: Around, addresses: Mapping[str, str]) -> dict[str, Any]:
    """Return what stands around a thing as the node-link document of ``--format json``."""
    from kg.explore.formats import write_network

    values = {"distance": _distances(around)}
    text = write_network(
        around.network, "json", values=values, title=_titles(around), addresses=addresses
    )
    document: dict[str, Any] = json.loads(text)
    return document


def _distances(around: Around) -> dict[str, int]:
    return {around.centre: 0} | {step.end: d for d, step in around.steps}


def _titles(around: Around) -> dict[str, str]:
    from kg.explore.terms import LANGUAGES
    from kg.explore.wording import TEXTS

    return {
        one: TEXTS[one]["around"].format(
            name=around.network.label(around.centre, one), depth=around.depth
        )
        for one in LANGUAGES
    }


def _rows(around: Around, distance: int, step: Step, lang: str) -> list[dict[str, object]]:
    network = around.network
    return [
        {
            "distance": distance,
            "thing": step.end,
            "label": network.label(step.end, lang),
            "kind": network.things[step.end].kind_label(lang),
            "via": step.start,
            **edge_row(network, edge, lang),
        }
        for edge in step.edges
    ]


def _print_table(around: Around, lang: str) -> None:
    from kg.cli.tables import print_table

    network = around.network
    print_table(
        ("away", "thing", "kind", "link", "sources"),
        [
            (
                str(distance),
                network.label(step.end, lang),
                network.things[step.end].kind_label(lang),
                "; ".join(dict.fromkeys(network.sentence(edge, lang) for edge in step.edges)),
                str(len({source for edge in step.edges for source, _ in edge.sources})),
            )
            for distance, step in around.steps
        ],
        fold=True,
    )
    typer.echo(f"{len(around.steps)} things at most {around.depth} away")


def _print_tree(around: Around, lang: str) -> None:
    from rich.console import Console
    from rich.markup import escape
    from rich.tree import Tree

    from kg.cli.tables import printable
    from kg.explore.projections import link_label

    network = around.network

    def shown(iri: str) -> str:
        kind = network.things[iri].kind_label(lang)
        label = escape(printable(network.label(iri, lang)))
        return f"[bold]{label}[/bold] [dim]{escape(kind)}[/dim]"

    below: dict[str, list[Step]] = defaultdict(list)
    for _, step in around.steps:
        below[step.start].append(step)
    tree = Tree(shown(around.centre))
    waiting: list[tuple[Tree, str]] = [(tree, around.centre)]
    while waiting:
        branch, iri = waiting.pop(0)
        for step in below[iri]:
            ways = dict.fromkeys(
                ("→ " if edge.subject == iri else "← ") + link_label(edge.relation, lang)
                for edge in step.edges
            )
            text = f"{escape(', '.join(ways))} {shown(step.end)}"
            waiting.append((branch.add(text), step.end))
    Console(highlight=False).print(tree)
    typer.echo(f"{len(around.steps)} things at most {around.depth} away")
