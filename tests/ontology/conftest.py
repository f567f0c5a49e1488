"""What the ontology tests share: the files, parsed once, and their terms."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from kg.namespaces import TR
from kg.resources import ontology_files
from kg.validate.lint_ontology import Module, read_modules

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def paths() -> list[Path]:
    return ontology_files()


@pytest.fixture(scope="session")
def modules(paths: list[Path]) -> list[Module]:
    found, faults = read_modules(paths)
    assert faults == []
    return found


@pytest.fixture(scope="session")
def terms(modules: list[Module]) -> set[str]:
    """Return the local names of all terms."""
    return {term.removeprefix(TR) for module in modules for term in module.terms()}


@pytest.fixture(scope="session")
def triples(modules: list[Module]) -> set[tuple[str, str, str]]:
    """Return all triples whose object is an IRI, or a literal as its bare text."""
    return {
        (t.subject.value, t.predicate.value, t.object.value)
        for module in modules
        for t in module.triples
        if isinstance(t.subject, NamedNode) and isinstance(t.object, NamedNode | Literal)
    }


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT
