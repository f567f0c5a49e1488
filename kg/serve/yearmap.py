"""The household ratio of all provinces in a year, as a grid of tiles drawn on the server.

1. One query per version of the store gives, for each province and year, the figures that count in
   answers (observed and preliminary, of accepted sources) and how many wait.
2. The grid of provinces is chosen by which provinces the year names (:mod:`kg.charts.provinces`).
   A tile whose province has no figure shows those of the province that stood there within other
   borders, before or after a split, and is dashed; what has no tile at all is named by the page.
3. A tile's left half has the colour of the lowest figure, its right half that of the highest, a
   dark corner marks figures that differ and is the larger the further they lie apart; the numbers
   stand on it, and it leads to the province. A value in doubt (``tr:figureDoubt``) is in no range
   where there is another; "?" marks the tile.
4. The grid comes in three parts, so that a phone can set one below the other.

The colours go from light to dark in one direction, so they are told apart without seeing hues, and
carry dark text at every step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from kg.charts.provinces import Tile, choose_layout, place_versions, read_tiles
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import safe_text, write_decimal
from kg.serve.site import Site

__all__ = [
    "STEPS",
    "Board",
    "Spread",
    "YearMaps",
    "corners",
    "draw_map",
    "lay_out",
    "legend",
    "read_maps",
]

STEPS: Sequence[tuple[float, str]] = (
    (0, "#f7f4d4"),
    (70, "#d3e8b4"),
    (85, "#a3d6b0"),
    (95, "#77c3bd"),
    (99, "#58abca"),
)
"""Lower end of each step in percent, and its colour."""
EMPTY, CORNER, INK = "#e9e6df", "#7a1f3d", "#1d2126"
TILE_W, TILE_H, GAP = 66, 52, 4
WHOLE = 100
"""Percent of all households."""
LONGEST = 9
"""Digits of two numbers that fit on a tile."""
ROOM = TILE_W - 8
"""What a text may take of a tile's width."""
NAME_PX, VALUE_PX = 13, 12
NARROW, BROAD = "fijlrt", "mwMW"
NARROW_EM, NAME_EM, BROAD_EM, VALUE_EM = 0.45, 0.7, 1.0, 0.56
"""Width of the letters of a bold name and of a digit, in ems: on the safe side of common fonts."""
CORNERS: Sequence[tuple[float, int]] = ((0, 7), (1, 11), (10, 16))
"""From how many points apart figures get a corner of how many pixels."""
PARTS: Sequence[tuple[int, int]] = ((1, 5), (6, 9), (10, 12))
"""First and last column of the parts of the grid."""
ENOUGH = 30
"""Provinces a year must have to be the one shown first."""

_FIGURES = """SELECT ?year ?province ?status ?value ?doubted (SAMPLE(?name) AS ?called) ?tag WHERE {
  ?province tr:areaKind tr:areaKind-province ;
    skos:prefLabel ?name .
  BIND(LANG(?name) AS ?tag)
  {
    SELECT DISTINCT ?year ?province ?status ?value ?doubted WHERE {
      ?province tr:areaKind tr:areaKind-province .
      GRAPH ?graph {
        ?observation sdmx-dimension:refArea ?province ;
          tr:indicator tr:indicator-household-electrification-ratio ;
          tr:observationStatus ?kind ;
          sdmx-measure:obsValue ?value ;
          sdmx-dimension:refPeriod ?period .
      }
      ?graph tr:graphStatus ?status .
      FILTER(?kind IN (tr:observationStatus-observed, tr:observationStatus-preliminary))
      GRAPH ?of { ?period tr:begin ?begin ; tr:end ?end }
      BIND(YEAR(?end) AS ?year)
      FILTER(YEAR(?begin) = ?year)
      OPTIONAL { ?observation tr:figure ?figure . ?figure tr:figureDoubt ?doubt }
      BIND(BOUND(?doubt) AS ?doubted)
    }
  }
}
GROUP BY ?year ?province ?status ?value ?doubted ?tag
ORDER BY ?year ?province ?status ?value ?tag"""


