"""People named in a text, with role and organisation, and where each is named again.

Place in the flow: after organisations and areas, before quotations. Algorithm:

1. Anchors: a role with a name behind it ("Manajer UP3 Sumba, Made Hary Palguna"), a name with a
   role behind it ("Akjamal Bambang selaku Direktur ..."), a verb of speech beside a name, a known
   name.
2. A name whose words are part of a fuller name of the text is that person ("Bambang").
3. A person has the fullest role that the text gives; the organisation behind it is the person's.

A capitalised word that no anchor touches is no person: precision goes before recall.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from rapidfuzz import fuzz

from kg.extract.model import Person
from kg.extract.names.names import NAME_PARTS, PersonName
from kg.extract.people.anchors import find_anchors
from kg.extract.people.appositions import apposed_role
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.nicknames import ALIAS, ALIAS_WORDS, KNOWN_AS, without_address
from kg.extract.people.role_mention import RoleMention
from kg.extract.people.unlisted_posts import unlisted_post
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import IN_FULL

__all__ = ["People", "find_people"]


@dataclass(slots=True)
class _Draft:
    """A person while anchors are brought together."""

    name: PersonName
    role: RoleMention | None
    organisation: Mention | None
    reason: str
    confidence: float
    places: list[tuple[int, int]] = field(default_factory=list)
    also: list[str] = field(default_factory=list)
    """The name with its first word cut, where the text has it, too."""


@dataclass(frozen=True, slots=True)
class People:
    """The people of a text and every place that names one of them.

    ``places``: start, end, number of the person, in the order of the text. ``bodies``: the
    organisations read with them.
    """

    items: tuple[Person, ...]
    places: tuple[tuple[int, int, int], ...]
    bodies: tuple[Mention, ...] = ()

    def within(self, start: int, end: int) -> tuple[tuple[int, int, int], ...]:
        """The places that begin from ``start`` up to ``end`` (exclusive)."""
        first = bisect_right(self.places, (start, -1, -1))
        last = bisect_right(self.places, (end, -1, -1))
        return self.places[first:last]

    def last_before(self, position: int) -> int | None:
        """The number of the person named last before ``position``."""
        number = bisect_right(self.places, (position, -1, -1)) - 1
        return self.places[number][2] if number >= 0 else None


def find_people(document: Document, organisations: Mentions, areas: Mentions) -> People:
    """Find people.

    Args:
        document: The text.
        organisations: All organisations of the text.
        areas: All areas of the text.

    Returns:
        One item per person, in the order of first mention, and all places.
    """
    drafts = _merge(find_anchors(document, organisations, areas), document.lower)
    drafts = _without_places(document, drafts)
    aliases = _join_aliases(document, drafts)
    _fill_names(NameReader(document, organisations, areas), drafts)
    _fill_roles(document, drafts, organisations)
    places = _places(document, drafts, organisations, aliases)
    items = tuple(_person(document, draft) for draft in drafts)
    bodies = tuple(_body(document, draft.organisation, draft.role) for draft in drafts)
    return People(items, places, tuple(body for body in bodies if body is not None))


_OF_A_COMPANY = re.compile(
    r"\b(?:direktur utama|dirut|presiden direktur|presiden komisaris|komisaris|ceo|cfo|coo|"
    r"general manager|gm|plant manager|"
    r"president director|chief executive)\b"
)


def _body(document: Document, body: Mention | None, role: RoleMention | None) -> Mention | None:
    """The organisation of somebody, a company where only companies have such a post."""
    if body is None or body.kind != "other" or role is None:
        return body
    if _OF_A_COMPANY.search(document.lower, role.start, role.end) is None:
        return body
    return replace(body, kind="company")


_LOCAL_OFFICE = re.compile(r"(?:bupati|wali ?kota|gubernur|camat|kapolres)$")


def _without_places(document: Document, drafts: list[_Draft]) -> list[_Draft]:
    """Leave out the short form of an area behind an office that somebody named in full holds.

    "Bupati Barito Selatan, Eddy Samsuri ... ujar Bupati Barsel."
    """
    offices = {
        draft.role: document.lower[draft.role.start : draft.role.end].split()[0]
        for draft in drafts
        if draft.role is not None
    }
    held = {offices[d.role] for d in drafts if d.role is not None and " " in d.name.words}

    def is_place(draft: _Draft) -> bool:
        role = draft.role
        return (
            role is not None
            and " " not in draft.name.words
            and offices[role] in held
            and _LOCAL_OFFICE.match(document.lower, role.start, role.end) is not None
            and draft.name.start == role.end + 1
            and draft.organisation is None
        )

    return [draft for draft in drafts if not is_place(draft)]


def _fill_roles(document: Document, drafts: list[_Draft], organisations: Mentions) -> None:
    """Take what a text tells beside the name of a person without a role."""
    for draft in drafts[:_MOST_SHARING]:
        draft.role = _in_full(document.lower, draft.role)
        for start, _ in draft.places[:_MOST_SHARING] if draft.role is None else ():
            post = unlisted_post(document, organisations, start)
            if post is not None:
                draft.role, draft.organisation = post
                break
        for _, end in draft.places[:_MOST_SHARING] if draft.role is None else ():
            draft.role = apposed_role(document, end)
            if draft.role is not None:
                break


def _in_full(lower: str, role: RoleMention | None) -> RoleMention | None:
    """A short post as the text spells it out: "Menteri Ketenagakerjaan (Menaker)", "Menaker X".

    There is one minister of a kind; of other posts the short form has to stand in brackets.
    """
    short = lower[role.start : role.end] if role is not None else ""
    full = IN_FULL.get(short)
    if role is None or full is None:
        return role
    spelt = full.startswith("menteri ")
    start = lower.find(full if spelt else f"{full} ({short})")
    if start < 0 or (spelt and start >= role.start):
        return role
    return replace(role, start=start, end=start + len(full))


_FIRST_NAMES = re.compile(
    r"(?<![\w-])(?:(?:Muhammad|Mohammad|Mohamad|Muhamad|Moh|Muh|M|Abdul|Siti|Nur|Andi|Teuku|Cut|"
    r"Agus|Maria|Yohanes|I|Ni|Gede|Made|Putu|Wayan)\.? )+$"
)
"""First names that somebody is seldom called by alone."""


def _fill_names(names: NameReader, drafts: list[_Draft]) -> None:
    """Take the full name of a person anchored by one name, where the text has it elsewhere."""
    plain = names.document.plain
    words = {part for draft in drafts for part in NAME_PARTS.findall(draft.name.words)}
    for draft in drafts[:_MOST_SHARING]:
        single = draft.name.words
        if " " in single or len(single) < 3:
            continue
        position = plain.find(f"{single} ")
        for _ in range(_MOST_SHARING):
            if position < 0:
                break
            first = _FIRST_NAMES.search(plain, max(0, position - 30), position)
            full = names.read(first.start() if first is not None else position)
            whole = position == 0 or not plain[position - 1].isalnum()
            begins = {position, first.start() if first is not None else position}
            if whole and full is not None and " " in full.words and full.start in begins:
                others = [part for part in NAME_PARTS.findall(full.words) if part != single]
                kind = names.document.sentence_at(position).kind
                if kind == "body" and others and words.isdisjoint(others):
                    draft.name = full
                    draft.places.append((full.start, full.end))
                    break
            position = plain.find(f"{single} ", position + 1)


_TITLES_IN_NAMES = frozenset({"Haji", "Daeng", "Abdul", "Muhammad", "Raden", "Bang", "Kang", "Mas"})
"""Words that stand in many names: alone they name nobody."""


def _join_aliases(document: Document, drafts: list[_Draft]) -> dict[str, _Draft]:
    """Take "yang akrab disapa X" for a name of the person named last before it."""
    aliases: dict[str, _Draft] = {}
    for nickname, full in KNOWN_AS.items():
        owner = next((d for d in drafts if d.name.words == full), None)
        if owner is not None and nickname in document.plain:
            aliases[nickname] = owner
            for draft in [d for d in drafts if d.name.words == nickname]:
                owner.places += draft.places
                drafts.remove(draft)
    sultan = next(
        (d for d in drafts if document.plain.endswith("Sri Sultan ", 0, d.name.start)), None
    )
    if sultan is not None:
        aliases["Sultan"] = sultan
        drafts[:] = [draft for draft in drafts if draft.name.words != "Sultan"]
    if not document.says(ALIAS_WORDS, 0, len(document.lower)):
        return aliases
    for match in ALIAS.finditer(document.plain):
        words = match["behind"] or match["before"] or match["english"]
        known = [
            (place, draft)
            for draft in drafts[:_MOST_SHARING]
            for place in draft.places
            if place[1] <= match.start() and draft.name.words != words
        ]
        if not known:
            continue
        owner = max(known, key=lambda pair: pair[0])[1]
        aliases[words] = owner
        alone = without_address(words)
        for draft in [d for d in drafts if d.name.words in {words, alone} and d is not owner]:
            owner.places += draft.places
            drafts.remove(draft)
    return aliases


_PLAIN_MARKS = {0x2018: "'", 0x2019: "'", 0x60: "'"}
"""A name is printed with one apostrophe or another: "Ma'ruf"."""
_SHORTEST_PART = 5
"""Of fewer letters a name tells nothing of a longer one that begins or ends as it does."""
_LIKE = 84.0
"""From this likeness on (0 to 100) a single name is a full name's part, misspelt."""


