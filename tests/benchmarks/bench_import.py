"""Import: rows of a long table to RDF text on one core, against rdflib's own csv2rdf.

    python -m tests.benchmarks.bench_import [--rows 40000] [--rounds 5] [--judged 2000]

1. Write a long table with made-up figures: provinces, months, two indicators.
2. Compare: for every row the value and the period of our observation, found by its evidence row,
   must be what csv2rdf says of the same row.
3. In turn, ``--rounds`` times: ``kg import``'s own steps from the file to N-Quads text (read, map,
   write), and csv2rdf from the file to N-Triples text; both write to a file in the page cache.
   Counted is processor time of the one process, so that neighbours on the machine matter less.
4. Apart, once: the text into a fresh database on disk, and the whole of ``kg import`` with the gate
   for the first rows.

csv2rdf makes a triple of each cell with a row number for its subject; it knows no area, no period
and no number. Ours looks up and checks all of them and writes four times as many triples, so both
ratios are printed: by rows and by triples.
"""

from __future__ import annotations

import argparse
import csv
import io
import statistics
import sys
import tempfile
import time
from contextlib import redirect_stderr
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import rdflib
from rdflib.tools.csv2rdf import CSV2RDF

from kg.claims.observation_text import ObservationForms
from kg.mapping.areas import Gazetteer, read_gazetteer
from kg.mapping.bundle import table_drafts
from kg.mapping.producers import Producers, read_producers
from kg.mapping.table_maps import find_map
from kg.mapping.table_rows import map_table
from kg.namespaces import DEFAULT_BASE, PREFIXES, TR, Base
from kg.pipeline.admit import source_graphs
from kg.pipeline.build import ontology_triples
from kg.pipeline.tables import Description, read_import, write_import
from kg.sources.grids import read_grid
from kg.store import ACCEPTED, Store

HEADINGS = ("area", "period", "indicator", "supply", "method", "status", "producer", "value")
SOURCE = "bench"
INSTANCES = "http://bench.example/row/"
PROPERTIES = "http://bench.example/column/"
OBSERVED = PREFIXES["sdmx-measure"] + "obsValue"


def write_table(path: Path, rows: int, gazetteer: Gazetteer) -> None:
    """Write a long table; each figure stands once."""
    provinces = [
        item.area.labels[0].value
        for item in gazetteer.rows
        if item.area.kind == "province"
        and item.area.valid_until is None
        and item.area.slug != "gorontalo"  # also the bare name of a regency
    ]
    indicators = ("household-electrification-ratio", "village-electrification-ratio")
    with path.open("w", newline="", encoding="utf-8") as stream:
        writer = csv.writer(stream)
        writer.writerow(HEADINGS)
        for number in range(rows):
            rest, area = divmod(number, len(provinces))
            rest, indicator = divmod(rest, 2)
            year, month = divmod(rest, 12)
            writer.writerow(
                (
                    provinces[area], f"{1901 + year}-{month + 1:02}", indicators[indicator], "pln",
                    "customer-register", "observed", "PLN",
                    f"{number * 7 % 100}.{number % 90 + 10}",
                )
            )  # fmt: skip


def import_text(table: Path, out: Path, gazetteer: Gazetteer, producers: Producers) -> int:
    """Take the steps of ``kg import`` up to text; return the number of triples."""
    result = map_table(
        read_grid(table),
        find_map("long"),
        gazetteer=gazetteer,
        producers=producers,
        source=SOURCE,
    )
    if result.refused:
        raise SystemExit(f"refused: {result.refused[0].error}")
    base = Base(DEFAULT_BASE)
    forms = ObservationForms(base, graph=base.graph(SOURCE))
    count = 0
    with out.open("w", encoding="utf-8") as stream:
        for cell in result.mapped:
            text = forms.text(cell.observation)
            count += text.count("\n")
            stream.write(text)
    return count


def csv2rdf(table: Path, out: Path) -> int:
    """Let rdflib do it; return the number of triples."""
    with (
        table.open(newline="", encoding="utf-8") as stream,
        out.open("w", encoding="utf-8") as text,
        redirect_stderr(io.StringIO()),
    ):
        converter: Any = CSV2RDF()  # type: ignore[no-untyped-call]  # rdflib leaves it untyped
        converter.BASE = rdflib.Namespace(INSTANCES)
        converter.PROPBASE = rdflib.Namespace(PROPERTIES)
        converter.OUT = text
        converter.convert(csv.reader(stream))
    return int(converter.triples)


