"""Who certified, who accredits and who granted, as an article names them.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. A body named beside the
certifier that only accredits is the accreditation body, also where the text says that both
certified (domain rule A7 keeps what was said; the register decides what holds).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.holder_pointers import SPEAKER_BEFORE
from kg.extract.organisations.topic import holder_key
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.certification_words import CERTIFICATE, ISSUED_BY
from kg.extract.words.certifier_frames import REACH, certifies_before

__all__ = ["Bodies", "bodies_of", "grantor_of", "issuers_of"]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Certifier and accreditor of an article's certificates.

    ``only_one``: no sentence ties the certifier to them, but it is the only one named.
    """

    certifier: Mention | None
    accreditor: Mention | None
    only_one: bool = False


def bodies_of(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    others: Sequence[Event] = (),
) -> Bodies:
    """Find certifier and accreditor.

    Args:
        document: The text.
        events: The events that are stated, in order.
        organisations: All organisations of the text.
        others: All events: who is to certify has not done so.
    """
    tied: Mention | None = None
    for sentence in {event.sentence.start: event.sentence for event in events}.values():
        for each in organisations.within(sentence.start, sentence.end):
            before = document.lower[max(0, each.start - 60) : each.start]
            if each.kind == "certification_body" and (tied is None or ISSUED_BY.search(before)):
                if tied is None or not _is_issuer(document, tied):
                    tied = each
            elif each.kind in {"company", "other"} and tied is None and "PLN" not in each.name:
                if certifies_before(before) or _follows_standards(document, events, each):
                    tied = each
            elif each.kind == "agency" and tied is None and "tandar" in each.name:
                if _FROM.search(before):  # "sertifikat SNI ISO dari Badan Standardisasi Nasional"
                    tied = each
    in_body = _in_body(document, organisations)
    certifiers = [each for each in in_body if each.kind == "certification_body"]
    if tied is None:
        behind = [
            each
            for each in certifiers
            if (_is_issuer(document, each) or _issued_near(document, each, events))
            and not _is_planned(document, each)
        ]
        tied = behind[0] if behind else None
    if tied is None:
        held = {holder_key(holder) for event in events for holder in event.holders}
        tied = next((e for e in in_body if _hands_over(document, e, held)), None)
    only_one = False
    planned = {e.sentence.start for e in others if e.polarity == "planned" and e.standards}
    planned -= {event.sentence.start for event in events}
    spoken_of = [
        each
        for each in certifiers
        if (
            _beside_a_certificate(document, each)
            or (
                _near(document, each, events)
                and (_is_audit(document, each) or _has_head(document, each))
            )
        )
        and not _is_planned(document, each)
        and document.sentences[document.sentence_index(each.start)].start not in planned
    ]
    if tied is None and len({each.identity for each in spoken_of}) == 1:
        tied, only_one = spoken_of[0], True
    accreditors = [
        each
        for each in in_body
        if each.kind == "accreditation_body"
        and not _is_awaited(document, each)
        and _IN_PERSON.search(document.lower, max(0, each.start - 40), each.start) is None
    ]
    accreditor = accreditors[0] if accreditors else None
    return Bodies(_fullest(tied, certifiers), _fullest(accreditor, accreditors), only_one)


_IN_PERSON = re.compile(
    r"\b(?:perwakilan|ketua|wakil ketua|kepala|direktur(?: \w+){0,2}|sekretaris(?: jenderal)?|"
    r"representatives?|chair(?:man|person)?|head|director)(?: dari| of)?(?: the)? $"
)
"""Right before an accreditation body that only somebody present belongs to."""
_AWAITED = re.compile(
    r"\b(?:akan|segera|menargetkan|mengajukan|pengajuan|mengurus|menyiapkan|persiapan|menuju|"
    r"proses|"
    r"berencana|rencana\w*|ingin|belum|preparing|plans?|seeking|applying|apply|pursuing|awaiting|"
    r"expects?|hopes?)\b[^.;]{0,90}\b(?:akreditasi|accreditation|terakreditasi|diakreditasi|"
    r"accredited)\b[^.;]{0,50}$"
)


