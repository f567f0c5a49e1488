"""``kg trust`` as a user meets it, on the bundled facts.

The expectations are domain rule B's for the seed (certifications.csv rows 1 to 4), and the rows'
own words for the others.
"""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from kg.cli.trust_tree import print_tree
from kg.namespaces import tr
from tests.cli.test_charts import kg as run
from tests.cli.test_cli import kg
from tests.trust.test_presentation import answer_of

SEED = ("trust", "UP3 Sumba", "ISO 9001", "--on", "2020-06-01")


def flat(text: str) -> str:
    """Undo the lines of the terminal and of the tree."""
    return re.sub(r"[│├└─\s]+", " ", text)


def test_the_seed_is_asserted_with_its_four_reasons(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*SEED, "--format", "json", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["verdict"] == "asserted"
    assert set(answer["reasons"]) == {
        "role-corrected",
        "issuer-entity-unresolved",
        "accreditation-not-evidenced",
        "validity-not-stated",
    }
    statuses = {link["link"]: link["status"] for link in answer["links"]}
    assert statuses == {
        "claim": "asserted",
        "certifier": "contradicted",
        "accreditation": "missing",
        "edition": "held",  # register_entries.csv: ISO's catalogue lists ISO 9001:2015
    }
    words = {each["exact"] for each in answer["judgements"][0]["words"]}
    assert "ISO 9001:2015" in words
    assert "Selasa (5/11)" in words


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "changed by a curator (Ana [b]): a program had read it otherwise, and the quoted"),
        ("id", "diubah oleh kurator (Ana [b]): program membacanya lain, dan kata-kata yang"),
    ],
)
def test_the_tree_tells_what_a_curator_changed(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, language: str, told: str
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    answer = answer_of("asserted", "certification-asserted")
    print_tree(answer, language)
    assert "Ana" not in capsys.readouterr().out
    (claim,) = answer.claims.values()
    stated = {**claim.stated, "curatedBy": ("Ana [b]",)}
    print_tree(replace(answer, claims={claim.iri: replace(claim, stated=stated)}), language)
    sentence, _, tree = flat(capsys.readouterr().out).partition("UP3 Contoh ·")
    assert told.partition(":")[0] in sentence
    assert told in tree


def test_the_plain_sentence_comes_first(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*SEED, store=bundled_store, cwd=tmp_path)
    text = flat(done.stdout)
    assert text.startswith(
        "Asserted: ANTARA NTT, Akjamal Bambang (Direktur of PT Mitra Utama Sertifikasi) and Made "
        "Hary Palguna (Manajer of the holder) say so (statement of 5 Nov 2019, year inferred); how "
        "PT Mitra Utama Sertifikasi relates to MSCS Indonesia is not stated;"
    )
    assert "no register entry is known" in text
    assert "the usual cycle of three years is assumed (to 5 Nov 2022)" in text
    assert "Joint Accreditation System of Australia and New Zealand" in text


def test_the_same_in_indonesian(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*SEED, "--lang", "id", "--format", "text", store=bundled_store, cwd=tmp_path)
    assert done.stdout.startswith("Diklaim: ANTARA NTT, Akjamal Bambang (Direktur PT Mitra Utama")
    assert "tahun disimpulkan" in done.stdout


@pytest.mark.parametrize(
    ("holder", "standard", "on", "verdict", "reason"),
    [
        ("UP3 Sumba", "ISO 9001", "2019-11-04", "unknown", "before-first-claim"),
        ("UP3 Sumba", "ISO 9001", "2022-11-05", "asserted", "validity-not-stated"),
        ("UP3 Sumba", "ISO 9001", "2022-11-06", "unknown", "last-claim-too-old"),
        ("UP3 Sumba", "ISO 9001:2015", "2020-06-01", "asserted", "role-corrected"),
        ("UP3 Sumba", "ISO 45001", "2020-06-01", "not-claimed", "never-claimed"),
        # row 14: a recertification audit
        (
            "UP3 Mataram", "ISO 14001", "2020-06-01",
            "not-a-certification", "not-a-certificate-audit",
        ),
        # row 66: applied, not certified
        (
            "PLN UID Jakarta Raya", "ISO 45001", "2023-06-01",
            "not-a-certification", "not-a-certificate-implementation",
        ),
        # units of UIW NTT are certified, the unit above is not
        ("UIW NTT", "ISO 9001", "2020-06-01", "not-claimed", "part-certified"),
    ],
)  # fmt: skip
def test_verdicts(
    bundled_store: Path, tmp_path: Path, holder: str, standard: str, on: str, verdict: str,
    reason: str,
) -> None:  # fmt: skip
    done = kg(
        "trust", holder, standard, "--on", on, "--format", "json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    assert answer["verdict"] == verdict
    assert reason in answer["reasons"]


def test_one_certification_by_its_slug_as_rdf(bundled_store: Path, tmp_path: Path) -> None:
    slug = "up3-sumba-iso-9001-2015-8631f8"
    done = kg(
        "trust", "--explain", slug, "--on", "2020-06-01", "--format", "ttl",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    said = {
        (quad.predicate.value, str(quad.object))
        for quad in parse(done.stdout, format=RdfFormat.TURTLE)
    }
    assert (tr("verdict"), f"<{tr('verdict-asserted')}>") in said
    assert any(name == tr("judges") and value.endswith(f"{slug}>") for name, value in said)


def test_report_and_picture_stand_alone(bundled_store: Path, tmp_path: Path) -> None:
    page = kg(*SEED, "--format", "html", store=bundled_store, cwd=tmp_path).stdout
    assert "<script" not in page
    assert 'src="' not in page
    assert "https://kupang.antaranews.com/berita/24980/" in page
    assert '“<bdi lang="id">ISO 9001:2015</bdi>”' in page
    picture = kg(*SEED, "--format", "svg", store=bundled_store, cwd=tmp_path).stdout
    assert picture.startswith("<svg ")
    assert "stroke-dasharray" in picture


def test_a_list_of_all(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "trust", "--all", "--on", "2020-06-01", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    seed = [row for row in rows if row["holder"] == "UP3 Sumba"]
    assert {row["standard"] for row in seed} == {"ISO 9001:2015", "ISO 14001:2015"}
    assert {row["verdict"] for row in seed} == {"asserted"}
    assert len({row["certification"] for row in rows}) == len(rows) >= 40
    text = kg("trust", "--all", "--on", "2020-06-01", store=bundled_store, cwd=tmp_path).stdout
    assert text.splitlines()[-1].startswith(f"{len(rows)}: ")


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("UP3 Sumb", "ISO 9001"), "did you mean UP3 Sumba"),
        (("UP3 Sumba", "ISO 9002"), "ISO 9001"),
        (("UP3 Sumba", "ISO 9001", "--on", "2020-02-30"), "a date like"),
        (("UP3 Sumba",), "name a holder and a standard"),
        (("UP3 Sumba", "ISO 9001", "--format", "pdf"), "tree, text, json, html, svg, ttl"),
        (("UP3 Sumba", "ISO 9001", "--lang", "fr"), "en or id"),
        (("--explain", "nothing-like-that"), "is no certification"),
        (("--all", "--format", "svg"), "csv or text"),
    ],
)
def test_wrong_use_is_explained(
    bundled_store: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = kg("trust", *arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 2
    assert done.stderr.startswith("kg: ")
    assert words in done.stderr


def test_it_starts_without_heavy_libraries(bundled_store: Path, tmp_path: Path) -> None:
    done = run(*SEED, store=bundled_store, cwd=tmp_path, python=("-X", "importtime"))
    loaded = set(re.findall(r"\|\s+(\w+)", done.stderr))
    assert "pyoxigraph" in loaded
    assert not loaded & {"rdflib", "pydantic", "fastapi", "jinja2", "altair"}
