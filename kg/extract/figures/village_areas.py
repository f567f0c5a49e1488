"""Villages, hamlets and wards that a figure is of: "113 rumah tangga di Desa Karangtengah".

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. No gazetteer has such names, and
a text names many of them; one is the area of a figure only where it stands right before or behind
the number, or where the sentence points back to it ("di desanya ada 212 kepala keluarga").
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.people.people import People
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions

__all__ = ["place_opening", "village_of"]

_NAME = (
    r"(?:Desa|Dusun|Kampung|Kelurahan|Nagari|Pekon|Gampong|Dukuh) "
    r"(?!Berlistrik|Wisata|Terang|Tertinggal|Mandiri|Energi|Adat|Digital|Binaan)"
    r"[A-Z][\w'-]+(?: (?:(?!Kecamatan|Kabupaten|Distrik|Desa|Kota|Provinsi)[A-Z][a-z'-]+|"
    r"[IVX]+\b))?"
)
_BEHIND = re.compile(
    r"(?: (?!di\b)[a-zA-Z()]+){0,5}? (?:di (?:wilayah )?|(?:warga|penduduk|masyarakat) )"
    rf"(?P<area>{_NAME}(?:,? dan {_NAME})?)"
)
_IN_A_LIST = re.compile(
    r"(?P<level>[A-Z][a-z]+) [A-Z][\w'-]+(?: [A-Z][\w'-]+)?, (?:dan )?(?P=level) "
)
"""Villages of a list: a figure of all of them is of what they lie in."""
_BEFORE = re.compile(
    rf"\b[Dd]i (?P<area>{_NAME})"
    r"(?:, (?:Desa|Kecamatan|Distrik|Kabupaten|Kota|Provinsi) [A-Z][\w' -]{2,24}?)*,? "
    r"(?:[a-z][\w-]* ){0,6}$"
)
_BEFORE_TOTAL = re.compile(
    rf"\b[Dd]i (?P<area>{_NAME}),? dari (?:total |sekitar |jumlah )?\d[\d.]* [^.;,\d]{{2,40}}, "
    r"(?:(?:baru|hanya|sebanyak|sudah|ada|sekitar) )*$"
)
"""Right before a part, the village of its total: "Di Desa X, dari 153 kepala keluarga, 76"."""
_ENGLISH = r"(?P<area>(?!The\b)[A-Z][\w'-]+(?: [A-Z][\w'-]+)? (?:village|hamlet))\b"
_ENGLISH_BEFORE = re.compile(
    rf"\b(?:In|in) (?:(?:the|nearby|neighbou?ring|remote|small) )*{_ENGLISH},? (?:[a-z]+ ){{0,4}}$"
)
_ENGLISH_BEHIND = re.compile(
    rf" (?:[a-z]+ ){{0,2}}(?:households?|homes?|houses?|families) in (?:the )?{_ENGLISH}"
)
"""An English text's village: "In neighboring Bone Rombo village, 31 houses"."""
_NAMED = re.compile(_NAME)
_BACK = re.compile(
    r"\b(?:desanya|kampungnya|dusunnya|nagarinya|"
    r"(?<!\d )(?:di|ke) (?:desa|kampung|dusun|nagari) (?:itu|ini|tersebut|setempat|kami))\b"
)
_THAT_DISTRICT = (
    r"(?:di|ke|untuk|dalam) (?:kecamatannya|distriknya|(?:kecamatan|distrik) (?:[a-z]+ )?"
    r"(?:itu|ini|tersebut|setempat|kami))\b"
)
_DISTRICT_BACK = re.compile(rf"\b{_THAT_DISTRICT}")
_DISTRICT_BEHIND = re.compile(rf" [a-z]+(?: [a-z]+){{0,4}} {_THAT_DISTRICT}")
_DISTRICTS = ("kecamatan", "distrik")
_DISTRICT = re.compile(
    r"(?:Kecamatan|Distrik) [A-Z][\w'-]+(?: (?:(?!Kabupaten|Kota|Provinsi|Desa)[A-Z][a-z'-]+|"
    r"[IVX]+\b))?"
)
_BACK_BEHIND = re.compile(
    r" [a-z]+(?: [a-z]+){0,3} (?:di|dalam) (?:desanya|kampungnya|dusunnya|"
    r"(?:desa|kampung|dusun|nagari) (?:itu|ini|tersebut))\b"
)
"""Right behind a number: "64 rumah di desanya"."""
_SENTENCES_BACK = 3
_REACH = 90


_LEVELS = (
    "desa",
    "dusun",
    "kampung",
    "kelurahan",
    "nagari",
    "pekon",
    "gampong",
    "dukuh",
    "village",
    "hamlet",
    "kecamatan",
    "distrik",
)
"""Words of which one stands in each sentence of a village or a district."""
_RATIO = re.compile(r"\b(?:rasio|ratio|elektrifikasi|electrification)\b")
"""Behind a village that is pointed back to: the ratio may be of another area."""


