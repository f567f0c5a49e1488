"""One reader process seen from its parent: start, send, await, kill, replace.

A reader is a fresh interpreter (40 ms), not a fork: the parent may have threads and an open
database, and a script that uses this package needs no ``__main__`` guard. It shares nothing with
other readers, so its death at any moment concerns nobody but the query it was answering.
"""

from __future__ import annotations

import math
import os
import select
import subprocess
import sys
from contextlib import suppress
from multiprocessing.connection import Connection, Pipe
from pathlib import Path

from kg.query.death import read_tail

__all__ = ["ReaderProcess"]

_PACKAGE_PARENT = str(Path(__file__).resolve().parents[2])
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from kg.query.reader import main; main(sys.argv[2:])"
)
_ARENAS = "2"


class ReaderProcess:
    """A reader process that is replaced whenever it ends.

    Attributes:
        checkpoint: The checkpoint that the present process was last told to open.
    """

    def __init__(self, stderr_path: Path, *, memory_bytes: int) -> None:
        self._stderr_path = stderr_path
        self._memory_bytes = memory_bytes
        self.checkpoint: str | None = None
        self._greeted = False
        self.start()

    @property
    def pid(self) -> int:
        """Process id of the present process."""
        return self._process.pid

    def is_alive(self) -> bool:
        """Return whether the process runs."""
        return self._process.poll() is None

    def send(self, data: bytes, *, checkpoint: str) -> None:
        """Send a task, to a new process if the present one died while it was idle.

        Args:
            data: The encoded task.
            checkpoint: Which checkpoint the task makes the process open.

        Raises:
            OSError: If the new process, too, cannot be reached.
        """
        if self.is_alive():
            with suppress(OSError):
                self._send(data, checkpoint)
                return
        self.replace()
        self._send(data, checkpoint)

    def _send(self, data: bytes, checkpoint: str) -> None:
        self._connection.send_bytes(data)
        self.checkpoint = checkpoint

    def poll(self, timeout_s: float) -> bool:
        """Wait until a reply or the end of the process can be read; False when time is up."""
        return bool(self._poller.poll(math.ceil(timeout_s * 1000)))

    def receive(self) -> bytes | None:
        """Return the reply; None when the process ended instead."""
        try:
            return self._connection.recv_bytes()
        except (EOFError, OSError):
            return None

    def greet(self) -> bool:
        """Take the greeting of a new process; False if what can be read is something else."""
        if self._greeted or self.receive() is None:
            return False
        self._greeted = True
        return True

    def kill(self) -> None:
        """End the process at once; it may be called from another thread."""
        self._process.kill()

    def end(self) -> tuple[int, str]:
        """End the process if it still runs.

        Returns:
            Its exit status and the end of its standard error.
        """
        self._connection.close()
        try:
            status = self._process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            self._process.kill()
            status = self._process.wait()
        return status, read_tail(self._stderr_path)

    def replace(self) -> tuple[int, str]:
        """End the process and start a new one; return what :meth:`end` returns."""
        outcome = self.end()
        self.start()
        return outcome

    def start(self) -> None:
        """Start a new process; the earlier one has ended."""
        # Annotated because the types of Pipe's ends differ between platforms.
        ours: Connection
        theirs: Connection
        ours, theirs = Pipe(duplex=True)
        command = [sys.executable, "-P", "-c", _BOOT, _PACKAGE_PARENT]
        command += [str(theirs.fileno()), str(self._memory_bytes)]
        with theirs, self._stderr_path.open("wb") as stderr:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stderr,
                pass_fds=(theirs.fileno(),),
                env=os.environ | {"MALLOC_ARENA_MAX": _ARENAS},
            )
        self._connection = ours
        # Connection.poll makes a new selector for each call; one poller saves 30 microseconds.
        self._poller = select.poll()
        self._poller.register(ours.fileno(), select.POLLIN)
        self._greeted = False
        self.checkpoint = None
