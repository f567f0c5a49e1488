"""Villages to which somebody has brought electricity: what was done, not how many have it.

Place in the flow: used by :mod:`kg.extract.figures.figures`. "PLN melistriki 1.848 desa hingga
Oktober" counts the villages with electricity; "PLN menyalakan listrik di 16 desa" tells of a deed,
and how many villages of the area have electricity it leaves open.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = ["as_part_of_dark", "is_deed_of_villages", "is_told_as_dark", "is_worked_on"]

_NEAR = r"[^\d.;]{0,60}$"
_DEED = re.compile(
    r"(?<!desa yang )\b(?:(?:me)?(?:listriki|terangi|nerangi|aliri|ngaliri)|"
    r"(?:me)?(?:nyala|ngalir)kan (?:aliran )?listrik|(?:pe)?nyalaan|resmikan|meresmikan|"
    r"mengoperasikan|"
    r"(?:me)?nyambung\w*|penyambungan|(?:masuknya|masukkan) listrik|"
    r"listrik (?:\w+ ){0,2}masuk(?= (?:ke|di)\b)|listrik yang menyala|"
    r"(?:me|pe)?(?:mbangun|perluas|mperluas|nyelesaikan)\w* (?:\w+ ){0,2}?jaringan|"
    r"(?:me)?nambah(?:kan)?|tambahan|penambahan|(?:meng)?anggarkan|"
    r"(?:to )?(?:light|lit|lights)(?: up)?|(?:turn|switch)(?:s|ed|es|ing)? on|"
    rf"extend(?:s|ed|ing)?|bring(?:s|ing)?|brought|electrif(?:y|ies|ying)|connect(?:s|ing)){_NEAR}"
)
"""Right before the villages in which somebody does it."""
_LIGHTS = (
    r"(?:(?:me)?(?:listriki|nerangi|terangi|ngaliri|aliri)|electrif\w+|connected|lit(?: up)?|"
    rf"brought){_NEAR}"
)
_LIT = re.compile(rf"\b{_LIGHTS}")
_HAS_LIT = re.compile(rf"\b(?:sudah|telah|has|have|had) (?:already )?{_LIGHTS}")
"""Right before the villages that have been lit by now: "telah melistriki 68 desa"."""
_OF_YEAR = re.compile(
    r"\b(?:in|during|pada|selama|sepanjang|tahun)(?: tahun| semester \w+)? (?:19|20)\d\d\b"
)
"""In a sentence on what was lit in a year."""
_GIVES = re.compile(
    r"\b(?:distribut\w+|hand(?:s|ed|ing)? out|(?:mem)?bagikan|menyalurkan|disalurkan|memasang|"
    r"dipasang|install\w*)\b[^.;]{0,70}\b(?:lamps?|ltshe|lampu|panel|solar|plts)\b[^.;]{0,40}$"
)
"""Right before the villages to which lamps are given."""
_BY_WHICH = re.compile(
    r"\b(?:(?:menyala|teraliri|berlistrik|tersambung|terlistriki)nya|masuknya listrik)"
    r"(?: (?:di|ke|listrik))* $"
)
"""Right before villages whose light is told as what led to something else."""
_HOURS = re.compile(r"\blistrik yang menyala[^.;]{0,40} di $")
"""Right before the villages of some lines: "Listrik yang menyala 24 jam di empat desa itu"."""
_MORE_VILLAGES = re.compile(r" more villages\b")
_JUST = re.compile(
    r" (?:desa|kampung|nagari)(?: di [\w' -]{2,24}?)? yang baru (?:saja |(?:kemarin )?"
    r"di(?:listriki|aliri|resmikan|nyalakan|terangi)\b)|"
    r" villages (?:that|which) (?:have|were|had) (?:just|recently|newly) "
)
"""Behind villages that got it a moment ago: "lima desa yang baru saja menyala"."""
_MORE = re.compile(
    r"(?: \w+)? (?:lagi|baru|tambahan)\b|"
    r"[^.;\d]{0,60}\buntuk (?:yang )?(?:pertama kali|kali pertama)\b|"
    r"[^.;\d]{0,40}\b(?:for (?:the first time|(?:first-time|additional|new) \w+)|"
    r"see additional connections)\b"
)
"""Around villages that are added to others."""
_IN_ALL = re.compile(
    r"\b(?:hingga|sampai|per|sejauh ini|sejak|total\w*|keseluruhan|seluruh\w*|semua\w*|jumlah\w*|"
    r"sehingga|as of|until|by|so far|since|all|in total|every|dari (?:total )?\d[\d.]*|"
    r"of (?:the |its )?\d[\d,]*)\b"
)
"""In a sentence that tells how many there are by now."""
_OF_THESE = re.compile(r"\bdari (?:\w+ ){0,3}$")
_MANY = 500
"""More villages are those of an area, which nobody connects in a day."""


def is_deed_of_villages(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are only told as those that somebody has just brought electricity to.

    Args:
        figures: The sentence.
        number: How many they are.
        reading: What the number counts.
    """
    if reading.indicator == "villages_unelectrified" and _REST.search(figures.before(number, 30)):
        return any(each.value in figures.carry.deeds for each in figures.numbers)
    if reading.indicator != "villages_electrified" or number.percent:
        return False
    dealt = any(
        each.value in figures.carry.deeds and each.value > number.value
        for each in figures.numbers
        if each.start < number.start
    )
    if dealt and _NOW_LIT.match(figures.behind(number, 90)) is None:
        return True  # "dari 16 desa tersebut 7 desa berada di Luwu Utara"
    done = _is_done(figures, number) or _is_part_of_untold(figures, number)
    if done:
        figures.carry.deeds.add(number.value)
    return done


