"""Who states the things of an answer: source, its graph, publisher, date, address, status.

A thing leads to a source in one of several ways, all asked in one query: it is a source or the
graph of one; it says ``tr:statedIn``; it is a figure whose observations do; it is a difference of
figures; or it is described in a source's graph. An answer without things (a count) has no sources
of its own, and says so.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from typing import Any  # JSON values

from pyoxigraph import NamedNode

from kg.namespaces import TR

__all__ = ["MOST_SOURCES", "MOST_THINGS", "described_sources", "is_iri", "things_in"]

MOST_THINGS = 300
MOST_SOURCES = 40

# Each branch begins with the things: from outside a UNION the engine does not carry them in.
_SOURCES_OF = """SELECT DISTINCT ?source WHERE {
  { VALUES ?source { %(things)s } ?source a tr:Source }
  UNION { VALUES ?thing { %(things)s } ?thing a tr:SourceGraph ; prov:wasDerivedFrom ?source }
  UNION { VALUES ?thing { %(things)s } ?thing tr:statedIn ?source }
  UNION { VALUES ?thing { %(things)s } ?observation tr:figure ?thing ; tr:statedIn ?source }
  UNION { VALUES ?thing { %(things)s }
    ?thing tr:compares ?figure . ?observation tr:figure ?figure ; tr:statedIn ?source }
  UNION { VALUES ?thing { %(things)s }
    GRAPH ?graph { ?thing a ?type } ?graph a tr:SourceGraph ; prov:wasDerivedFrom ?source }
}
ORDER BY ?source"""
_ABOUT = """SELECT ?source ?graph ?label ?publisher ?issued ?url ?status WHERE {
  VALUES ?source { %(sources)s }
  ?graph prov:wasDerivedFrom ?source ;
    a tr:SourceGraph ;
    tr:graphStatus ?status .
  OPTIONAL { ?source skos:prefLabel ?label }
  OPTIONAL { ?source tr:outlet ?outlet . ?outlet skos:prefLabel ?publisher }
  OPTIONAL { ?source dcterms:issued ?issued }
  OPTIONAL { ?source schema:url ?url }
}
ORDER BY ?source ?label ?publisher ?issued ?url"""

_IRI_STARTS = ("http://", "https://", "urn:")
NOBODY = (
    "the answer names no thing of the graph, so no source can be named for it; it is computed over "
    "all accepted graphs, which the question 'sources' lists"
)

AskRows = Callable[[str], Awaitable[list[dict[str, Any]]]]


def things_in(rows: Iterable[Mapping[str, object]]) -> list[str]:
    """Return the IRIs in rows, codes and classes left out, each once, in their order."""
    found: dict[str, None] = {}
    for row in rows:
        for value in row.values():
            if isinstance(value, str) and value.startswith(_IRI_STARTS):
                if not value.startswith(TR):
                    found[value] = None
    return list(found)


async def described_sources(ask: AskRows, iris: Sequence[str]) -> dict[str, Any]:
    """Return ``sources`` and what must be said of them.

    Args:
        ask: Answers a SELECT query of ours.
        iris: Things of an answer, the weightiest first.

    Returns:
        ``sources``: each with ``source``, ``graph``, ``label``, ``publisher``, ``date``, ``url``,
        ``status`` where known; ``sources_left_out`` where there are more than are listed;
        ``sources_note`` where there are none, or not all things were looked up.
    """
    nodes = [text for iri in dict.fromkeys(iris) if (text := _written(iri))]
    if not nodes:
        return {"sources": [], "sources_note": NOBODY}
    found = await ask(_SOURCES_OF % {"things": " ".join(nodes[:MOST_THINGS])})
    sources = [row["source"] for row in found]
    shown = " ".join(_written(iri) for iri in sources[:MOST_SOURCES])
    by_source: dict[str, dict[str, Any]] = {}
    for row in await ask(_ABOUT % {"sources": shown}) if shown else []:
        by_source.setdefault(
            row["source"],
            {
                "source": row["source"],
                "graph": row.get("graph"),
                "label": row.get("label"),
                "publisher": row.get("publisher"),
                "date": row.get("issued"),
                "url": row.get("url"),
                "status": str(row.get("status", "")).rpartition("-")[2] or None,
            },
        )
    answer: dict[str, Any] = {"sources": list(by_source.values())}
    if len(sources) > MOST_SOURCES:
        answer["sources_left_out"] = len(sources) - MOST_SOURCES
    if not by_source:
        answer["sources_note"] = NOBODY
    elif len(nodes) > MOST_THINGS:
        answer["sources_note"] = (
            f"of {len(nodes)} things in the answer, the sources of the first {MOST_THINGS} are "
            "listed; ask for a smaller page"
        )
    return answer


def is_iri(text: str) -> bool:
    """Return whether a text may stand in a query as an IRI."""
    return bool(_written(text))


def _written(iri: str) -> str:
    """Return an IRI as it stands in a query; nothing for a text that is none."""
    try:
        return str(NamedNode(iri))
    except ValueError:
        return ""
