"""The curator's queue: what a program read, accepted, rejected or mended by a person.

Place in the flow: readings and pending graphs -> the gate -> accepted graphs. A decision is a
status change in the register with who, when and why. Accepting maps the reading anew with the names
that the graph has by then, so that a thing which another article brought meanwhile is that thing,
and judges it together with everything accepted. Editing changes the items, never the machine's
reading nor the words: the changes are kept beside it, and the graph is judged again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.records import Ref
from kg.claims.source_names import names_of_source
from kg.errors import KgError, ParameterError, UnknownReadingError
from kg.extract import Extraction
from kg.infer import run_rules
from kg.mapping.extractions import MappedExtraction, lowest_confidence, map_extraction
from kg.mapping.resolution import FORCED, Resolution
from kg.namespaces import Base, tr
from kg.pipeline.admit import admit, new_triples, source_graphs
from kg.pipeline.context import neighbourhood
from kg.pipeline.edit_values import doubts
from kg.pipeline.edits import Changes, apply_changes, curated_items, kept_items
from kg.pipeline.known import KnownNames, read_names
from kg.pipeline.reading_data import (
    Data,
    document_from_data,
    extraction_from_data,
    iter_items,
    mapped_data,
)
from kg.store import (
    ACCEPTED,
    PENDING,
    REJECTED,
    GraphStatus,
    Reading,
    Store,
    Transaction,
    graph_statuses,
    timestamp,
    utc_now,
)
from kg.validate import Finding, Unit, judge_units

__all__ = ["Decision", "ReviewRefusedError", "accept", "check_keys", "edit", "reject"]

NAMES = (
    "holder",
    "certification_body",
    "accreditation_body",
    "name",
    "organization",
    "parent",
    "publisher",
    "speaker",
)
"""Fields of items that name a party or person."""


@dataclass
class ReviewRefusedError(KgError):
    """The gate refused what a curator wanted to accept or had changed; nothing was written."""

    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What a decision did.

    Attributes:
        graph: IRI of the graph.
        version: The version of the store that holds it.
        changed: Names that mean another thing now than when the article was read.
        warnings: What the gate remarks.
        former: The status that this decision took the place of, where a person had set it.
        already: Whether the graph had this status already; nothing was written then.
        left_out: Items that the graph does not hold, each with the reason.
        doubts: What is unusual in the values that a curator set.
    """

    graph: str
    version: int
    changed: tuple[str, ...] = ()
    warnings: tuple[Finding, ...] = ()
    former: GraphStatus | None = None
    already: bool = False
    left_out: tuple[tuple[str, str], ...] = ()
    doubts: tuple[str, ...] = ()


def check_keys(store: Store, keys: Iterable[str]) -> None:
    """Refuse keys of which one names no graph: before the first of them is decided on.

    Raises:
        UnknownReadingError: If there is no such graph.
    """
    for key in keys:
        _find(store, key)


