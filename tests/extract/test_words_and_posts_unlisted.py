"""Verbs of speech and posts that no list has, names before an age, those spoken to."""

from __future__ import annotations

import pytest

from kg.extract import extract

QUOTES: list[tuple[str, list[tuple[str | None, str]]]] = [
    (
        '"Kami akan bangun," janji Manajer ULP Bajawa Yosef Dhae.',
        [("Yosef Dhae", "Kami akan bangun")],
    ),
    ('"Kami tunggu", curhat Rina Wulan, warga Desa Nua.', [("Rina Wulan", "Kami tunggu")]),
    (
        'Rina Wulan (45) menyeka air mata. "Kami lama menunggu," isaknya.',
        [("Rina Wulan", "Kami lama menunggu")],
    ),
    ('"Kami tunggu," elak Kepala Desa Nua.', [("Kepala Desa Nua", "Kami tunggu")]),
    (
        'Kepada wartawan, Rina Wulan menceritakan: "Dulu kami pakai pelita."',
        [("Rina Wulan", "Dulu kami pakai pelita")],
    ),
    ('Markus Rada berterus terang: "Kami menunggu lama."', [("Markus Rada", "Kami menunggu lama")]),
    ('Poster di dinding itu berbunyi: "Hemat Listrik Mulai Sekarang"', []),
    # titles and what is told of them
    ('Kata Rina Wulan, "Kami tunggu," selanjutnya Bupati Ende meninjau jaringan.', []),
    ('Menurut "Kabar Ende," milik Rina Wulan, listrik padam.', []),
    ('Buku "Terang," karya Rina Wulan, terbit.', []),
    ('Program "Terang Terus," gagasan Gubernur NTT Melki Lena, jalan.', []),
    ('Pelanggan membaca "Satu Rumah, Satu Meter," baliho PLN di jalan.', []),
]

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Supervisi PLTD Sei Bilal, Komarul Anam mengatakan mesin rusak.",
        [("Komarul Anam", "Supervisi", "PLTD Sei Bilal")],
    ),
    (
        "Kaposko ULP Bajawa, Damianus Wea menjelaskan penyebabnya.",
        [("Damianus Wea", "Kaposko", "ULP Bajawa")],
    ),
    (
        "Inisiator Yayasan Rumah Energi, Sri Handa menuturkan hal itu.",
        [("Sri Handa", "Inisiator", "Yayasan Rumah Energi")],
    ),
    (
        '"Mesin rusak," kata pembina Koperasi Mitra Nelayan, Yosef Rumi.',
        [("Yosef Rumi", "pembina", "Koperasi Mitra Nelayan")],
    ),
    (
        "Hal itu disampaikan inisiator Yayasan Rumah Energi, Sri Handa.",
        [("Sri Handa", "inisiator", "Yayasan Rumah Energi")],
    ),
    (
        "Tampak Rina Wulan (45 tahun) sibuk menenun di bawah lampu.",
        [("Rina Wulan", None, None)],
    ),
    (
        'ujar Staf Ahli Menteri Kelautan dan Perikanan Suprapto yang hadir. "Itu benar," katanya.',
        [("Suprapto", "Staf Ahli Menteri Kelautan dan Perikanan", None)],
    ),
    ('Ketua RT 02, Yosef Lede, hadir. "Ya," katanya.', [("Yosef Lede", "Ketua RT 02", None)]),
    # near misses
    ("Menurut PLN UP3 Kupang, Budi Santo mengatakan begitu.", [("Budi Santo", None, None)]),
    ("Mewakili PLN UP3 Kupang, Budi Santo mengatakan begitu.", [("Budi Santo", None, None)]),
    ("Pembangunan PLTS Oelpuah, Budi Santo mengatakan, usai.", [("Budi Santo", None, None)]),
    ("Dikutip dari laman PLN, Budi Santo mengatakan begitu.", [("Budi Santo", None, None)]),
    ("Kepada wartawan Tempo, Rina Wulan mengaku senang.", [("Rina Wulan", None, None)]),
    ("Desa Lembor (20) dan Desa Nua (15) belum berlistrik. Pasal (45) berlaku.", []),
    ("Pada Senin (24) dan Kelompok Tani Maju (30) hadir.", []),
    ("PLTU Bolok Unit Dua (20) padam.", []),
]


@pytest.mark.parametrize(("text", "expected"), QUOTES)
def test_quotes(text: str, expected: list[tuple[str | None, str]]) -> None:
    assert [(q.speaker, q.text) for q in extract(text).quotes] == expected


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected
