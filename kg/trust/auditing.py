"""The verdicts on all certifications and grants of a store, in batches.

Each batch binds the question ``judgement-lines`` to some certifications, so the memory taken does
not depend on how many there are. The claims are read from the snapshot one after the other. As many
batches are asked at a time as there are processors: the engine works without the interpreter's
lock.
"""

from __future__ import annotations

import csv
import io
import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice
from typing import NamedTuple

from pyoxigraph import DefaultGraph, NamedNode, Quad, Store

from kg.errors import StoreError
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.trust.asking import NOT_INFERRED, list_lines
from kg.trust.codes import codes

__all__ = ["AUDIT_QUESTIONS", "BATCH", "Audited", "audit"]

AUDIT_QUESTIONS = ("judgement-lines",)
BATCH = 2_000
KINDS = ("certification", "scheme-grant")
_LABELS = f"""SELECT ?thing ?label (LANG(?label) AS ?language) WHERE {{
  VALUES ?thing {{ THINGS }}
  ?thing <{PREFIXES["skos"]}prefLabel> ?label
}}"""


@dataclass(frozen=True, slots=True)
class Audited:
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
    reasons: tuple[str, ...]


_Part = tuple[list[_Line], Mapping[str, str]]


def audit(
    db: Store, catalogue: Catalogue, on: date, run: Callable[[str], bytes], batch: int = BATCH
) -> Iterator[Audited]:
    """List the verdict on every certification and grant that names its holder.

    Args:
        db: A snapshot of the store, for the claims.
        catalogue: Holds :data:`AUDIT_QUESTIONS`.
        on: The day.
        run: Answers a SELECT with SPARQL CSV results; called from several threads.
        batch: How many certifications are judged by one query.

    Yields:
        A line for each, in the order of the store.

    Raises:
        StoreError: If the rules of this version have not judged the claims.
    """
    weights = {slug: code.weight for slug, code in codes("trustReason").items()}
    found = False
    for lines, names in _side_by_side(
        lambda some: _answer(run, list_lines(catalogue, some, on)), _batches(db, batch)
    ):
        for line in lines:
            found = True
            earliest, _, latest = line.claimed.partition("/")
            yield Audited(
                line.certification,
                line.holder,
                names.get(line.holder) or _slug(line.holder),
                names.get(line.standard) or _slug(line.standard),
                line.verdict,
                tuple(sorted(line.reasons, key=weights.__getitem__)),
                _known(earliest),
                _known(latest),
            )
    if not found and any(True for _ in _stating(db, "holder")):
        raise StoreError(NOT_INFERRED)


def _answer(run: Callable[[str], bytes], query: str) -> _Part:
    """Ask for the lines of some claims, and for the names of what stands in them."""
    lines = []
    for certification, text in _rows(run(query)):
        _, verdict, claimed, role, holder, standard, *reasons = text.split()
        if role == "holder":
            lines.append(
                _Line(certification, verdict, claimed, holder, _known(standard), tuple(reasons))
            )
    things = sorted({each for line in lines for each in (line.holder, line.standard) if each})
    terms = " ".join(str(NamedNode(thing)) for thing in things)
    labels = list(_rows(run(_LABELS.replace("THINGS", terms)))) if things else []
    # Indonesian before English; of a thing with several names the last one set stays.
    labels.sort(key=lambda row: (row[2] == "en", row[2], row[1]), reverse=True)
    return lines, {thing: label for thing, label, _ in labels}


def _rows(answer: bytes) -> Iterator[list[str]]:
    rows = csv.reader(io.StringIO(answer.decode(), newline=""))
    next(rows)
    return rows


def _side_by_side(
    ask: Callable[[list[str]], _Part], batches: Iterable[list[str]]
) -> Iterator[_Part]:
    """Yield the answers in the order of the batches, as many asked at a time as processors."""
    most = os.cpu_count() or 1
    asked: deque[Future[_Part]] = deque()
    with ThreadPoolExecutor(most) as threads:
        for some in batches:
            asked.append(threads.submit(ask, some))
            # One more than are answered at a time: the next is bound while they are.
            if len(asked) > most:
                yield asked.popleft().result()
        while asked:
            yield asked.popleft().result()


def _batches(db: Store, size: int) -> Iterator[list[str]]:
    claims = (
        found.subject.value
        for kind in KINDS
        for found in _stating(db, "claimKind", NamedNode(tr(f"claimKind-{kind}")))
        if isinstance(found.subject, NamedNode)
    )
    while some := list(islice(claims, size)):
        yield some


def _stating(db: Store, name: str, value: NamedNode | None = None) -> Iterator[Quad]:
    return iter(db.quads_for_pattern(None, NamedNode(tr(name)), value, DefaultGraph()))


def _known(text: str) -> str:
    return "" if text == "-" else text


def _slug(iri: str) -> str:
    return iri.rstrip("/").rpartition("/")[2]
