"""What a figure goes on from: the plan, the ratio and the period told before it.

Place in the flow: used by :mod:`kg.extract.figures.figures`, between what a number is and what is
told of it. A count that only points back to one before is no figure; parts of a plan share its
status; the ratios of an area and the parts of a target share the period that was told first.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kg.extract.figures.figure_context import Context
from kg.extract.figures.figure_sentence import Carry, FigureSentence, Place, Reading, Told
from kg.extract.figures.status_around import sets_beside
from kg.extract.text.document import Document, Sentence
from kg.extract.text.numbers import Number

__all__ = [
    "FOLLOWS",
    "FROM_LEVEL",
    "area_key",
    "carry_plan",
    "goes_on_with_plan",
    "is_part_of_target",
    "is_told_again",
    "joins_deed",
    "of_two_ratios",
    "other_ratio",
    "period_carried",
    "shares_verb",
]

_FEW = 5
"""Fewer villages that are pointed to were named, and are no target: "masuk ke dua desa itu"."""
_BEFORE = "period-of-the-sentence-before"
FOLLOWS = "follows-from-the-target"
"""The reason of homes or people that a wanted ratio comes to."""
_NONE = Told("", 0, 0)
"""No period, whatever else the sentence or the one before tells."""
_DATED_PARAGRAPHS = 4
"""How many paragraphs further the ratios of a report are still of the period told."""
_BESIDE_A_RATIO = frozenset({"villages_electrified", "households_electrified", "customers"})
"""What is of the time of the ratio that its sentence names: "99,4 persen atau 83.031 desa"."""
_OF_HOMES = {"new_customers", "households_electrified"}
"""Targets that go on with one another: homes to be lit, and homes to be connected."""
FROM_LEVEL = re.compile(r"\b(?:from|dari)(?: (?:sekitar|about|only|hanya|just|semula))? $")
"""Right before where a rise began."""


def area_key(area: Told) -> str:
    """Return the one name of an area: "NTT" and "Nusa Tenggara Timur" are the same."""
    known = area.mention.known if area.mention is not None else None
    return (known or area.words).lower()


def is_told_again(figures: FigureSentence, number: Number, reading: Reading, status: str) -> bool:
    """Whether a number only points back to a count: "warga di 63 desa itu akan menikmati ..."."""
    if number.percent:
        seen = number.value in figures.carry.shares
        figures.carry.shares.add(number.value)
        back = _POINTS_BACK.match(figures.document.lower, number.after)
        if back is not None and _ALMOST.search(figures.before(number, 60)):
            return True  # "Capaian yang hampir mencapai 100 persen itu"
        return (
            seen and back is not None and _THAT_SHARE.search(figures.before(number, 30)) is not None
        )
    before = figures.carry.counted.get((reading.indicator.split("_")[0], number.value))
    if before is None and status == "target" and number.value < _FEW:
        return _POINTS_BACK.match(figures.document.lower, reading.words[1]) is not None
    if before is None or (status == "target" and before != "target"):
        return False
    if reading.reason == "total-behind-of" and before != "target":
        if _is_of_another_area(figures, number, reading):
            return False  # "Ngada dengan total 151 desa. ... Lembata dengan total 151 desa"
        beside = (each.value for each in figures.numbers if each.start < number.start)
        return number.value not in beside  # "88 desa dialiri. Dari 88 desa, 19 di Alor"
    if _SHARE_OF.search(figures.before(number, 40)):
        return True  # "195.688 pelanggan atau 41 persen dari jumlah 474.374 pelanggan"
    if status == "target":  # "is targeting 33 villages. The 33 villages comprise ..."
        return _THOSE.search(figures.before(number, 12)) is not None
    if before == "target" and status == "observed":  # no word says that it was done since
        begin = max(figures.sentence.start, number.start - 60)
        if not _SINCE.search(figures.document.lower, begin, number.after + 70):
            return True
    behind = _POINTS_BACK.match(figures.document.lower, max(number.after, reading.words[1]))
    if behind is not None:
        return behind["now"] is None
    return _THOSE.search(figures.before(number, 12)) is not None


def _is_of_another_area(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether the same number was told of an area that this sentence does not name."""
    start, lower = figures.sentence.start, figures.document.lower
    key = reading.indicator.split("_")[0], number.value
    _, areas = figures.carry.counted_when.get(key, (None, ()))
    if not areas or not figures.names_area(start, number.start):
        return False
    return all(each.words.lower() not in lower[start : figures.sentence.end] for each in areas)


