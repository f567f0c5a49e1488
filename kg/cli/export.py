"""``kg export``: the graph as one RDF document, as a folder, or its figures as one table."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from kg.cli.options import StoreOption, report_progress, store_path
from kg.errors import AmbiguousNameError, ExportError, ParameterError

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["export_command"]


def export_command(
    format_name: Annotated[
        str, typer.Option("--format", help="trig, nq, ttl, nt or jsonld.")
    ] = "trig",
    cube: Annotated[
        str | None,
        typer.Option("--cube", help="csv or xlsx: the figures as one table, sources in each row."),
    ] = None,
    area: Annotated[
        str | None,
        typer.Option("--area", help="With --cube: only this area (name, slug, BPS code or IRI)."),
    ] = None,
    indicator: Annotated[
        str | None, typer.Option("--indicator", help="With --cube: only this indicator (code).")
    ] = None,
    whole: Annotated[
        Path | None,
        typer.Option(
            "--all", help="A folder: dumps, a CSV per table, checksums, a hash of each graph."
        ),
    ] = None,
    verify: Annotated[
        Path | None,
        typer.Option("--verify", help="A folder that --all wrote, or a copy of it, to be checked."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file; standard output when absent.")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Write the graph as one document, as a folder of files, or the figures as one table.

    The formats trig, nq and jsonld hold all named graphs and the register; ttl and nt what is
    accepted.

    Example: kg export --format nq -o terang.nq

    Example: kg export --cube xlsx --area "Nusa Tenggara Timur" -o ntt.xlsx

    Example: kg export --all dump

    Example: kg export --verify dump
    """
    if verify is not None:
        _refuse_others("--verify", whole, cube, output, area, indicator)
        _verify(verify)
        return
    if whole is not None:
        _refuse_others("--all", cube, output, area, indicator)
        _export_all(whole, store_path(store))
        return
    from kg.export import EXPORT_FORMATS, dump
    from kg.store import Store

    if cube is not None:
        _export_cube(Store.open(store_path(store)), cube, output, area, indicator)
        return
    if area is not None or indicator is not None:
        raise ParameterError("--area and --indicator go with --cube", name="cube")
    if format_name not in EXPORT_FORMATS:
        allowed = tuple(EXPORT_FORMATS)
        raise ParameterError(
            f"{format_name!r} is no export format; use one of {', '.join(allowed)}",
            name="format",
            allowed=allowed,
        )
    with Store.open(store_path(store)).snapshot() as snapshot:
        _write(output, lambda stream: dump(snapshot.db, stream, format_name))


def _refuse_others(name: str, *others: object) -> None:
    """Refuse options that would be without effect.

    Raises:
        ParameterError: If one is given.
    """
    if any(one is not None for one in others):
        raise ParameterError(
            f"{name} takes a folder and nothing else but --store: no --cube, --area, "
            "--indicator or --output",
            name=name.lstrip("-"),
        )


def _export_all(folder: Path, path: Path) -> None:
    from kg.export import export_all
    from kg.store import Store

    with Store.open(path).snapshot() as snapshot:
        manifest = export_all(snapshot, folder.expanduser(), progress=report_progress())
    triples = sum(graph.triples for graph in manifest.graphs)
    size_mib = sum(file.size_bytes for file in manifest.files) / (1024 * 1024)
    typer.echo(
        f"{len(manifest.files) + 2} files, {size_mib:.1f} MiB: {triples:,} triples in "
        f"{len(manifest.graphs)} graphs, version {manifest.version}, in {folder}"
    )
    for graph in manifest.graphs:
        if graph.rdfc10_sha256 is None:
            typer.echo(f"kg: <{graph.iri}> has no canonical hash: {graph.reason}", err=True)
    typer.echo(f"check a copy with: kg export --verify {folder}", err=True)


def _verify(folder: Path) -> None:
    """Say that a copy is whole.

    Raises:
        ExportError: If it is not; each difference is named.
    """
    from kg.export import find_differences
    from kg.export.manifest import read_manifest

    differences = find_differences(folder.expanduser())
    if differences:
        count = "1 thing differs" if len(differences) == 1 else f"{len(differences)} things differ"
        listed = "\n  ".join(differences)
        raise ExportError(f"{folder} is no whole copy; {count}:\n  {listed}", differences)
    manifest = read_manifest(folder.expanduser())
    hashed = sum(graph.rdfc10_sha256 is not None for graph in manifest.graphs)
    typer.echo(
        f"{folder} is whole: {len(manifest.files) + 2} files, {hashed} of "
        f"{len(manifest.graphs)} graphs by their canonical hash, version {manifest.version}"
    )


def _export_cube(
    store: Store, format_name: str, output: Path | None, area: str | None, indicator: str | None
) -> None:
    from kg.export import CUBE_FORMATS, cube_rows, write_cube
    from kg.mapping.table_maps import code_labels, code_members, normal

    if format_name not in CUBE_FORMATS:
        raise ParameterError(
            f"{format_name!r} is no table format; use one of {', '.join(CUBE_FORMATS)}",
            name="cube",
            allowed=CUBE_FORMATS,
        )
    allowed = tuple(sorted(code_members()["indicator"]))
    if indicator is not None:
        indicator = code_labels()["indicator"].get(normal(indicator), indicator)
    if indicator is not None and indicator not in allowed:
        raise ParameterError(
            f"{indicator!r} is no indicator; use one of {', '.join(allowed)}",
            name="indicator",
            allowed=allowed,
        )
    iri = _find_area(store, area) if area is not None else None
    with store.snapshot() as snapshot:
        rows = cube_rows(snapshot.db, area=iri, indicator=indicator)
    if not rows:
        typer.echo("kg: no observation fits; the table has a heading and no rows", err=True)
    _write(output, lambda stream: write_cube(rows, stream, format_name))


def _find_area(store: Store, text: str) -> str:
    """Return the IRI of the area that a name, slug, BPS code or IRI means."""
    from kg.namespaces import tr

    found = store.names.resolve(text, tr("Area"))
    if len({thing.iri for thing in found}) == 1:
        return found[0].iri
    if found:
        raise AmbiguousNameError(
            f"{text!r} means several areas: "
            + "; ".join(f"{thing.label} <{thing.iri}>" for thing in found)
            + "; give the IRI as --area",
            name="area",
            candidates=tuple(found),
        )
    near = [thing.label for thing in store.names.nearest(text, tr("Area"))]
    hint = f"; near are {', '.join(near)}" if near else ""
    raise ParameterError(f"no area is called {text!r}{hint}", name="area", allowed=tuple(near))


def _write(output: Path | None, write: Callable[[BinaryIO], None]) -> None:
    """Write to a file, which appears when it is whole, or to standard output."""
    if output is None:
        write(sys.stdout.buffer)
        sys.stdout.buffer.flush()
        return
    partial = output.with_name(output.name + ".part")
    with partial.open("wb") as stream:
        write(stream)
    os.replace(partial, output)
