"""The sentences that speak of a certificate: verb, standards, holders, and whether it is fact.

Place in the flow: between :mod:`kg.extract.text.standards` and
:mod:`kg.extract.certificates.certifications`. For each sentence: the verb that governs each
standard (:mod:`kg.extract.certificates.certification_verbs`) and who holds which
(:mod:`kg.extract.certificates.holder_shares`); the verb's polarity decides whether it is stated.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.extract.certificates.certificate_editions import without_old
from kg.extract.certificates.certificate_givers import (
    FOR_THAT,
    POLICE,
    POLICE_GIVE,
    TO_UNNAMED,
    are_of_police,
    only_gives,
)
from kg.extract.certificates.certificate_headings import (
    heading_holders,
    is_heading,
    is_of_recipients,
    listed_holders,
)
from kg.extract.certificates.certificate_lists import goes_on, is_item
from kg.extract.certificates.certificate_prizes import (
    counts_companies,
    is_accredited_certifier,
    is_of_nobody,
    ministry_itself,
    own_part,
)
from kg.extract.certificates.certificate_proofs import is_proof, proved_holders
from kg.extract.certificates.certificate_sequels import (
    ENUMERATES,
    NEXT_TO,
    adds_to_those,
    prizes_got_before,
)
from kg.extract.certificates.certification_actions import action_of, is_of_next_clause
from kg.extract.certificates.certification_verbs import (
    describes_issuer,
    governing_verb,
    is_certificate_listed_on,
    is_listed_on,
    is_only_beside,
    is_turned,
)
from kg.extract.certificates.holder_counts import recipients_next
from kg.extract.certificates.holder_groups import followers, heads_beside, told_besides
from kg.extract.certificates.holder_shares import holders_of_item, shares_of
from kg.extract.certificates.holders import COUNTED_BEHIND, holders_of
from kg.extract.organisations.topic import Topic, holder_key, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import (
    CERTIFICATE,
    GENERIC,
    OFFERS,
    SPEAKS,
    TRIGGER,
    UNKNOWN_HOLDER,
    UNRELATED,
)

__all__ = ["Event", "find_events"]

_NOUNS = ("penerima", "peraih", "pemegang", "pemilik", "recipient", "holder")


@dataclass(frozen=True, slots=True)
class Event:
    """What one verb of a sentence says of standards.

    ``action``: ``certified``, ``granted``, ``applied``, ``audited`` or ``named`` (a certificate
    spoken of without a verb). ``polarity`` is that of :func:`kg.extract.text.clauses.polarity`.
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
        inside = standards[bisect_left(starts, sentence.start) : bisect_left(starts, sentence.end)]
        inside = without_old(document, sentence, inside)
        lower = document.lower
        if announced is not None and inside and is_item(document, sentence):
            own = holders_of_item(document, organisations, sentence, inside)
            named = organisations.within(sentence.start, sentence.end)
            held = own or announced.holders
            told = sentence if named else announced.sentence
            events.append(
                replace(
                    announced,
                    sentence=told,
                    standards=tuple(inside),
                    holders=held,
                    generic=False,
                )
            )
            continue
        if announced is not None and goes_on(document, sentence, named=bool(inside)):
            continue  # "3. UP3 Blora, dalam proses audit": the list goes on
        announced = None
        counted = events[-1] if events else None
        if (
            inside
            and counted is not None
            and not counted.standards
            and counted.polarity == "stated"
            and counted.action == "certified"
            and document.sentence_index(counted.sentence.start) + 1
            == document.sentence_index(sentence.start)
            and ENUMERATES.match(lower[sentence.start : inside[0].start])
        ):
            counted = replace(counted, standards=tuple(inside), generic=False)
            shares = shares_of(document, sentence, inside, organisations)
            events += _shared_out([counted], shares, topic)
            continue
        if inside and (dealt := _prizes_dealt(document, sentence, inside, organisations, topic)):
            events += dealt
            continue
        if inside and (more := _one_more(document, sentence, inside, events)) is not None:
            shares = shares_of(document, sentence, inside, organisations)
            events += _shared_out([more], shares, topic)
            continue
        speaks = bool(inside) or document.says(SPEAKS, sentence.start, sentence.end)
        same = document.in_lower.search(_SAME, sentence.start, sentence.end) if speaks else None
        lists = document.plain[sentence.end - 1] == ":"
        given = _GIVEN_NOW.match(lower, sentence.start, sentence.end) if not inside else None
        if given is not None and events and not same:
            more = _handed_over(document, sentence, events, organisations, topic)
            if more is not None:
                events.append(more)
                continue
        generic = speaks and document.in_lower.search(GENERIC, sentence.start, sentence.end)
        if not (inside or same or lists or generic):
            continue
        if document.in_lower.search(UNRELATED, sentence.start, sentence.end):
            continue
        found = _events_of(document, sentence, inside, organisations, topic)
        found = _dealt_on(document, found, events)
        if lists and inside:
            found = _listed_below(document, found, organisations, sentence)
        if lists and not inside:
            announced = _announcing(document, sentence, organisations, topic)
            if announced is None and is_heading(document, sentence):
                held = heading_holders(document, organisations, sentence, topic)
                span = (sentence.start, sentence.start)
                announced = Event(sentence, "certified", "stated", span, (), held, None, True)
            if announced is None and _LISTS.search(lower, sentence.start, sentence.end):
                before = document.sentences[max(0, document.sentence_index(sentence.start) - 1)]
                announced = _announcing(document, before, organisations, topic)
            found = [] if announced is not None else found
        if same is not None:
            found = [each for each in found if each.standards]
            again = _same_again(document, sentence, same, [*events, *found], organisations, topic)
            found += [again] if again is not None else []
        events += found
    return tuple(events)


