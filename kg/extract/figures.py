"""Figures on access to electricity: ratios, customers, households and villages, with what they speak of.

Place in the flow: after areas, organisations, people and periods. Algorithm, for each number of a
sentence:

1. What it is: a count by the noun beside it ("343.144 pelanggan"), a share by the noun behind it
   ("persen desa"), a ratio by the ratio named before it in the sentence, or, in a list, by that
   of the sentence before.
2. Whether it is a fact: bounds ("di bawah 97 persen"), changes ("naik 3 persen"), audit scores,
   questions and what is denied are none; "menargetkan" makes a target, "diperkirakan" a projection.
3. Whom, when, by whom: :mod:`kg.extract.figure_context`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.extract.document import Document, Sentence
from kg.extract.figure_context import Context, Place
from kg.extract.figure_words import (
    ABOUT,
    AT_LEAST,
    CHANGE,
    ELECTRIFIED,
    HOUSEHOLD_RATIO,
    NOT_ACCESS,
    NOUNS,
    POPULATION,
    PROJECTED,
    TARGET,
    UNELECTRIFIED,
    VILLAGE_RATIO,
)
from kg.extract.model import Statistic
from kg.extract.numbers import Number, find_numbers

__all__ = ["find_statistics"]

_ANY = re.compile(
    r"elektri|electri|listrik|berlistrik|pelanggan|customer|\bdesa\b|village|rumah tangga|household|\bkk\b|homes|power|"
    r"kepala keluarga|famil|persen|%|percent|kampung|rumah"
)
_CLAUSE = re.compile(
    r"[;]|, (?=(?:sedangkan|sementara|namun|tetapi|tapi|adapun|dan sisanya|sisanya|while|whereas|but|and the|with the)\b)|"
    r"\b(?:sedangkan|sementara itu|whereas)\b"
)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a number is said to be."""

    indicator: str
    words: tuple[int, int]
    reason: str
    confidence: float


def find_statistics(document: Document, context: Context) -> tuple[Statistic, ...]:
    """Find figures.

    Args:
        document: The text.
        context: Areas, periods, people and organisations of the text.

    Returns:
        One item per stated figure, in the order of the text; a figure stated twice alike is one
        item.
    """
    found: dict[tuple[object, ...], Statistic] = {}
    carried: _Reading | None = None
    last_paragraph = -1
    for sentence in document.body:
        if not _ANY.search(document.lower, sentence.start, sentence.end):
            continue
        if document.lower[sentence.start : sentence.end].rstrip(" \"')").endswith("?"):
            continue
        numbers = find_numbers(document, sentence.start, sentence.end)
        if not numbers:
            continue
        if sentence.paragraph > last_paragraph + 1:
            carried = None
        reader = _SentenceReader(document, sentence, numbers, context, carried)
        for statistic in reader.read():
            key = (
                statistic.area,
                statistic.indicator,
                statistic.value,
                statistic.status,
                statistic.period,
            )
            found.setdefault(key, statistic)
        carried = reader.carried
        if carried is not None:
            last_paragraph = sentence.paragraph
    return tuple(found.values())


