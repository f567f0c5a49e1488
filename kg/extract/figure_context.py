"""When and by whom a figure speaks: the period and the source told around a number.

Place in the flow: used by :mod:`kg.extract.figures`. What stands beside the number goes
first, then the rest of the sentence, then the sentence before; each step further away is said as
a reason. Areas are :mod:`kg.extract.figure_areas`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from kg.extract.document import Document, Sentence
from kg.extract.figure_areas import FigureAreas, Place, Told
from kg.extract.figure_sentence import LIST_LINE
from kg.extract.figure_words import PROJECTED, STATED_DATA, TARGET
from kg.extract.mentions import Mentions
from kg.extract.organisation_items import OrganisationIndex
from kg.extract.people import People
from kg.extract.periods import PeriodMention
from kg.extract.speech import SAYS_THAT

__all__ = ["Context"]

_NOW = re.compile(r"\b(?:saat ini|kini|sekarang|masih|currently|now|today)\b")
_COVERAGE = re.compile(
    r"\b(?:pln (?:dan|plus|maupun|serta|\+|&) (?:non|luar)[ -]?pln|non[ -]?pln|ltshe|"
    r"lampu tenaga surya hemat energi|khusus pln|pln saja|"
    r"pelanggan pln|pln and non-pln|pln customers only|swadaya|menumpang|menyalur|plts)\b"
)
_WHEN_BEHIND = re.compile(
    r"[ ,(]{1,3}(?:pada|per|di|tahun|hingga|sampai|s\.?d\.?|akhir|selama|sepanjang|untuk|by|in|"
    r"at|as of|on|the|end|of|for|dan|posisi|bulan|sampai dengan|atau|persen|lalu|rumah tangga|"
    r" )*\(?$"
)


class Context:
    """The areas, periods, people and organisations around the figures of a text."""

    def __init__(
        self,
        document: Document,
        areas: Mentions,
        organisations: Mentions,
        periods: Sequence[PeriodMention],
        people: People,
        index: OrganisationIndex,
        dateline_end: int,
    ) -> None:
        self.document = document
        self.index = index
        self.people = people
        self.organisations = organisations
        self._all_periods = list(periods)
        self._period_starts = [each.start for each in periods]
        self.periods = [each for each in periods if each.start >= dateline_end]
        self.where = FigureAreas(document, areas, organisations, dateline_end)

    def is_date(self, position: int) -> bool:
        """Whether a period covers a place: its digits count nothing."""
        number = bisect_right(self._period_starts, position) - 1
        return number >= 0 and self._all_periods[number].end > position

    def period(self, place: Place) -> Told | None:
        """The period a figure speaks of, None if none is told."""
        lower = self.document.lower
        inside = [p for p in self.periods if place.sentence.start <= p.start < place.sentence.end]
        behind = next((p for p in inside if place.after <= p.start < place.following), None)
        between = [p for p in inside if place.previous <= p.start < place.start]
        if behind is not None and _WHEN_BEHIND.fullmatch(lower[place.after : behind.start]):
            if not between or not lower.startswith((" dan ", " and ", ", "), place.after):
                return self._when(behind)
        if between:
            return self._when(between[-1])
        if behind is not None and behind.start - place.after < 40:
            if not self._is_aimed_at(place.after, behind.start):
                return self._when(behind)
        before = [p for p in inside if p.start < place.start]
        if before:
            return self._when(before[-1])
        if len({p.iso for p in inside}) == 1 and not self._is_aimed_at(
            place.after, inside[0].start
        ):
            return self._when(inside[0])
        return self._period_before(place.sentence) or self._period_of_list(place.sentence)

    def _is_aimed_at(self, start: int, end: int) -> bool:
        """Whether a period behind a number is that of a target or projection named between."""
        lower = self.document.lower
        return bool(TARGET.search(lower, start, end) or PROJECTED.search(lower, start, end))

    def periods_between(self, start: int, end: int) -> tuple[Told, ...]:
        """The periods named from ``start`` to ``end``, in order."""
        return tuple(self._when(each) for each in self.periods if start <= each.start < end)

    def _period_before(self, sentence: Sentence) -> Told | None:
        """The only period of the sentence before, of the same paragraph or before a quotation.

        Not for "saat ini", nor behind a target.
        """
        if _NOW.search(self.document.lower, sentence.start, sentence.end):
            return None
        number = self.document.sentence_index(sentence.start)
        if number == 0:
            return None
        other = self.document.sentences[number - 1]
        quoted = self.document.plain[sentence.start] == '"'
        near = sentence.paragraph - other.paragraph <= (1 if quoted else 0)
        if not near or other.kind != "body":
            return None
        if TARGET.search(self.document.lower, other.start, other.end):
            return None
        inside = [p for p in self.periods if other.start <= p.start < other.end]
        if len({p.iso for p in inside}) == 1:
            return Told(
                inside[0].iso, inside[0].start, inside[0].end, "period-of-the-sentence-before"
            )
        return None

    def _period_of_list(self, sentence: Sentence) -> Told | None:
        """The period of the line that announces a list: "Berikut data per 31 Juli 2021:"."""
        if sentence.end - sentence.start > LIST_LINE:
            return None
        number = self.document.sentence_index(sentence.start)
        for other in reversed(self.document.sentences[max(0, number - 40) : number]):
            if self.document.plain[other.end - 1] == ":":
                inside = [p for p in self.periods if other.start <= p.start < other.end]
                if inside:
                    last = inside[-1]
                    return Told(last.iso, last.start, last.end, "period-of-the-list")
                return None
            if other.end - other.start > LIST_LINE:
                return None
        return None

    def _when(self, period: PeriodMention) -> Told:
        reason = "year-told-by-the-day-of-the-article" if period.inferred else ""
        return Told(period.iso, period.start, period.end, reason)

    def publisher(self, place: Place) -> Told | None:
        """Who gives the figure: an organisation named as source, else that of who says so."""
        document, sentence = self.document, place.sentence
        for organisation in self.organisations.within(sentence.start, sentence.end):
            before = document.lower[
                max(sentence.start, organisation.start - 40) : organisation.start
            ]
            behind = document.lower[organisation.end : organisation.end + 12]
            if STATED_DATA.search(before) or behind.startswith((
                " mencatat",
                " recorded",
                " reported",
            )):
                name = self.index.name(organisation)
                return Told(name, organisation.start, organisation.end)
        inside = self.people.within(sentence.start, sentence.end)
        if inside and SAYS_THAT.search(document.lower, sentence.start, sentence.end):
            owner = self.people.items[inside[-1][2]].organization
            if owner is not None:
                return Told(owner, inside[-1][0], inside[-1][1], "publisher-is-the-speaker's")
        return None

    def coverage(self, place: Place) -> str | None:
        """What the figure counts, in the words of the text, where it says so beside the number."""
        begin = max(place.sentence.start, place.previous, place.start - 90)
        match = _COVERAGE.search(self.document.lower, begin, min(place.following, place.after + 60))
        return self.document.words(*match.span()) if match is not None else None
