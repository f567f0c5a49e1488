"""Worker processes for many searches; they end with the process that started them, killed or not.

Place in the flow: beside :mod:`kg.link.batch`, for the HTTP service and ``kg reconcile``. A worker
of the standard library waits for ever when its parent is killed, since it holds both ends of its
queue; so each has a thread that waits for the parent's end.
"""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import ProcessPoolExecutor

__all__ = ["start_workers"]

MOST = 4


def start_workers() -> ProcessPoolExecutor:
    """Return a pool of as many workers as there are processors, at most :data:`MOST`."""
    count = min(MOST, max(1, os.cpu_count() or 1))
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(count, mp_context=context, initializer=_begin)


def _begin() -> None:
    """Leave interrupts to the parent, and end when it has ended."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)
