"""Parts and their totals: "18 dari 3.270 desa", "762.700 atau 93,09 persen rumah tangga".

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`. A part has the noun of its
total, and electricity where a word or a ratio beside both says so.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_words import (
    ALL_BUT,
    AND_SHARE,
    BECOME_CUSTOMERS,
    ELECTRICITY,
    GAP,
    LIGHTING_UP,
    NO_NOUN,
    OTHER_ACCESS,
    OTHER_NET,
    PART_OF,
    STATE_REACH,
    THAT_IS,
    UP_TO_NOW,
)
from kg.extract.figures.figure_sentence import FigureSentence, Reading, indicator_of, noun_at
from kg.extract.figures.other_sources import is_of_another_source
from kg.extract.text.numbers import Number

__all__ = [
    "ONE_OF",
    "ON_PLAN",
    "OR_SHARE",
    "has_part",
    "has_part_of_them",
    "is_being_lit",
    "is_no_count_of_access",
    "is_of_level",
    "is_of_other_access",
    "is_whole_of_few",
    "read_part",
    "read_part_behind",
    "read_total_first",
    "read_with_its_share",
    "rest_of_total",
    "with_its_whole",
]

ON_PLAN = "those-of-a-plan"
"""The reason of villages or homes that a plan lists."""
OR_SHARE = re.compile(
    r" (?:atau|setara|\() ?(?:(?:setara|sekitar|sebesar) )*\d{1,3}(?:[.,]\d+)? ?(?:persen|%)"
)
"""Behind a count, the share that it makes of all."""
_SHARE_OR = re.compile(r"(?:persen|%) (?:atau|\() ?(?:sekitar |sebanyak )?$")
_PART = re.compile(
    r" [\w/]+(?: [\w/]+){0,2}(?: (?:di|in) [\w -]{2,30}?)?,? "
    r"(?:(?:kata|ujar|ungkap|jelas|terang|tutur|sebut|papar)(?:nya| dia| ia)?, )?"
    r"(?:(?:pada|per|di|in|as of) (?:\w+ ){1,4}?)?"
    r"(?:(?:baru|hanya|sudah|telah|sebanyak|ada|"
    r"cuma|tinggal|tersisa|masih|only|just|some|at least|about|around|as many as) ){0,2}"
)
_THAT_HAVE = re.compile(
    r"(?:,? or \d[\d.,]* ?(?:percent|per cent|%),?)?(?: of them)? (?:still |already |now )?"
    r"(?:(?P<un>(?:do|have|are|were|had|did)(?: still| yet)? (?:not|no|yet|without)|lack|are dark|"
    r"remain (?:dark|without|unelectrified|unconnected))|have|had|are|were)\b"
    r"(?=[^.;,]{0,30}\b(?:electri\w+|power|grid|connected|lit|light|dark|unelectrified)\b)"
)
"""Behind a part of a total, told in English: "430, or 35.5 percent, do not have electricity"."""


def read_part(figures: FigureSentence, number: Number) -> Reading | None:
    """A part of a total that stands behind it: "18 dari 3.270 desa belum berlistrik"."""
    total = PART_OF.match(figures.document.lower, number.after)
    named = noun_at(figures.document, total.end()) if total is not None else None
    if named is None and total is not None and total["own"]:
        if _THAT.match(figures.document.lower, total.end()):
            named = noun_at(figures.document, number.after + 1)
            if named is not None:  # "118 villages of the 1,535 which have not been reached"
                named = named[0], (named[1][0], total.end() - 1)
    if named is None or named[0] not in {"villages", "households"}:
        return None
    noun, words = named
    if number.value == 1 and ONE_OF.search(figures.before(number, 24) + number.printed.lower()):
        return None
    later = (each.start for each in figures.numbers if each.start >= words[1])
    state = figures.state(number, words[1], next(later, figures.sentence.end))
    if state is None and _has_ratio(figures, number, words[1]):
        state = "el"  # "31.107 dari total 31.457 rumah tangga atau 98,89 persen"
    if state is None and figures.carry.noun == noun and _goes_on_with(figures, number):
        state = figures.carry.state  # "92 dari 161 desa yang berlistrik; Seruyan 71 dari 100 desa"
    if state not in {"el", "un"} or is_of_other_access(figures, number):
        return None
    reason = "noun-beside-the-number"
    if state == "un" and _OF_DARK_TO_COME.match(figures.behind(number, 140)):
        state, reason = "el", ON_PLAN
    if state == "un" and is_being_lit(figures, number.after):
        state = "el"  # "akan melistriki 53 desa dari 205 desa yang belum berlistrik"
    figures.carry.noun, figures.carry.state = noun, state
    return Reading(indicator_of(noun, state), words, reason, 0.85)


ONE_OF = re.compile(
    r"(?:\bsalah|,|\b(?:adalah|merupakan|menjadi|termasuk|sebagai|is|was|as)) (?:satu|one)\b"
)
"""One that is named, as the example of others: "Lewolein, satu dari 12 desa di X yang"."""
_THAT = re.compile(r"(?:yang|which|that|are|were|have|has|still|masih|belum|sudah|telah)\b")


def is_being_lit(figures: FigureSentence, after: int) -> bool:
    """Whether the number that ends here counts what is being lit up."""
    number = next((each for each in figures.numbers if each.after == after), None)
    if number is None:
        return False
    begin = figures.sentence.start
    if figures.document.in_lower.search(LIGHTING_UP, begin, number.start) is not None:
        return True
    aimed = _AIMED_AT.search(figures.before(number, 40)) is not None
    return aimed or _OF_DARK_TO_COME.match(figures.behind(number, 140)) is not None


_AIMED_AT = re.compile(
    r"\b(?:(?:men|t)argetkan|(?:mem)?bidik|(?:me)?nyasar|mengincar|targets?|targeting)"
    r"(?: (?:sebanyak|sekitar|about|some))* $"
)
"""Right before a part of the dark ones that somebody wants to light up."""
_OF_DARK_TO_COME = re.compile(
    rf"(?: [\w/]+){{0,2}} dari (?:\w+ )?\d[\d.]* [^.;,\d]{{3,50}} yang {UP_TO_NOW}(?:belum|gelap)\b"
    r"(?:(?! yang )[^.;,\d]){0,40} (?:akan|bakal|segera|ditargetkan|dijadwalkan|direncanakan)\b"
)
"""Behind a part: its total, that has no electricity, and what will become of the part."""


def _goes_on_with(figures: FigureSentence, number: Number) -> bool:
    """Whether a part is that of the next area, with the verb of the part before."""
    before = [each for each in figures.numbers if each.start < number.start]
    if not before or figures.carry.state is None:
        return False
    between = figures.document.lower[before[-1].after : number.start]
    begin = max(before[-1].after, number.start - _NEAR_AREA)
    return _NEXT_AREA.search(between) is not None and figures.names_area(begin, number.start)


_NEAR_AREA = 30
_NEXT_AREA = re.compile(r"[;,] |\b(?:dan|serta|sedangkan|sementara|and|while) ")


def _has_ratio(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether a part and its total stand beside the ratio of both."""
    if not figures.ratios and figures.carry.ratio is None:
        return False
    behind = OR_SHARE.match(figures.document.lower, end)
    return behind is not None or _SHARE_OR.search(figures.before(number, 20)) is not None


