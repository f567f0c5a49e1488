"""Areas behind a figure that are not its own: of the next part, of what brought it about.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`, where no area stands beside a
figure.
"""

from __future__ import annotations

import re

from kg.extract.figures.areas_around import POINTS_BACK
from kg.extract.figures.figure_sentence import Place
from kg.extract.organisations.topic import NUMBER_WORD
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention

__all__ = ["COUNTED_NOUN", "belongs_elsewhere"]

COUNTED_NOUN = (
    r"(?:desa|kampung|gampong|kelurahan|rumah tangga|kk|rts?m?|kepala keluarga|keluarga|"
    r"(?:calon )?pelanggan(?: baru| rumah tangga)?|unit rumah|rumah|"
    r"penerima(?: manfaat)?|warga|penduduk|masyarakat|villages?|households?|families|people|"
    r"homes?|customers?|sambungan|penyambungan|connections?|new (?:customers|connections))"
)
_REGIONS = re.compile(r"\d+ (?:kecamatan|kabupaten|kota|distrik|pulau|provinsi|districts)\b")
"""Regions over which villages are spread: "237 desa pada 17 kecamatan di Kabupaten X"."""
_NAMELY_IN = re.compile(
    r"\b(?:yakni|yaitu|masing-masing|namely|di ?antaranya|antara lain)(?: (?:di|in))?(?: \w+)? $"
)
_ITS_COUNT = re.compile(rf",? (?:sebanyak |ada )?\d[\d.]* {COUNTED_NOUN}(?! (?:di|in)\b)")
"""Around an area of a list that has its own count behind it."""
_IN_DETAIL = re.compile(
    r"\b(?:rincian(?:nya)?|(?:di|me)rinci|terdiri|broken down|consisting|comprising)\b"
)
"""Between a total and its parts, each with an area of its own."""
_NAMELY = re.compile(r", (?:yakni|yaitu|antara lain|namely)(?: sebanyak)? $")
_AMONG_UNKNOWN = re.compile(
    r"\b(?:di|wilayah|kecamatan|distrik|desa|kampung) (?:[A-Z][\w'-]+(?: [A-Z][\w'-]+)?, ){1,9}"
    r"(?:Pulau |Kecamatan |Distrik |Desa )?$"
)
"""From a count to an area that stands in a list of places that nobody knows."""
_REST_DEALT = re.compile(
    r"[^.;,\d]{0,50},? (?:(?:sehingga|dan|maka|jadi|masih|hanya|kini) )*(?:tersisa|menyisakan|"
    r"tinggal|sisanya)(?: \w+)? \d[\d.]* [a-z]+(?: lagi)?(?:,|:)? (?:yakni|yaitu|masing-masing|"
    r"terdiri|tersebar|antara lain)\b"
)
"""Behind a count, the rest and its parts by area."""
_NEXT_PARTS = re.compile(
    rf"[^.;,\d]{{3,70}}[,:] (?:(?:yakni|yaitu|masing-masing|antara lain) )?(?:\d[\d.]*|satu|one|"
    rf"{NUMBER_WORD}) "
    rf"(?:{COUNTED_NOUN} )?(?:(?:di ?antaranya|lagi|ada|berada) )*di (?:[A-Za-z' -]{{3,40}}?)"
    rf"(?:,| dan|, dan) (?:\d[\d.]*|satu|one|{NUMBER_WORD}) "
)
"""Behind a count, its parts by area: ", dua di Kabupaten Aru dan satu di Kabupaten Buru"."""
_THEN_PART = re.compile(
    rf" (?P<noun>{COUNTED_NOUN})\b[^.;,\d]{{0,50}},(?: (?:yakni|yaitu|namely|masing-masing|with|"
    r"and|dengan|(?P<part>including|termasuk|di ?antaranya)))? "
)
_PART_HERE = re.compile(
    rf"(?:\d[\d.]*|[a-z]+)(?: (?P<noun>{COUNTED_NOUN}))? "
    r"(?:(?:ada|berada|terletak|lagi|di ?antaranya|are|lie) )*(?:di|dari|in|from) "
)
"""From a count to a part of it, and the part with its area."""
_OF_WHICH = re.compile(
    r"[^.;\d]{0,70}(?:,| yang mana\b| di ?mana\b)[^.;,\d]{0,40} \d[\d.]* (?:\w+ )?di ?antaranya "
    r"(?:\w+ ){0,2}(?:di|dari|untuk|bagi) "
)
"""Behind a count, a part of it with its area: ", di mana 280 di antaranya berada di Aru"."""
_THROUGH = re.compile(
    r"\b(?:berkat|thanks to) |\b(?:dengan|karena|seiring|setelah|usai|menyusul|lewat|melalui|"
    r"because|following|after|through) "
    r"(?:(?:ber|per|peng?|pem|pen|ke|ter|me|di)\w+|adanya|masuknya|semua|seluruh|\w+ing\b|the )|"
    r"\b(?:kendati(?:pun)?|meski(?:pun)?|walau(?:pun)?|kecuali|(?:al|even )?though|except)\b|"
    r",? (?:yaitu|yakni|adalah|ialah)(?: (?:berada )?di)? (?:desa|dusun|kampung|kelurahan|nagari)\b"
)
"""Between a figure and the area of what brought it about."""
_WHOLE = re.compile(r"\b(?:dari|of)(?: (?:total|jumlah|sebanyak|the|its|a total of))* $")
"""Right before a total, of whose part the next number and its area are."""


