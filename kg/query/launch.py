"""Starts reader processes, one ahead: a spare is already up when a reader has to be replaced.

A reader is a fresh interpreter (40 ms on an idle machine, a second on a busy one), not a fork: the
parent may have threads and an open database, and a script that uses this package needs no
``__main__`` guard.
"""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection, Pipe
from pathlib import Path

__all__ = ["Launched", "Launcher"]

_PACKAGE_PARENT = str(Path(__file__).resolve().parents[2])
_BOOT = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from kg.query.reader import main; main(sys.argv[2:])"
)
_ARENAS = "2"


@dataclass(frozen=True, slots=True)
class Launched:
    """A started process, our end of its socket, and the file of its standard error."""

    process: subprocess.Popen[bytes]
    connection: Connection
    stderr: Path

    def end(self) -> int:
        """End the process if it still runs, and return its exit status."""
        self.connection.close()
        try:
            return self.process.wait(timeout=0.2)
        except subprocess.TimeoutExpired:
            self.process.kill()
            return self.process.wait()


class Launcher:
    """Starts readers with a memory limit; their standard error goes to files in a folder."""

    def __init__(self, folder: Path, *, memory_bytes: int) -> None:
        self._folder = folder
        self._memory_bytes = memory_bytes
        self._numbers = count()
        self._guard = threading.Lock()
        self._spare: Launched | None = None
        self._closed = False

    def take(self) -> Launched:
        """Return a process, the spare one if it lives, and start the next spare."""
        with self._guard:
            taken, self._spare = self._spare, None
            if taken is not None and taken.process.poll() is not None:
                taken.end()
                taken = None
            if taken is None:
                taken = self._launch()
            if not self._closed:
                with suppress(OSError):
                    self._spare = self._launch()
            return taken

    def close(self) -> None:
        """End the spare process; no further one is started ahead."""
        with self._guard:
            self._closed = True
            if self._spare is not None:
                self._spare.process.kill()
                self._spare.end()
                self._spare = None

    def _launch(self) -> Launched:
        # Annotated because the types of Pipe's ends differ between platforms.
        ours: Connection
        theirs: Connection
        ours, theirs = Pipe(duplex=True)
        stderr = self._folder / f"reader-{next(self._numbers)}.err"
        command = [sys.executable, "-P", "-c", _BOOT, _PACKAGE_PARENT]
        command += [str(theirs.fileno()), str(self._memory_bytes)]
        with theirs, stderr.open("wb") as stream:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and arguments
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=stream,
                pass_fds=(theirs.fileno(),),
                env=os.environ | {"MALLOC_ARENA_MAX": _ARENAS},
            )
        return Launched(process, ours, stderr)
