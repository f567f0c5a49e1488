"""How far the name of a company goes: behind a known one, up to a person's.

Place in the flow: used by :mod:`kg.extract.organisations.organisation_forms`. A known name may be
the first words of another company's, which nobody has listed, or end in the number of one of
several ("PT Angkasa Pura II").
"""

from __future__ import annotations

import re

from kg.extract.organisations.organisation_places import (
    known_person_at,
    numbered_end,
    read_capitals,
    run_length,
    takes_person,
)
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import COMPANY_WORDS, OFFICERS, UNIT

__all__ = ["known_company_end", "region_of_company", "with_number", "without_person"]

_LEGAL_FORM = re.compile(r"(?:PT|CV)\b\.? ")
_POST = re.compile(
    rf"\b(?:{OFFICERS}|staf|juru bicara|perwakilan|ketua|pimpinan|asman|deputi|kadiv)\b"
    r"[^.;\"]{0,60}$"
)
_PART = re.compile(r" (?:Area|Regional|Region|Kantor|Cabang|Wilayah|Perwakilan|Unit|Group|Grup)\b")
_IN_SHORT = re.compile(r" \([A-Z][A-Za-z]{1,9}\)(?= [IVX]{1,4}\b)")
"""The short form before the number of one of several: "PT Angkasa Pura (AP) II"."""
_MOST = 5
_MOST_PLACES = 40
"""At so many places it is looked how a name goes on: a bound, not a rule."""


def known_company_end(
    document: Document, start: int, end: int, known: Mentions, areas: Mentions
) -> int:
    """Where the name of a company ends of which the words up to ``end`` are a known name.

    Args:
        document: The text.
        start: Where the name begins, with its legal form.
        end: Where the known name ends.
        known: All known names.
        areas: All areas of the text; a place behind a name is no part of it.
    """
    plain = document.plain
    short = _IN_SHORT.match(plain, end)
    numbered = numbered_end(document, short.end() if short is not None else end)
    if numbered > end and (short is None or numbered > short.end()):
        return numbered
    place = areas.starting_at(end + 1)
    if _LEGAL_FORM.match(plain, start) is None:
        return end
    if place is not None and place.name.lower() not in COMPANY_WORDS:
        return end
    if _PART.match(plain, end) or UNIT.match(plain, end + 1) or known_person_at(known, end + 1):
        return end
    sentence = document.sentence_at(start)
    reached, count = read_capitals(document, end, known, joined=False, most=_MOST)
    if sentence.kind != "body" or not count or reached > sentence.end:
        return end
    before = document.lower[max(sentence.start, start - 90) : start]
    if _POST.search(before) is None and not takes_person(document, start, end):
        return reached if run_length(plain, end) <= _MOST else end
    words = list(re.finditer(r"\S+", plain[end:reached]))
    for word in reversed(words[:-1]):
        stop = end + word.end()
        if _stands_alone(plain, plain[start:stop]):
            return stop
    taken = end
    for word in words[:-1]:
        if word.group().lower() not in COMPANY_WORDS:
            break
        taken = end + word.end()
    return taken


_REGION = re.compile(
    r" (?:Region(?:al)?|Daop|Daerah Operasi|Divre|Divisi Regional|Zona|MOR|"
    r"Marketing Operation Region(?: \(MOR\))?) (?:\d{1,2}|[IVX]{1,4})\b"
)
_REGIONAL = re.compile(r" Region(?:al)? (?=[A-Z])")
_NAMED_REGION = re.compile(
    r" (?:Regional |Region |Area |(?=[SJ][a-z]{5,}))(?P<place>"
    r"Jawa Bagian (?:Barat|Tengah|Timur)|Jawa Timur,? Bali,? (?:dan )?Nusa Tenggara|Papua Maluku|"
    r"Sumbag(?:ut|sel|teng)|Jatimbalinus|Jabalnus|Sulselrabar)(?![\w-])"
)
"""A region by the short form or the words that companies have for it: "Patra Niaga Sumbagut"."""


_ITS_NUMBER = re.compile(
    r" (?:\d{1,2}|[IVX]{1,4})(?![\w%-]|[.,]\d| (?:persen|percent|unit|kantor|kali|tahun|ribu|juta|"
    r"orang|MW|kV)\b)"
)
"""Behind a region which of several it is: "PT X Region Sulawesi 2"."""


