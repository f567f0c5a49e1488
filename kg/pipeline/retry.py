"""Sends a quarantined record through the gate again, as it is or mended."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, parse, serialize

from kg.errors import QuarantineError, SourceError
from kg.pipeline.load import LoadReport, load_file
from kg.store import Store

__all__ = ["retry"]

AGENT = "kg quarantine retry"


def retry(
    store: Store,
    item_id: str,
    *,
    replacement: Path | None = None,
    progress: Callable[[str], None] = lambda message: None,
) -> LoadReport:
    """Load a quarantined record again; it leaves quarantine when all of it passes.

    Args:
        store: The store.
        item_id: The item.
        replacement: A file with the mended record, of the same format; the kept one when None.
        progress: Told what is going on.

    Returns:
        The report of the load.

    Raises:
        QuarantineError: If there is no such item, or its record cannot be loaded on its own.
        SourceError: If the record does not parse.
    """
    item = store.quarantine.get(item_id)
    data = store.quarantine.record(item_id)
    if replacement is not None:
        try:
            data = replacement.read_bytes()
        except OSError as error:
            raise SourceError(error.strerror or "cannot be read", file=str(replacement)) from error
    with tempfile.TemporaryDirectory(prefix="terang-retry-") as folder:
        path = Path(folder) / item.file
        if item.format == "csv":
            path.write_bytes(data)
        elif item.format == "ttl":
            path = path.with_suffix(".nq")
            path.write_bytes(_with_graph(data, item.graph, item.file))
        elif item.format == "article":
            raise QuarantineError(
                f"{item_id} is the article {item.file}, whose graph is one whole: mend what was "
                "read in it by kg review edit, or the text by kg ingest"
            )
        elif item.format == "table":
            raise QuarantineError(
                f"{item_id} is a cell of the imported table {item.file}, which is read as a whole: "
                "mend the file and run kg import on it again with --replace; what is mended then "
                "leaves quarantine"
            )
        else:
            raise QuarantineError(
                f"{item_id} comes from the bundled file {item.file}: mend it there and run kg build"
            )
        report = load_file(store, path, agent=AGENT, progress=progress)
    if report.admission.accepted and item_id not in report.quarantined:
        store.quarantine.drop(item_id)
    return report


def _with_graph(data: bytes, graph: str, file: str) -> bytes:
    """Return Turtle as N-Quads in the graph it was refused for."""
    name = NamedNode(graph)
    try:
        quads = [
            Quad(quad.subject, quad.predicate, quad.object, name)
            for quad in parse(data, format=RdfFormat.TURTLE)
        ]
    except SyntaxError as error:
        raise SourceError(error.msg, file=file, line=error.lineno, column=error.offset) from error
    written = serialize(quads, format=RdfFormat.N_QUADS)
    assert written is not None  # noqa: S101 - no output was given
    return written
