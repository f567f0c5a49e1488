"""Which of several certifiers certified to which standard.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`, where a text names more
than one. Algorithm, for each sentence that names a certifier:

1. Who stands before a verb of issuing ("SGS menerbitkan ISO 9001") certified what is named behind,
   up to the next certifier.
2. Who stands behind ("ISO 45001 disertifikasi PT X", "ISO 9001 dari Y") certified what is named
   before, back to the certifier before.
3. A sentence without standards may share out the list before it: "tiga yang pertama berasal dari
   X, sedangkan yang terakhir diterbitkan Y"; or name its certificate by its field: "sertifikat
   manajemen aset diterbitkan Z".

A standard that two certifiers are said to have certified belongs to none: the holders decide.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.topic import NUMBER_WORD, NUMBER_WORDS
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention
from kg.extract.words.fields_of_standards import FIELD_SHOWN, fields_in, is_of_field

__all__ = ["certifiers_by_standard"]

_ISSUES = re.compile(
    r"(?: (?!(?:be|been|being|is|are|was|were|got)\b)[\w-]+){0,3}? (?:menerbitkan|"
    r"memberikan|mengeluarkan|menyerahkan|mensertifikasi|menyertifikasi|issued|certified|awarded|granted|presented)\b"
)
_ISSUED_BY = re.compile(
    r"\b(?:oleh|dari|by|from|melalui|di(?:terbitkan|keluarkan|sertifikasi|berikan|serahkan)|"
    r"penerbitnya(?: adalah| ialah)?|disertifikasi|issued by|certified by)"
    r"(?: (?:lembaga|badan|pihak|perusahaan|sertifikasi|[\w-]+-accredited))* $"
)
_BESIDES = re.compile(
    r"\b(?:selain|di samping|melengkapi|besides|in addition to|apart from|on top of)"
    r"(?: (?:sertifikat|sertifikasi|the|its))?(?: sni)? $"
)
"""Before a standard told before, of which the sentence tells nothing new."""
_FIRST = re.compile(
    rf"\b(?P<count>{NUMBER_WORD})? ?(?:sertifikat |standar )?(?:yang )?pertama\b|"
    rf"\b(?:the )?first (?P<ecount>{NUMBER_WORD})?\b"
)
_LAST = re.compile(
    rf"\b(?P<count>{NUMBER_WORD})? ?(?:sertifikat |standar )?(?:yang )?terakhir\b|"
    r"\b(?:sisanya|selebihnya|the last|the rest|the remaining)\b|\byang lain(?:nya)?\b"
)


_PLACES = {
    "kedua": 1,
    "ketiga": 2,
    "keempat": 3,
    "second": 1,
    "third": 2,
    "fourth": 3,
}
_NTH = re.compile(
    rf"\b(?:sertifikat |standar |yang |the )(?P<nth>{'|'.join(_PLACES)})\b"
    r"(?! (?:sertifikat|standar)\b)"
)
"""One of a list by its place: "yang kedua oleh DNV"; "kedua sertifikat" are both."""
_ONE_LAST = re.compile(r"terakhir|last")


def certifiers_by_standard(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    main: Mention | None = None,
) -> dict[str, Mention]:
    """Find who certified to which standard.

    Args:
        document: The text.
        events: The events that are stated, in order.
        organisations: All organisations of the text.
        main: The certifier of the text; another is only of the standards that it is told with.

    Returns:
        The family of a standard ("ISO 9001") -> its certifier; where one certified all, only the
        standards that it is said to have issued. Of a family that several certified, the editions
        ("ISO 9001:2000") that one did.
    """
    found: dict[str, Mention] = {}
    disputed: set[str] = set()
    pointed: set[str] = set()
    told: list[tuple[StandardMention, Mention]] = []
    listed: tuple[StandardMention, ...] = ()
    by_sentence: dict[int, list[StandardMention]] = {}
    for event in events:
        by_sentence.setdefault(event.sentence.start, []).extend(event.standards)
    every = [each for event in events for each in event.standards]
    for sentence in document.body:
        standards = sorted(
            each
            for each in by_sentence.get(sentence.start, ())
            if not _BESIDES.search(document.lower, max(0, each.start - 40), each.start)
        )
        issuers = _issuers(document, sentence, organisations)
        pairs = _in_turn(document, sentence, standards, organisations)
        pairs = pairs or _pairs(document, sentence, standards, issuers)
        if not standards and listed:
            pairs = _ordinals(document, sentence, listed, issuers, every)
            if not pairs and _THAT_ONE.match(document.lower, sentence.start):
                pairs = [(listed[-1], issuer) for issuer in issuers[:1]]
                pointed.update(each.family for each, _ in pairs)
        listed = tuple(standards) or listed
        told += pairs
        for standard, issuer in pairs:
            held = found.setdefault(standard.family, issuer)
            if held.identity != issuer.identity:
                disputed.add(standard.family)
    kept = {family: issuer for family, issuer in found.items() if family not in disputed}
    kept.update(_by_edition(told, disputed))
    if len({issuer.identity for issuer in kept.values()}) > 1:
        return kept
    return {
        family: issuer
        for family, issuer in kept.items()
        if issuer.kind == "certification_body"
        and "tandar" not in issuer.name
        and (
            family in pointed
            or (main is not None and issuer.identity != main.identity)
            or _EXPLICITLY.search(document.lower, max(0, issuer.start - 40), issuer.start)
        )
    }


def _by_edition(
    told: Sequence[tuple[StandardMention, Mention]], disputed: set[str]
) -> dict[str, Mention]:
    """Whose each edition is, of families that several are said to have certified."""
    issuers: dict[str, dict[str, Mention]] = {}
    for standard, issuer in told:
        if standard.family in disputed and standard.code != standard.family:
            issuers.setdefault(standard.code, {})[issuer.identity] = issuer
    return {code: next(iter(of.values())) for code, of in issuers.items() if len(of) == 1}


_THAT_ONE = re.compile(
    r"\"?(?:(?:adapun|sementara|sedangkan),? )?(?:that (?:one|certificate|certification)|"
    r"the (?:latter|second one)|"
    r"(?:untuk )?yang (?:ini|satu ini|terakhir(?: ini)?|disebut terakhir)|"
    r"sertifikat (?:yang )?(?:terakhir|kedua|ketiga)(?: ini| itu)?|"
    r"untuk sertifikat (?:ini|itu|tersebut))\b"
)
"""At the begin of a sentence: the certificate told last, and no other of the text."""
_EXPLICITLY = re.compile(
    r"\b(?:di(?:terbitkan|keluarkan|sertifikasi)|issued|certified)(?: oleh| by)?(?: the)? $"
)
"""Before the only certifier that a sentence ties to a standard, whoever else is told to audit."""


def _issuers(document: Document, sentence: Sentence, organisations: Mentions) -> list[Mention]:
    """Certification bodies, and companies that issue, in a sentence."""
    lower = document.lower
    found = []
    for each in organisations.within(sentence.start, sentence.end):
        issues = _ISSUES.match(lower, each.end, sentence.end) is not None
        if each.kind == "certification_body" or (each.kind == "company" and issues):
            before = lower[max(sentence.start, each.start - 60) : each.start]
            if issues or _ISSUED_BY.search(before) or before.endswith("("):
                found.append(each)
    return found


def _in_turn(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    organisations: Mentions,
) -> list[tuple[StandardMention, Mention]]:
    """As many certifiers as standards, in one order: "A serta B, masing-masing oleh X dan Y"."""
    bodies = [
        each
        for each in organisations.within(sentence.start, sentence.end)
        if each.kind == "certification_body"
    ]
    if len(bodies) < _FEWEST or len(bodies) != len(standards):
        return []
    if bodies[0].start < standards[-1].end:
        return []
    before = document.lower[standards[-1].end : bodies[0].start]
    return list(zip(standards, bodies, strict=True)) if _EACH.search(before) else []


_FEWEST = 2
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|respectively)\b[^.;]{0,20}$")


def _pairs(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    issuers: Sequence[Mention],
) -> list[tuple[StandardMention, Mention]]:
    pairs = []
    position = sentence.start
    for number, issuer in enumerate(issuers):
        following = issuers[number + 1].start if number + 1 < len(issuers) else sentence.end
        ahead = _FRONTED.search(
            document.lower, max(sentence.start, issuer.start - 40), issuer.start
        )
        behind = [each for each in standards if each.start >= issuer.end]
        if ahead is not None and behind and behind[0].start - issuer.end <= _NEAR_BEHIND:
            inside = [each for each in behind if each.start < following]
            position = inside[-1].end if inside else issuer.end
        elif _ISSUES.match(document.lower, issuer.end, sentence.end) is not None:
            inside = [each for each in standards if issuer.end <= each.start < following]
            if number + 1 < len(issuers):
                inside = _of_this_clause(document, inside, issuers[number + 1])
            position = inside[-1].end if inside else issuer.end
        else:
            inside = [each for each in standards if position <= each.start < issuer.start]
            position = issuer.end
        pairs += [(each, issuer) for each in inside]
    return pairs


_FRONTED = re.compile(
    r"(?:^|[.;,\n] ?)(?:(?:sedangkan|sementara(?: itu)?,?|adapun|while|whereas|and|dan) )?"
    r"(?:dari|from)(?: (?:the|lembaga|badan|pihak))? $"
)
"""A certifier that a clause begins with: "..., sedangkan dari BSI ISO 45001"."""
_NEAR_BEHIND = 60
_CLAUSE = re.compile(r"\b(?:sedangkan|sementara|adapun|while|whereas)\b|;")


def _of_this_clause(
    document: Document, standards: list[StandardMention], following: Mention
) -> list[StandardMention]:
    """Without those of the next clause, whose certifier stands behind them."""
    lower = document.lower
    if not _ISSUED_BY.search(lower[max(0, following.start - 60) : following.start]):
        return standards
    kept = standards[:1]
    for before, each in pairwise(standards):
        if _CLAUSE.search(lower, before.end, each.start):
            break
        kept.append(each)
    return kept


def _ordinals(
    document: Document,
    sentence: Sentence,
    listed: tuple[StandardMention, ...],
    issuers: Sequence[Mention],
    every: Sequence[StandardMention],
) -> list[tuple[StandardMention, Mention]]:
    """Share out a list of the sentence before: the first so many, the last ones, by their fields.

    ``every``: all standards of the text, of which one may be called by its field ("sertifikat
    manajemen aset").
    """
    pairs: list[tuple[StandardMention, Mention]] = []
    rest = list(listed)
    position = sentence.start
    for issuer in issuers:
        first = _FIRST.search(document.lower, position, issuer.start)
        last = _LAST.search(document.lower, position, issuer.start)
        nth = _NTH.search(document.lower, position, issuer.start)
        called = (
            fields_in(document.lower, position, issuer.start)
            if document.says(FIELD_SHOWN, position, issuer.start)
            else []
        )
        position = issuer.end
        if called:
            taken = [each for each in every if is_of_field(each.family, called)]
            rest = [each for each in rest if each not in taken]
        elif first is not None:
            count = NUMBER_WORDS.get(first["count"] or first["ecount"] or "", 1)
            taken, rest = rest[:count], rest[count:]
        elif nth is not None:
            place = _PLACES[nth["nth"]]
            taken = list(listed[place : place + 1])
            rest = [each for each in rest if each not in taken]
        elif last is not None:
            count = NUMBER_WORDS.get(last["count"] or "", 1)
            if not _ONE_LAST.search(last.group()):
                count = len(rest)
            taken, rest = rest[-count:], rest[:-count]
        else:
            continue
        pairs += [(each, issuer) for each in taken]
    return pairs
