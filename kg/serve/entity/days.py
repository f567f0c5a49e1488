"""The dated events of a thing, in order: a timeline that reads as a list.

One query of inner joins: the thing's own days; the days of the claims about it, of the changes of
a unit, of the editions of a standard; and, for what someone is quoted with or said to be, the day
on which the source was published. Days may be years or months; they sort as they are written.
"""

from __future__ import annotations

from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.namespaces import PREFIXES
from kg.serve.entity.rows import read_rows_sorted
from kg.serve.entity.terms import Labeller, prefer
from kg.serve.live import Version
from kg.serve.pages import Cell, safe_text
from kg.serve.site import Site

__all__ = ["Event", "Timeline", "read_days"]

SHOWN = 40
CHANGES = {PREFIXES["org"] + "originalOrganization", PREFIXES["org"] + "resultingOrganization"}

_DAYS = """SELECT DISTINCT ?day ?property ?thing ?name ?about ?source WHERE {
  {
    VALUES ?property {
      tr:validFrom tr:validUntil tr:lawDate tr:inaugurationDate tr:issuedOn tr:expiresOn
      tr:awardedOn tr:auditedOn tr:handedOverOn tr:statedOn tr:publishedOn tr:transitionEnd
      tr:withdrawnOn dcterms:issued
    }
    GRAPH ?graph { <IRI> ?property ?day }
    ?graph tr:graphStatus tr:graphStatus-accepted .
    OPTIONAL { ?graph prov:wasDerivedFrom ?source }
    FILTER(?source != <IRI> || !BOUND(?source))
  } UNION {
    VALUES ?property {
      tr:issuedOn tr:expiresOn tr:awardedOn tr:auditedOn tr:handedOverOn tr:statedOn
    }
    ?thing tr:holder <IRI> ;
      ?property ?day ;
      tr:statedIn ?source .
    OPTIONAL {
      VALUES ?link { tr:edition tr:standard tr:scheme }
      ?thing ?link ?about .
      ?about skos:prefLabel ?name
    }
  } UNION {
    VALUES (?property ?other) {
      (org:originalOrganization org:resultingOrganization)
      (org:resultingOrganization org:originalOrganization)
    }
    ?thing ?property <IRI> ;
      ?other ?unit ;
      tr:changeKind ?about ;
      tr:changedEarliest ?day ;
      tr:evidence/oa:hasSource ?source .
    ?unit skos:prefLabel ?name .
  } UNION {
    VALUES ?property { tr:publishedOn tr:transitionEnd tr:withdrawnOn }
    ?thing dcterms:isVersionOf <IRI> ;
      ?property ?day ;
      skos:prefLabel ?name .
  } UNION {
    ?thing tr:speaker <IRI> ;
      tr:statedIn ?source .
    ?source dcterms:issued ?day .
    BIND(tr:speaker AS ?property)
    OPTIONAL { ?thing schema:text ?name }
  } UNION {
    VALUES (?property ?other) { (org:member org:organization) (org:organization org:member) }
    ?thing ?property <IRI> ;
      ?other ?who ;
      tr:roleTitle ?title ;
      tr:statedIn ?source .
    ?source dcterms:issued ?day .
    ?who skos:prefLabel ?called .
    BIND(STRLANG(CONCAT(STR(?title), ", ", STR(?called)), LANG(?called)) AS ?name)
  }
}
ORDER BY ?day
LIMIT 400"""


@dataclass(frozen=True, slots=True)
class Event:
    """Something on a day.

    Attributes:
        day: As stated: a date, a month or a year.
        what: The property that dates it.
        thing: What it is about; None for the thing of the page itself.
        text: What that is called.
        sources: Who dates it so.
    """

    day: str
    what: Cell
    thing: Cell | None
    text: str
    sources: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The first events, and how many follow them."""

    events: tuple[Event, ...]
    more: int


async def read_days(site: Site, version: Version, iri: str, labels: Labeller) -> Timeline:
    """Return the dated events of a thing.

    Args:
        site: The server.
        version: What to read.
        iri: The thing.
        labels: Makes the cells.

    Returns:
        The events, the earliest first.
    """
    text = _DAYS.replace("<IRI>", str(NamedNode(iri)))
    keys = ("day", "property", "thing", "name", "source")
    rows = await read_rows_sorted(site, version, text, keys)
    found: dict[tuple[str, str, str], dict[str, dict[tuple[str, str], None]]] = {}
    for row in rows:
        said = {name: term["value"] for name, term in row.items()}
        thing = said.get("thing", "")
        event = found.setdefault(
            (said["day"], said["property"], thing), {"names": {}, "sources": {}, "about": {}}
        )
        if "name" in row:
            event["names"][said["name"], row["name"].get("xml:lang", "")] = None
        if "source" in row:
            event["sources"][said["source"], ""] = None
        if "about" in row:
            event["about"][said["about"], ""] = None
    events = [
        _event(key, {name: list(values) for name, values in said.items()}, labels)
        for key, said in found.items()
    ]
    return Timeline(tuple(events[:SHOWN]), max(0, len(events) - SHOWN))


def _event(
    key: tuple[str, str, str], said: dict[str, list[tuple[str, str]]], labels: Labeller
) -> Event:
    day, name, thing = key
    text = prefer(said["names"], labels.language)
    if text is None and said["about"]:
        text = labels.label(said["about"][0][0])
    what = labels.property(name)
    cell = None
    if thing:
        cell = Cell.from_iri(thing, labels.base, text or labels.label(thing))
    if name in CHANGES and said["about"]:
        what = Cell(labels.label(said["about"][0][0]) or what.text)
    sources = tuple(labels.thing(source) for source, _ in said["sources"])
    return Event(safe_text(day), what, cell, safe_text(text or ""), sources)
