"""Whether what is counted has electricity, told behind its noun, before it, or by a ratio beside.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import GAP, OUT_OF, STATE_REACH, THAT_IS, UP_TO_NOW
from kg.extract.figures.figure_sentence import FigureSentence, Reading, noun_at
from kg.extract.figures.figure_words import CHANGE, ELECTRIFIED, UNELECTRIFIED
from kg.extract.figures.homes_in_waiting import LEFT_WITHOUT
from kg.extract.text.numbers import Number

__all__ = [
    "OF_HOMES",
    "has_customers_next",
    "is_of_households",
    "is_of_the_ratio",
    "is_sum_of_states",
    "is_told",
    "speaks_of_access",
    "state_behind",
    "state_elsewhere",
    "state_of",
    "state_only_before",
    "state_where_it_began",
]

_OR_ALSO = re.compile(
    r"(?:persen|%|percent)(?:,)? (?:atau|or|\(|with a total (?:number )?of|dengan (?:jumlah|"
    r"total)) ?"
    r"(?:(?:setara|sekitar|sebanyak|sejumlah|mencapai|about|some) )*$"
)
"""Between a ratio and how many that are."""
_PLN_CUSTOMERS = re.compile(r"\b(?:pelanggan|customers)(?: of| dari)? (?:pt )?pln\b")
_ADJECTIVE = re.compile(r" (?:(?P<un>dark|unlit|(?:un-?|non-?)electrified)|electrified) [a-z]+$")
"""A state right before the noun: "most of the 424 dark villages"."""
_THAT_HAVE = re.compile(
    r"(?: and [a-z-]+)? (?:that|which|who) (?:(?P<un>(?:still )?(?:lack|have no|do not have|have "
    r"not|"
    r"are without|are not|remain without))|(?:already )?(?:have|has|are|were|enjoy))(?: \w+)? "
    r"(?:been )?(?:electricity|power|electrified|connected|lit)\b"
)
"""What a relative clause says in English."""
_PLACE = re.compile(
    r" (?:di|pada)(?: (?!(?:cuma|hanya|baru|tinggal|masih|ada|sudah|sebanyak|yang)\b)[a-z'-]+){1,4}"
    r"(?= yang )|"
    r" (?:in|across)(?: [a-z'-]+){1,4}(?= (?:that|which) )"
)
"""Between a noun and what is said of it: "30 desa di Alor yang belum berlistrik"."""


def is_of_the_ratio(figures: FigureSentence, number: Number, last: Reading | None) -> bool:
    """Whether a count is told as another form of the ratio right before it."""
    if last is None or not last.indicator.endswith("electrification_ratio"):
        return False
    return _OR_ALSO.search(figures.before(number, 40)) is not None


_HOUSEHOLDS = re.compile(
    r"\b(?:(?:(?P<kind>pelanggan|segmen|sektor|golongan|kategori|kelompok|"
    r"tarif) )?(?:golongan |dari )?"
    r"rumah tangga|(?:household|residential) customers)\b"
)
_ALL = re.compile(r"\b(?:total|seluruh|jumlah|keseluruhan|all)\b(?! pelanggan rumah)")
_COMPARED = re.compile(
    r"\b(?:naik|meningkat|tumbuh|bertambah|turun|menjadi|dibanding\w*|ketimbang|sebelumnya|from|to|"
    r"than)\b|\b(?:dari|pada|in) (?:tahun |akhir )?(?:19|20)\d\d\b"
)
_THAT_MANY = re.compile(r"\"?(?:jumlah|angka|total) (?:itu|ini|tersebut)\b")
_OF_THE_SEGMENT = re.compile(
    r"(?: (?:(?!belum|tidak|total|dari)[a-z]+,?|[a-z]+,)){0,8} (?:sebanyak|berjumlah|tercatat|"
    r"mencapai|sejumlah|ada|sebesar|terdapat|(?:rose|grew|increased|climbed|fell) to|"
    r"reached|numbered|stood at)(?: (?:sekitar|hampir|lebih dari))? $"
)
"""From the homes that are the subject to how many customers they are."""


def is_of_households(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether bare "pelanggan" are those of households, which the sentence speaks of before.

    "pelanggan rumah tangga naik dari 1,2 juta pelanggan menjadi 1,3 juta pelanggan"; "golongan
    rumah tangga tercatat 800 ribu pelanggan".
    """
    lower, start = figures.document.lower, figures.sentence.start
    before = next(reversed(figures.carry.counted), None)
    if before is not None and before[0] == "household" and figures.is_near(1):
        if _THAT_MANY.match(lower, start) and CHANGE.search(figures.before(number, 40)) is None:
            return True  # "... 7,8 juta pelanggan rumah tangga. Jumlah itu naik dari 7,5 juta"
    if "rumah tangga" not in lower[start : number.start] and " customers" not in lower:
        return False
    named = list(_HOUSEHOLDS.finditer(lower, start, number.start))
    if CHANGE.search(figures.before(number, 40)):
        return False
    if not named or _ALL.search(lower, max(previous, named[-1].end()), number.start):
        return False
    last = named[-1]
    if last.end() > previous or previous <= start:
        return _OF_THE_SEGMENT.fullmatch(lower, last.end(), number.start) is not None
    if not (last["kind"] or last.group().endswith("customers")):
        return False
    gap = lower[max(previous - 40, last.end()) : number.start]
    return (
        _COMPARED.search(gap) is not None
        and " pelanggan " not in lower[previous + len(" pelanggan") : number.start]
    )


