"""Whose certificates a certifier's sentence tells of: the same occasion, and no other.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. A sentence that names who
certified tells of the holders that it names; "sertifikat itu diterbitkan X" tells of those told
last. Others share that certifier only where they share the occasion: named by one verb, a company
and its units of one standard. What was got before ("sebelumnya", "sejak 2018") is an occasion of
its own.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.certificates.certificate_drafts import Draft, is_told
from kg.extract.certificates.certificate_years import OwnDays
from kg.extract.certificates.certification_events import Event
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["Occasions"]

_BEFORE = re.compile(
    r"\b(?:sebelumnya|sebelum itu|(?:lebih|ter)?lebih (?:dulu|dahulu)|tahun lalu|previously|"
    r"earlier|formerly|last year)\b|"
    r"\b(?:yang|which|that) (?:telah|sudah|already|had)(?: \w+)? $"
)
"""Before a verb: what it tells was so before what else is told."""
_SAME = re.compile(
    r"\b(?:lembaga|badan|auditor|perusahaan)(?: sertifikasi)? (?:yang sama|tersebut|itu)\b|"
    r"\b(?:pada|dalam|di|at|on|in)(?: the)? (?:kesempatan|acara|seremoni|malam|ajang|momen\w*|"
    r"event|occasion|ceremony) (?:(?:yang )?sama|itu|ini|tersebut)\b|"
    r"\bthe same (?:body|certifier|auditor|certification body|occasion|event|ceremony|day)\b"
)
"""Who also got one, from the same body or at the same handover."""
_ALL = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|keenam|semua|seluruh|sejumlah|para|both|all)(?: \w+)? "
    r"(?:sertifik\w+|standar|iso|unit|perusahaan|penerima|pemegang|certific\w+|units|companies)\b|"
    r"\b(?:keduanya|ketiganya|keempatnya|kelimanya|semuanya|seluruhnya)\b|\bthe certificates\b|"
    r"\bsertifikat-sertifikat\b|\bkepada (?:\d+|belasan|puluhan|ratusan) (?:organisasi|perusahaan|"
    r"unit|klien|pelanggan)\b"
)
"""A sentence that tells of several certificates at once."""


class Occasions:
    """Which certificates of a text are told of together."""

    def __init__(
        self,
        document: Document,
        drafts: Sequence[Draft],
        organisations: Mentions,
        index: OrganisationIndex,
        own_days: OwnDays,
    ) -> None:
        self._document = document
        self._drafts = drafts
        self._organisations = organisations
        self._index = index
        self._own_days = own_days
        self._before = {
            (number, family)
            for number, draft in enumerate(drafts)
            for family in {each.family for each in draft.standards.values()}
            if self._is_before(draft, family)
        }

    def tells_of(self, mention: Mention, draft: Draft, family: str) -> bool:
        """Whether the sentence in which a body is named tells of a holder's certificate.

        Args:
            mention: Where the certifier or accreditor is named.
            draft: What is said of one holder.
            family: The standard without its edition.
        """
        lower = self._document.lower
        sentence = self._document.sentences[self._document.sentence_index(mention.start)]
        own = self._of_sentence(sentence, mention)
        several = not own and _ALL.search(lower, sentence.start, sentence.end) is not None
        told = own or self._told_last(sentence)
        if not told or several or self._joins(draft, family):
            return True
        if not own and mention.kind == "accreditation_body":
            return True
        number = self._number(draft)
        if (number, family) in self._before:
            return any(each == number and family in families for each, families in told)
        return any(
            self._is_one(self._drafts[each], draft, family)
            or (not own and self._are_units(self._drafts[each], draft, sentence))
            for each, _ in told
        )

    def _joins(self, draft: Draft, family: str) -> bool:
        """Whether a holder got a certificate together with those told before: "pada acara itu"."""
        return any(
            _SAME.search(self._document.lower, event.sentence.start, event.sentence.end)
            for event in draft.events
            if event.sentence.kind == "body" and any(e.family == family for e in event.standards)
        )

    def _told_last(self, sentence: Sentence) -> list[tuple[int, frozenset[str]]]:
        """The holders, and their standards, told in the last sentence up to this one."""
        told = [
            (event.sentence.start, number, frozenset(each.family for each in event.standards))
            for number, draft in enumerate(self._drafts)
            for event in draft.events
            if event.sentence.start <= sentence.start
        ]
        last = max((each[0] for each in told), default=0)
        return [(number, families) for start, number, families in told if start == last]

    def _number(self, draft: Draft) -> int:
        return next(n for n, each in enumerate(self._drafts) if each.events is draft.events)

    def _of_sentence(
        self, sentence: Sentence, mention: Mention
    ) -> list[tuple[int, frozenset[str]]]:
        """The holders of whose certificates a sentence tells, up to where a body is named."""
        told = [
            (event, number)
            for number, draft in enumerate(self._drafts)
            for event in draft.events
            if event.sentence.start == sentence.start and is_told(event)
        ]
        if told:
            often = Counter(
                each for verb in {e.verb: e for e, _ in told}.values() for each in verb.standards
            )

            def begin(event: Event) -> int:
                named = [s.start for s in event.standards if often[s] == 1]
                return min(event.verb[0], *named) if named else event.verb[0]

            before = [each for each in told if begin(each[0]) < mention.start] or told
            verb = max(before, key=lambda each: begin(each[0]))[0].verb
            return [
                (number, frozenset(each.family for each in event.standards))
                for event, number in told
                if event.verb == verb
            ]
        items = [
            self._index.by_start.get(each.start)
            for each in self._organisations.within(sentence.start, sentence.end)
        ]
        return [
            (number, frozenset())
            for number, draft in enumerate(self._drafts)
            if draft.holder is not None
            and (item := self._index.by_start.get(draft.holder.start)) is not None
            and any(each is item for each in items)
        ]

    def _is_one(self, one: Draft, other: Draft, family: str) -> bool:
        """Whether two holders share the occasion: one verb, or a company and its unit."""
        if one.events is other.events or self._same(one, other):
            return True
        verbs = {event.verb for event in one.events}
        if any(event.verb in verbs for event in other.events):
            return True
        shared = {each.family for each in one.standards.values()} | {
            each.family for event in one.events for each in event.standards
        }
        return family in shared and (self._is_part(one, other) or self._is_part(other, one))

    def _same(self, one: Draft, other: Draft) -> bool:
        items = [
            self._index.by_start.get(each.holder.start) if each.holder is not None else None
            for each in (one, other)
        ]
        return items[0] is items[1]

    def _is_part(self, unit: Draft, company: Draft) -> bool:
        """Whether a unit belongs to a company: by its parent, by PLN, by its name."""
        if unit.holder is None or company.holder is None:
            return False
        item = self._index.by_start.get(unit.holder.start)
        name = self._index.name(company.holder)
        if company.holder.known == "PT PLN (Persero)":
            return unit.holder.kind == "pln_unit"
        return (item is not None and item.parent == name) or company.holder.name in (
            self._index.name(unit.holder)
        )

    @staticmethod
    def _are_units(one: Draft, other: Draft, sentence: Sentence) -> bool:
        """Whether two are units of PLN told before a sentence, which tells of both."""
        return all(
            each.holder is not None
            and each.holder.kind == "pln_unit"
            and any(event.sentence.start <= sentence.start for event in each.events)
            for each in (one, other)
        )

    def _is_before(self, draft: Draft, family: str) -> bool:
        """Whether all that tells of a certificate says that it was got before another."""
        told = {
            (event, each.family)
            for other in self._drafts
            for event in other.events
            for each in event.standards
        }
        own = {each for each in told if each[1] == family and each[0] in draft.events}
        return (
            bool(own)
            and all(self._tells_before(*each) for each in own)
            and not all(self._tells_before(*each) for each in told - own)
        )

    def _tells_before(self, event: Event, family: str) -> bool:
        if (event, family) in self._own_days:
            return True
        begin = max(event.sentence.start, event.verb[0] - 90)
        return _BEFORE.search(self._document.lower, begin, event.verb[0]) is not None
