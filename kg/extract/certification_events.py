"""The sentences that speak of a certificate: verb, standards, holders, and whether it is fact.

Place in the flow: between :mod:`kg.extract.standards` and :mod:`kg.extract.certifications`. For
each sentence: the verb that governs each standard is the nearest one before it in the sentence,
or, where none stands before, the passive or giving one behind it; the verb's polarity decides
whether it is stated.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.certification_words import CERTIFICATE, GENERIC, OFFERS, TRIGGER, UNRELATED
from kg.extract.clauses import polarity
from kg.extract.document import Document, Sentence
from kg.extract.holders import holders_of
from kg.extract.mentions import Mention, Mentions
from kg.extract.standards import StandardMention
from kg.extract.topic import Topic, read_topic

__all__ = ["Event", "find_events"]

_REACH = 170
"""How many code points a verb reaches forward to its standard."""
_BEHIND = 120
"""How far behind a standard its passive verb may stand."""


_BESIDES = re.compile(
    r"\b(?:selain|di samping|(?:tak|tidak|bukan) (?:hanya|cuma)|besides|in addition to|apart from|"
    r"not only)(?: (?:sertifikat|sertifikasi|meraih|its))? ?$"
)


_NEW_CLAUSE = re.compile(r";|, (?:sedangkan|sementara|adapun|while|whereas)\b")
_IN_AN_AUDIT = re.compile(r"\b(?:predikat|peringkat|kategori|nilai|hasil)\b[^.;]{0,60}\baudit\b")
_CERTIFIES = re.compile(
    r"\b(?:re)?(?:sertifikat|sertifikasi|piagam|bendera|penghargaan|certificates?|flags?)\b"
)
_ABOUT = re.compile(
    r"\b(?:dalam|terhadap|komitmen|konsistensi|terkait|tentang|mengenai|soal|audit|evaluasi|"
    r"pedoman|memastikan|menjamin|menilai)(?: \w+)? $"
)
"""Before "penerapan SMK3": it is spoken about, not said to be done."""
_OCCASION = re.compile(
    r"\b(?:acara|kegiatan|sosialisasi|workshop|lokakarya|seminar|webinar|forum|pelatihan|bimtek|"
    r"rapat)\b[^,.;]{0,60}$"
)


@dataclass(frozen=True, slots=True)
class Event:
    """What one verb of a sentence says of standards.

    ``action``: ``certified``, ``granted``, ``applied``, ``audited`` or ``named`` (a certificate
    spoken of without a verb). ``polarity`` is that of :func:`kg.extract.clauses.polarity`.
    """

    sentence: Sentence
    action: str
    polarity: str
    verb: tuple[int, int]
    standards: tuple[StandardMention, ...]
    holders: tuple[Mention, ...]
    inferred: str | None = None
    generic: bool = False


def find_events(
    document: Document,
    standards: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> tuple[Event, ...]:
    """Find every event, in the order of the text; linked headlines and bylines are left out."""
    events: list[Event] = []
    starts = [standard.start for standard in standards]
    announced: Event | None = None
    for sentence in document.sentences:
        if sentence.kind not in {"body", "title"}:
            continue
        first = bisect_left(starts, sentence.start)
        inside = standards[first : bisect_left(starts, sentence.end)]
        lower = document.lower
        if announced is not None and inside and _is_item(document, sentence):
            events.append(replace(announced, standards=tuple(inside), generic=False))
            continue
        announced = None
        same = _SAME.search(lower, sentence.start, sentence.end)
        lists = document.plain[sentence.end - 1] == ":"
        if not (inside or same or lists or GENERIC.search(lower, sentence.start, sentence.end)):
            continue
        if UNRELATED.search(lower, sentence.start, sentence.end):
            continue
        found = _events_of(document, sentence, inside, organisations, topic)
        if lists and not inside:
            announced = _announcing(document, sentence, organisations, topic)
            found = [] if announced is not None else found
        if same is not None:
            found = [each for each in found if each.standards]
            again = _same_again(document, sentence, same, [*events, *found], organisations, topic)
            found += [again] if again is not None else []
        events += found
    return tuple(events)


_SAME = re.compile(
    r"\b(?:sertifikat|sertifikasi|penghargaan) (?:yang )?(?:sama|serupa)\b|"
    r"\bthe same (?:certificat\w+|standards?)\b"
)
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022]|[a-z][.)]|SNI|ISO|OHSAS|SMK|IEC)\s?")
_ITEM_LENGTH = 140


def _is_item(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence is a line of a list without a verb of its own: "2. ISO 14001:2015"."""
    return (
        sentence.end - sentence.start < _ITEM_LENGTH
        and _ITEM.match(document.plain, sentence.start) is not None
        and not any(
            each.lastgroup not in {"apply", "audit"}
            for each in TRIGGER.finditer(document.lower, sentence.start, sentence.end)
        )
    )


def _announcing(
    document: Document, sentence: Sentence, organisations: Mentions, topic: Topic
) -> Event | None:
    """The event of a sentence that announces a list: "memborong tiga sertifikat, yaitu:"."""
    lower = document.lower
    named = CERTIFICATE.search(lower, sentence.start, sentence.end)
    triggers = list(TRIGGER.finditer(lower, sentence.start, sentence.end))
    verb = _governing(lower, triggers, named) if named is not None else None
    if verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    return _event(document, sentence, verb, (), organisations, topic)


