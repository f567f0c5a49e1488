"""Slugs: how names become stable, readable identifiers.

A slug is derived from what a thing is (its name, its place, its address), never from the order of
loading. Where a readable slug is not unique, the first characters of a SHA-256 of the identity
follow it.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from urllib.parse import urlsplit

__all__ = ["short_hash", "slugify", "source_slug"]

SLUG_LIMIT = 80
SOURCE_SLUG_LIMIT = 60


def short_hash(*parts: str, length: int = 8) -> str:
    """Return the first hexadecimal digits of the SHA-256 of the parts.

    Example:
        >>> short_hash("a", "b") == short_hash("a", "b") != short_hash("ab")
        True
    """
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def slugify(text: str, limit: int = SLUG_LIMIT) -> str:
    """Return a lower-case ASCII slug.

    Args:
        text: Any name.
        limit: The longest slug; a longer one is cut at a hyphen and ends in a short hash.

    Returns:
        Letters a-z, digits and single hyphens; a short hash when nothing else is left.

    Example:
        >>> slugify("Sulut, Sulteng dan Gorontalo (Suluttenggo)")
        'sulut-sulteng-dan-gorontalo-suluttenggo'
    """
    ascii_text = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    slug = re.sub(r"[^a-z0-9]+", "-", ascii_text.lower()).strip("-")
    if not slug:
        return short_hash(text)
    if len(slug) <= limit:
        return slug
    head = slug[: limit - 9].rsplit("-", 1)[0]
    return f"{head}-{short_hash(text)}"


def source_slug(address: str) -> str:
    """Return the slug of a source from its address.

    Args:
        address: A URL or a URN.

    Returns:
        Host and last path segment, cut to 60 characters, and a short hash of the whole address.

    Example:
        >>> source_slug("https://kupang.antaranews.com/berita/4825/rasio-baru-68-persen")
        'kupang-antaranews-com-rasio-baru-68-persen-0944d9b1'
    """
    parts = urlsplit(address)
    host = (parts.hostname or "").removeprefix("www.")
    segments = [s for s in re.split(r"[/:]", parts.path) if s]
    tail = segments[-1] if segments else ""
    readable = slugify(f"{host} {tail}", limit=10_000)[:SOURCE_SLUG_LIMIT].strip("-")
    return f"{readable}-{short_hash(address)}"
