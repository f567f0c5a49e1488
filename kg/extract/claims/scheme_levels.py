"""Levels of a scheme dealt out to its holders: "kategori emas diberikan kepada A, perak diraih B".

Place in the flow: after :mod:`kg.extract.certificates.certification_events`. SMK3, SMK2 and SMP are
granted at a level. A sentence that names the scheme, or follows one that does, deals the levels
out: with the holders behind a passive verb ("Kategori perak diraih A dan B"), or before a level ("A
yang juga memperoleh emas dan B dengan kategori perak"). Each share is a grant of that scheme; where
more than one level is told, or the word for one stands before it, the level is an audit's result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.topic import (
    BELONGS_TO,
    HOLDER_KINDS,
    coordinated,
    holder_key,
    is_alike,
)
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = ["LevelShare", "level_shares", "with_levels"]

_LEVEL = r"(?:emas|perak|perunggu|gold|silver|bronze|platinum)"
_DEALT = re.compile(
    r"\b(?:(?P<word>kategori|peringkat|predikat|level|tingkat|bendera|category|rank|rating|"
    r"with(?= (?:an? |the )?\w+ (?:predicate|category|level|rank|rating|status|grade)\b)|"
    r"in(?= the \w+ (?:category|level|class)\b)|at(?= (?:an? |the )?\w+ level\b)),? (?:\w+ )?"
    rf"(?P<level>{_LEVEL})\b)"
)
_GOT = re.compile(
    r"\b(?:memp?eroleh|meraih|mendapat(?:kan)?|menerima|menyabet|mengantongi) "
    r"(?:(?:sertifikat|penghargaan|piagam|dan|predikat|kategori|peringkat|bendera|level|"
    r"hasil) ){0,3}"
    rf"(?P<level>{_LEVEL})\b"
)
_BEHIND = re.compile(
    r"(?: smk[23]| smp)?,? (?:(?:juga|masing-masing|kemudian|lalu|sebelumnya|terakhir|pertama) )*"
    r"(?:di(?:raih|terima|peroleh|sabet|dapat(?:kan)?|kantongi)(?: oleh)?|"
    r"(?:di(?:berikan|serahkan|anugerahkan|sematkan)|jatuh) (?:kepada|ke|untuk)|"
    r"kepada|untuk|ialah|adalah|yakni|yaitu)(?: unit)? (?:pt\.? )?"
)
_BEFORE = re.compile(
    r"(?:,? yang)?(?: (?:juga|turut|telah|berhasil|sama-sama|masing-masing))*"
    r"(?: (?:memp?eroleh|meraih|mendapat(?:kan)?|menerima|menyabet|mengantongi)(?: [a-z]+){0,3}|"
    r"(?: (?:has|have|was|were|been|also|recently|successfully))* (?:earned|received|obtained|"
    r"achieved|won|secured|granted|awarded|got)(?: [\w()]+,?){1,9}|"
    r" dengan)(?: sertifikat| dan)* "
)
_OTHER = re.compile(r"\b(?:proper|awards?|anugerah|zero acc?ident|kecelakaan nihil|lomba)\b")
_NEAR = 2
"""So many sentences behind the one that names the scheme a level may be dealt out."""


@dataclass(frozen=True, slots=True)
class LevelShare:
    """A level of a scheme and who got it in a sentence.

    ``standard`` and ``base`` may stand in a sentence before; ``word`` is where "kategori" begins.
    """

    sentence: Sentence
    standard: StandardMention
    base: Event
    level: tuple[int, int]
    word: int
    holders: tuple[Mention, ...]


def level_shares(
    document: Document, events: Sequence[Event], organisations: Mentions
) -> tuple[LevelShare, ...]:
    """Every level that a sentence gives to holders, in the order of the text."""
    found: list[LevelShare] = []
    base: Event | None = None
    last = -_NEAR - 1
    by_sentence: dict[int, list[Event]] = {}
    for event in events:
        if len({each.code for each in event.standards if each.is_grant}) == 1:
            by_sentence.setdefault(event.sentence.start, []).append(event)
    if not by_sentence:
        return ()
    for number, sentence in enumerate(document.sentences):
        own = [e for e in by_sentence.get(sentence.start, ()) if e.polarity == "stated"]
        if own and sentence.kind == "body":
            base, last = own[0], number
        if base is None or number - last > _NEAR or sentence.kind != "body":
            continue
        if document.in_lower.search(_OTHER, sentence.start, sentence.end):
            continue
        shares = list(_shares(document, sentence, base, organisations))
        if shares:
            last = number
        found += shares
    return tuple(found)


def _shares(
    document: Document, sentence: Sentence, base: Event, organisations: Mentions
) -> Iterator[LevelShare]:
    standard = next(each for each in base.standards if each.is_grant)
    taken = sentence.start
    matches = sorted(
        [
            *document.in_lower.finditer(_DEALT, sentence.start, sentence.end),
            *document.in_lower.finditer(_GOT, sentence.start, sentence.end),
        ],
        key=lambda each: (each.start("level"), each.re is _GOT),
    )
    for match in matches:
        if match.start("level") < taken:
            continue
        span = match.span("level")
        holders, end = _holders(document, sentence, match, organisations, taken)
        if holders and polarity(document, sentence, *span) == "stated":
            word = match.start("word") if "word" in match.groupdict() else span[0]
            yield LevelShare(sentence, standard, base, span, word, holders)
            taken = max(end, match.end())


def _holders(
    document: Document,
    sentence: Sentence,
    match: re.Match[str],
    organisations: Mentions,
    taken: int,
) -> tuple[tuple[Mention, ...], int]:
    """Who got a level, and where the words that say so end."""
    behind = _BEHIND.match(document.lower, match.end("level"), sentence.end)
    if behind is not None:
        first = organisations.at(behind.end()) or organisations.starting_at(behind.end())
        if first is not None and first.kind in HOLDER_KINDS:
            group = coordinated(document, organisations, first, sentence.end)
            if is_alike(group):
                return group, group[-1].end
        return (), 0
    units = _units_behind(document, sentence, match, organisations)
    if units:
        return units, units[-1].end
    inside = organisations.within(taken, match.start("level"))
    named = [
        each
        for each in inside
        if each.kind in HOLDER_KINDS
        and not _GIVER.search(document.lower, max(taken, each.start - 24), each.start)
    ]
    if not named or BELONGS_TO.search(document.lower[taken : named[-1].start][-60:]):
        return (), 0  # "unit di bawah PLN Wilayah X yang memperoleh bendera emas"
    begin = match.start("word") if "word" in match.groupdict() else match.start("level")
    between = document.lower[named[-1].end : begin]
    for each in inside if begin - named[-1].end < _MOST_BETWEEN else ():  # over who gave
        if each.start > named[-1].end and (giver := _GIVEN.match(between)) is not None:
            between = giver["got"] + document.lower[each.end : begin]
    if _BEFORE.fullmatch(between) is None:
        return (), 0
    for each in named:
        group = coordinated(document, organisations, each, sentence.end)
        if named[-1] in group and is_alike(group):
            return group[: group.index(named[-1]) + 1], match.end("level")
    return (named[-1],), match.end("level")


_FOR_UNITS = re.compile(
    r"(?: (?:dari|oleh|from|by) [^.;,]{2,60}?)? (?:untuk|bagi|kepada|for) (?:unit |pt |pln )?"
)


def _units_behind(
    document: Document, sentence: Sentence, match: re.Match[str], organisations: Mentions
) -> tuple[Mention, ...]:
    """The units for which a company got a level, behind who gave: "Gold dari Polri untuk A, B"."""
    for each in organisations.within(match.end("level"), sentence.end):
        if each.kind != "pln_unit":
            continue
        if _FOR_UNITS.fullmatch(document.lower, match.end("level"), each.start) is None:
            return ()
        group = coordinated(document, organisations, each, sentence.end)
        return group if is_alike(group) else ()
    return ()


_MOST_BETWEEN = 140
_GIVEN = re.compile(
    r"(?P<got> (?:\w+ ){0,3}(?:menerima|meraih|memp?eroleh|mendapat\w*|mengantongi))\b.*?"
    r" (?:dari|oleh|from|by) "
)
_GIVER = re.compile(r"\b(?:dari|oleh|from|by)(?: (?:pihak|the))? $")
"""Before who gave: "menerima sertifikat SMP dari Baharkam Polri dengan predikat Gold"."""
_CERTIFIES = re.compile(r"\b(?:sertifikat|sertifikasi|piagam|penghargaan|bendera|certificates?)\b")


def with_levels(
    document: Document, events: Sequence[Event], shares: Sequence[LevelShare]
) -> tuple[Event, ...]:
    """The events, and a grant for each holder of a level that no event of its sentence has.

    A level got in an audit of the scheme, with no word of a certificate, grants none.
    """
    added = []
    for share in shares:
        begin = min(share.base.sentence.start, share.sentence.start)
        if share.base.action == "audited" or share.base.action == "applied":
            continue
        if _CERTIFIES.search(document.lower, begin, share.sentence.end) is None:
            continue
        held = {
            holder_key(holder)
            for event in events
            if event.sentence.start == share.sentence.start and event.action == "certified"
            for holder in event.holders
            if share.standard.code in {each.code for each in event.standards}
        }
        new = tuple(each for each in share.holders if holder_key(each) not in held)
        if new:
            added.append(
                Event(share.sentence, "certified", "stated", share.level, (share.standard,), new)
            )
    return tuple(sorted([*events, *added], key=lambda each: each.sentence.start))
