"""The ontology and the shapes as documents: read once from the installation's files.

``/ontology`` is all modules together, ``/ontology/{module}`` one of them; ``/shapes`` and
``/shapes/{area}`` likewise. A version IRI of the version at hand leads to the same document.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, parse

from kg.namespaces import DEFAULT_BASE, PREFIXES, TR
from kg.resources import ontology_files, resource_folder, shape_files
from kg.serve.messages import MESSAGES, translate
from kg.serve.pages import shorten_iri

__all__ = ["Document", "Term", "Vocabulary", "ontology", "shapes", "vocabulary"]

_RDF_TYPE = PREFIXES["rdf"] + "type"
_LABELS = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel")
_DEFINITION = PREFIXES["skos"] + "definition"
_IN_SCHEME = PREFIXES["skos"] + "inScheme"
_TITLE = PREFIXES["dcterms"] + "title"
_ABOUT = PREFIXES["dcterms"] + "description"
_VERSION = PREFIXES["owl"] + "versionInfo"
_ONTOLOGY = PREFIXES["owl"] + "Ontology"

GROUPS: Mapping[str, str] = {
    PREFIXES["owl"] + "Class": "classes",
    PREFIXES["owl"] + "ObjectProperty": "properties",
    PREFIXES["owl"] + "DatatypeProperty": "properties",
    PREFIXES["owl"] + "AnnotationProperty": "properties",
    PREFIXES["rdf"] + "Property": "properties",
    PREFIXES["skos"] + "ConceptScheme": "codes",
    PREFIXES["skos"] + "Concept": "codes",
}


@dataclass(frozen=True, slots=True)
class Term:
    """A term of the ontology, in its languages.

    ``group`` is ``classes``, ``properties``, ``codes`` or ``other``; ``scheme`` the code list a
    code belongs to.
    """

    iri: str
    group: str
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    scheme: str = ""
    is_scheme: bool = False

    @property
    def name(self) -> str:
        """The local name, which is the anchor on the page."""
        return self.iri.removeprefix(TR)


@dataclass(frozen=True, slots=True)
class Document:
    """A Turtle file of ours.

    Attributes:
        name: ``areas``, ``alignments/org``; empty for all together.
        titles: By language.
        about: Description by language.
        version: ``owl:versionInfo``.
        triples: What it states.
        shapes: How many shapes it defines.
    """

    name: str
    titles: Mapping[str, str]
    about: Mapping[str, str]
    version: str
    triples: tuple[Triple, ...] = field(repr=False)
    shapes: int = 0


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Labels of terms, ours and those we reuse, and the terms themselves."""

    terms: Mapping[str, Term]

    def label(self, iri: str, language: str) -> str | None:
        """Return what a term is called; None when it has no label here."""
        term = self.terms.get(iri)
        if term is not None:
            return term.labels.get(language) or next(iter(term.labels.values()), None)
        key = f"term.{shorten_iri(iri)}"
        return translate(key, language) if key in MESSAGES else None

    def codes(self, scheme: str) -> list[Term]:
        """Return the codes of a code list, by name."""
        return sorted(
            (term for term in self.terms.values() if term.scheme == scheme),
            key=lambda term: term.iri,
        )


def _read(path: Path, name: str) -> Document:
    triples = tuple(
        quad.triple
        for quad in parse(path.read_bytes(), format=RdfFormat.TURTLE, base_iri=DEFAULT_BASE)
    )
    titles: dict[str, str] = {}
    about: dict[str, str] = {}
    version = ""
    heads = {
        triple.subject
        for triple in triples
        if triple.predicate.value == _RDF_TYPE and _value(triple) == _ONTOLOGY
    }
    for triple in triples:
        if triple.subject not in heads or not isinstance(triple.object, Literal):
            continue
        if triple.predicate.value == _TITLE:
            titles[triple.object.language or ""] = triple.object.value
        elif triple.predicate.value == _ABOUT:
            about[triple.object.language or ""] = triple.object.value
        elif triple.predicate.value == _VERSION:
            version = triple.object.value
    kinds = {PREFIXES["sh"] + "NodeShape", PREFIXES["sh"] + "PropertyShape"}
    count = sum(t.predicate.value == _RDF_TYPE and _value(t) in kinds for t in triples)
    return Document(name, titles, about, version, triples, count)


def _value(triple: Triple) -> str:
    return triple.object.value if isinstance(triple.object, NamedNode | Literal) else ""


def _documents(folder: str, files: Iterable[Path]) -> dict[str, Document]:
    root = resource_folder(folder)
    found: dict[str, Document] = {}
    for path in files:
        name = path.relative_to(root).with_suffix("").as_posix()
        found[name] = _read(path, name)
    return found


def _together(documents: Mapping[str, Document]) -> Document:
    first = documents.get("core") or next(iter(documents.values()))
    triples = tuple(dict.fromkeys(t for one in documents.values() for t in one.triples))
    return Document("", {}, {}, first.version, triples)


@lru_cache(maxsize=1)
def ontology() -> Mapping[str, Document]:
    """Return the ontology's modules by name; all together under the empty name."""
    documents = _documents("ontology", ontology_files())
    return {"": _together(documents), **documents}


@lru_cache(maxsize=1)
def shapes() -> Mapping[str, Document]:
    """Return the shapes by area; all together under the empty name."""
    documents = _documents("shapes", shape_files())
    return {"": _together(documents), **documents}


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """Return the terms of the ontology."""
    types: dict[str, set[str]] = defaultdict(set)
    labels: dict[str, dict[str, str]] = defaultdict(dict)
    definitions: dict[str, dict[str, str]] = defaultdict(dict)
    schemes: dict[str, str] = {}
    for triple in ontology()[""].triples:
        if not isinstance(triple.subject, NamedNode) or not triple.subject.value.startswith(TR):
            continue
        iri, predicate, value = triple.subject.value, triple.predicate.value, _value(triple)
        language = triple.object.language or "" if isinstance(triple.object, Literal) else ""
        if predicate == _RDF_TYPE:
            types[iri].add(value)
        elif predicate in _LABELS:
            labels[iri].setdefault(language, value)
        elif predicate == _DEFINITION:
            definitions[iri][language] = value
        elif predicate == _IN_SCHEME:
            schemes[iri] = value
    return Vocabulary({
        iri: Term(
            iri,
            next((GROUPS[kind] for kind in sorted(kinds) if kind in GROUPS), "other"),
            labels[iri],
            definitions[iri],
            schemes.get(iri, ""),
            PREFIXES["skos"] + "ConceptScheme" in kinds,
        )
        for iri, kinds in sorted(types.items())
    })
