"""The reader as a whole: the seed, evidence, reasons, hostile text, two clocks."""

from __future__ import annotations

import ast
import cProfile
import hashlib
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import pytest
import time_machine
from hypothesis import given, settings
from hypothesis import strategies as st

import kg.extract
from kg.errors import ClaimError
from kg.extract import Extraction, extract, to_json
from kg.extract.model import Dateline, Quote, Span
from kg.extract.reasons import REASONS

SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_a0dcade5863240fd.txt"
FBT = "Pelaksana Pelayanan Pelanggan (UP3) Flores Bagian Timur"
WILAYAH = "PT PLN (Persero) Wilayah Nusa Tenggara Timur"
JAS = "Joint Accreditation System of Australia and New Zealand (JASANZ)"


def seed() -> str:
    return SEED.read_text(encoding="utf-8")


@pytest.mark.skipif(not SEED.exists(), reason="seed text absent")
def test_the_seed_gives_what_a_careful_reader_finds() -> None:
    found = extract(seed())
    assert found.dateline.place == "Kupang"
    assert found.dateline.agency == "ANTARA"
    assert found.dateline.statement_day == "2019-11-05"
    assert found.dateline.basis == "year-inferred"
    assert [
        (c.kind, c.holder, c.standards, c.certification_body, c.accreditation_body, c.date_kind)
        for c in found.certifications
    ] == [
        (
            "certification",
            FBT,
            ("ISO 9001:2015", "ISO 14001:2015"),
            "MSCS Indonesia",
            JAS,
            "stated",
        ),
        (
            "certification",
            "UP3 Sumba",
            ("ISO 9001:2015", "ISO 14001:2015"),
            "MSCS Indonesia",
            JAS,
            "stated",
        ),
    ]
    assert found.other_claims == ()
    assert [(s.area, s.value, s.period, s.status, s.reasons[-1]) for s in found.statistics] == [
        ("NTT", Decimal("90"), "2019-12", "target", "linked-headline"),
        ("NTT", Decimal("82.97"), None, "observed", "linked-headline"),
    ]
    assert {(p.name, p.role, p.organization) for p in found.people} == {
        ("Akjamal Bambang", "Direktur", "PT Mitra Utama Sertifikasi"),
        ("Made Hary Palguna", "Manajer", "UP3 Sumba"),
    }
    assert [(q.speaker, q.text.split()[0], q.text.split()[-1]) for q in found.quotes] == [
        ("Akjamal Bambang", "Dua", "Sumba"),
        ("Akjamal Bambang", "Kami", "14001:2015"),
        ("Made Hary Palguna", "Yang", "dilaksanakan"),
        ("Made Hary Palguna", "Tentunya", "daya"),
    ]
    assert {(o.name, o.kind, o.parent) for o in found.organizations} == {
        (WILAYAH, "pln_unit", "PT PLN (Persero)"),
        (FBT, "pln_unit", WILAYAH),
        ("UP3 Sumba", "pln_unit", WILAYAH),
        ("MSCS Indonesia", "certification_body", None),
        ("PT Mitra Utama Sertifikasi", "certification_body", None),
        (JAS, "accreditation_body", None),
        ("ANTARA", "media", None),
        ("PLN", "company", None),
    }
    assert [h.text for h in found.headlines] == [
        "Mungkinkah 30.000 rumah di NTT tersambung listrik setiap bulan?",
        "PLN NTT kejar rasio elektrifikasi 90 persen pada akhir 2019",
        "Rasio elektrifikasi di NTT sudah mencapai 82,97 persen",
        "Jumlah pelanggan listrik di NTT terus bertambah",
    ]


REPLACED = (
    ("Akjamal Bambang", "Sudarmo Wijaya"),
    ("Menurut Bambang", "Menurut Wijaya"),
    ("Made Hary Palguna", "Yosef Tukan Lamabelawa"),
    ("MSCS Indonesia", "Lentera Mutu Certification"),
    (JAS, "Komite Akreditasi Nasional (KAN)"),
    ("PT Mitra Utama Sertifikasi", "PT Bintang Sertifikasi"),
    ("Wilayah Nusa Tenggara Timur", "Wilayah Kalimantan Barat"),
    ("Flores Bagian Timur", "Singkawang"),
    ("UP3 Sumba", "UP3 Sanggau"),
    ("9001:2015", "50001:2018"),
    ("14001:2015", "45001:2018"),
    ("Kupang", "Pontianak"),
    ("Selasa (5/11)", "Kamis (12/3)"),
    ("akhir 2019", "akhir 2020"),
    ("NTT", "Kalbar"),
)  # fmt: skip


@pytest.mark.skipif(not SEED.exists(), reason="seed text absent")
def test_the_seed_with_all_names_numbers_and_dates_replaced_gives_the_replacements() -> None:
    text = seed()
    for old, new in REPLACED:
        assert old in text
        text = text.replace(old, new)
    found = extract(text)
    assert found.dateline.place == "Pontianak"
    assert found.dateline.statement_day == "2020-03-12"
    assert {(c.holder, c.standards, c.certification_body) for c in found.certifications} == {
        (holder, ("ISO 50001:2018", "ISO 45001:2018"), "Lentera Mutu Certification")
        for holder in ("Pelaksana Pelayanan Pelanggan (UP3) Singkawang", "UP3 Sanggau")
    }
    assert {c.accreditation_body for c in found.certifications} == {
        "Komite Akreditasi Nasional (KAN)"
    }
    assert {(p.name, p.role, p.organization) for p in found.people} == {
        ("Sudarmo Wijaya", "Direktur", "PT Bintang Sertifikasi"),
        ("Yosef Tukan Lamabelawa", "Manajer", "UP3 Sanggau"),
    }
    assert [q.speaker for q in found.quotes] == ["Sudarmo Wijaya"] * 2 + [
        "Yosef Tukan Lamabelawa"
    ] * 2