def belongs_elsewhere(document: Document, area: Mention, place: Place, *, joined: bool) -> bool:
    """Whether the first area behind a figure is that of something else.

    Args:
        document: The text.
        area: The area.
        place: Where the figure stands.
        joined: Whether it is a ratio, which several areas may have alike.
    """
    lower, sentence = document.lower, place.sentence
    beyond = place.following < area.start
    whole = _WHOLE.search(lower, max(sentence.start, place.start - 24), place.start)
    if beyond and whole and not _REGIONS.match(lower, place.following):
        return True  # "Dari 118 desa yang gelap, 74 desa di antaranya berada di Aru"
    if document.in_lower.search(POINTS_BACK, place.after, place.following):
        return True  # "320 villages in the province, 190 of which were on Aru"
    if _THROUGH.search(lower, place.after, area.start):
        return True  # "97,3 persen dengan tercapainya listrik di semua desa di Bungo"
    if beyond and _IN_DETAIL.search(lower, place.after, place.following):
        return True  # "176 desa, dengan rincian 92 desa di Papua Pegunungan"
    if _AMONG_UNKNOWN.search(document.plain, place.after, area.start):
        return True  # "21 kampung di Kelay, Segah, Pulau Derawan hingga Bidukbiduk"
    if beyond is False and not joined and _NAMELY_IN.search(lower, place.after, area.start):
        if _ITS_COUNT.match(lower, area.end):
            return True  # "3 desa lagi, yaitu di Aceh Singkil, 1 desa dan Aceh Timur, 2 desa"
    return not joined and (
        _NEXT_PARTS.match(lower, place.after, sentence.end) is not None
        or _has_part_next(lower, place)
        or (beyond and _OF_WHICH.match(lower, place.after, sentence.end) is not None)
        or (beyond and _NAMELY.search(lower, place.after, place.following) is not None)
        or _REST_DEALT.match(lower, place.after, sentence.end) is not None
    )


def _has_part_next(lower: str, place: Place) -> bool:
    """Whether a comma and a part with an area of its own stand right behind a count."""
    whole = _THEN_PART.fullmatch(lower, place.after, place.following)
    if whole is None or _WHOLE.search(lower, max(0, place.start - 24), place.start):
        return False
    part = _PART_HERE.match(lower, place.following, place.sentence.end)
    if part is None or part["noun"] == whole["noun"]:
        return part is not None
    return part["noun"] is None and whole["part"] is not None
