"""Certificates pointed back to: "B lebih dulu memperolehnya", "They went to A and B".

Place in the flow: after :mod:`kg.extract.certificates.certification_events`. Three forms: a verb of
getting whose object is "-nya" ("memperolehnya", "meraihnya"), said of another holder in the same
sentence or the next; a sentence that begins with "They", "The certificates" and tells whom they
went to; and one that names the units whose certificates the company counts ("Kesembilan unit itu
adalah") or others that have one ("Tiga UP3 lain yang lebih dahulu bersertifikat adalah").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.topic import (
    HOLDER_KINDS,
    NUMBER_WORD,
    Topic,
    coordinated,
    is_alike,
    read_topic,
)
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["counts_own_prizes", "with_carried"]

_GOT_IT = re.compile(
    r"\b(?:memp?eroleh|meraih|mendapatkan|mengantongi|menerima|memegang|menyabet|memiliki)nya\b|"
    r"\b(?P<state>(?:ber|ter)sertifi(?:kat|kasi))(?=[.,;]| (?:sejak|pada|lebih|terlebih)\b)|"
    r"\b(?:obtained|received|earned|achieved|got|gained|secured|won|ha[sd]|holds?) "
    r"(?:it|one|the same(?: certificat\w+)?)"
    r"(?=[.,;]| (?:in|from|since|on|earlier|last|by|before)\b)"
)
_ONLY_OF_IT = re.compile(
    r"\b(?:di bawah(?: naungan)?|di lingkungan|di wilayah|milik|dari|anak usaha|vendor|mitra|"
    r"teknisi|petugas|pegawai|karyawan|pekerja|tenaga|operator|personel|auditor|produk|peralatan|"
    r"laboratorium|aset|lahan)(?: kerja)? (?:pt\.? )?$"
)
"""Before an organisation that is not the subject: "lima UP3 di bawah UIW X telah memperolehnya"."""
_SUBJECT = re.compile(
    r"(?:(?: di [a-z]+(?: [a-z]+)?)?,(?= yang ))?(?:,? (?:selaku|sebagai) \w+(?: \w+)?)?"
    r"(?: (?:lebih|dulu|dahulu|juga|telah|sudah|berhasil|"
    r"pun|kemudian|kini|malah|bahkan|turut|lalu|baru|akhirnya|yang))* |"
    r",? (?:which |that )?(?:(?:had|has|have|already|also|first|previously) )*"
)
_WENT_TO = re.compile(
    r"(?:they|these|all|both|the (?:(?:two|three|four|five) )?certificates?)(?: \w+)? (?:went|were "
    r"(?:given|awarded|presented|issued|granted|handed(?: over)?)) to (?:the )?"
)
_UNITS_ARE = re.compile(
    r"(?:adapun |sementara |mereka,? )?(?:"
    rf"(?:ke)?(?:{NUMBER_WORD}|\d{{1,2}}|unit-)\w* ?|"
    r"(?=\w+ (?:itu|tersebut|dimaksud)\b))"
    r"(?:unit|pembangkit|up3|upt|pltu|area|kantor|perusahaan|anak usaha|bandara|terminal|pabrik|"
    r"pelabuhan|cabang|kilang)\w*(?: (?:itu|tersebut|ini|"
    r"dimaksud|penerima|peraih|yang)(?: \w+){0,6}?)? (?:adalah|ialah|yakni|yaitu|meliputi|terdiri "
    r"(?:dari|atas)|antara lain)[ ,:]+(?:pln |pt )?"
)
"""A sentence that names the units whose certificates the one before counts."""
_OTHERS_ARE = re.compile(
    r"\"?(?:(?:adapun|sementara|sedangkan|selain itu),? )?"
    rf"(?:(?:{NUMBER_WORD}|\d{{1,2}}) )?"
    r"(?:unit|pembangkit|up3|upt|ulp|pltu|area|kantor|perusahaan|anak usaha)\w* lain(?:nya)? "
    r"(?:yang )?(?:(?:lebih|terlebih|dulu|dahulu|juga|sudah|telah|sebelumnya) ){1,5}"
    r"(?P<state>(?:ber|ter)sertifi(?:kat|kasi)|(?:memp?eroleh|meraih|mendapatkan|mengantongi|"
    r"menerima|memiliki)nya)(?: \w+){0,2} "
    r"(?:adalah|ialah|yakni|yaitu|antara lain|meliputi)[ ,:]+(?:pln |pt )?"
)
"""A sentence that names others that are certified: "UP3 lain yang sudah bersertifikat adalah"."""
_NEAR = 2
"""So many sentences back the certificate is told."""


def with_carried(
    document: Document, events: Sequence[Event], organisations: Mentions, topic: Topic
) -> tuple[Event, ...]:
    """The events, and those of holders whose certificate is only pointed back to."""
    told = [
        each
        for each in events
        if each.standards and each.action == "certified" and each.polarity == "stated"
    ]
    if not told and document.in_lower.search(_GOT_IT) is None:
        counted = _with_own_counts(document, list(events), organisations, topic)
        return tuple(_with_proofs(document, counted, organisations, topic))
    added: list[Event] = []
    for match in document.in_lower.finditer(_GOT_IT):
        sentence = document.sentence_at(match.start())
        last = _last(document, told, match.start()) or _denied(document, events, match)
        only = _only_they(document, organisations, sentence, match) if last is None else ()
        wanted = _wanted_before(document, events, sentence) if only else None
        if wanted is not None:
            added.append(replace(wanted, sentence=sentence, verb=match.span(), holders=only))
            continue
        holder = organisations.before(match.start())
        if last is None or holder is None or holder.start < sentence.start:
            continue
        if holder.kind not in HOLDER_KINDS or sentence.kind != "body":
            continue
        if _SUBJECT.fullmatch(document.lower, holder.end, match.start()) is None:
            continue
        group = _joined_to(document, organisations, sentence, holder)
        begin = max(sentence.start, group[0].start - 40)
        if _ONLY_OF_IT.search(document.lower, begin, group[0].start):
            continue
        if polarity(document, sentence, *match.span()) == "stated":
            held = tuple(read_topic(topic, each) for each in group)
            added.append(replace(last, sentence=sentence, verb=match.span(), holders=held))
    for sentence in document.body:
        to = _WENT_TO.match(document.lower, sentence.start, sentence.end)
        others = _OTHERS_ARE.match(document.lower, sentence.start, sentence.end)
        if to is not None:
            first = organisations.starting_at(to.end())
        elif others is not None:
            first = organisations.at(others.end())
        else:
            continue
        last = _last(document, told, sentence.start)
        if last is None or first is None or first.kind not in HOLDER_KINDS:
            continue
        group = coordinated(document, organisations, first, sentence.end)
        if others is not None:
            span = others.span("state")
            added.append(replace(last, sentence=sentence, verb=span, holders=group))
        elif to is not None and is_alike(group):
            added.append(replace(last, sentence=sentence, verb=to.span(), holders=group))
            events = [e for e in events if e is not last or not _is_counted(e)]
    events = _with_units(document, list(events), organisations)
    events = _with_own_counts(document, events, organisations, topic)
    events = _with_proofs(document, events, organisations, topic)
    return tuple(sorted([*events, *added], key=lambda each: each.sentence.start))


_UNLIKE = re.compile(r"\b(?:berbeda (?:dengan|dari)|(?:tidak|tak) seperti|unlike) (?:pln |pt )?$")


def _joined_to(
    document: Document, organisations: Mentions, sentence: Sentence, last: Mention
) -> tuple[Mention, ...]:
    """All that are joined to the last subject of a verb: "UP3 A dan UP3 B sudah bersertifikat"."""
    for first in organisations.within(sentence.start, last.start):
        group = coordinated(document, organisations, first, last.end)
        if first.kind in HOLDER_KINDS and last in group and is_alike(group):
            unlike = _UNLIKE.search(document.lower, max(0, first.start - 24), first.start)
            return group if unlike is None else (last,)
    return (last,)


_BUT = re.compile(
    r"\b(?:namun|tetapi|tapi|sedangkan|sementara|padahal|meski\w*|walau\w*|"
    r"(?:berbeda|lain(?:nya)?|beda)(?: halnya)? (?:dengan|dari)|(?:tidak|tak) seperti|while|but|"
    r"whereas|unlike|in contrast to)\b"
)
_AFTER = re.compile(r"\b(?:setelah|sesudah|sebab|karena|menyusul|mengikuti|after|since)\b")
"""Between what is only planned for some and who has it already."""


def _denied(document: Document, events: Sequence[Event], match: re.Match[str]) -> Event | None:
    """What one has not that another has: "A belum memiliki ISO 9001, namun B sudah memilikinya".

    Or is only to have: "A diajukan memperoleh ISO 9001, sesudah B lebih dahulu mendapatkannya".
    """
    sentence = document.sentence_at(match.start())
    starts = {sentence.start}
    number = document.sentence_index(sentence.start)
    if number and _BUT.match(document.lower, sentence.start):
        starts.add(document.sentences[number - 1].start)
    own = [e for e in events if e.sentence.start in starts and e.standards]
    last = own[-1] if own else None
    if last is None or last.polarity == "stated" or last.verb[1] > match.start():
        return None
    turn = _BUT.search(document.lower, last.verb[1], match.start())
    if turn is None and last.polarity == "planned":
        turn = _AFTER.search(document.lower, last.verb[1], match.start())
    if turn is None:
        return None
    return replace(last, polarity="stated", action="certified", inferred=None)


_ONLY = re.compile(
    r"\b(?:baru|hanya|cuma)(?: ada)?(?: (?:dua|tiga|empat|lima|\d{1,2}) unit,? (?:yakni|yaitu))? "
    r"(?:pln |pt )?$"
)
_WHO_ALREADY = re.compile(r",? yang (?:(?:sudah|telah|kini|baru) )*")


def _only_they(
    document: Document, organisations: Mentions, sentence: Sentence, match: re.Match[str]
) -> tuple[Mention, ...]:
    """Those of whom it is said that only they have it: "baru A dan B yang memilikinya"."""
    for first in organisations.within(sentence.start, match.start()):
        if first.kind not in HOLDER_KINDS:
            continue
        if _ONLY.search(document.lower, max(sentence.start, first.start - 50), first.start):
            group = coordinated(document, organisations, first, match.start())
            if _WHO_ALREADY.fullmatch(document.lower, group[-1].end, match.start()):
                return group
    return ()


def _wanted_before(document: Document, events: Sequence[Event], sentence: Sentence) -> Event | None:
    """The certificate that the sentences right before plan or deny, as one that is held."""
    number = document.sentence_index(sentence.start)
    near = [
        each
        for each in events
        if each.standards
        and number - _NEAR <= document.sentence_index(each.sentence.start) < number
    ]
    if not near or near[-1].polarity not in {"planned", "negated"}:
        return None
    return replace(near[-1], polarity="stated", action="certified", inferred=None)


_COUNT = re.compile(
    rf"\b(?:{NUMBER_WORD}|\d{{1,2}})(?: \w+)? (?:sertifikat|sertifikasi|penghargaan|"
    r"unit(?:nya)?|bendera|certificates)\b"
)


def _with_units(document: Document, events: list[Event], organisations: Mentions) -> list[Event]:
    """Certificates that a company counts, given to the units that the next sentence names."""
    for number, event in enumerate(events):
        sentence = event.sentence
        if len(event.holders) != 1 or event.holders[0].kind != "company":
            continue
        if event.action != "certified" or event.polarity != "stated" or sentence.kind != "body":
            continue
        if _COUNT.search(document.lower, sentence.start, sentence.end) is None:
            continue
        following = document.sentence_index(sentence.start) + 1
        if following >= len(document.sentences):
            continue
        later = document.sentences[following]
        match = _UNITS_ARE.match(document.lower, later.start, later.end)
        first = organisations.at(match.end()) if match is not None else None
        if match is None or first is None or first.kind not in HOLDER_KINDS:
            continue
        group = coordinated(document, organisations, first, later.end)
        if len(group) > 1 and is_alike(group):
            events[number] = replace(event, holders=group, inferred="holders-listed-elsewhere")
    return events


_OWN_PRIZES = re.compile(
    r"\b(?:(?:mem)?bo(?:yo|ro)ng|(?:me)?raih|memp?eroleh|menerima|terima|mendapat(?:kan)?|"
    r"(?:me(?:ny)?|s)abet|mengantongi|membawa pulang)(?: \w+){0,2}? (?:\d{1,3}|"
    rf"{NUMBER_WORD}) (?:\w+ )?(?:penghargaan|piagam|sertifikat)\b"
)
_COMPRISE = re.compile(
    r"(?:\d{1,3} |ke\w+ )?(?:penghargaan|piagam|sertifikat)(?:nya)?(?: yang di\w+)? ?(?:ini|itu|"
    r"tersebut)?,? (?:terdiri(?: \w+)?|meliputi|mencakup|terbagi|yakni|yaitu|antara lain)\b"
)
_GOT_BY_UNITS = re.compile(
    r"\)? {1,2}di(?:dapat(?:kan)?|raih|terima|peroleh|sabet|berikan kepada)(?: oleh)? \d{1,3} "
    r"(?:unit|pembangkit|pltu|area)\b"
)
_ON = 4
"""So many sentences on the prizes of a company are counted by kind."""


def counts_own_prizes(
    document: Document, organisations: Mentions, sentence: Sentence, end: int
) -> Mention | None:
    """The company that got a prize which ends at ``end`` and is "diraih 12 unit" of its own.

    The text counts its prizes before ("memborong 54 penghargaan"), and a sentence on from there
    says what they are ("Penghargaan ini terdiri atas ...").
    """
    if _GOT_BY_UNITS.match(document.lower, end) is None:
        return None
    number = document.sentence_index(sentence.start)
    begin = max(0, number - _ON)
    for first in range(number, begin - 1, -1):
        told = document.sentences[first]
        if _COMPRISE.match(document.lower, told.start, told.end) is None:
            continue
        for before in reversed(document.sentences[max(0, first - _ON) : first]):
            got = _OWN_PRIZES.search(document.lower, before.start, before.end)
            if before.kind != "body" or got is None:
                continue
            holder = organisations.before(got.start())
            if holder is None or holder.start < before.start or holder.kind not in HOLDER_KINDS:
                return None
            return holder if polarity(document, before, *got.span()) == "stated" else None
    return None


def _is_own_count(document: Document, event: Event) -> bool:
    """Whether a company's certificates are told by how many of its units got them."""
    return (
        bool(event.standards)
        and all(holder.kind == "company" for holder in event.holders)
        and _GOT_BY_UNITS.match(document.lower, event.standards[-1].end) is not None
    )


