"""Names into which those of their officers ran: "HSE Manager PT Sinar Uap Budi Santoso".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. Where the text names the
company, school or hospital alone too ("RSUD Nusa Ende"), the two to four words behind that name are
a person's if a post stands before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import (
    COMPANY_WORDS,
    JOIN,
    LIST,
    OFFICERS,
    ROLE_RIGHT_BEFORE,
    WORD,
)
from kg.extract.words.role_words import FUNCTION
from kg.extract.words.speech import SAYS

__all__ = ["without_run_in_people", "without_run_in_person"]

_KINDS = frozenset({"company", "other"})
_SHORT = re.compile(r" ?\([^()]+\)$")
_POST_BEFORE = re.compile(
    rf"\b(?:{OFFICERS}|ketua|rektor|wakil|perwakilan|manajemen|pimpinan|juru bicara|"
    r"representative|pemilik|pendiri|koordinator|deputi)\b[^.;\"]{0,90}$"
)
_ONE_WORD = re.compile(r" [A-Z][a-z]{3,}")
"""The name of somebody with one, of whom a verb of speech tells."""
_PERSON_WORDS = re.compile(r" (?:[A-Z][a-z'.-]+|[A-Z]\.)(?: (?:[A-Z][a-z'-]+|[A-Z]\.?)){1,3}")


def without_run_in_people(
    document: Document, found: list[Mention], areas: Mentions
) -> list[Mention]:
    """Names without those of people behind them.

    They are told apart where the text names the house alone too, or by the region in its name.
    """
    names = {
        _SHORT.sub("", each.name).strip()
        for each in found
        if each.kind in _KINDS and " " in each.name
    }
    kept = []
    for each in found:
        school = _STATE_SCHOOL.match(each.name) if each.kind == "other" else None
        if school is not None and _is_of_school(document, each):
            end = each.start + school.end()
            each = replace(each, end=end, name=document.words(each.start, end), known=None)
        if each.kind in _KINDS and each.known is None and each.name.count(" ") > 2:
            words = each.name.split(" ")
            for count in (4, 3, 2, 1):
                name = " ".join(words[:-count])
                rest = each.name[len(name) :]
                if name in names and " " in name and _is_person(document, each, rest):
                    end = each.end - len(rest)
                    each = replace(each, end=end, name=document.words(each.start, end))
                    break
        kept.append(_up_to_its_region(document, each, areas))
    return kept


def _up_to_its_region(document: Document, house: Mention, areas: Mentions) -> Mention:
    """A house without who speaks for it: "Ketua Yayasan Listrik Sulawesi Utara Rina Abas menilai".

    Two or three words behind its region are a name, if a post stands before and a verb of speech
    behind.
    """
    if house.kind not in _KINDS or house.known is not None or house.name.count(" ") < _LONG_NAME:
        return house
    if SAYS.match(document.lower, house.end + 1) is None:
        return house
    inside = [each for each in areas.within(house.start, house.end) if each.start > house.start]
    end = inside[-1].end if inside else house.end
    words = _NAME_OF_TWO.fullmatch(document.plain, end, house.end)
    if words is None or COMPANY_WORDS & set(words.group().lower().split()):
        return house
    begin = max(0, house.start - 40)
    if ROLE_RIGHT_BEFORE.search(document.lower, begin, house.start) is None:
        return house
    return replace(house, end=end, name=document.words(house.start, end))


_LONG_NAME = 3
_NAME_OF_TWO = re.compile(r" [A-Z][a-z'-]+(?: (?:[A-Z][a-z'-]+|[A-Z]\.)){1,2}")


_STATE_SCHOOL = re.compile(
    r"(?:SM[AKP]|SD)(?:N| Negeri| Inpres)? \d{1,2}"
    r"(?: (?:Labuan|Tanjung|Rote|Pulau|Long|Sungai|Muara|Teluk|Kuala|Batu|Tana|Raja|Kota))?"
    r" [A-Z][\w'-]+(?: (?:Timur|Barat|Utara|Selatan|Tengah|Kota|Hulu|Hilir|Baru|Besar|Kecil)){0,2}"
    r"(?= [A-Z][\w'.-]+ [A-Z])"
)
"""A school of the state by its number and place, before a name of two words."""
_HEAD_OF_SCHOOL = re.compile(r"\b(?:kepala(?: sekolah)?|kepsek|guru|siswa|siswi|pelajar)(?: di)? $")


def _is_of_school(document: Document, school: Mention) -> bool:
    """Whether somebody of a school, whose name ran into the school's, does something."""
    before = document.lower[max(0, school.start - 30) : school.start]
    behind = document.plain[school.end : school.end + 2]
    return _HEAD_OF_SCHOOL.search(before) is not None and behind[:1] == " " and behind[1:].islower()


def _is_person(document: Document, company: Mention, words: str) -> bool:
    """Whether the last words of a company's name are its officer's."""
    spoken = _ONE_WORD.fullmatch(words) and SAYS.match(document.lower, company.end + 1)
    if (not spoken and _PERSON_WORDS.fullmatch(words) is None) or COMPANY_WORDS & set(
        words.lower().split()
    ):
        return False
    before = document.lower[max(0, company.start - 130) : company.start]
    return _POST_BEFORE.search(before) is not None


_NAME_ENDS = re.compile(
    r" [a-z]|, ?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu|ahad|[a-z])|[.\"]",
)
"""Behind a person's name that ran into an office: a verb, a weekday, the sentence's end."""
_LEVEL_WORD = re.compile(
    r" (?:Provinsi|Propinsi|Prov\.?|Kabupaten|Kab\.?|Kota|Daerah|RI|Republik|Nasional|Indonesia|"
    r"Pusat)(?![\w])"
)
_ACRONYM = re.compile(r" [A-Z][A-Z0-9]{1,9}(?![\w])")
_NAME_WORD = re.compile(r" (?:[A-Z][a-z]+(?:['-][A-Z]?[a-z]+)?|[A-Z]\.)(?![\w-])")
_MOST_NAMES = 4


def without_run_in_person(
    document: Document, start: int, begin: int, end: int, areas: Mentions
) -> int:
    """Where an office ends into which its head's name ran: "Kepala Dinas ESDM Ade Suhendar".

    The office goes on over its field (the first word, words of functions, short forms) and its
    area; two to four other words behind, up to a verb or a weekday, are the name.

    Args:
        document: The text.
        start: Where the office begins.
        begin: Where its first words end.
        end: Where it was read to end.
        areas: Known areas.
    """
    plain, lower = document.plain, document.lower
    if ROLE_RIGHT_BEFORE.search(lower[max(0, start - 40) : start]) is None:
        return end
    if _NAME_ENDS.match(plain, end) is None and _NAME_ENDS.match(lower, end) is None:
        return end
    position, count = begin, 0
    while position < end:
        join = JOIN.match(plain, position) or LIST.match(plain, position)
        here = join.end() if join is not None else position
        area = areas.starting_at(here + 1)
        field = FUNCTION.match(plain, here) or _ACRONYM.match(plain, here)
        field = field or _LEVEL_WORD.match(plain, here)
        if field is None and area is None and (count == 0 or join is not None):
            field = WORD.match(plain, here)
        if field is None and area is None:
            break
        position = max(field.end() if field is not None else 0, area.end if area is not None else 0)
        count += 1
    name, words = position, 0
    while (word := _NAME_WORD.match(plain, name)) is not None and name < end:
        if FUNCTION.match(plain, name) is not None:
            return end
        name, words = word.end(), words + 1
    return position if name == end and 2 <= words <= _MOST_NAMES else end
