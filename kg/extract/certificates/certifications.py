"""Certifications and grants: the events of a text brought together into one claim per holder.

Place in the flow: after :mod:`kg.extract.certificates.certification_events`. Algorithm:

1. Events that are stated, of certified or granted standards, give (holder, standard) pairs. A
   sentence without a holder takes those of the event before it, else of the next, else what the
   article is about.
2. A certificate spoken of without its number ("meraih sertifikat ISO") takes the standards that
   other sentences name without planning or denying them.
3. The same standard with and without its edition is one; of PLN as a whole and its unit the unit
   stays.
4. Who certified and who accredits: named in the sentence of an event behind "oleh", "dari", else
   the only one of its kind in the article (said as a reason).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certificate_days import Day
from kg.extract.certificates.certificate_details import certificate_number, certificate_scope
from kg.extract.certificates.certificate_drafts import (
    Draft,
    add_standard,
    draft_key,
    is_told,
    with_editions,
    without_generic,
    without_owner,
    without_titles,
)
from kg.extract.certificates.certificate_laboratories import (
    apart_from_laboratories,
    with_laboratories,
)
from kg.extract.certificates.certificate_occasions import Occasions
from kg.extract.certificates.certificate_years import OwnDays, own_day, own_days
from kg.extract.certificates.certification_bodies import Bodies, bodies_of
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.certifier_shares import certifiers_by_standard
from kg.extract.certificates.certifier_turns import certifiers_by_holder
from kg.extract.certificates.grantors import grantor_of
from kg.extract.certificates.holders_named_next import OF_SCOPE
from kg.extract.model import Certification, Span
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import Topic, holder_key
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.periods import PeriodMention
from kg.extract.text.standards import StandardMention

__all__ = ["read_certifications"]


def read_certifications(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
    days: dict[int, Day],
    statement_day: str | None,
    periods: Sequence[PeriodMention] = (),
) -> tuple[Certification, ...]:
    """Read certifications and grants.

    Args:
        document: The text.
        events: What sentences say, in order.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
        days: Sentence start -> the day it gives to a certificate, where it does.
        statement_day: The day of the statement, ISO, if known.
        periods: The times that the text names: a clause may give one to its certificate.

    Returns:
        One item per holder and kind, in the order of the text.
    """
    stated = [e for e in events if e.polarity == "stated" and e.action == "certified"]
    stated = _without_audits(document, events, stated)
    stated = with_laboratories(document, stated, organisations)
    if not stated:
        return ()
    drafts = without_titles(document, _drafts(document, events, stated, topic, index), index)
    drafts = with_editions(document, drafts, events)
    bodies = bodies_of(document, stated, organisations, events)
    by_holder = certifiers_by_holder(document, stated, organisations, events)
    by_standard = certifiers_by_standard(document, stated, organisations, bodies.certifier)
    several = len({each.identity for each in by_standard.values()}) > 1
    own = own_days(document, stated, periods, statement_day, dated=bool(days))
    occasions = Occasions(document, drafts, organisations, index, own)
    made = []
    for draft in drafts:
        turn = by_holder.get(draft_key(draft.holder)) if draft.holder else None
        for scheme in _by_scheme(draft):
            told = {
                standard: (
                    _whose(
                        draft,
                        standard,
                        bodies,
                        by_standard.get(standard.code) or by_standard.get(standard.family),
                        turn,
                        occasions,
                        several=several,
                    ),
                    own_day(document, draft.events, standard, own),
                )
                for standard in scheme.standards.values()
            }
            for part, held, day in _by_occasion(scheme, told):
                if day is None:
                    rest = [e for e in part.events if not _is_dated(e, own)]
                    day = _day(document, rest, days)
                for each, whose in apart_from_laboratories(document, part, held, stated):
                    if each.standards:
                        made.append(
                            _certification(
                                document, each, whose, organisations, index, day, statement_day
                            )
                        )
    return tuple(made)


def _is_dated(event: Event, own: OwnDays) -> bool:
    """Whether a clause gives all certificates of an event a time: no other day is theirs."""
    return bool(event.standards) and all((event, s.family) in own for s in event.standards)


def _whose(
    draft: Draft,
    standard: StandardMention,
    bodies: Bodies,
    shared: Mention | None,
    turn: Mention | None,
    occasions: Occasions,
    *,
    several: bool,
) -> Bodies:
    """Certifier and accreditor of one certificate: its own, else the article's if told of it."""
    if draft.kind == "grant":
        return bodies
    if shared is not None and not several:
        shared = shared if occasions.tells_of((shared,), draft, standard.family) else None
    if turn is not None and occasions.is_before(draft, standard.family):
        turn = turn if occasions.tells_of((turn,), draft, standard.family) else None
    certifier = shared or turn
    certified = occasions.tells_of(bodies.certifies, draft, standard.family)
    if bodies.several:
        who = certifier or (bodies.certifier if certified else None)
        accreditor = bodies.several.of(who, standard.family)
        only_one = bodies.only_one and certifier is None and certified
        return replace(bodies, certifier=who, accreditor=accreditor, only_one=only_one)
    accredited = occasions.tells_of(bodies.accredits, draft, standard.family)
    if certifier is not None:
        if bodies.accredited and certifier.identity not in bodies.accredited:
            bodies = replace(bodies, accreditor=None)  # who accredits another certifier
        return replace(bodies, certifier=certifier, only_one=False)
    if not certified:
        bodies = replace(bodies, certifier=None, only_one=False)
    return bodies if certified or accredited else replace(bodies, accreditor=None)


