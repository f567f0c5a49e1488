"""The letter: claim, source and date, verdict, and numbered documents, in both languages."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kg.trust.answer import Answer, Claim, Judgement, Name, Words
from kg.trust.letter import letter, long_day, long_span
from kg.trust.missing import Demand, Request

CLAIM = Claim(
    "urn:claim",
    {
        "holder": ("urn:unit",),
        "claimKind": ("https://w3id.org/terang/ontology#claimKind-certification",),
        "edition": ("urn:edition",),
        "statedIn": ("urn:source",),
        "statedOn": ("2019-11-05",),
        "statedOnBasis": ("https://w3id.org/terang/ontology#dateBasis-year-inferred",),
    },
    (
        Words("meraih sertifikat ISO 9001:2015", "urn:source"),
        Words("ISO 9001:2015", "urn:source"),
        Words("", "urn:source", "certifications.csv", "3"),
    ),
)
ANSWER = Answer(
    "urn:unit",
    "urn:standard",
    date(2020, 6, 1),
    (Judgement("urn:claim", "urn:unit", "asserted", ("validity-not-stated",), ()),),
    {"urn:claim": CLAIM},
    {
        "urn:unit": Name({"id": "UP3 Sumba"}),
        "urn:standard": Name({"id": "ISO 9001"}),
        "urn:edition": Name({"": "ISO 9001:2015"}),
        "urn:source": Name({"id": "ANTARA: Dua unit"}, "https://example.org/24980", "ANTARA"),
    },
)
COPY = Demand(
    "certificate",
    {"en": "certificate", "id": "sertifikat"},
    {"en": "a full copy", "id": "salinan lengkap"},
    True,
    ("validity-not-stated",),
    ("urn:claim",),
)
LISTED = replace(
    COPY, document="register-extract", from_holder=False, labels={"en": "extract", "id": "kutipan"}
)


def test_a_letter_in_indonesian() -> None:
    text = letter([Request(ANSWER, (COPY, LISTED))], "id")
    lines = text.splitlines()
    assert lines[:5] == [
        "[Tempat], [tanggal]", "", "Nomor    : [nomor]", "Lampiran : -",
        "Perihal  : Permohonan dokumen mengenai ISO 9001",
    ]  # fmt: skip
    assert "Yth. Pimpinan UP3 Sumba" in lines
    assert "Dengan hormat," in lines
    assert "  Klaim    : sertifikasi ISO 9001:2015, UP3 Sumba" in lines
    assert "  Kutipan  : “meraih sertifikat ISO 9001:2015”" in lines
    assert "  Tanggal  : 5 November 2019 (pernyataan; tahun disimpulkan)" in lines
    assert "https://example.org/24980" in text
    flowing = " ".join(text.split())
    assert "certifications.csv, baris 3" in flowing
    assert "Penilaian per 1 Juni 2020: Diklaim: ANTARA menyatakannya" in flowing
    assert " 1. Sertifikat: salinan lengkap." in lines
    assert " 2. Kutipan: salinan lengkap." in lines
    assert (
        flowing.index("1. Sertifikat") < flowing.index("bersifat publik") < flowing.index("2. Kut")
    )
    assert lines[-2:] == ["[Nama]", "[Jabatan dan organisasi]"]


def test_words_within_others_are_not_repeated() -> None:
    assert letter([Request(ANSWER, (COPY,))], "id").count("Kutipan  :") == 1


def test_the_same_letter_in_english() -> None:
    lines = letter([Request(ANSWER, (COPY,))], "en").splitlines()
    assert "Subject: Request for documents on ISO 9001" in lines
    assert "  Claim    : a certification to ISO 9001:2015, UP3 Sumba" in lines
    assert "  Date     : 5 November 2019 (statement; year inferred)" in lines
    assert " 1. Certificate: a full copy." in lines
    assert not any("public. We look" in line for line in lines)
    assert lines[-5] == "Yours faithfully,"


def test_lines_fit_a_page_but_for_addresses() -> None:
    for language in ("en", "id"):
        lines = letter([Request(ANSWER, (COPY, LISTED))], language).splitlines()
        assert max(len(line) for line in lines) <= 78
        assert all(line == line.rstrip() for line in lines)


def test_several_standards_have_sections_with_numbers_of_their_own() -> None:
    other = replace(ANSWER, standard="urn:edition")
    text = letter([Request(ANSWER, (COPY,)), Request(other, (COPY,))], "id")
    assert "A. ISO 9001\n" in text
    assert "B. ISO 9001:2015\n" in text
    assert text.count(" 1. Sertifikat") == 2
    assert "mengenai ISO 9001, ISO 9001:2015" in text


def test_nothing_to_ask_for_is_a_sentence() -> None:
    verified = replace(ANSWER, judgements=(Judgement("urn:claim", "urn:unit", "verified", (), ()),))
    assert letter([Request(verified, ())], "en").startswith("UP3 Sumba, ISO 9001: verified: ")
    assert letter([Request(verified, ())], "en").endswith("(nothing is missing)")
    never = replace(ANSWER, judgements=())
    assert letter([Request(never, ())], "id").endswith("(tidak ada yang perlu diminta)")


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        (date(2023, 1, 1), date(2023, 12, 31), "2023"),
        (date(2022, 5, 1), date(2022, 5, 31), "Mei 2022"),
        (date(2022, 5, 24), date(2022, 5, 31), "24 Mei 2022 – 31 Mei 2022"),
        (date(2024, 2, 1), date(2024, 2, 29), "Februari 2024"),
        (date(2020, 8, 17), date(2020, 8, 17), "17 Agustus 2020"),
    ],
)
def test_spans_with_names_of_months(earliest: date, latest: date, shown: str) -> None:
    assert long_span(earliest, latest, "id") == shown


def test_an_undated_claim_says_so() -> None:
    undated = replace(CLAIM, stated={**CLAIM.stated, "statedOn": ()})
    answer = replace(ANSWER, claims={"urn:claim": undated})
    assert "  Tanggal  : tidak dinyatakan" in letter([Request(answer, (COPY,))], "id").splitlines()
    assert long_day(date(2026, 12, 31), "en") == "31 December 2026"
