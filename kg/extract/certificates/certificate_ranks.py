"""Ranks of an audited scheme whose certificate was got, as the text says elsewhere.

Place in the flow: after :mod:`kg.extract.certificates.certificate_neighbours`. "X menyabet predikat
emas dalam audit SMP" alone is an audit's result; where a later sentence says that the certificate
is held ("jangan lengah karena sudah dapat sertifikat", "sertifikat emas ini berlaku tiga tahun")
the scheme was granted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certification_events import Event
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence

__all__ = ["with_ranked"]

_RANK = re.compile(
    r"\b(?:emas|perak|perunggu|gold|silver|bronze|platinum|hijau|biru|pratama|utama|madya)\b"
)
_HAD = re.compile(
    r"\b(?:sudah|telah|baru saja|berhasil|resmi|kini|have|has|having) "
    r"(?P<verb>(?:(?:men)?dapat(?:kan)?|"
    r"(?:men)?erima|terima|(?:meng|k)antongi|memp?eroleh|peroleh|(?:me)?raih|(?:me)?megang|pegang|"
    r"memiliki|miliki|punya|received|obtained|got|earned) (?:sebuah |the |its )?"
    r"(?:sertifikat(?:nya)?|certificate))\b"
    r"(?! (?:iso|sni|ohsas|smk|kompetensi|laik|tanah|halal|hak|pelatihan|vaksin|keahlian|"
    r"penghargaan))|"
    r"\b(?P<valid>sertifikat (?:emas|gold|perak|silver|perunggu)(?: smp| smk3)?"
    r"(?: ini| itu| tersebut)? (?:ini )?berlaku)\b"
)
"""What says that the certificate of a rank is held."""


def with_ranked(document: Document, events: Sequence[Event]) -> tuple[Event, ...]:
    """The events, and a grant for a rank in an audit whose certificate is said to be held."""
    certified = {
        standard.family
        for event in events
        if event.action == "certified" and event.polarity == "stated"
        for standard in event.standards
    }
    added: list[Event] = []
    for event in events:
        if event.action != "audited" or event.polarity != "stated" or not event.holders:
            continue
        if not event.standards or not event.standards[0].is_grant:
            continue
        if event.standards[0].family in certified or event.sentence.kind != "body":
            continue
        if _RANK.search(document.lower, event.sentence.start, event.sentence.end) is None:
            continue
        held = _held_later(document, event.sentence)
        if held is not None:
            certified.add(event.standards[0].family)
            sentence, span = held
            made = replace(event, action="certified", sentence=sentence, verb=span)
            added.append(replace(made, inferred="holder-of-another-sentence"))
    return tuple(sorted([*events, *added], key=lambda each: each.sentence.start))


def _held_later(document: Document, told: Sentence) -> tuple[Sentence, tuple[int, int]] | None:
    """The first sentence behind that says that the certificate is held, and where it does."""
    for match in document.in_lower.finditer(_HAD, told.end):
        sentence = document.sentence_at(match.start())
        group = "verb" if match["verb"] else "valid"
        if sentence.kind == "body" and polarity(document, sentence, *match.span(group)) == "stated":
            return sentence, match.span(group)
    return None
