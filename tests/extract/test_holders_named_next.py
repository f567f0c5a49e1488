"""Holders that a count announces and the next sentence names."""

from __future__ import annotations

import pytest

from kg.extract import extract


def held(text: str) -> set[tuple[str, str]]:
    return {
        (each.holder or "", standard)
        for each in extract(text).certifications
        for standard in each.standards
    }


def test_three_units_named_with_their_scores() -> None:
    text = (
        "Tiga unit pelaksananya memperoleh sertifikat SMK3 dari Menteri Ketenagakerjaan. Ketiganya "
        "adalah UPDK Minahasa dengan nilai 95,78 persen, UPDK Gorontalo 93,37 persen dan UPT "
        "Manado 91,57 persen."
    )
    assert held(text) == {
        ("UPDK Minahasa", "SMK3"), ("UPDK Gorontalo", "SMK3"), ("UPT Manado", "SMK3"),
    }  # fmt: skip


def test_two_units_in_english() -> None:
    text = (
        "Two plants received ISO 14001:2015 certificates from Bureau Veritas. The two are PLTU "
        "Rembang and PLTU Pacitan."
    )
    assert held(text) == {("PLTU Rembang", "ISO 14001:2015"), ("PLTU Pacitan", "ISO 14001:2015")}


@pytest.mark.parametrize(
    ("text", "second"),
    [
        # Another number of names than was counted.
        (
            "Tiga unit memperoleh sertifikat SMK3. Ketiganya adalah UPDK Minahasa dan UPT Manado.",
            "UPT Manado",
        ),
        # They are named for something else, further on.
        (
            "Dua unit memperoleh sertifikat SMK3. Cuaca di Manado cerah. Hujan turun di Palu. "
            "Keduanya adalah kota di Sulawesi, dekat UP3 Manado dan UP3 Palu.",
            "UP3 Palu",
        ),
    ],
)
def test_a_list_that_does_not_fit_the_count_is_left(text: str, second: str) -> None:
    assert (second, "SMK3") not in held(text)
