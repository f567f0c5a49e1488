"""``kg export --all``: the whole graph as a folder of files that a copy can be checked by.

Place in the flow: after the store; reads one checkpoint. In the folder:

* ``terang.nq.gz`` and ``terang.trig.gz``: every named graph, the register with the statuses
  included. The N-Quads are sorted within each graph, so that a reader hashes them as they pass.
* a CSV file for each table, and ``csv-metadata.json``;
* ``ontology.ttl``; ``description.ttl``, which is VoID and DCAT with addresses relative to itself;
* ``manifest.json`` and ``SHA256SUMS`` (:mod:`kg.export.manifest`).

Everything is streamed; what must be sorted is sorted in files. Exports of one version by the same
program and libraries are the same byte for byte.
"""

from __future__ import annotations

import gzip
import io
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import NamedNode, Quad, RdfFormat, Store, Triple, parse, serialize

from kg import __version__
from kg.export.canonical import hash_lines
from kg.export.csvw import OBSERVATION_TITLES, OBSERVATIONS, table_group
from kg.export.cube import HEADINGS
from kg.export.description import Distribution, describe_dataset
from kg.export.folder import whole_folder
from kg.export.manifest import MANIFEST, SUMS, ExportedFile, ExportedGraph, Manifest
from kg.export.rows import iter_rows, iter_sorted_observations, write_csv
from kg.export.spool import sort_lines
from kg.export.stats import Stats, build_stats, stats_queries
from kg.export.tables import TABLES
from kg.namespaces import PREFIXES
from kg.resources import ontology_files
from kg.store.snapshot import Snapshot

__all__ = ["DESCRIPTION", "N_QUADS", "TRIG", "export_all", "read_stats_of"]

N_QUADS = "terang.nq.gz"
TRIG = "terang.trig.gz"
ONTOLOGY = "ontology.ttl"
DESCRIPTION = "description.ttl"
METADATA = "csv-metadata.json"
_HERE = "terang-export://folder/"
_CHUNK_BYTES = 1 << 20
_TITLES = {
    N_QUADS: ("All graphs with their names, as N-Quads", "Semua graf dengan namanya, N-Quads"),
    TRIG: ("All graphs with their names, as TriG", "Semua graf dengan namanya, TriG"),
    ONTOLOGY: ("Classes, properties and code lists", "Kelas, properti, dan daftar kode"),
    METADATA: ("What the tables are (CSV on the Web)", "Uraian tabel (CSV on the Web)"),
    DESCRIPTION: ("The dataset described (VoID, DCAT)", "Uraian himpunan data (VoID, DCAT)"),
}
Progress = Callable[[str], None]


def export_all(
    snapshot: Snapshot, target: Path, *, progress: Progress = lambda _: None
) -> Manifest:
    """Write the whole graph into a folder, which appears when it is whole.

    Args:
        snapshot: The version to write.
        target: The folder: new, empty, or a former export, which is replaced.
        progress: Told what is being written.

    Returns:
        The manifest.

    Raises:
        ExportError: If the folder cannot be had.
    """
    with whole_folder(target) as folder:
        return _Export(snapshot, folder, progress).write()


def read_stats_of(db: Store, base: str) -> Stats:
    """Return what is in a checkpoint.

    Args:
        db: The checkpoint.
        base: Base IRI of the store.
    """
    rows = {}
    for name, text in stats_queries(base).items():
        found = db.query(text, prefixes=PREFIXES)
        names = [variable.value for variable in found.variables]  # type: ignore[union-attr]
        rows[name] = [
            {key: value.value for key in names if (value := row[key]) is not None}
            for row in found  # type: ignore[union-attr]
        ]
    return build_stats(rows)


