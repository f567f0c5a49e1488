"""``/robots.txt``, ``/sitemap.xml`` and its parts: what a search engine is to look at.

The sitemap is an index of parts; each part has at most :data:`PAGE_LINKS` addresses, below the
50,000 and 50 MB that the protocol allows. The first part has the pages of the site, the others the
pages of things: those people look for, not the evidence and what rules infer in between, which
their pages show. The day a thing last changed is the last day on which a graph that describes it
got its status.

Source: https://www.sitemaps.org/protocol.html (version 0.9); RFC 9309 for robots.txt.
"""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

from pyoxigraph import Literal
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.links import uri_of
from kg.serve.live import Version
from kg.serve.results import entity_tag, has_tag, not_modified
from kg.serve.site import Site
from kg.serve.stats import read_stats

__all__ = ["PAGE_LINKS", "SitemapViews"]

PAGE_LINKS = 20_000
_LIMIT_BYTES = 32 * 1024 * 1024
_SPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
PAGES = (
    "",
    "about",
    "queries",
    "sources",
    "changes",
    "catalogue",
    "ontology",
    "shapes",
    "sparql",
    "explore",
)
CLASSES = (
    "tr:Accreditation",
    "tr:Area",
    "tr:Attribution",
    "tr:Certificate",
    "tr:Collaboration",
    "tr:ConformityClaim",
    "tr:Figure",
    "tr:Observation",
    "tr:Organisation",
    "tr:Outlet",
    "tr:Person",
    "tr:Quotation",
    "tr:Recognition",
    "tr:Scheme",
    "tr:Source",
    "tr:Standard",
    "tr:StandardEdition",
    "tr:Unit",
)
DISALLOWED = ("/explore/", "/find", "/search", "/sparql?", "/suggest", "/data/")
"""Addresses with endless combinations, and data whose pages are there."""

# A thing whose class is stated in several graphs changed when the last of them did.
_THINGS = """SELECT ?thing (MAX(?since) AS ?changed) WHERE {
  { SELECT DISTINCT ?thing WHERE {
      VALUES ?class { CLASSES }
      ?thing a ?class .
      FILTER(STRSTARTS(STR(?thing), BASE))
  } }
  OPTIONAL {
    GRAPH ?graph { ?thing a ?any }
    ?graph tr:graphStatus tr:graphStatus-accepted ; tr:statusSince ?since
  }
}
GROUP BY ?thing ORDER BY ?thing LIMIT {limit} OFFSET {start}"""
_COUNT = """SELECT (COUNT(DISTINCT ?thing) AS ?count) WHERE {
  VALUES ?class { CLASSES }
  ?thing a ?class .
  FILTER(STRSTARTS(STR(?thing), BASE))
}"""


class SitemapViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def robots(self, request: Request) -> Response:
        """Answer ``/robots.txt``."""
        lines = ["User-agent: *", *(f"Disallow: {path}" for path in DISALLOWED), ""]
        lines += [f"Sitemap: {request.base_url}sitemap.xml", ""]
        headers = {"Cache-Control": "public, max-age=3600"}
        return PlainTextResponse("\n".join(lines), headers=headers)

    async def index(self, request: Request) -> Response:
        """Answer ``/sitemap.xml``: the index of the parts."""
        with self._site.live.lease() as version:
            tag = entity_tag(version, "sitemap", str(request.base_url))
            if has_tag(request.headers.get("if-none-match"), tag):
                return not_modified(tag)
            parts = 1 + -(-await self._count(version) // PAGE_LINKS)
            changed = (await read_stats(self._site, version)).last_change
        here = f"{request.base_url}sitemap-"
        entries = ((f"{here}{number}.xml", changed) for number in range(1, parts + 1))
        return _xml("sitemapindex", "sitemap", entries, tag)

    async def part(self, request: Request) -> Response:
        """Answer ``/sitemap-{number}.xml``.

        Raises:
            HttpError: 404 for a number beyond the last.
        """
        given = request.path_params["number"]
        number = int(given) if given.isascii() and given.isdecimal() and len(given) < 7 else 0
        with self._site.live.lease() as version:
            count = await self._count(version)
            parts = 1 + -(-count // PAGE_LINKS)
            if not 1 <= number <= parts:
                raise HttpError(404, say("sitemap.unknown", given=given, count=parts))
            tag = entity_tag(version, "sitemap", number, str(request.base_url))
            if has_tag(request.headers.get("if-none-match"), tag):
                return not_modified(tag)
            if number == 1:
                changed = (await read_stats(self._site, version)).last_change
                paths = [(path, changed) for path in PAGES]
                paths += [(f"queries/{one.id}/about", "") for one in self._site.catalogue]
            else:
                paths = await self._things(version, (number - 2) * PAGE_LINKS)
        entries = ((uri_of(f"{request.base_url}{path}"), changed) for path, changed in paths)
        return _xml("urlset", "url", entries, tag)

    async def _count(self, version: Version) -> int:
        async def count() -> int:
            rows = await self._site.rows(version, _filled(_COUNT, version.base))
            return int(rows[0]["count"]["value"])

        return await self._site.derive(version, "sitemap-count", count)

    async def _things(self, version: Version, start: int) -> list[tuple[str, str]]:
        """Return path and last change of the things of a part."""
        text = _filled(_THINGS, version.base)
        text = text.replace("{limit}", str(PAGE_LINKS)).replace("{start}", str(start))
        rows = await self._site.rows(version, text, result_limit_bytes=_LIMIT_BYTES)
        base = version.base + "id/"
        return [
            (
                "page/" + row["thing"]["value"].removeprefix(base),
                row["changed"]["value"] if "changed" in row else "",
            )
            for row in rows
        ]


def _filled(text: str, base: str) -> str:
    return text.replace("BASE", str(Literal(base + "id/"))).replace("CLASSES", " ".join(CLASSES))


def _xml(root: str, name: str, entries: Iterable[tuple[str, str]], tag: str) -> Response:
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f'<{root} xmlns="{_SPACE}">']
    for address, changed in entries:
        day = f"<lastmod>{escape(changed)}</lastmod>" if changed else ""
        lines.append(f"<{name}><loc>{escape(address)}</loc>{day}</{name}>")
    lines += [f"</{root}>", ""]
    headers = {"ETag": tag, "Vary": "Accept", "Cache-Control": "no-cache"}
    return Response("\n".join(lines), 200, headers, "application/xml")
