"""Figures on access to electricity: ratios, customers, households and villages.

Place in the flow: after areas, organisations, people and periods. Algorithm, for each number of a
sentence:

1. What it is: :mod:`kg.extract.figure_counts` for counts, :mod:`kg.extract.figure_shares` for
   percentages.
2. Whether it is a fact, and of which status: :mod:`kg.extract.figure_status`.
3. Whom, when, by whom: :mod:`kg.extract.figure_context`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise

from kg.extract.count_words import PROGRAMME, PROGRAMME_WORDS
from kg.extract.document import Document, Sentence
from kg.extract.figure_context import Context
from kg.extract.figure_counts import read_count
from kg.extract.figure_sentence import DATED_LINE, Carry, FigureSentence, Place, Reading, Told
from kg.extract.figure_shares import read_share
from kg.extract.figure_status import status_of
from kg.extract.figure_words import ABOUT, TARGET
from kg.extract.model import Statistic
from kg.extract.numbers import Number, find_numbers

__all__ = ["find_statistics"]

_ANY = re.compile(
    r"elektri|electri|listrik|pelanggan|customer|\bdesa\b|village|rumah tangga|household|\bkk\b|"
    r"homes|power|jatah|kuota|gampong|nagari|jumlahnya|angkanya|"
    r"keluarga|penerima|famil|sambungan|connection|persen|%|percent|kampung|rumah| di "
)
_DIGIT_OR_RATIO = re.compile(
    r"\d|rasio|lectri|\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|"
    r"target\w*|jatah|kuota|million|thousand|hundred|seratus|seribu|sejuta|setengah)\b"
)
_CARRIED_PARAGRAPHS = 8
_PROGRAMME_REACH = 3
"""How many paragraphs back a programme may be named for the households that it counts."""
_DATED_PARAGRAPHS = 4
"""How many paragraphs further the ratios of a report are still of the period told."""
_BESIDE_A_RATIO = frozenset({"villages_electrified", "households_electrified", "customers"})
"""What is of the time of the ratio that its sentence names: "99,4 persen atau 83.031 desa"."""
_HEADING = 6
"""A heading within a text has no more words."""
_FROM_LEVEL = re.compile(r"\b(?:from|dari)(?: (?:sekitar|about|only|hanya|just|semula))? $")
_BEYOND_TARGET = re.compile(r"\b(?:melebihi|melampaui|memenuhi|exceed\w*|surpass\w*|met)\b")
"""Before a target that something was compared with: it is of a time that is over."""
_SEES = re.compile(r"\b(?:we|i) see\b|\b(?:kami|kita) (?:me)?lihat\b")
"""Who sees a figure of a time ahead expects it."""
_BEFORE = "period-of-the-sentence-before"
_INFERENCE_LEAVES = 0.92
"""What each inference leaves of the confidence."""


def find_statistics(document: Document, context: Context) -> tuple[Statistic, ...]:
    """Find figures.

    Args:
        document: The text.
        context: Areas, periods, people and organisations of the text.

    Returns:
        One item per stated figure, in the order of the text; a figure stated twice alike is one
        item, also where only one of them tells the period.
    """
    found: list[_Found] = []
    carry = Carry()
    programmes = _programmes(document)
    for sentence in document.body:
        if sentence.paragraph - carry.paragraph > _CARRIED_PARAGRAPHS:
            carry = Carry(counted=carry.counted)
        if not _DIGIT_OR_RATIO.search(document.lower, sentence.start, sentence.end):
            continue
        if document.lower[sentence.start : sentence.end].rstrip(" \"')").endswith("?"):
            continue
        if not _ANY.search(document.lower, sentence.start, sentence.end):
            continue
        if _is_subheading(document, sentence) and not context.where.named(
            sentence.start, sentence.end
        ):
            continue
        near = range(sentence.paragraph - _PROGRAMME_REACH, sentence.paragraph + 1)
        in_programme = not programmes.isdisjoint(near)
        found += _read_sentence(document, sentence, context, carry, in_programme=in_programme)
    return tuple(_each_once(found))


def _programmes(document: Document) -> frozenset[int]:
    """The paragraphs that speak of a programme that connects households."""
    lower = document.lower
    if not any(word in lower for word in PROGRAMME_WORDS):
        return frozenset()
    return frozenset(
        document.sentences[document.sentence_index(match.start())].paragraph
        for match in PROGRAMME.finditer(lower)
    )


def _is_subheading(document: Document, sentence: Sentence) -> bool:
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


def _each_once(found: list[_Found]) -> Iterator[Statistic]:
    """Leave out what is told again: alike, or with less of its area or period.

    "NTT" and "Nusa Tenggara Timur" are one area. An area that is only inferred gives way to one
    that stands beside the same value.
    """
    dated = {each.key(period=False) for each in found if each.statistic.period is not None}
    placed: dict[tuple[object, ...], set[str | None]] = {}
    for each in found:
        if each.is_told:
            placed.setdefault(each.key(area=False, period=False), set()).add(each.area)
    seen: set[tuple[object, ...]] = set()
    for each in found:
        undated = each.statistic.period is None and each.key(period=False) in dated
        told = placed.get(each.key(area=False, period=False), set())
        elsewhere = not each.is_told and bool(told) and each.area not in told
        if undated or elsewhere or each.key() in seen:
            continue
        seen.add(each.key())
        yield each.statistic


@dataclass(frozen=True, slots=True)
class _Found:
    """A figure with the one name of its area; ``is_told``: the area stands in its sentence."""

    statistic: Statistic
    area: str | None
    is_told: bool

    def key(self, *, area: bool = True, period: bool = True) -> tuple[object, ...]:
        each = self.statistic
        return (
            self.area if area else None,
            each.indicator,
            each.value,
            each.status,
            each.period if period else None,
        )


def _found(statistic: Statistic, area: Told | None) -> _Found:
    if area is None:
        return _Found(statistic, None, is_told=False)
    return _Found(statistic, _area_key(area), is_told=not area.reason)


def _area_key(area: Told) -> str:
    known = area.mention.known if area.mention is not None else None
    return (known or area.words).lower()


def _read_sentence(
    document: Document,
    sentence: Sentence,
    context: Context,
    carry: Carry,
    *,
    in_programme: bool = False,
) -> list[_Found]:
    numbers = [
        number
        for number in find_numbers(document, sentence.start, sentence.end)
        if number.percent or not context.is_date(number.start)
    ]
    has_area = context.where.named(sentence.start, sentence.end)
    figures = FigureSentence(
        document, sentence, numbers, carry, has_area, context.where.named, in_programme
    )
    each = _distributed(figures, context)
    when = {} if each else _distributed_periods(figures, context)
    shared = _EACH.search(document.lower, sentence.start, sentence.end) is not None
    read: list[_Found] = []
    previous, last = sentence.start, None
    for position, number in enumerate(numbers):
        rest = numbers[position + 1 :]
        following = rest[0].start if rest else sentence.end
        if number.percent:
            reading = read_share(figures, number, previous, following, last)
        else:
            reading = read_count(figures, number, previous, following, last)
        status = status_of(figures, number, previous) if reading is not None else None
        if reading is not None and status == "observed" and _goes_on_with_plan(figures, number):
            status = "target"
        if reading is not None and status == "observed" and _shares_verb(figures, number, previous):
            status = carry.status
        if (
            reading is not None
            and status is not None
            and _is_told_again(figures, number, reading, status)
        ):
            status = None
        if reading is not None and status is not None:
            place = Place(sentence, previous, number.start, number.after, following)
            areas = each.get(number.start) or context.where.of(
                place, joined=number.percent and not shared
            )
            dated = when.get(number.start)
            if dated is None:
                dated = _period_carried(context, figures, reading, place, status, areas)
            read += [
                _found(
                    _statistic(document, context, number, each_reading, status, place, area, dated),
                    area,
                )
                for area in areas or (None,)
                for each_reading in _of_two_ratios(figures, reading, number)
            ]
            if reading.indicator.endswith("electrification_ratio"):
                carry.beside = _other_ratio(last, reading)
                carry.ratio = reading
                carry.level = number.value if status == "observed" else carry.level
            carry.status, carry.paragraph = status, sentence.paragraph
            carry.adds = reading.indicator == "new_customers" and status == "target"
            if not number.percent:
                carry.counted[reading.indicator.split("_")[0], number.value] = status
            if reading.indicator == "customers":
                carry.customers = sentence.paragraph
            last = reading
        previous = number.after
    named = not any(each.statistic.indicator.endswith("electrification_ratio") for each in read)
    if figures.ratios and named:
        start, end, indicator = figures.ratios[-1]
        carry.ratio = Reading(indicator, (start, end), "ratio-of-the-sentence-before", 0.75)
        carry.paragraph = sentence.paragraph
    if not numbers and TARGET.search(document.lower, sentence.start, sentence.end):
        carry.status, carry.paragraph = "target", sentence.paragraph
    return read


def _is_told_again(figures: FigureSentence, number: Number, reading: Reading, status: str) -> bool:
    """Whether a number only points back to a count: "warga di 63 desa itu akan menikmati ..."."""
    if number.percent or status == "target":
        return False
    before = figures.carry.counted.get((reading.indicator.split("_")[0], number.value))
    if before is None:
        return False
    if before == "target" and status == "observed":  # no word says that it was done since
        begin = max(figures.sentence.start, number.start - 60)
        if not _SINCE.search(figures.document.lower, begin, number.after + 70):
            return True
    behind = _POINTS_BACK.match(figures.document.lower, max(number.after, reading.words[1]))
    if behind is not None:
        return behind["now"] is None
    return _THOSE.search(figures.before(number, 12)) is not None


def _period_carried(
    context: Context,
    figures: FigureSentence,
    reading: Reading,
    place: Place,
    status: str,
    areas: tuple[Told, ...],
) -> Told | None:
    """The period of a figure, or that of the last ratio or target where it has none.

    Reports go on with the ratios of one area on one day, and deal out the target of one year.
    """
    carry, area = figures.carry, _area_key(areas[0]) if areas else None
    told = context.period(place, observed=status == "observed")
    near = figures.sentence.paragraph - carry.dated <= _DATED_PARAGRAPHS
    is_ratio = reading.indicator.endswith("electrification_ratio")
    lower = figures.document.lower
    began = _FROM_LEVEL.search(lower, place.previous, place.start) is not None
    if told is not None:
        if status == "observed" and is_ratio and told.words and not began:
            before = carry.when.get(area) if near else None
            if before is None or told.words >= before.words:
                carry.when[area] = told
            carry.dated = figures.sentence.paragraph
        if status == "target" and not context.is_over(told):
            carry.wanted = (reading.indicator, told)
            carry.wanted_at = figures.sentence.paragraph
        return told
    if began or context.is_of_today(place):
        return None
    beside = figures.ratios and reading.indicator in _BESIDE_A_RATIO
    if status == "observed" and (is_ratio or beside) and near and area in carry.when:
        carry.dated = figures.sentence.paragraph
        return replace(carry.when[area], reason="period-of-the-last-ratio")
    if status == "target" and carry.wanted is not None:
        indicator, wanted = carry.wanted
        if figures.sentence.paragraph - carry.wanted_at <= 2 and indicator == reading.indicator:
            return replace(wanted, reason="period-of-the-last-target")
    return None


def _other_ratio(last: Reading | None, reading: Reading) -> Reading | None:
    """The ratio of the number before in the sentence, if it is the other one."""
    if last is None or last.indicator == reading.indicator:
        return None
    return last if last.indicator.endswith("electrification_ratio") else None


def _goes_on_with_plan(figures: FigureSentence, number: Number) -> bool:
    """Whether a number deals out by area what the one before plans.

    "menyiapkan jaringan bagi 63 desa. 38 desa di antaranya ada di Buton, 25 desa lagi di Muna".
    """
    if figures.carry.status != "target" or number.percent or not figures.is_near(0):
        return False
    behind = _DEALT_OUT.match(figures.document.lower, number.after)
    return behind is not None and figures.names_area(behind.end(), behind.end() + 40)


_DEALT_OUT = re.compile(
    r" (?:(?:desa|kampung|rumah tangga|kk|keluarga|rumah|villages|households) )?"
    r"(?:(?:di ?antaranya|of (?:them|these|which)|lagi|lainnya) )"
    r"(?:(?:ada|berada|terletak|tersebar|terpencar|are|lie) )?(?:di|dari|in) "
)
_SINCE = re.compile(
    r"\b(?:sudah|telah|kini|berhasil|rampung|selesai|tuntas|terealisasi|realisasi\w*|now|already|"
    r"has|have|had|were|was|completed|finished)\b"
)
_POINTS_BACK = re.compile(r" (?:itu|ini|tersebut|tadi)\b(?P<now> (?:sudah|telah|kini)\b)?")
_THOSE = re.compile(r"\b(?:the|these|those) $")


def _shares_verb(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether an item of a list has no verb but that of the target before it.

    "target tahun ini di Sumatera 348 desa, sedangkan Maluku 208 desa dan Papua 315 desa"; "Kami
    dapat jatah besar. Sulawesi 301 desa, ...".
    """
    if figures.carry.status != "target" or number.percent:
        return False
    if figures.sentence.paragraph != figures.carry.paragraph:
        return False
    lower = figures.document.lower
    item = _LIST_ITEM.fullmatch(lower, previous, number.start)
    if item is None or not figures.names_area(item.start("area"), number.start):
        return False
    return len(item["area"].split()) <= _LONGEST_AREA and _VERB.search(item["area"]) is None


