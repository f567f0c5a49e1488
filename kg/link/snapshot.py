"""Candidates from a file: a snapshot of another data set, so that matching works with no network.

Place in the flow: a source of candidates for :mod:`kg.link.matching`. A snapshot is a CSV table:

========  ==========================================================================
id        identifier in the data set, such as ``Q5061``
label     its preferred name there
names     its other names, separated by ``|``
kind      one or more of :data:`kg.link.entities.KINDS`, separated by ``|``
parents   names of what it lies in or belongs to, separated by ``|``
codes     ``scheme=identifier`` pairs, separated by ``|``
source    where the row was read
========  ==========================================================================

Candidates are those that share the rarest three-letter pieces with the name looked for.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kg.errors import SourceError
from kg.link.entities import KINDS, Candidate, Wanted
from kg.link.names import forms
from kg.sources.tables import BadRow, Row, read_table

__all__ = ["COLUMNS", "Snapshot", "read_snapshot"]

COLUMNS = ("id", "label", "names", "kind", "parents", "codes", "source")
MOST = 20
"""Candidates that are compared for one name."""


class Snapshot:
    """Candidates held in memory, found by the pieces of their names."""

    def __init__(self, candidates: Iterable[Candidate]) -> None:
        self.all: Sequence[Candidate] = tuple(candidates)
        self._holders: defaultdict[str, list[int]] = defaultdict(list)
        for number, candidate in enumerate(self.all):
            for piece in _pieces((candidate.label, *candidate.names)):
                self._holders[piece].append(number)

    def __len__(self) -> int:
        """Return how many candidates there are."""
        return len(self.all)

    def candidates(self, wanted: Wanted) -> list[Candidate]:
        """Return those that share the rarest pieces with the name looked for, at most 20."""
        shared: Counter[int] = Counter()
        for piece in sorted(_pieces((wanted.name,))):
            holders = self._holders.get(piece, [])
            weight = round(1000 * math.log(1 + len(self.all) / (1 + len(holders))))
            for number in holders:
                shared[number] += weight
        best = sorted(shared.items(), key=lambda item: (-item[1], item[0]))[:MOST]
        return [self.all[number] for number, _ in best]


def _pieces(names: Iterable[str]) -> set[str]:
    """Return the three-letter pieces of all readings, word ends marked, codes as they are."""
    pieces: set[str] = set()
    for name in names:
        for reading in forms(name):
            joined = f" {''.join(reading.words)} "
            for text in (joined, *(f" {word} " for word in reading.words)):
                pieces.update(text[i : i + 3] for i in range(len(text) - 2))
            if reading.code:
                pieces.add(f"iso {reading.code.number}")
    return pieces


def read_snapshot(path: Path, iri: str = "{}") -> list[Candidate]:
    """Read a snapshot.

    Args:
        path: The table.
        iri: How an identifier becomes an IRI; ``{}`` stands for it.

    Returns:
        Its candidates, in the order of the table.

    Raises:
        SourceError: If a row is malformed, or an identifier stands twice.
    """
    found: dict[str, Candidate] = {}
    for row in read_table(path, COLUMNS):
        if isinstance(row, BadRow):
            raise SourceError(row.reason, file=path.name, line=row.line)
        if row["id"] in found:
            raise SourceError(f"{row['id']} stands twice", file=path.name, line=row.line)
        found[row["id"]] = _candidate(row, iri)
    return list(found.values())


def _candidate(row: Row, iri: str) -> Candidate:
    if not row["id"] or not row["label"]:
        raise SourceError("give id and label", file=row.file, line=row.line)
    kinds = frozenset(_list(row["kind"]))
    if unknown := sorted(kinds - KINDS):
        known = ", ".join(sorted(KINDS))
        raise SourceError(
            f"unknown kind {unknown[0]!r}; kinds are {known}", file=row.file, line=row.line
        )
    return Candidate(
        id=iri.format(row["id"]),
        label=row["label"],
        names=tuple(_list(row["names"])),
        kinds=kinds,
        parents=tuple(_list(row["parents"])),
        codes=tuple(_codes(row)),
    )


def _codes(row: Row) -> Iterator[tuple[str, str]]:
    for item in _list(row["codes"]):
        scheme, sign, identifier = item.partition("=")
        if not sign or not scheme or not identifier:
            raise SourceError(
                f"{item!r} is no code; write scheme=identifier", file=row.file, line=row.line
            )
        yield scheme, identifier


def _list(cell: str) -> list[str]:
    return [part.strip() for part in cell.split("|") if part.strip()]
