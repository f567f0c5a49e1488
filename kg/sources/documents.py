"""News documents: plain text and saved web pages, as text with what the page says of itself.

Place in the flow: first, before :mod:`kg.extract`. A page that is saved as HTML is read by
:mod:`kg.sources.pages`; plain text is taken as it stands. Both hashes are kept: of the bytes, by
which a document is recognised, and of the decoded, newline-normalised text, in which evidence
counts.
"""

from __future__ import annotations

import codecs
import hashlib
import os
import re
import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

from kg.errors import SourceError
from kg.sources.decoding import decode
from kg.sources.grids import read_bytes
from kg.sources.pages import read_page

__all__ = ["SUFFIXES", "NewsDocument", "is_address", "iter_documents", "printable", "read_document"]

SUFFIXES = frozenset({".txt", ".text", ".md", ".html", ".htm", ".xhtml"})
"""Files of these names are taken from a folder."""

STANDARD_INPUT = Path("-")
SIZE_LIMIT = 20 * 2**20
"""A larger file is no article."""

BINARY = (
    b"%PDF-",
    b"%!PS",
    b"{\\rtf",
    b"PK\x03\x04",
    b"\xd0\xcf\x11\xe0",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"BZh",
    b"7z\xbc\xaf",
    b"Rar!\x1a",
)
"""How files begin that are no text, though all of their bytes may be characters."""
NO_TEXT = "this is no text; save the article as text or as an HTML page"

HALF = re.compile("[\ud800-\udfff]")
"""Half of a pair of UTF-16: JSON can hold one alone, UTF-8 and RDF cannot."""
NOT_IN_IRI = re.compile(r"[\x00-\x20<>\"{}|\\^`\x7f\ud800-\udfff]")
"""Characters that an IRI cannot hold (RFC 3987)."""
_HTML = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b", re.I | re.S
)
_CHARSET = re.compile(rb"<meta[^>]{0,200}charset=[\"' ]?([\w-]{2,40})", re.I)


@dataclass(frozen=True, slots=True)
class NewsDocument:
    """One document as read; what it says of itself is None where it says nothing.

    ``sha256_bytes`` and ``sha256_text`` are hexadecimal; ``notes`` are assumptions made on reading.
    """

    file: str
    text: str
    sha256_bytes: str
    sha256_text: str
    title: str | None = None
    url: str | None = None
    published: date | None = None
    publisher: str | None = None
    notes: tuple[str, ...] = ()


def iter_documents(paths: list[Path]) -> list[Path]:
    """List the files to read: each file named, and those of :data:`SUFFIXES` in each folder.

    ``-`` is standard input.

    Returns:
        Paths in the order given, those of a folder sorted, at any depth; links that lead nowhere
        and folders that cannot be opened too, so that reading them tells it.

    Raises:
        SourceError: If a path does not exist, or a folder holds no such file.
    """
    found: list[Path] = []
    for path in paths:
        if path == STANDARD_INPUT:
            found.append(path)
        elif path.is_dir():
            inside = _inside(path)
            if not inside:
                wanted = ", ".join(sorted(SUFFIXES))
                raise SourceError(f"the folder holds no document ({wanted})", file=str(path))
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise SourceError("there is no such file", file=str(path))
    return found


def _inside(folder: Path) -> list[Path]:
    """The documents in a folder at any depth, and the folders in it that cannot be opened."""
    unopened: list[Path] = []
    walk = os.walk(folder, onerror=lambda error: unopened.append(Path(error.filename)))
    files = [Path(place, name) for place, _, names in walk for name in names]
    return sorted([
        *unopened,
        *(
            each
            for each in files
            if each.suffix.lower() in SUFFIXES and (each.is_file() or not each.exists())
        ),
    ])


def printable(name: str) -> str:
    """Return the name of a file for people and for the graph: it need not be UTF-8."""
    return name.encode("utf-8", "replace").decode("utf-8")


def read_document(path: Path) -> NewsDocument:
    """Read an article from a text file or a saved page; ``-`` is standard input.

    Raises:
        SourceError: If the file cannot be read, is empty, too large, or no text.
    """
    if path == STANDARD_INPUT:
        path, data = Path("stdin"), sys.stdin.buffer.read(SIZE_LIMIT + 1)
        digest = hashlib.sha256(data).hexdigest()
    elif path.is_dir():
        raise SourceError("the folder cannot be opened; nothing in it was read", file=str(path))
    else:
        data, digest = read_bytes(path)
    if len(data) > SIZE_LIMIT:
        raise SourceError(
            f"larger than {SIZE_LIMIT // 2**20} MiB; this is no article", file=path.name
        )
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(BINARY):
        raise SourceError(NO_TEXT, file=path.name)
    named = _CHARSET.search(data[:4096]) if b"<" in data[:512] else None
    text, notes = decode(
        data,
        path.name,
        _known_encoding(named.group(1).decode("ascii")) if named else None,
        binary=NO_TEXT,
        mend="save the file as UTF-8",
    )
    if path.suffix.lower() in {".html", ".htm", ".xhtml"} or _HTML.match(text[:4096]):
        page = read_page(text, path.name)
        return _document(
            path, digest, page.text, notes, page.title, page.url, page.published, page.publisher
        )
    return _document(path, digest, text, notes)


def is_address(url: str) -> bool:
    """Tell whether a text is an http or https address that the graph can hold.

    Example:
        >>> is_address("https://example.org/a"), is_address("http://exa mple/<x>")
        (True, False)
    """
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(host) and not NOT_IN_IRI.search(url)


def _known_encoding(name: str) -> str | None:
    """The encoding a page names; None where the bytes decide.

    They decide where it is UTF-8, unknown, no encoding of text, or one in which its name could not
    have been read; what browsers call iso-8859-1 is Windows-1252.
    """
    try:
        known = codecs.lookup(name)
        is_text = "<meta>".encode(name) == b"<meta>"
    except LookupError:
        return None
    if not is_text or known.name in {"utf-8", "iso8859-1", "ascii"}:
        return None
    return known.name


def _document(
    path: Path,
    digest: str,
    text: str,
    notes: tuple[str, ...],
    title: str | None = None,
    url: str | None = None,
    published: date | None = None,
    publisher: str | None = None,
) -> NewsDocument:
    normal = text.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff")
    if not normal.strip():
        raise SourceError("there is no text in it", file=path.name)
    if "\0" in normal:
        raise SourceError("this is no text: it holds the character NUL", file=path.name)
    if HALF.search(normal):
        normal = HALF.sub("\N{REPLACEMENT CHARACTER}", normal)
        notes = (*notes, "halves of characters stand in the text; each was replaced by a sign")
    return NewsDocument(
        printable(path.name),
        normal,
        digest,
        hashlib.sha256(normal.encode()).hexdigest(),
        HALF.sub("\N{REPLACEMENT CHARACTER}", title) if title else None,
        url if url and is_address(url) else None,
        published,
        HALF.sub("\N{REPLACEMENT CHARACTER}", publisher) if publisher else None,
        notes,
    )
