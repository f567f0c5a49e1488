"""The queries of the explorer.

Each starts from the thing in flat branches of inner joins, so that the engine looks it up in an
index. Accepted triples stand in the default graph; pending ones are looked up in their graphs.
Rows are put in order where they are read: the engine's ORDER BY took most of the time (names of
250 figures: 583 ms with it, 74 ms without).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.explore.neighbourhood import NEIGHBOURHOOD
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Catalogue
from kg.trust.ties import RELATED

__all__ = [
    "CHAIN",
    "CLAIM",
    "DAYS",
    "EDGE_DAYS",
    "GRAPHS",
    "MARKS",
    "among",
    "count_linked",
    "find_all_linked",
    "find_linked",
    "find_stating",
    "list_relations",
    "statement_words",
    "untold_relations",
    "with_values",
]

_UNTOLD = re.compile(r"\?relation NOT IN \((.*?)\)", re.DOTALL)
_IS_THING = "ISIRI(?one) && !STRSTARTS(STR(?one), STR(tr:)) && EXISTS { ?one a ?class }"
_PENDING = "?graph tr:graphStatus tr:graphStatus-pending ."

DAYS = """SELECT DISTINCT ?thing ?end ?day WHERE {
  {
    VALUES ?thing { THINGS }
    VALUES (?property ?end) {
      (tr:existsFrom "since") (tr:validityBegins "since") (tr:claimedEarliest "since")
      (tr:shownFrom "since") (tr:existsUntil "until-before") (tr:validityEnds "until")
      (tr:assumedUntil "until-assumed") (tr:shownUntil "until")
    }
    ?thing ?property ?day
  }
}"""
"""Days of things: ``until-before`` is the first day after, ``until-assumed`` nobody states."""

EDGE_DAYS = """SELECT DISTINCT ?subject ?object ?end ?day WHERE {
  {
    VALUES ?subject { THINGS }
    ?ancestry tr:ancestryOf ?subject ;
      tr:ancestrySteps 1 ;
      tr:ancestor ?object ;
      tr:ancestryFrom ?day .
    BIND("since" AS ?end)
  } UNION {
    VALUES ?subject { THINGS }
    ?ancestry tr:ancestryOf ?subject ;
      tr:ancestrySteps 1 ;
      tr:ancestor ?object ;
      tr:ancestryUntil ?day .
    BIND("until-before" AS ?end)
  }
}"""

MARKS = """SELECT DISTINCT ?thing ?mark WHERE {
  {
    VALUES ?thing { THINGS }
    ?difference tr:compares ?thing .
    BIND("differs" AS ?mark)
  } UNION {
    VALUES ?thing { THINGS }
    ?thing tr:hasReason tr:trustReason-role-corrected .
    BIND("role-corrected" AS ?mark)
  }
}"""
"""Figures of which another one differs, and claims whose source names a body in another's role."""

GRAPHS = """SELECT ?graph ?status ?source ?label ?url WHERE {
  VALUES ?graph { THINGS }
  OPTIONAL { ?graph tr:graphStatus ?status }
  OPTIONAL {
    ?graph prov:wasDerivedFrom ?source .
    OPTIONAL { ?source skos:prefLabel ?label }
    OPTIONAL { ?source schema:url ?url }
  }
}"""


CLAIM = """SELECT ?property ?value WHERE {
  VALUES ?thing { THINGS }
  VALUES (?said ?property) {
    (tr:holder "holder") (tr:edition "edition") (tr:standard "standard") (tr:scheme "scheme")
  }
  ?thing ?said ?value
}"""
"""Whose a certification or grant is, and against what."""

CHAIN = f"""SELECT ?thing ?property ?value WHERE {{
  VALUES ?thing {{ THINGS }}
  VALUES (?said ?property) {{ {" ".join(f'(tr:{one} "{one}")' for one in RELATED)} }}
  ?thing ?said ?value
}}"""
"""What the chain of a verdict is drawn by (:mod:`kg.trust.ties`)."""


def with_values(text: str, iris: Iterable[str]) -> str:
    """Return a query with IRIs in the place of ``THINGS``.

    Raises:
        ValueError: If a text is no IRI.
    """
    return text.replace("THINGS", " ".join(str(NamedNode(iri)) for iri in iris))


@lru_cache(maxsize=4)
def untold_relations(catalogue: Catalogue) -> str:
    """Return the relations that the picture of a thing leaves out, as the query writes them."""
    found = _UNTOLD.findall(catalogue.get(NEIGHBOURHOOD).text)
    if not found:
        raise ValueError(f"the question {NEIGHBOURHOOD} leaves out no relation")
    return ", ".join(" ".join(names.split()) for names in found)