def compare(ours: Path, theirs: Path, rows: int) -> None:
    """Stop unless both say the same value and period of every row."""
    db = ox.Store()
    db.bulk_load(path=str(ours), format=ox.RdfFormat.N_QUADS)
    db.bulk_load(path=str(theirs), format=ox.RdfFormat.N_TRIPLES)
    own = db.query(
        f"SELECT ?n ?v ?p {{ GRAPH ?g {{ ?o <{OBSERVED}> ?v ; <{TR}evidence>/<{TR}row> ?n ; "
        f"<{PREFIXES['sdmx-dimension']}refPeriod>/<{PREFIXES['rdfs']}label> ?p }} }}"
    )
    other = db.query(f"SELECT ?r ?v ?p {{ ?r <{PROPERTIES}value> ?v ; <{PROPERTIES}period> ?p }}")
    assert isinstance(own, ox.QuerySolutions)
    assert isinstance(other, ox.QuerySolutions)
    first = {int(row["n"].value): (Decimal(row["v"].value), row["p"].value) for row in own}
    second = {
        int(row["r"].value.removeprefix(INSTANCES)) + 1: (Decimal(row["v"].value), row["p"].value)
        for row in other
    }
    if first != second or len(first) != rows:
        raise SystemExit("the two say different things of a row")
    print(f"answers: value and period of {rows:,} rows, the same from both")


def small_store(folder: Path) -> Store:
    """Return a store with the ontology and the areas."""
    base = Base(DEFAULT_BASE)
    store = Store.create(folder / "store", base=DEFAULT_BASE)
    with store.write(agent="bench") as transaction:
        transaction.put_graph(base.graph("ontology"), ontology_triples(base), status=ACCEPTED)
        for draft in source_graphs(table_drafts(read_gazetteer(), read_producers()), base):
            transaction.put_graph(
                draft.graph,
                [triple for unit in draft.units for triple in unit.triples],
                status=ACCEPTED,
                description=draft.description,
            )
    return store


def timed_rounds(
    table: Path, folder: Path, rows: int, rounds: int
) -> tuple[list[float], list[float]]:
    """Measure both in turn; return rows a second of processor time of each round."""
    gazetteer, producers = read_gazetteer(), read_producers()
    ours, theirs = [], []
    for _ in range(rounds):
        started = time.process_time()
        triples = import_text(table, folder / "ours.nq", gazetteer, producers)
        ours.append(rows / (time.process_time() - started))
        started = time.process_time()
        other = csv2rdf(table, folder / "theirs.nt")
        theirs.append(rows / (time.process_time() - started))
    per_row, other_per_row = triples / rows, other / rows
    print(
        f"{rows:,} rows, {len(HEADINGS)} columns: {triples:,} triples ({per_row:.1f} a row); "
        f"csv2rdf {other:,} ({other_per_row:.1f} a row)"
    )
    return ours, theirs


def triples_ratio(folder: Path, rows_ratio: float) -> float:
    """Return the ratio of triples a second, from that of rows a second."""
    sizes = []
    for name in ("ours.nq", "theirs.nt"):
        with (folder / name).open("rb") as stream:
            sizes.append(sum(1 for _ in stream))
    return rows_ratio * sizes[0] / sizes[1]


def report(name: str, rates: list[float]) -> None:
    """Print the median and the range of a rate."""
    print(
        f"  {name:<28}{statistics.median(rates):9,.0f} rows/s  "
        f"({min(rates):,.0f} to {max(rates):,.0f})"
    )


def measure_store(table: Path, folder: Path, rows: int, judged: int) -> None:
    """Print how long loading the text takes, and the whole import with the gate."""
    started = time.perf_counter()
    ox.Store(str(folder / "db")).bulk_load(
        path=str(folder / "ours.nq"), format=ox.RdfFormat.N_QUADS
    )
    print(f"  {'text into a database':<28}{rows / (time.perf_counter() - started):9,.0f} rows/s")
    short = folder / "short.csv"
    with table.open(encoding="utf-8") as stream:
        short.write_text("".join(line for _, line in zip(range(judged + 1), stream, strict=False)))
    store = small_store(folder)
    started = time.perf_counter()
    entry = write_import(store, read_import(short, "long", Description()))
    taken = time.perf_counter() - started
    if entry.admission.accepted != judged:
        raise SystemExit(f"only {entry.admission.accepted} of {judged} passed the gate")
    print(
        f"  {'whole import with the gate':<28}{judged / taken:9,.0f} rows/s  "
        f"({judged:,} rows in {taken:.1f} s: SHACL, rules, commit, index)"
    )


def main() -> int:
    """Run the benchmark as told on the command line."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--rows", type=int, default=40_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--judged", type=int, default=2_000)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="terang-bench-") as name:
        folder = Path(name)
        table = folder / "table.csv"
        write_table(table, given.rows, read_gazetteer())
        ours, theirs = timed_rounds(table, folder, given.rows, given.rounds)
        compare(folder / "ours.nq", folder / "theirs.nt", given.rows)
        report("terang, file to N-Quads", ours)
        report("csv2rdf, file to N-Triples", theirs)
        ratio = statistics.median(mine / other for mine, other in zip(ours, theirs, strict=True))
        print(
            f"  terang / csv2rdf = {ratio:.2f} by rows, {triples_ratio(folder, ratio):.2f} by "
            f"triples; medians of {given.rounds} rounds in turn, page cache warm, processor time"
        )
        measure_store(table, folder, given.rows, given.judged)
    return 0


if __name__ == "__main__":
    sys.exit(main())
