"""Certificates that stand as a noun in passing: "ditopang beragam sertifikasi, seperti ISO"."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Menurut Arif, penerapan industri hijau PT Semen Lestari ditopang beragam sertifikasi di "
        "semua lini, seperti ISO 9001:2015 dan Sistem Manajemen Kesehatan Keselamatan Kerja.",
        {("PT Semen Lestari", "ISO 9001:2015"), ("PT Semen Lestari", "SMK3")},
    ),
    (
        "Kinerja PT Bara Uap Tbk didukung sejumlah sertifikat, di antaranya ISO 45001:2018.",
        {("PT Bara Uap Tbk", "ISO 45001:2018")},
    ),
    (
        "PT Daya Mandiri melengkapi deretan sertifikasinya dengan ISO 50001:2018.",
        {("PT Daya Mandiri", "ISO 50001:2018")},
    ),
    (
        "PLTU Tanjung Jati B dilengkapi sertifikasi ISO 14001 dan ISO 9001.",
        {("PLTU Tanjung Jati B", "ISO 14001"), ("PLTU Tanjung Jati B", "ISO 9001")},
    ),
    (
        "Sebagai perusahaan dengan sertifikat ISO 9001:2015, PT Daya Listrik menjaga mutunya.",
        {("PT Daya Listrik", "ISO 9001:2015")},
    ),
    (
        "Berbekal sertifikat ISO 14001:2015, PT Semen Lestari mengolah limbahnya sendiri.",
        {("PT Semen Lestari", "ISO 14001:2015")},
    ),
    (
        "PT Bara Uap is backed by several certifications such as ISO 9001:2015.",
        {("PT Bara Uap", "ISO 9001:2015")},
    ),
    ("PT Semen Lestari akan melengkapi sertifikasinya dengan ISO 50001:2018.", set()),
    ("Sertifikasi seperti ISO 9001:2015 penting bagi perusahaan seperti PT Bara Uap.", set()),
    ("Pelatihan membahas beragam sertifikasi, seperti ISO 9001:2015, bagi PT Bara Uap.", set()),
    ("PT Bara Uap mencari mitra. Perusahaan dengan sertifikasi ISO 9001 didahulukan.", set()),
    ("PT Bara Uap memiliki 12 teknisi dengan sertifikasi ISO 9001.", set()),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_holders(text: str, expected: set[tuple[str, str]]) -> None:
    found = extract(text).certifications
    assert {(each.holder, code) for each in found for code in each.standards} == expected
