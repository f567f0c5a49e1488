"""Number and scope of a certificate, where a text gives them.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. Both are looked for in the
sentence of an event and the three behind it: "sertifikat nomor ID-QMS-0123/2019", "ruang lingkup
sertifikasi meliputi ...".
"""

from __future__ import annotations

import re

from kg.extract.model import Span
from kg.extract.text.document import Document, Sentence

__all__ = ["certificate_number", "certificate_scope"]

_NUMBER = re.compile(
    r"\b(?:[Ss]ertifikat|[Cc]ertificate|[Ss]ertifikasi)\b(?:(?! (?:PP|UU|Permen\w*|"
    r"Perpres)\b)[^.;]){0,60}?"
    r"\b(?:(?:[Bb]er)?[Nn]omor|[Nn]o\.?|[Nn]umber|[Rr]egistrasi)(?: (?:registrasi|sertifikat|"
    r"registration))?"
    r":? ?"
    r"(?P<number>(?:[A-Z]{2,5} )?[A-Z0-9][A-Za-z0-9]*(?:[./-][A-Za-z0-9]+|(?<=\d) \d{2,}(?!\w))*)"
)
_SCOPE = re.compile(
    r"\b(?:[Rr]uang lingkup|[Ll]ingkup|[Ss]cope)(?: (?:sertifikasi|sertifikat|certification|"
    r"of certification|penerapan|"
    r"of the certificate))?(?:nya)?(?:,)? (?:(?:itu|ini|tersebut) )?(?:adalah|meliputi|mencakup|"
    r"yakni|yaitu|untuk|covers?|"
    r"includes?|is|of|:) ?(?P<scope>[^.;\"\n]{4,200})"
)
_REACH = 4
"""The sentence of the event and so many, less one, behind it."""


def _near(document: Document, sentence: Sentence) -> tuple[int, int]:
    first = document.sentence_index(sentence.start)
    last = min(first + _REACH, len(document.sentences)) - 1
    return sentence.start, document.sentences[last].end


def certificate_number(document: Document, sentence: Sentence) -> Span | None:
    """The number of a certificate; it has a digit, and is no standard's."""
    for match in document.in_plain.finditer(_NUMBER, *_near(document, sentence)):
        number = match["number"]
        if any(c.isdigit() for c in number) and not re.fullmatch(r"\d{1,4}", number):
            return document.span(*match.span("number"))
    return None


def certificate_scope(document: Document, sentence: Sentence) -> Span | None:
    """The scope of a certificate in the words of the text."""
    match = document.in_plain.search(_SCOPE, *_near(document, sentence))
    if match is None:
        return None
    end = match.end("scope")
    while document.plain[end - 1] in " ,":
        end -= 1
    return document.span(match.start("scope"), end)
