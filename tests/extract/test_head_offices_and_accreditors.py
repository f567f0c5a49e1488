"""Certificates of an unnamed head office, plants for which a unit got one, accreditors in full."""

from __future__ import annotations

import pytest

from kg.extract import extract

Held = set[tuple[str | None, str]]


def held(text: str) -> Held:
    return {(c.holder, s) for c in extract(text).certifications for s in c.standards}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN UP3 Tual menyusun ISO 45001:2018 yang saat ini baru dimiliki kantor pusat.", set()),
        (
            "PT Haleyora Power Region Sulawesi 2 meneruskan sertifikasi ISO 9001 yang sudah diraih "
            "kantor induknya.",
            set(),
        ),
        ("PLN UP3 Tual belajar dari sertifikat ISO 37001 yang dipegang induk usahanya.", set()),
        (
            "PLN UPT Padang meraih sertifikat SMK3 yang diserahkan Kementerian Ketenagakerjaan "
            "untuk PLTD Wua dan PLTU Tanasa.",
            {("PLN UPT Padang", "SMK3")},
        ),
        (
            "PLN Sektor Pembangkitan Kendari menyabet bendera perak SMK3 yang dianugerahkan "
            "Kementerian Ketenagakerjaan bagi PLTD Wua.",
            {("PLN Sektor Pembangkitan Kendari", "SMK3")},
        ),
        (
            "PLN UP3 Tual meraih ISO 10012:2003 dan PAS 55:2008.",
            {("PLN UP3 Tual", "ISO 10012:2003"), ("PLN UP3 Tual", "PAS 55:2008")},
        ),
        # look alike
        (
            "PT Haleyora Power mempertahankan ISO 45001:2018 yang dimiliki kantor pusat.",
            {("PT Haleyora Power", "ISO 45001:2018")},
        ),
        (
            "Sertifikat SMK3 dianugerahkan kepada PLTD Wua dan PLTU Tanasa.",
            {("PLTD Wua", "SMK3"), ("PLTU Tanasa", "SMK3")},
        ),
        ("PLN UP3 Tual meraih 55 PAS parkir dan ISO 55.", set()),
    ],
)
def test_holders(text: str, expected: Held) -> None:
    assert held(text) == expected


@pytest.mark.parametrize(
    ("words", "body"),
    [
        ("Deutsche Akkreditierungsstelle (DAkkS)", "Deutsche Akkreditierungsstelle (DAkkS)"),
        ("Raad voor Accreditatie", "Raad voor Accreditatie"),
        ("UKAS", "UKAS"),
    ],
)
def test_accreditors_by_their_own_names(words: str, body: str) -> None:
    text = f"PLN UP3 Tual meraih ISO 9001 dari TUV Nord Indonesia yang diakreditasi {words}."
    found = extract(text)
    assert [each.accreditation_body for each in found.certifications] == [body]
    assert body in {each.name for each in found.organizations}


def test_company_by_its_first_word() -> None:
    text = (
        "PT Barito Indonesia (Persero) menerima tamu. Direktur Operasi I Barito, Ratna Dewi, dan "
        "Direktur Utama PT Kilau, Budi Santoso, hadir."
    )
    names = {each.name for each in extract(text).organizations}
    assert names == {"PT Barito Indonesia (Persero)", "PT Kilau"}
