"""A small world of its own: three shapes, and records as short tuples."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.validate import Unit
from kg.validate.judge import Shapes, load_shapes

SHAPES = """
@prefix sh: <http://www.w3.org/ns/shacl#> .
@prefix ex: <https://example.org/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

ex:Thing a sh:NodeShape ; sh:targetClass ex:Thing ;
    sh:property ex:Thing-name , ex:Thing-link , ex:Thing-size , ex:Thing-deep , ex:Thing-back ;
    sh:sparql ex:Thing-far ; sh:severity sh:Violation .
ex:Thing-name a sh:PropertyShape ; sh:path ex:name ; sh:minCount 1 ; sh:maxCount 1 ;
    sh:severity sh:Violation ; sh:message "Give a name."@en , "Berikan nama."@id .
ex:Thing-link a sh:PropertyShape ; sh:path ex:link ; sh:class ex:Thing ; sh:severity sh:Violation .
ex:Thing-size a sh:PropertyShape ; sh:path ex:size ; sh:maxInclusive 9 ; sh:severity sh:Warning .
ex:Thing-deep a sh:PropertyShape ; sh:path ( ex:link ex:link ex:name ) ; sh:maxCount 1 ;
    sh:severity sh:Violation .
ex:Thing-back a sh:PropertyShape ; sh:path [ sh:inversePath ex:needs ] ; sh:maxCount 1 ;
    sh:severity sh:Warning .
ex:Thing-far a sh:SPARQLConstraint ; sh:message "Mend it."@en , "Perbaiki."@id ;
    sh:select \"\"\"SELECT $this WHERE {
        $this <https://example.org/like> ?other . ?other <https://example.org/size> ?size .
        $this <https://example.org/size> ?own . FILTER (?size != ?own) }\"\"\" .
"""
EX = "https://example.org/"
RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
Short = tuple[str, str, str | int]


def triple(short: Short) -> Triple:
    """Return a triple: ``a`` is the type; a quoted object is a string, a number an integer."""
    subject, predicate, value = short
    if isinstance(value, int):
        integer = NamedNode("http://www.w3.org/2001/XMLSchema#integer")
        term: NamedNode | Literal = Literal(str(value), datatype=integer)
    elif value.startswith('"'):
        term = Literal(value.strip('"'))
    else:
        term = NamedNode(EX + value)
    step = RDF_TYPE if predicate == "a" else NamedNode(EX + predicate)
    return Triple(NamedNode(EX + subject), step, term)


@pytest.fixture(scope="session")
def small_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the file of the small shapes."""
    path: Path = tmp_path_factory.mktemp("shapes") / "small.ttl"
    path.write_text(SHAPES, encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def small(small_file: Path) -> Shapes:
    """Return the small shapes, ready to judge."""
    return load_shapes([small_file])


@pytest.fixture(scope="session")
def make_triples() -> Callable[..., list[Triple]]:
    return lambda *shorts: [triple(short) for short in shorts]


@pytest.fixture(scope="session")
def make_unit() -> Callable[..., Unit]:
    """Return a function that makes a unit of its id and short triples."""

    def make(name: str, *shorts: Short) -> Unit:
        return Unit(name, f"{EX}graph/{name}", tuple(triple(short) for short in shorts), name)

    return make