class _SentenceReader:
    """Reads the figures of one sentence; ``carried`` is the ratio that the next may go on from."""

    def __init__(
        self,
        document: Document,
        sentence: Sentence,
        numbers: Sequence[Number],
        context: Context,
        carried: _Reading | None,
    ) -> None:
        self.document = document
        self.sentence = sentence
        self.numbers = numbers
        self.context = context
        self.inherited = carried
        self.carried: _Reading | None = carried
        lower = document.lower
        self.ratios = sorted([
            *(
                (m.start(), m.end(), "village_electrification_ratio")
                for m in VILLAGE_RATIO.finditer(lower, sentence.start, sentence.end)
            ),
            *(
                (m.start(), m.end(), "household_electrification_ratio")
                for m in HOUSEHOLD_RATIO.finditer(lower, sentence.start, sentence.end)
                if not VILLAGE_RATIO.match(lower, m.start())
            ),
        ])

    def read(self) -> list[Statistic]:
        """The figures of the sentence, in order."""
        read: list[Statistic] = []
        previous = self.sentence.start
        for position, number in enumerate(self.numbers):
            following = (
                self.numbers[position + 1].start
                if position + 1 < len(self.numbers)
                else self.sentence.end
            )
            reading = self._reading(number, previous, following)
            if reading is not None:
                status = self._status(number, previous)
                if status is not None:
                    place = Place(self.sentence, previous, number.start, number.after, following)
                    read.append(self._statistic(number, reading, status, place))
                    if number.percent:
                        self.carried = reading
            previous = number.after
        if not self.numbers or not (self.ratios or read):
            self.carried = None
        return read

    def _reading(self, number: Number, previous: int, following: int) -> _Reading | None:
        lower = self.document.lower
        before = lower[max(self.sentence.start, number.start - 40) : number.start]
        if AT_LEAST.search(before):
            return None
        if number.percent:
            return self._percentage(number, previous, following)
        return self._count(number, previous, following)

    def _percentage(self, number: Number, previous: int, following: int) -> _Reading | None:
        lower = self.document.lower
        before = lower[max(self.sentence.start, number.start - 60) : number.start]
        if CHANGE.search(before) and not self._is_level(number):
            return None
        if not 0 <= number.value <= 130:
            return None
        share = self._share(number, following)
        if share is not None:
            return share
        ratio = next((r for r in reversed(self.ratios) if r[1] <= number.start), None)
        if ratio is not None:
            between = lower[max(ratio[1], previous) : number.start]
            if NOT_ACCESS.search(between):
                return None
            return _Reading(ratio[2], (ratio[0], ratio[1]), "ratio-named-before", 0.93)
        behind = next((r for r in self.ratios if number.after <= r[0] <= number.after + 45), None)
        if behind is not None:
            return _Reading(behind[2], (behind[0], behind[1]), "ratio-named-behind", 0.85)
        if self.inherited is not None and not NOT_ACCESS.search(
            lower, self.sentence.start, self.sentence.end
        ):
            if self._continues(number):
                return _Reading(
                    self.inherited.indicator,
                    self.inherited.words,
                    "ratio-of-the-sentence-before",
                    0.75,
                )
        return None

    def _is_level(self, number: Number) -> bool:
        """ "naik 84,35 persen menjadi 88,3 persen" and "turun ke": the first is a level, too."""
        behind = self.document.lower[number.after : number.after + 40]
        return (
            re.match(
                r" (?:pada [\w ]{2,20}|di [\w ]{2,20}|tahun \d{4})? ?(?:menjadi|ke|to) ", behind
            )
            is not None
        )

    def _continues(self, number: Number) -> bool:
        """Whether a sentence without a ratio of its own goes on with that of the one before."""
        lower = self.document.lower[self.sentence.start : number.start]
        if self.context.has_area(self.sentence.start, self.sentence.end):
            return True
        return (
            re.search(
                r"\b(?:angka|capaian|rasio|persentase|jumlah)(?: (?:itu|ini|tersebut))?\b|\b(?:figure|ratio|rate|it)\b|"
                r"\bnaik dari\b|\bmeningkat dari\b|\btertinggi\b|\bterendah\b|\bsebelumnya\b|\btahun (?:lalu|sebelumnya|\d{4})\b",
                lower,
            )
            is not None
        )

    def _share(self, number: Number, following: int) -> _Reading | None:
        """A percentage of villages, households or people: "99,5 persen desa sudah berlistrik"."""
        lower = self.document.lower
        behind = _OF.match(lower, number.after)
        start = behind.end() if behind is not None else number.after + 1
        for noun, pattern in NOUNS:
            match = pattern.match(lower, start)
            if match is None:
                continue
            state = self._state(number, match.end(), following)
            if noun == "villages":
                kind = (
                    "village_unelectrified_ratio"
                    if state == "un"
                    else "village_electrification_ratio"
                )
            elif noun == "households":
                kind = (
                    "household_unelectrified_ratio"
                    if state == "un"
                    else "household_electrification_ratio"
                )
            elif noun == "people":
                kind = "population_access"
            else:
                return None
            if state is None and not self.ratios:
                return None
            return _Reading(kind, match.span(), "share-of-the-noun-behind", 0.88)
        people = POPULATION.match(lower, start)
        if people is not None and self._state(number, people.end(), following) == "el":
            return _Reading("population_access", people.span(), "share-of-the-noun-behind", 0.8)
        return None

    def _state(self, number: Number, end: int, following: int) -> str | None:
        """Whether what is counted has electricity (``el``), has none (``un``), or is only counted."""
        lower = self.document.lower
        limit = min(self.sentence.end, end + 90)
        clause = _CLAUSE.search(lower, end, limit)
        limit = clause.start() if clause is not None else limit
        if following < self.sentence.end and following > end:
            limit = min(limit, max(following, end + 45)) if following - end < 90 else limit
        behind = lower[end:limit]
        without = UNELECTRIFIED.search(behind)
        having = ELECTRIFIED.search(behind)
        if without is not None and (having is None or without.start() <= having.start() + 12):
            return (
                "un"
                if having is not None
                or without.group().startswith(("gelap", "kegel", "un", "in the", "still d"))
                else None
            )
        if having is not None:
            return "el"
        begin = max(self.sentence.start, number.start - 90)
        for clause in _CLAUSE.finditer(lower, begin, number.start):
            begin = clause.end()
        before = lower[begin : number.start]
        if ELECTRIFIED.search(before):
            return "un" if UNELECTRIFIED.search(before) else "el"
        return None

    def _count(self, number: Number, previous: int, following: int) -> _Reading | None:
        lower = self.document.lower
        before = lower[max(self.sentence.start, number.start - 50) : number.start]
        noun, words = self._noun(number, previous)
        if noun is None:
            return None
        if noun == "people":
            return None
        if noun in {"customers", "household_customers", "new_customers"}:
            change = CHANGE.search(before) is not None or re.search(
                r"\b(?:penambahan|tambahan|bertambah|menambah)\b[\w ]{0,30}$", before
            )
            if noun == "customers" and change:
                noun = "new_customers"
            if noun == "customers" and number.value < 50:
                return None
            return _Reading(noun, words, "noun-beside-the-number", 0.9)
        if CHANGE.search(before):
            return None
        state = self._state(number, max(words[1], number.after), following)
        part = re.search(
            r"\b(?:dari|dari total|of|of the|out of|total|jumlah|sebanyak|seluruh)(?: \w+){0,2} $",
            before,
        )
        if state == "un":
            return _Reading(f"{noun}_unelectrified", words, "noun-beside-the-number", 0.88)
        if state == "el":
            if part is not None and re.search(
                r"\b(?:dari|dari total|of|of the|out of)(?: \w+){0,2} $", before
            ):
                return _Reading(noun, words, "total-behind-of", 0.85)
            return _Reading(f"{noun}_electrified", words, "noun-beside-the-number", 0.85)
        if part is not None and ELECTRIFIED.search(lower, self.sentence.start, self.sentence.end):
            return _Reading(noun, words, "total-behind-of", 0.8)
        return None

    def _noun(self, number: Number, previous: int) -> tuple[str | None, tuple[int, int]]:
        """The noun that a number counts: right behind it, else "jumlah pelanggan ... mencapai" before it."""
        lower = self.document.lower
        gap = _GAP.match(lower, number.after)
        start = gap.end() if gap is not None else number.after
        for noun, pattern in NOUNS:
            match = pattern.match(lower, start)
            if match is not None and not lower[match.end() : match.end() + 1].isalnum():
                if noun == "customers" and re.match(
                    r" (?:rumah tangga)", lower[match.end() :][:14]
                ):
                    return "household_customers", match.span()
                if noun == "customers" and re.match(r" baru\b", lower[match.end() :][:6]):
                    return "new_customers", match.span()
                return noun, match.span()
        begin = max(self.sentence.start, previous)
        lead = _LEAD.search(lower, begin, number.start)
        if lead is not None:
            for noun, pattern in NOUNS:
                match = pattern.search(lower, lead.start(), number.start)
                if match is not None and number.start - match.end() < 90:
                    if not re.match(
                        r" ?(?:mw|kw|kva|va\b|kms|km\b|unit|gardu|tahun|hari|jam|meter|%|persen)",
                        lower[number.after :][:8],
                    ):
                        return noun, match.span()
        return None, (number.start, number.start)

    def _status(self, number: Number, previous: int) -> str | None:
        """``observed``, ``target``, ``projection``, ``preliminary``, ``model_estimate``; None: not stated."""
        lower = self.document.lower
        begin = self.sentence.start
        for clause in _CLAUSE.finditer(lower, self.sentence.start, number.start):
            begin = clause.end()
        before = lower[begin : number.start]
        near = lower[max(begin, previous) : number.start]
        if re.search(r"\bbelum (?:mencapai|sampai|menyentuh|tercapai)\b", near):
            return None
        if re.search(
            r"\b(?:estimasi model|hasil model|pemodelan|model(?:l?ed)? estimate)\b", before
        ):
            return "model_estimate"
        if re.search(
            r"\b(?:angka sementara|data sementara|sementara ini tercatat|preliminary)\b", before
        ):
            return "preliminary"
        target = _last(TARGET, before)
        projected = _last(PROJECTED, before)
        reached = _last(_REACHED, before)
        behind = lower[number.after : number.after + 60]
        if (
            re.match(r"[^.;]{0,25}\b(?:menjadi target|yang ditargetkan|target)\b", behind)
            and target < 0
        ):
            if not re.match(
                r"[^.;]{0,30}\b(?:dari|melampaui|melebihi|di atas|above|exceed)", behind
            ):
                return "target"
        if target >= 0 and target > reached:
            return "target"
        if projected >= 0 and projected > reached:
            return "projection"
        return "observed"

    def _statistic(self, number: Number, reading: _Reading, status: str, place: Place) -> Statistic:
        document = self.document
        area = self.context.area(place)
        period = self.context.period(place)
        publisher = self.context.publisher(place)
        before = document.lower[max(self.sentence.start, number.start - 30) : number.start]
        about = ABOUT.search(before) is not None or document.lower.startswith(
            " lebih", number.after
        )
        spans = {document.span(number.start, number.after)}
        if reading.words[0] < reading.words[1]:
            spans.add(document.span(*reading.words))
        reasons = [reading.reason]
        for told in (area, period, publisher):
            if told is not None and told.start < told.end:
                spans.add(document.span(told.start, told.end))
            if told is not None and told.reason:
                reasons.append(told.reason)
        confidence = reading.confidence
        for code in reasons[1:]:
            confidence *= 0.92
        return Statistic(
            area.words if area is not None else None,
            reading.indicator,
            number.value,
            number.printed,
            "percent" if number.percent else "count",
            status,
            tuple(sorted(spans)),
            round(confidence, 3),
            tuple(reasons),
            period=period.words if period is not None else None,
            publisher=publisher.words if publisher is not None else None,
            approximate=about,
            coverage=self.context.coverage(place),
        )


