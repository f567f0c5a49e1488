"""Prizes told as the subject of a sentence, in brackets behind who got them, and at events."""

from __future__ import annotations

import pytest

from kg.extract import extract

Prizes = set[tuple[str | None, str, str | None]]

PRIZES: list[tuple[str, Prizes]] = [
    # brackets: with the prize, or with its rank alone
    (
        "Enam pembangkit PLN Nusantara Power dinilai patuh, yakni PLTU Paiton (Proper Emas), "
        "PLTGU Gresik (Proper Hijau) dan PLTA Cirata (Proper Hijau).",
        {
            ("PLTU Paiton", "Proper Emas", "Emas"),
            ("PLTGU Gresik", "Proper Hijau", "Hijau"),
            ("PLTA Cirata", "Proper Hijau", "Hijau"),
        },
    ),
    (
        "PT Indonesia Power membawa pulang tiga penghargaan Proper untuk PLTU Lontar (Hijau), PLTA "
        "Saguling (Hijau) dan PLTP Kamojang (Emas).",
        {
            ("PLTU Lontar", "Proper", "Hijau"),
            ("PLTA Saguling", "Proper", "Hijau"),
            ("PLTP Kamojang", "Proper", "Emas"),
        },
    ),
    (  # the first member of a counted list with a verb of its own
        "Enam unit PJB dinilai. 6 pembangkit tersebut yakni PLTU Rembang meraih PROPER Emas, PLTP "
        "Gn. Salak (PROPER Hijau) dan PLTU Paiton (PROPER Hijau).",
        {
            ("PLTU Rembang", "PROPER Emas", "Emas"),
            ("PLTP Gn. Salak", "PROPER Hijau", "Hijau"),
            ("PLTU Paiton", "PROPER Hijau", "Hijau"),
        },
    ),
    (
        "PT Indonesia Power menargetkan PROPER untuk PLTU Lontar (Hijau), PLTA Saguling (Emas).",
        set(),
    ),
    # any name behind the word for a prize, any verb of giving behind it
    (
        "Penghargaan Subroto 2023 ditujukan kepada PLTU Punagaya, PLTA Bakaru dan UP3 Parepare.",
        {
            ("PLTU Punagaya", "Subroto 2023", None),
            ("PLTA Bakaru", "Subroto 2023", None),
            ("UP3 Parepare", "Subroto 2023", None),
        },
    ),
    (
        "Penghargaan Subroto itu diberikan bagi UP3 Bogor yang menang di kategori pelayanan serta "
        "UP3 Depok yang unggul di kategori inovasi.",
        {("UP3 Bogor", "Subroto", None), ("UP3 Depok", "Subroto", None)},
    ),
    (
        "Anugerah Siddhakarya 2022 jatuh kepada PLN UP3 Singaraja.",
        {("PLN UP3 Singaraja", "Siddhakarya 2022", None)},
    ),
    (
        "Penghargaan ASEAN Energy 2019 berhasil dimenangkan oleh PLTS Likupang dan PLTB Sidrap.",
        {("PLTS Likupang", "ASEAN Energy 2019", None), ("PLTB Sidrap", "ASEAN Energy 2019", None)},
    ),
    ("Penghargaan Karya Inovasi 2023 akan diberikan kepada PLN UP3 Malang.", set()),
    ("Penghargaan Subroto bidang hemat energi diberikan kepada badan usaha yang hemat.", set()),
    ("Penghargaan Bupati Ende itu diterima PLN UP3 Flores Bagian Timur.", set()),
    # a rank behind any verb, the prize named before it
    (
        "Pada ajang CSR Outlook Award 2022, UP3 Surabaya Selatan menempati peringkat Gold.",
        {("UP3 Surabaya Selatan", "CSR Outlook Award 2022", "Gold")},
    ),
    (
        "PLN Nusantara Power melalui UP Gresik ikut serta. Penilaian digelar World Safety "
        "Organization (WSO). Dalam ajang WSO Safety Culture Award (WISCA) Tahun 2024, unit ini "
        "dinobatkan pada Peringkat Gold (Level 4).",
        {("UP Gresik", "WSO Safety Culture Award (WISCA) Tahun 2024", "Gold")},
    ),
    (
        "Dalam Indonesia Sustainability Award 2023, PT PLN Nusantara Power naik ke peringkat "
        "Platinum, sementara PT Indonesia Power masuk kategori Gold.",
        {
            ("PT PLN Nusantara Power", "Indonesia Sustainability Award 2023", "Platinum"),
            ("PT Indonesia Power", "Indonesia Sustainability Award 2023", "Gold"),
        },
    ),
    (
        "At the Asian Power Awards 2022, PT PLN Batam was named Utility of the Year and took Gold.",
        {("PT PLN Batam", "Asian Power Awards 2022", "Gold")},
    ),
    ("PLN UP3 Tegal ikut Green Award 2022. Unit itu menargetkan Gold tahun depan.", set()),
    ("Panitia Green Award 2022 menyerahkan Gold kepada para juara. PLN UP3 Tegal hadir.", set()),
    ("Green Award 2022 memperebutkan Gold dan Silver. PLN UP3 Tegal menjadi peserta.", set()),
    ("PLN UP3 Tegal dinominasikan meraih Platinum pada Indonesia Green Award 2022.", set()),
    # a list behind a colon, where who gives is named already
    (
        "Penerima penghargaan kecelakaan nihil dari Kemnaker tahun ini: PLTU Pelabuhan Ratu, PLTU "
        "Adipala, dan UP3 Sukabumi.",
        {
            ("PLTU Pelabuhan Ratu", "kecelakaan nihil", None),
            ("PLTU Adipala", "kecelakaan nihil", None),
            ("UP3 Sukabumi", "kecelakaan nihil", None),
        },
    ),
    (  # one prize in two forms is told once
        "PT Bintang Panas received the Gold PROPER award. This year PT Bintang Panas got the "
        "PROPER Gold for the third time.",
        {("PT Bintang Panas", "Gold PROPER", "Gold")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PRIZES)
def test_prizes(text: str, expected: Prizes) -> None:
    found = extract(text).other_claims
    assert {(o.holder, o.about, o.value) for o in found if o.kind == "award"} == expected


def test_who_a_sentence_points_back_to_goes_before_names_in_its_opening() -> None:
    found = extract(
        "PLN UP3 Kudus melayani 300 ribu pelanggan. Dalam audit yang digelar PT Sucofindo, unit "
        "tersebut memperoleh sertifikat ISO 45001:2018."
    ).certifications
    assert [(c.holder, c.certification_body) for c in found] == [("PLN UP3 Kudus", "PT Sucofindo")]
