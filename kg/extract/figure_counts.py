"""Counts: customers, households and villages, with and without electricity.

Place in the flow: used by :mod:`kg.extract.figures`. The noun stands right behind the number, or
before it with a word between that says how many ("jumlah pelanggan ... mencapai"), or in the
sentence before ("325 di antaranya").
"""

from __future__ import annotations

import re

from kg.extract.count_words import (
    ADDED,
    ALL_CUSTOMERS,
    AND_IN,
    AND_SHARE,
    AS_CUSTOMERS,
    BECOME_CUSTOMERS,
    BECOMES,
    CUSTOMERS_BEFORE,
    ELECTRICITY,
    FEWEST,
    GOES_ON,
    HOUSEHOLD_CUSTOMERS,
    IN_ALL,
    IN_AREA,
    LIGHTING_UP,
    LISTED_IN,
    MORE_CUSTOMERS,
    NO_NOUN,
    OF_TOTAL,
    OF_TOTAL_BEFORE,
    OTHER_ACCESS,
    OTHER_CUSTOMERS,
    OUT_OF,
    PART_OF,
    PER_EACH,
    SAID_TO_BE,
    SEGMENT,
    SPREAD_OVER,
    STATE_REACH,
    SURVEYED,
    THAT_IS,
    THE_NUMBER,
    TOTAL,
)
from kg.extract.figure_sentence import FigureSentence, Reading, noun_at
from kg.extract.figure_words import CHANGE, ELECTRIFIED, NOUNS, UNELECTRIFIED
from kg.extract.numbers import Number

__all__ = ["read_count"]

CUSTOMERS = frozenset({"customers", "household_customers", "new_customers"})
_GAP = re.compile(
    r" (?:(?:unit|buah|lebih|total|calon|kepala|orang|lagi|electrified|(?:un|non-?)electrified|"
    r"remaining|"
    r"more|other|of the|rural|remote|poor) )?"
)


def read_count(
    figures: FigureSentence, number: Number, previous: int, following: int, last: Reading | None
) -> Reading | None:
    """Read a number without a percent sign.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
        following: Where the next number begins, or the sentence ends.
        last: What the number before was read as.

    Returns:
        What it counts; None if it is no figure on access to electricity.
    """
    lower = figures.document.lower
    part = _part(figures, number) or _with_its_share(figures, number)
    if part is not None:
        return part
    named = _noun(figures, number, previous)
    if named is None:
        return _goes_on(figures, number, previous, last) or _without_noun(
            figures, number, following
        )
    noun, words = named
    before = figures.before(number, 60)
    if noun == "people":
        return None
    if noun == "households" and AS_CUSTOMERS.search(before):
        return Reading("household_customers", words, "noun-beside-the-number", 0.85)
    if noun in CUSTOMERS:
        if PER_EACH.search(before):
            return None
        if OTHER_CUSTOMERS.search(lower, figures.sentence.start, figures.sentence.end):
            return None
        if SEGMENT.search(lower, max(previous, number.start - 60), words[1] + 24):
            return None
        if last is not None and last.indicator == "new_customers":
            if AND_IN.fullmatch(lower[previous : number.start]):
                noun = "new_customers"  # "Sumatera 830.348 pelanggan baru, Kalimantan 280.070"
        return _customers(noun, words, number, figures.before(number, 150))
    if _of_other_access(figures, number):
        return None
    if OF_TOTAL_BEFORE.search(figures.before(number, 90)):
        return Reading(noun, words, "total-behind-of", 0.85)
    of_total = OF_TOTAL.search(before) is not None
    part_before = IN_ALL.fullmatch(lower, previous, number.start) is not None
    told = _state_behind(figures, words[1]) if of_total and not part_before else None
    if told is not None:  # "Dari 142 desa yang belum berlistrik, ..."
        figures.carry.noun, figures.carry.state = noun, told
        suffix = "unelectrified" if told == "un" else "electrified"
        return Reading(f"{noun}_{suffix}", words, "noun-beside-the-number", 0.85)
    if PER_EACH.search(before):
        return None
    if of_total and SURVEYED.search(lower, figures.sentence.start, figures.sentence.end):
        return None
    if of_total and _has_part(figures, number, noun):
        figures.carry.noun = noun
        return Reading(noun, words, "total-behind-of", 0.85)
    if (of_total and len(figures.numbers) > 1) or SPREAD_OVER.search(before):
        return None
    if CHANGE.search(before) or ADDED.search(before):
        return None
    state = figures.state(number, number.after, following)
    if state is not None and _state_only_before(figures, number):
        return None
    if state == "un" and LIGHTING_UP.search(lower, previous, number.start):
        return None
    reason = "noun-beside-the-number"
    if state is None and figures.carry.noun == noun and figures.carry.state is not None:
        if not _state_only_before(figures, number) and (
            GOES_ON.search(lower, figures.sentence.start, figures.sentence.end)
            or (figures.has_area and len(figures.numbers) > 1)
        ):
            state, reason = figures.carry.state, "state-of-the-sentence-before"
    if (
        state == "el"
        and noun == "households"
        and CUSTOMERS_BEFORE.search(figures.before(number, 110))
    ):
        return Reading("household_customers", words, "noun-beside-the-number", 0.85)
    if state is not None:
        figures.carry.noun, figures.carry.state = noun, state
        suffix = "unelectrified" if state == "un" else "electrified"
        return Reading(f"{noun}_{suffix}", words, reason, 0.87)
    counted_before = words[1] <= number.start
    if number.value < FEWEST or SURVEYED.search(lower, figures.sentence.start, number.after + 40):
        return None
    if of_total or counted_before or TOTAL.search(before):
        if (
            ELECTRIFIED.search(lower, figures.sentence.start, figures.sentence.end)
            or figures.ratios
            or figures.carry.ratio is not None
        ):
            figures.carry.noun = noun
            return Reading(noun, words, "total-of-the-noun", 0.78)
    return None


