"""Areas and periods that a sentence deals out to its numbers, in their order.

Place in the flow: used by :mod:`kg.extract.figures.figures`: "A dan B masing-masing 46,9 dan 72,8
persen", "pada 2012 dan 2013 masing-masing 75 dan 76 persen".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.figures.figure_carry import FROM_LEVEL
from kg.extract.figures.figure_context import Context
from kg.extract.figures.figure_sentence import FigureSentence, Told
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number

__all__ = ["dealt_areas", "dealt_periods", "each_word"]

_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|respectively)\b")
_EACH_WORDS = ("masing-masing", "berturut-turut", "respectively")


def each_word(document: Document, sentence: Sentence) -> re.Match[str] | None:
    """The word by which a sentence deals out numbers in their order, if it has one."""
    if not document.says(_EACH_WORDS, sentence.start, sentence.end):
        return None
    return _EACH.search(document.lower, sentence.start, sentence.end)


def dealt_areas(figures: FigureSentence, context: Context) -> dict[int, tuple[Told, ...]]:
    """Areas of numbers in their order: "A dan B masing-masing 46,9 dan 72,8 persen"."""
    sentence, lower = figures.sentence, figures.document.lower
    word = each_word(figures.document, sentence)
    if word is None:
        return _areas_in_front(figures, context) or _areas_of_both(figures, context)
    numbers = [number for number in figures.numbers if number.start > word.start()]
    if word.group() == "respectively":
        numbers = _joined_before(figures, word.start())
    if len(numbers) < 2:
        return {}
    areas = _apart(context.where.between(sentence.start, numbers[0].start), len(numbers))
    index = figures.document.sentence_index(sentence.start)
    if not areas and index and word.group() == "masing-masing":  # "Rasionya masing-masing ..."
        back = 3 if _BOTH_HERE.search(lower, sentence.start, word.start()) else 1
        for last in reversed(figures.document.sentences[max(0, index - back) : index]):
            areas = tuple(
                replace(each, reason="area-of-the-sentence-before")
                for each in context.where.between(last.start, last.end)
            )
            if areas:
                break
    if not areas:
        areas = _of_the_unit(context, sentence, numbers)
    if len(areas) > len(numbers):  # "Masih di Papua, A dan B dengan rasio masing-masing ..."
        areas = areas[-len(numbers) :]
        gaps = (lower[a.end : b.start] for a, b in pairwise(areas))
        if not all(_AND_AREA.fullmatch(gap) for gap in gaps):
            return {}
    if len(areas) != len(numbers):
        return {}
    figures.has_area = True
    return {number.start: (area,) for number, area in zip(numbers, areas, strict=True)}


_IN_ROW = re.compile(
    r"(?: (?:desa|kampung|kk|kepala keluarga|rumah tangga|rumah|keluarga|pelanggan|villages|"
    r"households|homes|customers))?(?:,|,? (?:dan|serta|and)) (?:hanya |baru |only )?"
)
"""Between two numbers of one row: "79,4% dan 84,9%", "34 desa dan 12 desa"."""
_TO_ROW = re.compile(
    r",? (?:(?:pada |per |in |di )?(?:tahun |akhir )?(?:19|20)\d\d,? )?"
    r"(?:(?:yakni|yaitu|sebesar|sebanyak|sejumlah|mencapai|adalah|tercatat|berada di angka|"
    r"baru|masih|hanya|sudah|telah|kini|saat ini|tinggal|ada|sekitar|are|were|stood at|stand at|"
    r"only|reached|namely|about|at|with),? )*"
)
"""From the last area of a list to the first number of a row."""
_ENDS_LIST = re.compile(r"\b(?:dan|serta|and)\b")


def _areas_in_front(figures: FigureSentence, context: Context) -> dict[int, tuple[Told, ...]]:
    """Areas of a row of as many numbers right behind them: "A dan B, yakni 79,4% dan 84,9%"."""
    lower, dealt = figures.document.lower, dict[int, tuple[Told, ...]]()
    if len(figures.numbers) < _PAIR or len({ratio[2] for ratio in figures.ratios}) > 1:
        return dealt
    previous, row = figures.sentence.start, [figures.numbers[0]]
    for number in (*figures.numbers[1:], None):
        last = row[-1]
        if number is not None and number.percent == last.percent:
            if _IN_ROW.fullmatch(lower, last.after, number.start):
                row.append(number)
                continue
        if len(row) >= _PAIR and _ENDS_LIST.search(lower, previous, row[0].start):
            areas = _list_before(context, (previous, row[0].start), len(row))
            pairs = zip(row, areas, strict=True) if areas else ()
            dealt |= {each.start: (area,) for each, area in pairs}
        if number is not None:
            previous, row = last.after, [number]
    figures.has_area = figures.has_area or bool(dealt)
    return dealt


def _list_before(context: Context, place: tuple[int, int], wanted: int) -> tuple[Told, ...]:
    """The areas of a list of so many, which a row of numbers follows."""
    lower, (start, end) = context.where.document.lower, place
    areas = _apart(context.where.between(start, end), wanted)
    if len(areas) < wanted or not _TO_ROW.fullmatch(lower, areas[-1].end, end):
        return ()
    gaps = [lower[a.end : b.start] for a, b in pairwise(areas)]
    listed = gaps[len(areas) - wanted :]
    if not _ENDS_LIST.search(listed[-1]) or not all(_AND_AREA.fullmatch(gap) for gap in listed):
        return ()
    longer = len(areas) > wanted and _AND_AREA.fullmatch(gaps[len(areas) - wanted - 1])
    return () if longer else areas[-wanted:]


def _of_the_unit(
    context: Context, sentence: Sentence, numbers: Sequence[Number]
) -> tuple[Told, ...]:
    """The areas in a unit's name, as many as numbers: "UIW Sulut, Sulteng, dan Gorontalo"."""
    where = context.where
    for unit in reversed(where.organisations.within(sentence.start, numbers[0].start)):
        inside = [
            each
            for each in where.all_areas.within(unit.start, unit.end)
            if not where.document.plain.startswith("(", each.start - 1)
        ]
        if unit.kind == "pln_unit" and len(inside) == len(numbers):
            return tuple(where.told(each, "area-of-the-unit") for each in inside)
    return ()


