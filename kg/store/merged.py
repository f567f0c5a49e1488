"""A version with its pending graphs taken into the default graph, for readers that ask for them.

Place in the flow: made from a checkpoint by the first reader that needs it, used by
:mod:`kg.query.pending`. It is a copy of the checkpoint that lies inside its folder and goes with
it. RocksDB never changes an ``.sst`` file, so the copy is made of hard links and costs what is
pending, not what the store holds. Readers that make it at the same time make one each, and the
first to finish names it; one that is killed leaves a folder that nobody reads.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable
from pathlib import Path

import pyoxigraph as ox

from kg.store.files import link_database, remove_tree

__all__ = ["open_merged"]

NAME = "with-pending"


def open_merged(checkpoint: Path, graphs: Iterable[ox.NamedNode]) -> ox.Store | None:
    """Open the default graph and pending graphs of a version as one default graph.

    Args:
        checkpoint: Folder of the version; the caller holds it.
        graphs: The pending graphs.

    Returns:
        A database to read, each triple in its default graph once; None where the folder cannot be
        written.
    """
    place = checkpoint / NAME
    try:
        if not place.is_dir():
            _make(checkpoint, place, graphs)
        return ox.Store.read_only(str(place))
    except OSError:
        return None


def _make(checkpoint: Path, place: Path, graphs: Iterable[ox.NamedNode]) -> None:
    fresh = checkpoint / f"{NAME}.{os.getpid()}"
    remove_tree(fresh)
    link_database(checkpoint, fresh)
    try:
        _take_in(fresh, graphs)
        fresh.rename(place)
    except OSError:
        if not place.is_dir():
            raise
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _take_in(path: Path, graphs: Iterable[ox.NamedNode]) -> None:
    """Add the graphs to the default graph; the database is closed on return."""
    db = ox.Store(path)
    for graph in graphs:
        pending = db.quads_for_pattern(None, None, None, graph)
        db.extend([ox.Quad(quad.subject, quad.predicate, quad.object) for quad in pending])
    db.flush()
