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
