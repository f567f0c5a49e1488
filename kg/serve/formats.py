"""The formats of query answers over HTTP: which one a client gets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from starlette.requests import Request

from kg.query.formats import GRAPH_FORMATS, TABLE_FORMATS, GraphFormat, TableFormat
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.negotiate import Offer, choose

__all__ = [
    "GRAPH_OFFERS",
    "HTML",
    "JSON",
    "TABLE_OFFERS",
    "Formats",
    "accept_header",
    "graph_offer",
    "not_acceptable",
    "query_formats",
]

HTML = Offer("html", "text/html", ("application/xhtml+xml",))
JSON = Offer("json", "application/json")


def _offer(item: TableFormat | GraphFormat) -> Offer:
    return Offer(item.name, item.media_type, item.accepts)


TABLE_OFFERS = tuple(_offer(item) for item in TABLE_FORMATS.values())
GRAPH_OFFERS = tuple(_offer(item) for item in GRAPH_FORMATS.values())
_ALL = tuple(dict.fromkeys(one.media_type for one in (*TABLE_OFFERS, *GRAPH_OFFERS, HTML)))


@dataclass(frozen=True, slots=True)
class Formats:
    """What a client accepts: a table format, a graph format, or a page for people.

    ``table`` and ``graph`` are short names; None when no such format is acceptable.
    """

    table: str | None
    graph: str | None
    is_html: bool = False


@lru_cache(maxsize=1024)
def accept_header(request: Request) -> str | None:
    """Return the ``Accept`` header; several are joined with commas. None when there is none."""
    return ", ".join(request.headers.getlist("accept")) or None


def not_acceptable(offers: Iterable[Offer]) -> HttpError:
    """Return the 406 that names what there is."""
    allowed = [offer.media_type for offer in offers]
    told = say("request.formats", allowed=tuple(allowed))
    return HttpError(406, told, {"allowed": allowed})


def query_formats(accept: str | None, wanted: str | None) -> Formats:
    """Choose the formats of a query's answer before it is known what kind of answer it gives.

    Args:
        accept: The ``Accept`` header.
        wanted: ``?format=``: a short name, ending or media type; it outranks the header.

    Returns:
        The formats.

    Raises:
        HttpError: 406 when neither a table nor a graph can be had.
    """
    if wanted is not None:
        found = _named(wanted)
    else:
        table = choose(accept, (*TABLE_OFFERS, HTML))
        graph = choose(accept, (*GRAPH_OFFERS, HTML))
        if table is not None and table.offer is HTML:
            return Formats("json", "turtle", is_html=True)
        if graph is not None and graph.offer is HTML:
            graph = choose(accept, GRAPH_OFFERS)
        found = Formats(
            None if table is None else table.offer.name, None if graph is None else graph.offer.name
        )
    if found.table is None and found.graph is None:
        told = say("request.no-format", allowed=_ALL)
        raise HttpError(406, told, {"allowed": list(_ALL)})
    return found


def _named(wanted: str) -> Formats:
    name = wanted.partition(";")[0].strip().lower()
    if name in {"html", HTML.media_type}:
        return Formats("json", "turtle", is_html=True)
    table = next((x.name for x in TABLE_FORMATS.values() if _is_called(x, name)), None)
    graph = next((x.name for x in GRAPH_FORMATS.values() if _is_called(x, name)), None)
    if name == "json":
        graph = "jsonld"
    if name == "xml":
        graph = "rdfxml"
    return Formats(table, graph)


def _is_called(item: TableFormat | GraphFormat, name: str) -> bool:
    return name in {item.name, item.ending, item.media_type, *item.accepts}


def graph_offer(name: str) -> GraphFormat | None:
    """Return the graph format of a file ending, or None."""
    return next((item for item in GRAPH_FORMATS.values() if item.ending == name), None)
