"""Two areas that one figure is of: "rasio di Kaltim dan Kaltara 90,5 persen" of a unit of both.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. A count is of both areas joined
before it. A ratio may as well be that of each, so it is of both only where a unit of the text
serves just these two, and no word deals it out.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_area_names import AreaNames
from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.text.mentions import Mention

__all__ = ["joint_area"]

_BOTH = re.compile(r"(?: \([^()\d]{1,12}\))? (?:dan|and|serta) (?:di )?")
_LISTED = re.compile(r"(?:,|\b(?:dan|and|serta)) (?:di )?$")
_IN = re.compile(r"\b(?:di|in|untuk|for|wilayah|across) $")
_EACH = re.compile(r"\b(?:masing-masing|sama-sama|keduanya|respectively|both|each)\b")


def joint_area(areas: AreaNames, last: Told, place: Place, *, joined: bool) -> Told | None:
    """The two areas of which ``last`` is one, if the figure is of both together.

    Args:
        areas: The areas of the text.
        last: The area found for the figure.
        place: Where the figure stands.
        joined: Whether it is a ratio, which several areas may have alike.
    """
    area = last.mention
    if area is None or last.reason not in {"", "area-of-the-sentence-before"}:
        return None
    pair = _pair(areas, area)
    if pair is None:
        return None
    lower = areas.document.lower
    sentence = areas.document.sentences[areas.document.sentence_index(area.start)]
    if _EACH.search(lower, sentence.start, sentence.end):
        return None
    start, end = areas.begin(pair[0]), pair[1].end
    counted = (
        not joined
        and not last.reason
        and end <= place.start
        and _IN.search(lower, max(sentence.start, start - 10), start) is not None
    )
    if not counted and not _are_of_a_unit(areas, pair):
        return None
    return Told(areas.document.words(start, end), start, end, last.reason, pair[1])


def _pair(areas: AreaNames, area: Mention) -> tuple[Mention, Mention] | None:
    """The area with the one joined to it; none where they are two of a longer list."""
    lower = areas.document.lower
    first = areas.free.before(areas.begin(area))
    last = area
    if first is None or _BOTH.fullmatch(lower, first.end, areas.begin(area)) is None:
        behind = areas.free.within(area.end, area.end + 30)
        if not behind or _BOTH.fullmatch(lower, area.end, areas.begin(behind[0])) is None:
            return None
        first, last = area, behind[0]
    start = areas.begin(first)
    if _LISTED.search(lower, max(0, start - 6), start) and areas.free.before(start) is not None:
        return None
    return first, last


def _are_of_a_unit(areas: AreaNames, pair: tuple[Mention, Mention]) -> bool:
    """Whether a unit carries both areas in its name."""
    wanted = {each.known or each.name for each in pair}
    return any(
        wanted <= {each.known or each.name for each in areas.all_areas.within(unit.start, unit.end)}
        for unit in areas.organisations.all
        if unit.kind == "pln_unit"
    )
