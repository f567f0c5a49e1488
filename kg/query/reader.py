"""What runs inside a reader process: limits first, then one task after the other.

Started by :mod:`kg.query.readers` as a fresh interpreter and by :mod:`kg.query.isolate` as a fork.
The loop ends when the other end of its socket closes. Should the parent die while a query runs, an
alarm that no query can block ends the process at the deadline.
"""

from __future__ import annotations

import faulthandler
import resource
import signal
import sys
from contextlib import suppress
from pathlib import Path

from kg.errors import KgError, QueryError, QueryMemoryError
from kg.query.execute import execute
from kg.query.request import Task, encode_answer, encode_error
from kg.sentences import say

__all__ = ["answer_task", "limit_process", "main"]

DATABASE_RESERVE_BYTES = 512 * 1024 * 1024
"""Address space that an open database and its threads reserve without using it (measured:
VmPeak 511 MiB with 50 MiB resident); the memory limit of a query comes on top."""

_OOM_SCORE = b"500"


def limit_process(memory_bytes: int) -> None:
    """Limit this process: address space, no core dumps, first choice of the kernel's OOM killer.

    The limit counts on top of what the process holds already: a fork begins with all its parent
    holds, and a query is not to blame for that.

    Args:
        memory_bytes: Memory a query may use.
    """
    limit = _held_bytes() + memory_bytes + DATABASE_RESERVE_BYTES
    _, hard = resource.getrlimit(resource.RLIMIT_AS)
    if hard != resource.RLIM_INFINITY:
        limit = min(limit, hard)
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    faulthandler.disable()  # a stack overflow is expected here and told in one sentence
    with suppress(OSError):
        Path("/proc/self/oom_score_adj").write_bytes(_OOM_SCORE)


def _held_bytes() -> int:
    """Return the size of this process's address space."""
    pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    return int(pages) * resource.getpagesize()


def answer_task(data: bytes, *, retire_bytes: int = 0) -> bytes:
    """Answer an encoded task with an encoded reply; errors of :mod:`kg.errors` are replies, too.

    Args:
        data: The task.
        retire_bytes: Peak of resident memory above which the reply asks to replace this process,
            since memory once used is not given back; 0 never asks.

    Returns:
        The reply.
    """
    task = Task.decode(data)
    if task.alarm_s > 0:
        signal.setitimer(signal.ITIMER_REAL, task.alarm_s)
    try:
        answer = execute(task)
    except KgError as error:
        return encode_error(error, retire=_has_grown(retire_bytes))
    except MemoryError:
        memory = QueryMemoryError(say("query.memory"))
        return encode_error(memory, retire=True)
    except (ValueError, RuntimeError) as error:
        return encode_error(QueryError(f"the engine could not answer the query: {error}"))
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    return encode_answer(answer, retire=_has_grown(retire_bytes))


def _has_grown(retire_bytes: int) -> bool:
    """Tell whether this process ever held more than a limit.

    ``ru_maxrss`` is cheap, but a new process begins with its parent's: a reader of a large parent
    would be replaced for ever. So what it suspects is confirmed by the high-water mark of this
    process's own memory.
    """
    peak_bytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    return 0 < retire_bytes < peak_bytes and retire_bytes < _own_peak_bytes()


def _own_peak_bytes() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def main(arguments: list[str] | None = None) -> None:
    """Serve tasks from the socket ``FD`` with ``MEMORY_BYTES`` until it closes.

    Args:
        arguments: ``[FD, MEMORY_BYTES]``; the command line's when None.
    """
    from multiprocessing.connection import Connection

    descriptor, memory_bytes = map(int, (sys.argv[1:] if arguments is None else arguments)[:2])
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    limit_process(memory_bytes)
    connection = Connection(descriptor)
    with suppress(EOFError, ConnectionError):
        connection.send_bytes(b"ready")
        while True:
            reply = answer_task(connection.recv_bytes(), retire_bytes=memory_bytes // 2)
            connection.send_bytes(reply)
