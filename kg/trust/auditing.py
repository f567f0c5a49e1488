"""The verdicts on all certifications and grants of a store, as they are found.

The rows of the question ``judgement-lines`` are taken while the engine finds them, some at a time,
so the memory taken does not depend on how many there are. They come in the order of the lines'
texts, in which the engine reads them from one place of the disk after the other; whatever puts what
one holder holds together has it look for each of them. While the engine goes on, the names of the
holders and standards of the next ones are looked up; some hundred thousand are remembered.
"""

from __future__ import annotations

import csv
import io
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from datetime import date
from functools import lru_cache
from itertools import islice
from typing import NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, Store

from kg.errors import StoreError
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.trust.asking import NOT_INFERRED, list_lines
from kg.trust.codes import codes

__all__ = ["AUDIT_QUESTIONS", "BATCH", "Audited", "audit"]

AUDIT_QUESTIONS = ("judgement-lines",)
BATCH = 2_000
OTHER = "not-a-certification"
"""The verdict on awards, audits and implementations, on every day (rule standing-reasons)."""
REMEMBERED = 500_000
"""Names kept in memory, some 150 MB; then they are looked up anew."""
_AHEAD = 2
"""So many batches wait for their names while the rows of the next one are taken."""
_LABELS = f"""SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {{
  VALUES ?thing {{ THINGS }}
  ?thing <{PREFIXES["skos"]}prefLabel> ?label
}}"""


class Audited(NamedTuple):
    """One line of the list.

    Attributes:
        certification: IRI of the claim.
        holder: IRI of the holder that its source names.
        holder_label: Its name.
        standard: Name of the edition, else of the standard or scheme; empty if none is stated.
        verdict: Code of the verdict.
        reasons: Codes without the grounds, in the order of an account.
        claimed_earliest: First day of the claim; empty if not known.
        claimed_latest: Last day of the claim; empty if not known.
    """

    certification: str
    holder: str
    holder_label: str
    standard: str
    verdict: str
    reasons: tuple[str, ...]
    claimed_earliest: str
    claimed_latest: str


class _Line(NamedTuple):
    """A judgement line, taken apart (rule ``judgements``)."""

    certification: str
    verdict: str
    claimed: str
    holder: str
    standard: str
    reasons: str


_Lines = list[_Line]


class _Names:
    """The names of holders and standards, looked up many at a time and remembered."""

    def __init__(self, run: Callable[[str], bytes]) -> None:
        self._run = run
        self._known: dict[str, str] = {}

    def of(self, lines: _Lines) -> Mapping[str, str]:
        """Return at least the names of what stands in some lines, by IRI."""
        things = {each for line in lines for each in (line.holder, line.standard) if each}
        missing = sorted(things - self._known.keys())
        if len(self._known) + len(missing) > REMEMBERED:
            self._known, missing = {}, sorted(things)
        if missing:
            self._known |= dict.fromkeys(missing, "") | self._look_up(missing)
        return self._known

    def _look_up(self, things: list[str]) -> dict[str, str]:
        terms = " ".join(str(NamedNode(thing)) for thing in things)
        answer = self._run(_LABELS.replace("THINGS", terms)).decode()
        _, *labels = csv.reader(io.StringIO(answer, newline=""))
        # Indonesian before English; of a thing with several names the last one set stays.
        labels.sort(key=lambda row: (row[2] == "en", row[2], row[1]), reverse=True)
        return {thing: label for thing, label, _ in labels}


def audit(
    db: Store,
    catalogue: Catalogue,
    on: date,
    stream: Callable[[str], Iterator[list[str]]],
    run: Callable[[str], bytes],
    batch: int = BATCH,
) -> Iterator[Audited]:
    """List the verdict on every certification and grant that names its holder.

    Args:
        db: A snapshot of the store.
        catalogue: Holds :data:`AUDIT_QUESTIONS`.
        on: The day.
        stream: Yields the rows of a SELECT one by one.
        run: Answers a SELECT with SPARQL CSV results; called from another thread.
        batch: The names of so many are looked up by one query.

    Yields:
        A line for each, in no order that means anything.

    Raises:
        StoreError: If the rules of this version have not judged the claims.
    """
    found = False
    lines = _lines(stream(list_lines(catalogue, on)))
    for some, names in _with_names(lines, run, batch):
        for line in some:
            found = True
            earliest, _, latest = line.claimed.partition("/")
            yield Audited(
                line.certification,
                line.holder,
                names.get(line.holder) or _slug(line.holder),
                names.get(line.standard) or _slug(line.standard),
                line.verdict,
                _in_order(line.reasons),
                _known(earliest),
                _known(latest),
            )
    if not found and _any(db, "holder") and not _any(db, "judgementLine"):
        raise StoreError(NOT_INFERRED)


def _lines(rows: Iterable[list[str]]) -> Iterator[_Line]:
    """Take the lines apart that judge a certification or grant for whom the source names."""
    for certification, text in rows:
        _, verdict, claimed, role, holder, standard, *reasons = text.split(" ", 6)
        if role == "holder" and verdict != OTHER:
            yield _Line(certification, verdict, claimed, holder, _known(standard), "".join(reasons))


def _with_names(
    lines: Iterator[_Line], run: Callable[[str], bytes], batch: int
) -> Iterator[tuple[_Lines, Mapping[str, str]]]:
    """Yield the lines by batches with the names of what stands in them."""
    asked: deque[tuple[_Lines, Future[Mapping[str, str]]]] = deque()
    names = _Names(run)
    with ThreadPoolExecutor(1) as thread:
        while some := list(islice(lines, batch)):
            asked.append((some, thread.submit(names.of, some)))
            if len(asked) > _AHEAD:
                yield _told(asked)
        while asked:
            yield _told(asked)


def _told(
    asked: deque[tuple[_Lines, Future[Mapping[str, str]]]],
) -> tuple[_Lines, Mapping[str, str]]:
    some, names = asked.popleft()
    return some, names.result()


@lru_cache(maxsize=10_000)
def _in_order(reasons: str) -> tuple[str, ...]:
    """Return the codes in the order of an account."""
    weights = codes("trustReason")
    return tuple(sorted(reasons.split(), key=lambda slug: weights[slug].weight))


def _any(db: Store, name: str) -> bool:
    found = db.quads_for_pattern(None, NamedNode(tr(name)), None, DefaultGraph())
    return any(True for _ in found)


def _known(text: str) -> str:
    return "" if text == "-" else text


def _slug(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2]