def _misspelt(name: str, people: list[_Draft]) -> _Draft | None:
    """The person whose name a single one is meant to be ("Remigius" of "Remigus Asa")."""
    if len(name) < _SHORTEST_PART:
        return _nickname(name, people)
    for draft in people[:_MOST_SHARING]:
        for part in _parts(draft.name.words):
            alike = min(len(part), len(name)) > _SHORTEST_PART and part[0] == name[0]
            if alike and fuzz.ratio(part, name) >= _LIKE:
                return draft
            if len(part) > len(name) and part.endswith(name):
                return draft  # "M.P. Dwinugroho", then "Nugroho"
            if len(part) > len(name) + 2 and part.startswith(name):
                return draft  # "Alsyahendra", then "Alsya"
    return None


_SHORTEST_NICKNAME = 3


def _nickname(name: str, people: list[_Draft]) -> _Draft | None:
    """The only person whose name goes on as a short one begins: "Zul" of "Zulhamdi Lubis"."""
    if len(name) < _SHORTEST_NICKNAME:
        return None
    longer = [
        draft
        for draft in people[:_MOST_SHARING]
        if len(parts := _parts(draft.name.words)) > 1
        and parts[0].startswith(name)
        and len(parts[0]) > len(name) + 1
    ]
    return longer[0] if len(longer) == 1 else None


