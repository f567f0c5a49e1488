"""Figures that would hold under a condition, and those of the whole country told by a minister."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Kalau semua desa itu menyala, rasio elektrifikasi Riau jadi 98 persen.",
            [row("Riau", H, "98", "projection")],
        ),
        (
            "Jika 12 desa itu selesai, rasio desa berlistrik NTT menjadi 96 persen.",
            [row("NTT", V, "96", "projection")],
        ),
        (
            'Rasio elektrifikasi NTT saat ini 72 persen. "Kalau LTSHE dimasukkan, rasionya jadi '
            '93 persen," kata Kepala Dinas ESDM NTT Budi Santoso.',
            [row("NTT", H, "72"), row("NTT", H, "93", "projection")],
        ),
        (
            "Seandainya semua rumah tersambung, pelanggan di Alor mencapai 60.000 pelanggan.",
            [row("Alor", "customers", "60000", "projection")],
        ),
        (
            "PLN Terangi 20 Desa di Maluku\n\nJAKARTA - Menteri ESDM Ignasius Jonan mengatakan "
            "pemerintah menargetkan rasio elektrifikasi mencapai 99 persen pada 2019.",
            [row("Indonesia", H, "99", "target", "2019")],
        ),
        # Contrasts, ways of counting, what has been reached, a government of the region.
        (
            "Jika dibandingkan tahun lalu, rasio elektrifikasi NTT naik menjadi 88 persen.",
            [row("NTT", H, "88")],
        ),
        (
            "Kalau dihitung dengan non-PLN, rasio elektrifikasi Kaltara telah menyentuh 98,8 "
            "persen.",
            [row("Kaltara", H, "98.8")],
        ),
        (
            "Jika pada 2018 rasio elektrifikasi NTT 61 persen, kini menjadi 85 persen.",
            [row("NTT", H, "61", period="2018"), row("NTT", H, "85")],
        ),
        (
            "Kalau sudah tersambung semua, tidak ada masalah. Rasio elektrifikasi Alor kini 77 "
            "persen.",
            [row("Alor", H, "77")],
        ),
        (
            "PLN Terangi 20 Desa di Maluku\n\nAmbon - Gubernur Maluku Budi Santoso mengatakan "
            "pemerintah menargetkan rasio elektrifikasi mencapai 99 persen pada 2019.",
            [row("Maluku", H, "99", "target", "2019")],
        ),
    ],
)
def test_figures_supposed(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
