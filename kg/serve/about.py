"""``/about``: how a fact gets here, under which licences, how programs can use it."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request
from starlette.responses import Response

from kg.export.licence import CC_BY
from kg.serve.dataset import dataset_markup
from kg.serve.dumps import Dumps
from kg.serve.pages import Page, link_of
from kg.serve.site import Site
from kg.serve.stats import Stats, read_stats

__all__ = ["AboutViews"]

STATUSES = ("accepted", "pending", "disputed", "rejected")
API = (
    ("/sparql", "about.api.sparql"),
    ("/queries", "about.api.queries"),
    ("/id/area/nusa-tenggara-timur", "about.api.things"),
    ("/compare.json?area=Nusa+Tenggara+Timur&period=2019-10", "about.api.compare"),
    ("/trust.json?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01", "about.api.trust"),
    ("/suggest?q=sumba", "about.api.suggest"),
    ("/reconcile", "about.api.reconcile"),
    ("/openapi.json", "about.api.openapi"),
    ("/catalogue", "about.api.catalogue"),
    ("/.well-known/void", "about.api.void"),
    ("/context.jsonld", "about.api.context"),
    ("/sitemap.xml", "about.api.sitemap"),
)


class AboutViews:
    """The handler.

    Args:
        site: The server.
        dumps: The files of the whole graph that it offers.
    """

    def __init__(self, site: Site, dumps: Dumps) -> None:
        self._site = site
        self._dumps = dumps

    async def about(self, request: Request) -> Response:
        """Answer ``/about``."""
        settings = self._site.settings
        with self._site.live.lease() as version:
            stats = await read_stats(self._site, version)
        counted = Counter(info.status for info in stats.graphs)
        values = {
            "statuses": [(name, counted[name]) for name in STATUSES],
            "licences": _licences(stats, version.base),
            "api": API,
            "ours": CC_BY,
            "timeout_s": f"{settings.query_timeout_s:g}",
            "result_mib": settings.result_limit_bytes // (1024 * 1024),
            "base": version.base,
            "json_ld": dataset_markup(request, stats, version, self._dumps),
        }
        return Page(request, version.number).render("about.html", values)


def _licences(stats: Stats, base: str) -> list[tuple[str, str | None, int]]:
    """Return what sources say of their rights: words, address, how many say so."""
    counted = Counter(
        (info.rights or info.licence, info.licence) for info in stats.graphs if info.source
    )
    return [
        (words, link_of(licence, base) if licence else None, count)
        for (words, licence), count in counted.most_common()
    ]
