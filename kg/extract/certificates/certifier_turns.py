"""Which of several certifiers certified which holder.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`, where a text names more
than one. In a sentence of several certifiers each belongs to whom it is said to be for ("X untuk
A"; "untuk B adalah Y"), else to the holders named since the one before ("A dari X dan B dari Y");
"masing-masing dari X dan Y" deals them out in order. A certifier alone in its sentence belongs to
the holders of that sentence, else to those of earlier events that have none yet.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.certificates.certification_bodies import issuers_of
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.scheme_auditors import audits_scheme
from kg.extract.organisations.topic import HOLDER_KINDS, holder_key
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["certifiers_by_holder"]

_FOR = re.compile(r"(?: \([^()]{2,30}\))?,? (?:untuk|bagi|kepada|for) (?:unit |pt |the )?")
_TO_BE = re.compile(r"(?: adalah| ialah|,? yakni|,? yaitu|,? oleh|,? dari|:| is| by| was)? ")
_FOR_BEFORE = re.compile(r"\b(?:untuk|bagi|kepada|milik|for) (?:pt |unit |the )?$")
_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|respectively)\b")

_ITS = re.compile(r"\"?(?:its certificates?|sertifikatnya|sertifikat (?:itu|tersebut))\b")
"""At the begin of a sentence: the certificates of those told right before."""


def certifiers_by_holder(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    others: Sequence[Event] = (),
) -> dict[str, Mention]:
    """Find who certified whom.

    Args:
        document: The text.
        events: The events that are stated, in order.
        organisations: All organisations of the text.
        others: All events: who only audited something else certified nothing.

    Returns:
        The key of a holder -> its certifier; empty where one certified all.
    """
    held = {holder_key(e): e for event in events for e in event.holders}
    found: dict[str, Mention] = {}
    issuers = issuers_of(document, events, organisations, others)
    dealt: list[Mention] = []
    for sentence in document.body:
        if sum(e.kind == "certification_body" for e in _inside(organisations, sentence)) > 1:
            pairs = _pairs(document, sentence, organisations, issuers, held)
            dealt += [issuer for _, issuer in pairs]
            for holder, issuer in pairs:
                found.setdefault(holder, issuer)
    if len({each.identity for each in (*issuers, *dealt)}) < 2:
        return {}
    standards = sorted({each for event in (*events, *others) for each in event.standards})
    for issuer in issuers:
        if issuer in dealt or audits_scheme(document, issuer, standards):
            continue
        sentence = document.sentence_at(issuer.start)
        own = _holders(events, sentence) or [
            key
            for each in _inside(organisations, sentence)
            if each.kind in HOLDER_KINDS and (key := _key_of(each, held))
        ]
        if not own and _ITS.match(document.lower, sentence.start):
            own = _holders(events, document.sentences[document.sentence_index(sentence.start) - 1])
        if not own:
            own = [
                key
                for event in events
                if event.sentence.start < sentence.start
                for key in map(holder_key, event.holders)
                if key not in found
            ]
        for holder in own:
            found.setdefault(holder, issuer)
    return found


def _inside(organisations: Mentions, sentence: Sentence) -> tuple[Mention, ...]:
    return organisations.within(sentence.start, sentence.end)


def _holders(events: Sequence[Event], sentence: Sentence) -> list[str]:
    return [
        holder_key(holder)
        for event in events
        if event.sentence.start == sentence.start
        for holder in event.holders
    ]


def _pairs(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    issuers: Sequence[Mention],
    held: dict[str, Mention],
) -> list[tuple[str, Mention]]:
    """Holders and their certifiers in a sentence that names several certifiers."""
    inside = _inside(organisations, sentence)
    names = [
        (each, key)
        for each in inside
        if each.kind in HOLDER_KINDS and (key := _key_of(each, held)) is not None
    ]
    bodies = [each for each in inside if each.kind == "certification_body" or each in issuers]
    if not names or not bodies:
        return []
    before = [key for each, key in names if each.end <= bodies[0].start]
    if len(before) == len(bodies) and _EACH.search(document.lower, sentence.start, sentence.end):
        return list(zip(before, bodies, strict=True))
    pairs: list[tuple[str, Mention]] = []
    position = sentence.start
    for body in bodies:
        match = _FOR.match(document.lower, body.end, sentence.end)
        behind = [key for each, key in names if match is not None and each.start == match.end()]
        own = behind or [key for each, key in names if position <= each.start < body.start]
        if not behind and body not in issuers and not _is_for(document, body, names):
            own = []
        pairs += [(key, body) for key in own]
        position = body.end
    return pairs


def _is_for(document: Document, body: Mention, names: Sequence[tuple[Mention, str]]) -> bool:
    """Whether a certifier stands right behind whom it is for: "untuk B adalah Y"."""
    last = [each for each, _ in names if each.end <= body.start][-1:]
    return any(
        _TO_BE.fullmatch(document.lower, each.end, body.start) is not None
        and _FOR_BEFORE.search(document.lower, max(0, each.start - 24), each.start) is not None
        for each in last
    )


def _key_of(mention: Mention, held: dict[str, Mention]) -> str | None:
    """The holder that a name stands for, by a part of its words where only one fits."""
    key = holder_key(mention)
    if key in held:
        return key
    words = set(key.split())
    if mention.known == "PT PLN (Persero)":
        units = [each for each, holder in held.items() if "PLN" in holder.name]
        return units[0] if len(units) == 1 else None
    like = [each for each in held if words <= set(each.split()) or set(each.split()) <= words]
    return like[0] if len(like) == 1 else None
