"""Verdicts over many certifications: one over HTTP, and the list of all.

    python -m tests.benchmarks.bench_trust [--sizes 10000 1000000] [--requests 300] [--all] [--peer]
                                           [--copies] [--stores FOLDER]

1. Make synthetic certifications (three per unit, of three editions and fifty certifiers, a third of
   them in the register of their certifier with a certificate), load them with the ontology into
   the database of a store of their own, past the gate, and run the rules 50 to 64 over it. With
   ``--copies`` only 3,000 are made so, and copied with what was inferred
   (:mod:`tests.benchmarks.cloned_claims`), after two copies were compared with their original.
   With ``--stores`` the stores stay in that folder.
2. Ask ``/trust`` (JSON) for random holders and standards, one client, distinct requests, nothing
   cached: the median and the 95th percentile; the ratio of the sizes.
3. With ``--peer``: native oxigraph answers the query ``trust`` of the same requests on the same
   triples; the rows are compared before times are.
4. With ``--all``: ``kg trust --all`` in a process of its own, its seconds and its peak memory.

What is measured includes the page's other two queries; the limit is the planning of the query,
which the engine does anew for each request.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from urllib.parse import urlencode
from urllib.request import Request, urlopen

from pyoxigraph import DefaultGraph, NamedNode, Quad, QueryTriples, RdfFormat, Triple
from pyoxigraph import Store as Database

from kg.infer import load_rules
from kg.namespaces import PREFIXES, TR
from kg.pipeline.build import ontology_triples
from kg.query.catalogue import Catalogue
from kg.store import ACCEPTED, Store
from kg.trust.answer import read_judgements
from kg.trust.asking import Asking, judge, read_rows
from tests.benchmarks.cloned_claims import add_copies, check
from tests.benchmarks.document import BASE
from tests.benchmarks.servers import dump, oxigraph, terang

EDITIONS = (
    "iso-9001-2015",
    "iso-14001-2015",
    "iso-45001-2018",
    "iso-iec-27001-2022",
    "iso-50001-2018",
)
CERTIFIERS = 50
RULES = range(50, 65)
TEMPLATE = 3_000
CHECKED = 2
"""Copies of the store in which they are compared with their original."""
ON = date(2020, 6, 1)
XSD_DATE = PREFIXES["xsd"] + "date"


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds of requests: median, 95th percentile."""

    median: float
    p95: float

    @classmethod
    def of(cls, seconds: list[float]) -> Times:
        ordered = sorted(seconds)
        return cls(ordered[len(ordered) // 2] * 1000, ordered[int(len(ordered) * 0.95)] * 1000)


def lines(size: int, seed: int = 1) -> Iterator[str]:
    """Yield the N-Triples of ``size`` certifications and what they rest on."""
    chance = random.Random(seed)  # noqa: S311 - synthetic data
    rdf_type, label = PREFIXES["rdf"] + "type", PREFIXES["skos"] + "prefLabel"

    def node(kind: str, slug: str) -> str:
        return f"<{BASE.id(kind, slug)}>"

    def say(subject: str, name: str, value: str) -> str:
        return f"{subject} <{TR}{name}> {value} .\n"

    def day(value: date) -> str:
        return f'"{value.isoformat()}"^^<{XSD_DATE}>'

    for slug in EDITIONS:
        standard = node("standard", slug.rpartition("-")[0])
        edition = node("edition", slug)
        yield f"{edition} <{rdf_type}> <{TR}StandardEdition> .\n"
        yield f"{edition} <{PREFIXES['dcterms']}isVersionOf> {standard} .\n"
        yield say(edition, "publishedOn", day(date(2015, 9, 15)))
        yield f'{standard} <{label}> "{slug}" .\n'
    for number in range(CERTIFIERS):
        owner, register = node("organisation", f"cb-{number}"), node("source", f"register-{number}")
        yield say(owner, "legalName", f'"PT Sertifikasi {number}"')
        yield f'{owner} <{label}> "PT Sertifikasi {number}" .\n'
        yield say(register, "registerOf", owner)
        yield say(register, "registerKind", f"<{TR}registerKind-certification-register>")
        yield say(register, "issuedLatest", day(date(2024, 1, 1)))
    for number in range(size):
        unit, certification = node("unit", f"u{number // 3}"), node("certification", f"c{number}")
        body = chance.randrange(CERTIFIERS)
        stated = date(2016, 1, 1) + timedelta(days=chance.randrange(3000))
        if number % 3 == 0:
            yield f'{unit} <{label}> "Unit {number // 3}" .\n'
        for kind in ("Certification", "ConformityClaim"):
            yield f"{certification} <{rdf_type}> <{TR}{kind}> .\n"
        yield say(certification, "claimKind", f"<{TR}claimKind-certification>")
        yield say(certification, "holder", unit)
        yield say(certification, "edition", node("edition", EDITIONS[number % 3]))
        if chance.random() < 0.33:
            yield say(certification, "certifiedBy", node("organisation", f"cb-{body}"))
            yield say(certification, "statedIn", node("source", f"register-{body}"))
            document = node("certificate", f"c{number}")
            yield say(document, "covers", certification)
            yield say(document, "issuedOn", day(stated))
            yield say(document, "expiresOn", day(stated + timedelta(days=1095)))
        else:
            source = node("source", f"s{number // 100}")
            yield say(certification, "statedCertifier", node("organisation", f"cb-{body}"))
            yield say(certification, "statedIn", source)
            yield say(certification, "statedOn", day(stated))


def make(folder: Path, size: int, copies: int = 0) -> Store:
    """Make a store of ``size`` certifications with everything the rules infer, and copy them."""
    store = Store.create(folder / "store", base=BASE.iri)
    text = folder / "data.nt"
    with text.open("w", encoding="utf-8") as file:
        file.writelines(lines(size))
    started = time.perf_counter()
    database = Database(str(folder / "store" / "db"))
    database.bulk_load(path=str(text), format=RdfFormat.N_TRIPLES)
    _extend(database, ontology_triples(BASE))
    for rule in load_rules():
        if rule.order in RULES:
            found = database.query(rule.text)
            assert isinstance(found, QueryTriples)
            _extend(database, found)
            del found
    add_copies(database, size, copies)
    if copies == CHECKED:
        check(database, size, copies)
    database.optimize()  # as the engine does by itself in time: many loads leave many files
    database.flush()
    count = len(database)
    del database
    text.unlink()
    with store.write(agent="benchmark") as write:
        write.put_graph(BASE.graph("note"), [], status=ACCEPTED)
    taken = time.perf_counter() - started
    print(f"{size * (copies + 1):,} certifications: {count:,} triples, made in {taken:.0f} s",
          flush=True)  # fmt: skip
    return store


def _extend(database: Database, triples: Iterable[Triple]) -> None:
    database.bulk_extend(
        Quad(one.subject, one.predicate, one.object, DefaultGraph()) for one in triples
    )


def wanted(size: int, requests: int) -> list[tuple[str, str]]:
    """Return holders and standards, all different."""
    chance = random.Random(7)  # noqa: S311 - synthetic data
    numbers = chance.sample(range(size), min(size, requests))
    return [
        (
            BASE.id("unit", f"u{number // 3}"),
            BASE.id("standard", EDITIONS[number % 3].rpartition("-")[0]),
        )
        for number in numbers
    ]


def over_http(store: Path, pairs: list[tuple[str, str]]) -> tuple[Times, list[str]]:
    """Ask ``/trust``; return times and verdicts."""
    seconds, verdicts = [], []
    with terang(store) as server:
        for number, (holder, standard) in enumerate([*pairs[:20], *pairs]):
            fields = urlencode({"holder": holder, "standard": standard, "on": ON, "format": "json"})
            started = time.perf_counter()
            with urlopen(f"http://127.0.0.1:{server.port}/trust?{fields}") as reply:
                body = reply.read()
            if number >= 20:
                seconds.append(time.perf_counter() - started)
                verdicts.append(json.loads(body)["verdict"])
    return Times.of(seconds), verdicts


def of_peer(store: Store, pairs: list[tuple[str, str]], folder: Path) -> tuple[Times, list[str]]:
    """Ask native oxigraph the query ``trust``; return times and verdicts."""
    catalogue = Catalogue.load()
    triples = folder / "dump.nt"
    dump(store, triples)
    seconds, verdicts = [], []
    with oxigraph(triples, folder / "peer") as server, store.snapshot() as snapshot:
        for holder, standard in pairs:
            own = [
                iri
                for iri in _subjects(snapshot.db, "concernsHolder", holder)
                if iri in _subjects(snapshot.db, "concerns", standard, iri)
            ]
            query = judge(catalogue, own, ON, Asking(NamedNode(holder), NamedNode(standard), ON))
            request = Request(
                f"http://127.0.0.1:{server.port}/query",
                data=query.encode(),
                headers={
                    "Accept": "application/sparql-results+json",
                    "Content-Type": "application/sparql-query",
                },
            )
            started = time.perf_counter()
            with urlopen(request) as reply:
                body = reply.read()
            seconds.append(time.perf_counter() - started)
            found = read_judgements(read_rows(body))
            verdicts.append(found[0].verdict if found else "not-claimed")
    triples.unlink()
    return Times.of(seconds), verdicts


def _subjects(db: Database, name: str, value: str, subject: str | None = None) -> list[str]:
    found = db.quads_for_pattern(
        NamedNode(subject) if subject else None, NamedNode(TR + name), NamedNode(value),
        DefaultGraph(),
    )  # fmt: skip
    return [quad.subject.value for quad in found if isinstance(quad.subject, NamedNode)]


def of_all(store: Path) -> None:
    """Run ``kg trust --all`` and print its seconds and peak memory."""
    command = [sys.executable, "-m", "kg", "trust", "--all", "--on", ON.isoformat(),
               "--format", "csv", "--store", str(store)]  # fmt: skip
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    taken = time.perf_counter() - started
    if status:
        raise SystemExit(f"kg trust --all ended with {os.waitstatus_to_exitcode(status)}")
    print(f"  kg trust --all: {taken:.1f} s, peak memory {used.ru_maxrss / 1024:,.0f} MiB")


def main() -> None:
    """Run the benchmark."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 1_000_000])
    parser.add_argument("--requests", type=int, default=300)
    parser.add_argument("--all", action="store_true")
    parser.add_argument("--peer", action="store_true")
    parser.add_argument("--copies", action="store_true", help="copy 3,000 certifications")
    parser.add_argument("--stores", type=Path, help="folder in which the stores stay")
    given = parser.parse_args()
    first: Times | None = None
    if given.copies:
        with tempfile.TemporaryDirectory() as name:
            make(Path(name), TEMPLATE, CHECKED)
    for size in given.sizes:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            if given.stores:
                folder = given.stores / f"certifications-{size}{'-copied' if given.copies else ''}"
            if (folder / "store").exists():
                store = Store.open(folder / "store")
            else:
                folder.mkdir(parents=True, exist_ok=True)
                store = (
                    make(folder, TEMPLATE, round(size / TEMPLATE) - 1)
                    if given.copies
                    else make(folder, size)
                )
            pairs = wanted(size, given.requests)
            times, verdicts = over_http(folder / "store", pairs)
            ratio = f"; {times.p95 / first.p95:.2f} x the first size" if first else ""
            first = first or times
            print(
                f"  /trust: median {times.median:.1f} ms, p95 {times.p95:.1f} ms{ratio}", flush=True
            )
            if given.peer:
                peer, theirs = of_peer(store, pairs, folder)
                assert theirs == verdicts, "the peer's verdicts differ"
                print(
                    f"  oxigraph, the query trust alone, verdicts equal: median {peer.median:.1f} "
                    f"ms, p95 {peer.p95:.1f} ms; ours {times.p95 / peer.p95:.2f} x"
                )
            if given.all:
                of_all(folder / "store")


if __name__ == "__main__":
    main()
