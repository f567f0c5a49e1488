"""The choropleth: the same year and rule as the tile map, on boundaries that the user gives.

Place in the flow: after :mod:`kg.charts.boundaries` and :mod:`kg.charts.year`. The colour is that
of the highest figure; provinces whose figures differ carry lowest and highest as text where there
is room, and always in the tooltip. Provinces without a figure are grey with a dash.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any  # charts of altair, GeoJSON

from kg.charts.boundaries import Feature, Joined, outer_rings
from kg.charts.frame import (
    Datasets,
    Frame,
    Record,
    Spec,
    block,
    build_picture,
    import_altair,
)
from kg.charts.layers import source_note
from kg.charts.points import gather_points
from kg.charts.provinces import gather_provinces
from kg.charts.style import INK
from kg.charts.wording import Words, clean
from kg.charts.year import (
    EMPTY,
    EMPTY_EDGE,
    MapData,
    colour_scale,
    draw_legend,
    map_marks,
    map_subtitle,
    map_title,
    province_row,
    tooltip,
)

__all__ = ["draw_choropleth"]

TALLEST_PX = 900
ROOM_PX = 900
"""Below this width the figures that differ are listed below the map, not printed on it."""


def draw_choropleth(
    data: MapData, joined: Joined, words: Words, *, width: int, file_name: str
) -> Spec:
    """Draw the provinces of a file by their figures.

    Args:
        data: At least one statement.
        joined: The shapes by province.
        words: The language.
        width: Of the whole picture in pixels.
        file_name: Name of the file, for the line of sources.

    Returns:
        A Vega-Lite specification with its data.
    """
    points = gather_points(data.statements)
    provinces = gather_provinces(points)
    without = sorted(
        f"{clean(p.label)} ({province_row(p, words)['shown']})"
        for slug, p in provinces.items()
        if slug not in joined.shapes
    )
    differing = [
        f"{clean(p.label)} {province_row(p, words)['shown']}"
        for slug, p in sorted(provinces.items())
        if p.differs and slug in joined.shapes and width < ROOM_PX
    ]
    notes = (
        words.say("shape_rule"),
        words.say("differing", names="; ".join(differing)) if differing else "",
        words.say("unmatched", names="; ".join(without)) if without else "",
        map_marks(data, points, words),
        source_note("map_sources", points, words),
        words.say("boundaries", file=clean(file_name, 80)),
    )
    frame = Frame(
        title=map_title(data, words),
        subtitle=map_subtitle(data, points[0].first.unit, words),
        notes=notes,
        width=width,
        gutter=0,
    )
    sets = Datasets()
    filled: list[Record] = []
    empty: list[Record] = []
    for slug, feature in joined.shapes.items():
        x, y = _middle(feature)
        row = {"type": "Feature", "geometry": feature.geometry, "slug": slug, "mx": x, "my": y}
        if slug in provinces:
            filled.append(row | province_row(provinces[slug], words))
        else:
            empty.append(row | {"shown": "–"})
    layers = _layers(filled, empty, colour_scale(points), words, sets, narrow=width < ROOM_PX)
    picture = block(
        *layers,
        width=frame.inner - 2,  # room for the strokes at both ends
        height=_height(list(joined.shapes.values()), frame.inner),
        projection={"type": "identity", "reflectY": True},
    )
    legend = draw_legend(points, words, frame.inner, sets)
    return build_picture(frame, [legend, picture], words, sets)


def _layers(
    filled: Sequence[Record],
    empty: Sequence[Record],
    scale: Any,
    words: Words,
    sets: Datasets,
    *,
    narrow: bool,
) -> list[Any]:
    alt = import_altair()
    layers = []
    if empty:
        layers.append(
            alt.Chart(sets.use(empty)).mark_geoshape(
                fill=EMPTY, stroke=EMPTY_EDGE, strokeWidth=0.6, aria=False
            )
        )
    if filled:
        layers.append(
            alt
            .Chart(sets.use(filled))
            .mark_geoshape(stroke="#6f6f6f", strokeWidth=0.4)
            .encode(
                color=alt.Color("high:Q", scale=scale, legend=None),
                tooltip=tooltip(words),
                href="link:N",
                description="words:N",
            )
        )
    told = [] if narrow else [_mark(row) for row in filled if row["differs"]]
    if labels := told + [_mark(row) for row in empty]:
        for halo in (True, False):
            layers.append(
                alt
                .Chart(sets.use(labels))
                .mark_text(
                    fontSize=10,
                    aria=False,
                    color="white" if halo else INK,
                    stroke="white" if halo else None,
                    strokeWidth=3 if halo else 0,
                )
                .encode(longitude="mx:Q", latitude="my:Q", text="shown:N")
            )
    return layers


def _mark(row: Record) -> Record:
    return {name: row[name] for name in ("mx", "my", "shown")}


def _area_and_middle(ring: Sequence[tuple[float, float]]) -> tuple[float, float, float]:
    """Return the area of a ring and its centre of gravity in the plane."""
    area = sum_x = sum_y = 0.0
    for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
        cross = x1 * y2 - x2 * y1
        area += cross / 2
        sum_x += (x1 + x2) * cross
        sum_y += (y1 + y2) * cross
    if area == 0:
        return 0.0, ring[0][0], ring[0][1]
    return abs(area), sum_x / (6 * area), sum_y / (6 * area)


def _middle(feature: Feature) -> tuple[float, float]:
    """Return the centre of the largest part of a shape."""
    _, x, y = max(_area_and_middle(ring) for ring in outer_rings(feature.geometry))
    return x, y


def _height(features: Sequence[Feature], width: int) -> int:
    """Return the height that keeps the proportions of all shapes at a width."""
    positions = [p for f in features for ring in outer_rings(f.geometry) for p in ring]
    xs, ys = [x for x, _ in positions], [y for _, y in positions]
    ratio = (max(ys) - min(ys)) / ((max(xs) - min(xs)) or 1.0)
    return round(min(max(width * ratio, 80), TALLEST_PX))
