"""Conditions of the form as a SPARQL query that anybody can read, change and run elsewhere.

Each condition is one pattern: *is* binds the column to the thing, *none* is FILTER NOT EXISTS, a
field without a condition is an OPTIONAL column. Things have their names beside them; the lookups
stand inside the OPTIONAL of their thing, because an unbound thing would have every name there is.
Values are written by pyoxigraph, never pasted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode

from kg.namespaces import PREFIXES
from kg.query.header import Column
from kg.serve.finder.subjects import Field, Subject

__all__ = ["Condition", "build_query", "columns_of"]

_TYPES = {
    "thing": "iri",
    "code": "iri",
    "number": "xsd:decimal",
    "day": "xsd:date",
    "text": "literal",
}
_COMPARED = {"least": ">=", "most": "<=", "is": "=", "from": ">=", "until": "<="}
_PREFIXES = ("dcterms", "org", "schema", "sdmx-dimension", "sdmx-measure", "skos", "tr", "xsd")


@dataclass(frozen=True, slots=True)
class Condition:
    """What is asked of a field: an operator, and a value for all but ``some`` and ``none``."""

    field: Field
    operator: str
    value: NamedNode | Literal | None = None


def build_query(subject: Subject, conditions: Sequence[Condition], language: str) -> str:
    """Write the query.

    Args:
        subject: What is asked about.
        conditions: At most one for each field.
        language: Whose names come first.

    Returns:
        SPARQL 1.1 with a total order of rows.
    """
    by_field = {condition.field.name: condition for condition in conditions}
    columns: list[Field] = []
    required: list[str] = []
    optional: list[str] = []
    for field in subject.fields:
        condition = by_field.get(field.name)
        if condition is None:
            if field.shown:
                columns.append(field)
                optional.append(_optional(subject, field, ()))
        elif condition.operator == "none":
            required.append(f"FILTER NOT EXISTS {{ {_triple(subject, field, '[]')} }}")
        elif condition.operator == "not":
            value = str(condition.value)
            required.append(f"FILTER NOT EXISTS {{ {_triple(subject, field, value)} }}")
            columns.append(field)
            optional.append(_optional(subject, field, ()))
        else:
            columns.append(field)
            required += _required(subject, field, condition)
            if field.kind == "thing":
                optional += _names(field)
    labels = [field.name for field in columns if field.kind == "thing"]
    first, second = ("id", "en") if language == "id" else ("en", "id")
    binds = [
        f"BIND(COALESCE(?{name}_{first}, ?{name}_{second}, STR(?{name})) AS ?{name}_label)"
        for name in labels
    ]
    shown = " ".join(
        f"?{field.name} ?{field.name}_label" if field.kind == "thing" else f"?{field.name}"
        for field in columns
    )
    order = " ".join([
        *(f"?{f.name}_label" if f.kind == "thing" else f"?{f.name}" for f in columns)
    ])
    body = "\n".join(f"  {line}" for part in (required, optional, binds) for line in part)
    text = (
        f"# {subject.names.en}\n"
        f"SELECT DISTINCT {shown} ?{subject.name}\nWHERE {{\n  {subject.pattern}\n{body}\n}}\n"
        f"ORDER BY {order} ?{subject.name}".replace("ORDER BY  ", "ORDER BY ")
    )
    used = [name for name in _PREFIXES if f"{name}:" in text]
    return "\n".join(f"PREFIX {name}: <{PREFIXES[name]}>" for name in used) + "\n\n" + text


def columns_of(subject: Subject, conditions: Sequence[Condition]) -> list[Column]:
    """Return the columns of the query, in its order."""
    asked = {condition.field.name: condition.operator for condition in conditions}
    columns: list[Column] = []
    for field in subject.fields:
        if asked.get(field.name) == "none" or not (field.shown or field.name in asked):
            continue
        columns.append(Column(field.name, _TYPES[field.kind]))
        if field.kind == "thing":
            columns.append(Column(f"{field.name}_label", "literal"))
    return [*columns, Column(subject.name, "iri")]


def _triple(subject: Subject, field: Field, value: str) -> str:
    path = f"({field.path})" if "|" in field.path else field.path
    return f"?{subject.name} {path} {value} ."


def _required(subject: Subject, field: Field, condition: Condition) -> list[str]:
    name = f"?{field.name}"
    bound = _triple(subject, field, name)
    if condition.operator == "some":
        return [bound]
    value = str(condition.value)
    if condition.operator == "has" and isinstance(condition.value, Literal):
        words = str(Literal(condition.value.value.lower()))
        return [bound, f"FILTER(CONTAINS(LCASE(STR({name})), {words}))"]
    if field.kind in {"thing", "code"}:
        return [f"VALUES {name} {{ {value} }}", bound]
    return [bound, f"FILTER({name} {_COMPARED[condition.operator]} {value})"]


def _optional(subject: Subject, field: Field, extra: Sequence[str]) -> str:
    lines = [_triple(subject, field, f"?{field.name}"), *extra]
    if field.kind == "thing":
        lines += _names(field)
    return "OPTIONAL { " + " ".join(lines) + " }"


def _names(field: Field) -> list[str]:
    name = f"?{field.name}"
    return [
        f'OPTIONAL {{ {name} skos:prefLabel {name}_id FILTER(LANG({name}_id) IN ("id", "")) }}',
        f'OPTIONAL {{ {name} skos:prefLabel {name}_en FILTER(LANG({name}_en) = "en") }}',
    ]
