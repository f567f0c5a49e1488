"""Rows that are taken while the engine finds them."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.errors import QueryRefusedError, QuerySyntaxError, StoreMissingError
from kg.namespaces import DEFAULT_BASE, Base
from kg.query.request import QueryRequest, Task
from kg.query.stream import rows
from kg.store import ACCEPTED, Store

BASE = Base(DEFAULT_BASE)
COUNT = 20_000
ALL = "SELECT ?s ?o ?none { ?s <urn:p> ?o OPTIONAL { ?s <urn:none> ?none } }"
HOSTILE = 'two\nlines, a "mark"\tand ‮ 😀'


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    store = Store.create(tmp_path_factory.mktemp("stream") / "store", base=DEFAULT_BASE)
    said = [Triple(NamedNode(f"urn:s:{n}"), NamedNode("urn:p"), Literal(n)) for n in range(COUNT)]
    said.append(Triple(NamedNode("urn:h"), NamedNode("urn:p"), Literal(HOSTILE, language="id")))
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("note"), said, status=ACCEPTED)
    with store.snapshot() as snapshot:
        yield str(snapshot.path)


def asked(text: str, checkpoint: str) -> Iterator[list[str]]:
    return rows(Task(QueryRequest(text), checkpoint))


def test_every_row_comes_once_whatever_its_texts(checkpoint: str) -> None:
    found = {subject: (value, none) for subject, value, none in asked(ALL, checkpoint)}
    assert found.pop("urn:h") == (HOSTILE, "")
    assert found == {f"urn:s:{n}": (str(n), "") for n in range(COUNT)}


def test_no_rows(checkpoint: str) -> None:
    assert list(asked("SELECT ?s { ?s <urn:none> ?o }", checkpoint)) == []


def test_who_stops_taking_ends_the_engine(checkpoint: str) -> None:
    # A cross product of four hundred million rows: only an engine that is told to stops.
    found = asked("SELECT ?a ?b { ?a <urn:p> ?x . ?b <urn:p> ?y }", checkpoint)
    assert len(next(found)) == 2
    found.close()  # type: ignore[attr-defined]  # it is a generator
    assert not [one for one in threading.enumerate() if one.name.startswith("engine")]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("SELECT ?s { ?s ?p", QuerySyntaxError),
        ("ASK { ?s ?p ?o }", QueryRefusedError),
        ("CONSTRUCT WHERE { ?s ?p ?o }", QueryRefusedError),
    ],
)
def test_what_has_no_rows_is_refused(checkpoint: str, text: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        list(asked(text, checkpoint))


def test_no_checkpoint(tmp_path: Path) -> None:
    with pytest.raises(StoreMissingError):
        list(asked(ALL, str(tmp_path / "none")))
