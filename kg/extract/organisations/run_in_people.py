"""Names into which those of their officers ran: "HSE Manager PT Sinar Uap Budi Santoso".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. Where the text names the
company, school or hospital alone too ("RSUD Nusa Ende"), the two to four words behind that name are
a person's if a post stands before it.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.organisation_words import COMPANY_WORDS, OFFICERS
from kg.extract.words.speech import SAYS

__all__ = ["without_run_in_people"]

_KINDS = frozenset({"company", "other"})
_SHORT = re.compile(r" ?\([^()]+\)$")
_POST_BEFORE = re.compile(
    rf"\b(?:{OFFICERS}|ketua|rektor|wakil|perwakilan|manajemen|pimpinan|juru bicara|"
    r"representative|pemilik|pendiri|koordinator|deputi)\b[^.;\"]{0,90}$"
)
_ONE_WORD = re.compile(r" [A-Z][a-z]{3,}")
"""The name of somebody with one, of whom a verb of speech tells."""
_PERSON_WORDS = re.compile(r" (?:[A-Z][a-z'.-]+|[A-Z]\.)(?: (?:[A-Z][a-z'-]+|[A-Z]\.?)){1,3}")


def without_run_in_people(document: Document, found: list[Mention]) -> list[Mention]:
    """Names without those of people behind them, where the text names them alone too."""
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
        kept.append(each)
    return kept


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
