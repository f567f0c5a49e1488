"""Loads Turtle beside the common base, infers, and asks the stored question ``trust``."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from pyoxigraph import (
    Literal,
    NamedNode,
    Quad,
    QuerySolution,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
)

from kg.errors import NamedThing
from kg.infer import Rule, load_rules
from kg.namespaces import DEFAULT_BASE, PREFIXES, TR
from kg.query.catalogue import Catalogue, Question
from kg.query.parameters import bind, parse_parameters
from kg.resources import ontology_files

HERE = Path(__file__).parent
HEAD = "".join(f"@prefix {name}: <{iri}> .\n" for name, iri in PREFIXES.items())
HEAD += f"@base <{DEFAULT_BASE}id/> .\n"
FIRST, LAST = 40, 64
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
    """A row of the answer; ``links`` are the statuses of what was found on each link.

    ``grounds`` are the codes found that are not told as reasons.
    """

    certification: str
    verdict: str
    reasons: frozenset[str]
    links: frozenset[str]
    grounds: frozenset[str]


@dataclass(frozen=True)
class Code:
    """A reason: the link it speaks of, how the link then stands, its place (0: a ground)."""

    link: str
    status: str
    weight: int


class Names:
    """Knows things by their IRI only."""

    def resolve(self, text: str, class_iri: str | None = None) -> Sequence[NamedThing]:
        """Return nothing: an IRI needs no name."""
        return []

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> Sequence[NamedThing]:
        """Return nothing: no names are known."""
        return []


@cache
def read_base() -> str:
    """Return the ontology's codes, and what all cases have in common."""
    codes = next(path for path in ontology_files() if path.name == "trust.ttl")
    return "\n".join(path.read_text(encoding="utf-8") for path in (codes, HERE / "base.ttl"))


@cache
def read_rules() -> tuple[Rule, ...]:
    """Return the rules that a verdict depends on."""
    return tuple(rule for rule in load_rules() if FIRST <= rule.order <= LAST)


@cache
def read_question() -> Question:
    """Return the question."""
    return next(question for question in Catalogue.load() if question.id == "trust")


def slug(term: object) -> str:
    """Return what follows the name of its list in the IRI of a code."""
    assert isinstance(term, NamedNode)
    return term.value.removeprefix(TR).partition("-")[2]


@cache
def read_codes() -> dict[str, Code]:
    """Return the reasons of the ontology by slug."""
    store = Store()
    store.load(read_base(), format=RdfFormat.TURTLE)
    solutions = store.query(CODES)
    assert isinstance(solutions, QuerySolutions)
    codes = {}
    for found in solutions:
        weight = found["weight"]
        assert isinstance(weight, Literal)
        codes[slug(found["reason"])] = Code(
            slug(found["link"]), slug(found["status"]), int(weight.value)
        )
    return codes


def load_and_infer(turtle: str) -> Store:
    """Return a store of Turtle beside the base, with what the rules infer."""
    store = Store()
    store.load(read_base(), format=RdfFormat.TURTLE)
    store.load(HEAD + turtle, format=RdfFormat.TURTLE)
    store.update(TYPED)
    for rule in read_rules():
        inferred = store.query(rule.text)
        assert isinstance(inferred, QueryTriples)
        store.extend([Quad(one.subject, one.predicate, one.object) for one in inferred])
    return store


def read_row(solution: QuerySolution) -> Row:
    """Return a row; what it tells as reasons must be what its links bear out."""
    thing, reasons, links = (solution[name] for name in ("certification", "reasons", "links"))
    assert isinstance(thing, NamedNode)
    assert isinstance(reasons, Literal)
    assert isinstance(links, Literal)
    codes = read_codes()
    found = {line.split("|")[1] for line in links.value.split("\n")}
    told = frozenset(reasons.value.split())
    assert told == {one for one in found if codes[one].weight}
    statuses: dict[str, set[str]] = {}
    for one in found:
        statuses.setdefault(codes[one].link, set()).add(codes[one].status)
    return Row(
        thing.value.rpartition("/")[2],
        slug(solution["verdict"]),
        told,
        frozenset(f"{link}={'+'.join(sorted(each))}" for link, each in statuses.items()),
        frozenset(found - told),
    )


def ask_trust(store: Store, on: str, **things: str) -> list[Row]:
    """Ask the stored question; things are named without the base."""
    given: dict[str, str | list[str]] = {
        name: f"{DEFAULT_BASE}id/{thing}" for name, thing in things.items() if thing
    }
    terms = parse_parameters(read_question(), {**given, "on": on}, Names())
    solutions = store.query(bind(read_question(), terms))
    assert isinstance(solutions, QuerySolutions)
    return [read_row(solution) for solution in solutions]


@pytest.fixture
def infer() -> Callable[[str], Store]:
    """Load Turtle beside the base and infer."""
    return load_and_infer


@pytest.fixture
def trust() -> Callable[..., list[Row]]:
    """Ask whether certifications hold."""
    return ask_trust


@pytest.fixture
def reason_codes() -> dict[str, Code]:
    """Give the reasons of the ontology."""
    return read_codes()
