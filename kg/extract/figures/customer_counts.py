"""Customers: whose they are, and whether they are new or those of households.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`, once a number counts customers.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_states import is_of_households
from kg.extract.figures.count_words import (
    ALL_CUSTOMERS,
    AND_IN,
    ARE_HOUSEHOLDS,
    CONNECTED_BEHIND,
    CONNECTS,
    HOUSEHOLD_CUSTOMERS,
    IN_WORK,
    MORE_CUSTOMERS,
    NEWLY_CONNECTED,
    OF_ITS_TARGET,
    OF_TOTAL,
    OTHER_CUSTOMERS,
    PER_EACH,
    SEGMENT,
    SEGMENT_BEHIND,
    SERVED,
    SERVES,
)
from kg.extract.figures.figure_parts import ON_PLAN
from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.figures.figure_words import CHANGE
from kg.extract.figures.programmes import GIVEN
from kg.extract.text.numbers import Number

__all__ = ["ROSE_TO", "are_registered", "of_electricity", "read_customers", "read_homes"]

_POWER = re.compile(r"listrik|elektri|\bpln\b|electric|\bpower\b|energi")
_SERVICES = re.compile(
    r"\b(?:pdam|perumda|air (?:minum|bersih|limbah)|ipal|sanitasi|internet|telkom\w*|seluler|"
    r"indihome|jargas|jaringan gas|gas (?:bumi|kota)|city gas|pgn|waterworks|sewage|broadband|"
    r"mobile (?:phones?|numbers?|subscribers?|customers?|operators?)|cellular|xl axiata|indosat|"
    r"nasabah|perbankan|bank (?:bri|bni|btn|mandiri|itu|tersebut))\b"
)
_AROUND = 700
_OUTAGE = re.compile(
    r"\b(?:terdampak|(?<!tidak lagi )(?<!tak lagi )padam\w*|pemadaman|dipulihkan|pemulihan|banjir|"
    r"terendam|gempa|longsor|"
    r"outages?|blackouts?|flood(?:s|ed|ing)?|earthquake|restored)\b"
)
ROSE_TO = re.compile(
    r"\b(?:naik|bertambah|meningkat|tumbuh|melonjak|rose|increased|grew|up)\b[^.;]{0,24}"
    r"\d[\d.,]* ?(?:juta|ribu|million|thousand)?[^.;\d]{0,24}\b(?:menjadi|jadi|to)"
    r"(?: (?:sekitar|total|about|a total of))* $"
)
"""Right before what a rise by a number has led to: all customers."""
_STANDING = re.compile(
    r"\b(?:total|jumlah|seluruh|memiliki|melayani|mencapai|serves?|serving)\b[^.;\d]{0,60}$"
)


_GAS = re.compile(
    r"\b(?:(?:menyalurkan|penyaluran|pipa|jaringan|sambungan|pelanggan|jargas|distribusi) gas|"
    r"jargas|gas (?:bumi|kota|rumah tangga)|city gas|gas (?:network|connections?|customers?)|"
    r"(?:piped|natural) gas)\b"
)
_ELECTRIC = re.compile(r"listrik|elektri|electri|setrum|\bkwh\b|\bpower (?:grid|lines?)\b")
_GAS_REACH = 260
_SERVICE_BEHIND = re.compile(
    r"(?: (?:korporasi|korporat|ritel|retail|internet|iconnet|broadband|gas|seluler|data center|"
    r"air (?:minum|bersih)|pdam)\b| (?:of|for) (?:its |the )?(?:internet|broadband|gas)\b)"
)
_SERVICE_BEFORE = re.compile(r"\b(?:broadband|internet|corporate|gas|fib(?:er|re)|cellular) $")
_COUNTED_CUSTOMERS = frozenset({"customers", "household_customers", "new_customers"})


def of_electricity(
    figures: FigureSentence, number: Number, reading: Reading | None
) -> Reading | None:
    """A count, but none of the customers of gas or of a network of data.

    "menyalurkan gas ke 391.200 sambungan rumah tangga"; "500 ribu pelanggan internet ICONNET".

    Args:
        figures: The sentence.
        number: The count.
        reading: What it was read as.
    """
    if reading is None or reading.indicator not in _COUNTED_CUSTOMERS:
        return reading
    lower, (start, end) = figures.document.lower, reading.words
    if end > number.after and _SERVICE_BEHIND.match(lower, end):
        return None
    if start > number.after and _SERVICE_BEFORE.search(lower, number.after, start):
        return None
    near = max(0, number.start - _GAS_REACH), min(len(lower), number.after + 60)
    gas = figures.document.in_lower.search(_GAS, *near)
    return None if gas is not None and not _ELECTRIC.search(lower, *near) else reading


def _are_of_others(figures: FigureSentence, number: Number) -> bool:
    """Whether customers are those of a waterworks, or of an outage told of in the lines before.

    Args:
        figures: The sentence.
        number: The count.
    """
    lower, start = figures.document.lower, figures.sentence.start
    around = max(0, start - _AROUND), figures.sentence.end + _AROUND
    if _POWER.search(lower, *around) is None and _SERVICES.search(lower, *around) is not None:
        return True
    if _STANDING.search(figures.before(number, 90)):
        return False
    return (
        figures.document.in_lower.search(_OUTAGE, max(0, start - _AROUND // 2), start) is not None
    )


def _as_customers(noun: str, words: tuple[int, int], number: Number, before: str) -> Reading | None:
    """Read a count of customers: those of households, new ones, or all.

    Args:
        noun: What the noun beside the number says.
        words: Where the noun stands.
        number: The count.
        before: What stands before the number.
    """
    if noun == "customers" and HOUSEHOLD_CUSTOMERS.search(before):
        noun = "household_customers"
    more = CHANGE.search(before) or MORE_CUSTOMERS.search(before)
    if more and ROSE_TO.search(before):
        more = None  # "bertambah 3,72 juta menjadi 49,61 juta"
    if noun == "household_customers" and CHANGE.search(before):
        noun = "new_customers"  # "household customers, or an increase of 1.7 million"
    if noun == "customers" and more and not ALL_CUSTOMERS.search(before):
        noun = "new_customers"
    if number.value < 50:
        return None
    return Reading(noun, words, "noun-beside-the-number", 0.9)


_ARE_HOMES = re.compile(
    r",? (?:of (?:which|them|these) )?(?:(?:are|were|is|was|come from|came from|di ?antaranya|"
    r"merupakan|adalah|berasal dari) )+(?P<noun>(?:household|residential) customers|households|"
    r"homes|(?:pelanggan )?(?:golongan )?rumah tangga)\b"
)
"""Behind those of the customers who are homes: "of which 63.4 million were households"."""


_MOST_OF_THEM = re.compile(
    r"(?:sebagian besar(?:nya)?|mayoritas(?:nya)?|dari jumlah (?:itu|tersebut)|"
    r"most of (?:them|these)|of (?:them|these|those))\b"
)
"""The beginning of a sentence that goes on with the customers told right before."""


def read_homes(figures: FigureSentence, number: Number, last: Reading | None) -> Reading | None:
    """Read those of the customers told right before who are homes, by the words behind."""
    lower = figures.document.lower
    homes = _ARE_HOMES.match(lower, number.after)
    if homes is None:
        return None
    of_those = figures.carry.customers == figures.sentence.paragraph and (
        _MOST_OF_THEM.match(lower, figures.sentence.start) is not None
    )  # "Sebagian besar, yakni 1,86 juta, adalah pelanggan rumah tangga"
    if (last.indicator != "customers") if last is not None else not of_those:
        return None
    return Reading("household_customers", homes.span("noun"), "part-of-the-total", 0.85)


_REGISTERED = re.compile(
    r"(?: di ?antaranya| of (?:them|which)) (?:yang )?(?:sudah|telah|kini|baru|have|are) "
    r"(?:(?:already |now )?become |(?:men)?jadi )?(?:pelanggan|(?:pln )?customers)\b|"
    r"(?: lagi)?(?: di ?antaranya| of (?:them|which))? (?:yang )?"
    r"(?:(?:sudah |telah |kini |saat ini |baru )*(?:tercatat|terdaftar|terdata) (?:sebagai|menjadi|"
    r"selaku)|merupakan|(?:are|were) (?:registered|listed|recorded) as) "
    r"(?:pelanggan|(?:pln )?customers)\b(?! (?:bisnis|industri|sosial|baru|subsidi|bersubsidi|"
    r"prabayar|pascabayar))"
)
"""Behind homes that are customers: "1,5 juta KK di antaranya tercatat sebagai pelanggan PLN"."""


def are_registered(lower: str, end: int) -> bool:
    """Whether homes whose noun ends here are said to be customers."""
    return _REGISTERED.match(lower, end) is not None


_THEREBY = re.compile(
    r"\b(?:tambahan|penambahan|penyambungan|bertambahnya|pelanggan baru|sambungan baru|addition|"
    r"connections|customers)(?:nya)?(?: [a-z]+){0,2}(?: (?:itu|ini|tersebut|tadi)|,)(?P<level>,? "
    r"(?:(?:maka|kini|total|jumlah|keseluruhan|the|number|of|pln's) )*(?:pelanggan|customers)\b"
    r"(?! baru)[^.;\d]{2,60})$"
)
"""What was added, and then the level that all customers have by it."""


def read_customers(
    figures: FigureSentence,
    number: Number,
    named: tuple[str, tuple[int, int]],
    previous: int,
    following: int,
    last: Reading | None,
) -> Reading | None:
    """Read a number that counts customers; None where they are counted for something else.

    Args:
        figures: The sentence.
        number: The count.
        named: What the noun beside it says, and where it stands.
        previous: Where the number before ends, or the sentence begins.
        following: Where the next number begins, or the sentence ends.
        last: What the number before was read as.
    """
    lower, (noun, words), before = figures.document.lower, named, figures.before(number, 60)
    thereby = _THEREBY.search(figures.before(number, 130))
    if thereby is not None:  # "Dengan tambahan itu, pelanggan di Riau kini mencapai 412.000"
        before = before[-len(thereby["level"]) :]
    if noun == "new_customers" and _CANDIDATES.search(lower, number.after, words[1]):
        if OF_TOTAL.search(before):
            return None  # "dari sekitar 400 calon pelanggan, yang sudah menyala 341"
    if _PEOPLE_IN.search(before):
        return None  # "Jumlah jiwa dalam 5.000 pelanggan itu"
    if noun == "customers" and (
        _NOT_REACHED.search(figures.before(number, 90)) or _THAT_LACK.match(lower, words[1])
    ):
        return Reading("households_unelectrified", words, "noun-beside-the-number", 0.78)
    work = IN_WORK.match(lower, words[1]) if noun == "customers" else None
    if work is not None and _TO_BE_WIRED.search(lower, words[1], work.end() + 24):
        return Reading("new_customers", words, ON_PLAN, 0.8)
    if PER_EACH.search(before) or _POTENTIAL_PARTS.search(
        lower, figures.sentence.start, number.start
    ):
        return None
    served = SERVED.match(lower, words[1]) is not None
    end = following if served or SERVES.search(before) else figures.sentence.end
    if figures.document.in_lower.search(OTHER_CUSTOMERS, figures.sentence.start, end):
        return None
    if SEGMENT_BEHIND.match(lower, words[1]):
        return None
    end = max(words[1] + 24, number.start)
    share = _WITH_SHARE.search(before)  # "pelanggan bisnis 12,09% (157.726 pelanggan)"
    begin = number.start - len(before) + share.start() if share is not None else previous
    if _KIND_IS.search(figures.before(number, 130)):
        return None
    if SEGMENT.search(lower, max(begin, number.start - 60), end):
        return None
    if last is not None and last.indicator == "new_customers":
        gap = lower[previous : number.start]
        listed = AND_IN.fullmatch(gap) and figures.names_area(previous, number.start)
        so_far = _REACHED_SO_FAR.fullmatch(gap) or _THAN_REALISED.fullmatch(gap)
        if listed or so_far or OF_ITS_TARGET.fullmatch(gap):
            noun = "new_customers"  # "Sumatera 830.348 pelanggan baru, Kalimantan 280.070"
    if noun == "customers" and figures.programme == "connections" and last is not None:
        if last.reason == GIVEN:
            noun = "new_customers"  # "Sulselrabar 843 pelanggan, Sumbar 802 keluarga"
    if noun in {"customers", "household_customers"} and _are_of_others(figures, number):
        return None
    if noun == "customers" and ARE_HOUSEHOLDS.match(lower, words[1]):
        return Reading("household_customers", words, "part-of-the-total", 0.85)
    if noun == "customers" and _FOR_WHOM.search(before):
        if _LINES.search(lower, figures.sentence.start, number.start):
            noun = "new_customers"  # "menyelesaikan akses listrik di 1.285 lokasi untuk 77 ribu"
    if noun == "customers" and _OF_VILLAGES_LIT.search(figures.before(number, 90)):
        noun = "new_customers"  # "35 desa teraliri listrik dengan total 5.678 pelanggan"
    if noun in {"customers", "household_customers"} and _GAINS.search(before):
        noun = "new_customers"
    if noun == "customers" and (
        NEWLY_CONNECTED.match(lower, words[1])
        or CONNECTS.search(before)
        or CONNECTED_BEHIND.match(lower, words[1])
        or (figures.carry.adds and figures.is_near(1) and _SO_FAR.fullmatch(before))
    ):
        noun = "new_customers"
    if noun == "customers" and figures.carry.noun == "households" and figures.is_near(1):
        if (
            _ARE_CUSTOMERS.search(figures.before(number, 60))
            or _OF_THEM.match(lower, figures.sentence.start)
        ) or (
            last is not None
            and last.indicator == "household_customers"
            and _NON_PLN.search(lower[previous : number.start])
        ):
            return Reading("household_customers", words, "part-of-the-total", 0.8)
    if noun != "new_customers" and _are_of_a_tariff(figures, number, words[1]):
        return None
    if noun == "customers" and is_of_households(figures, number, previous):
        noun = "household_customers"
    before = before if thereby is not None else figures.before(number, 150)
    return _as_customers(noun, words, number, before)


_TARIFFS = (" va", "0va", "volt", "subsid")
_OF_A_TARIFF = re.compile(r"\b\d[\d.]{2,4} ?(?:va|volt[ -]?amp\w*)\b|\b(?:di|ber|non-?)?subsid")
"""What tells customers of one class of tariff, or of a subsidy, from the others."""
_OF_ALL = re.compile(
    r"\b(?:total|seluruh|jumlah|keseluruhan) pelanggan(?:nya)?(?: listrik)? (?:pln|di|se)\b|"
    r"\btambahan\b|\bpenambahan\b|\bmelayani\b"
)


def _are_of_a_tariff(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether customers are those of one class of tariff or those who get a subsidy.

    Args:
        figures: The sentence.
        number: The count.
        end: Where the noun ends.
    """
    document, start = figures.document, figures.sentence.start
    if not document.says(_TARIFFS, start, figures.sentence.end):
        return False
    behind = document.lower[max(end, number.after) : figures.sentence.end]
    clause = _CLAUSE_END.search(behind)
    if _OF_A_TARIFF.search(behind, 0, clause.start() if clause is not None else len(behind)):
        return True
    told = document.in_lower.search(_OF_A_TARIFF, start, number.start)
    return told is not None and _OF_ALL.search(document.lower, told.end(), number.start) is None


