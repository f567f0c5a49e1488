"""What one verb of a sentence says of standards: got, given, applied, audited, and by whom.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. The verb that
governs each standard of a sentence (:mod:`kg.extract.certificates.certification_verbs`) and who
holds which (:mod:`kg.extract.certificates.holder_shares`) make an event; the verb's polarity
decides whether it is stated.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from kg.extract.certificates.certificate_givers import (
    FOR_THAT,
    POLICE,
    POLICE_GIVE,
    TO_UNNAMED,
    are_of_police,
    only_gives,
)
from kg.extract.certificates.certificate_prizes import (
    counts_companies,
    is_accredited_certifier,
    is_of_head_office,
    is_of_nobody,
    is_of_suppliers,
    ministry_itself,
    own_part,
    tells_of_nobody,
)
from kg.extract.certificates.certificate_proofs import is_proof, proved_holders
from kg.extract.certificates.certification_actions import action_of, is_of_next_clause
from kg.extract.certificates.certification_verbs import (
    describes_issuer,
    governing_verb,
    is_certificate_listed_on,
    is_explained,
    is_listed_on,
    is_only_beside,
    is_turned,
)
from kg.extract.certificates.holder_counts import (
    counts_units_below,
    group_recipients,
    recipients_next,
)
from kg.extract.certificates.holder_groups import (
    followers,
    heads_beside,
    leads_them,
    told_besides,
)
from kg.extract.certificates.holder_shares import shares_of
from kg.extract.certificates.holders import COUNTED_BEHIND, holders_of
from kg.extract.certificates.speakers_units import speakers_own, unit_of_speaker
from kg.extract.organisations.topic import Topic, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import (
    BARE_STATE,
    GENERIC,
    OFFERS,
    TRIGGER,
    UNKNOWN_HOLDER,
)

__all__ = ["Event", "event_of", "events_of", "shared_out"]

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


def events_of(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    """The events of a sentence: one per verb, where its standards are dealt out one per holder."""
    lower = document.lower
    triggers = list(document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
    if not standards:
        match = document.in_lower.search(GENERIC, sentence.start, sentence.end)
        if match is None:
            return _bare_states(document, sentence, triggers, organisations, topic)
        verb = governing_verb(lower, sentence, triggers, match)
        if verb is None or verb.lastgroup in {"apply", "audit"} or verb.group() == "berlaku":
            return []
        return [event_of(document, sentence, verb, (), organisations, topic)]
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
        if verb is not None and groups:
            other = verbs[last_key] is not None and verb.span() != last_key
            if is_certificate_listed_on(lower, last_end, verb, standard.start, of_another=other):
                verb = verbs[last_key] or verb
        explained = bool(groups) and is_explained(lower, last_end, standard)
        if explained:
            verb = None
        key = verb.span() if verb is not None else (standard.start, standard.start)
        if (
            verb is None
            and groups
            and not explained
            and is_listed_on(lower, last_end, standard.start)
        ):
            key = last_key
        if verb is not None and is_turned(lower, sentence, verb, last_end, standard):
            key, verb = (standard.start, standard.start), None
            planned.add(key)
        groups.setdefault(key, []).append(standard)
        verbs.setdefault(key, verb)
        last_key, last_end = key, standard.end
    events = [
        event_of(document, sentence, verbs[key], tuple(group), organisations, topic)
        for key, group in groups.items()
    ]
    events = [
        replace(event, polarity="planned") if event.verb in planned else event for event in events
    ]
    events = _given_to_it(document, events)
    events += [each for event in events for each in _entitled(document, event)]
    return shared_out(events, shares_of(document, sentence, standards, organisations), topic)


def _given_to_it(document: Document, events: list[Event]) -> list[Event]:
    """What "gave it ..." tells is of who got something in the clause before."""
    made: list[Event] = []
    for event in events:
        if document.lower.startswith(_GAVE_IT, event.verb[0]):
            event = replace(event, holders=made[-1].holders if made else (), inferred=None)
        made.append(event)
    return made


_GAVE_IT = ("gave it ", "gave them ")


def _bare_states(
    document: Document,
    sentence: Sentence,
    triggers: Sequence[re.Match[str]],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    """Who a sentence names as certified without a word of to what, which others tell.

    "Sertifikat ISO 37001 wajib bagi BUMN. PT X dan PT Y termasuk yang sudah bersertifikat."
    """
    match = document.in_lower.search(BARE_STATE, sentence.start, sentence.end)
    verb = next((v for v in triggers if match and match.start() <= v.start() < match.end()), None)
    if verb is None:
        return []
    event = event_of(document, sentence, verb, (), organisations, topic)
    before = [each for each in event.holders if sentence.start <= each.start < verb.start()]
    between = document.lower[before[-1].end : verb.start()] if before else ""
    if not before or _ITS_SUBJECT.fullmatch(between) is None:
        return []
    of_holder = document.lower[max(sentence.start, before[0].start - 40) : before[0].start]
    return [] if _STAFF_OR_THINGS.search(of_holder) else [event]


_STAFF_OR_THINGS = re.compile(
    r"\b(?:teknisi|petugas|pegawai|karyawan|pekerja|tenaga|operator|personel|auditor|sdm|produk|"
    r"peralatan|lahan|tanah|aset|staff|employees|technicians|workers|products?|land|assets?)"
    r"(?: \w+){0,2} (?:pt\.? |of |at )?$"
)
"""Before an organisation, what of it is certified and is none: "teknisi PLN bersertifikat"."""


_ITS_SUBJECT = re.compile(
    r"(?:,? (?:adalah|ialah|(?:juga |sudah )?termasuk|tergolong|menjadi|salah satu|are|is|both|"
    r"among|yang|those|that|juga|pun|kini|sama-sama|keduanya|masing-masing|telah|sudah|semuanya|"
    r"seluruhnya|already|all|now|have|has|been|fully))* "
)
"""From those who are certified to the verb, so that nothing else of theirs is ("teknisi PLN")."""
_ENTITLED = re.compile(
    r"\b(?:berhak|layak|entitled)(?: (?:untuk|atas|menerima|mendapat\w*|memp?eroleh|menyandang|"
    r"to|the|its|a|an|receive))+ (?:sertifikat|piagam|penghargaan|(?:[\w]+ )?certificate)\b"
    r"(?! (?:tahun depan|mendatang))"
)


def _entitled(document: Document, event: Event) -> Iterator[Event]:
    """The grant to which an audit told in the same sentence entitles: "nilai 95, sehingga berhak".

    "PLTU X meraih nilai 95 dalam audit SMP sehingga berhak atas sertifikat emas."
    """
    if event.action != "audited" or not event.standards or not event.standards[0].is_grant:
        return
    begin = max(event.verb[1], event.standards[-1].end)
    match = document.in_lower.search(_ENTITLED, begin, event.sentence.end)
    if match is None or _LATER.search(document.lower, begin, event.sentence.end):
        return
    if polarity(document, event.sentence, *match.span()) == "stated":
        yield replace(event, action="certified", polarity="stated", verb=match.span())


def shared_out(
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


def event_of(
    document: Document,
    sentence: Sentence,
    verb: re.Match[str] | None,
    standards: tuple[StandardMention, ...],
    organisations: Mentions,
    topic: Topic,
) -> Event:
    """The event of one verb with the standards that it governs, or of standards without one."""
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
            holders = recipients_next(document, organisations, sentence)
            action = action if holders else "named"
    if holders and action == "certified":
        if len(holders) == 1:
            holders = (*holders, *heads_beside(document, organisations, own, holders[0]))
        holders = (*leads_them(document, organisations, own, holders, span[0]), *holders)
        holders = (*holders, *followers(document, organisations, own, span[1]))
        if verb is not None and verb.lastgroup in {"passive", "get", "hand"}:
            holders = (*holders, *told_besides(document, organisations, own, span))
    if verb is not None and POLICE_GIVE.search(verb.group()):
        holders = tuple(each for each in holders if not POLICE.search(each.name))
        action = action if holders or not are_of_police(standards) else "named"
    if verb is not None and is_of_nobody(lower, sentence, span, holders, inferred):
        holders = recipients_next(document, organisations, sentence)
        action = action if holders else "named"  # "118 perusahaan yang menerima SMK3"
    if verb is not None and verb.lastgroup == "get" and [e.kind for e in holders] == ["company"]:
        holders = group_recipients(document, organisations, sentence, span) or holders
    if not holders and verb is not None and verb.lastgroup in {"get", "state"}:
        holders = ministry_itself(document, sentence, organisations, verb, standards)
    if verb is not None and COUNTED_BEHIND.match(lower, span[1], sentence.end):
        if verb.lastgroup == "passive" and not any(each.start >= span[1] for each in holders):
            holders = recipients_next(document, organisations, sentence)
            action = action if holders else "named"  # "SMK3 diraih 12 unit"
    if verb is not None and verb.lastgroup == "passive" and is_of_head_office(lower, verb, topic):
        if not any(each.start >= span[1] for each in holders):
            holders, action = (), "named"  # "ISO 45001 yang baru dimiliki kantor pusat"
    if verb is not None and verb.group().startswith("berhak"):
        if _LATER.search(lower, span[1], sentence.end):
            held = "planned"
    if verb is not None and verb.lastgroup in {"state", "get"} and not holders:
        if is_of_suppliers(lower, sentence, span[0]):
            action = "named"  # "Vendor tersebut semuanya bersertifikat ISO 9001"
    if verb is not None and verb.group() == "ada" and not holders:
        holders = unit_of_speaker(document, organisations, sentence)
        action = action if holders else "named"  # "sertifikat lain yang sudah ada, yakni ISO 9001"
    if verb is not None and not any(sentence.start <= each.start < span[0] for each in holders):
        spoken = speakers_own(document, organisations, sentence, span)
        holders, inferred = (
            (spoken, "holder-of-another-sentence") if spoken else (holders, inferred)
        )
    if verb is not None and not holders and counts_units_below(lower, sentence.start, span[0]):
        action = "named"  # "sepuluh UPT di bawah UIT X juga memegang SMP": which, is not told
    if verb is not None and verb.lastgroup == "state" and is_only_beside(lower, verb, holders):
        action = "named"
    if not holders and UNKNOWN_HOLDER.match(document.plain, sentence.start, span[1]):
        if organisations.at(sentence.start) is None:
            action = "named"  # "POMI, which runs the plant, holds ...": a name that nobody knows
    if not holders and verb is not None and verb.lastgroup == "hand" and action == "certified":
        if tells_of_nobody(lower, sentence):  # "diserahkan kepada 65 perusahaan. Salah satunya A"
            holders = recipients_next(document, organisations, sentence)
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