def _by_occasion(
    draft: Draft, told: dict[StandardMention, tuple[Bodies, Day | None]]
) -> list[tuple[Draft, Bodies, Day | None]]:
    """A draft parted by who certified and by the day that a clause gives to the certificate."""
    parts: dict[tuple[Bodies, str | None], tuple[Draft, Bodies, Day | None]] = {}
    for code, standard in draft.standards.items():
        whose, day = told[standard]
        part = replace(draft, standards={}, reasons=[*draft.reasons])
        key = (whose, day.iso if day is not None else None)
        parts.setdefault(key, (part, whose, day))[0].standards[code] = standard
    for part, _, _ in parts.values() if len(parts) > 1 else ():
        held = {each.family for each in part.standards.values()}
        part.events = [
            event
            for event in draft.events
            if not event.standards or held & {each.family for each in event.standards}
        ]
    return list(parts.values())


_AUDIT = re.compile(r"\b(?:audit|asesmen|assessment|penilaian)\b")
_SCORED = re.compile(r"\b(?:nilai|skor|kriteria|predikat)\b")
_NOT_YET_ISSUED = re.compile(
    r"\b(?:sertifikat(?:nya)?|sertifikasi|certificate)\b(?: [\w()/]+){0,9}? (?:(?:belum|baru akan|"
    r"(?:masih )?menunggu|has not(?: yet)?|have not(?: yet)?|is yet to|will)(?: juga| akan| untuk|"
    r" be| been){0,2} (?:terbit|di(?:terbitkan|keluarkan|terima|serahkan|usulkan|tandatangani)|"
    r"keluar|turun|penerbitan\w*|penetapan|pengesahan|persetujuan|penyerahan|"
    r"tanda tangan|issued|handed over))\b|"
    r"\b(?:untuk|menunggu|menanti|pending|awaiting) (?:\w+ )?(?:penerbitan|terbitnya|"
    r"diterbitkannya|keluarnya|(?:the )?issu(?:e|ance) of) (?:\w+ ){0,2}(?:sertifikat|certificate)|"
    r"\bbelum (?:\w+ )?(?:(?:me)?megang|pegang|(?:men)?erima|(?:meng)?antongi|(?:me)?miliki|"
    r"(?:memp?|p)eroleh|mendapat\w*) (?:fisik )?sertifikat(?:nya| baru\w*)?\b"
    r"(?! (?:iso|sni|smk|smp))|"
    r"\b(?:menunggu|menanti) (?:\w+ )?sertifikat(?:nya)? (?:\w+ ){0,2}?(?:terbit|keluar|turun|"
    r"di(?:terbitkan|keluarkan|serahkan|tandatangani))\b|"
    r"\b(?:awaiting|waiting for|pending) (?:\w+ ){0,3}?certificat(?:es?|ions?)(?: to be|$)"
)
"""The certificate itself is still to come: what was got is the result of an audit."""


_OF_OTHERS = re.compile(
    r"(?:sementara(?: itu)?,? |sedangkan |adapun )?(?:(?:\w+ )?(?:unit|perusahaan|pembangkit|"
    r"kantor|pltu|up3|upt)(?: \w+)? lain(?:nya)?|yang lain(?:nya)?|sisanya|other|the other) "
)


def _start(document: Document, match: re.Match[str]) -> int:
    return document.sentence_at(match.start()).start


