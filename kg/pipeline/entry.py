"""One write of drafts that were read from a file: gate, report, quarantine.

Place in the flow: what ``kg load`` and ``kg import`` have in common.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from kg.namespaces import Base
from kg.pipeline.admit import (
    Admission,
    GraphDraft,
    TooManyRefusedError,
    admit,
    keep_refusals,
    new_triples,
)
from kg.pipeline.context import neighbourhood
from kg.pipeline.reporting import report_of_write
from kg.store import Store, Transaction

__all__ = ["Entry", "Incoming", "write_incoming"]


@dataclass(slots=True)
class Incoming:
    """A file made ready for the gate.

    ``unmapped`` are the ids in quarantine of what could not be read, ``reasons`` why; ``skipped``
    are system graphs left out.
    """

    drafts: list[GraphDraft]
    unmapped: list[str] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Entry:
    """What a write did; ``quarantined`` are ids, ``report`` is the number of the report kept."""

    admission: Admission
    quarantined: tuple[str, ...]
    version: int
    report: int | None


def write_incoming(
    store: Store,
    incoming: Incoming,
    *,
    file: str,
    agent: str,
    join: Callable[[Transaction, GraphDraft], None],
    lock_timeout_s: float = 10.0,
    refused_share_limit: float = 1.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Entry:
    """Send drafts through the gate and write what passes, in one transaction.

    Args:
        store: The store.
        incoming: The drafts.
        file: The file's name, for the report.
        agent: Who writes.
        join: Fits a draft to the graph of the same name that the store may hold.
        lock_timeout_s: Seconds to wait for another writer.
        refused_share_limit: Share of refused records above which nothing is written.
        progress: Told what is going on.

    Returns:
        What entered and what did not.

    Raises:
        TooManyRefusedError: If the share of refused records is above the limit; they are in
            quarantine all the same.
        StoreLockedError: If another writer holds the store.
    """

    def keep_report(transaction: Transaction, admission: Admission) -> None:
        report = report_of_write(
            admission,
            number=transaction.next_report(),
            base=Base(transaction.base),
            agent=agent,
            files=[file],
            unmapped=incoming.reasons,
        )
        transaction.keep_report(report)

    drafts = incoming.drafts
    with store.write(agent=agent, lock_timeout_s=lock_timeout_s) as transaction:
        for draft in drafts:
            join(transaction, draft)
        replaced = [d.graph for d in drafts if not d.keep and transaction.status(d.graph)]
        batch = new_triples(drafts, agent, store.base)
        try:
            admission = admit(
                transaction,
                drafts,
                context=neighbourhood(transaction, batch, replaced=replaced),
                agent=agent,
                progress=progress,
                refused_share_limit=refused_share_limit,
            )
        except TooManyRefusedError as error:
            keep_refusals(store.quarantine, drafts, error.refused)
            keep_report(transaction, Admission(0, 0, error.refused, (), ()))
            raise
        keep_report(transaction, admission)
        if admission.accepted:
            transaction.set_meta(facts_hash=transaction.meta.facts_hash, only_bundled=False)
        progress("committing")
    quarantined = keep_refusals(store.quarantine, drafts, admission.refused)
    return Entry(admission, (*incoming.unmapped, *quarantined), store.version(), transaction.report)