def period_carried(
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
    carry, area = figures.carry, area_key(areas[0]) if areas else None
    if reading.reason == "rest-of-the-ratio":
        share = next(each.value for each in figures.numbers if each.start == place.start)
        if 100 - share in carry.levels_when:
            whole = carry.levels_when[100 - share] if carry.status == "observed" else None
            return replace(whole, reason="period-of-the-last-ratio") if whole else _NONE
    if reading.reason == "more-of-the-customers":
        begin = place.previous if place.previous > figures.sentence.start else place.start - 60
        if not context.periods_between(max(begin, figures.sentence.start), place.start):
            return replace(carry.added_when, reason=_BEFORE) if carry.added_when else _NONE
    parts = total_of_parts(figures, reading) or _whole_told_before(figures, place)
    if parts is not None and not _has_period(context, figures):
        dated = parts[0]
        return replace(dated, reason=_BEFORE) if dated is not None else _NONE
    told = context.period(place, observed=status == "observed")
    near = figures.sentence.paragraph - carry.dated <= _DATED_PARAGRAPHS
    is_ratio = reading.indicator.endswith("electrification_ratio")
    lower = figures.document.lower
    began = figures.document.in_lower.search(FROM_LEVEL, place.previous, place.start) is not None
    began = began and reading.reason != "total-behind-of"
    if told is not None and began and told.reason == _BEFORE:
        return _NONE  # where a rise began is of no time told before
    if told is not None and told.reason == _BEFORE and carry.status == "observed":
        if (
            status == "target"
            and context.day is None
            and figures.sentence.paragraph > carry.paragraph
        ):
            return _NONE  # what is wanted is of no time that is told of figures before
    if told is not None:
        ahead = context.lies_ahead(told)
        if status == "observed" and is_ratio and told.words and not began and not ahead:
            before = carry.when.get(area) if near else None
            if before is None or told.words >= before.words:
                carry.when[area] = told
            carry.dated = figures.sentence.paragraph
            _keep_period_of_whole(carry, areas, reading, told, figures.sentence.paragraph)
        if status == "target" and not context.is_over(told):
            carry.wanted = (reading.indicator, told)
            carry.wanted_at = figures.sentence.paragraph
        return told
    if began:
        return None
    begins = figures.sentence.start, figures.sentence.start + _TARGET_WORD
    if (
        status in {"target", "projection"}
        and carry.wanted is not None
        and (reading.reason == FOLLOWS or _ITS_TARGET.match(lower, *begins))
    ):
        if figures.sentence.paragraph - carry.wanted_at <= 1:  # "Targetnya, rasio 97 persen"
            return replace(carry.wanted[1], reason="period-of-the-last-target")
    if context.is_of_today(place):
        return None
    beside = figures.ratios and reading.indicator in _BESIDE_A_RATIO
    last = carry.when.get(area) if status == "observed" and (is_ratio or beside) and near else None
    if last is not None and not context.is_of_another(last, figures.sentence):
        carry.dated = figures.sentence.paragraph
        return replace(last, reason="period-of-the-last-ratio")
    report = context.period_of_report(figures.sentence) if is_ratio else None
    if status == "observed" and report is not None:
        return report
    if status == "observed" and is_ratio:
        whole = _period_of_whole(carry, areas, reading, figures.sentence.paragraph)
        if whole is not None:
            return whole
    if status == "target" and carry.wanted is not None:
        indicator, wanted = carry.wanted
        alike = (
            sets_beside(figures)
            or indicator == reading.indicator
            or {indicator, reading.indicator} == _OF_HOMES
        )
        if figures.sentence.paragraph - carry.wanted_at <= 2 and alike:
            carry.wanted_at = figures.sentence.paragraph
            return replace(wanted, reason="period-of-the-last-target")
    return None


_LEVELS = ("country", "province")
"""The areas that a report tells a ratio of before it goes into their parts."""
_PARTS_PARAGRAPHS = 8
"""So many paragraphs behind such a ratio its parts are of the same report."""


def _level(area: Told) -> str | None:
    if area.words.lower() in {"indonesia", "nasional", "national"}:
        return "country"
    return area.mention.kind if area.mention is not None else None


def _keep_period_of_whole(
    carry: Carry, areas: tuple[Told, ...], reading: Reading, told: Told, paragraph: int
) -> None:
    """Keep the period of a ratio for the parts of its area; what it is compared with is older."""
    level = _level(areas[0]) if len(areas) == 1 else None
    if level not in _LEVELS:
        return
    key = level, reading.indicator
    before = carry.level_when.get(key)
    if before is None or told.words >= before[0].words or paragraph - before[1] > _PARTS_PARAGRAPHS:
        carry.level_when[key] = (told, paragraph)


def _period_of_whole(
    carry: Carry, areas: tuple[Told, ...], reading: Reading, paragraph: int
) -> Told | None:
    """The period of the ratio of the country, or of the province, whose parts a report tells.

    "Rasio elektrifikasi 99,30 persen hingga Maret 2021. ... Papua 94,55 persen, Maluku 92,03".
    """
    level = _level(areas[0]) if areas else None
    above = {"province": ("country",), "regency": _LEVELS, "city": _LEVELS}.get(level or "", ())
    for each in reversed(above):
        kept = carry.level_when.get((each, reading.indicator))
        if kept is not None and paragraph - kept[1] <= _PARTS_PARAGRAPHS:
            return replace(kept[0], reason="period-of-the-whole")
    return None


_PLAN_FOR = re.compile(
    r"\b(?:this year|next year|tahun ini|tahun depan|(?:in|pada|di|untuk) (?:tahun )?20[0-3]\d)\b"
    r"[^.;]{0,60}\b(?:would|will|akan|bakal|plans? to|berencana)\b[^.;]{0,80}?"
    r"\b(?:rural|village|(?:per)?desa(?:an)?|lisdes)\b"
)
"""A plan for villages and its time: "this year PLN would go on with rural electrification"."""
_VILLAGES = ("rural", "village", "desa", "lisdes", "Lisdes")


def carry_plan(document: Document, context: Context, sentence: Sentence, carry: Carry) -> None:
    """Keep the period of a plan for villages, for the numbers that the next sentences give it."""
    if not document.holds(_VILLAGES, sentence.start, sentence.end):
        return
    plan = document.in_lower.search(_PLAN_FOR, sentence.start, sentence.end)
    told = context.periods_between(sentence.start, sentence.end) if plan is not None else ()
    if len(told) == 1 and not context.is_over(told[0]):
        carry.wanted, carry.wanted_at = ("villages_electrified", told[0]), sentence.paragraph


def total_of_parts(
    figures: FigureSentence, reading: Reading
) -> tuple[Told | None, tuple[Told, ...]] | None:
    """The period and areas of the count before of which the counts of a sentence are the parts.

    "83.280 desa sampai November 2022. ... Dari jumlah itu, 75.936 desa ..., 4.404 ..., 2.940 ...".
    """
    counts = [number.value for number in figures.numbers if not number.percent]
    if len(counts) < _FEWEST_PARTS or not figures.carry.counted_when:
        return None
    begin = figures.sentence.start
    if figures.document.in_lower.search(_OF_THAT, begin, figures.sentence.end) is None:
        return None
    noun = reading.indicator.split("_")[0]
    return figures.carry.counted_when.get((noun, sum(counts, Decimal())))


def _whole_told_before(
    figures: FigureSentence, place: Place
) -> tuple[Told | None, tuple[Told, ...]] | None:
    """The period and areas of the count before of which a sentence tells a part, by its number.

    "menyambung 3.412 keluarga. ... Dari 3.412 keluarga itu, yang terbanyak 512 keluarga di NTT".
    """
    begin = figures.sentence.start
    those = _THOSE_MANY.match(figures.document.lower, begin)
    if those is not None:  # "Ke-109 desa itu paling banyak di Kutai Barat yakni 38 desa"
        many = Decimal(those["many"].replace(".", ""))
        told = figures.carry.counted_when.items()
        return next((when for (_, value), when in told if value == many), None)
    whole = figures.numbers[0]
    if whole.start >= place.start or whole.percent:
        return None
    if _OUT_OF.fullmatch(figures.document.lower, begin, whole.start) is None:
        return None
    told = figures.carry.counted_when.items()
    return next((when for (_, value), when in told if value == whole.value), None)


_THOSE_MANY = re.compile(r"\"?ke-? ?(?P<many>\d[\d.]*) [a-z]+(?: [a-z]+)? (?:itu|ini|tersebut)\b")
_OUT_OF = re.compile(r"\"?(?:dari|of|out of)(?: (?:total|jumlah|sebanyak|the|these))* ")
_OF_THAT = re.compile(
    r"\b(?:dari|pada) (?:jumlah|angka|total) (?:itu|tersebut|ini)|\brincian(?:nya)?\b|\bterdiri\b|"
    r"\bof (?:(?:that|this|the) (?:number|figure|total)|them|these)\b"
)
"""Words that take the parts of a count told before."""


def _has_period(context: Context, figures: FigureSentence) -> bool:
    return bool(context.periods_between(figures.sentence.start, figures.sentence.end))


def other_ratio(last: Reading | None, reading: Reading) -> Reading | None:
    """The ratio of the number before in the sentence, if it is the other one."""
    if last is None or last.indicator == reading.indicator:
        return None
    return last if last.indicator.endswith("electrification_ratio") else None


def goes_on_with_plan(figures: FigureSentence, number: Number) -> bool:
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
_ALMOST = re.compile(r"\byang (?:hampir|nyaris|mendekati|sudah hampir)(?: mencapai| menyentuh)? $")
_THAT_SHARE = re.compile(r"\b(?:target|angka|rasio|capaian|elektrifikasi|sasaran) (?:sebesar )?$")
"""Right before a share told before: "Target 97 persen itu tak mungkin tercapai"."""
_SHARE_OF = re.compile(
    r"(?:persen|%|percent) (?:dari|of)(?: (?:total|jumlah|keseluruhan|seluruh|sekitar|the|all))+ $"
)
"""Right before a whole of which a share was told."""
_THOSE = re.compile(r"\b(?:the|these|those) $")


def is_part_of_target(figures: FigureSentence, reading: Reading) -> bool:
    """Whether the counts of a sentence are the parts of a target: they make up what was wanted.

    "menyambung 24 ribu pelanggan. ... Rinciannya, 11 ribu di A, 8 ribu di B dan 5 ribu di C".
    """
    counts = [number.value for number in figures.numbers if not number.percent]
    if len(counts) < _FEWEST_PARTS:
        return False
    if figures.carry.adds and reading.indicator == "new_customers" and reading.reason in _GO_ON:
        return True  # "planned for 150,000 homes, 12,760 of which are in Central Java"
    noun = reading.indicator.split("_")[0]
    if len(counts) > _FEWEST_PARTS and counts[0] == sum(counts[1:], Decimal()):
        counts = counts[1:]  # "50 ribu di A, dengan rincian 30 ribu di B, 20 ribu di C"
    return figures.carry.counted.get((noun, sum(counts, Decimal()))) == "target"


_FEWEST_PARTS = 2
_GO_ON = frozenset({"part-of-the-total", "homes-of-another-year"})


def shares_verb(figures: FigureSentence, number: Number, previous: int) -> bool:
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
    if _OWN_STATE.match(lower, number.after):
        return False
    if item is None or not figures.names_area(item.start("area"), number.start):
        return False
    words = figures.document.plain[item.start("area") : item.end("area")].split()
    names = all(word[0].isupper() or word in _BESIDE_NAMES for word in words)
    return names and len(words) <= _LONGEST_AREA


def joins_deed(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether a second deed is wanted with the first: "... dan mengaliri 68 desa"."""
    return _AND_DEED.fullmatch(figures.document.lower, previous, number.start) is not None


_OWN_STATE = re.compile(
    r"(?: (?:desa|kampung|rumah tangga|rumah|kk|pelanggan|villages|households|homes|customers))? "
    r"(?:yang |that |which )?(?:masih |still )?(?:belum|sudah|telah|tidak|tanpa|gelap|have|has|had|"
    r"without|remain|lack)\b"
)
"""Behind a number of which something else is told: "Di B 12 desa belum berlistrik"."""
_AND_DEED = re.compile(
    r"(?: (?!(?:sudah|telah|kini|berhasil|baru)\b)[a-z]+){0,6} (?:dan|serta|and) "
    r"(?:(?:me|pe)[a-z]+|electrif\w+|connect\w*)(?: (?:listrik|jaringan|ke|bagi|untuk|"
    r"sekitar|sebanyak|"
    r"rumah))* ?[±~]?"
)
_LIST_ITEM = re.compile(
    r"(?: (?:desa|kampung|rumah tangga|kk|pelanggan|villages|households|customers)(?: baru|"
    r" berlistrik)*)?"
    r"(?:[\",;] ?)?(?: ?(?:dan|serta|sedangkan|sementara|lalu|kemudian|and|while),? )? ?"
    r"(?:(?:di|untuk|wilayah|in|for) )?(?P<area>[a-z][\w' -]{2,40}?) (?:sebanyak )?"
)
_LONGEST_AREA = 4
_BESIDE_NAMES = frozenset({
    "dan",
    "di",
    "provinsi",
    "kabupaten",
    "kota",
    "wilayah",
    "pulau",
    "serta",
    "and",
    "the",
})
"""Words in small letters between or before the names of areas."""


def of_two_ratios(figures: FigureSentence, reading: Reading, number: Number) -> tuple[Reading, ...]:
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


_TARGET_WORD = 24
_ITS_TARGET = re.compile(
    r"\"?(?:target(?:nya)?\b|sasarannya|"
    r"program(?:nya| (?:itu|ini|tersebut))\b|the (?:program(?:me)?|project|plan)\b|"
    r"dengan (?:begitu|demikian|itu)|sehingga|"
    r"the (?:target|aim|goal)"
    r" is\b|this (?:will|would))"
)
"""At the beginning of a sentence that says what the plan before it is for."""
_BOTH = re.compile(r"\b(?:keduanya|kedua (?:rasio|angka|indikator)|both)\b")
_AND_RATIO = re.compile(r" (?:\([^()]{1,12}\) )?(?:dan|serta|maupun|and) (?:the )?")
_TWO_BEHIND = re.compile(r" ?(?:dan|serta|and|,) ?\d")
"""Behind the number of two ratios another one: each has its own."""