def _without_audits(
    document: Document, events: Sequence[Event], stated: list[Event]
) -> list[Event]:
    """Leave out what is only an audit's result: in a title whose body says so, or before issue."""
    audited = {
        standard.family
        for event in events
        if event.action == "audited" and event.sentence.kind == "body"
        for standard in event.standards
    }
    match = document.in_lower.search(_NOT_YET_ISSUED)
    if match is not None and _OF_OTHERS.match(document.lower, _start(document, match)):
        match = None  # "Unit lain yang diaudit, yakni X, belum menerima sertifikat"
    if not audited and match is None:
        return stated
    waiting: set[str] = set()  # what the sentence names that says so; none: all
    if match is not None:
        number = document.sentence_index(match.start())
        for sentence in reversed(document.sentences[max(0, number - 1) : number + 1]):
            here = [event for event in events if event.sentence.start == sentence.start]
            waiting = waiting or {s.family for event in here for s in event.standards}

    def is_audit(event: Event) -> bool:
        families = {standard.family for standard in event.standards}
        waits = match is not None and (not waiting or bool(waiting & families))
        if not waits and not (event.sentence.kind == "title" and families & audited):
            return False
        sentence = event.sentence
        told = _AUDIT.search(document.lower, sentence.start, sentence.end)
        if told is None and waits:
            told = _SCORED.search(document.lower, sentence.start, sentence.end)
        return told is not None

    return [event for event in stated if not is_audit(event)]


def _by_scheme(draft: Draft) -> list[Draft]:
    """A grant of the police stands apart from those of a ministry."""
    if draft.kind != "grant" or len(draft.standards) < 2 or "SMP" not in draft.standards:
        return [draft]
    of_police = {"SMP": draft.standards["SMP"]}
    others = {code: s for code, s in draft.standards.items() if code != "SMP"}
    return [
        replace(
            draft,
            standards=part,
            events=[
                e for e in draft.events if not e.standards or set(e.standards) & set(part.values())
            ],
            reasons=[*draft.reasons],
        )
        for part in (others, of_police)
    ]


def _drafts(
    document: Document,
    events: Sequence[Event],
    stated: list[Event],
    topic: Topic,
    index: OrganisationIndex,
) -> list[Draft]:
    drafts: dict[tuple[str, str], Draft] = {}
    for number, event in enumerate(stated):
        holders, reason = _holders(number, stated, topic)
        standards = event.standards
        reasons = [code for code in (event.inferred, reason) if code]
        if not standards:
            standards = _named_elsewhere(document, event, events, stated)
            if not standards:
                continue
            reasons.append("standard-named-elsewhere")
        for holder in holders:
            item = index.by_start.get(holder.start)
            for standard in standards:
                kind = "grant" if standard.is_grant else "certification"
                key = (item.name if item is not None else draft_key(holder), kind)
                draft = drafts.setdefault(key, Draft(holder, kind))
                add_standard(draft, standard)
                if event.sentence.kind == "body":
                    draft.in_body.add(standard.family)
                if is_told(event) and event.sentence.kind == "body":
                    draft.told.add(standard.family)
                if not draft.events or draft.events[-1] is not event:
                    draft.events.append(event)
                draft.reasons += [code for code in reasons if code not in draft.reasons]
    return without_owner(without_generic(document, list(drafts.values())))


def _holders(
    number: int, stated: list[Event], topic: Topic
) -> tuple[tuple[Mention, ...], str | None]:
    """The holders of an event, else of the nearest before it, else the topic, else the next."""
    event = stated[number]
    if event.holders:
        return event.holders, None
    if event.inferred == "holders-only-counted":
        families = {standard.family for standard in event.standards}
        main = holder_key(topic.main) if topic.main is not None else ""
        if topic.main is not None and any(
            main in map(holder_key, each.holders)
            and not families.isdisjoint(standard.family for standard in each.standards)
            for each in stated
        ):
            return (topic.main,), "holder-is-the-topic"  # it is one of the counted
        return (), "holder-not-told"  # "15 dari 22 unit PLN": none of those named elsewhere
    for other in range(number - 1, -1, -1):
        if stated[other].holders and stated[other].inferred != OF_SCOPE:
            return stated[other].holders, "holder-of-another-sentence"
    if topic.main is None or topic.main.start > event.sentence.start:
        for other in range(number + 1, len(stated)):
            if stated[other].holders:
                return stated[other].holders, "holder-of-another-sentence"
    if topic.main is not None:
        return (topic.main,), "holder-is-the-topic"
    return (), "holder-not-told"


