"""The observations as one flat table: all dimensions, all attributes and the source in every row.

Place in the flow: after the store; reads a checkpoint. The table is made to be worked with in a
spreadsheet and to come back: ``kg import --map terang-cube`` makes the same observations of it.
Codes stand without the name of their list, areas and producers by slug with their labels beside.

``obs_status`` has the codes of SDMX for the status of an observation (CL_OBS_STATUS, version 2.2),
those with precedence first and ``|`` between them: B where the figure breaks its series, then F, E
or P, then U (low reliability) where ``doubt`` says why the value is not to be relied on; A where
nothing is to be said. S is no code for suspect values: it stands for strikes and other events.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.claims.writer import expand
from kg.export.sheets import Value, write_workbook
from kg.namespaces import PREFIXES, TR, tr

__all__ = [
    "CUBE_FORMATS",
    "HEADINGS",
    "cube_rows",
    "iter_observation_rows",
    "sort_key",
    "write_cube",
]

CUBE_FORMATS = ("csv", "xlsx")
CODES = {
    "indicator": "tr:indicator",
    "supply": "tr:supply",
    "method": "tr:method",
    "status": "tr:observationStatus",
    "denominator": "tr:denominator",
    "as_of_basis": "tr:asOfBasis",
}
LITERALS = {
    "vintage": "tr:vintage",
    "statement_number": "tr:statementNumber",
    "value": "sdmx-measure:obsValue",
    "printed": "tr:printedValue",
    "lower": "tr:lowerBound",
    "upper": "tr:upperBound",
    "as_of": "tr:asOf",
    "approximate": "tr:approximate",
    "capped": "tr:capped",
    "plan": "tr:planName",
    "speaker_title": "tr:speakerTitle",
    "note": "tr:note",
    "confidence": "tr:confidence",
}
HEADINGS = (
    "area", "area_label", "area_kind", "area_code", "period", "indicator", "supply", "method",
    "status", "producer", "producer_label", "vintage", "statement_number", "value", "printed",
    "lower", "upper", "unit", "denominator", "as_of", "as_of_basis", "approximate", "capped",
    "doubt", "obs_status", "plan", "speaker", "speaker_title", "note", "confidence", "echo_of",
    "source", "source_label", "source_url", "file", "sheet", "row", "column", "observation",
)  # fmt: skip
NUMBERS = {"value", "lower", "upper", "statement_number", "row", "confidence"}
ORDER = (
    "area", "indicator", "period", "supply", "method", "status", "producer", "vintage", "source",
)  # fmt: skip
PRECEDENCE = "BFEPU"
"""Codes of CL_OBS_STATUS in use, in the order of SDMX's guideline for one flag; A is the rest."""
LOW_RELIABILITY = "U"
TYPE = expand("rdf:type")
OBS_STATUS = expand("sdmx-attribute:obsStatus")
REMEMBERED = 20_000


def cube_rows(
    db: Store, *, area: str | None = None, indicator: str | None = None
) -> list[dict[str, str]]:
    """Return the accepted observations as rows.

    Args:
        db: A checkpoint.
        area: IRI of the one area wanted.
        indicator: Code of the one indicator wanted.

    Returns:
        One row per observation with the keys of :data:`HEADINGS`; ordered by area, indicator,
        period and the other dimensions, then by source, statement and row.
    """
    reader = _Reader(db)
    wanted = NamedNode(tr(f"indicator-{indicator}")) if indicator else None
    rows = []
    for node in reader.observations(NamedNode(area) if area else None):
        facts = reader.facts(node)
        if wanted is None or facts.get(expand("tr:indicator")) == wanted:
            rows.append(reader.row(node, facts))
    return sorted(rows, key=sort_key)


def iter_observation_rows(db: Store) -> Iterator[dict[str, str]]:
    """Yield all accepted observations as rows, in the order of the store.

    Args:
        db: A checkpoint.
    """
    reader = _Reader(db)
    for node in reader.observations(None):
        yield reader.row(node, reader.facts(node))


def write_cube(rows: Iterable[dict[str, str]], output: BinaryIO, format_name: str) -> None:
    """Write rows as CSV (UTF-8, RFC 4180) or as a workbook.

    Args:
        rows: Rows of :func:`cube_rows`.
        output: Where to write.
        format_name: A member of :data:`CUBE_FORMATS`.
    """
    if format_name == "csv":
        text = io.TextIOWrapper(output, encoding="utf-8", newline="")
        writer = csv.DictWriter(text, HEADINGS, lineterminator="\r\n")
        writer.writeheader()
        writer.writerows(rows)
        text.flush()
        text.detach()
    else:
        sheet = (HEADINGS, ([_cell(name, row[name]) for name in HEADINGS] for row in rows))
        write_workbook({"observations": sheet}, output)