def _part(figures: FigureSentence, number: Number) -> Reading | None:
    """A part of a total that stands behind it: "18 dari 3.270 desa belum berlistrik"."""
    total = PART_OF.match(figures.document.lower, number.after)
    named = noun_at(figures.document.lower, total.end()) if total is not None else None
    if named is None or named[0] not in {"villages", "households"}:
        return None
    noun, words = named
    state = figures.state(number, words[1], figures.sentence.end)
    if state is None or _of_other_access(figures, number):
        return None
    figures.carry.noun, figures.carry.state = noun, state
    suffix = "unelectrified" if state == "un" else "electrified"
    return Reading(f"{noun}_{suffix}", words, "noun-beside-the-number", 0.85)


def _of_other_access(figures: FigureSentence, number: Number) -> bool:
    """Whether what is counted lacks or has a road, water or a signal, and no word says light."""
    behind = figures.behind(number, STATE_REACH)
    return OTHER_ACCESS.search(behind) is not None and ELECTRICITY.search(behind) is None


def _customers(noun: str, words: tuple[int, int], number: Number, before: str) -> Reading | None:
    if noun == "customers" and HOUSEHOLD_CUSTOMERS.search(before):
        noun = "household_customers"
    more = CHANGE.search(before) or MORE_CUSTOMERS.search(before)
    if noun == "customers" and more and not ALL_CUSTOMERS.search(before):
        noun = "new_customers"
    if number.value < 50:
        return None
    return Reading(noun, words, "noun-beside-the-number", 0.9)


def _has_part(figures: FigureSentence, number: Number, noun: str) -> bool:
    """Whether another number of the sentence counts a part of this total.

    One that counts something else is none: "dari 60 desa ini ada 2.500 pelanggan".
    """
    lower = figures.document.lower
    for other in figures.numbers:
        if other is number:
            continue
        gap = _GAP.match(lower, other.after)
        named = noun_at(lower, gap.end() if gap is not None else other.after)
        if other.percent or named is None or named[0] == noun:
            return True
    return False


def _state_only_before(figures: FigureSentence, number: Number) -> bool:
    """Whether only the total before tells one: "Dari 142 desa yang belum berlistrik, 90 ..."."""
    start = figures.sentence.start
    if OUT_OF.search(figures.document.lower, start, number.start) is None:
        return False
    behind = figures.behind(number, STATE_REACH)
    return ELECTRIFIED.search(behind) is None and UNELECTRIFIED.search(behind) is None


def _state_behind(figures: FigureSentence, end: int) -> str | None:
    """What a relative clause right behind a noun says of it: "desa yang belum berlistrik"."""
    match = THAT_IS.match(figures.document.lower, end)
    if match is None:
        return None
    return "un" if match["un"] else "el"


