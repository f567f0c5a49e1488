"""rdflib graphs for pyshacl, made from pyoxigraph triples.

Place in the flow: the inside of ``validate``; nothing outside this package sees an rdflib term.

1. pyshacl judges rdflib graphs only, but pyoxigraph reads Turtle several times faster: triples are
   read there and converted here, each distinct term once.
2. A literal keeps its lexical form: ``98.30`` must not become ``98.3`` before it is judged.
3. pyshacl hands the text of a SPARQL constraint to ``Graph.query`` once per focus node and rdflib
   parses it each time; :class:`CachedGraph` parses it once, for all graphs of the process.
4. For each result and each failed branch of ``sh:or`` pyshacl asks whether the graph is empty, and
   rdflib counts all its triples to answer; :class:`CachedGraph` answers at once.
"""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import lru_cache
from typing import Any

import pyoxigraph
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.namespace import NamespaceManager
from rdflib.plugins.sparql import prepareQuery
from rdflib.plugins.sparql.sparql import Query
from rdflib.plugins.stores.memory import SimpleMemory
from rdflib.query import Processor, Result
from rdflib.term import Identifier, Node

__all__ = ["CachedGraph", "TermCache", "to_rdflib"]

Term = pyoxigraph.NamedNode | pyoxigraph.BlankNode | pyoxigraph.Literal | pyoxigraph.Triple
XSD_STRING = "http://www.w3.org/2001/XMLSchema#string"


class PlainNames(NamespaceManager):
    """Writes IRIs in full: pyshacl describes every result in prose that nobody reads."""

    def bind(self, *_: object, **__: object) -> None:
        """Bind nothing."""

    def normalizeUri(self, rdfTerm: str) -> str:  # noqa: N802, N803  (rdflib's signature)
        """Return the IRI in angle brackets."""
        return f"<{rdfTerm}>"


class CachedGraph(Graph):
    """A graph whose ``query`` parses each text once per set of prefixes.

    Its store is rdflib's plain dictionary store, without contexts: half the time to fill.
    """

    def __init__(self) -> None:
        super().__init__(store=SimpleMemory(), bind_namespaces="none")
        self.namespace_manager = PlainNames(self, bind_namespaces="none")

    def __bool__(self) -> bool:
        return True

    def query(
        self,
        query_object: str | Query,
        processor: str | Processor = "sparql",
        result: str | type[Result] = "sparql",
        initNs: Mapping[str, Any] | None = None,  # noqa: N803  (rdflib's signature)
        initBindings: Mapping[str, Identifier] | None = None,  # noqa: N803
        use_store_provided: bool = True,
        **kwargs: Any,  # rdflib passes them to the processor
    ) -> Result:
        """Run a query; the same text is parsed only the first time."""
        if isinstance(query_object, str):
            query_object = _prepare(query_object, initNs or {})
        return super().query(
            query_object,
            processor,
            result,
            initNs,
            initBindings,
            use_store_provided,
            **kwargs,
        )


def _prepare(text: str, prefixes: Mapping[str, Any]) -> Query:
    return _parse(text, frozenset((name, str(iri)) for name, iri in prefixes.items()))


@lru_cache(maxsize=1024)  # a process has a few sets of shapes; those of a user may have others
def _parse(text: str, prefixes: frozenset[tuple[str, str]]) -> Query:
    return prepareQuery(text, initNs=dict(prefixes))


class TermCache:
    """Converts terms, each distinct one once; a graph built from one cache shares its terms."""

    def __init__(self) -> None:
        self._terms: dict[Term, Node] = {}

    def term(self, term: Term) -> Node:
        """Return the rdflib term of a pyoxigraph term.

        Raises:
            TypeError: If the term is a triple, which RDF 1.1 does not know.
        """
        known = self._terms.get(term)
        if known is None:
            known = self._terms[term] = _convert(term)
        return known

    def triple(self, triple: pyoxigraph.Triple) -> tuple[Node, Node, Node]:
        """Return the rdflib triple of a pyoxigraph triple."""
        return self.term(triple.subject), self.term(triple.predicate), self.term(triple.object)

    def fill(self, graph: Graph, triples: Iterable[pyoxigraph.Triple]) -> None:
        """Add triples to a graph."""
        add = graph.store.add
        with quiet_literals():
            for triple in triples:
                add(self.triple(triple), graph)


def to_rdflib(triples: Iterable[pyoxigraph.Triple]) -> CachedGraph:
    """Return a graph that holds the triples.

    Args:
        triples: RDF 1.1 triples.

    Returns:
        A new graph; literals keep their lexical forms.

    Example:
        >>> from pyoxigraph import Literal, NamedNode, Triple
        >>> decimal = NamedNode("http://www.w3.org/2001/XMLSchema#decimal")
        >>> node = NamedNode("https://w3id.org/terang/id/x")
        >>> graph = to_rdflib([Triple(node, node, Literal("98.30", datatype=decimal))])
        >>> [str(value) for value in graph.objects()]
        ['98.30']
    """
    graph = CachedGraph()
    TermCache().fill(graph, triples)
    return graph


def _convert(term: Term) -> Node:
    match term:
        case pyoxigraph.NamedNode():
            return URIRef(term.value)
        case pyoxigraph.BlankNode():
            return BNode(term.value)
        case pyoxigraph.Literal():
            if term.language:
                return Literal(term.value, lang=term.language)
            if term.datatype.value == XSD_STRING:
                return Literal(term.value)
            return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)
        case _:
            raise TypeError(f"{term} is not a term of RDF 1.1")


@contextmanager
def quiet_literals() -> Iterator[None]:
    """Silence rdflib about ill-typed literals while they are made: a shape reports them."""
    logger = logging.getLogger("rdflib.term")

    def drop(_: logging.LogRecord) -> bool:
        return False

    logger.addFilter(drop)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        logger.removeFilter(drop)