_NEXT_NUMBER = re.compile(r"(?: [a-z]+)?,? (?:and )?")


def _joined_before(figures: FigureSentence, end: int) -> list[Number]:
    """The numbers of one list right before a word: "41 percent and 58 percent, respectively"."""
    found: list[Number] = []
    for number in reversed([each for each in figures.numbers if each.start < end]):
        gap = figures.document.lower[number.after : found[0].start] if found else ", "
        if not _NEXT_NUMBER.fullmatch(gap):
            break
        found.insert(0, number)
    return found


def _apart(areas: tuple[Told, ...], wanted: int) -> tuple[Told, ...]:
    """Areas that have one name together ("Maluku dan Maluku Utara"), each by its own."""
    if len(areas) >= wanted:
        return areas
    found: list[Told] = []
    for area in areas:
        names = area.words.split(" dan ")
        if len(names) != _PAIR:
            found.append(area)
            continue
        middle = area.start + len(names[0])
        found.append(Told(names[0], area.start, middle))
        found.append(Told(names[1], middle + len(" dan "), area.end))
    return tuple(found) if len(found) == wanted else areas


_PAIR = 2
_BOTH_HERE = re.compile(r"\b(?:kedua|ketiga|keempat) (?:provinsi|kabupaten|kota|daerah|wilayah)\b")
"""Areas that one of the sentences before names, to which numbers are dealt out."""
_BOTH = re.compile(
    r"\"?(?:keduanya|kedua (?:provinsi|kabupaten|kota|daerah|wilayah)(?: (?:itu|ini|tersebut))?|"
    r"both(?: (?:provinces|regencies|regions))?)\b"
)


