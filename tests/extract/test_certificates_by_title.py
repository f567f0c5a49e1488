"""The title of ISO 45001 told beside its number, and the scheme of that name."""

from __future__ import annotations

import pytest

from kg.extract import extract

ISO = {("PT Sinar Tarakan", "ISO 45001:2018")}
BOTH = ISO | {("PT Sinar Tarakan", "SMK3")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PT Sinar Tarakan meraih sertifikat ISO 45001:2018 di bidang sistem manajemen "
            "keselamatan dan kesehatan kerja.",
            ISO,
        ),
        (
            "PT Sinar Tarakan meraih sertifikat ISO 45001:2018. ISO 45001:2018 merupakan standar "
            "internasional yang mengatur sistem manajemen kesehatan dan keselamatan kerja.",
            ISO,
        ),
        (
            "PT Sinar Tarakan meraih sertifikat sistem manajemen keselamatan dan kesehatan kerja "
            "berdasarkan standar ISO 45001:2018.",
            ISO,
        ),
        (
            "PT Sinar Tarakan has obtained ISO 45001:2018 certification for occupational health "
            "and safety management systems.",
            ISO,
        ),
        (
            "PT Sinar Tarakan meraih sertifikat ISO 45001:2018 dan penghargaan Sistem Manajemen "
            "Keselamatan dan Kesehatan Kerja.",
            BOTH,
        ),
        (
            "PT Sinar Tarakan meraih sertifikat ISO 45001:2018 untuk kantor pusat serta sertifikat "
            "Sistem Manajemen K3.",
            BOTH,
        ),
        (
            "PT Sinar Tarakan meraih penghargaan Sistem Manajemen Keselamatan dan Kesehatan Kerja "
            "(SMK3) berdasarkan audit tahunan, dan sertifikat ISO 45001:2018.",
            BOTH,
        ),
    ],
)
def test_title_is_no_scheme(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(c.holder, s) for c in extract(text).certifications for s in c.standards}
    assert found == expected
