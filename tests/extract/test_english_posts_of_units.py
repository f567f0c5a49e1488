"""English posts of units that an organisation has, with the regions they are for."""

from __future__ import annotations

import pytest

from kg.extract import extract


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Head of PLN's Regional Business Unit for Bali and Lombok Rudi Hartono noted that 40 "
            "villages were dark.",
            ("Rudi Hartono", "Head", "Regional Business Unit for Bali and Lombok"),
        ),
        (
            "Senior Manager of Planning of state-owned electricity company PLN for Java and Bali "
            "Region Maria Goreti said that 40 villages were dark.",
            ("Maria Goreti", "Senior Manager of Planning", "PLN"),
        ),
        (
            "Yosef Laka, head of PLN`s Corporate Communications Division, revealed that 40 "
            "villages were dark.",
            ("Yosef Laka", "head of PLN`s Corporate Communications Division", "PLN"),
        ),
        (
            "General manager of PLN's Papua Region Rudi Hartono said that 40 villages were dark.",
            ("Rudi Hartono", "General manager", "PLN's Papua Region"),
        ),
    ],
)
def test_posts(text: str, expected: tuple[str, str, str]) -> None:
    found = [(each.name, each.role, each.organization) for each in extract(text).people]
    assert found == [expected]
