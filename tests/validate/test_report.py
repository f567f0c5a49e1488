"""The three forms of a report."""

from __future__ import annotations

import json

from pyoxigraph import Literal
from rdflib import RDF, SH, Graph, URIRef
from rdflib import Literal as RdfLiteral

from kg.validate import Finding
from kg.validate.report import (
    ROW_HEADINGS,
    report_graph,
    report_json,
    report_rows,
    report_turtle,
)

MESSAGES = {"en": "Give the holder.", "id": "Berikan pemegang."}
TR = "https://w3id.org/terang/ontology#"
VIOLATION = Finding(
    focus="https://w3id.org/terang/id/certification/c",
    path=TR + "holder",
    value=None,
    shape="https://w3id.org/terang/shapes#Certification-holder",
    component="http://www.w3.org/ns/shacl#MinCountConstraintComponent",
    severity="violation",
    messages=MESSAGES,
    graphs=("https://w3id.org/terang/graph/s",),
)
WARNING = Finding(
    focus="https://w3id.org/terang/id/observation/o",
    path="tr:edition/^dcterms:replaces",
    value=Literal("tinggi", language="id"),
    shape="https://w3id.org/terang/shapes#X",
    component="http://www.w3.org/ns/shacl#MaxCountConstraintComponent",
    severity="warning",
    messages=MESSAGES,
)


def test_report_graph() -> None:
    iri = "https://w3id.org/terang/id/report/7"
    graph = report_graph([VIOLATION, WARNING], iri)
    report, first, second = URIRef(iri), URIRef(iri + "#1"), URIRef(iri + "#2")
    assert (report, RDF.type, SH.ValidationReport) in graph
    assert graph.value(report, SH.conforms) == RdfLiteral(False)
    assert set(graph.objects(report, SH.result)) == {first, second}
    assert graph.value(first, SH.resultSeverity) == SH.Violation
    assert graph.value(first, SH.resultPath) == URIRef(TR + "holder")
    assert graph.value(first, SH.value) is None
    assert set(graph.objects(first, SH.resultMessage)) == {
        RdfLiteral("Give the holder.", lang="en"),
        RdfLiteral("Berikan pemegang.", lang="id"),
    }
    assert graph.value(second, SH.resultPath) is None
    assert graph.value(second, SH.value) == RdfLiteral("tinggi", lang="id")


def test_warnings_conform() -> None:
    graph = report_graph([WARNING])
    assert list(graph.objects(None, SH.conforms)) == [RdfLiteral(True)]


def test_turtle_reads_back() -> None:
    text = report_turtle([VIOLATION, WARNING])
    again = Graph().parse(data=text, format="turtle")
    assert set(again) == set(report_graph([VIOLATION, WARNING]))


def test_rows() -> None:
    assert ROW_HEADINGS == ("severity", "focus", "path", "value", "message")
    assert report_rows([VIOLATION, WARNING], "id") == [
        (
            "violation",
            "https://w3id.org/terang/id/certification/c",
            "tr:holder",
            "",
            "Berikan pemegang.",
        ),
        (
            "warning",
            "https://w3id.org/terang/id/observation/o",
            "tr:edition/^dcterms:replaces",
            "tinggi",
            "Berikan pemegang.",
        ),
    ]


def test_json() -> None:
    first, second = json.loads(report_json([VIOLATION, WARNING]))
    assert first == {
        "focus": "https://w3id.org/terang/id/certification/c",
        "path": TR + "holder",
        "value": None,
        "shape": "https://w3id.org/terang/shapes#Certification-holder",
        "component": "http://www.w3.org/ns/shacl#MinCountConstraintComponent",
        "severity": "violation",
        "messages": MESSAGES,
        "graphs": ["https://w3id.org/terang/graph/s"],
    }
    assert second["value"] == '"tinggi"@id'
