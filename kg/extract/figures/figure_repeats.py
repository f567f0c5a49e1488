"""Figures that a text tells more than once: alike, undated, or under another name of the area.

Place in the flow: used by :mod:`kg.extract.figures.figures`, on all figures of a text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from kg.extract.figures.figure_carry import area_key
from kg.extract.figures.figure_sentence import Told
from kg.extract.model import Statistic
from kg.extract.text.document import Document

__all__ = ["ToldFigure", "as_change", "as_told", "each_once", "verbatim_again"]

_CARRIED_PERIOD = ("period-of-the-sentence", "period-of-the-last", "year-of-the-programme")
_OF_LEVEL = re.compile(r"^(?:kabupaten|kota|provinsi|kecamatan|desa|kelurahan) ")
_YEAR = 4
_TOTALS = frozenset({"villages", "households"})
_SAME_HOMES = frozenset({"households_electrified", "customers", "household_customers"})


_CHANGE = "change-of-a-level"


@dataclass(frozen=True, slots=True)
class ToldFigure:
    """A figure with the one name of its area; ``is_told``: the area stands in its sentence."""

    statistic: Statistic
    area: str | None
    is_told: bool

    @property
    def is_change(self) -> bool:
        """Whether it only tells how many are added to others, and is no level."""
        return _CHANGE in self.statistic.reasons

    @property
    def bare_area(self) -> str | None:
        """The name of its area without the word of its level."""
        return self.area and _OF_LEVEL.sub("", self.area)

    @property
    def is_bare(self) -> bool:
        """Whether its area is printed without the word of its level."""
        return _OF_LEVEL.match((self.statistic.area or "").lower()) is None

    @property
    def period(self) -> str:
        """Its period, empty without one."""
        return self.statistic.period or ""

    @property
    def is_dated(self) -> bool:
        """Whether its own sentence tells its period."""
        carried = any(each.startswith(_CARRIED_PERIOD) for each in self.statistic.reasons)
        return self.statistic.period is not None and not carried

    def key(self, *, area: bool = True, period: bool = True) -> tuple[object, ...]:
        """By what two figures are the same one."""
        each = self.statistic
        return (
            self.area if area else None,
            each.indicator,
            each.value,
            each.status,
            each.period if period else None,
        )


_LONG = 50
"""Shorter sentences may stand twice and speak of different things: "Realisasinya 95 persen."."""
_SAME_END = 40
_HEAD = re.compile(r"[^.!?]{3,60}?(?: -{1,2} ?|-{2} ?)")
"""Place and outlet before the lead, which its repetition leaves out."""


def verbatim_again(document: Document) -> frozenset[int]:
    """Where the sentences begin that the body of a text has before, word by word.

    Pages print the lead once more at the end, or below a picture. What stands there claims nothing
    new, and the sentence before it tells neither its status nor its period.
    """
    seen: set[str] = set()
    again: set[int] = set()
    body = document.body
    ends = [document.lower[each.start : each.end].rstrip(" \"'.")[-_SAME_END:] for each in body]
    if len(set(ends)) == len(ends):
        return frozenset()  # most pages
    for sentence in body:
        words = " ".join(document.lower[sentence.start : sentence.end].split()).strip(" \"'.")
        if len(words) < _LONG:
            continue
        if words in seen:
            again.add(sentence.start)
        head = _HEAD.match(words)
        seen |= {words, words[head.end() :] if head is not None else words}
    return frozenset(again)


def as_told(statistic: Statistic, area: Told | None) -> ToldFigure:
    """A figure with the area of its sentence; ``area`` is None where none is told."""
    if area is None:
        return ToldFigure(statistic, None, is_told=False)
    return ToldFigure(statistic, area_key(area), is_told=not area.reason)


def as_change(figure: ToldFigure) -> ToldFigure:
    """A figure of what is added to others: a list may go on from it, and it is left out then."""
    statistic = figure.statistic
    return replace(figure, statistic=replace(statistic, reasons=(*statistic.reasons, _CHANGE)))


_ROUND = 100
_FEW = 1_000
_NEAR = Decimal("0.03")


def _is_rounded(each: ToldFigure, exact: list[ToldFigure]) -> bool:
    """Whether a round number is about what another figure of the same kind says exactly."""
    one = each.statistic
    if not one.approximate or one.unit != "count" or one.value % _ROUND or one.value < _FEW:
        return False
    return any(
        other.statistic.indicator == one.indicator
        and other.statistic.status == one.status
        and other.statistic.value % _ROUND
        and abs(other.statistic.value - one.value) / one.value < _NEAR
        and (each.area is None or other.area is None or each.area == other.area)
        for other in exact
    )


def each_once(found: list[ToldFigure]) -> Iterator[Statistic]:
    """Leave out what is told again: alike, or with less of its area or period.

    "NTT" and "Nusa Tenggara Timur" are one area. An area that is only inferred gives way to one
    that stands beside the same value.
    """
    dated = {each.key(period=False) for each in found if each.is_dated}
    finer = {
        (*each.key(period=False), each.period[:4]) for each in found if len(each.period) > _YEAR
    }
    connected = {
        each.statistic.value for each in found if each.statistic.indicator == "new_customers"
    }
    done = {
        (each.area, each.statistic.value, year)
        for each in found
        if each.statistic.status == "observed" and each.statistic.indicator == "new_customers"
        for year in (each.period[:_YEAR], "")
    }
    ratios = {
        (each.bare_area, each.statistic.value)
        for each in found
        if each.statistic.indicator == "household_electrification_ratio"
    }
    wanted = {
        (each.statistic.indicator, each.statistic.value, each.period[:_YEAR])
        for each in found
        if each.statistic.status == "target"
    }
    lit = {value for _, value, _ in done}
    placed: dict[tuple[object, ...], set[str | None]] = {}
    for each in found:
        if each.is_told:
            placed.setdefault(each.key(area=False, period=False), set()).add(each.area)
    exact = [each for each in found if not each.statistic.approximate]
    seen: set[tuple[object, ...]] = set()
    lacks: set[tuple[str, object]] = set()
    names: dict[tuple[object, ...], set[str | None]] = {}
    for each in found:
        if _is_rounded(each, exact):
            continue  # "Lebih dari 74.000 desa ...", of a heading that the text makes exact
        if each.statistic.indicator == "population_access":
            if (each.bare_area, each.statistic.value) in ratios:
                continue  # "55 persen warga", told again as "55 persen kepala keluarga"
        if each.statistic.status == "projection":
            same_value = each.statistic.indicator, each.statistic.value
            if (*same_value, each.period[:_YEAR]) in wanted:
                continue  # "diperkirakan mencapai 80 persen ... Target kami 80 persen"
        undated = not each.is_dated and each.key(period=False) in dated
        if each.statistic.period is not None and each.statistic.status != "observed":
            undated = False
        if len(each.period) == _YEAR and (*each.key(period=False), each.period) in finer:
            continue  # "95,1 persen pada akhir 2017 ... 2017 capai 95,1 persen"
        told = placed.get(each.key(area=False, period=False), set())
        elsewhere = not each.is_told and bool(told) and each.area not in told
        planned = each.statistic.status == "target"
        planned = planned and each.statistic.indicator == "new_customers"
        year = each.period[:_YEAR] if each.is_dated else ""
        if planned and (each.area, each.statistic.value, year) in done:
            continue  # the share of a programme, told again as its quota
        if each.statistic.indicator in _TOTALS and not each.is_dated:
            lacking = (f"{each.statistic.indicator}_unelectrified", each.statistic.value)
            if lacking in lacks:
                continue  # "64 desa belum berlistrik. ... Dari 64 desa, 28 ..."
        if each.statistic.indicator.endswith("_unelectrified"):
            lacks.add((each.statistic.indicator, each.statistic.value))
        if each.statistic.indicator in _SAME_HOMES and each.statistic.value in connected:
            continue  # the homes that were connected, told again as lit or as customers
        if each.statistic.indicator == "households_unelectrified" and each.statistic.value in lit:
            continue  # those who had none, and were connected
        bare = (each.bare_area, *each.key(area=False, period=False))
        same = names.setdefault(bare, set())
        again = not each.is_dated and each.area in same
        if each.area not in same and (each.is_bare or each.bare_area in same):
            again = again or bool(same)  # "Sukabumi" and "Kabupaten Sukabumi"
        if undated or elsewhere or again or each.key() in seen:
            continue
        same |= {each.area, each.bare_area if each.is_bare else each.area}
        seen.add(each.key())
        yield each.statistic
