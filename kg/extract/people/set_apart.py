"""Names that brackets or words set apart from the post before them.

Place in the flow: used by :mod:`kg.extract.people.anchors`. "Camat Lamboya (Yohanis Dade)",
"Sekretaris Desa Long Pahangai I bernama Lusia Hipui", "Manajer UP3 itu, Awat Tuhuloula, lalu ...".
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.names.names import PersonName
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.role_mention import RoleMention
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["set_apart"]

_NO_PERSON = (
    r"(?:me[nmlrwy][a-z]|ber[a-z]{3}|di[a-z]{4}|ter[a-z]{3}|(?:dan|atau|dengan|untuk|dalam|oleh|"
    r"kepada|punya|yakni|yaitu|program|koperasi|perusahaan|kelompok|aplikasi|alat|kapal|yayasan|"
    r"komunitas|usaha|toko|warung|kios|rumah|kafe|produk|inovasi|proyek|bayi|buku|lagu|grup|acara|"
    r"badan|lembaga|organisasi|jaringan|pulau|tempat|daerah|sistem|perahu|mobil)\b)"
)
_NAMED = re.compile(
    rf"(?P<role>[\w'-]+(?: (?!{_NO_PERSON})[\w'-]+){{0,7}}?)"
    r"(?: (?:asal|dari|di)(?: [A-Z][\w'-]+){1,5})?(?: yang)?,? bernama (?:lengkap )?(?=[A-Z])"
)
"""A post or a noun for somebody, up to the name that is said to be theirs."""
_IN_BRACKETS = re.compile(r"(?P<place>(?: [A-Z][\w'-]+){0,2}) \((?=[A-Z])")
_BEHIND_BRACKETS = re.compile(r"\)(?:[,.;]| [a-z]|$)")
_POINTED_TO = re.compile(r" (?:itu|tersebut), (?=[A-Z])")
_OF_ANOTHER = re.compile(r"\b(?:menurut|bagi|dari|kepada|dengan) $")


def set_apart(names: NameReader, role: RoleMention) -> Anchor | None:
    """The name that brackets, "bernama" or "itu," set apart from a post before it.

    Args:
        names: What names are read against.
        role: The post, as far as its words and its organisation are known.
    """
    return _named(names, role) or _in_brackets(names, role) or _pointed_to(names, role)


def _named(names: NameReader, role: RoleMention) -> Anchor | None:
    plain = names.document.plain
    if role.organisation is not None or "bernama" not in plain[role.start : role.start + 110]:
        return None
    found = _NAMED.match(plain, role.start)
    name = names.read(found.end()) if found is not None else None
    if found is None or name is None or not _is_full(plain, name):
        return None
    own = RoleMention(role.start, found.end("role"), found.end())
    return Anchor(name, own, None, "role-before-name", 0.9)


def _in_brackets(names: NameReader, role: RoleMention) -> Anchor | None:
    plain = names.document.plain
    opened = plain.rfind(" (", role.start, role.after) if plain[role.after - 1] == ")" else -1
    if opened > 0 and role.organisation is None:  # taken for the short form of a field
        role = replace(role, end=opened, after=opened)
    found = _IN_BRACKETS.match(plain, role.after)
    name = names.read(found.end()) if found is not None else None
    if found is None or name is None or " " not in name.words:
        return None
    if _BEHIND_BRACKETS.match(plain, name.after) is None:
        return None
    if ROLE_HEAD.match(names.document.lower, found.end()) is not None:
        return None  # "Menteri Energi dan Sumber Daya Mineral (Menteri ESDM)"
    short = plain[role.start : found.end() - 2].rsplit(" ", 1)[-1]
    if short.isupper() and short[0] == name.words[0]:
        return None  # "Ketua AESI (Asosiasi Energi Surya), X"
    if found["place"]:
        if role.organisation is not None:
            return None
        role = replace(role, end=found.end("place"), after=found.end("place"))
    return Anchor(name, role, role.organisation, "role-before-name", 0.9)


def _pointed_to(names: NameReader, role: RoleMention) -> Anchor | None:
    document = names.document
    found = _POINTED_TO.match(document.plain, role.after)
    name = names.read(found.end()) if found is not None else None
    if name is None or " " not in name.words or document.plain[name.after] not in ",.":
        return None
    if _OF_ANOTHER.search(document.lower, max(0, role.start - 12), role.start) is not None:
        return None  # "Menurut kepala desa itu, Maria Bano, yang ..."
    return Anchor(name, role, role.organisation, "role-before-name", 0.85)


def _is_full(plain: str, name: PersonName) -> bool:
    """Whether a name has two words, or stands alone before a comma, a bracket or a verb."""
    return " " in name.words or plain.startswith((",", " (", " me"), name.after)
