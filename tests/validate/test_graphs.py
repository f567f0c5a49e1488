"""The graph that pyshacl judges: same findings as a plain one, lexical forms kept."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyshacl
import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib import RDF, SH, Graph
from rdflib import Literal as RdfLiteral
from rdflib.plugins.sparql import prepareQuery

from kg.validate.graphs import CachedGraph, TermCache, to_rdflib
from kg.validate.judge import Shapes, judge, read_shapes

NODE = NamedNode("https://example.org/n")
XSD = "http://www.w3.org/2001/XMLSchema#"


@pytest.mark.parametrize(
    ("text", "datatype"),
    [("98.30", "decimal"), ("007", "integer"), ("+1.0", "decimal"), ("2019-13-40", "date")],
)
def test_lexical_forms_are_kept(text: str, datatype: str, caplog: pytest.LogCaptureFixture) -> None:
    value = Literal(text, datatype=NamedNode(XSD + datatype))
    with caplog.at_level(logging.WARNING):
        [found] = to_rdflib([Triple(NODE, NODE, value)]).objects()
    assert isinstance(found, RdfLiteral)
    assert (str(found), str(found.datatype)) == (text, XSD + datatype)
    assert caplog.records == []


def test_kinds_of_terms() -> None:
    cache = TermCache()
    tagged = cache.term(Literal("hari", language="id"))
    plain = cache.term(Literal("hari"))
    assert isinstance(tagged, RdfLiteral)
    assert isinstance(plain, RdfLiteral)
    assert (tagged.language, tagged.datatype) == ("id", None)
    assert (plain.language, plain.datatype) == (None, None)
    assert cache.term(BlankNode("b")).n3() == "_:b"
    assert cache.term(NODE) is cache.term(NamedNode(NODE.value))
    with pytest.raises(TypeError, match=r"RDF 1\.1"):
        cache.term(Triple(NODE, NODE, NODE))


def test_a_text_is_parsed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[str] = []

    def count(text: str, **options: Any) -> Any:
        parsed.append(text)
        return prepareQuery(text, **options)

    monkeypatch.setattr("kg.validate.graphs.prepareQuery", count)
    graph = to_rdflib([Triple(NODE, NODE, NODE)])
    for _ in range(3):
        assert len(graph.query("SELECT * WHERE { ?s ?p ?o }")) == 1
    assert (
        len(graph.query("SELECT * WHERE { ?s p:n ?o }", initNs={"p": "https://example.org/"})) == 1
    )
    assert (
        len(graph.query("SELECT * WHERE { ?s p:n ?o }", initNs={"p": "https://example.com/"})) == 0
    )
    assert len(parsed) == 3


def test_an_empty_graph_is_still_a_graph() -> None:
    graph = CachedGraph()
    assert bool(graph) is True
    assert len(graph) == 0


def test_same_findings_as_a_plain_graph(
    small: Shapes, small_file: Path, make_triples: Callable[..., Any]
) -> None:
    triples = make_triples(
        ("a", "a", "Thing"),
        ("a", "size", 10),
        ("a", "like", "b"),
        ("b", "a", "Thing"),
        ("b", "name", '"b"'),
        ("b", "size", 12),
        ("b", "link", "nowhere"),
    )
    found = judge(to_rdflib(triples), None, small)
    plain = Graph()
    for triple in to_rdflib(triples):
        plain.add(triple)
    _, report, _ = pyshacl.validate(plain, shacl_graph=read_shapes([small_file]))
    assert isinstance(report, Graph)
    theirs = sorted(
        (str(report.value(result, SH.focusNode)), str(report.value(result, SH.sourceShape)))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    )
    assert theirs == sorted((finding.focus, finding.shape) for finding in found)
    assert [(f.focus[-1], f.shape.removeprefix("https://example.org/")) for f in found] == [
        ("a", "Thing"),
        ("a", "Thing-name"),
        ("a", "Thing-size"),
        ("b", "Thing-link"),
        ("b", "Thing-size"),
    ]
    assert dict(found[0].messages) == {"en": "Mend it.", "id": "Perbaiki."}
    assert judge(to_rdflib(triples), ["https://example.org/b"], small) == found[3:]
