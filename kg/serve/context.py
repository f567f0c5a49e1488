"""``/context.jsonld``: one JSON-LD context with readable keys, and data written by it.

1. Each property of the ontology is a key by its own name; its type is that of its range. Properties
   of reused vocabularies have keys in :data:`REUSED`. Everything else has a compact IRI.
2. Texts of properties that have a language come by language (``@container: @language``).
3. A value that is not what its key expects is written out whole, so that whoever reads the document
   gets the same triples as from Turtle. Where that cannot be (an IRI such as ``geo:1,2``, whose
   scheme is a prefix of ours) the document stays as the engine wrote it, without a context.

Source: JSON-LD 1.1, W3C Recommendation of 16 July 2020, sections 4.1 to 4.3.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from kg.namespaces import PREFIXES, TR
from kg.query.formats import GRAPH_FORMATS
from kg.serve.results import has_tag, not_modified
from kg.serve.vocabulary import ontology

__all__ = ["REUSED", "compact_document", "context", "context_address", "context_document"]

_XSD = PREFIXES["xsd"]
_TYPE = PREFIXES["rdf"] + "type"
_PROPERTY_TYPES = frozenset(
    PREFIXES["owl"] + name for name in ("ObjectProperty", "DatatypeProperty", "AnnotationProperty")
)
_ENDS = ("/", "#", "?", ":", "@", "[", "]")
_LARGEST_EXACT = 2**53
_LANGUAGE = "@language"
_ID = "@id"
_MAX_AGE_S = 3_600

REUSED: Mapping[str, tuple[str, str]] = {
    "altLabel": ("skos:altLabel", _LANGUAGE),
    "broadMatch": ("skos:broadMatch", _ID),
    "broader": ("skos:broader", _ID),
    "characterEnd": ("oa:end", "xsd:integer"),
    "characterStart": ("oa:start", "xsd:integer"),
    "closeMatch": ("skos:closeMatch", _ID),
    "comment": ("rdfs:comment", _LANGUAGE),
    "conformsTo": ("dcterms:conformsTo", _ID),
    "dataSet": ("qb:dataSet", _ID),
    "definition": ("skos:definition", _LANGUAGE),
    "exact": ("oa:exact", ""),
    "exactMatch": ("skos:exactMatch", _ID),
    "hasSelector": ("oa:hasSelector", _ID),
    "hasSource": ("oa:hasSource", _ID),
    "headlineText": ("schema:headline", _LANGUAGE),
    "identifier": ("dcterms:identifier", ""),
    "inScheme": ("skos:inScheme", _ID),
    "isPartOf": ("dcterms:isPartOf", _ID),
    "isVersionOf": ("dcterms:isVersionOf", _ID),
    "issued": ("dcterms:issued", ""),
    "label": ("rdfs:label", _LANGUAGE),
    "license": ("dcterms:license", _ID),
    "member": ("org:member", _ID),
    "memberOf": ("org:memberOf", _ID),
    "obsStatus": ("sdmx-attribute:obsStatus", _ID),
    "obsValue": ("sdmx-measure:obsValue", "xsd:decimal"),
    "organization": ("org:organization", _ID),
    "prefLabel": ("skos:prefLabel", _LANGUAGE),
    "prefix": ("oa:prefix", ""),
    "refArea": ("sdmx-dimension:refArea", _ID),
    "refPeriod": ("sdmx-dimension:refPeriod", _ID),
    "replaces": ("dcterms:replaces", _ID),
    "suffix": ("oa:suffix", ""),
    "text": ("schema:text", _LANGUAGE),
    "unitMeasure": ("sdmx-attribute:unitMeasure", _ID),
    "url": ("schema:url", _ID),
    "wasDerivedFrom": ("prov:wasDerivedFrom", _ID),
}
"""Keys of properties of other vocabularies: the property, and ``@id``, ``@language``, a datatype
(all values have this form), or nothing."""

_Term = tuple[str, str]
_Values = Sequence[Mapping[str, object]]


@lru_cache(maxsize=1)
def _terms() -> Mapping[str, tuple[str, str]]:
    """Return each key with its property (an IRI) and the form of its values."""
    kinds: dict[str, set[str]] = {}
    ranges: dict[str, str] = {}
    for triple in ontology()[""].triples:
        if not isinstance(triple.subject, NamedNode) or not isinstance(triple.object, NamedNode):
            continue
        iri = triple.subject.value
        if triple.predicate.value == _TYPE:
            kinds.setdefault(iri, set()).add(triple.object.value)
        elif triple.predicate.value == PREFIXES["rdfs"] + "range":
            ranges[iri] = triple.object.value
    found = {
        key: (PREFIXES[name.partition(":")[0]] + name.partition(":")[2], form)
        for key, (name, form) in REUSED.items()
    }
    for iri in sorted(kinds):
        key = iri.removeprefix(TR)
        if iri.startswith(TR) and kinds[iri] & _PROPERTY_TYPES and key not in PREFIXES:
            found[key] = (iri, _form(kinds[iri], ranges.get(iri, "")))
    return found


def _form(kinds: set[str], value_range: str) -> str:
    if PREFIXES["owl"] + "ObjectProperty" in kinds:
        return _ID
    if value_range == PREFIXES["rdf"] + "langString":
        return _LANGUAGE
    if value_range.startswith(_XSD) and value_range != _XSD + "string":
        return "xsd:" + value_range.removeprefix(_XSD)
    return ""


@lru_cache(maxsize=1)
def context() -> Mapping[str, object]:
    """Return the context: version, keywords, prefixes, then the keys in order."""
    made: dict[str, object] = {"@version": 1.1, "id": "@id", "type": "@type"}
    made |= {name: iri for name, iri in PREFIXES.items() if iri.endswith(_ENDS)}
    for key, (iri, form) in sorted(_terms().items()):
        about: dict[str, str] = {"@id": _short(iri)}
        if form == _LANGUAGE:
            about["@container"] = "@language"
        elif form:
            about["@type"] = form
        made[key] = about
    return made


@lru_cache(maxsize=1)
def _keys() -> Mapping[str, _Term]:
    """Return the key and the form of each property."""
    return {iri: (key, form) for key, (iri, form) in _terms().items()}


def context_address(request: Request) -> str:
    """Return where this server has the context."""
    return f"{request.base_url}context.jsonld"


async def context_document(request: Request) -> Response:
    """Answer ``/context.jsonld``."""
    body = json.dumps({"@context": context()}, indent=1, ensure_ascii=False).encode() + b"\n"
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    if has_tag(request.headers.get("if-none-match"), tag):
        return not_modified(tag)
    headers = {"ETag": tag, "Cache-Control": f"public, max-age={_MAX_AGE_S}"}
    return Response(body, 200, headers, GRAPH_FORMATS["jsonld"].content_type)


def compact_document(
    expanded: Iterable[Mapping[str, object]], address: str
) -> dict[str, object] | None:
    """Return a document of the context for expanded JSON-LD.

    Args:
        expanded: Node objects as the engine writes them: whole IRIs, values in lists.
        address: Of the context.

    Returns:
        The document; None where an IRI would be read as another one.
    """
    nodes: dict[str, dict[str, list[Mapping[str, object]]]] = {}
    for part in expanded:
        _merge(nodes.setdefault(str(part["@id"]), {}), part)
    try:
        graph = [{"id": _short(name), **_node(node)} for name, node in nodes.items()]
    except _AmbiguousIriError:
        return None
    return {"@context": address, "@graph": graph}


class _AmbiguousIriError(ValueError):
    """An IRI whose scheme is a prefix of the context."""


def _merge(node: dict[str, list[Mapping[str, object]]], part: Mapping[str, object]) -> None:
    """Add what one of its objects says to a node; the engine writes several where triples mix."""
    for name, values in part.items():
        if not isinstance(values, list):
            continue
        if name == "@type":
            name, values = _TYPE, [{"@id": one} for one in values]
        known = node.setdefault(name, [])
        known += [one for one in values if one not in known]


def _node(node: Mapping[str, _Values]) -> dict[str, object]:
    written: dict[str, object] = {}
    for iri, values in node.items():
        if iri == _TYPE and all("@id" in one for one in values):
            written["type"] = _one([_short(str(one["@id"])) for one in values])
            continue
        key, form = _keys().get(iri, (_short(iri), ""))
        if form == _LANGUAGE:
            texts, others = _by_language(values)
            if texts:
                written[key] = texts
            if others:
                written[_short(iri)] = _one([_value(one, "") for one in others])
        else:
            written[key] = _one([_value(one, form) for one in values])
    return written


def _by_language(values: _Values) -> tuple[dict[str, object], list[Mapping[str, object]]]:
    """Return the texts by language, and the values that have none."""
    texts: dict[str, list[object]] = {}
    others = []
    for one in values:
        if one.keys() == {"@value", "@language"}:
            texts.setdefault(str(one["@language"]), []).append(one["@value"])
        else:
            others.append(one)
    return {language: _one(found) for language, found in sorted(texts.items())}, others


def _value(value: Mapping[str, object], form: str) -> object:
    """Write a value by the form that its key gives it, else whole."""
    if "@id" in value:
        iri = _short(str(value["@id"]))
        return iri if form == _ID else {"@id": iri}
    if "@type" not in value:
        plain = value.keys() == {"@value"}
        return value["@value"] if plain and not form else dict(value)
    datatype = _short(str(value["@type"]))
    if datatype == form:
        return _native(value["@value"], form)
    return {**value, "@type": datatype}


def _native(value: object, form: str) -> object:
    """Return a number or a truth value of JSON where it means the same characters again."""
    if form == "xsd:boolean" and value in {"true", "false"}:
        return value == "true"
    if form == "xsd:integer" and isinstance(value, str):
        digits = value.removeprefix("-")
        if digits.isascii() and digits.isdecimal() and len(digits) < 16:
            number = int(value)
            if str(number) == value and abs(number) < _LARGEST_EXACT:
                return number
    return value


def _one(values: Sequence[object]) -> object:
    return values[0] if len(values) == 1 else list(values)


@lru_cache(maxsize=8192)
def _short(iri: str) -> str:
    """Return a compact IRI where a prefix fits; the longest namespace wins.

    Raises:
        _AmbiguousIriError: If the IRI, written whole, would be read as a compact one.
    """
    fitting = [
        (len(space), name)
        for name, space in PREFIXES.items()
        if space.endswith(_ENDS) and iri.startswith(space)
    ]
    if fitting:
        length, name = max(fitting)
        if not iri[length:].startswith("//"):
            return f"{name}:{iri[length:]}"
    scheme, _, rest = iri.partition(":")
    if scheme in PREFIXES and not rest.startswith("//"):
        raise _AmbiguousIriError(iri)
    return iri
