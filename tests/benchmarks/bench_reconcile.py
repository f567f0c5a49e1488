"""Reconciliation over HTTP on a million labels, against rapidfuzz over all of them.

    python -m tests.benchmarks.bench_reconcile [--labels 1000000] [--names 1000]

1. Make a store whose name index holds made-up names (as ``bench_suggest``) and run ``kg serve``.
2. Half of the names that are asked for are written as they are; the others have a letter more, a
   letter less, two letters exchanged, or their words in another order.
3. Compare on a sample: the peer, ``rapidfuzz.process.extract`` with ``token_sort_ratio`` over a
   list of all names in memory, must not find the right thing where the service does not.
4. Print p50, p95 and p99 of single queries, the time of a batch of 1,000 with workers that have yet
   to start and with such that run, how many names were found, and the ratio to the peer.
"""

from __future__ import annotations

import argparse
import json
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Sequence
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlencode

from kg.store import normalise
from tests.benchmarks.bench_names import labels
from tests.benchmarks.bench_suggest import make_store
from tests.benchmarks.client import percentile
from tests.benchmarks.names import Dice, name
from tests.benchmarks.servers import terang

SAMPLE = 24
BATCH = 1_000


class Service:
    """A client of ``/reconcile`` with one kept connection."""

    def __init__(self, port: int) -> None:
        self._connection = HTTPConnection("127.0.0.1", port, timeout=300)

    def match(self, names: Sequence[str]) -> list[list[str]]:
        """Return the IRIs of the candidates of each name.

        Raises:
            RuntimeError: If the service refuses.
        """
        queries = {f"q{at}": {"query": one} for at, one in enumerate(names)}
        headers = {"Content-Type": "application/x-www-form-urlencoded"}
        body = urlencode({"queries": json.dumps(queries)})
        self._connection.request("POST", "/reconcile", body, headers)
        response = self._connection.getresponse()
        answer = response.read()
        if response.status != 200:
            raise RuntimeError(f"{response.status}: {answer[:200]!r}")
        results = json.loads(answer)
        return [[one["id"] for one in results[key]["result"]] for key in queries]


def written(dice: Dice, count: int, total: int) -> list[tuple[str, str]]:
    """Return names as somebody writes them, with the end of the IRI that is meant."""
    found = []
    for at in range(count):
        number = dice.below(total)
        text = f"{name(number // 1_000, 1)} {name(20_000 + number % 1_000, 1)}"
        found.append((text if at % 2 else spoilt(text, dice), f"/{number}"))
    return found


def spoilt(text: str, dice: Dice) -> str:
    """Return a name with a letter more, less or moved, or its words in another order."""
    at = 1 + dice.below(len(text) - 3)
    return (
        text[:at] + text[at + 1 :],
        text[:at] + "x" + text[at:],
        text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        " ".join(reversed(text.split())),
    )[dice.below(4)]


def hits(found: Sequence[Sequence[str]], asked: Sequence[tuple[str, str]]) -> int:
    """Return how many names have the right thing first."""
    pairs = zip(found, asked, strict=True)
    return sum(bool(one) and one[0].endswith(end) for one, (_, end) in pairs)


def single(service: Service, names: Sequence[str]) -> list[float]:
    """Return how long each name takes alone, in milliseconds, ordered."""
    taken = []
    for one in names:
        started = time.perf_counter()
        service.match([one])
        taken.append((time.perf_counter() - started) * 1000)
    return sorted(taken)


def batch(service: Service, names: Sequence[str]) -> tuple[float, list[list[str]]]:
    """Return how long names take together, in seconds, and their candidates."""
    started = time.perf_counter()
    found = [
        one for at in range(0, len(names), BATCH) for one in service.match(names[at : at + BATCH])
    ]
    return time.perf_counter() - started, found


def peer(listed: Sequence[str], names: Sequence[str]) -> tuple[float, list[list[str]]]:
    """Return the peer's median for a name, in milliseconds, and its best five."""
    from rapidfuzz import fuzz, process

    taken, found = [], []
    for one in names:
        started = time.perf_counter()
        best = process.extract(normalise(one), listed, scorer=fuzz.token_sort_ratio, limit=5)
        taken.append((time.perf_counter() - started) * 1000)
        found.append([f"/{number}" for _, _, number in best])
    return statistics.median(taken), found


def run(folder: Path, total: int, count: int) -> None:
    """Build, compare, measure."""
    started = time.perf_counter()
    make_store(folder, total)
    print(
        f"{total:,} labels indexed in {time.perf_counter() - started:.0f} s; page cache warm; ",
        end="",
    )
    print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} processors")
    listed = [normalise(label) for _, _, label in labels(total)]
    asked = written(Dice("reconcile"), count, total)
    names = [one for one, _ in asked]
    with terang(folder / "store") as server:
        service = Service(server.port)
        service.match(names[:5])  # the first ones open files and read words
        theirs_ms, theirs = peer(listed, names[:SAMPLE])
        service = Service(server.port)  # the server closed the first connection meanwhile
        ours = service.match(names[:SAMPLE])
        found, missed = hits(ours, asked[:SAMPLE]), hits(theirs, asked[:SAMPLE])
        if found < missed:
            raise SystemExit(f"of {SAMPLE} names the peer finds {missed} and the service {found}")
        print(f"answers: of {SAMPLE} names the service finds {found} first, rapidfuzz {missed}")
        taken = single(service, names[:300])
        middle = statistics.median(taken)
        print(
            f"  {len(taken)} single queries   p50 {middle:7.2f} ms  p95 "
            f"{percentile(taken, 0.95):7.2f} ms  p99 {percentile(taken, 0.99):7.2f} ms"
        )
        for state in ("workers not yet started", "workers running"):
            taken_s, answers = batch(service, names)
            each_ms = taken_s * 1000 / len(names)
            print(
                f"  batch of {len(names):,}, {state:<24} {taken_s:6.2f} s   "
                f"{hits(answers, asked):,} found first   rapidfuzz / service = "
                f"{theirs_ms / each_ms:7.1f}"
            )
        print(
            f"  rapidfuzz over a list   p50 {theirs_ms:9.2f} ms a name   "
            f"{theirs_ms / middle:7.1f} times a single query"
        )


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--labels", type=int, default=1_000_000)
    parser.add_argument("--names", type=int, default=1_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as folder:
        run(Path(folder), given.labels, given.names)
    return 0


if __name__ == "__main__":
    sys.exit(main())
