"""Whom, when and by whom a figure speaks: what is told around a number.

Place in the flow: used by :mod:`kg.extract.figures.figures`. Areas are
:mod:`kg.extract.figures.figure_areas`, periods :mod:`kg.extract.figures.figure_periods`; here is
the source.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.figures.figure_areas import FigureAreas
from kg.extract.figures.figure_periods import FigurePeriods
from kg.extract.figures.figure_sentence import Place, Reading, Told
from kg.extract.figures.figure_words import STATED_DATA
from kg.extract.figures.shares_by_light import PART
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.people.people import People
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mentions
from kg.extract.text.periods import PeriodMention
from kg.extract.words.speech import SAYS_THAT

__all__ = ["Context"]

_COVERAGE = re.compile(
    r"\b(?:pln (?:dan|plus|maupun|serta|\+|&) (?:non|luar)[ -]?pln|non[ -]?pln|ltshe|"
    r"listrik mandiri|independent electricity|"
    r"lampu tenaga surya(?: yang)? hemat energi|khusus pln|pln saja|"
    r"(?:(?:ber|ter)?listrik(?:i)?(?: dari)?|elektrifikasi|teraliri|"
    r"di(?:listriki|aliri|terangi|layani|pasok|sambung)|"
    r"(?:served|supplied|electrified) by|electricity from)(?: (?:listrik|oleh))? "
    r"(?P<own>pln)(?! (?:dan|plus|maupun|serta|\+|&|and|or|atau) (?:non|luar|swasta|pemda|lain|"
    r"other))|"
    r"pelanggan pln|pln and non-pln|pln customers only|swadaya|menumpang|menyalur|plts)\b"
)
_NEXT_SOURCE = re.compile(
    r"[,;](?! (?:baik|termasuk|yang|dengan|dari|including|both|whether)\b)|"
    r"\b(?:sedangkan|sementara|whereas|while)\b"
)
"""Behind a number, where the words of the next one begin: "93,2 persen, listrik non-PLN 4"."""


_VERSION_OF = re.compile(r"\b(?:menurut|versi|hitungan|according to)(?: the)? $")
_COUNTS = re.compile(
    r"(?: \([^()]{2,20}\))?(?: (?:lewat|melalui|dalam) [^,;.\d]{3,50}(?:\d{4} ?)?)?"
    r"(?: (?:sendiri|juga|hanya|baru|sudah|telah)){0,2}"
    r" ?(?:mencatat|menyebut(?:kan)?|merilis|melaporkan|menghitung|mengklaim|recorded|reported)\b"
)
"""Behind who counts."""
_LISTENS = re.compile(
    r"\b(?:kepada|bersama|menerima (?:kunjungan|audiensi|rombongan)|bertemu|menemui|"
    r"(?:di|men)dampingi|disaksikan|di ?hadapan|meeting|received|together with|accompanied by)\b"
    r"[^.,;\"”“]{0,70}(?:, )?$"
)
"""Before somebody who is there when another speaks: "ujar X saat menerima kunjungan Manager Y"."""


class Context(FigurePeriods):
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
        day: date | None = None,
    ) -> None:
        super().__init__(document, periods, dateline_end, day)
        self.index = index
        self.people = people
        self.organisations = organisations
        self.where = FigureAreas(document, areas, organisations, people, dateline_end)

    def publisher(self, place: Place) -> Told | None:
        """Who gives the figure: an organisation named as source, else that of who says so."""
        document, sentence = self.document, place.sentence
        sources = [
            each
            for each in self.organisations.within(sentence.start, sentence.end)
            if self._is_source(each.start, each.end, sentence)
        ]
        if sources:
            before = [each for each in sources if each.start < place.start]
            source = (before or sources)[-1 if before else 0]
            return Told(self.index.name(source), source.start, source.end)
        inside = self.people.within(sentence.start, sentence.end)
        if inside and document.in_lower.search(SAYS_THAT, sentence.start, sentence.end):
            speaks = next((each for each in reversed(inside) if not self._listens(each[0])), None)
            owner = self.people.items[speaks[2]].organization if speaks is not None else None
            if speaks is not None and owner is not None:
                return Told(owner, speaks[0], speaks[1], "publisher-is-the-speaker's")
        return None

    def _listens(self, start: int) -> bool:
        """Whether somebody is only there when another speaks."""
        return _LISTENS.search(self.document.lower[max(0, start - 120) : start]) is not None

    def _is_source(self, start: int, end: int, sentence: Sentence) -> bool:
        """Whether an organisation is named as who counts: "data BPS", "BPS mencatat"."""
        lower = self.document.lower
        before = lower[max(sentence.start, start - 40) : start]
        if STATED_DATA.search(before) or _VERSION_OF.search(before):
            return True
        return _COUNTS.match(lower, end, sentence.end) is not None

    def coverage(self, place: Place, reading: Reading) -> str | None:
        """What the figure counts, in the words of the text, where it says so beside the number."""
        if reading.reason == PART:
            return self.document.words(*reading.words)
        begin = max(place.sentence.start, place.previous, place.start - 90)
        if place.previous > place.sentence.start:  # "1,1 juta pelanggan PLN, 62 ribu non-PLN"
            begin = max(begin, self.document.lower.rfind(", ", begin, place.start))
        end = min(place.following, place.after + 80)
        apart = _NEXT_SOURCE.search(self.document.lower, place.after, end)
        end = apart.start() if apart is not None else end
        search = self.document.in_lower.search
        alone = place.previous <= place.sentence.start
        match = None if alone else search(_COVERAGE, place.after, end)
        match = match or search(_COVERAGE, begin, end)
        if match is None:
            return None
        return self.document.words(*match.span("own" if match["own"] else 0))