OF_HOMES = re.compile(
    r"\b(?:jumlah|total)(?: (?:keseluruhan|seluruh|total))? (?:rumah tangga|kepala keluarga|kk)\b|"
    r"\b(?:rumah tangga|kepala keluarga|kk) (?:yang ada )?(?:di|se)\b[^.;\d]{2,50} (?:totalnya|"
    r"jumlahnya|berjumlah|seluruhnya)(?: (?:ada|sekitar|mencapai|sebanyak))* $"
)
"""Before all homes of an area, where the sentences around speak of access."""
_HOMES_REACH = 110
_ARE_CUSTOMERS = re.compile(
    r"\b(?:men)?jadi pelanggan pln\b|\bpelanggan pln (?:baru|sudah|ada|sekitar|sebanyak|mencapai|"
    r"\d)"
)


def has_customers_next(figures: FigureSentence, number: Number) -> bool:
    """Whether all homes are told for the sake of those that the next sentence calls customers."""
    sentences = figures.document.sentences
    index = figures.document.sentence_index(figures.sentence.start) + 1
    if index >= len(sentences) or not OF_HOMES.search(figures.before(number, _HOMES_REACH)):
        return False
    lower, other = figures.document.lower, sentences[index]
    return _ARE_CUSTOMERS.search(lower, other.start, other.end) is not None


_MOST_PLACES = 6


def state_elsewhere(figures: FigureSentence, number: Number, noun: str) -> str | None:
    """What another sentence says of the same count: "433 desa ... belum teraliri listrik".

    Args:
        figures: The sentence that only points to the count ("433 desa tersebut").
        number: The count.
        noun: What it counts.
    """
    document, position = figures.document, 0
    printed = number.printed.lower()
    for _ in range(_MOST_PLACES):
        position = document.lower.find(f"{printed} ", position)
        if position < 0:
            return None
        position += len(printed)
        named = noun_at(document, position + 1)
        sentence = document.sentence_at(position)
        if sentence.start == figures.sentence.start or named is None or named[0] != noun:
            continue
        behind = document.lower[named[1][1] : min(sentence.end, named[1][1] + STATE_REACH)]
        if ELECTRIFIED.search(behind) is not None:
            return "un" if UNELECTRIFIED.search(behind) else "el"
    return None


def is_told(lower: str, start: int, end: int) -> bool:
    """Whether a word at the noun says if what is counted has electricity."""
    return "electrified" in lower[start:end] or THAT_IS.match(lower, end) is not None


