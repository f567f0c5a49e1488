"""Villages that another than PLN lights, told beside PLN's own."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, V, row, rows

LIT, DARK = "villages_electrified", "villages_unelectrified"

CASES: list[tuple[str, list[Row]]] = [
    (
        "Sebanyak 1.204 desa di Jambi dilistriki PLN, 3,9 persen atau 58 desa mendapat listrik "
        "dari perusahaan listrik selain PLN.",
        [row("Jambi", LIT, "1204"), row("Jambi", LIT, "58")],
    ),
    (
        "Desa yang terang di Jambi 1.204 desa dari PLN, sementara 58 desa dengan lampu tenaga "
        "surya dari kementerian.",
        [row("Jambi", LIT, "1204"), row("Jambi", LIT, "58")],
    ),
    (
        "In Jambi 1,204 villages are illuminated by PLN electricity. The rest are from non-PLN "
        "electricity as many as 58 villages and solar lights (LTSHE) as many as 12 villages.",
        [row("Jambi", LIT, "1204"), row("Jambi", LIT, "58"), row("Jambi", LIT, "12")],
    ),
    (
        "Sebanyak 1.262 desa di Jambi sudah berlistrik, baik dari PLN maupun non-PLN.",
        [row("Jambi", LIT, "1262")],
    ),
    (
        "Ada 58 desa di Jambi yang belum menikmati listrik PLN maupun non-PLN.",
        [row("Jambi", DARK, "58")],
    ),
    (
        "Rasio desa berlistrik Jambi 99,2 persen atau 1.262 desa dari PLN dan non-PLN.",
        [row("Jambi", V, "99.2"), row("Jambi", LIT, "1262")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_lit_by_others(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
