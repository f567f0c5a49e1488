"""Looking names up: search while typing, exact resolution, nearest names.

One index serves question parameters, search boxes, "did you mean" and reconciliation. Hits come
most important first because rows are numbered that way (:mod:`kg.store.indexing`); nothing is
sorted while searching. Nearest names are compared letter by letter (rapidfuzz) on a few candidates
only: all names when there are few, else those that share rare three-letter pieces.
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import NamedThing, StoreError
from kg.namespaces import tr
from kg.store.indexing import FIRST_UNLABELLED, INDEX, LAYOUT, class_token
from kg.store.labels import normalise

if TYPE_CHECKING:
    from kg.store.blocking import KnownThing, Reading

__all__ = ["NameHit", "NameIndex"]

AREA = tr("Area")
BPS_CODE = re.compile(r"[0-9]{2}(?:[0-9]{2})?")
"""Of a province, or of a regency or city."""

TEXT_LIMIT = 300
WORD_LIMIT = 16
RESOLVE_LIMIT = 200
SCAN_LIMIT = 5_000
PIECE_LIMIT = 2_000
RARE_PIECES = 8
CANDIDATES = 400
CUTOFF = 60.0

SEARCH = """
SELECT thing.id, iri, thing.label, classes
FROM fts JOIN name ON name.id = fts.rowid JOIN thing ON thing.id = thing
WHERE fts MATCH ?
"""
EXACT = """
SELECT DISTINCT thing.id, iri, thing.label, classes FROM thing WHERE iri = ?1
UNION ALL
SELECT * FROM (
    SELECT thing.id, iri, thing.label, classes FROM name JOIN thing ON thing.id = thing
    WHERE normal = ?2 AND normal <> '' ORDER BY name.id LIMIT ?3
)
"""
CODED = """
SELECT thing.id, iri, thing.label, classes FROM value JOIN thing ON thing.id = thing
WHERE value = ? AND trait = 'bpsCode' ORDER BY thing LIMIT ?
"""
FOUND = """
SELECT thing.id, iri, thing.label, classes, name.label, name.kind
FROM fts JOIN name ON name.id = fts.rowid JOIN thing ON thing.id = thing
WHERE fts MATCH ?
"""
NAMED = """
SELECT thing.id, iri, thing.label, classes, name.label, name.kind
FROM name JOIN thing ON thing.id = thing WHERE normal = ? AND normal <> ''
ORDER BY name.id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class NameHit:
    """A thing that was found, and the name by which it was.

    Attributes:
        iri: The thing.
        label: Its preferred name.
        classes: Its classes, the weightiest first.
        name: The name that fits what was typed.
        is_other: Whether that is not the preferred one (another name, or the slug).
        is_exact: Whether the whole name was typed.
    """

    iri: str
    label: str
    classes: tuple[str, ...]
    name: str
    is_other: bool
    is_exact: bool


