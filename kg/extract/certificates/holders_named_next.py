"""Holders of a certificate that the sentence or the lines behind it name.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. "Sertifikat ISO
29993 diterbitkan Y. Yang mengantongi adalah A" and "Adapun daftar penerimanya:" with the names
below tell whose a certificate is that was told before its holder.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, MutableSequence, Sequence
from dataclasses import replace

from kg.extract.certificates.certificate_headings import is_of_recipients, listed_holders
from kg.extract.certificates.certificate_sequels import NEXT_TO
from kg.extract.certificates.verb_events import Event
from kg.extract.organisations.topic import (
    HOLDER_KINDS,
    NUMBER_WORDS,
    coordinated,
    each_once,
    is_alike,
)
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["OF_SCOPE", "holder_named_next", "listed_below", "named_below", "sites_named_next"]

_IS = r"(?:adalah|ialah|tak lain|tidak lain|yakni|yaitu|bernama)(?: adalah| ialah)?"
_COUNTED = (
    r"(?:ke(?:dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh)|\d{1,2}) "
    r"(?:unit|perusahaan|pembangkit|penerima|instansi|kantor)(?: \w+)? (?:itu|tersebut|"
    r"(?:yang )?dimaksud)"
)
_HELD_BY = re.compile(
    r"(?:adapun )?(?:"
    r"(?:yang (?:berhak )?(?:mengantongi|meraih|menerima|memegang|memp?eroleh|"
    r"mendapat(?:kan)?|memiliki|menyabet)(?:nya| (?:sertifikat )?(?:itu|tersebut|ini))?|"
    r"(?:unit |perusahaan )?(?:penerima|pemegang|peraih|pemilik)(?:nya| (?:sertifikat |"
    rf"sertifikasi )(?:itu|tersebut|ini)))(?: (?:sendiri|pertama))? {_IS}|"
    rf"(?P<counted>{_COUNTED}),? (?:masing-masing|(?:masing-masing )?(?:{_IS}|antara lain|meliputi|"
    r"terdiri (?:dari|atas)))|"
    r"(?:(?:untuk|di|dari) [^.;,]{3,60}, )?(?:unit|perusahaan|pembangkit)(?: pln)? yang (?:ter)?"
    r"masuk(?: (?:di )?dalam(?:nya| daftar(?: (?:itu|tersebut))?)| daftar(?: itu)?)? "
    rf"(?:{_IS}|antara lain)|"
    r"(?:perusahaan|unit|anak (?:usaha|perusahaan)|pembangkit)(?: pln)? (?:yang )?(?:dimaksud|itu|"
    rf"tersebut) {_IS})|"
    r"(?:its|the|that) (?:holder|recipient)(?: of (?:it|that certificate))? (?:is|was)|"
    r"it (?:went|was (?:given|awarded|presented|granted)) to|"
    r"the (?:company|unit|plant) in question is|"
    r"(?P<units>(?:sertifikat|sertifikasi)(?:nya)?(?: (?:itu|ini|tersebut))? di(?:berikan|serahkan|"
    r"terbitkan|peruntukkan|anugerahkan)(?: langsung)? (?:untuk|kepada|bagi) (?:\w+ )?"
    rf"(?:unit|pembangkit|kantor)(?: \w+){{0,2}}?,? {_IS})"
)
"""At the begin of a sentence: whose the certificates told right before are."""
_NEAR = 24
"""So far behind the verb the holder may stand."""
_BACK = 4
"""So many sentences back the certificates may be told."""
_STARTS = (
    *("sertifikat", "sertifikasi"),
    *("yang ", "penerima", "pemegang", "peraih", "pemilik", "holder", "recipient", "it w"),
    *("unit ", "perusahaan ", "pembangkit ", "instansi ", "kantor ", "anak ", "in question"),
)


def holder_named_next(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    events: MutableSequence[Event],
) -> bool:
    """Give the certificates told right before to whom a sentence names: "Yang meraih adalah A".

    Args:
        document: The text.
        sentence: A sentence that names no standard.
        organisations: All organisations of the text.
        events: What was told before; what of it lacks a holder gets the one named.

    Returns:
        Whether the sentence tells that.
    """
    if not events or not document.says(_STARTS, sentence.start, sentence.end):
        return False
    match = _HELD_BY.match(document.lower, sentence.start, sentence.end)
    if match is None:
        return False
    lacking = list(_lacking(document, sentence, events))
    if not lacking and _is_of_units(document, sentence, events[-1], match):
        lacking = [len(events) - 1]
    if not lacking:
        return False
    held = _as_counted(document, sentence, organisations, match)
    held = held or _named_behind(document, sentence, organisations, match.end())
    for number in lacking if held else ():
        made = replace(events[number], holders=held, inferred="holders-listed-elsewhere")
        events[number] = replace(made, action="certified")
    return bool(held)


def _is_of_units(
    document: Document, sentence: Sentence, event: Event, match: re.Match[str]
) -> bool:
    """Whether what the sentence before tells is of the units that this one names or counts.

    It is of a company, whose units got it; or of some who are only counted, as they are here.
    """
    number = document.sentence_index(sentence.start)
    if not event.standards or document.sentence_index(event.sentence.start) != number - 1:
        return False
    told = (event.action, event.polarity)
    if told == ("certified", "stated") and (match["units"] or match["counted"]):
        return [each.kind for each in event.holders] == ["company"]
    is_counted = match["counted"] is not None and event.verb[0] < event.verb[1]
    return told == ("named", "stated") and is_counted and not event.holders


def _as_counted(
    document: Document, sentence: Sentence, organisations: Mentions, match: re.Match[str]
) -> tuple[Mention, ...]:
    """As many holders as are counted, in lines below or apart: "Kedua unit itu A, ..., dan B"."""
    if match["counted"] is None:
        return ()
    if document.plain[sentence.end - 1] == ":":
        return listed_holders(document, organisations, sentence)
    first = match["counted"].split()[0].removeprefix("ke")
    count = int(first) if first.isdigit() else NUMBER_WORDS.get(first, 0)
    named = each_once(organisations.within(match.end(), sentence.end))
    return named if len(named) == count and is_alike(named) else ()


def _lacking(document: Document, sentence: Sentence, events: Sequence[Event]) -> Iterator[int]:
    """The numbers of the last events that are certificates without a holder, from the end."""
    first = document.sentence_index(sentence.start) - _BACK
    for number in range(len(events) - 1, -1, -1):
        event = events[number]
        if document.sentence_index(event.sentence.start) < first or event.holders:
            return
        if event.standards and (event.action, event.polarity) == ("certified", "stated"):
            yield number


def _named_behind(
    document: Document, sentence: Sentence, organisations: Mentions, position: int
) -> tuple[Mention, ...]:
    """The holder that stands right behind a position, with those joined to it."""
    first = next(
        (
            each
            for each in organisations.within(position, sentence.end)
            if each.kind in HOLDER_KINDS and each.start - position <= _NEAR
        ),
        None,
    )
    if first is None:
        return ()
    group = coordinated(document, organisations, first, sentence.end)
    return group if is_alike(group) else (first,)


_SITES = re.compile(
    r"\b(?:cakupan|(?:ruang )?lingkup)(?:nya)?(?: (?:sertifikat|sertifikasi)(?:nya)?)?"
    r"(?: (?:itu|ini|tersebut|baru))? (?:(?:meliputi|mencakup|adalah|ialah|baru|hanya|yakni|"
    r"yaitu) )*kantor (?:pusat|induk)(?: \w+)?,? (?:(?:serta|dan|beserta|juga) )*(?=\w)|"
    r"\b(?:the )?(?:certificates?|certification|scope)(?: of the certificates?)? (?:also )?covers? "
    r"(?:the|its) (?:head office|headquarters) (?:and|as well as) (?:the )?"
)
"""What a certificate covers beside the head office: units that hold it, too."""
OF_SCOPE = "holder-in-the-scope"
"""Of units that the scope of a certificate names."""
_SAYS_SITES = ("kantor pusat", "kantor induk", "head office", "headquarters")
_SITES_BACK = 14
"""So many sentences back the certificate of that scope may be told."""


def sites_named_next(
    document: Document, sentence: Sentence, organisations: Mentions, events: Sequence[Event]
) -> list[Event]:
    """What the sites hold that the scope of the certificates told before names.

    "Ruang lingkupnya kantor induk dan UPP A": UPP A holds them as the office does.

    Args:
        document: The text.
        sentence: A sentence that names no standard.
        organisations: All organisations of the text.
        events: What was told before, in order.
    """
    if not events or not document.says(_SAYS_SITES, sentence.start, sentence.end):
        return []
    match = _SITES.search(document.lower, sentence.start, sentence.end)
    if match is None or polarity(document, sentence, *match.span()) != "stated":
        return []
    held = _named_behind(document, sentence, organisations, match.end())
    first = document.sentence_index(sentence.start) - _SITES_BACK
    told = [
        each
        for each in events
        if each.standards
        and (each.action, each.polarity) == ("certified", "stated")
        and document.sentence_index(each.sentence.start) >= first
    ]
    return [
        replace(each, holders=held, inferred=OF_SCOPE)
        for each in told
        if held and each.sentence == told[-1].sentence
    ]


def named_below(
    document: Document, sentence: Sentence, organisations: Mentions, events: MutableSequence[Event]
) -> bool:
    """Give what was told right before to those listed below: "Adapun daftar penerimanya:"."""
    last = events[-1] if events else None
    if last is None or not last.standards or last.holders or last.action != "certified":
        return False
    number = document.sentence_index(sentence.start)
    far = number - document.sentence_index(last.sentence.start) > NEXT_TO
    held = listed_holders(document, organisations, sentence)
    if far or last.polarity != "stated" or not (held and is_of_recipients(document, sentence)):
        return False
    events[-1] = replace(last, holders=held, inferred="holders-listed-elsewhere")
    return True


def listed_below(
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
