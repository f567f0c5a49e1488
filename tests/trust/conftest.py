"""Loads Turtle beside the common base, infers, and asks the stored question ``trust``."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, QuerySolutions, QueryTriples, RdfFormat, Store

from kg.errors import NamedThing
from kg.infer import load_rules
from kg.namespaces import DEFAULT_BASE, PREFIXES, TR
from kg.query.catalogue import Catalogue
from kg.query.parameters import bind, parse_parameters
from kg.resources import ontology_files

BASE_TEXT = (Path(__file__).parent / "base.ttl").read_text(encoding="utf-8")
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}id/> .\n"
FIRST, LAST = 40, 60
"""Orders of the first and the last rule that a verdict depends on."""

TYPED = """
PREFIX tr: <https://w3id.org/terang/ontology#>
INSERT { ?claim a tr:ConformityClaim } WHERE { ?claim tr:claimKind ?kind }
"""
"""Claims have both classes in the graph."""

CODES = """
PREFIX tr: <https://w3id.org/terang/ontology#>
SELECT ?reason ?link ?status ?weight WHERE {
  ?reason tr:reasonLink ?link ; tr:reasonStatus ?status ; tr:reasonWeight ?weight .
}
"""


@dataclass(frozen=True)
class Row:
    """A row of the question: its verdict, the reasons told, and all statuses of each link."""

    certification: str
    verdict: str
    reasons: frozenset[str]
    links: tuple[str, ...]
    grounds: frozenset[str] = frozenset()

    def without(self, *, name: bool) -> Row:
        """Return the row without what a story does not tell."""
        return replace(self, certification=self.certification * name, grounds=frozenset())


class Names:
    """Knows IRIs only."""

    def resolve(self, text: str, class_iri: str | None = None) -> list[NamedThing]:
        """Return the code of an IRI."""
        return [NamedThing(text, text, class_iri or "")] if text.startswith(TR) else []

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> list[NamedThing]:
        """Return nothing: no names are known."""
        return []


@cache
def ontology() -> str:
    """Return the codes of the ontology that the question reads."""
    path = next(path for path in ontology_files() if path.name == "trust.ttl")
    return path.read_text(encoding="utf-8")


@cache
def reason_codes() -> dict[str, tuple[str, str, int]]:
    """Return for each reason its link, the status of it and its weight; 0 is a ground."""
    store = Store()
    store.load(ontology(), format=RdfFormat.TURTLE)
    solutions = store.query(CODES)
    assert isinstance(solutions, QuerySolutions)
    return {
        slug(row["reason"]): (slug(row["link"]), slug(row["status"]), int(row["weight"].value))
        for row in solutions
    }


def slug(term: object) -> str:
    """Return what follows the name of its list in the IRI of a code."""
    assert isinstance(term, NamedNode)
    return term.value.removeprefix(TR).partition("-")[2]


def load_and_infer(turtle: str, base: str = BASE_TEXT) -> Store:
    """Return a store of Turtle beside the base, with what the rules infer."""
    store = Store()
    store.load(ontology(), format=RdfFormat.TURTLE)
    store.load(base, format=RdfFormat.TURTLE)
    store.load(HEAD + turtle, format=RdfFormat.TURTLE)
    store.update(TYPED)
    for rule in load_rules():
        if FIRST <= rule.order <= LAST:
            triples = store.query(rule.text)
            assert isinstance(triples, QueryTriples)
            store.extend(triple_to_quad(triple) for triple in list(triples))
    return store


def triple_to_quad(triple):
    from pyoxigraph import Quad

    return Quad(triple.subject, triple.predicate, triple.object)


def ask_trust(store: Store, **given: str) -> list[Row]:
    """Ask the stored question; names of things are given without the base."""
    question = next(question for question in Catalogue.load() if question.id == "trust")
    things = {
        name: value if name == "on" else f"{DEFAULT_BASE}id/{value}"
        for name, value in given.items()
        if value
    }
    solutions = store.query(bind(question, parse_parameters(question, dict(things), Names())))
    assert isinstance(solutions, QuerySolutions)
    return [read_row(solution) for solution in solutions]


def read_row(solution) -> Row:
    certification, reasons, links = (
        solution["certification"], solution["reasons"], solution["links"]
    )
    assert isinstance(reasons, Literal)
    assert isinstance(links, Literal)
    found = {line.split("|")[1] for line in links.value.split("\n")}
    codes = reason_codes()
    told = frozenset(reasons.value.split())
    assert told == {one for one in found if codes[one][2]}
    statuses: dict[str, set[str]] = {}
    for one in found:
        statuses.setdefault(codes[one][0], set()).add(codes[one][1])
    return Row(
        certification.value.removeprefix(f"{DEFAULT_BASE}id/certification/"),
        slug(solution["verdict"]),
        told,
        tuple(sorted(f"{link}={'+'.join(sorted(each))}" for link, each in statuses.items())),
        frozenset(found - told),
    )


@pytest.fixture
def infer() -> Callable[..., Store]:
    """Load Turtle beside the base and infer."""
    return load_and_infer


@pytest.fixture
def trust() -> Callable[..., list[Row]]:
    """Ask whether certifications hold."""
    return ask_trust
