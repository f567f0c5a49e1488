"""The household ratios of an area, read for the picture on its page (:mod:`kg.serve.dots`)."""

from __future__ import annotations

from datetime import date

from pyoxigraph import NamedNode

from kg.serve.dots import PLANNED, Dot
from kg.serve.entity.rows import read_rows_sorted
from kg.serve.entity.terms import Labeller
from kg.serve.live import Version
from kg.serve.pages import link_of, safe_text
from kg.serve.site import Site

__all__ = ["read_figures"]


_FIGURES = """SELECT ?figure ?value ?end ?period ?status ?producer ?doubt ?name WHERE {
  ?figure sdmx-dimension:refArea <IRI> ;
    a tr:Figure ;
    tr:indicator tr:indicator-household-electrification-ratio ;
    sdmx-measure:obsValue ?value ;
    sdmx-dimension:refPeriod ?at ;
    tr:observationStatus ?status ;
    tr:producer ?producer .
  ?at tr:end ?end ;
    rdfs:label ?period .
  OPTIONAL { ?figure tr:figureDoubt ?doubt }
  OPTIONAL { ?producer skos:prefLabel ?name }
}"""


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
    text = _FIGURES.replace("<IRI>", str(NamedNode(iri)))
    rows = await read_rows_sorted(site, version, text, ("end", "value", "figure", "name"))
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
            labels.thing(row["doubt"]["value"]).text if "doubt" in row else "",
        )
    return list(dots.values())
