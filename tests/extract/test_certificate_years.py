"""The time that a clause gives to its certificate, which goes before the day of the statement."""

from __future__ import annotations

import pytest

from kg.extract import extract

Rows = set[tuple[str, str | None, str | None]]
HEAD = "KUPANG, TERANG.ID - UP3 Ende bersiap, Jumat (5/11/2021). "
STATED = ("2021-11-05", "stated")

OWN: list[tuple[str, Rows]] = [
    ("UP3 Ende tersertifikasi ISO 9001 pada 2018.", {("ISO 9001", "2018", "issued")}),
    ("UP3 Ende bersertifikat ISO 14001 sejak 2019.", {("ISO 14001", "2019", "issued")}),
    (
        "UP3 Ende memegang sertifikat ISO 9001 yang diterbitkan SGS pada Maret 2020.",
        {("ISO 9001", "2020-03", "issued")},
    ),
    (
        "Sejak tahun 2011 UP3 Ende sudah memegang ISO 9001, lalu menyusul ISO 14001 pada 2014.",
        {("ISO 9001", "2011", "issued"), ("ISO 14001", "2014", "issued")},
    ),
    (
        "UP3 Ende meraih ISO 9001 pada 2016, ISO 14001 pada 2017 dan SMK3 pada 2018.",
        {
            ("ISO 9001", "2016", "issued"),
            ("ISO 14001", "2017", "issued"),
            ("SMK3", "2018", "issued"),
        },
    ),
    (
        "Pada 2018, UP3 Ende meraih ISO 9001. Kini unit itu memperoleh ISO 45001.",
        {("ISO 9001", "2018", "issued"), ("ISO 45001", *STATED)},
    ),
    (
        "UP3 Ende memperoleh sertifikat ISO 9001. Selain itu, UP3 Ende telah mengantongi ISO 14001 "
        "sejak tahun 2014.",
        {("ISO 9001", *STATED), ("ISO 14001", "2014", "issued")},
    ),
    (
        "UP3 Ende menerima sertifikat ISO 9001 pada 12 Mei 2020.",
        {("ISO 9001", "2020-05-12", "handed_over")},
    ),
    ("UP3 Ende's ISO 9001 was renewed in March 2020.", {("ISO 9001", "2020-03", "issued")}),
    (
        "Pada tahun 2019 lalu, UP3 Ende juga telah mendapatkan ISO 9001.",
        {("ISO 9001", "2019", "issued")},
    ),
    (
        "Sertifikat ISO 9001 milik UP3 Ende terbit pada Maret 2020 dan berlaku hingga Maret 2023.",
        {("ISO 9001", "2020-03", "issued")},
    ),
    ("UP3 Ende meraih ISO 9001 tahun lalu.", {("ISO 9001", "2020", "issued")}),
    ("ISO 14001 diraih UP3 Ende pada awal 2017.", {("ISO 14001", "2017-01", "issued")}),
    (
        "Sertifikat SMK3 ini melengkapi ISO 9001 yang diterima UP3 Ende dari SGS pada Maret 2020.",
        {("SMK3", *STATED), ("ISO 9001", "2020-03", "handed_over")},
    ),
    (
        "UP3 Ende has been certified to ISO 9001 since 2015.",
        {("ISO 9001", "2015", "issued")},
    ),
]
STATEMENT: list[tuple[str, Rows]] = [
    (
        "UP3 Ende mempertahankan ISO 9001 yang pertama kali diraih pada 2015.",
        {("ISO 9001", *STATED)},
    ),
    (
        "Sejak 2018 UP3 Ende menerapkan sistem manajemen mutu dan kini meraih ISO 9001.",
        {("ISO 9001", *STATED)},
    ),
    ("UP3 Ende meraih ISO 9001 yang berlaku hingga 2024.", {("ISO 9001", *STATED)}),
    ("UP3 Ende yang berdiri pada 2010 meraih ISO 9001.", {("ISO 9001", *STATED)}),
    ("UP3 Ende, yang sejak 2018 dipimpin Budi Santoso, meraih ISO 9001.", {("ISO 9001", *STATED)}),
    ("UP3 Ende meraih ISO 9001 untuk periode 2019-2022.", {("ISO 9001", *STATED)}),
    (
        "UP3 Ende bersertifikat ISO 9001, setelah pada 2018 membenahi arsip.",
        {("ISO 9001", *STATED)},
    ),
    ("UP3 Ende meraih ISO 9001 berkat kerja keras sejak 2018.", {("ISO 9001", *STATED)}),
    ("UP3 Ende meraih ISO 9001 tahun ini.", {("ISO 9001", *STATED)}),
    (
        "UP3 Ende menerima sertifikat ISO 9001. Manajer UP3 Ende menambahkan UP3 Ende sudah "
        "memegang ISO 9001 sejak 2018, sehingga ini resertifikasi.",
        {("ISO 9001", *STATED)},
    ),
    (
        "UP3 Ende meraih ISO 9001. Pada 2023 unit ini menargetkan ISO 14001.",
        {("ISO 9001", *STATED)},
    ),
]


