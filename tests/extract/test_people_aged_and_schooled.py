"""Names before an age between commas, posts that go on in small letters, centres of schools."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    ("Rina Wulan, 45, menyeka air mata.", [("Rina Wulan", None, None)]),
    ("Sulkifli, 45 tahun, menarik napas.", [("Sulkifli", None, None)]),
    (
        "Hal itu disampaikan oleh Bapak Yakob Tefa selaku penerima bantuan.",
        [("Yakob Tefa", "penerima bantuan", None)],
    ),
    (
        "Acara dibuka Yosef Lede selaku ketua kelompok tani setempat.",
        [("Yosef Lede", "ketua kelompok tani setempat", None)],
    ),
    (
        "Yosef Lede selaku kepala dusun mengatakan hal itu.",
        [("Yosef Lede", "kepala dusun", None)],
    ),
    (
        '"We will go on," said Diah Ayu, general manager of PLN Regional Papua, on Tuesday.',
        [("Diah Ayu", "general manager", "PLN Regional Papua")],
    ),
    (
        "Rodrigo Chave, the World Bank country director for Indonesia, said so on Monday.",
        [("Rodrigo Chave", "country director for Indonesia", "World Bank")],
    ),
    (
        "Wakil Menteri Energi dan Sumber Daya Mineral (Wamen ESDM) Yuliot Tan hadir.",
        [("Yuliot Tan", "Wakil Menteri Energi dan Sumber Daya Mineral", None)],
    ),
    (
        "Rektor Universitas Nusa Cendana, Prof. Dr. drh. Maxs Sana, M.Sc., mengatakan demikian.",
        [("Maxs Sana", "Rektor", "Universitas Nusa Cendana")],
    ),
    (
        "Acara itu dibuka pagi hari. Uskup Agung Ende Mgr. Paulus Budi hadir.",
        [("Paulus Budi", "Uskup Agung Ende", None)],
    ),
    (
        "Duta Besar Norwegia untuk Indonesia, Rut Kruge, mengatakan demikian.",
        [("Rut Kruge", "Duta Besar Norwegia untuk Indonesia", None)],
    ),
    (
        "Ketua Tim Penggerak PKK NTT Julie Lais mengatakan demikian.",
        [("Julie Lais", "Ketua", "Tim Penggerak PKK NTT")],
    ),
    (
        "Anggota Dewan Energi Nasional Satya Yudha mengatakan demikian.",
        [("Satya Yudha", "Anggota", "Dewan Energi Nasional")],
    ),
    (
        "Bendahara Desa Nua Rina Wulan mengatakan demikian.",
        [("Rina Wulan", "Bendahara Desa Nua", None)],
    ),
    # near misses
    ("Pada Pasal 5, 45, dan 46 diatur hal itu. Di Kupang, 24, desa gelap.", []),
    ("Desa Nua, 24, belum terang.", []),
]

SCHOOLS: list[tuple[str, set[str]]] = [
    (
        "Pusat Studi Energi (PSE) Universitas Gadjah Mada (UGM) menemukan hal itu.",
        {
            "Pusat Studi Energi (PSE) Universitas Gadjah Mada (UGM)",
            "Universitas Gadjah Mada (UGM)",
        },
    ),
    (
        "UGM hadir. Pusat Studi Energi Universitas Gadjah Mada menemukan hal itu.",
        {"UGM", "Pusat Studi Energi Universitas Gadjah Mada"},
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


@pytest.mark.parametrize(("text", "names"), SCHOOLS)
def test_schools(text: str, names: set[str]) -> None:
    assert {each.name for each in extract(text).organizations} == names
