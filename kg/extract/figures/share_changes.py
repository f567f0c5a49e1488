"""Percentages that tell how much a ratio changed or differs, and are no ratio themselves.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`, before a percentage is read.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.figures.figure_words import CHANGE
from kg.extract.text.numbers import Number

__all__ = ["is_change", "is_rise"]

_RISE_OF = re.compile(
    r"\b(?:kenaikan|peningkatan|pertumbuhan|penurunan|selisih|"
    r"kekurangan)(?:nya)?\b(?:(?! menjadi)[^.;\d]){0,60} "
    r"(?:mencapai|sebesar|adalah|sebanyak|hanya|cuma|baru|sekitar|rata-rata) "
    r"(?:\d[\d.,]* [\w ]{2,24} atau )?$"
)
"""Right before how much a share rose: "kenaikan desa berlistrik mencapai 10,4 persen"."""
_LEVEL = re.compile(
    r" (?:\(?pada [\w ]{2,20}\)?|di [\w ]{2,20}|tahun \d{4}|in \d{4})? ?(?:menjadi|ke|to) "
)
_MOST_RISE = 12
"""What a ratio rises "hingga" is no level if it is less."""
_LEAST_LEVEL = 30
"""A smaller share that something rose by is a change: "naik 0,2 persen menjadi 99,4 persen"."""
_NO_RISE = 60
"""No ratio rises by so much: "tahun 2016 naik 91,2 persen" tells a level."""
_CHANGES_LISTED = re.compile(
    r"\b(?:naik|kenaikan(?:nya)?|meningkat|peningkatan(?:nya)?|turun|penurunan(?:nya)?|tumbuh|"
    r"pertumbuhan(?:nya)?|rose|increased)"
    r"(?: sebesar)?,? (?:masing-masing|berturut-turut)(?: sebesar)? [^;]{0,50}$|"
    r"\b(?:masing-masing|berturut-turut) (?:naik|meningkat|turun|tumbuh|bertambah) [^;]{0,50}$"
)
"""Changes in a row: "kenaikan masing-masing 2 persen dan 3 persen"."""
_ADDS = re.compile(
    r"\b(?:menambah|menaikkan|meningkatkan|mendongkrak|mengerek|mengungkit|mendorong)"
    r"(?: (?!menjadi|hingga|sampai|ke\b)\w+){1,8} $"
)
"""Right before how much is added to a ratio: "menambah rasio elektrifikasi 4 persen"."""
_ADDS_UP_TO = re.compile(
    r"\b(?:menambah|menaikkan|meningkatkan|mendongkrak|mengerek|mengungkit|mendorong)"
    r"(?: (?!menjadi|sampai|ke|dari)\w+){1,8} (?:hingga|sampai) $"
)
_MORE_OR_LESS = re.compile(
    r"(?: points?| poin)? (?:higher|lower|more|less|better|above|below|lebih (?:tinggi|rendah)|"
    r"di (?:atas|bawah)) "
)
"""Behind a difference: "94.8 percent, or 2 percent higher than the target"."""
_PER_YEAR = re.compile(
    r" (?:a|per|each|every) (?:year|annum|month)\b|,? (?:setiap|tiap|per) (?:tahun|bulan)(?:nya)?\b"
    r"(?! (?:19|20)\d\d)|(?:nya)? annually\b"
)

_RATES = re.compile(
    r"\d ?(?:persen|%|percent|per cent) (?:(?:per|setiap|tiap|a|each) (?:tahun|year)|annually)\b"
    r"[^.;]{0,80}$"
)
"""Before another yearly rise: "3 persen per tahun, dari rata-rata sebelumnya hanya 1 persen"."""


_FROM_TO = re.compile(
    r"\b(?:ris(?:e|es|en|ing)|rose|rais\w+|increas\w+|gr[eo]w\w*|climb\w*|jump\w*|improv\w*|"
    r"lift\w*|boost\w*|went|go(?:es|ing)?|edg\w+|expand\w*|surg\w+|bring\w*|brought|push\w*|up|"
    r"widen\w*|advanc\w+|naik|meningkat\w*|menaikkan|melonjak|bertambah|mendorong|mendongkrak)\b"
    r"[^.;\d]{0,60} (?:from|dari) (?:about |around |only |just |sekitar |hanya |semula )?"
    r"(?:\d[\d.,]*(?: ?%| percent| per cent| persen) (?:hingga |sampai |to ))?$"
)


def is_rise(figures: FigureSentence, number: Number) -> bool:
    """Whether two shares are the ends of a rise, and no range: "rose from 91 percent to 97"."""
    begin = max(figures.sentence.start, number.start - 140)
    return _FROM_TO.search(figures.document.lower, begin, number.start) is not None


def is_change(figures: FigureSentence, number: Number) -> bool:
    """Whether a percentage is what a ratio rose, fell or differs by.

    Args:
        figures: The sentence.
        number: The percentage.
    """
    lower, before, value = figures.document.lower, figures.before(number, 70), number.value
    if _MORE_OR_LESS.match(lower, number.after):
        return True
    if value < _LEAST_LEVEL and _PER_YEAR.match(lower, number.after):
        return True
    if value < _LEAST_LEVEL and any(p.search(before) for p in (_ADDS, _CHANGES_LISTED, _RISE_OF)):
        return True
    if value < _MOST_RISE and (
        _ADDS_UP_TO.search(before) or _RATES.search(figures.before(number, 110))
    ):
        return True  # "mampu mendongkrak rasio elektrifikasi nasional hingga 1,5 persen"
    if CHANGE.search(before):
        level = _LEVEL.match(figures.behind(number, 40)) is not None
        return value < (_LEAST_LEVEL if level else _NO_RISE)
    return False
