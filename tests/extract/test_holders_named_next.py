"""Holders that a count announces and the next sentence names."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


def test_three_units_named_with_their_scores() -> None:
    text = (
        "Tiga unit pelaksananya memperoleh sertifikat SMK3 dari Menteri Ketenagakerjaan. Ketiganya "
        "adalah UPDK Minahasa dengan nilai 95,78 persen, UPDK Gorontalo 93,37 persen dan UPT "
        "Manado 91,57 persen."
    )
    assert held(text) == {
        ("UPDK Minahasa", "SMK3"), ("UPDK Gorontalo", "SMK3"), ("UPT Manado", "SMK3"),
    }  # fmt: skip


def test_two_units_in_english() -> None:
    text = (
        "Two plants received ISO 14001:2015 certificates from Bureau Veritas. The two are PLTU "
        "Rembang and PLTU Pacitan."
    )
    assert held(text) == {("PLTU Rembang", "ISO 14001:2015"), ("PLTU Pacitan", "ISO 14001:2015")}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        # Another number of names than was counted.
        (
            "Tiga unit memperoleh sertifikat SMK3. Ketiganya adalah UPDK Minahasa dan UPT Manado.",
            "UPT Manado",
        ),
        # They are named for something else, further on.
        (
            "Dua unit memperoleh sertifikat SMK3. Cuaca di Manado cerah. Hujan turun di Palu. "
            "Keduanya adalah kota di Sulawesi, dekat UP3 Manado dan UP3 Palu.",
            "UP3 Palu",
        ),
    ],
)
def test_a_list_that_does_not_fit_the_count_is_left(text: str, second: str) -> None:
    assert (second, "SMK3") not in held(text)


COUNTED_THEN_NAMED = [
    (
        "Sebanyak 12 unit PLN di Sumatera Utara menerima sertifikat SMK3. Unit tersebut antara "
        "lain PLN UP3 Binjai, PLN UP3 Nias dan PLN UP3 Medan.",
        {"PLN UP3 Binjai", "PLN UP3 Nias", "PLN UP3 Medan"},
    ),
    (
        "Tiga pembangkit PLN Indonesia Power meraih ISO 50001:2018. Unit tersebut adalah Saguling, "
        "Mrica dan Kamojang.",
        {"Saguling", "Mrica", "Kamojang"},
    ),
    (
        "Dua kilang Pertamina memperoleh sertifikat ISO 50001. Kilang itu yakni Kilang Cilacap dan "
        "Kilang Plaju.",
        {"Kilang Cilacap", "Kilang Plaju"},
    ),
    (
        "Tiga bandara memperoleh sertifikat ISO 9001:2015. Bandara yang dikelola PT Surya Raya itu "
        "ialah Bandara Juanda di Sidoarjo, Adi Soemarmo di Boyolali, dan Pattimura di Ambon.",
        {"Bandara Juanda", "Adi Soemarmo", "Pattimura"},
    ),
    (
        "Kabupaten Pakpak Bharat meraih sertifikat ISO 9001:2008 bagi 7 satuan kerja perangkat "
        "daerah (SKPD). Tujuh SKPD tersebut yakni Dinas Pendidikan, Dinas Kesehatan, Dinas "
        "kependudukan dan Catatan Sipil, RSUD Salak, Puskesmas Siempat Rube, SMPN 1 Salak, serta "
        "SMAN 2 Salak.",
        {
            "Dinas Pendidikan",
            "Dinas Kesehatan",
            "RSUD Salak",
            "Puskesmas Siempat Rube",
            "SMPN 1 Salak",
            "SMAN 2 Salak",
        },
    ),
    (
        "Enam unit Area Pelayanan dan Jaringan (APJ) di wilayah PLN Distribusi Jawa Tengah meraih "
        "sertifikat ISO 9001:2008. Keenam unit itu masing-masing APJ Semarang, APJ Kudus, APJ "
        "Pekalongan, APJ Tegal, APJ Cilacap dan APJ Surakarta.",
        {
            "APJ Semarang",
            "APJ Kudus",
            "APJ Pekalongan",
            "APJ Tegal",
            "APJ Cilacap",
            "APJ Surakarta",
        },
    ),
    (
        "PLN UID Jawa Tengah menerima sertifikat SMK3 untuk tiga unitnya. Tiga unit yang dimaksud "
        "masing-masing UP3 Kudus, UP3 Klaten, dan UP2D Jawa Tengah.",
        {"UP3 Kudus", "UP3 Klaten", "UP2D Jawa Tengah"},
    ),
    (
        "Dua unit PLN belum menerima sertifikat SMK3. Unit tersebut yakni UP3 Ende dan UP3 Sumba.",
        set(),
    ),
    (
        "Tiga unit PLN menerima sertifikat SMK3. Unit PLN UP3 Kupang akan diaudit tahun depan.",
        set(),
    ),
]


@pytest.mark.parametrize(("text", "expected"), COUNTED_THEN_NAMED)
def test_units_counted_first_and_named_in_the_next_sentence(text: str, expected: set[str]) -> None:
    assert {each.holder for each in extract(text).certifications} == expected
