"""The query that describes a thing as RDF: ``queries/construct/describe.rq``, bound to it."""

from __future__ import annotations

from functools import lru_cache

from pyoxigraph import NamedNode

from kg.query.catalogue import Question
from kg.query.parameters import bind
from kg.resources import resource_folder

__all__ = ["describe_query"]


@lru_cache(maxsize=1)
def _describe() -> Question:
    return Question.read(resource_folder("queries") / "construct" / "describe.rq")


def describe_query(iri: str) -> str:
    """Return the query that describes a thing."""
    return bind(_describe(), {"entity": NamedNode(iri)})
