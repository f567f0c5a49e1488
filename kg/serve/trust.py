"""``/trust``: does this certification hold on this day, as a page and as JSON, SVG, Turtle.

The steps are those of :mod:`kg.trust.asking`, each query answered by a reader.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from urllib.parse import urlencode

from pyoxigraph import NamedNode
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import AmbiguousNameError, KgError, ParameterError
from kg.query.parameters import bind, parse_parameters
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.errors import HttpError, Problem
from kg.serve.formats import HTML, JSON, accept_header, not_acceptable
from kg.serve.live import Version
from kg.serve.negotiate import Offer, choose, prefers_html
from kg.serve.pages import Page, page_language
from kg.serve.problems import shown_problem
from kg.serve.questions import ambiguous
from kg.serve.results import entity_tag, has_tag, not_modified, run_watched
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary
from kg.trust import Answer, Asking, ask
from kg.trust.asking import read_rows
from kg.trust.document import document_of
from kg.trust.picture import THEMES, picture_of
from kg.trust.report import report_of, values_of
from kg.trust.turtle import turtle_of

__all__ = ["TrustViews", "wanted_of"]

SVG = Offer("svg", "image/svg+xml")
TURTLE = Offer("ttl", "text/turtle")
REPORT = Offer("report", "text/html")
OFFERS = (HTML, JSON, SVG, TURTLE)
CLAIMED = "claimed-for-holder"
DEFAULTS = {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-06-01"}


class TrustViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def trust(self, request: Request) -> Response:
        """Answer ``/trust``: a form; with holder and standard also the verdict."""
        wanted = _wanted(request)
        given = {
            name: request.query_params.get(name, "").strip()
            for name in ("holder", "standard", "on")
        }
        if wanted == "html":
            return await self._page(request, given)
        theme = _theme(request)
        version = self._site.live.version()
        tag = entity_tag(version, "trust", wanted, page_language(request), theme, *given.values())
        if given["on"] and has_tag(request.headers.get("if-none-match"), tag):
            return not_modified(tag)
        answer = await self._answer(request, given)
        headers = {"Vary": "Accept, Accept-Language"} | ({"ETag": tag} if given["on"] else {})
        first = answer.judgements[0] if answer.judgements else None
        if wanted == "json":
            return JSONResponse(document_of(answer), headers=headers)
        if wanted == "ttl":
            return Response(turtle_of(answer), media_type="text/turtle", headers=headers)
        if wanted == "svg":
            drawn = picture_of(answer, first, page_language(request), theme=THEMES[theme])
            return Response(drawn, media_type="image/svg+xml", headers=headers)
        return Response(
            report_of(answer, page_language(request)), media_type="text/html", headers=headers
        )

    async def _page(self, request: Request, given: dict[str, str]) -> Response:
        answer: Answer | None = None
        claimed: list[dict[str, str]] | None = None
        problem: Problem | None = None
        if given["holder"] and given["standard"]:
            try:
                answer = await self._answer(request, given)
                if not answer.judgements:
                    claimed = await self._claimed(request, answer, given["on"])
            except KgError as error:
                given_format = "format" in request.query_params
                if not given_format and not prefers_html(accept_header(request)):
                    raise
                problem = shown_problem(request, error)
        language = page_language(request)
        fields = urlencode({**given, "lang": language})
        values = {
            "given": given,
            "defaults": DEFAULTS,
            "answer": values_of(answer, language) if answer else None,
            "claimed": claimed,
            "problem": problem,
            "explore": f"/explore?{fields}",
            "downloads": [
                (name, f"/trust.{name}?{fields}") for name in ("report", "json", "svg", "ttl")
            ],
            "example": "/trust?" + urlencode(DEFAULTS),
        }
        page = Page(request, self._site.live.version().number)
        return page.render("trust.html", values, status=problem.status if problem else 200)

    async def _claimed(self, request: Request, answer: Answer, on: str) -> list[dict[str, str]]:
        """Return what is claimed for a holder, each with the way to its verdict."""
        language = page_language(request)
        question = self._site.catalogue.get(CLAIMED)
        text = bind(question, {"holder": NamedNode(answer.holder)})
        with self._site.live.lease() as version:
            rows = await self._site.rows(version, text)
        kinds: dict[str, dict[str, None]] = {}
        labels: dict[str, str] = {}
        for row in rows:
            what = row["standard"]["value"]
            labels.setdefault(what, row.get("standard_label", row["standard"])["value"])
            kind = row["kind"]["value"]
            kinds.setdefault(what, {})[vocabulary().label(kind, language) or ""] = None
        return [
            {
                "label": labels[what],
                "kinds": ", ".join(kinds[what]),
                "href": "/trust?"
                + urlencode({
                    "holder": answer.holder, "standard": what, "on": on, "lang": language
                }),
            }
            for what in kinds
        ]  # fmt: skip

    async def _answer(self, request: Request, given: dict[str, str]) -> Answer:
        """Ask the readers.

        Raises:
            HttpError: 300 when a name means several things.
            ParameterError: If holder, standard or day are missing or wrong.
        """
        site = self._site
        catalogue = site.catalogue
        filled = {**given, "on": given["on"] or date.today().isoformat()}
        with site.live.lease() as version:
            try:
                asking = wanted_of(site, version, filled)
            except AmbiguousNameError as error:
                raise ambiguous(request, error) from error
            steps = ask(asking, catalogue)
            try:
                query = next(steps)
                while True:
                    query = steps.send(read_rows(await self._run(request, query, version.path)))
            except StopIteration as done:
                answer: Answer = done.value
                return answer

    async def _run(self, request: Request, text: str, path: Path) -> bytes:
        limit = self._site.settings.result_limit_bytes
        query = QueryRequest(text, table_format="json", result_limit_bytes=limit)
        work = self._site.pool.run(query, path, self._site.settings.query_timeout_s)
        found = await run_watched(request.receive, work)
        try:
            return found.read()
        finally:
            found.discard()


def wanted_of(site: Site, version: Version, given: dict[str, str]) -> Asking:
    """Return what is asked: ``holder``, ``standard`` and the day ``on``, by names or IRIs.

    Raises:
        AmbiguousNameError: If a name means several things.
        ParameterError: If one of them is missing or wrong.
    """
    for name in ("holder", "standard"):
        if not given[name]:
            raise ParameterError(say("request.missing", name=name), name=name)
    names: dict[str, str | list[str]] = {**given}
    terms = parse_parameters(
        site.catalogue.get("trust"), names, site.live.store.names, base=version.base
    )
    return Asking(
        NamedNode(terms["holder"].value),
        NamedNode(terms["standard"].value),
        date.fromisoformat(terms["on"].value),
    )


def _theme(request: Request) -> str:
    """Return the theme of the picture: ``light`` or ``dark``.

    Raises:
        ParameterError: If there is no such theme.
    """
    theme = request.query_params.get("theme", "light")
    if theme not in THEMES:
        known = tuple(THEMES)
        raise ParameterError(
            say("request.theme", allowed=known, given=theme), name="theme", allowed=known
        )
    return theme


def _wanted(request: Request) -> str:
    """Return the name of a format, by ``?format=`` or else by ``Accept``.

    Raises:
        HttpError: 406.
    """
    wanted = request.query_params.get("format")
    if wanted is None:
        choice = choose(accept_header(request), OFFERS)
        if choice is not None:
            return choice.offer.name
    else:
        for one in (*OFFERS, REPORT):
            if wanted.lower() in {one.name, one.media_type}:
                return one.name
    error: HttpError = not_acceptable((*OFFERS, REPORT))
    raise error
