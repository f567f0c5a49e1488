"""Text files and folders of articles: encodings, hashes, and what is no article."""

from __future__ import annotations

import hashlib
import os
from datetime import date
from pathlib import Path

import pytest

from kg.errors import SourceError
from kg.sources.documents import SIZE_LIMIT, iter_documents, read_document

TEXT = "Waingapu – “Kami bangga,” kata Yohanes.\nBaris kedua.\n"


def written(folder: Path, data: bytes, name: str = "berita.txt") -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        b"\xef\xbb\xbf" + TEXT.encode(),
        TEXT.replace("\n", "\r\n").encode(),
        TEXT.replace("\n", "\r").encode(),
        TEXT.encode("utf-16"),
        b"\xfe\xff" + TEXT.encode("utf-16-be"),
        TEXT.encode("windows-1252"),
    ],
    ids=["utf-8", "bom", "crlf", "cr", "utf-16-le", "utf-16-be", "windows-1252"],
)
def test_every_usual_encoding_gives_the_same_text(tmp_path: Path, data: bytes) -> None:
    document = read_document(written(tmp_path, data))
    assert document.text == TEXT
    assert document.sha256_bytes == hashlib.sha256(data).hexdigest()
    assert document.sha256_text == hashlib.sha256(TEXT.encode()).hexdigest()


def test_a_guessed_encoding_is_told(tmp_path: Path) -> None:
    document = read_document(written(tmp_path, TEXT.encode("windows-1252")))
    assert document.notes == ("the bytes are not UTF-8; they were read as Windows-1252",)


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"", "the file is empty"),
        (b" \n\t\n", "there is no text in it"),
        (b"\xef\xbb\xbf", "there is no text in it"),
        (b"%PDF-1.7\n\0\0\0obj", "this is no text"),
        (b"PK\x03\x04\0\0", "this is no text"),
        (b"Listrik menyala. " * 300 + b"\0", "it holds the character NUL"),
        (b"Listrik \x81 menyala", "byte 0x81 is not windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(tmp_path: Path, data: bytes, why: str) -> None:
    with pytest.raises(SourceError, match=r"berita\.txt") as caught:
        read_document(written(tmp_path, data))
    assert why in str(caught.value)


def test_a_file_too_large_is_no_article(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="larger than 20 MiB"):
        read_document(written(tmp_path, b"a" * (SIZE_LIMIT + 1)))


def test_a_missing_file_is_an_error_of_its_own(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"tiada\.txt"):
        read_document(tmp_path / "tiada.txt")
    with pytest.raises(SourceError, match="there is no such file"):
        iter_documents([tmp_path / "tiada.txt"])


def test_a_page_is_known_by_what_it_holds(tmp_path: Path) -> None:
    page = b"<!DOCTYPE html><html><body><p>Listrik menyala di desa itu.</p></body></html>"
    assert read_document(written(tmp_path, page)).text == "Listrik menyala di desa itu."


def test_plain_text_with_signs_of_html_stays_text(tmp_path: Path) -> None:
    text = "Tegangan < 220 volt dan <b>tebal</b> tetap tercetak.\n"
    assert read_document(written(tmp_path, text.encode())).text == text


def test_a_folder_gives_its_documents_in_order(tmp_path: Path) -> None:
    inner = tmp_path / "halaman" / "dalam"
    inner.mkdir(parents=True)
    for name in ("b.txt", "a.html", "gambar.png", "dalam/c.HTM"):
        (tmp_path / "halaman" / name).write_text("x", encoding="utf-8")
    single = written(tmp_path, b"x", "lain.dat")
    found = iter_documents([single, tmp_path / "halaman"])
    assert [path.name for path in found] == ["lain.dat", "a.html", "b.txt", "c.HTM"]


def test_a_link_that_leads_nowhere_is_told_and_not_passed_over(tmp_path: Path) -> None:
    (tmp_path / "hilang.txt").symlink_to(tmp_path / "tiada.txt")
    written(tmp_path, TEXT.encode())

    assert [path.name for path in iter_documents([tmp_path])] == ["berita.txt", "hilang.txt"]
    with pytest.raises(SourceError, match=r"hilang\.txt"):
        read_document(tmp_path / "hilang.txt")


def test_a_folder_that_cannot_be_opened_is_told_and_not_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    closed = tmp_path / "tertutup"
    closed.mkdir()
    (closed / "berita.txt").write_text(TEXT, encoding="utf-8")
    written(tmp_path, TEXT.encode())
    scan = os.scandir

    def refuse(place: str) -> object:  # a right that the superuser of a test machine always has
        if Path(place) == closed:
            raise PermissionError(13, "Permission denied", str(place))
        return scan(place)

    monkeypatch.setattr(os, "scandir", refuse)
    assert iter_documents([tmp_path]) == [tmp_path / "berita.txt", closed]
    assert iter_documents([closed]) == [closed]
    with pytest.raises(SourceError, match=r"tertutup.*cannot be opened; nothing in it was read"):
        read_document(closed)


def test_a_folder_without_documents_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"holds no document \(.*\.html"):
        iter_documents([tmp_path])


