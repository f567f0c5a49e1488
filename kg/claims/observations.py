"""Observations and their periods as RDF Data Cube triples (domain rules C1 to C7)."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.claims.dates import Period
from kg.claims.records import Observation, Ref, Text
from kg.claims.writer import Writer, expand
from kg.namespaces import tr

__all__ = ["DATASET", "write_observation"]

DATASET = Ref("dataset", "electrification")
SDMX_STATUS = {
    "observed": "sdmx-code:obsStatus-A",
    "preliminary": "sdmx-code:obsStatus-P",
    "projection": "sdmx-code:obsStatus-F",
    "model-estimate": "sdmx-code:obsStatus-E",
}
PARTS = {
    "lamps": "tr:lampsPart",
    "non-pln": "tr:nonPlnPart",
    "pln": "tr:plnPart",
    "shared": "tr:sharedPart",
}


def write_observation(w: Writer, r: Observation) -> None:
    """Write one observation, its period and its speaker."""
    node = w.node(Ref("observation", r.slug))
    w.type(node, "tr:Observation", "qb:Observation")
    _write_key(w, node, r)
    w.add(node, "sdmx-measure:obsValue", r.value)
    w.add(node, "tr:printedValue", r.printed)
    w.add(node, "tr:lowerBound", r.lower)
    w.add(node, "tr:upperBound", r.upper)
    w.add(node, "sdmx-attribute:unitMeasure", expand(f"unit:{r.unit}"))
    if r.denominator:
        w.add(node, "tr:denominator", _code("denominator", r.denominator))
    w.add(node, "tr:asOf", r.as_of)
    if r.as_of_basis:
        w.add(node, "tr:asOfBasis", _code("asOfBasis", r.as_of_basis))
    w.add(node, "tr:approximate", r.approximate or None)
    w.add(node, "tr:capped", r.capped or None)
    if r.doubt:
        w.add(node, "tr:doubt", _code("doubt", r.doubt))
    for part, value in r.parts:
        w.add(node, PARTS[part], value)
    w.add(node, "tr:planName", r.plan)
    _write_statement(w, node, r)


def _write_key(w: Writer, node: NamedNode, r: Observation) -> None:
    w.add(node, "qb:dataSet", DATASET)
    w.add(node, "sdmx-dimension:refArea", r.area)
    w.add(node, "sdmx-dimension:refPeriod", Ref("period", r.period.slug))
    _write_period(w, r.period)
    w.add(node, "tr:indicator", _code("indicator", r.indicator))
    w.add(node, "tr:supply", _code("supply", r.supply))
    w.add(node, "tr:method", _code("method", r.method))
    w.add(node, "tr:observationStatus", _code("observationStatus", r.status))
    if r.status in SDMX_STATUS:
        w.add(node, "sdmx-attribute:obsStatus", expand(SDMX_STATUS[r.status]))
    w.add(node, "tr:producer", r.producer)
    w.add(node, "tr:vintage", r.vintage)
    w.add(node, "tr:statementNumber", r.statement_number)


def _write_period(w: Writer, period: Period) -> None:
    node = w.node(Ref("period", period.slug))
    w.type(node, "tr:Period", "time:ProperInterval")
    w.add(node, "rdfs:label", period.label)
    w.add(node, "tr:begin", period.begin)
    w.add(node, "tr:end", period.end)


def _write_statement(w: Writer, node: NamedNode, r: Observation) -> None:
    if r.speaker:
        person = w.node(Ref("person", r.speaker.slug))
        w.type(person, "tr:Person", "schema:Person")
        w.add(person, "skos:prefLabel", r.speaker.name)
        w.add(person, "skos:altLabel", *r.speaker.alternative)
        w.add(node, "tr:quotedSpeaker", person)
        w.add(node, "tr:speakerTitle", r.speaker_title)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.add(node, "tr:echoOf", r.echo_of)
    w.add(node, "tr:headline", r.headline)
    w.add(node, "tr:confidence", r.confidence)
    w.evidence(node, r.evidence)


def _code(scheme: str, member: str) -> NamedNode:
    return NamedNode(tr(f"{scheme}-{member}"))
