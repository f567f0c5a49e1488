"""A file that somebody imports, described as a source: one way for tables and for registers."""

from __future__ import annotations

from urllib.parse import urlsplit

from kg.claims.dates import parse_partial_date
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Outlet, Source, Text
from kg.errors import ParameterError
from kg.sources.grids import Grid

__all__ = ["describe_file"]

ADDRESSES = ("http", "https")


def describe_file(
    grid: Grid,
    *,
    prefix: str,
    noun: str,
    name: str | None,
    own: str,
    title: str | None,
    url: str | None,
    publisher: str | None,
    kind: str,
    published: str | None,
    licence_note: str | None,
) -> Source:
    """Return a file as a source, read by a program.

    Args:
        grid: The file as it was read.
        prefix: What its slug and its identifier begin with: ``table``, ``register``.
        noun: What it is called where it has neither title nor publisher.
        name: The name given to it; its file name when None.
        own: What tells it from others: its name, its address or its file name.
        title: Its title; made of publisher, file and sheet when None.
        url: Its address, if it has one.
        publisher: Who published it.
        kind: Of the source.
        published: The day, month or year it was published, or the day it was read; None if unknown.
        licence_note: Under which licence.

    Raises:
        ParameterError: If the address is none of the web, or the day is none.
    """
    if url and (urlsplit(url).scheme not in ADDRESSES or not urlsplit(url).netloc):
        raise ParameterError(f"{url!r} is no http or https address", name="url")
    stem = grid.file.rsplit(".", 1)[0]
    slug = f"{prefix}-{slugify(name or stem, limit=50)}"
    slug += f"-{short_hash(own, '' if name else grid.file, grid.sheet or '')}"
    sheet = f" ({grid.sheet})" if grid.sheet else ""
    try:
        issued = parse_partial_date(published) if published else None
    except ValueError as error:
        raise ParameterError(str(error), name="published") from error
    return Source(
        slug=slug,
        kind=kind,
        title=Text(title or f"{publisher or noun}: {stem}{sheet}", "id"),
        url=url,
        identifier=None if url else f"urn:terang:{prefix}:{slug}",
        outlet=Outlet(slugify(publisher), publisher) if publisher else None,
        issued=issued,
        licence_note=licence_note,
        sha256_bytes=grid.sha256,
        sha256_text=grid.text_sha256,
        read_by="program",
    )