_ISO_ONLY = re.compile(r"\b(?:sertifikat|sertifikasi|certificates?)(?: \w+)? iso\b|\biso certif")


def _named_elsewhere(
    document: Document, event: Event, events: Sequence[Event], stated: list[Event]
) -> tuple[StandardMention, ...]:
    """Standards for "sertifikat ISO" without a number: those that no sentence plans or denies.

    Where an event of its own states them, that event speaks for itself; what another organisation
    applies is none of this holder's.
    """
    if any(other.standards for other in stated):
        return ()
    own = {holder_key(holder) for holder in event.holders}
    iso_only = _ISO_ONLY.search(document.lower, event.sentence.start, event.sentence.end)
    found = tuple(
        standard
        for other in events
        if other.polarity == "stated" and other.action in {"named", "applied", "audited"}
        if not own or not other.holders or own & {holder_key(each) for each in other.holders}
        for standard in other.standards
        if iso_only is None or not standard.is_grant
    )
    named = _SOME_STANDARD.search(document.lower, event.sentence.start, event.sentence.end)
    if named is None and len({standard.family for standard in found}) > 1:
        return ()  # "sertifikasi yang telah diraih": of which of them is not told
    return found


_SOME_STANDARD = re.compile(
    r"\b(?:iso|smk[23]|smp|sni|ohsas|sistem manajemen|dua|tiga|empat|lima|kedua|ketiga|keempat|two|"
    r"three|four)\b"
)


def _certification(
    document: Document,
    draft: Draft,
    bodies: Bodies,
    organisations: Mentions,
    index: OrganisationIndex,
    day: Day | None,
    statement_day: str | None,
) -> Certification:
    body = bodies.certifier
    if draft.kind == "grant":
        body = grantor_of(document, draft.events, organisations, set(draft.standards))
    accreditor = bodies.accreditor if draft.kind == "certification" else None
    if day is None and statement_day is not None:
        day = Day(statement_day, "stated")
    spans = [document.span(*event.verb) for event in draft.events if event.verb[0] < event.verb[1]]
    spans += [document.span(s.start, s.end) for s in draft.standards.values()]
    named = [each for each in (draft.holder, body, accreditor) if each is not None]
    spans += [document.span(each.start, each.end) for each in named]
    if day is not None and day.span is not None:
        spans.append(day.span)
    number, scope = _details(document, draft)
    spans += [each for each in (number, scope) if each is not None]
    reasons = [*draft.reasons]
    if body is not None and body is bodies.certifier and bodies.only_one:
        reasons.append("body-is-the-only-one-named")
    return Certification(
        draft.kind,
        index.name(draft.holder) if draft.holder is not None else None,
        tuple(draft.standards),
        tuple(sorted(set(spans))),
        _confidence(reasons),
        tuple(reasons) or ("stated-in-one-sentence",),
        certification_body=index.name(body) if body is not None else None,
        accreditation_body=index.name(accreditor) if accreditor is not None else None,
        scope=" ".join(scope.exact.split()) if scope is not None else None,
        number=number.exact if number is not None else None,
        date=day.iso if day is not None else None,
        date_kind=day.kind if day is not None else None,
    )


def _details(document: Document, draft: Draft) -> tuple[Span | None, Span | None]:
    """Number and scope; a number stands for one certificate, so only where one standard is held."""
    number = scope = None
    for event in draft.events:
        if number is None and len(draft.standards) == 1:
            number = certificate_number(document, event.sentence)
        scope = scope or certificate_scope(document, event.sentence)
    return number, scope


def _day(document: Document, events: Sequence[Event], days: dict[int, Day]) -> Day | None:
    """The day in the sentence of an event, else in one of the two behind it."""
    for event in events:
        first = document.sentence_index(event.sentence.start)
        for sentence in document.sentences[first : first + 3]:
            if sentence.start in days:
                return days[sentence.start]
    return None


_DOUBT = {
    "holder-of-another-sentence": 0.9,
    "holder-is-the-topic": 0.75,
    "holder-not-told": 0.4,
    "holder-is-the-unit-of-the-lead": 0.85,
    "holders-listed-elsewhere": 0.92,
    OF_SCOPE: 0.85,
    "holders-only-counted": 0.7,
    "standard-named-elsewhere": 0.8,
    "body-is-the-only-one-named": 0.9,
}


def _confidence(reasons: list[str]) -> float:
    """Start from 0.95 and multiply what each inference leaves."""
    value = 0.95
    for code in reasons:
        value *= _DOUBT.get(code, 1.0)
    return round(value, 3)
