"""Posts of English news: fields and offices behind "of", and the organisation at the end."""

from __future__ import annotations

import pytest

from kg.extract import extract

Row = tuple[str, str | None, str | None]
CASES: list[tuple[str, list[Row]]] = [
    (
        "Director of Sales and Billing of PT PLN (Persero), Seno Hartono, said that it was new.",
        [("Seno Hartono", "Director of Sales and Billing", "PT PLN (Persero)")],
    ),
    (
        '"It was new," said Head of Bureau of Law, Public Services, and Cooperation of the '
        "Ministry of Energy and Mineral Resources, Rini Wulan, in Jakarta.",
        [
            (
                "Rini Wulan",
                "Head of Bureau of Law, Public Services, and Cooperation",
                "Ministry of Energy and Mineral Resources",
            )
        ],
    ),
    (
        "Director of Various Clean Energy at the Ministry of Energy and Mineral Resources, Rini "
        "Wulan, said it was new.",
        [
            (
                "Rini Wulan",
                "Director of Various Clean Energy",
                "Ministry of Energy and Mineral Resources",
            )
        ],
    ),
    (
        "General manager of PLN's UIW Maluku, Rini Wulan, said that the stations were new.",
        [("Rini Wulan", "General manager", "UIW Maluku")],
    ),
    (
        "General Manager of Bali and Lombok Main Unit of state-owned electricity company PLN Seno "
        "Hartono said the ratio was up.",
        [("Seno Hartono", "General Manager", "Bali and Lombok Main Unit")],
    ),
    (
        "The Ministry of Energy and Mineral Resources has a plan. Director general of "
        "electricity at the ministry, Rini Wulan, said it was new.",
        [
            (
                "Rini Wulan",
                "Director general of electricity",
                "Ministry of Energy and Mineral Resources",
            )
        ],
    ),
    (
        "Chairman of the Indonesian Electrical Power Society (MKI) Seno Hartono said it was new.",
        [("Seno Hartono", "Chairman", "Indonesian Electrical Power Society (MKI)")],
    ),
    (
        "Rini Wulan, secretary general of the Mountain Peoples Alliance of the Islands (MPAI), "
        "said that no one had asked the villagers.",
        [("Rini Wulan", "secretary general", "Mountain Peoples Alliance of the Islands (MPAI)")],
    ),
    (
        "Meanwhile, Rini Wulan from state-owned electricity company PT PLN explained that the "
        "lamps were new.",
        [("Rini Wulan", None, "PT PLN")],
    ),
    (
        "PLN's Director of Retail and Commerce, Rini Wulan, stated that the number had grown.",
        [("Rini Wulan", "Director of Retail and Commerce", "PLN")],
    ),
    (
        "Head of the Press, Public Information, and Cooperation Bureau of the Ministry of Energy "
        "and Mineral Resources Seno Hartono said that it was new.",
        [
            (
                "Seno Hartono",
                "Head of the Press, Public Information, and Cooperation Bureau",
                "Ministry of Energy and Mineral Resources",
            )
        ],
    ),
    (
        "The village head of Nuanah, Seno Hartono, said that people still used lamps.",
        [("Seno Hartono", "village head of Nuanah", None)],
    ),
    (
        "The award was received directly by the Head of the Sumba Regency Energy Agency, Rini "
        "Wulan, who said that it was new.",
        [("Rini Wulan", "Head", "Sumba Regency Energy Agency")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), CASES)
def test_posts(text: str, expected: list[Row]) -> None:
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == expected


def test_a_press_release_signed_with_a_number() -> None:
    text = (
        "New Lamps\n\nThe ministry has given lamps to the villages, it said on Monday.\n\n"
        "Head of Bureau of Law, Public Services, and Cooperation\nRini Wulan (0811-22-33)"
    )
    found = extract(text).people
    assert [(each.name, each.role, each.organization) for each in found] == [
        ("Rini Wulan", "Head of Bureau of Law, Public Services, and Cooperation", None)
    ]
