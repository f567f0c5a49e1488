"""Who received "their certificates", and PLN as a whole beside a subsidiary named later."""

from __future__ import annotations

import pytest

from kg.extract import extract


def _held(text: str) -> set[tuple[str | None, str]]:
    return {
        (each.holder, standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


PLN = ("PLN", "ISO 37001:2016")
SUBSIDIARIES = {("PT Indonesia Power", "ISO 37001:2016"), ("PT PJB", "ISO 37001:2016")}


@pytest.mark.parametrize(
    "text",
    [
        "PLN meraih sertifikat ISO 37001:2016. PT Indonesia Power dan PT PJB menerima sertifikat "
        "mereka dari TUV Rheinland pada Desember 2021.",
        "PLN meraih sertifikat ISO 37001:2016. PT Indonesia Power dan PT PJB memperoleh "
        "sertifikatnya lebih dulu.",
        "PLN obtained ISO 37001:2016 certification. PT Indonesia Power and PT PJB received their "
        "certificates from TUV Rheinland in December 2021.",
    ],
)
def test_their_certificates_are_of_the_standard_told_before(text: str) -> None:
    assert _held(text) == {PLN, *SUBSIDIARIES}


def test_their_certificates_are_no_second_ones_of_those_told_before() -> None:
    text = (
        "PT Indonesia Power meraih sertifikat ISO 37001:2016. PT Indonesia Power menerima "
        "sertifikatnya dari TUV Rheinland, Senin."
    )
    found = extract(text).certifications

    assert [(each.holder, each.certification_body) for each in found] == [
        ("PT Indonesia Power", "TUV Rheinland")
    ]


@pytest.mark.parametrize(
    "rest",
    [
        "PT Indonesia Power masih menunggu sertifikatnya.",
        "Direktur Utama PLN Zulkifli Zaini berterima kasih.\n\nPT Indonesia Power hadir.",
    ],
)
def test_pln_is_no_subsidiary_that_the_text_names_later(rest: str) -> None:
    assert _held(f"PLN meraih sertifikat ISO 37001:2016. {rest}") == {PLN}


@pytest.mark.parametrize(
    "text",
    [
        "PLN Raih Sertifikat\n\nPT PLN Indonesia Power menerima sertifikat ISO 37001:2016.",
        "PLN melalui anak usahanya, PT PLN Indonesia Power, meraih sertifikat ISO 37001:2016.",
    ],
)
def test_a_subsidiary_in_the_lead_of_a_title_on_pln_holds_it(text: str) -> None:
    assert _held(text) == {("PT PLN Indonesia Power", "ISO 37001:2016")}
