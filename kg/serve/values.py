"""``/vocabulary/values.json``: what may stand behind a property, where that is a short list.

The editor offers these while somebody types: the members of a code list, or things of which the
graph has only a few behind the property. A property with more, with literals, or with too many
triples to look through while a reader waits has none.

1. Whether there are few, by a query that stops as soon as there are too many;
2. how often each occurs;
3. labels in both languages: of the ontology, else of the graph; and which are codes.

Each property is looked through once for a version.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import QueryError
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.live import Version
from kg.serve.messages import LANGUAGES
from kg.serve.pages import shorten_iri
from kg.serve.results import entity_tag, has_tag, not_modified
from kg.serve.site import Site
from kg.serve.stats import read_stats
from kg.serve.vocabulary import vocabulary

__all__ = ["ValueViews", "read_values"]

FEW, CODES_MOST = 60, 300
"""So many things are few; a code list may be longer."""
LOOKED_THROUGH = 2_000_000
"""Triples of a property that are looked through at most."""
_DISTINCT = "SELECT DISTINCT ?value WHERE {{ ?s {one} ?value }} LIMIT {most}"
_COUNTS = """SELECT ?value (COUNT(*) AS ?count) WHERE {{ ?s {one} ?value }} GROUP BY ?value"""
_NAMES = """SELECT ?value ?label ?code WHERE {{
  VALUES ?value {{ {values} }}
  {{ ?value skos:prefLabel ?label }} UNION {{ ?value rdfs:label ?label }}
  UNION {{ ?value a skos:Concept BIND(true AS ?code) }}
}}"""

Values = list[Mapping[str, object]]


async def read_values(site: Site, version: Version, one: NamedNode) -> Values:
    """Return the values of a property, the most frequent first; none where they are no short list.

    Args:
        site: The server.
        version: What is read.
        one: The property.

    Returns:
        For each its ``iri``, ``name`` (prefix and local name, or the IRI), ``count`` and ``labels``
        by language.
    """
    stats = await read_stats(site, version)
    triples = dict(stats.properties).get(one.value, 0)
    if not 0 < triples <= LOOKED_THROUGH:
        return []

    async def compute() -> Values:
        try:
            return await _look_through(site, version, one)
        except QueryError:
            return []  # it takes too long: nothing is offered

    return await site.derive(version, f"values {one.value}", compute)


async def _look_through(site: Site, version: Version, one: NamedNode) -> Values:
    found = await site.rows(version, _DISTINCT.format(one=one, most=CODES_MOST + 1))
    if len(found) > CODES_MOST or any(row["value"]["type"] != "uri" for row in found):
        return []
    iris = [row["value"]["value"] for row in found]
    labels, codes = await _read_names(site, version, iris)
    if len(iris) > FEW and codes != set(iris):
        return []
    counts = {
        row["value"]["value"]: int(row["count"]["value"])
        for row in await site.rows(version, _COUNTS.format(one=one))
    }
    return [
        {"iri": iri, "name": shorten_iri(iri), "count": counts[iri], "labels": labels[iri]}
        for iri in sorted(iris, key=lambda iri: (-counts[iri], iri))
    ]


async def _read_names(
    site: Site, version: Version, iris: Sequence[str]
) -> tuple[Mapping[str, Mapping[str, str]], set[str]]:
    """Return labels by language, and which are codes."""
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    codes: set[str] = set()
    values = " ".join(str(NamedNode(iri)) for iri in iris)
    for row in await site.rows(version, _NAMES.format(values=values)):
        iri = row["value"]["value"]
        if "code" in row:
            codes.add(iri)
        else:
            label = row["label"]
            labels[iri].setdefault(label.get("xml:lang", ""), label["value"])
    terms = vocabulary().terms
    codes |= {iri for iri in iris if iri in terms and terms[iri].group == "codes"}
    for iri in iris:
        known = {one: vocabulary().label(iri, one) for one in LANGUAGES}
        labels[iri] |= {one: label for one, label in known.items() if label}
        plain = labels[iri].pop("", "")
        labels[iri] = {
            language: label for language, label in labels[iri].items() if language in LANGUAGES
        } or (dict.fromkeys(LANGUAGES, plain) if plain else {})
    return labels, codes


class ValueViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def values(self, request: Request) -> Response:
        """Answer ``/vocabulary/values.json``.

        Raises:
            HttpError: 422 where ``property`` is no IRI.
        """
        try:
            one = NamedNode(request.query_params.get("property", ""))
        except ValueError as error:
            raise HttpError(422, say("request.iri", name="property")) from error
        with self._site.live.lease() as version:
            tag = entity_tag(version, "values", one.value)
            if has_tag(request.headers.get("if-none-match"), tag):
                return not_modified(tag)
            found = await read_values(self._site, version, one)
        body = {"property": one.value, "values": found}
        return JSONResponse(body, headers={"ETag": tag, "Cache-Control": "no-cache"})
