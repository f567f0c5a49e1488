"""Reviewed mappings into the graph, and out of it again.

Place in the flow: mapping set -> claims -> gate -> store. Steps of :func:`apply`:

1. rows that nobody decided stay in the file; faulty rows go to quarantine with line and column;
2. what a person decided becomes links of one named graph, the mapping set's: accepted ones with the
   triple itself, rejected ones without, so that they are not suggested again; a literal mapping
   becomes an identifier;
3. the gate judges each link beside what the graph holds; what it refuses goes to quarantine.

The same mapping set again takes the place of its graph. :func:`undo` rejects the graph: its triples
leave the accepted ones, what was said stays readable in it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import partial

from pyoxigraph import NamedNode

from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Outlet, Ref, Source, Text
from kg.claims.records_links import ExternalIdentifier, Link
from kg.errors import ParameterError
from kg.infer import run_rules
from kg.link.mapping_rows import Fault, MappingFile, MappingRow
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.links import SOURCE
from kg.namespaces import PREFIXES, Base, tr
from kg.pipeline.admit import source_graphs
from kg.pipeline.entry import Entry, Incoming, write_incoming
from kg.store import GraphStatus, Refusal, Store, graph_statuses

__all__ = ["Applied", "apply", "bundled_graphs", "count_links", "mapping_graphs", "undo"]

AGENT = "kg link apply"
PREFIX = "links-"
"""What the slug of a mapping set's graph begins with."""
UNSTATED = Decimal("0.8")
"""Confidence of a mapping that somebody accepted without a number: an assumption, as for tables."""
_TYPE = NamedNode(PREFIXES["rdf"] + "type")


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a mapping set: counts of its rows, and the write where there was one."""

    slug: str
    accepted: int
    rejected: int
    undecided: int
    faults: tuple[Fault, ...]
    entry: Entry | None


def apply(
    store: Store,
    file: MappingFile,
    *,
    agent: str = AGENT,
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Applied:
    """Write what a person decided of a mapping set.

    Args:
        store: The store.
        file: The mapping set, as it was read.
        agent: Who writes; stands in the register.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Returns:
        What was written, left and refused.

    Raises:
        StoreLockedError: If another writer holds the store.
    """
    base = Base(store.base)
    decided = [row for row in file.rows if row.is_decided]
    faults = list(file.faults)
    fit: list[MappingRow] = []
    with store.snapshot() as snapshot:
        for row in decided:
            subject = NamedNode(row.subject)
            is_known = next(snapshot.db.quads_for_pattern(subject, _TYPE, None), None) is not None
            fault = _misplaced(row, base, is_known=is_known)
            if fault is None:
                fit.append(row)
            else:
                faults.append(fault)
    slug = slug_of(file.identifier)
    graph = base.graph(slug)
    before = {item.id for item in store.quarantine.list() if item.graph == graph}
    unmapped = [_keep(store, file, fault, graph) for fault in faults]
    entry = None
    if fit:
        drafts = source_graphs([_draft(file, slug, fit, base)], base)
        entry = write_incoming(
            store,
            Incoming(drafts, unmapped, [str(fault) for fault in faults]),
            file=file.path.name,
            agent=agent,
            join=lambda transaction, draft: None,
            lock_timeout_s=lock_timeout_s,
            progress=progress,
        )
    kept = set(entry.quarantined if entry else unmapped)
    for mended in before - kept:
        store.quarantine.drop(mended)
    accepted = sum(1 for row in fit if not row.is_negated)
    undecided = len(file.rows) - len(decided)
    return Applied(slug, accepted, len(fit) - accepted, undecided, tuple(faults), entry)


def undo(
    store: Store,
    name: str,
    *,
    note: str | None = None,
    agent: str = "kg link undo",
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> int:
    """Take a mapping set out of what is accepted.

    Args:
        store: The store.
        name: Slug or IRI of its graph, or IRI of the mapping set.
        note: Why; kept with the status.
        agent: Who does so.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Returns:
        The version of the store without it.

    Raises:
        ParameterError: If no such mapping set was applied, or it is undone already.
        StoreLockedError: If another writer holds the store.
    """
    graphs = mapping_graphs(store)
    base = Base(store.base)
    wanted = {name, base.graph(name), base.graph(slug_of(name))}
    found = next((status for graph, status in graphs.items() if graph in wanted), None)
    if found is None and not wanted.isdisjoint({SOURCE, base.graph(SOURCE)}):
        message = f"{SOURCE} comes with the package and stays; apply your own set beside it"
        raise ParameterError(message, name="name")
    if found is None:
        known = ", ".join(graph.rpartition("/")[2] for graph in graphs) or "none"
        message = f"no mapping set {name!r} was applied; there are: {known}"
        raise ParameterError(message, name="name")
    if found.status == tr("graphStatus-rejected"):
        raise ParameterError(
            f"{name!r} is undone already; kg link apply brings it back", name="name"
        )
    with store.write(agent=agent, lock_timeout_s=lock_timeout_s) as transaction:
        transaction.set_status(found.graph, tr("graphStatus-rejected"), note=note)
        run_rules(transaction, progress=progress)
    return store.version()


def bundled_graphs(store: Store) -> dict[str, GraphStatus]:
    """Return the graph of the mapping set that comes with the package, where the store has it."""
    graph = Base(store.base).graph(SOURCE)
    with store.snapshot() as snapshot:
        found = graph_statuses(snapshot.db, store.base).get(graph)
    return {graph: found} if found is not None else {}


def mapping_graphs(store: Store) -> dict[str, GraphStatus]:
    """Return the graphs of the mapping sets that were applied, with their status, in order."""
    front = Base(store.base).graph(PREFIX)
    with store.snapshot() as snapshot:
        statuses = graph_statuses(snapshot.db, store.base)
    return {graph: statuses[graph] for graph in sorted(statuses) if graph.startswith(front)}


def slug_of(identifier: str) -> str:
    """Return the slug of a mapping set's graph, made of its IRI."""
    name = slugify(identifier.rstrip("/").rpartition("/")[2] or "set", limit=40)
    return f"{PREFIX}{name}-{short_hash(identifier)}"


