"""A series as one JSON document, for programs that draw it elsewhere: what the picture says, once.

Place in the flow: after :mod:`kg.charts.series`, from the same points, lines, spreads and styles,
so that a chart made from the document obeys the rules of ours: which figures are joined, where a
line stops, what is hollow. Texts are there in both languages; each statement brings its page and
the words or the row it rests on. ``<terang-series>`` reads it (docs/components.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any  # values of a JSON document

from kg.charts.axes import value_domain
from kg.charts.lines import find_spreads, join_lines
from kg.charts.points import Point, gather_points
from kg.charts.series import SeriesData, find_boundaries, series_notes, subtitle
from kg.charts.statements import Statement
from kg.charts.style import Style, find_styles, style_name
from kg.charts.wording import Words, clean

__all__ = ["FORMAT", "Said", "series_document"]

FORMAT = "terang-series/1"
"""Named in the document; a change that a reader must know of has a new number."""


@dataclass(frozen=True, slots=True)
class Said:
    """What the document needs beside the rows.

    Attributes:
        words: The languages.
        names: Names of the area versions, by IRI and language.
        evidence: What states an observation, by its IRI: ``words``, or ``file`` and ``row``.
        version: The graph's.
    """

    words: Mapping[str, Words]
    names: Mapping[str, Mapping[str, str]]
    evidence: Mapping[str, Sequence[Mapping[str, str | int]]] = field(default_factory=dict)
    version: int | None = None

    def name(self, area: str, label: str) -> dict[str, str]:
        """Return the name of an area version in each language."""
        return {one: clean(self.names.get(area, {}).get(one) or label) for one in self.words}


def series_document(data: SeriesData, said: Said) -> dict[str, Any]:
    """Describe a series of one area.

    Args:
        data: At least one statement.
        said: Languages, names and evidence.

    Returns:
        The document: ``area``, ``indicator``, ``unit``, ``axis``, ``codes``, ``styles``,
        ``points``, ``lines``, ``spreads``, ``boundaries``, ``notes`` and ``graph_version``.
    """
    points = gather_points(data.statements)
    lines = join_lines(points)
    place = {point: number for number, point in enumerate(points)}
    first = points[0].first
    own, label = first.area, first.area_label
    if data.versions:
        own, label = data.versions[0].iri, data.versions[0].label
    low, high = value_domain([point.value for point in points], first.unit)
    of = said.words
    return {
        "format": FORMAT,
        "graph_version": said.version,
        "area": {"iri": own, "label": said.name(own, label)},
        "indicator": {
            "code": data.indicator,
            "label": {one: words.label("indicator", data.indicator) for one, words in of.items()},
        },
        "subtitle": {one: subtitle(data.indicator, points, words) for one, words in of.items()},
        "unit": first.unit,
        "axis": {"low": low, "high": high},
        "codes": _codes(points, of),
        "styles": _styles(points, of),
        "points": [_point(point, said) for point in points],
        "lines": [[place[point] for point in line.points] for line in lines],
        "spreads": [
            {
                "day": spread.day.isoformat(),
                "lowest": float(spread.lowest),
                "highest": float(spread.highest),
                "figures": spread.figures,
            }
            for spread in find_spreads(points)
        ],
        "boundaries": [
            {"day": one.day.isoformat(), "former": said.name(one.former_iri, one.former)}
            for one in find_boundaries(data.versions)
        ],
        "notes": {
            one: [note for note in series_notes(points, lines, data, words) if note]
            for one, words in of.items()
        },
        "hidden": data.hidden,
    }


def _codes(points: Sequence[Point], of: Mapping[str, Words]) -> dict[str, dict[str, str]]:
    """Return the labels of the codes that the points use."""
    used = {
        (kind, code)
        for point in points
        for kind, code in (
            ("supply", point.first.supply),
            ("method", point.first.method),
            ("observationStatus", point.first.status),
            ("doubt", point.doubt),
        )
        if code
    }
    return {
        f"{kind}-{code}": {one: words.label(kind, code) for one, words in of.items()}
        for kind, code in sorted(used)
    }


def _styles(points: Sequence[Point], of: Mapping[str, Words]) -> list[dict[str, Any]]:
    by_language: dict[str, tuple[Style, ...]] = {
        one: find_styles(points, words) for one, words in of.items()
    }
    looks = next(iter(by_language.values()))
    return [
        {
            "name": look.name,
            "label": {one: styles[number].label for one, styles in by_language.items()},
            "colour": look.colour,
            "shape": look.shape,
            "dash": list(look.dash),
            "hollow": look.is_hollow,
        }
        for number, look in enumerate(looks)
    ]


def _point(point: Point, said: Said) -> dict[str, Any]:
    item = point.first
    return {
        "day": point.day.isoformat(),
        "begin": item.begin.isoformat() if item.begin else "",
        "as_of": item.as_of.isoformat() if item.as_of else "",
        "period": clean(item.period),
        "value": float(point.value),
        "printed": clean(item.printed),
        "doubt": point.doubt,
        "style": style_name(point),
        "observed": point.is_observed,
        "pending": point.is_pending,
        "area": said.name(item.area, item.area_label),
        "supply": item.supply,
        "method": item.method,
        "status": item.status,
        "producer": clean(item.producer_label),
        "figure": item.figure,
        "statements": [_statement(one, said) for one in point.statements],
    }


def _statement(item: Statement, said: Said) -> dict[str, Any]:
    return {
        "observation": item.observation,
        "source": item.source,
        "label": clean(item.source_label),
        "url": item.url if item.url.startswith(("https://", "http://")) else "",
        "status": item.source_status,
        "evidence": [dict(one) for one in said.evidence.get(item.observation, ())],
    }