def read_part_behind(
    figures: FigureSentence, number: Number, previous: int, last: Reading | None
) -> Reading | None:
    """A part without a noun behind its total: "dari 183 KK baru 26 yang tersambung"."""
    if last is None or last.reason != "total-behind-of" or last.indicator.endswith("customers"):
        return None
    lower = figures.document.lower
    if last.indicator == "households" and BECOME_CUSTOMERS.match(lower, number.after):
        return Reading("household_customers", last.words, "part-of-the-total", 0.82)
    told = THAT_IS.match(lower, number.after) or _THAT_HAVE.match(lower, number.after)
    if told is None or _PART.fullmatch(lower, previous, number.start) is None:
        return None
    state = "un" if told["un"] else "el"
    if told.re is THAT_IS:  # English parts go on with a verb of their own
        figures.carry.noun, figures.carry.state = last.indicator, state
    return Reading(indicator_of(last.indicator, state), last.words, "part-of-the-total", 0.82)


def is_whole_of_few(figures: FigureSentence, end: int) -> bool:
    """Whether a total stands before a comma and a part without a number of it behind.

    "Dari 1.204 desa di Jambi, hanya desa itu yang belum berlistrik" counts all villages.
    """
    few = ALL_BUT.match(figures.document.lower, end)
    return (
        few is not None
        and ELECTRICITY.search(figures.document.lower, few.end(), figures.sentence.end) is not None
    )