def _misplaced(row: MappingRow, base: Base, *, is_known: bool) -> Fault | None:
    """Tell what is wrong with a mapping as such: it leads from a thing of ours to one elsewhere."""
    if not is_known:
        return Fault(row.line, 0, "subject_id", f"the graph has no {row.subject} (subject_id)")
    if row.scheme:
        return None
    if row.object.startswith(base.iri):
        message = (
            f"{row.object} (object_id) is a thing of this graph; a link leads elsewhere: "
            "what is one thing here is merged, not linked"
        )
        return Fault(row.line, 0, "object_id", message)
    if not row.object.startswith(("http://", "https://", "urn:")):
        return Fault(row.line, 0, "object_id", f"{row.object} (object_id) is no address")
    return None


def _draft(file: MappingFile, slug: str, rows: list[MappingRow], base: Base) -> SourceDraft:
    is_address = file.identifier.startswith(("http://", "https://"))
    source = Source(
        slug=slug,
        kind="data-table",
        title=Text(file.title, "en"),
        url=file.identifier if is_address else None,
        identifier=None if is_address else f"urn:terang:{slug}",
        outlet=Outlet("curators", "Curators"),
        licence=file.licence or None,
        licence_note="A mapping set: decisions of curators on links with other data sets.",
        sha256_bytes=hashlib.sha256(file.data).hexdigest(),
        read_by="program",
    )
    return SourceDraft(source, list(_drafts(file, slug, rows, base)))


def _drafts(file: MappingFile, slug: str, rows: list[MappingRow], base: Base) -> Iterator[RowDraft]:
    seen: set[str] = set()
    for row in rows:
        record = _record(file, slug, row, base)
        if record.slug in seen:
            continue
        seen.add(record.slug)
        name = f"{file.path.name}#{row.line}"
        about = row.subject_label or record.subject.slug
        label = f"{about}: {row.predicate} {row.object_label or row.object}"
        if row.scheme:
            label = f"{about}: {row.target}"
        yield RowDraft(name, label, (record,), text=file.raw[row.line], format="json")


def _record(file: MappingFile, slug: str, row: MappingRow, base: Base) -> Link | ExternalIdentifier:
    kind, _, name = row.subject.removeprefix(f"{base.iri}id/").partition("/")
    end = row.target if row.scheme else row.object.rstrip("/").rpartition("/")[2]
    link = slugify(f"{name} {end}", limit=80)
    link += f"-{short_hash(row.subject, row.predicate, row.target)}"
    made = (
        partial(ExternalIdentifier, scheme=row.scheme, identifier=row.object_label)
        if row.scheme
        else partial(
            Link,
            predicate=row.predicate,
            object=row.object,
            object_label=row.object_label or None,
            object_kind=row.kind or None,
        )
    )
    return made(
        slug=link,
        subject=Ref(kind, name),
        confidence=row.confidence if row.confidence is not None else UNSTATED,
        source=row.source or file.title,
        check=row.comment or None,
        evidence=(RowEvidence(slug, file.path.name, row.line),),
        justification=row.justification,
        author=row.author,
        day=row.day,
        tool=row.tool or None,
        is_negated=row.is_negated,
    )


def _keep(store: Store, file: MappingFile, fault: Fault, graph: str) -> str:
    refusal = Refusal(
        record=file.raw[fault.line].encode(),
        format="json",
        file=file.path.name,
        unit=f"{file.path.name}#{fault.line}",
        label=f"line {fault.line}",
        graph=graph,
        why=str(fault),
        report_json=json.dumps(
            {
                "kind": "mapping",
                "message": fault.message,
                "file": file.path.name,
                "line": fault.line,
                "column": fault.heading,
            },
            ensure_ascii=False,
        ),
    )
    return store.quarantine.put(refusal, when=datetime.now(UTC)).id


def count_links(store: Store, graph: str) -> int:
    """Return how many mappings the graph of a mapping set holds, codes among them."""
    place = NamedNode(graph)
    with store.snapshot() as snapshot:
        return sum(
            1
            for kind in ("Link", "ExternalIdentifier")
            for _ in snapshot.db.quads_for_pattern(None, _TYPE, NamedNode(tr(kind)), place)
        )
