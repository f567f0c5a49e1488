"""Metadata of tables: CSV on the Web (W3C Recommendation of 17 December 2015) for stored questions.

Beside each ``/queries/{id}.csv`` stands ``/queries/{id}.metadata.json`` with the same parameters:
what each column is called in both languages, its datatype, the question, the query and the licence.
A reader of CSV on the Web (csvlint, R's csvwr, a validator) takes the types from there, because the
CSV of SPARQL 1.1 holds plain values only.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from kg.export.licence import CC_BY
from kg.namespaces import PREFIXES
from kg.query.catalogue import Question
from kg.query.header import Column
from kg.serve.columns import heading
from kg.serve.names import Text

__all__ = ["METADATA_TYPE", "describe_column", "describe_table", "table_metadata"]

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
    return describe_table(
        f"{question.id}.csv{f'?{fields}' if fields else ''}",
        question.titles,
        [describe_column(one) for one in question.returns],
        version=version,
        query=f"{question.id}.rq",
        keywords=question.keywords,
    )


def describe_table(
    url: str,
    titles: Mapping[str, str],
    columns: Sequence[Mapping[str, object]],
    *,
    version: str,
    query: str = "",
    keywords: Sequence[str] = (),
) -> dict[str, object]:
    """Return a table description of CSV on the Web.

    Args:
        url: Of the table, relative to the description.
        titles: By language.
        columns: From :func:`describe_column`, in their order.
        version: Of the graph.
        query: Address of the query behind it.
        keywords: What it is about.
    """
    about: dict[str, object] = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "en"}],
        "url": url,
        "dc:title": [
            {"@value": title, "@language": language} for language, title in titles.items()
        ],
        "dc:license": {"@id": CC_BY},
        "dc:rights": "The licence covers this compilation; each source keeps its own.",
        "dc:hasVersion": version,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {"columns": list(columns)},
    }
    if query:
        about["dc:source"] = {"@id": query}
    if keywords:
        about["dc:subject"] = list(keywords)
    return about


def describe_column(column: Column, names: Text | None = None) -> dict[str, object]:
    """Return what a column is.

    Args:
        column: Its name, type and note.
        names: What it is called; by default as on the pages of stored questions.
    """
    prefix, _, local = column.type.partition(":")
    datatype = _DATATYPES.get(column.type, local if prefix == "xsd" else "string")
    called = names or Text(heading(column.name, "en"), heading(column.name, "id"))
    about: dict[str, object] = {
        "name": column.name,
        "titles": {"und": column.name, "en": called.en, "id": called.id},
        "datatype": datatype,
        "required": False,
    }
    if column.note:
        about["dc:description"] = column.note
    if column.type == "iri":
        about["propertyUrl"] = PREFIXES["rdfs"] + "seeAlso"
        about["valueUrl"] = "{+" + column.name + "}"
    return about
