"""``/``: what is in the graph and what to ask it; ``/health``: whether the server can answer."""

from __future__ import annotations

from collections import Counter

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg import __version__
from kg.errors import KgError, QueryError
from kg.namespaces import TR
from kg.serve.pages import Page
from kg.serve.questions import example_path
from kg.serve.site import Site
from kg.serve.stats import Stats, read_stats
from kg.serve.vocabulary import vocabulary

__all__ = ["HomeViews"]

STATUSES = ("accepted", "pending", "disputed", "rejected")
FIRST_QUESTIONS = 9
_NOT_SHOWN = frozenset(
    TR + name for name in ("RowEvidence", "TextEvidence", "StatusChange", "SourceGraph", "Claim")
)


class HomeViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def home(self, request: Request) -> Response:
        """Answer ``/``; when the counts cannot be had, the page comes without them."""
        stats: Stats | None = None
        with self._site.live.lease() as version:
            try:
                stats = await read_stats(self._site, version)
            except QueryError:
                stats = None
        page = Page(request, version.number)
        counted = Counter(info.status for info in stats.graphs) if stats else Counter[str]()
        values = {
            "questions": self._first_questions(),
            "question_count": len(self._site.catalogue),
            "example": example_path,
            "kinds": _kinds(stats, page.language) if stats else [],
            "statuses": [(name, counted[name]) for name in STATUSES],
            "stats": stats,
        }
        return page.render("home.html", values)

    async def health(self, request: Request) -> Response:
        """Answer ``/health``: version of the store, number of readers, whether all is well."""
        body: dict[str, object] = {"status": "ok", "ready": True, "program": __version__}
        try:
            body["store_version"] = self._site.live.version().number
        except KgError:
            body |= {"status": "unavailable", "ready": False, "store_version": None}
        body["readers"] = len(self._site.pool.pids)
        body["waiting"] = self._site.pool.waiting
        status = 200 if body["ready"] else 503
        return JSONResponse(body, status, {"Cache-Control": "no-store"})

    def _first_questions(self) -> list[object]:
        """Return some questions of each area, those with an example first."""
        areas = [
            sorted(self._site.catalogue.in_area(area), key=lambda one: not one.example)
            for area in self._site.catalogue.areas
        ]
        mixed = [one for depth in range(2) for area in areas for one in area[depth : depth + 1]]
        return list(mixed[:FIRST_QUESTIONS])


def _kinds(stats: Stats, language: str) -> list[tuple[str, str, int]]:
    """Return IRI, label and count of our classes that people ask about."""
    names = vocabulary()
    return [
        (iri, names.label(iri, language) or iri, count)
        for iri, count in stats.classes
        if iri.startswith(TR) and iri not in _NOT_SHOWN and iri in names.terms
    ]
