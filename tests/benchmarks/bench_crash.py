"""kill -9 at random times inside commits: what was acknowledged is there, nothing half is.

    python -m tests.benchmarks.bench_crash [--kills 60] [--dice 1]

A child process (``tests/store/crash_child.py``) commits without end and prints each commit's number
once it is acknowledged; it keeps the phase it is in in a file. It is killed

* in half of the turns at a random moment after an acknowledgement,
* in the other half when it enters a randomly chosen phase between change and prune, the backup
  more often than the others.

After each kill the store is opened anew and checked as a whole: both graphs at the same commit, the
default graph their union, index and meta of that version, no leftovers; the commit is the last
acknowledged one or the one after it.
"""

from __future__ import annotations

import argparse
import random
import signal
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from kg.namespaces import DEFAULT_BASE
from kg.store import Store
from tests.store.test_store_crash import AFTER, BEFORE, INSIDE, check_whole, start, wait_for_phase

PHASES = (*BEFORE, *AFTER)
AIMED = (*sorted(INSIDE), "flushed", "flushed", "flushed")
"""Phases to kill in; the backup, which begins when ``flushed`` is reached, more often."""
LONGEST_S = 0.3


def kill_once(store: Path, phases: Path, held: int, wanted: str | None, wait_s: float) -> int:
    """Let the child commit, kill it, return the number of the last acknowledged commit."""
    child = start(store, phases, "loop")
    assert child.stdout is not None
    first = child.stdout.readline()
    if first.strip() != str(held + 1):
        child.kill()
        raise SystemExit(f"the child acknowledged {first!r} after commit {held}")
    if wanted is None:
        time.sleep(wait_s)
    else:
        wait_for_phase(phases, wanted)
    child.send_signal(signal.SIGKILL)
    rest, _ = child.communicate(timeout=60)
    return int([first, *rest.split()][-1])


def run(folder: Path, kills: int, dice: random.Random) -> Counter[str]:
    """Kill and check; return in which phase each kill fell."""
    store, phases = folder / "store", folder / "phases"
    Store.create(store, base=DEFAULT_BASE)
    fell: Counter[str] = Counter()
    held = commits = undone = kept = 0
    for turn in range(kills):
        wanted = None if turn % 2 else dice.choice(AIMED)
        acknowledged = kill_once(store, phases, held, wanted, dice.uniform(0.0, LONGEST_S))
        fell[phases.read_text().strip()] += 1
        commits += acknowledged - held
        held = check_whole(store, acknowledged)
        kept += held > acknowledged
        undone += held == acknowledged
    print(f"{commits:,} acknowledged commits, all there after {kills} kills")
    print(f"the commit under way was undone {undone} times and kept whole {kept} times")
    return fell


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--kills", type=int, default=60)
    parser.add_argument("--dice", type=int, default=1, help="seed of the random times")
    given = parser.parse_args()
    started = time.perf_counter()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name:
        fell = run(Path(name), given.kills, random.Random(given.dice))  # noqa: S311
    inside = sum(count for phase, count in fell.items() if phase in INSIDE)
    backup = fell["flushed"] + fell["backed-up"]
    print(f"{inside} of {given.kills} kills fell inside a commit ({', '.join(sorted(INSIDE))}),")
    print(f"{backup} of them in or right after the backup; by the phase entered last:")
    for phase in PHASES:
        print(f"  {phase:<12}{fell[phase]:4}")
    print(
        f"{time.perf_counter() - started:.0f} s; nothing acknowledged was lost, nothing half seen"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
