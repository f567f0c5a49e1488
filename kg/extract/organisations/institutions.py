"""Courts, hospitals, prisons and the like, told by their form: "Pengadilan Agama Kendal".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. Such a house carries its
place behind its kind. Initials of courts ("PA Kendal", "PN Ende") are read where the text speaks of
courts, for "PA" and "PN" have other meanings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.organisations.organisation_places import place_end, read_capitals
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["find_institutions"]

_GRADE = r"(?: Kelas (?:\d|I{1,3})(?: ?[./-]? ?[A-C]\b)?(?: Khusus)?)?(?: Klas I+[AB]?)?"
_COURT = (
    r"Pengadilan (?:Tinggi (?:Agama|Tata Usaha Negara|Militer)|Agama|Negeri|Militer|Niaga|"
    r"Tata Usaha Negara|Tinggi|Pajak)|Mahkamah Syar['\u2019]?iyah"
)
_SHORT_COURTS = {
    "PA": "Pengadilan Agama",
    "PN": "Pengadilan Negeri",
    "PTA": "Pengadilan Tinggi Agama",
    "PTUN": "Pengadilan Tata Usaha Negara",
}
_HOUSE = re.compile(
    rf"(?<![\w-])(?:(?P<court>{_COURT})|(?P<short>PA|PN|PTA|PTUN)|"
    r"(?P<prison>Lapas|Rutan|Bapas)|"
    r"(?P<office>KSOP|UPP(?= Kelas)|KPP(?: Pratama| Madya)|KPPBC(?: TMP| TMC)?(?: [A-C]\b)?|"
    r"Stasiun (?:Meteorologi|Klimatologi|Geofisika))|"
    r"(?P<hospital>(?:Rumah Sakit|RS(?=[ AIU]|UD\b|UP\b))(?: ?(?:UD\b|UP\b|"
    r"Umum(?: Daerah| Pusat)?|Islam|Ibu dan Anak|"
    r"Bhayangkara|Pertamina|Jiwa|Mata|Gigi dan Mulut|Universitas|Angkatan \w+|[AIU]{1,3}\b))?"
    r"(?: \([A-Z]{2,5}\))?)|"
    r"(?P<school>Sekolah (?:Menengah (?:Kejuruan|Atas|Pertama)|Dasar) Negeri(?: \d+)?))"
    rf"{_GRADE}(?= [A-Z]|(?: (?:dr|Dr|Prof|H|K\.?H)\.){{1,3}} [A-Z])"
)
_TITLES = re.compile(r"(?: (?:dr|Dr|Prof|H|K\.?H)\.){1,3}")
"""Before the name of a person after whom a hospital is called: "RSUD dr. Soetomo"."""
_MARKS = (
    "pengadilan", "mahkamah", "peradilan", "rumah sakit", " rs", "(rs", '"rs', "\nrs", "lapas",
    "rutan", "bapas", "sekolah", "ksop", "upp kelas", "kpp pratama", "kpp madya", "kppbc",
    "stasiun meteo", "stasiun klima", "stasiun geo",
)  # fmt: skip
_COURTS = re.compile(r"\b(?:pengadilan|peradilan)\b")


_ENGLISH = re.compile(
    r"(?<![\w-])(?P<name>(?!(?:The|This|That|A|An|Its|Our|Their|State|Each|Every|Public|General|"
    r"Local|In|At|When|While|Indonesian?|National)\b)(?:(?:Dr\.|[A-Z][\w'-]+) ){1,4}"
    r"(?:(?:(?:[Gg]eneral|[Rr]egional|[Pp]ublic|[Pp]rovincial|[Dd]istrict|[Uu]niversity|[Nn]avy|"
    r"[Aa]rmy|[Mm]ilitary|[Mm]ental|[Cc]hildren's|[Cc]entral|[Ii]slamic) ){0,2}[Hh]ospital|"
    r"(?:and (?:[A-Z][\w-]+ ){1,2})?Laboratory))(?![\w-])(?! [A-Z])"
)
"""Houses named in English: "Sanglah general hospital", "Materials and Energy Laboratory"."""


def english_institutions(document: Document) -> Iterator[Mention]:
    """Hospitals and laboratories of an English text, in its order; a short name means the long one.

    "The Wahid Hasyim general hospital ... the Wahid hospital" is one.
    """
    if document.language != "en" or not document.says(
        ("hospital", "laboratory"), 0, len(document.lower)
    ):
        return
    spans = [match.span("name") for match in _ENGLISH.finditer(document.plain)]
    names = {document.words(*span) for span in spans}
    for start, end in spans:
        name = document.words(start, end)
        longer = [each for each in names if {*each.split()} > {*name.split()}]
        known = longer[0] if len(longer) == 1 else None
        yield Mention(start, end, "other", name, known)


def find_institutions(document: Document, areas: Mentions, known: Mentions) -> Iterator[Mention]:
    """Find such houses, in the order of the text.

    Args:
        document: The text.
        areas: All areas of the text, for the places that the names carry.
        known: All known names; a person's name ends one.
    """
    yield from english_institutions(document)
    if not document.says(_MARKS, 0, len(document.lower)) and not document.lower.startswith("rs"):
        return
    of_courts = _COURTS.search(document.lower) is not None
    for match in _HOUSE.finditer(document.plain):
        kind = match.lastgroup or ""
        if kind == "short" and not of_courts:
            continue
        start, begin = match.start(), match.end()
        if kind == "hospital":
            titled = _TITLES.match(document.plain, begin)
            begin = titled.end() if titled is not None else begin
            end, count = read_capitals(document, begin, known, joined=False, most=4, areas=areas)
            reached = end if count else None
        else:
            reached = place_end(document, begin, areas, known, "UP", start)
        if reached is None:
            continue
        court = _SHORT_COURTS.get(match["short"] or "", match["court"])
        place = document.words(begin + 1, reached)
        known_as = f"{court} {place}" if court else None
        name = document.words(start, reached)
        yield Mention(start, reached, _KINDS.get(kind, "agency"), name, known_as)


_KINDS = {"hospital": "other", "school": "other"}
