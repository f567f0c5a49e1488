"""What a thing is called: read from a graph for the name index.

A name is a ``skos:prefLabel``, ``skos:altLabel``, ``rdfs:label`` or ``schema:name``, or the slug of
the IRI. Names are compared in their *normal form*: without case, accents and punctuation.
Beside its names stands what tells a thing from its namesakes (:mod:`kg.store.traits`).
"""

from __future__ import annotations

import re
import unicodedata
from itertools import islice
from typing import NamedTuple

import pyoxigraph as ox

from kg.namespaces import PREFIXES, TR, tr
from kg.store.traits import TRAITS, pack_traits

__all__ = [
    "Name",
    "Thing",
    "is_akin",
    "normalise",
    "read_thing",
]

RDF_TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
PREFERRED = PREFIXES["skos"] + "prefLabel"
OTHERS = (PREFIXES["rdfs"] + "label", PREFIXES["schema"] + "name", PREFIXES["skos"] + "altLabel")
WORD = re.compile(r"[0-9a-z]+")
LANGUAGES = ("id", None, "en")
DEFAULT = ox.DefaultGraph()
READ = [
    ox.NamedNode(name)
    for name in (RDF_TYPE.value, PREFERRED, *OTHERS, *(x for x in TRAITS if x not in OTHERS))
]
"""Properties of which a thing's names, classes and traits are read."""

MANY = 500
"""More statements of a thing than this, and only those of the properties above are read."""

UNNAMED = frozenset({
    tr("RowEvidence"),
    tr("StatusChange"),
    tr("TextEvidence"),
    PREFIXES["oa"] + "FragmentSelector",
    PREFIXES["oa"] + "TextPositionSelector",
    PREFIXES["oa"] + "TextQuoteSelector",
})
"""Classes whose members nobody names: not in the index."""

WEIGHTS = {
    **dict.fromkeys(
        map(tr, ("AccreditationBody", "Area", "CertificationBody", "Organisation", "Unit")), 6
    ),
    **dict.fromkeys(map(tr, ("Collaboration", "Person", "Standard", "StandardEdition")), 5),
    **dict.fromkeys(map(tr, ("Outlet", "Period", "Source")), 3),
    **dict.fromkeys((PREFIXES["skos"] + "Concept", PREFIXES["skos"] + "ConceptScheme"), 1),
    **dict.fromkeys(
        (PREFIXES["owl"] + x for x in ("Class", "ObjectProperty", "DatatypeProperty")), 1
    ),
}
OTHER_WEIGHT = 2
AKIN, AKIN_WORD, LETTERS = 70, 80, 3
"""From which likeness (0 to 100) on names and words look alike; shorter words tell nothing."""
DEGREES = 256
MAX_IMPORTANCE = (max(WEIGHTS.values()) + 1) * DEGREES
"""One more than the largest importance."""


class Name(NamedTuple):
    """A name: as written, in its normal form, and its kind: ``pref``, ``alt`` or ``id``."""

    label: str
    normal: str
    kind: str


class Thing(NamedTuple):
    """A resource with its names (the preferred one first), classes and importance.

    Attributes:
        iri: The resource.
        classes: Its classes, the weightiest first.
        names: At least one; only of kind ``id`` when the graph gives no label.
        importance: Class weight, then in how many triples it is the object (up to 255).
        traits: What tells it from namesakes, as the index keeps it.
    """

    iri: str
    classes: tuple[str, ...]
    names: tuple[Name, ...]
    importance: int
    traits: str = ""

    @property
    def label(self) -> str:
        """The name to show."""
        return self.names[0].label

    @property
    def is_labelled(self) -> bool:
        """Whether the graph gives it a label; else only its slug is known."""
        return self.names[0].kind != "id"


def normalise(text: str) -> str:
    """Return the normal form of a name: no case, accents or punctuation, single spaces.

    Example:
        >>> normalise("PT. PLN  (Persero) — Flobamora Électrique")
        'pt pln persero flobamora electrique'
    """
    if text.isascii():
        return " ".join(WORD.findall(text.lower()))
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    kept = (
        letter if letter.isalnum() else " "
        for letter in decomposed
        if not unicodedata.combining(letter)
    )
    return " ".join("".join(kept).split())