def speaks_of_access(figures: FigureSentence) -> bool:
    """Whether the sentence, or one before, speaks of electricity at all."""
    carry, sentence = figures.carry, figures.sentence
    if figures.ratios or carry.ratio is not None or carry.state is not None:
        return True
    lower = figures.document.lower
    if _PLN_CUSTOMERS.search(lower, sentence.start, sentence.end):
        return True
    return figures.document.in_lower.search(ELECTRIFIED, sentence.start, sentence.end) is not None


def state_only_before(figures: FigureSentence, number: Number) -> bool:
    """Whether only the total before tells one: "Dari 142 desa yang belum berlistrik, 90 ..."."""
    start = figures.sentence.start
    if OUT_OF.search(figures.document.lower, start, number.start) is None:
        return False
    behind = figures.behind(number, STATE_REACH)
    lies = _LIES_IN.match(behind)
    if lies is not None and figures.names_area(number.after, number.after + lies.end() + _NAME):
        return False  # "Dari 15 desa yang belum berlistrik, 9 desa berada di Jangkat"
    return ELECTRIFIED.search(behind) is None and UNELECTRIFIED.search(behind) is None


_NAME = 30
_LIES_IN = re.compile(
    r" (?:desa|kampung|kelurahan|rumah tangga|rumah|kk|kepala keluarga|keluarga|villages|"
    r"households|"
    r"homes)(?: (?:lagi|di ?antaranya|lainnya|of them))? (?:(?:ada|berada|terletak|tersebar|are|"
    r"lie) )?"
    r"(?:di|in) "
)
"""Behind a part of which only its area is told."""


_STILL_DARK = re.compile(
    rf" yang {UP_TO_NOW}gelap\b|"
    r" (?:that|which) (?:(?:are|remain|were) )?(?:(?:still|currently) )*(?:dark\b|in the dark|"
    r"without (?:electricity|power|light)|unlit|un-?electrified)"
)


_AND_ALSO = re.compile(
    r"(?:/[a-z]+)? (?:dan|serta|maupun|and) (?:sekitar |hampir |lebih dari |sebanyak |about |some |"
    r"nearly )?"
)
"""Between two counts of which one clause speaks."""


_BOTH_HAVE = re.compile(r"(?: (?:di|in) [\w' -]{2,40}?)? (?:sudah|telah|kini|masih|belum) ")
"""Behind the second of two counts with one verb: "292 desa dan 5 kelurahan di Brebes sudah"."""


def state_of(
    figures: FigureSentence, number: Number, end: int, beyond: int, following: int
) -> str | None:
    """Whether what is counted has electricity, by the words around it or of a count beside it.

    "310 desa dan 38 ribu KK yang belum memiliki akses listrik": one clause of both.
    """
    lower = figures.document.lower
    if figures.carry.state is not None and _NOT_YET.match(lower, end):
        return "un"
    if _are_left(figures, number, end):
        return "un"
    state = figures.state(number, number.after, beyond)
    other = next((each for each in figures.numbers if each.start == following), None)
    if state is not None or other is None or not _AND_ALSO.fullmatch(lower, end, following):
        return state
    gap = GAP.match(lower, other.after)
    named = noun_at(figures.document, gap.end() if gap is not None else other.after)
    if named is None:
        return None
    if not lower.startswith((" yang ", " that ", " without "), named[1][1]):
        if _BOTH_HAVE.match(lower, named[1][1]) is None:
            return None
    return figures.state(other, named[1][1], figures.sentence.end)


def state_behind(figures: FigureSentence, end: int) -> str | None:
    """What a relative clause right behind a noun says of it: "desa yang belum berlistrik"."""
    place = _PLACE.match(figures.document.lower, end)
    match = THAT_IS.match(figures.document.lower, place.end() if place is not None else end)
    match = match or _THAT_HAVE.match(figures.document.lower, end)
    if match is None and _STILL_DARK.match(figures.document.lower, place.end() if place else end):
        return "un"
    if match is None:
        adjective = _ADJECTIVE.search(figures.document.lower, max(0, end - 30), end)
        return None if adjective is None else ("un" if adjective["un"] else "el")
    return "un" if match["un"] else "el"