def _is_spelt_alike(
    parts: tuple[str, ...], owner: _Draft, role: RoleMention | None, lower: str
) -> bool:
    """Whether a full name is another with a letter too many or few: "Kurniadi", "Kurniyadi".

    Of who has the same post one other letter is enough in a short word, too: "Yacob", "Yakob".
    """
    whole = _parts(owner.name.words)
    if len(parts) == len(whole) > 1 and role is not None and owner.role is not None:
        posts = [lower[each.start : each.end].split()[0] for each in (role, owner.role)]
        other = [pair for pair in zip(parts, whole, strict=True) if pair[0] != pair[1]]
        if posts[0] == posts[1] and len(other) == 1 and len(other[0][0]) == len(other[0][1]) > 4:
            if sum(one != two for one, two in zip(*other[0], strict=True)) == 1:
                return True
    return len(parts) == len(whole) and all(
        one == other or (min(len(one), len(other)) > 5 and fuzz.ratio(one, other) >= _SPELT_ALIKE)
        for one, other in zip(parts, whole, strict=True)
    )


_SPELT_ALIKE = 92.0
_MOST_SHARING = 50
"""How many people with one word of a name in common are looked at: a bound, not a rule."""


def _merge(anchors: list[Anchor], lower: str) -> list[_Draft]:
    """Bring the anchors of one person together; a part of a fuller name is that person."""
    people: list[_Draft] = []
    by_part: dict[str, list[_Draft]] = {}
    fullest = sorted(
        anchors,
        key=lambda a: (-len(_parts(a.name.words)), -len(a.name.words), a.name.start),
    )
    for anchor in fullest:
        parts = _parts(anchor.name.words)
        sharing = by_part.get(parts[0], [])[:_MOST_SHARING] if parts else []
        owner = next((p for p in sharing if _is_named(parts, p)), None)
        if owner is None and len(parts) > 1:
            like = by_part.get(parts[-1], [])[:_MOST_SHARING]
            owner = next((p for p in like if _is_short_of(anchor, p, lower)), None)
            if owner is not None:
                owner.also.append(anchor.name.words)
                by_part.setdefault(parts[0], []).append(owner)
        if owner is None and anchor.role is None and len(parts) == 1:
            owner = _misspelt(parts[0], people)
        if owner is None and len(parts) > 1:
            owner = next(
                (p for p in sharing if _is_spelt_alike(parts, p, anchor.role, lower)), None
            )
            if owner is not None and anchor.role is not None and owner.role is None:
                owner.also.append(owner.name.words)
                owner.name = anchor.name
            elif owner is not None:
                owner.also.append(anchor.name.words)
        if owner is None:
            owner = _Draft(
                anchor.name, anchor.role, anchor.organisation, anchor.reason, anchor.confidence
            )
            people.append(owner)
            for part in set(parts):
                by_part.setdefault(part, []).append(owner)
        else:
            _take_role(owner, anchor, lower)
        owner.places.append((anchor.name.start, anchor.name.end))
    people.sort(key=lambda draft: min(draft.places))
    return people


_PART_PLAYED = re.compile(
    r"(?:narasumber|pembicara|pemateri|pemapar|panelis|moderator|penerima|perwakilan)\b"
)


_PARLIAMENT = ("DPR", "Dewan Perwakilan Rakyat")


