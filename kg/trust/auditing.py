"""The verdicts on all certifications and grants of a store, in batches.

Each batch binds the question ``verdicts-on-day`` to some certifications, so the memory taken does
not depend on how many there are. The claims are read from the snapshot one after the other. As many
batches are asked at a time as there are processors: the engine works without the interpreter's
lock.
"""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from itertools import islice

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.errors import StoreError
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.trust.answer import Judgement, read_judgements
from kg.trust.asking import NOT_INFERRED, list_verdicts, read_rows

__all__ = ["AUDIT_QUESTIONS", "BATCH", "Audited", "audit"]

AUDIT_QUESTIONS = ("verdicts-on-day",)
BATCH = 2_000
KINDS = ("certification", "scheme-grant")
NAMES = ("edition", "standard", "scheme")
LABEL = NamedNode(PREFIXES["skos"] + "prefLabel")


@dataclass(frozen=True, slots=True)
class Audited:
    """One line of the list: holder and standard by name, with the judgement (no findings)."""

    holder: str
    standard: str
    judgement: Judgement


def audit(
    db: Store, catalogue: Catalogue, on: date, run: Callable[[str], bytes], batch: int = BATCH
) -> Iterator[Audited]:
    """Judge every certification and grant that names its holder.

    Args:
        db: A snapshot of the store, for the claims and the names.
        catalogue: Holds :data:`AUDIT_QUESTIONS`.
        on: The day.
        run: Answers a SELECT with SPARQL JSON results; called from several threads.
        batch: How many certifications are judged by one query.

    Yields:
        A line for each, in the order of the store.

    Raises:
        StoreError: If the rules of this version have not judged the claims.
    """
    names: dict[str, str] = {}
    claims = _claims(db)
    most = os.cpu_count() or 1
    asked: deque[tuple[dict[str, str], Future[bytes]]] = deque()
    with ThreadPoolExecutor(most) as threads:
        while True:
            # One more than are answered at a time: the next is bound while they are.
            while len(asked) <= most and (holders := dict(islice(claims, batch))):
                asked.append((holders, threads.submit(run, list_verdicts(catalogue, holders, on))))
            if not asked:
                return
            holders, answer = asked.popleft()
            rows = read_rows(answer.result())
            if not rows:
                raise StoreError(NOT_INFERRED)
            for judgement in read_judgements(rows):
                if holders[judgement.certification] == judgement.holder:
                    standard = _label(db, _standard(db, judgement.certification), names)
                    yield Audited(_label(db, judgement.holder, names), standard, judgement)


def _standard(db: Store, certification: str) -> str:
    """Return the IRI of what a claim names: edition, else standard, else scheme; or ""."""
    subject = NamedNode(certification)
    for name in NAMES:
        for found in db.quads_for_pattern(subject, NamedNode(tr(name)), None, DefaultGraph()):
            if isinstance(found.object, NamedNode):
                return found.object.value
    return ""


def _claims(db: Store) -> Iterator[tuple[str, str]]:
    """Yield certification and holder; a claim that only counts its holders has none."""
    for kind in KINDS:
        code = NamedNode(tr(f"claimKind-{kind}"))
        for found in db.quads_for_pattern(None, NamedNode(tr("claimKind")), code, DefaultGraph()):
            if not isinstance(found.subject, NamedNode):
                continue
            for stated in db.quads_for_pattern(
                found.subject, NamedNode(tr("holder")), None, DefaultGraph()
            ):
                if isinstance(stated.object, NamedNode):
                    yield found.subject.value, stated.object.value


def _label(db: Store, iri: str, names: dict[str, str]) -> str:
    if not iri:
        return ""
    if iri not in names:
        if len(names) > 100_000:
            names.clear()
        labels = [
            found.object
            for found in db.quads_for_pattern(NamedNode(iri), LABEL, None, DefaultGraph())
            if isinstance(found.object, Literal)
        ]
        labels.sort(key=lambda label: (label.language == "en", label.language or "", label.value))
        names[iri] = labels[0].value if labels else iri.rstrip("/").rpartition("/")[2]
    return names[iri]
