"""The cells of a mapping read as a mapping; what is wrong in one is told with line and column.

Place in the flow: under :mod:`kg.link.mapping_set`, which reads whole files. sssom-pydantic reads
the cells that it has a type for; references are expanded by the prefixes of the file, and must be
addresses then.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from pyoxigraph import NamedNode

from kg.link.mapping_rows import MANUAL, PREDICATES, Fault, MappingRow
from kg.namespaces import PREFIXES, TR

if TYPE_CHECKING:
    from curies import Converter

__all__ = ["LITERAL", "NEEDED", "PREFIX_MAP", "BadCellError", "read_row"]

LITERAL = "rdfs literal"
"""Type of an object, or a subject, that is a text and no thing."""
NEEDED = ("subject_id", "predicate_id", "object_id", "mapping_justification")
REFERENCES = (*NEEDED, "subject_category", "object_category")
PREFIX_MAP = {
    "dbpedia": "http://dbpedia.org/resource/",
    "geonames": "https://sws.geonames.org/",
    "gleif": "https://rdf.gleif.org/L1/L-",
    "gnd": "https://d-nb.info/gnd/",
    "grid": "http://www.grid.ac/institutes/",
    "isni": "https://isni.org/isni/",
    "osm": "https://www.openstreetmap.org/relation/",
    "owl": PREFIXES["owl"],
    "ror": "https://ror.org/",
    "scheme": "urn:terang:scheme:",
    "semapv": PREFIXES["semapv"],
    "skos": PREFIXES["skos"],
    "tr": TR,
    "wikidata": PREFIXES["wd"],
    "wof": "https://spelunker.whosonfirst.org/id/",
}
"""Prefixes of a file that this program writes; ``terang`` stands for the base of the graph."""
_SCHEME = re.compile(r"[a-z][a-z0-9-]*")


class BadCellError(Exception):
    """A cell that cannot be read; ``fault`` tells which and why."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(str(fault))
        self.fault = fault


def read_row(
    cells: Mapping[str, str], headings: list[str], line: int, converter: Converter
) -> MappingRow:
    """Read a mapping.

    Args:
        cells: Its cells by heading, those that are not empty.
        headings: All headings, in order.
        line: Where it stands in its file.
        converter: The prefixes of the file.

    Raises:
        BadCellError: If a cell cannot be read; it names line and column.
    """
    from sssom_pydantic.io import row_to_record

    _check_references(cells, headings, line)
    _check_object(cells, headings, line)
    # The library asks for an object's IRI of every row.
    stand_in = {"object_id": cells.get("subject_id", "")} if _is_literal(cells) else {}
    try:
        record = row_to_record({**cells, **stand_in}, converter=converter)
    except ValueError as error:
        raise BadCellError(_fault(error, headings, line)) from error
    return _row(record.model_dump(), cells, headings, converter, line)


def _row(
    record: Mapping[str, object],
    cells: Mapping[str, str],
    headings: list[str],
    converter: Converter,
    line: int,
) -> MappingRow:
    iris = {name: _expand(name, cells, headings, converter, line) for name in REFERENCES}
    scheme = _scheme(cells, headings, converter, line) if _is_literal(cells) else ""
    if cells.get("subject_type") == LITERAL:
        message = "a mapping begins at a thing of this graph; its subject cannot be a literal"
        raise _bad("subject_type", headings, line, message)
    predicate = converter.compress(iris["predicate_id"]) or cells["predicate_id"]
    if predicate not in PREDICATES:
        raise _bad(
            "predicate_id", headings, line, f"{predicate} is none of {', '.join(PREDICATES)}"
        )
    if scheme and predicate != PREDICATES[0]:
        message = f"a code stands for a thing or does not: write {PREDICATES[0]}, not {predicate}"
        raise _bad("predicate_id", headings, line, message)
    justification = converter.compress(iris["mapping_justification"]) or ""
    if not justification.startswith("semapv:"):
        raise _bad(
            "mapping_justification", headings, line,
            f"{cells['mapping_justification']} is no term of semapv, such as {MANUAL}",
        )  # fmt: skip
    authors = record["author_label"] or record["author_id"]
    score = record["similarity_score"]
    confidence = record["confidence"]
    tool = record["mapping_tool"]
    return MappingRow(
        subject=iris["subject_id"],
        object=iris["object_id"],
        predicate=predicate,
        justification=justification,
        subject_label=cells.get("subject_label", ""),
        subject_kind=iris["subject_category"].removeprefix(TR),
        object_label=cells.get("object_label", ""),
        kind=iris["object_category"].removeprefix(TR),
        confidence=None if confidence is None else Decimal(str(confidence)),
        author=" | ".join(str(one) for one in authors) if isinstance(authors, list) else None,
        day=_day(record["mapping_date"]),
        tool=str(tool) if tool else "",
        score=float(str(score)) if score is not None else None,
        measure=cells.get("similarity_measure", ""),
        source=cells.get("object_source_version", ""),
        comment=cells.get("comment", ""),
        is_negated=record["predicate_modifier"] is not None,
        line=line,
        scheme=scheme,
    )


