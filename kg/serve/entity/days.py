"""The dated events of a thing, in order: a timeline that reads as a list.

1. The thing's own days are among its statements, which :mod:`kg.serve.entity.gather` has read.
2. One query of inner joins finds the days of the claims about it, of the changes of a unit, of the
   editions of a standard; and, for what someone is quoted with or said to be, the day on which the
   source was published. It has a branch only for what points to the thing: most things need no
   query, and the time to plan one grows with each branch.

Days may be years or months; they sort as they are written.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.namespaces import PREFIXES, tr
from kg.serve.entity.records import Stated
from kg.serve.entity.rows import Row, read_rows_sorted, sort_rows
from kg.serve.entity.terms import Labeller, prefer
from kg.serve.live import Version
from kg.serve.pages import Cell, safe_text
from kg.serve.site import Site

__all__ = ["Event", "Timeline", "read_days"]

SHOWN = 40
MOST = 400
"""Rows that are read; an event has one for each name and source."""
_ACCEPTED = tr("graphStatus-accepted")
_ORG = PREFIXES["org"]
CHANGES = {_ORG + "originalOrganization", _ORG + "resultingOrganization"}
_KEYS = ("day", "property", "thing", "name", "source")

_OWN = {
    *map(
        tr,
        """validFrom validUntil lawDate inaugurationDate issuedOn expiresOn awardedOn auditedOn
        handedOverOn statedOn publishedOn transitionEnd withdrawnOn""".split(),
    ),
    PREFIXES["dcterms"] + "issued",
}

_BRANCHES: Sequence[tuple[Collection[str], str]] = (
    (
        {tr("holder")},
        """?thing tr:holder <IRI> ;
      ?property ?day ;
      tr:statedIn ?source .
    FILTER(?property IN (
      tr:issuedOn, tr:expiresOn, tr:awardedOn, tr:auditedOn, tr:handedOverOn, tr:statedOn
    ))
    OPTIONAL {
      ?thing tr:holder <IRI> ;
        tr:edition|tr:standard|tr:scheme ?about .
      ?about skos:prefLabel ?name
    }""",
    ),
    (
        CHANGES,
        """VALUES (?property ?other) {
      (org:originalOrganization org:resultingOrganization)
      (org:resultingOrganization org:originalOrganization)
    }
    ?thing ?property <IRI> ;
      ?other ?unit ;
      tr:changeKind ?about ;
      tr:changedEarliest ?day ;
      tr:evidence/oa:hasSource ?source .
    ?unit skos:prefLabel ?name .""",
    ),
    (
        {PREFIXES["dcterms"] + "isVersionOf"},
        """?thing dcterms:isVersionOf <IRI> ;
      ?property ?day ;
      skos:prefLabel ?name .
    FILTER(?property IN (tr:publishedOn, tr:transitionEnd, tr:withdrawnOn))""",
    ),
    (
        {tr("speaker")},
        """?thing tr:speaker <IRI> ;
      tr:statedIn ?source .
    ?source dcterms:issued ?day .
    BIND(tr:speaker AS ?property)
    OPTIONAL { ?thing schema:text ?name }""",
    ),
    (
        {_ORG + "member", _ORG + "organization"},
        """VALUES (?property ?other) { (org:member org:organization) (org:organization org:member) }
    ?thing ?property <IRI> ;
      ?other ?who ;
      tr:roleTitle ?title ;
      tr:statedIn ?source .
    ?source dcterms:issued ?day .
    ?who skos:prefLabel ?called .
    BIND(STRLANG(CONCAT(STR(?title), ", ", STR(?called)), LANG(?called)) AS ?name)""",
    ),
)
"""Which relations to the thing bring days, and how. Properties stand in a FILTER: with VALUES the
engine starts from them and reads every day of the store. The name of what is claimed is asked for
from the thing on: an OPTIONAL of two steps is joined with every claim otherwise."""


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


async def read_days(site: Site, version: Version, stated: Stated) -> Timeline:
    """Return the dated events of a thing.

    Args:
        site: The server.
        version: What to read.
        stated: The thing.

    Returns:
        The events, the earliest first.
    """
    labels = stated.labels
    rows = list(_own_days(stated))
    if text := _find_days(stated.iri, stated.pointing):
        rows += await read_rows_sorted(site, version, text, _KEYS)
    return _timeline(sort_rows(rows, _KEYS), labels)


def _own_days(stated: Stated) -> Iterator[Row]:
    """Yield the days that accepted graphs state of the thing, each with each source."""
    for row in stated.statements:
        is_own = row.get("source", {}).get("value") == stated.iri
        is_accepted = row.get("status", {}).get("value") == _ACCEPTED
        if row["property"]["value"] in _OWN and is_accepted and not is_own:
            source = {"source": row["source"]} if "source" in row else {}
            yield {"day": row["value"], "property": row["property"], **source}


def _find_days(iri: str, pointing: Collection[str] | None) -> str:
    """Return the query for days of what points to a thing; empty when nothing does that has one."""
    branches = [
        text
        for relations, text in _BRANCHES
        if pointing is None or any(one in pointing for one in relations)
    ]
    if not branches:
        return ""
    joined = "\n  } UNION {\n    ".join(branches).replace("<IRI>", str(NamedNode(iri)))
    return (
        "SELECT DISTINCT ?day ?property ?thing ?name ?about ?source WHERE {\n"
        f"  {{\n    {joined}\n  }}\n}}\nORDER BY ?day\nLIMIT {MOST}"
    )


def _timeline(rows: Sequence[Row], labels: Labeller) -> Timeline:
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
