"""Posts with their places, bodies of who speaks, lines broken by the page, days of captions."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
PEOPLE: list[tuple[str, list[Row]]] = [
    (
        "ENDE - Camat Ende Yosef Dhae dan Lurah Onekore Rini Wulan hadir. Kapolsek Ende Seno "
        "Hartono mengatakan itu.",
        [
            ("Yosef Dhae", "Camat Ende", None),
            ("Rini Wulan", "Lurah Onekore", None),
            ("Seno Hartono", "Kapolsek Ende", None),
        ],
    ),
    (
        "Bupati Labura, Rini Wulan bersama Wakil Bupati, H Yosef Tanjung dan Manajer PLN UP3 "
        "Rantauprapat, Seno Karya meresmikan listrik desa.",
        [
            ("Rini Wulan", "Bupati Labura", None),
            ("Yosef Tanjung", "Wakil Bupati", None),
            ("Seno Karya", "Manajer", "PLN UP3 Rantauprapat"),
        ],
    ),
    ("Direktur Anu, Seno Hartono hadir.", [("Seno Hartono", "Direktur", "Anu")]),
    (
        "Kepala PLN ranting Ende Yosef Yacob hadir. Menanggapi itu, Kepala PLN Yosef Yakob mengaku "
        "listrik padam.",
        [("Yosef Yacob", "Kepala", "PLN ranting Ende")],
    ),
    (
        "Camat Ende Rini Rahman dan Lurah Onekore Rini Rahmat hadir.",
        [("Rini Rahman", "Camat Ende", None), ("Rini Rahmat", "Lurah Onekore", None)],
    ),
    (
        'ENDE - "Kami ingin terang," kata Rikki Permana dari PPM di depan warga. "Rugi," ujar Rudi '
        'Santoso dari Kupang. "Rugi," ujar Seno Karya dari pagi hari.',
        [
            ("Rikki Permana", None, "PPM"),
            ("Rudi Santoso", None, None),
            ("Seno Karya", None, None),
        ],
    ),
    (
        "ENDE\nPLN dan Kepolisian Daerah Nusa Tenggara Timur menandatangani\n"
        "perjanjian kerja sama pengamanan aset yang ditandatangani\n"
        "langsung oleh dua General\nManager (GM), yaitu GM PT PLN Unit Induk\n"
        "Wilayah (UIW) NTT Rini Wulan dan GM PT PLN Unit Induk Pembangunan\n"
        "Nusa Tenggara Yosef Dhae. Mereka menyerahkan berkas itu kepada\n"
        "wakil dari kedua lembaga yang hadir di kota itu sejak pagi.",
        [
            ("Rini Wulan", "General Manager", "PT PLN Unit Induk Wilayah (UIW) NTT"),
            ("Yosef Dhae", "General Manager", "PT PLN Unit Induk Pembangunan Nusa Tenggara"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_evidence_keeps_the_line_feeds_of_the_text() -> None:
    text = "Kata GM PLN UIW\nNTT rini, hal itu baik. Manajer PLN UP3 Ende,\nRini Wulan, hadir."
    for person in extract(text).people:
        for span in person.evidence:
            assert text[span.start : span.end] == span.exact


_BODY = "Tiga dusun di desa itu akhirnya menikmati listrik yang mereka tunggu sejak lama sekali."
HEADS: list[tuple[str, str | None, str | None, str | None]] = [
    (
        "Sabtu, 21 September 2024\n\nTiga Dusun Nikmati Listrik\n\nRini Wulan Hartono - Kamis, 08 "
        f"Agustus 2024 12:03 WIB\nLabuhan Batu Utara (situsberita.com)\n{_BODY}",
        "Labuhan Batu Utara",
        "situsberita.com",
        "2024-08-08",
    ),
    (f"Listrik (situsberita.com)\n{_BODY}", None, None, None),
    (
        "Listrik Sering Padam\nILUSTRASI- Petugas memeriksa jaringan di Ende, Jumat (5/7/2013).\n"
        f"ENDE - {_BODY}\nHal ini disampaikan Wakil Ketua DPRD Ende, Rini Wulan, Minggu "
        "(4/5/2014).",
        "ENDE",
        None,
        "2014-05-04",
    ),
    (
        f"ENDE - {_BODY}\nHal ini disampaikan Wakil Ketua DPRD Ende, Rini Wulan, Minggu "
        "(4/5/2014). Foto bersama diambil Jumat (2/5/2014).",
        "ENDE",
        None,
        "2014-05-04",
    ),
]


@pytest.mark.parametrize(("text", "place", "agency", "day"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None, day: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency, found.published) == (place, agency, day)


def test_mass_organisations() -> None:
    found = extract(
        "Massa dari Laskar Merah Putih dan Pemuda Panca Marga (PPM) hadir. Pemuda Ende menunggu."
    ).organizations
    assert [each.name for each in found] == ["Laskar Merah Putih", "Pemuda Panca Marga (PPM)"]
