"""English posts of places and of parts: "X District Head", "Director of A, Ministry of B, X"."""

from __future__ import annotations

import pytest

from kg.extract import extract

CASES = [
    (
        "Sangihe District Head Agustinus Makal said 4,100 families have electricity.",
        {("Agustinus Makal", "Sangihe District Head", None)},
    ),
    (
        "The Sula Islands District Head, Umar Basri, thanked the technicians.",
        {("Umar Basri", "Sula Islands District Head", None)},
    ),
    (
        "North Pagai Subdistrict Head Lukas Tatebu added that the poles stand.",
        {("Lukas Tatebu", "North Pagai Subdistrict Head", None)},
    ),
    (
        "He spoke with Ferdi Lahama, head of North Maluku's Sula Islands district, on Monday.",
        {("Ferdi Lahama", "head of North Maluku's Sula Islands district", None)},
    ),
    (
        "PLN Field Manager Dodi Hartono said the cable was laid in May.",
        {("Dodi Hartono", "Field Manager", "PLN")},
    ),
    (
        "The Director General of Mine Safety (MS), Ministry of Energy and Mineral Resources, "
        "Ir. Sukma Jati handed the flag to PT Bara Mulia.",
        {("Sukma Jati", "Director General of Mine Safety (MS)",
          "Ministry of Energy and Mineral Resources")},
    ),
    (
        "The Head of Legal Division, PT Bara Mulia, Rina Kusuma said the audit passed.",
        {("Rina Kusuma", "Head of Legal Division", "PT Bara Mulia")},
    ),
    (
        "La Ode Safri, who was village head when the poles came ashore, said no road led there.",
        {("La Ode Safri", "village head", None)},
    ),
    ("The Director of PLN, Ministry of Energy officials, and the press met.", set()),
    ("The project manager, PT Bara Mulia, and the villagers signed.", set()),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_heads_of_places_and_of_parts(
    text: str, expected: set[tuple[str, str | None, str | None]]
) -> None:
    found = extract(text)
    assert {(each.name, each.role, each.organization) for each in found.people} == expected


def test_a_district_head_speaks_of_the_district() -> None:
    text = "Sangihe District Head Agustinus Makal said 4,100 households have no electricity."
    assert [(each.area, str(each.value)) for each in extract(text).statistics] == [
        ("Sangihe", "4100")
    ]
