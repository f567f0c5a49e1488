"""What people live by, before and behind their names, with the place where they do."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        '"Biasanya anak-anak belajar pakai lampu botol," kata guru mengaji Muhdar Ompu Sehe '
        "sambil tertawa.",
        [("Muhdar Ompu Sehe", "guru mengaji")],
    ),
    (
        "Peneliti lepas Ratri Puspaningtyas sependapat dengan hitungan itu.",
        [("Ratri Puspaningtyas", "Peneliti lepas")],
    ),
    (
        '"Terima kasih PLN," ucap pemilik bengkel las Suryadi Putra.',
        [("Suryadi Putra", "pemilik bengkel las")],
    ),
    (
        "Pengrajin tenun Maria Goreti Bule mengaku omzetnya naik.",
        [("Maria Goreti Bule", "Pengrajin tenun")],
    ),
    (
        "Mama Yuliana Degei (41), penjual noken di Distrik Kamu, mengaku semula ragu.",
        [("Yuliana Degei", "penjual noken di Distrik Kamu")],
    ),
    (
        '"Lampu saya ikut redup," cerita Sugiarti Tanjung, buruh cuci di Percut Sei Tuan.',
        [("Sugiarti Tanjung", "buruh cuci di Percut Sei Tuan")],
    ),
    (
        'Mbah Karsini, 73 tahun, salah seorang penerima, senang. "Padhang," ucapnya.',
        [("Karsini", "penerima")],
    ),
    (
        "Nenek Saodah, 68 tahun, warga Kampung Baru, tak kuasa menahan tangis.",
        [("Saodah", "warga Kampung Baru")],
    ),
    (  # a verb behind an occupation is no part of it
        "Seorang guru mengatakan Desa Ekoae sudah terang.",
        [],
    ),
    ("Warga penerima bantuan pemerintah Kabupaten Ende berterima kasih.", []),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_occupations(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(each.name, each.role) for each in extract(text).people] == expected
