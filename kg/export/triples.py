"""Writes triples about one subject after another, with prefixed names."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Triple

from kg.namespaces import PREFIXES

__all__ = ["About", "TripleWriter", "node"]


def node(name: str) -> NamedNode:
    """Return the IRI of a prefixed name; any other IRI is taken as it is.

    Example:
        >>> node("tr:holder").value, node("https://a.example/b").value
        ('https://w3id.org/terang/ontology#holder', 'https://a.example/b')
    """
    prefix, _, local = name.partition(":")
    is_short = prefix in PREFIXES and not local.startswith("//")
    return NamedNode(PREFIXES[prefix] + local if is_short else name)


class TripleWriter:
    """Collects triples."""

    def __init__(self) -> None:
        self.triples: list[Triple] = []

    def about(self, subject: str) -> About:
        """Return what writes about a subject.

        Args:
            subject: Its IRI, whole.
        """
        return About(self, NamedNode(subject))


class About:
    """Says things about one subject; each call returns the same object."""

    def __init__(self, writer: TripleWriter, subject: NamedNode) -> None:
        self._writer = writer
        self._subject = subject

    def iri(self, name: str, *values: str) -> About:
        """Say that a property has these things."""
        for value in values:
            self._writer.triples.append(Triple(self._subject, node(name), node(value)))
        return self

    def text(self, name: str, value: str, language: str | None = None) -> About:
        """Say that a property has a text."""
        literal = Literal(value, language=language) if language else Literal(value)
        self._writer.triples.append(Triple(self._subject, node(name), literal))
        return self

    def number(self, name: str, value: int) -> About:
        """Say that a property has a whole number."""
        self._writer.triples.append(Triple(self._subject, node(name), Literal(value)))
        return self

    def typed(self, name: str, value: str, datatype: str) -> About:
        """Say that a property has a value of a datatype (a prefixed name)."""
        literal = Literal(value, datatype=node(datatype))
        self._writer.triples.append(Triple(self._subject, node(name), literal))
        return self
