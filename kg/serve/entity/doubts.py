"""Why the value on the page of a figure or of an observation is not to be relied on."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from pyoxigraph import NamedNode

from kg.namespaces import tr
from kg.serve.entity.rows import read_rows_sorted
from kg.serve.live import Version
from kg.serve.pages import safe_text
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary

__all__ = ["Doubt", "read_doubt"]

_DOUBT = """SELECT DISTINCT ?ground ?note WHERE {
  {
    <IRI> tr:figureDoubt ?ground .
    OPTIONAL { ?said tr:figure <IRI> ; tr:note ?note }
  } UNION {
    <IRI> tr:doubt ?ground .
    OPTIONAL { <IRI> tr:note ?note }
  } UNION {
    <IRI> tr:figure ?figure .
    ?figure tr:figureDoubt ?ground .
    OPTIONAL { <IRI> tr:note ?note }
  }
}"""


@dataclass(frozen=True, slots=True)
class Doubt:
    """The grounds in the page's language, and what transcribers noted, in English."""

    grounds: tuple[str, ...]
    notes: tuple[str, ...]


async def read_doubt(
    site: Site, version: Version, iri: str, kinds: Collection[str], language: str
) -> Doubt | None:
    """Return the doubt about a value.

    Args:
        site: The server.
        version: What to read.
        iri: The thing.
        kinds: IRIs of its classes; only figures and observations have values.
        language: Of the page.

    Returns:
        None where nothing is in doubt.
    """
    if not {tr("Figure"), tr("Observation")} & set(kinds):
        return None
    text = _DOUBT.replace("<IRI>", str(NamedNode(iri)))
    rows = await read_rows_sorted(site, version, text, ("ground", "note"))
    if not rows:
        return None
    grounds = dict.fromkeys(row["ground"]["value"] for row in rows)
    notes = dict.fromkeys(safe_text(row["note"]["value"]) for row in rows if "note" in row)
    known = vocabulary()
    return Doubt(tuple(known.label(one, language) or one for one in grounds), tuple(notes))
