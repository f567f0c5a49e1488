"""What is in a version of the store: counts and graphs, computed by queries, kept per version."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kg.serve.live import Version
from kg.serve.site import Site

__all__ = ["GraphInfo", "Stats", "read_stats"]

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
class Stats:
    """Counts of the default graph (accepted and inferred triples), and all graphs.

    Attributes:
        triples: Of the default graph.
        subjects: Distinct ones of the default graph.
        classes: Members of each class, the largest first.
        properties: Triples with each property, the most used first.
        graphs: With a status, by IRI.
    """

    triples: int
    subjects: int
    classes: tuple[tuple[str, int], ...]
    properties: tuple[tuple[str, int], ...]
    graphs: tuple[GraphInfo, ...]


async def read_stats(site: Site, version: Version) -> Stats:
    """Return what is in a version; computed at the first call."""

    async def compute() -> Stats:
        totals = (await _rows(site, version, _TOTALS))[0]
        sizes = dict(_counts(await _rows(site, version, _SIZES)))
        graphs: dict[str, GraphInfo] = {}
        for row in await _rows(site, version, _GRAPHS):
            info = GraphInfo(
                iri=row["graph"],
                status=row["status"].rpartition("-")[2],
                triples=sizes.get(row["graph"], 0),
                **{key: value for key, value in row.items() if key not in {"graph", "status"}},
            )
            graphs.setdefault(info.iri, info)
        return Stats(
            int(totals["triples"]),
            int(totals["subjects"]),
            _counts(await _rows(site, version, _CLASSES)),
            _counts(await _rows(site, version, _PROPERTIES)),
            tuple(graphs.values()),
        )

    return await site.derive(version, "stats", compute)


async def _rows(site: Site, version: Version, text: str) -> list[Mapping[str, str]]:
    rows = await site.rows(version, text)
    return [{name: term["value"] for name, term in row.items()} for row in rows]


def _counts(rows: list[Mapping[str, str]]) -> tuple[tuple[str, int], ...]:
    return tuple((row["name"], int(row["count"])) for row in rows if "name" in row)
