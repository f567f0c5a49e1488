"""PLN's own certifier, and the head of the directorate that grants SMK2."""

from __future__ import annotations

import pytest

from kg.extract import extract

HEAD = "Kupang, 5 November 2021 - "


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "PLN Pusertif menerbitkan sertifikat ISO 9001:2015 untuk PT Kabel Lontar.",
            [("PT Kabel Lontar", "PLN Pusertif")],
        ),
        (
            "PT Kabel Lontar meraih ISO 9001:2015 dari PLN Pusat Sertifikasi (Pusertif).",
            [("PT Kabel Lontar", "PLN Pusat Sertifikasi (Pusertif)")],
        ),
        (
            "PT Kabel Lontar lulus sertifikasi ISO 9001:2015 yang dilakukan PLN Pusertif.",
            [("PT Kabel Lontar", "PLN Pusertif")],
        ),
        # certified itself, or only there
        (
            "PLN Pusertif meraih sertifikat ISO 37001:2016 dari TUV Nord.",
            [("PLN Pusertif", "TUV Nord")],
        ),
        (
            "UP3 Ende memperoleh sertifikat ISO 45001:2018 dari TUV Nord. Tamu dari PLN Pusertif "
            "hadir.",
            [("UP3 Ende", "TUV Nord")],
        ),
        (
            "UP3 Ende memperoleh sertifikat ISO 45001:2018. PLN Pusertif ikut senang.",
            [("UP3 Ende", None)],
        ),
        (
            "Sertifikat SMK2 tingkat Madya diserahkan Dirjen Ketenagalistrikan kepada UPDK Kapuas.",
            [("UPDK Kapuas", "Dirjen Ketenagalistrikan")],
        ),
        (
            "UPDK Kapuas menerima sertifikat SMK2 dari Ditjen Ketenagalistrikan. Dirjen "
            "Ketenagalistrikan hadir.",
            [("UPDK Kapuas", "Ditjen Ketenagalistrikan")],
        ),
    ],
)
def test_bodies(text: str, rows: list[tuple[str, str | None]]) -> None:
    found = extract(HEAD + text).certifications
    assert [(each.holder, each.certification_body) for each in found] == rows
