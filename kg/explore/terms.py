"""The ontology's labels of classes, properties and codes, read once from the installation's files.

The graph has them too; reading them here spares each picture a query, and a remote or older store
need not hold them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from kg.namespaces import PREFIXES, TR
from kg.resources import ontology_files

__all__ = ["LANGUAGES", "Term", "find_class", "kind_label", "relation_label", "terms"]

LANGUAGES = ("en", "id")
_LABELS = (PREFIXES["rdfs"] + "label", PREFIXES["skos"] + "prefLabel")
_WIDER = PREFIXES["rdfs"] + "subClassOf"
_KINDS = {
    "change": "ChangeEvent",
    "edition": "StandardEdition",
    "headline": "LinkedHeadline",
    "identifier": "ExternalIdentifier",
    "profile": "PublisherProfile",
    "recomputation": "RecomputedRatio",
}
"""Kinds of IRIs that are not named as their class is."""

_OTHER_LABELS = {
    "org:hasMember": {"en": "member", "id": "anggota"},
    "org:member": {"en": "person", "id": "orang"},
    "org:memberOf": {"en": "member of", "id": "anggota dari"},
    "org:organization": {"en": "organisation", "id": "organisasi"},
    "org:originalOrganization": {"en": "unit before", "id": "unit sebelumnya"},
    "org:resultingOrganization": {"en": "unit after", "id": "unit sesudahnya"},
    "dcterms:isVersionOf": {"en": "edition of", "id": "edisi dari"},
    "dcterms:replaces": {"en": "replaces", "id": "menggantikan"},
    "dcterms:subject": {"en": "subject", "id": "pokok bahasan"},
    "sdmx-dimension:refArea": {"en": "area", "id": "wilayah"},
    "sdmx-dimension:refPeriod": {"en": "period", "id": "periode"},
    "prov:wasRevisionOf": {"en": "renews", "id": "memperbarui"},
}
"""Properties of other vocabularies, as pictures call them."""


@dataclass(frozen=True, slots=True)
class Term:
    """A term's labels by language, and the classes right above it."""

    labels: Mapping[str, str] = field(default_factory=dict)
    wider: tuple[str, ...] = ()


@cache
def terms() -> Mapping[str, Term]:
    """Return what the ontology says of its terms, by IRI."""
    labels: dict[str, dict[str, str]] = {}
    wider: dict[str, list[str]] = {}
    for path in ontology_files():
        for quad in parse(path=path, format=RdfFormat.TURTLE):
            if not isinstance(quad.subject, NamedNode):
                continue
            subject, value = quad.subject.value, quad.object
            if isinstance(value, Literal) and quad.predicate.value in _LABELS:
                labels.setdefault(subject, {})[value.language or "en"] = value.value
            elif isinstance(value, NamedNode) and quad.predicate.value == _WIDER:
                wider.setdefault(subject, []).append(value.value)
    for name, own in _OTHER_LABELS.items():
        prefix, _, local = name.partition(":")
        labels.setdefault(PREFIXES[prefix] + local, own)
    return {iri: Term(own, tuple(sorted(wider.get(iri, ())))) for iri, own in labels.items()}


def find_class(classes: Iterable[str]) -> str:
    """Return the narrowest of a thing's classes, the first of several; empty when there is none.

    Example:
        >>> find_class([TR + "Organisation", TR + "CertificationBody"]).removeprefix(TR)
        'CertificationBody'
    """
    given = sorted(set(classes))
    above = {wide for one in given for wide in _above(one)}
    return next((one for one in given if one not in above), "")


@cache
def _above(iri: str) -> frozenset[str]:
    found: set[str] = set()
    waiting = [iri]
    while waiting:
        term = terms().get(waiting.pop())
        for wide in term.wider if term else ():
            if wide not in found:
                found.add(wide)
                waiting.append(wide)
    return frozenset(found)


def kind_label(kind: str, language: str, *, many: bool = False) -> str:
    """Return what a kind of thing is called.

    Args:
        kind: A class IRI, or the kind that stands in an IRI (``audit-result``).
        language: ``en`` or ``id``.
        many: In the plural; Indonesian has none.

    Example:
        >>> kind_label("accreditation-body", "en", many=True)
        'accreditation bodies'
    """
    iri = kind if "://" in kind else TR + _class_name(kind)
    label = _label(iri, language) or kind.rpartition("#")[2].rpartition("/")[2].replace("-", " ")
    return _plural(label) if many and language == "en" else label


def relation_label(iri: str, language: str) -> str:
    """Return what a property is called; its local name when nobody named it."""
    return _label(iri, language) or iri.rpartition("#")[2].rpartition("/")[2]


def _label(iri: str, language: str) -> str:
    term = terms().get(iri)
    return (term.labels.get(language) or next(iter(term.labels.values()), "")) if term else ""


def _class_name(kind: str) -> str:
    return _KINDS.get(kind) or "".join(part.capitalize() for part in kind.split("-"))


def _plural(label: str) -> str:
    head, of, rest = label.partition(" of ")
    if head.endswith("y") and head[-2:-1] not in "aeiou":
        head = head[:-1] + "ies"
    elif head.endswith(("s", "x", "ch", "sh")):
        head += "es" if not head.endswith("ies") else ""
    else:
        head += "s"
    return head + of + rest
