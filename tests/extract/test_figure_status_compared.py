"""What was reached, told beside the target that it is compared with."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Rasio elektrifikasi Maluku per Agustus 2017 tercatat 78,59 persen, mendekati target "
            "akhir tahun sebesar 79,10 persen.",
            {78.59: "observed", 79.1: "target"},
        ),
        (
            "Rasio elektrifikasi Maluku Utara telah melampaui target, yakni 77,99 persen dari "
            "sasaran 77,41 persen.",
            {77.99: "observed", 77.41: "target"},
        ),
        (
            "Rasio elektrifikasi Jambi 97,2 persen, di bawah target 98 persen.",
            {97.2: "observed", 98.0: "target"},
        ),
        (
            "The electrification ratio of Aceh was 98.1 percent, short of a target of 99 percent.",
            {98.1: "observed", 99.0: "target"},
        ),
        # A target stays one.
        (
            "Rasio elektrifikasi Jambi 98 persen menjadi target pemerintah pada 2025.",
            {98.0: "target"},
        ),
        (
            "Pemerintah memasang target rasio elektrifikasi NTT, yakni 90 persen pada 2020.",
            {90.0: "target"},
        ),
    ],
)
def test_status_beside_a_target(sentence: str, expected: dict[float, str]) -> None:
    found = {float(each.value): each.status for each in extract(sentence).statistics}
    assert found == expected