class _Reader:
    """Reads observations and remembers what they share: labels, periods, sources."""

    def __init__(self, db: Store) -> None:
        self.db = db
        self.known: dict[NamedNode, dict[NamedNode, NamedNode | Literal]] = {}

    def observations(self, area: NamedNode | None) -> Iterator[NamedNode]:
        if area is None:
            found = self.db.quads_for_pattern(
                None, TYPE, NamedNode(tr("Observation")), DefaultGraph()
            )
        else:
            found = self.db.quads_for_pattern(
                None, expand("sdmx-dimension:refArea"), area, DefaultGraph()
            )
        for quad in found:
            if isinstance(quad.subject, NamedNode) and (
                area is None or "/id/observation/" in quad.subject.value
            ):
                yield quad.subject

    def facts(self, node: NamedNode) -> dict[NamedNode, NamedNode | Literal]:
        """Return one value per property; of labels the Indonesian one."""
        facts: dict[NamedNode, NamedNode | Literal] = {}
        for quad in self.db.quads_for_pattern(node, None, None, DefaultGraph()):
            value = quad.object
            if not isinstance(value, NamedNode | Literal):
                continue
            is_other = isinstance(value, Literal) and value.language not in {None, "id"}
            if quad.predicate not in facts or not is_other:
                facts[quad.predicate] = value
        return facts

    def shared(self, node: NamedNode | Literal | None) -> dict[NamedNode, NamedNode | Literal]:
        if not isinstance(node, NamedNode):
            return {}
        if node not in self.known:
            if len(self.known) >= REMEMBERED:
                self.known.clear()
            self.known[node] = self.facts(node)
        return self.known[node]

    def row(self, node: NamedNode, facts: dict[NamedNode, NamedNode | Literal]) -> dict[str, str]:
        row = {name: _code(facts.get(expand(iri))) for name, iri in CODES.items()}
        row |= {name: _text(facts.get(expand(iri))) for name, iri in LITERALS.items()}
        area, producer = (
            facts.get(expand("sdmx-dimension:refArea")),
            facts.get(expand("tr:producer")),
        )
        source = facts.get(expand("tr:statedIn"))
        evidence = self.facts_of_evidence(facts.get(expand("tr:evidence")))
        about, told = self.shared(area), self.shared(source)
        figure = self.shared(facts.get(expand("tr:figure")))
        doubt = _code(facts.get(expand("tr:doubt")) or figure.get(expand("tr:figureDoubt")))
        return row | {
            "doubt": doubt,
            "obs_status": _status(facts, figure, is_doubted=bool(doubt)),
            "area": _slug(area),
            "area_label": _text(about.get(expand("skos:prefLabel"))),
            "area_kind": _code(about.get(expand("tr:areaKind"))),
            "area_code": _text(about.get(expand("tr:bpsCode"))),
            "period": _text(
                self.shared(facts.get(expand("sdmx-dimension:refPeriod"))).get(expand("rdfs:label"))
            ),
            "producer": _kind_and_slug(producer),
            "producer_label": _text(self.shared(producer).get(expand("skos:prefLabel"))),
            "unit": _text(facts.get(expand("sdmx-attribute:unitMeasure"))).removeprefix(
                PREFIXES["unit"]
            ),
            "speaker": _text(
                self.shared(facts.get(expand("tr:quotedSpeaker"))).get(expand("skos:prefLabel"))
            ),
            "echo_of": _text(facts.get(expand("tr:echoOf"))),
            "source": _slug(source),
            "source_label": _text(told.get(expand("skos:prefLabel"))),
            "source_url": _text(
                told.get(expand("schema:url")) or told.get(expand("dcterms:identifier"))
            ),
            "file": _text(evidence.get(expand("tr:file"))),
            "sheet": _text(evidence.get(expand("tr:sheet"))),
            "row": _text(evidence.get(expand("tr:row"))),
            "column": _text(evidence.get(expand("tr:column"))),
            "observation": node.value,
        }

    def facts_of_evidence(
        self, node: NamedNode | Literal | None
    ) -> dict[NamedNode, NamedNode | Literal]:
        """Return what is said of evidence; it is not kept, since no two figures share it."""
        return self.facts(node) if isinstance(node, NamedNode) else {}


def sort_key(row: Mapping[str, str]) -> tuple[str | int, ...]:
    """Return what the rows of the table are ordered by."""
    number, line = row["statement_number"], row["row"]
    return (
        *(row[name] for name in ORDER), int(number or 0), int(line or 0), row["observation"],
    )  # fmt: skip


def _status(*about: Mapping[NamedNode, NamedNode | Literal], is_doubted: bool) -> str:
    """Return the codes of SDMX for an observation and its figure, by precedence."""
    given = {_text(one.get(OBS_STATUS)).rpartition("-")[2] for one in about} - {""}
    if is_doubted:
        given.add(LOW_RELIABILITY)
    return "|".join(code for code in PRECEDENCE if code in given) or "".join(given)


def _text(term: NamedNode | Literal | None) -> str:
    return "" if term is None else term.value


def _code(term: NamedNode | Literal | None) -> str:
    """Return the member of a code list without the name of the list."""
    return _text(term).removeprefix(TR).partition("-")[2]


def _slug(term: NamedNode | Literal | None) -> str:
    return _text(term).rpartition("/")[2]


def _kind_and_slug(term: NamedNode | Literal | None) -> str:
    return "/".join(_text(term).split("/")[-2:])


def _cell(name: str, text: str) -> Value:
    return Decimal(text) if name in NUMBERS and text else text
