"""What is in a version of the store: counts, graphs, links, how far it reaches in time and space.

The queries are asked by the server's readers and by an export in its own process alike; whoever
asks hands the rows to :func:`build_stats`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal

__all__ = ["GraphInfo", "LinkCount", "Rows", "Stats", "build_stats", "stats_queries"]

Rows = Sequence[Mapping[str, str]]
"""Values by column; those without one are absent."""

LINK_PREDICATES = (
    "owl:sameAs",
    "skos:broadMatch",
    "skos:closeMatch",
    "skos:exactMatch",
    "skos:narrowMatch",
    "skos:relatedMatch",
)

_TOTALS = """SELECT (COUNT(*) AS ?triples) (COUNT(DISTINCT ?s) AS ?subjects)
WHERE { ?s ?p ?o }"""
_CLASSES = """SELECT ?name (COUNT(DISTINCT ?s) AS ?count) WHERE { ?s a ?name }
GROUP BY ?name ORDER BY DESC(?count) ?name"""
_PROPERTIES = """SELECT ?name (COUNT(*) AS ?count) WHERE { ?s ?name ?o }
GROUP BY ?name ORDER BY DESC(?count) ?name"""
_SIZES = "SELECT ?name (COUNT(*) AS ?count) WHERE { GRAPH ?name { ?s ?p ?o } } GROUP BY ?name"
_GRAPHS = """SELECT ?graph ?status ?by ?since ?note ?source ?label ?licence ?rights ?url WHERE {
  ?graph tr:graphStatus ?status .
  OPTIONAL { ?graph tr:statusBy ?by }
  OPTIONAL { ?graph tr:statusSince ?since }
  OPTIONAL { ?graph tr:statusNote ?note }
  OPTIONAL {
    ?graph prov:wasDerivedFrom ?source .
    OPTIONAL { ?source skos:prefLabel ?label }
    OPTIONAL { ?source dcterms:license ?licence }
    OPTIONAL { ?source tr:licenceNote ?rights }
    OPTIONAL { ?source schema:url ?url }
  }
}
ORDER BY ?graph ?label"""
# Links of things, not those of the ontology's terms; counted by the host that they lead to.
_LINKS = f"""SELECT ?predicate ?host (COUNT(*) AS ?count) WHERE {{
  VALUES ?predicate {{ {" ".join(LINK_PREDICATES)} }}
  ?thing ?predicate ?object .
  FILTER(isIRI(?object) && STRSTARTS(STR(?thing), BASE) && !STRSTARTS(STR(?object), BASE))
  FILTER(REGEX(STR(?object), "^https?://[^/]+/"))
  BIND(REPLACE(STR(?object), "^(https?://[^/]+/).*$", "$1", "s") AS ?host)
}}
GROUP BY ?predicate ?host ORDER BY ?host ?predicate"""
_OBSERVED = """{ SELECT DISTINCT ?period WHERE {
    ?observation a tr:Observation ;
      tr:observationStatus tr:observationStatus-observed ;
      sdmx-dimension:refPeriod ?period } }"""
_TIME = f"""SELECT ?first ?last WHERE {{
  {{ SELECT (MIN(?begin) AS ?first) WHERE {{ {_OBSERVED} ?period tr:begin ?begin }} }}
  {{ SELECT (MAX(?end) AS ?last) WHERE {{ {_OBSERVED} ?period tr:end ?end }} }}
}}"""
_COUNTRIES = """SELECT ?area (MIN(STR(?name)) AS ?label) WHERE {
  ?area tr:areaKind tr:areaKind-country
  OPTIONAL { ?area skos:prefLabel ?name }
}
GROUP BY ?area ORDER BY ?area"""


@dataclass(frozen=True, slots=True)
class GraphInfo:
    """A named graph with its status and its source, as the register has them; empty if unknown.

    ``status`` is ``accepted``, ``pending``, ``disputed`` or ``rejected``.
    """

    iri: str
    status: str
    by: str = ""
    since: str = ""
    note: str = ""
    source: str = ""
    label: str = ""
    licence: str = ""
    rights: str = ""
    url: str = ""
    triples: int = 0


@dataclass(frozen=True, slots=True)
class LinkCount:
    """How many links with one predicate lead to one host (its IRI, with a slash at the end)."""

    predicate: str
    host: str
    triples: int


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of the default graph (accepted and inferred triples), and all graphs.

    Attributes:
        triples: Of the default graph.
        subjects: Distinct ones of the default graph.
        classes: Members of each class, the largest first.
        properties: Triples with each property, the most used first.
        graphs: With a status, by IRI.
        links: To other data sets, by host and predicate.
        period: First and last day of the observed figures; empty where unknown.
        countries: IRI and name of the countries that the areas belong to.
    """

    triples: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    graphs: tuple[GraphInfo, ...]
    links: tuple[LinkCount, ...] = ()
    period: tuple[str, str] = ("", "")
    countries: tuple[tuple[str, str], ...] = ()

    @property
    def first_change(self) -> str:
        """When the first graph got its status (UTC, ``xsd:dateTime``); empty where none has."""
        return min((info.since for info in self.graphs if info.since), default="")

    @property
    def last_change(self) -> str:
        """When the last graph got its status."""
        return max((info.since for info in self.graphs if info.since), default="")


def stats_queries(base: str) -> Mapping[str, str]:
    """Return the queries, by name; they use the project's prefixes.

    Args:
        base: Base IRI of the store.
    """
    return {
        "totals": _TOTALS,
        "sizes": _SIZES,
        "graphs": _GRAPHS,
        "classes": _CLASSES,
        "properties": _PROPERTIES,
        "links": _LINKS.replace("BASE", str(Literal(base + "id/"))),
        "time": _TIME,
        "countries": _COUNTRIES,
    }


def build_stats(rows: Mapping[str, Rows]) -> Stats:
    """Return what is in a version.

    Args:
        rows: The answers to :func:`stats_queries`, by name.
    """
    totals = rows["totals"][0]
    sizes = dict(_counts(rows["sizes"]))
    graphs: dict[str, GraphInfo] = {}
    for row in rows["graphs"]:
        info = GraphInfo(
            iri=row["graph"],
            status=row["status"].rpartition("-")[2],
            triples=sizes.get(row["graph"], 0),
            **{key: value for key, value in row.items() if key not in {"graph", "status"}},
        )
        graphs.setdefault(info.iri, info)
    span = rows["time"][0] if rows["time"] else {}
    return Stats(
        int(totals["triples"]),
        int(totals["subjects"]),
        _counts(rows["classes"]),
        _counts(rows["properties"]),
        tuple(graphs.values()),
        tuple(
            LinkCount(row["predicate"], row["host"], int(row["count"]))
            for row in rows["links"]
            if "predicate" in row and "host" in row
        ),
        (span.get("first", ""), span.get("last", "")),
        tuple((row["area"], row.get("label", "")) for row in rows["countries"] if "area" in row),
    )


def _counts(rows: Rows) -> tuple[tuple[str, int], ...]:
    return tuple((row["name"], int(row["count"])) for row in rows if "name" in row)
