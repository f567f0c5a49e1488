"""Reads the cases: a folder with an expected answer, parameters, and the nearest data above."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from kg.errors import NamedThing
from kg.namespaces import TR
from kg.query.catalogue import Question
from kg.query.parameters import bind, parse_parameters

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
