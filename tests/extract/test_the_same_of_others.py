"""The same certificate of others, and ranks told without their scheme."""

from __future__ import annotations

import pytest

from kg.extract import extract

JAMBI = "PLN UID Jambi meraih sertifikat SMK3. "
FIRST = {"PLN UID Jambi"}
BOTH = {"PLN UID Jambi", "PLN UP3 Bungo"}


@pytest.mark.parametrize(
    ("text", "holders"),
    [
        (JAMBI + "Hal serupa juga diraih PLN UP3 Bungo.", BOTH),
        (JAMBI + "Selain PLN UID Jambi, PLN UP3 Bungo juga menerima penghargaan tersebut.", BOTH),
        (JAMBI + "Prestasi yang sama dicapai PLN UP3 Bungo.", BOTH),
        (
            "PT Samudra meraih SMK3. Penghargaan yang sama juga diraih anak usahanya, PT Tirta "
            "Jaya.",
            {"PT Samudra", "PT Tirta Jaya"},
        ),
        (
            "PT Samudra meraih SMK3. Penghargaan serupa diraih anak perusahaan PT Samudra, yakni "
            "PT Tirta Jaya.",
            {"PT Samudra", "PT Tirta Jaya"},
        ),
        (JAMBI + "Hal serupa disampaikan Manajer PLN UP3 Bungo Budi.", FIRST),
        (JAMBI + "Hal yang sama akan diraih PLN UP3 Bungo tahun depan.", FIRST),
        (
            "PT Samudra meraih 10 penghargaan SMK3. Sertifikat emas diberikan kepada TPK Ambon dan "
            "TPK Kupang.",
            {"PT Samudra", "TPK Ambon", "TPK Kupang"},
        ),
        (
            "PT Samudra meraih penghargaan SMK3. Sertifikat emas PROPER diberikan kepada PT Lain.",
            {"PT Samudra"},
        ),
    ],
)
def test_the_same_of_others(text: str, holders: set[str]) -> None:
    assert {c.holder for c in extract(text).certifications} == holders
