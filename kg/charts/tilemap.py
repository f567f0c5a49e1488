"""The tile map: one tile for each province, where one would look for it, all of one size.

Place in the flow: after :mod:`kg.charts.year`. Always available, because the grid is our own
(``tiles.csv``). The left half of a tile has the colour of the lowest figure, the right half that of
the highest; a dark corner marks provinces whose figures differ. On a phone the country is drawn in
two parts, west above east, so that the numbers stay readable.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any  # charts of altair

from kg.charts.frame import Datasets, Frame, Record, Spec, block, build_picture, import_altair
from kg.charts.layers import source_note
from kg.charts.points import gather_points
from kg.charts.provinces import ProvinceYear, Tile, choose_layout, gather_provinces, read_tiles
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

__all__ = ["draw_tile_map"]

GAP = 3
LAST_WESTERN_COLUMN = 5
ONE_LINE_PX = 76
CORNER = "M-1,-1L1,-1L1,1Z"
HATCH = 4


def draw_tile_map(data: MapData, words: Words, *, width: int, layout: int | None = None) -> Spec:
    """Draw the provinces of a layout as tiles.

    Args:
        data: At least one statement.
        words: The language.
        width: Of the whole picture in pixels.
        layout: 33, 34 or 38; None chooses the one that places most provinces.

    Returns:
        A Vega-Lite specification with its data.
    """
    points = gather_points(data.statements)
    provinces = gather_provinces(points)
    tiles = read_tiles(layout or choose_layout(provinces, data.year))
    placed = {tile.slug for tile in tiles}
    elsewhere = sorted(
        f"{clean(p.label)} ({_values(p, words)})" for s, p in provinces.items() if s not in placed
    )
    notes = (
        words.say("map_rule"),
        words.say("elsewhere", names="; ".join(elsewhere)) if elsewhere else "",
        map_marks(data, points, words),
        source_note("map_sources", points, words),
    )
    frame = Frame(
        title=map_title(data, words),
        subtitle=f"{words.say('layout', count=len(tiles))}. "
        + map_subtitle(data, points[0].first.unit, words),
        notes=notes,
        width=width,
        gutter=0,
    )
    sets = Datasets()
    positions, columns, rows = _positions(tiles, narrow=frame.is_narrow)
    tile_width = (frame.inner - 2 + GAP) / columns - GAP
    tile_height = min(max(tile_width * 0.8, 50), 66)
    size = (tile_width, tile_height)
    boxes = {tile.slug: _box(tile, *positions[tile.slug], size) for tile in tiles}
    layers = [
        *_empty_layers([box for slug, box in boxes.items() if slug not in provinces], sets),
        *_filled_layers(
            [
                dict(boxes[slug]) | province_row(province, words)
                for slug, province in provinces.items()
                if slug in placed
            ],
            colour_scale(points),
            words,
            sets,
            one_line=tile_width >= ONE_LINE_PX,
        ),
    ]
    height = round(rows * (tile_height + GAP))
    picture = block(*layers, width=frame.inner, height=height)
    legend = draw_legend(points, words, frame.inner, sets)
    return build_picture(frame, [legend, picture], words, sets)


def _values(province: ProvinceYear, words: Words) -> str:
    return str(province_row(province, words)["shown"])


def _positions(
    tiles: Sequence[Tile], *, narrow: bool
) -> tuple[Mapping[str, tuple[float, float]], int, float]:
    """Place tiles: column and row from 0, and how many columns and rows there are."""
    if not narrow:
        columns = max(tile.column for tile in tiles)
        rows = max(tile.row for tile in tiles)
        return {tile.slug: (tile.column - 1, tile.row - 1) for tile in tiles}, columns, rows
    west = [tile for tile in tiles if tile.column <= LAST_WESTERN_COLUMN]
    east = [tile for tile in tiles if tile.column > LAST_WESTERN_COLUMN]
    shift = max(tile.row for tile in west) - min(tile.row for tile in east) + 0.3
    places = {tile.slug: (float(tile.column - 1), float(tile.row - 1)) for tile in west}
    places |= {
        tile.slug: (float(tile.column - 1 - LAST_WESTERN_COLUMN), tile.row + shift) for tile in east
    }
    columns = max(LAST_WESTERN_COLUMN, *(t.column - LAST_WESTERN_COLUMN for t in east))
    return places, columns, max(row for _, row in places.values()) + 1


def _box(tile: Tile, column: float, row: float, size: tuple[float, float]) -> Record:
    width, height = size
    x, y = 1 + column * (width + GAP), 1 + row * (height + GAP)
    return {
        "slug": tile.slug,
        "name": tile.short,
        "x": x,
        "x2": x + width,
        "middle": x + width / 2,
        "y": y,
        "y2": y + height,
        "name_y": y + height * 0.28,
        "value_y": y + height * 0.66,
        "upper_y": y + height * 0.55,
        "lower_y": y + height * 0.8,
        "corner_x": x + width - 5,
        "corner_y": y + 5,
    }


def _at(x: str = "x", y: str = "y") -> dict[str, Any]:
    alt = import_altair()
    return {
        "x": alt.X(f"{x}:Q", scale=None, axis=None),
        "y": alt.Y(f"{y}:Q", scale=None, axis=None),
    }


def _text(rows: Sequence[Record], y: str, field: str, sets: Datasets, **style: object) -> Any:
    alt = import_altair()
    look = {"baseline": "middle", "color": INK, "fontSize": 11, "aria": False} | style
    return (
        alt
        .Chart(sets.use(rows))
        .mark_text(align="center", **look)
        .encode(**_at("middle", y), text=f"{field}:N")
    )


def _empty_layers(boxes: Sequence[Record], sets: Datasets) -> list[Any]:
    """Draw provinces without a figure: grey, hatched, with a dash for the number."""
    if not boxes:
        return []
    alt = import_altair()
    strokes = []
    for box in boxes:
        x, x2, y, y2 = (float(str(box[name])) for name in ("x", "x2", "y", "y2"))
        for step in range(1, HATCH):
            across, down = (x2 - x) * step / HATCH, (y2 - y) * step / HATCH
            strokes.append({"x": x, "x2": x + across, "y": y + down, "y2": y})
            strokes.append({"x": x + across, "x2": x2, "y": y2, "y2": y + down})
    rows = [dict(box) | {"shown": "–"} for box in boxes]
    return [
        alt
        .Chart(sets.use(rows))
        .mark_rect(fill=EMPTY, stroke=EMPTY_EDGE, aria=False)
        .encode(**_at(), x2="x2:Q", y2="y2:Q"),
        alt
        .Chart(sets.use(strokes))
        .mark_rule(color="#dcdcdc", aria=False)
        .encode(**_at(), x2="x2:Q", y2="y2:Q"),
        _text(rows, "name_y", "name", sets, fontSize=10),
        _text(rows, "value_y", "shown", sets, fontSize=13),
    ]


def _filled_layers(
    rows: Sequence[Record], scale: Any, words: Words, sets: Datasets, *, one_line: bool
) -> list[Any]:
    """Draw provinces with figures: two halves, name, values, corner, and what is clicked."""
    if not rows:
        return []
    alt = import_altair()
    layers = [
        alt
        .Chart(sets.use(rows))
        .mark_rect(aria=False)
        .encode(**_at(), x2="x2:Q", y2="y2:Q", color=alt.Color("low:Q", scale=scale, legend=None)),
        alt
        .Chart(sets.use(rows))
        .mark_rect(aria=False)
        .encode(
            **_at("middle"),
            x2="x2:Q",
            y2="y2:Q",
            color=alt.Color("high:Q", scale=scale, legend=None),
        ),
        _text(rows, "name_y", "name", sets, fontWeight="bold", fontSize=11 if one_line else 10),
    ]
    if one_line:
        layers.append(_text(rows, "value_y", "shown", sets, fontSize=12))
    else:
        differing = [row for row in rows if row["differs"]]
        if same := [row for row in rows if not row["differs"]]:
            layers.append(_text(same, "value_y", "shown", sets, fontSize=11))
        for index, place in enumerate(("upper_y", "lower_y")):
            lines = [dict(row) | {"line": _line(row, index)} for row in differing]
            if lines:
                layers.append(_text(lines, place, "line", sets, fontSize=10.5))
    if corners := [row for row in rows if row["differs"]]:
        layers.append(
            alt
            .Chart(sets.use(corners))
            .mark_point(shape=CORNER, filled=True, size=100, color=INK, opacity=1, aria=False)
            .encode(**_at("corner_x", "corner_y"))
        )
    layers.append(
        alt
        .Chart(sets.use(rows))
        .mark_rect(opacity=0)
        .encode(
            **_at(),
            x2="x2:Q",
            y2="y2:Q",
            tooltip=tooltip(words),
            href="link:N",
            description="words:N",
        )
    )
    return layers


def _line(row: Record, index: int) -> str:
    lines = row["two_lines"]
    assert isinstance(lines, list)  # noqa: S101 - province_row made it
    return str(lines[index])
