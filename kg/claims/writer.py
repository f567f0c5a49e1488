"""Turns values into RDF terms and collects triples about one subject.

The small vocabulary that :mod:`kg.claims.rdf` is written in: ``writer.add("tr:holder", ref)``.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from functools import lru_cache

from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.dates import PartialDate
from kg.claims.evidence import Evidence, RowEvidence, TextEvidence
from kg.claims.records import Ref, Text
from kg.namespaces import PREFIXES, Base

__all__ = ["Value", "Writer", "decimal_text", "expand", "literal"]

XSD = PREFIXES["xsd"]
RFC7111 = NamedNode("http://tools.ietf.org/rfc/rfc7111")
PARTIAL_TYPES = {4: "gYear", 7: "gYearMonth", 10: "date"}

Value = (
    NamedNode | Literal | Ref | Text | PartialDate | Decimal | bool | int | str | date | datetime
)


@lru_cache(maxsize=4096)
def expand(name: str) -> NamedNode:
    """Return the IRI of a prefixed name; an ``http`` IRI is taken as it is.

    Example:
        >>> expand("tr:holder").value
        'https://w3id.org/terang/ontology#holder'
    """
    if name.startswith(("http://", "https://")):
        return NamedNode(name)
    prefix, _, local = name.partition(":")
    return NamedNode(PREFIXES[prefix] + local)


def literal(value: Text | PartialDate | Decimal | bool | int | str | date | datetime) -> Literal:
    """Return the literal of a Python value, typed as XML Schema says, numbers in canonical form.

    The store keeps numbers canonical; what the gate judges must be what the store will hold.

    Example:
        >>> str(literal(Decimal("98.30")))
        '"98.3"^^<http://www.w3.org/2001/XMLSchema#decimal>'
    """
    match value:
        case Text():
            return Literal(value.value, language=value.language)
        case PartialDate():
            return Literal(value.text, datatype=NamedNode(XSD + PARTIAL_TYPES[len(value.text)]))
        case bool():
            return Literal("true" if value else "false", datatype=NamedNode(XSD + "boolean"))
        case int():
            return Literal(str(value), datatype=NamedNode(XSD + "integer"))
        case Decimal():
            return Literal(decimal_text(value), datatype=NamedNode(XSD + "decimal"))
        case datetime():
            return Literal(value.isoformat(), datatype=NamedNode(XSD + "dateTime"))
        case date():
            return Literal(value.isoformat(), datatype=NamedNode(XSD + "date"))
        case str():
            return Literal(value)


def decimal_text(value: Decimal) -> str:
    """Return a number in the canonical form of ``xsd:decimal``."""
    return f"{value.normalize():f}"


class Writer:
    """Collects the triples of one record, without duplicates, in the order they were added."""

    def __init__(self, base: Base) -> None:
        self.base = base
        self.triples: dict[Triple, None] = {}

    def node(self, ref: Ref) -> NamedNode:
        """Return the IRI of a reference."""
        return NamedNode(self.base.id(ref.kind, ref.slug))

    def term(self, value: Value) -> NamedNode | Literal:
        """Return the RDF term of a value."""
        if isinstance(value, NamedNode | Literal):
            return value
        if isinstance(value, Ref):
            return self.node(value)
        return literal(value)

    def add(self, subject: NamedNode, predicate: str, *values: Value | None) -> None:
        """Add one triple per value; None is left out."""
        for value in values:
            if value is not None:
                self.triples[Triple(subject, expand(predicate), self.term(value))] = None

    def type(self, subject: NamedNode, *classes: str) -> None:
        """Add the classes of a subject, as prefixed names."""
        for name in classes:
            self.triples[Triple(subject, expand("rdf:type"), expand(name))] = None

    def labels(
        self, subject: NamedNode, labels: Iterable[Text], alternative: Iterable[str] = ()
    ) -> None:
        """Add preferred labels with their languages and alternative ones (Indonesian)."""
        for label in labels:
            self.add(subject, "skos:prefLabel", label)
        for name in alternative:
            self.add(subject, "skos:altLabel", Text(name, "id"))

    def evidence(self, subject: NamedNode, evidence: Iterable[Evidence]) -> None:
        """Link a fact to its evidence and describe the evidence."""
        for item in evidence:
            node = self.node(Ref("evidence", item.slug))
            self.add(subject, "tr:evidence", node)
            self.add(node, "oa:hasSource", Ref("source", item.source))
            if isinstance(item, TextEvidence):
                self._text_evidence(node, item)
            else:
                self._row_evidence(node, item)

    def _text_evidence(self, node: NamedNode, item: TextEvidence) -> None:
        words, position = NamedNode(node.value + "#quote"), NamedNode(node.value + "#position")
        self.type(node, "tr:TextEvidence")
        self.add(node, "oa:hasSelector", words, position)
        self.type(words, "oa:TextQuoteSelector")
        self.add(words, "oa:exact", item.exact)
        self.add(words, "oa:prefix", item.prefix)
        self.add(words, "oa:suffix", item.suffix)
        self.type(position, "oa:TextPositionSelector")
        self.add(position, "oa:start", item.start)
        self.add(position, "oa:end", item.end)

    def _row_evidence(self, node: NamedNode, item: RowEvidence) -> None:
        row = NamedNode(node.value + "#row")
        self.type(node, "tr:RowEvidence")
        self.add(node, "tr:file", item.file)
        self.add(node, "tr:sheet", item.sheet)
        self.add(node, "tr:row", item.row)
        self.add(node, "tr:column", item.column)
        self.add(node, "oa:hasSelector", row)
        self.type(row, "oa:FragmentSelector")
        self.add(row, "rdf:value", f"row={item.row + 1}")
        self.add(row, "dcterms:conformsTo", RFC7111)
        if item.excerpt:
            self.add(node, "tr:excerpt", Text(item.excerpt.words, item.excerpt.language))
            self.add(node, "tr:excerptReadOn", item.excerpt.read_on)
