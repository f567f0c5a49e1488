"""The area that a unit serves: "wilayah PLN Area Purwokerto", which lists of regencies spell out.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. A ratio of a unit's area is that
of no one of the regencies behind "mencakup", nor of the town that the unit is named for.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["served_area"]

_SERVED = re.compile(r"\b(?:wilayah|area|daerah)(?: (?:kerja|layanan|pelayanan|operasi))? $")
_COVERS = re.compile(
    r"[^.;]{0,60}\b(?:mencakup|meliputi|membawahi|melayani|terdiri (?:dari|atas)|covers?|serves?)\b"
)
_BACK = re.compile(
    r"\b(?:beberapa|seluruh|semua|keempat|ketiga|kelima|\w+) (?:wilayah|daerah|kabupaten) "
    r"(?:itu|tersebut|ini)\b|\b(?:wilayah|area) (?:itu|tersebut|ini|kami|kerjanya)\b"
)
_OF_BRANCH = re.compile(r"\b(?:UP3|ULP|UPJ|APJ|Area|Rayon|Cabang|Ranting)\b")
"""In the name of a unit that serves some regencies, or a part of one."""
_COMPANY = re.compile(r"(?:PT\.? ?)?PLN (?:\(Persero\) )?")
_HAS_MANY = re.compile(
    r" (?:kini |sekarang |saat ini |sudah |telah )*(?:mengurus|melayani|mengelola|menangani|"
    r"memiliki|serves?|manages?|has)\b[^.;]*"
)
_IN_MANY = re.compile(
    r"[^.;,\d]{0,40}\b(?:di|pada|in|across) (?:(?:the|wilayah) )?(?:dua|tiga|empat|lima|enam|tujuh|"
    r"delapan|two|three|four|five|six|seven|[2-9]|1\d) (?:kabupaten|kota|daerah|provinsi|regencies|"
    r"districts|cities)\b"
)
"""Around a count of a unit that serves several regencies: "Area X mengurus N pelanggan di lima"."""
_ITS_AREA = re.compile(
    r"\b(?:wilayah|area|daerah)(?:-?nya| (?:kerja|layanan|pelayanan)(?:nya)?) (?:itu )?"
    r"(?:meliputi|mencakup|membawahi|terdiri)\b"
)
_ITS_CUSTOMERS = re.compile(r"\"?(?:(?:jumlah|total) )?(?:pelanggan|kk|rumah tangga)nya\b")
_TOWN = re.compile(
    r"\b(?:UP3|ULP|Area|Rayon|Cabang|Ranting)\)? (?P<town>[A-Z][a-z]+(?:[ -][A-Z][a-z]+){0,2})$"
)
"""The end of a unit's name."""
_CUSTOMERS_OF = re.compile(r"\b(?:pelanggan|customers)(?: (?:of|di|pada))?(?: (?:pt )?pln)? $")
_IN_ITS_AREA = re.compile(
    r"\bin (?:its|their|the) (?:service|working|operational|coverage) areas?\b|"
    r"\bdi wilayah (?:kerja|layanan|pelayanan)(?:nya)?\b|\bdi wilayahnya\b"
)
_SENTENCES_BACK = 2
_REACH = 26


def served_area(
    document: Document, organisations: Mentions, areas: Mentions, place: Place
) -> Told | None:
    """The area of the unit that serves all that a sentence, or the one before, lists.

    Args:
        document: The text.
        organisations: The organisations that it names.
        areas: All areas of the text, those in names of units among them.
        place: The number in its sentence.

    Returns:
        The area as printed with its unit; None where no unit's area is told before the number.
    """
    branch = _of_branch(document, organisations, place) or _of_town(
        document, organisations, areas, place
    )
    if branch is not None:
        return branch
    lower, sentence = document.lower, place.sentence
    number = document.sentence_index(sentence.start)
    back = _BACK.search(lower, sentence.start, place.start)
    first = number - _SENTENCES_BACK if back is not None else number
    for index in range(number, max(-1, first - 1), -1):
        here = document.sentences[index]
        if here.kind != "body":
            continue
        end = place.start if index == number else here.end
        for unit in reversed(organisations.within(here.start, end)):
            if unit.kind != "pln_unit":
                continue
            served = _SERVED.search(lower, max(here.start, unit.start - _REACH), unit.start)
            if served is None or _COVERS.match(lower, unit.end, here.end) is None:
                continue
            reason = "" if index == number else "area-of-the-sentence-before"
            words = document.words(served.start(), unit.end)
            return Told(words, served.start(), unit.end, reason)
    return None


def _of_branch(document: Document, organisations: Mentions, place: Place) -> Told | None:
    """The unit whose customers or area are told, by its own name: "UPJ Asembagus"."""
    lower, sentence = document.lower, place.sentence
    for unit in reversed(organisations.within(sentence.start, place.start)):
        if unit.kind != "pln_unit" or not _OF_BRANCH.search(document.plain, unit.start, unit.end):
            continue
        if _HAS_MANY.fullmatch(lower, unit.end, place.start):
            many = _IN_MANY.match(lower, place.after, sentence.end) is not None
            return _named(document, unit, "") if many else None
        own = document.in_lower.search(_ITS_AREA, unit.end, place.start) is not None
        return _named(document, unit, "") if own else None
    number = document.sentence_index(sentence.start)
    if not number or _ITS_CUSTOMERS.match(lower, sentence.start) is None:
        return None
    last = document.sentences[number - 1]
    if last.kind != "body" or last.paragraph != sentence.paragraph:
        return None
    for unit in reversed(organisations.within(last.start, last.end)):
        if unit.kind == "pln_unit" and _OF_BRANCH.search(document.plain, unit.start, unit.end):
            begin = max(last.start, unit.start - _REACH)
            if _SERVED.search(lower, begin, unit.start):
                return _named(document, unit, "area-of-the-sentence-before")
    return None


def _of_town(
    document: Document, organisations: Mentions, areas: Mentions, place: Place
) -> Told | None:
    """The town of a unit whose customers are counted, no area that the gazetteer knows.

    "Jumlah pelanggan UP3 Timika sebanyak 62.415 pelanggan".
    """
    sentence = place.sentence
    for unit in reversed(organisations.within(sentence.start, place.start)):
        town = _TOWN.search(document.plain, unit.start, unit.end)
        if unit.kind != "pln_unit" or town is None or areas.within(unit.start, unit.end):
            continue
        begin = max(sentence.start, unit.start - _REACH)
        own = document.in_lower.search(_IN_ITS_AREA, unit.end, place.start) is not None
        if not own and _CUSTOMERS_OF.search(document.lower, begin, unit.start) is None:
            continue
        if areas.within(unit.end, place.start):
            return None  # "pelanggan UP3 Timika di Kabupaten Mimika sebanyak 41.000"
        return Told(document.words(*town.span("town")), *town.span("town"), "area-of-the-unit")
    return None


def _named(document: Document, unit: Mention, reason: str) -> Told:
    company = _COMPANY.match(document.plain, unit.start, unit.end)
    start = company.end() if company is not None else unit.start
    return Told(document.words(start, unit.end), start, unit.end, reason)
