"""Whose certificates a certifier's sentence tells of: the same occasion, and no other.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. A sentence that names who
certified tells of the holders that it names; "sertifikat itu diterbitkan X" tells of those told
last. Others share that certifier only where they share the occasion: named by one verb, a company
and its units of one standard. What was got before ("sebelumnya", "sejak 2018") is an occasion of
its own.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

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
    r"\b(?:yang|which|that) (?:telah|sudah|already|had)(?: \w+)? $|\balready (?:been )?$"
)
"""Before a verb: what it tells was so before what else is told."""
_SAME = re.compile(
    r"\b(?:lembaga|badan|auditor|perusahaan)(?: sertifikasi)? (?:yang sama|tersebut|itu)\b|"
    r"\b(?:pada|dalam|di|at|on|in)(?: the)? (?:kesempatan|acara|seremoni|malam|ajang|momen\w*|"
    r"event|occasion|ceremony) (?:(?:yang )?sama|itu|ini|tersebut)\b|"
    r"\bthe same (?:body|certifier|auditor|certification body|occasion|event|ceremony|day)\b"
)
"""Who also got one, from the same body or at the same handover."""
_ONLY_FOR = re.compile(
    r"\b(?:untuk|bagi|milik|sertifikat(?:nya)?|certificates? (?:of|for))(?: pln| pt| unit| the)* $"
)
_ALL = re.compile(
    r"\b(?:kedua|ketiga|keempat|kelima|keenam|semua|seluruh|sejumlah|para|both|all)(?: \w+)? "
    r"(?:sertifik\w+|standar|iso|unit|perusahaan|penerima|pemegang|certific\w+|units|companies)\b|"
    r"\b(?:keduanya|ketiganya|keempatnya|kelimanya|semuanya|seluruhnya)\b|\bthe certificates\b|"
    r"\bsertifikat-sertifikat\b|\bkepada (?:\d+|belasan|puluhan|ratusan) (?:organisasi|perusahaan|"
    r"unit|klien|pelanggan)\b"
)
"""A sentence that tells of several certificates at once."""


_LONG_LIST = 50
"""Of more holders beside a certifier no unit or company of one is looked for."""
_Told = tuple[Event, int]
"""An event, and the number of the holder whose certificate it tells."""


_Same = tuple[int, bool, frozenset[int]]
"""What a sentence tells, by the identity of a kept list; equal where it tells no more."""


@dataclass(slots=True)
class _Reach:
    """What the sentences that name a body tell of."""

    of_all: bool = False
    told: set[tuple[int, str]] = field(default_factory=set)
    """Holders and families of standards that they tell of."""
    verbs: set[tuple[int, int]] = field(default_factory=set)
    holders: dict[int, Draft] = field(default_factory=dict)
    families: set[str] = field(default_factory=set)
    units_until: int = -1
    """Where the last sentence stands that tells of all units of PLN told before it."""


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
        self._numbers = {id(draft.events): number for number, draft in enumerate(drafts)}
        self._by_sentence: dict[int, list[_Told]] = {}
        self._by_item: dict[int, list[int]] = {}
        for number, draft in enumerate(drafts):
            self._by_item.setdefault(self._item(draft), []).append(number)
            for event in draft.events:
                self._by_sentence.setdefault(event.sentence.start, []).append((event, number))
        self._starts = sorted(self._by_sentence)
        self._now = any(
            (event, each.family) not in own_days and not self._says_before(event)
            for draft in drafts
            if draft.kind == "certification"
            for event in draft.events
            for each in event.standards
            if not each.is_grant
        )
        self._known: dict[tuple[int, int], tuple[tuple[Mention, ...], _Reach]] = {}
        self._of_items: dict[frozenset[int], list[_Told] | None] = {}
        self._kept: set[int] = set()

    def tells_of(self, named: tuple[Mention, ...], draft: Draft, family: str) -> bool:
        """Whether sentences in which a body is named tell of a holder's certificate.

        Args:
            named: Where the certifier or accreditor is named.
            draft: What is said of one holder.
            family: The standard without its edition.
        """
        if not named:
            return False
        key = (len(named), named[0].start if len(named) == 1 else id(named))
        if key not in self._known:  # kept, so that the identity of many stays theirs
            self._known[key] = named, self._reach(named)
        reach = self._known[key][1]
        if reach.of_all or self._joins(draft, family):
            return True
        number = self._numbers[id(draft.events)]
        if self.is_before(draft, family):
            return (number, family) in reach.told
        return (
            self._item(draft) in reach.holders
            or any(event.verb in reach.verbs for event in draft.events)
            or self._is_unit_before(draft, reach.units_until)
            or (
                family in reach.families
                and len(reach.holders) <= _LONG_LIST
                and any(
                    self._is_part(each, draft) or self._is_part(draft, each)
                    for each in reach.holders.values()
                )
            )
        )

    def _reach(self, named: tuple[Mention, ...]) -> _Reach:
        reach = _Reach()
        with_verbs: set[int] = set()
        with_families: set[int] = set()
        before: set[_Same] = set()
        for mention in named:
            sentence = self._document.sentence_at(mention.start)
            span = (sentence.start, sentence.end)
            told = self._of_sentence(sentence, mention)
            if told is None:
                continue
            only = self._only_for(sentence)
            if told and id(told) in self._kept:
                same = (id(told), told[-1][0].sentence.start < sentence.start, only)
                if same in before:
                    continue  # of another sentence that names the same holders
                before.add(same)
            if not told:
                last = bisect_right(self._starts, sentence.start) - 1
                several = _ALL.search(self._document.lower, *span) is not None
                if last < 0 or several or mention.kind == "accreditation_body":
                    reach.of_all = True
                    break
                told = self._by_sentence[self._starts[last]]
                if any(self._is_unit_before(self._drafts[n], sentence.start) for _, n in told):
                    reach.units_until = sentence.start
            for event, number in told:
                draft = self._drafts[number]
                reach.told |= {(number, each) for each in self._families(event, mention)}
                if number not in with_verbs and self._item(draft) not in only:
                    with_verbs.add(number)
                    reach.verbs |= {each.verb for each in draft.events}
                if number in with_families:
                    continue
                with_families.add(number)
                reach.families |= {each.family for each in draft.standards.values()}
                reach.families |= {s.family for each in draft.events for s in each.standards}
                reach.holders[self._item(draft)] = draft
        return reach

    def _only_for(self, sentence: Sentence) -> frozenset[int]:
        """Those of several of whose certificate alone a sentence tells: "untuk A dari SGS"."""
        return frozenset(
            id(self._index.by_start.get(each.start))
            for each in self._organisations.within(sentence.start, sentence.end)
            if _ONLY_FOR.search(self._document.lower, max(0, each.start - 40), each.start)
        )

    def _item(self, draft: Draft) -> int:
        """One number for a holder, by whatever name."""
        item = self._index.by_start.get(draft.holder.start) if draft.holder is not None else None
        return id(item)

    def _joins(self, draft: Draft, family: str) -> bool:
        """Whether a holder got a certificate together with those told before: "pada acara itu"."""
        return any(
            _SAME.search(self._document.lower, event.sentence.start, event.sentence.end)
            for event in draft.events
            if event.sentence.kind == "body" and any(e.family == family for e in event.standards)
        )

    def _of_sentence(self, sentence: Sentence, mention: Mention) -> list[_Told] | None:
        """What a sentence tells of certificates, up to where a body is named.

        None: it names holders, but nothing of theirs that is told here.
        """
        told = [each for each in self._by_sentence.get(sentence.start, ()) if is_told(each[0])]
        if told:
            often = Counter(
                each for verb in {e.verb: e for e, _ in told}.values() for each in verb.standards
            )

            def begin(event: Event) -> int:
                named = [each.start for each in event.standards if often[each] == 1]
                return min([event.verb[0], *named])

            before = [each for each in told if begin(each[0]) < mention.start] or told
            verb = max(before, key=lambda each: begin(each[0]))[0].verb
            return [each for each in told if each[0].verb == verb]
        items = frozenset(
            id(item)
            for each in self._organisations.within(sentence.start, sentence.end)
            if (item := self._index.by_start.get(each.start)) is not None
        )
        if items not in self._of_items:
            self._of_items[items] = self._of_holders(items)
            self._kept.add(id(self._of_items[items]))
        return self._of_items[items]

    def _of_holders(self, items: frozenset[int]) -> list[_Told] | None:
        """What is told of some holders anywhere, in the order of the text; None if only before."""
        held = [
            (event, number)
            for item in items
            for number in self._by_item.get(item, ())
            for event in self._drafts[number].events
        ]
        now = [
            (event, number)
            for event, number in held
            if not event.standards
            or not all(self._tells_before(event, each.family) for each in event.standards)
        ]
        now.sort(key=lambda each: each[0].sentence.start)
        return now if now or not held else None

    def _is_part(self, unit: Draft, company: Draft) -> bool:
        """Whether a unit belongs to a company: by its parent, by PLN, by its name."""
        if unit.holder is None or company.holder is None:
            return False
        if company.holder.known == "PT PLN (Persero)":
            return unit.holder.kind == "pln_unit"
        item = self._index.by_start.get(unit.holder.start)
        if item is not None and item.parent == self._index.name(company.holder):
            return True
        return company.holder.name in self._index.name(unit.holder)

    @staticmethod
    def _is_unit_before(draft: Draft, position: int) -> bool:
        """Whether a unit of PLN is told before a sentence, which may tell of all of them."""
        if draft.holder is None or draft.holder.kind != "pln_unit":
            return False
        return any(event.sentence.start <= position for event in draft.events)

    def is_before(self, draft: Draft, family: str) -> bool:
        """Whether all that tells of a certificate says that it was got before another."""
        events = [e for e in draft.events if any(each.family == family for each in e.standards)]
        return bool(events) and all(self._tells_before(event, family) for event in events)

    def _tells_before(self, event: Event, family: str) -> bool:
        if self._now and (event, family) in self._own_days:
            return True
        return self._says_before(event)

    def _says_before(self, event: Event) -> bool:
        begin = max(event.sentence.start, event.verb[0] - 90)
        return _BEFORE.search(self._document.lower, begin, event.verb[0]) is not None

    def _families(self, event: Event, mention: Mention) -> set[str]:
        """The standards of an event that a body named behind them is told of.

        "ISO 9001 in 2015, ISO 14001 in 2017 and, last month, ISO 45001 from X": the last.
        """
        days = {each.family: self._own_days.get((event, each.family)) for each in event.standards}
        before = [each for each in event.standards if each.end <= mention.start]
        if len(set(days.values())) < _SEVERAL or not before:
            return set(days)
        return {family for family, day in days.items() if day == days[before[-1].family]}


_SEVERAL = 2
