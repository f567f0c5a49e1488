"""Shares of a plan, a budget or a programme, which are no ratios of access.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`, before a percentage is read. "68
persen dari pagu"; "terealisasi 155.429 rumah tangga atau 103,6 persen"; and what goes on from a
share of something else: "Kemiskinan 28,9 persen. Listrik diharapkan menurunkannya menjadi 25".
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import HOUSEHOLD_RATIO, NOT_ACCESS, VILLAGE_RATIO
from kg.extract.text.numbers import Number

__all__ = ["follows_other_share", "is_of_a_plan"]

_OF_A_PLAN = re.compile(
    r" (?:dari|of) (?:the |its |total |keseluruhan )*(?:target|rencana|plan|(?:total )?anggaran|"
    r"pagu|kuota|alokasi|belanja|dipa|plafon|budget|quota|allocation|ceiling|funds)\b"
    r"(?! (?:(?!dan |serta |and )\w+ ){0,3}\d[\d.,]* ?(?:persen|%|percent))"
)
"""Behind a share of what is planned or may be spent."""
_REALISED_OR = re.compile(
    r"\b(?:terealisasi(?:kan)?|realisasi(?:nya)?|tersalur(?:kan)?|rampung|tuntas|tercapai|realized|"
    r"realised|completed)\b(?![^.;]{0,60}\b(?:rasio|ratio|berlistrik|elektrifikasi)\b)"
    r"[^.;%]{0,60}\d[\d.,]* (?:juta |ribu |million )?[a-z][a-z ]{1,40}?,? ?"
    r"(?:\b(?:atau|setara|or|equal to)|\() ?(?:sekitar |setara |sebesar |about )?$"
)
"""From what was realised of a plan, with its count, to the share that it is of the plan."""
_RATE = re.compile(
    r"\b(?:realisasi|capaian|pencapaian|tingkat realisasi) (?:program(?!\w)|bpbl|lisdes|"
    r"listrik (?:per)?desa(?:an)?|penyambungan|sambungan|pemasangan|pembangunan|fisik|keuangan|"
    r"belanja|dana|apbn|apbd|dak|kuota|target)\b"
    r"(?:(?! (?:rasio|elektrifikasi|berlistrik)\b)[^.;\d]|(?:19|20)\d\d){0,70}$"
)
"""Before how far a programme has come: "realisasi program BPBL tahun lalu mencapai 91 persen"."""
_PLAN_WORDS = ("realis", "realiz", "capai", "tersalur", "rampung", "tuntas", "complet")
_OF_NEW = re.compile(r"(?:\b(?:atau|setara|or|equal to)|\() ?(?:sekitar |setara |about )?$")
_REACH = 130
_WHOLE = 100


def is_of_a_plan(figures: FigureSentence, number: Number, last: Reading | None) -> bool:
    """Whether a percentage is that of a plan, a budget or a programme.

    Args:
        figures: The sentence.
        number: The percentage.
        last: What the number before was read as.
    """
    lower = figures.document.lower
    if _OF_A_PLAN.match(lower, number.after, figures.sentence.end):
        return True
    begin = max(figures.sentence.start, number.start - _REACH)
    if any(begin <= start < number.start for start, _, _ in figures.ratios):
        return False
    if number.value > _WHOLE or (last is not None and last.indicator == "new_customers"):
        if _OF_NEW.search(figures.before(number, 30)):
            return True  # "menyambung 2.100 rumah tangga atau 105 persen"
    if not figures.document.says(_PLAN_WORDS, begin, number.start):
        return False
    return any(
        figures.document.in_lower.search(each, begin, number.start)
        for each in (_REALISED_OR, _RATE)
    )


_SHARE = re.compile(r"\d ?(?:%|persen\b|per ?cent\b)")


def follows_other_share(figures: FigureSentence) -> bool:
    """Whether the sentence before tells a share of something else, from which this one goes on.

    "Kemiskinan di Bengkulu 14,3 persen. Target tahun depan 12 persen".
    """
    document = figures.document
    index = document.sentence_index(figures.sentence.start)
    if not index:
        return False
    last = document.sentences[index - 1]
    if document.in_lower.search(NOT_ACCESS, last.start, last.end) is None:
        return False
    if _SHARE.search(document.lower, last.start, last.end) is None:
        return False
    if document.in_lower.search(VILLAGE_RATIO, last.start, last.end):
        return False
    return document.in_lower.search(HOUSEHOLD_RATIO, last.start, last.end) is None
