"""One reader process seen from its parent: send, await, kill, replace.

It shares nothing with other readers, so its death at any moment concerns nobody but the query it
was answering.
"""

from __future__ import annotations

import math
import select
import time
from contextlib import suppress

from kg.query.death import read_tail
from kg.query.launch import Launcher

__all__ = ["ReaderProcess"]

_PROCESS_CLOCK = 2  # clock_getcpuclockid(3): what the C library makes of a process id


class ReaderProcess:
    """A reader process that is replaced whenever it ends.

    Attributes:
        checkpoint: The checkpoint that the present process was last told to open.
    """

    def __init__(self, launcher: Launcher) -> None:
        self._launcher = launcher
        self.checkpoint: str | None = None
        self._greeted: bool = False
        self.start()

    @property
    def pid(self) -> int:
        """Process id of the present process."""
        return self._launched.process.pid

    def is_alive(self) -> bool:
        """Return whether the process runs."""
        return self._launched.process.poll() is None

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
        self._launched.connection.send_bytes(data)
        self.checkpoint = checkpoint

    def poll(self, timeout_s: float) -> bool:
        """Wait until a reply or the end of the process can be read; False when time is up."""
        return bool(self._poller.poll(math.ceil(timeout_s * 1000)))

    def receive(self) -> bytes | None:
        """Return the reply; None when the process ended instead."""
        try:
            return self._launched.connection.recv_bytes()
        except (EOFError, OSError):
            return None

    def greet(self) -> bool:
        """Take the greeting of a new process; False if what can be read is something else."""
        if self._greeted or self.receive() is None:
            return False
        self._greeted = True
        return True

    def used_s(self) -> float:
        """Return the processor time the process has used; on a system without its clock, the time.

        A busy machine makes every query slow; only one that computes has used its slice.
        """
        try:
            return time.clock_gettime(~self._launched.process.pid << 3 | _PROCESS_CLOCK)
        except OSError:
            return time.monotonic()

    def kill(self) -> None:
        """End the process at once; it may be called from another thread."""
        self._launched.process.kill()

    def end(self) -> tuple[int, str]:
        """End the process if it still runs.

        Returns:
            Its exit status and the end of its standard error.
        """
        status = self._launched.end()
        stderr = read_tail(self._launched.stderr)
        self._launched.stderr.unlink(missing_ok=True)
        return status, stderr

    def replace(self) -> tuple[int, str]:
        """End the process and start a new one; return what :meth:`end` returns."""
        outcome = self.end()
        self.start()
        return outcome

    def start(self) -> None:
        """Take a new process; the earlier one has ended."""
        self._launched = self._launcher.take()
        # Connection.poll makes a new selector for each call; one poller saves 30 microseconds.
        self._poller = select.poll()
        self._poller.register(self._launched.connection.fileno(), select.POLLIN)
        self._greeted = False
        self.checkpoint = None
