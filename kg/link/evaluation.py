"""How often matching is right: precision and recall on names whose answer is known.

Place in the flow: after :mod:`kg.link.matching`; ``kg link evaluate``. ``gold.csv`` holds names as
lists write them (BPS, Kemendagri, GeoNames in English), with kind and parent, and the item each one
means, found by the codes that both lists give or, where codes differ, by hand. Codes are never
given to the matching here. A row without an answer names a thing that the data set does not hold:
a district, a unit, an island. Each row's candidates are the whole snapshot, so every other item of
its kind is a decoy.

``held_out.csv`` has the same columns. Its names are as other people's lists and pages write them,
and no rule was made with a look at them before they were first measured; some stand for things of
our own graph (target ``terang``, the answer as ``unit/up3-sumba``).

A match counts when it is certain: *precision* is the share of certain matches that are right,
*recall* the share of rows with an answer that got it. Plain likeness of letters is measured beside
it: rapidfuzz's ``token_sort_ratio`` over all names, at the threshold that serves it best.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.errors import SourceError
from kg.link.entities import KINDS, Wanted
from kg.link.matching import CandidateSource, match
from kg.link.snapshot import Snapshot
from kg.link.targets import Target, find_target
from kg.namespaces import DEFAULT_BASE
from kg.resources import link_file
from kg.sources.tables import BadRow, read_table
from kg.store.labels import normalise

__all__ = [
    "OWN",
    "Band",
    "Gold",
    "Measure",
    "answers_of",
    "evaluate",
    "measure",
    "plain_measure",
    "read_gold",
    "score_bands",
]

GOLD = "gold.csv"
OWN = "terang"
"""Target of names that stand for things of our own graph."""
COLUMNS = ("target", "name", "kind", "parent", "expected", "source")


@dataclass(frozen=True, slots=True)
class Gold:
    """A name and the IRI of what it means; ``expected`` is empty where the data set lacks it."""

    target: str
    wanted: Wanted
    expected: str
    source: str


@dataclass(frozen=True, slots=True)
class Measure:
    """Counts over a set of rows: how many were answered, rightly, and could have been.

    ``wrong`` are the rows with a certain match that is not the expected one, ``missed`` those with
    an answer that got no certain match.
    """

    rows: int
    answerable: int
    answered: int
    right: int
    wrong: tuple[tuple[Gold, str], ...] = ()
    missed: tuple[Gold, ...] = ()
    threshold: float | None = None

    @property
    def precision(self) -> float | None:
        """Share of the answers that are right; None without an answer."""
        return self.right / self.answered if self.answered else None

    @property
    def recall(self) -> float | None:
        """Share of the rows with an answer that got it; None where no row has one."""
        return self.right / self.answerable if self.answerable else None


def read_gold(path: Path | None = None, base: str = DEFAULT_BASE) -> list[Gold]:
    """Return names whose answers are known.

    Args:
        path: A table with the columns target, name, kind, parent, expected and source; the bundled
            ``gold.csv`` when None.
        base: Of the graph, for answers in it.

    Raises:
        SourceError: If a row is malformed.
        ParameterError: If a target is unknown.
    """
    path = path or link_file(GOLD)
    own = Target(OWN, "Terang", f"{base}id/{{}}")
    found = []
    for row in read_table(path, COLUMNS):
        if isinstance(row, BadRow):
            raise SourceError(row.reason, file=path.name, line=row.line)
        if row["kind"] not in KINDS:
            known = ", ".join(sorted(KINDS))
            raise SourceError(
                f"unknown kind {row['kind']!r}; kinds are {known}", file=path.name, line=row.line
            )
        wanted = Wanted(row["name"], frozenset({row["kind"]}), row["parent"] or None)
        target = own if row["target"] == OWN else find_target(row["target"])
        expected = target.iri.format(row["expected"]) if row["expected"] else ""
        found.append(Gold(target.name, wanted, expected, row["source"]))
    return found


def answers_of(rows: Sequence[Gold], source: CandidateSource) -> list[str | None]:
    """Return the certain match of every row, as an IRI; None where there is none.

    Args:
        rows: Rows of one target.
        source: Its candidates; their identifiers are those of the rows.
    """
    found = []
    for row in rows:
        matches = match(row.wanted, source, limit=1)
        found.append(matches[0].candidate.id if matches and matches[0].is_certain else None)
    return found


def evaluate(rows: Sequence[Gold], source: CandidateSource) -> Measure:
    """Match every row against candidates and count; see :func:`answers_of`, :func:`measure`."""
    return measure(rows, answers_of(rows, source))


@dataclass(frozen=True, slots=True)
class Band:
    """How often the best candidate is right when its score lies in ten points from ``lowest``."""

    lowest: int
    rows: int
    right: int


def score_bands(rows: Sequence[Gold], source: CandidateSource) -> list[Band]:
    """Tell what scores are worth: the best candidate of each row, certain or not, by its score.

    Args:
        rows: Rows of one target.
        source: Its candidates.

    Returns:
        The bands in which there is a row, from the lowest; a score of 100 is in that of 90.
    """
    counted: dict[int, list[int]] = {}
    for row in rows:
        for best in match(row.wanted, source, limit=1):
            lowest = min(int(best.comparison.score // 10) * 10, 90)
            band = counted.setdefault(lowest, [0, 0])
            band[0] += 1
            band[1] += best.candidate.id == row.expected
    return [Band(lowest, *counted[lowest]) for lowest in sorted(counted)]


def plain_measure(rows: Sequence[Gold], snapshot: Snapshot) -> Measure:
    """Match by plain likeness of letters, at the threshold that serves it best.

    Best is the highest F1 over all thresholds from 50 to 100. A name that two items share at the
    same likeness is no answer: it would be a guess.
    """
    from rapidfuzz import fuzz, process

    owners = [
        (normalise(name), item.id) for item in snapshot.all for name in (item.label, *item.names)
    ]
    names = [name for name, _ in owners]
    best: list[tuple[float, str | None]] = []
    for row in rows:
        found = process.extract(
            normalise(row.wanted.name), names, scorer=fuzz.token_sort_ratio, limit=8
        )
        top = {owners[number][1] for _, score, number in found if score == found[0][1]}
        best.append((found[0][1] if found else 0.0, next(iter(top)) if len(top) == 1 else None))
    measures = [
        measure(rows, [item if score >= limit else None for score, item in best], float(limit))
        for limit in range(50, 101)
    ]
    return max(measures, key=_f1)


def _f1(measure: Measure) -> float:
    found = measure.answered + measure.answerable
    return 2 * measure.right / found if found else 0.0


def measure(
    rows: Sequence[Gold], answers: Iterable[str | None], threshold: float | None = None
) -> Measure:
    """Count what is right.

    Args:
        rows: The rows.
        answers: What each was answered, in the same order.
        threshold: The score from which an answer counted, if there was one.

    Returns:
        The counts, with the rows that went wrong.
    """
    answered = right = 0
    wrong: list[tuple[Gold, str]] = []
    missed: list[Gold] = []
    for row, answer in zip(rows, answers, strict=True):
        answered += answer is not None
        if answer is not None and answer == row.expected:
            right += 1
        elif answer is not None:
            wrong.append((row, answer))
        if row.expected and answer is None:
            missed.append(row)
    return Measure(
        rows=len(rows),
        answerable=sum(1 for row in rows if row.expected),
        answered=answered,
        right=right,
        wrong=tuple(wrong),
        missed=tuple(missed),
        threshold=threshold,
    )
