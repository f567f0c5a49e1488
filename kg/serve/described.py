"""Rows as RDF: what the graph states about the things that stand for the rows of a question.

A question whose header says ``describes`` can be had as JSON-LD and in the other graph formats:

1. the question is answered, with its filters and its page of rows;
2. the IRIs in the columns that ``describes`` names are put into
   ``queries/construct/describe-rows.rq``, which a reader answers in the format wanted;
3. JSON-LD gets the project's prefixes as its ``@context`` (JSON-LD 1.1, compact IRIs): the engine
   writes the expanded form, in which every IRI is whole.

Nothing is minted for the answer: its triples are the graph's own. What a question computes (counts,
sentences) has no triple and stands in the tables only.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from pyoxigraph import NamedNode
from starlette.responses import Response

from kg.namespaces import PREFIXES
from kg.query.catalogue import Question
from kg.query.parameters import find_blocks
from kg.query.request import QueryRequest
from kg.resources import resource_folder
from kg.serve.cache import CachedAnswer
from kg.serve.context import compact_document
from kg.serve.results import (
    Asked,
    FileResponse,
    entity_tag,
    has_tag,
    not_modified,
    respond,
    run_watched,
)
from kg.serve.site import Site

__all__ = ["RowsOf", "compact", "respond_described", "respond_in_context"]

MOST_COMPACTED_BYTES = 2 * 1024 * 1024
"""Largest answer that is written by the context: more would keep other requests waiting."""

_TYPE = PREFIXES["rdf"] + "type"
_PREFIX_ENDS = ("/", "#", "?", ":", "@", "[", "]")
"""What a namespace must end in to be a prefix (JSON-LD 1.1, 4.1.2: a general delimiter)."""


@dataclass(frozen=True, slots=True)
class RowsOf:
    """A bound query whose rows are wanted as RDF, and the columns that stand for its rows."""

    query: QueryRequest
    columns: tuple[str, ...]


async def respond_described(
    site: Site, parts: Sequence[RowsOf], graph_format: str, asked: Asked
) -> Response:
    """Answer with the descriptions of the things in some rows.

    Args:
        site: The server.
        parts: The queries whose rows are meant, at least one.
        graph_format: Short name of the graph format.
        asked: The client's side of it.

    Returns:
        200 with one graph for all parts, empty when there are no rows; or 304.
    """
    things: set[str] = set()
    for part in parts:
        things |= await _things(site, part, asked)
    text = _describing(things)
    query = replace(parts[0].query, text=text, table_format=None, graph_format=graph_format)
    if graph_format != "jsonld":
        return await respond(site, query, asked, {})
    return await _respond_compact(site, query, asked)


async def _respond_compact(site: Site, query: QueryRequest, asked: Asked) -> Response:
    """Answer with compact JSON-LD, or 304."""
    with site.live.lease() as version:
        tag = entity_tag(version, "compact", query.text, query.include_pending)
        if has_tag(asked.if_none_match, tag):
            return not_modified(tag)
        answer = await run_watched(
            asked.receive, site.pool.run(query, version.path, asked.timeout_s)
        )
    try:
        body = json.dumps(compact(json.loads(answer.read())), ensure_ascii=False)
    finally:
        answer.discard()
    headers = {"Vary": "Accept", "ETag": tag, "Cache-Control": "no-cache"}
    return Response(body.encode(), 200, headers, answer.content_type)


async def respond_in_context(
    site: Site, query: QueryRequest, asked: Asked, address: str, headers: dict[str, str]
) -> Response:
    """Answer with JSON-LD by the context of this server, or 304.

    Args:
        site: The server.
        query: A query for expanded JSON-LD.
        asked: The client's side of it.
        address: Of the context.
        headers: Further headers.

    Returns:
        The document; an answer larger than :data:`MOST_COMPACTED_BYTES` as the engine wrote it.
    """
    headers = {**headers, "Vary": "Accept", "Cache-Control": "no-cache"}
    with site.live.lease() as version:
        tag = entity_tag(version, "context", address, query.text)
        if has_tag(asked.if_none_match, tag):
            return not_modified(tag)
        headers["ETag"] = tag
        key = (version.tag, "context", address, query.text)
        if (known := site.cache.get(key)) is not None:
            return Response(known.body, 200, headers, known.content_type)
        answer = await run_watched(
            asked.receive, site.pool.run(query, version.path, asked.timeout_s)
        )
    if answer.size_bytes > MOST_COMPACTED_BYTES:
        if answer.path is not None:
            return FileResponse(answer, headers)
        return Response(answer.body, 200, headers, answer.content_type)
    try:
        written = answer.read()
    finally:
        answer.discard()
    document = compact_document(json.loads(written), address)
    body = written if document is None else json.dumps(document, ensure_ascii=False).encode()
    site.cache.put(key, CachedAnswer(answer.content_type, body))
    return Response(body, 200, headers, answer.content_type)


def compact(expanded: Sequence[Mapping[str, object]]) -> dict[str, object]:
    """Return expanded JSON-LD with the project's prefixes as its context.

    Args:
        expanded: Node objects as the engine writes them: whole IRIs, values in lists.

    Returns:
        ``@context``, the prefixes that may stand for a compact IRI, and ``@graph``, the nodes.

    Example:
        >>> compact([{"@id": "http://a/b", "http://purl.org/dc/terms/title": [{"@value": "T"}]}])[
        ...     "@graph"
        ... ]
        [{'@id': 'http://a/b', 'dcterms:title': {'@value': 'T'}}]
    """
    context: dict[str, object] = {
        name: iri for name, iri in PREFIXES.items() if iri.endswith(_PREFIX_ENDS)
    }
    nodes: dict[object, dict[str, list[object]]] = {}
    for part in expanded:
        _merge(nodes.setdefault(part["@id"], {}), part)
    graph = [{"@id": name, **_compact_node(node)} for name, node in nodes.items()]
    return {"@context": context, "@graph": graph}


def _merge(node: dict[str, list[object]], part: Mapping[str, object]) -> None:
    """Add to a node what one of its objects says; the engine writes several, where triples mix."""
    for name, values in part.items():
        if not isinstance(values, list):
            continue
        if name == _TYPE:
            name, values = "@type", [one["@id"] for one in values]
        known = node.setdefault(name, [])
        known += [one for one in values if one not in known]


def _compact_node(node: Mapping[str, list[object]]) -> dict[str, object]:
    """Shorten the names of properties, classes and datatypes; ``@id`` and ``@value`` stay whole."""
    types = {"@type": [_short(str(one)) for one in node.get("@type", ())]}
    values = {_short(key): _one(items) for key, items in node.items() if key != "@type"}
    return {**(types if types["@type"] else {}), **values}


def _one(items: Sequence[object]) -> object:
    """Return the values of a property: one stands alone, several in a list."""
    short = [
        {**one, "@type": _short(one["@type"])} if isinstance(one, dict) and "@type" in one else one
        for one in items
    ]
    return short[0] if len(short) == 1 else short


def _short(iri: str) -> str:
    """Return a compact IRI where a prefix fits; the longest namespace wins."""
    fitting = [
        (len(space), name)
        for name, space in PREFIXES.items()
        if space.endswith(_PREFIX_ENDS) and iri.startswith(space)
    ]
    if not fitting:
        return iri
    length, name = max(fitting)
    return iri if iri[length:].startswith("//") else f"{name}:{iri[length:]}"


async def _things(site: Site, part: RowsOf, asked: Asked) -> set[str]:
    """Return the IRIs in the columns of a part."""
    query = replace(part.query, table_format="json", graph_format=None)
    with site.live.lease() as version:
        work = site.pool.run(query, version.path, asked.timeout_s)
        answer = await run_watched(asked.receive, work)
    try:
        rows = json.loads(answer.read())["results"]["bindings"]
    finally:
        answer.discard()
    terms = (row.get(name, {}) for row in rows for name in part.columns)
    return {term["value"] for term in terms if term.get("type") == "uri"}


def _describing(things: Iterable[str]) -> str:
    """Return the query that describes some things; their order in it is always the same."""
    text = _question().text
    content = " " + " ".join(str(NamedNode(thing)) for thing in sorted(things)) + " "
    for start, end in reversed(find_blocks(text, "entity")):
        text = text[:start] + content + text[end:]
    return text


@lru_cache(maxsize=1)
def _question() -> Question:
    return Question.read(resource_folder("queries") / "construct" / "describe-rows.rq")
