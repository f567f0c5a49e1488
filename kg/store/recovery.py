"""Putting a store right after a crash or an undone write.

Called with the write lock held and the mark ``dirty`` set. Every step may be cut short and be
done again, because ``dirty`` goes last:

1. copy the current checkpoint beside ``db`` (hard links for what never changes), swap it in;
2. finish the ``meta.json`` that was staged for the current version, or drop it;
3. rebuild the name index unless it is of the current version;
4. give the report that was staged its number;
5. remove checkpoints that were never published, and old ones nobody reads;
6. take ``dirty`` away.
"""

from __future__ import annotations

from pathlib import Path

import pyoxigraph as ox

from kg.store.checkpoint import Checkpoints
from kg.store.database import check_closed
from kg.store.files import copy_database, remove_tree, sync_path, unlink
from kg.store.indexing import index_version, update_index
from kg.store.layout import DB, DIRTY, REPORTS
from kg.store.meta import read_meta, settle_meta
from kg.store.reports import Reports

__all__ = ["recover"]

RESTORED = "db.restored"


def recover(folder: Path) -> None:
    """Bring a store folder back to its current version.

    Args:
        folder: The store's folder; the caller holds the write lock.
    """
    checkpoints = Checkpoints(folder)
    version = checkpoints.current()
    check_closed(folder / DB)
    remove_tree(folder / RESTORED)
    copy_database(checkpoints.path(version), folder / RESTORED)
    remove_tree(folder / DB)
    (folder / RESTORED).rename(folder / DB)
    sync_path(folder)
    settle_meta(folder, version)
    if index_version(folder) != version:
        db = ox.Store.read_only(str(checkpoints.path(version)))
        update_index(folder, db, read_meta(folder).base, version=version, touched=None)
    Reports(folder / REPORTS).settle(version)
    checkpoints.remove_unpublished()
    unlink(folder / DIRTY)
    checkpoints.prune()