@dataclass(frozen=True, slots=True)
class Spread:
    """The figures of a province in a year: lowest, highest, how many there are.

    Those in doubt stand apart; they are the lowest and highest only where there are no others.
    """

    lowest: float
    highest: float
    values: int
    doubtful: tuple[float, ...] = ()

    @classmethod
    def of(cls, sound: set[float], doubted: set[float]) -> Spread:
        """Make one of the values that are not in doubt and those that are."""
        counted = sound or doubted
        return cls(min(counted), max(counted), len(counted), tuple(sorted(doubted - sound)))

    @property
    def differs(self) -> bool:
        """Whether there is more than one figure."""
        return self.values > 1

    @property
    def corner(self) -> int:
        """Size of the corner in pixels, by how many points the figures lie apart."""
        apart = round(self.highest - self.lowest, 6)
        return next(size for least, size in reversed(CORNERS) if apart >= least)


@dataclass(frozen=True, slots=True)
class YearMaps:
    """Per year the provinces (by slug) with their figures.

    Attributes:
        years: By year and slug.
        waiting: Figures of pending sources, by year.
        names: By slug and language.
        first: The year to show first: the latest that names most provinces, else the fullest; None
            when there are no figures.
    """

    years: Mapping[int, Mapping[str, Spread]]
    waiting: Mapping[int, int]
    names: Mapping[str, Mapping[str, str]]
    first: int | None

    def name(self, slug: str, language: str) -> str:
        """Return a province's name."""
        known = self.names.get(slug, {})
        return known.get(language) or known.get("id") or slug

    def said(self, slug: str, year: int, language: str) -> str:
        """Return a province and its figures in words."""
        return _said(self.name(slug, language), self.years[year].get(slug), language)


@dataclass(frozen=True, slots=True)
class Board:
    """The grid of a year, and whose figures stand on it.

    Attributes:
        tiles: All tiles.
        shown: Slug of a tile to slug of the province whose figures it shows; the same but for
            provinces within other borders.
        elsewhere: Provinces that have figures and no tile.
    """

    tiles: Sequence[Tile]
    shown: Mapping[str, str]
    elsewhere: Sequence[str]

    @property
    def other_borders(self) -> Sequence[str]:
        """Provinces that stand on the tile of one with other borders."""
        return [slug for tile, slug in self.shown.items() if tile != slug]


def lay_out(maps: YearMaps, year: int) -> Board:
    """Choose the grid of a year, and what stands on each of its tiles."""
    provinces = maps.years[year]
    tiles = read_tiles(choose_layout(provinces, year))
    shown = place_versions(tiles, provinces.keys())
    placed = set(shown.values())
    return Board(tiles, shown, [slug for slug in provinces if slug not in placed])


async def read_maps(site: Site, version: Version) -> YearMaps:
    """Return the figures of all provinces by year; computed once for each version."""

    async def compute() -> YearMaps:
        accepted: dict[int, dict[str, tuple[set[float], set[float]]]] = defaultdict(
            lambda: defaultdict(lambda: (set(), set()))
        )
        waiting: dict[int, set[tuple[str, float]]] = defaultdict(set)
        names: dict[str, dict[str, str]] = defaultdict(dict)
        for row in await site.rows(version, _FIGURES):
            slug = row["province"]["value"].rpartition("/")[2]
            year, value = int(row["year"]["value"]), float(row["value"]["value"])
            names[slug][row["tag"]["value"]] = safe_text(row["called"]["value"])
            if row["status"]["value"].endswith("-accepted"):
                accepted[year][slug][row["doubted"]["value"] == "true"].add(value)
            elif row["status"]["value"].endswith("-pending"):
                waiting[year].add((slug, value))
        years = {
            year: {slug: Spread.of(*values) for slug, values in sorted(provinces.items())}
            for year, provinces in sorted(accepted.items())
        }
        full = [year for year, provinces in years.items() if len(provinces) >= ENOUGH]
        first = max(full) if full else max(years, key=lambda y: (len(years[y]), y), default=None)
        counts = {year: len(found) for year, found in waiting.items()}
        return YearMaps(years, counts, dict(names), first)

    return await site.derive(version, "yearmaps", compute)


