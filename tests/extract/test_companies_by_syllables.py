"""Companies named in full and by the syllables of their name: one holder."""

from __future__ import annotations

import pytest

from kg.extract import extract


def holders(text: str) -> set[str | None]:
    return {each.holder for each in extract(text).certifications}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "PT Pelabuhan Indonesia IV (Persero) meraih sertifikat SMK3. Menurut dia, Pelindo IV "
            "juga meraih ISO 9001:2015. Direktur PT Pelindo IV Budi Azis hadir.",
            "PT Pelabuhan Indonesia IV (Persero)",
        ),
        (
            "PT Pelabuhan Indonesia II meraih sertifikat SMK3. PT Pelindo 2 meraih ISO 9001:2015.",
            "PT Pelabuhan Indonesia II",
        ),
        (
            "PT Pupuk Sriwidjaja meraih sertifikat SMK3. PT Pusri meraih ISO 9001:2015.",
            "PT Pupuk Sriwidjaja",
        ),
    ],
)
def test_syllables_name_the_same_company(text: str, name: str) -> None:
    assert holders(text) == {name}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        # Another number.
        (
            "PT Pelabuhan Indonesia IV meraih sertifikat SMK3. PT Pelindo III meraih ISO 9001.",
            {"PT Pelabuhan Indonesia IV", "PT Pelindo III"},
        ),
        # Not of all words.
        (
            "PT Surya Bahari Nusantara meraih SMK3. PT Surba meraih ISO 9001:2015.",
            {"PT Surya Bahari Nusantara", "PT Surba"},
        ),
        # Of two companies alike.
        (
            "PT Pupuk Sriwidjaja meraih SMK3. PT Putra Sriwijaya meraih SMK3. PT Pusri raih SMK3.",
            {"PT Pupuk Sriwidjaja", "PT Putra Sriwijaya", "PT Pusri"},
        ),
    ],
)
def test_other_companies_stay_apart(text: str, names: set[str]) -> None:
    assert holders(text) == names
