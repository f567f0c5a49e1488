"""Prizes got at events, by companies named by their plants, and beside subsidiaries."""

from __future__ import annotations

import pytest

from kg.extract import extract

Claim = tuple[str, str | None, str, str | None]

CLAIMS: list[tuple[str, set[Claim]]] = [
    (  # the rank before the event, whose long name has "dalam"
        "PT Panas Lestari meraih penghargaan Emas pada ajang Program Penilaian Peringkat Kinerja "
        "Perusahaan dalam Pengelolaan Lingkungan Hidup (PROPER) 2022.",
        {("award", "PT Panas Lestari", "PROPER", "Emas")},
    ),
    (
        "Bintang Geothermal Salak, Ltd dan Bintang Geothermal (Wayang Windu) Limited menyabet "
        "PROPER Emas. Direktur Budi Anto menerima penghargaan mewakili Bintang Geothermal Salak.",
        {
            ("award", "Bintang Geothermal Salak, Ltd", "PROPER Emas", "Emas"),
            ("award", "Bintang Geothermal (Wayang Windu) Limited", "PROPER Emas", "Emas"),
        },
    ),
    (
        "PT Lestari Geothermal meraih PROPER Emas untuk dua wilayah operasinya, yakni Area "
        "Kamojang dan Ulubelu.",
        {
            ("award", "Area Kamojang", "PROPER Emas", "Emas"),
            ("award", "Ulubelu", "PROPER Emas", "Emas"),
        },
    ),
    (  # a subsidiary that only stands beside it is not what the article is about
        "PT PLN meraih 300 penghargaan, serta empat penghargaan untuk anak usahanya PLN Icon Plus."
        "\n\nTahun ini perusahaan juga membawa pulang 15 PROPER Emas.",
        {("award", "PT PLN", "PROPER Emas", "Emas")},
    ),
    ("PLN meraih penghargaan sepanjang Tahun 2022.", set()),
    (  # a level behind the prize, and one got elsewhere
        "UP Kaltim Teluk meraih penghargaan SNI Award 2023 peringkat Perak. Unit itu juga menyabet "
        "predikat Platinum pada ajang Konvensi Mutu.",
        {("award", "UP Kaltim Teluk", "SNI Award 2023", "Perak")},
    ),
]


@pytest.mark.parametrize(("text", "expected"), CLAIMS)
def test_claims(text: str, expected: set[Claim]) -> None:
    found = {(o.kind, o.holder, o.about, o.value) for o in extract(text).other_claims}
    assert found == expected


PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("Penghargaan ini yang ke-14 bagi Kamojang dan yang ke-3 bagi Ulubelu.", []),
    (
        '"Sejak itu tidak lagi," kata Dita Sari, Manajer Komunikasi Perusahaan Listrik Negara '
        "Induk Distribusi Jakarta Raya.",
        [("Dita Sari", "Manajer Komunikasi", "Perusahaan Listrik Negara")],
    ),
    (
        "Penghargaan diserahkan Sekretaris Jenderal ASEAN HE Dato Lim Joko di sela KTT ASEAN.",
        [("Dato Lim Joko", "Sekretaris Jenderal", "ASEAN")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected
