"""Levels that can be reached by a time ahead, and those that a speaker is sure of."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES: list[tuple[str, list[tuple[float, str]]]] = [
    (
        "Rasio elektrifikasi Ende sudah 96 persen, bisa mencapai 98 persen sampai akhir tahun ini.",
        [(96, "observed"), (98, "projection")],
    ),
    (
        'Rasio elektrifikasi Ende 96 persen. "Rasio itu dapat mencapai 98 persen tahun depan," '
        "kata Manajer PLN UP3 Flores Bagian Barat Rudi Hartono.",
        [(96, "observed"), (98, "projection")],
    ),
    (
        "Rasio elektrifikasi Ende baru 96 persen. Tahun depan kami yakin angkanya naik menjadi 98 "
        "persen.",
        [(96, "observed"), (98, "projection")],
    ),
    ("Kami tidak yakin rasio elektrifikasi Ende mencapai 98 persen tahun depan.", []),
    ("Rasio elektrifikasi Ende belum bisa mencapai 98 persen tahun ini.", []),
    ("Kami yakin sudah 96 persen rasio elektrifikasi Ende.", [(96, "observed")]),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_status(text: str, expected: list[tuple[float, str]]) -> None:
    assert [(float(each.value), each.status) for each in extract(text).statistics] == expected