class _Export:
    """One export while it is written."""

    def __init__(self, snapshot: Snapshot, folder: Path, progress: Progress) -> None:
        self._snapshot = snapshot
        self._db = snapshot.db
        self._folder = folder
        self._progress = progress
        self._files: list[ExportedFile] = []

    def write(self) -> Manifest:
        stats = read_stats_of(self._db, self._snapshot.base)
        graphs = self._quads(stats)
        self._trig(sum(one.triples for one in graphs))
        self._tables()
        self._ontology()
        self._description(stats)
        manifest = Manifest(
            program=__version__,
            base=self._snapshot.base,
            store=self._snapshot.etag.strip('"').rpartition("-")[0],
            version=self._snapshot.version,
            modified=stats.last_change,
            files=tuple(sorted(self._files, key=lambda one: one.name)),
            graphs=graphs,
        )
        (self._folder / MANIFEST).write_bytes(manifest.encode())
        sums = {one.name: one.sha256 for one in self._files}
        sums[MANIFEST] = sha256(manifest.encode()).hexdigest()
        lines = (f"{digest}  {name}\n" for name, digest in sorted(sums.items()))
        (self._folder / SUMS).write_text("".join(lines), encoding="utf-8")
        return manifest

    def _quads(self, stats: Stats) -> tuple[ExportedGraph, ...]:
        """Write the N-Quads and return the graphs with their hashes."""
        statuses = {info.iri: info.status for info in stats.graphs}
        names = sorted(str(graph) for graph in self._db.named_graphs())
        found = []
        with _compressed(self._folder / N_QUADS) as output:
            for number, name in enumerate(names, start=1):
                self._progress(f"graph {number} of {len(names)}")
                graph = NamedNode(name[1:-1])
                end = f" {name} .\n".encode()
                lines = sort_lines(self._lines(graph), self._folder)
                hashed = hash_lines(_written(lines, end, output), self._folder)
                status = statuses.get(graph.value, "accepted")
                found.append(
                    ExportedGraph(graph.value, status, hashed.triples, hashed.sha256, hashed.reason)
                )
        self._add(N_QUADS, "application/n-quads", sum(one.triples for one in found))
        return tuple(found)

    def _lines(self, graph: NamedNode) -> Iterator[bytes]:
        for quad in self._db.quads_for_pattern(None, None, None, graph):
            yield f"{quad.triple} .\n".encode()

    def _trig(self, count: int) -> None:
        self._progress(TRIG)
        with _compressed(self._folder / TRIG) as output:
            serialize(self._named(), output, RdfFormat.TRIG, prefixes=PREFIXES)
        self._add(TRIG, "application/trig", count)

    def _named(self) -> Iterator[Quad]:
        for graph in sorted(self._db.named_graphs(), key=str):
            yield from self._db.quads_for_pattern(None, None, None, graph)

    def _tables(self) -> None:
        name = f"{OBSERVATIONS}.csv"
        self._progress(name)
        with (self._folder / name).open("wb") as output:
            rows = iter_sorted_observations(self._db, self._folder)
            count = write_csv(rows, HEADINGS, output)
        self._add(name, "text/csv", count, (OBSERVATION_TITLES["en"], OBSERVATION_TITLES["id"]))
        for table in TABLES:
            name = f"{table.name}.csv"
            self._progress(name)
            with (self._folder / name).open("wb") as output:
                rows = iter_rows(self._db, table, self._folder)
                count = write_csv(rows, [one.name for one in table.columns], output)
            self._add(name, "text/csv", count, (table.title_en, table.title_id))
        group = table_group(self._db, TABLES, version=str(self._snapshot.version))
        text = json.dumps(group, indent=1, ensure_ascii=False) + "\n"
        (self._folder / METADATA).write_text(text, encoding="utf-8")
        self._add(METADATA, "application/csvm+json")

    def _ontology(self) -> None:
        """Write the ontology as the graph has it; of a store without it, that of the program."""
        graph = NamedNode(f"{self._snapshot.base}graph/ontology")
        quads = self._db.quads_for_pattern(None, None, None, graph)
        triples: Iterable[Triple] = (quad.triple for quad in quads)
        first = next(iter(triples), None)
        text = io.BytesIO()
        if first is None:
            for file in ontology_files():
                text.write(file.read_bytes())
        else:
            lines = sorted([str(first), *map(str, triples)])
            source = "".join(f"{line} .\n" for line in lines).encode()
            sorted_triples = (one.triple for one in parse(source, format=RdfFormat.N_TRIPLES))
            serialize(sorted_triples, text, RdfFormat.TURTLE, prefixes=PREFIXES)
        (self._folder / ONTOLOGY).write_bytes(text.getvalue())
        self._add(ONTOLOGY, "text/turtle")

    def _description(self, stats: Stats) -> None:
        distributions = [
            Distribution(
                address=_HERE + one.name,
                titles={"en": one.title_en, "id": one.title_id},
                media_type=one.media_type,
                size_bytes=one.size_bytes,
                sha256=one.sha256,
                is_compressed=one.is_compressed,
                version=str(self._snapshot.version),
            )
            for one in self._files
        ]
        triples = describe_dataset(stats, self._snapshot.base, distributions=distributions)
        text = serialize(triples, format=RdfFormat.TURTLE, prefixes=PREFIXES, base_iri=_HERE)
        head = f"@base <{_HERE}> .\n".encode()
        # Without it the addresses are relative to wherever the folder is kept or served.
        (self._folder / DESCRIPTION).write_bytes(bytes(text or b"").replace(head, b"", 1))
        self._add(DESCRIPTION, "text/turtle")

    def _add(
        self,
        name: str,
        media_type: str,
        count: int | None = None,
        titles: tuple[str, str] | None = None,
    ) -> None:
        path = self._folder / name
        digest = sha256()
        with path.open("rb") as stream:
            while chunk := stream.read(_CHUNK_BYTES):
                digest.update(chunk)
        english, indonesian = titles or _TITLES[name]
        size_bytes = path.stat().st_size
        file = (name, media_type, size_bytes, digest.hexdigest(), english, indonesian, count)
        self._files.append(ExportedFile(*file))


def _written(lines: Iterable[bytes], end: bytes, output: BinaryIO) -> Iterator[bytes]:
    """Write triples as quads of a graph, and yield them as triples."""
    for line in lines:
        output.write(line[: -len(b" .\n")] + end)
        yield line


@contextmanager
def _compressed(path: Path) -> Iterator[BinaryIO]:
    """Open a gzip file whose bytes depend on nothing but its content."""
    with (
        path.open("wb") as raw,
        gzip.GzipFile("", "wb", compresslevel=6, fileobj=raw, mtime=0) as packed,
        io.BufferedWriter(packed, _CHUNK_BYTES) as output,
    ):
        yield output
