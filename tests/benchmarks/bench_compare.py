"""``kg compare`` from the shell, against the native oxigraph on the same questions, in turn.

    python -m tests.benchmarks.bench_compare [--rounds 11] [--store PATH]

1. Build the bundled facts as ``kg build`` does, unless a store is named, and copy its checkpoint
   for the peer.
2. For each area and period ask ``oxigraph query`` the three stored questions behind the command
   with their terms put in, and compare its rows with those of ``kg compare --format json``.
3. Run both in turn: ``kg compare`` as a user does, a process of its own each time, files in the
   system's cache; and the peer's three processes at once. Print the median, the fastest and the
   processor time of each, and the ratio of the medians. The aim is 300 ms.

What the peer does not do: start an interpreter, resolve names, check the bundled facts, print.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kg.cli.compare import FIGURES, PICKS, REASONS
from kg.namespaces import DEFAULT_BASE
from kg.pipeline.build import build
from kg.query.catalogue import Catalogue
from kg.query.parameters import bind, parse_parameters
from kg.query.periods import period_bounds
from kg.store import Store

ASKED = (
    ("Nusa Tenggara Timur", "2019-10"),
    ("Nusa Tenggara Timur", "2019"),
    ("Indonesia", "2019"),
    ("Indonesia", "2022"),
)
INDICATOR = "household-electrification-ratio"
PARTS = {FIGURES: "figures", REASONS: "reasons", PICKS: "to_cite"}
"""The questions, and where the command's JSON has their rows."""
KEYS = {FIGURES: ("figure",), REASONS: ("difference", "reason"), PICKS: ("figure",)}


@dataclass(frozen=True, slots=True)
class Times:
    """What runs took, ms: each from start to end, and its processor time."""

    wall: tuple[float, ...]
    processor: tuple[float, ...]

    def line(self, title: str) -> str:
        """Return a line of the table."""
        return (
            f"  {title:<14}median {statistics.median(self.wall):6.0f} ms  fastest "
            f"{min(self.wall):6.0f}  processor time {statistics.median(self.processor):6.0f}"
        )


def texts(store: Store, area: str, period: str) -> dict[str, str]:
    """Return the questions with their terms put in."""
    since, until = period_bounds(period)
    values = {"area": area, "indicator": INDICATOR, "since": str(since), "until": str(until)}
    found = {}
    for name in PARTS:
        question = Catalogue.load().get(name)
        given = {each.name: values[each.name] for each in question.params if each.name in values}
        terms = parse_parameters(question, given, store.names, base=store.base)
        found[name] = bind(question, terms)
    return found


def run(commands: Sequence[Sequence[str]]) -> tuple[float, float, list[bytes]]:
    """Run programs side by side; return ms, processor ms and what each printed."""
    with tempfile.TemporaryDirectory() as name:
        files = [Path(name, str(number)) for number in range(len(commands))]
        before = os.times()
        started = time.perf_counter()
        processes = []
        for command, file in zip(commands, files, strict=True):
            with file.open("wb") as output:
                processes.append(
                    subprocess.Popen(command, stdout=output, stderr=subprocess.DEVNULL)
                )
        codes = [process.wait() for process in processes]
        taken = time.perf_counter() - started
        after = os.times()
        if any(codes):
            raise SystemExit(f"{commands[0][:3]} ended with {codes}")
        used = after.children_user + after.children_system
        used -= before.children_user + before.children_system
        return taken * 1000, used * 1000, [file.read_bytes() for file in files]


def check(own: Mapping[str, list[dict[str, str]]], theirs: Mapping[str, bytes]) -> int:
    """Stop unless both name the same things; return how many rows there are."""
    count = 0
    for name, part in PARTS.items():
        rows = json.loads(theirs[name])["results"]["bindings"]
        expected = sorted(tuple(row[key]["value"] for key in KEYS[name]) for row in rows)
        found = sorted(tuple(row[key] for key in KEYS[name]) for row in own[part])
        if found != expected:
            raise SystemExit(f"{name}: the peer has other rows")
        count += len(found)
    return count


def measure(store: Path, peer: Path, area: str, period: str, rounds: int) -> None:
    """Compare answers, then run both in turn."""
    asked = texts(Store.open(store), area, period)
    command = [sys.executable, "-m", "kg", "compare", area, period, "--store", str(store)]
    program = str(Path(sys.executable).with_name("oxigraph"))
    theirs = [
        [program, "query", "--location", str(peer), "--query", text, "--results-format", "json"]
        for text in asked.values()
    ]
    answers = dict(zip(asked, run(theirs)[2], strict=True))
    rows = check(json.loads(run([[*command, "--format", "json"]])[2][0]), answers)
    measured: dict[str, list[tuple[float, float]]] = {"kg compare": [], "oxigraph": []}
    for _ in range(rounds):
        for title, commands in (("kg compare", [command]), ("oxigraph", theirs)):
            wall, processor, _ = run(commands)
            measured[title].append((wall, processor))
    print(f"{area} {period}: {rows} rows the same")
    medians = []
    for title, taken in measured.items():
        times = Times(tuple(one for one, _ in taken), tuple(used for _, used in taken))
        medians.append(statistics.median(times.wall))
        print(times.line(title), flush=True)
    print(f"  ratio         {medians[0] / medians[1]:.2f}")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=11)
    parser.add_argument("--store", type=Path)
    given = parser.parse_args()
    print(f"load {os.getloadavg()[0]:.1f}; {given.rounds} rounds in turn, files in cache")
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name:
        store = given.store or Path(name, "store")
        if given.store is None:
            build(store, base=DEFAULT_BASE)
        with Store.open(store).snapshot() as snapshot:
            shutil.copytree(snapshot.path, Path(name, "peer"))
        for area, period in ASKED:
            measure(store, Path(name, "peer"), area, period, given.rounds)


if __name__ == "__main__":
    main()
