"""Certificates while they are brought together: per holder and kind, and what is left out.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. Of PLN as a whole and its
unit the unit stays; what only a title says gives way to the body, which names the holder in full.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import holder_key
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention
from kg.extract.text.standards import StandardMention

__all__ = [
    "Draft",
    "add_standard",
    "draft_key",
    "is_told",
    "with_editions",
    "without_generic",
    "without_owner",
    "without_titles",
]


@dataclass(slots=True)
class Draft:
    """What is said of one holder, while the events are brought together."""

    holder: Mention | None
    kind: str
    standards: dict[str, StandardMention] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    in_body: set[str] = field(default_factory=set)
    """Families of standards that the body states, not only a title."""
    told: set[str] = field(default_factory=set)
    """Families of which a sentence names the holder, not only "the company" or what it is about."""


def draft_key(holder: Mention | None) -> str:
    """One string for a holder, empty without one."""
    return holder_key(holder) if holder is not None else ""


def add_standard(draft: Draft, standard: StandardMention) -> None:
    """Add a standard; of one with and without its edition the former stays."""
    new = _without_adoption(standard.code)
    for code in list(draft.standards):
        held = _without_adoption(code)
        if held == new or held.startswith(f"{new}:"):
            return
        if new.startswith(f"{held}:"):
            del draft.standards[code]
    draft.standards[standard.code] = standard


def with_editions(document: Document, drafts: list[Draft], events: Sequence[Event]) -> list[Draft]:
    """Give a standard without its edition the only one under which the text explains it.

    "Meraih sertifikat ISO 9001. ISO 9001:2015 merupakan standar internasional", or counts its
    receivers ("22 organisasi pemegang ISO 9001:2015"): not an edition that is applied, planned or
    was before, nor one of another holder.
    """
    told: dict[str, dict[str, tuple[Event, StandardMention]]] = {}
    for event in events:
        for standard in event.standards:
            if standard.code != standard.family:
                family = _without_adoption(standard.family)
                told.setdefault(family, {}).setdefault(standard.code, (event, standard))
    for draft in drafts if told else ():
        own = draft_key(draft.holder)
        for code in [each for each in draft.standards if ":" not in each]:
            editions = told.get(_without_adoption(code), {})
            if len({_without_adoption(each) for each in editions}) != 1:
                continue
            event, standard = next(iter(editions.values()))
            others = {holder_key(each) for each in event.holders} - {own}
            sentence = event.sentence
            used = _USED.search(document.lower, sentence.start, standard.start) is not None
            if used and event.polarity == "stated" and not others:
                add_standard(draft, standard)
            if event.polarity != "stated" or event.action != "named" or others:
                continue
            explains = _SUBJECT.fullmatch(document.lower, sentence.start, standard.start)
            explains = explains or _COUNTED.search(document.lower, sentence.start, sentence.end)
            if explains and not _BEFORE.search(document.lower, standard.end, sentence.end):
                add_standard(draft, standard)
    return drafts


_SUBJECT = re.compile(
    r"\"?(?:(?:adapun|sebagai informasi|diketahui|sertifikat|sertifikasi|standar|the|certification|"
    r"standard),? )*"
)
_USED = re.compile(
    r"\b(?:standar(?:nya)? yang (?:di(?:pakai|gunakan|acu|rujuk|terapkan)|menjadi acuan|berlaku)"
    r"(?: \w+)?|the standard (?:used|applied|in question)) (?:adalah|ialah|yakni|yaitu|is|was)"
    r"(?: edisi| the)? $"
)
"""Before the standard by which a certificate was told: "standar yang dipakai adalah ISO 50001"."""
_COUNTED = re.compile(
    r"\b\d{1,3} (?:organisasi|perusahaan|unit|instansi|badan usaha|companies|organi[sz]ations) "
    r"(?:\w+ )?(?:pemegang|penerima|peraih|yang (?:menerima|meraih)|holding|receiving)\b"
)
"""In a sentence that counts who got which of the certificates handed out."""
_BEFORE = re.compile(
    r"\b(?:sebelumnya|semula|dulu|dahulu|menggantikan|pengganti|beralih|migrasi|transisi|"
    r"previously|formerly|replac\w+|supersed\w+|tahun depan|mendatang|next year)\b"
)
"""In a sentence that tells of an edition that was or is to come."""


def _without_adoption(code: str) -> str:
    """SNI ISO 9001 and ISO 9001 of one holder are one certificate named twice."""
    return code.removeprefix("SNI ").replace("ISO/IEC", "ISO")


_POINTED = frozenset({"holder-of-another-sentence", "holder-is-the-topic", "holders-only-counted"})


def is_told(event: Event) -> bool:
    """Whether an event names its holders itself."""
    return bool(event.holders) and event.inferred not in _POINTED


def without_owner(drafts: list[Draft]) -> list[Draft]:
    """Of a company only pointed to and the several that the text names, the latter stay.

    "Perseroan memperoleh ISO 14001. ... dua sertifikat ISO 14001 untuk PT A dan PT B".
    """
    for draft in drafts:
        for code, standard in list(draft.standards.items()):
            if standard.family in draft.told or draft.holder is None:
                continue
            others = [o for o in drafts if o is not draft and standard.family in o.told]
            if len(others) > 1 and draft.holder.kind == "company":
                del draft.standards[code]
                for other in others if standard.is_grant else ():  # who granted is told there
                    other.events = [*draft.events, *other.events]
    return drafts


_HEAD_OFFICE = re.compile(r"\b(?:kantor pusat|head office|pln pusat|holding)\b")


def _is_of_head_office(document: Document, draft: Draft) -> bool:
    """Whether a sentence of PLN's certificate tells that it is that of its head office."""
    return any(
        _HEAD_OFFICE.search(document.lower, event.sentence.start, event.sentence.end)
        for event in draft.events
        if event.standards
    )


def without_generic(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Of PLN as a whole and its unit, both said to hold one standard, the unit stays.

    That of its head office is one of its own.
    """
    specific = {
        family
        for draft in drafts
        if draft.holder is not None and draft.holder.kind == "pln_unit"
        for family in (standard.family for standard in draft.standards.values())
    }
    for draft in drafts:
        if draft.holder is None or (
            draft.holder.known == "PT PLN (Persero)" and not _is_of_head_office(document, draft)
        ):
            draft.standards = {
                code: standard
                for code, standard in draft.standards.items()
                if standard.family not in specific
            }
    return drafts


def without_titles(
    document: Document, drafts: list[Draft], index: OrganisationIndex
) -> list[Draft]:
    """Leave out who only a title names, where the text names who holds the same.

    A title shortens ("Cirebon Power dan Dua PLTU Lain"); the text below has the names.
    """
    in_body = {
        id(item)
        for start, item in index.by_start.items()
        if document.sentence_at(start).kind == "body"
    }

    def is_named(draft: Draft) -> bool:
        item = index.by_start.get(draft.holder.start) if draft.holder is not None else None
        return draft.holder is None or (item is not None and id(item) in in_body)

    told = {
        _without_adoption(standard.family)
        for draft in drafts
        if draft.holder is not None and is_named(draft)
        for standard in draft.standards.values()
    }
    stated = {_without_adoption(family) for draft in drafts for family in draft.in_body}
    for draft in drafts:  # of a title "PGE raih ISO 50001" the body names the area that holds it
        draft.standards = {
            code: standard
            for code, standard in draft.standards.items()
            if standard.family in draft.in_body or _without_adoption(standard.family) not in stated
        }
    return [
        draft
        for draft in drafts
        if is_named(draft)
        or any(_without_adoption(s.family) not in told for s in draft.standards.values())
    ]
