"""The area that ``/compare`` is asked about: its version in the period, and its name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.namespaces import tr
from kg.query.versions import choose_version, validity_query
from kg.serve.entity.terms import prefer
from kg.serve.live import Version
from kg.serve.pages import safe_text
from kg.serve.site import Site

__all__ = ["Place", "find_place", "read_labels"]


@dataclass(frozen=True, slots=True)
class Place:
    """An area that was asked for.

    Attributes:
        given: As it was written.
        iri: The area; what was written where that names none, or several.
        chosen: Whether the period decided between several versions.
    """

    given: str
    iri: str
    chosen: bool = False


async def find_place(site: Site, version: Version, given: str, since: str, until: str) -> Place:
    """Find the area that a name means in a period.

    Args:
        site: The server.
        version: What to read.
        given: A name, slug or IRI.
        since: First day of the period.
        until: Its last day.
    """
    things = site.live.store.names.resolve(given, tr("Area"))
    if len(things) == 1:
        return Place(given, things[0].iri)
    if not things:
        return Place(given, given)
    rows = await site.rows(version, validity_query(one.iri for one in things))
    validity = {
        row["area"]["value"]: tuple(row.get(one, {}).get("value", "") for one in ("first", "until"))
        for row in rows
    }
    only = choose_version({iri: (a, b) for iri, (a, b) in validity.items()}, since, until)
    return Place(given, given if only is None else only, only is not None)


async def read_labels(
    site: Site, version: Version, things: Iterable[str], language: str
) -> dict[str, str]:
    """Return what things are called in the page's language, else in Indonesian."""
    listed = " ".join(str(NamedNode(iri)) for iri in sorted(set(things)))
    if not listed:
        return {}
    text = f"SELECT ?it ?name WHERE {{ VALUES ?it {{ {listed} }} ?it skos:prefLabel ?name }}"
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in await site.rows(version, text):
        name = row["name"]
        found[row["it"]["value"]].append((name["value"], name.get("xml:lang", "")))
    return {iri: safe_text(prefer(names, language) or iri) for iri, names in found.items()}