def _units_told(events: Sequence[Event], counted: Event) -> bool:
    """Whether the text tells elsewhere which units got what is only counted here."""
    family = counted.standards[0].family
    holders = {
        holder
        for each in events
        if each is not counted and each.action == "certified" and each.polarity == "stated"
        if any(standard.family == family for standard in each.standards)
        for holder in each.holders
    }
    return len(holders) > 1 and all(holder.kind == "pln_unit" for holder in holders)


def _with_own_counts(
    document: Document, events: list[Event], organisations: Mentions, topic: Topic
) -> list[Event]:
    """Schemes of which a company counts the units that got them, as its own."""
    for number, event in enumerate(events):
        if event.action == "certified" and _is_own_count(document, event):
            if _units_told(events, event):
                events[number] = replace(event, action="named")
            continue
        if event.action != "named" or len(event.standards) != 1 or event.polarity != "stated":
            continue
        end = event.standards[0].end
        holder = counts_own_prizes(document, organisations, event.sentence, end)
        if holder is not None and not _units_told(events, event):
            held = (read_topic(topic, holder),)
            events[number] = replace(event, action="certified", holders=held)
    return events


_PROVES = re.compile(
    r"\"?(?:penghargaan|sertifikat|bendera|predikat|(?:pen)?capaian)(?: \w+)? (?:ini|itu|tersebut) "
    r"(?:\w+ )?(?:menjadi|merupakan|adalah|sebagai) (?:\w+ )?(?:bukti|wujud|bentuk|pengakuan|"
    r"apresiasi|hasil|cerminan)\b"
)
_GOT_CERTIFICATE = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|menerima|terima|mendapat(?:kan)?|(?:me(?:ny)?|s)abet|mengantongi|"
    r"(?:mem)?boyong|mempertahankan)\b(?: \w+){0,2} (?:sertifikat|bendera)\b"
)
_OTHER_PRIZE = re.compile(
    r"\b(?:zero acc?ident|kecelakaan nihil|nihil kecelakaan|proper|awards?|iso)\b"
)


