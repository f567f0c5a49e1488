"""Findings as a SHACL validation report, as table rows and as JSON.

Place in the flow: the pipeline keeps a report with each refused record; people see the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph, URIRef

    from kg.validate.judge import Finding

__all__ = [
    "ROW_HEADINGS",
    "finding_record",
    "report_graph",
    "report_json",
    "report_rows",
    "report_turtle",
    "shorten",
]

ROW_HEADINGS = ("severity", "focus", "path", "value", "message")
DEFAULT_REPORT = "urn:terang:report"
SH = PREFIXES["sh"]


def report_graph(findings: Iterable[Finding], report: str = DEFAULT_REPORT) -> Graph:
    """Return a ``sh:ValidationReport``.

    Args:
        findings: What was found; ``sh:conforms`` is true if none of it is a violation.
        report: IRI of the report; its results are ``{report}#1``, ``#2`` and so on.

    Returns:
        An rdflib graph without blank nodes; messages in each language. A property path that is not
        one property is told in the message only.
    """
    from rdflib import RDF, XSD, Graph, Literal, URIRef
    from rdflib import SH as SHACL

    graph, node = Graph(bind_namespaces="none"), URIRef(report)
    graph.bind("sh", SH)
    graph.add((node, RDF.type, SHACL.ValidationReport))
    conforms = True
    for number, finding in enumerate(findings, start=1):
        conforms = conforms and finding.severity != "violation"
        result = URIRef(f"{report}#{number}")
        graph.add((node, SHACL.result, result))
        _add_result(graph, result, finding)
    graph.add((
        node,
        SHACL.conforms,
        Literal("true" if conforms else "false", datatype=XSD.boolean),
    ))
    return graph


def _add_result(graph: Graph, result: URIRef, finding: Finding) -> None:
    from rdflib import RDF, BNode, Literal, URIRef
    from rdflib import SH as SHACL

    from kg.validate.graphs import TermCache

    graph.add((result, RDF.type, SHACL.ValidationResult))
    graph.add((result, SHACL.focusNode, URIRef(finding.focus)))
    graph.add((result, SHACL.sourceShape, URIRef(finding.shape)))
    graph.add((result, SHACL.sourceConstraintComponent, URIRef(finding.component)))
    graph.add((result, SHACL.resultSeverity, URIRef(SH + finding.severity.capitalize())))
    if finding.path and finding.path.startswith(("http://", "https://")):
        graph.add((result, SHACL.resultPath, URIRef(finding.path)))
    if finding.value is not None:
        value = TermCache().term(finding.value)
        if not isinstance(value, BNode):
            graph.add((result, SHACL.value, value))
    for language, message in finding.messages.items():
        graph.add((result, SHACL.resultMessage, Literal(message, lang=language or None)))


def report_turtle(findings: Iterable[Finding], report: str = DEFAULT_REPORT) -> str:
    """Return the report of :func:`report_graph` as Turtle."""
    return report_graph(findings, report).serialize(format="turtle")


def report_rows(findings: Iterable[Finding], language: str = "en") -> list[tuple[str, ...]]:
    """Return one row per finding, with the columns of :data:`ROW_HEADINGS`, IRIs shortened."""
    return [
        (
            finding.severity,
            shorten(finding.focus),
            shorten(finding.path or ""),
            "" if finding.value is None else shorten(getattr(finding.value, "value", "")),
            finding.messages.get(language) or next(iter(finding.messages.values()), ""),
        )
        for finding in findings
    ]


def report_json(findings: Iterable[Finding]) -> str:
    """Return the findings as a JSON array of objects, keys in the order of the record's fields."""
    return json.dumps(
        [finding_record(finding) for finding in findings], ensure_ascii=False, indent=2
    )


def finding_record(finding: Finding) -> dict[str, object]:
    """Return a finding as JSON has it."""
    return {
        "focus": finding.focus,
        "path": finding.path,
        "value": None if finding.value is None else str(finding.value),
        "shape": finding.shape,
        "component": finding.component,
        "severity": finding.severity,
        "messages": dict(finding.messages),
        "graphs": list(finding.graphs),
    }


def shorten(iri: str) -> str:
    """Return an IRI with its prefix, where one of the project's prefixes fits.

    Example:
        >>> shorten("https://w3id.org/terang/ontology#holder")
        'tr:holder'
    """
    for prefix, namespace in PREFIXES.items():
        local = iri.removeprefix(namespace)
        if local != iri and local and "/" not in local and "#" not in local:
            return f"{prefix}:{local}"
    return iri
