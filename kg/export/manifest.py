"""``manifest.json`` and ``SHA256SUMS``: what is in the folder of an export, and how to check it.

``SHA256SUMS`` names every other file and is read by ``sha256sum -c``. The manifest says of each
file what it holds, and of each graph its status, its size and its canonical hash. It has no time
of day: exports of the same version by the same program are the same byte for byte.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from kg.errors import ExportError
from kg.export.canonical import BLANK_MEMORY_BYTES, BLANK_TIMEOUT_S, MOST_BLANK_TRIPLES

__all__ = [
    "MANIFEST",
    "SUMS",
    "ExportedFile",
    "ExportedGraph",
    "Manifest",
    "read_manifest",
    "read_sums",
]

MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
KIND = "terang-export"
FORMAT = 1
_BOUNDS = {
    "triples_with_blank_nodes": MOST_BLANK_TRIPLES,
    "seconds_per_graph": BLANK_TIMEOUT_S,
    "memory_bytes": BLANK_MEMORY_BYTES,
}
_CANONICAL = {
    "algorithm": "RDFC-1.0",
    "specification": "https://www.w3.org/TR/rdf-canon/",
    "hash": "SHA-256",
    "input": "the triples of one graph, in the default graph of a dataset",
    "check": "LC_ALL=C sort graph.nt | sha256sum",
    "check_holds_for": "graphs without blank nodes",
    "bounds": _BOUNDS,
    "beyond_bounds": "the hash is null and reason says which bound was met",
}


@dataclass(frozen=True, slots=True)
class ExportedFile:
    """A file of an export.

    Attributes:
        name: Within the folder.
        media_type: Of what is in it.
        size_bytes: Of the file.
        sha256: Of the file.
        title_en: What it holds.
        title_id: The same in Indonesian.
        count: Statements or rows in it; None where that means nothing.
    """

    name: str
    media_type: str
    size_bytes: int
    sha256: str
    title_en: str
    title_id: str
    count: int | None = None

    @property
    def is_compressed(self) -> bool:
        """Whether the file is compressed with gzip."""
        return self.name.endswith(".gz")


@dataclass(frozen=True, slots=True)
class ExportedGraph:
    """A named graph of an export.

    Attributes:
        iri: Its name.
        status: ``accepted``, ``pending``, ``disputed`` or ``rejected``; the register is accepted.
        triples: How many it has.
        rdfc10_sha256: Its canonical hash; None where a bound was met.
        reason: Which bound; empty where there is a hash.
    """

    iri: str
    status: str
    triples: int
    rdfc10_sha256: str | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What an export holds.

    Attributes:
        program: Version of the program.
        base: Base IRI of resources.
        store: Random name of the store.
        version: Of the graph in that store.
        modified: When a graph last got its status; empty for a store without graphs.
        files: All but the manifest and the sums.
        graphs: By IRI.
    """

    program: str
    base: str
    store: str
    version: int
    modified: str
    files: tuple[ExportedFile, ...]
    graphs: tuple[ExportedGraph, ...]

    def encode(self) -> bytes:
        """Return the bytes of ``manifest.json``."""
        head = {"kind": KIND, "format": FORMAT, "canonicalization": _CANONICAL}
        return (json.dumps({**head, **asdict(self)}, indent=1, ensure_ascii=False) + "\n").encode()


def read_manifest(folder: Path) -> Manifest:
    """Read the manifest of an export.

    Args:
        folder: The export.

    Raises:
        ExportError: If there is none, or it is no manifest of ours.
    """
    path = folder / MANIFEST
    try:
        values = json.loads(path.read_bytes())
    except FileNotFoundError as error:
        raise ExportError(f"{path} is missing; {folder} is no whole export") from error
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {error.strerror}") from error
    except ValueError as error:
        raise ExportError(f"{path} is no JSON; the copy is damaged: {error}") from error
    if not isinstance(values, dict) or values.get("kind") != KIND:
        raise ExportError(f"{path} is not the manifest of an export by kg export --all")
    if values.get("format") != FORMAT:
        raise ExportError(
            f"{path} has format {values.get('format')!r}, this version of terang reads {FORMAT}; "
            "upgrade terang"
        )
    try:
        return _decode(values)
    except (KeyError, TypeError, ValueError) as error:
        raise ExportError(f"{path} is damaged: {error!r}") from error


def _decode(values: Mapping[str, object]) -> Manifest:
    files, graphs = values["files"], values["graphs"]
    if not isinstance(files, list) or not isinstance(graphs, list):
        raise TypeError("files and graphs must be lists")
    version = values["version"]
    if not isinstance(version, int):
        raise TypeError("version must be a number")
    read = Manifest(
        program=str(values["program"]),
        base=str(values["base"]),
        store=str(values["store"]),
        version=version,
        modified=str(values["modified"]),
        files=tuple(ExportedFile(**one) for one in files),
        graphs=tuple(ExportedGraph(**one) for one in graphs),
    )
    for file in read.files:
        _check(file.name, str, "name")
        _check(file.size_bytes, int, "size_bytes")
        _check(file.sha256, str, "sha256")
        if "/" in file.name or file.name in {"", ".", ".."}:
            raise ValueError(f"{file.name!r} is no name of a file in the folder")
    for graph in read.graphs:
        _check(graph.iri, str, "iri")
        _check(graph.triples, int, "triples")
    return read


def _check(value: object, kind: type, name: str) -> None:
    if not isinstance(value, kind):
        raise TypeError(f"{name} must be of type {kind.__name__}")


def read_sums(folder: Path) -> dict[str, str]:
    """Read ``SHA256SUMS``.

    Args:
        folder: The export.

    Returns:
        SHA-256 of each file, by name.

    Raises:
        ExportError: If it is missing or malformed.
    """
    path = folder / SUMS
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError as error:
        raise ExportError(f"{path} is missing; {folder} is no whole export") from error
    except (OSError, UnicodeDecodeError) as error:
        raise ExportError(f"{path} cannot be read: {error}") from error
    sums = {}
    for number, line in enumerate(text.splitlines(), start=1):
        digest, gap, name = line.partition("  ")
        if not gap or len(digest) != 64 or not name or "/" in name:
            raise ExportError(f"{path}, line {number}: not a SHA-256 and the name of a file")
        sums[name] = digest.lower()
    return sums
