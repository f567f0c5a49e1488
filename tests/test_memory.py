"""Freed memory goes back to the system where the C library can give it."""

from __future__ import annotations

import subprocess
import sys

from kg.memory import give_back_memory

CODE = """
from pathlib import Path
from kg.memory import give_back_memory

def resident_mb():
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 // 2**20

blocks = [bytearray(3000) for _ in range(50_000)]
above = bytearray(3000)  # what stands above them keeps the C library from giving them back itself
del blocks
before = resident_mb()
print(give_back_memory(), before - resident_mb())
"""


def test_freed_memory_is_given_back() -> None:
    if sys.platform != "linux":
        assert give_back_memory() is False
        return
    done = subprocess.run([sys.executable, "-c", CODE], capture_output=True, text=True, check=True)
    given, megabytes = done.stdout.split()
    assert given == "True"
    assert int(megabytes) > 100
