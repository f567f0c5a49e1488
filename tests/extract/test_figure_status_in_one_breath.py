"""What is wanted to have been reached, and what a plan begins from or is compared with."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Pemerintah pusat menargetkan pada 2019, rasio elektrifikasi di Tanah Air sudah "
            "mencapai 97 persen.",
            {97.0: "target"},
        ),
        (
            "PLN menargetkan rasio elektrifikasi NTT sudah menyentuh angka 99 persen pada 2023.",
            {99.0: "target"},
        ),
        (
            "Gubernur berharap pada akhir 2022 rasio desa berlistrik Riau telah menjadi 98 persen.",
            {98.0: "target"},
        ),
        (
            "Rasio elektrifikasi Buton ditargetkan pada 2021 sudah di angka 95 persen.",
            {95.0: "target"},
        ),
        (
            "Jumlah pelanggan PLN Pasuruan yang saat ini mencapai 550 ribu akan meningkat menjadi "
            "lebih dari 600 ribu pelanggan.",
            {550_000.0: "observed", 600_000.0: "projection"},
        ),
        (
            "Rasio elektrifikasi Riau yang kini baru 88,5 persen ditargetkan naik menjadi 92 "
            "persen.",
            {88.5: "observed", 92.0: "target"},
        ),
        (
            "Target penyambungan 2012 naik dua kali lipat dibanding tahun 2011 yang hanya mencapai "
            "30 ribu pelanggan baru.",
            {30_000.0: "observed"},
        ),
        (
            "Target rasio elektrifikasi tahun ini lebih tinggi dari tahun lalu yang baru 91,2 "
            "persen.",
            {91.2: "observed"},
        ),
        (
            "Hingga triwulan III 2021 rasio elektrifikasi sudah 99,4 persen, dibandingkan dengan "
            "target realisasinya yakni 100 persen.",
            {99.4: "observed", 100.0: "target"},
        ),
        # Told as it is, or wanted.
        (
            "PLN ditargetkan melistriki semua desa pada 2020, dan kini rasio elektrifikasi Riau "
            "sudah mencapai 88 persen.",
            {88.0: "observed"},
        ),
        (
            "Menargetkan Riau terang pada 2020, PLN mencatat rasio elektrifikasi Riau sudah "
            "mencapai 88 persen.",
            {88.0: "observed"},
        ),
        (
            "Rasio elektrifikasi yang ditargetkan 95 persen sudah mencapai 96 persen.",
            {95.0: "target", 96.0: "observed"},
        ),
        (
            "PLN menargetkan rasio elektrifikasi 97 persen, lebih tinggi dari target tahun lalu "
            "yang sebesar 95 persen.",
            {97.0: "target", 95.0: "target"},
        ),
        (
            "Rasio elektrifikasi yang saat ini ditargetkan 92 persen akan menjadi modal daerah.",
            {92.0: "target"},
        ),
    ],
)
def test_status_in_one_breath(sentence: str, expected: dict[float, str]) -> None:
    found = {float(each.value): each.status for each in extract(sentence).statistics}
    assert found == expected
