"""``/``: a search, the map of a year, what there is and what to ask; ``/map.svg``; ``/health``."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg import __version__
from kg.errors import KgError, ParameterError
from kg.namespaces import TR
from kg.query.catalogue import Question
from kg.sentences import say
from kg.serve.changes import read_changes
from kg.serve.dataset import dataset_markup
from kg.serve.dumps import Dumps
from kg.serve.errors import HttpError
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import Page, page_language
from kg.serve.questions import example_path, table_links
from kg.serve.results import entity_tag, has_tag, not_modified
from kg.serve.site import Site
from kg.serve.soon import Soon
from kg.serve.stats import Stats, read_stats
from kg.serve.yearmap import YearMaps, corners, draw_map, lay_out, legend, read_maps

__all__ = ["HomeViews"]

FIRST_QUESTIONS = (
    "certificates-of-unit",
    "what-would-verify-it",
    "units-by-standard",
    "citable-sentence",
    "provinces-ranked",
    "promise-tracker",
    "echo-chain",
    "quotations-by-role",
    "claims-by-kind",
)
KINDS = (
    "Observation",
    "Area",
    "Source",
    "Difference",
    "Unit",
    "Organisation",
    "Person",
    "ConformityClaim",
    "Standard",
)
CHANGES = 4


class HomeViews:
    """The handlers.

    Args:
        site: The server.
        dumps: The files of the whole graph that it offers.
    """

    def __init__(self, site: Site, dumps: Dumps) -> None:
        self._site = site
        self._dumps = dumps
        self._soon = Soon(site)

    async def home(self, request: Request) -> Response:
        """Answer ``/``; what cannot be had soon is left out of the page.

        Raises:
            HttpError: 404 for a year of which there is no figure.
        """
        with self._site.live.lease() as version:
            maps, stats, changes = await asyncio.gather(
                self._soon.get(version, "map", read_maps),
                self._soon.get(version, "stats", read_stats),
                self._soon.get(version, "changes", read_changes),
            )
        page = Page(request, version.number)
        values = {
            "questions": self._first_questions(),
            "question_count": len(self._site.catalogue),
            "example": example_path,
            "kinds": _kinds(stats, page.language) if stats else [],
            "stats": stats,
            "changes": (changes or ())[:CHANGES],
            "map": self._map(maps, request, page.language) if maps else None,
            "json_ld": dataset_markup(request, stats, version, self._dumps) if stats else None,
        }
        return page.render("home.html", values)

    async def map_picture(self, request: Request) -> Response:
        """Answer ``/map.svg``: the map of a year as a file.

        Raises:
            HttpError: 404 for a year of which there is no figure.
        """
        language = page_language(request)
        with self._site.live.lease() as version:
            maps = await read_maps(self._site, version)
            tag = self._tag(version, request, language)
        if has_tag(request.headers.get("if-none-match"), tag):
            return not_modified(tag, "Accept-Language")
        year = _year(maps, request)
        if year is None:
            raise HttpError(404, say("map.none"))
        drawn = draw_map(maps, year, language, alone=True)
        headers = {"ETag": tag, "Vary": "Accept-Language"}
        return Response(str(drawn), media_type="image/svg+xml", headers=headers)

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

    def _tag(self, version: Version, request: Request, language: str) -> str:
        return entity_tag(version, "map", request.query_params.get("year", ""), language)

    def _first_questions(self) -> list[Question]:
        """Return questions of several areas that have an answer on the bundled facts."""
        return [self._site.catalogue.get(name) for name in FIRST_QUESTIONS]

    def _map(self, maps: YearMaps, request: Request, language: str) -> Mapping[str, object] | None:
        """Return what the template shows of the map; None when no year has figures."""
        year = _year(maps, request)
        if year is None:
            return None
        provinces, board = maps.years[year], lay_out(maps, year)
        question = self._site.catalogue.get("figures-of-provinces")
        fields = [("since", f"{year}-01-01"), ("until", f"{year}-12-31")]
        picture = "/map.svg?" + urlencode({"year": year, "lang": language})
        svg: Markup = draw_map(maps, year, language)
        return {
            "year": year,
            "svg": svg,
            "years": [(one, len(maps.years[one])) for one in maps.years],
            "tiles": len(board.tiles),
            "filled": len(board.shown),
            "differing": sum(provinces[one].differs for one in board.shown.values()),
            "other_borders": [(one, maps.said(one, year, language)) for one in board.other_borders],
            "elsewhere": [(one, maps.said(one, year, language)) for one in board.elsewhere],
            "waiting": maps.waiting.get(year, 0),
            "legend": legend(language),
            "corners": corners(language),
            "table": f"/queries/{question.id}?" + urlencode([*fields, ("format", "html")]),
            "files": [("svg", picture), *table_links(question, fields)],
        }


def _year(maps: YearMaps, request: Request) -> int | None:
    """Return the year asked for, or the first one to show.

    Raises:
        ParameterError: If it is no year of which there are figures.
    """
    wanted = request.query_params.get("year")
    if wanted is None or not maps.years:
        return maps.first
    if not wanted.isascii() or not wanted.isdigit() or int(wanted) not in maps.years:
        allowed = tuple(str(year) for year in maps.years)
        raise ParameterError(
            say("map.no-year", year=wanted, allowed=allowed), name="year", allowed=allowed
        )
    return int(wanted)


def _kinds(stats: Stats, language: str) -> list[tuple[str, str, int]]:
    """Return IRI, name in the plural and count of the classes that people ask about."""
    counts = dict(stats.classes)
    found = [(name, counts.get(TR + name, 0)) for name in KINDS]
    return [
        (TR + name, translate(f"home.count.{name}", language), count)
        for name, count in found
        if count
    ]
