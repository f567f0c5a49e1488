"""The text as the rules read it: offsets, paragraphs, sentences and their kinds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.text.document import Document


def sentences(text: str, kind: str = "body") -> list[str]:
    document = Document(text)
    return [
        document.text[each.start : each.end] for each in document.sentences if each.kind == kind
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PLN menyala. Warga senang.", ["PLN menyala.", "Warga senang."]),
        (
            "Ir. Budi Santoso dari PT Maju Tbk. hadir. Ia tiba pagi.",
            ["Ir. Budi Santoso dari PT Maju Tbk. hadir.", "Ia tiba pagi."],
        ),
        ("M. Ikhsan Asaad berbicara. Rapat usai.", ["M. Ikhsan Asaad berbicara.", "Rapat usai."]),
        ("Rasio 82.97 persen. Naik.", ["Rasio 82.97 persen.", "Naik."]),
        (
            'Ia berkata, "Kami siap. Kami kerja." Lalu pergi.',
            ['Ia berkata, "Kami siap.', 'Kami kerja."', "Lalu pergi."],
        ),
        (
            "Budi, S.T., M.M. hadir kemarin. Ia pulang.",
            ["Budi, S.T., M.M. hadir kemarin.", "Ia pulang."],
        ),
        ("Benarkah? Belum tentu!", ["Benarkah?", "Belum tentu!"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert sentences(text) == expected


def test_headline_on_the_line_of_the_link_and_on_the_next() -> None:
    text = (
        "Judul berita tanpa titik\nIsi pertama.\nBaca juga: Listrik masuk desa\nIsi kedua.\n"
        "Baca Juga:\nRasio elektrifikasi naik\nIsi ketiga."
    )
    assert sentences(text, "title") == ["Judul berita tanpa titik"]
    assert sentences(text, "headline") == [
        "Baca juga: Listrik masuk desa",
        "Baca Juga:",
        "Rasio elektrifikasi naik",
    ]
    assert sentences(text) == ["Isi pertama.", "Isi kedua.", "Isi ketiga."]


def test_byline_is_no_body() -> None:
    text = "Isi pertama.\nPewarta: Benny Jahang\nEditor: Siti Aminah"
    assert sentences(text, "byline") == ["Pewarta: Benny Jahang", "Editor: Siti Aminah"]


def test_text_wrapped_at_a_fixed_width_has_its_paragraphs_back() -> None:
    lines = [
        "Kupang - PLN Unit Induk Wilayah Nusa Tenggara Timur terus menambah",
        "pelanggan baru di seluruh pulau sepanjang tahun ini dengan jaringan",
        "distribusi yang makin panjang. Manajer UP3 Sumba mengatakan hal itu",
        "di Waingapu pada hari Senin ketika meresmikan gardu baru di sebuah",
        "",
        "Warga menyambut baik kehadiran listrik itu karena selama ini mereka",
        "hanya memakai pelita dan genset yang mahal biaya bahan bakarnya ya.",
    ]
    document = Document("\n".join(lines))
    assert len(document.paragraphs) == 2


def test_plain_copy_reads_curly_marks_dashes_and_odd_spaces_as_plain_ones() -> None:
    document = Document("\u201cListrik\u00a0kita\u201d \u2013 itu\u200bsaja\r\nya")
    assert document.plain == '"Listrik kita" - itu saja ya'
    assert document.text == "\u201cListrik\u00a0kita\u201d \u2013 itu\u200bsaja\nya"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Rasio elektrifikasi di NTT sudah mencapai 82,97 persen dan akan naik.", "id"),
        ("The electrification ratio in the province has reached 82.97 percent.", "en"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert Document(text).language == language


@given(st.text(max_size=400))
def test_copies_have_the_length_of_the_text_and_sentences_do_not_overlap(text: str) -> None:
    document = Document(text)
    assert len(document.plain) == len(document.text) == len(document.lower)
    last = 0
    for sentence in document.sentences:
        assert last <= sentence.start < sentence.end <= len(document.text)
        last = sentence.end
    outside = document.plain
    for sentence in reversed(document.sentences):
        outside = outside[: sentence.start] + outside[sentence.end :]
    assert outside.strip() == "" or outside.isspace()


BODY = (
    "Ende (ANTARA) - PT Sinar Uap Ende selaku pemilik pembangkit meraih penghargaan Bendera Emas."
)
TITLE = "PLTU Ende raih penghargaan Bendera Emas"
HEADS: list[tuple[str, list[str]]] = [
    (f"{TITLE}\n\n{BODY}", ["title"]),
    (f"Logo Header Antaranews NTT\n\n{TITLE}\n\n{BODY}", ["title", "title"]),
    (f"Jumat, 8 Maret 2024 15:20 WIB\n\n{TITLE}\n\n{BODY}", ["title", "title"]),
    (f"{TITLE}\n\nid PLTU Ende,SMK3,K3\n\n{TITLE}\n\n{BODY}", ["title", "byline", "title"]),
    (f"{TITLE}\n\nPetugas memeriksa jaringan di gudang\n\n{BODY}", ["title", "body"]),
    (f"Rina Kusuma\n\nDua unit PLTU itu (Ende dan Ropa) terang\n\n{BODY}", ["title", "body"]),
]


@pytest.mark.parametrize(("text", "kinds"), HEADS)
def test_what_stands_above_the_article(text: str, kinds: list[str]) -> None:
    assert [sentence.kind for sentence in Document(text).sentences] == [*kinds, "body"]


def test_a_title_below_the_page_names_no_holder() -> None:
    found = extract(HEADS[1][0])
    assert [c.holder for c in found.certifications] == ["PT Sinar Uap Ende"]
    assert [o.name for o in found.organizations] == ["ANTARA", "PT Sinar Uap Ende"]


def test_a_sentence_behind_a_mark_with_a_space() -> None:
    text = 'Rasio desa masih 71,3 persen. " Untuk 2012 kita naikkan," katanya. (" Amin ") Selesai.'
    document = Document(text)
    found = [document.text[each.start : each.end] for each in document.sentences]
    assert found[0] == "Rasio desa masih 71,3 persen."
    assert found[1].startswith('" Untuk 2012')
