"""Posts without a holder in a list, and posts that a text tells twice, shorter and in full."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[str, str | None]]]] = [
    (
        "Acara diikuti oleh Vice President Revitalisasi Aset Properti, General Manager PLN UIT JBT "
        "dan tamu lain.",
        [],
    ),
    ("Tampak hadir VP Pelayanan Pelanggan Retail, GM PLN UID Bali, serta Kapolda Bali.", []),
    ("Rapat diikuti Kepala Bidang Ketenagalistrikan Baru, Manajer UP3 Kupang dan camat.", []),
    (
        "Plt Dirut PLN Sri Peni Cah hadir. Plt Direktur Utama PLN Sri Peni Cah meneken MoU.",
        [("Sri Peni Cah", "Plt Direktur Utama")],
    ),
    (
        "Menteri ESDM Arifin Tasri hadir. Menteri Energi dan Sumber Daya Mineral Arifin Tasri "
        "mengatakan itu.",
        [("Arifin Tasri", "Menteri Energi dan Sumber Daya Mineral")],
    ),
    (
        'Bupati Agus Ngera hadir. "Kami senang," kata Bupati Ngada Agus Ngera.',
        [("Agus Ngera", "Bupati Ngada")],
    ),
    (
        "Direktur PLN Budi Santoso hadir. Direktur Keuangan PLN Budi Santoso mengatakan itu.",
        [("Budi Santoso", "Direktur Keuangan")],
    ),
    # near misses
    (
        "Hadir Manajer Komunikasi Budi Santoso, General Manager PLN UIW NTT Agus Jati, dan tamu.",
        [("Budi Santoso", "Manajer Komunikasi"), ("Agus Jati", "General Manager")],
    ),
    (
        "Budi Santoso, General Manager PLN UIW NTT, hadir.",
        [("Budi Santoso", "General Manager")],
    ),
    (
        "Kepala Desa Nua Sukirno, Ketua RT 02 Paulus Igo, dan warga hadir.",
        [("Sukirno", "Kepala Desa Nua"), ("Paulus Igo", "Ketua RT 02")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_posts_in_lists(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert [(p.name, p.role) for p in extract(text).people] == expected
