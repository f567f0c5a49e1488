"""Courts, hospitals and the like: they are organisations and hold certificates."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Pengadilan Agama Kendal sukses meraih Sertifikat ISO 9001:2008. Lalu PA Kendal audit.",
        {("Pengadilan Agama Kendal", "agency")},
    ),
    (
        "Dua pengadilan yang meraih ISO 9001:2008 adalah PA Stabat dan PN Bau-Bau.",
        {("PA Stabat", "agency"), ("PN Bau-Bau", "agency")},
    ),
    (
        "Pengadilan Agama Kelas 1A Jakarta Selatan (PA Jaksel) meraih ISO 9001:2008.",
        {("Pengadilan Agama Kelas 1A Jakarta Selatan (PA Jaksel)", "agency")},
    ),
    (
        "Lapas Kelas IIA Kupang kini bersertifikat ISO 9001:2015.",
        {("Lapas Kelas IIA Kupang", "agency")},
    ),
    (
        "Rumah Sakit Pertamina Balikpapan memperoleh sertifikat ISO 14001:2015.",
        {("Rumah Sakit Pertamina Balikpapan", "other")},
    ),
    ("RS Siloam Kupang meraih sertifikat ISO 9001:2015.", {("RS Siloam Kupang", "other")}),
    ("PA Kupang dan PN Ende menunggu sertifikat ISO 9001.", set()),  # no court is spoken of
    ("Rumah sakit itu bersertifikat ISO 9001.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_institutions(text: str, expected: set[tuple[str, str]]) -> None:
    found = extract(text)
    assert {(each.name, each.kind) for each in found.organizations} == expected
    if "raih" in text or "mperoleh" in text:
        assert {each.holder for each in found.certifications} == {name for name, _ in expected}
