"""The household ratio of an area over time, drawn on the server as SVG without style or script.

Each figure is a dot that leads to its page; a bar joins the lowest and the highest figure of one
period, so that disagreement is seen before any number is read; targets and projections are hollow.
The scale begins at a round number below the lowest figure, and says so on its axis.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup, escape
from pyoxigraph import NamedNode

from kg.namespaces import tr
from kg.serve.entity.terms import Labeller
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import link_of, safe_text, write_decimal
from kg.serve.site import Site

__all__ = ["Dot", "draw_figures", "read_figures"]

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 44, 14, 14, 30
PLANNED = frozenset({tr("observationStatus-target"), tr("observationStatus-projection")})
INDICATOR = tr("indicator-household-electrification-ratio")

_FIGURES = """SELECT ?figure ?value ?end ?period ?status ?producer ?name WHERE {
  ?figure sdmx-dimension:refArea <IRI> ;
    a tr:Figure ;
    tr:indicator tr:indicator-household-electrification-ratio ;
    sdmx-measure:obsValue ?value ;
    sdmx-dimension:refPeriod ?at ;
    tr:observationStatus ?status ;
    tr:producer ?producer .
  ?at tr:end ?end ;
    rdfs:label ?period .
  OPTIONAL { ?producer skos:prefLabel ?name }
}
ORDER BY ?end ?value ?figure ?name"""


@dataclass(frozen=True, slots=True)
class Dot:
    """A figure: its address, value in percent, last day and name of the period, who counted."""

    href: str
    value: float
    day: date
    period: str
    producer: str
    planned: bool


async def read_figures(site: Site, version: Version, iri: str, labels: Labeller) -> list[Dot]:
    """Return the household ratios of an area.

    Args:
        site: The server.
        version: What to read.
        iri: The area.
        labels: Chooses between names.

    Returns:
        The figures, the earliest first; those without a plain value or day are left out.
    """
    answer = await site.ask(version, _FIGURES.replace("<IRI>", str(NamedNode(iri))))
    rows = json.loads(answer.read())["results"]["bindings"]
    answer.discard()
    for producer, name, tag in dict.fromkeys(
        (row["producer"]["value"], row["name"]["value"], row["name"].get("xml:lang", ""))
        for row in rows
        if "name" in row
    ):
        labels.add(producer, name, tag)
    dots: dict[str, Dot] = {}
    for row in rows:
        figure = row["figure"]["value"]
        dots[figure] = Dot(
            link_of(figure, version.base) or figure,
            float(row["value"]["value"]),
            date.fromisoformat(row["end"]["value"]),
            safe_text(row["period"]["value"]),
            labels.thing(row["producer"]["value"]).text,
            row["status"]["value"] in PLANNED,
        )
    return list(dots.values())


def draw_figures(dots: Sequence[Dot], title: str, language: str) -> Markup:
    """Draw figures over time.

    Args:
        dots: At least one.
        title: Of the picture, for those who do not see it.
        language: Of the page.

    Returns:
        An ``svg`` element.
    """
    first, last = min(one.day for one in dots).year, max(one.day for one in dots).year + 1
    low = 10 * int(min(one.value for one in dots) // 10)
    high = max(100, 10 * -int(-max(one.value for one in dots) // 10))
    low = min(low, high - 10)

    def x(day: date) -> float:
        share = (day.year + (day.timetuple().tm_yday - 1) / 366 - first) / (last - first)
        return LEFT + share * (WIDTH - LEFT - RIGHT)

    def y(value: float) -> float:
        return TOP + (high - value) / (high - low) * (HEIGHT - TOP - BOTTOM)

    parts: list[str] = []
    step = 10 if high - low <= 60 else 20
    for value in range(low, high + 1, step):
        parts.append(
            f'<line class="grid" x1="{LEFT}" x2="{WIDTH - RIGHT}" y1="{y(value):.1f}" '
            f'y2="{y(value):.1f}"/><text class="tick" x="{LEFT - 6}" y="{y(value) + 4:.1f}" '
            f'text-anchor="end">{value}</text>'
        )
    every = max(1, -(-(last - first) // 10))
    for year in range(first, last + 1, every):
        at = x(date(year, 1, 1))
        anchor = "end" if year == last else "start" if year == first else "middle"
        parts.append(
            f'<text class="tick" x="{at:.1f}" y="{HEIGHT - 10}" '
            f'text-anchor="{anchor}">{year}</text>'
        )
    spread: dict[tuple[str, date], list[float]] = defaultdict(list)
    for one in dots:
        if not one.planned:
            spread[one.period, one.day].append(one.value)
    for (_, day), values in spread.items():
        if max(values) > min(values):
            parts.append(
                f'<line class="spread" x1="{x(day):.1f}" x2="{x(day):.1f}" '
                f'y1="{y(max(values)):.1f}" y2="{y(min(values)):.1f}"/>'
            )
    for one in dots:
        kind = "planned" if one.planned else "counted"
        said = translate(
            f"chart.{kind}", language, value=write_decimal(one.value, language), period=one.period
        )
        words = escape(f"{said}, {one.producer}")
        parts.append(
            f'<a href="{escape(one.href)}" aria-label="{words}">'
            f'<circle class="{kind}" cx="{x(one.day):.1f}" cy="{y(one.value):.1f}" r="5">'
            f"<title>{words}</title></circle></a>"
        )
    return Markup(  # noqa: S704 - every text above is escaped, all else are numbers of ours
        f'<svg class="figures" viewBox="0 0 {WIDTH} {HEIGHT}" role="group" '
        f'aria-label="{escape(title)}">{"".join(parts)}</svg>'
    )
