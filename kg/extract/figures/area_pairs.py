"""Areas that one figure is of: "rasio di Kaltim dan Kaltara 90,5 persen" of a unit of both.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. A count is of all areas joined
before it. A ratio may as well be that of each, so it is of both only where a unit of the text
serves just these, and no word deals it out.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_area_names import AreaNames
from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.text.mentions import Mention

__all__ = ["joined_areas", "joint_area", "whole_of_parts"]

_AND = re.compile(r"(?: \([^()\d]{1,12}\))?,? (?:dan|and|serta|&) (?:di )?")
_COMMA = re.compile(r"(?: \([^()\d]{1,12}\))?, (?:di )?")
_IN = re.compile(
    r"\b(?:di|in|untuk|for|wilayah|across)"
    r"(?: (?:the )?(?:islands?|provinces|regions|regencies) of(?: the)?)? $"
)
_EACH = re.compile(r"\b(?:masing-masing|sama-sama|keduanya|respectively|both|each)\b")
_EACH_WORDS = ("masing-masing", "sama-sama", "keduanya", "respectively", "both", "each")


def joint_area(areas: AreaNames, last: Told, place: Place, *, joined: bool) -> Told | None:
    """The areas of which ``last`` is one, if the figure is of all together.

    Args:
        areas: The areas of the text.
        last: The area found for the figure.
        place: Where the figure stands.
        joined: Whether it is a ratio, which several areas may have alike.
    """
    area = last.mention
    if area is None or last.reason not in {"", "area-of-the-sentence-before"}:
        return None
    pair = joined_areas(areas, area)
    if not pair:
        return None
    lower = areas.document.lower
    sentence = areas.document.sentence_at(area.start)
    if areas.document.says(_EACH_WORDS, sentence.start, sentence.end) and (
        _EACH.search(lower, sentence.start, sentence.end)
    ):
        return None
    if any(
        _COUNTED_IN.fullmatch(lower, place.after, areas.begin(own))
        for own in areas.free.within(place.after, place.after + _NEXT)
    ):
        return None  # "in Papua, Maluku and Bali 328 villages in Bali"
    start, end = areas.begin(pair[0]), pair[-1].end
    alone = len(areas.free.within(sentence.start, sentence.end)) == len(pair)
    counted = (
        not joined
        and (not last.reason or alone)
        and end <= place.start
        and _IN.search(lower, max(sentence.start, start - 40), start) is not None
    )
    if not counted and not _are_of_a_unit(areas, pair):
        return None
    return Told(areas.document.words(start, end), start, end, last.reason, pair[-1])


def joined_areas(areas: AreaNames, area: Mention) -> list[Mention]:
    """The areas of the list that an area stands in, empty where it stands alone."""
    lower, found = areas.document.lower, [area]
    first = areas.free.before(areas.begin(area))
    joins: list[str] = []
    while first is not None and (join := _join(lower, first.end, areas.begin(found[0]))):
        joins.insert(0, join)
        found.insert(0, first)
        first = areas.free.before(areas.begin(first))
    while behind := areas.free.within(found[-1].end, found[-1].end + _NEXT):
        join = _join(lower, found[-1].end, areas.begin(behind[0]))
        if not join:
            break
        joins.append(join)
        found.append(behind[0])
    closed = joins and _AND.fullmatch(joins[-1])
    return found if closed and all(_COMMA.fullmatch(each) for each in joins[:-1]) else []


def _join(lower: str, start: int, end: int) -> str:
    """The words between two areas of a list, else nothing."""
    joined = _AND.fullmatch(lower, start, end) or _COMMA.fullmatch(lower, start, end)
    return joined.group() if joined is not None else ""


_COUNTED_IN = re.compile(r"(?: \w+){0,3} (?:di|in) ")
_NEXT = 30
"""So near behind an area the next one of its list begins."""


def _are_of_a_unit(areas: AreaNames, pair: list[Mention]) -> bool:
    """Whether a unit carries all these areas in its name."""
    wanted = {each.known or each.name for each in pair}
    return any(
        wanted <= {each.known or each.name for each in areas.all_areas.within(unit.start, unit.end)}
        for unit in areas.organisations.all
        if unit.kind == "pln_unit"
    )


_NEAR_WHOLE = 40
_MADE_UP_OF = re.compile(
    r",? (?:yang )?(?:terdiri (?:atas|dari)|mencakup|meliputi|membawahi|terbagi (?:atas|dalam)|"
    r"(?:which )?(?:consists? of|compris(?:es|ing)|made up of)) (?:\w+ )?(?:provinsi|kabupaten|"
    r"kota|daerah|wilayah|pulau|kecamatan|"
    r"provinces|regencies|districts)\b"
)
"""Behind an area, the parts that it is made up of."""
_VERB = re.compile(
    r"\b(?:sudah|telah|berada|mencapai|baru|masih|adalah|sebesar|tercatat|kini|saat ini|has|is|was|"
    r"stands|reached)\b"
)


def whole_of_parts(areas: AreaNames, place: Place) -> Told | None:
    """The area whose parts are listed before the number: "Sumba yang terdiri atas 4 ...".

    "di Pulau Sumba yang terdiri atas 4 kabupaten yakni A, B, C dan D sudah 76,41 persen".
    """
    lower, start = areas.document.lower, place.sentence.start
    made_up = _MADE_UP_OF.search(lower, start, place.start)
    if made_up is None or "%" in lower[made_up.end() : place.start]:
        return None
    if "persen" in lower[made_up.end() : place.start]:
        return None
    own = areas.free.within(max(start, made_up.start() - _NEAR_WHOLE), made_up.start())
    parts = areas.free.within(made_up.end(), place.start)
    if not own or not parts or _VERB.search(lower, parts[-1].end, place.start) is None:
        return None
    return areas.told(own[-1])
