"""Runaway queries, memory and killed readers, over HTTP against ``kg serve``.

    python -m tests.benchmarks.bench_runaways [--readers 2] [--deadline 3] [--triples 10000]

1. As many triple cross joins as there are readers arrive at once. Which readers end, and when, is
   read from ``/proc``; meanwhile 50 point queries are sent. Afterwards the memory of the process
   tree (PSS) is compared with what it was before.
2. A cross join with ORDER BY runs into the readers' memory limit; then a point query is asked.
3. An idle reader is killed from outside, then a busy one; the pool must be whole again.

Each line ends in ``ok`` or ``MISSED``; the exit status is 1 if anything was missed.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import signal
import sys
import tempfile
import time
from dataclasses import dataclass, field
from pathlib import Path

import psutil

from tests.benchmarks.client import Connection, Reply, percentile
from tests.benchmarks.servers import Server, make_store, terang

RUNAWAY = "SELECT (COUNT(*) AS ?n) WHERE {{ ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }} # {}"
GREEDY = "SELECT * WHERE { ?a ?b ?c . ?d ?e ?f } ORDER BY ?c ?f"
POINT = (
    "SELECT ?label WHERE {{ ?area a <https://w3id.org/terang/ontology#Area> ; "
    "<http://www.w3.org/2004/02/skos/core#prefLabel> ?label }} LIMIT 3 # {}"
)
POINTS = 50
GRACE_S = 0.5
MEMORY_SLACK = 0.10
MEMORY_LIMIT = 1024**3
SETTLE_S = 15.0


@dataclass(slots=True)
class Score:
    """Prints figures and remembers whether any was missed."""

    missed: list[str] = field(default_factory=list)

    def line(self, text: str, good: bool) -> None:
        """Print a figure and whether it is as it must be."""
        print(f"  {text}: {'ok' if good else 'MISSED'}", flush=True)
        if not good:
            self.missed.append(text)


def is_gone(pid: int) -> bool:
    """Say whether ``/proc`` knows the process no more, or only as a zombie."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return True
    return state == "Z"


async def ask(server: Server, query: str) -> Reply:
    """Ask over a connection of its own."""
    connection = Connection(server.port, server.path)
    try:
        return await connection.ask(query)
    finally:
        await connection.close()


async def watch_deaths(pids: list[int], seconds: float) -> dict[int, float]:
    """Return when each process that ended within some seconds was gone, seconds from now."""
    started, gone = time.perf_counter(), dict[int, float]()
    while (now := time.perf_counter() - started) < seconds:
        for pid in pids:
            if pid not in gone and is_gone(pid):
                gone[pid] = now
        await asyncio.sleep(0.01)
    return gone


async def wait_for_readers(server: Server, count: int) -> float:
    """Return how long it took until so many child processes run again."""
    started = time.perf_counter()
    while time.perf_counter() - started < SETTLE_S:
        if len([pid for pid in server.children() if not is_gone(pid)]) >= count:
            return time.perf_counter() - started
        await asyncio.sleep(0.02)
    return float("inf")


async def warm(server: Server, rounds: int = 20) -> None:
    """Ask some point queries, so that every reader has the database open."""
    for number in range(rounds):
        await asyncio.gather(*(ask(server, POINT.format(f"warm {number} {n}")) for n in range(3)))


async def runaways(server: Server, readers: int, deadline_s: float, score: Score) -> None:
    """Part 1."""
    await warm(server)
    before, pids = server.memory_bytes(), server.children()
    print(
        f"  {len(pids)} reader processes, {readers} of them full; {before / 2**20:.0f} MiB in all"
    )
    watching = asyncio.create_task(watch_deaths(pids, deadline_s + GRACE_S + 1.0))
    tasks = [asyncio.create_task(ask(server, RUNAWAY.format(n))) for n in range(readers)]
    await asyncio.sleep(0.2)
    points = [await ask(server, POINT.format(f"meanwhile {n}")) for n in range(POINTS)]
    running = sum(not task.done() for task in tasks)
    replies, gone = await asyncio.gather(*tasks), await watching
    times = sorted(gone.values())
    limit = deadline_s + GRACE_S
    shown = ", ".join(f"pid {pid} after {when:.2f} s" for pid, when in gone.items())
    score.line(
        f"{readers} runaways, {len(gone)} readers gone from /proc ({shown}), limit {limit:.1f} s",
        len(gone) == readers and times[-1] <= limit,
    )
    told = ", ".join(f"{reply.status} after {reply.elapsed_s:.2f} s" for reply in replies)
    score.line(
        f"clients of the runaways were told: {told}",
        all(reply.status in {503, 504} and reply.elapsed_s <= limit for reply in replies),
    )
    latencies = sorted(reply.elapsed_s for reply in points)
    answered = sum(reply.status == 200 for reply in points)
    score.line(
        f"{answered} of {POINTS} point queries answered meanwhile ({running} runaways still ran "
        f"after the last), p50 {percentile(latencies, 0.5) * 1000:.1f} ms, "
        f"slowest {latencies[-1] * 1000:.1f} ms",
        answered == POINTS and running == readers,
    )
    await memory_back(server, before, score)


