"""The data sets that links lead to: what each is called and where its own description is.

A link's host tells its data set. A host that is not listed is described by its address alone, so
that no link to a web address is left out.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["TARGETS", "Target", "target_of"]


@dataclass(frozen=True, slots=True)
class Target:
    """A data set that links lead to.

    Attributes:
        slug: For the IRI of the set of links.
        title: Its name.
        page: Its home page.
        space: What its resources' IRIs begin with.
    """

    slug: str
    title: str
    page: str
    space: str


TARGETS: Mapping[str, Target] = {
    one.space: one
    for one in (
        Target("dbpedia", "DBpedia", "https://www.dbpedia.org/", "http://dbpedia.org/"),
        Target(
            "dbpedia-id", "DBpedia Indonesia", "http://id.dbpedia.org/", "http://id.dbpedia.org/"
        ),
        Target("geonames", "GeoNames", "https://www.geonames.org/", "https://sws.geonames.org/"),
        Target("gleif", "GLEIF", "https://www.gleif.org/", "https://rdf.gleif.org/"),
        Target(
            "gnd", "Gemeinsame Normdatei", "https://gnd.network/", "https://d-nb.info/"
        ),
        Target(
            "grid",
            "Global Research Identifier Database",
            "https://www.grid.ac/",
            "http://www.grid.ac/",
        ),
        Target("isni", "ISNI", "https://isni.org/", "https://isni.org/"),
        Target(
            "openstreetmap",
            "OpenStreetMap",
            "https://www.openstreetmap.org/about",
            "https://www.openstreetmap.org/",
        ),
        Target("ror", "Research Organization Registry", "https://ror.org/about/", "https://ror.org/"),
        Target(
            "whosonfirst",
            "Who's On First",
            "https://whosonfirst.org/",
            "https://spelunker.whosonfirst.org/",
        ),
        Target("wikidata", "Wikidata", "https://www.wikidata.org/", "http://www.wikidata.org/"),
    )
}  # fmt: skip
"""Known data sets by the host of their resources."""


def target_of(host: str) -> Target:
    """Return the data set of a host.

    Args:
        host: As an IRI with a slash at its end.

    Example:
        >>> target_of("http://www.wikidata.org/").title
        'Wikidata'
        >>> target_of("https://data.example:8080/").slug
        'https-data-example-8080'
    """
    name = host.partition("://")[2].rstrip("/") or host
    signs = (sign if sign.isascii() and sign.isalnum() else "-" for sign in host.lower())
    slug = re.sub("-+", "-", "".join(signs)).strip("-")
    return TARGETS.get(host, Target(slug, name, host, host))
