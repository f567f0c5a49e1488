"""Point queries over HTTP: ``kg serve`` against rdflib-endpoint and native oxigraph.

    python -m tests.benchmarks.bench_point_query [--triples 10000] [--rounds 5] [--requests 300]

1. Make a store of clean synthetic data, dump its default graph, load both peers with the dump.
2. Ask all servers the same sample of queries and compare the answers; stop if one differs.
3. For 1 and 8 clients: rounds in turn over the servers, all query texts distinct in each round, so
   that no cache of answers serves; then one query text over and over, served from the cache.
4. Print requests a second (median of the rounds), p50, p99, and Terang's rate as a ratio.
"""

from __future__ import annotations

import argparse
import asyncio
import statistics
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from kg.namespaces import PREFIXES, tr
from kg.store import Store
from tests.benchmarks.client import Connection, Load, bindings, percentile, run_load
from tests.benchmarks.names import Dice
from tests.benchmarks.servers import (
    Server,
    dump,
    entities,
    make_store,
    oxigraph,
    rdflib_endpoint,
    terang,
)

LABEL = """PREFIX skos: <{skos}>
SELECT ?label WHERE {{ <{entity}> skos:prefLabel ?label }}"""
CERTIFICATES = """PREFIX tr: <{tr}>
PREFIX skos: <{skos}>
SELECT ?certification ?edition ?scope WHERE {{
  ?certification tr:holder <{entity}> ; tr:edition ?named ; tr:scope ?scope .
  ?named skos:prefLabel ?edition
}}"""
FIGURES = """PREFIX tr: <{tr}>
PREFIX rdfs: <{rdfs}>
PREFIX sdmx-dimension: <{dimension}>
PREFIX sdmx-measure: <{measure}>
SELECT ?observation ?indicator ?period ?value WHERE {{
  ?observation sdmx-dimension:refArea <{entity}> ; a tr:Observation ; tr:indicator ?indicator ;
    sdmx-dimension:refPeriod ?when ; sdmx-measure:obsValue ?value .
  ?when rdfs:label ?period
}}"""
MIX = ((LABEL, "Area"), (CERTIFICATES, "Unit"), (FIGURES, "Area"))
SAMPLE = 60
NOTES = (
    "cpu: the server's processor time per request, all its processes together",
    "client: share of one CPU that the load generator used; far below 100 percent it limits no",
    "  rate, but it shares the machine's CPUs with the servers, all of them alike",
    "cache: page cache warm, files just written; for repeated texts rdflib-endpoint keeps the",
    "  parsed query and terang the whole answer; oxigraph keeps nothing",
)


@dataclass(frozen=True, slots=True)
class Mix:
    """The queries: a third each of label of an area, certificates of a unit, figures of an area."""

    entities: dict[str, list[str]]

    def queries(self, count: int, *key: object) -> list[str]:
        """Return distinct query texts, the same for the same key."""
        dice, texts = Dice("mix", *key), []
        for number in range(count):
            text, kind = MIX[number % len(MIX)]
            filled = text.format(
                entity=dice.pick(self.entities[kind]),
                tr=PREFIXES["tr"],
                skos=PREFIXES["skos"],
                rdfs=PREFIXES["rdfs"],
                dimension=PREFIXES["sdmx-dimension"],
                measure=PREFIXES["sdmx-measure"],
            )
            texts.append(f"{filled}\n# {'-'.join(map(str, key))}-{number}")
        return texts


async def compare(servers: list[Server], mix: Mix) -> int:
    """Return how many rows the sample has; raise if two servers answer differently."""
    rows = 0
    for query in mix.queries(SAMPLE, "sample"):
        answers = []
        for server in servers:
            connection = Connection(server.port, server.path)
            reply = await connection.ask(query)
            await connection.close()
            if reply.status != 200:
                raise SystemExit(f"{server.name}: status {reply.status}: {reply.body[:300]!r}")
            answers.append(bindings(reply.body))
        if any(answer != answers[0] for answer in answers):
            raise SystemExit(f"the servers answer differently:\n{query}\n{answers}")
        rows += answers[0].total()
    return rows


