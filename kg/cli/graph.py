"""``kg graph``: a network as a table, a file or a picture, and what is measured in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any  # Any: rows of a JSON document

import typer

from kg.cli.exploring import (
    FILES,
    PICTURES,
    LangOption,
    LayoutOption,
    OnOption,
    OutOption,
    PendingOption,
    ScaleOption,
    TopOption,
    Wanted,
    edge_row,
    graph_of,
    send,
    source_addresses,
    to_csv,
    to_json,
    wanted,
)
from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.explore.network import Network
    from kg.store import Store

__all__ = ["graph_command"]

FORMATS = ("table", "csv", "json", *FILES, *PICTURES)
ROWS = 20
EDGE_COLUMNS = (
    "subject", "subject_label", "relation", "relation_label", "object", "object_label", "about",
    "about_label", "claim", "since", "until", "until_assumed", "status", "weight", "sources",
    "facts", "words",
)  # fmt: skip


def graph_command(
    projection: Annotated[
        str | None,
        typer.Argument(help="One or more, with commas between; without it, the list of them."),
    ] = None,
    format_name: Annotated[
        str,
        typer.Option("--format", help="table, csv, json, graphml, gexf, dot, mermaid, svg or png."),
    ] = "",
    out: OutOption = None,
    centrality: Annotated[
        str | None,
        typer.Option(
            "--centrality", help="degree, betweenness, closeness, pagerank or eigenvector."
        ),
    ] = None,
    communities: Annotated[
        bool, typer.Option("--communities", help="Groups with more links inside than between.")
    ] = False,
    components: Annotated[
        bool, typer.Option("--components", help="Parts between which there is no link.")
    ] = False,
    bridges: Annotated[
        bool, typer.Option("--bridges", help="Links without which a part falls apart.")
    ] = False,
    on: OnOption = None,
    include_pending: PendingOption = False,
    top: TopOption = None,
    layout: LayoutOption = "layered",
    scale: ScaleOption = 2.0,
    lang: LangOption = "en",
    store: StoreOption = None,
) -> None:
    """Show a network: who stands under whom, who certified whom, who quotes whom, who says what.

    Example: kg graph

    Example: kg graph certifications --out certifications.svg

    Example: kg graph organisations --on 2020-06-01 --centrality betweenness

    Example: kg graph quotations --format graphml > quotations.graphml
    """
    target = wanted(format_name, out, FORMATS, lang)
    measures = {
        "--centrality": centrality is not None, "--communities": communities,
        "--components": components, "--bridges": bridges,
    }  # fmt: skip
    asked = [name for name, is_asked in measures.items() if is_asked]
    if len(asked) > 1:
        raise ParameterError(f"{' and '.join(asked)} exclude one another: give one of them")
    if projection is None:
        _list_projections(lang)
        return
    _check_early(projection, centrality, layout)
    if asked and asked != ["--centrality"] and target.format not in {"table", "csv", "json"}:
        raise ParameterError(
            f"{asked[0]} is a table, csv or json, not {target.format}", name="format"
        )
    opened = open_or_build(store)
    network = graph_of(opened).network(
        projection, on=on, include_pending=include_pending, words=target.format != "table"
    )
    if not asked and target.format == "json":
        _send_json(opened, network, target)
    elif not asked:
        _send_network(network, target, lang, layout, top, scale)
    elif centrality is not None:
        _send_centrality(network, target, lang, layout, top, scale, centrality)
    elif bridges:
        _send_bridges(network, target, lang, top)
    else:
        _send_parts(network, target, lang, top, is_communities=communities)


def _check_early(projection: str, centrality: str | None, layout: str) -> None:
    """Refuse wrong words before the store is opened."""
    from kg.explore.measures import CENTRALITIES
    from kg.explore.picture import LAYOUTS
    from kg.explore.projections import find_projections

    find_projections(projection)
    for name, given, allowed in (
        ("centrality", centrality, CENTRALITIES),
        ("layout", layout, LAYOUTS),
    ):
        if given is not None and given not in allowed:
            raise ParameterError(
                f"--{name} must be {', '.join(allowed)}, not {given!r}", name=name, allowed=allowed
            )


def _list_projections(lang: str) -> None:
    from kg.cli.tables import print_table
    from kg.explore.projections import PROJECTIONS

    print_table(
        ("projection", "shows", "links have days"),
        [
            (one.name, one.titles[lang], "yes" if one.is_dated else "no")
            for one in PROJECTIONS.values()
        ],
        fold=True,
    )
    typer.echo("kg graph PROJECTION tells more; several may be joined: organisations,areas")


def _send_network(
    network: Network, target: Wanted, lang: str, layout: str, top: int | None, scale: float
) -> None:
    what = f"{len(network.nodes)} things, {len(network.edges)} links"
    match target.format:
        case "table":
            _print_summary(network, lang, top or 10)
        case "csv":
            rows = [edge_row(network, edge, lang) for edge in network.edges]
            send(to_csv(rows, EDGE_COLUMNS), target, what)
        case "svg" | "png":
            send(_picture(network, target, lang, layout, top, scale), target, what)
        case _:
            from kg.explore.formats import write_network

            send(write_network(network, target.format, language=lang), target, what)


def _send_json(store: Store, network: Network, target: Wanted) -> None:
    from kg.explore.formats import write_network

    content = write_network(network, "json", addresses=source_addresses(store, network))
    send(content, target, f"{len(network.nodes)} things, {len(network.edges)} links")


def _picture(
    network: Network, target: Wanted, lang: str, layout: str, top: int | None, scale: float,
    measure: str = "", values: dict[str, float] | None = None,
) -> str | bytes:  # fmt: skip
    from kg.explore.picture import DRAWN, Wish, draw_network

    wish = Wish(lang, layout, top or DRAWN, values or {}, measure)
    svg = draw_network(network, wish)
    if target.format == "svg":
        return svg + "\n"
    from kg.explore.raster import to_png

    return to_png(svg, scale=scale)


def _print_summary(network: Network, lang: str, top: int) -> None:
    from kg.cli.tables import print_table, printable
    from kg.explore.measures import centrality, components
    from kg.explore.projections import PROJECTIONS, link_label
    from kg.explore.terms import kind_label

    for name in network.projections:
        typer.echo(PROJECTIONS[name].titles[lang])
    day = f" on {network.on}, of them {network.undated} without days" if network.on else ""
    parts = components(network)
    largest = len(parts[0].things) if parts else 0
    typer.echo(
        f"{len(network.nodes)} things, {len(network.edges)} links{day}, in {len(parts)} parts; "
        f"the largest has {largest}"
    )
    kinds = Counter(network.things[iri].kind for iri in network.nodes)
    relations = Counter(link_label(edge.relation, lang) for edge in network.edges)
    for counts in (
        {kind_label(kind, lang) if kind else "?": count for kind, count in kinds.items()},
        relations,
    ):
        ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
        typer.echo("  " + printable(", ".join(f"{count} {name}" for name, count in ranked)))
    waiting = sum(edge.status != "accepted" for edge in network.edges)
    if waiting:
        typer.echo(f"  {waiting} links that no accepted source states")
    rows = [
        (str(place), network.label(iri, lang), network.things[iri].kind_label(lang), f"{value:g}")
        for place, (iri, value) in enumerate(centrality(network, "degree")[:top], start=1)
    ]
    print_table(("", "thing", "kind", "neighbours"), rows, fold=True)
    typer.echo(
        "--format csv, json, graphml, gexf, dot, mermaid; --out FILE.svg or FILE.png draws it"
    )


def _thing_row(network: Network, iri: str, lang: str) -> dict[str, Any]:
    return {
        "thing": iri,
        "label": network.label(iri, lang),
        "kind": network.things[iri].kind_label(lang),
    }


def _send_centrality(
    network: Network, target: Wanted, lang: str, layout: str, top: int | None, scale: float,
    measure: str,
) -> None:  # fmt: skip
    from kg.explore.measures import centrality

    ranked = centrality(network, measure)
    values = dict(ranked)
    what = f"{measure} of {len(ranked)} things"
    if target.format in {"svg", "png"}:
        send(_picture(network, target, lang, layout, top, scale, measure, values), target, what)
        return
    if target.format not in {"table", "csv", "json"}:
        from kg.explore.formats import write_network

        content = write_network(network, target.format, language=lang, values={measure: values})
        send(content, target, what)
        return
    rows = [
        {**_thing_row(network, iri, lang), measure: value}
        for iri, value in ranked[: top or (ROWS if target.format == "table" else None)]
    ]
    _send_rows(rows, ("thing", "label", "kind", measure), target, what, len(ranked))


def _send_parts(
    network: Network, target: Wanted, lang: str, top: int | None, *, is_communities: bool
) -> None:
    from kg.explore.measures import communities, components

    parts = communities(network) if is_communities else components(network)
    name = "community" if is_communities else "component"
    many = "communities" if is_communities else "components"
    what = f"{len(parts)} {name if len(parts) == 1 else many}"
    if target.format == "json":
        document = [
            {
                name: place,
                "links": part.links,
                "things": [_thing_row(network, iri, lang) for iri in part.things],
            }
            for place, part in enumerate(parts[:top], start=1)
        ]
        send(to_json(document), target, what)
        return
    if target.format == "csv":
        rows = [
            {name: place, **_thing_row(network, iri, lang)}
            for place, part in enumerate(parts[:top], start=1)
            for iri in part.things
        ]
        send(to_csv(rows, (name, "thing", "label", "kind")), target, what)
        return
    neighbours = dict(_degrees(network))
    listed = [
        {
            name: place,
            "things": len(part.things),
            "links": part.links,
            "with the most neighbours": ", ".join(
                network.label(iri, lang)
                for iri in sorted(part.things, key=lambda i: (-neighbours[i], i))[:4]
            ),
        }
        for place, part in enumerate(parts[: top or ROWS], start=1)
    ]
    columns = (name, "things", "links", "with the most neighbours")
    _send_rows(listed, columns, target, what, len(parts))


def _degrees(network: Network) -> list[tuple[str, float]]:
    from kg.explore.measures import centrality

    return centrality(network, "degree")


def _send_bridges(network: Network, target: Wanted, lang: str, top: int | None) -> None:
    from kg.explore.measures import bridges

    found = bridges(network)
    rows = [
        {
            "first": one.first,
            "second": one.second,
            "link": "; ".join(dict.fromkeys(network.sentence(edge, lang) for edge in one.edges)),
            "cuts off": one.smaller,
            "sources": len({source for edge in one.edges for source, _ in edge.sources}),
        }
        for one in found[: top or (ROWS if target.format == "table" else None)]
    ]
    columns = ("first", "second", "link", "cuts off", "sources")
    _send_rows(rows, columns, target, f"{len(found)} bridges", len(found))


def _send_rows(
    rows: Sequence[dict[str, Any]], columns: Sequence[str], target: Wanted, what: str, total: int
) -> None:
    if target.format == "json":
        send(to_json(list(rows)), target, what)
    elif target.format == "csv":
        send(to_csv(rows, columns), target, what)
    else:
        from kg.cli.tables import print_table

        shown = [name for name in columns if name not in {"thing", "first", "second"}]
        print_table(shown, [tuple(f"{row[name]}" for name in shown) for row in rows], fold=True)
        rest = f"; {len(rows)} shown, --top N or --format csv has more" if len(rows) < total else ""
        typer.echo(f"{what}{rest}")
