"""``kg build``: time per phase; and the gate against plain pyshacl on the same data.

    python -m tests.benchmarks.bench_build [--builds 3] [--triples 10000]

1. Run ``kg build`` in a fresh process into a fresh folder some times; print its phases.
2. There is no peer that does all of a build. What can be compared is its largest part, reading and
   judging: synthetic data with seeded errors as N-Quads, the same shapes and code lists,

   * Terang: pyoxigraph parses, :func:`kg.validate.judge` judges;
   * peer: rdflib parses, ``pyshacl.validate`` judges as it comes, no inference.

   Both must find the same pairs of node and shape. After that the gate judges the same data, which
   also charges findings to units of acceptance and judges again what refused ones have changed.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

import pyshacl
from pyoxigraph import RdfFormat, parse
from rdflib import SH, Dataset, Graph

from kg.pipeline.build import ontology_triples
from kg.resources import ontology_files, shape_files
from kg.validate import Judgement, Unit, judge_units, load_shapes
from kg.validate.graphs import to_rdflib
from kg.validate.judge import judge
from tests.benchmarks.document import BASE, Document
from tests.benchmarks.generate import ERROR_RATE, documents, write

Found = set[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Build:
    """A build: seconds by the clock, seconds of processor time, and the phases it printed."""

    elapsed_s: float
    cpu_s: float
    phases: list[str]


def children_cpu_s() -> float:
    """Return the processor time of all child processes that have ended."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def build_once(folder: Path) -> Build:
    """Run ``kg build``."""
    command = [sys.executable, "-m", "kg", "build", "--store", str(folder)]
    started, used = time.perf_counter(), children_cpu_s()
    done = subprocess.run(command, capture_output=True, text=True)
    elapsed, used = time.perf_counter() - started, children_cpu_s() - used
    return Build(
        elapsed, used, [line for line in done.stderr.splitlines() if line.startswith("  ")]
    )


def judge_ours(data: Path) -> tuple[float, float, Found]:
    """Return seconds to parse, seconds to judge, and what was found."""
    started = time.perf_counter()
    triples = dict.fromkeys(ontology_triples(BASE))
    triples |= dict.fromkeys(q.triple for q in parse(path=str(data), format=RdfFormat.N_QUADS))
    graph = to_rdflib(triples)
    parsed = time.perf_counter()
    found = {(finding.focus, finding.shape) for finding in judge(graph)}
    return parsed - started, time.perf_counter() - parsed, found


def gate(made: list[Document]) -> tuple[float, Judgement]:
    """Return seconds in the gate and its judgement."""
    units = [
        Unit(row.id, document.graph, row.triples, row.label)
        for document in made
        for row in document.rows
    ]
    context = [*ontology_triples(BASE), *(t for document in made for t in document.description)]
    started = time.perf_counter()
    judged = judge_units(units, context=context)
    return time.perf_counter() - started, judged


def judge_plain(data: Path) -> tuple[float, float, Found]:
    """Return seconds to parse, seconds to judge, and what was found, with rdflib and pyshacl."""
    started = time.perf_counter()
    whole = Dataset(default_union=True)
    whole.parse(data, format="nquads")
    merged = Graph()
    for triple in whole.triples((None, None, None)):
        merged.add(triple)
    shapes = Graph()
    for path in ontology_files():
        merged.parse(path, format="turtle")
    for path in shape_files():
        shapes.parse(path, format="turtle")
    parsed = time.perf_counter()
    _, report, _ = pyshacl.validate(merged, shacl_graph=shapes, inference="none")
    done = time.perf_counter()
    assert isinstance(report, Graph)
    results = set(report.objects(None, SH.result))  # not those in sh:detail
    found = {
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.sourceShape)))
        for result in results
    }
    return parsed - started, done - parsed, found


def run_builds(folder: Path, builds: int) -> None:
    """Build some times; print the phases of the median build."""
    runs = [build_once(folder / f"store-{turn}") for turn in range(builds)]
    runs.sort(key=lambda run: run.elapsed_s)
    times = ", ".join(f"{run.elapsed_s:.1f} s" for run in runs)
    middle = runs[len(runs) // 2]
    print(f"kg build, {builds} fresh processes and folders, page cache warm: {times}")
    print(f"median {middle.elapsed_s:.1f} s ({middle.cpu_s:.1f} s of processor time); its phases:")
    print("\n".join(middle.phases))


def run_gate(folder: Path, triples: int) -> None:
    """Judge the same data twice; print seconds and ratios."""
    made = write(folder, triples, 1, error_rate=ERROR_RATE)
    print(f"\ngate: {made.triples:,} synthetic triples, {made.units} units, {made.errors} errors")
    load_shapes()
    ours, peer = judge_ours(folder / "data.nq"), judge_plain(folder / "data.nq")
    if ours[2] != peer[2]:
        raise SystemExit(f"the findings differ: {sorted(ours[2] ^ peer[2])[:10]}")
    print(f"findings: {len(ours[2])} pairs of node and shape, the same from both")
    for title, mine, other in (("read", ours[0], peer[0]), ("judge", ours[1], peer[1])):
        ratio = f"plain / terang = {other / mine:.1f}"
        print(f"  {title:<6}terang {mine:6.2f} s   plain {other:6.2f} s   {ratio}")
    seconds, judged = gate(list(documents(triples, 1, error_rate=ERROR_RATE)))
    print(
        f"  the gate as a whole: {seconds:.2f} s, {judged.rounds} rounds, "
        f"{len(judged.accepted)} units accepted, {len(judged.refused)} refused"
    )


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--builds", type=int, default=3)
    parser.add_argument("--triples", type=int, default=10_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name:
        run_builds(Path(name), given.builds)
        run_gate(Path(name), given.triples)
    return 0


if __name__ == "__main__":
    sys.exit(main())