_LIST_ITEM = re.compile(
    r"(?: (?:desa|kampung|rumah tangga|kk|pelanggan|villages|households|customers)(?: baru|"
    r" berlistrik)*)?"
    r"(?:[\",;] ?)?(?: ?(?:dan|serta|sedangkan|sementara|lalu|kemudian|and|while) )? ?"
    r"(?:(?:di|untuk|wilayah|in|for) )?(?P<area>[a-z][\w' -]{2,40}?) (?:sebanyak )?"
)
_LONGEST_AREA = 4
_VERB = re.compile(
    r"\b(?:sudah|telah|kini|mencapai|realisasi\w*|tercatat|terealisasi|hanya|masih|ada|belum|"
    r"has|have|had|is|are|was|were|reached|only)\b"
)


def _of_two_ratios(
    figures: FigureSentence, reading: Reading, number: Number
) -> tuple[Reading, ...]:
    """What a number behind two joined ratios is of: both, or the first if a second one follows.

    "rasio A dan rasio B masing-masing 100 persen"; "rasio A dan rasio B 98,1 dan 99,2 persen".
    """
    beside = figures.carry.beside
    if reading.reason == "ratio-of-the-sentence-before" and beside is not None:
        return (reading, beside) if _BOTH.search(figures.before(number, 60)) else (reading,)
    places = [ratio[:2] for ratio in figures.ratios]
    position = places.index(reading.words) if reading.words in places else 0
    if reading.reason != "ratio-named-before" or position == 0:
        return (reading,)
    start, end, indicator = figures.ratios[position - 1]
    lower = figures.document.lower
    joined = _AND_RATIO.fullmatch(lower, end, reading.words[0]) is not None
    if indicator == reading.indicator or not joined:
        return (reading,)
    if any(end <= other.start < number.start for other in figures.numbers):
        return (reading,)
    first = Reading(indicator, (start, end), reading.reason, reading.confidence)
    return (first,) if _TWO_BEHIND.match(lower, number.after) else (first, reading)


