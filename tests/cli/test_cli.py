"""The command line as a user meets it: whole processes, from another folder."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ENVIRONMENT_KEYS = {"PATH", "HOME", "LANG", "COVERAGE_PROCESS_START"}


def kg(
    *arguments: str,
    store: Path | None = None,
    cwd: Path,
    given: str | None = None,
    settings: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[str]:
    environment = {k: v for k, v in os.environ.items() if k in ENVIRONMENT_KEYS}
    environment |= {"XDG_DATA_HOME": str(cwd / "data")} | (settings or {})
    options = ["--store", str(store)] if store else []
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, *options],
        cwd=cwd,
        env=environment,
        input=given,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


def test_a_question_as_csv(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "query",
        "certificates-of-unit",
        "--unit",
        "UP3 Sumba",
        "--format",
        "csv",
        store=bundled_store,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["edition"] for row in rows] == ["ISO 14001:2015", "ISO 9001:2015"]
    assert done.stderr == ""


def test_a_question_as_a_table(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "query", "certificates-of-unit", "--unit=up3-sumba", store=bundled_store, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert "ISO 9001:2015" in done.stdout
    assert "MSCS Indonesia" in done.stdout
    assert "2 rows" in done.stdout


@pytest.mark.parametrize("format_name", ["json", "csv", "tsv", "xml"])
def test_any_query_in_any_format(bundled_store: Path, tmp_path: Path, format_name: str) -> None:
    done = kg(
        "query",
        "--sparql",
        "SELECT (COUNT(*) AS ?n) { ?c a tr:Certification }",
        "--format",
        format_name,
        store=bundled_store,
        cwd=tmp_path,
    )
    assert done.returncode == 0, done.stderr
    assert "31" in done.stdout  # the claims of certification in the bundled facts
    if format_name == "json":
        (binding,) = json.loads(done.stdout)["results"]["bindings"]
        assert binding["n"]["value"] == "31"


def test_a_query_from_standard_input_and_a_graph(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "query",
        "--sparql",
        "-",
        "--format",
        "ntriples",
        store=bundled_store,
        cwd=tmp_path,
        given="CONSTRUCT { ?u a tr:Unit } { ?u a tr:Unit ; skos:prefLabel 'UP3 Sumba'@id }",
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("\n") == 1
    assert "/id/unit/up3-sumba>" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["query", "certificates-of-unit"], 2, "needs the parameter 'unit'"),
        (["query", "certificates-of-unit", "--unit", "UP3 Sumbba"], 2, "UP3 Sumba"),
        (["query", "certificates-of-unit", "--nit", "x"], 2, "its parameters are unit"),
        (["query", "certificates-of-unitt"], 2, "certificates-of-unit"),
        (["query", "series-of-area", "--area", "Papua"], 2, "papua-from-2022"),
        (["query", "--sparql", "SELECT ?x {"], 5, "line 1, column"),
        (["query", "--sparql", "SELECT * { SERVICE <http://x/> { ?s ?p ?o } }"], 5, "SERVICE"),
        (["query", "--sparql", "ASK {}", "--format", "xls"], 2, "use one of table, json"),
        (["query", "--file", "none.rq"], 2, "none.rq cannot be read"),
        (["query", "sources", "--sparql", "ASK {}"], 2, "exclude one another"),
        (["query", "sources", "stray"], 2, "is not expected here"),
        (["export", "--format", "docx"], 2, "use one of jsonld, nq"),
        (["load", "none.ttl"], 1, "none.ttl: No such file"),
        (["load", "none.ttl", "--status", "maybe"], 2, "use one of accepted"),
        (["validate", "none.ttl"], 1, "none.ttl: No such file"),
        (["quarantine", "show", "../../etc"], 2, "there is no item"),
        (["quarantine", "drop", "0123456789abcdef"], 2, "there is no item"),
    ],
)
def test_errors_are_one_sentence_and_a_code(
    bundled_store: Path, tmp_path: Path, arguments: list[str], code: int, words: str
) -> None:
    done = kg(*arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == code, done.stderr
    assert words in done.stderr
    assert done.stderr.startswith("kg: ")
    assert done.stderr.count("\n") == 1
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize(
    "command",
    [
        "build",
        "serve",
        "query",
        "load",
        "validate",
        "stats",
        "export",
        "version",
        "quarantine list",
        "quarantine show",
        "quarantine retry",
        "quarantine drop",
    ],
)
def test_every_command_has_help_with_an_example(tmp_path: Path, command: str) -> None:
    done = kg(*command.split(), "--help", cwd=tmp_path)
    assert done.returncode == 0
    assert f"Example: kg {command}" in " ".join(done.stdout.split())


def test_without_a_question_the_questions_are_listed(tmp_path: Path) -> None:
    done = kg("query", cwd=tmp_path)
    assert done.returncode == 0
    assert "certificates-of-unit --unit …" in done.stdout


def test_stats_and_version(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("stats", store=bundled_store, cwd=tmp_path)
    lines = {
        line.rsplit(maxsplit=1)[0]: line.rsplit(maxsplit=1)[1] for line in done.stdout.splitlines()
    }
    assert lines["observations"] == "1,755"
    assert lines["graphs pending"] == "1"
    assert lines["certifications claimed"] == "31"
    assert kg("version", cwd=tmp_path).stdout.startswith("terang 0.1.0\n")


def test_a_store_that_is_not_there_or_not_ours(tmp_path: Path) -> None:
    done = kg("stats", store=tmp_path / "none", cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "make one with kg build" in done.stderr
    foreign = tmp_path / "foreign"
    foreign.mkdir()
    (foreign / "photo.jpg").write_bytes(b"x")
    for command in ("stats", "build"):
        done = kg(command, store=foreign, cwd=tmp_path)
        assert done.returncode == 3, done.stderr
        assert (foreign / "photo.jpg").read_bytes() == b"x"


def test_a_store_that_is_locked_newer_or_half_made(small_store: Path, tmp_path: Path) -> None:
    from kg.store import Store

    (tmp_path / "a.nt").write_text("<http://e/a> <http://e/b> <http://e/c> .\n")
    with Store.open(small_store).write(agent="another writer"):
        environment = {"TERANG_LOCK_TIMEOUT_S": "0.1"}
        done = kg("load", "a.nt", store=small_store, cwd=tmp_path, settings=environment)
        assert done.returncode == 4, done.stderr
        assert "another writer" in done.stderr
        reading = kg("stats", store=small_store, cwd=tmp_path)
        assert reading.returncode == 0, reading.stderr
    meta = small_store / "meta.json"
    text = json.loads(meta.read_text())
    meta.write_text(json.dumps(text | {"format": text["format"] + 1}))
    done = kg("stats", store=small_store, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "upgrade terang" in done.stderr
    half = tmp_path / "half"
    half.mkdir()
    (half / "creating").touch()
    done = kg("stats", store=half, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (3, 1)
    assert "half-written" in done.stderr


def test_load_quarantine_retry_drop(small_store: Path, tmp_path: Path) -> None:
    from kg.sources.facts import HEADINGS

    heading = ",".join(HEADINGS["electrification.csv"])
    row = (
        "Bali,province,51,2026,101,percent,village_electrification_ratio,unspecified,observed,"
        "PLN,A Paper,,https://paper.example/2,,"
    )
    (tmp_path / "bali.csv").write_text(f"{heading}\n{row}\n")
    done = kg("load", "bali.csv", store=small_store, cwd=tmp_path)
    assert done.returncode == 6, done.stderr
    item = done.stdout.rsplit(maxsplit=1)[-1]
    shown = kg("quarantine", "show", item, store=small_store, cwd=tmp_path)
    assert row in shown.stdout
    assert item in kg("quarantine", "list", store=small_store, cwd=tmp_path).stdout
    assert kg("quarantine", "retry", item, store=small_store, cwd=tmp_path).returncode == 6
    (tmp_path / "mended.csv").write_text(f"{heading}\n{row.replace(',101,', ',99.5,')}\n")
    done = kg("quarantine", "retry", item, "--file", "mended.csv", store=small_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert (
        "Nothing is in quarantine"
        in kg("quarantine", "list", store=small_store, cwd=tmp_path).stdout
    )


def test_validate_tells_violations_from_warnings(tmp_path: Path) -> None:
    (tmp_path / "bad.ttl").write_text(
        "<http://e/q> a <https://w3id.org/terang/ontology#Quotation> ."
    )
    done = kg("validate", "bad.ttl", cwd=tmp_path)
    assert done.returncode == 6
    assert "violation" in done.stdout
    done = kg("validate", "bad.ttl", "--format", "json", cwd=tmp_path)
    assert {f["focus"] for f in json.loads(done.stdout)} == {"http://e/q"}
    done = kg("validate", "bad.ttl", "--format", "ttl", cwd=tmp_path)
    assert "sh:ValidationReport" in done.stdout
    (tmp_path / "good.ttl").write_text("<http://e/a> <http://e/b> 1 .")
    done = kg("validate", "good.ttl", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "No findings: the data fits the shapes.\n")


@pytest.mark.parametrize("format_name", ["trig", "nq", "ttl", "nt", "jsonld"])
def test_exports_parse_back(bundled_store: Path, tmp_path: Path, format_name: str) -> None:
    from pyoxigraph import RdfFormat, parse

    target = tmp_path / f"terang.{format_name}"
    done = kg(
        "export", "--format", format_name, "-o", target.name, store=bundled_store, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    rdf_format = RdfFormat.from_extension(format_name)
    quads = list(parse(path=str(target), format=rdf_format))
    graphs = {str(quad.graph_name) for quad in quads}
    assert len(quads) > 60_000
    if format_name in {"ttl", "nt"}:
        assert graphs == {"DEFAULT"}
    else:
        assert len(graphs) > 190
        assert "<https://w3id.org/terang/graph/register>" in graphs


@pytest.mark.parametrize(
    "arguments", ["export --format nq", "query --sparql 'SELECT * { ?s ?p ?o }' --format csv"]
)
def test_output_into_a_closed_pipe_is_no_error(
    bundled_store: Path, tmp_path: Path, arguments: str
) -> None:
    command = f"{sys.executable} -m kg {arguments} --store {bundled_store} | head -n 1"
    done = subprocess.run(
        ["bash", "-o", "pipefail", "-c", command],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.stdout.count("\n") == 1
    assert (done.returncode, done.stderr) == (0, "")