_SUPPLIES = re.compile(
    r"\b(?:equal|equivalent|enough|sufficient|adequate|correspond(?:s|ing)|comparable) "
    r"(?:to|for|with)"
    r"(?: (?:the|power|electricity|energy|annual|yearly|daily|needs?|demands?|requirements?|use|"
    r"usage|consumption|average|of|supply|light|about|around|some|nearly|up|to|more|than|"
    r"over)){0,8} $|"
    r"\b(?:plants?|generators?) to (?:power|supply|serve)(?: (?:only|just|some|about|up|to))* $|"
    r"\b(?:lights? up|powers|can power|could power|can supply|supplies)(?: (?:about|around|some|"
    r"nearly|up to|more than))* $|"
    r"\b(?:setara|sebanding|cukup|mampu|dapat|bisa)(?: (?:dengan|untuk|memenuhi|menerangi|"
    r"melistriki|memasok|kebutuhan|konsumsi|listrik|pemakaian|sekitar|bagi)){2,7} $|"
    r"\b(?:setara|sebanding|cukup)(?: dengan)?(?: (?:kebutuhan|konsumsi|pemakaian|untuk|bagi|"
    r"energi|listrik|daya|harian|bulanan|dari|sekitar|hampir|lebih)){1,7} $"
)
"""Right before how many homes the power of a plant would do for."""


def is_no_count_of_access(figures: FigureSentence, number: Number, noun: str, end: int) -> bool:
    """Whether homes only measure a plant, or villages are lit by another than PLN alone.

    "equal to the needs of around 600 thousand homes"; "5.927 desa berlistrik non PLN, dan 2.655
    desa LTSHE", which are told beside PLN's own.

    Args:
        figures: The sentence.
        number: The number.
        noun: What it counts.
        end: Where the noun ends.
    """
    if noun == "households" and _SOME_HAVE.search(figures.before(number, 40)):
        return True  # "spot-spotnya ada yang 50 rumah, ada yang hanya 10 rumah"
    if noun == "households":
        return _SUPPLIES.search(figures.before(number, 90)) is not None
    return noun == "villages" and is_of_another_source(figures, number, end)


_SOME_HAVE = re.compile(r"\bada (?:juga )?yang (?:cuma |hanya |sampai |sekitar )?$")
_FEW = 50
_BY_GENSET = re.compile(
    r"\b(?:genset|generators?|pelita|lilin|aki|candles?)\b[^.;\d]{0,30} (?:hanya|cuma|ada|only|"
    r"just) $"
)
"""Right before some homes that have light of their own."""
_HAS_NO_LIGHTS = re.compile(r"\bjalan\b[^.;,]{0,40}\b(?:lampu|penerangan)\b(?! listrik)")


def is_of_other_access(figures: FigureSentence, number: Number) -> bool:
    """Whether what is counted lacks or has a road, water or a signal, and no word says light."""
    if number.value < _FEW and _BY_GENSET.search(figures.before(number, 60)):
        return True
    if OTHER_NET.search(figures.before(number, 60)):
        return True
    behind = figures.behind(number, STATE_REACH)
    other = OTHER_ACCESS.search(behind)
    if other is not None and _HAS_NO_LIGHTS.search(behind, other.start()):
        return True  # "1.187 desa yang jalan utamanya belum memiliki penerangan"
    return other is not None and ELECTRICITY.search(behind) is None