_BOTH = re.compile(r"\b(?:keduanya|kedua (?:rasio|angka|indikator)|both)\b")
_AND_RATIO = re.compile(r" (?:\([^()]{1,12}\) )?(?:dan|serta|maupun|and) (?:the )?")
_TWO_BEHIND = re.compile(r" ?(?:dan|serta|and|,) ?\d")
"""Behind the number of two ratios another one: each has its own."""
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|respectively)\b")


def _distributed(figures: FigureSentence, context: Context) -> dict[int, tuple[Told, ...]]:
    """Areas of numbers in their order: "A dan B masing-masing 46,9 dan 72,8 persen"."""
    sentence, lower = figures.sentence, figures.document.lower
    word = _EACH.search(lower, sentence.start, sentence.end)
    if word is None:
        return {}
    numbers = [number for number in figures.numbers if number.start > word.start()]
    if word.group() == "respectively":
        numbers = [number for number in figures.numbers if number.start < word.start()]
    if len(numbers) < 2:
        return {}
    areas = context.where.between(sentence.start, numbers[0].start)
    index = figures.document.sentence_index(sentence.start)
    if not areas and index and word.group() == "masing-masing":  # "Rasionya masing-masing ..."
        last = figures.document.sentences[index - 1]
        areas = tuple(
            replace(each, reason="area-of-the-sentence-before")
            for each in context.where.between(last.start, last.end)
        )
    if len(areas) != len(numbers):
        return {}
    return {number.start: (area,) for number, area in zip(numbers, areas, strict=True)}