_INCLUDING = re.compile(r"\b(?:termasuk|including)(?: di)? $")
_VILLAGES = re.compile(r" (?:desa|kampung|villages)\b")


def _is_part_of_untold(figures: FigureSentence, number: Number) -> bool:
    """Whether they are some of villages that are no figure: "31 desa ..., termasuk 6 desa"."""
    if _INCLUDING.search(figures.before(number, 30)) is None:
        return False
    whole = [each for each in figures.numbers if each.start < number.start and not each.percent]
    if not whole or _VILLAGES.match(figures.document.lower, whole[-1].after) is None:
        return False
    return ("villages", whole[-1].value) not in figures.carry.counted


def _is_done(figures: FigureSentence, number: Number) -> bool:
    before, lower, sentence = figures.before(number, 150), figures.document.lower, figures.sentence
    if _BY_WHICH.search(before) is not None:
        return True  # "Dengan menyalanya 8 desa ini, rasio ... naik"
    if _GIVES.search(before) is not None or _HOURS.search(before) is not None:
        return True
    if _JUST.match(lower, number.after) or _MORE_VILLAGES.match(lower, number.after):
        return True
    if _MORE.match(lower, number.after, sentence.end):
        told = figures.behind(number, 90)
        return _DEED.search(before) is not None or "first" in told or "pertama" in told
    if number.value >= _MANY or _OF_THESE.search(before):
        return False
    if number.value not in figures.carry.deeds and _DEED.search(before) is None:
        return False
    if _HAS_LIT.search(before):
        return False
    if _LIT.search(before) and _OF_YEAR.search(lower, sentence.start, sentence.end):
        return False
    return figures.document.in_lower.search(_IN_ALL, sentence.start, sentence.end) is None


_NOW_LIT = re.compile(
    r"[^.;,\d]{0,60}\b(?:(?:sudah|telah|kini|akhirnya|now|finally|have|has) (?:\w+ )?"
    r"(?:ber|ter|di|me|been|electri|lit|power)|electrified)"
)


def is_told_as_dark(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages that were told to have no electricity are only spoken of again.

    "164 villages have no electricity. ... At the forum on electricity he said the 164 villages
    consisted of 150 in Papua and 14 in West Papua".
    """
    if reading.indicator != "villages_electrified" or number.value not in figures.carry.dark:
        return False
    return _NOW_LIT.match(figures.behind(number, 90)) is None


_MADE_UP_OF = re.compile(r"\b(?:terdiri (?:atas|dari)|consist(?:s|ed|ing)? of|made up of)\b")


def as_part_of_dark(figures: FigureSentence, number: Number, reading: Reading) -> Reading:
    """Take what makes up villages that were told to have no electricity as without it, too.

    "he said that the 164 villages consisted of 150 villages in Papua and 14 in West Papua".
    """
    if reading.indicator != "villages_electrified" or not figures.carry.dark:
        return reading
    whole = next((each for each in figures.numbers if each.value in figures.carry.dark), None)
    if whole is None or whole.start >= number.start:
        return reading
    if not figures.document.in_lower.search(_MADE_UP_OF, whole.after, number.start):
        return reading
    if _NOW_LIT.match(figures.behind(number, 90)):
        return reading
    return replace(reading, indicator="villages_unelectrified")


_WORKED_ON = re.compile(
    r"(?: (?:di [a-z' -]{2,30}?|di ?antaranya|lagi|lainnya|ini|itu|tersebut)){0,3} "
    r"(?:(?:bisa|dapat|akan|sudah|telah|baru|mulai|kami|kita|pln) ){0,2}"
    r"(?:di(?:kerjakan|garap|bangun)|(?:kerjakan|garap)|menyusul)\b"
)
"""Behind villages whose turn it is: "31 desa dikerjakan tahun ini", "7 desa menyusul pada 2021"."""
_WORK_BEFORE = re.compile(
    r"\b(?:di(?:kerjakan|garap|bangun)|(?:mem|pem)bangun\w*|jaringan)(?: (?!belum)[a-z]+){0,3} $"
)
"""Right before them: "jaringan yang dibangun untuk 6 desa"."""
_REST = re.compile(r"\b(?:sisanya|selebihnya|the rest)(?: \w+)? $")
_STILL = re.compile(r"\b(?:belum|tanpa|gelap|without|dark|not)\b")
"""What tells that they have no electricity."""


def is_worked_on(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether villages of those without electricity are told for the work that is done there.

    Args:
        figures: The sentence.
        number: How many they are.
        end: Where their noun ends.
    """
    if _STILL.search(figures.document.lower, end, min(end + 60, figures.sentence.end)):
        return False
    if _WORKED_ON.match(figures.document.lower, end, figures.sentence.end) is not None:
        return True
    return _WORK_BEFORE.search(figures.before(number, 60)) is not None
