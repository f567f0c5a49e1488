"""A process that writes to a store until it is told, or made, to die.

    crash_child.py STORE PHASES loop            commit after commit, for ever
    crash_child.py STORE PHASES die PHASE       end without cleaning up after PHASE of commit 2
    crash_child.py STORE PHASES hold            keep a write open until a line arrives on stdin

Each commit puts one marker into two graphs. Its number is printed once the write has returned: it
is acknowledged. The phase reached last stands in the file PHASES.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pyoxigraph as ox

from kg.namespaces import PREFIXES, Base, tr
from kg.store import ACCEPTED, Store, Transaction

BASE = Base()
LABEL = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")


def put_markers(write: Transaction, number: int) -> None:
    """Put the marker of a commit into both graphs, and into the facts hash."""
    for side in ("left", "right"):
        thing = ox.NamedNode(BASE.id("unit", side))
        write.put_graph(
            BASE.graph(side),
            [
                ox.Triple(thing, TYPE, ox.NamedNode(tr("Unit"))),
                ox.Triple(thing, LABEL, ox.Literal(f"marker {number}")),
            ],
            status=ACCEPTED,
        )
    write.set_meta(facts_hash=str(number), only_bundled=True)


def main(path: str, phases: str, mode: str, deadly: str = "") -> None:
    """Write as told on the command line."""
    handle = os.open(phases, os.O_RDWR | os.O_CREAT)
    number = 0

    def watch(phase: str) -> None:
        os.pwrite(handle, f"{phase:<16}".encode(), 0)
        if mode == "die" and phase == deadly and number == 2:
            os._exit(9)

    store = Store.open(Path(path), watch=watch)
    number = store.version()
    while True:
        number += 1
        with store.write(agent="crash child") as write:
            put_markers(write, number)
            if mode == "hold":
                print("held", flush=True)
                sys.stdin.readline()
        print(number, flush=True)


if __name__ == "__main__":
    main(*sys.argv[1:])