_PART_NEXT = re.compile(
    r"(?: (?:di|in) [\w' -]{2,30}?)?(?:,|;| dan| namun| tetapi| dengan| di mana| and| but){1,2} ?"
    r"(?:(?:jumlah )?(?:desa |kampung |gampong |kelurahan |rumah tangga |kk )?(?:yang )?|of which |"
    r"with )?(?:(?:(?:sudah |telah |belum |tidak |baru )?(?:ber|ter)listrik(?:i)?|"
    r"(?:sudah |telah |belum |tidak |baru )?(?:ter|di)aliri(?: listrik)?|"
    r"(?:sudah |telah |belum )?(?:menikmati|tersambung|mendapat) listrik|"
    r"(?:sudah |telah |baru )?(?:(?:men)?jadi|(?:tercatat|terdaftar) (?:sebagai|menjadi)|"
    r"merupakan) pelanggan(?: listrik)?)(?: pln)?"
    r"(?: (?:sebanyak|baru|hanya|mencapai|ada|sudah|berjumlah|tercatat|adalah|sekitar)){0,2}:? )"
)
"""From a total up to a part whose state stands before it: ", yang sudah berlistrik baru 41"."""
_HAS_TOTAL = re.compile(
    r"(?:\b(?:jumlah|total|terdapat|memiliki|mempunyai|punya|has|have|had|total of)"
    r"(?: (?:total|jumlah|sebanyak|sekitar|about|some))*|"
    r"\b(?:jumlah|total)(?: (?:seluruh|keseluruhan))? (?:desa|kampung|rumah tangga|kk)(?:nya)?"
    r"(?: (?:di|in) [\w ]{2,30}?)?(?: (?:mencapai|sebanyak|ada|adalah|tercatat|"
    r"berjumlah))+|:)(?: \w{1,12})? ?$"
)
"""Right before what an area has of villages or households in all."""
_THERE_ARE = re.compile(r"\b(?:ada|itu|ini|sendiri|tercatat)(?: (?:ada|sekitar))? $")
_ITS_STATE = re.compile(
    r"(?: (?:desa|kampung|kelurahan|rumah tangga|rumah|kk))? (?:yang )?(?:(?:sudah|telah|belum|"
    r"masih|baru) |(?:ada|ber|ter|di)(?:listrik|aliri| listrik))"
)
"""Around a total with a part right behind it: "Mentawai itu 43 desa, baru 12 yang menyala"."""
_SMALLER_PART = re.compile(
    r"(?: (?:di|in) [\w' -]{2,30}?)?[,;] (?:(?:dan|namun|tetapi|sebanyak|baru|hanya|sekitar|"
    r"tinggal|of which|and|but|only|with|about|some) ){0,3}"
)
"""From a total up to a part whose state stands behind it: "; 140 desa di antaranya"."""


_OWN_STATE = re.compile(
    r"[^,;]*?\b(?:yang|which|that) (?:(?:masih|hingga kini|sampai kini|saat ini|are|were|is) ){0,2}"
    r"(?:belum|tidak|tanpa|sudah|telah|without|not|still)\b| \w+(?: \w+)? (?:ber|ter)listrik\b"
)
"""From a count to a state that is its own."""


def read_total_first(
    figures: FigureSentence, number: Number, noun: str, end: int, following: int
) -> bool:
    """Whether a count is the total of a part right behind it, which alone has a state.

    "dengan jumlah 175 desa, yang berlistrik sebanyak 160"; "punya 127 desa, 12 desa belum
    berlistrik"; "has 119 villages, of which 112 have electricity".

    Args:
        figures: The sentence.
        number: The count.
        noun: What it counts.
        end: Where its noun ends.
        following: Where the next number begins.
    """
    lower, start = figures.document.lower, figures.sentence.start
    part = next((each for each in figures.numbers if each.start == following), None)
    if part is None or part.percent or part.value >= number.value or following <= end:
        return False
    if NO_NOUN.match(lower, part.after):
        return False  # "64 KK, menikmati listrik 24 jam"
    in_all = _WITH_IN_ALL.search(lower, max(start, number.start - 40), number.start)
    if in_all is None and _STATE.search(lower, start, number.start):
        return False  # "melistriki 12 desa, 3 desa di antaranya di Alor"
    if _PART_NEXT.fullmatch(lower, end, following):
        return True
    if not _SMALLER_PART.fullmatch(lower, end, following):
        return False
    if _OWN_STATE.match(lower, number.after, following):
        return False  # "terdapat 1,1 juta rumah tangga yang belum berlistrik, 700.000 di ..."
    if not _HAS_TOTAL.search(lower, max(start, number.start - 60), number.start):
        there = _THERE_ARE.search(lower, max(start, number.start - 30), number.start)
        if there is None or not _ITS_STATE.match(lower, part.after):
            return False
    gap = GAP.match(lower, part.after)
    named = noun_at(figures.document, gap.end() if gap is not None else part.after)
    return named is None or named[0] == noun


