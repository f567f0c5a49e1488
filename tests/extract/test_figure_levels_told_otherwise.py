"""Shares in words that were not known: bounds, doubts, wants, and targets that are not carried."""

from __future__ import annotations

import pytest

from tests.extract.figure_rows import H, Row, V, row, rows

FORMS: list[tuple[str, list[Row]]] = [
    # no figure: a bound, a doubt, what most areas have
    ("Rasio elektrifikasi Riau pada 2022 tak sampai 100 persen.", []),
    ("Kepala dinas pesimistis rasio elektrifikasi Riau bisa 100 persen di tahun 2030.", []),
    (
        "The highest ratio is in Java, while most provinces in Sumatra have already passed the 85 "
        "percent mark of the electrification ratio.",
        [],
    ),
    (
        "Ada beberapa daerah yang rasio desa berlistriknya penuh 100 persen, yaitu Kota Jambi dan "
        "Muaro Jambi.",
        [row("Kota Jambi", V, "100"), row("Muaro Jambi", V, "100")],
    ),
    # a target is not carried to how it is
    (
        "Pemerintah menargetkan rasio elektrifikasi 95 persen. Jika dirinci menurut provinsi, "
        "rasio "
        "elektrifikasi tertinggi dipegang Banten yaitu 99,3 persen.",
        [row("Indonesia", H, "95", "target"), row("Banten", H, "99.3")],
    ),
    (
        "Rasio elektrifikasi Jawa Timur per September 2020 98,9%, target kami akhir tahun 99%.",
        [row("Jawa Timur", H, "98.9", period="2020-09"), row("Jawa Timur", H, "99", "target")],
    ),
    (
        "Kami ingin rasio elektrifikasi Bungo 100 persen tahun depan.",
        [row("Bungo", H, "100", "target")],
    ),
    (
        "The government hopes that by 2025 it will supply electricity to 85 percent of the "
        "villages "
        "in Papua.",
        [row("Papua", V, "85", "target", "2025")],
    ),
    (
        "PLN has stated its readiness to reach 100 percent of our villages in Flores by 2025.",
        [row("Flores", V, "100", "target", "2025")],
    ),
    (  # a figure that is foreseen and then told as the target
        "Rasio elektrifikasi Riau diperkirakan mencapai 90,2 persen pada 2014. Target rasio "
        "elektrifikasi Riau 90,2 persen pada 2014.",
        [row("Riau", H, "90.2", "target", "2014")],
    ),
    # both ratios of an English page
    (
        "By the end of 2017 PLN wants the household ratio in Maluku to climb to 80 percent and the "
        "rural ratio to 75 percent.",
        [row("Maluku", H, "80", "target", "2017-12"), row("Maluku", V, "75", "target", "2017-12")],
    ),
    (
        "Rasio elektrifikasi Riau 95 persen. Tahun depan seluruh dusun juga sudah 100 persen "
        "berlistrik.",
        [row("Riau", H, "95")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FORMS)
def test_levels_wanted_and_bounds(text: str, expected: list[Row]) -> None:
    assert rows(text) == expected