def _is_literal(cells: Mapping[str, str]) -> bool:
    return cells.get("object_type", "") == LITERAL


def _check_references(cells: Mapping[str, str], headings: list[str], line: int) -> None:
    for name in REFERENCES:
        if name in cells and ":" not in cells[name]:
            message = f"{cells[name]!r} is neither an address nor a prefix and a name (wikidata:Q5)"
            raise _bad(name, headings, line, message)


def _check_object(cells: Mapping[str, str], headings: list[str], line: int) -> None:
    others = set(NEEDED) - {"object_id"}
    if "object_id" not in cells and not _is_literal(cells) and others <= cells.keys():
        message = f"it is empty; a code without an address has the object_type {LITERAL!r}"
        raise _bad("object_id", headings, line, message)


def _scheme(cells: Mapping[str, str], headings: list[str], converter: Converter, line: int) -> str:
    """Return the register of a code, after a look at the cells that a literal has and has not."""
    for name in ("object_id", "object_category"):
        if name in cells:
            message = f"a literal has no {name}: leave the cell empty, or the object_type"
            raise _bad(name, headings, line, message)
    if "object_label" not in cells:
        raise _bad("object_label", headings, line, "the literal is missing: the code, as text")
    iri = _expand("object_source", cells, headings, converter, line)
    scheme = iri.removeprefix(PREFIX_MAP["scheme"])
    if scheme == iri or not _SCHEME.fullmatch(scheme):
        seen = f"{cells['object_source']!r}" if iri else "empty"
        message = f"it is {seen}; name the register of the code, such as scheme:iso-3166-2"
        raise _bad("object_source", headings, line, message)
    return scheme


def _day(value: object) -> date | None:
    return value if isinstance(value, date) else None


def _expand(
    name: str, cells: Mapping[str, str], headings: list[str], converter: Converter, line: int
) -> str:
    cell = cells.get(name, "")
    if not cell:
        return ""
    if cell.startswith(("http://", "https://", "urn:")):
        return _address(name, cell, cell, headings, line)
    iri: str | None = converter.expand(cell)
    if iri is None:
        prefix = cell.partition(":")[0]
        message = f"the prefix of {cell!r} is not in the curie_map; "
        raise _bad(name, headings, line, message + f"add {prefix!r} there or write the IRI")
    return _address(name, iri, cell, headings, line)


def _address(name: str, iri: str, cell: str, headings: list[str], line: int) -> str:
    """Return an IRI, if it is one."""
    try:
        NamedNode(iri)
    except ValueError as error:
        message = f"{cell!r} is no address ({error}); write %20 for a space, and so on"
        raise _bad(name, headings, line, message) from error
    return iri


def _bad(name: str, headings: list[str], line: int, message: str) -> BadCellError:
    column = headings.index(name) + 1 if name in headings else 0
    return BadCellError(Fault(line, column, name, message))


def _fault(error: ValueError, headings: list[str], line: int) -> Fault:
    """Return the first thing that pydantic found wrong, with its column."""
    told = getattr(error, "errors", None)
    first = told()[0] if callable(told) else {"loc": (), "msg": str(error)}
    name = str(first["loc"][0]) if first["loc"] else ""
    column = headings.index(name) + 1 if name in headings else 0
    given = first.get("input")
    seen = f" (it is {given!r})" if isinstance(given, str) else ""
    return Fault(line, column, name, f"{name}: {first['msg']}{seen}" if not column else
                 f"{first['msg']}{seen}")  # fmt: skip
