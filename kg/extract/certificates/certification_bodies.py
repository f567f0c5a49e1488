"""Who certified and who accredits, as an article names them.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`; who granted a scheme:
see :mod:`kg.extract.certificates.grantors`. A body named beside the
certifier that only accredits is the accreditation body, also where the text says that both
certified (domain rule A7 keeps what was said; the register decides what holds).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.certificates.accreditors import (
    Accreditors,
    certifier_before,
    find_accreditors,
    told_accreditors,
)
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.holder_pointers import SPEAKER_BEFORE
from kg.extract.certificates.scheme_auditors import audits_another, audits_scheme, gives_prize
from kg.extract.organisations.topic import holder_key
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import CERTIFICATE, ISSUED_BY
from kg.extract.words.certifier_frames import REACH, certifies_before

__all__ = ["SCHEME", "Bodies", "bodies_of", "fullest", "in_body", "issuers_of"]


@dataclass(frozen=True, slots=True)
class Bodies:
    """Certifier and accreditor of an article's certificates.

    ``only_one``: no sentence ties the certifier to them, but it is the only one named.
    ``certifies`` and ``accredits``: where the text tells that they did. ``accredited``: the
    certifiers named in the sentences of the accreditor. ``several``: which of several accreditors
    accredits whom.
    """

    certifier: Mention | None
    accreditor: Mention | None
    only_one: bool = False
    certifies: tuple[Mention, ...] = ()
    accredits: tuple[Mention, ...] = ()
    accredited: frozenset[str] = frozenset()
    several: Accreditors = field(default_factory=Accreditors, compare=False)


def _told_of(
    events: Sequence[Event], others: Sequence[Event]
) -> tuple[list[StandardMention], frozenset[str]]:
    """The standards that a text speaks of, in order, and the families that it calls certified."""
    standards = sorted({standard for event in (*events, *others) for standard in event.standards})
    return standards, frozenset(each.family for event in events for each in event.standards)


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
    standards, certified = _told_of(events, others)
    for sentence in {event.sentence.start: event.sentence for event in events}.values():
        for each in organisations.within(sentence.start, sentence.end):
            before = document.lower[max(0, each.start - 60) : each.start]
            if each.kind == "certification_body" and (
                audits_scheme(document, each, standards) or gives_prize(document, each)
            ):
                continue
            if each.kind == "certification_body" and (tied is None or ISSUED_BY.search(before)):
                if tied is None or not _is_issuer(document, tied):
                    tied = each
            elif each.kind in {"company", "other"} and tied is None and "PLN" not in each.name:
                if certifies_before(before) or _follows_standards(document, events, each):
                    tied = each
            elif tied is None and _is_centre(document, each, before, events):
                tied = each
            elif each.kind == "agency" and tied is None and "tandar" in each.name:
                if _FROM.search(before):  # "sertifikat SNI ISO dari Badan Standardisasi Nasional"
                    tied = each
    told = in_body(document, organisations)
    certifiers = [
        each
        for each in told
        if each.kind == "certification_body"
        and not audits_scheme(document, each, standards)
        and not audits_another(document, each, standards, certified)
        and not gives_prize(document, each)
    ]
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
        tied = next((e for e in told if _hands_over(document, e, held)), None)
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
        and document.sentence_at(each.start).start not in planned
    ]
    if tied is None and len({each.identity for each in spoken_of}) == 1:
        tied, only_one = spoken_of[0], True
    accreditors = told_accreditors(document, told, events)
    accreditor = accreditors[0] if accreditors else None
    accredits = tuple(e for e in accreditors if accreditor and e.identity == accreditor.identity)
    return Bodies(
        fullest(tied, certifiers),
        fullest(accreditor, accreditors),
        only_one,
        _where_told(document, events, tied, told),
        accredits,
        _accredited(document, certifiers, accredits, organisations),
        find_accreditors(document, accreditors, organisations, events),
    )


def _accredited(
    document: Document,
    certifiers: Sequence[Mention],
    accredits: Sequence[Mention],
    organisations: Mentions,
) -> frozenset[str]:
    """The certifiers named in the sentences of the accreditor, else those named last before."""
    numbers = {document.sentence_index(each.start) for each in accredits}
    here = {e.identity for e in certifiers if document.sentence_index(e.start) in numbers}
    if here:
        return frozenset(here)
    told = (certifier_before(document.sentences[n], organisations, document) for n in numbers)
    return frozenset(each.identity for each in told if each is not None)


def _where_told(
    document: Document, events: Sequence[Event], tied: Mention | None, told: Sequence[Mention]
) -> tuple[Mention, ...]:
    """Where a text tells that the certifier certified; else wherever it is named."""
    same = [each for each in told if tied is not None and each.identity == tied.identity]
    ties = [
        each
        for each in same
        if _is_issuer(document, each)
        or _issued(document, each)
        or _in_brackets(document, events, each)
        or each == tied
    ]
    return tuple(ties or same)


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


SCHEME = re.compile(r"\bsmk ?[23]\b|\bsmp\b|sistem manajemen|\bk3 award|penghargaan k3|iso ")
"""Schemes and standards by name."""
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
    sentence = document.sentence_at(mention.start)
    before = document.lower[max(sentence.start, mention.start - 170) : mention.start]
    if SCHEME.search(before) or _TRAINS.search(before):
        return False
    return bool(_HANDS_OVER.search(before) or _CERTIFICATE_FROM.search(before))


_CENTRE = re.compile(r"\bPusertif\b|\bPusat Sertifikasi\b")
"""PLN's own certifier, a unit of it."""
_CENTRE_GIVES = re.compile(
    r"(?: (?:telah|sudah|resmi|juga|kembali))* (?:menerbitkan|mengeluarkan|menyerahkan|memberikan|"
    r"menyertifikasi|mensertifikasi)\b[^.;]{0,30}(?:sertifi|\biso\b)"
)


