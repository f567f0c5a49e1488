"""Direct quotations: marks of every style, speakers before, behind and in the middle, no terms."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.model import Quote
from kg.extract.names.gazetteer import AREA_KINDS, bundled_gazetteer
from kg.extract.organisations.organisations import find_organisations
from kg.extract.people.people import find_people
from kg.extract.quotations.quotes import find_quotes
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions


def read(text: str) -> tuple[Quote, ...]:
    document = Document(text)
    names = bundled_gazetteer()
    organisations = find_organisations(document, names)
    areas = Mentions(name for name in names.iter_names(document) if name.kind in AREA_KINDS)
    return find_quotes(document, find_people(document, organisations, areas), organisations)


def rows(text: str) -> list[tuple[str | None, str]]:
    return [(quote.speaker, quote.text) for quote in read(text)]


@pytest.mark.parametrize(
    ("opening", "closing"),
    [
        ('"', '"'),
        ("\u201c", "\u201d"),
        ("\u201c", '"'),
        ('"', "\u201d"),
        ("\u201d", "\u201d"),
        ("\u201e", "\u201c"),
        ("''", "''"),
        ("\u2018\u2018", "\u2019\u2019"),
        ("\u00ab", "\u00bb"),
    ],
)
def test_marks_of_each_style_and_mixed(opening: str, closing: str) -> None:
    text = f"{opening}Kami siap menjaga mutu layanan,{closing} kata Akjamal Bambang di Kupang."

    assert rows(text) == [("Akjamal Bambang", "Kami siap menjaga mutu layanan")]


INTRODUCTION = (
    "Sertifikat itu diterima Manajer UP3 Sumba, Made Hary Palguna, dari Direktur PT Mitra Utama "
    "Sertifikasi Akjamal Bambang.\n\n"
)


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        ('"Kami siap bekerja," kata Made.', "Made Hary Palguna", "Kami siap bekerja"),
        ('"Kami siap bekerja", kata Made.', "Made Hary Palguna", "Kami siap bekerja"),
        ('"Kami siap bekerja." kata Made.', "Made Hary Palguna", "Kami siap bekerja"),
        ('"Apakah kami siap?" tanya Made.', "Made Hary Palguna", "Apakah kami siap?"),
        ('"Kami harus siap!" tegas Made.', "Made Hary Palguna", "Kami harus siap!"),
        (
            'Bambang tersenyum. "Kami siap bekerja," ujar dia.',
            "Akjamal Bambang",
            "Kami siap bekerja",
        ),
        ('Bambang menjawab. "Kami siap bekerja," katanya.', "Akjamal Bambang", "Kami siap bekerja"),
        (
            'Made mengatakan, "Kami siap bekerja."',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
        ('Made mengatakan: "Kami siap bekerja."', "Made Hary Palguna", "Kami siap bekerja"),
        ('Menurut Palguna, "Kami siap bekerja."', "Made Hary Palguna", "Kami siap bekerja"),
        (
            'Made menilai sertifikat itu penting. "Kami siap bekerja," katanya.',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
        (
            '"Kami siap bekerja. Layanan harus naik," lanjut Made saat dihubungi, Selasa (5/11).',
            "Made Hary Palguna",
            "Kami siap bekerja. Layanan harus naik",
        ),
        (
            '"Kami siap bekerja," Made menambahkan.',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
        (
            'Hal itu disampaikan Made. "Kami siap bekerja mulai besok pagi."',
            "Made Hary Palguna",
            "Kami siap bekerja mulai besok pagi",
        ),
        (
            '"Kami siap bekerja," demikian Made.',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
        (
            'Made menilai begitu. "Kami siap bekerja," kata politikus PKS tersebut.',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
        (
            '"Kami siap bekerja," ungkap Manajer UP3 Sumba itu.',
            "Made Hary Palguna",
            "Kami siap bekerja",
        ),
    ],
)
def test_speaker_is_told_in_each_place(text: str, speaker: str, words: str) -> None:
    assert rows(INTRODUCTION + text) == [(speaker, words)]


@pytest.mark.parametrize(
    ("text", "speaker", "words"),
    [
        (
            '"The last homes are far away," said Darmawan Prasodjo, the president director of PLN.',
            "Darmawan Prasodjo",
            "The last homes are far away",
        ),
        (
            'PLN president director Darmawan Prasodjo said: "The last homes are far away."',
            "Darmawan Prasodjo",
            "The last homes are far away",
        ),
        (
            '"The last homes are far away," the ministry\'s director general, Rida Mulyana, told '
            "reporters in Jakarta.",
            "Rida Mulyana",
            "The last homes are far away",
        ),
        (
            'Fabby Tumiwa told reporters of the ratio. "The last homes are far away," he said.',
            "Fabby Tumiwa",
            "The last homes are far away",
        ),
        (
            'That is not true, Fabby Tumiwa added. "The last homes are far away."',
            "Fabby Tumiwa",
            "The last homes are far away",
        ),
    ],
)
def test_english_quotations(text: str, speaker: str, words: str) -> None:
    assert rows(text) == [(speaker, words)]


def test_interrupted_quotation_is_two() -> None:
    text = '"Kami tidak mengejar kertasnya," ujar Made Palguna, "tetapi mutu layanan di Sumba."'

    assert rows(text) == [
        ("Made Palguna", "Kami tidak mengejar kertasnya"),
        ("Made Palguna", "tetapi mutu layanan di Sumba"),
    ]


def test_quotation_taken_up_again_after_the_attribution() -> None:
    text = '"Kami siap bekerja," kata Made Palguna. "Layanan harus naik tahun depan."'

    assert rows(text) == [
        ("Made Palguna", "Kami siap bekerja"),
        ("Made Palguna", "Layanan harus naik tahun depan"),
    ]


def test_quotation_over_paragraphs_is_one() -> None:
    text = (
        '"Kami siap bekerja untuk pelanggan.\n\n"Layanan harus naik tahun depan," kata Made '
        "Palguna di Sumba."
    )
    found = read(text)

    assert [quote.speaker for quote in found] == ["Made Palguna"]
    assert found[0].text.startswith("Kami siap bekerja untuk pelanggan.")
    assert found[0].text.endswith("Layanan harus naik tahun depan")


def test_speaker_goes_on_in_a_paragraph_of_its_own() -> None:
    text = '"Kami siap bekerja," kata Made Palguna.\n\n"Layanan harus naik tahun depan."'

    assert rows(text)[1] == ("Made Palguna", "Layanan harus naik tahun depan")


def test_pronoun_points_to_the_person_of_the_sentence_before() -> None:
    text = (
        '"Kami senang," kata Akjamal Bambang.\n\n'
        "Sementara itu, Manajer UP3 Sumba, Made Hary Palguna mengatakan hal yang sama.\n\n"
        '"Kami siap bekerja besok," katanya.'
    )

    assert rows(text)[1] == ("Made Hary Palguna", "Kami siap bekerja besok")


def test_pronoun_does_not_point_to_somebody_named_in_the_quotation() -> None:
    text = (
        "Made Palguna mengatakan layanan harus naik.\n\n"
        '"Kami berterima kasih kepada Bupati Gidion Mbiliyora atas bantuannya," katanya.'
    )

    assert rows(text)[0][0] == "Made Palguna"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ('"Kami siap bekerja keras," tulis PLN dalam siaran pers.', "PLN"),
        (
            '"Kami siap bekerja keras," kata seorang operator yang enggan disebut.',
            "seorang operator",
        ),
        ('"Kami siap bekerja keras," kata Kepala Desa Kukusan.', "Kepala Desa Kukusan"),
    ],
)
def test_role_or_organisation_speaks(text: str, speaker: str) -> None:
    assert rows(text) == [(speaker, "Kami siap bekerja keras")]


@pytest.mark.parametrize(
    "text",
    [
        'Program "Listrik Desa Untuk Semua" berjalan sejak 2019 di Sumba.',
        'Logo "Tersertifikasi Internasional" dipakai dalam selebaran itu.',
        'PLN mengusung tema "Bekerja Bersama Untuk Negeri" pada peringatan itu.',
        'Ia menyebut program itu "hijau".',
        'Kabel 12" dan 24" dipasang petugas di sana, kata Made Palguna.',
        'Baca juga: "Kami siap," kata Made Palguna soal sertifikat',
        "Kata kunci tahun ini ialah 'mutu', 'layanan' dan 'keselamatan' kerja.",
    ],
)
def test_terms_and_titles_in_marks_are_no_quotation(text: str) -> None:
    assert rows(f"Judul berita\n\n{text}\n\nItu saja yang terjadi hari ini di Sumba.") == []


def test_a_mark_that_is_never_closed_swallows_nothing() -> None:
    text = (
        '"Kami siap bekerja keras, kata Made Palguna di Sumba.\n\n'
        'Layanan naik. "Mutu harus dijaga bersama," ujar Akjamal Bambang.'
    )

    assert rows(text) == [
        ("Made Palguna", "Kami siap bekerja keras"),
        ("Akjamal Bambang", "Mutu harus dijaga bersama"),
    ]


def test_a_forgotten_closing_mark_does_not_join_paragraphs() -> None:
    text = (
        '"Kami siap bekerja keras, kata Made Palguna di Sumba.\n\n'
        '"Mutu harus dijaga bersama," ujar Akjamal Bambang.'
    )

    assert rows(text) == [
        ("Made Palguna", "Kami siap bekerja keras"),
        ("Akjamal Bambang", "Mutu harus dijaga bersama"),
    ]


def test_single_marks_where_a_text_has_no_others() -> None:
    text = "'Kami siap pada hari Jum'at besok,' kata Made Palguna di Sumba."

    assert rows(text) == [("Made Palguna", "Kami siap pada hari Jum'at besok")]


def test_evidence_is_the_words_and_the_attribution() -> None:
    quote = read('"Kami siap bekerja," kata Made Palguna di Sumba.')[0]

    assert [span.exact for span in quote.evidence] == ["Kami siap bekerja", "kata Made Palguna"]


@given(st.text(alphabet="\"\u201c\u201d\u2018\u2019' ,.Kkatanya\n", max_size=300))
def test_any_marks_are_read_and_the_words_stand_in_the_text(text: str) -> None:
    document = Document(text)
    last = -1
    for quote in read(text):
        assert all(document.text[s.start : s.end] == s.exact for s in quote.evidence)
        assert '"' not in document.plain[quote.evidence[0].start : quote.evidence[0].start + 1]
        assert quote.text == " ".join(quote.text.split())
        assert max(span.end for span in quote.evidence) > last
        last = max(span.end for span in quote.evidence)


@pytest.mark.parametrize(
    "unit",
    [
        '"Kami siap," kata Made Palguna. ',
        '" ',
        '"a',
        "Direktur ",
        "kata dia ",
        "Made Hary ",
        "Manajer dan ",
        "(",
    ],
)
def test_time_grows_no_faster_than_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        begin = time.process_time()
        read(text)
        return time.process_time() - begin

    seconds(5_000)
    small, large = max(seconds(15_000), 0.02), seconds(120_000)

    assert large < small * 8 * 4


def test_single_marks_in_a_text_that_has_others() -> None:
    text = (
        'Rini Wulan mengatakan ia menunggu. Kata "cemas" tidak ada lagi.\n\n'
        "'Antre paling lama 20 menit, tak apa,' ujarnya.\n\n"
        "'Ikuti Saja' itu nama programnya."
    )
    found = read(text)
    assert [each.text for each in found] == ["Antre paling lama 20 menit, tak apa"]