_WITH_IN_ALL = re.compile(
    r"\b(?:dengan|memiliki|mempunyai|punya)(?: jumlah)? (?:total|keseluruhan)(?: jumlah)? $|"
    r"\bjumlah (?:total|keseluruhan|seluruh)(?:nya)? (?:sebanyak |ada )?$|"
    r"\b(?:total|keseluruhan) jumlah(?:nya)? $"
)
"""Right before what is a total whatever was told before: "dengan jumlah total 156 desa"."""
_STATE = re.compile(
    r"\b(?:belum|tanpa|berlistrik|teraliri|terlistriki|dialiri|(?:me)?listriki|menerangi|"
    r"menyambung\w*|without|electrified|connected|lack)\b"
)


def has_part(figures: FigureSentence, number: Number, noun: str) -> bool:
    """Whether another number of the sentence counts a part of this total.

    One that counts something else is none: "dari 60 desa ini ada 2.500 pelanggan".
    """
    lower = figures.document.lower
    for other in figures.numbers:
        if other is number:
            continue
        gap = GAP.match(lower, other.after)
        named = noun_at(figures.document, gap.end() if gap is not None else other.after)
        if other.percent or named is None or named[0] == noun:
            return True
    return False


_AROUND = 300


def is_of_level(figures: FigureSentence, number: Number, noun: int) -> bool:
    """Whether all areas of the level of a village are counted, where electricity is spoken of.

    "BPS mencatat 82.190 wilayah administrasi setingkat desa".

    Args:
        figures: The sentence.
        number: The count.
        noun: Where its noun begins.
    """
    lower = figures.document.lower
    if " wilayah" not in lower[number.after : max(number.after, noun)]:
        return False
    begin = max(0, figures.sentence.start - _AROUND)
    return ELECTRICITY.search(lower, begin, figures.sentence.end + _AROUND) is not None


_HAS = re.compile(
    r"\b(?:memiliki|mempunyai|punya|terdapat|has|have)(?: (?:total|sebanyak|sekitar|a total of))* $"
)
_OF_THEM = re.compile(
    r"(?: (?:desa|kampung|kelurahan|rumah tangga|kk|villages|households))? (?:di ?antaranya|"
    r"of them|of which)\b"
)


def has_part_of_them(figures: FigureSentence, number: Number) -> bool:
    """Whether an area has so many, of which a part is told later in the sentence.

    "memiliki 178 desa dan 3 kelurahan di 14 kecamatan, 31 desa di antaranya belum berlistrik".
    """
    if _HAS.search(figures.before(number, 40)) is None:
        return False
    if _OWN_STATE.match(figures.document.lower, number.after, figures.sentence.end):
        return False  # "terdapat 1,1 juta rumah tangga yang belum berlistrik, 700.000 di ..."
    return any(
        other.start > number.after
        and not other.percent
        and other.value < number.value
        and _OF_THEM.match(figures.document.lower, other.after) is not None
        for other in figures.numbers
    )


def read_with_its_share(figures: FigureSentence, number: Number) -> Reading | None:
    """A count whose noun stands behind its share: "762.700 atau 93,09 persen rumah tangga"."""
    lower = figures.document.lower
    share = AND_SHARE.match(lower, number.after)
    named = noun_at(figures.document, share.end()) if share is not None else None
    if named is None or named[0] not in {"villages", "households"}:
        return None
    noun, words = named
    state = figures.state(number, words[1], figures.sentence.end)
    if state is None:
        return None
    figures.carry.noun, figures.carry.state = noun, state
    return Reading(indicator_of(noun, state), words, "noun-behind-the-share", 0.85)