def region_of_company(document: Document, end: int, areas: Mentions) -> int | None:
    """Where a region of a company by its number ends: "PT X (Persero) Regional 3 Tanjung Perak"."""
    region = _REGION.match(document.plain, end)
    if region is None:
        named = _NAMED_REGION.match(document.plain, end)
        if named is not None:
            return named.end()
        named = _REGIONAL.match(document.plain, end)
        place = areas.starting_at(named.end()) if named is not None else None
        if place is None:
            return None
        number = _ITS_NUMBER.match(document.plain, place.end)
        return number.end() if number is not None else place.end
    place = areas.starting_at(region.end() + 1)
    joined = place is not None and document.plain[region.end()] == " "
    return place.end if place is not None and joined else region.end()


def with_number(document: Document, mention: Mention, areas: Mentions) -> Mention:
    """One of several companies, by the number behind a known name: "Angkasa Pura II"."""
    if mention.kind != "company" or mention.known is None:
        return mention
    end = numbered_end(document, mention.end)
    if "PLN" not in mention.name:
        end = region_of_company(document, end, areas) or end
        end = _subsidiary_end(document, mention, areas) if end == mention.end else end
    if end == mention.end:
        return mention
    return Mention(mention.start, end, mention.kind, document.words(mention.start, end))


_TRADE = frozenset(
    "Hulu Hilir EP Gas Energi Energy Power Geothermal Patra Niaga Drilling Lubricants Retail Trans "
    "Transkontinental Logistik Logistics Shipping Maritim Marine Terminal Petikemas Petrokimia "
    "Petrochemical Chemical Akses Infra Infrastruktur Properti Property Land Medika Pelayaran "
    "Konstruksi Beton Solusi Solusindo Digital Data Mining Tambang Resources Hydro Teknik "
    "Teknologi Training Multi Terminal Jasa Services Service International Internasional "
    "Rekayasa".split()
)
"""What the subsidiaries of a group add to its name; none is a place, a person's or a post."""
_NAME_WORD = re.compile(r" (?:[A-Z][a-z]+|EP)(?![\w'-])")
_MOST_ADDED = 4


_TELLS_THAT = re.compile(r"\b(?:that|bahwa|if|whether|said|told)\b[^.;]*$")
_CLOSES = re.compile(r"[,.;:)]|$| \([A-Z]| [a-z]| (?:Zona|Region(?:al)?|Area|Field)\b")


def _subsidiary_end(document: Document, mention: Mention, areas: Mentions) -> int:
    """Where the name of a subsidiary ends, told by its trade: "Pertamina Hulu Mahakam"."""
    reached = mention.end
    for number in range(_MOST_ADDED):
        word = _NAME_WORD.match(document.plain, reached)
        if word is None:
            break
        area = areas.starting_at(word.start() + 1) if number else None
        if word.group().strip() in _TRADE:
            reached = word.end()
        elif area is not None:
            return area.end
        else:
            before = document.lower[max(0, mention.start - 60) : mention.start]
            if _TELLS_THAT.search(before):
                before = ""  # "X, the corporate secretary, detailed that PT Pertamina Hulu Mahakam"
            closes = number and _CLOSES.match(document.plain, word.end())
            return word.end() if closes and not _POST.search(before) else reached
    return reached


def _stands_alone(plain: str, name: str) -> bool:
    """Whether a text has a name somewhere without a further capitalised word behind."""
    end = 0
    for _ in range(_MOST_PLACES):
        position = plain.find(name, end)
        if position < 0:
            return False
        end = position + len(name)
        behind = plain[end : end + 2]
        if not behind[:1].isalnum() and not (behind[:1] == " " and behind[1:].isupper()):
            return True
    return False


_LONGEST_ACRONYM = 5


def without_person(document: Document, start: int, begin: int, end: int, count: int) -> int:
    """Cut a person's name off the end of a company's ("Direktur PT X Energi Budi Santoso")."""
    if count < 3 or not takes_person(document, start, begin):
        return end
    words = [
        (match.start() + begin, match.end() + begin)
        for match in re.finditer(r"\S+", document.plain[begin:end])
    ]
    if document.lower[words[-1][0] : words[-1][1]] in COMPANY_WORDS:
        return end
    for _, stop in reversed(words[:-1]):
        if _stands_alone(document.plain, document.plain[start:stop]):
            return stop  # the text names the company by itself, too
    company = [
        number
        for number, (a, b) in enumerate(words)
        if document.lower[a:b] in COMPANY_WORDS and number < len(words) - 1
    ]
    if company:
        return words[company[-1]][1]
    first = document.plain[slice(*words[0])]
    if first.isupper() and 2 <= len(first) <= _LONGEST_ACRONYM:
        if all(document.plain[a + 1 : b].islower() for a, b in words[1:]):
            return words[0][1]  # "Direktur Utama PT BJU Iwan Agung"
    return words[-3][1] if len(words) >= 4 else end
