"""Sentences without a verb that go on with certificates and prizes told right before.

Place in the flow: used by :mod:`kg.extract.certification_events`. Two forms: "Satu lagi OHSAS
18001:2007", which adds to the certificates before, and "Empat penghargaan tersebut yakni SMK3 untuk
A, ...", which names the prizes that the sentence before counts.
"""

from __future__ import annotations

import re

from kg.extract.certification_words import TRIGGER
from kg.extract.clauses import polarity
from kg.extract.document import Document, Sentence
from kg.extract.standards import StandardMention

__all__ = ["NEXT_TO", "adds_to_those", "prizes_got_before"]

_ONE_MORE = re.compile(
    r"(?:(?:dan|sedangkan|sementara|adapun) )?(?:(?:yang )?(?:satu|dua|tiga)(?: \w+)? lagi|"
    r"(?:satu|dua|tiga)(?: \w+)? (?:lainnya|yang lain)|(?:sertifikat |standar )?(?:yang )?"
    r"(?:kedua|ketiga|keempat|kelima|terakhir|lainnya|pertama)|sisanya|selebihnya|"
    r"(?:the )?(?:other|last|third|second|fourth|first)(?: one| two)?(?: certificates?)?)[ ,]*"
    r"(?:adalah|ialah|yakni|yaitu|berupa|merupakan|untuk|is|are|was)?[ ,:]*"
    r"(?:sertifikat |sertifikasi |standar |sistem manajemen |sni )*$"
)
"""Before a standard that goes on with those counted before: "Satu lagi OHSAS 18001:2007"."""
NEXT_TO = 2
"""So many sentences behind those certificates."""


def adds_to_those(document: Document, sentence: Sentence, first: StandardMention) -> bool:
    """Whether a sentence whose first standard is given adds to the certificates before it."""
    lower = document.lower
    return (
        _ONE_MORE.match(lower[sentence.start : first.start]) is not None
        and TRIGGER.search(lower, sentence.start, sentence.end) is None
        and polarity(document, sentence, first.start, first.end) == "stated"
    )


_PRIZES_ARE = re.compile(
    r"(?:(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan)(?:nya)? )?(?:penghargaan|piagam|"
    r"sertifikat)"
    r"(?:nya)? (?:itu|tersebut|ini)?,? ?(?:yakni|yaitu|adalah|ialah|meliputi|mencakup|"
    r"terdiri (?:dari|"
    r"atas)|antara lain)[ ,:]*(?:penghargaan |sertifikat )?$"
)
"""A sentence that names the prizes counted before: "Empat penghargaan tersebut yakni SMK3 ..."."""
_GOT_PRIZES = re.compile(
    r"\b(?:(?:me)?raih|memperoleh|menerima|mendapat(?:kan)?|menyabet|memborong|memboyong|"
    r"mengantongi|"
    r"membawa pulang)\b(?: \w+){0,3} (?:penghargaan|piagam|sertifikat)\b"
)


def prizes_got_before(
    document: Document, sentence: Sentence, first: StandardMention
) -> tuple[int, int] | None:
    """Where the sentence before says that prizes were got, if this one names them."""
    lower = document.lower
    number = document.sentence_index(sentence.start)
    if not number or _PRIZES_ARE.match(lower[sentence.start : first.start]) is None:
        return None
    before = document.sentences[number - 1]
    got = _GOT_PRIZES.search(lower, before.start, before.end)
    if got is None or polarity(document, before, *got.span()) != "stated":
        return None
    return got.span()
