"""What classes are called in a sentence: ``Standard or Scheme``, in Indonesian by their labels."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.namespaces import PREFIXES
from kg.resources import ontology_files

__all__ = ["KindsOfThing"]

_LABELS = frozenset({PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel"})


@dataclass(frozen=True, slots=True)
class KindsOfThing:
    """The classes of which a thing may be any, or a code list, by IRI.

    English has them by the names that the headers of questions give; Indonesian by the labels of
    the ontology, which are read when the first such sentence is wanted.
    """

    classes: tuple[str, ...]

    def __str__(self) -> str:
        return " or ".join(map(_local, self.classes))

    def in_language(self, language: str) -> str:
        """Return them in ``en`` or ``id``."""
        if language != "id":
            return str(self)
        return " atau ".join(_indonesian().get(one) or _local(one) for one in self.classes)


def _local(iri: str) -> str:
    return iri.rpartition("#")[2] or iri


@cache
def _indonesian() -> dict[str, str]:
    return {
        quad.subject.value: quad.object.value
        for path in ontology_files()
        for quad in parse(path=path, format=RdfFormat.TURTLE)
        if quad.predicate.value in _LABELS
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, Literal)
        and quad.object.language == "id"
    }