def _is_awaited(document: Document, mention: Mention) -> bool:
    """Whether an accreditation is still to come: "preparing for accreditation from X"."""
    sentence = document.sentences[document.sentence_index(mention.start)]
    before = document.lower[max(sentence.start, mention.start - 200) : mention.start]
    return _AWAITED.search(before) is not None


_HEAD = (
    r"(?:,? (?:direktur(?: utama| eksekutif| operasi)?|dirut|presiden direktur|president director|"
    r"ceo|general manager|kepala cabang|(?:lead |ketua tim )?auditor|perwakilan|pihak|manajemen|"
    r"direksi)){0,2},? $"
)
_HANDS_OVER = re.compile(
    r"\bsertifi\w+\b[^.;]{0,60}\b(?:(?:diserahkan|diberikan|penyerahan)\b[^.;]{0,40}\b"
    rf"(?:oleh|dari)|(?:diserahkan|diberikan)(?: langsung)?){_HEAD}|"
    r"\bpenyerahan sertifi\w+\b[^.;]{0,40}\bdi(?:lakukan|laksanakan)(?: langsung)?(?: oleh)?"
    rf"{_HEAD}"
)


_TRAINS = re.compile(r"\b(?:pelatihan|training|kompetensi|halal|garansi|tanah|laik operasi)\b")
_CERTIFICATE_FROM = re.compile(
    r"\b(?:sertifikat|sertifikasi|certificates?|certification)(?: [\w:]+){0,4} (?:dari|from|by) $"
)


def _hands_over(document: Document, mention: Mention, held: set[str]) -> bool:
    """Whether a company's head hands the certificates over: "diserahkan Direktur Utama PT X"."""
    if mention.kind != "company" or mention.known is not None or "PLN" in mention.name:
        return False
    if holder_key(mention) in held:
        return False
    sentence = document.sentences[document.sentence_index(mention.start)]
    before = document.lower[max(sentence.start, mention.start - 170) : mention.start]
    if _SCHEME.search(before) or _TRAINS.search(before):
        return False
    return bool(_HANDS_OVER.search(before) or _CERTIFICATE_FROM.search(before))


_FROM = re.compile(
    r"\b(?:dari|oleh|by|from|melalui|di(?:berikan|terbitkan|keluarkan|serahkan)) "
    r"(?:pihak |badan |lembaga )?$"
)


_OTHER_THING = re.compile(
    r"\b(?:penghargaan|apresiasi|hadiah|dukungan|bantuan|pasokan|produk|award|support|supply)\b"
)


def _follows_standards(document: Document, events: Sequence[Event], mention: Mention) -> bool:
    """Whether a name stands right behind its sentence's standards: "ISO 9001 dari PT X"."""
    if mention.known is not None:
        return False
    before = document.lower[max(0, mention.start - 24) : mention.start]
    return _FROM.search(before) is not None and any(
        event.standards
        and not _OTHER_THING.search(document.lower, event.standards[-1].end, mention.start)
        and event.standards[-1].end <= mention.start <= event.standards[-1].end + 60
        and not event.standards[-1].is_grant
        and mention not in event.holders
        for event in events
        if event.sentence.start <= mention.start < event.sentence.end
    )


def issuers_of(
    document: Document, events: Sequence[Event], organisations: Mentions
) -> list[Mention]:
    """The certifiers that the body ties to certificates, one by one, in order."""
    return [
        each
        for each in _in_body(document, organisations)
        if (
            each.kind == "certification_body"
            and (
                _is_issuer(document, each)
                or _issued(document, each)
                or _in_brackets(document, events, each)
            )
        )
        or (each.kind in {"company", "other"} and _issued(document, each))
    ]


def _in_brackets(document: Document, events: Sequence[Event], mention: Mention) -> bool:
    """Whether a certifier opens brackets behind a standard: "ISO 45001:2018 (PT X, Mei 2019)"."""
    return document.plain.endswith("(", 0, mention.start) and any(
        standard.end <= mention.start <= standard.end + 2
        for event in events
        for standard in event.standards[-1:]
    )


