"""Writing the name index: one SQLite file with two FTS5 tables.

    thing   iri, label to show, classes, their search tokens, traits (see kg.store.traits)
    value   codes and parents by which things are found
    name    each name of each thing; the row number orders by importance
    fts     words of the names, and class tokens; prefixes of 1 to 4 letters indexed
    gram    three-letter pieces of the normal forms, to find misspelt names
    pieces  how many names have each piece (as of the last whole build)
    words   how many names have each word
    spelling  words under the spellings that one letter less makes of them

A row number is ``(most important first) << 40 | serial``, so full-text hits come out by importance
without sorting, and later rows still fall into their place. A commit that touched few things copies
the file and rewrites their rows; any other reads the whole graph. The new file, with the number of
its checkpoint inside, then replaces the old one in one step.
"""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import lru_cache
from pathlib import Path

import pyoxigraph as ox

from kg.store.files import sync_path
from kg.store.labels import DEFAULT, MAX_IMPORTANCE, RDF_TYPE, UNNAMED, Thing, read_thing
from kg.store.traits import LOOKED_UP, unpack_traits

__all__ = [
    "FIRST_UNLABELLED", "INDEX", "LAYOUT", "class_token", "index_version", "spellings",
    "update_index",
]  # fmt: skip

INDEX = "index.sqlite"
TEMPORARY = "index.sqlite.new"
LAYOUT = 3
SERIAL_BITS = 40
FIRST_UNLABELLED = MAX_IMPORTANCE << SERIAL_BITS
"""Row numbers from here on belong to things that have only a slug."""
SCHEMA = """
CREATE TABLE about (key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE thing (
    id INTEGER PRIMARY KEY, iri TEXT NOT NULL UNIQUE, label TEXT NOT NULL,
    classes TEXT NOT NULL, tokens TEXT NOT NULL, labelled INTEGER NOT NULL, traits TEXT NOT NULL
);
CREATE TABLE value (
    value TEXT, trait TEXT, thing INTEGER, PRIMARY KEY (value, trait, thing)
) WITHOUT ROWID;
CREATE TABLE member (class TEXT, thing INTEGER, PRIMARY KEY (class, thing)) WITHOUT ROWID;
CREATE TABLE name (
    id INTEGER PRIMARY KEY, thing INTEGER NOT NULL, label TEXT NOT NULL,
    normal TEXT NOT NULL, kind TEXT NOT NULL
);
CREATE VIRTUAL TABLE fts USING fts5 (
    label, class, content='', prefix='1 2 3 4', tokenize='unicode61 remove_diacritics 2'
);
CREATE VIRTUAL TABLE gram USING fts5 (
    normal, content='', detail=none, columnsize=0, tokenize='trigram'
);
CREATE TABLE pieces (piece TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE words (word TEXT PRIMARY KEY, names INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE spelling (variant TEXT, word TEXT, PRIMARY KEY (variant, word)) WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX name_normal ON name (normal);
CREATE INDEX name_thing ON name (thing);
CREATE INDEX value_thing ON value (thing);
"""
INTO_THING = "INSERT INTO thing VALUES (?, ?, ?, ?, ?, ?, ?)"
INTO_NAME = "INSERT INTO name VALUES (?, ?, ?, ?, ?)"
BATCH = 5_000
SHORTEST_WORD, LONGEST_WORD = 4, 24
FILL = """
INSERT INTO fts (rowid, label, class)
    SELECT name.id, name.label, tokens FROM name JOIN thing ON thing.id = thing
    WHERE labelled ORDER BY name.id;
INSERT INTO gram (rowid, normal)
    SELECT name.id, ' ' || normal || ' ' FROM name JOIN thing ON thing.id = thing
    WHERE labelled ORDER BY name.id;
INSERT INTO fts (fts) VALUES ('optimize');
INSERT INTO gram (gram) VALUES ('optimize');
CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab ('main', 'gram', 'row');
INSERT INTO pieces SELECT term, doc FROM temp.vocabulary;
CREATE VIRTUAL TABLE temp.spoken USING fts5vocab ('main', 'fts', 'col');
INSERT INTO words SELECT term, doc FROM temp.spoken WHERE col = 'label';
"""


