"""``/catalogue``, ``/.well-known/void`` and the description of the endpoint: DCAT, VoID, SPARQL SD.

What is said is :mod:`kg.export.description`'s, the same for a server and for an export; a server
adds where it answers, the files of each graph and the dumps that it offers.
"""

from __future__ import annotations

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import Response

from kg.export.description import GraphFile, describe_dataset
from kg.export.targets import target_of
from kg.query.formats import GRAPH_FORMATS
from kg.serve.documents import rdf_response, wanted_graph_format
from kg.serve.dumps import Dumps
from kg.serve.pages import Page, link_of, shorten_iri
from kg.serve.results import entity_tag
from kg.serve.site import Site
from kg.serve.stats import read_stats

__all__ = ["CatalogueViews"]

GRAPH_FILES = tuple(GraphFile(one.media_type, one.ending) for one in GRAPH_FORMATS.values())


class CatalogueViews:
    """The handlers.

    Args:
        site: The server.
        dumps: The files of the whole graph that it offers.
    """

    def __init__(self, site: Site, dumps: Dumps) -> None:
        self._site = site
        self._dumps = dumps

    async def describe(self, request: Request) -> Response:
        """Answer with RDF, by ``?format=`` or ``Accept``; Turtle when a page is preferred."""
        wanted = wanted_graph_format(request)
        chosen = "turtle" if wanted == "html" else wanted
        return await self._rdf(request, chosen, with_graphs=False)

    async def catalogue(self, request: Request) -> Response:
        """Answer ``/catalogue``."""
        wanted = wanted_graph_format(request)
        if wanted != "html":
            return await self._rdf(request, wanted, with_graphs=True)
        with self._site.live.lease() as version:
            stats = await read_stats(self._site, version)
        rows = [
            (info, link_of(info.licence, version.base), link_of(info.url, version.base))
            for info in stats.graphs
        ]
        links = [(target_of(one.host), shorten_iri(one.predicate), one) for one in stats.links]
        dumps = self._dumps.distributions(version, "/")
        values = {
            "stats": stats,
            "rows": rows,
            "base": version.base,
            "links": links,
            "dumps": dumps,
        }
        return Page(request, version.number).render("catalogue.html", values)

    async def _rdf(self, request: Request, format_name: str, *, with_graphs: bool) -> Response:
        with self._site.live.lease() as version:
            stats = await read_stats(self._site, version)
        endpoint = str(request.base_url) + "sparql"
        try:
            NamedNode(endpoint)
        except ValueError:
            endpoint = version.base + "sparql"
        dumps = self._dumps.distributions(version, endpoint.removesuffix("sparql"))
        federates = self._site.federation is not None
        tag = entity_tag(version, "catalogue", endpoint, format_name, with_graphs, dumps, federates)
        triples = describe_dataset(
            stats,
            version.base,
            endpoint=endpoint,
            with_graphs=with_graphs,
            graph_files=GRAPH_FILES,
            distributions=dumps,
            federates=federates,
        )
        return rdf_response(request, triples, format_name, tag)
