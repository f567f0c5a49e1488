"""What has electricity, but not always or not well: neither with nor without it."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import Row, row, rows

LIT, DARK, HOMES = "villages_electrified", "villages_unelectrified", "households_unelectrified"

NONE: list[str] = [
    "Di Alor, 62 desa belum memiliki akses listrik yang memadai.",
    "Sebanyak 1.240 KK di Alor belum menikmati listrik secara penuh.",
    "In Alor, 62 villages have not received adequate electricity.",
    "In Alor, 62 villages do not have reliable electricity.",
    "Dari 1.240 desa di NTT, 62 desa di Alor masih belum menikmati listrik siang dan malam.",
    "Sebanyak 40 persen desa di Alor tidak menikmati listrik sepanjang hari.",
]


@pytest.mark.parametrize("text", NONE)
def test_no_state(text: str) -> None:
    assert [each for each in rows(text) if each[1] not in {"villages"}] == []


CASES: list[tuple[str, list[Row]]] = [
    (
        "Di Alor, 62 desa belum berlistrik, sedangkan 30 desa belum menikmati listrik 24 jam.",
        [row("Alor", DARK, "62")],
    ),
    (
        "Sebanyak 62 desa di Alor sudah menikmati listrik dengan baik.",
        [row("Alor", LIT, "62")],
    ),
    (
        "Sebanyak 1.240 KK di Alor belum tersambung listrik.",
        [row("Alor", HOMES, "1240")],
    ),
    (
        "Sebanyak 62 desa di Alor sudah berlistrik, walau belum 24 jam.",
        [row("Alor", LIT, "62")],
    ),
    (
        "In Alor, 62 villages have no electricity at all.",
        [row("Alor", DARK, "62")],
    ),
    (
        "In Alor, 12 villages of 17 remaining villages have no electricity at all.",
        [row("Alor", DARK, "12")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_states_beside_it(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
