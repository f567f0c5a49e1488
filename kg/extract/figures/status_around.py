"""What is wanted, or is so today, by what is told around a count.

Place in the flow: used by :mod:`kg.extract.figures.figures` and
:mod:`kg.extract.figures.figure_carry`, beside :mod:`kg.extract.figures.figure_status`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.figures.figure_words import PROJECTED, TARGET
from kg.extract.text.numbers import Number

__all__ = [
    "has_result_behind",
    "is_done_beside",
    "is_left_today",
    "is_so_before",
    "is_wanted_as_done",
    "sets_beside",
]


def sets_beside(figures: FigureSentence) -> bool:
    """Whether a sentence without a verb sets another area beside that of the plan right before.

    "Pada 2020 target di Sultra 2.198 desa. Sementara, di Sulbar sebanyak 602 desa".
    """
    lower, start, end = figures.document.lower, figures.sentence.start, figures.sentence.end
    beside = _BESIDE.match(lower, start, end)
    if beside is None or not figures.is_near(1) or _IS_SO.search(lower, start, end):
        return False
    return figures.names_area(beside.end(), beside.end() + _NEAR_AREA)


_NEAR_AREA = 30
_BESIDE = re.compile(
    r"\"?(?:(?:sementara(?: itu)?|sedangkan|adapun|dan|kemudian|lalu|selanjutnya|begitu pula|while|"
    r"meanwhile|and),? (?:(?:untuk|di|in|for|wilayah) )+|"
    r"(?:kemudian|lalu|selanjutnya|berikutnya|disusul|diikuti|then|followed by),? )"
)
_IS_SO = re.compile(
    r"\b(?:sudah|telah|masih|baru|kini|saat ini|sekarang|belum|tercatat|mencapai|realisasi\w*|"
    r"capaian\w*|terealisasi|already|still|now|has|have|had|is|was|reached)\b"
)
"""Words that tell how it is, not how it is planned."""


def is_left_today(
    figures: FigureSentence, number: Number, end: int, *, wanted: bool = False
) -> bool:
    """Whether what is without electricity is so today, whatever will become of it.

    "Program itu akan menjangkau 43 desa yang belum berlistrik"; "tersisa 43 desa yang akan
    dialiri". How few are wanted or expected to be left is no such count.

    Args:
        figures: The sentence.
        number: The count.
        end: Where its noun ends.
        wanted: Whether a target is told around it: nobody wants homes without electricity.
    """
    before = figures.before(number, 60)
    left = _LEFT_OVER.search(before)
    if left is not None:
        return not (TARGET.search(before) or PROJECTED.search(before))
    lower = figures.document.lower
    return wanted or bool(_THAT_LACK.match(lower, end) or _STILL_TO_DO.match(lower, end))


def is_so_before(before: str, behind: str) -> bool:
    """Whether a number is what a plan begins from or is compared with, and so no part of it.

    "target naik dua kali lipat dibanding 2011 yang hanya 30 ribu"; "pelanggan yang saat ini 550
    ribu akan naik menjadi 600 ribu".

    Args:
        before: The clause before the number.
        behind: What stands behind the number.
    """
    if not before.endswith(_ENDS):
        return False
    if _COMPARED_WITH.search(before) is not None:
        return True
    if _IS_STILL.search(before) is not None and _WILL_BE.match(behind) is not None:
        return True
    return _NOW_AT.search(before) is not None and _WILL_RISE.match(behind) is not None


_STILL_TO_DO = re.compile(
    r"(?: (?:di|in) [a-z' -]{2,30}?)?(?: lagi| tersisa)? yang (?:akan|bakal|harus|perlu|segera) "
    r"(?:segera |kami |kita |pln )*(?:di)?(?:tuntaskan|selesaikan|rampungkan|listriki|aliri|"
    r"terangi|"
    r"kerjakan|kejar)\b"
)
"""Behind what is left: "satu desa lagi yang akan kita tuntaskan"."""
_ENDS = tuple(
    f"{word} "
    for word in (
        *("sebelumnya", "semula", "sebesar", "hanya", "baru", "yang", "masih", "sebanyak", "ini"),
        *("mencapai", "tercatat", "sekitar", "of", "was", "only", "at", "which", "stood", "is"),
        *("are", "stands", "remains", "still", "now", "currently", "about", "kini", "sekarang"),
        *("berjumlah", "ada", "angka"),
    )
)
"""The last words of what stands before such a number."""
_COMPARED_WITH = re.compile(
    r"\bdari (?:sebelumnya|semula)(?: (?:sebesar|hanya|baru|yang))* $|"
    r"\b(?:di ?banding(?:kan)?|ketimbang|daripada|(?:lebih )?(?:tinggi|besar|banyak|rendah) dari|"
    r"compared (?:with|to)|than)(?: (?!target|sasaran|rencana|goal)[a-z-]+){0,5}? "
    r"(?:tahun (?:lalu|sebelumnya|kemarin)|(?:20[01]|19\d)\d|202\d|last year|the previous year),? "
    r"(?:yang )?(?:(?:hanya|baru|masih|sebesar|sebanyak|mencapai|tercatat|sekitar|of|was|only|at|"
    r"which|stood) ?){1,4}$"
)
"""From what something is compared with to how much it was in a year that is over."""
_IS_STILL = re.compile(r"\b(?:is|are|stands|remains)(?: (?:still|only|now|at|currently|about))* $")
_WILL_BE = re.compile(
    r"(?: percent)?,? (?:which|that|and|but) (?:will|would|is to) be (?:pushed|raised|increased|"
    r"boosted|lifted|brought) (?:up )?to "
)
"""Around a level of today in English: "is still 45% which will be pushed to 75%"."""
_NOW_AT = re.compile(
    r"\byang (?:saat ini|kini|sekarang|baru|sekarang ini)"
    r"(?: (?:baru|masih|hanya|mencapai|sebesar|sebanyak|berjumlah|tercatat|ada|di angka|sekitar))*"
    r" $"
)
_WILL_RISE = re.compile(
    r"(?: (?:ribu|juta|pelanggan|kk|rumah tangga|rumah|desa|orang))*,? "
    r"(?:akan|bakal|ditargetkan|diharapkan|ditingkatkan|dinaikkan)\b[^.;,\d]{0,40} (?:menjadi|jadi|"
    r"ke|hingga) "
)


def is_wanted_as_done(before: str) -> bool:
    """Whether a "sudah" tells how it is to be: "menargetkan pada 2019 rasio sudah mencapai".

    Args:
        before: The clause before the number.
    """
    return _WANTED_AS_DONE.search(before) is not None


_WANTED_AS_DONE = re.compile(
    r"\b(?:(?:menarget|mentarget|ditarget)(?:kan)?|(?:di|meng)harapkan|berharap|menginginkan|"
    r"(?:meng|di)upayakan)"
    r"(?: (?!kini\b|saat\b|sekarang\b|hingga\b|sampai\b|dan\b|yang\b|namun\b|tapi\b|tetapi\b|"
    r"realisasi|capaian|baru\b|masih\b|tercatat|dari\b|dengan\b|di ?mana\b|sudah\b|telah\b|"
    r"mencatat|menca?pai\b)[a-z()/-]+| (?:19|20)\d\d\b(?:,(?= (?:rasio|elektrifikasi|seluruh|semua|"
    r"tingkat|desa|rumah|jumlah)\b))?){1,16} (?:sudah|telah) (?:bisa |dapat )?"
    r"(?:mencapai|menyentuh|menembus|tembus|menjadi|naik|berada|sebesar|di|100|seratus|"
    r"(?:ter|ber|di|me)\w+)(?: (?:ke|di|angka|level|listrik|sekitar|hampir|menjadi|sebesar))* $|"
    r"\bditarget(?:kan)? (?:rasio|seluruh|semua)(?: (?!kini\b|saat\b|baru\b|masih\b|dan\b|yang\b|"
    r"realisasi|capaian|tercatat)[a-z()/-]+){0,8} (?:sudah|telah) $"
)
"""From who wants it, in one breath, to what is to have been reached by then."""
_LEFT_OVER = re.compile(
    r"\b(?:tinggal|tersisa|sisa|hanya|menjadi|turun|left|remain\w*)(?: \w+){0,2} $"
)
_THAT_LACK = re.compile(
    r" (?:yang (?:masih )?tersisa|sisanya|selebihnya)\b|"
    r"(?: (?:di|in) [a-z' -]{2,30}?)? (?:yang |that )(?:(?:masih|sama sekali|still|were|are) ){0,2}"
    r"(?:belum|gelap|tidak|lack|have no|without|in the dark|unconnected)\b"
)
_BESIDE_THOSE = re.compile(
    r"\b(?:di luar|selain|(?:tidak|belum) termasuk|di samping|besides|apart from|on top of|"
    r"in addition to|excluding|not counting)(?: (?:sekitar|sebanyak|ke|the|those|about))* $"
)
"""Right before others than those that are wanted."""
_THAT_ARE_DONE = re.compile(
    r"(?: (?!yang )[\w/]+){1,4}?(?: (?:di|in) [\w' -]{2,30}?)? (?:yang|that|which|who) "
    r"(?:sudah|telah|(?:have|has|had) (?:already )?been|were|are already)\b"
)


def is_done_beside(figures: FigureSentence, number: Number) -> bool:
    """Whether a count beside a plan is of others, for whom it is done.

    "4.120 rumah tangga akan disambung, di luar 3.866 rumah tangga yang telah menyala".

    Args:
        figures: The sentence.
        number: The count.
    """
    if _BESIDE_THOSE.search(figures.before(number, 40)) is None:
        return False
    return (
        _THAT_ARE_DONE.match(figures.document.lower, number.after, figures.sentence.end) is not None
    )


_RESULT = re.compile(
    r"(?: [a-z/-]+){0,8},? (?:dan |namun |tetapi |tapi |but )?(?:realisasi(?:nya)?|terealisasi|"
    r"yang terealisasi|realisation|realization)\b"
    r"(?: (?:sampai|hingga|per|until|as of) (?:[a-z]+ ){0,2}[a-z]+)?"
    r"(?: (?:baru|hanya|cuma|only|masih))+ (?:sekitar |sebanyak )?\d"
)
"""Behind what is planned, how little of it is done."""
_PROMISED = re.compile(
    r"\b(?:bilangnya|katanya|janjinya|dijanjikan|ngomongnya|(?:was|were) promised)"
    r"(?: (?:ada|akan|mau|sebanyak|sekitar))* $"
)
_DONE_OF_IT = re.compile(
    r"(?: [a-z/-]+){0,4}, (?:tapi |tetapi |namun |but )?(?:yang (?:benar-benar )?(?:sudah )?"
    r"(?:me)?(?:nyala|jadi|terang|berlistrik|tersambung|terealisasi)|(?:kenyataan|nyata|"
    r"faktanya|hasil)(?:nya)?) (?:cuma|hanya|baru|only)\b"
)


def has_result_behind(figures: FigureSentence, number: Number) -> bool:
    """Whether a count is a plan, as what stands behind tells how much of it is done.

    "tambahan 4.300 pelanggan, realisasinya sampai Mei baru 1.105"; "bilangnya 15 desa, yang nyala
    cuma 6".

    Args:
        figures: The sentence.
        number: The count.
    """
    lower, end = figures.document.lower, figures.sentence.end
    if _RESULT.match(lower, number.after, end):
        return True
    promised = _PROMISED.search(figures.before(number, 40)) is not None
    return promised and _DONE_OF_IT.match(lower, number.after, end) is not None
