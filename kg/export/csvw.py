"""``csv-metadata.json``: what the tables of an export are, as CSV on the Web describes it.

The name of the file is the one that readers of CSV on the Web look for beside a table (section 5.3
of the model). Headings come from the labels that the ontology gives the properties.

Source: Metadata Vocabulary for Tabular Data, W3C Recommendation of 17 December 2015.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pyoxigraph import DefaultGraph, Literal, Store

from kg.claims.writer import expand
from kg.export.cube import HEADINGS
from kg.export.licence import CC_BY, RIGHTS
from kg.export.rows import SEPARATOR
from kg.export.tables import Column, Table

__all__ = ["OBSERVATIONS", "OBSERVATION_TITLES", "table_group"]

OBSERVATIONS = "observations"
OBSERVATION_TITLES = {
    "en": "Observations: what each row of a source states, with all dimensions and the source",
    "id": "Pengamatan: apa yang dinyatakan tiap baris sumber, dengan semua dimensi dan sumbernya",
}
_CUBE_TYPES: Mapping[str, str] = {
    "value": "decimal",
    "lower": "decimal",
    "upper": "decimal",
    "confidence": "decimal",
    "statement_number": "integer",
    "as_of": "date",
    "approximate": "boolean",
    "capped": "boolean",
    "source_url": "anyURI",
    "observation": "anyURI",
}


def table_group(db: Store, tables: Sequence[Table], *, version: str) -> dict[str, object]:
    """Return the description of all tables.

    Args:
        db: A checkpoint; the ontology in it gives the headings.
        tables: The tables besides the one of observations.
        version: Of the graph.
    """
    described = [
        _table(
            OBSERVATIONS,
            OBSERVATION_TITLES,
            [_cube_column(name) for name in HEADINGS],
            "observation",
        ),
        *(
            _table(
                one.name,
                {"en": one.title_en, "id": one.title_id},
                [_column(db, column) for column in one.columns],
                one.columns[0].name,
            )
            for one in tables
        ),
    ]
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "dc:license": {"@id": CC_BY},
        "dc:rights": RIGHTS["en"],
        "dc:hasVersion": version,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tables": described,
    }


def _table(
    name: str, titles: Mapping[str, str], columns: Sequence[Mapping[str, object]], key: str
) -> dict[str, object]:
    return {
        "url": f"{name}.csv",
        "dc:title": [{"@value": text, "@language": language} for language, text in titles.items()],
        "tableSchema": {"columns": list(columns), "primaryKey": key, "aboutUrl": f"{{+{key}}}"},
    }


def _cube_column(name: str) -> dict[str, object]:
    return {"name": name, "titles": name, "datatype": _CUBE_TYPES.get(name, "string")}


def _column(db: Store, column: Column) -> dict[str, object]:
    about: dict[str, object] = {"name": column.name, "titles": _titles(db, column)}
    if column.kind == "iri":
        about["required"] = True
    else:
        about["separator"] = SEPARATOR
    about["datatype"] = column.datatype
    if column.kind in {"thing", "address", "value"} and len(column.path) == 1:
        if not column.path[0].startswith("^"):
            about["propertyUrl"] = expand(column.path[0]).value
    return about


def _titles(db: Store, column: Column) -> dict[str, object]:
    """Return the column's name and what the ontology calls its property, by language."""
    titles: dict[str, object] = {"und": column.name}
    if len(column.path) == 1 and not column.path[0].startswith("^"):
        labels = db.quads_for_pattern(
            expand(column.path[0]), expand("rdfs:label"), None, DefaultGraph()
        )
        for quad in labels:
            if isinstance(quad.object, Literal) and quad.object.language in {"en", "id"}:
                titles[quad.object.language] = quad.object.value
    return dict(sorted(titles.items()))