def _take_role(owner: _Draft, anchor: Anchor, lower: str) -> None:
    """Keep the fullest role: one with an organisation, the longer one of the same words."""
    role, held = anchor.role, owner.role
    if role is None:
        if held is None and owner.organisation is None:
            owner.organisation = anchor.organisation  # "kata Rina Wulan dari PPM"
        return
    better = anchor.organisation is not None and owner.organisation is None
    if held is not None:  # what somebody is counts more than the part played on a day
        played = _PART_PLAYED.match(lower, held.start) is not None
        if played != (_PART_PLAYED.match(lower, role.start) is not None):
            better = played
        if anchor.organisation is not None and owner.organisation is not None:
            committee = anchor.organisation.name.startswith("Komisi ")  # of a parliament
            better = better or (committee and owner.organisation.name.startswith(_PARLIAMENT))
    if held is None or better:
        owner.role, owner.organisation = role, anchor.organisation
    elif _is_fuller(lower[held.start : held.end], lower[role.start : role.end]):
        owner.role, owner.organisation = role, anchor.organisation or owner.organisation


def _is_fuller(held: str, role: str) -> bool:
    """Whether the second role is the first in full: spelt out, with its field or its domain."""
    if any(IN_FULL.get(word, "-") in role for word in held.split()):
        return True
    first, second = held.replace(",", "").split(), role.replace(",", "").split()
    return len(first) < len(second) and first == second[: len(first)]


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part.lower() for part in NAME_PARTS.findall(words.translate(_PLAIN_MARKS)))


_SHORTEST_FIRST_NAME = 4


def _is_short_of(anchor: Anchor, owner: _Draft, lower: str) -> bool:
    """Whether a name is another with its first name cut, in one post: "Frans" of "Fransiskus"."""
    short, whole = _parts(anchor.name.words), _parts(owner.name.words)
    if anchor.role is None or owner.role is None or len(short[0]) < _SHORTEST_FIRST_NAME:
        return False
    posts = [lower[role.start : role.end].split()[0] for role in (anchor.role, owner.role)]
    posts = [IN_FULL.get(post, post).split()[0] for post in posts]
    return (
        short[-1] == whole[-1]
        and short[0] != whole[0]
        and whole[0].startswith(short[0])
        and posts[0] == posts[1]
    )


def _is_named(parts: tuple[str, ...], owner: _Draft) -> bool:
    """Whether a name is a part of one by which a text calls somebody."""
    return any(_names_same(parts, _parts(name)) for name in (owner.name.words, *owner.also))


def _names_same(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether one name is a part of another: its words stand in it in their order."""
    rest = iter(whole)
    return bool(part) and all(any(word == other for other in rest) for word in part)


def _places(
    document: Document,
    drafts: list[_Draft],
    organisations: Mentions,
    aliases: dict[str, _Draft],
) -> tuple[tuple[int, int, int], ...]:
    """Every place where a word of a person's name stands alone or with the others."""
    places: list[tuple[int, int, int]] = []
    owners: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        for start, end in draft.places:
            places.append((start, end, number))
        alias = next((words for words, owner in aliases.items() if owner is draft), "")
        for part in NAME_PARTS.findall(
            f"{draft.name.words} {alias} {' '.join(draft.also)}".translate(_PLAIN_MARKS)
        ):
            if len(part) > 2 and part not in _TITLES_IN_NAMES:
                owners[part] = number if owners.get(part, number) == number else -1
    covered = {start for start, _, _ in places}
    spans = sorted((start, end) for start, end, _ in places)
    starts = [start for start, _ in spans]
    if owners:
        for start, end, owner in _words_of(document.plain, owners):
            if start in covered:
                continue
            before = bisect_right(starts, start) - 1
            if before >= 0 and spans[before][1] > start:
                continue
            if organisations.at(start) is None:
                places.append((start, end, owner))
    return tuple(sorted(set(places)))


_OF_A_WORD = re.compile(r"[\w-]")
_GOES_ON_AS_WORD = re.compile(r"[\w'-]")


def _words_of(plain: str, owners: dict[str, int]) -> Iterator[tuple[int, int, int]]:
    """Where the words of people's names stand as whole words, each with its person."""
    for word, owner in owners.items():
        position = plain.find(word) if owner >= 0 and word[0].isupper() else -1
        while position >= 0:
            end = position + len(word)
            within = position > 0 and _OF_A_WORD.match(plain, position - 1)
            if not within and _GOES_ON_AS_WORD.match(plain, end) is None:
                yield position, end, owner
            position = plain.find(word, end)


def _person(document: Document, draft: _Draft) -> Person:
    role = draft.role
    spans = [document.span(draft.name.start, draft.name.end)]
    if role is not None:
        spans.append(document.span(role.start, role.end))
    organisation = draft.organisation
    if organisation is not None:
        spans.append(document.span(organisation.start, organisation.end))
    return Person(
        draft.name.words,
        tuple(sorted(set(spans))),
        draft.confidence,
        (draft.reason,),
        role=document.words(role.start, role.end) if role is not None else None,
        organization=organisation.name if organisation is not None else None,
    )
