"""Prizes of a name with a grade, without a word for a prize: "Karya Nirbhaya Utama diraih X".

Place in the flow: used by :mod:`kg.extract.claims.awards`. Prizes of the state have names of their
own whose last word is a grade (Utama, Madya, Pratama, Aditama, Adinugraha). One is read where a
verb of getting stands right before it, or right behind it who got it ("diberikan kepada A", "untuk
A"); "A dan B masing-masing meraih X dan Y" deals two of them out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kg.extract.organisations.topic import HOLDER_KINDS, NUMBER_WORD, coordinated, is_alike
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["GradedPrize", "graded_prizes"]

_GRADES = (
    "Utama", "Madya", "Pratama", "Muda", "Aditama", "Adinugraha", "Adi Nugraha", "Paripurna",
    "Nugraha", "Tama", "Nindya",
)  # fmt: skip
_GRADE = f"(?:{'|'.join(_GRADES)})"
_NAME = re.compile(
    rf"(?<![\w.-])(?!PT\b|PLN\b|Direktur|Komisaris|Kantor|Gedung|Jalan|Ketua|Bank|Menteri|Perwira|"
    rf"Ahli|Kejaksaan|Pelabuhan|Kelas|Tim\b|Program|Tujuan|Sekretaris|Inspektur|Irjen)"
    rf"(?:[A-Z][a-z]+ ){{1,4}}{_GRADE}(?: {_GRADE})*(?: I{{1,3}})?(?![\w-])"
)
_GIVEN = re.compile(
    r"\"?(?:,? yang)? (?P<verb>di(?:raih|terima|peroleh|sabet|boyong|dapat(?:kan)?)(?: oleh)?|"
    r"(?:di(?:berikan|serahkan|anugerahkan|sematkan)|jatuh) kepada|untuk) (?:unit )?(?:pt )?"
)
_EACH = re.compile(r" (?:\w+ )?masing-masing(?: \w+)?$")


@dataclass(frozen=True, slots=True)
class GradedPrize:
    """A prize by its place, the verb, and who got it; no holder: what the article is about."""

    name: tuple[int, int]
    verb: tuple[int, int]
    holders: tuple[Mention, ...]


def graded_prizes(
    document: Document, sentence: Sentence, organisations: Mentions
) -> Iterator[GradedPrize]:
    """The prizes of a sentence with who got them; those without a holder are left out."""
    if not document.holds(_GRADES, sentence.start, sentence.end):
        return
    names = [
        match.span()
        for match in _NAME.finditer(document.plain, sentence.start, sentence.end)
        if organisations.at(match.start()) is None
    ]
    last: GradedPrize | None = None
    for start, end in names:
        given = _GIVEN.match(document.lower, end, sentence.end)
        if given is not None:
            first = organisations.at(given.end()) or organisations.starting_at(given.end())
            if first is not None and first.kind in HOLDER_KINDS:
                group = coordinated(document, organisations, first, sentence.end)
                if _is_stated(document, sentence, given.span("verb")) and is_alike(group):
                    yield GradedPrize((start, end), given.span("verb"), group)
                continue
        if last is not None and _GOES_ON.fullmatch(document.lower, last.name[1], start):
            last = GradedPrize((start, end), last.verb, last.holders)
            yield last
            continue
        got = _verb_before(document, sentence, start)
        if got is None or not _is_stated(document, sentence, got):
            continue
        subjects = _subjects(document, organisations, sentence, got[0])
        if _EACH.search(document.lower[max(sentence.start, got[0] - 60) : got[0] - 1]):
            listed = [span for span in names if span[0] > got[1]]
            if len(subjects) == len(listed):
                subjects = (subjects[listed.index((start, end))],)
        if subjects:
            last = GradedPrize((start, end), got, subjects)
            yield last


def _is_stated(document: Document, sentence: Sentence, verb: tuple[int, int]) -> bool:
    return polarity(document, sentence, *verb) == "stated"


_BETWEEN = re.compile(
    rf"(?: (?:\d{{1,3}}|{NUMBER_WORD}))?"
    r"(?: (?:penghargaan|piala|piagam|kategori|predikat|tingkat|level|prestasi))* \"?|"
    r" \"?[A-Z][A-Za-z ]{3,60}\"?,? (?:dan|serta) (?:penghargaan )?\"?"
)
_GOES_ON = re.compile(
    rf",? (?:dan |serta )?(?:(?:\d{{1,3}}|{NUMBER_WORD}) )?"
    r"(?:penghargaan |piala |piagam |trofi )(?:kategori |predikat |tingkat |level )?"
)
"""From a prize to the next that is counted: "14 penghargaan X Utama, tujuh penghargaan Y Madya"."""
_VERBS = re.compile(
    r"\b(?:me(?:raih|mp?eroleh|ndapat(?:kan)?|nerima|nyabet|mboyong|ngantongi|nggondol)|raih|"
    r"membawa pulang|dianugerahi|diganjar)\b"
)
_REACH = 90
_OFFICER = re.compile(
    r"\b(?:direktur(?: \w+){0,2}|manajer|manager|ketua|kepala|komisaris(?: utama)?|director|ceo) $"
)


def _verb_before(document: Document, sentence: Sentence, start: int) -> tuple[int, int] | None:
    """The verb of getting right before a prize, or before the one it is joined to."""
    begin = max(sentence.start, start - _REACH)
    verbs = list(_VERBS.finditer(document.lower, begin, start))
    if not verbs or _BETWEEN.fullmatch(document.plain, verbs[-1].end(), start) is None:
        return None
    return verbs[-1].span()


def _subjects(
    document: Document, organisations: Mentions, sentence: Sentence, verb: int
) -> tuple[Mention, ...]:
    """The holders right before a verb: the last list of them that ends there."""
    inside = [
        each
        for each in organisations.within(sentence.start, verb)
        if each.kind in HOLDER_KINDS and each.end <= verb
    ]
    if not inside or _OFFICER.search(
        document.lower[max(sentence.start, inside[-1].start - 40) : inside[-1].start]
    ):
        return ()  # a prize of the head's own
    for each in inside:
        group = coordinated(document, organisations, each, verb)
        if inside[-1] in group and is_alike(group):
            return group
    return (inside[-1],)
