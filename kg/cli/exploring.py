"""What ``kg graph``, ``kg path`` and ``kg neighbours`` share: options, formats, files."""

from __future__ import annotations

import csv
import io
import json
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any  # Any: rows of a JSON document

import typer

from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.api import Graph
    from kg.explore.network import Edge, Network
    from kg.store import Store

__all__ = [
    "InOption",
    "LangOption",
    "LayoutOption",
    "OnOption",
    "OutOption",
    "PendingOption",
    "ScaleOption",
    "TopOption",
    "Wanted",
    "edge_row",
    "graph_of",
    "send",
    "source_addresses",
    "to_csv",
    "to_json",
    "wanted",
]

ADDRESSES = """
SELECT ?source ?url WHERE {{
  VALUES ?source {{ {sources} }}
  ?source schema:url ?url
}} ORDER BY ?source ?url
"""
SOURCES_AT_ONCE = 300
PICTURES = ("svg", "png")
FILES = ("graphml", "gexf", "dot", "mermaid")
SUFFIXES = {".gv": "dot", ".mmd": "mermaid", ".txt": "table"}

OnOption = Annotated[
    str | None, typer.Option("--on", help="Only links that may hold on this day, 2020-06-01.")
]
PendingOption = Annotated[
    bool, typer.Option("--include-pending", help="Count statements of pending sources, too.")
]
LangOption = Annotated[str, typer.Option("--lang", help="Language of labels: en or id.")]
InOption = Annotated[
    str, typer.Option("--in", help="Projections to look in, with commas between; or all.")
]
OutOption = Annotated[
    Path | None,
    typer.Option("--out", help="A file; its ending is the format unless --format is given."),
]
LayoutOption = Annotated[
    str, typer.Option("--layout", help="Of a picture: layered (left to right) or spring.")
]
TopOption = Annotated[
    int | None,
    typer.Option("--top", min=1, help="Most things in a picture (60), or rows of a list."),
]
ScaleOption = Annotated[
    float, typer.Option("--scale", min=0.5, max=8, help="Pixels of a .png for each of its width.")
]


@dataclass(frozen=True, slots=True)
class Wanted:
    """The format and the file that are wanted; None: standard output."""

    format: str
    out: Path | None


def wanted(format_name: str, out: Path | None, formats: Sequence[str], lang: str) -> Wanted:
    """Return what is wanted, before anything is asked.

    Args:
        format_name: Of ``--format``; the file's ending, else the first format, when empty.
        out: Of ``--out``.
        formats: Those that the command has.
        lang: Of ``--lang``.

    Raises:
        ParameterError: If format, file or language cannot be.
    """
    if lang not in {"en", "id"}:
        raise ParameterError(f"--lang must be en or id, not {lang!r}", name="lang")
    chosen = format_name
    if not chosen and out is not None:
        suffix = out.suffix.lower()
        chosen = SUFFIXES.get(suffix, suffix.removeprefix("."))
    chosen = chosen or formats[0]
    if chosen not in formats:
        raise ParameterError(
            f"{chosen!r} is no format here; use one of {', '.join(formats)}",
            name="format",
            allowed=tuple(formats),
        )
    if out is not None and not out.absolute().parent.is_dir():
        raise ParameterError(f"the folder of {out} does not exist", name="out")
    if chosen == "png" and out is None and sys.stdout.isatty():
        raise ParameterError("a .png is no text: name a file with --out", name="out")
    return Wanted(chosen, out)


def send(content: str | bytes, target: Wanted, what: str) -> None:
    """Write a result to its file, with a line that says so, or to standard output."""
    data = content if isinstance(content, bytes) else content.encode()
    if target.out is None:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
        return
    from kg.charts.write import write_file

    write_file(target.out, data)
    typer.echo(f"{target.out}: {what}, {len(data):,} bytes")


def graph_of(store: Store) -> Graph:
    """Return the graph without its catalogue: the questions that are needed are read then."""
    from kg.api import Graph
    from kg.query.catalogue import Catalogue

    return Graph(store, Catalogue.of(()))


def source_addresses(store: Store, network: Network) -> dict[str, str]:
    """Return the pages of the sources that a network's links name, by IRI; those on the web."""
    from kg.cli.charting import run

    sources = sorted({source for edge in network.edges for source, _ in edge.sources})
    found: dict[str, str] = {}
    for start in range(0, len(sources), SOURCES_AT_ONCE):
        some = " ".join(f"<{iri}>" for iri in sources[start : start + SOURCES_AT_ONCE])
        rows, _ = run(store, ADDRESSES.format(sources=some), count=False)
        for row in rows.python():
            url = str(row["url"])
            if url.startswith(("https://", "http://")):
                found.setdefault(str(row["source"]), url)
    return found


def to_json(rows: Any) -> str:
    """Return rows as JSON."""
    return json.dumps(rows, ensure_ascii=False, indent=1, default=str) + "\n"


def to_csv(rows: Sequence[dict[str, Any]], columns: Sequence[str]) -> str:
    """Return rows as CSV (RFC 4180), with a heading even if there are none."""
    stream = io.StringIO(newline="")
    writer = csv.DictWriter(stream, columns)
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def edge_row(network: Network, edge: Edge, lang: str) -> dict[str, Any]:
    """Return a link as a flat row: IRIs, labels, days, status, sources, words."""
    from kg.explore.graphs import edge_attributes

    said = edge_attributes(network, edge)
    return {
        "subject": edge.subject,
        "subject_label": network.label(edge.subject, lang),
        "relation": edge.relation,
        "relation_label": said[f"label_{lang}"],
        "object": edge.object,
        "object_label": network.label(edge.object, lang),
        "about": said["about"],
        "about_label": network.label(edge.about, lang) if edge.about else "",
        "claim": edge.claim,
        "since": said["since"],
        "until": said["until"],
        "until_assumed": str(edge.until_assumed).lower(),
        "status": edge.status,
        "weight": edge.weight,
        "sources": said["sources"],
        "facts": said["facts"],
        "words": said["words"],
    }
