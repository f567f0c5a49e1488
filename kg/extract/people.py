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
from dataclasses import dataclass, field

from kg.extract.document import Document
from kg.extract.mentions import Mention, Mentions
from kg.extract.model import Person
from kg.extract.names import NAME_PARTS, PersonName, read_name
from kg.extract.roles import ROLE_HEAD, RoleMention, read_role, widen_english
from kg.extract.speech import ACCORDING_TO, SAID, SAYS

__all__ = ["People", "find_people"]

_GAP = re.compile(r"[ ,]{1,2}(?:(?:yang diwakili|diwakili)(?: oleh)? )?")
_ALSO = re.compile(
    r",? (?:yang juga|sekaligus|merangkap|dan juga|who is also)(?: (?:menjabat|merangkap|"
    r"the))?(?: (?:sebagai|selaku))? "
)
_IS_SUBJECT = re.compile(rf",| (?:{SAYS.pattern})|$")
_NO_OFFICE = re.compile(r"\b(?:peraturan|keputusan|permen|kepmen|instruksi|surat) $")


_COLON = re.compile(r" ?: ?")


@dataclass(slots=True)
class _Draft:
    name: PersonName
    role: RoleMention | None
    reason: str
    confidence: float
    places: list[tuple[int, int]] = field(default_factory=list)
    organisation: Mention | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The people of a text and every place that names one of them.

    ``places``: start, end, number of the person, in the order of the text.
    """

    items: tuple[Person, ...]
    places: tuple[tuple[int, int, int], ...]

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
    drafts = _merge(_anchored(document, organisations, areas))
    places = _places(document, drafts, organisations)
    items = tuple(_person(document, draft) for draft in drafts)
    return People(items, places)


def _anchored(document: Document, organisations: Mentions, areas: Mentions) -> list[_Draft]:
    found: list[_Draft] = []
    roles: list[tuple[int, int]] = []
    for match in ROLE_HEAD.finditer(document.lower):
        sentence = document.sentences[document.sentence_index(match.start())]
        if sentence.kind in {"headline", "title"} or match.end() > sentence.end:
            continue
        if _NO_OFFICE.search(document.lower, max(0, match.start() - 14), match.start()):
            continue  # "Peraturan Menteri ESDM"
        role = read_role(document, match, organisations, areas)
        roles.append((role.start, role.after))
        if document.language == "en":
            role = widen_english(document, role, sentence.start, organisations)
        draft = _name_behind(document, role, sentence.end, organisations, areas)
        if draft is None and sentence.kind == "body":
            draft = _name_before(document, role, sentence.start, organisations, areas)
        if draft is not None:
            found.append(draft)
    found += _speakers(document, organisations, areas, roles)
    found.sort(key=lambda draft: draft.name.start)
    return found


def _name_behind(
    document: Document, role: RoleMention, limit: int, organisations: Mentions, areas: Mentions
) -> _Draft | None:
    gap = _GAP.match(document.plain, role.after)
    colon = _COLON.match(document.plain, role.after)
    start = colon.end() if colon else (gap.end() if gap else None)
    if start is None or start >= limit:
        return None
    chained = _ALSO.match(document.lower, role.after)
    if chained is not None:
        further = ROLE_HEAD.match(document.lower, chained.end())
        if further is None:
            return None
        second = read_role(document, further, organisations, areas)
        gap = _GAP.match(document.plain, second.after)
        start = gap.end() if gap else limit
    name = read_name(document, start, organisations, areas, loose=gap is not None)
    if name is None or name.end > limit:
        return None
    if document.plain.startswith(", ", name.end) and role.organisation is None:
        behind = read_name(document, name.end + 2, organisations, areas)
        if (
            behind is not None
            and " " in behind.words
            and _IS_SUBJECT.match(document.lower, behind.after)
        ):
            owner = Mention(name.start, name.end, "other", name.words)  # "Peneliti Unsyiah, X"
            name, role = behind, RoleMention(role.start, role.end, role.after, owner)
    return _Draft(name, role, "role-before-name", 0.95)


def _name_before(
    document: Document, role: RoleMention, begin: int, organisations: Mentions, areas: Mentions
) -> _Draft | None:
    """A name right before a role: "Akjamal Bambang selaku Direktur", "X, the firm's director"."""
    before = document.plain[begin : role.start]
    link = re.search(
        r"(?P<link>,? (?:selaku|sebagai|yang (?:juga )?(?:menjabat|merupakan|adalah)?(?: sebagai|"
        r" selaku)?|who is|as)"
        r"(?: (?:the|a))? |, (?:(?:the|its|seorang|who is|also) )?(?:[^,]{2,60}?(?:'s|') )?)$",
        before,
    )
    if link is None:
        return None
    end = begin + link.start("link")
    name = _name_ending(document, begin, end, organisations, areas)
    if name is None:
        return None
    organisation = role.organisation
    if organisation is None:
        inside = organisations.within(end, role.start)
        organisation = inside[-1] if inside else None
    return _Draft(
        name,
        RoleMention(role.start, role.end, role.after, organisation),
        "role-behind-name",
        0.93,
    )


_CAPITALISED = re.compile(r"(?<![\w.])[A-Z][\w.'-]*")


def _name_ending(
    document: Document, begin: int, end: int, organisations: Mentions, areas: Mentions
) -> PersonName | None:
    """The name that ends at ``end``, titles left out."""
    starts = [m.start() for m in _CAPITALISED.finditer(document.plain, max(begin, end - 70), end)]
    for start in starts:
        name = read_name(document, start, organisations, areas)
        if name is not None and name.start == start and end in {name.end, name.after}:
            if len(NAME_PARTS.findall(name.words)) >= 1:
                return name
    return None


def _speakers(
    document: Document, organisations: Mentions, areas: Mentions, roles: list[tuple[int, int]]
) -> list[_Draft]:
    """Names beside a verb of speech; no name begins within a role."""
    found = []
    for pattern in (SAID, ACCORDING_TO):
        for match in pattern.finditer(document.lower):
            if match["pronoun"] or document.plain[match.end() : match.end() + 1] != " ":
                continue
            sentence = document.sentences[document.sentence_index(match.start())]
            if sentence.kind != "body":
                continue
            name = read_name(document, match.end() + 1, organisations, areas)
            if name is not None and name.end <= sentence.end:
                found.append(_Draft(name, None, "name-behind-speech-verb", 0.85))
    for match in SAYS.finditer(document.lower):
        sentence = document.sentences[document.sentence_index(match.start())]
        if sentence.kind != "body":
            continue
        end = match.start()
        while end > sentence.start and document.plain[end - 1] in " ,":
            end -= 1
        begin = max((after for start, after in roles if start < end and after <= end), default=0)
        begin = max(begin, sentence.start)
        name = _name_ending(document, begin, end, organisations, areas)
        if name is not None:
            found.append(_Draft(name, None, "name-before-speech-verb", 0.8))
    return found


def _merge(found: list[_Draft]) -> list[_Draft]:
    """Bring the anchors of one person together; a part of a fuller name is that person."""
    people: list[_Draft] = []
    by_fullness = sorted(found, key=lambda d: (-len(_parts(d.name.words)), d.name.start))
    for draft in by_fullness:
        parts = _parts(draft.name.words)
        owner = next((p for p in people if _names_same(parts, _parts(p.name.words))), None)
        if owner is None:
            people.append(draft)
            owner = draft
        owner.places.append((draft.name.start, draft.name.end))
        if draft.role is not None:
            _take_role(owner, draft)
    people.sort(key=lambda d: min(d.places))
    return people


def _take_role(owner: _Draft, draft: _Draft) -> None:
    role = draft.role
    if role is None:
        return
    held = owner.role
    if owner is draft and owner.organisation is None:
        owner.organisation = role.organisation
        return
    if held is None or (role.organisation is not None and owner.organisation is None):
        owner.role, owner.organisation = role, role.organisation


def _parts(words: str) -> tuple[str, ...]:
    return tuple(part.lower() for part in NAME_PARTS.findall(words))


def _names_same(part: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    """Whether one name is a part of another: its words stand in it in their order."""
    rest = iter(whole)
    return bool(part) and all(any(word == other for other in rest) for word in part)


def _places(
    document: Document, drafts: list[_Draft], organisations: Mentions
) -> tuple[tuple[int, int, int], ...]:
    """Every place where a word of a person's name stands alone or with the others."""
    places: list[tuple[int, int, int]] = []
    owners: dict[str, int] = {}
    for number, draft in enumerate(drafts):
        for start, end in draft.places:
            places.append((start, end, number))
        for part in NAME_PARTS.findall(draft.name.words):
            if len(part) > 2:
                owners[part] = number if part not in owners else -1
    covered = {start for start, _, _ in places}
    spans = sorted((start, end) for start, end, _ in places)
    starts = [start for start, _ in spans]
    if owners:
        for match in _WORD.finditer(document.plain):
            owner = owners.get(match.group(), -1)
            if owner < 0 or match.start() in covered:
                continue
            before = bisect_right(starts, match.start()) - 1
            if before >= 0 and spans[before][1] > match.start():
                continue
            if organisations.at(match.start()) is None:
                places.append((match.start(), match.end(), owner))
    return tuple(sorted(places))


_WORD = re.compile(r"(?<![\w-])[A-Z][\w'-]+(?![\w-])")


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