_THE_REST = re.compile(r" (?:lainnya|sisanya|selebihnya|others?)\b")
_REST_BEFORE = re.compile(
    r"\b(?:sisanya|selebihnya|the rest|the (?:other|remaining))(?: \w+){0,2},? $"
)


def rest_of_total(
    figures: FigureSentence, number: Number, end: int, last: Reading | None
) -> str | None:
    """Tell the state of what is left of a total once the part before it is taken away.

    "Dari 65 desa, 58 sudah berlistrik dan 7 lainnya menunggu anggaran"; in a sentence of its own
    "1.970 dari 2.031 desa berlistrik. Sebanyak 61 desa sisanya berada di Kapuas Hulu".
    """
    lower, carry = figures.document.lower, figures.carry
    if not (_THE_REST.match(lower, end) or _REST_BEFORE.search(figures.before(number, 36))):
        return None
    if last is None:
        noun = carry.noun if carry.state in {"el", "un"} and figures.is_near(1) else None
        counted = {
            value
            for (kind, value), status in carry.counted.items()
            if kind == noun and status == "observed"
        }
        if not any(value + number.value in counted for value in counted if value):
            return None
        return "el" if carry.state == "un" else "un"
    if not last.indicator.endswith("electrified"):
        return None
    if last.indicator.endswith("_unelectrified") and _STILL.search(figures.before(number, 24)):
        return None  # "452 desa belum tersentuh ..., sehingga sisanya tinggal 413 desa"
    before = [each for each in figures.numbers if each.start < number.start and not each.percent]
    if len(before) < 2 or before[-2].value - before[-1].value != number.value:
        return None
    return "el" if last.indicator.endswith("unelectrified") else "un"


_STILL = re.compile(r"\b(?:tinggal|tersisa|masih|still)(?: \w+)? $")
_ALL_OF = re.compile(
    r"\b(?:seluruh|semua|keseluruhan|all)(?: (?:the|of|its))* (?:desa|kampung|kelurahan|nagari|"
    r"gampong|rumah tangga|kepala keluarga|villages|households|homes)\b[^.;,\d]{0,60}? "
    r"(?:yang )?(?:(?:ber|total|seluruhnya )?jumlah(?:nya)?|totalnya|totall?ing|numbering)"
    r"(?: (?:sebanyak|mencapai|sekitar|ada))? $"
)
"""Right before how many all of them are: "seluruh desa yang totalnya 49 sudah berlistrik"."""
_THAT_ALL = re.compile(
    r" [\w/]+(?: [\w/]+){0,2}(?: (?:di|in) [\w' -]{2,40}?)?"
    r"(?:, (?:kata|ujar|ungkap|jelas|terang|tutur|sebut|papar)[^,.;\d]{1,30})?,? (?:(?:yang|dan|"
    r"and) )?(?:semuanya|seluruhnya|keseluruhannya|all of (?:them|which)) "
    r"(?:(?:juga|pun|are|is|have|has|been) )*(?:sudah|telah|kini|now|already|electrified|lit|ber|"
    r"ter|di)"
)
"""Behind how many there are, that all of them have it: "51 kelurahan, semuanya berlistrik"."""
_ONCE_MORE = ("villages_electrified", "households_electrified")


def with_its_whole(
    figures: FigureSentence, number: Number, reading: Reading
) -> tuple[Reading, ...]:
    """A count of what has electricity, with the total where the same number is told to be both.

    "seluruh desa yang totalnya 49 sudah teraliri listrik"; "51 kelurahan, semuanya berlistrik".
    """
    if reading.indicator not in _ONCE_MORE or number.percent:
        return (reading,)
    told = _ALL_OF.search(figures.before(number, 120)) is not None
    if not told and _THAT_ALL.match(figures.behind(number, 90)) is None:
        return (reading,)
    noun = reading.indicator.removesuffix("_electrified")
    return (Reading(noun, reading.words, "total-behind-of", reading.confidence), reading)