def _with_proofs(
    document: Document, events: list[Event], organisations: Mentions, topic: Topic
) -> list[Event]:
    """Schemes of which a certificate told right before, without a name, is said to be the proof.

    "... meraih Sertifikat Predikat Hijau. Penghargaan ini menjadi bukti ... penerapan SMK2".
    """
    for number, event in enumerate(events):
        sentence = event.sentence
        if event.action not in {"named", "applied"} or event.polarity != "stated":
            continue
        if not event.standards or not all(each.is_grant for each in event.standards):
            continue
        if _PROVES.match(document.lower, sentence.start, sentence.end) is None:
            continue
        index = document.sentence_index(sentence.start)
        before = document.sentences[index - 1] if index else sentence
        got = _GOT_CERTIFICATE.search(document.lower, before.start, before.end)
        if before is sentence or before.kind != "body" or got is None:
            continue
        if _OTHER_PRIZE.search(document.lower, before.start, before.end):
            continue
        if any(each.sentence.start == before.start and each.standards for each in events):
            continue
        holder = organisations.before(got.start())
        if holder is None or holder.start < before.start or holder.kind not in HOLDER_KINDS:
            continue
        if polarity(document, before, *got.span()) == "stated":
            held = (read_topic(topic, holder),)
            events[number] = replace(event, action="certified", holders=held)
    return events


def _is_counted(event: Event) -> bool:
    """Whether an event names nobody itself: "Three units of PLN received ... They went to"."""
    return not event.holders or event.inferred is not None


def _last(document: Document, told: Sequence[Event], position: int) -> Event | None:
    """The certificate told last before a place, in its sentence or the ones right before."""
    number = document.sentence_index(position)
    near = [
        each
        for each in told
        if number - _NEAR <= document.sentence_index(each.sentence.start) <= number
        and each.standards[0].start < position
    ]
    return near[-1] if near else None
