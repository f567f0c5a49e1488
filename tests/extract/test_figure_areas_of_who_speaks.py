"""Areas that are only where something was said or what brought a figure about, and the country."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

LIT, DARK, HOMES = "villages_electrified", "villages_unelectrified", "households_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        'Rasio elektrifikasi nasional masih tertinggal. "Target kita 99,8 persen," ujar Menteri '
        "ESDM Budi Santoso, di kantor Kementerian ESDM Jakarta, kemarin.",
        [row("Indonesia", H, "99.8", status="target")],
    ),
    (
        "A loan will bring light to homes in Sumatra island. It would lift, says PLN, the national "
        "power utility, the electrification ratio of the island to 88 percent.",
        [row("Sumatra", H, "88", status="projection")],
    ),
    (
        "The national electrification ratio is 98 percent, in Riau 97 percent.",
        [row("Indonesia", H, "98"), row("Riau", H, "97")],
    ),
    (
        "Secara nasional PLN terus bekerja. Sebanyak 76.110 desa di tanah air menikmati listrik "
        "berkat dana negara yang dipakai untuk membangun sistem di Kepulauan Aru.",
        [row("Indonesia", LIT, "76110")],
    ),
    (
        "Sebanyak 61 desa menikmati listrik di Kepulauan Aru.",
        [row("Kepulauan Aru", LIT, "61")],
    ),
    (
        "Warga dua dusun ini belum merasakan merdeka di Indonesia. Total rumah yang belum dialiri "
        "listrik di sini kurang lebih 140 rumah, kata Agus.",
        [row(None, HOMES, "140")],
    ),
    (
        "Di Indonesia masih ada 112 desa yang belum berlistrik.",
        [row("Indonesia", DARK, "112")],
    ),
    ("It is too dear to build a plant to power just some 120 homes in Riau.", []),
    (
        "Now some 100 homes in Riau have electricity.",
        [row("Riau", "households_electrified", "100")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_areas(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
