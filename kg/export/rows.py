"""Rows of the tables of :mod:`kg.export.tables`, read from a checkpoint.

Several values stand in one cell with ``|`` between them, sorted; a ``|`` within a value is written
``¦``. Rows come in the order of their IRIs, whatever the order in the store, and no table is held
in memory.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import BinaryIO

from pyoxigraph import DefaultGraph, Literal, NamedNode, Store

from kg.claims.writer import expand
from kg.export.cube import iter_observation_rows, sort_key
from kg.export.spool import sort_lines
from kg.export.tables import LABEL_PROPERTIES, Column, Table
from kg.namespaces import TR

__all__ = ["SEPARATOR", "iter_rows", "iter_sorted_observations", "write_csv"]

SEPARATOR = "|"
_REMEMBERED = 50_000
_KEY_END = b"\0\0"
_TYPE = expand("rdf:type")
Term = NamedNode | Literal
Facts = Mapping[NamedNode, list[Term]]


def iter_rows(db: Store, table: Table, folder: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of a table, each with the names of its columns as keys.

    Args:
        db: A checkpoint.
        table: Which table.
        folder: Where sorting may keep files meanwhile.
    """
    reader = _Reader(db)
    members = (
        f"{quad.subject.value}\n".encode()
        for name in table.members
        for quad in db.quads_for_pattern(None, _TYPE, expand(name), DefaultGraph())
        if isinstance(quad.subject, NamedNode)
    )
    former = b""
    for line in sort_lines(members, folder):
        if line != former:  # a member of two of the classes is one row
            node = NamedNode(line.decode().rstrip("\n"))
            yield {column.name: reader.cell(node, column) for column in table.columns}
        former = line


def iter_sorted_observations(db: Store, folder: Path) -> Iterator[dict[str, str]]:
    """Yield the rows of the cube in its order (:func:`kg.export.cube.cube_rows`).

    Args:
        db: A checkpoint.
        folder: Where sorting may keep files meanwhile.
    """
    lines = (
        _comparable(row) + _KEY_END + json.dumps(row).encode() + b"\n"
        for row in iter_observation_rows(db)
    )
    for line in sort_lines(lines, folder):
        row: dict[str, str] = json.loads(line.partition(_KEY_END)[2])
        yield row


def _comparable(row: Mapping[str, str]) -> bytes:
    """Return what a row is sorted by, so that its bytes compare as the values do."""
    texts = (f"{one:012}" if isinstance(one, int) else one for one in sort_key(row))
    return b"\0".join(re.sub(r"[\0\n]", " ", text).encode() for text in texts)


def write_csv(rows: Iterable[Mapping[str, str]], names: Iterable[str], output: BinaryIO) -> int:
    """Write a table as CSV (UTF-8, RFC 4180).

    Args:
        rows: The rows.
        names: The columns, in order.
        output: Where to write.

    Returns:
        The number of rows.
    """
    text = io.TextIOWrapper(output, encoding="utf-8", newline="")
    writer = csv.DictWriter(text, list(names), lineterminator="\r\n")
    writer.writeheader()
    count = 0
    for row in rows:
        writer.writerow(row)
        count += 1
    text.flush()
    text.detach()
    return count


@lru_cache(maxsize=256)
def _property(name: str) -> NamedNode:
    return expand(name)


class _Reader:
    """Reads things and remembers those that many rows name."""

    def __init__(self, db: Store) -> None:
        self._db = db
        self._labels: dict[NamedNode, str] = {}
        self._facts: tuple[NamedNode | None, Facts] = (None, {})

    def cell(self, node: NamedNode, column: Column) -> str:
        if column.kind == "iri":
            return node.value
        if column.kind == "label" and len(column.path) > 1 and column.path[-1] == "rdfs:label":
            things = self._follow(node, column.path[:-1])
            return _join(self._label(one) for one in things if isinstance(one, NamedNode))
        found = self._follow(node, column.path)
        if not found:
            return ""
        if column.kind == "label":
            return _best(found)
        if column.kind == "text":
            return _join(one.value for one in found if _language(one) == column.language)
        if column.kind == "code":
            return _join(
                one.value.removeprefix(TR).partition("-")[2] or one.value.removeprefix(TR)
                for one in found
                if one.value.startswith(TR)
            )
        wanted = NamedNode if column.kind in {"thing", "address"} else Literal
        return _join(one.value for one in found if isinstance(one, wanted))

    def _follow(self, node: NamedNode, path: tuple[str, ...]) -> list[Term]:
        if len(path) == 1:
            return list(self._values(node, path[0]))
        found: list[Term] = [node]
        for step in path:
            found = [
                value
                for one in found
                if isinstance(one, NamedNode)
                for value in self._values(one, step)
            ]
        return found

    def _values(self, node: NamedNode, step: str) -> Iterable[Term]:
        if step.startswith("^"):
            quads = self._db.quads_for_pattern(None, _property(step[1:]), node, DefaultGraph())
            return [one.subject for one in quads if isinstance(one.subject, NamedNode)]
        if self._facts[0] != node:
            self._facts = (node, self._read(node))
        return self._facts[1].get(_property(step), ())

    def _read(self, node: NamedNode) -> Facts:
        facts: dict[NamedNode, list[Term]] = {}
        for quad in self._db.quads_for_pattern(node, None, None, DefaultGraph()):
            if isinstance(quad.object, NamedNode | Literal):
                facts.setdefault(quad.predicate, []).append(quad.object)
        return facts

    def _label(self, node: NamedNode) -> str:
        if node not in self._labels:
            if len(self._labels) >= _REMEMBERED:
                self._labels.clear()
            facts = self._read(node)
            found = (_best(facts.get(_property(name), ())) for name in LABEL_PROPERTIES)
            self._labels[node] = next((one for one in found if one), node.value)
        return self._labels[node]


def _language(term: Term) -> str:
    return (term.language or "") if isinstance(term, Literal) else ""


def _best(terms: Iterable[Term]) -> str:
    """Return the texts in one language: Indonesian, else none, else English, else all."""
    texts: dict[str, list[str]] = {}
    for one in terms:
        if isinstance(one, Literal):
            texts.setdefault(_language(one), []).append(one.value)
    for language in ("id", "", "en"):
        if language in texts:
            return _join(texts[language])
    return _join(text for several in texts.values() for text in several)


def _join(values: Iterable[str]) -> str:
    texts = {one.replace(SEPARATOR, "¦") for one in values}
    return SEPARATOR.join(sorted(texts)) if len(texts) > 1 else "".join(texts)
