"""One new observation: what its rules cost in a small and in a large store.

    python -m tests.benchmarks.bench_differences [--sizes 2000 20000] [--writes 7]

1. Make a store of that many observations: areas of 20 observations each (four years, five
   producers), without the gate; run all rules once over everything.
2. Write one more observation, and let the rules run for what it concerns; repeat in other areas.
3. Print the time of the rules per write (median), by rule where it is more than a millisecond, and
   the ratio of the largest to the smallest store. The first run over everything is printed, too.

After each write the rules' result for the area is compared with a run over everything in the
smallest store (``tests/infer`` holds the same for random writes).
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse
from pyoxigraph import Store as Database

from kg.infer import run_rules
from kg.infer.rules import RuleRun
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store import ACCEPTED, Store

BASE = Base()
HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}id/> .\n"
PER_AREA = 20
YEARS = (2019, 2020, 2021, 2022)
SUPPLIES = ("pln", "unspecified", "pln-and-non-pln", "any-electric-lighting", "unspecified")


def observation(number: int, area: int, extra: float = 0.0) -> str:
    """Return one observation in Turtle; its dimensions follow from its number in the area."""
    year, producer = YEARS[number % 4], number // 4 % 5
    value = round(40 + (area * 7 + number * 13) % 50 + 0.11 * producer + extra, 2)
    return f"""<observation/a{area}-{number}> a tr:Observation ;
 qb:dataSet <dataset/electrification> ; sdmx-dimension:refArea <area/a{area}> ;
 sdmx-dimension:refPeriod <period/{year}> ; tr:statedIn <source/s{producer}> ;
 tr:indicator tr:indicator-household-electrification-ratio ; tr:vintage "unspecified" ;
 tr:supply tr:supply-{SUPPLIES[producer]} ; tr:method tr:method-unspecified ;
 tr:observationStatus tr:observationStatus-observed ; tr:producer <organisation/p{producer}> ;
 sdmx-measure:obsValue {value} ; sdmx-attribute:unitMeasure unit:PERCENT ;
 tr:lowerBound {value - 0.005:.3f} ; tr:upperBound {value + 0.005:.3f} ;
 tr:asOf "{year}-12-31"^^xsd:date .
"""


def periods() -> str:
    """Return the years in Turtle."""
    return "".join(
        f'<period/{year}> a tr:Period ; rdfs:label "{year}" ; tr:begin "{year}-01-01"^^xsd:date ; '
        f'tr:end "{year}-12-31"^^xsd:date .\n'
        for year in YEARS
    )


def triples(turtle: str) -> list[Triple]:
    """Parse Turtle with the project's prefixes."""
    return [quad.triple for quad in parse(HEAD + turtle, format=RdfFormat.TURTLE)]


def fill(store: Store, observations: int) -> list[RuleRun]:
    """Put the observations in, one graph per 2,000 of them, and infer."""
    with store.write(agent="benchmark") as write:
        write.put_graph(BASE.graph("periods"), triples(periods()), status=ACCEPTED)
        areas = observations // PER_AREA
        for start in range(0, areas, 100):
            text = "".join(
                observation(number, area)
                for area in range(start, min(start + 100, areas))
                for number in range(PER_AREA)
            )
            write.put_graph(BASE.graph(f"t{start}"), triples(text), status=ACCEPTED)
        return run_rules(write)


def add_one(store: Store, area: int, number: int) -> tuple[list[RuleRun], float]:
    """Write one more observation; return the rules' runs and the seconds of the write."""
    started = time.perf_counter()
    with store.write(agent="benchmark") as write:
        content = triples(observation(number, area, extra=0.37))
        write.put_graph(BASE.graph(f"new-{area}-{number}"), content, status=ACCEPTED)
        runs = run_rules(write)
    return runs, time.perf_counter() - started


def inferred(store: Store) -> set[Quad]:
    """Return every inferred quad."""
    prefix = BASE.graph("inferred-")
    with store.snapshot() as snapshot:
        database = Database.read_only(str(snapshot.path))
        names = [
            name
            for name in database.named_graphs()
            if isinstance(name, NamedNode) and name.value.startswith(prefix)
        ]
        return {q for name in names for q in database.quads_for_pattern(None, None, None, name)}


def check(store: Store) -> None:
    """Stop unless a run over everything infers what stands there."""
    kept = inferred(store)
    with store.write(agent="benchmark") as write:
        write.set_rules_hash("other rules")
        run_rules(write)
    if inferred(store) != kept:
        raise SystemExit("rules run for one area infer something else than over everything")


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000])
    parser.add_argument("--writes", type=int, default=7)
    options = parser.parse_args()
    medians: dict[int, dict[str, float]] = {}
    totals: dict[int, float] = {}
    for size in options.sizes:
        with tempfile.TemporaryDirectory() as name:
            store = Store.create(Path(name) / "store", base=DEFAULT_BASE)
            started = time.perf_counter()
            first = fill(store, size)
            print(f"{size:,} observations: filled in {time.perf_counter() - started:.1f} s, rules "
                  f"over everything {sum(run.seconds for run in first):.1f} s")  # fmt: skip
            spent: dict[str, list[float]] = {}
            whole = []
            for turn in range(options.writes):
                runs, seconds = add_one(store, turn * 3 + 1, PER_AREA + turn)
                whole.append(seconds)
                for run in runs:
                    spent.setdefault(f"{run.rule.id} ({run.how})", []).append(run.seconds)
            medians[size] = {rule: statistics.median(taken) for rule, taken in spent.items()}
            totals[size] = statistics.median(whole)
            if size == options.sizes[0]:
                check(store)
    for size, rules in medians.items():
        scoped = sum(taken for rule, taken in rules.items() if "(areas)" in rule)
        print(f"\n{size:,}: one write {totals[size] * 1000:.0f} ms, of it rules by area "
              f"{scoped * 1000:.1f} ms")  # fmt: skip
        for rule, taken in sorted(rules.items(), key=lambda item: -item[1]):
            if taken > 0.001:
                print(f"  {rule:36}{taken * 1000:9.1f} ms")
    small, large = options.sizes[0], options.sizes[-1]
    costs = [sum(t for r, t in medians[size].items() if "(areas)" in r) for size in (small, large)]
    print(f"\nrules by area, {large:,} to {small:,}: {costs[1] / costs[0]:.2f} times")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
