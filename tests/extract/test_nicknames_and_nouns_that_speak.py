"""Who speaks by a nickname, or by a noun that points back: "ujar alumnus Unand tersebut"."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        'Kepala Dinas ESDM NTT Drs. Yosef Rasi Wangge tampil. "Jangan cantol," tandas Yos.',
        ["Yosef Rasi Wangge"],
    ),
    (
        'Direktur PT Bara, Zulhamdi Lubis, hadir. "Kami siap," imbuh Zul, sapaan karibnya.',
        ["Zulhamdi Lubis"],
    ),
    (
        'Ibu Norhayati, warga RT 03, mengeluh. "Kulkas rusak," keluh Mama Indri, begitu ia biasa '
        "disapa tetangganya.",
        ["Norhayati"],
    ),
    (
        'Nurjannah, a cold store owner who goes by Bu Jan, was angry. "I cried," said Bu Jan.',
        ["Nurjannah"],
    ),
    (
        'Peneliti Rini Oktaviani hadir di Padang. "Jalannya mahal," ujar alumnus Universitas '
        "Andalas tersebut.",
        ["Rini Oktaviani"],
    ),
    (
        'Siti Rahmadani, koordinator aksi, berorasi. "Kami kuliah," ujar mahasiswi Universitas '
        "Riau ini.",
        ["Siti Rahmadani"],
    ),
    (
        'Ketua Dewan Juri, Prof. Dr. Laode Masihu, menilai baik. "Jujur," ucap guru besar yang '
        "juga mantan rektor tersebut.",
        ["Laode Masihu"],
    ),
    (
        'Tokoh masyarakat Desa Punaga, H. Sampara Dg. Ngalle, membenarkan. "Sudah," ujarnya.',
        ["Sampara Dg. Ngalle"],
    ),
    ('"Harus cepat," kata Universitas Riau.', ["Universitas Riau"]),
    (  # a short name of two people is neither's
        'Manajer PLN, Zulhamdi Lubis, hadir bersama Zulkifli Rahman, guru. "Baik," kata Zul.',
        ["Zul"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), CASES)
def test_speakers(text: str, speakers: list[str]) -> None:
    assert [each.speaker for each in extract(text).quotes] == speakers


@pytest.mark.parametrize(
    "text",
    [
        "Menurut Statistik Ketenagalistrikan, rasio elektrifikasi Sulteng 75,58 persen.",
        "Kepala Burung Papua menunggu listrik.",
    ],
)
def test_nobody(text: str) -> None:
    assert extract(text).people == ()


def test_ministry_and_institute_beside_people() -> None:
    text = (
        "Dirjen Listrik dan Pemanfaatan Energi (LPE) Departemen ESDM Joko Purwana hadir. Putra "
        "Santoso, a researcher at the Jakarta-based Institute for Grid Studies, came."
    )
    found = {(each.name, each.organization) for each in extract(text).people}
    assert found == {
        ("Joko Purwana", "Departemen ESDM"),
        ("Putra Santoso", "Institute for Grid Studies"),
    }
