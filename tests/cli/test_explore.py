"""``kg graph``, ``kg path`` and ``kg neighbours`` on the bundled facts, as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import networkx as nx
import pytest

from kg.namespaces import DEFAULT_BASE, tr
from tests.cli.test_charts import kg

ID = DEFAULT_BASE + "id/"


def flat(text: str) -> str:
    """Undo the lines of the terminal."""
    return re.sub(r"[│├└─┃━\s]+", " ", text)


def test_the_projections_are_listed(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("graph", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for name in ("organisations", "units", "certifications", "quotations", "sources", "areas"):
        assert name in done.stdout


def test_a_summary(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("graph", "certifications", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    # certifications.csv rows 1 to 4 name two bodies each
    assert "8 names as certifier" in done.stdout
    assert "SMK3" in done.stdout


def test_links_as_csv(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("graph", "certifications", "--format", "csv", store=bundled_store, cwd=tmp_path)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    (row,) = [
        row for row in rows
        if row["subject"] == ID + "unit/up3-sumba" and row["object"] == ID + "organisation/jas-anz"
        and row["about_label"] == "ISO 9001:2015"
    ]  # fmt: skip
    assert row["relation"] == tr("statedCertifier")
    assert row["status"] == "accepted"
    assert "Selasa (5/11)" in row["words"]
    assert row["sources"].startswith(ID + "source/kupang-antaranews-com")


def test_files_are_named_by_their_ending(bundled_store: Path, tmp_path: Path) -> None:
    for name in ("n.graphml", "n.gexf", "n.gv", "n.mmd", "n.json", "n.svg", "n.png", "n.csv"):
        done = kg("graph", "units", "--out", name, store=bundled_store, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert name in done.stdout
    graph = nx.read_graphml(tmp_path / "n.graphml")
    assert graph.has_edge(ID + "unit/up3-sumba", ID + "unit/pln-uiw-nusa-tenggara-timur")
    written = json.loads((tmp_path / "n.json").read_text())
    assert len(written["nodes"]) == len(graph)
    pages = [one["url"] for one in written["graph"]["sources"].values()]
    assert sum(page.startswith("https://") for page in pages) > len(pages) / 2
    assert (tmp_path / "n.gv").read_text().startswith("digraph")
    assert "flowchart LR" in (tmp_path / "n.mmd").read_text()
    assert (tmp_path / "n.png").read_bytes().startswith(b"\x89PNG")
    assert (tmp_path / "n.svg").read_text().startswith("<svg")


def test_measures_as_tables_csv_json_and_attributes(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "graph", "units", "--centrality", "degree", "--top", "3", "--format", "json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    rows = json.loads(done.stdout)
    assert len(rows) == 3
    assert rows[0]["thing"] == ID + "organisation/pln"
    done = kg("graph", "units", "--bridges", "--format", "csv", store=bundled_store, cwd=tmp_path)
    assert done.stdout.splitlines()[0] == "first,second,link,cuts off,sources"
    done = kg("graph", "units", "--components", store=bundled_store, cwd=tmp_path)
    assert "PLN" in done.stdout
    done = kg(
        "graph", "units", "--communities", "--format", "csv", store=bundled_store, cwd=tmp_path
    )
    things = [row["thing"] for row in csv.DictReader(io.StringIO(done.stdout))]
    assert len(things) == len(set(things)) > 100
    done = kg(
        "graph", "units", "--centrality", "betweenness", "--out", "n.graphml",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    graph = nx.read_graphml(tmp_path / "n.graphml")
    assert graph.nodes[ID + "organisation/pln"]["betweenness"] > 0.5


def test_the_same_on_every_run(bundled_store: Path, tmp_path: Path) -> None:
    """Hashes of texts differ from run to run; nothing may depend on them."""
    for arguments in (
        ("graph", "quotations", "--communities", "--format", "json"),
        ("graph", "certifications", "--format", "svg", "--layout", "spring"),
        ("graph", "organisations", "--format", "gexf"),
    ):
        outputs = set()
        for seed in ("1", "2"):
            done = subprocess.run(
                [sys.executable, "-m", "kg", *arguments, "--store", str(bundled_store)],
                cwd=tmp_path,
                env={"PATH": os.environ["PATH"], "PYTHONHASHSEED": seed, "HOME": str(tmp_path)},
                capture_output=True,
                text=True,
                timeout=120,
                check=True,
            )
            outputs.add(done.stdout)
        assert len(outputs) == 1, arguments


def test_a_path_in_words(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("path", "UP3 Sumba", "JASANZ", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert done.stdout.startswith("They are linked directly.")
    assert "(ISO 9001:2015), 2019-11-05 – 2022-11-05 (end assumed)" in done.stdout
    assert "ANTARA NTT: Dua unit PLN di NTT raih sertifikat ISO mutu lingkungan" in done.stdout
    assert "Joint Accreditation System of Australia and New Zealand (JASANZ)”" in done.stdout


def test_a_path_as_json_and_files(bundled_store: Path, tmp_path: Path) -> None:
    ends = ("UP3 Sumba", "UP3 Flores Bagian Timur")
    done = kg("path", *ends, "--format", "json", "--most", "2", store=bundled_store, cwd=tmp_path)
    document = json.loads(done.stdout)
    assert document["count"] == 6
    assert len(document["paths"]) == 2
    assert all(step["statements"][0]["sources"] for step in document["paths"][0])
    assert document["title"]["id"] == "Bagaimana UP3 Sumba dan UP3 Flores Bagian Timur terhubung"
    said = [one for path in document["paths"] for step in path for one in step["statements"]]
    assert {one["relation"] for one in said} <= set(document["relations"])
    assert {one["kind"] for one in document["nodes"]} == set(document["kinds"])
    assert {one for row in said for one in row["sources"].split(" | ")} <= set(document["sources"])
    # facts: the article of ANTARA NTT on two units, as certifications.csv rows 1 to 4 name it
    pages = {one["url"] for one in document["sources"].values()}
    assert any(page.startswith("https://kupang.antaranews.com/berita/") for page in pages)
    done = kg("path", *ends, "--out", "p.graphml", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    # the two units, and the six things between them
    assert len(nx.read_graphml(tmp_path / "p.graphml")) == 8
    done = kg("path", *ends, "--format", "svg", "--lang", "id", store=bundled_store, cwd=tmp_path)
    assert "3 dari 6 jalur terpendek" in done.stdout


def test_neighbours(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("neighbours", "UP3 Sumba", "--depth", "2", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = flat(done.stdout)
    assert "→ names as certifier MSCS Indonesia certification body" in text
    assert "← speaks for Made Hary Palguna person" in text
    assert "← quotes ANTARA NTT outlet" in text
    done = kg("neighbours", "JASANZ", "--format", "csv", store=bundled_store, cwd=tmp_path)
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["label"] for row in rows} == {"UP3 Sumba", "UP3 Flores Bagian Timur"}
    done = kg("neighbours", "JASANZ", "--format", "table", store=bundled_store, cwd=tmp_path)
    assert "2 things at most 1 away" in done.stdout
    kg("neighbours", "JASANZ", "--out", "n.graphml", store=bundled_store, cwd=tmp_path)
    graph = nx.read_graphml(tmp_path / "n.graphml")
    assert graph.nodes[ID + "unit/up3-sumba"]["distance"] == 1
    done = kg("neighbours", "JASANZ", "--format", "svg", store=bundled_store, cwd=tmp_path)
    assert done.stdout.startswith("<svg")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("graph", "friends"), "there is no projection 'friends'; there are organisations"),
        (("graph", "units", "--centrality", "fame"), "--centrality must be degree, betweenness"),
        (("graph", "units", "--layout", "round"), "--layout must be layered, spring"),
        (("graph", "units", "--format", "pdf"), "'pdf' is no format here; use one of table"),
        (("graph", "units", "--out", "no/such.svg"), "the folder of no/such.svg does not exist"),
        (("graph", "units", "--bridges", "--components"), "exclude one another"),
        (("graph", "units", "--bridges", "--format", "svg"), "--bridges is a table, csv or json"),
        (("graph", "sources", "--on", "2020-01-01"), "leave out --on"),
        (("graph", "units", "--on", "soon"), "must be a date like 2020-06-01"),
        (("graph", "units", "--lang", "jv"), "--lang must be en or id"),
        (("path", "UP3 Sumba", "Papua"), "'Papua' means several things"),
        (("path", "UP3 Sumbaa", "JASANZ"), "did you mean UP3 Sumba"),
        (("neighbours", "Kabupaten Merauke"), "try --in all"),
        (("neighbours", "UP3 Sumba", "--in", "friends"), "there is no projection 'friends'"),
    ],
)
def test_bad_input_is_a_sentence_and_exit_code_2(
    arguments: tuple[str, ...], said: str, bundled_store: Path, tmp_path: Path
) -> None:
    done = kg(*arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr
    assert done.stdout == ""


def test_nothing_links_two_things(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "path", "UP3 Sumba", ID + "organisation/kan", "--in", "certifications",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0
    assert done.stdout == "Nothing in certifications links the two.\n"


def test_other_commands_do_not_load_networkx(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "query", "certificates-of-unit", "--unit", "UP3 Sumba", store=bundled_store, cwd=tmp_path,
        python=("-X", "importtime"),
    )  # fmt: skip
    assert done.returncode == 0
    assert "networkx" not in done.stderr
    assert "kg.explore" not in done.stderr
