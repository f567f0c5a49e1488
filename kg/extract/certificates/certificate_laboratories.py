"""Accreditations of laboratories, which no certifier gives, apart from certificates.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. "The laboratory has been
accredited by KAN under ISO/IEC 17025, while its ISO 9001 certificate is from PT X": the first is
KAN's and not PT X's; that KAN accredits PT X is not said.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certificate_drafts import Draft
from kg.extract.certificates.certification_bodies import Bodies
from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.certification_verbs import OF_LABORATORIES
from kg.extract.text.document import Document
from kg.extract.text.standards import StandardMention

__all__ = ["apart_from_laboratories"]


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
    told = document.sentences[document.sentence_index(accreditor.start)]
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
