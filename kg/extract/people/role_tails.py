"""What follows the known words of a post up to a name: fields that no list of words has.

Place in the flow: used by :mod:`kg.extract.people.roles` and :mod:`kg.extract.people.anchors`. The
title of a person or a comma with a name behind it ends a post, whatever stands before it: "Ketua
Tim Anu Beta Kombes Pol X", "Ketua tim peneliti, X", "Kabag Ekonomi dan SDA Setda Anu, X".
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import FUNCTION, LEVELS, ROLE_HEAD
from kg.extract.words.titles import ARM, DEGREES, FORMAL, any_of

__all__ = [
    "CAPITALS_TO_COMMA",
    "FIELD_JOIN",
    "end_before_title",
    "end_of_its_place",
    "end_of_small_words",
    "ends_in_level",
    "is_of_the_role",
    "past_itself",
    "past_the_organisation",
    "school",
]

_TITLE = rf"(?:(?:{any_of(FORMAL, DEGREES)})\.?|(?:Mayor|Kapten) (?:{ARM})|Haji|Bapak|Ibu) "
_TO_TITLE = re.compile(
    rf"(?:(?: (?:dan|&))? (?:[A-Z][\w&/-]*|\d{{1,4}}/[A-Z\d]\w*)){{1,6}}?(?=,? {_TITLE}[A-Z])"
)
"""Words in capitals up to the title of a person."""
_NO_NOUN = (
    r"(?!yang\b|dan\b|di\b|ke\b|dari\b|pada\b|untuk\b|saat\b|itu\b|ini\b|tersebut\b|dengan\b|"
    r"sudah\b|telah\b|akan\b|juga\b|pun\b|tidak\b|belum\b|harus\b|bisa\b|dapat\b|lain\w*\b|"
    r"setempat\b|oleh\b|dalam\b|serta\b|hadir\b|turut\b|ikut\b|tampil\b|kata\b|ujar\b|antara\b|yakni\b|yaitu\b|ialah\b|"
    r"me[nmlrwy](?!gaji\b)|ber[a-z]|di[a-z]|ter[a-z])"
)
_SMALL = re.compile(
    rf"(?: {_NO_NOUN}[a-z][\w-]+){{1,3}}"
    rf"(?=, (?:{_TITLE})?[A-Z]| {_TITLE}[A-Z]| (?:yakni|yaitu|ialah),? (?:{_TITLE})?[A-Z]|"
    r" (?:di|asal|dari) (?:[A-Z][\w'-]+(?: |(?=,))){1,4}(?<! ), [A-Z])"
)
"""Nouns in small letters between the head of a post and a comma or title before a name."""
_SMALL_TO_NAME = re.compile(rf"(?: {_NO_NOUN}[a-z][\w-]+){{1,2}}(?= [A-Z][a-z'-]+(?:[ ,]))")
"""Nouns in small letters between an occupation and a name: "guru mengaji Muhdar Ompu Sehe"."""
CAPITALS_TO_COMMA = re.compile(
    r"(?:(?: (?:dan|&|serta|bagian|di|pada|untuk))? (?:[A-Z][\w&/'-]*|\([A-Z][\w.&-]+\)|\d{1,2}))"
    r"{1,8}(?=, [A-Z])"
)
"""Words in capitals, and what joins them, up to a comma before a name."""
_OF_A_FIELD = re.compile(
    r"\b(?:man[ae]j?er|manager|kabag|kabid|kasie?|kaur|kasubag|kasubbag|kasubdit|supervisor|asisten|staf|"
    r"deputi|pengawas|penanggung jawab|asman|vice president|vp|evp|svp|team leader|"
    r"(?:ketua|koordinator|kepala|sekretaris) (?:sub ?)?(?:tim|panitia|pokja|bagian|bidang|seksi|"
    r"divisi|departemen|biro|direktorat))\b"
)
"""Heads whose unknown words tell a field, not an organisation."""
_BODY = re.compile(
    r"(?:Forum|Yayasan|Asosiasi|Lembaga|Institut\w*|Perkumpulan|Himpunan|Ikatan|Serikat|Aliansi|"
    r"Koalisi|Komunitas|PT|CV|UD|LSM|Koperasi|KUD|SD\w*|SMP\w*|SMA\w*|SMK\w*|Puskesmas|RS\w*|"
    r"Universitas|Politeknik|Kelompok|Karang|Paguyuban|Masyarakat|Kadin|Walhi|Gabungan|Gerakan|"
    r"Persatuan|Perhimpunan|Dewan|Majelis|Badan|Dinas|Kementerian|Kantor|Balai|Rumah|Hotel|Bank|"
    r"Apindo|Hipmi|Pusat|Center|Centre|Perum\w*|Balitbang|Bappe\w*|Kanwil|Komite|Partai|Fraksi|"
    r"Federasi|Konfederasi|Pondok|Gereja|Keuskupan|Sinode)\b"
)
_SCHOOL = re.compile(
    r" (?P<name>(?:TK|PAUD|SD[KNI]?|SMP[KN]?|SMA[KN]?|SMKN?|MIN?|MTsN?|MAN?)"
    r"(?: (?:Negeri|Inpres|Katolik|Kristen|Swasta|GMIT|Masehi|Islam|Muhammadiyah|\d+|[IVX]+)\b)*"
    r"(?: [A-Z][\w'-]+){1,3})(?=, )"
)


def end_before_title(plain: str, end: int) -> int | None:
    """Where a post ends whose unknown words lead up to the title of a person."""
    words = _TO_TITLE.match(plain, end)
    if words is None or ROLE_HEAD.search(words.group().lower()) is not None:
        return None  # "Gubernur Provinsi X A B dan Kapolda X Brigjen C"
    return words.end()


def end_of_small_words(plain: str, end: int, *, occupation: bool = False) -> int | None:
    """Where a post ends that goes on with nouns in small letters: "Ketua tim peneliti, X".

    Args:
        plain: The text.
        end: Where its known words end.
        occupation: Whether it is what somebody lives by, right before a name: "guru mengaji X".
    """
    words = _SMALL.match(plain, end)
    if words is None and occupation:
        words = _SMALL_TO_NAME.match(plain, end)
    return words.end() if words is not None else None


_ITS_PLACE = re.compile(
    rf"(?: {_NO_NOUN}[a-z][\w-]+){{0,2}} di "
    rf"(?:(?:{LEVELS}|[Kk]abupaten|[Kk]ota|[Pp]ulau) )?"
    r"[A-Z][\w'-]+(?: [A-Z][\w'-]+){0,3}(?=[,.;\"”)]|$)(?!, [A-Z])"
)


def end_of_its_place(plain: str, start: int, end: int) -> int | None:
    """Where an occupation told behind a name ends with its place: "X, penjual ikan di Ende,".

    Args:
        plain: The text.
        start: Where the occupation begins.
        end: Where its known words end.
    """
    if not plain.endswith((", ", ") "), 0, start):
        return None
    place = _ITS_PLACE.match(plain, end)
    return place.end() if place is not None else None


def is_of_the_role(role: str, words: str) -> bool:
    """Whether unknown words behind a role are its field ("Kabag Anu") and no organisation."""
    if _ENDS_IN_LEVEL.search(role) is not None or not any(c.isalpha() for c in words):
        return True  # "Bidan Desa Nua, X", "Ketua RT 02, X"
    return _OF_A_FIELD.search(role) is not None and _BODY.match(words) is None


def ends_in_level(role: str) -> bool:
    """Whether a post, in small letters, ends in the word for a village or the like."""
    return _ENDS_IN_LEVEL.search(role) is not None


_ENDS_IN_LEVEL = re.compile(
    r" (?:desa|dusun|kampung|kelurahan|kecamatan|distrik|nagari|pekon)(?: \([a-z]+\))?$"
)


def school(plain: str, end: int) -> re.Match[str] | None:
    """The name of a school behind its head or a teacher, up to a comma."""
    return _SCHOOL.match(plain, end)


FIELD_JOIN = re.compile(r"(?:,? dan|,)(?= [A-Z])")
_PARTY = re.compile(
    r",? (?:dari |from )?(?:\(?F-?P\w+\)?|(?:(?:Fraksi|Partai) )+(?:PDI(?:P| Perjuangan)|Keadilan "
    r"Sejahtera|Amanat Nasional|Kebangkitan Bangsa|Persatuan Pembangunan|Solidaritas Indonesia|"
    r"Hati Nurani Rakyat|[A-Z]\w+(?=[, ]))|(?:Komisi|Badan Anggaran|Pansus) [IVXAB]+\b|"
    r"(?:[Dd]apil|[Dd]aerah [Pp]emilihan|(?:the )?(?:electoral district|constituency) of)"
    r"(?: \([Dd]apil\))?(?: [A-Z][\w-]+){1,5}?(?:(?: [IVX]{1,4}| \d{1,2})(?=,? [A-Z])|(?=, [A-Z])))"
)
"""Behind a parliament: the faction, party, committee or constituency of its member."""
_OWN_FIELD = re.compile(r",? (?:Bidang|Urusan|Bagian|Divisi)(?= [A-Z])")
_COUNTRY = (
    r"(?:Indonesia|Timor[ -]Leste|ASEAN|Asia(?: Tenggara| Timur| Selatan| Pasifik)?|Pasifik|"
    r"Papua Nugini|Brunei(?: Darussalam)?|Malaysia|Singapura|Filipina|Vietnam|Thailand)"
)
_FOR_COUNTRIES = re.compile(
    rf" untuk {_COUNTRY}(?:(?:, |,? dan |,? serta ){_COUNTRY}){{0,3}}(?=,? [A-Z])"
)
"""Behind an organisation of many countries: "Direktur ADB untuk Indonesia X"."""
_FOR_PROGRAMME = re.compile(r" untuk [A-Z][\w-]*(?: [A-Z][\w-]*){0,4}(?=, [A-Z][\w.'-]+ [A-Z])")
"""What a post in an organisation is for: "Manajer Hivos untuk Sumba Iconic Island, X"."""
_POST_AGAIN = re.compile(r" \([^()\n]{3,60}\)(?=,? [A-Z])")
_HOUSE = re.compile(r"DPRD?|DPD|House|Komisi|Dewan Perwakilan|MPR")


def past_the_organisation(document: Document, organisation: Mention | None, after: int) -> int:
    """Where what a text tells of a post behind its organisation ends: party, field, itself again.

    "Anggota DPR RI Fraksi PKB X", "Asisten II Setda Sikka Bidang Ekonomi X", "General Manager
    Unit Induk Distribusi Aceh (GM UID Aceh), X".
    """
    plain, end = document.plain, after
    if organisation is not None and _HOUSE.search(organisation.name):
        while (party := _PARTY.match(plain, end)) is not None:
            end = party.end()
    countries = _FOR_COUNTRIES.match(plain, end) or _FOR_PROGRAMME.match(plain, end)
    countries = countries if organisation is not None else None
    end = countries.end() if countries is not None else end
    field = _OWN_FIELD.match(plain, end) if organisation is not None else None
    position = field.end() if field is not None else -1
    while field is not None and (word := FUNCTION.match(plain, position)) is not None:
        end = position = word.end()
        joined = FIELD_JOIN.match(plain, position)
        position = joined.end() if joined is not None else position
    return past_itself(document, end)


def past_itself(document: Document, end: int) -> int:
    """Where a post ends that brackets tell again: "Direktur Jenderal X (Dirjen X) Kementerian Y".

    Args:
        document: The text.
        end: Where the post, or the organisation behind it, ends.
    """
    again = _POST_AGAIN.match(document.plain, end)
    if again is None or ROLE_HEAD.match(document.lower, again.start() + 2) is None:
        return end
    return again.end()
