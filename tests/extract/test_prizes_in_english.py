"""Prizes of English pages: who a passive verb names, who one is handed to, levels of programmes."""

from __future__ import annotations

import pytest

from kg.extract import extract

Awards = list[tuple[str | None, str, str | None]]


def awards(text: str) -> Awards:
    return sorted(
        (each.holder, each.about, each.value)
        for each in extract(text).other_claims
        if each.kind == "award"
    )


TOLD: list[tuple[str, Awards]] = [
    (
        "PLN UP3 Ende was presented with the Padmamitra Award by the regency administration.",
        [("PLN UP3 Ende", "Padmamitra Award", None)],
    ),
    (
        "PLN UPT Palu took home the Nusantara CSR Award 2022.",
        [("PLN UPT Palu", "Nusantara CSR Award 2022", None)],
    ),
    ("Guests of PLN UPT Palu were presented with the Padmamitra Dance.", []),
    (
        "The company is proud of the two Gold PROPER obtained by PLTU Suralaya and PLTGU Cilegon, "
        "plus one Green PROPER obtained by PLTA Saguling.",
        [
            ("PLTA Saguling", "Green PROPER", "Green"),
            ("PLTGU Cilegon", "Gold PROPER", "Gold"),
            ("PLTU Suralaya", "Gold PROPER", "Gold"),
        ],
    ),
    (
        "The Gold PROPER trophy was awarded to PLTU Rembang. The Green PROPER award went to "
        "PLTGU Tambak Lorok.",
        [
            ("PLTGU Tambak Lorok", "Green PROPER", "Green"),
            ("PLTU Rembang", "Gold PROPER", "Gold"),
        ],
    ),
    (
        "The Director General delivered the 2022 Green PROPER award through an online ceremony to "
        "Sinar Geothermal Wayang, Ltd, (SGW) and Sinar Geothermal Salak, Limited.",
        [
            ("Sinar Geothermal Salak, Limited", "Green PROPER", "Green"),
            ("Sinar Geothermal Wayang, Ltd", "Green PROPER", "Green"),
        ],
    ),
    (  # a person takes it in his hands
        "PLTU Rembang keeps its coast clean. The Gold PROPER trophy was received by the Plant "
        "Manager, Budi Santoso.",
        [("PLTU Rembang", "Gold PROPER", "Gold")],
    ),
    (  # plants that share the word for what they are
        "The Gold PROPER obtained by the Karang, Celukan and Muara Baru Generating Units came "
        "first. The Green PROPER was won by PLTA Saguling.",
        [
            ("Celukan", "Gold PROPER", "Gold"),
            ("Karang", "Gold PROPER", "Gold"),
            ("Muara Baru", "Gold PROPER", "Gold"),
            ("PLTA Saguling", "Green PROPER", "Green"),
        ],
    ),
    (
        "PT Bima Panas Bumi obtained the Gold Category award through the P2 TBC Program in the "
        "Workplace, and the Platinum Category award through the P2 HIV-AIDS Program in the "
        "Workplace.",
        [
            ("PT Bima Panas Bumi", "P2 HIV-AIDS Program in the Workplace", "Platinum"),
            ("PT Bima Panas Bumi", "P2 TBC Program in the Workplace", "Gold"),
        ],
    ),
    (
        "PT Bima Panas Bumi received the Silver Category award for the HIV-AIDS Prevention and "
        "Control Program in the Workplace.",
        [
            (
                "PT Bima Panas Bumi",
                "HIV-AIDS Prevention and Control Program in the Workplace",
                "Silver",
            )
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), TOLD)
def test_who_got_a_prize(text: str, expected: Awards) -> None:
    assert awards(text) == expected
