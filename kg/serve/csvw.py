"""Metadata of tables: CSV on the Web (W3C Recommendation of 17 December 2015) for stored questions.

Beside each ``/queries/{id}.csv`` stands ``/queries/{id}.metadata.json`` with the same parameters:
what each column is called in both languages, its datatype, the question, the query and the licence.
A reader of CSV on the Web (csvlint, R's csvwr, a validator) takes the types from there, because the
CSV of SPARQL 1.1 holds plain values only.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.namespaces import PREFIXES
from kg.query.catalogue import Question
from kg.query.header import Column
from kg.serve.columns import heading

__all__ = ["CC_BY", "METADATA_TYPE", "table_metadata"]

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
METADATA_TYPE = "application/csvm+json"
_DATATYPES: Mapping[str, str] = {
    "iri": "anyURI",
    "rdf:langString": "string",
    "literal": "string",
    "term": "string",
    "graph": "string",
}


def table_metadata(question: Question, fields: str, *, version: str) -> dict[str, object]:
    """Return the metadata of the table that answers a question.

    Args:
        question: The question; a SELECT.
        fields: Its parameters as they stand in the address, encoded; empty for none.
        version: Of the graph that answers.

    Returns:
        A table description of CSV on the Web; addresses are relative to its own.
    """
    asked = f"?{fields}" if fields else ""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": f"{question.id}.csv{asked}",
        "dc:title": [
            {"@value": title, "@language": language} for language, title in question.titles.items()
        ],
        "dc:license": {"@id": CC_BY},
        "dc:rights": "The licence covers this compilation; each source keeps its own.",
        "dc:hasVersion": version,
        "dc:source": {"@id": f"{question.id}.rq"},
        "dc:subject": list(question.keywords),
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {"columns": [_column(one) for one in question.returns]},
    }


def _column(column: Column) -> dict[str, object]:
    prefix, _, local = column.type.partition(":")
    datatype = _DATATYPES.get(column.type, local if prefix == "xsd" else "string")
    about: dict[str, object] = {
        "name": column.name,
        "titles": {
            "und": column.name,
            "en": heading(column.name, "en"),
            "id": heading(column.name, "id"),
        },
        "datatype": datatype,
        "required": False,
    }
    if column.note:
        about["dc:description"] = column.note
    if column.type == "iri":
        about["propertyUrl"] = PREFIXES["rdfs"] + "seeAlso"
        about["valueUrl"] = "{+" + column.name + "}"
    return about
