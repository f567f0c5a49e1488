"""Accreditations of laboratories, which no certifier gives, apart from certificates.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. "The laboratory has been
accredited by KAN under ISO/IEC 17025, while its ISO 9001 certificate is from PT X": the first is
KAN's and not PT X's; that KAN accredits PT X is not said. "A coal laboratory run by PT Y has been
accredited" is of the laboratory that the text names elsewhere, if it names one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certificate_drafts import Draft
from kg.extract.certificates.certification_bodies import Bodies
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.certification_verbs import OF_LABORATORIES
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = ["apart_from_laboratories", "with_laboratories"]


def apart_from_laboratories(
    document: Document, draft: Draft, bodies: Bodies, events: Sequence[Event]
) -> list[tuple[Draft, Bodies]]:
    """Part a draft into what a laboratory is accredited to and what is certified.

    Args:
        document: The text.
        draft: What is said of one holder.
        bodies: Certifier and accreditor of the article, or of this holder.
        events: The events that are stated.

    Returns:
        The parts with their bodies; the draft with ``bodies`` where no laboratory is accredited.
    """
    accreditor = bodies.accreditor
    if accreditor is None:
        return [(draft, bodies)]
    told = document.sentence_at(accreditor.start)
    here = [s for e in events if e.sentence.start == told.start for s in e.standards]
    if not any(_is_of_laboratories(each) for each in here):
        return [(draft, bodies)]
    if not document.says(("akreditasi", "accredit"), told.start, told.end):
        return [(draft, bodies)]
    tested = {code: s for code, s in draft.standards.items() if _is_of_laboratories(s)}
    others = {code: s for code, s in draft.standards.items() if code not in tested}
    parts = []
    for standards, whose in (
        (tested, replace(bodies, certifier=None, only_one=False)),
        (others, replace(bodies, accreditor=None)),
    ):
        if standards:
            part = replace(draft, standards=standards, reasons=[*draft.reasons])
            parts.append((part, whose))
    return parts


def _is_of_laboratories(standard: StandardMention) -> bool:
    return any(number in standard.code for number in OF_LABORATORIES)


_LABORATORY = re.compile(r"\b(?:Lab(?:oratori(?:um|es)|oratory)?|Labkesda)\b", re.IGNORECASE)
_SAYS_LABORATORY = ("laborator",)


def with_laboratories(
    document: Document, events: Sequence[Event], organisations: Mentions
) -> list[Event]:
    """The events, a laboratory's accreditation without a holder given to the only one named.

    Args:
        document: The text.
        events: The events that are stated, in order.
        organisations: All organisations of the text.
    """
    lacking = [
        each
        for each in events
        if _is_accreditation(document, each)
        and all(_runs_laboratory(document, holder) for holder in each.holders)
    ]
    if not lacking:
        return [*events]
    named = {
        each.identity: each
        for each in reversed(organisations.all)
        if _LABORATORY.search(each.name) is not None
        and document.sentence_at(each.start).kind == "body"
    }
    if len(named) != 1:
        return [*events]
    (laboratory,) = named.values()
    return [
        replace(each, holders=(laboratory,), inferred="holder-of-another-sentence")
        if each in lacking
        else each
        for each in events
    ]


_RUN_BY = re.compile(
    r"\blaborator(?:y|ies)\b[^.;,]{0,30}? (?:run|owned|operated|managed|held) by"
    r"(?: (?!and\b)[\w-]+){0,4} $|\blaboratory of (?:the )?(?:\w+ ){0,3}$|"
    r"\blaboratorium\b[^.;,]{0,50}? (?:milik|(?:yang )?di(?:kelola|miliki|operasikan)(?: oleh)?)"
    r"(?: (?:anak|usaha|perusahaan|unit|pihak|perseroan|kepunyaan))* $"
)


def _runs_laboratory(document: Document, holder: Mention) -> bool:
    """Whether a name only tells whose the laboratory is: "a coal laboratory run by PT Y"."""
    if _LABORATORY.search(holder.name) is not None:
        return False
    begin = document.sentence_at(holder.start).start
    return _RUN_BY.search(document.lower, begin, holder.start) is not None


def _is_accreditation(document: Document, event: Event) -> bool:
    """Whether an event tells of a laboratory, by its standards and by its sentence."""
    if not event.standards or not all(map(_is_of_laboratories, event.standards)):
        return False
    return document.says(_SAYS_LABORATORY, event.sentence.start, event.sentence.end)
