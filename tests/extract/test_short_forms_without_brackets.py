"""Companies by a short form that the text gives without brackets or with a number."""

from __future__ import annotations

import pytest

from kg.extract import extract

POST = " Direktur Operasi {} Rina Ayu Lestari mengungkapkan hal itu."


@pytest.mark.parametrize(
    ("text", "short", "organisations"),
    [
        ("PT Citra Buana I (Persero) atau CB I hemat.", "CB I", {"PT Citra Buana I (Persero)"}),
        ("PT Sinar Power atau SP mengelola PLTU.", "SP", {"PT Sinar Power"}),
        (
            "PT Bumi Daya Energi, atau disingkat BDE, hemat.",
            "BDE",
            {"PT Bumi Daya Energi"},
        ),
        ("PT Citra Buana II (CB II) hemat.", "CB II", {"PT Citra Buana II (CB II)"}),
    ],
)
def test_short_forms(text: str, short: str, organisations: set[str]) -> None:
    found = extract(text + POST.format(short))
    assert [(each.name, each.organization) for each in found.people] == [
        ("Rina Ayu Lestari", short)
    ]
    assert {each.name for each in found.organizations} == organisations


@pytest.mark.parametrize(
    "text",
    [
        "PT Sinar Power meraih SMK3 atau SMP.",
        "PT Sinar Power atau ISO 9001 dibahas.",
        "PT Sinar Power atau KV datang.",
    ],
)
def test_other_letters_are_no_short_form(text: str) -> None:
    assert {each.name for each in extract(text).organizations} == {"PT Sinar Power"}
