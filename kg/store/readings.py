"""What a program read in documents, kept beside the graph for the curator.

    readings.sqlite   one row per document: its graph, file, hashes, counts, the reading itself

A reading holds the text, everything that was read with the reasons, the decisions on names, what
was left out, and the changes of curators: the machine's reading itself is never overwritten. The
file is private to the store: no query, export or page shows it. A reading is written before its
graph; one whose graph never came (the program was killed) is written anew when the document is.
"""

from __future__ import annotations

import json
import re
import sqlite3
import zlib
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import StoreError, UnknownReadingError

__all__ = ["FILE", "Reading", "Readings"]

FILE = "readings.sqlite"
SCHEMA = """
CREATE TABLE IF NOT EXISTS reading (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    graph TEXT NOT NULL UNIQUE, file TEXT NOT NULL, title TEXT NOT NULL, read_on TEXT NOT NULL,
    sha256_bytes TEXT NOT NULL, sha256_text TEXT NOT NULL,
    items INTEGER NOT NULL, left_out INTEGER NOT NULL, lowest REAL, state TEXT NOT NULL,
    body BLOB NOT NULL
)
"""
COLUMNS = "number, graph, file, title, read_on, sha256_bytes, sha256_text, items, left_out, lowest"
INSERT = """
INSERT INTO reading
    (graph, file, title, read_on, sha256_bytes, sha256_text, items, left_out, lowest, state, body)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
"""
UPDATE = """
UPDATE reading SET
    file = ?2, title = ?3, read_on = ?4, sha256_bytes = ?5, sha256_text = ?6,
    items = ?7, left_out = ?8, lowest = ?9, state = ?10, body = ?11
WHERE graph = ?1
"""
WAIT_S = 30.0
_SHORT_HASH = re.compile("[0-9a-f]{4,7}")
"""A key that may be meant as the beginning of a hash."""

Body = dict[str, Any]  # JSON has no closer type


@dataclass(frozen=True, slots=True)
class Reading:
    """One document as read.

    Attributes:
        graph: IRI of its graph.
        file: Name of the file.
        title: Title of the source.
        read_on: When it was read (``xsd:dateTime``, UTC).
        sha256_bytes: Hash of the file.
        sha256_text: Hash of its text.
        items: How many items were read.
        left_out: How many of them are not stored in full.
        lowest: The lowest confidence of an item; None without items.
        state: ``stored``; ``refused`` by the gate; ``empty``: there is nothing to store.
        body: Text, items, decisions and changes, as plain data.
        number: Its number in the queue, given on writing.
    """

    graph: str
    file: str
    title: str
    read_on: str
    sha256_bytes: str
    sha256_text: str
    items: int
    left_out: int
    lowest: float | None
    state: str
    body: Body
    number: int = 0


class Readings:
    """The readings of one store.

    Args:
        folder: The store.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE

    def put(self, readings: Iterable[Reading]) -> dict[str, int]:
        """Keep readings, all of them or none; one of the same graph is replaced.

        Args:
            readings: The readings.

        Returns:
            Their numbers, by graph. A replaced reading keeps its number.
        """
        with self._open(make=True) as database, database:
            numbers = {}
            for one in readings:
                row = _row(one)
                if database.execute(UPDATE, row).rowcount == 0:
                    database.execute(INSERT, row)
                found = database.execute("SELECT number FROM reading WHERE graph = ?", (one.graph,))
                numbers[one.graph] = int(found.fetchone()[0])
        return numbers

    def get(self, key: str) -> Reading:
        """Return one reading.

        Args:
            key: Its number, the IRI or slug of its graph (``graph/SLUG`` as well), or the first 8
                signs of a hash or more.

        Raises:
            UnknownReadingError: If there is none, or the beginning fits several.
        """
        key = key.removeprefix("graph/")
        with self._open() as database:
            rows = database.execute(
                f"SELECT {COLUMNS}, state, body FROM reading WHERE number = ?1 OR graph = ?2 "  # noqa: S608
                "OR substr(graph, -length(?3)) = ?3 OR (length(?2) >= 8 AND "
                "(substr(sha256_text, 1, length(?2)) = ?2 OR "
                "substr(sha256_bytes, 1, length(?2)) = ?2)) LIMIT 2",
                (int(key) if key.isdecimal() and len(key) < 8 else -1, key, f"/graph/{key}"),
            ).fetchall()
        if len(rows) != 1:
            told = "fits several documents" if rows else "is no document that was read"
            short = "; of a hash 8 signs or more are needed" if _SHORT_HASH.fullmatch(key) else ""
            raise UnknownReadingError(
                f"{_shown(key)} {told}{short}; kg review list --all shows them"
            )
        return _reading(rows[0])

    def iter_heads(self) -> Iterator[Reading]:
        """Iterate over all readings in the order of their numbers, without their bodies.

        Yields:
            Readings with an empty ``body``.
        """
        with self._open() as database:
            for row in database.execute(
                f"SELECT {COLUMNS}, state, NULL FROM reading ORDER BY number"  # noqa: S608
            ):
                yield _reading(row)

    @contextmanager
    def _open(self, *, make: bool = False) -> Iterator[sqlite3.Connection]:
        where = self._path if make or self._path.exists() else ":memory:"
        try:
            with closing(sqlite3.connect(where, timeout=WAIT_S)) as database:
                database.execute(SCHEMA)
                yield database
        except sqlite3.Error as error:
            raise StoreError(
                f"the readings in {self._path} cannot be used: {error}; move the file away: the "
                "graph is whole without it, and kg ingest --again reads documents anew"
            ) from error


def _row(one: Reading) -> tuple[object, ...]:
    body = zlib.compress(json.dumps(one.body, ensure_ascii=False).encode("utf-8", "surrogatepass"))
    return (
        one.graph,
        one.file,
        one.title,
        one.read_on,
        one.sha256_bytes,
        one.sha256_text,
        one.items,
        one.left_out,
        one.lowest,
        one.state,
        body,
    )


def _reading(row: tuple[Any, ...]) -> Reading:
    number, graph, file, title, read_on, bytes_, text, items, left_out, lowest, state, body = row
    data = zlib.decompress(body).decode("utf-8", "surrogatepass") if body is not None else "{}"
    return Reading(
        graph,
        file,
        title,
        read_on,
        bytes_,
        text,
        items,
        left_out,
        lowest,
        state,
        json.loads(data),
        number,
    )


def _shown(key: str) -> str:
    return repr(key) if key.isprintable() and len(key) <= 80 else "that"
