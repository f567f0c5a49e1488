"""``kg extract``, ``kg ingest`` and ``kg review`` as a user runs them."""

from __future__ import annotations

import json
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.namespaces import tr
from tests.pipeline.articles import CERTIFIED, write_articles

HOLDER = "https://w3id.org/terang/id/unit/up3-sumba"


def run(*arguments: str, store: Path, columns: int = 200) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={"PATH": "/usr/bin:/bin", "COLUMNS": str(columns), "HOME": "/nowhere"},
    )


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "berita.txt"
    path.write_text(CERTIFIED, encoding="utf-8")
    return path


def test_extract_needs_no_store_and_makes_none(tmp_path: Path, article: Path) -> None:
    store = tmp_path / "none"
    done = run("extract", str(article), "--format", "json", store=store)
    assert done.returncode == 0, done.stderr
    read = json.loads(done.stdout)
    (certification,) = read["certifications"]
    assert (certification["kind"], certification["standards"]) == (
        "certification", ["ISO 9001:2015"],
    )  # fmt: skip
    assert certification["certification_body"] == "PT Sertifikasi Timur Jaya"
    assert read["dateline_place"] == "Waingapu"
    for span in certification["evidence"]:
        assert CERTIFIED[span["start"] : span["end"]] == span["exact"]
    assert not store.exists()


def test_extract_of_several_gives_a_line_each(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    write_articles(folder, 3)
    done = run("extract", str(folder), "--format", "json", store=tmp_path / "none")
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert [line["file"] for line in lines] == ["00000.txt", "00001.txt", "00002.txt"]


def test_extract_reads_standard_input(tmp_path: Path) -> None:
    """Also nothing at all: an empty input is told, as an empty file is."""
    command = [sys.executable, "-m", "kg", "extract", "-", "--format", "json"]
    for text, code in ((CERTIFIED, 0), ("", 1)):
        done = subprocess.run(
            [*command, "--store", str(tmp_path / "none")],
            input=text.encode(),
            capture_output=True,
            timeout=120,
            check=False,
            env={"PATH": "/usr/bin:/bin", "HOME": "/nowhere"},
        )
        assert done.returncode == code, done.stderr
        if text:
            read = json.loads(done.stdout)
            assert read["file"] == "stdin"
            assert [one["holder"] for one in read["certifications"]] == ["PLN UP3 Sumba"]


@pytest.mark.parametrize(
    ("name", "kind"), [("ttl", ox.RdfFormat.TURTLE), ("nq", ox.RdfFormat.N_QUADS)]
)
def test_extract_writes_rdf(tmp_path: Path, article: Path, name: str, kind: ox.RdfFormat) -> None:
    done = run("extract", str(article), "--format", name, store=tmp_path / "none")
    quads = list(ox.parse(done.stdout.encode(), format=kind))
    holders = {quad.object.value for quad in quads if quad.predicate.value == tr("holder")}
    assert holders == {HOLDER}
    graphs = {str(quad.graph_name) for quad in quads}
    assert len(graphs) == (1 if name == "ttl" else 2)


def test_the_table_shows_each_fact_with_its_words(tmp_path: Path, article: Path) -> None:
    done = run("extract", str(article), store=tmp_path / "none")
    assert "c1  certification · " in done.stdout
    assert "[ISO 9001:2015]" in done.stdout
    assert "UP3 Sumba = unit/up3-sumba" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "why"),
    [
        (["--format", "xml"], "'xml' is no format; use one of json, table, ttl, nq"),
        (["--url", "ftp://x"], "'ftp://x' is no http or https address"),
        (["--published", "kemarin"], "'kemarin' is no day of the form 2019-11-05"),
        (["--published", "20191105"], "'20191105' is no day of the form 2019-11-05"),
        (["--published", ""], "--published is empty"),
        (["--publisher", " "], "--publisher is empty"),
        (["--url", ""], "--url is empty"),
        (["--url", "http://exa mple/<x>"], "'http://exa mple/<x>' is no http or https address"),
    ],
)
def test_wrong_options_are_told(
    tmp_path: Path, article: Path, arguments: list[str], why: str
) -> None:
    done = run("extract", str(article), *arguments, store=tmp_path / "none")
    assert done.returncode == 2
    assert why in done.stderr


