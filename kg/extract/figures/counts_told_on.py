"""Counts without a noun of their own, which go on from the number or the sentence before.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`.
"""

from __future__ import annotations

import re
from decimal import Decimal

from kg.extract.figures.count_words import (
    AND_IN,
    ARE_HOUSEHOLDS,
    BECOME_CUSTOMERS,
    BECOMES,
    DONE,
    FEWEST,
    GAP,
    IN_AREA,
    IN_BRACKETS,
    IN_WORK,
    LISTED_IN,
    NO_NOUN,
    RECIPIENTS,
    THE_NUMBER,
    WAS_IN,
)
from kg.extract.figures.customer_counts import ROSE_TO
from kg.extract.figures.figure_sentence import FigureSentence, Reading, indicator_of, noun_at
from kg.extract.text.numbers import Number

__all__ = [
    "goes_on",
    "read_equal",
    "read_state_alone",
    "read_without_noun",
    "sets_area_beside",
    "so_far_of_plan",
]

_CONNECTIONS = re.compile(
    r" (?P<noun>sambungan|connections)(?! (?:air|telepon|internet|gas|ilegal|liar)\b)"
)
_OF_HOMES = re.compile(
    r"(?: pelanggan)?,? (?:yang )?(?:terdiri (?:dari|atas)|meliputi|mencakup|yakni|yaitu)"
    r"(?: (?:pelanggan|golongan|tarif))* rumah tangga (?:sebanyak )?"
)
"""Between all customers and the homes among them: ", terdiri dari rumah tangga 1.520.000"."""
_PART_BEFORE = re.compile(
    r"\byang (?:(?:sudah|telah|belum|masih)\b[\w ]{0,30}|(?:berlistrik|teraliri|terlistriki|"
    r"dialiri|tersambung)(?: listrik)? (?:baru |hanya |sebanyak |sudah )?)$"
)
"""Right before a part without a noun: "yang belum berlistrik 42", "yang berlistrik 42"."""
_AMONG = re.compile(r" (?:di ?antaranya|of (?:them|those|these|which))\b")
_ORDINAL = re.compile(
    r"\b(?:hln|hut|hari(?: \w+){1,3}|ulang tahun|tahap|gelombang|angkatan|tahun|periode|peringkat|"
    r"urutan|kota|bulan) ke[ -]?$"
)
"""Right before the number of an anniversary or a stage."""
_HAS_OR_LACKS = re.compile(
    r"(?: \([^()]{1,24}\))? (?:have|has|had|are|were|is|was|remain(?:s|ed)?|still|live[sd]?|"
    r"stay(?:s|ed)?|lack(?:s|ed)?)\b"
)
"""A part told in English: "75,000 had electricity, while 346 remained without power"."""
_OF_THE_DARK = re.compile(
    r" of (?:the|these|those) (?P<who>unconnected|unelectrified|unserved|unlit|without power)\b"
)
_THAT_IS = re.compile(
    r" (?:lagi |di ?antaranya )?yang (?:masih |sama sekali )?(?:(?P<un>belum|tidak)|sudah|telah)"
    r"(?: (?:juga|sama sekali|pernah|bisa|dapat))* "
    r"(?:berlistrik|(?:ter|di)(?:listriki|aliri|sambung\w*|jangkau)|(?:menikmati|"
    r"mendapat\w*|memiliki) "
    r"(?:aliran |akses |sambungan |jaringan )?listrik|tersentuh listrik)\b"
)
"""Behind a number without a noun: "masih ada 600 ribuan yang belum teraliri listrik"."""
_STATE_ALONE = re.compile(
    r" (?:lainnya |lagi )?(?:(?P<un>belum|not yet|(?:is|are|was|were|remain(?:ed|s)?) (?:still )?"
    r"(?:not|without(?: it)?)|(?:have|has|had|do|does|did) not|went without|lack it)|sudah|telah)"
    r"(?=[.,;\"]|$| dan | and )"
)
"""A part told by one word: "3.012 di antaranya sudah berlistrik dan 258 belum"."""