def spellings(word: str) -> list[str]:
    """Return a word and what is left of it without one of its letters.

    Two words have such a spelling in common when one letter more, less, other or moved makes one of
    the other. Numbers and short words have none: they are told apart by single letters.

    Example:
        >>> spellings("sumba")
        ['sumba', 'umba', 'smba', 'suba', 'suma', 'sumb']
    """
    if not SHORTEST_WORD <= len(word) <= LONGEST_WORD or not word.isalpha():
        return []
    return list(dict.fromkeys([word, *(word[:i] + word[i + 1 :] for i in range(len(word)))]))


@lru_cache(maxsize=1024)
def class_token(class_iri: str) -> str:
    """Return the word by which the full-text table knows a class."""
    return "c" + hashlib.sha256(class_iri.encode()).hexdigest()[:14]


def index_version(folder: Path) -> int | None:
    """Return the checkpoint that the name index was made from.

    Args:
        folder: The store's folder.

    Returns:
        Its number; None when there is no usable index.
    """
    path = folder / INDEX
    if not path.is_file():
        return None
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)) as index:
            about = dict(index.execute("SELECT key, value FROM about"))
    except sqlite3.Error:
        return None
    return about.get("version") if about.get("layout") == LAYOUT else None


def update_index(
    folder: Path, db: ox.Store, base: str, *, version: int, touched: set[str] | None
) -> None:
    """Bring the name index up to a version.

    Args:
        folder: The store's folder.
        db: The database at that version.
        base: Base IRI of the store.
        version: The version.
        touched: Resources that changed since the version before; None: read the whole graph.
    """
    fresh = folder / TEMPORARY
    fresh.unlink(missing_ok=True)
    if touched is not None and index_version(folder) == version - 1:
        shutil.copyfile(folder / INDEX, fresh)
        with closing(_connect(fresh)) as index:
            _rewrite(index, (read_thing(db, base, iri) or iri for iri in sorted(touched)))
            _finish(index, version)
    else:
        with closing(_connect(fresh)) as index:
            index.executescript(SCHEMA)
            _build(index, db, base)
            _finish(index, version)
    sync_path(fresh)
    fresh.replace(folder / INDEX)
    sync_path(folder)


def _connect(path: Path) -> sqlite3.Connection:
    index = sqlite3.connect(path, isolation_level=None)
    index.executescript("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-65536")
    return index


def _finish(index: sqlite3.Connection, version: int) -> None:
    about = {"version": version, "layout": LAYOUT}
    index.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", about.items())
    index.execute("COMMIT")


def _build(index: sqlite3.Connection, db: ox.Store, base: str) -> None:
    """Read every typed resource; the full-text tables are filled last, in their final order."""
    index.execute("BEGIN")
    writer = _Writer(index)
    seen: set[str] = set()
    for iri in _typed(db):
        thing = None if iri in seen else read_thing(db, base, iri)
        if thing is not None:
            writer.add(thing)
            if len(thing.classes) > 1:
                # It comes once for each class; what has only one need not be remembered.
                seen.add(iri)
    writer.close()
    for statement in (INDEXES + FILL).split(";"):
        index.execute(statement)
    words = [word for (word,) in index.execute("SELECT word FROM words ORDER BY word")]
    rows = sorted((variant, word) for word in words for variant in spellings(word))
    index.executemany("INSERT INTO spelling VALUES (?, ?)", rows)


def _rewrite(index: sqlite3.Connection, things: Iterable[Thing | str]) -> None:
    """Replace the rows of some things; a bare IRI is a thing that has no name any more."""
    index.execute("BEGIN")
    writer = _Writer(index)
    for thing in things:
        writer.remove(thing if isinstance(thing, str) else thing.iri)
        if isinstance(thing, Thing):
            writer.add_searchable(thing)
    writer.close()


def _typed(db: ox.Store) -> Iterator[str]:
    for quad in db.quads_for_pattern(None, RDF_TYPE, None, DEFAULT):
        kind = quad.object
        if (
            isinstance(quad.subject, ox.NamedNode)
            and isinstance(kind, ox.NamedNode)
            and kind.value not in UNNAMED
        ):
            yield quad.subject.value


