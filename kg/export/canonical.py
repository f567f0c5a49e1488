"""The canonical hash of a graph: RDFC-1.0 with SHA-256 over its triples as canonical N-Quads.

Place in the flow: after the store; :mod:`kg.export.bundle` writes the hashes, and
:mod:`kg.export.verify` computes them again from a copy. The name of the graph is no part of it, so
that whoever has one graph alone can check it: of a graph without blank nodes it is the SHA-256 of
its N-Triples sorted by code point (``LC_ALL=C sort graph.nt | sha256sum``).

1. Triples without blank nodes are canonical as they stand; they are only sorted, within bounded
   memory.
2. Those with blank nodes are labelled by RDFC-1.0. They alone are: the labels of blank nodes
   depend on the triples that have one, and on no others (sections 4.4.3 and 4.6).
3. That takes exponential time on graphs made for it, so it runs in a process of its own with a
   deadline and a memory limit. A graph over a limit has no hash, and the reason is said.

Source: RDF Dataset Canonicalization, W3C Recommendation of 21 May 2024
(https://www.w3.org/TR/rdf-canon/), section 7.1 on graphs made to take forever. The algorithm is
pyoxigraph's.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from heapq import merge
from pathlib import Path

from kg.export.spool import sort_lines

__all__ = [
    "BLANK_MEMORY_BYTES",
    "BLANK_TIMEOUT_S",
    "MOST_BLANK_TRIPLES",
    "GraphHash",
    "hash_lines",
]

MOST_BLANK_TRIPLES = 20_000
"""Triples with blank nodes that a graph may have to be canonicalised."""

BLANK_TIMEOUT_S = 20.0
"""Seconds that the labelling of the blank nodes of one graph may take."""

BLANK_MEMORY_BYTES = 1024 * 1024 * 1024
"""Memory that it may use."""


@dataclass(frozen=True, slots=True)
class GraphHash:
    """Number of triples and hash of a graph.

    Attributes:
        triples: How many.
        sha256: Hexadecimal; None when it could not be had.
        reason: Why not; empty when it could.
    """

    triples: int
    sha256: str | None
    reason: str = ""


class _Lines:
    """Splits lines as they pass: those with blank nodes are kept aside."""

    def __init__(self, lines: Iterable[bytes]) -> None:
        self._lines = lines
        self.count = 0
        self.blank_count = 0
        self.blank: list[bytes] = []

    def ground(self) -> Iterator[bytes]:
        for line in self._lines:
            self.count += 1
            if line.startswith(b"_:") or _has_blank_object(line):
                self.blank_count += 1
                if self.blank_count <= MOST_BLANK_TRIPLES:
                    self.blank.append(line)
            else:
                yield line


def _has_blank_object(line: bytes) -> bool:
    """Return whether a line of N-Triples as pyoxigraph writes it ends in a blank node."""
    return line.split(b" ", 2)[2].startswith(b"_:")


def hash_lines(
    lines: Iterable[bytes], folder: Path, *, timeout_s: float = BLANK_TIMEOUT_S
) -> GraphHash:
    """Return the canonical hash of a graph.

    Args:
        lines: Its triples as canonical N-Triples, each once, in any order.
        folder: Where sorting may keep files meanwhile.
        timeout_s: Seconds for the blank nodes.

    Returns:
        The hash, or why there is none.
    """
    split = _Lines(lines)
    digest = sha256()
    ground = sort_lines(split.ground(), folder)
    first = next(ground, None)  # by now all lines were read
    rest = iter(()) if first is None else merge((first,), ground)
    if split.blank_count > MOST_BLANK_TRIPLES:
        for _ in rest:
            pass
        reason = f"more than {MOST_BLANK_TRIPLES:,} triples have blank nodes"
        return GraphHash(split.count, None, reason)
    blank: list[bytes] = []
    if split.blank:
        found = _label(b"".join(split.blank), timeout_s)
        if isinstance(found, str):
            return GraphHash(split.count, None, found)
        blank = found
    for line in merge(rest, blank):
        digest.update(line)
    return GraphHash(split.count, digest.hexdigest())


def _label(triples: bytes, timeout_s: float) -> list[bytes] | str:
    """Return the triples with canonical labels, sorted; or why they cannot be had."""
    command = [sys.executable, "-m", "kg.export.rdfc", str(BLANK_MEMORY_BYTES)]
    try:
        done = subprocess.run(  # noqa: S603 - our own module, no shell
            command, input=triples, capture_output=True, timeout=timeout_s, check=False
        )
    except subprocess.TimeoutExpired:
        return f"labelling its blank nodes takes more than {timeout_s:g} seconds"
    if done.returncode != 0:
        if b"memory" not in done.stderr.lower():
            return f"labelling its blank nodes ended with status {done.returncode}"
        return f"labelling its blank nodes takes more than {BLANK_MEMORY_BYTES // 2**20} MiB"
    return sorted(done.stdout.splitlines(keepends=True))
