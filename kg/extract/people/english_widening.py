"""English posts with what stands before them: "PLN electricity planning director", "Bali Governor".

Place in the flow: used by :mod:`kg.extract.people.anchors`.
"""

from __future__ import annotations

import re

from kg.extract.names.names import NOT_NAMES
from kg.extract.people.english_posts import REGION_BEFORE
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import FUNCTION, OFFICE

__all__ = ["behind_its_unit", "over_its_part", "widen_english", "with_field_before"]

_PLACED = re.compile(
    r"(?:village|hamlet|district|subdistrict) (?:head|chief)|governor|regent|mayor"
)
_HEAD = re.compile(r"\b(?:head|chief)\b")
_PLACE_BEFORE = re.compile(r"(?<![\w-])(?P<place>(?:[A-Z][\w-]+ ){1,3})$")
"""The place before an office in small letters: "Nua Bosi village head X"."""
_LEVEL_BEFORE = re.compile(
    r"(?<![\w-])(?:[Vv]illage|[Hh]amlet|[Ss]ub-?[Dd]istrict|[Dd]istrict|[Rr]egency|[Kk]ampong|"
    r"[Nn]eighbou?rhood|[Pp]rovincial|[Cc]ity) $"
)
"""What a head heads, before the word: "Sangihe District Head X"."""
_MODIFIERS = re.compile(
    r"(?<![\w'-])(?:(?!(?:the|a|an|its|their|his|her|said|by|and|as|of|to|for|from|with|told|also|"
    r"under|over|after|before|during|including|like|via|into|about|between|among|against|if|not|no|"
    r"all|any|both|each|every|this|these|those|some|many|because|since|until|than|"
    r"our|is|"
    r"was|when|while|where|that|which|who|but|or|in|on|at|then|\w+ed)\b)[a-z]+[ -]){1,5}$"
)
_OWNER = re.compile(r"(?: \([A-Z][\w ]{2,14}\))?(?:'s [A-Z][a-z]+(?: [A-Z][a-z]+)?|'s?)? $")
"""Between a company and a post, with its place: "PLN's Makassar manager"."""
_ITS = re.compile(r"\b(?:its|their|the company's|the firm's) $")
_DOMAIN = re.compile(
    r"(?:[A-Z][\w-]+(?:,? and| of| for|,)? ){0,6}[A-Z][\w-]+ (?:\([A-Z][\w&-]{1,8}\) )?$"
)
_SENTENCE_WORD = re.compile(
    r"(?:The|Meanwhile|However|Former|Then|In|On|At|And|But|As|According to|"
    r"Jakarta(?! Governor| Vice| Deputy)|January|"
    r"February|March|April|May|June|July|August|September|October|November|December|Monday|"
    r"Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b,? "
)


_LAST_WORD = re.compile(r"(?<![\w-])[A-Z][\w-]+(?:,? (?:and|&))? $")


_OF_A_PLACE = re.compile(r"Field|Site|Plant|Branch|Station|Estate|District|Territory|Senior|Shift")
"""Where a manager works, before the word: "Field Manager X"."""


def _field_start(plain: str, low: int, start: int, organisations: Mentions) -> int:
    """Where the field before an English post in capitals begins: "Geothermal Director"."""
    while (word := _LAST_WORD.search(plain, max(low, start - 40), start)) is not None:
        first = plain[word.start() : start].split()[0]
        field = FUNCTION.match(f" {first}") or _OF_A_PLACE.fullmatch(first)
        if field is None or organisations.at(word.start()) is not None:
            break
        start = word.start()
    region = REGION_BEFORE.search(plain, low, start)
    if region is not None and organisations.at(region.start()) is None:
        owner = organisations.before(region.start())
        if owner is not None and _OWNER.fullmatch(plain[owner.end : region.start()]):
            return region.start()  # "ADB Southeast Asia Energy Director"
    return start


_ENGLISH_HEAD = re.compile(r"director|manager|officer|head|superintendent|specialist|secretary")


def with_field_before(
    document: Document, role: RoleMention, begin: int, organisations: Mentions
) -> RoleMention:
    """An English post in an Indonesian text, with its field: "Human Capital Director PT X".

    Args:
        document: The text.
        role: The role as it begins with its head.
        begin: Where its sentence begins.
        organisations: The field ends at one.
    """
    plain = document.plain
    if not plain[role.start].isupper():
        return role
    if document.in_lower.search(_ENGLISH_HEAD, role.start, role.start + 20) is None:
        return role
    if plain[role.start - 1 : role.start] != " " or not plain[role.start - 2].isalpha():
        return role
    start = _field_start(plain, max(begin, role.start - 70), role.start, organisations)
    return RoleMention(start, role.end, role.after, role.organisation)


