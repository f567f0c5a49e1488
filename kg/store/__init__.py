"""The store: a folder with a database, its versions, a name index and a quarantine.

Takes accepted triples from the gate, gives versions to readers. One writer at a time holds a lock
for the length of one write; readers open numbered checkpoints and never the live database.

A name of this package is imported when it is first asked for: a command that only reads does not
wait for what only writers need.
"""

from typing import TYPE_CHECKING

from kg.lazy import lazy

if TYPE_CHECKING:
    from kg.errors import NamedThing
    from kg.store.clock import timestamp, utc_now
    from kg.store.folder import Store
    from kg.store.labels import normalise
    from kg.store.meta import Meta
    from kg.store.names import NameIndex
    from kg.store.quarantine import Quarantine, QuarantineItem, Refusal
    from kg.store.readings import Reading, Readings
    from kg.store.reports import KeptReport, ReportDraft, Reports
    from kg.store.snapshot import Snapshot
    from kg.store.status import (
        ACCEPTED,
        DISPUTED,
        PENDING,
        REJECTED,
        STATUSES,
        GraphStatus,
        graph_statuses,
        status_history,
    )
    from kg.store.writer import Transaction

__all__ = [
    "ACCEPTED",
    "DISPUTED",
    "PENDING",
    "REJECTED",
    "STATUSES",
    "GraphStatus",
    "KeptReport",
    "Meta",
    "NameIndex",
    "NamedThing",
    "Quarantine",
    "QuarantineItem",
    "Reading",
    "Readings",
    "Refusal",
    "ReportDraft",
    "Reports",
    "Snapshot",
    "Store",
    "Transaction",
    "graph_statuses",
    "normalise",
    "status_history",
    "timestamp",
    "utc_now",
]

_MODULES = {
    "kg.errors": "NamedThing",
    "kg.store.clock": "timestamp utc_now",
    "kg.store.folder": "Store",
    "kg.store.labels": "normalise",
    "kg.store.meta": "Meta",
    "kg.store.names": "NameIndex",
    "kg.store.quarantine": "Quarantine QuarantineItem Refusal",
    "kg.store.readings": "Reading Readings",
    "kg.store.reports": "KeptReport ReportDraft Reports",
    "kg.store.snapshot": "Snapshot",
    "kg.store.status": (
        "ACCEPTED DISPUTED PENDING REJECTED STATUSES GraphStatus graph_statuses status_history"
    ),
    "kg.store.writer": "Transaction",
}
_PLACES = {name: module for module, names in _MODULES.items() for name in names.split()}

__getattr__ = lazy(__name__, _PLACES)
