"""Names of things in the language of a page.

A stored question gives one name for each thing, the Indonesian one where there is one. A page in
another language asks for the names in its own; what has none there keeps the one it has, or takes
the one that it has in a language named beside.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from pyoxigraph import NamedNode

from kg.serve.live import Version
from kg.serve.site import Site

__all__ = ["read_labels"]

AT_ONCE = 1_000
_QUERY = """SELECT ?thing ?label WHERE {{
  VALUES ?thing {{ {things} }}
  GRAPH ?graph {{ ?thing skos:prefLabel ?label FILTER(LANG(?label) IN ({languages})) }}
}}
ORDER BY ?thing ?label"""


async def read_labels(
    site: Site, version: Version, things: Iterable[str], language: str, *, otherwise: str = ""
) -> Mapping[str, str]:
    """Return the preferred name of each thing that has one in a language.

    Args:
        site: The server.
        version: What to ask; graphs that are held back name their things, too.
        things: IRIs, each read from the graph.
        language: ``en`` or ``id``.
        otherwise: The language of the name of what has none in the first; empty for none.

    Returns:
        By IRI.
    """
    wanted = [one for one in (language, otherwise) if one]
    languages = ", ".join(f'"{one}"' for one in wanted)
    found: dict[str, dict[str, str]] = {}
    for some in _batches(dict.fromkeys(things)):
        nodes = " ".join(str(NamedNode(one)) for one in some)
        for row in await site.rows(version, _QUERY.format(things=nodes, languages=languages)):
            names = found.setdefault(row["thing"]["value"], {})
            names.setdefault(row["label"]["xml:lang"], row["label"]["value"])
    return {
        thing: next(names[one] for one in wanted if one in names) for thing, names in found.items()
    }


def _batches(things: Iterable[str]) -> Iterable[list[str]]:
    everything = list(things)
    return (everything[at : at + AT_ONCE] for at in range(0, len(everything), AT_ONCE))