_CLAUSE_END = re.compile(r"[.,;:](?!\d)| (?:dan|serta|and) ")
_TO_BE_WIRED = re.compile(
    r"\b(?:pembangunan|penyambungan|pemasangan|di(?:bangun|sambung|listriki|aliri)|built|wired|"
    r"connected|construction)\b"
)
"""Behind customers in the works, what tells that they have no line yet."""
_PEOPLE_IN = re.compile(r"\b(?:jiwa|orang|penduduk|people) (?:dalam|dari|di|in) $")
_THAT_LACK = re.compile(
    r"(?: \((?:rumah tangga|kk|"
    r"kepala keluarga)\))?(?: di [\w' -]{2,30}?)?(?: lagi)? yang (?:masih |"
    r"sama sekali )?(?:belum|"
    r"tidak) (?:ada (?:jaringan|aliran|sambungan|listrik)|(?:ter|di)(?:aliri|listriki|jangkau)|"
    r"(?:menikmati|mendapat\w*|memperoleh|memiliki|tersentuh) (?:akses |aliran |jaringan |"
    r"sambungan )?listrik)"
)
"""Behind homes that would be customers: "5.000 pelanggan yang belum teraliri listrik"."""
_NOT_REACHED = re.compile(
    r"\byang (?:masih |sama sekali )?(?:belum|tidak) (?:ter|di|ber|menikmati|mendapat)\w*"
    r"(?: (?!pelanggan)[a-z]+){0,4}? (?:ada |masih |itu |tercatat )?(?:sekitar|sebanyak|"
    r"kira-kira|kurang lebih|ada|"
    r"tinggal|mencapai) $"
)
"""Right before homes that would be customers: "yang belum teraliri listrik kira-kira 400"."""
_OF_VILLAGES_LIT = re.compile(
    r"\d (?:desa|kampung|dusun|lokasi)(?: di [\w' -]{2,30}?)? (?:yang )?(?:ter|di)(?:aliri|"
    r"listriki)(?: listrik)?(?: pln)? "
    r"dengan (?:total |jumlah )?$|"
    r"\b(?:melistriki|menerangi|mengaliri) \d[\d.]* (?:desa|kampung|dusun|lokasi)"
    r"(?: di [\w' -]{2,30}?)? (?:dengan|mencakup) (?:total |jumlah )?$"
)
"""Right before the customers of villages that have been lit."""
_SO_FAR = re.compile(
    r"(?!.*\b(?:total|jumlah|keseluruhan)\b).*\b(?:baru|sudah|telah|realisasinya|"
    r"terealisasi)(?: sekitar| sebanyak)? $"
)
"""Right before the customers whom the year has brought so far."""
_GAINS = re.compile(
    r"\b(?:penyambungan|(?:me)?nyambung(?:kan)?|(?:mem)?pasang(?:kan)?|menjaring|menggaet|gain|win|"
    r"attract|connect(?:ing)?|hook(?:ing)? up)(?: (?:sebanyak|sekitar|about|some|another|"
    r"nearly))? $"
)
"""Right before customers, also those of homes, who were none before."""
_WITH_SHARE = re.compile(r"[a-z ,]{4,44} \d{1,3}(?:[.,]\d+)? ?(?:%|persen) \($")
"""Right before customers of a kind, behind the share that they make."""
_FOR_WHOM = re.compile(
    r"\b(?:untuk|bagi|menjangkau|for|reaching)(?: (?:sekitar|sebanyak|about))? $"
)
_LINES = re.compile(
    r"\b(?:akses listrik|penyambungan|pemasangan listrik|listrik desa|lisdes|menyambung\w*|"
    r"membangun|pembangunan|melistriki|mengaliri|"
    r"electrify\w*|new lines)\b"
)
"""Around customers for whom lines are built."""
_POTENTIAL_PARTS = re.compile(
    r"\bpotensi (?:calon )?pelanggan(?:nya)?\b[^.;]{0,120}\d[^.;]{0,160}, "
)
"""Before the parts of customers whom one could have."""
_THAN_REALISED = re.compile(
    r"[^.;]{0,60}\b(?:dari|dibanding\w*(?: dengan)?|ketimbang) (?:realisasi|capaian|tambahan|"
    r"penambahan|penyambungan)(?:nya)?\b[^.;,]{0,40} "
)
"""From new customers to those of another year: ", lebih banyak dari realisasi 2022 sebanyak"."""
_REACHED_SO_FAR = re.compile(
    r"[^.]{0,44}[;,] (?:dan )?(?:sampai|hingga|per|as of|until) [^.;,\d]{3,20} (?:sudah|telah|baru|"
    r"terealisasi|realisasinya)(?: sekitar| sebanyak| tersambung)? "
)
"""Between new customers that are wanted and those of them so far: "; sampai Mei sudah"."""
_ARE_CUSTOMERS = re.compile(
    r"\byang (?:sudah |telah |baru |kini )*(?:(?:men)?jadi|merupakan|adalah|terdaftar) pelanggan\b"
    r"[^.;,\d]*$"
)
"""Right before those of the homes told before that are customers."""
_OF_THEM = re.compile(
    r"[\"“]?(?:dari (?:jumlah|total|angka) (?:itu|tersebut|ini)|of (?:these|those|them))\b"
)
_KIND_IS = re.compile(
    r"\b(?:pelanggan|tarif) (?:bisnis|industri|sosial|publik) (?:menjadi|merupakan|adalah)\b"
    r"[^.;,\d]*$"
)
"""Before customers of one kind: "Pelanggan tarif bisnis menjadi terbanyak kedua, 157.726"."""
_NON_PLN = re.compile(r"\bnon[- ]?pln\b")
_CANDIDATES = re.compile(r"\bcalon\b")
"""Who is to become a customer: of how many some have become it already."""