HANDED = ("2021-11-01", "handed_over")
EARLIER: list[tuple[str, Rows]] = [
    (
        "UP3 Ende menerima sertifikat ISO 45001 pada Senin (1/11/2021). Sebelumnya UP3 Ende telah "
        "mengantongi ISO 9001.",
        {("ISO 45001", *HANDED), ("ISO 9001", *STATED)},
    ),
    (
        "UP3 Ende menerima sertifikat ISO 45001 pada Senin (1/11/2021). Unit itu lebih dulu "
        "memegang ISO 14001 dan ISO 9001.",
        {("ISO 45001", *HANDED), ("ISO 14001", *STATED), ("ISO 9001", *STATED)},
    ),
    (
        "UP3 Ende meraih ISO 45001. Sertifikat diserahkan Senin (1/11/2021). UP3 Ende sebelumnya "
        "juga sudah tersertifikasi ISO 14001.",
        {("ISO 45001", *HANDED), ("ISO 14001", *STATED)},
    ),
    # what is got once more, dated itself, or not before
    (
        "UP3 Ende menerima sertifikat ISO 9001 pada Senin (1/11/2021). Sebelumnya UP3 Ende telah "
        "mengantongi ISO 9001.",
        {("ISO 9001", *HANDED)},
    ),
    (
        "UP3 Ende menerima sertifikat ISO 45001 pada Senin (1/11/2021). Sebelumnya UP3 Ende meraih "
        "ISO 9001 pada 2018.",
        {("ISO 45001", *HANDED), ("ISO 9001", "2018", "issued")},
    ),
    (
        "UP3 Ende menerima sertifikat ISO 45001 dan ISO 9001 pada Senin (1/11/2021). Sebelumnya "
        "UP3 Ende menjalani audit.",
        {("ISO 45001", *HANDED), ("ISO 9001", *HANDED)},
    ),
    (
        "UP3 Ende menerima sertifikat ISO 45001 pada Senin (1/11/2021). Sebelumnya UP3 Ende belum "
        "memiliki ISO 9001.",
        {("ISO 45001", *HANDED)},
    ),
]
KEPT: list[tuple[str, Rows]] = [
    ("UP3 Ende kept ISO 9001, which was first issued in 2015.", {("ISO 9001", *STATED)}),
    (
        "Kepala UP3 Ende menerima sertifikat ISO 9001 yang diterbitkan SGS pada Maret 2020.",
        {("ISO 9001", "2020-03", "issued")},
    ),
]


@pytest.mark.parametrize(("text", "rows"), [*OWN, *STATEMENT, *EARLIER, *KEPT])
def test_times_of_certificates(text: str, rows: Rows) -> None:
    found = extract(HEAD + text).certifications
    assert {
        (standard, each.date, each.date_kind) for each in found for standard in each.standards
    } == rows
