"""Drafts through the gate into a store: the one way in.

Place in the flow: claims -> validate -> store -> infer, in one write. Steps:

1. turn each row of each source into a unit of acceptance (its triples), and the description of the
   source, with its status, into another; a source that is refused takes its rows with it;
2. judge the accepted sources together with what the store accepts, then the others together with
   the result: nothing enters unvalidated, and pending sources vouch for nothing;
3. put what passed into the graph of its source, with its description and status;
4. put what did not pass into quarantine, with its report;
5. run the rules.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from pyoxigraph import NamedNode, Triple

from kg.claims.rdf import record_triples, source_triples
from kg.claims.records import Source
from kg.errors import KgError
from kg.infer import run_rules
from kg.infer.rules import RuleRun
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.namespaces import Base, tr
from kg.pipeline.context import neighbourhood_in
from kg.store import GraphStatus, Quarantine, Transaction
from kg.store import Refusal as StoredRefusal
from kg.store.clock import timestamp, utc_now
from kg.validate import Finding, Refusal, Unit, judge_units
from kg.validate.report import report_json, report_turtle

__all__ = ["Admission", "GraphDraft", "admit", "keep_refusals", "new_triples", "source_graphs"]

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Record:
    """A unit's record as it was read, for the quarantine."""

    file: str
    format: str
    text: str


@dataclass(slots=True)
class GraphDraft:
    """A named graph to be written: its units, its source's description and its status.

    ``keep`` holds triples of the graph that the store has already and that stay.
    """

    graph: str
    description: list[Triple]
    status: str
    note: str | None
    units: list[Unit] = field(default_factory=list)
    records: dict[str, Record] = field(default_factory=dict)
    keep: list[Triple] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Admission:
    """What a write did: graphs put, units accepted and refused, warnings, rules run."""

    graphs: int
    accepted: int
    refused: tuple[Refusal, ...]
    warnings: tuple[Finding, ...]
    rules: tuple[RuleRun, ...]


MIN_REFUSED = 10
"""Fewer refusals than this never stop a load: a short table may be half wrong."""


@dataclass
class TooManyRefusedError(KgError):
    """More records were ``refused`` than the limit allows; nothing was written."""

    refused: tuple[Refusal, ...] = ()


def source_graphs(drafts: Iterable[SourceDraft], base: Base) -> list[GraphDraft]:
    """Turn source drafts into graph drafts."""
    return [_graph_draft(draft, base) for draft in drafts]


def describe_graph(source: Source, base: Base) -> list[Triple]:
    """Return the register's description of a source and its graph, the status not included."""
    graph, node = base.graph(source.slug), base.id("source", source.slug)
    return [
        Triple(NamedNode(graph), NamedNode(_TYPE), NamedNode(tr("SourceGraph"))),
        Triple(NamedNode(graph), NamedNode(_DERIVED), NamedNode(node)),
        *source_triples(source, base),
    ]


def admit(
    transaction: Transaction,
    drafts: Sequence[GraphDraft],
    *,
    context: Iterable[Triple],
    agent: str,
    progress: Progress,
    refused_share_limit: float = 1.0,
) -> Admission:
    """Judge graph drafts and write what passes.

    Args:
        transaction: The write.
        drafts: The graphs; their units are accepted or refused one by one.
        context: What is accepted already, the ontology with its code lists included.
        agent: Who writes.
        progress: Told what is going on.
        refused_share_limit: Share of refused units above which nothing is written.

    Returns:
        What was done.

    Raises:
        TooManyRefusedError: If the share of refused units is above the limit.
    """
    accepted_iri = tr("graphStatus-accepted")
    described = {triple.subject for draft in drafts for triple in _register_subjects(draft)}
    known = [triple for triple in context if triple.subject not in described]
    passed: set[str] = set()
    refused: list[Refusal] = []
    warnings: list[Finding] = []
    for name in ("accepted", "pending"):
        chosen = [d for d in drafts if (d.status == accepted_iri) == (name == "accepted")]
        units = [_description_unit(draft, agent, transaction.base) for draft in chosen]
        units += [unit for draft in chosen for unit in draft.units]
        if not units:
            continue
        progress(f"validating {len(units):,} records ({name})")
        near = known
        if len(units) < len(known) / 100:
            near = neighbourhood_in((t for unit in units for t in unit.triples), known)
        judged = judge_units(units, context=near, progress=progress)
        passed.update(unit.id for unit in judged.accepted)
        refused.extend(judged.refused)
        warnings.extend(judged.warnings)
        if name == "accepted":
            known.extend(t for unit in judged.accepted for t in unit.triples)
    passed -= {_description_id(draft) for draft in drafts}
    refused = _less_descriptions(refused, drafts)
    _check_share(len(passed), refused, refused_share_limit)
    progress("writing")
    for draft in drafts:
        _put(transaction, draft, passed)
    rules = run_rules(transaction, progress=progress)
    return Admission(len(drafts), len(passed), tuple(refused), tuple(warnings), tuple(rules))


