"""Findings as a SHACL validation report, as table rows and as JSON.

Place in the flow: the pipeline keeps a report with each refused record; people see the rows.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode, RdfFormat, Triple, serialize

from kg.namespaces import PREFIXES

if TYPE_CHECKING:
    from rdflib import Graph

    from kg.validate.judge import Finding

__all__ = [
    "ROW_HEADINGS",
    "finding_record",
    "report_graph",
    "report_json",
    "report_rows",
    "report_triples",
    "report_turtle",
    "shorten",
    "triples_turtle",
]

ROW_HEADINGS = ("severity", "focus", "path", "value", "message")
DEFAULT_REPORT = "urn:terang:report"
SH = PREFIXES["sh"]
TYPE = NamedNode(PREFIXES["rdf"] + "type")


def report_triples(findings: Iterable[Finding], report: str = DEFAULT_REPORT) -> Iterator[Triple]:
    """Yield the triples of a ``sh:ValidationReport``; no blank nodes, messages in each language.

    A property path that is not one property is told in the message only.

    Args:
        findings: What was found; ``sh:conforms`` is true if none of it is a violation.
        report: IRI of the report; its results are ``{report}#1``, ``#2`` and so on.

    Yields:
        The report's own triples, then those of each result together.
    """
    found, node = list(findings), NamedNode(report)
    results = [NamedNode(f"{report}#{number}") for number in range(1, len(found) + 1)]
    conforms = all(finding.severity != "violation" for finding in found)
    yield Triple(node, TYPE, NamedNode(SH + "ValidationReport"))
    yield Triple(node, NamedNode(SH + "conforms"), Literal(conforms))
    for result in results:
        yield Triple(node, NamedNode(SH + "result"), result)
    for result, finding in zip(results, found, strict=True):
        yield from _result_triples(result, finding)


def _result_triples(result: NamedNode, finding: Finding) -> Iterator[Triple]:
    values: list[tuple[str, NamedNode | Literal]] = [
        ("focusNode", _node(finding.focus)),
        ("sourceShape", _node(finding.shape)),
        ("sourceConstraintComponent", _node(finding.component)),
        ("resultSeverity", NamedNode(SH + finding.severity.capitalize())),
    ]
    if finding.path and finding.path.startswith(("http://", "https://")):
        values.append(("resultPath", NamedNode(finding.path)))
    if isinstance(finding.value, NamedNode | Literal):
        values.append(("value", finding.value))
    for language, message in finding.messages.items():
        values.append(("resultMessage", Literal(message, language=language or None)))
    yield Triple(result, TYPE, NamedNode(SH + "ValidationResult"))
    for name, value in values:
        yield Triple(result, NamedNode(SH + name), value)


def _node(text: str) -> NamedNode | Literal:
    """Return an IRI, or a literal where a literal was in focus."""
    try:
        return NamedNode(text)
    except ValueError:
        return Literal(text)


def report_graph(findings: Iterable[Finding], report: str = DEFAULT_REPORT) -> Graph:
    """Return the report of :func:`report_triples` as an rdflib graph."""
    from kg.validate.graphs import to_rdflib

    return to_rdflib(report_triples(findings, report))


def report_turtle(findings: Iterable[Finding], report: str = DEFAULT_REPORT) -> str:
    """Return the report of :func:`report_triples` as Turtle."""
    return triples_turtle(report_triples(findings, report))


def triples_turtle(triples: Iterable[Triple]) -> str:
    """Return triples as Turtle with the prefixes that reports use."""
    prefixes = {name: PREFIXES[name] for name in ("prov", "rdfs", "sh", "xsd")}
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes)
    assert written is not None  # noqa: S101 - no output was given
    return written.decode()


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