_OF = re.compile(
    r" (?:lebih )?(?:dari |of |of the |atau )?(?:total |seluruh |semua |sekitar |all |indonesia's |the country's |jumlah )?(?:\d[\d.,]* )?"
)
_GAP = re.compile(
    r" (?:(?:unit|buah|lebih|ribu|total|calon|kepala|orang|lagi|remaining|more|other|of the|rural|remote|poor|orang) )?"
)
_LEAD = re.compile(
    r"\b(?:jumlah|total|banyaknya|number of|the number of)\b[^.;]{0,80}?"
    r"(?:mencapai|sebanyak|sebesar|tercatat|menjadi|adalah|berjumlah|yakni|yaitu|ada|hanya|dari|reached|was|is|stood at|totaled|to|:)\b[^\d]{0,24}$"
)
_REACHED = re.compile(
    r"\b(?:(?:telah|sudah|kini|saat ini|baru|berhasil|hingga saat ini) (?:\w+ ){0,2}?(?:mencapai|menjadi|berada|menyentuh|tercatat|terealisasi|sebesar|di)|"
    r"realisasi(?:nya)?|tercatat|terealisasi|melampaui|melebihi|dari (?:sebelumnya|semula)|has reached|had reached|reached|stood at|stands at|currently|"
    r"exceed(?:ed|ing)?|baru mencapai|mencapai(?= \d)|saat ini|sekarang|kini)\b"
)


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins, -1 without one."""
    position = -1
    for match in pattern.finditer(text):
        position = match.start()
    return position
