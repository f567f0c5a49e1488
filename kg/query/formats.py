"""Result formats: short names, media types and file endings, for tables and for graphs.

SELECT and ASK give a table, CONSTRUCT and DESCRIBE a graph. TriG and N-Quads hold whole datasets
and belong to exports, not to query answers.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import NamedTuple

from pyoxigraph import QueryResultsFormat, RdfFormat

__all__ = [
    "GRAPH_FORMATS",
    "TABLE_FORMATS",
    "GraphFormat",
    "TableFormat",
    "graph_format",
    "table_format",
]


class TableFormat(NamedTuple):
    """A format of SELECT and ASK answers."""

    name: str
    media_type: str
    ending: str
    engine_format: QueryResultsFormat
    accepts: tuple[str, ...]

    @property
    def content_type(self) -> str:
        """The ``Content-Type`` to send, with charset for text."""
        return _content_type(self.media_type)


class GraphFormat(NamedTuple):
    """A format of CONSTRUCT and DESCRIBE answers."""

    name: str
    media_type: str
    ending: str
    engine_format: RdfFormat
    accepts: tuple[str, ...]

    @property
    def content_type(self) -> str:
        """The ``Content-Type`` to send, with charset for text."""
        return _content_type(self.media_type)


def _content_type(media_type: str) -> str:
    return f"{media_type}; charset=utf-8" if media_type.startswith("text/") else media_type


_TABLES = (
    TableFormat(
        "json",
        "application/sparql-results+json",
        "srj",
        QueryResultsFormat.JSON,
        ("application/json",),
    ),
    TableFormat(
        "xml",
        "application/sparql-results+xml",
        "srx",
        QueryResultsFormat.XML,
        ("application/xml", "text/xml"),
    ),
    TableFormat("csv", "text/csv", "csv", QueryResultsFormat.CSV, ()),
    TableFormat("tsv", "text/tab-separated-values", "tsv", QueryResultsFormat.TSV, ()),
)
_GRAPHS = (
    GraphFormat("turtle", "text/turtle", "ttl", RdfFormat.TURTLE, ("application/x-turtle",)),
    GraphFormat("ntriples", "application/n-triples", "nt", RdfFormat.N_TRIPLES, ("text/plain",)),
    GraphFormat(
        "rdfxml", "application/rdf+xml", "rdf", RdfFormat.RDF_XML, ("application/xml", "text/xml")
    ),
    GraphFormat(
        "jsonld", "application/ld+json", "jsonld", RdfFormat.JSON_LD, ("application/json",)
    ),
)

TABLE_FORMATS = MappingProxyType({item.name: item for item in _TABLES})
"""Formats of SELECT and ASK by short name, the preferred one first."""

GRAPH_FORMATS = MappingProxyType({item.name: item for item in _GRAPHS})
"""Formats of CONSTRUCT and DESCRIBE by short name, the preferred one first."""

_Named = TableFormat | GraphFormat


def _is_called(item: _Named, name: str) -> bool:
    return name in {item.name, item.media_type, item.ending, *item.accepts}


def table_format(name: str) -> TableFormat | None:
    """Return the table format of a short name, file ending or media type, or None.

    Example:
        >>> table_format("text/csv").name
        'csv'
    """
    wanted = name.partition(";")[0].strip().lower()
    return next((item for item in _TABLES if _is_called(item, wanted)), None)


def graph_format(name: str) -> GraphFormat | None:
    """Return the graph format of a short name, file ending or media type, or None.

    Example:
        >>> graph_format("ttl").media_type
        'text/turtle'
    """
    wanted = name.partition(";")[0].strip().lower()
    return next((item for item in _GRAPHS if _is_called(item, wanted)), None)