def is_akin(text: str, name: str) -> bool:
    """Return whether a name looks like a text that was perhaps misspelt: as a whole, or in a word.

    Example:
        >>> is_akin("certificate-of-units", "certificates-of-unit")
        True
        >>> is_akin("nope", "spokespeople-of-unit")
        False
    """
    from rapidfuzz import fuzz

    one, other = normalise(text), normalise(name)
    if fuzz.ratio(one, other) >= AKIN:
        return True
    words = [word for word in one.split() if len(word) >= LETTERS]
    return any(fuzz.ratio(word, each) >= AKIN_WORD for word in words for each in other.split())


def read_thing(db: ox.Store, base: str, iri: str) -> Thing | None:
    """Read what a resource is called in the default graph.

    Args:
        db: A checkpoint or live database.
        base: Base IRI of the store.
        iri: The resource.

    Returns:
        The thing; None when it has no class, or nothing it could be called by.
    """
    classes: list[str] = []
    labels: list[tuple[int, int, str]] = []
    traits: list[tuple[str, str]] = []
    node = ox.NamedNode(iri)
    for quad in _statements(db, node):
        if quad.predicate == RDF_TYPE:
            if isinstance(quad.object, ox.NamedNode):
                classes.append(quad.object.value)
            continue
        predicate = quad.predicate.value
        if isinstance(quad.object, ox.Literal):
            rank = _rank(predicate)
            if rank is not None:
                labels.append((rank, _language_rank(quad.object.language), quad.object.value))
        if predicate in TRAITS and isinstance(quad.object, ox.Literal | ox.NamedNode):
            traits.append((TRAITS[predicate], quad.object.value))
    if not classes or not UNNAMED.isdisjoint(classes):
        return None
    names = _names(sorted(labels), _slug(iri, base))
    if not names:
        return None
    classes.sort(key=lambda one: (-_weight(one), one))
    weight = _weight(classes[0]) if names[0].kind != "id" else 0
    incoming = db.quads_for_pattern(None, None, node, DEFAULT)
    degree = sum(1 for _ in islice(incoming, DEGREES - 1)) if weight else 0
    traits += (("en", label) for label in _english(labels, names[0].label))
    importance = weight * DEGREES + degree
    return Thing(iri, tuple(classes), names, importance, pack_traits(traits))


def _statements(db: ox.Store, node: ox.NamedNode) -> list[ox.Quad]:
    """Return what is stated of a thing; of one with many statements (a slice) what is read."""
    found = list(islice(db.quads_for_pattern(node, None, None, DEFAULT), MANY + 1))
    if len(found) <= MANY:
        return found
    return [quad for name in READ for quad in db.quads_for_pattern(node, name, None, DEFAULT)]


def _names(labels: list[tuple[int, int, str]], slug: str | None) -> tuple[Name, ...]:
    """Turn ordered labels into names, each normal form once."""
    found: dict[str, Name] = {}
    for _, _, label in labels:
        normal = normalise(label)
        if normal and normal not in found:
            found[normal] = Name(label, normal, "alt" if found else "pref")
    if slug and (normal := normalise(slug)):
        found.setdefault(normal, Name(slug, normal, "id"))
    return tuple(found.values())


def _english(labels: list[tuple[int, int, str]], shown: str) -> list[str]:
    """Return the English name of the highest rank, where it is another than the one shown."""
    english = LANGUAGES.index("en")
    last = _rank(PREFIXES["rdfs"] + "label") or 0
    found = min(
        ((rank, text) for rank, language, text in labels if language == english and rank <= last),
        default=None,
    )
    return [found[1]] if found and found[1] != shown else []


def _rank(predicate: str) -> int | None:
    if predicate == PREFERRED:
        return 0
    return 1 + OTHERS.index(predicate) if predicate in OTHERS else None


def _language_rank(language: str | None) -> int:
    return LANGUAGES.index(language) if language in LANGUAGES else len(LANGUAGES)


def _weight(class_iri: str) -> int:
    return WEIGHTS.get(class_iri, OTHER_WEIGHT)


def _slug(iri: str, base: str) -> str | None:
    """Return the readable end of an IRI of ours: after ``id/{kind}/``, or after ``#``."""
    resources = base + "id/"
    if iri.startswith(resources) and "#" not in iri:
        return iri.removeprefix(resources).partition("/")[2] or None
    return iri.removeprefix(TR) if iri.startswith(TR) else None
