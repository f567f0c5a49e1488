"""Counts told sentence by sentence behind a dated ratio: they are all of its period.

Place in the flow: used by :mod:`kg.extract.figures.figures`. "Pada 2017 rasionya 76 persen. KK yang
berlistrik 46.900 KK. Yang memakai PLN 34.000 KK. Sisanya non PLN 12.900 KK."
"""

from __future__ import annotations

from dataclasses import replace

from kg.extract.figures.figure_context import Context
from kg.extract.figures.figure_sentence import FigureSentence, Place, Reading, Told
from kg.extract.figures.periods_around import BACK_THEN

__all__ = ["link_period", "period_of_chain"]

_COUNTED = ("households", "villages")
_CHAINED = "period-of-the-sentence-before"


def period_of_chain(
    context: Context,
    figures: FigureSentence,
    reading: Reading,
    place: Place,
    area: str | None,
) -> Told | None:
    """The period of the ratio with which a count goes on; None where it stands for itself.

    Args:
        context: The periods of the text.
        figures: The sentence, whose carry holds the chain.
        reading: What the number counts.
        place: The number in its sentence.
        area: The one name of its area.
    """
    chain = figures.carry.chain
    if chain is None or not reading.indicator.startswith(_COUNTED):
        return None
    index, begin, named, told = chain
    here = figures.document.sentence_index(figures.sentence.start)
    if here - index > 1 or figures.sentence.paragraph != begin or area != named:
        return None
    if context.is_of_today(place) or context.periods_between(
        figures.sentence.start, figures.sentence.end
    ):
        return None
    return replace(told, reason=_CHAINED)


def link_period(
    figures: FigureSentence, reading: Reading, status: str, area: str | None, told: Told | None
) -> None:
    """Begin a chain with a dated ratio, or go on with it by a count of its period.

    Args:
        figures: The sentence, whose carry holds the chain.
        reading: What the number was read as.
        status: Its status.
        area: The one name of its area.
        told: Its period.
    """
    carry = figures.carry
    index = figures.document.sentence_index(figures.sentence.start)
    is_ratio = reading.indicator.endswith("_ratio")
    begin, end = figures.sentence.start, figures.sentence.end
    if is_ratio and figures.is_near(0) and BACK_THEN.match(figures.document.lower, begin, end):
        carry.chain = None  # "90 persen. Pada 2015 baru 60 persen. Desa gelap 312 desa"
        return
    if status != "observed" or told is None or not told.words:
        if is_ratio:
            carry.chain = None
        return
    goes_on = (
        carry.chain is not None
        and index - carry.chain[0] <= 1
        and told.words == carry.chain[3].words
        and reading.indicator.startswith(_COUNTED)
    )
    if is_ratio or goes_on:
        carry.chain = index, figures.sentence.paragraph, area, told