def list_relations(iri: str, untold: str) -> str:
    """Return the query for the relations of a thing: how many others, of which kind and status."""
    one = str(NamedNode(iri))
    branches = [
        f'?one ?relation {one} . BIND("in" AS ?direction) BIND("accepted" AS ?status)',
        f"{one} ?relation ?one . FILTER({_IS_THING}) "
        'BIND("out" AS ?direction) BIND("accepted" AS ?status)',
        f"{_PENDING} GRAPH ?graph {{ ?one ?relation {one} }} "
        f"FILTER NOT EXISTS {{ ?one ?relation {one} }} "
        'BIND("in" AS ?direction) BIND("pending" AS ?status)',
        f"{_PENDING} GRAPH ?graph {{ {one} ?relation ?one }} "
        f"FILTER(ISIRI(?one) && !STRSTARTS(STR(?one), STR(tr:))) "
        f"FILTER NOT EXISTS {{ {one} ?relation ?one }} "
        'BIND("out" AS ?direction) BIND("pending" AS ?status)',
    ]
    union = "\n  } UNION {\n    ".join(branches)
    return (
        "SELECT ?direction ?relation ?kind ?status (COUNT(DISTINCT ?one) AS ?others) WHERE {\n"
        f"  {{\n    {union}\n  }}\n"
        f"  FILTER(?relation NOT IN ({untold}))\n"
        '  BIND(STRBEFORE(STRAFTER(STR(?one), "/id/"), "/") AS ?kind)\n'
        '  FILTER(?kind NOT IN ("claim", "slice", "evidence"))\n'
        "}\nGROUP BY ?direction ?relation ?kind ?status"
    )


def _linked(iri: str, relation: str, direction: str) -> str:
    one, by = str(NamedNode(iri)), str(NamedNode(relation))
    link = f"?one {by} {one}" if direction == "in" else f"{one} {by} ?one"
    kept = 'FILTER(ISIRI(?one) && !REGEX(STR(?one), "/id/(claim|slice|evidence)/"))'
    return f"  {{ {link} . {kept} }} UNION {{ {_PENDING} GRAPH ?graph {{ {link} }} {kept} }}\n"


def count_linked(iri: str, relation: str, direction: str) -> str:
    """Return the query that counts what a relation of a thing leads to."""
    return (
        f"SELECT (COUNT(DISTINCT ?one) AS ?others) WHERE {{\n{_linked(iri, relation, direction)}}}"
    )


def find_linked(iri: str, relation: str, direction: str, limit: int, offset: int) -> str:
    """Return the query for some of the things that a relation of a thing leads to."""
    return (
        f"SELECT DISTINCT ?one WHERE {{\n{_linked(iri, relation, direction)}}}\n"
        f"ORDER BY STR(?one) LIMIT {int(limit)} OFFSET {int(offset)}"
    )


def find_all_linked(iri: str, relation: str, direction: str, limit: int) -> str:
    """Return the query for what a relation of a thing leads to, in no order."""
    return (
        f"SELECT DISTINCT ?one WHERE {{\n{_linked(iri, relation, direction)}}}\nLIMIT {int(limit)}"
    )


def find_stating(iri: str, relation: str, direction: str, others: Iterable[str]) -> str:
    """Return the query for the graphs that state each link."""
    one, by = str(NamedNode(iri)), str(NamedNode(relation))
    link = f"?one {by} {one}" if direction == "in" else f"{one} {by} ?one"
    text = f"SELECT ?one ?graph WHERE {{ VALUES ?one {{ THINGS }} GRAPH ?graph {{ {link} }} }}"
    return with_values(text, others)


def among(iris: Iterable[str], untold: str) -> str:
    """Return the query for the links between things, with the graphs that state them."""
    nodes = [str(NamedNode(iri)) for iri in iris]
    return (
        "SELECT ?subject ?relation ?object ?graph WHERE {\n"
        f"  VALUES ?subject {{ {' '.join(nodes)} }}\n"
        "  GRAPH ?graph { ?subject ?relation ?object }\n"
        f"  FILTER(?object IN ({', '.join(nodes)}) && ?relation NOT IN ({untold}))\n"
        "}"
    )


def statement_words(subject: str, predicate: str, target: str) -> str:
    """Return the query for the words behind one statement, in each graph.

    ``of`` is ``statement`` where the words are given for this statement, and ``subject`` where
    they are given for the fact or thing that is its subject.
    """
    s, p, o = (str(NamedNode(one)) for one in (subject, predicate, target))
    heads = {
        "statement": f"?claim <{PREFIXES['rdf']}subject> {s} ; rdf:predicate {p} ; "
        f"rdf:object {o} ; <{tr('evidence')}> ?evidence",
        "subject": f"{s} <{tr('evidence')}> ?evidence",
    }
    tails = (
        "?evidence ?said ?value",
        "?evidence oa:hasSelector ?selector . ?selector ?said ?value",
    )
    branches = [
        f'  {{ GRAPH ?graph {{ {head} }} GRAPH ?graph {{ {tail} }} BIND("{of}" AS ?of) }}'
        for of, head in heads.items()
        for tail in tails
    ]
    return (
        "SELECT DISTINCT ?of ?graph ?evidence ?said ?value WHERE {\n"
        + " UNION\n".join(branches)
        + "\n}"
    )
