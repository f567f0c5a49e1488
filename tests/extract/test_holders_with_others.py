"""Who got a certificate with others: "X bersama tiga anak usahanya, A, B dan C, menerima"."""

from __future__ import annotations

import pytest

from kg.extract import extract
from tests.extract.figure_rows import row, rows

UNITS = ["UP3 Bali Utara", "UP3 Bali Timur"]
TOGETHER = [
    ("PLN UID Bali beserta dua unit di bawahnya, UP3 Bali Utara dan UP3 Bali Timur, meraih", True),
    (
        "PLN UID Bali dan dua unit pelaksananya, yakni UP3 Bali Utara dan UP3 Bali Timur, meraih",
        True,
    ),
    ("PLN UID Bali bersama dengan UP3 Bali Utara dan UP3 Bali Timur menerima", True),
    ("PLN UID Bali bersama dua unitnya, yaitu UP3 Bali Utara dan UP3 Bali Timur, memperoleh", True),
    ("PLN UID Bali melalui dua unitnya, yakni UP3 Bali Utara dan UP3 Bali Timur, meraih", False),
    ("Dua unit PLN UID Bali, UP3 Bali Utara dan UP3 Bali Timur, meraih", False),
    ("PLN UID Bali bangga karena UP3 Bali Utara dan UP3 Bali Timur meraih", False),
    ("Rapat PLN UID Bali bersama Polda Bali usai. UP3 Bali Utara dan UP3 Bali Timur meraih", False),
]


@pytest.mark.parametrize(("subject", "lead"), TOGETHER)
def test_holders(subject: str, lead: bool) -> None:
    found = extract(f"{subject} sertifikat ISO 37001:2016 dari SGS.").certifications
    assert [each.holder for each in found] == [*(["PLN UID Bali"] if lead else []), *UNITS]


def test_a_company_with_its_subsidiaries() -> None:
    found = extract(
        "PT PLN Energi Primer Indonesia (PLN EPI) bersama dua anak usahanya, PT Pelayaran Bahtera "
        "Adhiguna dan PT Prima Layanan Niaga, menerima sertifikat ISO 37001:2016."
    ).certifications
    assert [each.holder for each in found] == [
        "PT PLN Energi Primer Indonesia (PLN EPI)",
        "PT Pelayaran Bahtera Adhiguna",
        "PT Prima Layanan Niaga",
    ]


def test_villages_of_a_budget_are_a_plan() -> None:
    text = (
        "Di Nias masih ada 21 desa yang belum terjangkau jaringan listrik. Anggaran tahun ini "
        "untuk 11 desa, sisanya kami usulkan 2026."
    )
    assert rows(text) == [row("Nias", "villages_unelectrified", "21")]


@pytest.mark.parametrize(
    ("subject", "holder"),
    [
        ("PT Elnusa Tbk sebagai subholding hulu Pertamina", "PT Elnusa Tbk"),
        ("PGN selaku subholding gas Pertamina", "PGN"),
        (
            "PT Kilang Pertamina Internasional yang merupakan subholding refining & petrochemical "
            "Pertamina",
            "PT Kilang Pertamina Internasional",
        ),
        ("PT Pertamina Hulu Energi, sub holding upstream Pertamina,", "PT Pertamina Hulu Energi"),
        ("Subholding upstream Pertamina, PT Pertamina Hulu Energi,", "PT Pertamina Hulu Energi"),
        ("PT Elnusa Tbk", "PT Elnusa Tbk"),
    ],
)
def test_whose_subholding_it_is_holds_nothing(subject: str, holder: str) -> None:
    found = extract(f"{subject} meraih sertifikat ISO 9001:2015 dari SGS.").certifications
    assert [each.holder for each in found] == [holder]


def test_who_is_given_a_certificate_by_a_subholding_holds_it() -> None:
    found = extract("PGN sebagai subholding menyerahkan sertifikat ISO 9001 kepada Pertamina.")
    assert [each.holder for each in found.certifications] == ["Pertamina"]


@pytest.mark.parametrize(
    "body",
    ["Direktorat Jenderal (Dirjen) Migas", "Kepolisian Daerah (Kapolda) Bali"],
)
def test_an_office_before_its_head_in_brackets_is_nobody(body: str) -> None:
    assert extract(f"Penghargaan dari {body} diserahkan kemarin.").people == ()


SUBSIDIARIES = [
    (
        "PLN dan anak perusahaan PT Haleyora Power (HP) dan PT Indonesia Power (IP)",
        ["PLN", "PT Haleyora Power (HP)", "PT Indonesia Power (IP)"],
    ),
    (
        "PT Surya Jaya bersama anak perusahaannya yakni PT Surya Gas dan PT Surya Uap",
        ["PT Surya Jaya", "PT Surya Gas", "PT Surya Uap"],
    ),
    ("PT Surya Jaya serta anak usaha PT Surya Gas", ["PT Surya Jaya", "PT Surya Gas"]),
    # whose subsidiary it is, and no holder
    ("PT Surya Gas, anak perusahaan PT Surya Jaya,", ["PT Surya Gas"]),
    ("Anak perusahaan PLN, PT Haleyora Power,", ["PT Haleyora Power"]),
    ("PT Surya Gas yang merupakan anak usaha PT Surya Jaya", ["PT Surya Gas"]),
]


@pytest.mark.parametrize(("subject", "holders"), SUBSIDIARIES)
def test_companies_with_their_subsidiaries(subject: str, holders: list[str]) -> None:
    text = f"Kupang, 5 November 2021 - {subject} meraih sertifikat ISO 9001:2015."
    assert [each.holder for each in extract(text).certifications] == holders
    text = f"Kupang, 5 November 2021 - {subject} berhasil meraih PROPER Emas."
    assert [each.holder for each in extract(text).other_claims] == holders