def colour_of(value: float) -> str:
    """Return the colour of a ratio.

    Example:
        >>> colour_of(84.99) == STEPS[1][1], colour_of(85) == STEPS[2][1]
        (True, True)
    """
    return next(colour for least, colour in reversed(STEPS) if value >= least)


def legend(language: str) -> list[tuple[str, str]]:
    """Return colour and words of each step."""
    ends = [least for least, _ in STEPS[1:]]
    words = [
        translate("map.below", language, value=f"{ends[0]:g}"),
        *(f"{a:g}–{b:g}" for a, b in pairwise(ends)),
        translate("map.from", language, value=f"{ends[-1]:g}"),
    ]
    return [(colour, text) for (_, colour), text in zip(STEPS, words, strict=True)]


def corners(language: str) -> list[tuple[int, str]]:
    """Return size and words of each corner."""
    ends = [f"{least:g}" for least, _ in CORNERS[1:]]
    words = [
        translate("map.differs_below", language, value=ends[0]),
        *(translate("map.differs_between", language, low=a, high=b) for a, b in pairwise(ends)),
        translate("map.differs_from", language, value=ends[-1]),
    ]
    return [(size, text) for (_, size), text in zip(CORNERS, words, strict=True)]


def draw_map(maps: YearMaps, year: int, language: str, *, alone: bool = False) -> Markup:
    """Draw the provinces of a year.

    Args:
        maps: The figures.
        year: A year that has figures.
        language: Of the page.
        alone: Whether the picture is a file of its own, with its title and name space.

    Returns:
        An ``svg`` element; for a page, its parts from west to east in a ``div``.
    """
    board = lay_out(maps, year)
    title = translate("map.title", language, year=year)
    if alone:
        return Markup(_part(maps, year, board, board.tiles, language, title))  # noqa: S704
    parts = []
    for first, last in PARTS:
        tiles = [tile for tile in board.tiles if first <= tile.column <= last]
        parts.append(_part(maps, year, board, tiles, language))
    return Markup(  # noqa: S704 - names are escaped, all else are numbers and words of ours
        f'<div class="tile-parts" role="group" aria-label="{escape(title)}">{"".join(parts)}</div>'
    )


def _part(
    maps: YearMaps,
    year: int,
    board: Board,
    tiles: Sequence[Tile],
    language: str,
    title: str = "",
) -> str:
    """Draw some of the tiles; with a title as a file of its own."""
    left, top = min(t.column for t in tiles), min(t.row for t in tiles)
    columns, rows = max(t.column for t in tiles) - left + 1, max(t.row for t in tiles) - top + 1
    room = 30 if title else 0
    width, height = columns * (TILE_W + GAP), rows * (TILE_H + GAP) + room
    parts = [f'<text x="0" y="18" font-size="16">{escape(title)}</text>'] if title else []
    for tile in tiles:
        x, y = (tile.column - left) * (TILE_W + GAP), (tile.row - top) * (TILE_H + GAP) + room
        slug = board.shown.get(tile.slug, tile.slug)
        found = maps.years[year].get(slug)
        said = _said(maps.name(slug, language), found, language)
        if slug != tile.slug:
            name = maps.name(tile.slug, language) if tile.slug in maps.names else tile.short
            said = translate("map.not_within", language, name=name, other=said)
        drawn = _tile(x, y, tile.short, found, language, is_own=slug == tile.slug)
        parts.append(
            f'<a href="/id/area/{escape(slug)}" aria-label="{escape(said)}">'
            f"<g><title>{escape(said)}</title>{drawn}</g></a>"
        )
    space = ' xmlns="http://www.w3.org/2000/svg" font-family="sans-serif"' if title else ""
    words = f' role="group" aria-label="{escape(title)}"' if title else ""
    return (
        f'<svg class="tiles wide-{columns} row-{top}"{space} viewBox="0 0 {width} {height}"{words}>'
        f"{''.join(parts)}</svg>"
    )