TEXT = "PLN UP3 Kupang meraih sertifikat ISO 9001:2015. Rasio elektrifikasi NTT 95 persen."


def test_an_item_without_words_or_with_other_words_cannot_be_made() -> None:
    digest = hashlib.sha256(TEXT.encode()).hexdigest()
    for evidence in ((), (Span(0, 3, "XYZ"),), (Span(5, 5, ""),)):
        with pytest.raises(ClaimError):
            Extraction(TEXT, digest, "id", Dateline(), quotes=(Quote(None, "x", evidence, 0.5),))


def test_json_has_every_key_and_words_at_their_place() -> None:
    found = to_json(extract(TEXT))
    assert found["sha256"] == hashlib.sha256(TEXT.encode()).hexdigest()
    assert [key for key in found if isinstance(found[key], list)] == [
        "certifications",
        "other_claims",
        "people",
        "quotes",
        "statistics",
        "organizations",
        "headlines",
    ]
    (figure,) = found["statistics"]
    assert (figure["area"], figure["value"], figure["unit"]) == ("NTT", 95, "percent")
    for item in [*found["certifications"], *found["statistics"], *found["organizations"]]:
        for words in item["evidence"]:
            assert TEXT[words["start"] : words["end"]] == words["exact"]


def test_every_reason_is_explained_and_no_other() -> None:
    used: set[str] = set()
    folder = Path(kg.extract.__file__).parent
    for path in folder.rglob("*.py"):
        if path.name == "reasons.py":
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                if node.value in REASONS:
                    used.add(node.value)
    assert used == set(REASONS)


ARTICLES = Path(__file__).parents[1] / "evaluation"


def articles() -> list[Path]:
    return sorted(ARTICLES.glob("*/*.txt"))


def test_every_item_of_every_article_has_its_reasons_explained() -> None:
    assert len(articles()) >= 40
    for path in articles():
        found = extract(path.read_text(encoding="utf-8"))
        for item in found.items():
            assert item.reasons, path.name
            assert set(item.reasons) <= set(REASONS), path.name


HOSTILE = {
    "empty": "",
    "spaces": " \n\t \n",
    "emoji": "⚡" * 500 + " PLN UP3 Kupang meraih ISO 9001 ⚡",
    "bidi": "\u202ePLN UP3 Kupang\u202c meraih\u200b sertifikat ISO 9001:2015.",
    "surrogate": "PLN \ud800 meraih ISO 9001.",
    "nul": "PLN\x00 meraih sertifikat ISO 9001:2015.",
    "words run together": "dibandingkan.akhir 2017",
    "a list of parts that ends in a standard": "dua area yaitu Rengat dan Tanjungpinang ISO",
    "a list of units that ends in a scheme": "empat unit yakni Karawang, Purwakarta dan SMK3",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_gives_a_sane_result(name: str) -> None:
    found = extract(HOSTILE[name])
    assert len(found.sha256) == 64


@given(st.text(max_size=300))
@settings(max_examples=60, deadline=None)
def test_any_text_is_read(text: str) -> None:
    to_json(extract(text))


WORDS = st.sampled_from(
    'PLN UP3 Kupang Sumba meraih sertifikat ISO 9001:2015 , . " “ ” ( ) dan kata ujarnya Bambang '
    "Manajer rasio elektrifikasi 82,97 persen desa berlistrik pelanggan 1.234 juta menargetkan "
    "belum PT Direktur Utama Menteri ESDM \n akhir 2019 Selasa (5/11) yang di Baca juga: -- dua "
    "area empat unit yaitu yakni masing-masing SMK3 emas dibandingkan Rengat dari ke".split(" ")
)


@given(st.lists(WORDS, max_size=120).map(" ".join))
@settings(max_examples=150, deadline=None)
def test_any_order_of_the_words_of_news_is_read_with_words_at_their_place(text: str) -> None:
    found = extract(text)
    for item in found.items():
        for span in item.evidence:
            assert found.text[span.start : span.end] == span.exact


def test_the_clock_of_the_machine_says_nothing() -> None:
    texts = [path.read_text(encoding="utf-8") for path in articles()]
    with time_machine.travel(datetime(2012, 2, 29, 12, tzinfo=UTC)):
        before = [to_json(extract(text)) for text in texts]
    with time_machine.travel(datetime(2031, 12, 31, 23, tzinfo=UTC)):
        after = [to_json(extract(text)) for text in texts]
    assert before == after


LONG = {
    "a line without a full stop": "PLN UP3 Kupang meraih sertifikat ISO 9001 kata Budi ",
    "quotation marks": '"',
    "quotations": '"Kami siap bekerja," kata dia. ',
    "days": "Selasa (5/11) ",
    "numbers": "82,97 persen dari 12 desa ",
    "list lines": "Rasio elektrifikasi 80 persen\n",
    "open brackets": "(",
    "linked headlines": "Baca juga: a\n",
}


@pytest.mark.parametrize("name", LONG)
def test_four_times_the_text_takes_about_four_times_the_work(name: str) -> None:
    """Calls are counted, not seconds: a rule that looks back over everything shows as a square."""
    small, large = (calls_of(LONG[name] * (size // len(LONG[name]))) for size in (15_000, 60_000))
    assert large < 7 * small


def calls_of(text: str) -> int:
    profile = cProfile.Profile()
    profile.enable()
    extract(text)
    profile.disable()
    return sum(entry.callcount for entry in profile.getstats())
