"""``kg export --verify``: whether a copy of an export is what its manifest says.

1. Every file that ``SHA256SUMS`` names is there with that sum, and the manifest agrees with it;
   files that neither names are told.
2. ``terang.nq.gz`` and ``terang.trig.gz`` are read to their end, and each graph is canonicalised
   and hashed anew. So both are known to hold the same graphs, whatever wrote the bytes.

Everything is streamed: a graph at a time, sorted in files where it is large. Each difference is one
sentence that names the file or graph.
"""

from __future__ import annotations

import gzip
import io
import tempfile
import zlib
from collections.abc import Iterator
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Quad, RdfFormat, parse

from kg.errors import ExportError
from kg.export.bundle import N_QUADS, TRIG
from kg.export.canonical import GraphHash, hash_lines
from kg.export.manifest import MANIFEST, SUMS, ExportedGraph, Manifest, read_manifest, read_sums
from kg.export.spool import sort_lines

__all__ = ["find_differences"]

_CHUNK_BYTES = 1 << 20
_MOST_NAMED = 20
_DATASETS = {N_QUADS: RdfFormat.N_QUADS, TRIG: RdfFormat.TRIG}


def find_differences(folder: Path) -> tuple[str, ...]:
    """Return what differs in a copy of an export.

    Args:
        folder: The copy.

    Returns:
        A sentence for each difference; nothing when the copy is whole.

    Raises:
        ExportError: If the folder is no export, so that there is nothing to compare with.
    """
    if not folder.is_dir():
        raise ExportError(f"there is no folder {folder}; name one that kg export --all wrote")
    manifest = read_manifest(folder)
    return (*_files(folder, manifest), *_datasets(folder, manifest))


def _files(folder: Path, manifest: Manifest) -> Iterator[str]:
    sums = read_sums(folder)
    if MANIFEST not in sums:
        yield f"{SUMS} does not name {MANIFEST}"
    for name, expected in sorted(sums.items()):
        yield from _file(folder / name, expected)
    known = {file.name: file.sha256 for file in manifest.files}
    for name in sorted(known.keys() - sums.keys()):
        yield f"{SUMS} does not name {name}, the manifest does"
        yield from _file(folder / name, known[name])
    for name in sorted(sums.keys() - known.keys() - {MANIFEST}):
        yield f"{MANIFEST} does not name {name}, {SUMS} does"
    for name in sorted(sums.keys() & known.keys()):
        if sums[name] != known[name]:
            yield f"{name}: {MANIFEST} and {SUMS} have different sums"
    for path in sorted(folder.iterdir()):
        if path.name not in known and path.name not in sums and path.name != SUMS:
            yield f"{path.name} is no file of this export"


def _file(path: Path, expected: str) -> Iterator[str]:
    digest = sha256()
    try:
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                digest.update(chunk)
    except FileNotFoundError:
        yield f"{path.name} is missing"
        return
    except OSError as error:
        yield f"{path.name} cannot be read: {error.strerror}"
        return
    if digest.hexdigest() != expected:
        yield f"{path.name} was changed: its SHA-256 is {digest.hexdigest()}, not {expected}"


def _datasets(folder: Path, manifest: Manifest) -> Iterator[str]:
    graphs = {graph.iri: graph for graph in manifest.graphs}
    for name, rdf_format in _DATASETS.items():
        if not (folder / name).is_file():
            continue  # said already
        seen: set[str] = set()
        try:
            with tempfile.TemporaryDirectory() as spool:
                for iri, hashed in _graphs(folder / name, rdf_format, Path(spool)):
                    again = " in more than one place" if iri in seen else ""
                    seen.add(iri)
                    yield from _graph(name, iri, hashed, graphs.get(iri), again)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            yield f"{name} is cut off or damaged: {error}"
            continue
        except SyntaxError as error:
            yield f"{name} does not parse: {error}"
            continue
        missing = sorted(graphs.keys() - seen)
        for iri in missing[:_MOST_NAMED]:
            yield f"{name} lacks the graph <{iri}>"
        if len(missing) > _MOST_NAMED:
            yield f"{name} lacks {len(missing) - _MOST_NAMED} more graphs"


def _graph(
    name: str, iri: str, hashed: GraphHash, expected: ExportedGraph | None, again: str
) -> Iterator[str]:
    if expected is None:
        yield f"{name} has a graph that the manifest lacks: <{iri}>"
    elif again:
        yield f"{name} has the graph <{iri}>{again}"
    elif hashed.triples != expected.triples:
        yield (
            f"{name}: the graph <{iri}> has {hashed.triples} triples, "
            f"the manifest says {expected.triples}"
        )
    elif expected.rdfc10_sha256 is not None and hashed.sha256 is None:
        yield f"{name}: the graph <{iri}> cannot be checked: {hashed.reason}"
    elif expected.rdfc10_sha256 is not None and hashed.sha256 != expected.rdfc10_sha256:
        yield f"{name}: the graph <{iri}> was changed: its canonical hash differs"


def _graphs(path: Path, rdf_format: RdfFormat, spool: Path) -> Iterator[tuple[str, GraphHash]]:
    """Yield each graph of a file with its hash, in the order of the file."""
    with gzip.open(path, "rb") as packed:
        reader: BinaryIO = io.BufferedReader(packed, _CHUNK_BYTES)
        quads = parse(reader, format=rdf_format)
        for graph, content in groupby(quads, key=_graph_name):
            lines = sort_lines(_lines(content), spool)
            yield graph, hash_lines(_distinct(lines), spool)


def _graph_name(quad: Quad) -> str:
    return "" if isinstance(quad.graph_name, DefaultGraph) else quad.graph_name.value


def _lines(quads: Iterator[Quad]) -> Iterator[bytes]:
    for quad in quads:
        yield f"{quad.triple} .\n".encode()


def _distinct(lines: Iterator[bytes]) -> Iterator[bytes]:
    return (line for line, _ in groupby(lines))
