"""The household ratio of all provinces in a year, as a grid of tiles drawn on the server.

1. One query per version of the store gives, for each province and year, the figures that count in
   answers (observed and preliminary, of accepted sources) and how many wait.
2. The grid of provinces is chosen by which provinces the year names (:mod:`kg.charts.provinces`).
3. A tile's left half has the colour of the lowest figure, its right half that of the highest, a
   dark corner marks figures that differ; the numbers stand on it, and it leads to the province.

The colours go from light to dark in one direction, so they are told apart without seeing hues, and
carry dark text at every step.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from kg.charts.provinces import choose_layout, read_tiles
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import safe_text, write_decimal
from kg.serve.site import Site

__all__ = ["STEPS", "Spread", "YearMaps", "draw_map", "legend", "read_maps"]

STEPS: Sequence[tuple[float, str]] = (
    (0, "#f7f4d4"),
    (70, "#d3e8b4"),
    (85, "#a3d6b0"),
    (95, "#77c3bd"),
    (99, "#58abca"),
)
"""Lower end of each step in percent, and its colour."""
EMPTY = "#e9e6df"
TILE_W, TILE_H, GAP = 66, 52, 4
LONGEST = 9
"""Digits of two numbers that fit on a tile."""
NAME_FITS = 7
ENOUGH = 30
"""Provinces a year must have to be the one shown first."""

_FIGURES = """SELECT ?year ?province ?status ?value (SAMPLE(?name) AS ?called) ?tag WHERE {
  ?province tr:areaKind tr:areaKind-province ;
    skos:prefLabel ?name .
  BIND(LANG(?name) AS ?tag)
  {
    SELECT DISTINCT ?year ?province ?status ?value WHERE {
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
    }
  }
}
GROUP BY ?year ?province ?status ?value ?tag
ORDER BY ?year ?province ?status ?value ?tag"""


@dataclass(frozen=True, slots=True)
class Spread:
    """The figures of a province in a year: lowest, highest, how many there are."""

    lowest: float
    highest: float
    values: int

    @property
    def differs(self) -> bool:
        """Whether there is more than one figure."""
        return self.values > 1


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


async def read_maps(site: Site, version: Version) -> YearMaps:
    """Return the figures of all provinces by year; computed once for each version."""

    async def compute() -> YearMaps:
        accepted: dict[int, dict[str, set[float]]] = defaultdict(lambda: defaultdict(set))
        waiting: dict[int, set[tuple[str, float]]] = defaultdict(set)
        names: dict[str, dict[str, str]] = defaultdict(dict)
        for row in await site.rows(version, _FIGURES):
            slug = row["province"]["value"].rpartition("/")[2]
            year, value = int(row["year"]["value"]), float(row["value"]["value"])
            names[slug][row["tag"]["value"]] = safe_text(row["called"]["value"])
            if row["status"]["value"].endswith("-accepted"):
                accepted[year][slug].add(value)
            elif row["status"]["value"].endswith("-pending"):
                waiting[year].add((slug, value))
        years = {
            year: {
                slug: Spread(min(values), max(values), len(values))
                for slug, values in sorted(provinces.items())
            }
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


def draw_map(maps: YearMaps, year: int, language: str, *, alone: bool = False) -> Markup:
    """Draw the provinces of a year.

    Args:
        maps: The figures.
        year: A year that has figures.
        language: Of the page.
        alone: Whether the picture is a file of its own, with its title and name space.

    Returns:
        An ``svg`` element.
    """
    provinces = maps.years[year]
    tiles = read_tiles(choose_layout(provinces, year))
    columns, rows = max(t.column for t in tiles), max(t.row for t in tiles)
    title = translate("map.title", language, year=year)
    top = 30 if alone else 0
    width, height = columns * (TILE_W + GAP) - GAP, rows * (TILE_H + GAP) - GAP + top
    parts = [f'<text x="0" y="18" font-size="16">{escape(title)}</text>'] if alone else []
    for tile in tiles:
        x, y = (tile.column - 1) * (TILE_W + GAP), (tile.row - 1) * (TILE_H + GAP) + top
        found = provinces.get(tile.slug)
        name = maps.name(tile.slug, language)
        said = _said(name, found, language)
        parts.append(
            f'<a href="/id/area/{escape(tile.slug)}" aria-label="{escape(said)}">'
            f"<g><title>{escape(said)}</title>{_tile(x, y, tile.short, found, language)}</g></a>"
        )
    space = ' xmlns="http://www.w3.org/2000/svg" font-family="sans-serif"' if alone else ""
    return Markup(  # noqa: S704 - names are escaped, all else are numbers and words of ours
        f'<svg class="tiles"{space} viewBox="0 0 {width} {height}" role="group" '
        f'aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )


def _said(name: str, found: Spread | None, language: str) -> str:
    if found is None:
        return translate("map.no_figure", language, name=name)
    lowest, highest = (write_decimal(one, language) for one in (found.lowest, found.highest))
    if not found.differs:
        return translate("map.one_figure", language, name=name, value=lowest)
    return translate(
        "map.figures", language, name=name, lowest=lowest, highest=highest, count=found.values
    )


def _numbers(found: Spread, language: str) -> str:
    """Return what stands on a tile: in full, or shorter where that still tells the ends apart."""
    if not found.differs:
        return write_decimal(found.lowest, language)
    full = [write_decimal(one, language) for one in (found.lowest, found.highest)]
    if sum(map(len, full)) > LONGEST:
        short = [write_decimal(round(one, 1), language) for one in (found.lowest, found.highest)]
        full = short if short[0] != short[1] else full
    return "–".join(full)


def _tile(x: int, y: int, short: str, found: Spread | None, language: str) -> str:
    middle = x + TILE_W / 2
    small = " small" if len(short) > NAME_FITS else ""
    label = f'<text class="name{small}" x="{middle}" y="{y + 20}">{escape(short)}</text>'
    at = f'x="{x}" y="{y}" width="{TILE_W}" height="{TILE_H}" rx="4"'
    if found is None:
        empty = f'<text class="value" x="{middle}" y="{y + 38}">–</text>'
        return f'<rect class="none" {at} fill="{EMPTY}"/>{label}{empty}'
    half = TILE_W / 2
    box = (
        f'<rect {at} fill="{colour_of(found.lowest)}"/>'
        f'<path d="M{x + half} {y}h{half - 4}a4 4 0 0 1 4 4v{TILE_H - 8}a4 4 0 0 1 -4 4'
        f'h-{half - 4}z" fill="{colour_of(found.highest)}"/>'
    )
    corner = ""
    if found.differs:
        corner = f'<path class="differs" d="M{x + TILE_W - 13} {y}h9a4 4 0 0 1 4 4v9z"/>'
    shown = f'<text class="value" x="{middle}" y="{y + 38}">{_numbers(found, language)}</text>'
    return f"{box}{corner}{label}{shown}"
