"""Certificates dealt out by name, of the speaker's unit, signed, brought home, changed over."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, tuple[str, ...], str | None]

BY_NAME: list[tuple[str, list[Row]]] = [
    (  # the sentence before tells that certificates were got
        "PLN UP3 Padang dan PLN UP3 Solok mendapat sertifikat dari PT SGS Indonesia, Rabu. UP3 "
        "Padang untuk ISO 9001:2015, sedangkan UP3 Solok untuk ISO 45001:2018.",
        [
            ("PLN UP3 Padang", ("ISO 9001:2015",), "PT SGS Indonesia"),
            ("PLN UP3 Solok", ("ISO 45001:2018",), "PT SGS Indonesia"),
        ],
    ),
    (
        "PT Surya Gamping was certified to ISO 9001:2015, PT Bara Selat to ISO 45001:2018, and CV "
        "Arus Delta, a cable maker in Kendari, to ISO 14001:2015 only.",
        [
            ("PT Surya Gamping", ("ISO 9001:2015",), None),
            ("PT Bara Selat", ("ISO 45001:2018",), None),
            ("CV Arus Delta", ("ISO 14001:2015",), None),
        ],
    ),
    (
        "UP3 Bogor and UP3 Depok received ISO 9001:2015 certificates, whereas UP3 Bekasi and UP2D "
        "Jawa Barat were awarded ISO 45001:2018 only.",
        [
            ("UP3 Bogor", ("ISO 9001:2015",), None),
            ("UP3 Depok", ("ISO 9001:2015",), None),
            ("UP3 Bekasi", ("ISO 45001:2018",), None),
            ("UP2D Jawa Barat", ("ISO 45001:2018",), None),
        ],
    ),
    (
        "Tahun ini giliran UP3 Klaten serta UP3 Magelang yang menerima sertifikat ISO 45001:2018 "
        "dari PT Sucofindo.",
        [
            ("UP3 Klaten", ("ISO 45001:2018",), "PT Sucofindo"),
            ("UP3 Magelang", ("ISO 45001:2018",), "PT Sucofindo"),
        ],
    ),
]
WHOSE: list[tuple[str, list[Row]]] = [
    (
        "Manajer PLN UPDK Minahasa, Rolly Kandou, gembira. Pembangkit yang dipimpinnya baru saja "
        "menerima sertifikat ISO 14001:2015.",
        [("PLN UPDK Minahasa", ("ISO 14001:2015",), None)],
    ),
    (  # of a company that is only called "the agency" again
        "Dinas ESDM Jawa Tengah membina perusahaan listrik. Banyak yang datang. Ada lima pelatihan "
        "tahun ini. The agency itself holds ISO 9001:2015.",
        [("Dinas ESDM Jawa Tengah", ("ISO 9001:2015",), None)],
    ),
    (
        "PT PLN Nusantara Power built it. The Paiton Generating Unit of another PLN subsidiary, PT "
        "PLN Indonesia Power, was given an ISO 55001:2014 certificate by Bureau Veritas Indonesia.",
        [("Paiton Generating Unit", ("ISO 55001:2014",), "Bureau Veritas Indonesia")],
    ),
    (
        "PT Surya Gamping migrated from OHSAS 18001:2007 to ISO 45001:2018 in March with DNV GL.",
        [("PT Surya Gamping", ("ISO 45001:2018",), "DNV GL")],
    ),
    (
        "UP3 Kediri brought home a Security Management System (SMP) certificate from the "
        "Indonesian National Police.",
        [("UP3 Kediri", ("SMP",), "Indonesian National Police")],
    ),
    (  # who signs certifies, whoever hands over
        "PLN UP3 Madiun menerima sertifikat SMP yang diserahkan Dirpamobvit Polda Jatim. "
        "Sertifikat itu ditandatangani Kabaharkam Polri.",
        [("PLN UP3 Madiun", ("SMP",), "Kabaharkam Polri")],
    ),
    (
        "PT PJB Unit Bisnis Jasa O&M (UBJOM) Tanjung Awar-Awar meraih sertifikat ISO 55001 dari PT "
        "Mutu Agung Lestari.",
        [
            (
                "PT PJB Unit Bisnis Jasa O&M (UBJOM) Tanjung Awar-Awar",
                ("ISO 55001",),
                "PT Mutu Agung Lestari",
            )
        ],
    ),
    (
        "PT PLN (Persero) Main Unit of Papua and West Papua Region (UIW P2B) has received the ISO "
        "37001:2016 certificate from PT Sucofindo.",
        [
            (
                "PT PLN (Persero) Main Unit of Papua and West Papua Region (UIW P2B)",
                ("ISO 37001:2016",),
                "PT Sucofindo",
            )
        ],
    ),
]
NOTHING = [
    "Auditors will check whether the operator, PT Surya Gamping, has closed the findings that "
    "stopped it from being certified to ISO 14001 last year.",
    "PLN UP3 Padang dan PLN UP3 Solok mendapat pelatihan dari PT SGS Indonesia. UP3 Padang untuk "
    "ISO 9001:2015, sedangkan UP3 Solok untuk ISO 45001:2018.",
    "PLN UP3 Padang belum mendapat sertifikat dari PT SGS Indonesia. UP3 Padang untuk ISO "
    "9001:2015, sedangkan UP3 Solok untuk ISO 45001:2018.",
]


@pytest.mark.parametrize(("text", "expected"), BY_NAME + WHOSE)
def test_certificates(text: str, expected: list[Row]) -> None:
    found = [(c.holder, c.standards, c.certification_body) for c in extract(text).certifications]
    assert found == expected


@pytest.mark.parametrize("text", NOTHING)
def test_no_certificate(text: str) -> None:
    assert extract(text).certifications == ()