def _distributed_periods(figures: FigureSentence, context: Context) -> dict[int, Told]:
    """Periods of numbers in their order: "pada 2012, 2013 dan 2014 masing-masing 75, 76 dan 80"."""
    sentence = figures.sentence
    word = _EACH.search(figures.document.lower, sentence.start, sentence.end)
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
    if len(periods) != len(numbers) or periods[-1].start > numbers[0].start:
        return {}
    gaps = [lower[a.end : b.start] for a, b in pairwise(periods)]
    gaps += [lower[a.after : b.start] for a, b in pairwise(numbers)]
    if not all(_AND_ONLY.fullmatch(gap) for gap in gaps):
        return {}
    return {number.start: told for number, told in zip(numbers, periods, strict=True)}


_AND_ONLY = re.compile(r",? (?:dan|serta|and) |, ")


def _statistic(
    document: Document,
    context: Context,
    number: Number,
    reading: Reading,
    status: str,
    place: Place,
    area: Told | None,
    when: Told | None,
) -> Statistic:
    period, publisher = when or context.period(place), context.publisher(place)
    stated = status
    if status in {"target", "projection"} and period is not None and period.reason == _BEFORE:
        beyond = _BEYOND_TARGET.search(document.lower, place.sentence.start, number.start)
        period = None if context.is_over(period) and beyond is None else period
    if status == "observed" and context.lies_ahead(period):
        if period is not None and (period.reason == _BEFORE or "_un" in reading.indicator):
            period = None  # what is still dark is so today
        elif _SEES.search(document.lower, place.sentence.start, number.start):
            status = "projection"
        else:
            status = "target"
    elif status in {"target", "projection"} and _FROM_LEVEL.search(
        document.lower, max(place.sentence.start, number.start - 24), number.start
    ):
        if context.lies_back(period, place):
            status = "observed"  # "aims to raise it to 97 percent by 2019 from 84 percent in 2014"
    told = (area, period, publisher)
    before = document.lower[max(place.sentence.start, number.start - 30) : number.start]
    spans = {document.span(number.start, number.after)}
    if reading.words[0] < reading.words[1]:
        spans.add(document.span(*reading.words))
    reasons = [reading.reason, *(["status-told-by-the-period"] if status != stated else [])]
    for each in told:
        if each is not None and each.start < each.end:
            spans.add(document.span(each.start, each.end))
            spans.add(document.span(*(each.named or (each.start, each.end))))
        if each is not None and each.reason:
            reasons.append(each.reason)
    confidence = reading.confidence * _INFERENCE_LEAVES ** (len(reasons) - 1)
    return Statistic(
        area.words if area is not None else None,
        reading.indicator,
        number.value,
        number.printed,
        "percent" if number.percent else "count",
        status,
        tuple(sorted(spans)),
        round(confidence, 3),
        tuple(reasons),
        period=period.words if period is not None else None,
        publisher=publisher.words if publisher is not None else None,
        approximate=ABOUT.search(before) is not None
        or document.lower.startswith(" lebih", number.after),
        coverage=context.coverage(place),
    )