def _areas_of_both(figures: FigureSentence, context: Context) -> dict[int, tuple[Told, ...]]:
    """Both areas of the sentence before: "A dan B terendah. Keduanya baru 60 persen"."""
    sentence = figures.sentence
    index = figures.document.sentence_index(sentence.start)
    if index and len(figures.numbers) == _PAIR:
        return _areas_pointed_at(figures, context)
    if not index or len(figures.numbers) != 1 or figures.has_area:
        return {}
    if _BOTH.match(figures.document.lower, sentence.start) is None:
        return {}
    last = figures.document.sentences[index - 1]
    areas = context.where.between(last.start, last.end)
    if len(areas) != 2:
        return {}
    told = (replace(area, reason="area-of-the-sentence-before") for area in areas)
    return {figures.numbers[0].start: tuple(told)}


_THOSE_TWO = re.compile(
    r"\b(?:(?:kedua|dua) (?:provinsi|kabupaten|kota|daerah|wilayah) (?:itu|ini|tersebut)|"
    r"keduanya|(?:both|the two|these two|those two) (?:provinces|regencies|regions|areas)|"
    r"in the areas?)\b"
)


def _areas_pointed_at(figures: FigureSentence, context: Context) -> dict[int, tuple[Told, ...]]:
    """Two areas of the sentence before, with a level each: "Di kedua provinsi itu 61 dan 81 %"."""
    first, second = figures.numbers
    lower, start = figures.document.lower, figures.sentence.start
    joined = first.percent and second.percent and second.start - first.after < _NEAR_RISE
    if not joined or _THOSE_TWO.search(lower, start, first.start) is None:
        return {}
    if not _AND_NEXT.fullmatch(lower, first.after, second.start):
        return {}
    last = figures.document.sentences[figures.document.sentence_index(start) - 1]
    areas = _apart(context.where.between(last.start, last.end), _PAIR)
    if len(areas) != _PAIR or context.where.between(start, first.start):
        return {}
    told = (replace(area, reason="area-of-the-sentence-before") for area in areas)
    figures.has_area = True
    return {number.start: (area,) for number, area in zip(figures.numbers, told, strict=True)}


_AND_NEXT = re.compile(r" ?(?:%|persen|percent)?,? (?:dan|serta|and) (?:only |hanya |baru )?")
_AND_AREA = re.compile(
    r",? ?(?:dan |serta |and )?(?:(?:di |in )?(?:provinsi|kabupaten|kota) )?(?:di |in )?"
)
"""Between two areas of one list."""


def dealt_periods(figures: FigureSentence, context: Context) -> dict[int, Told]:
    """Periods of numbers in their order: "pada 2012, 2013 dan 2014 masing-masing 75, 76 dan 80"."""
    sentence = figures.sentence
    word = each_word(figures.document, sentence)
    if word is None:
        return _joined_periods(figures, context)
    numbers = [number for number in figures.numbers if number.start > word.start()]
    periods = context.periods_between(sentence.start, word.start())
    if len(numbers) < 2 or len(periods) != len(numbers):
        return {}
    return {number.start: told for number, told in zip(numbers, periods, strict=True)}


def _joined_periods(figures: FigureSentence, context: Context) -> dict[int, Told]:
    """Joined periods of as many joined numbers: "Untuk 2018 dan 2019, 95 dan 97 persen"."""
    lower, numbers = figures.document.lower, figures.numbers
    if len(numbers) < 2:
        return {}
    periods = context.periods_between(figures.sentence.start, figures.sentence.end)
    spanned = _spanned_periods(figures, periods)
    if spanned:
        return spanned
    if len(periods) != len(numbers) or periods[-1].start > numbers[0].start:
        return _paired_periods(figures, context, periods)
    gaps = [lower[a.end : b.start] for a, b in pairwise(periods)]
    gaps += [lower[a.after : b.start] for a, b in pairwise(numbers)]
    if not all(_AND_ONLY.fullmatch(gap) for gap in gaps):
        return {}
    return {number.start: told for number, told in zip(numbers, periods, strict=True)}


