"""People of a body without a name, posts that speak without a name, and contacts of a release."""

from __future__ import annotations

import pytest

from kg.extract import extract


def people(text: str) -> list[tuple[str, str | None, str | None]]:
    return [(each.name, each.role, each.organization) for each in extract(text).people]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Perwakilan badan sertifikasi, Rudi Hartono yang datang dari Surabaya, berpesan.",
            ("Rudi Hartono", "Perwakilan badan sertifikasi", None),
        ),
        (
            "Auditor lembaga sertifikasi, Maria Goreti, berkata sistem itu baik.",
            ("Maria Goreti", "Auditor lembaga sertifikasi", None),
        ),
        (
            "Yosef Laka, perwakilan dari salah satu perusahaan pengapalan, mengaku puas.",
            ("Yosef Laka", "perwakilan dari salah satu perusahaan pengapalan", None),
        ),
        (
            "PT Cahaya Ende berdiri. Direktur perusahaan, Rudi Hartono, mengaku puas.",
            ("Rudi Hartono", "Direktur", "PT Cahaya Ende"),
        ),
    ],
)
def test_posts_of_bodies_without_a_name(
    text: str, expected: tuple[str, str | None, str | None]
) -> None:
    assert people(text) == [expected]
    assert {"Rudi Hartono", "Maria Goreti"}.isdisjoint(
        each.name for each in extract(text).organizations
    )


def test_a_certifier_behind_the_same_words_is_still_one() -> None:
    text = "Direktur PT Anu menerima sertifikat dari lembaga sertifikasi, Cakra Mutu Indonesia."
    assert "Cakra Mutu Indonesia" in {each.name for each in extract(text).organizations}


RELEASE = "PLN menyambung 300 rumah di Ende tahun ini. Semua dusun kini terang.\n\n"


@pytest.mark.parametrize("label", ["Narahubung", "Narahubung:", "Kontak Media", "Media Contact"])
def test_a_contact_stands_under_its_label(label: str) -> None:
    text = (
        f"{RELEASE}{label}\nRudi Hartono\nManajer Komunikasi PLN UIW NTT\nTlp. 0380 123456\n"
        "Faks. 0380 654321\n\nSekilas Tentang PLN\nPLN adalah perusahaan listrik."
    )
    assert people(text) == [("Rudi Hartono", "Manajer Komunikasi", "PLN UIW NTT")]


def test_two_lines_without_a_label_are_no_contact() -> None:
    text = f"{RELEASE}Selamat Bekerja\nManajer Komunikasi PLN UIW NTT\nTlp. 0380 123456"
    assert people(text) == []


QUOTE = '\n\n"Artinya, kesadaran kita makin baik," ucapnya.'


@pytest.mark.parametrize(
    ("before", "speaker"),
    [
        ("Sebelumnya, Menteri Ketenagakerjaan mengatakan penerima bertambah.",
         "Menteri Ketenagakerjaan"),
        ("Gubernur Riau, dalam sambutannya pada acara itu, menyampaikan terima kasih.",
         "Gubernur Riau"),
        ("Sementara itu, Bupati Ende menilai program itu tepat.", "Bupati Ende"),
        ("Manajer UP3 Ende menambahkan, semua dusun sudah terang.", "Maria Goreti"),
        ("Perusahaan mengatakan penerima bertambah.", "Maria Goreti"),
    ],
)  # fmt: skip
def test_a_post_without_a_name_speaks(before: str, speaker: str) -> None:
    text = f"Manajer UP3 Ende Maria Goreti mengatakan, listrik sudah normal.\n\n{before}{QUOTE}"
    assert [each.speaker for each in extract(text).quotes] == [speaker]
