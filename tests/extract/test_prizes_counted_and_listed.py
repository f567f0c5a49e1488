"""Counted prizes whose list names the scheme behind other prizes."""

from __future__ import annotations

import pytest

from kg.extract import extract

GOT = {("PLN UP3 Blitar", "SMK3")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Tiga penghargaan sekaligus diterima PLN UP3 Blitar. Ketiganya adalah kategori Nihil "
            "Kecelakaan, penghargaan Sistem Manajemen K3 (SMK3), dan kategori pencegahan HIV-AIDS.",
            GOT,
        ),
        (
            "PLN UP3 Blitar memboyong dua penghargaan K3. Kedua penghargaan itu yakni Zero "
            "Accident dan SMK3.",
            GOT,
        ),
        (
            "PLN UP3 Blitar memboyong empat penghargaan. Rinciannya, Zero Accident, SMK3, "
            "P2HIV-AIDS dan Pembina K3 Terbaik.",
            GOT,
        ),
        (
            "PLN UP3 Blitar meraih tiga penghargaan. Kategori pertama Nihil Kecelakaan, kedua, "
            "penghargaan Sistem Manajemen K3 (SMK3), dan ketiga, program P2HIV-AIDS.",
            GOT,
        ),
        (
            "Dua penghargaan K3 dibawa pulang PLN UP3 Blitar dari Surabaya. Penghargaan yang "
            "diterima PLN UP3 Blitar yaitu untuk capaian Zero Accident dan penerapan SMK3.",
            GOT,
        ),
        (
            "PLN UP3 Blitar meraih penghargaan K3. Penghargaan ini terbagi dalam tiga kategori, "
            "yakni Zero Accident, SMK3, dan P2HIV-AIDS.",
            set(),
        ),
        (
            "PLN UP3 Blitar meraih dua penghargaan. Kedua penghargaan itu adalah P2HIV dan Zero "
            "Accident, sedangkan SMK3 baru diaudit tahun depan.",
            set(),
        ),
        (
            "Gubernur membagikan tiga penghargaan kepada PLN UP3 Blitar dan perusahaan lain. "
            "Penghargaan itu untuk perusahaan dengan Zero Accident, SMK3, dan P2HIV-AIDS.",
            set(),
        ),
    ],
)
def test_counted_and_listed(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(c.holder, s) for c in extract(text).certifications for s in c.standards}
    assert found == expected
