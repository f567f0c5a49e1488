"""What a heading tells for the sentences below it, and lines that are headings themselves.

Place in the flow: used by :mod:`kg.extract.figures.figures`. A ratio that the heading names may be
gone on with by a number alone, and so may its value: "Kejar Rasio Elektrifikasi 75 Persen", and
below, behind another ratio, "Tahun depan harus 75 persen".
"""

from __future__ import annotations

from kg.extract.figures.figure_records import Carry, Reading
from kg.extract.figures.figure_sentence import DATED_LINE
from kg.extract.figures.figure_words import HOUSEHOLD_RATIO, VILLAGE_RATIO
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import find_numbers

__all__ = ["carry_heading", "is_heading_again", "is_subheading"]

_HEADING = 6
"""A heading within a text has no more words."""
_HEADING_LENGTH = 30
_WHOLE = 100
"""Every ratio may be so much: that a heading tells it says nothing of which one is meant below."""


def carry_heading(document: Document, carry: Carry) -> None:
    """Keep the one ratio that a heading names, and its values.

    Args:
        document: The text.
        carry: What the first sentence of the body goes on from.
    """
    for sentence in document.sentences:
        if sentence.kind == "body":
            return
        if sentence.kind != "title":
            continue
        household = HOUSEHOLD_RATIO.search(document.lower, sentence.start, sentence.end)
        village = document.in_lower.search(VILLAGE_RATIO, sentence.start, sentence.end)
        if (household is None) == (village is None):
            continue
        told = household or village
        kind = "household" if household is not None else "village"
        words = told.span() if told is not None else (0, 0)
        ratio = Reading(f"{kind}_electrification_ratio", words, "ratio-of-the-heading", 0.75)
        carry.ratio = ratio
        if document.body:
            carry.paragraph = document.body[0].paragraph
        for number in find_numbers(document, words[1], sentence.end):
            if number.percent and number.value < _WHOLE:
                carry.named[number.value] = ratio
        return


def is_subheading(document: Document, sentence: Sentence) -> bool:
    """Whether a line is a heading within the text: "Target Elektrifikasi 100 Persen"."""
    if document.paragraphs[sentence.paragraph] != (sentence.start, sentence.end):
        return False
    if DATED_LINE.match(document.lower, sentence.start, sentence.end):
        return False
    words = document.plain[sentence.start : sentence.end].split()
    if sentence.start < document.sentences[document.lead].start and words[-1][-1] not in '.!?:;")':
        return True
    return (
        len(words) <= _HEADING
        and words[-1][-1] not in '.!?:;"'
        and all(word[0].isupper() or not word[0].isalpha() for word in words)
    )


def is_heading_again(document: Document, sentence: Sentence) -> bool:
    """Whether a line below a picture begins with the heading, which no full stop ends there."""
    plain, (start, _) = document.plain, document.paragraphs[sentence.paragraph]
    if start != sentence.start or start >= document.sentences[document.lead].start:
        return False
    return document.is_caption(sentence.paragraph) and any(
        end - begin >= _HEADING_LENGTH and plain.startswith(plain[begin:end], start)
        for begin, end in document.paragraphs[: sentence.paragraph]
    )
