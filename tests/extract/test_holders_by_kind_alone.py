"""Who holds a certificate where a unit is told by its kind alone, or only counted."""

from __future__ import annotations

import pytest

from kg.extract import extract

LEAD = "PLN UIW NTT menerima sertifikat ISO 37001:2016. Hadir Manajer PLN UP3 Kupang, Budi Seno. "

ITS_OWN = [
    "Menurut Budi, UP3 telah memiliki ISO 9001:2015.",
    "Budi mengatakan bahwa UP3 juga sudah meraih ISO 9001:2015.",
    "Saat ini, imbuh Budi, UP3 baru mengantongi ISO 9001:2015.",
    '"UP3 kini telah memegang sertifikat ISO 9001:2015," kata Budi.',
]


@pytest.mark.parametrize("sentence", ITS_OWN)
def test_the_last_unit_of_that_kind(sentence: str) -> None:
    found = extract(LEAD + sentence).certifications
    assert {(each.holder, each.standards) for each in found} == {
        ("PLN UIW NTT", ("ISO 37001:2016",)),
        ("PLN UP3 Kupang", ("ISO 9001:2015",)),
    }


OF_NOBODY_NAMED = [
    "Seluruh UP3 telah meraih ISO 9001:2015.",
    "Dua UP3 telah meraih ISO 9001:2015.",
    "Semua unit juga sudah mengantongi ISO 9001:2015.",
    "Lima dari tujuh unitnya berhasil meraih ISO 9001:2015.",
    "Sebanyak 12 ULP kini memiliki sertifikat ISO 9001:2015.",
]


@pytest.mark.parametrize("sentence", OF_NOBODY_NAMED)
def test_units_that_are_only_counted(sentence: str) -> None:
    found = extract(LEAD + sentence).certifications
    assert [(each.holder, each.standards) for each in found] == [
        ("PLN UIW NTT", ("ISO 37001:2016",))
    ]
