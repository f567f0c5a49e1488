"""``kg link apply``, ``list``, ``undo``, ``export``: mapping sets into the graph, and out of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from kg.cli.build import show_warnings
from kg.cli.load import REFUSED
from kg.cli.options import StoreOption, open_or_build, report_progress
from kg.cli.refusals import REASONS

__all__ = ["apply_command", "export_command", "list_command", "undo_command"]

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


def apply_command(
    files: Annotated[list[Path], typer.Argument(help="Mapping sets: SSSOM as TSV.")],
    store: StoreOption = None,
) -> None:
    """Write what a person decided of a mapping set into a graph of its own.

    Rows that nobody decided stay in the file. What is refused is kept in quarantine, with line and
    column.

    Example: kg link apply links.sssom.tsv
    """
    from kg.config import settings
    from kg.link.applying import apply
    from kg.link.mapping_set import read_mappings

    opened = open_or_build(store)
    refused = 0
    for path in files:
        done = apply(
            opened,
            read_mappings(path, opened.base),
            lock_timeout_s=settings().lock_timeout_s,
            progress=report_progress(),
        )
        entry = done.entry
        if entry is not None:
            show_warnings(entry.admission.warnings)
        turned_away = len(entry.admission.refused) if entry else 0
        refused += turned_away + len(done.faults)
        written = done.accepted + done.rejected - turned_away
        typer.echo(
            f"{path.name}: {written:,} decided mappings in graph {done.slug}"
            f" ({done.rejected:,} of them rejections), {turned_away + len(done.faults):,} refused,"
            f" {done.undecided:,} not decided yet"
        )
        for fault in done.faults[:REASONS]:
            typer.echo(f"  {path.name}, {fault}", err=True)
        if entry is not None:
            for item in entry.quarantined[:REASONS]:
                typer.echo(f"  kg quarantine show {item}")
        if done.undecided:
            typer.echo(f"  kg link review {path}")
    if refused:
        raise typer.Exit(REFUSED)


def list_command(store: StoreOption = None) -> None:
    """List the mapping sets: the bundled one, and those that were applied, with their status."""
    from kg.link.applying import bundled_graphs, count_links, mapping_graphs

    opened = open_or_build(store)
    graphs = mapping_graphs(opened)
    for graph, status in (graphs | bundled_graphs(opened)).items():
        name = graph.rpartition("/")[2]
        state = status.status.rpartition("-")[2]
        note = f": {status.note}" if status.note else ""
        typer.echo(
            f"{name}  {state}  {count_links(opened, graph):,} mappings"
            f"  {status.since} by {status.by}{note}"
        )
    if not graphs:
        typer.echo("No mapping set was applied yet: kg link suggest, review, apply.")


def undo_command(
    name: Annotated[str, typer.Argument(help="Graph as kg link list shows it, or set's IRI.")],
    note: Annotated[str | None, typer.Option("--note", help="Why; kept with the status.")] = None,
    store: StoreOption = None,
) -> None:
    """Take a mapping set out of what is accepted; kg link apply brings it back.

    Example: kg link undo links-wikidata-regency-1a2b3c --note "wrong list"
    """
    from kg.config import settings
    from kg.link.applying import undo

    version = undo(
        open_or_build(store),
        name,
        note=note,
        lock_timeout_s=settings().lock_timeout_s,
        progress=report_progress(),
    )
    typer.echo(f"{name} is no longer accepted; version {version}")


def export_command(
    out: Annotated[Path, typer.Option("--out", "-o", help="The file.")],
    source: Annotated[
        str | None,
        typer.Option("--graph", help="Only this graph, as kg link list shows it, or its IRI."),
    ] = None,
    codes: Annotated[
        bool,
        typer.Option(
            "--codes/--no-codes",
            help="Codes without an address, too, as literal mappings, which some programs "
            "(sssom-py) cannot read.",
        ),
    ] = True,
    store: StoreOption = None,
) -> None:
    """Write the links and codes of the graph as a mapping set in SSSOM.

    Example: kg link export -o terang.sssom.tsv
    """
    from kg.errors import ParameterError
    from kg.link.exporting import read_links
    from kg.link.mapping_set import write_mappings
    from kg.namespaces import Base

    opened = open_or_build(store)
    base = Base(opened.base)
    graph = None if source is None else source if "://" in source else base.graph(source)
    with opened.snapshot() as snapshot:
        rows = read_links(snapshot.db, graph, with_codes=codes)
    if not rows and graph is not None:
        raise ParameterError(f"there is no link in {graph}", name="graph")
    name = (graph or base.iri + "links").removeprefix(f"{base.iri}graph/")
    write_mappings(
        out,
        rows,
        base=base.iri,
        identifier=graph or f"{base.iri}links",
        title=f"Terang: {name}" if graph else "Terang: links with other data sets",
        licence=LICENCE,
    )
    literal = sum(1 for row in rows if row.scheme)
    told = f", {literal:,} of them codes without an address" if literal else ""
    typer.echo(f"{len(rows):,} mappings in {out}{told}")