def village_of(document: Document, people: People, place: Place, areas: Mentions) -> Told | None:
    """The village right at a number, or that its sentence points back to.

    Args:
        document: The text.
        people: Its people, whose names may follow that of a village ("Kepala Desa X A. B.").
        place: The number in its sentence.
        areas: The known areas of the text.

    Returns:
        The village as printed; None where the number is of no one village.
    """
    plain = document.plain
    if not document.says(_LEVELS, place.sentence.start, place.sentence.end):
        return None
    end = min(place.sentence.end, place.after + _REACH)
    match = _BEHIND.match(plain, place.after, end)
    if match is not None and _IN_A_LIST.match(plain, match.start("area")):
        return None
    if match is not None and match.start("area") < max(place.following, place.after + 1):
        return _told(document, people, match)
    begin = max(place.sentence.start, place.previous, place.start - _REACH)
    match = document.in_plain.search(_BEFORE, begin, place.start)
    if match is not None:
        return _told(document, people, match)
    if begin > place.sentence.start:
        low = max(place.sentence.start, place.start - _REACH - 30)
        match = document.in_plain.search(_BEFORE_TOTAL, low, place.start)
        if match is not None:
            return _told(document, people, match)
    english = document.in_plain.search(_ENGLISH_BEFORE, begin, place.start)
    english = english or _ENGLISH_BEHIND.match(plain, place.after, end)
    if english is not None:
        return _told(document, people, english)
    back = document.in_lower.search(_BACK, place.sentence.start, place.start)
    back = back or _BACK_BEHIND.match(document.lower, place.after, end)
    form = _NAMED
    if back is None and document.says(_DISTRICTS, place.sentence.start, place.sentence.end):
        back = document.in_lower.search(_DISTRICT_BACK, place.sentence.start, place.start)
        back = back or _DISTRICT_BEHIND.match(document.lower, place.after, end)
        form = _DISTRICT
    if back is None:
        return None
    ratio = document.in_lower.search(_RATIO, back.end(), place.start)
    if ratio is not None and areas.within(ratio.end(), place.start):
        return None  # "dengan jaringan di desa itu, rasio elektrifikasi Kepahiang naik menjadi"
    number = document.sentence_index(place.sentence.start)
    first = document.sentences[max(0, number - _SENTENCES_BACK)].start
    named = list(form.finditer(plain, first, back.start()))
    if not named and back.group().endswith("kami"):  # "di desa kami ...," kata Kepala Desa X
        named = list(form.finditer(plain, place.after, place.sentence.end))[:1]
    if not named:
        return None
    told = _told(document, people, named[-1])
    return Told(told.words, told.start, told.end, "area-of-the-sentence-before")


_DAY = "Sabtu|Minggu|Senin|Selasa|Rabu|Kamis|Jumat"
_NO_PLACE = (
    r"Desa|Dusun|Kampung|Kelurahan|Kecamatan|Distrik|Kabupaten|Kota|Provinsi|Pulau|Hotel|Gedung|"
    r"Kantor|Aula|Ruang|Balai|Lapangan|Istana|Jalan|Bandara|Pelabuhan|Stasiun|Universitas|Kompleks|"
    r"Pendopo|Komisi|Kementerian|Badan|Dinas|Rumah|Indonesia|Jawa|Nusantara|Timur|Barat|PLT\w+|"
    + _DAY
)
"""Words with a capital that no place of its own begins with."""
_OPENS = (
    rf"(?:[Dd]i|[Uu]ntuk) (?P<area>(?!(?:{_NO_PLACE})\b)[A-Z][a-z'-]{{2,}}(?: [A-Z][a-z'-]{{2,}})?)"
    rf"(?: (?:sendiri|saja|misalnya|itu))?(?:,(?! ?\(?(?:{_DAY})\b)| (?=(?:"
    r"ada|terdapat|sudah|baru|masih|tercatat|jumlah|hanya|rasio|tinggal|cuma|dari)\b))"
)
_OPENS_SENTENCE = re.compile(rf"[\"“]?(?:[A-Z][a-z]+,? )?{_OPENS}")
_OPENING = re.compile(
    rf"(?:[.,;:!?\"“\n] ?|\b(?:sementara|sedangkan|dan|adapun|bahwa|misalnya) ){_OPENS}"
)
"""A place that a clause opens with: "Di Krayan saja, dari 89 desa cuma 34 desa yang menyala"."""


def place_opening(
    document: Document, place: Place, areas: Mentions, others: Mentions
) -> Told | None:
    """The place of no gazetteer with which the clause of a number opens.

    Args:
        document: The text.
        place: The number in its sentence.
        areas: The known areas of the text.
        others: The organisations of the text: "Di Telkom ada 412 pelanggan".
    """
    start = place.sentence.start
    found = _OPENS_SENTENCE.match(document.plain, start, place.start)
    for match in document.in_plain.finditer(_OPENING, start, place.start):
        found = match
    if found is None or areas.within(found.start("area"), place.start):
        return None
    begin = found.start("area")
    if areas.at(begin) is not None or others.at(begin) is not None:
        return None
    return Told(found["area"], begin, found.end("area"))


def _told(document: Document, people: People, match: re.Match[str]) -> Told:
    start, end = match.span("area" if "area" in match.re.groupindex else 0)
    inside = [each for each in people.within(start, end) if each[0] > start]
    if inside:
        end = inside[0][0] - 1
    return Told(document.words(start, end), start, end)
