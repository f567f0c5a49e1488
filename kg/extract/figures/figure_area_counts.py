"""Shares that many areas pass, which are no area's: "30 provinsi di atas 95 persen".

Place in the flow: used by :mod:`kg.extract.figures.figure_shares`.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_areas import LISTS
from kg.extract.figures.figure_sentence import FigureSentence
from kg.extract.text.numbers import Number

__all__ = ["counts_areas", "is_of_hamlets", "tells_of_most_areas"]

_AREAS_COUNTED = re.compile(
    r"\b(?:\d+|(?<!salah )satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|semua|"
    r"seluruh|"
    r"sejumlah|beberapa|sebagian|"
    r"belasan|puluhan|(?<!satu-)satunya) (?:provinsi|kabupaten/kota|kabupaten|kota|daerah|wilayah|"
    r"(?:desa/kelurahan|desa|kelurahan|kecamatan)(?= yang rasio)|"
    r"provinces|regencies)\b(?! (?:itu|ini|tersebut|bertetangga)\b)"
)
_BY_AREAS = re.compile(
    r"(?:,| ada| sebanyak| terdapat| berjumlah| dicapai| baru| sudah){1,2} (?:oleh )?\d+ "
    r"(?:provinsi|kabupaten|kota|provinces|regencies)\b"
)
"""Behind a share, how many areas reach it."""
_SPREAD_IN = re.compile(
    r"\b(?:desa|kelurahan|kk|rumah tangga|pelanggan|tersebar|villages|households|customers|spread)"
    r" (?:di|in|across|over) $"
)
"""Between what is counted and the areas over which it is spread."""
_THAT_COVERS = re.compile(
    r"\b(?:yang|that|which) (?:mencakup|meliputi|membawahi|terdiri (?:dari|atas)|covers?|serves?) $"
)
"""Before the areas of one that is spoken of: "wilayah UP3 itu yang mencakup empat kabupaten"."""
_ATTACHED = re.compile(
    r" (?:di|dari|pada|in) (?:[\w-]+ ){1,4}?(?=(?:yang|memiliki|mencapai|sudah|telah|dengan|masih|"
    r"belum|baru|berada|with|have|has|that)\b)"
)
"""Where areas are counted: "14 provinsi di Indonesia memiliki ..."."""

_BOUND_REACH = 110
_BOUND_OF_AREAS = re.compile(
    r"(?<!satu )(?<!the )\b(?:provinsi|kabupaten|daerah|wilayah|provinces|regencies|regions)"
    r"(?:-\w+)? (?:dengan|yang|with|that|whose)\b[^.;,\d]{0,70} (?:di atas|di bawah|lebih dari|"
    r"kurang dari|above|below|under|over|more than|less than)(?: angka)? $"
)
"""Before a share that areas without a number pass: "provinsi dengan rasio di atas 60 persen"."""
_ARE_THE = re.compile(r"\b(?:menjadi|adalah|merupakan|ialah|are|were|became)(?: the)?(?: only)? ?$")
"""Between areas and their count: "DKI Jakarta dan Bali menjadi dua provinsi yang rasionya 100"."""


def counts_areas(figures: FigureSentence, number: Number) -> bool:
    """Whether the share is one that many areas pass: "30 provinsi di atas 95 persen"."""
    start = figures.sentence.start
    begin = max(start, number.start - _BOUND_REACH)
    bound = figures.document.in_lower.search(_BOUND_OF_AREAS, begin, number.start)
    if bound is not None:
        begin = number.start - len(bound.group())
        return not figures.names_area(begin, number.start)
    counted = [
        each
        for each in _AREAS_COUNTED.finditer(figures.document.lower, start, number.start)
        if not _SPREAD_IN.search(figures.document.lower, start, each.start())
        and not _THAT_COVERS.search(figures.document.lower, start, each.start())
    ]
    if not counted:
        return _BY_AREAS.match(figures.document.lower, number.after) is not None
    end = counted[-1].end()
    if _ARE_THE.search(figures.document.lower, start, counted[-1].start()):
        if figures.names_area(start, counted[-1].start()):
            return False
    attached = _ATTACHED.match(figures.document.lower, end, number.start)
    if figures.names_area(attached.end() if attached is not None else end, number.start):
        return False
    if _BY_AREAS.match(figures.document.lower, number.after):
        return True
    listed = LISTS.match(figures.document.lower, number.after)
    return listed is None or not figures.names_area(listed.end(), listed.end() + 25)


_MOST_AREAS = re.compile(
    r"\b(?:(?:most|many|several|some)(?: of)?(?: the)?(?: other)? (?:provinces|regions|regencies)|"
    r"(?:sebagian besar|kebanyakan|mayoritas|sejumlah|beberapa) (?:provinsi|kabupaten|daerah))\b"
    r"(?!.*(?:seperti|yakni|yaitu|misalnya|antara lain|termasuk|adalah|including|such as|namely|:))"
    r"[^.;\d]{0,90}$"
)
_NAMED_BEHIND = re.compile(r"[^.;\d]{0,16}(?:yaitu|yakni|seperti|antara lain|namely|such as|:) ")


def tells_of_most_areas(figures: FigureSentence, number: Number) -> bool:
    """Whether a share is a level that most areas have passed, none of them named for it.

    "most of the provinces in Sumatra have passed the 85 percent mark"; but "beberapa daerah sudah
    100 persen, yaitu Kota Jambi dan Muaro Jambi" tells theirs.
    """
    if figures.told_before(_MOST_AREAS, number, 130) is None:
        return False
    return _NAMED_BEHIND.match(figures.document.lower, number.after) is None


_OF_HAMLETS = re.compile(
    r" (?:dari |of )?(?:seluruh |total |the |its |all )?(?:dusun|hamlets|sub-villages|rt/rw|pulau|"
    r"islands)(?:nya)?\b"
)
"""Behind a share of smaller places than villages, which is none of the ratios."""
_HAMLETS_BEFORE = re.compile(
    r"\b(?:seluruh|semua|setiap|all|every) (?:the )?(?:dusun|hamlets?|sub-villages?)(?:nya)?"
    r"(?: (?:di|in) [\w ]{2,24}?)?(?: (?:juga|sudah|telah|bisa|akan|itu|also|be|are|will))* $"
)


def is_of_hamlets(figures: FigureSentence, number: Number) -> bool:
    """Whether a share is of smaller places: "seluruh dusun juga sudah 100 persen berlistrik"."""
    if _OF_HAMLETS.match(figures.document.lower, number.after):
        return True
    return _HAMLETS_BEFORE.search(figures.before(number, 60)) is not None