@dataclass(frozen=True, slots=True)
class Round:
    """A round on one server: its load, and the server's processor time per request."""

    load: Load
    cpu_s: float


def one_round(server: Server, queries: list[str], clients: int) -> Round:
    """Run a round."""
    before = server.cpu_s()
    load = asyncio.run(run_load(server.port, server.path, queries, clients))
    return Round(load, (server.cpu_s() - before) / len(queries))


def report(server: Server, rounds: list[Round], ours: list[Round]) -> None:
    """Print one line of figures."""
    rate = statistics.median(one.load.rate for one in rounds)
    latencies = sorted(value for one in rounds for value in one.load.latencies)
    ratios = [mine.load.rate / other.load.rate for mine, other in zip(ours, rounds, strict=True)]
    ratio = f"{statistics.median(ratios):5.2f}  ({min(ratios):.2f} to {max(ratios):.2f})"
    share = statistics.median(one.load.client_share for one in rounds)
    print(
        f"    {server.name:<16}{rate:9.0f}/s  p50 {percentile(latencies, 0.5) * 1000:7.2f} ms  "
        f"p99 {percentile(latencies, 0.99) * 1000:7.2f} ms  "
        f"cpu {statistics.median(one.cpu_s for one in rounds) * 1000:6.2f} ms  client {share:4.0%}"
        + ("" if rounds is ours else f"   terang / {server.name} = {ratio}")
    )
    failed = sum(one.load.statuses.total() - one.load.statuses[200] for one in rounds)
    if failed:
        print(f"    {server.name}: {failed} requests failed")


def measure(servers: list[Server], mix: Mix, clients: int, rounds: int, requests: int) -> None:
    """Measure and print rounds of distinct texts, then of three."""
    for title, distinct in (
        ("distinct texts (no cache serves)", True),
        ("three texts repeated", False),
    ):
        print(f"\n  {clients} client(s), {title}, {rounds} rounds of {requests} in turn")
        results: dict[str, list[Round]] = {server.name: [] for server in servers}
        for turn in range(rounds):
            queries = mix.queries(
                requests if distinct else 1, clients, turn if distinct else "same"
            )
            queries = queries if distinct else queries * requests
            for server in servers:
                results[server.name].append(one_round(server, queries, clients))
        for server in servers:
            report(server, results[server.name], results["terang"])


def prepare(folder: Path, triples: int) -> tuple[Store, Path, Mix]:
    """Make the store, the dump and the mix."""
    store = make_store(folder / "store", triples)
    count = dump(store, folder / "default.nt")
    mix = Mix({kind: entities(store, tr(kind)) for kind in ("Area", "Unit")})
    print(f"data: synthetic, {triples:,} triples asked for, {count:,} in the default graph")
    print("mix: a third each of label of an area, certificates of a unit, figures of an area")
    print(f"     over {len(mix.entities['Area'])} areas and {len(mix.entities['Unit'])} units")
    return store, folder / "default.nt", mix


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--triples", type=int, default=10_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=300)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name, ExitStack() as stack:
        folder = Path(name)
        _, triples, mix = prepare(folder, given.triples)
        servers = [
            stack.enter_context(terang(folder / "store")),
            stack.enter_context(rdflib_endpoint(triples)),
            stack.enter_context(oxigraph(triples, folder / "oxigraph")),
        ]
        for server in servers:
            print(f"{server.name}: {server.settings}")
        rows = asyncio.run(compare(servers, mix))
        print(f"answers: {SAMPLE} queries, {rows} rows, the same from all servers")
        print("\n".join(NOTES))
        for clients in (1, 8):
            measure(servers, mix, clients, given.rounds, given.requests)
    return 0


if __name__ == "__main__":
    sys.exit(main())
