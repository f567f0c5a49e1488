"""Deterministic synthetic data in Terang's vocabulary, with seeded errors.

    python -m tests.benchmarks.generate --size S|M|<triples> --seed 1 --out DIR [--clean]

Writes ``data.nq`` (N-Quads: one graph per source, and the register) and ``errors.tsv``: one line
per expected finding, none with ``--clean``. The same size, seed and rate give the same bytes.

1. Describe the world first: areas, organisations and standards, in tables of their own.
2. Then, until there are enough triples, two articles and a table of figures, over and over.
3. In step with that, errors are seeded (``--error-rate`` per good unit of acceptance), each in an
   extra unit; the kinds (:mod:`tests.benchmarks.faults`) come in turn.

One document is in memory at a time; what a number stands for is computed, not remembered.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TextIO

from pyoxigraph import RdfFormat, serialize

from kg.claims.rdf import record_triples
from tests.benchmarks.articles import make_article
from tests.benchmarks.document import BASE, SHAPES, Document, Row, make_document
from tests.benchmarks.faults import ARTICLE_FAULTS, FAULTS, ROW_FAULTS
from tests.benchmarks.names import Dice
from tests.benchmarks.tables import FILE, make_table, table_row
from tests.benchmarks.world import World, make_world, world_tables

__all__ = ["ERROR_RATE", "HEADINGS", "SIZES", "Summary", "documents", "write"]

SIZES = {"S": 10_000, "M": 1_000_000}
ERROR_RATE = 0.15
HEADINGS = ("error", "kind", "graph", "unit", "focus", "shape", "severity")
ROW_TRIPLES = 37
"""About how many triples a row of a table of figures has."""
ROWS = (12, 30)


@dataclass(frozen=True, slots=True)
class Summary:
    """What was written: triples, units, errors, and the SHA-256 of ``data.nq``."""

    triples: int
    units: int
    errors: int
    sha256: str


class _Errors:
    """Says when the next error is due and of which kind it is."""

    def __init__(self, rate: float) -> None:
        self._rate = rate
        self._owed = 0.0
        self.made = 0

    def earn(self, units: int) -> None:
        """Count good units."""
        self._owed += units * self._rate

    def take(self, kinds: Collection[str]) -> Iterator[str]:
        """Yield the kinds that are due, as long as they are among the given ones."""
        while self._owed >= 1 and FAULTS[self.made % len(FAULTS)] in kinds:
            kind = FAULTS[self.made % len(FAULTS)]
            self._owed -= 1
            self.made += 1
            yield kind


def documents(triples: int, seed: int, *, error_rate: float = 0.0) -> Iterator[Document]:
    """Yield documents until there are enough triples, those of the register counted in.

    Args:
        triples: How many triples there shall be; the last document may pass it by a few.
        seed: Same seed, same documents.
        error_rate: Seeded errors per good unit of acceptance.

    Yields:
        Each document, the tables that describe the world first.
    """
    world, errors, written, number = make_world(triples, seed), _Errors(error_rate), 0, 0
    for source, records in world_tables(world):
        rows = [
            Row(f"{source.slug}#{n}", source.slug, tuple(record_triples(row, BASE)))
            for n, row in enumerate(records, start=1)
        ]
        errors.earn(len(rows))
        yield (document := make_document(source, rows))
        written += document.size
    while written < triples:
        for article in (2 * number, 2 * number + 1):
            errors.earn(1)
            yield (document := _article(world, article))
            written += document.size
        yield (document := _table(world, number, triples - written, errors))
        written += document.size
        for kind in errors.take(ARTICLE_FAULTS):
            yield (document := _faulty_article(world, kind, errors.made))
            written += document.size
        number += 1


def write(folder: Path, triples: int, seed: int, *, error_rate: float = 0.0) -> Summary:
    """Write ``data.nq`` and ``errors.tsv``.

    Args:
        folder: Where to; made when absent.
        triples: About how many triples.
        seed: Same seed, same bytes.
        error_rate: Seeded errors per good unit of acceptance.

    Returns:
        What was written.
    """
    folder.mkdir(parents=True, exist_ok=True)
    digest, written, units, found = hashlib.sha256(), 0, 0, 0
    with (folder / "data.nq").open("wb") as data, (folder / "errors.tsv").open("w") as listed:
        listed.write("\t".join(HEADINGS) + "\n")
        for document in documents(triples, seed, error_rate=error_rate):
            lines = serialize(document.quads(), format=RdfFormat.N_QUADS)
            assert lines is not None
            data.write(lines)
            digest.update(lines)
            written += document.size
            units += len(document.rows)
            found = _list_errors(listed, document, found)
    return Summary(written, units, found, digest.hexdigest())


def _list_errors(listed: TextIO, document: Document, found: int) -> int:
    for row in document.rows:
        if row.error is None:
            continue
        found += 1
        for finding in row.expected:
            cells = (str(found), row.error, document.graph, row.id, finding.focus)
            listed.write("\t".join((*cells, SHAPES + finding.shape, finding.severity)) + "\n")
    return found


def _article(world: World, number: int) -> Document:
    article = make_article(world, number)
    slug = article.source.slug
    triples = tuple(record_triples(article.records, BASE))
    return make_document(article.source, [Row(slug, slug, triples)])


def _faulty_article(world: World, kind: str, number: int) -> Document:
    article = make_article(world, number, own=number)
    slug = article.source.slug
    spoilt = ARTICLE_FAULTS[kind](world, article)
    return make_document(article.source, [Row(slug, slug, spoilt.triples, kind, spoilt.expected)])


def _table(world: World, number: int, wanted: int, errors: _Errors) -> Document:
    """Return a table of figures, not much longer than the triples wanted."""
    table = make_table(world, number)
    slug = table.source.slug
    length = Dice(world.seed, "length", number).between(*ROWS)
    length = max(1, min(length, wanted // ROW_TRIPLES))
    rows = []
    for n in range(1, length + 1):
        triples = tuple(record_triples([table_row(table, n)], BASE))
        rows.append(Row(f"{slug}/{FILE}#{n}", f"row {n}", triples))
    errors.earn(length)
    for n, kind in enumerate(errors.take(ROW_FAULTS), start=length + 1):
        alone = replace(table_row(table, n), echo_of=None, statement_number=1)
        spoilt = ROW_FAULTS[kind](world, alone)
        rows.append(Row(f"{slug}/{FILE}#{n}", f"row {n}", spoilt.triples, kind, spoilt.expected))
    return make_document(table.source, rows)


def main() -> int:
    """Write the data as told on the command line; print what was written."""
    parser = argparse.ArgumentParser(prog="generate", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--size", default="S", help="S, M, or a number of triples")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", type=Path, required=True, help="folder to write to")
    parser.add_argument("--error-rate", type=float, default=ERROR_RATE, metavar="SHARE")
    parser.add_argument("--clean", action="store_true", help="seed no errors")
    given = parser.parse_args()
    if given.size not in SIZES and not given.size.isdecimal():
        parser.error(f"--size {given.size}: give S, M, or a number of triples")
    triples = SIZES[given.size] if given.size in SIZES else int(given.size)
    rate = 0.0 if given.clean else given.error_rate
    made = write(given.out, triples, given.seed, error_rate=rate)
    print(f"{made.triples:,} triples, {made.units:,} units of acceptance, {made.errors:,} errors")
    print(f"sha256 {made.sha256}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