def _spanned_periods(figures: FigureSentence, periods: tuple[Told, ...]) -> dict[int, Told]:
    """A rise over a span of time: "sejak 2014 hingga 2019 naik dari 84 persen menjadi 98"."""
    lower, numbers = figures.document.lower, figures.numbers
    if len(numbers) != _PAIR or not periods:
        return {}
    first, second = numbers
    if not FROM_LEVEL.search(figures.before(first, 24)) or not _BECAME.search(
        lower, first.after, second.start
    ):
        return {}
    now = periods[-1]
    year = _YEAR_AND.match(lower, now.start, now.end)
    if len(periods) == 1 and year is not None:  # "2014-2019"
        then = Told(year[1], *year.span(1))
        return {first.start: then, second.start: now}
    if len(periods) != _PAIR:
        return {}
    then = periods[0]
    before = max(figures.sentence.start, then.start - 30)
    if _SPAN.search(lower, before, then.start) is None:
        return {}
    since = then.end < first.start and 0 <= now.start - second.after < _NEAR_RISE
    if not since and _UNTIL.fullmatch(lower, then.end, now.start) is None:
        return {}
    return {first.start: then, second.start: now}


_YEAR_AND = re.compile(r"((?:19|20)\d\d) ?[-\u2013] ?(?=\d)")
_UNTIL = re.compile(r" (?:hingga|sampai(?: dengan)?|s/d|to|until|and|dan)(?: tahun)? ")
_SPAN = re.compile(
    r"(?:\b(?:sejak|sepanjang|selama|kurun(?: waktu)?|rentang(?: waktu)?|periode|antara|dari|"
    r"from|between|since|over)(?: tahun)? |\()$"
)
"""Before a span of time from one period to another."""


def _paired_periods(
    figures: FigureSentence, context: Context, periods: tuple[Told, ...]
) -> dict[int, Told]:
    """Periods of a rise that are those of the others beside it and behind it.

    "dari 45 persen menjadi 50 persen dan rasio desa dari 22 persen pada 2015 menjadi 29 persen
    pada 2017. Di Papua Barat rasio naik dari 82 persen menjadi 91 persen".
    """
    carry, lower = figures.carry, figures.document.lower
    rises = [
        (a, b)
        for a, b in pairwise(figures.numbers)
        if a.percent
        and b.percent
        and FROM_LEVEL.search(figures.before(a, 24))
        and _BECAME.search(lower, a.after, b.start)
    ]
    if not rises:
        carry.rise = None
        return {}
    dated = None
    for first, second in rises:
        inside = [p for p in periods if first.after <= p.start < second.after + _NEAR_RISE]
        if len(inside) == 2 and inside[0].start < second.start <= inside[1].start:
            dated = inside[0], inside[1]
    if dated is None and not periods and carry.rise is not None and figures.is_near(1):
        dated = carry.rise
    elif dated is not None and len(periods) != 2:
        dated = None
    carry.rise = dated
    if dated is None:
        return {}
    found: dict[int, Told] = {}
    for first, second in rises:
        own = [p for p in periods if first.after <= p.start < second.after + _NEAR_RISE]
        if not own:
            then, now = (replace(each, reason="period-of-the-rise-beside") for each in dated)
            found |= {first.start: then, second.start: now}
    return found


_BECAME = re.compile(r" (?:menjadi|jadi|ke|to) (?:\w+ )?$")
_NEAR_RISE = 24
"""So near behind where a rise ended its period stands."""
_AND_ONLY = re.compile(r",? (?:dan|serta|and) |, ")