def _is_centre(document: Document, mention: Mention, before: str, events: Sequence[Event]) -> bool:
    """Whether PLN's own certifier is said to have certified another."""
    if mention.kind not in {"pln_unit", "company"} or _CENTRE.search(mention.name) is None:
        return False
    if any(mention in event.holders for event in events):
        return False
    return (
        _FROM.search(before) is not None
        or certifies_before(before)
        or _CENTRE_GIVES.match(document.lower, mention.end) is not None
    )


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
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    others: Sequence[Event] = (),
) -> list[Mention]:
    """The certifiers that the body ties to certificates, one by one, in order.

    Of all events (``others``) one may tell that a certifier has only audited something else.
    """
    standards, certified = _told_of(events, others)
    return [
        each
        for each in in_body(document, organisations)
        if not audits_another(document, each, standards, certified)
        and not gives_prize(document, each)
        and (
            (
                each.kind == "certification_body"
                and (
                    _is_issuer(document, each)
                    or _issued(document, each)
                    or _GRANTS.match(document.lower, each.end)
                    or _in_brackets(document, events, each)
                )
            )
            or (each.kind in {"company", "other"} and _issued(document, each))
        )
    ]


_GRANTS = re.compile(
    r"(?: \([^()]{2,30}\))?(?:,[^,.;]{3,60},)?(?: (?:has|have|had|also|telah|sudah|resmi|juga))* "
    r"(?:granted|awarded|issued|certified|menerbitkan|memberikan|menyerahkan|mengeluarkan|"
    r"men?yertifikasi|mensertifikasi) [^.;]{0,80}?(?:certif|sertif|iso )"
)
"""Behind a body: it gives a certificate."""


def _in_brackets(document: Document, events: Sequence[Event], mention: Mention) -> bool:
    """Whether a certifier opens brackets behind a standard: "ISO 45001:2018 (PT X, Mei 2019)"."""
    return document.plain.endswith("(", 0, mention.start) and any(
        standard.end <= mention.start <= standard.end + 2
        for event in events
        for standard in event.standards[-1:]
    )


def _issued(document: Document, mention: Mention) -> bool:
    sentence = document.sentence_at(mention.start)
    begin = max(sentence.start, mention.start - REACH)
    return certifies_before(document.lower[begin : mention.start])


def in_body(document: Document, organisations: Mentions) -> list[Mention]:
    """The organisations named in the body of a text."""
    return [each for each in organisations.all if document.sentence_at(each.start).kind == "body"]


def _beside_a_certificate(document: Document, mention: Mention) -> bool:
    sentence = document.sentence_at(mention.start)
    return any(
        each.search(document.lower, sentence.start, sentence.end)
        for each in (CERTIFICATE, _MISSPELT)
    )


_MISSPELT = re.compile(r"\bsert(?:if|f|ip)i?kat\b")


_AUDITED = re.compile(r"\b(?:meng|di)?audit\w*|\bsurveil|\bsurvailen|\bassess")
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
    sentence = document.sentence_at(mention.start)
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
    sentence = document.sentence_at(mention.start)
    before = document.lower[max(sentence.start, mention.start - REACH) : mention.start]
    return _PLANNED.search(before) is not None


def fullest(chosen: Mention | None, mentions: list[Mention]) -> Mention | None:
    """The longest form in which the text names the chosen one."""
    if chosen is None:
        return None
    same = [each for each in mentions if each.identity == chosen.identity]
    return max((chosen, *same), key=lambda each: (len(each.name), -each.start))


_CAME_OUT_AFTER = re.compile(
    r"\b(?:sertifi\w+|certificat\w+)\b[^.;]{0,40}\b(?:terbit|keluar|diterbitkan|dikeluarkan|diperoleh|"
    r"diraih|turun|issued|granted)\b[^.;]{0,60} (?:setelah|usai|seusai|after) (?:pihak |tim |pt )?$"
)
_VERIFIES = re.compile(
    r"(?: \([^()]{2,30}\))? (?:selesai |rampung |telah |had |has )?(?:melakukan|menuntaskan|"
    r"menyelesaikan|menggelar|merampungkan|completed|carried out|finished)"
    r"(?: (?:proses|serangkaian|its|an?|the))? (?:verifikasi|audit|asesmen|penilaian|pemeriksaan|"
    r"verification|assessment)"
)


def _is_issuer(document: Document, mention: Mention) -> bool:
    if _VERIFIES.match(
        document.lower, mention.end
    ):  # "sertifikat terbit setelah X melakukan audit"
        begin = document.sentence_at(mention.start).start
        if _CAME_OUT_AFTER.search(document.lower, begin, mention.start):
            return True
    return ISSUED_BY.search(document.lower[max(0, mention.start - 60) : mention.start]) is not None
