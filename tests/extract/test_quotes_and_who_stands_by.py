"""Who speaks where others stand by: who goes with the speaker, parties, who gave an order."""

from __future__ import annotations

import pytest

from kg.extract import extract

_FIRST = "Rina Wulan, Direktur Operasi PLN Batam, menjelaskan hal itu. "
SPEAKERS = [
    (_FIRST + '"Kita ingin listrik andal," harapnya didampingi Dion Ola, Manajer UP3 Ende.',
     ["Rina Wulan"]),
    (_FIRST + '"Kita ingin listrik andal," katanya kepada Manajer UP3 Ende Dion Ola.',
     ["Rina Wulan"]),
    (_FIRST + '"Kita ingin listrik andal," ujarnya bersama Dion Ola, Manajer UP3 Ende.',
     ["Rina Wulan"]),
    (_FIRST + '"Kita ingin listrik andal," ujar Manajer UP3 Ende Dion Ola.', ["Dion Ola"]),
    (_FIRST + "Kerja sama diteken antara Umar Said General Manager PLN UID Bali dengan Budi Cahya "
     'Kepala Dinas ESDM Bali. "Kita siap bekerja," tandasnya.', ["Rina Wulan"]),
    (_FIRST + 'Itu sesuai arahan Presiden Prabowo Subianto. "Kita siap bekerja," paparnya.',
     ["Rina Wulan"]),
    (_FIRST + 'Umar Said, Bupati Ende, bersyukur. "Kami senang sekali," tandasnya.',
     ["Umar Said"]),
    ("Dion Ola bersyukur. Setelah kata sambutan dari Umar Said, presentasi disampaikan oleh Rina "
     "Wulan tentang tanggung jawab mewujudkan program 35.000 MW Presiden Jokowi. "
     '"Kami siap bekerja," paparnya.', ["Rina Wulan"]),
    ('Bupati Umar Said hadir. "Ini tanggung jawab kita semua," kata Rina Wulan.', ["Rina Wulan"]),
]  # fmt: skip


GUESTS = [
    ("Turut hadir Bupati Ende Umar Said dan Camat Wera Ani Sari.", "Rina Wulan"),
    ("Acara itu dihadiri Bupati Ende Umar Said dan Camat Wera Ani Sari.", "Rina Wulan"),
    ("Kelimanya yakni mantan Manajer PLN Umar Said dan empat warga.", "Rina Wulan"),
    ("Mereka adalah Umar Said, Direktur PT Anu, dan dua warga.", "Rina Wulan"),
    ("Hadir pada kesempatan itu Bupati Ende Umar Said.", "Umar Said"),
    ("Bupati Ende Umar Said bersyukur bersama Camat Wera Ani Sari.", "Umar Said"),
    ("Turut hadir Bupati Ende Umar Said. Camat Wera Ani Sari bersyukur.", "Ani Sari"),
]


@pytest.mark.parametrize(("between", "expected"), GUESTS)
def test_behind_guests(between: str, expected: str) -> None:
    text = f'{_FIRST}"Kami siap melayani," katanya.\n{between}\n"Semua siap bekerja," ujarnya.'
    assert [each.speaker for each in extract(text).quotes] == ["Rina Wulan", expected]


@pytest.mark.parametrize(("text", "expected"), SPEAKERS)
def test_speakers(text: str, expected: list[str]) -> None:
    assert [each.speaker for each in extract(text).quotes] == expected


@pytest.mark.parametrize(
    "name",
    [
        'bertajuk "Energi Kita: Di balik kenaikan tarif"',
        'bertema "Listrik kita untuk semua rakyat"',
        'dengan tema "Listrik kita untuk semua rakyat"',
        'berjudul "Terang sampai ke desa"',
    ],
)
def test_names_of_events(name: str) -> None:
    text = f'"Tarif naik tahun ini," ujar Direktur IESR Rina Wulan saat diskusi {name}, Minggu.'
    assert [each.text for each in extract(text).quotes] == ["Tarif naik tahun ini"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Komisaris Utama PLN Batam Mayjen (Purn) Yahya Saca hadir.",
            ("Yahya Saca", "Komisaris Utama", "PLN Batam"),
        ),
        (
            "Komisaris PT Bukit Asam Irjen Pol (Purn) Budi Sari hadir.",
            ("Budi Sari", "Komisaris", "PT Bukit Asam"),
        ),
        (
            "Semua sesuai arahan Direktur Utama kami, Rina Wulan, sejak awal.",
            ("Rina Wulan", "Direktur Utama", None),
        ),
        (
            "Ketua Komunitas Konsumen Indonesia (KKI) Rina Wulan hadir.",
            ("Rina Wulan", "Ketua", "Komunitas Konsumen Indonesia (KKI)"),
        ),
        (
            "Ketua tim peneliti, Rina Wulan, hadir.",
            ("Rina Wulan", "Ketua tim peneliti", None),
        ),
    ],
)
def test_people(text: str, expected: tuple[str, str, str | None]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [expected]