class NameIndex:
    """The name index of a store, for reading; may be used from several threads."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / INDEX
        self._guard = threading.Lock()
        self._index: sqlite3.Connection | None = None
        self._opened: tuple[int, int, int] | None = None
        self._layout = 0

    @property
    def version(self) -> int:
        """The checkpoint the index was made from."""
        with self._guard:
            row = self._open().execute("SELECT value FROM about WHERE key = 'version'").fetchone()
        return int(row[0])

    def search(self, text: str, *, kind: str | None = None, limit: int = 10) -> list[NamedThing]:
        """Find things while somebody types: each word is whole, the last one may go on.

        Args:
            text: What was typed; no character has a special meaning.
            kind: IRI of a class; only its members.
            limit: At most so many things.

        Returns:
            The most important first, each thing once under its preferred label.
        """
        match = _match(text, kind)
        if match is None or limit < 1:
            return []
        with self._guard:
            return _first(self._open().execute(SEARCH, (match,)), kind, limit)

    def find(self, text: str, *, kind: str | None = None, limit: int = 10) -> list[NameHit]:
        """Find things as :meth:`search` does, and tell by which name.

        Args:
            text: What was typed.
            kind: IRI of a class; only its members.
            limit: At most so many things.

        Returns:
            Those whose whole name was typed, then those with a name that begins so, then the
            others; of each sort the most important first.
        """
        match = _match(text, kind)
        if match is None or limit < 1:
            return []
        found: dict[int, NameHit] = {}
        with self._guard:
            for row, is_exact in _found(self._open(), normalise(text[:TEXT_LIMIT]), match, kind):
                number, iri, label, classes, name, how = row
                if number in found or (kind is not None and kind not in classes.split(" ")):
                    continue
                found[number] = NameHit(
                    iri, label, tuple(classes.split(" ")), name, how != "pref", is_exact
                )
                if len(found) >= limit:
                    break
        return list(found.values())

    def resolve(self, text: str, class_iri: str | None = None) -> list[NamedThing]:
        """Find what a text names exactly: an IRI, a slug, or a label in normal form.

        Args:
            text: IRI, slug or label; case, accents and punctuation of a label do not matter.
                Where an area is asked for and none has that name, also its BPS code.
            class_iri: Only members of this class.

        Returns:
            Nothing, one thing, or several when the name is ambiguous (at most 200).
        """
        given = text.strip()[:TEXT_LIMIT].encode("utf-8", "replace").decode()
        with self._guard:
            index = self._open()
            rows = index.execute(EXACT, (given, normalise(given), RESOLVE_LIMIT))
            found = _first(rows, class_iri, RESOLVE_LIMIT)
            is_code = class_iri == AREA and BPS_CODE.fullmatch(given) is not None
            if not found and is_code and self._layout == LAYOUT:
                rows = index.execute(CODED, (given, RESOLVE_LIMIT))
                found = _first(rows, class_iri, RESOLVE_LIMIT)
            return found

    def nearest(self, text: str, class_iri: str | None = None, limit: int = 5) -> list[NamedThing]:
        """Find things whose names look like a text that names nothing.

        Args:
            text: A misspelt name.
            class_iri: Only members of this class.
            limit: At most so many things.

        Returns:
            The most similar first; empty when nothing is similar.
        """
        from rapidfuzz import fuzz, process

        normal = normalise(text[:TEXT_LIMIT])
        if not normal or limit < 1:
            return []
        with self._guard:
            index = self._open()
            names = _few_names(index, class_iri)
            if names is None:
                names = _blocked_names(index, normal, class_iri)
            best = process.extract(
                normal, names, scorer=fuzz.WRatio, limit=limit * 4, score_cutoff=CUTOFF
            )
            best.sort(key=lambda hit: (-hit[1], -fuzz.ratio(normal, hit[0]), hit[2]))
            rows = (_thing_of(index, number) for _, _, number in best)
            return _first(rows, class_iri, limit)

    def candidates(
        self, readings: Sequence[Reading], classes: Sequence[str] = (), *, limit: int = 24
    ) -> list[KnownThing]:
        """Find the few things whose names are worth comparing with a name.

        Args:
            readings: Its readings, see :mod:`kg.store.blocking`.
            classes: IRIs of classes; only their members (any when empty).
            limit: At most so many.

        Returns:
            The likest by letters first.

        Raises:
            StoreError: If there is no index, or one of an older program.
        """
        from kg.store.blocking import block, read_things

        with self._guard:
            index = self._with_traits()
            return read_things(index, block(index, readings, classes, limit))

    def things(self, iris: Iterable[str]) -> list[KnownThing]:
        """Return things by IRI, in the order of their row numbers; unknown ones are left out.

        Raises:
            StoreError: If there is no index, or one of an older program.
        """
        from kg.store.blocking import read_things

        with self._guard:
            index = self._with_traits()
            sql = "SELECT id FROM thing WHERE iri = ?"
            rows = (index.execute(sql, (iri,)).fetchone() for iri in dict.fromkeys(iris))
            return read_things(index, (row[0] for row in rows if row))

    def with_value(self, trait: str, value: str, *, limit: int = 100) -> list[KnownThing]:
        """Return the things that have a value of a trait (:data:`kg.store.traits.LOOKED_UP`).

        Raises:
            StoreError: If there is no index, or one of an older program.
        """
        from kg.store.blocking import read_things

        with self._guard:
            index = self._with_traits()
            sql = "SELECT thing FROM value WHERE value = ? AND trait = ? ORDER BY thing LIMIT ?"
            return read_things(index, [row for (row,) in index.execute(sql, (value, trait, limit))])

    def members(self, class_iri: str, *, limit: int = 1_000) -> list[KnownThing]:
        """Return the members of a class.

        Raises:
            StoreError: If there is no index, or one of an older program.
        """
        from kg.store.blocking import read_things

        with self._guard:
            index = self._with_traits()
            sql = "SELECT thing FROM member WHERE class = ? ORDER BY thing LIMIT ?"
            return read_things(index, [row for (row,) in index.execute(sql, (class_iri, limit))])

    def close(self) -> None:
        """Close the file."""
        with self._guard:
            if self._index is not None:
                self._index.close()
            self._index = self._opened = None

    def __del__(self) -> None:
        if getattr(self, "_index", None) is not None:
            self.close()

    def _with_traits(self) -> sqlite3.Connection:
        """Return the open file, if it has the tables of this program."""
        index = self._open()
        if self._layout != LAYOUT:
            raise StoreError(
                f"the name index {self._path} was written by another version of this program; "
                "any write builds it again (kg build)"
            )
        return index

    def _open(self) -> sqlite3.Connection:
        """Return the open file, opened again when another one took its place.

        Raises:
            StoreError: If there is no index.
        """
        try:
            found = self._path.stat()
        except FileNotFoundError as error:
            raise StoreError(
                f"the name index {self._path} is missing; any write builds it again (kg build)"
            ) from error
        identity = (found.st_dev, found.st_ino, found.st_mtime_ns)
        if self._index is None or identity != self._opened:
            if self._index is not None:
                self._index.close()
            address = f"{self._path.resolve().as_uri()}?mode=ro&immutable=1"
            self._index = sqlite3.connect(address, uri=True, check_same_thread=False)
            self._opened = identity
            sql = "SELECT value FROM about WHERE key = 'layout'"
            self._layout = next((row[0] for row in self._index.execute(sql)), 0)
        return self._index


def _match(text: str, kind: str | None) -> str | None:
    """Return the full-text query for what was typed; None when there is no word in it."""
    words = normalise(text[:TEXT_LIMIT]).split()[:WORD_LIMIT]
    if not words:
        return None
    wanted = " AND ".join([*(f'"{word}"' for word in words[:-1]), f'"{words[-1]}"*'])
    return f"label : ({wanted})" + (f' AND class : "{class_token(kind)}"' if kind else "")


def _beginning(normal: str, kind: str | None) -> str:
    """Return the full-text query for names that begin with a text in normal form."""
    words = " ".join(normal.split()[:WORD_LIMIT])
    return f'(label : ^ "{words}" *)' + (f' AND class : "{class_token(kind)}"' if kind else "")


def _found(
    index: sqlite3.Connection, normal: str, match: str, kind: str | None
) -> Iterator[tuple[tuple[int, str, str, str, str, str], bool]]:
    """Yield rows of names that are what was typed, that begin with it, that hold its words."""
    for row in index.execute(NAMED, (normal, RESOLVE_LIMIT)):
        yield row, True
    for row in index.execute(FOUND, (_beginning(normal, kind),)):
        yield row, False
    for row in index.execute(FOUND, (match,)):
        yield row, False


def _first(
    rows: Iterable[tuple[int, str, str, str]], class_iri: str | None, limit: int
) -> list[NamedThing]:
    """Take each thing once, of the wanted class, until there are enough."""
    found: dict[int, NamedThing] = {}
    for number, iri, label, text in rows:
        classes = text.split(" ")
        if number in found or (class_iri is not None and class_iri not in classes):
            continue
        found[number] = NamedThing(iri, label, class_iri or classes[0])
        if len(found) >= limit:
            break
    return list(found.values())


def _thing_of(index: sqlite3.Connection, name: int) -> tuple[int, str, str, str]:
    row: tuple[int, str, str, str] = index.execute(
        "SELECT thing.id, iri, thing.label, classes FROM name JOIN thing ON thing.id = thing "
        "WHERE name.id = ?",
        (name,),
    ).fetchone()
    return row


def _few_names(index: sqlite3.Connection, class_iri: str | None) -> dict[int, str] | None:
    """Return all names (of a class) when they are few enough to compare each, else None."""
    if class_iri is None:
        sql = "SELECT id, normal FROM name WHERE id < ? LIMIT ?"
        rows = index.execute(sql, (FIRST_UNLABELLED, SCAN_LIMIT + 1))
    else:
        rows = index.execute(
            "SELECT name.id, normal FROM member JOIN name ON name.thing = member.thing "
            "WHERE class = ? LIMIT ?",
            (class_iri, SCAN_LIMIT + 1),
        )
    names = dict(rows.fetchall())
    return names if len(names) <= SCAN_LIMIT else None


def _blocked_names(index: sqlite3.Connection, normal: str, class_iri: str | None) -> dict[int, str]:
    """Return the names that share most rare three-letter pieces with a text."""
    padded = f" {normal} "
    pieces = sorted({padded[i : i + 3] for i in range(len(padded) - 2)})
    counts: list[tuple[int, str]] = []
    new: list[str] = []
    for piece in pieces:
        row = index.execute("SELECT names FROM pieces WHERE piece = ?", (piece,)).fetchone()
        if row:
            counts.append((row[0], piece))
        else:
            new.append(f'"{piece}"')
    rarest = sorted(counts)[:RARE_PIECES]
    matches = [f'"{piece}"' for count, piece in rarest if count <= PIECE_LIMIT]
    if len(matches) < len(rarest) // 2:
        matches += [f'"{a}" AND "{b}"' for (_, a), (_, b) in combinations(rarest, 2)]
    shared: Counter[int] = Counter()
    for match in new + matches:
        sql = "SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?"
        shared.update(row for (row,) in index.execute(sql, (match, PIECE_LIMIT)))
    sql = "SELECT normal, classes FROM name JOIN thing ON thing.id = thing WHERE name.id = ?"
    names: dict[int, str] = {}
    for number, _ in shared.most_common():
        text, classes = index.execute(sql, (number,)).fetchone()
        if class_iri is None or class_iri in classes.split(" "):
            names[number] = text
            if len(names) >= CANDIDATES:
                break
    return names
