"""Areas of a list whose numbers stand behind it in the same order, without "masing-masing"."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

VU = "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Merangin dan Kerinci, yakni 77,3% dan 86,2%, menekan rata-rata Jambi.",
        [row("Merangin", H, "77.3"), row("Kerinci", H, "86.2")],
    ),
    (
        "Rasio elektrifikasi Merangin, Kerinci, dan Bungo baru 77,3 persen, 86,2 persen, dan 90 "
        "persen.",
        [row("Merangin", H, "77.3"), row("Kerinci", H, "86.2"), row("Bungo", H, "90")],
    ),
    (
        "Rasio elektrifikasi di Merangin dan Kerinci mencapai 77,3 dan 86,2 persen.",
        [row("Merangin", H, "77.3"), row("Kerinci", H, "86.2")],
    ),
    (
        "The electrification ratios of Merangin and Kerinci stood at 77.3 and 86.2 percent.",
        [row("Merangin", H, "77.3"), row("Kerinci", H, "86.2")],
    ),
    (
        "Desa yang belum berlistrik di Merangin dan Kerinci tinggal 34 desa dan 12 desa.",
        [row("Merangin", VU, "34"), row("Kerinci", VU, "12")],
    ),
]
"""As many numbers as areas."""

NEAR: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Merangin dan Kerinci baru 77,3 persen.",
        [row("Merangin", H, "77.3"), row("Kerinci", H, "77.3")],
    ),
    (
        "Rasio elektrifikasi dan rasio desa berlistrik di Kerinci sudah 86,2 persen dan 97 persen.",
        [row("Kerinci", H, "86.2"), row("Kerinci", V, "97")],
    ),
    (
        "Rasio elektrifikasi Merangin naik dari 77,3 persen menjadi 86,2 persen.",
        [row("Merangin", H, "77.3"), row("Merangin", H, "86.2")],
    ),
]
"""Numbers that are not dealt out so."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_numbers_behind_areas_are_dealt_out(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
