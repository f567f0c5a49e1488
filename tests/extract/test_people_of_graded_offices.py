"""Heads of offices with a class, directors general that end a sentence, chiefs of companies."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        "Kepala KSOP Kelas III Maumere Rina Wulan hadir.",
        [("Rina Wulan", "Kepala", "KSOP Kelas III Maumere")],
    ),
    (
        "Kepala KPP Pratama Ende Budi Santoso dan Kepala KPPBC TMP B Kupang Rina Wulan hadir.",
        [
            ("Budi Santoso", "Kepala", "KPP Pratama Ende"),
            ("Rina Wulan", "Kepala", "KPPBC TMP B Kupang"),
        ],
    ),
    (
        "Kepala Stasiun Meteorologi Kelas III Maumere Rina Wulan hadir.",
        [("Rina Wulan", "Kepala", "Stasiun Meteorologi Kelas III Maumere")],
    ),
    ("Anak-anak duduk di Kelas III Maumere dan Kelas IV Ende.", []),
    # a name that ran into the ministry before it, at the end of the sentence
    (
        "Turut hadir Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan K3 Kementerian "
        "Ketenagakerjaan Rina Wulan.",
        [
            (
                "Rina Wulan",
                "Direktur Jenderal Pembinaan Pengawasan Ketenagakerjaan dan K3",
                "Kementerian Ketenagakerjaan",
            )
        ],
    ),
    # or into a company, before what somebody does
    (
        "Direktur PT Bara Jaya Rina Wulan, didampingi Manajer HSE Budi Santoso, menerima piagam.",
        [("Rina Wulan", "Direktur", "PT Bara Jaya"), ("Budi Santoso", "Manajer HSE", None)],
    ),
    ("Direktur PT Cahaya Energi Kencana memimpin rapat.", []),
    ("Direktur PT Sinar Jaya Abadi Makmur, memimpin rapat.", []),
    # posts that only companies have
    (
        '"It works," said Budi Santoso, the chief executive officer of Geo Energi.',
        [("Budi Santoso", "chief executive officer", "Geo Energi")],
    ),
    (
        '"It works," said Rina Wulan, founder of Surya Kita.',
        [("Rina Wulan", "founder", "Surya Kita")],
    ),
    # a body that no list has, before a name and a colon
    (
        'Ditegaskan pula oleh Ketua BPD Wulla, Yosep Lalu: "Semua lampu sudah menyala."',
        [("Yosep Lalu", "Ketua", "BPD Wulla")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES, ids=[str(n) for n in range(len(CASES))])
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


QUOTES: list[tuple[str, list[str | None]]] = [
    (
        'Kata Andreas Paru, "Listrik sudah masuk ke desa kami." Hal itu ditegaskan pula oleh '
        'Ketua BPD Wulla, Yosep Lalu: "Semua lampu sudah menyala."',
        ["Andreas Paru", "Yosep Lalu"],
    ),
    (
        'Menurut Rina Wulan, "Jaringan itu akan selesai tahun depan." Hal itu dibenarkan Budi '
        "Santoso.",
        ["Rina Wulan"],
    ),
    (
        '"Jaringan itu akan selesai tahun depan." Demikian dikatakan Budi Santoso, Senin.',
        ["Budi Santoso"],
    ),
]


@pytest.mark.parametrize(("text", "speakers"), QUOTES, ids=[str(n) for n in range(len(QUOTES))])
def test_who_gives_the_word_before_the_marks(text: str, speakers: list[str | None]) -> None:
    assert [each.speaker for each in extract(text).quotes] == speakers
