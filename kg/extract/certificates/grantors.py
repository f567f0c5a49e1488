"""Who granted a scheme: the ministry, the police or the government that an article names.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. One in the sentence of the
grant goes before one elsewhere; a minister who gave the prizes in the sentence beside stands for
the ministry, and who held the feast comes last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.certificates.certification_bodies import SCHEME, fullest, in_body
from kg.extract.certificates.certification_events import Event
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["grantor_of"]

_MINISTER = re.compile(
    r"\bMenteri (?:Ketenagakerjaan|Tenaga Kerja(?: dan Transmigrasi)?|ESDM|"
    r"Energi dan Sumber Daya Mineral)"
    r"(?: RI| Republik Indonesia)?\b|\b(?:Manpower|Labor|Energy) Minister\b|"
    r"\bMinister of Manpower\b|\bMenaker\b|\b(?:Dirjen|Direktur Jenderal) Ketenagalistrikan\b|"
    r"\bKapolri\b|\bKabaharkam\b|\bGubernur (?!Pembina|Terbaik)(?:DKI |DI |D\.I\. )?[A-Z]\w+"
    r"(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Riau|Belitung|Daya|Pegunungan)){0,2}"
)
_OFFICES = (
    re.compile(r"naker|[Kk]erja|Manpower|Labor"),
    re.compile(r"ESDM|Energ[iy]"),
)
_POLICE = re.compile(r"Polri|Polda|Kepolisian|Baharkam|Police|Kapolri")


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


_GIVES = re.compile(r"\b(?:dari|oleh|by|from)(?: the)? $")
_PRIZE = re.compile(
    r"\b(?:penghargaan|anugerah|piagam|awards?)\b(?! (?:tersebut|itu|ini)\b)"
    r"(?! (?:atas )?(?:smk|penerapan smk|sistem manajemen))"
)


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


_BARE = re.compile(
    r"\b(?:penghargaan|piagam|anugerah|apresiasi|awards?)(?: (?:itu|tersebut|ini))? "
    r"(?:dari|oleh|by|from)(?: the)? $"
)
"""A prize without a name: "mendapatkan penghargaan dari Kementerian X"."""


def _gave_another_prize(document: Document, mention: Mention) -> bool:
    """Whether a sentence only tells that it gave another prize ("Zero Accident dari ...")."""
    sentence = document.sentence_at(mention.start)
    before = document.lower[sentence.start : mention.start]
    return (
        _GIVES.search(before) is not None
        and _PRIZE.search(before) is not None
        and _BARE.search(before) is None
        and SCHEME.search(document.lower, sentence.start, sentence.end) is None
    )


_GOT_FROM = re.compile(
    r"\b(?:sertifi\w+|certificat\w+)\b(?! kompetensi)[^.;]{0,120} (?:dari|from)(?: the)? $"
)
"""Before the police from whom a certificate is, whoever signed it."""
_STILL_TO_AUDIT = re.compile(
    r"\b(?:akan|bakal|menyusul|segera|rencananya|dijadwalkan|will|to be)\b[^.;,]{0,40}$"
)
"""Before who grants nothing yet: "UP3 Kendari menyusul diaudit Polda Sultra"."""


def grantor_of(
    document: Document, events: Sequence[Event], organisations: Mentions, schemes: set[str]
) -> Mention | None:
    """Who granted: a ministry, the police or a government, named in the article's body.

    One in the sentence of an event goes before one elsewhere; for SMP it is the police.
    """
    wanted = [
        each
        for each in in_body(document, organisations)
        if each.kind in {"ministry", "government"}
        and bool(_POLICE.search(each.name)) == (schemes == {"SMP"})
        and not each.name.startswith(("DPR", "Chief"))
        and not _PRIZE_OF.search(document.lower, max(0, each.start - 60), each.start)
        and not _STILL_TO_AUDIT.search(document.lower, max(0, each.start - 60), each.start)
    ]
    spans = [(event.sentence.start, event.sentence.end) for event in events]
    for start, end in spans if schemes == {"SMP"} else ():
        for each in wanted:
            if start <= each.start < end and _GOT_FROM.search(document.lower, start, each.start):
                return fullest(each, wanted)
    signed = _signer(document) if schemes == {"SMP"} else None
    if signed is not None:
        return _giving_police(document, wanted, spans) or signed
    issuer = _issuer(document, events, organisations, _ISSUED)
    if issuer is not None:
        return issuer
    for each in wanted:
        if any(start <= each.start < end for start, end in spans):
            return fullest(_auditing_police(document, each, wanted) or each, wanted)
    ministries = [
        each
        for each in wanted
        if (each.kind == "ministry" or schemes == {"SMP"})
        and not _gave_another_prize(document, each)
        and _is_theirs(each, schemes)
    ]
    if ministries and schemes <= _MINISTRY_OF.keys():
        return fullest(ministries[0], ministries)
    for start, end in spans:
        for match in (
            () if schemes == {"SMP"} else document.in_plain.finditer(_MINISTER, start, end)
        ):
            begin = max(start, match.start() - 60)
            if not _PRIZE_OF.search(document.lower, begin, match.start()):
                return _in_full(document, match)
    if ministries and len({each.identity for each in ministries}) == 1:
        return fullest(ministries[0], ministries)
    givers = [
        each
        for each in ministries
        if _GIVES_CERTIFICATES.match(document.lower, each.end)
        or _GIVEN_OUT_BY.search(document.lower, max(0, each.start - 90), each.start)
    ]
    if givers and len({each.identity for each in givers}) == 1:
        return fullest(givers[0], givers)
    for start, end in spans if schemes == {"SMP"} else ():
        head = _HEAD_OF_POLICE.search(document.plain, start, end)
        if head is not None:
            span = head.span("who") if head["who"] else head.span("giver")
            return Mention(*span, "government", document.words(*span))
    if schemes == {"SMP"}:
        return None
    return (
        _minister_before(document, spans)
        or _minister_behind(document, spans)
        or _organiser(document, wanted, spans)
        or _issuer(document, events, organisations, _CERTIFICATE_FROM)
    )


_SCHEME_CERTIFICATE = r"\bsertifi\w+ (?:[\w()]+ ){0,6}?\(?smk ?[23]\b\)?[^.;,]{0,60}?"
_ISSUED = re.compile(
    rf"{_SCHEME_CERTIFICATE},? (?:yang )?(?:telah |juga )?di(?:terbitkan|keluarkan)(?: langsung)?"
    r"(?: oleh)?(?: (?:lembaga|badan|auditor|perusahaan)(?: \w+){0,2})? $"
)
_CERTIFICATE_FROM = re.compile(
    rf"{_SCHEME_CERTIFICATE} dari(?: (?:lembaga|badan)(?: \w+){{0,2}})? $"
)
_ISSUES = re.compile(
    r"(?: \([^()]{2,20}\))?(?: (?:telah|juga|resmi))? me(?:nerbitkan|ngeluarkan) "
    r"(?:\w+ ){0,2}?sertifi\w+ (?:[\w()]+ ){0,6}?\(?smk ?[23]\b"
)


def _issuer(
    document: Document, events: Sequence[Event], organisations: Mentions, before: re.Pattern[str]
) -> Mention | None:
    """The auditor that a text says issued the certificate: "SMK3 yang diterbitkan PT X".

    Who only audits is none; neither is who the certificate is of.
    """
    for event in events:
        start, end = event.sentence.start, event.sentence.end
        for each in organisations.within(start, end) if event.sentence.kind == "body" else ():
            if each.kind not in {"certification_body", "company"} or "PLN" in each.name:
                continue
            if any(each.name == holder.name for holder in event.holders):
                continue
            active = before is _ISSUED and _ISSUES.match(document.lower, each.end, end)
            if active or before.search(document.lower, start, each.start):
                return fullest(each, list(in_body(document, organisations)))
    return None


def _giving_police(
    document: Document, police: Sequence[Mention], spans: Sequence[tuple[int, int]]
) -> Mention | None:
    """The national police that is said to give the certificates, whoever signs them."""
    for each in police:
        if (
            _NATIONAL.search(each.name)
            and any(start <= each.start < end for start, end in spans)
            and _GIVES_CERTIFICATES.match(document.lower, each.end)
        ):
            return fullest(each, list(police))
    return None


_SIGNED_BY = re.compile(
    r"\b[Ss]ertifikat(?:nya)?\b[^.;]{0,60}? (?:ditandatangani|diteken)(?: langsung)?(?: oleh)? "
    r"(?P<who>Kapolri|Kabaharkam(?: Polri)?|Kepala Badan Pemelihara Keamanan(?: Polri)?|Polri)\b"
)


def _signer(document: Document) -> Mention | None:
    """Who signed, whoever hands over: "Sertifikat ditandatangani Kabaharkam Polri"."""
    for sentence in document.body:
        signed = document.in_plain.search(_SIGNED_BY, sentence.start, sentence.end)
        if signed is not None:
            span = signed.span("who")
            return Mention(*span, "government", document.words(*span))
    return None


_NATIONAL = re.compile(r"Polri\b|Baharkam|National Police|Kepolisian (?:Negara )?R")
_AUDITS = re.compile(
    r"\b(?:audit\w*|smp|pengamanan\)?|security)\b[^.;]{0,60} (?:oleh|dari|by|from|"
    r"di(?:lakukan|gelar|laksanakan|adakan|selenggarakan)(?: langsung)?(?: oleh)?)"
    r"(?: the)?(?: tim| auditor)?"
    r"(?: (?:dit(?:rektorat)?|korps)? ?(?:pam\w+|binmas|samapta))? $"
)
_OFFICER = re.compile(
    r"\b(?:oleh|by) (?:[\w./]+ ){0,3}?(?:dir\w+|wadir\w+|kasubdit\w*|karo\w*|kabid\w*|kapolda|"
    r"wakapolda|kasat\w*|director|head|chief)(?: (?:of|the))* $"
)


def _auditing_police(
    document: Document, giver: Mention, police: Sequence[Mention]
) -> Mention | None:
    """The national police that audited, where an officer of a region's only hands over."""
    if not re.match(r"Pol(?:da|res)|POL|Kepolisian (?:Daerah|Res)", giver.name):
        return None
    before = document.lower[max(0, giver.start - 60) : giver.start]
    if _OFFICER.search(before) is None:
        return None
    return next(
        (
            each
            for each in police
            if _NATIONAL.search(each.name)
            and _AUDITS.search(document.lower[max(0, each.start - 120) : each.start])
        ),
        None,
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
            return fullest(each, list(governments))
    return None


_BESIDE = 2
"""So many sentences from the grant who held the feast may be told."""
_GIVES_CERTIFICATES = re.compile(
    r"(?: [\w()]+){0,4}? me(?:mbagikan|nyerahkan|mberikan|nganugerahkan|nerbitkan) "
    r"(?:\w+ ){0,3}?(?:sertifikat|penghargaan|piagam|anugerah)\b"
)
"""Behind who gave, where the text names several of its kind."""
_GIVEN_OUT_BY = re.compile(
    r"\b(?:sertifikat|certificates?)\b[^.;]{0,40} (?:di(?:keluarkan|terbitkan|serahkan|berikan|"
    r"bagikan|tandatangani)(?: langsung)?(?: oleh)?|(?:issued|handed out|given|signed) by"
    r"(?: the)?) $"
)
"""Before who gave out the certificates: "Sertifikat itu dikeluarkan oleh Polri"."""
_KAPOLDA = (
    r"Kapolda (?:[A-Z]{2,}|[A-Z][a-z]+)(?: (?:Timur|Barat|Utara|Selatan|Tengah|Tenggara|Riau|"
    r"Belitung))?"
)
_HEAD_OF_POLICE = re.compile(
    r"\b(?:dari|oleh|by|from|diserahkan|diberikan|dianugerahkan)(?: langsung)? "
    rf"(?P<who>Kapolri|Kabaharkam(?: Polri)?|{_KAPOLDA})\b|"
    rf"\b(?P<giver>Kapolri|Kabaharkam(?: Polri)?|{_KAPOLDA})"
    r"(?: (?:[A-Z][\w.()]*|Pol)){0,6},? me(?:nyerahkan|"
    r"mberikan|nganugerahkan|nyematkan)\b"
)
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
