"""A thing for search engines (schema.org JSON-LD), and how to cite it.

Only what schema.org has a term for is said, from accepted statements; the whole is in the data
files that ``subjectOf`` names.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence

from kg.export.licence import CC_BY
from kg.namespaces import PREFIXES, tr
from kg.serve.pages import link_of, safe_text

__all__ = ["citation", "json_ld"]

_SKOS = PREFIXES["skos"]
_KINDS: Sequence[tuple[str, str]] = (
    ("Area", "AdministrativeArea"),
    ("Person", "Person"),
    ("Unit", "Organization"),
    ("Organisation", "Organization"),
    ("Collaboration", "Organization"),
    ("Certification", "Certification"),
    ("Quotation", "Quotation"),
    ("Observation", "Observation"),
    ("Figure", "Observation"),
    ("Source", "CreativeWork"),
    ("Outlet", "Organization"),
    ("Standard", "CreativeWork"),
    ("StandardEdition", "CreativeWork"),
)
_VALUES: Mapping[str, str] = {
    _SKOS + "altLabel": "alternateName",
    _SKOS + "exactMatch": "sameAs",
    tr("legalName"): "legalName",
    tr("parentUnit"): "parentOrganization",
    tr("partOf"): "containedInPlace",
    PREFIXES["schema"] + "text": "text",
    PREFIXES["schema"] + "url": "url",
    PREFIXES["sdmx-measure"] + "obsValue": "value",
    PREFIXES["sdmx-dimension"] + "refArea": "observationAbout",
    PREFIXES["dcterms"] + "issued": "datePublished",
}
_ONLY_OF: Mapping[str, frozenset[str]] = {
    "legalName": frozenset({"Organization"}),
    "parentOrganization": frozenset({"Organization"}),
    "containedInPlace": frozenset({"AdministrativeArea"}),
    "text": frozenset({"Quotation"}),
    "value": frozenset({"Observation"}),
    "observationAbout": frozenset({"Observation"}),
    "datePublished": frozenset({"CreativeWork"}),
}


def json_ld(
    iri: str,
    title: str,
    kinds: Sequence[str],
    values: Mapping[str, list[Mapping[str, str]]],
    data: Sequence[str],
) -> str:
    """Return a thing as schema.org JSON-LD that may stand in a ``script`` element.

    Args:
        iri: The thing.
        title: Its name.
        kinds: IRIs of its classes.
        values: Accepted values by property, as terms of SPARQL JSON results.
        data: Addresses of its data files.

    Returns:
        JSON in which ``<``, ``>`` and ``&`` are escaped.
    """
    kind = next((theirs for ours, theirs in _KINDS if tr(ours) in kinds), "Thing")
    found: dict[str, object] = {
        "@context": "https://schema.org/",
        "@id": iri,
        "@type": kind,
        "name": safe_text(title),
        "identifier": iri,
    }
    for name, theirs in _VALUES.items():
        if name not in values or kind not in _ONLY_OF.get(theirs, {kind}):
            continue
        terms = [term for one in values[name] if (term := _term(one, theirs)) is not None]
        if terms:
            found[theirs] = terms[0] if len(terms) == 1 else terms
    found["subjectOf"] = [
        {"@type": "DataDownload", "contentUrl": one, "license": CC_BY} for one in data
    ]
    text = json.dumps(found, ensure_ascii=False)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _term(term: Mapping[str, str], name: str) -> object:
    """Return a term as JSON-LD; None for an IRI that is no web address."""
    if term["type"] != "uri":
        return safe_text(term["value"])
    if link_of(term["value"], "") is None:
        return None
    return term["value"] if name in {"sameAs", "url"} else {"@id": term["value"]}


def citation(title: str, iri: str, version: str, sources: Sequence[str]) -> str:
    """Return a line that cites a thing and whoever states something about it.

    Args:
        title: Its name.
        iri: The thing.
        version: Of the graph.
        sources: Names of the sources, at least none.

    Example:
        >>> citation("UP3 Sumba", "https://w3id.org/terang/id/unit/up3-sumba", "4", ["ANTARA NTT"])
        'Terang, “UP3 Sumba”, version 4, https://w3id.org/terang/id/unit/up3-sumba (ANTARA NTT).'
    """
    said = f" ({'; '.join(sources)})" if sources else ""
    return f"Terang, “{title}”, version {version}, {iri}{said}."
