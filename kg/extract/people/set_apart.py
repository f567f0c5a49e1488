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
from kg.extract.people.role_places import is_next_in_list
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import LOCAL_HEAD, OFFICE, ROLE_HEAD

__all__ = ["is_counted", "is_one_of_places", "is_set_apart_villager", "set_apart", "sharing"]

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
    return (
        _named(names, role)
        or _in_brackets(names, role)
        or _pointed_to(names, role)
        or _of_spelt_out(names, role)
    )


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


_SPELT_OUT = re.compile(
    r" (?P<short>[A-Z][\w&-]{2,14}) \((?P<full>[A-Z][\w&-]*(?: (?:dan |untuk |for |of |and )?"
    r"[A-Z][\w&-]*){1,7})\),? (?=[A-Z])"
)


def _of_spelt_out(names: NameReader, role: RoleMention) -> Anchor | None:
    """A body by its short form, spelt out in brackets: "Direktur Pushep (Pusat Studi X), Y"."""
    document = names.document
    at = role.after
    if role.organisation is not None:  # "Direktur IESR (Institute for X), Y": IESR is known
        at = document.plain.rfind(" ", role.start, role.after)
        if role.organisation.start != at + 1:
            return None
    found = _SPELT_OUT.match(document.plain, max(at, role.start))
    if found is None or document.in_lower.search(OFFICE, role.start, role.end) is not None:
        return None
    if ROLE_HEAD.match(document.lower, found.start("full")) is not None:
        return None  # "Direktur Jenderal Gatrik (Dirjen Gatrik) X"
    capitals = "".join(word[0] for word in found["full"].split() if word[0].isupper())
    name = names.read(found.end())
    if found["short"][0] != capitals[0] or name is None or " " not in name.words:
        return None
    owner = names.organisations.starting_at(found.start("full"))
    owner = owner or Mention(*found.span("full"), "other", found["full"])
    return Anchor(name, role, owner, "role-before-name", 0.9)


def _is_full(plain: str, name: PersonName) -> bool:
    """Whether a name has two words, or stands alone before a comma, a bracket or a verb."""
    return " " in name.words or plain.startswith((",", " (", " me"), name.after)


_ONE_WORD_SET_OFF = re.compile(r" [A-Z][\w'-]+(?:,| [a-z])")


def is_set_apart_villager(names: NameReader, role: RoleMention) -> bool:
    """Whether one word runs on from a village behind a comma before a post in it."""
    plain, lower = names.document.plain, names.document.lower
    if plain[role.start - 2 : role.start] != ", " or role.organisation is not None:
        return False
    space = lower.find(" ", role.start, role.end)
    if space > 0 and is_next_in_list(plain, role.start, plain[role.start : space]):
        return False  # "Kades Nua Tefa, Kades Lumut Romi": Tefa is not of Lumut
    local = names.document.in_lower.search(LOCAL_HEAD, role.start, role.end) is not None
    local = (
        local
        or names.document.in_lower.search(LOCAL_HEAD, role.start, max(space, role.start))
        is not None
    )
    local = local or (space > 0 and plain[role.start : role.end].islower())  # "pastor paroki Nua"
    return local and _ONE_WORD_SET_OFF.match(plain, role.after) is not None


_OF_MANY = re.compile(
    r"(?:anggota|peneliti|warga|petani|nelayan|dosen|guru|pengamat|pegiat|aktivis|mahasiswa|relawan|"
    r"politisi|perwakilan|tokoh [a-z]+|penyuluh|perawat|bidan|pendamping)\b"
)
"""Posts that several people have at once."""
_COUNTED = re.compile(r"(?<![\w,.])(?:dua|tiga|empat) (?:orang )?$")


def is_counted(document: Document, start: int) -> bool:
    """Whether a post is of as many as are named behind it: "Dua warga Ende, X dan Y"."""
    lower = document.lower
    return (
        _OF_MANY.match(lower, start) is not None
        and document.in_lower.search(_COUNTED, max(0, start - 14), start) is not None
    )


_FIRST_OF_TWO = re.compile(
    r"\b(?P<post>[Bb]upati|[Gg]ubernur|[Ww]ali [Kk]ota|[Ww]alikota|[Kk]etua|[Pp]residen|"
    r"[Mm]enteri) dan $"
)
_AND = re.compile(r",? (?:dan|serta) (?=[A-Z])")


def sharing(names: NameReader, anchor: Anchor) -> list[Anchor]:
    """Somebody with who shares the post: "anggota DEN Satya Widya dan Musri Mawaleda".

    Of two posts told together each has the next: "Bupati dan Wakil Bupati Ende, X dan Y".
    """
    document, role = names.document, anchor.role
    joined = _AND.match(document.plain, anchor.name.after)
    if role is None or joined is None or role.end > anchor.name.start:
        return [anchor]
    first = _FIRST_OF_TWO.search(document.plain, max(0, role.start - 24), role.start)
    if _OF_MANY.match(document.lower, role.start) is None and first is None:
        return [anchor]
    name = names.read(joined.end())
    if name is None or name.start > joined.end() + 12 or " " not in name.words:
        return [anchor]
    if ROLE_HEAD.match(document.lower, name.after + len(", ")) is not None:
        return [anchor]  # "anggota DPRD X dan Y, warga Ende"
    second = replace(anchor, name=name, confidence=0.85)
    if first is not None:
        own = RoleMention(*first.span("post"), first.end("post"))
        anchor = replace(anchor, role=own, confidence=0.85)
    return [anchor, second]


_PLACES_LISTED = re.compile(r"(?:, [A-Z][a-z]+)+,? (?:dan|serta) [A-Z][a-z]+ [a-z]")


def is_one_of_places(document: Document, role: RoleMention, name: PersonName) -> bool:
    """Whether a word is the next place of a list: "Warga Desa Onekore, Nuabosi, dan Roja pergi".

    Args:
        document: The text.
        role: The post.
        name: The word read as a name behind it.
    """
    return (
        " " not in name.words
        and role.end < name.start
        and _PLACES_LISTED.match(document.plain, name.after) is not None
        and document.in_lower.search(_FROM_VILLAGES, role.start, role.end) is not None
    )


_FROM_VILLAGES = re.compile(r"\b(?:warga|penduduk|petani|nelayan|masyarakat)\b")
