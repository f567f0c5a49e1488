"""When a level holds: months dated by the notice, ends of parts of a year, the next clause."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, row, rows

TIMES: list[tuple[str, list[Row]]] = [
    (
        "Jakarta (ANTARA News) - The electrification ratio of Indonesia stood at 97.1 percent by "
        "July and beat the 2018 target.\n\nCopyright © ANTARA 2018",
        [row("Indonesia", H, "97.1", period="2018-07")],
    ),
    (
        "Rasio elektrifikasi Jambi pada akhir triwulan II 2019 mencapai 97 persen.",
        [row("Jambi", H, "97", period="2019-06-30")],
    ),
    (
        "Hingga akhir semester I-2019 rasio elektrifikasi Jambi 97 persen.",
        [row("Jambi", H, "97", period="2019-06-30")],
    ),
    (
        "Rasio elektrifikasi Jambi hingga triwulan III tahun 2022 sebesar 97 persen, dan pada "
        "tahun "
        "2023 Dinas ESDM mengusulkan program sambungan gratis.",
        [row("Jambi", H, "97", period="2022-Q3")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TIMES)
def test_times_of_levels(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
