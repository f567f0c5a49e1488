"""What somebody works for, pays for or hopes for: figures of what is to be.

Place in the flow: used by :mod:`kg.extract.figures.figure_status`. All read the lower-case copy of
the text.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Told

__all__ = [
    "depends_on_all_well",
    "is_denied",
    "is_estimate",
    "is_rest_of_plan",
    "is_supposed",
    "is_to_be_paid",
    "is_worked_for",
    "was_surpassed",
]

_SO_THAT = re.compile(
    r"\b(?:agar|supaya|biar|so that)\b(?:(?! (?:yang|which|that|dari|sejak|mendekati|"
    r"menuju)\b)[^.;,\d]){0,70} $"
)
"""From who works for it to the level that a ratio is to have."""
_SPENT_ON = re.compile(
    r"\b(?:akan|bakal|hendak|rencananya|diusulkan|will|would|to)(?: (?:segera|juga|be))* "
    r"(?:di(?:pakai|gunakan|alokasikan|peruntukkan|manfaatkan|kucurkan|arahkan|salurkan|habiskan|"
    r"belanjakan)|used|spent|allocated) (?:untuk|guna|bagi|for|to|on) "
    r"(?:me|pe|electrify|connect|light|bring)\w*\b[^.;]{0,70}$"
)
"""From money that is still to be spent to what it is for."""
_ALL_WELL = re.compile(
    r"\b(?:kalau|jika|bila|apabila|asal(?:kan)?|selama|if|provided)\b[^,.;]{3,50}\b(?:lancar|"
    r"tepat waktu|sesuai (?:rencana|jadwal|target)|tidak ada (?:halangan|kendala|hambatan)|"
    r"tak ada (?:halangan|kendala|hambatan)|selesai|rampung|tuntas|goes well|go well|on time|"
    r"on schedule|as planned|to plan)[^,.;]{0,24},"
)
"""What must go well, before what it will lead to: "kalau semua lancar, Sumba sudah 100 persen"."""
_REST_OF_PLAN = re.compile(
    r"\"?(?:(?:sedangkan|adapun|sementara),? )?(?:sisanya|selebihnya|the rest)\b"
)
_STATED = re.compile(r"\b(?:sudah|telah|belum|masih|kini|gelap|already|not yet|without)\b")


_IF_SO = re.compile(
    r"[\"“]?(?:kalau|jika|bila|apabila|begitu|once|if) [^.;]{3,60}, (?:berarti|maka|artinya|"
    r"otomatis|that leaves|there (?:will|would) be)(?: (?:hanya|tinggal|sisa|tersisa|only))* $"
)
"""From a condition to how many there are then: "Kalau 6 ini menyala, berarti tinggal 34"."""
_IF_WORDS = ("kalau", "jika", "bila", "andai", "begitu", "once", "if ")
_IF_DONE = re.compile(
    r"(?:^|[\"“] ?|, )(?:kalau|jika|bila|apabila|seandainya|andai\w*|begitu|once|if) "
    r"(?:(?!dihitung|dilihat|di ?banding|merujuk|mengacu|melihat|dirinci|"
    r"ditambah (?:dengan )?(?:listrik|pelanggan|non|swadaya|yang))[^.;,]){3,80}?"
    r"(?:\b(?:menyala|selesai|rampung|tuntas|beroperasi|jadi|(?:ter|ber|di)(?:sambung|aliri|"
    r"listrik|"
    r"pasang|realisasi|capai|jangkau|layani|masukkan|tambah|gabung)\w*)|connected|electrified|"
    r"completed|finished)\b[^.;,]{0,40}, "
    r"(?:(?!\b(?:sudah|telah|kini|saat ini|sekarang|masih|tercatat|baru|already|"
    r"now)\b)[^.;,\d]){0,70}$"
)
"""From what is not done yet to what would be then: "Kalau semua menyala, rasionya jadi 98"."""
_CANDIDATES = "calon pelanggan"
_CONNECTED = re.compile(
    r"\b(?:sudah|telah|kini|baru) (?:menyala|(?:ter|di)(?:sambung|layani|pasang|aliri))"
)
"""Behind the candidates, those of them who are customers by now."""


def is_supposed(lower: str, start: int, number: tuple[int, int], indicator: str) -> bool:
    """Whether a count holds only under a condition, or is of those who may become customers.

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        number: Where the number begins and ends.
        indicator: What it counts.
    """
    if _IF_SO.match(lower, start, number[0]) is not None:
        return True
    told = lower[start : number[0]]
    if any(word in told for word in _IF_WORDS) and _IF_DONE.search(told) is not None:
        return True
    if indicator != "new_customers":
        return False
    before = lower[max(start, number[0] - 70) : number[0]]
    if _CANDIDATES in before and _CONNECTED.search(before) is None:
        return True
    return _CANDIDATES in lower[number[1] : number[1] + 30]


_ESTIMATED = re.compile(
    r"\b(?:(?:di|mem)perkirakan|(?:was|were|is|are) estimated)"
    r"(?! (?:akan|bisa|dapat|meningkat|naik|menjadi|to (?:reach|rise)))\b"
    r"(?:(?! (?:akan|bakal|bertambah|naik|meningkat|menjadi) )[^.;]){0,50}$"
)


def is_estimate(lower: str, start: int, end: int) -> bool:
    """Whether a number is only roughly known: "diperkirakan berjumlah", without what will be.

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        end: Where the number begins.
    """
    return _ESTIMATED.search(lower, start, end) is not None


_DENIED = re.compile(
    r"\b(?:(?:mem|di)bantah|menepis|ditepis|menampik|menyangkal|(?:tidak|tak|tidaklah) (?:benar|"
    r"betul)|hoaks|hoax|keliru|den(?:y|ies|ied|ying)|dismiss(?:es|ed)?|refut(?:es|ed)|not true)\b"
    r"(?: \w+){0,3}? (?:kabar|klaim|isu|informasi|berita|pemberitaan|anggapan|pernyataan|tudingan|"
    r"tuduhan|data|laporan|bahwa|jika|kalau|bila|ada(?:nya)?|claims?|reports?|that|allegations?)\b"
    r"(?:(?! (?:karena|sebab|padahal|namun|tetapi|tapi|melainkan|faktanya|kini|but|because|"
    r"while)\b)"
    r"[^.;:,\"]){0,110}$"
)


def is_denied(lower: str, start: int, end: int) -> bool:
    """Whether a number is what somebody denies: "membantah kabar yang menyebut 22 desa belum".

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        end: Where the number begins.
    """
    if _DENIED.search(lower, start, end) is not None:
        return True
    before = lower[max(start, end - 30) : end]
    return (" not " in before or "bukan" in before) and _NOT.search(before) is not None


_NOT = re.compile(
    r"\b(?:bukan(?:lah)?(?: lagi)?|not)(?: (?:sebesar|sebanyak|sekitar|the|about))? $"
)
"""Right before a number that is set against the right one: "75 persen, bukan 81 persen"."""


def is_worked_for(near: str) -> bool:
    """Whether a level is a purpose: "bekerja keras supaya rasio elektrifikasi bisa 100 persen".

    Args:
        near: What stands between the number before and this one.
    """
    return _SO_THAT.search(near) is not None or _TO_RAISE.search(near) is not None


_TO_RAISE = re.compile(
    r"(?<!managed )(?<!able )(?<!succeeded )(?<!likely )(?<!expected )(?<!projected )(?<!set )"
    r"(?<!forecast )(?<!helped )(?<!enough )\bto (?:help )?(?:push|lift|raise|bring|increase|boost|"
    r"drive|improve|get|take|move)(?: up)?"
    r"(?: (?!(?:from|percent|has|have|had|was|is)\b)[a-z'-]+){1,9} to "
    r"(?:about |around |nearly |at least |a full )?$|"
    r"\b(?:untuk|guna|demi|agar|supaya)(?: (?:bisa|dapat|terus|segera|ikut))* (?:men(?:dorong|"
    r"dongkrak|gerek|aikkan)|meningkatkan|mengerek|menggenjot|memacu|mengangkat)"
    r"(?: (?!dari\b)[a-z-]+){1,9} (?:ke|menjadi|jadi|hingga|sampai|mencapai|menuju)"
    r"(?: (?:angka|level|posisi|sekitar|minimal))* $"
)
"""From the purpose to raise a ratio to what it is to become: "to push the ratio of X to"."""


def is_to_be_paid(before: str) -> bool:
    """Whether a count is what money will be spent on: "bakal dipakai untuk melistriki 236 desa".

    Args:
        before: The clause before the number.
    """
    return _SPENT_ON.search(before) is not None


def depends_on_all_well(lower: str, start: int, end: int) -> bool:
    """Whether a figure holds if all goes well: "kalau semua lancar, Sumba sudah 100 persen".

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        end: Where the number begins.
    """
    return _ALL_WELL.search(lower, start, end) is not None


def is_rest_of_plan(lower: str, start: int, behind: str) -> bool:
    """Whether a sentence tells where the rest of a plan is: "Sisanya 84 desa tersebar di Ngada".

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        behind: What stands behind the number.
    """
    return _REST_OF_PLAN.match(lower, start) is not None and _STATED.search(behind) is None


_PAST_TARGET = re.compile(
    r"\b(?:surpass\w*|exceed\w*|beat\w*|above|topping|past|melampaui|melebihi|di atas|melewati) "
    r"(?:the |its |a |target )*$"
)
_SINCE = re.compile(r"\b(?:from|dari|dibanding\w*|compared (?:to|with))\b(?:[^.;]|\.\d){0,60}$")
"""Before the time that a rise began, which is not that of the target that it surpassed."""


def was_surpassed(lower: str, start: int, end: int, period: Told) -> bool:
    """Whether a target is one that a rise surpassed, and a period that in which the rise began.

    "98.3 percent from 95.35 in 2017, surpassing the 97.5 percent target".

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        end: Where the number begins.
        period: The period beside the number.
    """
    if _PAST_TARGET.search(lower, max(0, end - 30), end) is None or period.start < start:
        return False
    return _SINCE.search(lower, start, period.start) is not None