_SO_FAR = re.compile(
    r"[^.;,\d]{0,40}[;,] (?:dan )?(?:(?:hingga|sampai|per|as of|until|by) [^.;,\d]{3,24}? )?"
    r"(?:(?:sudah|telah|baru|kini) )*(?:tercapai|terealisasi|realisasi(?:nya)?|tersambung|"
    r"(?:it )?(?:has |had )?reached)(?: (?:hingga|sampai|per|until|as of) [^.;,\d]{3,24}?)?"
    r"(?: (?:sudah|baru|mencapai|sebanyak|sekitar))* "
)
"""Between new customers that are wanted and how many there are so far."""
_LISTS = re.compile(r"(?:: |, (?:yakni|yaitu|namely|with|comprising) )$")
"""Right before the first item of a list."""
_COUNT_OF = {
    "household_electrification_ratio": "households_electrified",
    "village_electrification_ratio": "villages_electrified",
}
"""What a count in brackets behind a ratio counts."""
_FEWEST_OF_RATIO = 1000
_IN_BRACKETS_ALONE = re.compile(r" \((?:sekitar |sebanyak |setara )?")
_NAMED_BY = re.compile(r"(?:[A-Z][\w'-]+ ){2}$")
_LARGEST_IN_NAME = 100


def _is_part_of_name(figures: FigureSentence, number: Number) -> bool:
    """Whether a number ends a name that is no area's: "Dialog Nasional 9 di ..."."""
    if number.value >= _LARGEST_IN_NAME or not number.printed.isdigit():
        return False
    start = max(figures.sentence.start, number.start - 60)
    name = _NAMED_BY.search(figures.document.plain, start, number.start)
    return name is not None and not figures.names_area(name.start(), number.start)


def goes_on(
    figures: FigureSentence, number: Number, previous: int, last: Reading | None
) -> Reading | None:
    """A number without a noun that goes on from the one before it.

    "tercatat 69,62 juta, kini menjadi 80,56 juta"; "di Papua 355.558 dan di Papua Barat 240.915".
    """
    lower = figures.document.lower
    if last is not None and last.indicator == "new_customers":
        connections = _CONNECTIONS.match(lower, number.after)
        if connections is not None:  # "menargetkan 110 ribu sambungan, dan terealisasi 71.850"
            return Reading("new_customers", connections.span("noun"), last.reason, 0.82)
    if last is not None and last.indicator in _COUNT_OF and number.value >= _FEWEST_OF_RATIO:
        if _IN_BRACKETS_ALONE.fullmatch(lower, previous, number.start) and "." in number.printed:
            if lower.startswith(")", number.after):  # "98,79 persen (1.392.343)"
                return Reading(_COUNT_OF[last.indicator], last.words, last.reason, 0.8)
    if last is not None and last.reason == "share-of-the-count-before":
        if BECOMES.fullmatch(lower, previous, number.start) and number.value >= FEWEST:
            noun, _, kind = last.indicator.removesuffix("_ratio").partition("_")
            state = "un" if kind == "unelectrified" else "el"
            return Reading(indicator_of(f"{noun}s", state), last.words, last.reason, 0.78)
    if last is None or last.indicator.endswith("ratio"):
        return None
    if last.indicator == "customers" and (
        _OF_HOMES.fullmatch(lower, previous, number.start)
        or ARE_HOUSEHOLDS.match(lower, number.after)
    ):
        return Reading("household_customers", last.words, "part-of-the-total", 0.8)
    if _LISTS.search(lower, previous, number.start) or LISTED_IN.fullmatch(
        lower, previous, number.start
    ):  # "433 are still dark: 325 in Papua, five in Buru and one in Maluku"
        here = IN_AREA.match(lower, number.after)
        if here is not None and figures.names_area(here.end(), here.end() + 12):
            if last.reason != "total-behind-of":
                return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if number.value < FEWEST and lower[number.start - 1] != "(":
        return None
    if _ANOTHER_SAYS.fullmatch(lower, previous, number.start):
        if _ENDS_CLAUSE.match(lower, number.after):
            return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.78)
    if last.indicator == "new_customers" and ROSE_TO.search(figures.before(number, 90)):
        return Reading("customers", last.words, "noun-of-the-number-before", 0.82)
    if _has_own_year(figures, number, previous):
        return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if _is_dealt_out(figures, number, previous):
        return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if NO_NOUN.match(lower, number.after) or _ORDINAL.search(figures.before(number, 40)):
        return None
    if _is_part_of_sum(figures, number):
        return Reading(last.indicator, last.words, "part-of-the-total", 0.8)
    between = lower[previous : number.start]
    if IN_BRACKETS.match(lower, number.start - 2) and figures.names_area(
        max(previous, number.start - 40), number.start
    ):
        of_part = last.reason == "total-behind-of" and figures.carry.noun == last.indicator
        if of_part and figures.carry.state in {"el", "un"}:  # "300 of the 1,500 ..., in Aru (120)"
            indicator = indicator_of(last.indicator, figures.carry.state)
            return Reading(indicator, last.words, "part-of-the-total", 0.78)
        return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if LISTED_IN.fullmatch(between) and IN_AREA.match(lower, number.after):
        return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)
    if not BECOMES.fullmatch(between) and not WAS_IN.fullmatch(between):
        if not AND_IN.fullmatch(between) or not figures.names_area(previous, number.start):
            return None
    return Reading(last.indicator, last.words, "noun-of-the-number-before", 0.8)