_THUS = re.compile(
    r"[\"“]?(?:(?:artinya|berarti|jadi|itu berarti|dengan (?:begitu|demikian)|sedangkan|sementara|"
    r"adapun|masih ada|masih|tinggal|sisanya|tersisa|sekitar|sebanyak|ada|kini|saat ini|so|thus|"
    r"(?:that|this|which) (?:means|leaves)|still|about|some),? )*"
)
"""All that may stand before what follows from the sentence before: "Artinya 60 desa belum"."""
_ONLY_NOT = re.compile(
    r" (?:lagi |lainnya |sisanya )?(?:(?:yang )?masih )?(?:belum|without|(?:still )?(?:do|have|"
    r"are) not)(?= ?(?:[.;\")]|$))"
)
"""All that stands behind those who have not got it."""


def _are_left(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether a count is of those without, by what the sentence before tells of the others.

    "yang teraliri PLN sebanyak 929. Artinya 109 desa belum"; "98 persen. Yang tersisa 5.400 KK".
    """
    if not figures.is_near(1):
        return False
    carry, lower = figures.carry, figures.document.lower
    if carry.state in {"el", "un"} and _ONLY_NOT.match(lower, end, figures.sentence.end):
        return _THUS.fullmatch(lower, figures.sentence.start, number.start) is not None
    if carry.state is None and carry.ratio is None:
        return False
    return LEFT_WITHOUT.search(figures.before(number, 70)) is not None


_NOT_YET = re.compile(
    r" (?:lagi )?yang (?:masih )?belum(?: (?:itu|tersebut|ini|tadi))?"
    r"(?=[,.:]| (?:adalah|yakni|yaitu|berada|ada|tersebar|terletak)\b)"
)
"""Behind those who have not got what others have: "lima desa yang belum itu, tiga di Sikka"."""
_FEWEST_PARTS = 2


def is_sum_of_states(figures: FigureSentence, number: Number, noun: str) -> bool:
    """Whether the counts right behind make up this one, some with electricity, some without.

    "total 1.038 desa itu, ada 702 desa memakai listrik PLN, 214 desa listrik dari luar PLN, dan 122
    desa sisanya belum": all villages, whatever was told of them before.

    Args:
        figures: The sentence.
        number: The count.
        noun: What it counts.
    """
    if noun not in {"villages", "households"} or number.percent:
        return False
    later = [each for each in figures.numbers if each.start > number.start and not each.percent]
    states: set[str | None] = set()
    left, parts = number.value, 0
    for place, part in enumerate(later):
        gap = GAP.match(figures.document.lower, part.after)
        named = noun_at(figures.document, gap.end() if gap is not None else part.after)
        if named is None or named[0] != noun:
            return False
        following = later[place + 1].start if place + 1 < len(later) else figures.sentence.end
        states.add(figures.state(part, named[1][1], following))
        left, parts = left - part.value, parts + 1
        if left <= 0:
            break
    return left == 0 and parts >= _FEWEST_PARTS and {"el", "un"} <= states


_ROSE_FROM = re.compile(
    r"\b(?:(?:ber|me)?(?:n?am|tam)bah|naik|meningkat|turun|berkurang|up|rose|fell|"
    r"penambahan|kenaikan|peningkatan)\b"
    r"[^.;]{0,70}\b(?:dari|from)(?: (?:sebelumnya|semula|sekitar|about))* $"
)
"""Right before from how many those told before rose: "bertambah 38 desa dari 2.586 desa"."""


_THAT_HAVE_IT = re.compile(r"\b(?:desa|kampung|rumah tangga|kk) (?:yang )?(?:ber|ter)listrik\b")


def state_where_it_began(figures: FigureSentence, number: Number, noun: str) -> str | None:
    """What those had of whom there were fewer or more before: the state of those told before.

    Args:
        figures: The sentence.
        number: The count from which a rise began.
        noun: What it counts.
    """
    carry, before = figures.carry, figures.before(number, 110)
    began = _ROSE_FROM.search(before)
    if began is not None and _THAT_HAVE_IT.search(before, began.start()):
        return "el"
    if carry.state is None or carry.noun != noun or not figures.is_near(1):
        return None
    return carry.state if began is not None else None
