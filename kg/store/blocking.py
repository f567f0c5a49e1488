"""Few candidates of a name out of many: the block in which a comparison is worth its time.

Place in the flow: beside :mod:`kg.store.names`, for :mod:`kg.link.own`. A name comes as readings
(its comparable words, see :mod:`kg.link.names`). For each reading:

1. things of exactly that name;
2. names that hold all its words; where these are few, names that hold two of its three rarest;
3. names that hold one word that few names have;
4. where a word is in no name, or the words never stand together, names with a word in its place
   that differs by a letter (the table ``spelling``);
5. when all that finds nothing, names that share rare three-letter pieces.

How many names have a word is read from the table ``words``; a word that thousands have is never
looked up alone. What was found is put in order by letters (rapidfuzz) and cut; that is cheap, and
the real comparison sees at most ``limit`` things.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product

from kg.store.indexing import class_token, spellings
from kg.store.traits import Traits, unpack_traits

__all__ = ["KnownThing", "Reading", "block", "read_things"]

RARE = 1_000
"""A word that so many names have at most may be looked up alone."""
HITS = 60
"""Names taken from one look-up, the most important first."""
FEW_HITS = 30
ENOUGH = 12
"""Names with all words, from which on fewer words are not tried."""
NEARBY = 6
"""Words tried in place of a misspelt one."""
MENDED = 4
"""Words, the rarest first, that are taken for misspelt though names have them."""
SHORTEST_PART, LONGEST_PARTED = 3, 60
CLOSE = 25.0
BEHIND = 70.0
"""How far, of 200, a name may be behind the likest by letters and still be compared."""
FURTHER = 8
"""Names further behind than :data:`CLOSE` that are compared."""
PIECES = 6
WORDS = 12
CLASSES = 12
CHUNK = 500


@dataclass(frozen=True, slots=True)
class Reading:
    """A reading of a name: words that count, and words that may be missing (a kind, a unit)."""

    words: tuple[str, ...]
    optional: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class KnownThing:
    """A thing of the index with all that the index knows of it.

    Attributes:
        iri: The thing.
        label: Its preferred name.
        classes: Its classes, the weightiest first.
        names: All its names that the graph gives, the preferred one first.
        traits: What tells it from namesakes (:mod:`kg.store.traits`).
    """

    iri: str
    label: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    traits: Traits = field(default_factory=dict)


def block(
    index: sqlite3.Connection, readings: Sequence[Reading], classes: Sequence[str], limit: int
) -> list[int]:
    """Find the things whose names are worth comparing.

    Args:
        index: The open index.
        readings: Readings of one name, words in normal form.
        classes: IRIs of classes; only their members (any when empty).
        limit: At most so many things.

    Returns:
        Row numbers of things, the likest by letters first.
    """
    names: dict[int, None] = {}
    for reading in readings:
        names.update(dict.fromkeys(_names_of(index, reading, _class_clause(classes))))
    return _likest(index, list(names), readings, frozenset(classes), limit)


def read_things(index: sqlite3.Connection, rows: Iterable[int]) -> list[KnownThing]:
    """Return things by row number, in that order; two statements for any number of them."""
    wanted = list(dict.fromkeys(rows))
    heads: dict[int, tuple[str, str, str, str]] = {}
    names: dict[int, list[str]] = {row: [] for row in wanted}
    for at in range(0, len(wanted), CHUNK):
        some = wanted[at : at + CHUNK]
        marks = ",".join("?" * len(some))
        sql = f"SELECT id, iri, label, classes, traits FROM thing WHERE id IN ({marks})"  # noqa: S608 - marks only
        for row, *head in index.execute(sql, some):
            heads[row] = (head[0], head[1], head[2], head[3])
        sql = f"SELECT thing, label FROM name WHERE thing IN ({marks}) AND kind <> 'id' ORDER BY id"  # noqa: S608 - marks only
        for row, name in index.execute(sql, some):
            names[row].append(name)
    found = []
    for row in wanted:
        if row in heads:
            iri, label, classes, traits = heads[row]
            given = tuple(names[row]) or (label,)
            found.append(
                KnownThing(iri, label, tuple(classes.split(" ")), given, unpack_traits(traits))
            )
    return found


def _names_of(index: sqlite3.Connection, reading: Reading, clause: str) -> Iterable[int]:
    """Yield row numbers of names for one reading; some come more than once."""
    words = list(dict.fromkeys(reading.words or reading.optional))[:WORDS]
    if not words:
        return
    exact = "SELECT id FROM name WHERE normal = ? ORDER BY id LIMIT ?"
    for text in {" ".join(reading.words), " ".join((*reading.optional, *reading.words))}:
        yield from (row for (row,) in index.execute(exact, (text, HITS)))
    counts = _counts(index, words)
    known = sorted((word for word in words if counts[word]), key=lambda word: counts[word])
    unknown = [word for word in words if not counts[word]]
    found = 0
    if not unknown:
        optional = [word for word in reading.optional if word not in words]
        for extra in (optional, []) if optional else ([],):
            rows = list(_matching(index, [*known, *extra], clause))
            found += len(rows)
            yield from rows
    if found >= ENOUGH:
        return
    mended = list(_mended(index, known, unknown, clause))
    yield from mended
    if len(words) > 2:
        for pair in _pairs(known[:3]):
            yield from _matching(index, pair, clause)
    for parts in (_parted(index, word) for word in unknown[:2]):
        yield from _matching(index, [*known, *parts], clause) if parts else ()
    for word in known[:2]:
        if counts[word] <= RARE:
            yield from _matching(index, [word], clause)
    if len(words) > 1:
        yield from _matching(index, ["".join(words)], clause)
    if not found and not mended:
        for word in unknown[:2] or [" ".join(words)]:
            yield from _sharing_pieces(index, word)


def _mended(
    index: sqlite3.Connection, known: Sequence[str], unknown: Sequence[str], clause: str
) -> Iterable[int]:
    """Yield names that hold the words with misspelt ones replaced by those nearly alike.

    Words that no name has are replaced. Where all are known but never stand together, each in turn
    may be the misspelt one.
    """
    if unknown:
        choices = [
            _alike(index, word)[: NEARBY if at == 0 else 2] for at, word in enumerate(unknown)
        ]
        for chosen in product(*choices[:2]):
            yield from _matching(index, [*known, *chosen], clause)
        return
    for word in known[:MENDED] if len(known) > 1 else ():
        others = [one for one in known if one != word]
        for near in _alike(index, word)[:NEARBY]:
            yield from _matching(index, [*others, near], clause)


def _parted(index: sqlite3.Connection, word: str) -> tuple[str, str] | tuple[()]:
    """Part a word into two that names have, the rarest ones: "sumbabarat"; empty if none fit."""
    cuts = [(word[:at], word[at:]) for at in range(SHORTEST_PART, len(word) - SHORTEST_PART + 1)]
    if not cuts or len(word) > LONGEST_PARTED:
        return ()
    parts = [part for cut in cuts for part in cut]
    counts = _counts(index, list(dict.fromkeys(parts)))
    fitting = [cut for cut in cuts if counts[cut[0]] and counts[cut[1]]]
    return min(fitting, key=lambda cut: counts[cut[0]] + counts[cut[1]], default=())


def _alike(index: sqlite3.Connection, word: str) -> list[str]:
    """Return the words of names that a letter more, less, other or moved makes of a word."""
    keys = spellings(word)
    if not keys:
        return []
    from rapidfuzz.distance import OSA

    marks = ",".join("?" * len(keys))
    sql = f"SELECT DISTINCT word FROM spelling WHERE variant IN ({marks})"  # noqa: S608 - marks only
    found = [near for (near,) in index.execute(sql, keys) if near != word]
    return sorted(found, key=lambda near: (OSA.distance(word, near), near))


def _pairs(words: Sequence[str]) -> list[list[str]]:
    return [[words[i], words[j]] for i in range(len(words)) for j in range(i + 1, len(words))]


def _counts(index: sqlite3.Connection, words: Sequence[str]) -> Mapping[str, int]:
    """Return in how many names each word is."""
    marks = ",".join("?" * len(words))
    sql = f"SELECT word, names FROM words WHERE word IN ({marks}) AND names > 0"  # noqa: S608 - marks only
    counts = dict(index.execute(sql, words).fetchall())
    return {word: counts.get(word, 0) for word in words}


def _matching(index: sqlite3.Connection, words: Sequence[str], clause: str) -> Iterator[int]:
    """Yield names that hold all words.

    Classes are looked at here only where there are more names than are taken: the class of half a
    million things costs more than to leave some names out afterwards.
    """
    wanted = "label : (" + " AND ".join(f'"{word}"' for word in words) + ")"
    sql = "SELECT rowid FROM fts WHERE fts MATCH ? LIMIT ?"
    rows = index.execute(sql, (wanted, HITS)).fetchall()
    if clause and len(rows) == HITS:
        rows = index.execute(sql, (wanted + clause, HITS)).fetchall()
    return (row for (row,) in rows)


def _class_clause(classes: Sequence[str]) -> str:
    """Return the part of a full-text query that keeps to classes; nothing for too many."""
    if not classes or len(classes) > CLASSES:
        return ""
    tokens = " OR ".join(f'"{class_token(one)}"' for one in classes)
    return f" AND class : ({tokens})"


def _sharing_pieces(index: sqlite3.Connection, text: str) -> Iterable[int]:
    """Yield names that share the rarest three-letter pieces of a word or reading, two at a time."""
    padded = f" {text} "
    pieces = {padded[i : i + 3] for i in range(len(padded) - 2)}
    marks = ",".join("?" * len(pieces))
    sql = f"SELECT piece FROM pieces WHERE piece IN ({marks}) ORDER BY names LIMIT ?"  # noqa: S608 - marks only
    rarest = [piece for (piece,) in index.execute(sql, (*pieces, PIECES))]
    look_up = "SELECT rowid FROM gram WHERE gram MATCH ? LIMIT ?"
    for a, b in _pairs(rarest):
        yield from (row for (row,) in index.execute(look_up, (f'"{a}" AND "{b}"', FEW_HITS)))


def _likest(
    index: sqlite3.Connection,
    rows: Sequence[int],
    readings: Sequence[Reading],
    classes: frozenset[str],
    limit: int,
) -> list[int]:
    """Put names in order by letters and return their things, each once, as far as they are near."""
    from rapidfuzz import fuzz, process

    texts = {" ".join(sorted((*reading.words, *reading.optional))) for reading in readings}
    texts |= {" ".join(sorted(reading.words)) for reading in readings if reading.words}
    things: dict[int, int] = {}
    names: dict[int, str] = {}
    written: dict[int, str] = {}
    for at in range(0, len(rows), CHUNK):
        some = rows[at : at + CHUNK]
        marks = ",".join("?" * len(some))
        columns = "name.id, thing, normal, classes" if classes else "id, thing, normal, ''"
        tables = "name JOIN thing ON thing.id = thing" if classes else "name"
        sql = f"SELECT {columns} FROM {tables} WHERE name.id IN ({marks})"  # noqa: S608 - marks only
        for number, thing, normal, held in index.execute(sql, some):
            if not classes or not classes.isdisjoint(held.split(" ")):
                things[number] = thing
                written[number] = normal
                names[number] = " ".join(sorted(normal.split()))
    scores: dict[int, float] = {}
    for text in texts:
        for scorer in (fuzz.ratio, fuzz.token_set_ratio):
            for _, score, number in process.extract(text, names, scorer=scorer, limit=2 * limit):
                both = fuzz.ratio(text, names[number]) + fuzz.token_set_ratio(text, names[number])
                scores[number] = max(scores.get(number, score), both)
    whole = "".join(readings[0].words) if readings else ""
    together = {number: name.replace(" ", "") for number, name in written.items()}
    for _, score, number in process.extract(whole, together, scorer=fuzz.ratio, limit=limit):
        scores[number] = max(scores.get(number, 0.0), 2 * score)
    ordered = sorted(scores, key=lambda number: (-scores[number], number))
    best = scores[ordered[0]] if ordered else 0.0
    close = [number for number in ordered if scores[number] >= best - CLOSE]
    behind = [number for number in ordered[len(close) :] if scores[number] >= best - BEHIND]
    near = dict.fromkeys(things[number] for number in (*close, *behind[:FURTHER]))
    return list(near)[:limit]
