"""Codes of verdicts, links, statuses and reasons, as the ontology states them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.namespaces import TR
from kg.resources import ontology_files

__all__ = ["LINKS", "NOT_FOUND", "Code", "codes", "slug_of"]

LINKS = (
    "claim", "holder", "certifier", "accreditation", "sector", "recognition", "edition",
    "mandate", "designation",
)  # fmt: skip
"""The links of a chain, in the order in which it is drawn."""
NOT_FOUND = frozenset({
    "accreditation-not-evidenced",
    "designation-not-evidenced",
    "edition-not-evidenced",
    "grant-not-evidenced",
    "mandate-not-evidenced",
    "recognition-unknown",
})
"""Reasons that tell what this graph has not; the others tell what a source says or leaves out."""


@dataclass(frozen=True, slots=True)
class Code:
    """A member of one of the code lists of ``ontology/trust.ttl``.

    ``labels`` and ``sentences`` are by language (``en``, ``id``); a ground has no sentence.
    ``link``, ``status`` and ``weight`` are those of a reason: which link it speaks of, how that
    link then stands, and its place in an account (0: a ground).
    """

    slug: str
    labels: Mapping[str, str]
    sentences: Mapping[str, str]
    link: str = ""
    status: str = ""
    rank: int = 99
    weight: int = 0


def slug_of(iri: str) -> str:
    """Return the slug of a code's IRI: ``asserted`` of ``tr:verdict-asserted``."""
    return iri.removeprefix(TR).partition("-")[2]


@cache
def codes(scheme: str) -> Mapping[str, Code]:
    """Return the codes of a list by slug.

    Args:
        scheme: ``verdict``, ``linkStatus``, ``trustLink``, ``trustReason`` or ``conformityStatus``.
    """
    return {
        slug_of(iri): _code(iri, said)
        for iri, said in _statements().items()
        if iri.startswith(f"{TR}{scheme}-")
    }


def _code(iri: str, said: list[tuple[str, NamedNode | Literal]]) -> Code:
    texts: dict[str, dict[str, str]] = {"prefLabel": {}, "explanation": {}}
    plain: dict[str, str] = {}
    for name, value in said:
        if name in texts and isinstance(value, Literal):
            texts[name][value.language or ""] = value.value
        else:
            plain[name] = value.value
    return Code(
        slug_of(iri),
        texts["prefLabel"],
        texts["explanation"],
        slug_of(plain.get("reasonLink", "")),
        slug_of(plain.get("reasonStatus", "")),
        int(plain.get("reasonRank", plain.get("verdictRank", 99))),
        int(plain.get("reasonWeight", 0)),
    )


@cache
def _statements() -> Mapping[str, list[tuple[str, NamedNode | Literal]]]:
    path = next(each for each in ontology_files() if each.name == "trust.ttl")
    found: dict[str, list[tuple[str, NamedNode | Literal]]] = {}
    for quad in parse(path=path, format=RdfFormat.TURTLE):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            name = quad.predicate.value.replace("/", "#").rpartition("#")[2]
            found.setdefault(quad.subject.value, []).append((name, quad.object))
    return found