def _same_again(
    document: Document,
    sentence: Sentence,
    same: re.Match[str],
    before: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
) -> Event | None:
    """Another holder of what was named last: "Sertifikat yang sama juga diterima UPT Gorontalo"."""
    triggers = list(TRIGGER.finditer(document.lower, sentence.start, sentence.end))
    last = next((each.standards for each in reversed(before) if each.standards), ())
    verb = _governing(document.lower, triggers, same)
    if not last or verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    event = _event(document, sentence, verb, (), organisations, topic)
    return replace(event, action="certified", standards=last) if event.holders else None


def _events_of(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    lower = document.lower
    triggers = list(TRIGGER.finditer(lower, sentence.start, sentence.end))
    if not standards:
        match = GENERIC.search(lower, sentence.start, sentence.end)
        verb = _governing(lower, triggers, match) if match else None
        if verb is None or verb.lastgroup in {"apply", "audit"}:
            return []
        return [_event(document, sentence, verb, (), organisations, topic)]
    groups: dict[tuple[int, int], list[StandardMention]] = {}
    verbs: dict[tuple[int, int], re.Match[str] | None] = {}
    last_key, last_end = (0, 0), 0
    for standard in standards:
        verb = _governing(lower, triggers, standard)
        key = verb.span() if verb is not None else (standard.start, standard.start)
        if verb is None and groups and standard.start - last_end < 40:
            key = last_key
        groups.setdefault(key, []).append(standard)
        verbs.setdefault(key, verb)
        last_key, last_end = key, standard.end
    return [
        _event(document, sentence, verbs[key], tuple(group), organisations, topic)
        for key, group in groups.items()
    ]


def _governing(
    lower: str, triggers: list[re.Match[str]], words: StandardMention | re.Match[str]
) -> re.Match[str] | None:
    """The verb that governs a standard (or a certificate without number): see the module."""
    if isinstance(words, StandardMention):
        start, end, grant = words.start, words.end, words.is_grant
    else:
        start, end, grant = words.end(), words.end(), False
    before = [each for each in triggers if each.end() <= start and start - each.end() <= _REACH]
    behind = next(
        (
            each
            for each in triggers
            if end <= each.start() <= end + _BEHIND
            and each.lastgroup in {"passive", "hand", "state"}
        ),
        None,
    )
    if not before:
        if _BESIDES.search(lower, max(0, start - 50), start):  # "Selain ISO 9001, PLN meraih ..."
            return next((e for e in triggers if e.start() >= end and e.lastgroup == "get"), behind)
        return behind
    nearest = before[-1]
    if nearest.lastgroup in {"passive", "hand"} and behind is not None:
        if _NEW_CLAUSE.search(lower, nearest.end(), start):
            return behind  # "ISO 9001 diterima A, sedangkan ISO 14001 diterima B"
    if nearest.lastgroup not in {"apply", "audit"}:
        return nearest
    strong = [each for each in before if each.lastgroup in {"get", "state", "passive", "hand"}]
    if strong and CERTIFICATE.search(lower, strong[-1].end(), start):
        between = CERTIFICATE.search(lower, nearest.end(), start)
        if between or start - strong[-1].end() < 60 or grant:
            return strong[-1]  # "penghargaan atas penerapan SMK3"
    if behind is not None and behind.start() - end < 40:
        if CERTIFICATE.search(lower, nearest.start(), end):
            return behind
    return nearest


def _event(
    document: Document,
    sentence: Sentence,
    verb: re.Match[str] | None,
    standards: tuple[StandardMention, ...],
    organisations: Mentions,
    topic: Topic,
) -> Event:
    lower = document.lower
    if verb is None:
        anchor = standards[0].start if standards else sentence.start
        span, action = (anchor, anchor), "named"
    else:
        span, action = verb.span(), _action(lower, sentence, verb, standards)
    held = polarity(document, sentence, *span)
    if OFFERS.search(lower, sentence.start, sentence.end) and action == "named":
        held = "negated"
    holders, inferred = holders_of(
        document,
        sentence,
        organisations,
        topic,
        span,
        receiver_behind=verb is not None and verb.lastgroup in {"passive", "hand", "get"},
    )
    read = tuple(dict.fromkeys(read_topic(topic, holder) for holder in holders))
    if read != holders:
        inferred = "holder-is-the-unit-of-the-lead"
    return Event(sentence, action, held, span, standards, read, inferred, not standards)


def _action(
    lower: str,
    sentence: Sentence,
    verb: re.Match[str],
    standards: tuple[StandardMention, ...],
) -> str:
    group = verb.lastgroup
    if group == "apply":
        occasion = _OCCASION.search(lower, max(sentence.start, verb.start() - 90), verb.start())
        if verb.group().startswith(("penerapan", "implementasi")):
            occasion = occasion or _ABOUT.search(lower, verb.start() - 30, verb.start())
        return "named" if occasion is not None else "applied"
    if group == "audit":
        return "audited"
    if group == "state":
        return "certified"
    end = standards[-1].end if standards else sentence.end
    if group == "get" and _IN_AN_AUDIT.search(lower, verb.end(), end):
        if not _CERTIFIES.search(lower, verb.start(), end):
            return "audited"  # "meraih predikat emas dalam audit SMP"
    begin = min(verb.start(), standards[0].start if standards else verb.start())
    named = CERTIFICATE.search(lower, max(sentence.start, begin - 60), max(end, verb.end()) + 40)
    if named or (standards and standards[0].start - verb.end() <= 25):
        return "certified"
    return "named"
