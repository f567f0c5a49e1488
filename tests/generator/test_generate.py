"""The synthetic data: the same each time, as large as asked for, with the errors it lists."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.namespaces import PREFIXES, Base, tr
from kg.pipeline.build import ontology_triples
from kg.validate import Judgement, Unit, judge_units
from tests.benchmarks.document import BASE, SHAPES, Document
from tests.benchmarks.faults import ARTICLE_FAULTS, FAULTS, ROW_FAULTS
from tests.benchmarks.generate import ERROR_RATE, HEADINGS, documents, write
from tests.benchmarks.names import SYLLABLES, name

ALONE = SHAPES + "RecommendedConformityClaim-repeated"
"""That no other source repeats what an article claims."""

ROOT = Path(__file__).parents[2]
S = 10_000
TYPE = NamedNode(PREFIXES["rdf"] + "type")


def judged(made: Iterable[Document]) -> Judgement:
    """Send documents through the gate, each row a unit, as a load would."""
    made = list(made)
    units = [
        Unit(row.id, document.graph, row.triples, row.label)
        for document in made
        for row in document.rows
    ]
    context = [*ontology_triples(BASE), *(t for document in made for t in document.description)]
    return judge_units(units, context=context)


def run(folder: Path, *options: str, hash_seed: str = "0") -> str:
    command = [sys.executable, "-m", "tests.benchmarks.generate", "--out", str(folder), *options]
    environment = os.environ | {"PYTHONHASHSEED": hash_seed}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True
    )
    return done.stdout


def digest(path: Path) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


@pytest.fixture(scope="module")
def seeded() -> list[Document]:
    return list(documents(S, 1, error_rate=ERROR_RATE))


def test_same_seed_same_bytes_in_any_process(tmp_path: Path) -> None:
    first = run(tmp_path / "a", "--size", "S", "--seed", "7", hash_seed="1")
    second = run(tmp_path / "b", "--size", "S", "--seed", "7", hash_seed="2")
    assert first == second
    assert digest(tmp_path / "a" / "data.nq") == digest(tmp_path / "b" / "data.nq")
    assert digest(tmp_path / "a" / "errors.tsv") == digest(tmp_path / "b" / "errors.tsv")
    assert f"sha256 {digest(tmp_path / 'a' / 'data.nq')}" in first


def test_another_seed_gives_other_bytes(tmp_path: Path) -> None:
    one, two = write(tmp_path / "a", 3_000, 1), write(tmp_path / "b", 3_000, 2)
    assert one.sha256 != two.sha256


@pytest.mark.parametrize("wanted", [5_000, 10_000, 40_000])
def test_size_is_as_asked(tmp_path: Path, wanted: int) -> None:
    made = write(tmp_path, wanted, 1)
    quads = list(parse(path=str(tmp_path / "data.nq"), format=RdfFormat.N_QUADS))
    assert len(quads) == made.triples
    assert wanted <= made.triples <= wanted + 600  # two articles and a row
    # a repeated line would be counted twice but stored once: outlets are described per article
    assert len(set(quads)) >= 0.99 * len(quads)


def test_a_number_of_triples_and_clean_are_options(tmp_path: Path) -> None:
    out = run(tmp_path, "--size", "3000", "--clean")
    assert re.match(r"3,\d{3} triples, \d+ units of acceptance, 0 errors\n", out)
    assert (tmp_path / "errors.tsv").read_text() == "\t".join(HEADINGS) + "\n"


def test_unknown_size_is_refused(tmp_path: Path) -> None:
    with pytest.raises(subprocess.CalledProcessError) as error:
        run(tmp_path, "--size", "L")
    assert "give S, M, or a number of triples" in error.value.stderr


def test_documents_come_one_at_a_time() -> None:
    stream = documents(10**9, 1)
    sizes = [next(stream).size for _ in range(40)]
    assert max(sizes[3:]) < 1_500  # after the world: what is in memory does not grow


def test_every_part_of_the_data_model_occurs(seeded: list[Document]) -> None:
    triples = {t for document in seeded for t in (*document.triples, *document.description)}
    types = {t.object for t in triples if t.predicate == TYPE}
    classes = {node.value for node in types if isinstance(node, NamedNode)}
    wanted = {
        "AccreditationBody", "Area", "CertificationBody", "Certification", "Claim",
        "Collaboration", "IdentityDecision", "LinkedHeadline", "Observation", "Organisation",
        "Outlet", "Period", "Person", "Quotation", "Role", "RowEvidence", "Source", "SourceGraph",
        "Standard", "StandardEdition", "TextEvidence", "Unit",
    }  # fmt: skip
    assert {tr(one) for one in wanted} <= classes
    observation = {t.predicate.value for t in triples if "/id/observation/" in str(t.subject)}
    parts = {
        "asOf", "asOfBasis", "confidence", "denominator", "echoOf", "evidence", "headline",
        "indicator", "lowerBound", "method", "note", "observationStatus", "planName",
        "printedValue", "producer", "quotedSpeaker", "speakerTitle", "statedIn",
        "statementNumber", "supply", "upperBound", "vintage",
    }  # fmt: skip
    assert {tr(one) for one in parts} <= observation
    statuses = {document.source.status for document in seeded}
    assert {"accepted", "pending"} <= statuses


def test_every_graph_is_described_with_its_status(tmp_path: Path) -> None:
    write(tmp_path, 5_000, 1)
    quads = list(parse(path=str(tmp_path / "data.nq"), format=RdfFormat.N_QUADS))
    graphs = {quad.graph_name.value for quad in quads if isinstance(quad.graph_name, NamedNode)}
    register = Base().graph("register")
    described = Counter(
        quad.subject.value
        for quad in quads
        if quad.graph_name == NamedNode(register)
        and quad.predicate == NamedNode(tr("graphStatus"))
        and isinstance(quad.subject, NamedNode)
    )
    assert described == Counter(graphs - {register})


def test_clean_data_has_no_finding_but_that_an_article_stands_alone() -> None:
    found = judged(documents(S, 1))
    assert [f for refusal in found.refused for f in refusal.findings] == []
    # Each made-up article is the only one to say what it says, and is told so; nothing else is.
    assert {f.shape for f in found.warnings} == {ALONE}
    assert all("/certification/" in f.focus for f in found.warnings)
    assert found.inherited == ()


def test_each_seeded_error_is_found_at_its_node_and_nothing_else(seeded: list[Document]) -> None:
    found = judged(seeded)
    expected = {
        (row.id, item.focus, SHAPES + item.shape, item.severity)
        for document in seeded
        for row in document.rows
        for item in row.expected
    }
    units = {
        item.focus: row.id for document in seeded for row in document.rows for item in row.expected
    }
    violations = {
        (refusal.unit.id, f.focus, f.shape, f.severity)
        for refusal in found.refused
        for f in refusal.findings
    }
    others = {
        (units.get(f.focus, "?"), f.focus, f.shape, f.severity)
        for f in found.warnings
        if f.shape != ALONE
    }
    assert violations | others == expected
    assert found.inherited == ()


def test_every_kind_of_error_is_in_s_and_at_the_stated_rate(seeded: list[Document]) -> None:
    rows = [row for document in seeded for row in document.rows]
    kinds = Counter(row.error for row in rows if row.error)
    assert set(kinds) == set(FAULTS) == set(ROW_FAULTS) | set(ARTICLE_FAULTS)
    assert max(kinds.values()) <= min(kinds.values()) + 1
    good = len(rows) - kinds.total()
    assert ERROR_RATE * good - 2 <= kinds.total() <= ERROR_RATE * good


def test_the_list_names_each_error(tmp_path: Path, seeded: list[Document]) -> None:
    made = write(tmp_path, S, 1, error_rate=ERROR_RATE)
    with (tmp_path / "errors.tsv").open(newline="") as stream:
        lines = list(csv.DictReader(stream, delimiter="\t"))
    assert tuple(lines[0]) == HEADINGS
    assert len({line["error"] for line in lines}) == made.errors
    first = next(line for line in lines if line["kind"] == "end-before-start")
    same = [line for line in lines if line["error"] == first["error"]]
    assert [line["shape"] for line in same] == [
        "https://w3id.org/terang/shapes#TextPositionSelector-start",
        "https://w3id.org/terang/shapes#TextEvidence",
    ]
    assert same[0]["focus"] == same[1]["focus"] + "#position"
    text = (tmp_path / "data.nq").read_text()
    assert all(f"<{line['focus']}>" in text for line in lines)
    graphs = {document.graph for document in seeded}
    assert {line["graph"] for line in lines} <= graphs


def test_names_are_syllables_and_different() -> None:
    names = [name(number, 1) for number in range(20_000)]
    assert len(set(names)) == len(names)
    pattern = re.compile(f"({'|'.join(sorted(SYLLABLES, key=len, reverse=True))}){{3}}")
    assert all(pattern.fullmatch(one.lower()) for one in names)


def test_texts_and_positions_agree() -> None:
    triples = {t for document in documents(S, 3) for t in document.triples}
    exact = by_subject(triples, "oa:exact", "#quote")
    start, end = (
        by_subject(triples, "oa:start", "#position"),
        by_subject(triples, "oa:end", "#position"),
    )
    assert len(exact) > 50
    for node, words in exact.items():
        assert int(end[node]) - int(start[node]) == len(words)


def by_subject(triples: set[Triple], predicate: str, ending: str) -> dict[str, str]:
    prefix, _, local = predicate.partition(":")
    return {
        t.subject.value.removesuffix(ending): t.object.value
        for t in triples
        if t.predicate.value == PREFIXES[prefix] + local
        and isinstance(t.subject, NamedNode)
        and isinstance(t.object, Literal)
    }