class _Writer:
    """Adds and removes things; numbers rows by importance; writes plain rows in batches."""

    def __init__(self, index: sqlite3.Connection) -> None:
        self._index = index
        self._serial = self._counter("serial")
        self._things = self._counter("things")
        self._rows: dict[str, list[tuple[int | str, ...]]] = {INTO_THING: [], INTO_NAME: []}
        self._members: list[tuple[str, int]] = []
        self._values: list[tuple[str, str, int]] = []

    def close(self) -> None:
        """Write what is left, and how far the numbering came."""
        self._write()
        counters = [("serial", self._serial), ("things", self._things)]
        self._index.executemany("INSERT OR REPLACE INTO about VALUES (?, ?)", counters)

    def add(self, thing: Thing) -> list[tuple[int, str, str]]:
        """Insert a thing and its names; return row number, name and normal form of each."""
        self._things += 1
        row = self._things
        tokens = " ".join(map(class_token, thing.classes))
        classes = " ".join(thing.classes)
        self._rows[INTO_THING].append((
            row,
            thing.iri,
            thing.label,
            classes,
            tokens,
            thing.is_labelled,
            thing.traits,
        ))
        self._members += ((one, row) for one in thing.classes)
        for trait, values in unpack_traits(thing.traits).items():
            if trait in LOOKED_UP:
                self._values += ((value, trait, row) for value in values)
        bucket = (MAX_IMPORTANCE - thing.importance) << SERIAL_BITS
        rows = []
        for name in thing.names:
            self._serial += 1
            number = bucket | self._serial
            self._rows[INTO_NAME].append((number, row, name.label, name.normal, name.kind))
            rows.append((number, name.label, name.normal))
        if len(self._members) >= BATCH:
            self._write()
        return rows

    def _counter(self, key: str) -> int:
        found = self._index.execute("SELECT value FROM about WHERE key = ?", (key,)).fetchone()
        return found[0] if found else 0

    def _write(self) -> None:
        for statement, rows in self._rows.items():
            self._index.executemany(statement, rows)
            rows.clear()
        self._index.executemany("INSERT INTO member VALUES (?, ?)", self._members)
        self._members.clear()
        self._index.executemany("INSERT INTO value VALUES (?, ?, ?)", self._values)
        self._values.clear()

    def add_searchable(self, thing: Thing) -> None:
        """Insert a thing into all tables."""
        tokens = " ".join(map(class_token, thing.classes))
        rows = self.add(thing)
        if thing.is_labelled:
            for number, label, normal in rows:
                self._index.execute(
                    "INSERT INTO fts (rowid, label, class) VALUES (?, ?, ?)",
                    (number, label, tokens),
                )
                self._index.execute(
                    "INSERT INTO gram (rowid, normal) VALUES (?, ?)", (number, f" {normal} ")
                )
                self._count_words(normal, 1)

    def remove(self, iri: str) -> None:
        """Remove a thing from all tables; a contentless table must be told what it held."""
        found = self._index.execute(
            "SELECT id, tokens, labelled FROM thing WHERE iri = ?", (iri,)
        ).fetchone()
        if found is None:
            return
        row, tokens, labelled = found
        names = self._index.execute("SELECT id, label, normal FROM name WHERE thing = ?", (row,))
        for number, label, normal in names.fetchall() if labelled else []:
            self._index.execute(
                "INSERT INTO fts (fts, rowid, label, class) VALUES ('delete', ?, ?, ?)",
                (number, label, tokens),
            )
            self._index.execute(
                "INSERT INTO gram (gram, rowid, normal) VALUES ('delete', ?, ?)",
                (number, f" {normal} "),
            )
            self._count_words(normal, -1)
        self._index.execute("DELETE FROM name WHERE thing = ?", (row,))
        self._index.execute("DELETE FROM member WHERE thing = ?", (row,))
        self._index.execute("DELETE FROM value WHERE thing = ?", (row,))
        self._index.execute("DELETE FROM thing WHERE id = ?", (row,))

    def _count_words(self, normal: str, change: int) -> None:
        """Count a name's words in or out; a word that is new can be found under its spellings."""
        for word in set(normal.split()):
            known = self._index.execute(
                "UPDATE words SET names = names + ? WHERE word = ?", (change, word)
            ).rowcount
            if not known and change > 0:
                self._index.execute("INSERT INTO words VALUES (?, ?)", (word, change))
                self._index.executemany(
                    "INSERT OR IGNORE INTO spelling VALUES (?, ?)",
                    ((variant, word) for variant in spellings(word)),
                )
