"""The IRIs of Terang and of the vocabularies it reuses.

The ontology namespace is fixed. The base of resources (``id/``) and graphs (``graph/``) is a
setting (:mod:`kg.config`); :class:`Base` turns it into IRIs.
"""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["DEFAULT_BASE", "PREFIXES", "TR", "Base", "tr"]

DEFAULT_BASE = "https://w3id.org/terang/"
TR = "https://w3id.org/terang/ontology#"

PREFIXES: dict[str, str] = {
    "cube": "https://cube.link/",
    "dcat": "http://www.w3.org/ns/dcat#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "geo": "http://www.opengis.net/ont/geosparql#",
    "oa": "http://www.w3.org/ns/oa#",
    "org": "http://www.w3.org/ns/org#",
    "owl": "http://www.w3.org/2002/07/owl#",
    "pav": "http://purl.org/pav/",
    "prov": "http://www.w3.org/ns/prov#",
    "qb": "http://purl.org/linked-data/cube#",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "schema": "https://schema.org/",
    "sd": "http://www.w3.org/ns/sparql-service-description#",
    "sdmx-attribute": "http://purl.org/linked-data/sdmx/2009/attribute#",
    "sdmx-code": "http://purl.org/linked-data/sdmx/2009/code#",
    "sdmx-concept": "http://purl.org/linked-data/sdmx/2009/concept#",
    "sdmx-dimension": "http://purl.org/linked-data/sdmx/2009/dimension#",
    "sdmx-measure": "http://purl.org/linked-data/sdmx/2009/measure#",
    "semapv": "https://w3id.org/semapv/vocab/",
    "sh": "http://www.w3.org/ns/shacl#",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "spdx": "http://spdx.org/rdf/terms#",
    "spex": "https://purl.expasy.org/sparql-examples/ontology#",
    "sssom": "https://w3id.org/sssom/",
    "time": "http://www.w3.org/2006/time#",
    "tr": TR,
    "unit": "http://qudt.org/vocab/unit/",
    "vann": "http://purl.org/vocab/vann/",
    "void": "http://rdfs.org/ns/void#",
    "wd": "http://www.wikidata.org/entity/",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}
"""The one prefix list: queries, Turtle files, forms and exports use these and no others."""


def tr(name: str) -> str:
    """Return the IRI of an ontology term.

    Example:
        >>> tr("holder")
        'https://w3id.org/terang/ontology#holder'
    """
    return TR + name


@dataclass(frozen=True, slots=True)
class Base:
    """The base IRI of resources and graphs; ends in a slash."""

    iri: str = DEFAULT_BASE

    def id(self, kind: str, slug: str) -> str:
        """Return the IRI of a resource.

        Example:
            >>> Base().id("area", "nusa-tenggara-timur")
            'https://w3id.org/terang/id/area/nusa-tenggara-timur'
        """
        return f"{self.iri}id/{kind}/{slug}"

    def graph(self, slug: str) -> str:
        """Return the IRI of a named graph.

        Example:
            >>> Base().graph("areas")
            'https://w3id.org/terang/graph/areas'
        """
        return f"{self.iri}graph/{slug}"
