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
from kg.extract.figures.figure_sentence import Place, Told
from kg.extract.figures.figure_words import STATED_DATA
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.people.people import People
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.text.periods import PeriodMention
from kg.extract.words.speech import SAYS_THAT

__all__ = ["Context"]

_COVERAGE = re.compile(
    r"\b(?:pln (?:dan|plus|maupun|serta|\+|&) (?:non|luar)[ -]?pln|non[ -]?pln|ltshe|"
    r"lampu tenaga surya hemat energi|khusus pln|pln saja|"
    r"pelanggan pln|pln and non-pln|pln customers only|swadaya|menumpang|menyalur|plts)\b"
)
_NEXT_SOURCE = re.compile(
    r"[,;](?! (?:baik|termasuk|yang|dengan|dari|including|both|whether)\b)|"
    r"\b(?:sedangkan|sementara|whereas|while)\b"
)
"""Behind a number, where the words of the next one begin: "93,2 persen, listrik non-PLN 4"."""


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
        if inside and document.in_lower.search(SAYS_THAT, sentence.start, sentence.end):
            owner = self.people.items[inside[-1][2]].organization
            if owner is not None:
                return Told(owner, inside[-1][0], inside[-1][1], "publisher-is-the-speaker's")
        return None

    def coverage(self, place: Place) -> str | None:
        """What the figure counts, in the words of the text, where it says so beside the number."""
        begin = max(place.sentence.start, place.previous, place.start - 90)
        end = min(place.following, place.after + 80)
        apart = _NEXT_SOURCE.search(self.document.lower, place.after, end)
        end = apart.start() if apart is not None else end
        match = self.document.in_lower.search(_COVERAGE, begin, end)
        return self.document.words(*match.span()) if match is not None else None
