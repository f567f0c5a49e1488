"""The area that ``/compare`` is asked about: its version in the period."""

from __future__ import annotations

from dataclasses import dataclass

from kg.namespaces import tr
from kg.query.versions import choose_version, validity_query
from kg.serve.live import Version
from kg.serve.site import Site

__all__ = ["Place", "find_place"]


@dataclass(frozen=True, slots=True)
class Place:
    """An area that was asked for.

    Attributes:
        given: As it was written.
        iri: The area; what was written where that names none, or several.
        chosen: Whether the period decided between several versions.
        versions: All of these, where it did.
    """

    given: str
    iri: str
    chosen: bool = False
    versions: tuple[str, ...] = ()


async def find_place(site: Site, version: Version, given: str, since: str, until: str) -> Place:
    """Find the area that a name means in a period.

    Args:
        site: The server.
        version: What to read.
        given: A name, slug, BPS code or IRI.
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
        row["area"]["value"]: (
            row.get("first", {}).get("value", ""),
            row.get("until", {}).get("value", ""),
        )
        for row in rows
    }
    only = choose_version(validity, since, until)
    if only is None:
        return Place(given, given)
    return Place(given, only, chosen=True, versions=tuple(one.iri for one in things))