def _listed_below(
    document: Document, found: list[Event], organisations: Mentions, sentence: Sentence
) -> list[Event]:
    """Certificates of those whom the lines below name: "Penerima sertifikat SMK3:", "1. A"."""
    held = listed_holders(document, organisations, sentence)
    if not held:
        return found
    told = is_of_recipients(document, sentence)
    return [
        replace(event, action="certified", holders=held, inferred="holders-listed-elsewhere")
        if event.polarity == "stated" and (event.action == "certified" or told)
        else event
        for event in found
    ]


_SAME = re.compile(
    r"\b(?:sertifikat|sertifikasi|penghargaan) (?:yang )?(?:sama|serupa)\b|"
    r"\bsertifikat (?:untuk|bagi|milik) (?=(?:pln|pt|u[ipl]\w*|plt\w+) )|"
    r"\bsertifikatnya(?: sendiri)?(?= (?:\w+ )?di(?:pegang|kantongi|miliki|terima|raih)\b)|"
    r"\bthe same (?:certificat\w+|standards?)\b"
)


def _prizes_dealt(
    document: Document,
    sentence: Sentence,
    inside: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    """Schemes that a sentence names as the prizes which the one before counts."""
    got = prizes_got_before(document, sentence, inside[0])
    if got is None:
        return []
    before = document.sentences[document.sentence_index(sentence.start) - 1]
    held, _ = holders_of(document, before, organisations, topic, got, receiver_behind=False)
    read = tuple(read_topic(topic, holder) for holder in held)
    shares = shares_of(document, sentence, inside, organisations)
    span = (sentence.start, sentence.start)
    return [
        Event(sentence, "certified", "stated", span, (each,), shares.get(each.start, read))
        for each in inside
        if each.is_grant or document.in_lower.search(CERTIFICATE, *got)
    ]


def _one_more(
    document: Document, sentence: Sentence, inside: Sequence[StandardMention], events: list[Event]
) -> Event | None:
    """What a sentence without a verb adds to the certificates told right before."""
    last = next((each for each in reversed(events) if each.action != "named"), None)
    if last is None or last.action != "certified" or last.polarity != "stated":
        return None
    number = document.sentence_index(sentence.start)
    told = last.standards[-1].start if last.standards else last.sentence.start
    if number - document.sentence_index(told) > NEXT_TO:
        return None
    if not adds_to_those(document, sentence, inside[0]):
        return None
    return replace(last, standards=tuple(inside), generic=False)


_LISTS = re.compile(r"\b(?:daftar|rincian\w*|penerima\w*|peraih\w*|berikut|recipients|list)\b")


def _announcing(
    document: Document, sentence: Sentence, organisations: Mentions, topic: Topic
) -> Event | None:
    """The event of a sentence that announces a list: "memborong tiga sertifikat, yaitu:"."""
    lower = document.lower
    named = document.in_lower.search(CERTIFICATE, sentence.start, sentence.end)
    triggers = list(document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
    verb = governing_verb(lower, sentence, triggers, named) if named is not None else None
    if verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    return _event(document, sentence, verb, (), organisations, topic)


_OWN_PRIZE = re.compile(
    r"\b(?:zero acc?ident|kecelakaan nihil|nihil kecelakaan|proper|hiv|covid)\b"
)


def _same_again(
    document: Document,
    sentence: Sentence,
    same: re.Match[str],
    before: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
) -> Event | None:
    """Another holder of what was named last: "Sertifikat yang sama juga diterima UPT Gorontalo"."""
    triggers = list(document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
    if _OWN_PRIZE.search(document.lower, sentence.start, sentence.end):
        return None  # "Penghargaan serupa diterima X untuk kategori Zero Accident"
    told = [each for each in before if each.standards]
    told = [each for each in told if each.action == "certified" and each.polarity == "stated"] or [
        each for each in told if each.polarity == "stated"
    ]
    last = told[-1].standards if told else ()
    verb = governing_verb(document.lower, sentence, triggers, same)
    if not last or verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    event = _event(document, sentence, verb, (), organisations, topic)
    behind = followers(document, organisations, sentence, event.verb[1])
    event = replace(event, holders=tuple(dict.fromkeys((*event.holders, *behind))))
    if same.group().endswith(" "):  # "Sertifikat untuk X": not where X is said to hold one
        held = {holder_key(each) for told in before for each in told.holders if told.standards}
        if held & {holder_key(each) for each in event.holders}:
            return None
    return replace(event, action="certified", standards=last) if event.holders else None


_GIVEN_NOW = re.compile(
    r"\"?(?:(?:ke\w+ )?sertifikat(?:nya)?|sertifikasi|the certificates?)(?: (?:itu|tersebut|ini))? "
    r"(?:(?:telah|sudah|kemudian|lalu|akhirnya|resmi|was|were|has been|have been) ){0,2}"
    r"(?:di(?:serahkan|terima|berikan|peroleh)|handed|presented|issued|awarded|given)\b"
)


def _handed_over(
    document: Document,
    sentence: Sentence,
    before: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
) -> Event | None:
    """The certificate for which the sentence before only prepares: "Sertifikat diserahkan ..."."""
    last = next((each for each in reversed(before) if each.standards), None)
    if last is None or last.polarity == "negated" or last.action == "certified":
        return None
    number = document.sentence_index(sentence.start)
    if number - document.sentence_index(last.sentence.start) > NEXT_TO:
        return None
    triggers = document.in_lower.finditer(TRIGGER, sentence.start, sentence.end)
    verb = next((each for each in triggers if each.lastgroup in {"passive", "hand"}), None)
    if verb is None:
        return None
    event = _event(document, sentence, verb, (), organisations, topic)
    if event.polarity != "stated" or not any(e.start >= verb.end() for e in event.holders):
        return None
    return replace(event, action="certified", standards=last.standards, generic=False)


def _events_of(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    lower = document.lower
    triggers = list(document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
    if not standards:
        match = document.in_lower.search(GENERIC, sentence.start, sentence.end)
        verb = governing_verb(lower, sentence, triggers, match) if match else None
        if verb is None or verb.lastgroup in {"apply", "audit"} or verb.group() == "berlaku":
            return []
        return [_event(document, sentence, verb, (), organisations, topic)]
    groups: dict[tuple[int, int], list[StandardMention]] = {}
    verbs: dict[tuple[int, int], re.Match[str] | None] = {}
    planned: set[tuple[int, int]] = set()
    last_key, last_end = (0, 0), 0
    for standard in standards:
        verb = governing_verb(lower, sentence, triggers, standard)
        if verb is not None and describes_issuer(lower, verb, standard):
            verb = None
        if verb is not None and is_of_next_clause(document, sentence, verb, standard, standards):
            verb = None
        if groups and is_certificate_listed_on(lower, last_end, verb, standard.start):
            verb = verbs[last_key] or verb
        key = verb.span() if verb is not None else (standard.start, standard.start)
        if verb is None and groups and is_listed_on(lower, last_end, standard.start):
            key = last_key
        if verb is not None and is_turned(lower, sentence, verb, last_end, standard):
            key, verb = (standard.start, standard.start), None
            planned.add(key)
        groups.setdefault(key, []).append(standard)
        verbs.setdefault(key, verb)
        last_key, last_end = key, standard.end
    events = [
        _event(document, sentence, verbs[key], tuple(group), organisations, topic)
        for key, group in groups.items()
    ]
    events = [
        replace(event, polarity="planned") if event.verb in planned else event for event in events
    ]
    return _shared_out(events, shares_of(document, sentence, standards, organisations), topic)


def _shared_out(
    events: list[Event], shares: dict[int, tuple[Mention, ...]], topic: Topic
) -> list[Event]:
    """Part events by who holds which standard; one verb stands for all of them."""
    if not shares:
        return events
    stated = next((e for e in events if e.action == "certified"), None)
    parted: list[Event] = []
    for event in events:
        if stated is not None and event.action == "named" and event.polarity == "stated":
            event = replace(event, action="certified", polarity=stated.polarity, verb=stated.verb)
        holders: dict[tuple[Mention, ...], list[StandardMention]] = {}
        for standard in event.standards:
            holders.setdefault(shares.get(standard.start, ()), []).append(standard)
        for share, group in holders.items():
            held = tuple(read_topic(topic, each) for each in share) or event.holders
            parted.append(replace(event, standards=tuple(group), holders=held))
    return parted


_DEALS_ON = 3
"""So many sentences behind one that counts certificates they may be dealt out without a verb."""


def _dealt_on(document: Document, found: list[Event], before: list[Event]) -> list[Event]:
    """Standards dealt out without a verb are certified where the text said so of the whole.

    "Tiga unit meraih sertifikat ISO. Untuk A ISO 9001, sedangkan B dan C ISO 14001."
    """
    last = before[-1] if before else None
    if last is None or last.standards or last.action != "certified" or last.polarity != "stated":
        return found
    if len({event.holders for event in found}) < 2 or not all(
        event.action == "named" and event.polarity == "stated" and event.holders for event in found
    ):
        return found
    number = document.sentence_index(found[0].sentence.start)
    if number - document.sentence_index(last.sentence.start) > _DEALS_ON:
        return found
    return [replace(event, action="certified", inferred=None) for event in found]


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
        span, action = verb.span(), action_of(lower, sentence, verb, standards)
    held = polarity(document, sentence, *span)
    if document.in_lower.search(OFFERS, sentence.start, sentence.end) and action == "named":
        held = "negated"
    own = own_part(lower, sentence, verb, standards)
    holders, inferred = holders_of(
        document,
        own,
        organisations,
        topic,
        span,
        receiver_behind=verb is not None
        and (verb.lastgroup in {"passive", "hand", "get"} or action == "applied")
        and (action != "applied" or verb.group().startswith("di")),
    )
    if verb is not None and is_proof(verb):
        holders = holders or proved_holders(document, organisations, sentence, verb)
        action = action if holders else "named"
    if verb is not None and verb.lastgroup == "hand" and only_gives(holders, verb):
        holders = recipients_next(document, organisations, sentence)
        if not holders and not FOR_THAT.match(lower, sentence.start, sentence.end):
            action = "named"
    if verb is not None and verb.lastgroup == "hand" and TO_UNNAMED.match(lower, span[1]):
        if not any(each.start >= span[1] for each in holders):
            holders, action = (), "named"
    if holders and action == "certified":
        if len(holders) == 1:
            holders = (*holders, *heads_beside(document, organisations, own, holders[0]))
        holders = (*holders, *followers(document, organisations, own, span[1]))
        if verb is not None and verb.lastgroup in {"passive", "get"}:
            holders = (*holders, *told_besides(document, organisations, own, span))
    if verb is not None and POLICE_GIVE.match(verb.group()):
        holders = tuple(each for each in holders if not POLICE.search(each.name))
        action = action if holders or not are_of_police(standards) else "named"
    if verb is not None and is_of_nobody(lower, sentence, span, holders, inferred):
        holders, action = (), "named"  # "118 perusahaan yang menerima SMK3"
    if not holders and verb is not None and verb.lastgroup in {"get", "state"}:
        holders = ministry_itself(document, sentence, organisations, verb, standards)
    if verb is not None and COUNTED_BEHIND.match(lower, span[1], sentence.end):
        if verb.lastgroup == "passive" and not any(each.start >= span[1] for each in holders):
            holders, action = (), "named"  # "SMK3 diraih 12 unit"
    if verb is not None and verb.group().startswith("berhak"):
        if _LATER.search(lower, span[1], sentence.end):
            held = "planned"
    if verb is not None and verb.lastgroup == "state" and is_only_beside(lower, verb, holders):
        action = "named"
    if not holders and UNKNOWN_HOLDER.match(document.plain, sentence.start, span[1]):
        if organisations.at(sentence.start) is None:
            action = "named"  # "POMI, which runs the plant, holds ...": a name that nobody knows
    nobody = not holders and verb is not None and verb.group().startswith(_NOUNS)
    if not holders and verb is not None and verb.lastgroup in {"get", "state"}:
        nobody |= is_accredited_certifier(document, sentence, organisations, verb, standards)
    if nobody or counts_companies(lower, sentence, span, standards, named=bool(holders)):
        action = "named"  # "para penerima sertifikat SMK3", "125 perusahaan penerap SMK3"
    read = tuple(dict.fromkeys(read_topic(topic, holder) for holder in holders))
    if read != holders:
        inferred = "holder-is-the-unit-of-the-lead"
    return Event(sentence, action, held, span, standards, read, inferred, not standards)


_LATER = re.compile(r"\b(?:rencananya|akan|bakal|dijadwalkan|ditargetkan)\b")
"""What somebody is entitled to is still to be handed over."""