def new_triples(drafts: Iterable[GraphDraft], agent: str, base: str) -> Iterator[Triple]:
    """Yield every triple that drafts bring to the gate, the descriptions of sources included."""
    for draft in drafts:
        for unit in (_description_unit(draft, agent, base), *draft.units):
            yield from unit.triples


def keep_refusals(
    quarantine: Quarantine, drafts: Sequence[GraphDraft], refused: Sequence[Refusal]
) -> list[str]:
    """Put refused units into quarantine; return their ids there."""
    records = {unit: record for draft in drafts for unit, record in draft.records.items()}
    kept = []
    for refusal in refused:
        record = records[refusal.unit.id]
        why = "; ".join(
            sorted({finding.messages.get("en", finding.shape) for finding in refusal.findings})
        )
        stored = StoredRefusal(
            record=record.text.encode(),
            format=record.format,
            file=record.file,
            unit=refusal.unit.id,
            label=refusal.unit.label,
            graph=refusal.unit.graph,
            why=why,
            report_json=report_json(refusal.findings),
            report_turtle=report_turtle(refusal.findings),
        )
        kept.append(quarantine.put(stored, when=datetime.now(UTC)).id)
    return kept


def _graph_draft(draft: SourceDraft, base: Base) -> GraphDraft:
    source = draft.source
    graph = GraphDraft(
        graph=base.graph(source.slug),
        description=describe_graph(source, base),
        status=tr(f"graphStatus-{source.status}"),
        note=source.status_note,
    )
    for row in draft.rows:
        triples = tuple(record_triples(row.records, base))
        graph.units.append(Unit(row.id, graph.graph, triples, row.label))
        graph.records[row.id] = _record(row)
    return graph


def _record(row: RowDraft) -> Record:
    return Record(row.id.partition("#")[0], row.format, row.text)


def _description_id(draft: GraphDraft) -> str:
    return f"{draft.graph}#description"


def _register_subjects(draft: GraphDraft) -> list[Triple]:
    """Return the triples of a description whose subjects it describes anew, outlets left out."""
    outlet = tr("Outlet")
    outlets = {t.subject for t in draft.description if t.object == NamedNode(outlet)}
    return [triple for triple in draft.description if triple.subject not in outlets]


def _description_unit(draft: GraphDraft, agent: str, base: str) -> Unit:
    """Return what the register will say about a graph, as a unit of acceptance."""
    status = GraphStatus(draft.graph, draft.status, agent, timestamp(utc_now()), draft.note)
    triples = (*draft.description, *status.triples())
    register = Base(base).graph("register")
    return Unit(_description_id(draft), register, triples, draft.graph)


def _less_descriptions(refused: list[Refusal], drafts: Sequence[GraphDraft]) -> list[Refusal]:
    """Give the findings about a source to its rows, which were refused with it."""
    own = {_description_id(draft): draft for draft in drafts}
    about = {
        own[refusal.unit.id].graph: refusal.findings
        for refusal in refused
        if refusal.unit.id in own
    }
    rows = [refusal for refusal in refused if refusal.unit.id not in own]
    return [
        replace(refusal, findings=(*about.get(refusal.unit.graph, ()), *refusal.findings))
        for refusal in rows
    ]


def _put(transaction: Transaction, draft: GraphDraft, passed: set[str]) -> None:
    triples = dict.fromkeys(draft.keep)
    for unit in draft.units:
        if unit.id in passed:
            triples.update(dict.fromkeys(unit.triples))
    if not triples:
        return
    transaction.put_graph(
        draft.graph,
        triples,
        status=draft.status,
        description=draft.description,
        note=draft.note,
    )


def _check_share(passed: int, refused: list[Refusal], limit: float) -> None:
    total = passed + len(refused)
    if len(refused) >= MIN_REFUSED and len(refused) > limit * total:
        raise TooManyRefusedError(
            f"{len(refused):,} of {total:,} records were refused, more than the limit of "
            f"{limit:.0%}; nothing was written; look at them with kg quarantine list",
            refused=tuple(refused),
        )


_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_DERIVED = "http://www.w3.org/ns/prov#wasDerivedFrom"
