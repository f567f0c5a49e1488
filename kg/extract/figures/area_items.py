"""Places of a list, each with its number, which the gazetteer need not know.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`: "3. Konawe Selatan 92,75 %" in a
line of its own, "Palembayan sebanyak 181 KK, Matur sebanyak 67 KK" in a sentence.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import LIST_LINE, Place, Told, begins_item
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import ROLE_HEAD

__all__ = [
    "NO_CONJUNCTION",
    "bracket_item",
    "item_here",
    "listed_item",
    "next_item",
    "ordinal_item",
]

NO_CONJUNCTION = (
    r"(?!(?:Lalu|Kemudian|Selanjutnya|Berikutnya|Disusul|Diikuti|Setelah|Sementara|Sedangkan|"
    r"Adapun|Dan|Serta|Juga|Untuk|Di|Dari|Yakni|Yaitu|Sisanya|Terakhir|Terbanyak|Hanya|Rinciannya|"
    r"Then|And|Next|While|Followed|Only|In|Meanwhile)[ ,])"
)
"""Before the name of an area: words that a sentence may begin with are no part of it."""
_LINE = re.compile(
    r"\s*(?:\d{1,2}[.)]? +|"
    rf"[-*•] *){NO_CONJUNCTION}"
    r"(?P<area>[A-Z][A-Za-z.' -]{2,40}?(?:, [A-Z][a-z]+(?: [A-Z][a-z]+)?){0,4}) ?"
    r"(?:[:=.]|: (?:[Ll]istrik )?PLN)? ?"
    r"\d{1,3}(?:[.,] ?\d+)? ?(?:%|persen)"
)
_PLACE_NEXT = (
    r"(?:,|,? (?:dan|serta|lalu|kemudian|disusul|diikuti)(?: oleh)?) (?:(?:dan|lalu|kemudian|"
    rf"disusul|diikuti|terakhir)(?: oleh)? )?{NO_CONJUNCTION}"
    r"(?P<area>(?!PLN|LTSHE|PLTS|BPS|RE |RD|Non)"
    r"(?:(?:kalimantan|sulawesi|sumatera|jawa|papua|maluku|nusa|kepulauan|bangka) )?"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) (?:sebanyak |sejumlah |ada |dengan )?"
)
_NEXT_ITEM = re.compile(
    r" (?:desa|kampung|kk|KK|kepala keluarga|kelapa keluarga|rumah tangga|rumah|keluarga|pelanggan)"
    + _PLACE_NEXT
)
_NEXT_SHARE = re.compile(_PLACE_NEXT)
_ITEM_HERE = re.compile(
    r"(?: (?:desa|kampung|dusun|kelurahan|kk|KK|kepala keluarga|rumah tangga|rumah|keluarga|"
    r"pelanggan|unit))?(?: (?:lagi|lainnya))?(?: (?:ada|berada|terletak|tersebar))? di "
    r"(?P<area>(?!PLN|LTSHE|PLTS|Desa|Dusun|Kampung|Kelurahan|Indonesia)"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2})(?=,| dan \w| serta \w|[.;\"]|$)"
)
"""Behind a number of a list, its own place."""
_ITEMS = re.compile(r"\d(?=" + _ITEM_HERE.pattern + ")")
"""Between two numbers of a list, with the place of the second."""


def listed_item(document: Document, start: int, end: int) -> re.Match[str] | None:
    """An item of a list in a line of its own: its place and its share."""
    if end - start >= LIST_LINE and not begins_item(document, start, end):
        return None
    return _LINE.match(document.plain, start, end)


_ORDINAL = re.compile(
    r"\W*(?:(?:dan|serta),? )?(?:yang )?"
    r"(?:pertama|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|kesepuluh|"
    r"terakhir),? (?:(?:adalah|yakni|yaitu) )?",
    re.IGNORECASE,
)
_AFTER_ORDINAL = re.compile(
    r"(?P<area>(?:(?:Kabupaten|Kota|Kecamatan|Distrik) )?[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,2}) "
    r"(?=(?:dengan|sebanyak|sebesar|mencapai|memiliki|ada|\d))"
)
"""The beginning of an item of a list in sentences: "Kelima, Nagakeo dengan total 113 desa"."""


def ordinal_item(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The place with which an item of a list begins that is numbered in words.

    Args:
        document: The text.
        organisations: Its organisations.
        place: A number in the item.
    """
    start, end = place.sentence.start, place.start
    opens = _ORDINAL.match(document.plain, start, end)
    item = _AFTER_ORDINAL.match(document.plain, opens.end(), end) if opens is not None else None
    if item is None or organisations.at(item.start("area")) is not None:
        return None
    return Told(document.words(*item.span("area")), *item.span("area"))


def item_here(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The place behind a number of a list: "8 desa di Siberut Selatan, 5 desa di Sipora Utara"."""
    plain = document.plain
    item = _ITEM_HERE.match(plain, place.after, place.sentence.end)
    if item is None or organisations.at(item.start("area")) is not None:
        return None
    if sum(1 for _ in _ITEMS.finditer(plain, place.sentence.start, place.sentence.end)) < 2:
        return None  # one alone may be any place: "12 desa di Baliem"
    return Told(document.words(*item.span("area")), *item.span("area"))


def next_item(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The place of the next number of a list: ", Matur sebanyak 267 KK"."""
    if place.previous <= place.sentence.start:
        return None
    shares = document.lower[place.previous - 1] in "n%" and document.lower[place.after - 1] in "n%"
    between = _NEXT_SHARE if shares else _NEXT_ITEM
    item = between.fullmatch(document.plain, place.previous, place.start)
    if item is None or organisations.at(item.start("area")) is not None:
        return None
    if document.plain.endswith(("Persen", "Percent"), 0, place.previous):
        return None  # a heading in capitals: "Sekadau 71 Persen, Bupati Kejar 85 Persen"
    if ROLE_HEAD.match(document.lower, item.start("area")) is not None:
        return None
    return Told(document.words(*item.span("area")), *item.span("area"))


_IN_BRACKETS = re.compile(r"\(\d{1,3}(?:[.,]\d+)? ?(?:%|persen)\)")
_BEFORE_BRACKET = re.compile(
    rf"(?:^|(?<=[\s:])){NO_CONJUNCTION}(?P<area>(?!(?:PLN|LTSHE|PLTS|BPS|RE|RDB|Non|PT|Rasio|Ratio)\b)"
    r"[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3}) \($"
)
_FEWEST = 3


def bracket_item(
    document: Document, areas: Mentions, organisations: Mentions, place: Place
) -> Told | None:
    """The place before a share in brackets that no gazetteer has so: "DI Yogjakarta (85,11%)".

    Args:
        document: The text.
        areas: The areas of the text that are known.
        organisations: Its organisations.
        place: The number in its sentence, one of several in brackets.
    """
    plain, start = document.plain, place.sentence.start
    if plain[place.start - 1] != "(" or plain[place.after : place.after + 1] != ")":
        return None
    item = document.in_plain.search(_BEFORE_BRACKET, max(start, place.previous), place.start)
    if item is None or organisations.at(item.start("area")) is not None:
        return None
    begin, end = item.span("area")
    if areas.at(end - 1) is not None or (begin == start and areas.within(begin, end)):
        return None  # "Riau dan Kepulauan Riau (56,70%)", "Sedangkan Riau (56,70%)"
    if sum(1 for _ in _IN_BRACKETS.finditer(plain, start, place.sentence.end)) < _FEWEST:
        return None
    return Told(document.words(begin, end), begin, end)
