"""One new observation: what its rules cost in a small and in a large store.

    python -m tests.benchmarks.bench_differences [--sizes 2000 20000] [--writes 7]
    python -m tests.benchmarks.bench_differences --copies --sizes 10000 1000000 [--stores FOLDER]

1. Make a store of that many observations: areas of 20 observations each (four years, five
   producers), without the gate; run all rules once over everything. With ``--copies`` only 2,000
   are made so, and copied with what was inferred (:mod:`tests.benchmarks.cloned`).
2. Write one more observation to each store in turn, and let the rules run for what it concerns;
   repeat in other areas. So what else the machine does slows all of them.
3. Print the time of the rules per write (median), by rule where it is more than a millisecond, and
   the ratio of the largest to the smallest store. The first run over everything is printed, too.
   With ``--stores`` filled stores stay in that folder, and copies of them are written to: filling
   the largest takes most of the time.

After the writes all inferred triples are compared with a run over everything in the smallest store.
With ``--copies`` that is done in a store of 4,000, half of them copies, and the larger stores must
infer the same for the areas written to (``tests/infer`` holds the same for random writes).
"""

from __future__ import annotations

import argparse
import re
import shutil
import statistics
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Triple, parse
from pyoxigraph import Store as Database

from kg.infer import run_rules
from kg.infer.rules import RuleRun
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base
from kg.store import ACCEPTED, Store
from tests.benchmarks.cloned import Template, add_copies
from tests.stores import copy_store

BASE = Base()
HEAD = "".join(f"@prefix {name}: <{iri}> . " for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}id/> .\n"
REF_AREA = NamedNode(PREFIXES["sdmx-dimension"] + "refArea")
PER_AREA = 20
TEMPLATE = 2_000
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


def fill_with_copies(path: Path, small: Path, observations: int) -> Store:
    """Copy a filled store of ``TEMPLATE`` observations, and in it all of them, until it is full."""
    shutil.copytree(small, path)
    store = Store.open(path)
    with store.write(agent="benchmark") as write:
        template = Template(write.db, TEMPLATE // PER_AREA)
        add_copies(write.db, template, observations // TEMPLATE - 1)
    return store


def fill_new(path: Path, small: Path | None, size: int) -> None:
    """Fill a store, of copies where a small one is given; print how long it took."""
    started = time.perf_counter()
    fresh = path.with_suffix(".new")
    shutil.rmtree(fresh, ignore_errors=True)
    if small is not None:
        fill_with_copies(fresh, small, size)
        how = "copied"
    else:
        runs = fill(Store.create(fresh, base=DEFAULT_BASE), size)
        how = f"rules over everything {sum(run.seconds for run in runs):.1f} s"
    fresh.rename(path)
    taken = time.perf_counter() - started
    print(f"{size:,} observations: filled in {taken:.1f} s, {how}", flush=True)


def inferred_for(store: Store, areas: Iterable[int]) -> set[str]:
    """Return the inferred quads whose subject is of one of these areas."""
    names = re.compile(rf"/(?:figure|difference|observation)/a(?:{'|'.join(map(str, areas))})-")
    kept = set()
    prefix = BASE.graph("inferred-")
    with store.snapshot() as snapshot:
        database = Database.read_only(str(snapshot.path))
        for area in areas:
            node = NamedNode(f"{DEFAULT_BASE}id/area/a{area}")
            for about in database.quads_for_pattern(None, REF_AREA, node, DefaultGraph()):
                assert isinstance(about.subject, NamedNode)
                if names.search(about.subject.value):
                    kept |= {
                        str(quad)
                        for quad in database.quads_for_pattern(about.subject, None, None, None)
                        if getattr(quad.graph_name, "value", "").startswith(prefix)
                    }
    return kept


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


def measure(stores: list[Store], areas: list[int]) -> list[tuple[dict[str, float], float]]:
    """Write an observation in each area, to the stores in turn.

    Returns:
        For each store the median seconds by rule, and of the whole write.
    """
    spent: list[dict[str, list[float]]] = [{} for _ in stores]
    for turn, area in enumerate(areas):
        for store, of_store in zip(stores, spent, strict=True):
            runs, seconds = add_one(store, area, PER_AREA + turn)
            of_store.setdefault("", []).append(seconds)
            for run in runs:
                of_store.setdefault(f"{run.rule.id} ({run.how})", []).append(run.seconds)
    medians = [{rule: statistics.median(times) for rule, times in one.items()} for one in spent]
    return [(rules, rules.pop("")) for rules in medians]


def by_area(rules: Mapping[str, float]) -> float:
    """Return the seconds of the rules that ran for areas."""
    return sum(seconds for rule, seconds in rules.items() if "(areas)" in rule)


def show(size: int, rules: Mapping[str, float], whole: float, *, first: bool) -> None:
    """Print what one write took; by rule for the first size."""
    print(f"{size:,}: one write {whole * 1000:.0f} ms, of it rules by area "
          f"{by_area(rules) * 1000:.1f} ms", flush=True)  # fmt: skip
    for rule, seconds in sorted(rules.items(), key=lambda item: -item[1]):
        if seconds > 0.001 and (first or "(areas)" not in rule):
            print(f"  {rule:36}{seconds * 1000:9.1f} ms")


def main() -> int:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="+", default=[2_000, 20_000])
    parser.add_argument("--writes", type=int, default=7)
    parser.add_argument("--copies", action="store_true", help="copy 2,000 observations")
    parser.add_argument("--stores", type=Path, help="folder in which filled stores stay")
    options = parser.parse_args()
    written = [turn * 3 + 1 for turn in range(options.writes)]
    with tempfile.TemporaryDirectory() as name:
        small, known = Path(name) / "small", set[str]()
        if options.copies:
            fill(Store.create(small, base=DEFAULT_BASE), TEMPLATE)
            store = fill_with_copies(Path(name) / "checked", small, 2 * TEMPLATE)
            measure([store], written)
            known = inferred_for(store, written)
            check(store)
            print(f"{2 * TEMPLATE:,}, half of them copies, and {len(written)} writes: a run of all "
                  "rules over everything changes no triple", flush=True)  # fmt: skip
        stores = []
        for size in options.sizes:
            how = "copied" if options.copies else "made"
            kept = (options.stores or Path(name)) / f"{size}-{how}"
            if not kept.exists():
                fill_new(kept, small if options.copies else None, size)
            # The engine never changes the files that the copy shares with what stays.
            stores.append(Store.open(copy_store(kept, Path(name) / f"written-{size}")))
        found = measure(stores, written)
        for number, (size, store, one) in enumerate(zip(options.sizes, stores, found, strict=True)):
            show(size, *one, first=number == 0)
            if options.copies and inferred_for(store, written) != known:
                raise SystemExit(f"{size:,}: other inferences for the areas written to")
        if not options.copies:
            check(stores[0])
    small_size, large_size = options.sizes[0], options.sizes[-1]
    (small_rules, small_whole), (large_rules, large_whole) = found[0], found[-1]
    print(f"{large_size:,} to {small_size:,}: rules by area "
          f"{by_area(large_rules) / by_area(small_rules):.2f} times, "
          f"whole write {large_whole / small_whole:.2f} times")  # fmt: skip
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
