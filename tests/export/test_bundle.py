"""``kg export --all``: what is in the folder, that it is stable, whole, and can be checked."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
import rdflib
from pyoxigraph import RdfFormat, parse
from rdflib.namespace import DCAT, VOID

from kg.errors import ExportError
from kg.export import export_all, find_differences
from kg.export.manifest import read_manifest
from kg.store.folder import Store

BASE = "https://w3id.org/terang/"
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
SKOS = "http://www.w3.org/2004/02/skos/core#"
NAMES = {
    "SHA256SUMS", "manifest.json", "terang.nq.gz", "terang.trig.gz", "ontology.ttl",
    "description.ttl", "csv-metadata.json", "observations.csv", "figures.csv", "differences.csv",
    "certifications.csv", "accreditations.csv", "recognitions.csv", "standards.csv",
    "organisations.csv", "units.csv", "people.csv", "statements.csv", "areas.csv", "links.csv",
    "identifiers.csv", "sources.csv",
}  # fmt: skip


def rows(path: Path) -> list[dict[str, str]]:
    with path.open(newline="", encoding="utf-8") as stream:
        return list(csv.DictReader(stream))


def unpacked(path: Path) -> bytes:
    return gzip.decompress(path.read_bytes())


def pack(path: Path, content: bytes) -> None:
    path.write_bytes(gzip.compress(content))


def seal(folder: Path) -> None:
    """Write SHA256SUMS anew, as somebody would who hides a change."""
    lines = [
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.name != "SHA256SUMS"
    ]
    (folder / "SHA256SUMS").write_text("".join(lines))


def test_the_folder_holds_what_is_promised(exported: Path) -> None:
    assert {path.name for path in exported.iterdir()} == NAMES
    assert [path.name for path in exported.parent.iterdir()] == ["dump"]
    assert exported.stat().st_mode & 0o777 == 0o755


def test_sha256sum_agrees(exported: Path) -> None:
    done = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"],
        cwd=exported,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    assert done.stdout.count(": OK") == len(NAMES) - 1


def test_both_dumps_hold_every_graph(exported: Path) -> None:
    quads = {
        str(one) for one in parse(unpacked(exported / "terang.nq.gz"), format=RdfFormat.N_QUADS)
    }
    trig = {str(one) for one in parse(unpacked(exported / "terang.trig.gz"), format=RdfFormat.TRIG)}
    assert quads == trig
    names = {line.rsplit(" ", 1)[1][1:-1].removeprefix(BASE + "graph/") for line in quads}
    assert {"table", "article", "waiting", "register"} <= names


def test_each_graph_has_status_size_and_the_hash_of_its_sorted_lines(exported: Path) -> None:
    graphs = {one.iri.removeprefix(BASE + "graph/"): one for one in read_manifest(exported).graphs}
    waiting = graphs["waiting"]
    area = f"<{BASE}id/area/rahasia>"
    lines = [
        f"{area} <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <{BASE}ontology#Area> .\n",
        f'{area} <{SKOS}prefLabel> "Pulau Rahasia"@id .\n',
    ]
    assert (waiting.status, waiting.triples) == ("pending", 2)
    assert waiting.rdfc10_sha256 == hashlib.sha256("".join(lines).encode()).hexdigest()
    assert (graphs["table"].status, graphs["table"].triples) == ("accepted", 15)


def test_the_same_store_gives_the_same_bytes(
    exported: Path, written_store: Store, tmp_path: Path
) -> None:
    with written_store.snapshot() as snapshot:
        export_all(snapshot, tmp_path / "again")
    for name in NAMES:
        assert (exported / name).read_bytes() == (tmp_path / "again" / name).read_bytes(), name


def test_tables_have_labels_and_several_values(exported: Path) -> None:
    areas = {row["area"].rpartition("/")[2]: row for row in rows(exported / "areas.csv")}
    assert list(areas) == ["flores", "indonesia", "ntt"]  # not the pending one
    assert areas["flores"]["part_of_label"] == "Nusa Tenggara Timur"
    assert areas["flores"]["kind"] == "island"
    assert (areas["ntt"]["label"], areas["ntt"]["label_en"]) == (
        "Nusa Tenggara Timur",
        "East Nusa Tenggara",
    )
    (claim,) = rows(exported / "certifications.csv")
    assert claim["holder"] == BASE + "id/unit/sumba"
    assert claim["holder_label"] == "UP3 ¦ Sumba"  # "|" stands between values
    assert claim["note"] == '=1+1; "kutip", baris\nbaru'
    (source,) = (
        row for row in rows(exported / "sources.csv") if row["source"].endswith("/article")
    )
    assert (source["status"], source["graph"]) == ("accepted", BASE + "graph/article")


def test_the_metadata_describe_every_column(exported: Path) -> None:
    group = json.loads((exported / "csv-metadata.json").read_bytes())
    described = {table["url"]: table["tableSchema"]["columns"] for table in group["tables"]}
    assert set(described) == {name for name in NAMES if name.endswith(".csv")}
    for name, columns in described.items():
        with (exported / name).open(encoding="utf-8", newline="") as stream:
            assert next(csv.reader(stream)) == [column["name"] for column in columns], name


def test_headings_come_from_the_ontology(bundled_store: Path, tmp_path: Path) -> None:
    with Store.open(bundled_store).snapshot() as snapshot:
        manifest = export_all(snapshot, tmp_path / "dump")
    group = json.loads((tmp_path / "dump" / "csv-metadata.json").read_bytes())
    (claims,) = (one for one in group["tables"] if one["url"] == "certifications.csv")
    titles = {one["name"]: one["titles"] for one in claims["tableSchema"]["columns"]}
    assert titles["holder"] == {"en": "holder", "id": "pemegang", "und": "holder"}
    counts = {one.name: one.count for one in manifest.files}
    assert counts["observations.csv"] == 1755
    assert counts["links.csv"] == 299
    assert all(one.rdfc10_sha256 for one in manifest.graphs)
    assert find_differences(tmp_path / "dump") == ()
    cube = subprocess.run(
        [sys.executable, "-m", "kg", "export", "--cube", "csv", "--store", str(bundled_store)],
        capture_output=True,
        check=True,
    )
    assert (tmp_path / "dump" / "observations.csv").read_bytes() == cube.stdout


def test_the_description_holds_wherever_the_folder_is(exported: Path) -> None:
    for place in ("https://a.example/dumps/", "https://b.example/x/"):
        found = rdflib.Graph().parse(
            exported / "description.ttl", format="turtle", publicID=place + "description.ttl"
        )
        dataset = rdflib.URIRef(BASE + "catalogue#dataset")
        dumps = {str(one) for one in found.objects(dataset, VOID.dataDump)}
        assert dumps == {place + "terang.nq.gz", place + "terang.trig.gz"}
        for address in found.objects(dataset, DCAT.distribution):
            file = exported / str(address).removeprefix(place)
            checksum = found.value(found.value(address, SPDX.checksum), SPDX.checksumValue)
            assert str(checksum).lower() == hashlib.sha256(file.read_bytes()).hexdigest()
            assert str(found.value(address, DCAT.byteSize)) == str(file.stat().st_size)


def test_links_are_counted_by_data_set(exported: Path) -> None:
    found = rdflib.Graph().parse(exported / "description.ttl", format="turtle")
    counted = {
        (
            str(found.value(one, VOID.objectsTarget)).rpartition("#target-")[2],
            str(found.value(one, VOID.linkPredicate)).removeprefix(SKOS),
        ): str(found.value(one, VOID.triples))
        for one in found.subjects(rdflib.RDF.type, VOID.Linkset)
    }
    assert counted == {
        ("dbpedia", "closeMatch"): "1",
        ("wikidata", "exactMatch"): "1",
        ("geonames", "exactMatch"): "1",
    }


def test_a_whole_copy_has_no_differences(exported: Path) -> None:
    assert find_differences(exported) == ()


def test_a_missing_file_is_named(exported: Path) -> None:
    (exported / "areas.csv").unlink()
    (exported / "terang.trig.gz").unlink()
    assert find_differences(exported) == ("areas.csv is missing", "terang.trig.gz is missing")


def test_an_extra_file_is_named(exported: Path) -> None:
    (exported / "areas (1).csv").write_text("x")
    assert find_differences(exported) == ("areas (1).csv is no file of this export",)


def test_a_changed_file_is_named(exported: Path) -> None:
    with (exported / "areas.csv").open("a") as stream:
        stream.write("x\r\n")
    (found,) = find_differences(exported)
    assert found.startswith("areas.csv was changed: its SHA-256 is ")


def test_a_cut_off_dump_is_named(exported: Path) -> None:
    path = exported / "terang.nq.gz"
    path.write_bytes(path.read_bytes()[:-20])
    changed, cut = find_differences(exported)
    assert changed.startswith("terang.nq.gz was changed")
    assert cut.startswith("terang.nq.gz is cut off or damaged: ")


def test_a_dump_that_is_no_gzip_is_named(exported: Path) -> None:
    (exported / "terang.nq.gz").write_bytes(b"<html>")
    assert any("cut off or damaged" in one for one in find_differences(exported))


def test_a_changed_statement_is_named_though_the_sums_were_written_anew(exported: Path) -> None:
    content = unpacked(exported / "terang.nq.gz")
    pack(exported / "terang.nq.gz", content.replace(b"Pulau Rahasia", b"Pulau Terbuka"))
    seal(exported)
    found = find_differences(exported)
    assert f"terang.nq.gz: the graph <{BASE}graph/waiting> was changed: its canonical hash " \
        "differs" in found  # fmt: skip
    assert "terang.nq.gz: manifest.json and SHA256SUMS have different sums" in found
    assert not any("graph/table" in one for one in found)


def test_a_statement_left_out_or_moved_is_named(exported: Path) -> None:
    lines = unpacked(exported / "terang.trig.gz").replace(b'tr:bpsCode "53"', b'tr:isoCode "53"')
    pack(exported / "terang.trig.gz", lines)
    content = unpacked(exported / "terang.nq.gz").splitlines(keepends=True)
    pack(exported / "terang.nq.gz", b"".join(one for one in content if b"/waiting> ." not in one))
    found = find_differences(exported)
    assert f"terang.nq.gz lacks the graph <{BASE}graph/waiting>" in found
    assert any("terang.trig.gz: the graph" in one and "graph/table" in one for one in found)


def test_another_order_and_other_names_of_prefixes_do_not_matter(exported: Path) -> None:
    lines = unpacked(exported / "terang.nq.gz").splitlines(keepends=True)
    lines.reverse()
    by_graph = sorted(lines, key=lambda line: line.rsplit(b" ", 2)[1])
    pack(exported / "terang.nq.gz", b"".join(by_graph))
    (found,) = find_differences(exported)
    assert found.startswith("terang.nq.gz was changed: its SHA-256")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"{", "is no JSON"),
        (b"[]", "is not the manifest of an export"),
        (b'{"kind": "terang-export", "format": 9}', "has format 9"),
        (b'{"kind": "terang-export", "format": 1}', "is damaged"),
    ],
)
def test_a_damaged_manifest_is_told(exported: Path, content: bytes, words: str) -> None:
    (exported / "manifest.json").write_bytes(content)
    with pytest.raises(ExportError, match=words):
        find_differences(exported)


def test_a_manifest_cannot_point_out_of_the_folder(exported: Path) -> None:
    values = json.loads((exported / "manifest.json").read_bytes())
    values["files"][0]["name"] = "../secret"
    (exported / "manifest.json").write_text(json.dumps(values))
    with pytest.raises(ExportError, match="no name of a file in the folder"):
        find_differences(exported)


def test_a_former_export_is_replaced_and_foreign_files_are_not(
    exported: Path, written_store: Store
) -> None:
    (exported / "areas.csv").write_text("old")
    with written_store.snapshot() as snapshot:
        export_all(snapshot, exported)
        assert find_differences(exported) == ()
        (exported / "notes.txt").write_text("mine")
        with pytest.raises(ExportError, match=r"holds notes\.txt"):
            export_all(snapshot, exported)
    assert (exported / "notes.txt").read_text() == "mine"


def test_places_that_are_taken(written_store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "thesis.doc").write_text("x")
    (tmp_path / "empty").mkdir()
    with written_store.snapshot() as snapshot:
        with pytest.raises(ExportError, match="is a file; name a folder"):
            export_all(snapshot, tmp_path / "file")
        with pytest.raises(ExportError, match="holds files that are no export"):
            export_all(snapshot, tmp_path / "full")
        with pytest.raises(ExportError, match="file/below is a file; name a folder"):
            export_all(snapshot, tmp_path / "file" / "below")
        export_all(snapshot, tmp_path / "empty")
        export_all(snapshot, tmp_path / "new" / "deep")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "file", "full", "new"]


def test_a_link_stays_and_leads_to_the_new_export(
    exported: Path, written_store: Store, tmp_path: Path
) -> None:
    (tmp_path / "latest").symlink_to(exported)
    (exported / "areas.csv").write_text("old")
    with written_store.snapshot() as snapshot:
        export_all(snapshot, tmp_path / "latest")
    assert (tmp_path / "latest").is_symlink()
    assert find_differences(exported) == ()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["dump", "latest"]


def test_a_full_disk_is_told_and_leaves_nothing(bundled_store: Path, tmp_path: Path) -> None:
    done = subprocess.run(
        ["bash", "-c", f"ulimit -f 300; exec {sys.executable} -m kg export --all dump "
         f"--store {bundled_store}"],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "dump cannot be written: File too large; name another folder" in done.stderr
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("given", [["--all", "x", "--area", "NTT"], ["--verify", "x", "-o", "y"]])
def test_options_without_effect_are_refused(given: list[str], tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "kg", "export", *given],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "takes a folder and nothing else but --store" in done.stderr


def test_a_store_without_graphs_is_exported(tmp_path: Path) -> None:
    store = Store.create(tmp_path / "store", base=BASE)
    with store.snapshot() as snapshot:
        manifest = export_all(snapshot, tmp_path / "dump")
    assert all(one.status == "accepted" for one in manifest.graphs)
    assert manifest.modified == ""
    assert find_differences(tmp_path / "dump") == ()
    assert rows(tmp_path / "dump" / "areas.csv") == []
    assert b"owl:Ontology" in (tmp_path / "dump" / "ontology.ttl").read_bytes()


def test_a_killed_export_leaves_no_folder_and_the_next_clears_up(
    bundled_store: Path, tmp_path: Path
) -> None:
    command = [
        sys.executable, "-m", "kg", "export", "--all", "dump", "--store", str(bundled_store),
    ]  # fmt: skip
    running = subprocess.Popen(command, cwd=tmp_path)
    while not list(tmp_path.glob(".dump.*.part/terang.nq.gz")):
        assert running.poll() is None
        time.sleep(0.01)
    os.kill(running.pid, signal.SIGKILL)
    running.wait()
    assert not (tmp_path / "dump").exists()
    assert len(list(tmp_path.glob(".dump.*.part"))) == 1
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["dump"]
    told = subprocess.run(
        [sys.executable, "-m", "kg", "export", "--verify", "dump"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0
    assert told.stdout.startswith("dump is whole: 22 files, ")
    (tmp_path / "dump" / "areas.csv").write_text("x")
    told = subprocess.run(
        [sys.executable, "-m", "kg", "export", "--verify", "dump"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 1
    assert "1 thing differs:\n  areas.csv was changed" in told.stderr
