"""Bodies that no gazetteer has, told by where they stand between a post and a name.

Place in the flow: used by :mod:`kg.extract.people.anchors`. "Ketua Dekranasda NTT Rini Wulan",
"Kepala Satwasker Wilayah Pekalongan Widianto", "Peri Burhan, Direktur Akamigas, mengatakan".
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from kg.extract.names.names import PersonName
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.mentions import Mention
from kg.extract.words.role_words import OFFICE, ROLE_HEAD
from kg.extract.words.titles import IN_BRACKETS

__all__ = [
    "body_named_elsewhere",
    "body_of_a_level",
    "body_of_an_area",
    "body_told_before",
    "body_with_short",
    "of_unknown",
    "unit_of_its_place",
    "with_field",
]

_OF_LEVEL = re.compile(
    r" [A-Z]\w+ (?:Wilayah|Provinsi|Prov\.?|Kabupaten|Kab\.?|Kota|Area|Cabang|Regional) (?=[A-Z])"
)
_UNKNOWN = re.compile(r" [A-Z][a-z]{4,}(?: [A-Z][a-z]+){0,2} ")
_NEAR = 45
"""So far behind a post the region of its body may stand."""
_INITIALS = re.compile(r" [A-Z]{2,8} (?=[A-Z])")
_ACRONYM = re.compile(r" [A-Z]{3,10}(?: [A-Z]{2,5}){0,3}(?=,? [A-Z][a-z])")
_UNKNOWN_BETWEEN_COMMAS = re.compile(
    r" (?P<owner>[A-Z]{4,}(?=\.(?: |\n|$))|[A-Z][\w&-]*(?: [A-Z]{2,})?(?=, (?!dan\b|serta\b|"
    r"and\b|bersama\b)[a-z]))"
)


def body_of_an_area(
    names: NameReader, role: RoleMention, name: PersonName
) -> tuple[Mention | None, PersonName | None]:
    """A body that nothing but its area tells: "Ketua Dekranasda NTT Rini Wulan"."""
    plain = names.document.plain
    area = names.areas.starting_at(name.after + 1)
    if area is None or name.start != role.after + 1 or plain[name.after] != " ":
        return None, name
    gap = 2 if plain.startswith(", ", area.end) else 1
    behind = names.read(area.end + gap)
    if behind is None or behind.start != area.end + gap or " " not in behind.words:
        return None, name
    words = names.document.words(name.start, area.end)
    return Mention(name.start, area.end, "other", words), behind


def body_of_a_level(
    names: NameReader, role: RoleMention
) -> tuple[Mention | None, PersonName | None]:
    """A body that its region tells: "Kepala Satwasker Wilayah Pekalongan Widianto di Batang"."""
    plain = names.document.plain
    acronym = _ACRONYM.match(plain, role.after)
    if acronym is not None and names.document.in_lower.search(OFFICE, role.start, role.end) is None:
        behind = names.read(acronym.end() + (2 if plain.startswith(", ", acronym.end()) else 1))
        if behind is not None and " " in behind.words:  # "Anggota IMEF Rini Wulan"
            words = names.document.words(acronym.start() + 1, acronym.end())
            return Mention(acronym.start() + 1, acronym.end(), "other", words), behind
    near = names.areas.within(role.after + 1, role.after + _NEAR)
    body = _OF_LEVEL.match(plain, role.after)
    if body is None and near:
        body = _UNKNOWN.fullmatch(plain, role.after, near[0].start)
    body = body or _INITIALS.match(plain, role.after)
    area = names.areas.starting_at(body.end()) if body is not None else None
    if body is None or area is None:
        return None, None
    behind = names.read(area.end + (2 if plain.startswith(", ", area.end) else 1))
    follows = (" di ", ", ", " me", ".", " dan ")
    if behind is None or not plain.startswith(follows, behind.after):
        if behind is None or " " not in behind.words or plain[behind.after + 1].isupper():
            return None, None
    if " " not in behind.words and body.re is _UNKNOWN:
        return None, None
    words = names.document.words(body.start() + 1, area.end)
    return Mention(body.start() + 1, area.end, "other", words), behind


def of_unknown(names: NameReader, role: RoleMention, begin: int) -> Anchor | None:
    """A post between commas of an unknown body: "Peri Burhan, Direktur Akamigas, mengatakan"."""
    document = names.document
    if role.organisation is not None or not document.plain.endswith(", ", 0, role.start):
        return None
    if document.in_lower.search(OFFICE, role.start, role.end) is not None:
        return None
    unknown = _UNKNOWN_BETWEEN_COMMAS.match(document.plain, role.after)
    name = names.ending(max(begin, role.start - 60), role.start - 2) if unknown else None
    if unknown is None or name is None or " " not in name.words:
        return None
    start, end = unknown.span("owner")
    owner = names.organisations.at(start)
    owner = owner or Mention(start, end, "other", document.words(start, end))
    return Anchor(name, role, owner, "role-behind-name", 0.85)


_WITH_SHORT = re.compile(
    r"(?: (?:(?:dari|pada|di) )?(?:(?:dan|untuk|bagi|of|for|and|&) )?[A-Z][\w&/'-]*){1,9}"
    rf" \((?!(?:{IN_BRACKETS})\b)[A-Z][\w&.-]{{1,14}}(?: [A-Z][\w&.-]{{1,12}}){{0,2}}\)"
)
"""Words in capitals that a short form in brackets ends: the full name of a body."""
_BODY_WORD = re.compile(
    r"(?<! Hubungan)(?<! Pelayanan)(?<! Pemberdayaan)(?<! Kesejahteraan) (?:Pusat|Lembaga|Badan|"
    r"Balai|Dewan|Biro|Kantor|Perkumpulan|Masyarakat|Pengusaha|Ikatan|Asosiasi|Persatuan|"
    r"Perhimpunan|Himpunan|Gabungan)\b"
)


_BEHIND_FROM = re.compile(
    r" (?:dari|pada) (?:(?:(?:dan|&) )?[A-Z][\w&/-]*(?:,? |(?=, ))){1,8}?(?=, )"
)


def body_with_short(
    names: NameReader, role: RoleMention
) -> tuple[RoleMention, Mention | None, PersonName | None]:
    """A body that its short form ends: "Ketua Komunitas Konsumen Indonesia (KKI) Rini Wulan"."""
    document, plain = names.document, names.document.plain
    if document.in_lower.search(OFFICE, role.start, role.end) is not None:
        return role, None, None
    within = _BODY_WORD.search(plain, role.start, role.end)
    start = within.start() if within is not None else role.end
    body = _WITH_SHORT.match(plain, start)
    if body is None:
        body = _BEHIND_FROM.match(plain, role.end)
        start = role.end
    if body is None or document.in_lower.search(ROLE_HEAD, body.start(), body.end()):
        return role, None, None
    if names.areas.at(body.end() - 1) is not None and plain.endswith(")", 0, body.end()):
        return role, None, None
    end = body.end()
    start = _with_initials(plain, role, start, end)
    area = names.areas.starting_at(end + 1)
    end = area.end if area is not None and plain[end] == " " else end
    gap = 2 if plain.startswith(", ", end) else 1
    behind = names.read(end + gap)
    if behind is None or " " not in behind.words or behind.start > end + gap + 20:
        return role, None, None
    begin = start + 1
    for word in ("dari ", "pada ", "di "):
        begin += len(word) if plain.startswith(word, begin) else 0
    owner = Mention(begin, end, "other", document.words(begin, end))
    return replace(role, end=start, after=end), owner, behind


_SHORT_AT_END = re.compile(r"\(([A-Z]{2,8})\)$")
_CAPITAL = re.compile(r"(?<![\w-])[A-Z]")
_LAST_WORD = re.compile(r" [A-Z][\w-]*$")


def _with_initials(plain: str, role: RoleMention, start: int, end: int) -> int:
    """Where a body begins whose initials say that it has the last words read as the post.

    "Direktur Utama Pembangkit Jawa Bali Investasi (PJBI)": Pembangkit is no field of a director.
    """
    short = _SHORT_AT_END.search(plain, start, end)
    if short is None or start != role.end:
        return start
    begin = start
    for _ in range(4):
        initials = "".join(_CAPITAL.findall(plain, begin, short.start()))
        if initials == short[1]:
            return begin
        word = _LAST_WORD.search(plain, role.start, begin)
        if word is None:
            break
        begin = word.start()
    return start


_NEXT_WORD = re.compile(r" (?P<first>[A-Z][\w-]+) (?P<second>[A-Z][\w.'-]*)")


def body_named_elsewhere(
    names: NameReader, organisation: Mention, name: PersonName
) -> tuple[Mention, PersonName]:
    """Give an organisation the word behind it that the text has behind its name elsewhere, too.

    "GM UP Perak Grati Sutrisno Adi ... UP Perak Grati meraih": Grati is no part of the person.
    """
    plain = names.document.plain
    following = _NEXT_WORD.match(plain, organisation.end)
    if following is None or name.start != organisation.end + 1 or name.words.count(" ") < 2:
        return organisation, name
    whole = f"{organisation.name.split()[-1]} {following['first']}"
    if not _stands_alone(plain, whole, f" {following['second']}"):
        return organisation, name
    stop = following.end("first")
    rest = names.read(stop + 1)
    if rest is None:
        return organisation, name
    words = names.document.words(organisation.start, stop)
    return replace(organisation, end=stop, name=words, known=None), rest


def unit_of_its_place(
    names: NameReader, organisation: Mention, name: PersonName
) -> tuple[Mention, PersonName]:
    """Give PLN the place behind it that the text names as one: "Manajer PLN Biak Andi, di Biak"."""
    first, _, _ = name.words.partition(" ")
    plain = names.document.plain
    bare = organisation.name in {"PLN", "PT PLN", "PT PLN (Persero)"}
    if not bare or name.start != organisation.end + 1 or first == name.words:
        return organisation, name
    if not any(f" {word} {first}" in plain for word in ("di", "Kabupaten", "Kota", "Pulau")):
        return organisation, name
    rest = names.read(name.start + len(first) + 1)
    if rest is None or rest.end != name.end:
        return organisation, name
    end = name.start + len(first)
    words = names.document.words(organisation.start, end)
    return Mention(organisation.start, end, "pln_unit", words), rest


_MOST_PLACES = 40
"""At so many places it is looked whether a name goes on: a bound, not a rule."""


@lru_cache(maxsize=256)
def _stands_alone(plain: str, whole: str, second: str) -> bool:
    """Whether words stand somewhere in a text without the one that follows them here."""
    end = 0
    for _ in range(_MOST_PLACES):
        position = plain.find(whole, end)
        if position < 0:
            return False
        end = position + len(whole)
        if not plain.startswith(second, end) and not plain[end : end + 1].isalnum():
            return True
    return False


_NEEDS_FIELD = re.compile(
    r"\b(?:dirjen|direktur jenderal|kadis|kabid|kabag|kasi|kasubag|kasubdit|kadiv|kaban|karo|"
    r"kabiro|sekdis|kasatker)$"
)


def with_field(
    names: NameReader, role: RoleMention, name: PersonName
) -> tuple[RoleMention, PersonName | None]:
    """Give a post the unknown field that it cannot be without: "Dirjen Badilag Rini Wulan Sari"."""
    document = names.document
    if _NEEDS_FIELD.search(document.lower, role.start, role.end) is None:
        return role, name
    if name.start == role.end + 1 and " " not in name.words:
        return role, None  # "diserahkan kepada Dirjen Badilag"
    if name.start != role.end + 1 or name.words.count(" ") < 2:
        return role, name
    end = document.plain.find(" ", name.start)
    rest = names.read(end + 1)
    if rest is None or rest.end != name.end:
        return role, name
    area = names.areas.starting_at(rest.start)
    behind = names.read(area.end + 1) if area is not None else None
    if area is not None and behind is not None and behind.end == rest.end:
        end, rest = area.end, behind  # "Kadis Perkim Halsel Rini Wulan"
    return replace(role, end=end, after=end), rest


_FORM = re.compile(r"^(?:PT|CV)(?:\. ?| )|(?: \(?Persero\)?| Tbk\.?| \([A-Z][\w&-]*\))+$")


def body_told_before(names: NameReader, name: PersonName) -> tuple[Mention | None, PersonName]:
    """A company without its legal form, at the head of a name: "Komisaris Anu Energi Sri W"."""
    count = name.words.count(" ")
    if count < 2:
        return None, name
    for each in names.organisations.all[:_MOST]:
        core = _FORM.sub("", each.name) if each.name.startswith(("PT", "CV")) else ""
        if core.count(" ") and name.words.startswith(f"{core} "):
            rest = names.read(name.start + len(core) + 1)
            if rest is not None and rest.end == name.end:
                end = name.start + len(core)
                return Mention(name.start, end, "company", core, each.known), rest
    return None, name


_MOST = 200