def _issued(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[document.sentence_index(mention.start)]
    begin = max(sentence.start, mention.start - REACH)
    return certifies_before(document.lower[begin : mention.start])


def _in_body(document: Document, organisations: Mentions) -> list[Mention]:
    return [
        each
        for each in organisations.all
        if document.sentences[document.sentence_index(each.start)].kind == "body"
    ]


def _beside_a_certificate(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[document.sentence_index(mention.start)]
    return any(
        each.search(document.lower, sentence.start, sentence.end)
        for each in (CERTIFICATE, _MISSPELT)
    )


_MISSPELT = re.compile(r"\bsert(?:if|f|ip)i?kat\b")


_AUDITED = re.compile(r"\baudit\w*|\bsurveil|\bsurvailen|\bassess")
_NEAR = 2
"""So many sentences from the certificate its only certifier may audit or speak."""


def _near(document: Document, mention: Mention, events: Sequence[Event]) -> bool:
    number = document.sentence_index(mention.start)
    return any(
        abs(document.sentence_index(event.sentence.start) - number) <= _NEAR
        for event in events
        if any(not standard.is_grant for standard in event.standards)
    )


def _issued_near(document: Document, mention: Mention, events: Sequence[Event]) -> bool:
    return _issued(document, mention) and _near(document, mention, events)


def _is_audit(document: Document, mention: Mention) -> bool:
    sentence = document.sentences[document.sentence_index(mention.start)]
    return _AUDITED.search(document.lower, sentence.start, sentence.end) is not None


def _has_head(document: Document, mention: Mention) -> bool:
    """Whether a certifier's head speaks or hands over: "kata Direktur SGS Indonesia Budi"."""
    return document.in_lower.search(SPEAKER_BEFORE, mention.start - 50, mention.start) is not None


_PLANNED = re.compile(
    r"\b(?:akan|bakal|tahun depan|bulan depan|mendatang|rencananya|ditargetkan|dijadwalkan|will|"
    r"next year)\b[^.;]{0,80}$"
)


def _is_planned(document: Document, mention: Mention) -> bool:
    """Whether a certifier is only to come: "Tahun depan audit dilakukan X"."""
    sentence = document.sentences[document.sentence_index(mention.start)]
    before = document.lower[max(sentence.start, mention.start - REACH) : mention.start]
    return _PLANNED.search(before) is not None


def _fullest(chosen: Mention | None, mentions: list[Mention]) -> Mention | None:
    """The longest form in which the text names the chosen one."""
    if chosen is None:
        return None
    same = [each for each in mentions if each.identity == chosen.identity]
    return max((chosen, *same), key=lambda each: (len(each.name), -each.start))


def _in_full(document: Document, match: re.Match[str]) -> Mention:
    """A minister by the fullest form in which the text has the post: "Menaker" is a title's."""
    office = next((each for each in _OFFICES if each.search(match.group())), None)
    if office is not None:
        same = [
            other
            for sentence in document.body
            for other in document.in_plain.finditer(_MINISTER, sentence.start, sentence.end)
            if office.search(other.group())
        ]
        match = max((match, *same), key=lambda each: (len(each.group()), -each.start()))
    return Mention(
        match.start(), match.end(), "ministry", document.words(match.start(), match.end())
    )


def _is_issuer(document: Document, mention: Mention) -> bool:
    return ISSUED_BY.search(document.lower[max(0, mention.start - 60) : mention.start]) is not None


_MINISTER = re.compile(
    r"\bMenteri (?:Ketenagakerjaan|Tenaga Kerja(?: dan Transmigrasi)?|ESDM|"
    r"Energi dan Sumber Daya Mineral)"
    r"(?: RI| Republik Indonesia)?\b|\b(?:Manpower|Labor|Energy) Minister\b|"
    r"\bMinister of Manpower\b|\bMenaker\b|"
    r"\bKapolri\b|\bKabaharkam\b|\bGubernur (?!Pembina|Terbaik)(?:DKI |DI |D\.I\. )?[A-Z]\w+"
    r"(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Riau|Belitung|Daya|Pegunungan)){0,2}"
)
_OFFICES = (
    re.compile(r"naker|[Kk]erja|Manpower|Labor"),
    re.compile(r"ESDM|Energ[iy]"),
)
_POLICE = re.compile(r"Polri|Polda|Kepolisian|Baharkam|Police|Kapolri")


_GIVES = re.compile(r"\b(?:dari|oleh|by|from)(?: the)? $")
_PRIZE = re.compile(
    r"\b(?:penghargaan|anugerah|piagam|awards?)\b(?! (?:tersebut|itu|ini)\b)"
    r"(?! (?:atas )?(?:smk|penerapan smk|sistem manajemen))"
)
_SCHEME = re.compile(r"\bsmk ?[23]\b|\bsmp\b|sistem manajemen|\bk3 award|penghargaan k3|iso ")


_MINISTRY_OF = {
    "SMK3": re.compile(r"[Tt]enaga [Kk]erja|[Kk]etenagakerjaan|[Nn]a?ker|[Mm]anpower|[Ll]abou?r"),
    "SMK2": re.compile(r"ESDM|[Ee]nergi|[Ee]nergy|[Kk]etenagalistrikan|[Ee]lectricity"),
}
"""Which ministry grants a scheme, where no sentence says so."""


def _is_theirs(mention: Mention, schemes: set[str]) -> bool:
    return schemes == {"SMP"} or any(
        _MINISTRY_OF[code].search(mention.name) for code in schemes & _MINISTRY_OF.keys()
    )


_PRIZE_OF = re.compile(
    r"\b(?:proper|zero acc?ident|kecelakaan nihil|nihil kecelakaan)\b[^,;.]{0,25} "
    r"(?:dari|oleh|by|from)(?: the)? $"
)
"""Right before who gave another prize of the same list: "PROPER Biru dari Kementerian X"."""


def _gave_another_prize(document: Document, mention: Mention) -> bool:
    """Whether a sentence only tells that it gave another prize ("Zero Accident dari ...")."""
    sentence = document.sentences[document.sentence_index(mention.start)]
    before = document.lower[sentence.start : mention.start]
    return (
        _GIVES.search(before) is not None
        and _PRIZE.search(before) is not None
        and _SCHEME.search(document.lower, sentence.start, sentence.end) is None
    )


def grantor_of(
    document: Document, events: Sequence[Event], organisations: Mentions, schemes: set[str]
) -> Mention | None:
    """Who granted: a ministry, the police or a government, named in the article's body.

    One in the sentence of an event goes before one elsewhere; for SMP it is the police.
    """
    wanted = [
        each
        for each in _in_body(document, organisations)
        if each.kind in {"ministry", "government"}
        and bool(_POLICE.search(each.name)) == (schemes == {"SMP"})
        and not each.name.startswith("DPR")
        and not _PRIZE_OF.search(document.lower, max(0, each.start - 60), each.start)
    ]
    spans = [(event.sentence.start, event.sentence.end) for event in events]
    for each in wanted:
        if any(start <= each.start < end for start, end in spans):
            return _fullest(each, wanted)
    ministries = [
        each
        for each in wanted
        if (each.kind == "ministry" or schemes == {"SMP"})
        and not _gave_another_prize(document, each)
        and _is_theirs(each, schemes)
    ]
    if ministries and schemes <= _MINISTRY_OF.keys():
        return _fullest(ministries[0], ministries)
    for start, end in spans:
        match = document.in_plain.search(_MINISTER, start, end)
        if match is not None and schemes != {"SMP"}:
            return _in_full(document, match)
    if ministries and len({each.identity for each in ministries}) == 1:
        return _fullest(ministries[0], ministries)
    givers = [each for each in ministries if _GIVES_CERTIFICATES.match(document.lower, each.end)]
    if givers and len({each.identity for each in givers}) == 1:
        return _fullest(givers[0], givers)
    for start, end in spans if schemes == {"SMP"} else ():
        head = _HEAD_OF_POLICE.search(document.plain, start, end)
        if head is not None:
            return Mention(*head.span("who"), "government", document.words(*head.span("who")))
    if schemes == {"SMP"}:
        return None
    return (
        _minister_before(document, spans)
        or _minister_behind(document, spans)
        or _organiser(document, wanted, spans)
    )


_HELD_BY = re.compile(
    r"\b(?:digelar|diselenggarakan|diadakan|dihelat|ditaja|dilaksanakan|diinisiasi)(?: langsung)?"
    r"(?: oleh)? $|"
    r"\b(?:penghargaan|piagam|sertifikat|bendera|apresiasi)(?: (?:ini|itu|tersebut|yang))? "
    r"di(?:serahkan|berikan|anugerahkan)(?: langsung)?(?: oleh)? $"
)
_HOLDS = re.compile(
    r"(?: \([^()]{2,20}\))? me(?:nggelar|nyelenggarakan|ngadakan|nghelat|naja) (?:\w+ ){0,3}?"
    r"(?:apel|malam|penganugerahan|penghargaan|upacara)\b"
)
"""Who holds the feast at which a scheme is granted."""


def _organiser(
    document: Document, governments: Sequence[Mention], spans: Sequence[tuple[int, int]]
) -> Mention | None:
    """The regional government that held the feast or gave the prize, told beside the grant."""
    for each in governments:
        if not each.name.startswith(("Pem", "Dinas", "Disnaker")):
            continue
        number = document.sentence_index(each.start)
        near = any(abs(document.sentence_index(start) - number) <= _BESIDE for start, _ in spans)
        before = document.lower[max(0, each.start - 60) : each.start]
        if near and (
            _HELD_BY.search(before)
            or _HOLDS.match(document.lower, each.end)
            or _GIVES_PRIZES.match(document.plain, each.end)
        ):
            return _fullest(each, list(governments))
    return None


_BESIDE = 2
"""So many sentences from the grant who held the feast may be told."""
_GIVES_CERTIFICATES = re.compile(
    r"(?: [\w()]+){0,4}? me(?:mbagikan|nyerahkan|mberikan|nganugerahkan|nerbitkan) "
    r"(?:\w+ ){0,3}?(?:sertifikat|penghargaan|piagam|anugerah)\b"
)
"""Behind who gave, where the text names several of its kind."""
_HEAD_OF_POLICE = re.compile(r"\b(?:dari|oleh|by|from) (?P<who>Kapolri|Kabaharkam(?: Polri)?)\b")
_GIVES_PRIZES = re.compile(
    r"(?: [A-Z][\w.']*){0,4}(?: (?:telah|juga))? me(?:mberikan|nyerahkan|nganugerahkan)\b"
    r"(?: \w+){0,2} (?:penghargaan|piagam|anugerah|sertifikat)\b"
)
_GIVEN_BY = re.compile(r"\b(?:dari|oleh|by|from) (?:bapak |ibu )?$")


def _minister_before(document: Document, spans: list[tuple[int, int]]) -> Mention | None:
    """The minister who gave the prizes of the sentence before: "dua penghargaan dari Menteri"."""
    for start, _ in spans:
        number = document.sentence_index(start)
        for sentence in document.sentences[max(0, number - 2) : number]:
            match = document.in_plain.search(_MINISTER, sentence.start, sentence.end)
            if sentence.kind != "body" or match is None:
                continue
            before = document.lower[sentence.start : match.start()]
            if (_GIVEN_BY.search(before) and _PRIZE.search(before)) or _GIVES_PRIZES.match(
                document.plain, match.end(), sentence.end
            ):
                return _in_full(document, match)
    return None


_IS_GIVEN_BY = re.compile(
    r"\"?(?:penghargaan|sertifikat|piagam|bendera|anugerah|apresiasi|the (?:award|certificate)s?)\b"
    r"[^.;]{0,110}?\b(?:di(?:serahkan|berikan|anugerahkan|sematkan)|presented|handed over|given)"
    r"(?: (?:secara )?(?:langsung|simbolis))?(?: oleh| by)?(?: the)? "
)
"""From a sentence's beginning to who gives the prize of the one before."""


def _minister_behind(document: Document, spans: list[tuple[int, int]]) -> Mention | None:
    """The minister who gave what was told before: "Penghargaan itu diserahkan oleh Menteri X"."""
    for start, _ in spans:
        number = document.sentence_index(start)
        for sentence in document.sentences[number + 1 : number + 1 + _BESIDE]:
            given = _IS_GIVEN_BY.match(document.lower, sentence.start, sentence.end)
            if given is None or sentence.kind != "body":
                continue
            match = _MINISTER.match(document.plain, given.end(), sentence.end)
            if match is not None:
                return _in_full(document, match)
    return None
