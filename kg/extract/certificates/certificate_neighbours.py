"""What the sentences around one say of its certificate: that it was got, and by whom.

Place in the flow: after :mod:`kg.extract.certificates.certification_events`. A text tells in one
sentence that certificates were got and in the next which and whose. Four forms, read when what is
applied and certified in one sentence is (:mod:`kg.extract.certificates.applied_and_certified`):

1. Standards dealt out without a verb, beside a sentence that says that certificates were got or
   given: "ISO 9001 untuk A, kedua ISO 14001 untuk B. Seluruh sertifikat diterbitkan X."
2. A sentence without a verb behind "A memperbarui sertifikatnya": "Kini ISO 27001:2022."
3. A certificate without a holder takes those who got "a certificate" next to it: "Ketiganya meraih
   sertifikat. Penyerahan sertifikat ISO 55001 dilakukan ..."
4. "Sertifikatnya terbit 5 Mei": the certificate for which the sentence before tells the audit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.certificates.applied_and_certified import as_certified
from kg.extract.certificates.certificate_proofs import is_proof
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.certification_verbs import governing_verb
from kg.extract.certificates.holders import holders_of
from kg.extract.organisations.topic import HOLDER_KINDS, Topic, coordinated, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.certification_words import TRIGGER

__all__ = ["with_neighbours"]

_CERTIFICATE = re.compile(
    r"\b(?:(?:re)?sertifi(?:kat|kasi)(?:nya)?|certificat(?:es?|ions?))\b"
    r"(?! (?:penghargaan|apresiasi|piagam|laik|kompetensi|halal|tanah|hak|pelatihan|vaksin|tkdn|"
    r"kepesertaan|saham|elektronik|"
    r"hibah|iso|sni|smk|smp|ohsas|of (?!conform|regist)))"
)
_NEAR_VERB = 70
"""So far from its verb the certificate may stand."""


@dataclass(frozen=True, slots=True)
class _Statement:
    """A sentence that says of certificates without a number that they were got or given."""

    sentence: Sentence
    verb: re.Match[str]
    holders: tuple[Mention, ...]

    @property
    def is_handed_out(self) -> bool:
        """Whether a verb of giving or a passive one says it, whose receivers stand behind."""
        return self.verb.lastgroup in {"hand", "passive"} and all(
            self.verb.end() <= each.start for each in self.holders
        )


def with_neighbours(
    document: Document, events: Sequence[Event], organisations: Mentions, topic: Topic
) -> tuple[Event, ...]:
    """The events, those turned into certificates that their neighbours tell of.

    Args:
        document: The text.
        events: All events, in order.
        organisations: All organisations of the text.
        topic: What the article is about.
    """
    if not any(event.standards for event in events):
        return tuple(events)
    read = [as_certified(document, event, organisations) for event in events]
    around = _Around(document, organisations, topic)
    read = _dealt(document, _among(document, read, organisations), around)
    read = _updated(document, _comprised(document, read), around)
    read = _held(document, read, around)
    return tuple(_come_out(document, read, around))


class _Around:
    """The statements of a text's sentences, each read once."""

    def __init__(self, document: Document, organisations: Mentions, topic: Topic) -> None:
        self.document = document
        self.organisations = organisations
        self.topic = topic
        self._read: dict[int, _Statement | None] = {}

    def at(self, number: int) -> _Statement | None:
        """What the sentence of that number states, if it is one of the body."""
        if number not in self._read:
            inside = 0 <= number < len(self.document.sentences)
            sentence = self.document.sentences[number] if inside else None
            told = sentence is not None and sentence.kind == "body"
            self._read[number] = self._statement(sentence) if told and sentence else None
        return self._read[number]

    def _statement(self, sentence: Sentence) -> _Statement | None:
        document, lower = self.document, self.document.lower
        named = _CERTIFICATE.search(lower, sentence.start, sentence.end)
        if named is None:
            return None
        triggers = list(self.document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
        verb = governing_verb(lower, sentence, triggers, named)
        if verb is None or verb.lastgroup in {"apply", "audit"}:
            return None
        if max(named.start() - verb.end(), verb.start() - named.end()) > _NEAR_VERB:
            return None
        if polarity(document, sentence, *verb.span()) != "stated":
            return None
        held, inferred = holders_of(
            document,
            sentence,
            self.organisations,
            self.topic,
            verb.span(),
            receiver_behind=verb.lastgroup in {"passive", "hand", "get"},
        )
        if inferred == "holders-only-counted":
            held = ()
        return _Statement(sentence, verb, tuple(read_topic(self.topic, each) for each in held))


def _number(document: Document, event: Event) -> int:
    return document.sentence_index(event.sentence.start)


def _named_events(document: Document, events: list[Event]) -> dict[int, list[int]]:
    """Sentence number -> the places of its events, where all are only named as facts."""
    by_sentence: dict[int, list[int]] = {}
    for place, event in enumerate(events):
        by_sentence.setdefault(_number(document, event), []).append(place)
    return {
        number: places
        for number, places in by_sentence.items()
        if all(
            events[place].action == "named"
            and events[place].polarity == "stated"
            and events[place].standards
            and events[place].sentence.kind == "body"
            for place in places
        )
    }


def _dealt(document: Document, events: list[Event], around: _Around) -> list[Event]:
    """Standards dealt out to their holders beside a sentence on certificates that were got."""
    for number, places in _named_events(document, events).items():
        held = {events[place].holders for place in places}
        if len(held) < 2 or not all(held):
            continue
        told = around.at(number) or around.at(number - 1) or around.at(number + 1)
        for place in places if told is not None else ():
            events[place] = replace(events[place], action="certified", inferred=None)
    return events


_AMONG = re.compile(
    r"\"?(?:di ?antaranya|antara lain|termasuk|mereka adalah|contohnya|misalnya|among them|"
    r"these include)(?: (?:adalah|ialah|are|yakni|yaitu))?[ ,:]+(?:pln |pt )?"
)
"""A sentence that names some of those that the one before tells of."""


def _among(document: Document, events: list[Event], organisations: Mentions) -> list[Event]:
    """Certificates of many given to those of them that the next sentence names."""
    for place, event in enumerate(events):
        number = _number(document, event) + 1
        if event.action != "certified" or event.polarity != "stated" or not event.standards:
            continue
        if event.inferred == "holders-listed-elsewhere" or number >= len(document.sentences):
            continue
        if document.in_lower.search(_MANY, event.sentence.start, event.sentence.end) is None:
            continue
        later = document.sentences[number]
        match = _AMONG.match(document.lower, later.start, later.end)
        first = organisations.at(match.end()) if match is not None else None
        if first is None or first.kind not in HOLDER_KINDS:
            continue
        group = coordinated(document, organisations, first, later.end)
        reason = "holders-listed-elsewhere"
        events[place] = replace(event, holders=group, inferred=reason)
    return events


_MANY = re.compile(
    r"\b(?:seluruh|semua|segenap|sejumlah|beberapa|banyak|belasan|puluhan|para|anggota|unit-unit|"
    r"all|several|many|some)\b"
)
_HEAD = re.compile(
    r"\"?(?:(?:\w+nya|dulu|dahulu|semula|dari|yang|pertama|kini|sekarang|yaitu|yakni|berupa|"
    r"menjadi|versi|lama|baru|sertifikat|sni|standar|from|"
    r"previously|now|the|first|namely|iso|iec|tahun|\d[\d:]*)"
    r"[ ,:/]+){0,10}"
)
"""What stands before the standard in a sentence without a verb."""


_COMPRISES = re.compile(
    r"\"?(?:adapun |(?:ke)?(?:dua|tiga|empat|lima) )?(?:sertifikat|sertifikasi)"
    r"(?:nya| (?:itu|ini|tersebut|dimaksud))"
    r"(?: \w+)? (?:mencakup|meliputi|terdiri (?:dari|atas)|adalah|ialah|yakni|yaitu|"
    r"berupa)[ ,:]+(?:sni |standar |sistem manajemen |sertifikat )*"
)
"""A sentence that tells what a certificate told before comprises."""


def _comprised(document: Document, events: list[Event]) -> list[Event]:
    """What "sertifikasi tersebut" comprises is certified, where nothing says that it is to come."""
    for number, places in _named_events(document, events).items():
        first = events[places[0]]
        sentence = first.sentence
        head = (sentence.start, first.standards[0].start)
        if _COMPRISES.fullmatch(document.lower, *head) is None:
            continue
        before = document.sentences[max(0, number - 1)]
        if _NOT_YET.search(document.lower, before.start, sentence.end):
            continue
        for place in places:
            events[place] = replace(events[place], action="certified")
    return events


def _updated(document: Document, events: list[Event], around: _Around) -> list[Event]:
    """A sentence without a verb that says what the certificate before it is now."""
    for number, places in _named_events(document, events).items():
        event = events[places[0]]
        told = around.at(number - 1)
        sentence = event.sentence
        if len(places) > 1 or event.verb[0] < event.verb[1] or told is None or not told.holders:
            continue
        head = (sentence.start, event.standards[0].start)
        if head[0] == head[1] or _NOT_YET.search(document.lower, sentence.start, sentence.end):
            continue
        if _HEAD.fullmatch(document.lower, *head) is None or document.in_lower.search(
            TRIGGER, sentence.start, sentence.end
        ):
            continue
        events[places[0]] = replace(event, action="certified", holders=told.holders, inferred=None)
    return events


_BACK = 2
"""How many sentences back the receivers of a certificate may be told."""


def _held(document: Document, events: list[Event], around: _Around) -> list[Event]:
    """Certificates without a holder go to who got one in the sentences beside."""
    last = -_BACK - 1
    for place, event in enumerate(events):
        number = _number(document, event)
        if event.action != "certified" or event.polarity != "stated":
            continue
        if event.holders:
            last = number
        if event.holders or not event.standards or event.sentence.kind != "body":
            continue
        if number - last <= _BACK:
            continue
        counted = event.inferred == "holders-only-counted"
        if all(each.is_grant for each in event.standards):
            continue
        for beside in (number + 1, number + 2) if counted else (number - 1, number - 2, number + 1):
            told = around.at(beside)
            if counted and (told is None or len(told.holders) < 2 or not told.is_handed_out):
                continue  # "Delapan SKPD mendapatkan ISO 9001. Sertifikat diserahkan kepada A, B"
            if told is not None and told.holders:
                reason = "holder-of-another-sentence"
                events[place] = replace(event, holders=told.holders, inferred=reason)
                last = number
                break
    return events


_ITS_CERTIFICATE = re.compile(
    r"\"?(?:(?:hasilnya|akhirnya|alhasil|kini|lalu|kemudian|dan|pada [\w ]{4,24}),? )?"
    r"(?:sertifikatnya|"
    r"sertifikat (?:itu|tersebut|dimaksud)|(?:the|its) certificate)\b"
)
_NOT_YET = re.compile(
    r"\b(?:akan|bakal|ditargetkan|menargetkan|target|berencana|rencana\w*|ingin|belum|hendak|tahun "
    r"depan|will|plans?|aims?)\b"
)


def _come_out(document: Document, events: list[Event], around: _Around) -> list[Event]:
    """The certificate of the audit told right before: "Sertifikatnya terbit 5 Mei 2021"."""
    if any(e.action == "certified" and e.polarity == "stated" and e.standards for e in events):
        return events
    added: list[Event] = []
    for event in events:
        number = _number(document, event)
        told = around.at(number + 1)
        if told is None or not event.standards or event.sentence.kind != "body":
            continue
        if is_proof(told.verb):
            continue  # "Sertifikat tersebut menjadi bukti ...": nothing comes out by that
        if event.polarity not in {"stated", "planned"} or event.standards[0].is_grant:
            continue
        if _ITS_CERTIFICATE.match(document.lower, told.sentence.start) is None:
            continue
        if _NOT_YET.search(document.lower, event.sentence.start, event.sentence.end):
            continue
        added.append(
            replace(
                event,
                sentence=told.sentence,
                action="certified",
                polarity="stated",
                verb=told.verb.span(),
                holders=told.holders or event.holders,
                inferred="holder-of-another-sentence",
            )
        )
    return sorted([*events, *added], key=lambda each: each.sentence.start)
