"""Bodies told by who is of them, parts of the police, and quotations with a mark left out."""

from __future__ import annotations

import pytest

from kg.extract import extract

NAMES = [
    ("Ketua Tim dari Ditpamobvit Polda NTT mengaudit PLTU Bolok.",
     {"Ditpamobvit Polda NTT", "PLTU Bolok"}),
    (
        "Kepala Subdirektorat Audit Ditpamobvit Korsabhara Baharkam Polri Kombes Pol Rudi Harto "
        "hadir.",
        {"Ditpamobvit Korsabhara Baharkam Polri"},
    ),
    ("Sertifikat diserahkan direktur eksekutif LAKPI bersama bupati.", {"LAKPI"}),
    ("Direktur utama BUMN itu hadir bersama dirut RSUD.", set()),
    ("Sekuriti menjaga Perumahan Pertamina Donan.", set()),
    ("Rini pengurus komunitas sepeda Timor Hijau.", {"komunitas sepeda Timor Hijau"}),
    ("Ia bertemu komunitas nelayan di Ende dan komunitas Adat Boti.", set()),
    (
        "The Gold PROPER was obtained by the Paiton, Gresik and Cirata Generating Units of "
        "PT PLN Nusantara Power.",
        {"Paiton", "Gresik", "Cirata", "PT PLN Nusantara Power"},
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), NAMES)
def test_bodies(text: str, expected: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == expected


def test_a_post_told_of_one_name() -> None:
    text = 'Rini yang juga pengurus komunitas sepeda Timor Hijau hadir. "Asyik," kata Rini Wulan.'
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [("Rini Wulan", "pengurus", "komunitas sepeda Timor Hijau")]


def test_responsibility_is_no_answer_of_somebody() -> None:
    text = "Biayanya dari program Tanggung Jawab Sosial dan Lingkungan (TJSL) PLN."
    assert extract(text).people == ()


LEAD = "Direktur PT Sinar Uap, Bayu Prakosa, hadir.\n\n"
QUOTES = [
    (
        '"Sistem ini berlaku di semua unit. Auditor datang tiap tahun, tutur Bayu. Ia menambahkan, '
        "anak usaha pun ikut.\n",
        ["Sistem ini berlaku di semua unit. Auditor datang tiap tahun"],
    ),
    ('"Kami siap menjaga mutu, kata mereka di jalan, jadi kami datang," kata Bayu.',
     ["Kami siap menjaga mutu, kata mereka di jalan, jadi kami datang"]),
    ('"Kami siap menjaga mutu, ujarnya, lalu ia pulang.', ["Kami siap menjaga mutu"]),
    ("Bayu juga berbagi kiat, \"Matikan lampu yang tidak dipakai pada siang hari.\"",
     ["Matikan lampu yang tidak dipakai pada siang hari"]),
    ('Lomba "Hemat Energi, kata panitia, dimulai besok.', []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotations_without_their_closing_mark(text: str, expected: list[str]) -> None:
    found = extract(LEAD + text).quotes
    assert [each.text for each in found] == expected
    assert {each.speaker for each in found} <= {"Bayu Prakosa"}
