"""Areas that a sentence ranks among the parts of a wider one: "TTS terendah di NTT, 46,7 persen".

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`: the figure is the part's.
"""

from __future__ import annotations

import re

__all__ = ["is_ranked"]

_RANKED_AMONG = re.compile(
    r"(?:(?! (?:mencapai|sebesar|sementara|sedangkan) )[^.;,\d]){0,24} (?:termasuk|merupakan|"
    r"adalah|"
    r"menjadi|masih|tergolong|is|was|remains?|ranks?)(?: (?:salah satu|satu|di ?antara|among|one|"
    r"of|"
    r"the|yang|paling|ter|masih|provinsi|kabupaten|kota|daerah|wilayah|dengan|memiliki|angka|tingkat|"
    r"rasio|elektrifikasi|desa|berlistrik|kelistrikan|with|an?|electrification|ratio))* "
    r"?(?:terendah|tertinggi|"
    r"rendah|tinggi|"
    r"terkecil|terbesar|terbawah|bawah|lowest|highest|lower|higher)(?: \w+)? (?:di|se-?|in|of) ?"
)
"""Between an area and the wider one among whose parts it is ranked."""
_ONE_OF_THOSE = re.compile(
    r",?(?: yang)? (?:tercatat|terdata|termasuk|merupakan|adalah|ialah|menjadi|is|was)(?: sebagai)?"
    r"(?: (?:salah satu|satu-satunya|the|one of the))? "
    r"(?:kabupaten(?:/kota)?|kota|provinsi|daerah|wilayah|regency|province|region)(?: yang ada)? "
    r"(?:di |se-|in )"
)
"""Between an area and the wider one of whose parts it is one: "A merupakan kabupaten di B"."""
_RANKED = re.compile(r" (?:dengan|yang|with) [^.;,\d]{0,50}\b(?:ter[a-z]+|paling|lowest|highest)\b")
"""Behind the wider one, what is told of the part: "dengan rasio elektrifikasi terendah"."""


def is_ranked(lower: str, between: str, end: int, number: int) -> bool:
    """Whether the area before a wider one is ranked among the parts of that.

    Args:
        lower: The text in lower case.
        between: The words between the two.
        end: Where the wider one ends.
        number: Where the number begins.
    """
    if _RANKED_AMONG.fullmatch(between) is not None:
        return True
    return (
        _ONE_OF_THOSE.fullmatch(between) is not None
        and _RANKED.match(lower, end, number) is not None
    )
