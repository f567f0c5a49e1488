"""``/vocabulary.json``: what the editor of queries offers while somebody types.

1. The classes and properties that occur in a version's default graph, with their counts: the
   numbers of its VoID (:mod:`kg.serve.stats`), so nothing is offered that finds nothing.
2. How often each property stands at the members of each class, so that the properties of a
   variable's class come first. Where that takes longer than the server's limit, it is left out.
3. Labels in both languages from the ontology at hand, and the project's prefixes.

Everything is computed once for each version. No service elsewhere is asked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import QueryError
from kg.namespaces import PREFIXES
from kg.serve.live import Version
from kg.serve.messages import LANGUAGES
from kg.serve.pages import shorten_iri
from kg.serve.results import entity_tag, has_tag, not_modified
from kg.serve.site import Site
from kg.serve.stats import read_stats
from kg.serve.vocabulary import vocabulary

__all__ = ["CompletionViews", "read_words"]

_USES = """SELECT ?class ?name (COUNT(*) AS ?count) WHERE { ?s a ?class ; ?name ?o }
GROUP BY ?class ?name"""

Words = Mapping[str, object]


async def read_words(site: Site, version: Version) -> Words:
    """Return classes, properties and prefixes of a version, as JSON values.

    Args:
        site: The server.
        version: What is read.

    Returns:
        ``prefixes``; ``classes`` and ``properties``, the most frequent first, each with ``iri``,
        ``name`` (prefix and local name, or the IRI), ``count`` and ``labels`` by language; a class
        also with ``properties``: how often each stands at its members, by position in the list.
    """

    async def compute() -> Words:
        stats = await read_stats(site, version)
        places = {iri: place for place, (iri, _) in enumerate(stats.properties)}
        uses = await _read_uses(site, version, places)
        return {
            "prefixes": dict(PREFIXES),
            "classes": [
                {**_word(iri, count), "properties": uses.get(iri, {})}
                for iri, count in stats.classes
            ],
            "properties": [_word(iri, count) for iri, count in stats.properties],
        }

    return await site.derive(version, "completion", compute)


async def _read_uses(
    site: Site, version: Version, places: Mapping[str, int]
) -> Mapping[str, Mapping[int, int]]:
    """Return by class how often its members have each property; nothing if that takes too long."""
    try:
        rows = await site.rows(version, _USES)
    except QueryError:
        return {}
    uses: dict[str, dict[int, int]] = defaultdict(dict)
    for row in rows:
        place = places.get(row["name"]["value"])
        if place is not None:
            uses[row["class"]["value"]][place] = int(row["count"]["value"])
    return uses


def _word(iri: str, count: int) -> dict[str, object]:
    known = {language: vocabulary().label(iri, language) for language in LANGUAGES}
    labels = {language: label for language, label in known.items() if label}
    return {"iri": iri, "name": shorten_iri(iri), "count": count, "labels": labels}


class CompletionViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def vocabulary(self, request: Request) -> Response:
        """Answer ``/vocabulary.json``."""
        with self._site.live.lease() as version:
            tag = entity_tag(version, "vocabulary")
            if has_tag(request.headers.get("if-none-match"), tag):
                return not_modified(tag)
            words = await read_words(self._site, version)
        return JSONResponse(words, headers={"ETag": tag, "Cache-Control": "no-cache"})
