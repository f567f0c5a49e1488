"""Lint of the shapes: what SHACL engines accept in silence and must not pass here.

An engine ignores a misspelt SHACL term or an unknown datatype, and the rule does nothing. Steps:

1. every term of the SHACL namespace is defined by SHACL (``shacl.ttl`` as pyshacl ships it);
2. every datatype is one of XML Schema's or RDF's; every term of our ontology stands in it;
3. every shape has an IRI of the shapes namespace, a target or a user, and, if it has constraints of
   its own, a severity and a message in English and in Indonesian; SPARQL constraints likewise;
4. every file declares an ontology with version, titles and descriptions in both languages, licence.

``python -m kg.validate.lint_shapes`` prints the faults and exits with 1 if there are any.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rdflib import DCTERMS, OWL, RDF, SH, XSD, Graph, Literal, URIRef
from rdflib.term import Node

from kg.namespaces import TR
from kg.resources import ontology_files, shape_files
from kg.validate.judge import SHAPE_LISTS, SHAPE_REFERENCES, read_shapes

__all__ = ["CONSTRAINTS", "SHAPES", "lint_shapes", "shape_nodes"]

SHAPES = "https://w3id.org/terang/shapes#"
CONSTRAINTS = tuple(
    SH[name]
    for name in (
        "and class closed datatype disjoint equals hasValue in languageIn lessThan lessThanOrEquals"
        " maxCount maxExclusive maxInclusive maxLength minCount minExclusive minInclusive minLength"
        " node nodeKind not or pattern property qualifiedMaxCount qualifiedMinCount"
        " qualifiedValueShape sparql uniqueLang xone"
    ).split()
)
"""The parameters that make a constraint; ``sh:flags`` and ``sh:ignoredProperties`` only qualify."""

DATATYPES = {RDF.langString} | {
    XSD[name]
    for name in (
        "anyURI base64Binary boolean byte date dateTime dateTimeStamp dayTimeDuration decimal"
        " double duration float gDay gMonth gMonthDay gYear gYearMonth hexBinary int integer"
        " language long negativeInteger nonNegativeInteger nonPositiveInteger normalizedString"
        " positiveInteger short string time token unsignedByte unsignedInt unsignedLong"
        " unsignedShort yearMonthDuration"
    ).split()
}
LANGUAGES = ("en", "id")


def lint_shapes(
    paths: Sequence[Path] | None = None, ontology_paths: Sequence[Path] | None = None
) -> list[str]:
    """Return the faults of some shapes files, one sentence each, sorted.

    Args:
        paths: The shapes files; None: those of this installation.
        ontology_paths: The ontology files; None: those of this installation.

    Returns:
        The faults; empty if there are none.
    """
    files = list(shape_files() if paths is None else paths)
    ontology = read_shapes(ontology_files() if ontology_paths is None else ontology_paths)
    graph = read_shapes(files)
    faults = [
        *_unknown_terms(graph, ontology),
        *_unknown_datatypes(graph),
        *_incomplete_shapes(graph),
        *(fault for path in files for fault in _header_faults(path)),
    ]
    return sorted(set(faults))


def shape_nodes(graph: Graph) -> set[Node]:
    """Return every node that acts as a shape, declared or not."""
    shapes: set[Node] = {
        *graph.subjects(RDF.type, SH.NodeShape),
        *graph.subjects(RDF.type, SH.PropertyShape),
        *graph.subjects(SH.path, None),
        *graph.subjects(SH.targetClass, None),
        *graph.objects(None, SH.property),
    }
    return shapes | _referred(graph)


def _referred(graph: Graph) -> set[Node]:
    found = {value for name in SHAPE_REFERENCES for value in graph.objects(None, name)}
    for name in SHAPE_LISTS:
        for members in graph.objects(None, name):
            found.update(graph.items(members))
    return found


def _unknown_terms(graph: Graph, ontology: Graph) -> Iterator[str]:
    known = {*_shacl_terms(), *(str(term) for term in ontology.subjects())}
    texts = [str(text) for text in graph.objects(None, SH.select)]
    for term in {str(node) for triple in graph for node in triple if isinstance(node, URIRef)}:
        if term.startswith((str(SH), TR)) and term not in known:
            yield f"{term} is not defined"
    for text in texts:
        for word in text.replace("/", " ").replace("(", " ").replace("^", " ").split():
            name = word.rstrip(").,;|*+?")
            if name.startswith("tr:") and TR + name.removeprefix("tr:") not in known:
                yield f"{TR}{name.removeprefix('tr:')} is not defined"


def _shacl_terms() -> set[str]:
    import pyshacl

    vocabulary = Graph(bind_namespaces="none")
    vocabulary.parse(Path(pyshacl.__file__).parent / "assets" / "shacl.ttl", format="turtle")
    return {str(term) for term in vocabulary.subjects()} | {str(SH)}


def _unknown_datatypes(graph: Graph) -> Iterator[str]:
    for shape, datatype in graph.subject_objects(SH.datatype):
        if datatype not in DATATYPES:
            yield f"{shape}: {datatype} is not a known datatype"


def _incomplete_shapes(graph: Graph) -> Iterator[str]:
    used = {*graph.objects(None, SH.property), *_referred(graph)}
    for shape in shape_nodes(graph):
        if not (isinstance(shape, URIRef) and shape.startswith(SHAPES)):
            yield f"shape {shape} has no IRI of the shapes namespace"
        if shape not in used and (shape, SH.targetClass, None) not in graph:
            yield f"{shape} has neither a target nor a user"
        own = [name for name in CONSTRAINTS if (shape, name, None) in graph]
        if (shape, SH.path, None) in graph or set(own) - {SH.property}:
            yield from _voice_faults(graph, shape)
        if not own:
            yield f"{shape} has no constraint"
    for shape, constraint in graph.subject_objects(SH.sparql):
        if not (isinstance(constraint, URIRef) and constraint.startswith(SHAPES)):
            yield f"the SPARQL constraint of {shape} has no IRI of the shapes namespace"
        yield from _voice_faults(graph, constraint)
        if set(graph.objects(shape, SH.severity)) != set(graph.objects(constraint, SH.severity)):
            yield f"{constraint} has another severity than {shape}, which decides"


def _voice_faults(graph: Graph, node: Node) -> Iterator[str]:
    severities = set(graph.objects(node, SH.severity))
    if len(severities) != 1 or not severities <= {SH.Violation, SH.Warning, SH.Info}:
        yield f"{node} needs exactly one sh:severity"
    for language in LANGUAGES:
        if not _has_text(graph.objects(node, SH.message), language):
            yield f"{node} has no sh:message in @{language}"


def _header_faults(path: Path) -> Iterator[str]:
    graph = read_shapes([path])
    headers = list(graph.subjects(RDF.type, OWL.Ontology))
    if len(headers) != 1:
        yield f"{path.name} needs exactly one owl:Ontology"
        return
    header = headers[0]
    for name in (OWL.versionIRI, OWL.versionInfo, DCTERMS.license):
        if (header, name, None) not in graph:
            yield f"{path.name}: the header lacks {name}"
    for name in (DCTERMS.title, DCTERMS.description):
        for language in LANGUAGES:
            if not _has_text(graph.objects(header, name), language):
                yield f"{path.name}: the header lacks {name} in @{language}"


def _has_text(values: Iterable[Node], language: str) -> bool:
    return any(
        isinstance(value, Literal) and value.language == language and value.strip()
        for value in values
    )


def main() -> int:
    """Print the faults of the installed shapes; return 1 if there are any."""
    faults = lint_shapes()
    for fault in faults:
        sys.stdout.write(fault + "\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
