"""What a name says, and how alike two names are. Expected values were written by hand."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.link.likeness import name_likeness
from kg.link.names import Code, forms
from kg.link.words import read_words
from kg.resources import link_file
from kg.sources.tables import BadRow, read_table

READINGS = [
    ("Kab. Sumba Barat Daya", ("sumba", "barat", "daya"), "regency", None),
    ("KABUPATEN TIMOR TENGAH SELATAN", ("timor", "tengah", "selatan"), "regency", None),
    ("South Central Timor Regency", ("timor", "tengah", "selatan"), "regency", None),
    ("West Southeast Maluku", ("maluku", "tenggara", "barat"), None, None),
    ("East Nusa Tenggara", ("nusa", "tenggara", "timur"), None, None),
    ("NTT", ("nusa", "tenggara", "timur"), None, None),
    ("Prov. Jabar", ("jawa", "barat"), "province", None),
    ("D.I. Yogyakarta", ("yogyakarta",), "province", None),
    ("Special Region of Yogyakarta", ("yogyakarta",), "province", None),
    ("Daerah Khusus Ibu Kota Jakarta", ("jakarta",), "province", None),
    ("Kota Adm. Jakarta Pusat", ("jakarta", "pusat"), "city", None),
    ("Sumba (pulau)", ("sumba",), "island", None),
    ("Riau Islands", ("riau", "kepulauan"), None, None),
    ("UP3 Sumba", ("sumba",), "unit", "up3"),
    ("Unit Pelaksana Pelayanan Pelanggan Sumba", ("sumba",), "unit", "up3"),
    ("PLN UIW NTT", ("nusa", "tenggara", "timur"), "unit", "uiw"),
    ("PT PLN (Persero) Area Kupang", ("kupang",), "unit", "area"),
    ("Area Kupang", ("area", "kupang"), None, None),
    ("TÜV Rheinland", ("tuv", "rheinland"), None, None),
    ("شمال", ("شمال",), None, None),
    ("Prov. DI Yogyakarta", ("yogyakarta",), "province", None),
    ("Kab. Kota Baru", ("kota", "baru"), "regency", None),
    ("Kab. G A R U T", ("garut",), "regency", None),
    ("Kantor PLN UP3 Kotamobagu", ("kantor", "kotamobagu"), "unit", "up3"),
]


@pytest.mark.parametrize(("name", "words", "kind", "unit"), READINGS)
def test_first_reading(
    name: str, words: tuple[str, ...], kind: str | None, unit: str | None
) -> None:
    first = forms(name)[0]
    assert (first.words, first.kind, first.unit) == (words, kind, unit)


def test_a_name_that_begins_with_a_word_of_kind_is_read_whole_as_well() -> None:
    assert [(reading.words, reading.kind) for reading in forms("Kota Baru")] == [
        (("baru",), "city"),
        (("kota", "baru"), None),
    ]


def test_a_short_name_in_brackets_is_a_second_name() -> None:
    assert [reading.words for reading in forms("Komite Akreditasi Nasional (KAN)")] == [
        ("komite", "accreditation", "nasional"),
        ("kan",),
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("ISO 9001", Code("9001")),
        ("ISO 9001:2015", Code("9001", "2015")),
        ("ISO 9001 versi 2015", Code("9001", "2015")),
        ("SNI ISO 9001:2015", Code("9001", "2015", is_adoption=True)),
        ("ISO/IEC 27001:2013", Code("27001", "2013")),
        ("ISO/IEC 20000-1:2018", Code("20000-1", "2018")),
        ("OHSAS 18001:2007", Code("18001", "2007")),
    ],
)
def test_codes_of_standards(name: str, code: Code) -> None:
    assert forms(name)[0].code == code


def test_a_stroke_between_words_gives_two_names() -> None:
    assert [reading.words for reading in forms("Kab. Lima Puluh Koto/Kota")] == [
        ("lima", "puluh", "koto"),
        ("kab", "lima", "puluh", "koto"),
        ("lima", "puluh", "kota"),
        ("kab", "lima", "puluh", "kota"),
    ]
    assert len(forms("Kota 1/2")) == len(forms("Kota 12"))
    assert forms("ISO/IEC 27001")[0].code == Code("27001")


@pytest.mark.parametrize(
    ("written", "whole", "other"),
    [
        ("KAB. HULU SUNGAI TEN", "Kabupaten Hulu Sungai Tengah", "Kabupaten Hulu Sungai Utara"),
        ("KAB. TULANG BAWANG B", "Kabupaten Tulang Bawang Barat", "Kabupaten Tulang Bawang"),
        ("KAB. SUMBA BARAT DAY", "Kabupaten Sumba Barat Daya", "Kabupaten Sumba Barat"),
        ("KAB. PADANG LAWAS UT", "Kabupaten Padang Lawas Utara", "Kabupaten Padang Lawas"),
        ("KAB. PENAJAM PASER U", "Kabupaten Penajam Paser Utara", "Kabupaten Paser"),
    ],
)
def test_a_name_that_was_cut_off_is_nearly_the_whole_one(
    written: str, whole: str, other: str
) -> None:
    assert name_likeness(written, whole) >= 0.9
    assert name_likeness(written, other) < 0.87


def test_what_followed_where_a_name_was_cut_off_cannot_be_told() -> None:
    likeness = {
        name_likeness("KAB. BOLAANG MONGOND", f"Kabupaten Bolaang Mongondow{more}")
        for more in ("", " Utara", " Selatan", " Timur")
    }
    assert len(likeness) == 1


def test_a_short_name_is_not_cut_off() -> None:
    """Sula is a name, not the beginning of Sulawesi."""
    assert name_likeness("Sula", "Sulawesi") < 0.78


def test_names_without_a_letter_have_no_reading() -> None:
    assert forms("") == forms(" — ()") == ()


SAME = [
    ("Kabupaten Gunung Kidul", "Kabupaten Gunungkidul"),
    ("Kabupaten S I A K", "Siak Regency"),
    ("Kepulauan Selayar", "Selayar Islands Regency"),
    ("Kota Jakarta Selatan", "South Jakarta"),
    ("Kota Pangkalpinang", "Pangkal Pinang"),
    ("Tojo Una-Una", "Tojo Unauna"),
    ("North Sumatra", "Sumatera Utara"),
    ("PT Sucofindo (Persero)", "Sucofindo"),
    ("UP3 Sumba", "PT PLN (Persero) Unit Pelaksana Pelayanan Pelanggan Sumba"),
    ("ISO 9001:2015", "ISO 9001 versi 2015"),
]
DECOYS = [
    ("Sumba Barat", "Sumba Barat Daya"),
    ("Sumba", "Sumba Barat"),
    ("UP3 Sumba", "Pulau Sumba"),
    ("UP3 Sumba", "UP2K Sumba"),
    ("ISO 9001", "ISO 9001:2015"),
    ("ISO 9001:2008", "ISO 9001:2015"),
    ("ISO 9001:2015", "SNI ISO 9001:2015"),
    ("ISO 14001", "ISO 45001"),
    ("JAS-ANZ", "JAS"),
    ("Riau", "Kepulauan Riau"),
    ("Papua Barat", "Papua"),
    ("Ogan Komering Ulu", "Ogan Komering Ulu Timur"),
    ("Nias", "Nias Barat"),
    ("Wilayah IV", "Wilayah V"),
]


@pytest.mark.parametrize(("a", "b"), SAME)
def test_one_thing_in_two_spellings(a: str, b: str) -> None:
    assert name_likeness(a, b) >= 0.9


@pytest.mark.parametrize(("a", "b"), DECOYS)
def test_two_things_of_similar_name(a: str, b: str) -> None:
    assert name_likeness(a, b) < 0.75


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_text_can_be_compared_and_order_does_not_matter(a: str, b: str) -> None:
    assert 0 <= name_likeness(a, b) <= 1
    assert name_likeness(a, b) == pytest.approx(name_likeness(b, a))


@example("UP")
@example("Unit Induk Distribusi")
@given(st.text(max_size=60))
def test_a_name_is_like_itself(name: str) -> None:
    assert name_likeness(name, name) == (1.0 if forms(name) else 0.0)


def test_the_table_of_words_has_no_bad_row_and_known_roles() -> None:
    rows = list(read_table(link_file("words.csv"), ("role", "word", "meaning")))
    assert not [row for row in rows if isinstance(row, BadRow)]
    roles = {row["role"] for row in rows if not isinstance(row, BadRow)}
    assert roles == {"kind", "direction", "telling", "spelling", "slight"}


def test_kinds_of_unit_come_from_the_table_of_units() -> None:
    units = read_words().units
    assert units["unit pelaksana pelayanan pelanggan"] == "up3"
    assert units["unit induk wilayah"] == "uiw"
    assert "area" not in units
