"""Faults of spacing together, heads that name no outlet, headlines told again or too long."""

from __future__ import annotations

import time
from decimal import Decimal

import pytest

from kg.extract import extract
from kg.extract.text.spacing import find_words

HELD = " meraih sertifikat ISO 9001:2015."
LEAD = "PLN UP3 Kupang melayani pelanggan di seluruh kota, kata manajemen, Selasa (5/11/2019)."


@pytest.mark.parametrize(
    ("holder", "expected"),
    [
        ("PLN UP3 \u00ad Sumba", "PLN UP3 Sumba"),
        ("PLN \u200b UP3 Sumba", "PLN UP3 Sumba"),
        ("PLN\u00a0\u200b UP3 Sumba", "PLN UP3 Sumba"),
        ("PT PLN (  Persero) UP3 Sumba", "PT PLN (Persero) UP3 Sumba"),
        ("PT PLN (Persero  ) UP3 Sumba", "PT PLN (Persero) UP3 Sumba"),
        ("PT PLN (\u200b Persero) UP3 Sumba", "PT PLN (Persero) UP3 Sumba"),
        ("PT PLN (Persero)UP3 Sumba", "PT PLN (Persero) UP3 Sumba"),
    ],
)
def test_several_faults_at_one_place(holder: str, expected: str) -> None:
    assert [each.holder for each in extract(holder + HELD).certifications] == [expected]


@pytest.mark.parametrize("printed", ["8\u200b5,2", "85 ,2", "85, 2", "85,2\u061c", "85,2\ufe0f"])
def test_a_number_with_a_mark_inside_is_whole(printed: str) -> None:
    found = extract(f"Rasio elektrifikasi NTT mencapai {printed} persen.").statistics
    assert [each.value for each in found] == [Decimal("85.2")]


@pytest.mark.parametrize("blank", ["\u2009", "\u202f"])
def test_a_thin_space_parts_thousands(blank: str) -> None:
    found = extract(f"Sebanyak 2{blank}345 desa di NTT belum berlistrik.").statistics
    assert [each.value for each in found] == [Decimal(2345)]


def test_words_are_found_whatever_the_spacing() -> None:
    text = 'kata "Kami akan  menjaga\nmutu\u00a0pelayanan" begitu'
    start, end = find_words(text, "Kami akan menjaga mutu pelayanan") or (0, 0)

    assert text[start:end] == "Kami akan  menjaga\nmutu\u00a0pelayanan"
    assert find_words(text, "Kami akan menjamin") is None
    assert find_words("a  b", " ") == (1, 2)
    assert find_words("ab", " ") is None


@pytest.mark.parametrize(
    "head",
    [
        "Kupang, Budi Santoso - ",
        "KUPANG, GUBERNUR - ",
        "Kupang, Sucofindo - ",
        "Kupang (Kementerian ESDM) - ",
        "(Kupang) Tribun Flores - ",
    ],
)
def test_what_is_no_outlet(head: str) -> None:
    text = f"{head}{LEAD}\n\nMenurut Budi Santoso, Manajer PLN UP3 Kupang, pelanggan bertambah."
    assert [each.name for each in extract(text).organizations if each.kind == "media"] == []


def test_an_outlet_in_the_same_place_is_one() -> None:
    found = extract(f"KUPANG, KOMPAS.com - {LEAD}").organizations
    assert [each.name for each in found if each.kind == "media"] == ["KOMPAS.com"]


def linked(headline: str, said: str) -> list[tuple[str | None, tuple[str, ...]]]:
    found = extract(f"{said}\n\nBaca juga: {headline}\n\nListrik di sana stabil.").certifications
    return [(each.holder, each.standards) for each in found if "linked-headline" in each.reasons]


@pytest.mark.parametrize(
    ("headline", "said", "expected"),
    [
        (
            "PT Indonesia Power raih ISO 9001:2015",
            "PT PLN (Persero) meraih sertifikat ISO 9001:2015.",
            [("PT Indonesia Power", ("ISO 9001:2015",))],
        ),
        (
            "UP3 Sumba raih ISO 9001:2015 dan ISO 14001:2015",
            "PLN UP3 Sumba meraih sertifikat ISO 9001:2015.",
            [("UP3 Sumba", ("ISO 14001:2015",))],
        ),
        ("PLN UP3 Ende raih ISO 9001?!", "PLN UP3 Sumba meraih sertifikat ISO 9001:2015.", []),
        (
            "Apakah PLN UP3 Ende raih ISO 9001? (bagian 2)",
            "PLN UP3 Sumba meraih sertifikat ISO 9001:2015.",
            [],
        ),
    ],
)
def test_what_a_headline_adds(
    headline: str, said: str, expected: list[tuple[str | None, tuple[str, ...]]]
) -> None:
    assert linked(headline, said) == expected


def test_a_headline_of_another_area_or_year_adds_its_figure() -> None:
    text = (
        "Rasio elektrifikasi NTT mencapai 85,2 persen pada 2018.\n\n"
        "Baca juga: Rasio elektrifikasi Papua capai 85,2 persen\n\n"
        "Baca juga: Rasio elektrifikasi NTT capai 85,2 persen pada 2019\n\n"
        "Baca juga: Rasio elektrifikasi NTT capai 85,2 persen\n\nListrik di sana stabil."
    )
    found = [(each.area, each.period) for each in extract(text).statistics]
    assert found == [("NTT", "2018"), ("Papua", None), ("NTT", "2019")]


@pytest.mark.parametrize(
    "text",
    [
        "Baca juga: " * 2_000 + "Rasio elektrifikasi NTT capai 85 persen",
        "(baca:" * 5_000 + "Rasio elektrifikasi NTT capai 85 persen",
        "Baca juga: " + "1 " * 100_000,
        "Baca juga: " + "85 persen " * 30_000,
        "Baca juga: " + "desa " * 60_000,
        "PLN UP3 Sumba meraih ISO 9001:2015" + "." * 300_000 + "12",
        "PLN UP3 Sumba meraih sertifikat ISO 9001:2015 dari TUV Rheinland. " * 15_000,
    ],
    ids=["baca", "brackets", "digits", "shares", "words", "stops", "certificates"],
)
def test_what_goes_on_and_on_is_read_in_linear_time(text: str) -> None:
    began = time.process_time()
    extract(f"{LEAD}\n\n{text}")
    assert time.process_time() - began < 30  # minutes to hours were it quadratic
