"""``kg link`` from the suggestion to the graph and back, as a user types it."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from kg.link.entities import Wanted
from kg.link.mapping_set import read_mappings
from kg.link.matching import match
from kg.link.openrefine import Reconciliation
from kg.namespaces import DEFAULT_BASE
from kg.remote import RemoteClient
from kg.settings import Settings
from tests.http.conftest import Running
from tests.remote.conftest import Saying, Service

FILE = "links-wikidata-city.sssom.tsv"


class Kg:
    """The command line in a folder of its own."""

    def __init__(self, store: Path, folder: Path) -> None:
        self.store, self.folder = store, folder

    def __call__(
        self, *arguments: str, code: int = 0, answers: str = ""
    ) -> subprocess.CompletedProcess[str]:
        done = subprocess.run(
            [sys.executable, "-m", "kg", *arguments, "--store", str(self.store)],
            cwd=self.folder, input=answers, capture_output=True, text=True, timeout=120,
            check=False, env={**os.environ, "COLUMNS": "200", "XDG_CACHE_HOME": str(self.folder)},
        )  # fmt: skip
        assert done.returncode == code, done.stdout + done.stderr
        return done


@pytest.fixture
def kg(own_store: Path, tmp_path: Path) -> Kg:
    return Kg(own_store, tmp_path)


def test_from_the_suggestion_to_the_graph_and_back(kg: Kg) -> None:
    told = kg("link", "suggest", "--kind", "city").stdout
    # 98 cities; Kota Kupang is linked by external_ids.csv, and no two cities have one name.
    assert "98 things; 1 linked already or of the past, 97 with a certain candidate" in told
    rows = read_mappings(kg.folder / FILE, DEFAULT_BASE).rows
    assert len(rows) == 97
    assert not any(row.is_decided for row in rows)
    (surabaya,) = [row for row in rows if row.subject_label == "Kota Surabaya"]
    assert surabaya.object == "http://www.wikidata.org/entity/Q11462"

    assert "perhaps with decisions" in kg("link", "suggest", "--kind", "city", code=2).stderr
    assert "nobody to ask" in kg("link", "review", FILE, code=2).stderr
    kg("link", "review", FILE, "--reject", str(rows[0].line), "--by", "Sari")
    told = kg("link", "review", FILE, "--accept-certain", "--by", "Sari").stdout
    assert "96 accepted, 1 rejected, 0 not decided" in told

    told = kg("link", "apply", FILE).stdout
    assert "97 decided mappings in graph" in told
    assert "1 of them rejections), 0 refused" in told
    asked = ("query", "external-identifiers-of-area", "--area", "Kota Surabaya", "--format", "csv")
    assert "entity/Q11462" in kg(*asked).stdout
    listed = kg("link", "list").stdout
    assert "accepted  97 mappings" in listed
    again = kg("link", "suggest", "--kind", "city", "--out", "again.tsv").stdout
    assert "97 linked already" in again
    assert "1 without any" in again  # the rejected one

    name = listed.split()[0]
    kg("link", "undo", name, "--note", "a trial")
    assert "rejected  97 mappings" in kg("link", "list").stdout
    assert "Q11462" not in kg(*asked).stdout
    assert "undone already" in kg("link", "undo", name, code=2).stderr


def test_refused_rows_are_told_with_their_place_and_exit_code_6(kg: Kg) -> None:
    kg("link", "suggest", "--kind", "city")
    kg("link", "review", FILE, "--accept-certain", "--by", "Sari")
    file = kg.folder / FILE
    lines = file.read_text(encoding="utf-8").splitlines()
    lines[-1] = lines[-1].replace("wikidata:", "wd:")
    file.write_text("\n".join(lines), encoding="utf-8")
    done = kg("link", "apply", FILE, code=6)
    assert f"{FILE}, line {len(lines)}, column 6 (object_id): the prefix of 'wd:" in done.stderr
    assert "96 decided mappings" in done.stdout
    assert "kg quarantine show" in done.stdout
    told = kg("link", "review", FILE, "--accept-certain", code=1).stderr
    assert f"{FILE}, line {len(lines)}, column 6" in told
    assert "mend the file first" in told


def test_what_a_file_of_another_program_says_besides_is_not_lost(kg: Kg) -> None:
    text = (
        "#curie_map:\n#  wikidata: http://www.wikidata.org/entity/\n"
        "#mapping_set_id: https://example.org/s\n#license: https://example.org/l\n"
        "#mapping_set_description: by hand\n"
        "subject_id\tpredicate_id\tobject_id\tmapping_justification\tmapping_provider\n"
        "terang:area/bali\tskos:closeMatch\twikidata:Q1\tsemapv:LexicalMatching\thttps://a.org\n"
    )
    file = kg.folder / "x.sssom.tsv"
    file.write_text(text, encoding="utf-8")
    told = kg("link", "review", file.name, "--accept", "7", "--by", "Sari").stderr
    assert "mapping_set_description, mapping_provider: not written again" in told
    assert (kg.folder / "x.sssom.tsv.orig").read_text(encoding="utf-8") == text
    (row,) = read_mappings(file, DEFAULT_BASE).rows
    assert (row.author, row.object) == ("Sari", "http://www.wikidata.org/entity/Q1")


def test_what_cannot_be_done_is_told(kg: Kg) -> None:
    assert "comes with the package" in kg("link", "undo", "terang-external-ids", code=2).stderr
    assert "cannot be written" in kg("link", "export", "-o", "nowhere/x.tsv", code=1).stderr
    kg("link", "export", "-o", "x.tsv")
    assert "who decides" in kg("link", "review", "x.tsv", "--by", " ", code=2).stderr
    told = kg("link", "list").stdout
    assert told.startswith("terang-external-ids  accepted  479 mappings")
    assert "No mapping set was applied yet" in told
    told = kg("link", "export", "--no-codes", "-o", "y.tsv").stdout
    assert told == "299 mappings in y.tsv\n"


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (("--kind", "regencies"), "there is no type 'regencies'; the nearest are"),
        (("--kind", ","), "name the kinds"),
        (("--kind", "city", "--target", "freebase"), "there are wikidata, geonames"),
        (("--kind", "city", "--online", "--dump", "x"), "choose one of"),
        (("--kind", "city", "--dump", "x"), "--dump is for --target geonames"),
    ],
)
def test_wrong_use_is_told(kg: Kg, arguments: tuple[str, ...], message: str) -> None:
    assert message in kg("link", "suggest", *arguments, code=2).stderr


def test_a_service_that_fails_is_named_and_nothing_is_written(kg: Kg, service: Service) -> None:
    busy = service.say("/r", Saying(status=404, body=b"gone", headers={"Content-Type": "text/a"}))
    done = kg("link", "suggest", "--kind", "city", "--service", busy, code=7)
    assert busy in done.stderr
    assert "404" in done.stderr
    assert not (kg.folder / FILE).exists()


def test_our_client_understands_our_own_service(bundled_store: Path, client: RemoteClient) -> None:
    running = Running(Settings(store=bundled_store, readers=1))
    try:
        for address in ("/reconcile", "/reconcile/1.0-draft"):
            asked = Reconciliation(client, f"http://127.0.0.1:{running.port}{address}")
            (best, *_) = match(Wanted("Kab. Sumba Barat Daya"), asked)
            assert best.candidate.id.endswith("area/kabupaten-sumba-barat-daya")
    finally:
        running.close()