def accept(
    store: Store,
    key: str,
    *,
    by: str,
    note: str | None = None,
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Decision:
    """Accept a graph: its statements come into the default graph, and the rules run.

    Args:
        store: The store.
        key: Number of the reading, slug or IRI of the graph, or the beginning of a hash.
        by: Name of the curator.
        note: Why.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Returns:
        What was done.

    Raises:
        UnknownReadingError: If there is no such graph.
        ReviewRefusedError: If the gate refuses it, or another reading of the document is accepted.
    """
    _check_name(by)
    reading = _find(store, key)
    graph = reading if isinstance(reading, str) else reading.graph
    with store.write(agent=by, lock_timeout_s=lock_timeout_s) as transaction:
        former = transaction.status(graph)
        if former is not None and former.status == ACCEPTED:
            return Decision(graph, transaction.version, former=former, already=True)
        if isinstance(reading, str):
            _judge_as_it_is(transaction, graph, progress)
            transaction.set_status(graph, ACCEPTED, note=note)
            run_rules(transaction, progress=progress)
            decision = Decision(graph, transaction.version)
        else:
            reading = store.readings.get(graph)  # somebody may have changed it before the lock
            _check_alone(transaction, reading)
            decision = _put(store, transaction, reading, "accepted", note, by, progress)
    return replace(decision, version=transaction.version, former=_judged(former))


def reject(
    store: Store,
    key: str,
    *,
    by: str,
    note: str | None = None,
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Decision:
    """Reject a graph: it stays, with its status, and nothing of it is in the default graph.

    Args:
        store: The store.
        key: As for :func:`accept`.
        by: Name of the curator.
        note: Why.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Raises:
        UnknownReadingError: If there is no such graph.
    """
    _check_name(by)
    reading = _find(store, key)
    graph = reading if isinstance(reading, str) else reading.graph
    with store.write(agent=by, lock_timeout_s=lock_timeout_s) as transaction:
        former = transaction.status(graph)
        if former is None:
            raise UnknownReadingError(
                f"{_slug(graph)} is not in the graph: the gate refused it, or its write was broken "
                "off; kg review edit mends it, kg ingest reads it anew"
            )
        if former.status == REJECTED:
            return Decision(graph, transaction.version, former=former, already=True)
        transaction.set_status(graph, REJECTED, note=note)
        run_rules(transaction, progress=progress)
    return Decision(graph, transaction.version, former=_judged(former))


def edit(
    store: Store,
    key: str,
    changes: Changes,
    *,
    by: str,
    note: str | None = None,
    lock_timeout_s: float = 10.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Decision:
    """Change what was read in a document, and judge its graph again; its status stays.

    Args:
        store: The store.
        key: As for :func:`accept`; a document that the gate had refused may be mended so.
        changes: What to change.
        by: Name of the curator.
        note: Why.
        lock_timeout_s: Seconds to wait for another writer.
        progress: Told what is going on.

    Raises:
        UnknownReadingError: If there is no such document.
        ParameterError: If a change names no item or field, or a value is of the wrong form.
        ReviewRefusedError: If the gate refuses the changed graph; nothing was written.
    """
    _check_name(by)
    reading = _find(store, key)
    if isinstance(reading, str):
        raise ParameterError(
            f"{_slug(reading)} is an imported table: mend the table and import it again with "
            "--replace",
            name="key",
        )
    with store.write(agent=by, lock_timeout_s=lock_timeout_s) as transaction:
        reading = store.readings.get(reading.graph)  # somebody may have changed it before the lock
        body = apply_changes(reading.body, changes, by=by, when=timestamp(utc_now()), note=note)
        changed = replace(reading, body=body)
        status = transaction.status(reading.graph)
        name = status.status.rpartition("-")[2] if status else "pending"
        kept = note
        if status is not None and status.status != PENDING and note is None:
            kept = status.note  # of a graph that waits it is what the program counts, made anew
        decision = _put(store, transaction, changed, name, kept, by, progress, changes.same)
    fields = {item: set(given) for item, given in changes.fields.items()}
    return replace(
        decision,
        version=transaction.version,
        doubts=tuple(doubts(body["current"], fields, _published(body))),
    )


def _put(
    store: Store,
    transaction: Transaction,
    reading: Reading,
    status: str,
    note: str | None,
    by: str,
    progress: Callable[[str], None],
    same: Mapping[str, str] = MappingProxyType({}),
) -> Decision:
    """Map a reading anew, judge it and put its graph with a status."""
    base = Base(store.base)
    progress("reading the names of the graph")
    extraction, mapped = _map(reading, read_names(transaction.db, base), base, status)
    _check_same(same, reading, mapped)
    if not mapped.records:
        raise ReviewRefusedError(
            f"nothing is left of {_slug(reading.graph)} that the graph could hold, and nothing was "
            f"written; kg review reject {reading.number} leaves the document out"
        )
    source = mapped.source
    if note is not None or status != "pending":
        source = replace(source, status_note=note)
    drafts = source_graphs([replace(mapped.draft, source=source)], base)
    known = transaction.status(reading.graph)
    replaced = [reading.graph] if known is not None and known.status == ACCEPTED else []
    admission = admit(
        transaction,
        drafts,
        context=neighbourhood(transaction, new_triples(drafts, by, base.iri), replaced=replaced),
        agent=by,
        progress=progress,
    )
    if admission.refused:
        findings = admission.refused[0].findings
        told = sorted({one.messages.get("en", one.shape) for one in findings})
        raise ReviewRefusedError(
            f"the gate refuses {_slug(reading.graph)}: {' '.join(told)} Nothing was written; "
            f"kg review edit {reading.number} changes or drops what is wrong",
            findings=findings,
        )
    decided = mapped_data(mapped)
    decided["left_out"] = [
        {**one, "item": kept_items(reading.body)[one["item"]]} for one in decided["left_out"]
    ]
    changed = tuple(_changed_names(reading.body["resolutions"], decided["resolutions"]))
    store.readings.put([
        replace(
            reading,
            title=names_of_source(mapped.source)[0].value,
            items=len(extraction.items()),
            left_out=len({one["item"] for one in decided["left_out"]}),
            lowest=lowest_confidence(extraction),
            state="stored",
            body={**reading.body, **decided},
        )
    ])
    return Decision(
        reading.graph,
        transaction.version,
        changed,
        admission.warnings,
        left_out=tuple((one["item"], one["why"]) for one in decided["left_out"]),
    )


def _judged(status: GraphStatus | None) -> GraphStatus | None:
    """Return a status that is a judgement: a graph that waits was judged by nobody."""
    return None if status is None or status.status == PENDING else status


def _published(body: Data) -> str | None:
    document, dateline = body["document"], body["machine"]["dateline"]
    told = document["published"] or dateline["published"] or dateline["statement_day"]
    return str(told) if told else None


def _check_same(same: Mapping[str, str], reading: Reading, mapped: MappedExtraction) -> None:
    """Refuse a decision on a name that no item has, or for a thing that nobody knows."""
    items = iter_items(reading.body.get("current") or reading.body["machine"])
    asked = {item[key] for _, item in items for key in NAMES if item.get(key)}
    asked |= {one.name for one in mapped.resolutions}
    known = {f"{one.ref.kind}/{one.ref.slug}" for one in mapped.resolutions if not _is_unknown(one)}
    for name, path in same.items():
        if name not in asked:
            told = ", ".join(sorted(asked)) or "none"
            raise ParameterError(f"--same: no item names {name!r}; there are {told}", name="same")
        if path not in known:
            raise ParameterError(f"--same: the graph has no {path!r}", name="same")


def _is_unknown(one: Resolution) -> bool:
    """Tell whether a curator's decision alone speaks for a thing."""
    return one.decision == "new" and one.why == FORCED


def _map(
    reading: Reading, known: KnownNames, base: Base, status: str
) -> tuple[Extraction, MappedExtraction]:
    body = reading.body
    document = document_from_data(body["document"])
    dropped = frozenset(body.get("dropped", ()))
    extraction = extraction_from_data(body.get("current") or body["machine"], document, dropped)
    forced = {name: Ref(*path.split("/", 1)) for name, path in body.get("same", {}).items()}
    names = replace(known.names, resolver=known.names.resolver.with_forced(forced))
    slug = reading.graph.removeprefix(base.graph(""))
    mapped = map_extraction(
        extraction, document, names, status=status, slug=slug, curated=curated_items(body)
    )
    return extraction, mapped


def _judge_as_it_is(transaction: Transaction, graph: str, progress: Callable[[str], None]) -> None:
    """Judge a graph without a reading together with everything accepted."""
    name = NamedNode(graph)
    triples = tuple(
        quad.triple for quad in transaction.db.quads_for_pattern(None, None, None, name)
    )
    context: list[Triple] = neighbourhood(transaction, triples)
    judged = judge_units([Unit(graph, graph, triples, graph)], context=context, progress=progress)
    if judged.refused:
        findings = judged.refused[0].findings
        told = sorted({one.messages.get("en", one.shape) for one in findings})
        raise ReviewRefusedError(
            f"the gate refuses {_slug(graph)}: {' '.join(told)} Nothing was written",
            findings=findings,
        )


def _check_alone(transaction: Transaction, reading: Reading) -> None:
    """Refuse to accept a document twice: its facts would count as two witnesses."""
    base = Base(transaction.base)
    register = NamedNode(base.graph("register"))
    for name, digest in (
        ("sha256Bytes", reading.sha256_bytes),
        ("sha256Text", reading.sha256_text),
    ):
        for quad in transaction.db.quads_for_pattern(
            None, NamedNode(tr(name)), Literal(digest), register
        ):
            if not isinstance(quad.subject, NamedNode):
                continue
            slug = quad.subject.value.removeprefix(base.id("source", ""))
            status = transaction.status(base.graph(slug))
            if base.graph(slug) != reading.graph and status and status.status == ACCEPTED:
                raise ReviewRefusedError(
                    f"the same document is accepted already as graph/{slug}, set by {status.by}; "
                    "two readings of one text are one witness: reject that one first, or this"
                )


def _changed_names(before: Sequence[Data], after: Sequence[Data]) -> Iterator[str]:
    held = {one["name"]: one for one in before}
    for one in after:
        former = held.get(one["name"])
        if former is not None and former["thing"] != one["thing"]:
            yield f"{one['name']}: {former['thing']} is {one['thing']} now ({one['why']})"


def _find(store: Store, key: str) -> Reading | str:
    """Return a reading, or the IRI of a graph that has none."""
    try:
        return store.readings.get(key)
    except UnknownReadingError:
        slug = key.removeprefix("graph/")
        graph = key if key.startswith("http") else Base(store.base).graph(slug)
        with store.snapshot() as snapshot:
            if graph in graph_statuses(snapshot.db, store.base):
                return graph
        raise


def _check_name(by: str) -> None:
    if not by.strip():
        raise ParameterError("a decision needs a name: give --by NAME", name="by")


def _slug(graph: str) -> str:
    return graph.rpartition("/graph/")[2] or graph