def _with_its_share(figures: FigureSentence, number: Number) -> Reading | None:
    """A count whose noun stands behind its share: "762.700 atau 93,09 persen rumah tangga"."""
    lower = figures.document.lower
    share = AND_SHARE.match(lower, number.after)
    named = noun_at(lower, share.end()) if share is not None else None
    if named is None or named[0] not in {"villages", "households"}:
        return None
    noun, words = named
    state = figures.state(number, words[1], figures.sentence.end)
    if state is None:
        return None
    figures.carry.noun, figures.carry.state = noun, state
    suffix = "unelectrified" if state == "un" else "electrified"
    return Reading(f"{noun}_{suffix}", words, "noun-behind-the-share", 0.85)


def _goes_on(
    figures: FigureSentence, number: Number, previous: int, last: Reading | None
) -> Reading | None:
    """A number without a noun that goes on from the one before it.

    "tercatat 69,62 juta, kini menjadi 80,56 juta"; "di Papua 355.558 dan di Papua Barat 240.915".
    """
    lower = figures.document.lower
    if last is None or last.indicator.endswith("ratio") or number.value < FEWEST:
        return None
    if NO_NOUN.match(lower, number.after):
        return None
    between = lower[previous : number.start]
    if LISTED_IN.fullmatch(between) and IN_AREA.match(lower, number.after):
        return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if not BECOMES.fullmatch(between):
        if not AND_IN.fullmatch(between) or not figures.names_area(previous, number.start):
            return None
    return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)


def _noun(
    figures: FigureSentence, number: Number, previous: int
) -> tuple[str, tuple[int, int]] | None:
    lower = figures.document.lower
    gap = _GAP.match(lower, number.after)
    named = noun_at(lower, gap.end() if gap is not None else number.after)
    if named is not None:
        noun, words = named
        tail = lower[words[1] : words[1] + 14]
        if noun == "customers" and re.match(r" (?:golongan )?rumah tangga", tail + "   "):
            return "household_customers", words
        if noun == "customers" and tail.startswith(" baru"):
            return "new_customers", words
        return named
    begin = max(figures.sentence.start, previous, number.start - 110)
    if NO_NOUN.match(lower, number.after):
        return None
    said = SAID_TO_BE.search(lower, begin, number.start)
    if said is None:
        return None
    best: tuple[str, tuple[int, int]] | None = None
    for noun, pattern in NOUNS:
        for match in pattern.finditer(lower, begin, number.start):
            if best is None or match.end() > best[1][1]:
                best = (noun, match.span())
    if best is None or lower[best[1][1] : best[1][1] + 1].isalnum():
        return None
    if lower[best[1][0] - 1 : best[1][0]].isalnum():
        return None
    return best


def _without_noun(figures: FigureSentence, number: Number, following: int) -> Reading | None:
    """A part of what the sentence before counts: "Enam di Kampar, lima di Indragiri Hilir"."""
    carry = figures.carry
    if BECOME_CUSTOMERS.match(figures.document.lower, number.after):
        kind = "household_customers" if carry.noun == "households" else "customers"
        return Reading(kind, (number.start, number.after), "noun-of-the-sentence-before", 0.8)
    if carry.noun not in {"villages", "households"}:
        return None
    named_again = THE_NUMBER.search(figures.before(number, 50)) is not None
    if named_again and carry.state is not None and number.value >= FEWEST:
        near = figures.sentence.paragraph - carry.paragraph <= 1
        if near and not NO_NOUN.match(figures.document.lower, number.after):
            suffix = "unelectrified" if carry.state == "un" else "electrified"
            words = (number.start, number.after)
            return Reading(f"{carry.noun}_{suffix}", words, "noun-of-the-sentence-before", 0.75)
    state = figures.state(number, number.after, following)
    before = figures.before(number, 50)
    if re.search(r"\byang (?:sudah|telah|belum|masih)\b[\w ]{0,30}$", before) and state is not None:
        if NO_NOUN.match(figures.document.lower, number.after):
            return None
        suffix = "unelectrified" if state == "un" else "electrified"
        words = (number.start, number.after)
        return Reading(f"{carry.noun}_{suffix}", words, "noun-of-the-sentence-before", 0.75)
    if carry.state is not None and IN_AREA.match(figures.document.lower, number.after):
        suffix = "unelectrified" if carry.state == "un" else "electrified"
        words = (number.start, number.after)
        return Reading(f"{carry.noun}_{suffix}", words, "noun-of-the-sentence-before", 0.72)
    return None
