"""Who of several certifiers certified whom, editions that gave way, units counted in digits."""

from __future__ import annotations

import pytest

from kg.extract import extract

Rows = set[tuple[str | None, str | None]]

TURNS: list[tuple[str, Rows]] = [
    (
        "Anggota holding memiliki sertifikasi ISO 37001. Di antaranya PLN Batam, yang "
        "disertifikasi oleh PT Chesna, dan PLN Nusa Daya, yang sertifikatnya terbit dari PT "
        "Sucofindo.",
        {("PLN Batam", "PT Chesna"), ("PLN Nusa Daya", "PT Sucofindo")},
    ),
    (
        "Dua anak usaha sudah bersertifikat ISO 37001, yakni PLN Batam yang diaudit PT Chesna, "
        "dan PLN Nusa Daya yang diaudit SGS.",
        {("PLN Batam", "PT Chesna"), ("PLN Nusa Daya", "SGS")},
    ),
    (
        "Dinas Kominfo Kota Bogor dan PLN UID Bali memperoleh ISO 27001. Sertifikat untuk Dinas "
        "Kominfo diterbitkan SGS, sedangkan untuk PLN oleh TUV Nord.",
        {("Dinas Kominfo Kota Bogor", "SGS"), ("PLN UID Bali", "TUV Nord")},
    ),
    (
        "UP3 Bogor meraih ISO 9001 dari SGS dan UP3 Depok meraih ISO 9001 dari TUV Nord.",
        {("UP3 Bogor", "SGS"), ("UP3 Depok", "TUV Nord")},
    ),
    (
        "UP3 Bogor dan UP3 Depok meraih ISO 9001, masing-masing dari SGS dan TUV Nord.",
        {("UP3 Bogor", "SGS"), ("UP3 Depok", "TUV Nord")},
    ),
    (
        "UP3 Bogor dan UP3 Depok meraih ISO 9001. Lembaga sertifikasinya SGS untuk UP3 Bogor dan "
        "TUV Nord untuk UP3 Depok.",
        {("UP3 Bogor", "SGS"), ("UP3 Depok", "TUV Nord")},
    ),
    (
        "UP3 Bogor dan UP3 Depok meraih ISO 9001 dari SGS.",
        {("UP3 Bogor", "SGS"), ("UP3 Depok", "SGS")},
    ),
]


@pytest.mark.parametrize(("text", "rows"), TURNS)
def test_turns(text: str, rows: Rows) -> None:
    found = extract(text).certifications
    assert {(each.holder, each.certification_body) for each in found} == rows


@pytest.mark.parametrize(
    ("text", "standards"),
    [
        (
            "PLN Batam memperbarui sertifikatnya. Dari ISO 27001:2013, kini menjadi ISO "
            "27001:2022.",
            ("ISO 27001:2022",),
        ),
        (
            "PLN Batam menuntaskan transisi sertifikat dari ISO 27001:2013 ke ISO 27001:2022.",
            ("ISO 27001:2022",),
        ),
        (
            "PLN Batam beralih dari OHSAS 18001:2007 ke ISO 45001:2018 dan mengantongi "
            "sertifikatnya.",
            ("ISO 45001:2018",),
        ),
        (
            "PLN Batam meraih ISO 45001:2018 menggantikan OHSAS 18001:2007.",
            ("ISO 45001:2018",),
        ),
        (
            "PLN Batam meraih ISO 9001:2015, dan dari sisi lingkungan ISO 14001:2015.",
            ("ISO 9001:2015", "ISO 14001:2015"),
        ),
        (
            "PLN Batam memperoleh sertifikat dari ISO 9001:2015 hingga ISO 45001:2018.",
            ("ISO 9001:2015", "ISO 45001:2018"),
        ),
    ],
)
def test_editions(text: str, standards: tuple[str, ...]) -> None:
    assert [each.standards for each in extract(text).certifications] == [standards]


def test_a_transition_under_way_is_none() -> None:
    text = "PLN Batam akan melakukan transisi sertifikat dari ISO 27001:2013 ke ISO 27001:2022."
    assert not extract(text).certifications


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (
            "PLN Distribusi Jawa Barat meraih ISO 9001:2008 untuk 3 area. Ketiga area dimaksud "
            "adalah Area Bandung, Area Bogor, dan Area Cirebon.",
            ["Area Bandung", "Area Bogor", "Area Cirebon"],
        ),
        (
            "PLN Wilayah Sulselrabar meraih ISO 9001:2008 untuk Area Parepare dan Area Bulukumba.",
            ["Area Parepare", "Area Bulukumba"],
        ),
        (
            "PLN UID Jawa Barat meraih ISO 9001:2015 untuk 2 UP3. Keduanya adalah UP3 Bogor dan "
            "UP3 Depok.",
            ["UP3 Bogor", "UP3 Depok"],
        ),
        (
            "PLN UID Jawa Barat meraih ISO 9001:2015 untuk 3 UP3. Keduanya adalah UP3 Bogor dan "
            "UP3 Depok.",
            ["PLN UID Jawa Barat"],
        ),
    ],
)
def test_counted_in_digits(text: str, holders: list[str]) -> None:
    assert [each.holder for each in extract(text).certifications] == holders


def test_areas_without_pln_are_places() -> None:
    names = [each.name for each in extract("Pemadaman meluas di Area Malang.").organizations]
    assert names == []