def test_an_address_is_of_one_document(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    write_articles(folder, 2)
    done = run("extract", str(folder), "--url", "https://example.org/", store=tmp_path / "none")
    assert (done.returncode, "--url is of one document" in done.stderr) == (2, True)


def test_from_the_article_to_the_answer(small_store: Path, article: Path) -> None:
    """Ingest, list, show, accept; the question answers only then."""
    done = run(
        "ingest", str(article), "--url", "https://example.org/1", "--publisher", "Harian Sumba",
        store=small_store,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert "[PLN UP3 Sumba]" in done.stdout
    assert "kg review show 1" in done.stdout
    assert "1 stored as pending" in done.stdout
    listed = run("review", "list", store=small_store).stdout
    assert "Harian Sumba: PLN UP3 Sumba Raih Sertifikat ISO 9001:2015" in listed
    (line,) = run("review", "list", "--format", "json", store=small_store).stdout.splitlines()
    assert json.loads(line)["state"] == "pending"
    query = "SELECT ?h { ?c tr:holder ?h ; tr:statedIn ?s . ?s schema:url <https://example.org/1> }"
    before = run("query", "--sparql", query, "--format", "csv", store=small_store).stdout
    accepted = run("review", "accept", "1", "--by", "Ana", "--note", "seen", store=small_store)
    assert accepted.returncode == 0, accepted.stderr
    after = run("query", "--sparql", query, "--format", "csv", store=small_store).stdout
    assert (HOLDER in before, HOLDER in after) == (False, True)
    shown = run("review", "show", "1", store=small_store).stdout
    assert "by Ana: seen" in shown
    assert run("review", "list", store=small_store).stdout == "0 documents\n"
    again = run("ingest", str(article), store=small_store)
    assert (again.returncode, "already read" in again.stdout) == (0, True)


def test_edit_by_options_and_by_file(small_store: Path, article: Path, tmp_path: Path) -> None:
    run("ingest", str(article), store=small_store)
    done = run(
        "review", "edit", "1", "--set", "c1.standards=ISO 14001:2015", "--by", "Ana",
        store=small_store,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    dumped = run("review", "edit", "1", "--dump", store=small_store).stdout
    items = json.loads(dumped)
    assert items["c1"]["standards"] == ["ISO 14001:2015"]
    items["c1"]["scope"] = "pelayanan pelanggan"
    del items["p1"]
    file = tmp_path / "mended.json"
    file.write_text(json.dumps(items), encoding="utf-8")
    done = run("review", "edit", "1", "--from", str(file), "--by", "Budi", store=small_store)
    assert done.returncode == 0, done.stderr
    shown = run("review", "show", "1", store=small_store).stdout
    assert "scope: pelayanan pelanggan" in shown
    assert "(dropped by a curator)" in shown
    file.write_text('{"c7": {}}', encoding="utf-8")
    wrong = run("review", "edit", "1", "--from", str(file), store=small_store)
    assert (wrong.returncode, "the item 'c7' is new" in wrong.stderr) == (1, True)


def test_what_a_document_holds_does_not_command_the_terminal(
    small_store: Path, tmp_path: Path
) -> None:
    path = tmp_path / "jahat.txt"
    path.write_text(
        "[red]Judul[/red] \x1b[2J\x1b]0;x\x07\n\n" + CERTIFIED.replace("Lende", "L\u202eende"),
        encoding="utf-8",
    )
    for arguments in (["extract", str(path)], ["ingest", str(path)], ["review", "show", "1"]):
        done = run(*arguments, store=small_store)
        assert done.returncode == 0, done.stderr
        for sign in ("\x1b", "\x07", "\u202e"):
            assert sign not in done.stdout
    assert "[red]" in run("review", "list", store=small_store).stdout


def test_the_exit_code_tells_what_cannot_be_read(small_store: Path, tmp_path: Path) -> None:
    folder = tmp_path / "many"
    write_articles(folder, 4)
    (folder / "00002.txt").write_bytes(b"")
    done = run("ingest", str(folder), store=small_store)
    assert done.returncode == 1
    assert "00002.txt: the file is empty" in done.stderr
    assert "3 stored as pending" in done.stdout
    assert "1 not readable" in done.stdout


def test_an_unknown_number_is_told(small_store: Path) -> None:
    done = run("review", "show", "7", store=small_store)
    assert (done.returncode, "kg review list --all" in done.stderr) == (2, True)


def test_a_known_document_is_one_line_and_its_data_are_corrected_by_edit(
    small_store: Path, article: Path
) -> None:
    run("ingest", str(article), store=small_store)
    done = run(
        "ingest", str(article), "--publisher", "Harian Sumba", "--published", "2019-03-05",
        store=small_store,
    )  # fmt: skip
    known, how, summary, *_ = done.stdout.splitlines()
    assert re.fullmatch(r".*berita.txt: already read; graph/\S+; kg review show 1", known)
    told = "--published 2019-03-05 --publisher 'Harian Sumba'"
    assert how == f"  nothing is taken over; kg review edit 1 {told}"
    assert summary == "0 stored as pending with 0 items; 1 already read"
    mended = run("review", "edit", "1", *shlex.split(told), "--by", "Ana", store=small_store)
    assert mended.returncode == 0, mended.stderr
    listed = run("review", "list", store=small_store).stdout
    assert "Harian Sumba: PLN UP3 Sumba Raih Sertifikat ISO 9001:2015" in listed
    query = "SELECT ?d { GRAPH ?g { ?s dcterms:issued ?d ; tr:readBy tr:readBy-program } }"
    found = run("query", "--sparql", query, "--format", "csv", store=small_store).stdout
    assert found.splitlines()[1:] == ["2019-03-05"]
    wrong = run("review", "edit", "1", "--url", "http://exa mple/", store=small_store)
    assert (wrong.returncode, "is no http or https address" in wrong.stderr) == (2, True)


def test_who_reads_in_has_a_name(small_store: Path, article: Path) -> None:
    done = run("ingest", str(article), "--by", "", store=small_store)
    assert (done.returncode, "--by is empty" in done.stderr) == (2, True)


def test_all_keys_are_looked_up_before_the_first_is_decided_on(
    small_store: Path, article: Path
) -> None:
    run("ingest", str(article), store=small_store)
    done = run("review", "accept", "1", "77", "--by", "Ana", store=small_store)
    assert (done.returncode, "'77' is no document" in done.stderr) == (2, True)
    (line,) = run("review", "list", "--format", "json", store=small_store).stdout.splitlines()
    assert json.loads(line)["state"] == "pending"


def test_decisions_tell_what_is_not_stored_and_who_decided_before(
    small_store: Path, article: Path
) -> None:
    run("ingest", str(article), store=small_store)
    done = run(
        "review", "edit", "1", "--set", "p1.organization=null", "--set", "c1.date=2050-01-01",
        "--by", "Ana", store=small_store,
    )  # fmt: skip
    assert "not stored: p1: only the person is stored" in done.stdout
    assert "look again: c1.date 2050-01-01 is after the day of the document" in done.stderr
    run("review", "reject", "1", "--by", "Cici", "--note", "satire", store=small_store)
    done = run("review", "accept", "1", "--by", "Ana", store=small_store)
    assert "not stored: p1: only the person is stored" in done.stdout
    assert re.search(r"until now: rejected since \S+ by Cici: satire", done.stdout)
    done = run("review", "accept", "1", "--by", "Budi", store=small_store)
    assert re.search(r"1 was accepted since \S+ by Ana already", done.stdout)


def test_the_commands_of_the_documentation_run(own_store: Path, tmp_path: Path) -> None:
    """The article and the commands of docs/articles.md, in their order, on one store."""
    text = (Path(__file__).parents[2] / "docs" / "articles.md").read_text(encoding="utf-8")
    block = re.search(r"<!-- berita\.txt -->\n\n((?:    .*\n|\n)+?)\n    \$ kg", text)
    assert block is not None
    written = "".join(line.removeprefix("    ") for line in block[1].splitlines(keepends=True))
    (tmp_path / "berita.txt").write_text(written.rstrip("\n") + "\n", encoding="utf-8")
    commands = re.findall(r"^    \$ kg (.+)$", text, re.MULTILINE)
    assert len(commands) >= 6
    for line in commands:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *shlex.split(line), "--store", str(own_store)],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            env={"PATH": "/usr/bin:/bin", "COLUMNS": "116", "HOME": "/nowhere"},
        )
        assert done.returncode == 0, (line, done.stderr)
        if line.startswith("extract"):
            shown = "\n".join(f"    {row}".rstrip() for row in done.stdout.splitlines())
            assert shown in text
    assert "PT Sertifikasi Timur Jaya" in done.stdout or "accepted" in done.stdout
