"""A writer dies: nothing acknowledged is lost, nothing half is visible.

``TERANG_CRASH_KILLS`` sets how many random kills there are (default 6).
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreLockedError
from kg.namespaces import DEFAULT_BASE, Base
from kg.store import ACCEPTED, Store

CHILD = Path(__file__).with_name("crash_child.py")
KILLS = int(os.environ.get("TERANG_CRASH_KILLS", "6"))
BEFORE = ("locked", "dirty", "opened", "changed", "flushed", "backed-up", "synced")
AFTER = ("current", "indexed", "meta", "clean", "pruned")
INSIDE = {"changed", "flushed", "backed-up", "synced", "current", "indexed", "meta"}
LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")


def start(store: Path, phases: Path, *mode: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, str(CHILD), str(store), str(phases), *mode],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def markers(db: ox.Store) -> dict[str, str]:
    found = {}
    for side in ("left", "right"):
        graph = ox.NamedNode(Base().graph(side))
        values = [quad.object for quad in db.quads_for_pattern(None, LABEL, None, graph)]
        assert len(values) <= 1
        found[side] = values[0].value if values and isinstance(values[0], ox.Literal) else ""
    return found


def lines(db: ox.Store) -> list[str]:
    return sorted(str(quad) for quad in db)


def checkpoints(path: Path) -> list[int]:
    names = sorted(entry.name for entry in (path / "checkpoints").iterdir())
    numbers = sorted(int(name) for name in names if not name.endswith(".lock"))
    assert len(names) == 2 * len(numbers)
    return numbers


def check_whole(path: Path, acknowledged: int) -> int:
    """Open the store after a crash; return the commit that holds."""
    store = Store.open(path)
    assert not (path / "dirty").exists()
    with store.snapshot() as snapshot:
        found = markers(snapshot.db)
        assert found["left"] == found["right"]
        number = int((found["left"] or "marker 0").removeprefix("marker "))
        assert number == store.version() == snapshot.version
        assert acknowledged <= number <= acknowledged + 1
        named = {quad.object for quad in snapshot.db if quad.predicate == LABEL}
        in_default = {
            quad.object
            for quad in snapshot.db.quads_for_pattern(None, LABEL, None, ox.DefaultGraph())
        }
        assert in_default == named
        written = lines(snapshot.db)
    live = ox.Store(path / "db")
    assert lines(live) == written
    del live
    assert store.names.version == number
    assert len(store.names.resolve(f"marker {number}")) == (2 if number else 0)
    assert store.names.resolve(f"marker {number + 1}") == []
    assert store.meta.facts_hash == (str(number) if number else None)
    assert not (path / "meta.json.next").exists()
    # At most the version before waits to be removed; nothing unpublished stays.
    assert checkpoints(path) in ([number], [number - 1, number])
    store.names.close()
    return number


@pytest.mark.parametrize("phase", BEFORE + AFTER)
def test_death_after_each_phase(tmp_path: Path, phase: str) -> None:
    path = tmp_path / "store"
    Store.create(path, base=DEFAULT_BASE)
    child = start(path, tmp_path / "phases", "die", phase)
    out, _ = child.communicate(timeout=60)
    assert child.returncode == 9
    assert out.split() == ["1"]
    assert check_whole(path, 1) == (1 if phase in BEFORE else 2)
    store = Store.open(path)
    with store.write(agent="after") as write:
        write.put_graph(Base().graph("next"), [], status=ACCEPTED)
    assert store.version() == (2 if phase in BEFORE else 3)
    assert checkpoints(path) == [store.version()]


def test_every_phase_of_a_commit_is_listed_here(tmp_path: Path) -> None:
    seen: list[str] = []
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE, watch=seen.append)
    with store.write(agent="test") as write:
        write.put_graph(Base().graph("a"), [], status=ACCEPTED)
    assert seen == [*BEFORE, *AFTER]


def test_kills_at_random_times(tmp_path: Path) -> None:
    path, phases = tmp_path / "store", tmp_path / "phases"
    Store.create(path, base=DEFAULT_BASE)
    dice = random.Random()  # noqa: S311
    fell: Counter[str] = Counter()
    held = 0
    for turn in range(KILLS):
        child = start(path, phases, "loop")
        assert child.stdout is not None
        assert int(child.stdout.readline()) == held + 1
        if turn % 2:
            time.sleep(dice.uniform(0.0, 0.3))
        else:
            wait_for_phase(phases, dice.choice(sorted(INSIDE)))
        child.send_signal(signal.SIGKILL)
        out, _ = child.communicate(timeout=60)
        fell[phases.read_text().strip()] += 1
        acknowledged = [held + 1, *map(int, out.split())][-1]
        held = check_whole(path, acknowledged)
    inside = sum(count for phase, count in fell.items() if phase in INSIDE)
    print(f"{inside} of {KILLS} kills fell inside commit and backup: {dict(fell)}")
    assert sum(fell.values()) == KILLS


def wait_for_phase(phases: Path, wanted: str) -> None:
    deadline = time.monotonic() + 10
    while phases.read_text().strip() != wanted and time.monotonic() < deadline:
        time.sleep(0.0002)


def test_leftovers_of_a_broken_backup_are_removed(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store.create(path, base=DEFAULT_BASE)
    with store.write(agent="test") as write:
        write.put_graph(Base().graph("a"), [], status=ACCEPTED)
    for name in ("2", "2.tmp", "7"):
        (path / "checkpoints" / name).mkdir()
    (path / "checkpoints" / "2" / "half.sst").write_bytes(b"half")
    (path / "db" / "CURRENT").write_bytes(b"broken")
    (path / "db.restored").mkdir()
    (path / "dirty").touch()
    again = Store.open(path)
    assert again.version() == 1
    assert checkpoints(path) == [1]
    with again.write(agent="test") as write:
        assert list(write.statuses()) == [Base().graph("a")]


def test_second_writer_is_told_who_writes(tmp_path: Path) -> None:
    path = tmp_path / "store"
    store = Store.create(path, base=DEFAULT_BASE)
    child = start(path, tmp_path / "phases", "hold")
    assert child.stdout is not None
    assert child.stdout.readline() == "held\n"
    began = time.monotonic()
    with (
        pytest.raises(StoreLockedError, match=rf"crash child \(process {child.pid}\)"),
        store.write(agent="second", lock_timeout_s=0.3),
    ):
        pass
    assert 0.3 <= time.monotonic() - began < 5
    # Opening beside a writer neither waits nor repairs what is not broken.
    assert Store.open(path).version() == 0
    assert (path / "dirty").exists()
    child.kill()
    child.communicate(timeout=60)
    with store.write(agent="third", lock_timeout_s=5) as write:
        write.put_graph(Base().graph("a"), [], status=ACCEPTED)
    assert store.version() == 1


def test_second_writer_waits_its_turn(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", base=DEFAULT_BASE)
    begun = threading.Event()

    def write_slowly() -> None:
        with store.write(agent="first") as write:
            begun.set()
            time.sleep(0.3)
            write.put_graph(Base().graph("first"), [], status=ACCEPTED)

    first = threading.Thread(target=write_slowly)
    first.start()
    assert begun.wait(10)
    with store.write(agent="second", lock_timeout_s=10) as write:
        assert list(write.statuses()) == [Base().graph("first")]
        write.put_graph(Base().graph("second"), [], status=ACCEPTED)
    first.join()
    assert store.version() == 2
