"""People, quotations and heads as local outlets print them."""

from __future__ import annotations

import pytest

from kg.extract import extract

PEOPLE: list[tuple[str, list[tuple[str, str | None, str | None]]]] = [
    (
        '"Saat ini ada kendala di mesin," tulis Rahmat petugas PLN Sanggau.',
        [("Rahmat", "petugas", "PLN Sanggau")],
    ),
    (
        "Agus Batara Ketua LSM Bahari yang hadir merasa aneh.",
        [("Agus Batara", "Ketua", "LSM Bahari")],
    ),
    (
        "Manager ULP PLN Arga Jaya , Fahmi Amir saat dikonfirmasi mengatakan itu.",
        [("Fahmi Amir", "Manager", "ULP PLN Arga Jaya")],
    ),
    (
        "Manager PLN ULP Indrapura Wawan dikonfirmasi lewat WhatsApp menanggapi hal itu.",
        [("Wawan", "Manager", "PLN ULP Indrapura")],
    ),
    (
        "The team met with the Deputy Governor of West Papua Anton Lakota, who thanked PLN.",
        [("Anton Lakota", "Deputy Governor of West Papua", None)],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PEOPLE)
def test_people(text: str, expected: list[tuple[str, str | None, str | None]]) -> None:
    assert [(p.name, p.role, p.organization) for p in extract(text).people] == expected


def test_quotations() -> None:
    found = extract(
        'Warga Kembang, Yulia mengeluh.\n\n"Kami harus membeli bensin, padahal mahal"imbuhnya.\n\n'
        '"Mohon bersabar ya Pak," balas Manager PLN ULP Indrapura Wawan.'
    )
    assert [(q.speaker, q.text) for q in found.quotes] == [
        ("Yulia", "Kami harus membeli bensin, padahal mahal"),
        ("Wawan", "Mohon bersabar ya Pak"),
    ]


BODY = "Sehari setelah pemadaman total itu, warga kembali dikejutkan dengan padamnya listrik"
HEADS: list[tuple[str, str | None, str | None]] = [
    (f"KUPANG - Kabartimur.com, {BODY}.", "KUPANG", "Kabartimur.com"),
    (f"Kabartimur.com - Kupang-KT. {BODY}.", "Kupang", "Kabartimur.com"),
    (f"Kabartimur.id Kupang, -{BODY}.", "Kupang", "Kabartimur.id"),
    (f"Kupang | kabartimur.id - {BODY}", "Kupang", "kabartimur.id"),  # without a stop
]


@pytest.mark.parametrize(("text", "place", "agency"), HEADS)
def test_heads(text: str, place: str | None, agency: str | None) -> None:
    found = extract(text).dateline
    assert (found.place, found.agency) == (place, agency)


def test_one_unit() -> None:
    found = extract("PLN Unit Layanan Pelanggan (ULP) Ende maju. Manajer ULP PLN Ende senang.")
    assert [o.name for o in found.organizations] == ["PLN Unit Layanan Pelanggan (ULP) Ende"]
