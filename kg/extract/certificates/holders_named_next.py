"""Holders of a certificate that the sentence or the lines behind it name.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. "Sertifikat ISO
29993 diterbitkan Y. Yang mengantongi adalah A" and "Adapun daftar penerimanya:" with the names
below tell whose a certificate is that was told before its holder.
"""

from __future__ import annotations

import re
from collections.abc import MutableSequence
from dataclasses import replace

from kg.extract.certificates.certificate_headings import is_of_recipients, listed_holders
from kg.extract.certificates.certificate_sequels import NEXT_TO
from kg.extract.certificates.verb_events import Event
from kg.extract.organisations.topic import HOLDER_KINDS, coordinated, is_alike
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mentions

__all__ = ["holder_named_next", "named_below"]

_HELD_BY = re.compile(
    r"(?:adapun )?(?:yang (?:berhak )?(?:mengantongi|meraih|menerima|memegang|memp?eroleh|"
    r"mendapat(?:kan)?|memiliki|menyabet)(?:nya| (?:sertifikat )?(?:itu|tersebut|ini))?|"
    r"(?:unit |perusahaan )?(?:penerima|pemegang|peraih|pemilik)(?:nya| (?:sertifikat |"
    r"sertifikasi )(?:itu|tersebut|ini)))(?: (?:sendiri|pertama))? (?:adalah|ialah|tak lain|"
    r"tidak lain|yakni|yaitu)(?: adalah| ialah)?|"
    r"(?:its|the|that) (?:holder|recipient)(?: of (?:it|that certificate))? (?:is|was)|"
    r"it (?:went|was (?:given|awarded|presented|granted)) to"
)
"""At the begin of a sentence: whose the certificate told right before is."""
_NEAR = 24
"""So far behind the verb the holder may stand."""
_STARTS = ("yang", "penerima", "pemegang", "peraih", "pemilik", "holder", "recipient", "it w")


def holder_named_next(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    events: MutableSequence[Event],
) -> bool:
    """Give the certificate told right before to whom a sentence names: "Yang meraih adalah A".

    Args:
        document: The text.
        sentence: A sentence that names no standard.
        organisations: All organisations of the text.
        events: What was told before; the last of it gets the holders.

    Returns:
        Whether the sentence tells that.
    """
    last = events[-1] if events else None
    if last is None or not document.says(_STARTS, sentence.start, sentence.end):
        return False
    match = _HELD_BY.match(document.lower, sentence.start, sentence.end)
    if match is None or not last.standards or last.action != "certified":
        return False
    number = document.sentence_index(sentence.start)
    if last.polarity != "stated" or document.sentence_index(last.sentence.start) != number - 1:
        return False
    first = next(
        (
            each
            for each in organisations.within(match.end(), sentence.end)
            if each.kind in HOLDER_KINDS and each.start - match.end() <= _NEAR
        ),
        None,
    )
    if first is None:
        return False
    group = coordinated(document, organisations, first, sentence.end)
    held = group if is_alike(group) else (first,)
    events[-1] = replace(last, holders=held, inferred="holders-listed-elsewhere")
    return True


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
