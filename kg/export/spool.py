"""Sorts more lines than memory holds: sorted runs in files, merged (external merge sort).

Used for canonical N-Quads and for tables, whose order must not depend on how the store keeps them.
Lines are compared as bytes; of UTF-8 that is the order of code points.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from heapq import merge
from pathlib import Path
from typing import IO

__all__ = ["RUN_BYTES", "sort_lines"]

RUN_BYTES = 32 * 1024 * 1024
_LINE_OVERHEAD_BYTES = 40
_MOST_RUNS = 64


def sort_lines(
    lines: Iterable[bytes], folder: Path, *, run_bytes: int = RUN_BYTES
) -> Iterator[bytes]:
    """Yield lines in order.

    Args:
        lines: Each ends in a newline and holds no other.
        folder: Where runs may be kept meanwhile; their files have no names.
        run_bytes: Memory for one run.

    Yields:
        The lines, those that are equal as often as they came.
    """
    with ExitStack() as files:
        runs: list[IO[bytes]] = []
        run: list[bytes] = []
        size = 0
        for line in lines:
            run.append(line)
            size += len(line) + _LINE_OVERHEAD_BYTES
            if size >= run_bytes:
                runs.append(_write_run(sorted(run), folder, files))
                run, size = [], 0
                if len(runs) >= _MOST_RUNS:
                    runs = [_write_run(merge(*runs), folder, files)]
        run.sort()
        if runs:
            yield from merge(*runs, run)
        else:
            yield from run


def _write_run(lines: Iterable[bytes], folder: Path, files: ExitStack) -> IO[bytes]:
    stream = files.enter_context(tempfile.TemporaryFile(dir=folder))
    stream.writelines(lines)
    stream.seek(0)
    return stream
