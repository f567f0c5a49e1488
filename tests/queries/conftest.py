"""Reads the cases: a folder with an expected answer, parameters, and the nearest data above."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from kg.errors import NamedThing
from kg.namespaces import TR
from kg.query.catalogue import Question
from kg.query.parameters import Resolver, bind, parse_parameters
from kg.query.pending import dataset_with_pending
from kg.query.request import QueryRequest

HERE = Path(__file__).parent


class Codes:
    """Resolves codes of the ontology by IRI and knows no other names: cases give entities' IRIs."""

    def resolve(self, text: str, class_iri: str | None = None) -> Sequence[NamedThing]:
        """Return the code of an IRI."""
        return [NamedThing(text, text, class_iri or "")] if text.startswith(TR) else []

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> Sequence[NamedThing]:
        """Return nothing: no names are known."""
        return []


def read_data(case: Path) -> Store:
    """Return the nearest ``data.ttl`` or ``data.trig`` at or above a case."""
    for folder in (case, *case.parents):
        for name in ("data.ttl", "data.trig"):
            if (folder / name).is_file():
                store = Store()
                store.load(path=str(folder / name), format=RdfFormat.TRIG)
                return store
        if folder == HERE:
            break
    raise AssertionError(f"{case} has no data")


def read_params(case: Path) -> dict[str, str | list[str]]:
    """Return the parameters of a case as a person would give them."""
    file = case / "params.toml"
    return tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}


def bind_text(question: Question, given: dict[str, str | list[str]]) -> str:
    """Return the text of a question with parameters as a person would give them."""
    return bind(question, parse_parameters(question, given, Codes()))


def ask(
    store: Store,
    question: Question,
    given: dict[str, str | list[str]],
    names: Resolver | None = None,
) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Answer a question as a person would ask it; ``include_pending`` is no parameter of it."""
    given = dict(given)
    is_included = given.pop("include_pending", "false") == "true"
    text = bind(question, parse_parameters(question, given, names or Codes()))
    request = QueryRequest(text, include_pending=is_included)
    return store.query(
        text, default_graph=dataset_with_pending(store, request) if is_included else None
    )


@pytest.fixture
def answered() -> Callable[
    [Store, Question, dict[str, str | list[str]]], QuerySolutions | QueryBoolean | QueryTriples
]:
    """Give answers."""
    return ask


@pytest.fixture
def data_of() -> Callable[[Path], Store]:
    """Give the data of a case."""
    return read_data


@pytest.fixture
def params_of() -> Callable[[Path], dict[str, str | list[str]]]:
    """Give the parameters of a case."""
    return read_params


@pytest.fixture
def bound() -> Callable[[Question, dict[str, str | list[str]]], str]:
    """Give a question's text with its parameters bound by the package's own binder."""
    return bind_text
