"""Shares whose sentence does not name a ratio: a bare "rasio", people who are without.

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`, where no ratio and no noun
beside a percentage says what it is of.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import ELECTRICITY
from kg.extract.figures.figure_areas import LISTS
from kg.extract.figures.figure_parts import is_of_other_access
from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import NOT_ACCESS, UNELECTRIFIED
from kg.extract.text.numbers import Number

__all__ = ["LIVE_IN", "are_without", "is_to_be_covered", "read_lit_area", "read_unnamed_ratio"]

LIVE_IN = re.compile(
    r" (?:of (?:them|these|those) |di ?antaranya )?(?:live|lives|reside|are in|are located|"
    r"tinggal di|"
    r"bermukim|berada di|tersebar di)\b"
)
"""Behind a share of those who live somewhere."""
_ALONE_RATIO = re.compile(
    r"\brasio(?:nya)?(?= (?:yang )?(?:paling|ter\w+|di|masih|sudah|baru|kini|saat ini|"
    r"mencapai|hanya|"
    r"sebesar|tinggi|rendah|itu|tersebut|ini|nasional|pada|untuk|per|adalah|tercatat|naik)\b)"
)
"""A ratio of which no word says what it is."""


_LINES_BEFORE = 400


def read_unnamed_ratio(figures: FigureSentence, number: Number) -> Reading | None:
    """A ratio without a name in a text on access, where none is named before: of households.

    Args:
        figures: The sentence.
        number: The percentage.
    """
    lower, sentence = figures.document.lower, figures.sentence
    if figures.carry.ratio is not None:
        return None
    if not ELECTRICITY.search(lower, max(0, sentence.start - _LINES_BEFORE), number.start):
        return None
    match = _ALONE_RATIO.search(lower, sentence.start, number.start)
    if match is None or figures.document.in_lower.search(NOT_ACCESS, sentence.start, sentence.end):
        return None
    if LIVE_IN.match(lower, number.after) or UNELECTRIFIED.search(figures.behind(number, 45)):
        return None
    return Reading("household_electrification_ratio", match.span(), "ratio-without-a-name", 0.68)


_ONLY_ADVERBS = re.compile(
    r" (?:(?:kini|saat ini|sekarang|sendiri|sudah|telah|baru|hampir|masih|hanya|cuma|mencapai|"
    r"sekitar|is|are|was|now|already|only|about|nearly|almost) ){0,4}$"
)
_IS_LIT = re.compile(
    r" (?:(?:sudah|telah) )?(?:ber-?listrik|terlistriki|(?:ter|di)aliri (?:aliran )?listrik|"
    r"electrified)(?![\w-])"
)
_SUBJECT = re.compile(
    r"(?:^|[,.:;\"\u2013-] ?|\b(?:bahwa|kini|kata\w*|menyebut|\w+kan|that|now|karena|sehingga|dan|"
    r"and) )"
    r"(?:[A-Z][\w'()-]*(?: |$)){1,5}$"
)
"""An area that its clause begins with, up to its end: no "pabrik di Gresik"."""
_AREAS_THAT = re.compile(
    r"\b(?:provinsi|kabupaten(?:/kota)?|kota|daerah|wilayah|provinces|regencies|cities)"
    r"(?: (?:di|in) [\w ]{2,30}?)?(?: (?:yang|that|which))? "
    r"(?:(?:kini|saat ini|sudah|telah|baru|hampir|are|have been|already) ){0,3}$"
)
"""Right before a share of areas that the sentence lists: "tiga kabupaten sudah 100 persen"."""
_OF_HOMES = re.compile(
    r"\b(?:desa|kampung|rumah|kk|keluarga|pelanggan|warga|villages|households|homes|people)\b"
    r"[^.;,]{0,40}$"
)
"""Before areas of which something else is told than that they have electricity."""
_AREA_REACH = 40


def read_lit_area(figures: FigureSentence, number: Number) -> Reading | None:
    """What share of an area has electricity, told without a noun: "Bali 100 persen berlistrik".

    Args:
        figures: The sentence.
        number: The percentage.
    """
    document, begin = figures.document, max(figures.sentence.start, number.start - 60)
    lit = _IS_LIT.match(document.lower, number.after, figures.sentence.end)
    adverbs = _ONLY_ADVERBS.search(document.lower, begin, number.start)
    if lit is None or adverbs is None:
        return None
    areas = _AREAS_THAT.search(document.lower, begin, number.start)
    if areas is not None and not _OF_HOMES.search(document.lower, begin, areas.start()):
        listed = LISTS.match(document.lower, number.after, figures.sentence.end)
        if listed is not None and figures.names_area(listed.end(), listed.end() + _AREA_REACH):
            words = lit.span()
            return Reading("household_electrification_ratio", words, "ratio-without-a-name", 0.75)
    end = adverbs.start()
    named = _SUBJECT.search(document.plain[max(begin, end - _AREA_REACH) : end])
    if named is None or not figures.names_area(max(begin, end - _AREA_REACH), end):
        return None
    return Reading("household_electrification_ratio", lit.span(), "ratio-without-a-name", 0.75)


def are_without(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether people have no electricity, told beside a ratio of households as what it leaves.

    Args:
        figures: The sentence.
        number: The percentage, or the count that equals it.
        end: Where the noun of people ends.
    """
    ratio = figures.ratios[-1][2] if figures.ratios else None
    if ratio is None and figures.carry.ratio is not None and figures.is_near(2):
        ratio = figures.carry.ratio.indicator
    if ratio != "household_electrification_ratio" or is_of_other_access(figures, number):
        return False
    return figures.state(number, end, figures.sentence.end) == "un"


_COVERS = re.compile(
    r"\b(?:reach|cover|serve|men(?:jangkau|capai)|melayani)(?:ing|e?s)? (?:about )?$"
)


def is_to_be_covered(figures: FigureSentence, number: Number) -> bool:
    """Whether somebody who brings electricity is to reach a share: "PLN is to reach 100 percent".

    Args:
        figures: The sentence.
        number: The share of villages or homes.
    """
    if _COVERS.search(figures.before(number, 40)) is None:
        return False
    begin, end = figures.sentence.start, figures.sentence.end
    return figures.document.says(("pln", "lectri", "listrik"), begin, end)
