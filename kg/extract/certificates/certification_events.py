"""The sentences that speak of a certificate: verb, standards, holders, and whether it is fact.

Place in the flow: between :mod:`kg.extract.text.standards` and
:mod:`kg.extract.certificates.certifications`. For each sentence: what its verbs say of its
standards (:mod:`kg.extract.certificates.verb_events`); and what a sentence without standards or
without a verb says of those told before: a list below, one more, the same of another.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certificate_editions import without_old
from kg.extract.certificates.certificate_headings import (
    got_below,
    heading_holders,
    is_heading,
    is_of_recipients,
)
from kg.extract.certificates.certificate_lists import goes_on, is_item
from kg.extract.certificates.certificate_sequels import (
    ENUMERATES,
    NEXT_TO,
    adds_to_those,
    certificates_got_before,
    prizes_got_before,
)
from kg.extract.certificates.certification_verbs import governing_verb
from kg.extract.certificates.holder_groups import followers, number_of, rest_of_list
from kg.extract.certificates.holder_shares import holders_of_item, shares_of
from kg.extract.certificates.holders import holders_of
from kg.extract.certificates.holders_named_next import (
    holder_named_next,
    listed_below,
    named_below,
    sites_named_next,
)
from kg.extract.certificates.verb_events import Event, event_of, events_of, shared_out
from kg.extract.organisations.topic import HOLDER_KINDS, NUMBER_WORD, Topic, holder_key, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import (
    BARE_STATE,
    CERTIFICATE,
    GENERIC,
    SPEAKS,
    TRIGGER,
    UNRELATED,
)

__all__ = ["Event", "find_events"]


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
            events += shared_out([counted], shares, topic)
            continue
        if inside and (dealt := _prizes_dealt(document, sentence, inside, organisations, topic)):
            events += dealt
            continue
        if inside and (dealt := _by_name(document, sentence, inside, organisations, topic)):
            events += dealt
            continue
        if inside and (more := _one_more(document, sentence, inside, events)) is not None:
            shares = shares_of(document, sentence, inside, organisations)
            events += shared_out([more], shares, topic)
            continue
        if not inside:
            if holder_named_next(document, sentence, organisations, events):
                continue
            events += sites_named_next(document, sentence, organisations, events)
        speaks = bool(inside) or document.says(SPEAKS, sentence.start, sentence.end)
        same = document.in_lower.search(_SAME, sentence.start, sentence.end) if speaks else None
        lists = document.plain[sentence.end - 1] == ":"
        given = _GIVEN_NOW.match(lower, sentence.start, sentence.end) if not inside else None
        if given is not None and events and not same:
            more = _handed_over(document, sentence, given, events, organisations, topic)
            if more is not None:
                events.append(more)
                continue
        generic = speaks and (
            document.in_lower.search(GENERIC, sentence.start, sentence.end)
            or document.in_lower.search(BARE_STATE, sentence.start, sentence.end)
        )
        if not (inside or same or lists or generic):
            continue
        if not inside and _NOT_ONLY.match(lower, sentence.start, sentence.end):
            continue
        if document.in_lower.search(UNRELATED, sentence.start, sentence.end):
            continue
        found = events_of(document, sentence, inside, organisations, topic)
        found = _dealt_on(document, found, events)
        if lists and inside:
            found = listed_below(document, found, organisations, sentence)
        if lists and not inside:
            if named_below(document, sentence, organisations, events):
                continue
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
            numbered = [each for each in found if each.standards]
            again = _same_again(
                document, sentence, same, [*events, *numbered], organisations, topic
            )
            if again is None and given is not None and events:
                again = _handed_over(document, sentence, given, events, organisations, topic)
            if again is not None or not same["theirs"]:
                found = [*numbered, *([again] if again is not None else [])]
        events += found
    return tuple(events)


_NOT_ONLY = re.compile(
    r"(?:(?:tak|tidak|bukan) (?:hanya|cuma|sekadar|sebatas)|selain|di samping|besides|apart from)"
    r"(?: (?:soal|itu|meraih|the|its))? (?:sertifikat|sertifikasi|certificat\w+)(?:nya)?,"
    r"(?![^.;]*\b(?:sertifi|certifi))"
)
"""At the begin of a sentence that turns from the certificate to another thing."""
_SAME = re.compile(
    r"\b(?:(?:sertifikat|sertifikasi|penghargaan) (?:yang )?(?:sama|serupa)|"
    r"(?:apresiasi|prestasi|capaian|hal) (?:serupa|yang sama))\b"
    r"(?! (?:di(?:sampaikan|ungkap|kata|jelas|utara|tegas)|akan|untuk))|"
    r"\b(?:juga|turut|ikut|pun)(?: \w+){1,2} (?:sertifikat|penghargaan|piagam|bendera) "
    r"(?:itu|tersebut)\b|"
    r"\b(?:juga|turut|ikut) (?:menerima|memp?eroleh|meraih|mendapat(?:kan)?|mengantongi) "
    r"sertifikat(?= (?:adalah|yaitu|yakni|ialah|antara lain|masing-masing)\b)|"
    r"(?P<theirs>\b(?:menerima|memp?eroleh|meraih|mendapat(?:kan)?|mengantongi) "
    r"sertifikat(?:nya| mereka)(?=[.,;]| (?:dari|oleh|pada|sejak|tahun|lebih|terlebih|di)\b)|"
    r"\b(?:received|obtained|earned|got|secured) (?:their|its)(?: own)? certificat(?:es?|ion)\b"
    r"(?! (?:of|for|to)\b))|"
    r"\bsertifikat (?:untuk|bagi|milik) (?=(?:pln|pt|u[ipl]\w*|plt\w+) )|"
    r"\b(?:sertifikat|sertifikasi) (?:ini|itu|tersebut)(?= (?:\w+ )?di(?:peroleh|raih|terima|"
    r"miliki|sabet|kantongi)(?: oleh| langsung| sendiri)? (?:pt|pln|unit|u[bilp]\w*|plt\w+)\b)|"
    r"\bsertifikatnya(?: sendiri)?(?= (?:\w+ )?di(?:pegang|kantongi|miliki|terima|raih)\b)|"
    r"\bthe same (?:(?:two|three|four) )?(?:certificat\w+|standards?)\b|"
    r"\bgiliran [^.;]{3,90}? yang (?:menerima|memp?eroleh|meraih|mendapat(?:kan)?|mengantongi) "
    r"sertifikat(?= (?:dari|oleh|itu|tersebut)\b|[.,;])|"
    r"\b(?P<each>ke(?:dua|tiga|empat|lima|enam|tujuh)nya)"
    r"(?= (?:\w+ )?di(?:dapat|raih|terima|peroleh|sabet|berikan|serahkan)(?:kan)?\b)|"
    rf"\b(?P<count>{NUMBER_WORD}|ke\w+|\d{{1,2}}) (?:penghargaan|sertifikat) "
    r"(?:itu|tersebut|ini)(?= (?:\w+ )?di(?:dapat(?:kan)?|raih|terima|peroleh|sabet|serahkan|"
    r"berikan|boyong)\b)"
)
"""What was named last, got by another, or by those to whom counted prizes went."""


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
    passive = document.lower.startswith(("di", "berhasil di", "sukses di"), got[0])
    held, _ = holders_of(document, before, organisations, topic, got, receiver_behind=passive)
    read = tuple(read_topic(topic, holder) for holder in held)
    shares = shares_of(document, sentence, inside, organisations)
    span = (sentence.start, sentence.start)
    return [
        Event(sentence, "certified", "stated", span, (each,), shares.get(each.start, read))
        for each in inside
        if each.is_grant or document.in_lower.search(CERTIFICATE, *got)
    ]


def _by_name(
    document: Document,
    sentence: Sentence,
    inside: Sequence[StandardMention],
    organisations: Mentions,
    topic: Topic,
) -> list[Event]:
    """Standards dealt out to holders, of whom the sentence before says that they got certificates.

    "A dan B mendapat sertifikat dari PT SGS. A untuk ISO 9001, sedangkan B untuk ISO 14001."
    """
    got = certificates_got_before(document, sentence)
    shares = shares_of(document, sentence, inside, organisations) if got is not None else {}
    if got is None or not shares:
        return []
    before = document.sentences[document.sentence_index(sentence.start) - 1]
    whole = Event(before, "certified", "stated", got, tuple(inside), (), None)
    return [each for each in shared_out([whole], shares, topic) if each.holders]


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
    got = got_below(document, sentence)
    if got is not None:
        return Event(sentence, "certified", "stated", got, (), (), None, True)
    lower = document.lower
    named = document.in_lower.search(CERTIFICATE, sentence.start, sentence.end)
    triggers = list(document.in_lower.finditer(TRIGGER, sentence.start, sentence.end))
    verb = governing_verb(lower, sentence, triggers, named) if named is not None else None
    if verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    event = event_of(document, sentence, verb, (), organisations, topic)
    if event is not None and event.action == "named" and is_of_recipients(document, sentence):
        return replace(event, action="certified")  # "Adapun penerima sertifikat tersebut adalah:"
    return event


_TOO = ("juga ", "turut ", "ikut ")
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
    last = _with_edition(last, told)
    if same["each"] and not (told and _counts_so_many(document, told[-1], same["each"])):
        return None
    if same["count"] and not (told and _counts_so_many(document, told[-1], same["count"])):
        return None
    verb = governing_verb(document.lower, sentence, triggers, same)
    if not last or verb is None or verb.lastgroup in {"apply", "audit"}:
        return None
    event = event_of(document, sentence, verb, (), organisations, topic)
    behind = followers(document, organisations, sentence, event.verb[1])
    event = replace(event, holders=tuple(dict.fromkeys((*event.holders, *behind))))
    if same["theirs"] and any(each.start < sentence.start for each in event.holders):
        return None  # "Mereka menerima sertifikatnya Senin lalu": of those told before
    if same.group().startswith(_TOO) and event.holders:
        with_them = (*told[-1].holders, *event.holders)
        event = replace(told[-1], holders=with_them, inferred="holders-listed-elsewhere")
    if same["theirs"] or same.group().endswith(" "):  # not where X is said to hold one
        held = {holder_key(each) for told in before for each in told.holders if told.standards}
        if held & {holder_key(each) for each in event.holders}:
            return None
    return replace(event, action="certified", standards=last) if event.holders else None


def _with_edition(
    standards: tuple[StandardMention, ...], told: Sequence[Event]
) -> tuple[StandardMention, ...]:
    """A standard told last without its edition, with the one told before."""
    if len(standards) != 1 or standards[0].code != standards[0].family:
        return standards
    full = [
        each
        for event in told
        for each in event.standards
        if each.family == standards[0].family and each.code != each.family
    ]
    return (full[-1],) if full else standards


def _counts_so_many(document: Document, told: Event, count: str) -> bool:
    """Whether the sentence that tells of certificates counts as many: "tujuh Golden Flag SMK3"."""
    words = document.lower[told.sentence.start : told.sentence.end].split()
    number = number_of(count)
    return number is not None and any(number_of(word) == number for word in words)


_GIVEN_NOW = re.compile(
    r"\"?(?:(?:piagam|plakat|bendera) (?:dan|serta) )?"
    r"(?:(?:ke\w+ )?sertifikat(?:nya)?|sertifikasi|dokumen(?= (?:itu|tersebut) )|the certificates?)"
    r"(?P<rank> (?:dengan )?(?:predikat|kategori|peringkat|level) \w+)?(?: (?:itu|tersebut|ini))? "
    r"(?:(?:telah|sudah|kemudian|lalu|akhirnya|resmi|was|were|has been|have been) ){0,2}"
    r"(?:di(?:serahkan|terima|berikan|peroleh)|handed|presented|issued|awarded|given)\b|"
    r"\"?(?:acara |prosesi )?penyerahan sertifikat(?:nya)?(?: (?:itu|tersebut|ini))?"
    r"(?P<event> (?:di(?:lakukan|laksanakan|langsungkan|gelar)|berlangsung)\b)"
)


def _handed_over(
    document: Document,
    sentence: Sentence,
    given: re.Match[str],
    before: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
) -> Event | None:
    """The certificate for which the sentence before only prepares: "Sertifikat diserahkan ...".

    One with a rank goes back further, to the assessment that gave it: "Sertifikat predikat hijau
    diserahkan Menteri". Where no receiver is named it is for those who were audited.
    """
    last = next((each for each in reversed(before) if each.standards), None)
    if last is None or last.polarity == "negated" or last.action == "certified":
        return None
    number = document.sentence_index(sentence.start)
    far = given["rank"] is not None and last.action == "audited" and last.standards[0].is_grant
    if number - document.sentence_index(last.sentence.start) > (_FAR if far else NEXT_TO):
        return None
    if given["event"] is not None:
        done = polarity(document, sentence, *given.span("event")) == "stated"
        if not done or last.action != "audited" or not last.holders:
            return None
        return _of_the_audited(document, last, sentence, given.span("event"), topic)
    triggers = document.in_lower.finditer(TRIGGER, sentence.start, sentence.end)
    verb = next((each for each in triggers if each.lastgroup in {"passive", "hand"}), None)
    if verb is None:
        return None
    event = event_of(document, sentence, verb, (), organisations, topic)
    if event.polarity != "stated":
        return None
    if verb.group().startswith("diterima") and last.action == "audited" and last.holders:
        if _is_received_for(document, organisations, verb.end(), sentence.end, last.holders):
            return _of_the_audited(document, last, sentence, verb.span(), topic)
    if not any(e.start >= verb.end() for e in event.holders):
        giver = _BY_A_GIVER.match(document.plain, verb.end(), sentence.end)
        if giver is None or last.action != "audited" or not last.holders:
            return None
        to = _TO_WHOM.search(document.lower, giver.end(), sentence.end)
        if to is not None and not _is_officer(document, organisations, to.end(), sentence.end):
            return None
        return _of_the_audited(document, last, sentence, verb.span(), topic)
    return replace(event, action="certified", standards=last.standards, generic=False)


def _of_the_audited(
    document: Document, last: Event, sentence: Sentence, verb: tuple[int, int], topic: Topic
) -> Event:
    """The certificate of those who were audited, handed over by the verb of a later sentence."""
    holders = (*last.holders, *rest_of_list(document, topic, last.holders))
    event = replace(last, sentence=sentence, verb=verb, polarity="stated", action="certified")
    return replace(event, holders=holders, inferred="holders-listed-elsewhere", generic=False)


_RECEIVER = re.compile(
    r"(?: langsung| secara simbolis)?(?: oleh)? (?:(?i:plt|pjs)\.? |Senior |General |Vice |Bapak |"
    r"Ibu )?[A-Z][\w.'&-]*"
)


def _is_received_for(
    document: Document, organisations: Mentions, start: int, end: int, held: Sequence[Mention]
) -> bool:
    """Whether a person or a post of the audited receives: "diterima Manajer X, Budi"."""
    if _RECEIVER.match(document.plain, start, end) is None:
        return False
    named = next((e for e in organisations.within(start, end) if e.kind in HOLDER_KINDS), None)
    if named is None or _FROM.search(document.lower, start, named.start) is not None:
        return True
    return holder_key(named) in {holder_key(each) for each in held}


_FROM = re.compile(r"\b(?:dari|di|pada|at|in|from|bertempat)\b[^.;]*$")
"""Before an organisation that gave, or where it was handed over."""


_FAR = 9
"""So many sentences behind an assessment its certificates may be handed over."""
_BY_A_GIVER = re.compile(
    r"(?: langsung| secara simbolis)?(?: oleh)? (?:(?:Bapak|Ibu|Plt\.?|Wakil) )?(?:Menteri|Menaker|"
    r"Sekretaris|Direktur Jenderal|Dirjen|Direktur|Kepala|Gubernur|Kabaharkam|Kapol\w+|Deputi|"
    r"Wakapol\w+|Dir(?:pam|bin|samapta)\w*|Karo\w*|Kombes|AKBP|AKP|Kompol|Brigjen|Irjen|Komjen|"
    r"Kementerian|Ditjen|Direktorat Jenderal|Baharkam|Polda|Polri)\b"
)
"""Behind a verb of giving: who gave."""
_TO_WHOM = re.compile(r"\b(?:kepada|untuk)\b")
_OFFICER = re.compile(
    r" (?:plt\.? |senior |general |vice |assistant )?(?:asisten manaj?er|man[ae]j?er|manager|gm|"
    r"supervisor|team leader|kepala|asman|president|bapak|ibu)\b"
)


def _is_officer(document: Document, organisations: Mentions, start: int, end: int) -> bool:
    """Whether only a person or a post without its unit received: "kepada Asisten Manajer X"."""
    if _OFFICER.match(document.lower, start, end) is None:
        return False
    named = next((e for e in organisations.within(start, end) if e.kind in HOLDER_KINDS), None)
    return named is None or _AT.search(document.lower, start, named.start) is not None


_AT = re.compile(r"\b(?:di|pada|at|in|bertempat)\b[^.;]*$")
"""Before an organisation where or when it was handed over."""


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
