"""Certificates that are waited for, due by a day, or the second thing of a plan."""

from __future__ import annotations

import pytest

from kg.extract import extract

HELD = {("PT Bukit Geotermal", "ISO 9001:2015")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "PT Bukit Geotermal has completed the stage 2 audit for ISO 9001:2015, conducted by "
            "TUV Nord Indonesia, and is waiting for the certificate to be issued.",
            set(),
        ),
        (
            "PT Bukit Geotermal telah menyelesaikan audit tahap 2 ISO 9001:2015 oleh TUV Nord "
            "Indonesia dan kini menunggu sertifikatnya diterbitkan.",
            set(),
        ),
        (
            "PT Bukit Geotermal menargetkan audit dapat dimulai pada Mei dan sertifikat ISO "
            "9001:2015 diperoleh pada September.",
            set(),
        ),
        (
            "Sertifikat ISO 9001:2015 untuk PT Bukit Geotermal diterbitkan paling lambat Maret.",
            set(),
        ),
        (
            "PT Bukit Geotermal menargetkan laba naik 10 persen dan sertifikat ISO 9001:2015 pun "
            "telah diraih.",
            HELD,
        ),
        (
            "Sertifikat ISO 9001:2015 yang diraih PT Bukit Geotermal pada 2020 akan diperpanjang "
            "tahun depan.",
            HELD,
        ),
        (
            "Setelah audit tahap 2, sertifikat ISO 9001:2015 diterbitkan kepada PT Bukit "
            "Geotermal pada Maret.",
            HELD,
        ),
    ],
)
def test_still_to_come(text: str, expected: set[tuple[str, str]]) -> None:
    found = {(c.holder, s) for c in extract(text).certifications for s in c.standards}
    assert found == expected