def widen_english(
    document: Document, role: RoleMention, begin: int, organisations: Mentions
) -> RoleMention:
    """Take in what stands before an English role: "PLN electricity planning director".

    Args:
        document: The text.
        role: The role as it begins with its head.
        begin: Where its sentence begins.
        organisations: One that stands right before is the person's.
    """
    plain = document.plain
    low = max(begin, role.start - 70)
    if document.in_lower.search(OFFICE, role.start, role.end) and plain[role.start].isupper():
        domain = _DOMAIN.search(plain, low, role.start)
        if domain is not None:
            start = domain.start()
            while (word := _SENTENCE_WORD.match(plain, start, role.start)) is not None:
                start = word.end()
            return RoleMention(start, role.end, role.after, role.organisation)
    level = None
    if document.in_lower.search(_HEAD, role.start, role.start + len("chief ")) is not None:
        level = _LEVEL_BEFORE.search(plain, low, role.start)
    if level is not None and role.organisation is None:
        role = RoleMention(level.start(), role.end, role.after)
    if level is not None or _PLACED.match(document.lower, role.start, role.end):
        place = _PLACE_BEFORE.search(plain, low, role.start)
        start = place.start("place") if place is not None else role.start
        while (word := _SENTENCE_WORD.match(plain, start, role.start)) is not None:
            start = word.end()
        if start < role.start and plain[start : role.start].split()[0] not in NOT_NAMES:
            return RoleMention(start, role.end, role.after, role.organisation)
    modifiers = document.in_plain.search(_MODIFIERS, low, role.start)
    start = modifiers.start() if modifiers is not None else role.start
    if plain[role.start].isupper():
        start = _field_start(plain, low, role.start, organisations)
    if (office := _OFFICE_BEFORE.search(plain, low, role.start)) is not None:
        if organisations.at(office.start("office")) is None:
            start = min(start, office.start("office"))
    held = role.organisation
    if held is None and (whole := _whole_field(plain, low - 60, start, organisations)) is not None:
        start = whole
    start = _listed_fields(plain, low, start)
    owner = organisations.before(start)
    if held is None and owner is not None and _OWNER.fullmatch(plain[owner.end : start]):
        held = owner
    elif held is None and owner is not None and _ITS.search(plain, low, start):
        named = [each for each in organisations.within(begin, start) if each.kind != "media"]
        units = [each for each in named if plain.endswith("'s ", 0, each.start)]
        subject = next(iter([*units, *named]), owner)  # not who was named last
        held = subject if owner.start >= begin else None
    return RoleMention(start, role.end, role.after, held)


_NO_FIELD = (
    r"(?!(?:the|a|an|its|their|his|her|said|says|by|as|of|to|for|from|with|told|that|who|which|will|"
    r"would|is|was|are|were|has|had|have|in|on|at|but|or|when|while|[a-z]+ed)\b)"
)
_OFFICE_BEFORE = re.compile(
    r"(?:(?<![\s\S])|(?<=\n)|(?<=[.,;\"] )|(?<='s )|(?<=[Tt]he )|(?<=\bto )|(?<=\bsaid )|"
    rf"(?<=\bby ))(?P<office>(?:[A-Z][\w-]+ ){{0,3}}(?!and\b)(?:{_NO_FIELD}[a-z][a-z-]+,? ){{1,3}}"
    rf"and (?:{_NO_FIELD}[a-z][a-z-]+ ){{0,3}}(?:office|agency|service|department|bureau|board) )$"
)
"""An office in small letters before its head: "energy and mineral resources office head X"."""
_FIELDS = re.compile(rf"(?:'s?)? (?P<fields>(?:{_NO_FIELD}[a-z][a-z-]*(?:,? and |, | )){{2,9}})")
"""Fields of a post up to whose it is: "PLN's human capital and administration director"."""


_FIELD_BEFORE = re.compile(r"(?<![\w-])(?P<word>[A-Za-z][\w&-]*)(?P<join>,? and |, | )$")
_MOST_FIELDS = 9


def _listed_fields(plain: str, low: int, start: int) -> int:
    """Where the fields of a post begin that are joined to its last by "and": "finance and IT head".

    Each word of them is one of functions, or an acronym; a list needs its "and".
    """
    position, joined = start, False
    brackets = _SHORT_BEFORE.search(plain, low, start)
    if brackets is not None:  # "health, safety and environment (HSE) manager"
        position = brackets.start() + 1
    for _ in range(_MOST_FIELDS):
        word = _FIELD_BEFORE.search(plain, max(low - 60, position - 40, 0), position)
        if word is None:
            break
        if FUNCTION.fullmatch(f" {word['word']}") is None and not (
            word["word"].isupper() and len(word["word"]) <= _ACRONYM and word["word"] != "PLN"
        ):
            break
        joined = joined or "and" in word["join"]
        position = word.start()
    return position if joined else start


_SHORT_BEFORE = re.compile(r" \([A-Z&]{2,6}\) $")
_ACRONYM = 4


def _whole_field(plain: str, low: int, start: int, organisations: Mentions) -> int | None:
    """Where several fields joined by "and" begin, right behind whose post it is."""
    owner = organisations.before(start)
    if owner is None or owner.end < low or " and " not in plain[owner.end : start]:
        return None
    fields = _FIELDS.fullmatch(plain, owner.end, start)
    return fields.start("fields") if fields is not None else None


def behind_its_unit(role: RoleMention, organisations: Mentions) -> RoleMention:
    """A post that was read into the unit before it: "PLN Bali Main Unit General Manager"."""
    unit = organisations.at(role.start)
    if unit is None or unit.start == role.start or unit.end >= role.end:
        return role
    return RoleMention(unit.end + 1, role.end, role.after, role.organisation or unit)


def over_its_part(document: Document, role: RoleMention, organisations: Mentions) -> RoleMention:
    """A post in a part of what is told behind it: "Director of X, Ministry of Y, Rina Kusuma".

    "the Head of Legal Division, PT Bara Mulia, Rina Kusuma": the part is of the post.
    """
    part, plain = role.organisation, document.plain
    if not plain.startswith(", ", role.after) or (part is not None and part.known is not None):
        return role
    if part is not None and (part.kind != "other" or part.end != role.after):
        return role
    above = organisations.starting_at(role.after + 2)
    if above is None or _NAME_BEHIND.match(plain, above.end) is None:
        return role
    return RoleMention(role.start, role.after, above.end, above)


_NAME_BEHIND = re.compile(
    r"(?: \([A-Z]\w+\))?, (?!and\b|or\b)(?:[A-Z][a-z]{0,3}\.,? )*[A-Z][\w.'-]+ [A-Z]"
)
"""A name of two words between a comma and its verb."""
