"""Companies told as certified without a word of to what, shares of nobody, PLN beside others."""

from __future__ import annotations

import pytest

from kg.extract import extract

ASKED = "Sertifikat SNI ISO 37001 menjadi syarat bagi BUMN. "
CASES = [
    (
        ASKED + "PT Antam dan PT Inalum termasuk yang sudah bersertifikat.",
        {("PT Antam", "SNI ISO 37001"), ("PT Inalum", "SNI ISO 37001")},
    ),
    (
        ASKED + "Sampai kini 40 persen BUMN yang punya sertifikat SNI 37001. Dari klaster tambang, "
        "PT Antam dan PLN telah bersertifikat sejak 2021.",
        {("PT Antam", "SNI ISO 37001"), ("PLN", "SNI ISO 37001")},
    ),
    (
        "ISO 37001 is the standard of the year. PT Antam and PT Inalum are already certified.",
        {("PT Antam", "ISO 37001"), ("PT Inalum", "ISO 37001")},
    ),
    (
        "PT Antam dan PLN meraih sertifikat ISO 9001:2015.",
        {("PT Antam", "ISO 9001:2015"), ("PLN", "ISO 9001:2015")},
    ),
    (
        "PT Antam meraih sertifikat ISO 9001:2015. Tahun lalu PLN juga meraih ISO 14001:2015.",
        {("PT Antam", "ISO 9001:2015"), ("PLN", "ISO 14001:2015")},
    ),
    (ASKED + "Teknisi PT Antam sudah bersertifikat.", set()),
    (ASKED + "PT Antam belum bersertifikat.", set()),
    (ASKED + "Seluruh produk PT Antam sudah bersertifikat sejak 2021.", set()),
    ("Baru 40 persen (yang punya sertifikat SNI ISO 37001) di antara anak usaha PT Antam.", set()),
]


@pytest.mark.parametrize(("text", "held"), CASES)
def test_who_is_certified_is_told_and_to_what_elsewhere(
    text: str, held: set[tuple[str, str]]
) -> None:
    found = extract(text).certifications
    assert {(each.holder, code) for each in found for code in each.standards} == held