def _said(name: str, found: Spread | None, language: str) -> str:
    if found is None:
        return translate("map.no_figure", language, name=name)
    lowest, highest = (write_decimal(one, language) for one in (found.lowest, found.highest))
    said = translate("map.one_figure", language, name=name, value=lowest)
    if found.differs:
        said = translate(
            "map.figures", language, name=name, lowest=lowest, highest=highest, count=found.values
        )
    if not found.doubtful:
        return said
    doubted = "; ".join(write_decimal(one, language) for one in found.doubtful)
    return translate("doubt.values", language, said=said, values=doubted)


def _numbers(found: Spread, language: str) -> str:
    """Return what stands on a tile: in full, or shorter where that still tells the ends apart."""
    if not found.differs:
        return write_decimal(found.lowest, language)
    full = [write_decimal(one, language) for one in (found.lowest, found.highest)]
    if sum(map(len, full)) > LONGEST:
        short = [write_decimal(_rounded(one), language) for one in (found.lowest, found.highest)]
        full = short if short[0] != short[1] else full
    return "–".join(full)


def _rounded(value: float) -> float:
    """Return a ratio to one decimal; what is below 100 never becomes 100."""
    short = round(value, 1)
    return value if value < WHOLE <= short else short


def _ems(name: str) -> float:
    narrow, broad = sum(c in NARROW for c in name), sum(c in BROAD for c in name)
    return narrow * NARROW_EM + broad * BROAD_EM + (len(name) - narrow - broad) * NAME_EM


def _text(kind: str, x: float, y: float, text: str) -> str:
    """Draw the name or the numbers of a tile, as large as fits."""
    most, ems = (NAME_PX, _ems(text)) if kind == "name" else (VALUE_PX, len(text) * VALUE_EM)
    size = min(most, ROOM / ems)
    weight = ' font-weight="600"' if kind == "name" else ""
    return (
        f'<text class="{kind}" x="{x:g}" y="{y:g}" text-anchor="middle" '
        f'font-size="{size:.3g}"{weight}>{escape(text)}</text>'
    )


def _tile(x: int, y: int, short: str, found: Spread | None, language: str, *, is_own: bool) -> str:
    middle = x + TILE_W / 2
    label = _text("name", middle, y + 20, short)
    at = f'x="{x}" y="{y}" width="{TILE_W}" height="{TILE_H}" rx="4"'
    if found is None:
        empty = _text("value", middle, y + 38, "–")
        return f'<g class="none"><rect {at} fill="{EMPTY}"/>{label}{empty}</g>'
    half = TILE_W / 2
    box = (
        f'<rect {at} fill="{colour_of(found.lowest)}"/>'
        f'<path d="M{x + half} {y}h{half - 4}a4 4 0 0 1 4 4v{TILE_H - 8}a4 4 0 0 1 -4 4'
        f'h-{half - 4}z" fill="{colour_of(found.highest)}"/>'
    )
    corner = ""
    if found.differs:
        size = found.corner
        corner = (
            f'<path class="differs" fill="{CORNER}" '
            f'd="M{x + TILE_W - size} {y}h{size - 4}a4 4 0 0 1 4 4v{size - 4}z"/>'
        )
    if found.doubtful:
        corner += f'<text class="doubt" x="{x + 9}" y="{y + 15}">?</text>'
    edge = ""
    if not is_own:
        edge = (
            f'<rect class="other-borders" x="{x + 1.5}" y="{y + 1.5}" width="{TILE_W - 3}" '
            f'height="{TILE_H - 3}" rx="3" fill="none" stroke="{INK}" stroke-width="1.5" '
            'stroke-dasharray="4 3"/>'
        )
    numbers = _text("value", middle, y + 38, _numbers(found, language))
    return f"{box}{corner}{edge}{label}{numbers}"
