"""Figures on access to electricity: ratios, customers, households and villages.

Place in the flow: after areas, organisations, people and periods. Algorithm, for each number of a
sentence:

1. What it is: :mod:`kg.extract.figures.figure_counts` for counts,
   :mod:`kg.extract.figures.figure_shares` for percentages.
2. Whether it is a fact, and of which status: :mod:`kg.extract.figures.figure_status`.
3. Whom, when, by whom: :mod:`kg.extract.figures.figure_context`.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.areas_carried import with_area_carried
from kg.extract.figures.figure_carry import (
    FROM_LEVEL,
    area_key,
    carry_plan,
    goes_on_with_plan,
    is_part_of_target,
    is_told_again,
    joins_deed,
    of_two_ratios,
    other_ratio,
    period_carried,
    shares_verb,
)
from kg.extract.figures.figure_context import Context
from kg.extract.figures.figure_counts import read_count
from kg.extract.figures.figure_dealt_out import dealt_areas, dealt_periods, each_word
from kg.extract.figures.figure_headings import carry_heading, is_heading_again, is_subheading
from kg.extract.figures.figure_parts import ON_PLAN, with_its_whole
from kg.extract.figures.figure_repeats import (
    ToldFigure,
    as_change,
    as_told,
    each_once,
    verbatim_again,
)
from kg.extract.figures.figure_sentence import (
    Carry,
    FigureSentence,
    Place,
    Reading,
    Told,
)
from kg.extract.figures.figure_shares import read_share
from kg.extract.figures.figure_status import status_of
from kg.extract.figures.figure_wishes import is_denied, is_estimate, is_supposed, was_surpassed
from kg.extract.figures.figure_words import ABOUT, TARGET
from kg.extract.figures.listed_counts import with_listed_counts
from kg.extract.figures.national_sizes import of_its_size
from kg.extract.figures.new_homes import as_new_homes
from kg.extract.figures.period_chains import link_period, period_of_chain
from kg.extract.figures.programmes import GIVEN, Programmes
from kg.extract.figures.shares_without_sign import with_their_sign
from kg.extract.figures.status_around import is_done_beside, is_left_today
from kg.extract.figures.village_deeds import (
    as_part_of_dark,
    is_deed_of_villages,
    is_plan_of_villages,
    is_told_as_dark,
)
from kg.extract.model import Statistic
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number, find_numbers

__all__ = ["find_statistics"]

_ANY = (
    *(" di ", "listrik", "electri", "persen", "%", "elektri", "pelanggan", "customer", "village"),
    *("household", "homes", "power", "jatah", "alokasi", "kuota", "gampong", "nagari"),
    *("jumlahnya", "angkanya", "keluarga", "penerima", "famil", "sambung", "nyambung"),
    *("connection", "percent", "kampung", "rumah", "tambah", "menyusul", "menyala", "naikkan"),
)
"""What stands in a sentence with a figure, besides a short word."""
_ANY_SHORT = re.compile(r"\b(?:desa|kk|rts?)\b")
_DIGIT = re.compile(r"\d")
_NUMBER_WORD = re.compile(
    r"\b(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|"
    r"target\w*|jatah|kuota|million|thousand|hundred|seratus|seribu|sejuta|setengah)\b"
)
_RATIO = ("rasio", "lectri")
_CARRIED_PARAGRAPHS = 8
_BEYOND_TARGET = re.compile(r"\b(?:melebihi|melampaui|memenuhi|exceed\w*|surpass\w*|met)\b")
"""Before a target that something was compared with: it is of a time that is over."""
_RISES = re.compile(r" (?:menjadi|jadi|ke|to|hingga) (?:sekitar |about )?\d")
"""Behind where a rise begins, right before what is wanted."""
_SEES = re.compile(r"\b(?:we|i) see\b|\b(?:kami|kita) (?:me)?lihat\b")
"""Who sees a figure of a time ahead expects it."""
_BEFORE = "period-of-the-sentence-before"
_POWER = ("listrik", "elektri", "electri", "pln", "power", "setrum", "energi", "energy")
"""A text without any of them is not on electricity, unless it is too short to say so."""
_BRIEF = 400
_TOTALS = frozenset({"villages", "households"})
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
    length = len(document.lower)
    if length > _BRIEF and not document.says(_POWER, 0, length):
        return ()  # customers and homes of anything else
    found: list[ToldFigure] = []
    carry = Carry()
    programmes = Programmes(document)
    carry_heading(document, carry)
    again = verbatim_again(document)
    for sentence in document.body:
        if sentence.start in again:
            continue
        if sentence.paragraph - carry.paragraph > _CARRIED_PARAGRAPHS:
            carry = Carry(
                counted=carry.counted,
                wanted=carry.wanted,
                wanted_at=carry.wanted_at,
                deeds=carry.deeds,
                dark=carry.dark,
                lit=carry.lit,
                named=carry.named,
            )
        carry_plan(document, context, sentence, carry)
        lower, start, end = document.lower, sentence.start, sentence.end
        if _DIGIT.search(lower, start, end) is None and not (
            document.says(_RATIO, start, end) or document.in_lower.search(_NUMBER_WORD, start, end)
        ):
            continue
        if document.lower[sentence.start : sentence.end].rstrip(" \"')").endswith("?"):
            continue
        if not document.says(_ANY, start, end):
            if document.in_lower.search(_ANY_SHORT, start, end) is None:
                continue
        if is_heading_again(document, sentence):
            continue
        if is_subheading(document, sentence) and not context.where.named(
            sentence.start, sentence.end
        ):
            continue
        programme = programmes.near(sentence.paragraph, sentence.end)
        year = programmes.year_for(sentence) if programme is not None else None
        found += _read_sentence(document, sentence, context, carry, programme, year)
    found = with_listed_counts(document, context, found)
    return tuple(each_once([each for each in found if not each.is_change]))


def _read_sentence(
    document: Document,
    sentence: Sentence,
    context: Context,
    carry: Carry,
    programme: str | None,
    year: Told | None,
) -> list[ToldFigure]:
    numbers = [
        number
        for number in find_numbers(document, sentence.start, sentence.end)
        if number.percent
        or not (context.is_date(number.start) or _is_ordinal(document, sentence, number))
    ]
    numbers = with_their_sign(document, numbers)
    has_area = context.where.named(sentence.start, sentence.end)
    figures = FigureSentence(
        document, sentence, numbers, carry, has_area, context.where.named, programme
    )
    each = dealt_areas(figures, context)
    when = {} if each else dealt_periods(figures, context)
    shared = each_word(document, sentence) is not None
    read: list[ToldFigure] = []
    previous, last = sentence.start, None
    for position, number in enumerate(numbers):
        rest = numbers[position + 1 :]
        following = rest[0].start if rest else sentence.end
        if number.percent:
            reading = read_share(figures, number, previous, following, last)
        else:
            reading = read_count(figures, number, previous, following, last)
        status = status_of(figures, number, previous) if reading is not None else None
        if reading is not None and status == "target" and reading.indicator == "customers":
            if number.value < _FEW_CUSTOMERS and not _IN_ALL.search(figures.before(number, 80)):
                reading = replace(reading, indicator="new_customers")  # "akan melayani 1.803"
        if reading is not None:
            planned = status in {"target", "projection"}
            reading = as_new_homes(figures, number, reading, planned=planned)
        if status is not None and _is_abroad(figures, number, context):
            status = None
        if status is not None and is_denied(document.lower, sentence.start, number.start):
            status = None
        of_plan = False
        if reading is not None and status in {"target", "projection"} and not number.percent:
            if reading.indicator.endswith("_unelectrified"):
                end = max(number.after, reading.words[1])
                left = is_left_today(figures, number, end, wanted=status == "target")
                status, of_plan = ("observed", True) if left else (status, False)
        if reading is not None and status == "observed":
            span = number.start, number.after
            if is_supposed(document.lower, sentence.start, span, reading.indicator):
                status = "projection"
        if status == "projection" and reading is not None and reading.reason == GIVEN:
            status = "target"  # what a programme will give is its plan
        if status is not None and reading is not None and reading.reason == ON_PLAN:
            status = "target"
        if reading is not None and status == "observed" and goes_on_with_plan(figures, number):
            status = "target"
        if reading is not None and status == "observed" and is_part_of_target(figures, reading):
            status = "target"
        if reading is not None and status == "observed" and last is not None:
            if carry.status == "target" and joins_deed(figures, number, previous):
                status = "target"
        if reading is not None and status == "observed" and shares_verb(figures, number, previous):
            status = carry.status
        if reading is not None and reading.indicator == "villages_unelectrified":
            carry.dark.add(number.value)
        if reading is not None and status == "observed":
            reading = as_part_of_dark(figures, number, reading)
            if is_told_as_dark(figures, number, reading):
                status, carry.noun, carry.state = None, "villages", "un"
        if reading is not None and (
            status == "observed" or (status == "projection" and number.value in carry.deeds)
        ):
            if is_deed_of_villages(figures, number, reading):
                status, carry.noun, carry.state = None, None, None
        flow = False
        if reading is not None and status in {"target", "projection"}:
            flow = is_plan_of_villages(figures, number, reading)
        is_whole = reading is not None and reading.reason == "total-behind-of"
        if (is_whole or is_done_beside(figures, number)) and status == "target":
            status, of_plan = "observed", True  # "target 2.198 desa dari total 2.297 desa"
        if reading is not None and status == "target" and reading.indicator == "villages":
            status = None  # "2,993 villages with extensions": nobody wants villages as such
        if (
            reading is not None
            and status is not None
            and is_told_again(figures, number, reading, status)
        ):
            status = None
        if reading is not None and status is not None:
            place = Place(sentence, previous, number.start, number.after, following)
            alone = not each and figures.is_of_each(number, following)
            areas = each.get(number.start) or context.where.of(
                place, joined=alone or (number.percent and not shared)
            )
            given = reading.reason == GIVEN
            areas = of_its_size(number, reading.indicator, areas, given=given)
            areas = with_area_carried(carry, sentence, reading, areas)
            dated = when.get(number.start)
            if of_plan and not context.is_over(context.period(place) or _UNTOLD):
                dated = _UNTOLD  # the period around is that of the plan
            if dated is None:
                dated = period_carried(context, figures, reading, place, status, areas)
            area_name = area_key(areas[0]) if areas else None
            if dated is None and status == "observed":
                dated = period_of_chain(context, figures, reading, place, area_name)
            link_period(figures, reading, status, area_name, dated)
            if status == "observed" and context.lies_ahead(dated or context.period(place)):
                flow = is_plan_of_villages(figures, number, reading)
                if reading.indicator.endswith("_unelectrified"):
                    dated = _UNTOLD  # the period ahead is that in which they get it
            if (
                dated is None
                and given
                and carry.added_when is not None
                and _THOSE.match(document.lower, sentence.start)
            ):
                near = sentence.paragraph - carry.added <= 1
                dated = carry.added_when if near else None
            if dated is None and given and not context.is_of_today(place):
                dated = year
            told = [
                as_told(
                    _statistic(document, context, number, each_reading, status, place, area, dated),
                    area,
                )
                for area in areas or (None,)
                for each_reading in (
                    of_two_ratios(figures, reading, number)
                    if number.percent
                    else with_its_whole(figures, number, reading)
                )
            ]
            read += map(as_change, told) if flow else told
            if reading.indicator.endswith("electrification_ratio"):
                carry.beside = other_ratio(last, reading)
                carry.ratio = reading
                if status == "observed":
                    carry.levels.setdefault(number.value, reading)
                    carry.levels_when.setdefault(number.value, dated)
            if number.percent:
                carry.share = (sentence.start, reading) if status == "observed" else None
            if not is_whole:
                carry.status = status
            carry.paragraph = sentence.paragraph
            carry.adds = reading.indicator == "new_customers" and status == "target"
            if reading.indicator == "new_customers":
                carry.added = sentence.paragraph
                carry.added_when = dated or context.period(place)
            if not number.percent:
                key = reading.indicator.split("_")[0], number.value
                carry.counted[key] = status
                if status == "observed":
                    when_told = dated or context.period(place)
                    if when_told is not None or key not in carry.counted_when:
                        carry.counted_when[key] = when_told, areas
            if reading.indicator in {"customers", "household_customers"}:
                carry.customers = sentence.paragraph
            last = reading
        previous = number.after
    named = not any(each.statistic.indicator.endswith("electrification_ratio") for each in read)
    if figures.ratios and named:
        start, end, indicator = figures.ratios[-1]
        carry.ratio = Reading(indicator, (start, end), "ratio-of-the-sentence-before", 0.75)
        carry.paragraph = sentence.paragraph
    if not numbers and document.in_lower.search(TARGET, sentence.start, sentence.end):
        carry.status, carry.paragraph = "target", sentence.paragraph
        wanted = context.periods_between(sentence.start, sentence.end)
        if len(wanted) == 1 and figures.ratios and not context.is_over(wanted[0]):
            carry.wanted = (figures.ratios[-1][2], wanted[0])  # "mengejar rasio hingga 2023"
            carry.wanted_at = sentence.paragraph
    return read


_UNTOLD = Told("", 0, 0)
_THOSE = re.compile(
    r"[\"“]?(?:dari )?(?:angka|jumlah|total|kuota|mereka) (?:itu|ini|tersebut)\b|"
    r"[\"“]?of (?:these|those|them|that number)\b"
)
"""The beginning of a sentence that deals out the homes of the one before."""
_PREVIOUSLY = re.compile(r"\bdari (?:sebelumnya|semula)(?: (?:sebesar|hanya|baru|yang))* $")
_NEAR_PERIOD = 40
"""What a level was before is not of the time that is told for what it became."""
_ORDINAL = re.compile(
    r"\b(?:tahap|nomor|no\.|batch|gelombang|jilid|phase|stage|round|(?:hut|hln|ulang tahun) ke)"
    r"[ -]?$|\bke-$"
)
"""Right before a number that numbers a stage."""
_LAST_ORDINAL = 100
_FEW_CUSTOMERS = 100_000
_IN_ALL = re.compile(r"\b(?:total|jumlah|keseluruhan|seluruh|all)\b")
"""Before the customers of an area in all; fewer that are wanted, and not in all, are new ones."""
_ABROAD = re.compile(
    r"\b(?:vietnam|malaysia|thailand|filipina|philippines|singapura|singapore|india|china|cina|"
    r"tiongkok|brunei(?: darussalam)?|laos|kamboja|cambodia|myanmar|jepang|japan|bangladesh|"
    r"pakistan|sri lanka|africa|afrika|(?:asi|afric)an countries|negara(?:-negara)? asia|"
    r"continent|globally|worldwide|secara global|(?:di )?seluruh dunia)\b"
)
_HOME = re.compile(r"\bindonesia\b|\bnasional\b|\btanah air\b|\bnational\b|\bdi ri\b")


def _is_abroad(figures: FigureSentence, number: Number, context: Context) -> bool:
    """Whether a number is of the country abroad that its sentence names last before it."""
    lower, start = figures.document.lower, figures.sentence.start
    abroad = [
        match.end() for match in figures.document.in_lower.finditer(_ABROAD, start, number.start)
    ]
    if not abroad or context.where.named(abroad[-1], number.start):
        return False
    return _HOME.search(lower, abroad[-1], number.start) is None


def _is_ordinal(document: Document, sentence: Sentence, number: Number) -> bool:
    """Whether a number counts nothing: "program tahap 2", "HLN ke-77"."""
    begin = max(sentence.start, number.start - 20)
    if number.value >= _LAST_ORDINAL or not number.printed.isdigit():
        return False
    return _ORDINAL.search(document.lower, begin, number.start) is not None


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
    period = period if period is not None and period.words else None
    stated = status
    if status == "projection" and period is not None and not period.reason:
        if context.is_over(period) and is_estimate(
            document.lower, place.sentence.start, number.start
        ):
            status = "observed"  # "per akhir 2023 diperkirakan berjumlah 18.914 rumah tangga"
    if status in {"target", "projection"} and period is not None:
        period = context.to_come(period)
    if status in {"target", "projection"} and period is not None and period.reason == _BEFORE:
        beyond = _BEYOND_TARGET.search(document.lower, place.sentence.start, number.start)
        period = None if context.is_over(period) and beyond is None else period
    if status == "target" and period is not None:
        begin = place.sentence.start
        period = None if was_surpassed(document.lower, begin, number.start, period) else period
    rises = _RISES.match(document.lower, number.after) is not None
    begins = document.in_lower.search(
        FROM_LEVEL, max(place.sentence.start, number.start - 24), number.start
    )
    if status == "observed" and rises and begins and context.lies_ahead(period):
        period = None  # "ditargetkan naik dari 88,9 persen menjadi 91 persen akhir tahun ini"
    if status == "observed" and context.lies_ahead(period):
        if period is not None and (period.reason == _BEFORE or "_un" in reading.indicator):
            period = None  # what is still dark is so today
        elif _SEES.search(document.lower, place.sentence.start, number.start):
            status = "projection"
        else:
            status = "target"
    elif status in {"target", "projection"} and begins:
        if context.lies_back(period, place) or (rises and period is None):
            status = "observed"  # "aims to raise it to 97 percent by 2019 from 84 percent in 2014"
    if period is not None and period.start < number.start - _NEAR_PERIOD:
        if _PREVIOUSLY.search(document.lower, place.sentence.start, number.start):
            period = None  # "pada 2019 meningkat menjadi 90,4 persen dari sebelumnya 88,04"
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
        or number.printed.endswith(("ribuan", "jutaan", "-an"))
        or document.lower.startswith(" lebih", number.after),
        coverage=None if reading.indicator in _TOTALS else context.coverage(place, reading),
    )