_ANOTHER_SAYS = re.compile(
    r"(?:(?! yang )[^.;,\d]){0,50},? ?(?:(?:sedangkan|sementara|tetapi|tapi|namun|while|but) )?"
    r"(?:(?:versi|menurut|data|according to) [a-z]+(?: [a-z]+)?,?|"
    r"(?:[a-z]+ ){1,3}?(?:bilang|menyebut(?:kan)?|mencatat|mengklaim|says?|said|counts?|records?))"
    r"(?: (?:ada|baru|hanya|cuma|sudah|sekitar|only|about))* "
)
"""From a count to what another says: "Pemkab menyebut 41 kampung, PLN mencatat 44"."""
_ENDS_CLAUSE = re.compile(r" ?(?:[.,;)\"”]|$)")


def so_far_of_plan(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether a number tells how many of the new customers right before it there are so far."""
    lower = figures.document.lower
    if _SO_FAR.fullmatch(lower, previous, number.start) is None:
        return False
    return _WHOSE.match(lower, number.after) is not None


_AND_NEXT = re.compile(r"(?:,|,? (?:dan|serta|and)) (?:sekitar |about |sebanyak )?")
_EACH_BEHIND = re.compile(
    r"(?:(?:,| and) (?:and )?\d[\d.,]*)*,? (?:villages |households )?respectively\b"
)
_EACH_BEFORE = re.compile(
    r"\bmasing-masing (?:sebanyak |sebesar |mencapai |berjumlah )?(?:\d[\d.]*(?:,| dan|, dan) )+$"
)
"""Around the numbers that are dealt out to areas in their order."""


def _is_dealt_out(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether a number without a noun is one of several for as many areas: "43 and 29"."""
    lower = figures.document.lower
    if _AND_NEXT.fullmatch(lower, previous, number.start) is None:
        return False
    if _EACH_BEHIND.match(lower, number.after, figures.sentence.end):
        return True
    return _EACH_BEFORE.search(figures.before(number, 60)) is not None


_NEXT_YEAR = re.compile(
    r"[^.;()\d]{0,40}(?:(?:pada|tahun|di|untuk|in) ){0,2}(?:(?:19|20)\d\d)?,? "
    r"(?:(?:dan|lalu|kemudian|serta|selanjutnya|and|then),? )?(?:sebanyak )?"
)
_YEAR_BEHIND = re.compile(r" (?:(?:pada|di|untuk|in) )?(?:tahun )?(?:19|20)\d\d\b")
"""Around a number that goes on with another year: ", lalu 2.485 pada tahun 2023"."""
_YEAR_IN_FRONT = re.compile(
    r"[^.;(\d]{0,44}[,;)] ?(?:dan |serta |and )?(?:(?:pada|tahun|in) ){0,2}(?:19|20)\d\d \("
)
"""Up to a number in brackets behind its year: "95 KK, tahun 2021 (180), tahun 2022 (75)"."""


def _has_own_year(figures: FigureSentence, number: Number, previous: int) -> bool:
    """Whether a number without a noun is that of another year than the one before it."""
    lower = figures.document.lower
    if _YEAR_IN_FRONT.fullmatch(lower, previous, number.start):
        return lower.startswith(")", number.after)
    if _YEAR_BEHIND.match(lower, number.after) is None:
        return False
    return _NEXT_YEAR.fullmatch(lower, previous, number.start) is not None


_FEWEST_PARTS = 2
_IN_DETAIL = re.compile(
    r"\b(?:(?:pe)?rincian(?:nya)?|terdiri|terbagi|yakni|yaitu|meliputi|comprising|consisting)\b"
)
"""Between a count and its parts."""
_WHOSE = re.compile(
    r" ?(?:[.,;)]|$)| (?:dari|di|oleh|lewat|melalui|berasal|untuk|dan|from|in|by|through|for|and)\b"
)
"""Behind a part that has no noun of its own."""


def _is_part_of_sum(figures: FigureSentence, number: Number) -> bool:
    """Whether the counts of a sentence make up one that was told before, or its first one."""
    counts = [each.value for each in figures.numbers if not each.percent and each.value >= FEWEST]
    if len(counts) <= _FEWEST_PARTS:
        return False
    total = sum(counts, Decimal())
    lower, sentence = figures.document.lower, figures.sentence
    detail = _IN_DETAIL.search(lower, sentence.start, sentence.end) is not None
    if detail and counts[0] * 2 == total and _WHOSE.match(lower, number.after):
        return True  # "121.356 rumah tangga, dengan perincian 93.410 dari BUMN dan 27.946 ..."
    return any(value == total for _, value in figures.carry.counted)


def read_state_alone(
    figures: FigureSentence, number: Number, last: Reading | None
) -> Reading | None:
    """The other part of a count, told by one word: "101 desa sudah berlistrik dan 19 belum"."""
    told = last is not None and last.indicator.endswith(("electrified", "electrification_ratio"))
    if last is None or not told:
        return None
    alone = _STATE_ALONE.match(figures.document.lower, number.after)
    if alone is None:
        return None
    noun = last.indicator.split("_")[0]
    if last.indicator in _COUNT_OF:  # "1,724 (84.88 percent) had electricity, 307 did not"
        noun = f"{noun}s"
        if figures.carry.noun != noun:
            return None
    figures.carry.noun, figures.carry.state = noun, "un" if alone["un"] else "el"
    words = (number.start, alone.end())
    return Reading(indicator_of(noun, figures.carry.state), words, "part-of-the-total", 0.8)


_EQUALS_THAT = re.compile(
    r"\"?(?:(?:kalau|jika|bila|apabila) (?:di)?(?:hitung|konversi|angka|jumlah|rinci)\w*"
    r"(?: [a-z]+){0,2},? )?(?:dengan )?(?:(?:jumlah|angka|persentase|porsi)(?:nya)?"
    r"(?: (?:itu|ini|tersebut))?|itu|ini|that|this|it|the (?:share|figure))"
    r"(?: (?:is|was|sama|kira-kira|sekitar))* (?:setara|dengan|berarti|artinya|equals?|"
    r"equivalent to|amounts? to|comes? to|corresponds? to|about)"
    r"(?: (?:dengan|sekitar|kira-kira|ada|kurang|lebih|hampir|to|about|some|around|nearly))* "
)
"""Up to the count that the share of the sentence before is equal to."""


def read_equal(figures: FigureSentence, number: Number) -> Reading | None:
    """The count that a share comes to: "4,8 persen belum. Jumlahnya setara 446.000 keluarga"."""
    share, document = figures.carry.share, figures.document
    index = document.sentence_index(figures.sentence.start)
    if share is None or not index or document.sentences[index - 1].start != share[0]:
        return None
    if not _EQUALS_THAT.fullmatch(document.lower, figures.sentence.start, number.start):
        return None
    named = noun_at(document, number.after + 1)
    kind = share[1].indicator
    if named is None or not kind.startswith(named[0].removesuffix("s")):
        return None
    state = "un" if "unelectrified" in kind else "el"
    figures.carry.noun, figures.carry.state = named[0], state
    return Reading(indicator_of(named[0], state), named[1], "count-of-the-share-before", 0.78)


def read_without_noun(
    figures: FigureSentence, number: Number, following: int, last: Reading | None
) -> Reading | None:
    """A part of what the sentence before counts: "Enam di Kampar, lima di Indragiri Hilir"."""
    carry = figures.carry
    if _is_part_of_name(figures, number):
        return None
    if BECOME_CUSTOMERS.match(figures.document.lower, number.after):
        kind = "household_customers" if carry.noun == "households" else "customers"
        return Reading(kind, (number.start, number.after), "noun-of-the-sentence-before", 0.8)
    if figures.sentence.paragraph - carry.customers <= 1 and number.value >= FEWEST:
        if ARE_HOUSEHOLDS.match(figures.document.lower, number.after):
            words = (number.start, number.after)
            return Reading("household_customers", words, "noun-of-the-sentence-before", 0.8)
    if figures.sentence.paragraph - carry.customers <= 1 and number.value >= _FEWEST_OF_RATIO:
        if _THEN_WERE.search(figures.before(number, 150)):  # "Angka itu naik 4,8% dari 2018"
            words = (number.start, number.after)
            return Reading("customers", words, "noun-of-the-sentence-before", 0.78)
    if carry.noun == "households" and figures.programme:
        if RECIPIENTS.match(figures.document.lower, number.after):
            words = (number.start, number.after)
            return Reading("households_electrified", words, "household-of-a-programme", 0.75)
    if carry.noun not in {"villages", "households"} or _counts_others(figures, number):
        return None
    dark = _OF_THE_DARK.match(figures.document.lower, number.after)
    if dark is not None:  # "640,000 of the unconnected are in Kalimantan"
        return Reading(f"{carry.noun}_unelectrified", dark.span("who"), "part-of-the-total", 0.8)
    rest = _the_rest(figures, number)
    if rest is not None:
        return rest
    named_again = THE_NUMBER.search(figures.before(number, 50)) is not None
    if named_again and carry.state is not None and number.value >= FEWEST:
        near = figures.sentence.paragraph - carry.paragraph <= 1
        waits = carry.state == "new" and "belum" in figures.before(number, 90)
        if near and not waits and not NO_NOUN.match(figures.document.lower, number.after):
            words = (number.start, number.after)
            return Reading(
                indicator_of(carry.noun, carry.state), words, "noun-of-the-sentence-before", 0.75
            )
    beyond = figures.beyond_brackets(number, following)
    state = figures.state(number, number.after, beyond)
    before = figures.before(number, 50)
    if state is not None and _PART_BEFORE.search(before):
        if NO_NOUN.match(figures.document.lower, number.after):
            return None
        words = (number.start, number.after)
        if state == "el" and carry.state == "new":
            state = "new"  # "dari 900 calon penerima, yang sudah menyala 610"
        return Reading(indicator_of(carry.noun, state), words, "noun-of-the-sentence-before", 0.75)
    lit = _THAT_IS.match(figures.document.lower, number.after)
    if lit is not None and number.value >= FEWEST and figures.is_near(2):
        suffix = "unelectrified" if lit["un"] else "electrified"
        return Reading(f"{carry.noun}_{suffix}", lit.span(), "noun-of-the-sentence-before", 0.75)
    of_total = last is not None and last.indicator.startswith(carry.noun)
    if last is not None and last.indicator == "new_customers" and state == "un":
        of_total = carry.noun == "households"  # "3 million were added, 12 million are still off"
    if of_total and state is not None and _HAS_OR_LACKS.match(figures.document.lower, number.after):
        carry.state = state
        words = (number.start, number.after)
        return Reading(indicator_of(carry.noun, state), words, "part-of-the-total", 0.78)
    among = _AMONG.match(figures.document.lower, number.after)
    if among is not None and _counts_another_noun(figures, number):
        return None
    if among is not None and IN_WORK.match(figures.document.lower, among.end()):
        return None
    if among is not None and carry.state is not None:
        if DONE.match(figures.document.lower, among.end()):
            words = (number.start, among.end())
            return Reading(f"{carry.noun}_electrified", words, "part-of-the-total", 0.75)
    if among is not None and state is not None:
        carry.state = state
        words = (number.start, number.after)
        return Reading(indicator_of(carry.noun, state), words, "part-of-the-total", 0.8)
    alone = _STATE_ALONE.match(figures.document.lower, number.after)
    if alone is not None and carry.state is not None and len(figures.numbers) > 1:
        suffix = "unelectrified" if alone["un"] else "electrified"
        words = (number.start, alone.end())
        return Reading(f"{carry.noun}_{suffix}", words, "part-of-the-total", 0.78)
    here = IN_AREA.match(figures.document.lower, number.after)
    if here is not None and here.group().endswith("in "):  # no "one in five"
        here = here if figures.names_area(here.end(), here.end() + 12) else None
    if carry.state is not None and here is not None:
        words = (number.start, number.after)
        return Reading(
            indicator_of(carry.noun, carry.state), words, "noun-of-the-sentence-before", 0.72
        )
    return None


_THEN_WERE = re.compile(
    r"^\"?(?:(?:angka|jumlah|capaian|realisasi)(?:nya| (?:itu|ini|tersebut))|jumlah pelanggan itu|"
    r"(?:that|this|the) (?:figure|number)) (?:(?:telah|sudah|has|had) )?(?:naik|meningkat|tumbuh|"
    r"bertambah|rose|grew|increased|is up|was up)(?: (?:sebesar|sekitar|by))? [\d.,]+ ?(?:%|persen|"
    r"percent|per cent),? (?:jika |bila )?(?:di ?banding(?:kan)?|dari|ketimbang|from|compared "
    r"(?:with|to))(?: [a-z-]+| (?:19|20)\d\d){0,7}? (?:(?:yang )?(?:sebesar|sebanyak|mencapai|"
    r"tercatat)|of|when it was) $"
)
"""From the customers of the sentence before to how many they were then."""
_THE_OTHERS = re.compile(r" (?:lagi|lainnya|sisanya|itu|remaining|others?)\b")
_OTHERS_BEFORE = re.compile(r"\b(?:yang|sisa|sisanya|the (?:other|remaining)) $")


def _the_rest(figures: FigureSentence, number: Number) -> Reading | None:
    """What is left of a total and a part told before: "Kami harap yang 18 lagi segera menyusul"."""
    carry = figures.carry
    if carry.noun is None or carry.state not in {"el", "un"} or not figures.is_near(1):
        return None
    if _OTHERS_BEFORE.search(figures.before(number, 20)) is None:
        return None
    if _THE_OTHERS.match(figures.document.lower, number.after) is None:
        return None
    counted = {value for noun, value in carry.counted if noun == carry.noun}
    if not any(value + number.value in counted for value in counted):
        return None
    state = "el" if carry.state == "un" else "un"
    words = (number.start, number.after)
    return Reading(indicator_of(carry.noun, state), words, "rest-of-the-total", 0.78)


def _counts_another_noun(figures: FigureSentence, number: Number) -> bool:
    """Whether the count right before in the sentence is of another noun than that carried."""
    before = [each for each in figures.numbers if each.start < number.start and not each.percent]
    if not before:
        return False
    gap = GAP.match(figures.document.lower, before[-1].after)
    end = gap.end() if gap is not None else before[-1].after
    named = noun_at(figures.document, end)
    return named is not None and named[0] != figures.carry.noun


def _counts_others(figures: FigureSentence, number: Number) -> bool:
    """Whether the sentence counts islands or people before: "140 pulau, 12 di antaranya"."""
    lower = figures.document.lower
    return any(
        other.start < number.start and not other.percent and NO_NOUN.match(lower, other.after)
        for other in figures.numbers
    )


_ONLY_AREA = re.compile(
    r"\"?(?:(?:sedangkan|sementara|adapun|dan|while|and),? )?(?:(?:untuk|di|in|wilayah) )?"
    r"(?:(?!(?:yang|ada|telah|sudah|akan|has|have|will)\b)[a-z'-]+,? ){1,4}"
    r"(?:(?:ada|sebanyak|sejumlah|tercatat|tinggal) )?\d[\d.]* (?:desa|kampung|kk|rumah tangga|"
    r"rumah|villages|households|homes)"
)
"""A sentence with nothing but an area and its count: "Di Seruyan 29 desa."."""
_PARALLEL = re.compile(
    r"\"?(?:(?:sedangkan|sementara(?: itu)?|adapun|while|meanwhile),? (?:untuk |di |in )|"
    r"(?:lalu|kemudian|selanjutnya|berikutnya|disusul|diikuti|then|followed by),? )"
)
"""The beginning of a sentence that sets another area beside that of the last one."""


def sets_area_beside(figures: FigureSentence, end: int) -> bool:
    """Whether a sentence sets another area beside that of the last one: "Di Seruyan 29 desa".

    Args:
        figures: The sentence, which names an area.
        end: Where the noun of its count ends.
    """
    lower, start = figures.document.lower, figures.sentence.start
    return (
        _PARALLEL.match(lower, start) is not None
        or _ONLY_AREA.fullmatch(lower, start, end) is not None
    )
