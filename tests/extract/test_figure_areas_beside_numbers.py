"""Areas of a list whose numbers stand behind it in the same order, without "masing-masing"."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

VU = "villages_unelectrified"

FORMS: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Merangin dan Kerinci, yakni 79,4% dan 84,9%, menekan rata-rata Jambi.",
        [row("Merangin", H, "79.4"), row("Kerinci", H, "84.9")],
    ),
    (
        "Rasio elektrifikasi Merangin, Kerinci, dan Bungo baru 79,4 persen, 84,9 persen, dan 90 "
        "persen.",
        [row("Merangin", H, "79.4"), row("Kerinci", H, "84.9"), row("Bungo", H, "90")],
    ),
    (
        "Rasio elektrifikasi di Merangin dan Kerinci mencapai 79,4 dan 84,9 persen.",
        [row("Merangin", H, "79.4"), row("Kerinci", H, "84.9")],
    ),
    (
        "The electrification ratios of Merangin and Kerinci stood at 79.4 and 84.9 percent.",
        [row("Merangin", H, "79.4"), row("Kerinci", H, "84.9")],
    ),
    (
        "Desa yang belum berlistrik di Merangin dan Kerinci tinggal 34 desa dan 12 desa.",
        [row("Merangin", VU, "34"), row("Kerinci", VU, "12")],
    ),
]
"""As many numbers as areas."""

NEAR: list[tuple[str, list[Row]]] = [
    (
        "Rasio elektrifikasi Merangin dan Kerinci baru 79,4 persen.",
        [row("Merangin", H, "79.4"), row("Kerinci", H, "79.4")],
    ),
    (
        "Rasio elektrifikasi dan rasio desa berlistrik di Kerinci sudah 84,9 persen dan 97 persen.",
        [row("Kerinci", H, "84.9"), row("Kerinci", V, "97")],
    ),
    (
        "Rasio elektrifikasi Merangin naik dari 79,4 persen menjadi 84,9 persen.",
        [row("Merangin", H, "79.4"), row("Merangin", H, "84.9")],
    ),
]
"""Numbers that are not dealt out so."""


@pytest.mark.parametrize(("text", "expected"), [*FORMS, *NEAR])
def test_numbers_behind_areas_are_dealt_out(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