@pytest.mark.parametrize("charset", ["windows-1252", "iso-8859-1", "utf-8", "tidak-ada", "utf-16"])
def test_the_charset_that_a_page_names(tmp_path: Path, charset: str) -> None:
    """A name that the bytes contradict, or that nobody knows, does not count."""
    encoding = charset if charset in {"windows-1252", "iso-8859-1"} else "utf-8"
    html = f'<html><head><meta charset="{charset}"></head><body><p>Kafé Sumba</p></body></html>'
    document = read_document(written(tmp_path, html.encode(encoding), "halaman.html"))
    assert document.text == "Kafé Sumba"


def test_halves_of_characters_are_replaced_and_told(tmp_path: Path) -> None:
    """JSON may hold half of a pair alone; nothing behind the reader can."""
    html = (
        '<html><head><script type="application/ld+json">{"@type": "NewsArticle", '
        '"headline": "Ju\\ud800dul", "articleBody": "Listrik \\udc00 menyala \\ud83d\\udca1."}'
        "</script></head><body></body></html>"
    )
    document = read_document(written(tmp_path, html.encode(), "halaman.html"))
    assert (document.title, document.text) == (
        "Ju\N{REPLACEMENT CHARACTER}dul",
        ("Listrik \N{REPLACEMENT CHARACTER} menyala \N{ELECTRIC LIGHT BULB}."),
    )
    assert document.notes == (
        "halves of characters stand in the text; each was replaced by a sign",
    )


def test_a_page_tells_title_day_publisher_and_address(tmp_path: Path) -> None:
    html = """<html><head><title>Situs</title>
    <meta property="og:title" content="PLN terangi desa">
    <meta property="og:url" content="https://example.org/berita/7">
    <meta property="og:site_name" content="Harian Sumba">
    <meta property="article:published_time" content="2019-11-05T10:00:00+07:00">
    </head><body><p>Listrik menyala.</p></body></html>"""
    document = read_document(written(tmp_path, html.encode(), "halaman.html"))
    assert (document.title, document.url, document.publisher, document.published) == (
        "PLN terangi desa", "https://example.org/berita/7", "Harian Sumba", date(2019, 11, 5),
    )  # fmt: skip


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.4\n1 0 obj\nendobj\n", b"{\\rtf1\\ansi PLN}", b"PK\x03\x04mimetype", b"\n%!PS-Adobe"],
)
def test_other_formats_are_no_text_though_their_bytes_are(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "berita.txt"
    path.write_bytes(data)
    with pytest.raises(SourceError, match="this is no text"):
        read_document(path)


def test_an_address_that_no_graph_can_hold_is_not_taken_from_a_page(tmp_path: Path) -> None:
    path = tmp_path / "berita.html"
    path.write_text(
        "<html><head><link rel='canonical' href='http://exa mple/&lt;x&gt;'></head>"
        "<body><p>PLN UP3 Sumba meraih ISO 9001.</p></body></html>",
        encoding="utf-8",
    )
    assert read_document(path).url is None
