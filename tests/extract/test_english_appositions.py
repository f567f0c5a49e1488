"""What stands behind a name and a comma is of it only where it ends before the verb."""

from __future__ import annotations

import pytest

from kg.extract import extract


def people(text: str) -> list[tuple[str, str | None]]:
    return [(each.name, each.role) for each in extract(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "According to Ibrahim, the poor state of the grid in the east was due to the sea. "
            "Syarifuddin Ibrahim said the funds would help.",
            [("Syarifuddin Ibrahim", None)],
        ),
        (
            "According to Rini Wulan, the slow progress of the works is a worry.",
            [("Rini Wulan", None)],
        ),
        (
            '"We are happy," said Rini Wulan, a 45-year-old weaver in Ende, on Monday.',
            [("Rini Wulan", "weaver")],
        ),
        (
            "Rini Wulan, a weaver who sells her cloth in Ende, said the lights were on.",
            [("Rini Wulan", "weaver")],
        ),
        ("Alpha McMoran, the world-class mining operator in Papua, said so.", []),
        ("Beta Lestari, a nickel producer in Morowali, said it would pay.", []),
        (
            "Rini Wulan, an excavator operator in Morowali, said it would rain.",
            [("Rini Wulan", "excavator operator")],
        ),
        ("Minister of Communication and Informatics Regulation Number 4 is in force.", []),
        (
            "First Lady Ratna Dewi, Papua Governor Yosef Adi and State Enterprises Minister Rini "
            "Wulan attended the event.",
            [
                ("Ratna Dewi", "First Lady"),
                ("Yosef Adi", "Papua Governor"),
                ("Rini Wulan", "State Enterprises Minister"),
            ],
        ),
    ],
)
def test_people(text: str, expected: list[tuple[str, str | None]]) -> None:
    assert people(text) == expected


def test_a_field_written_as_one_word() -> None:
    text = "Hadir Kabag Sumberdaya Alam (SDA) Setdakab Ende Rina Wulan dalam rapat itu."
    assert people(text) == [("Rina Wulan", "Kabag Sumberdaya Alam (SDA)")]