async def memory_back(server: Server, before: int, score: Score) -> None:
    """Wait until the memory of the tree is near what it was."""
    started = time.perf_counter()
    await warm(server)
    after = server.memory_bytes()
    while abs(after - before) > MEMORY_SLACK * before and time.perf_counter() - started < SETTLE_S:
        await asyncio.sleep(0.2)
        after = server.memory_bytes()
    score.line(
        f"memory {before / 2**20:.0f} MiB before, {after / 2**20:.0f} MiB after "
        f"({after / before - 1:+.1%}), {time.perf_counter() - started:.1f} s later",
        abs(after - before) <= MEMORY_SLACK * before,
    )


async def greedy(server: Server, readers: int, score: Score) -> None:
    """Part 2."""
    peak, task = 0, asyncio.create_task(ask(server, GREEDY))
    while not task.done():
        peak = max(peak, server.memory_bytes())
        await asyncio.sleep(0.05)
    reply = await task
    try:
        detail = str(json.loads(reply.body).get("detail", ""))
    except ValueError:
        detail = repr(reply.body[:200])
    score.line(
        f"cross join with ORDER BY: status {reply.status} after {reply.elapsed_s:.2f} s, "
        f"peak {peak / 2**20:.0f} MiB of the tree: {detail}",
        reply.status in {422, 500, 503, 507} and "memory" in detail,
    )
    point = await ask(server, POINT.format("after the greedy one"))
    score.line(f"point query right after it: status {point.status}", point.status == 200)
    took = await wait_for_readers(server, readers)
    score.line(f"all {readers} reader processes again after {took:.2f} s", took <= SETTLE_S)


def busiest(pids: list[int]) -> int:
    """Return the process that used most processor time during a moment."""
    before = {pid: sum(psutil.Process(pid).cpu_times()[:2]) for pid in pids}
    time.sleep(0.3)
    return max(pids, key=lambda pid: sum(psutil.Process(pid).cpu_times()[:2]) - before[pid])


async def kills(server: Server, deadline_s: float, score: Score) -> None:
    """Part 3."""
    await warm(server, rounds=5)
    pids = server.children()
    os.kill(pids[0], signal.SIGKILL)
    took = await wait_for_replacement(server, pids[0], len(pids))
    replies = [await ask(server, POINT.format(f"idle {n}")) for n in range(10)]
    good = sum(reply.status == 200 for reply in replies)
    score.line(
        f"idle reader killed: replaced after {took:.2f} s; {good} of 10 point queries answered",
        took <= SETTLE_S and good == 10,
    )
    runaway = asyncio.create_task(ask(server, RUNAWAY.format("busy")))
    await asyncio.sleep(0.3)
    victim = await asyncio.to_thread(busiest, server.children())
    os.kill(victim, signal.SIGKILL)
    replies = [await ask(server, POINT.format(f"busy {n}")) for n in range(10)]
    good = sum(reply.status == 200 for reply in replies)
    reply = await runaway
    took = await wait_for_replacement(server, victim, len(pids))
    score.line(
        f"busy reader killed: {good} of 10 point queries answered; its query was run again and "
        f"ended with status {reply.status} after {reply.elapsed_s:.2f} s; readers whole again",
        good == 10 and reply.elapsed_s <= deadline_s + GRACE_S and took <= SETTLE_S,
    )


async def wait_for_replacement(server: Server, pid: int, count: int) -> float:
    """Return how long it took until a process is gone and there are as many as before."""
    started = time.perf_counter()
    while time.perf_counter() - started < SETTLE_S:
        alive = [child for child in server.children() if not is_gone(child)]
        if pid not in alive and len(alive) >= count:
            return time.perf_counter() - started
        await asyncio.sleep(0.02)
    return float("inf")


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--readers", type=int, default=2)
    parser.add_argument("--deadline", type=float, default=3.0, help="seconds")
    parser.add_argument("--triples", type=int, default=10_000)
    given = parser.parse_args()
    score = Score()
    memory = {"TERANG_READER_MEMORY_BYTES": str(MEMORY_LIMIT)}
    options = ("--readers", str(given.readers), "--query-timeout")
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name:
        store = Path(name) / "store"
        make_store(store, given.triples)
        print(f"data: synthetic, {given.triples:,} triples asked for; cross join of all triples")
        with terang(store, *options, str(given.deadline), environment=memory) as server:
            print(f"runaways ({server.settings})")
            asyncio.run(runaways(server, given.readers, given.deadline, score))
            print("killed readers")
            asyncio.run(kills(server, given.deadline, score))
        with terang(store, *options, "30", environment=memory) as server:
            print(f"memory limit ({server.settings})")
            count = len(server.children())
            asyncio.run(greedy(server, count, score))
    print(f"{len(score.missed)} missed")
    return 1 if score.missed else 0


if __name__ == "__main__":
    sys.exit(main())
