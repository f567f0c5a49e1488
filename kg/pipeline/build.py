"""Builds the store from the bundled facts.

A store that holds only bundled graphs is rebuilt when the facts change; one that holds more keeps
what was added, and only its bundled graphs are renewed.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple, parse

from kg.claims.observations import DATASET
from kg.claims.writer import expand
from kg.errors import StoreMissingError
from kg.mapping.bundle import bundled_facts
from kg.namespaces import Base
from kg.pipeline.admit import Admission, GraphDraft, admit, keep_refusals, source_graphs
from kg.pipeline.refused_rows import keep_refused_rows
from kg.pipeline.reporting import report_of_write
from kg.resources import ontology_files
from kg.sources.bundle import bundle_hash
from kg.sources.rdf import name_blank_nodes
from kg.store import ACCEPTED, Store, Transaction

__all__ = ["BuildReport", "build", "ontology_triples"]

AGENT = "kg build"
STRUCTURE = "tr:structure-electrification"


@dataclass(frozen=True, slots=True)
class BuildReport:
    """What a build did; phases in seconds, in order; the report's number if it wrote anything."""

    admission: Admission
    unmapped: int
    quarantined: tuple[str, ...]
    version: int
    phases: tuple[tuple[str, float], ...]
    report: int | None = None


class _Clock:
    """Names phases and measures them."""

    def __init__(self) -> None:
        self.phases: list[tuple[str, float]] = []
        self._started = time.perf_counter()

    def lap(self, name: str) -> None:
        now = time.perf_counter()
        self.phases.append((name, now - self._started))
        self._started = now


def open_or_create(path: Path, base: str) -> Store:
    """Open the store at a path, or make an empty one there."""
    try:
        return Store.open(path)
    except StoreMissingError:
        return Store.create(path, base=base)


def build(
    path: Path,
    *,
    base: str,
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> BuildReport:
    """Build or renew the bundled part of a store.

    Args:
        path: Folder of the store; made when absent.
        base: Base IRI for a new store; an existing one keeps its own.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Returns:
        Counts, warnings and seconds per phase.

    Raises:
        StoreError: If the folder cannot be used.
        SourceError: If a bundled file is malformed.
    """
    clock = _Clock()
    store = open_or_create(path, base)
    iris = Base(store.base)
    progress("reading the bundled facts")
    facts = bundled_facts()
    drafts = source_graphs(facts.drafts, iris)
    clock.lap("read and map")
    with store.write(agent=AGENT, lock_timeout_s=lock_timeout_s) as transaction:
        ontology = ontology_triples(iris)
        others = _prepare(transaction, drafts, iris)
        transaction.put_graph(iris.graph("ontology"), ontology, status=ACCEPTED)
        admission = admit(
            transaction,
            drafts,
            context=[*ontology, *others.triples],
            agent=AGENT,
            progress=progress,
        )
        report = report_of_write(
            admission,
            number=transaction.next_report(),
            base=iris,
            agent=AGENT,
            files=[record.file for draft in drafts for record in draft.records.values()],
            unmapped=[str(row.error) for row in facts.refused],
        )
        transaction.keep_report(replace(report, only_if_written=True))
        transaction.set_meta(facts_hash=bundle_hash(), only_bundled=not others.graphs)
        transaction.merge_files()
        clock.lap("validate, write and infer")
        progress("committing")
    clock.lap("commit and index")
    quarantined = keep_refusals(store.quarantine, drafts, admission.refused)
    quarantined += keep_refused_rows(store.quarantine, facts.refused)
    clock.lap("quarantine")
    return BuildReport(
        admission,
        len(facts.refused),
        tuple(quarantined),
        store.version(),
        tuple(clock.phases),
        transaction.report,
    )


@dataclass(frozen=True, slots=True)
class _Others:
    """Graphs that are not bundled, and the triples of the accepted ones."""

    graphs: tuple[str, ...]
    triples: tuple[Triple, ...]


def _prepare(transaction: Transaction, drafts: list[GraphDraft], base: Base) -> _Others:
    """Fit the drafts to what the store holds.

    A bundled graph whose status a person changed keeps that status; a formerly bundled graph that
    is bundled no more is removed; what others added stays.
    """
    bundled = {draft.graph: draft for draft in drafts}
    others: list[str] = []
    triples: list[Triple] = []
    for graph, status in transaction.statuses().items():
        if graph == base.graph("ontology"):
            continue
        draft = bundled.get(graph)
        if draft is not None:
            if status.by != AGENT:
                draft.status, draft.note = status.status, status.note
        elif status.by == AGENT:
            transaction.remove_graph(graph)
        else:
            others.append(graph)
            if status.status == ACCEPTED:
                name = NamedNode(graph)
                quads = transaction.db.quads_for_pattern(None, None, None, name)
                triples.extend(quad.triple for quad in quads)
    return _Others(tuple(others), tuple(triples))


def ontology_triples(base: Base) -> list[Triple]:
    """Return the ontology modules, code lists and alignments, and the data set they structure."""
    triples: dict[Triple, None] = {}
    for path in ontology_files():
        quads: list[Quad] = list(parse(path=str(path)))
        for quad in name_blank_nodes(quads, base, f"ontology-{path.stem}"):
            triples[quad.triple] = None
    dataset = NamedNode(base.id(DATASET.kind, DATASET.slug))
    for predicate, value in (("rdf:type", "qb:DataSet"), ("qb:structure", STRUCTURE)):
        triples[Triple(dataset, expand(predicate), expand(value))] = None
    return list(triples)
