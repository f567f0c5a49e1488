"""The name of a source: its title, or what is known of a page whose title nobody wrote down.

The rows of a facts table give an address, an outlet and perhaps a day, and no title. Words read off
the address are no title (``8636 persen`` for 86.36, ``p 93119``), so such a page is named after its
outlet and day, in both languages, and says that its title is not recorded. A data file has a name
of its own: that of the file.
"""

from __future__ import annotations

import re
from urllib.parse import unquote, urlsplit

from kg.claims.dates import PartialDate
from kg.claims.records import Source, Text

__all__ = ["names_of_source", "shown_date"]

MONTHS = {
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "en": "January February March April May June July August September October November December",
}
WORDS = {
    "id": ("tanpa tanggal", "judul tidak tercatat", "dokumen tidak dilihat"),
    "en": ("undated", "title not recorded", "document not seen"),
}
FILE = re.compile(r"[^/]+\.(csv|json|ods|pdf|php|rdf|tsv|ttl|txt|xlsx?|xml|ya?ml)", re.IGNORECASE)
SCRIPT = re.compile(r"\.php$", re.IGNORECASE)
REPOSITORIES = frozenset({"github.com", "gitlab.com"})


def names_of_source(source: Source) -> tuple[Text, ...]:
    """Return the names of a source: its title, else one in each language that is made for it."""
    if source.title is not None:
        return (source.title,)
    return tuple(Text(_name(source, language), language) for language in ("id", "en"))


def shown_date(day: PartialDate, language: str) -> str:
    """Return a date with the precision it has, in words.

    Args:
        day: A date of year, month or day precision.
        language: ``en`` or ``id``.

    Example:
        >>> from kg.claims.dates import parse_partial_date
        >>> shown_date(parse_partial_date("2021-10-21"), "id")
        '21 Oktober 2021'
        >>> shown_date(parse_partial_date("2015-03"), "en")
        'March 2015'
    """
    year, *rest = (int(part) for part in day.text.split("-"))
    months = MONTHS[language].split()
    month = [months[one - 1] for one in rest[:1]]
    return " ".join([*(str(one) for one in rest[1:]), *month, str(year)])


def _name(source: Source, language: str) -> str:
    undated, untitled, unseen = WORDS[language]
    parts = [source.outlet.name if source.outlet else _host(source)]
    file = _file_name(source.url or "")
    if file:
        parts.append(file)
    if source.issued:
        parts.append(shown_date(source.issued, language))
    elif not file:
        parts.append(undated)
    if not file:
        parts.append(untitled if source.url else unseen)
    return ", ".join(parts)


def _host(source: Source) -> str:
    host = (urlsplit(source.url or "").hostname or "").removeprefix("www.")
    return host or source.identifier or source.slug


def _file_name(address: str) -> str:
    """Return the name of the data file that an address leads to; a script of a site is none."""
    parts = urlsplit(address)
    last = unquote(parts.path.rpartition("/")[2])
    if not FILE.fullmatch(last):
        return ""
    is_script = SCRIPT.search(last) and parts.hostname not in REPOSITORIES
    return "" if is_script else last
