"""A spreadsheet's column matched row by row, each name once, in constant memory, and resumed.

Place in the flow: over :mod:`kg.link.batch`, under ``kg reconcile``. Steps:

1. the columns are found by their headings; a wrong one is an error with the nearest;
2. rows come in chunks. What a row looks for (the name, the values of its conditions) is its *key*;
   rows with one key are matched once;
3. answers go into a journal, an SQLite file beside the output, chunk by chunk. A run that was
   stopped, even killed, finds them there and goes on; a journal of another question is put aside;
4. rows leave in their order with the answer of their key.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from kg.errors import ParameterError, SourceError
from kg.link.batch import Answers, NameGroup, Refused, Search
from kg.link.reconcile import Condition, Found, Query, Value
from kg.store.labels import normalise

__all__ = [
    "Answer", "Candidate", "Journal", "MatchedRow", "Plan", "check_plan", "find_column",
    "match_rows",
]  # fmt: skip

CHUNK = 400
"""Rows that are matched and remembered together."""
LONGEST_VALUE = 2_000


@dataclass(frozen=True, slots=True)
class Plan:
    """What is looked for in each row.

    Attributes:
        column: Place of the names.
        types: Ids or names of types.
        conditions: Pairs of a column's place and a property.
        limit: Candidates that are kept of each name.
        language: Of names, descriptions and reasons.
    """

    column: int
    types: tuple[str, ...] = ()
    conditions: tuple[tuple[int, str], ...] = ()
    limit: int = 4
    language: str = "en"

    def key(self, cells: Sequence[str]) -> str | None:
        """Return what a row looks for, as text; None when its name is empty."""
        name = _cell(cells, self.column)
        if not name:
            return None
        return json.dumps(
            [name, *(_cell(cells, at) for at, _ in self.conditions)], ensure_ascii=False
        )

    def search(self, key: str) -> Search:
        """Return the search of a key; a condition whose cell is empty is left out."""
        name, *values = json.loads(key)
        conditions = tuple(
            Condition(name, (Value(value),))
            for (_, name), value in zip(self.conditions, values, strict=True)
            if value
        )
        query = Query(name, self.types, conditions, self.limit)
        return Search(query, (NameGroup((name,)),))


@dataclass(frozen=True, slots=True)
class Candidate:
    """A candidate as it is written: ``kind`` is the name of its narrowest type."""

    id: str
    name: str
    description: str
    kind: str
    score: float
    is_certain: bool
    reasons: str


@dataclass(frozen=True, slots=True)
class Answer:
    """Candidates, the best first, or why there are none."""

    candidates: tuple[Candidate, ...] = ()
    problem: str = ""

    @property
    def is_certain(self) -> bool:
        """Whether the first candidate may be taken unseen."""
        return bool(self.candidates) and self.candidates[0].is_certain


@dataclass(frozen=True, slots=True)
class MatchedRow:
    """A row of the table with the answer to it; None where the name is empty."""

    cells: tuple[str, ...]
    answer: Answer | None


class Journal:
    """Answers by key, in a file; a context manager.

    Args:
        path: The file; a temporary one, gone at the end, when None.
        question: What the answers depend on; answers to another question are dropped.
    """

    def __init__(self, path: Path | None, question: str) -> None:
        self._path = path
        try:
            self._file = sqlite3.connect(path or "", isolation_level=None)
            self._file.execute("PRAGMA journal_mode=WAL")
            self._file.execute("PRAGMA synchronous=NORMAL")
            self._file.execute("CREATE TABLE IF NOT EXISTS about (question TEXT)")
            self._file.execute(
                "CREATE TABLE IF NOT EXISTS answer (key TEXT PRIMARY KEY, found TEXT) WITHOUT ROWID"
            )
            known = self._file.execute("SELECT question FROM about").fetchone()
            if known is None or known[0] != question:
                self._file.execute("DELETE FROM answer")
                self._file.execute("DELETE FROM about")
                self._file.execute("INSERT INTO about VALUES (?)", (question,))
        except sqlite3.Error as error:
            raise SourceError(
                f"the journal cannot be used: {error}; remove it to begin anew", file=str(path)
            ) from error

    def __len__(self) -> int:
        """Return how many answers it holds."""
        return int(self._file.execute("SELECT COUNT(*) FROM answer").fetchone()[0])

    @property
    def is_kept(self) -> bool:
        """Whether answers outlast the run, should it be stopped."""
        return self._path is not None

    def find(self, keys: Iterable[str]) -> dict[str, Answer]:
        """Return the answers to some keys, as far as they are known."""
        found: dict[str, Answer] = {}
        for key in keys:
            row = self._file.execute("SELECT found FROM answer WHERE key = ?", (key,)).fetchone()
            if row:
                candidates, problem = json.loads(row[0])
                found[key] = Answer(tuple(Candidate(*one) for one in candidates), problem)
        return found

    def add(self, answers: Iterable[tuple[str, Answer]]) -> None:
        """Remember answers, all of them or none."""
        rows = [
            (key, json.dumps([[_fields(c) for c in one.candidates], one.problem]))
            for key, one in answers
        ]
        self._file.execute("BEGIN")
        self._file.executemany("INSERT OR REPLACE INTO answer VALUES (?, ?)", rows)
        self._file.execute("COMMIT")

    def remove(self) -> None:
        """Close and remove the file: the work is done."""
        self.close()
        if self._path is not None:
            for ending in ("", "-wal", "-shm"):
                Path(f"{self._path}{ending}").unlink(missing_ok=True)

    def close(self) -> None:
        """Close the file; what it holds stays."""
        with suppress(sqlite3.Error):
            self._file.close()


def find_column(headings: Sequence[str], wanted: str, file: str) -> int:
    """Return the place of a column by its heading.

    Args:
        headings: The headings.
        wanted: One of them; case, accents and punctuation matter only where they tell two apart.
        file: For the error.

    Raises:
        SourceError: If there is none, or several; the message lists the headings.
    """
    for same in (lambda one: one == wanted, lambda one: normalise(one) == normalise(wanted)):
        places = [at for at, one in enumerate(headings) if same(one)]
        if len(places) == 1:
            return places[0]
        if places:
            raise SourceError(
                f"the heading {wanted!r} stands {len(places)} times; give each column its own",
                file=file,
            )
    from rapidfuzz import process

    near = process.extractOne(normalise(wanted), list(map(normalise, headings)), score_cutoff=60)
    hint = f"; the nearest is {headings[near[2]]!r}" if near else ""
    raise SourceError(
        f"there is no column {wanted!r}{hint}. The columns are "
        f"{', '.join(repr(one) for one in headings[:40])}",
        file=file,
    )


def match_rows(
    rows: Iterator[tuple[int, tuple[str, ...]]],
    width: int,
    plan: Plan,
    journal: Journal,
    answer: Callable[[Sequence[Search]], Answers],
    *,
    file: str = "",
) -> Iterator[MatchedRow]:
    """Match rows and yield them in their order.

    Args:
        rows: Line and cells of each.
        width: How many headings there are.
        plan: What is looked for.
        journal: Remembers answers.
        answer: Answers searches.
        file: For errors.

    Raises:
        SourceError: If a row has more cells than there are headings.
    """
    while chunk := list(islice(rows, CHUNK)):
        fitted = [
            _fitted(cells, width, line, file, is_kept=journal.is_kept) for line, cells in chunk
        ]
        keys = [plan.key(cells) for cells in fitted]
        asked = list(dict.fromkeys(key for key in keys if key is not None))
        known = journal.find(asked)
        new = [key for key in asked if key not in known]
        if new:
            found = answer([plan.search(key) for key in new])
            fresh = {key: _answer(one, plan.language) for key, one in zip(new, found, strict=True)}
            journal.add(fresh.items())
            known |= fresh
        for cells, key in zip(fitted, keys, strict=True):
            yield MatchedRow(cells, known[key] if key is not None else None)


def check_plan(plan: Plan, answer: Callable[[Sequence[Search]], Answers]) -> None:
    """Check types and properties before the first row.

    Raises:
        ParameterError: If one is unknown, or cannot be a condition.
    """
    from kg.link.properties import find_property

    for _, name in plan.conditions:
        found = find_property(name)
        if not found.role:
            raise ParameterError(
                f"the property {found.id!r} is a column only; it cannot be a condition",
                name="property",
            )
    (tried,) = answer([Search(Query("-", plan.types), (NameGroup(("-",)),))])
    if isinstance(tried, Refused):
        raise tried.error()


def _cell(cells: Sequence[str], at: int) -> str:
    return cells[at].strip()[:LONGEST_VALUE] if at < len(cells) else ""


def _fitted(
    cells: tuple[str, ...], width: int, line: int, file: str, *, is_kept: bool
) -> tuple[str, ...]:
    """Return a row with as many cells as there are headings.

    Raises:
        SourceError: If it has more that are not empty.
    """
    if any(cell.strip() for cell in cells[width:]):
        raise SourceError(
            f"has {len(cells)} cells where the heading has {width}: put cells that hold the "
            f"separator between quotation marks{'; what was matched so far is kept' * is_kept}",
            file=file,
            line=line,
        )
    return (*cells[:width], *[""] * (width - len(cells)))


def _answer(found: list[Found] | Refused, language: str) -> Answer:
    if isinstance(found, Refused):
        return Answer(problem=found.message)
    return Answer(
        tuple(
            Candidate(
                one.id,
                one.name,
                one.description,
                one.types[0][1] if one.types else "",
                one.score,
                one.is_certain,
                "; ".join(why.id if language == "id" else why.en for why in one.reasons),
            )
            for one in found
        )
    )


def _fields(one: Candidate) -> list[object]:
    return [getattr(one, name) for name in Candidate.__slots__]
