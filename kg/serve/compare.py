"""``/compare``: figures of an area and a period side by side, why they differ, which one to cite.

Stored questions on one page, for people; the same as JSON for programs; the figures and their
differences as the graph states them in JSON-LD (:mod:`kg.serve.described`). A table holds one of
them: CSV and TSV lead (307) to the stored question of the ``part`` wanted. ``/series`` and
``/discrepancies`` lead to the stored questions that answer them, with their formats and filters.
``limit`` and ``offset`` give pages of figures and of reasons everywhere but on the page for people.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any  # JSON values
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.errors import AmbiguousNameError, KgError, ParameterError
from kg.export.sheets import XLSX_TYPE
from kg.query.parameters import bind, parse_parameters
from kg.query.periods import period_bounds
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.compare_area import Place, find_place
from kg.serve.compare_parts import ReasonGroup, fit_table, group_reasons, purpose_key, things_in
from kg.serve.described import RowsOf, respond_described
from kg.serve.formats import (
    GRAPH_OFFERS,
    HTML,
    JSON,
    TABLE_OFFERS,
    accept_header,
    not_acceptable,
)
from kg.serve.labels import read_labels
from kg.serve.negotiate import Offer, choose, prefers_html
from kg.serve.pages import Page, page_language, safe_text
from kg.serve.problems import shown_problem
from kg.serve.protocol import parse_page, read_fields
from kg.serve.questions import XLSX, ambiguous
from kg.serve.results import Asked, run_watched
from kg.serve.site import Site
from kg.serve.tables import Shown, show_answer
from kg.serve.vocabulary import vocabulary

__all__ = ["CompareViews"]

INDICATOR = "household-electrification-ratio"
QUESTIONS = {
    "figures": "compared-figures",
    "reasons": "difference-reasons",
    "to_cite": "figure-to-cite",
}
SENTENCES = "citable-sentence"
PERIODS = "periods-of-area"
PARTS = {**QUESTIONS, "sentences": SENTENCES}
TABLES = (XLSX, "csv", "tsv")
OFFERS = (
    HTML,
    JSON,
    *(one for one in TABLE_OFFERS if one.name in TABLES),
    Offer(XLSX, XLSX_TYPE),
    *(one for one in GRAPH_OFFERS if one.name == "jsonld"),
)
DEFAULTS = {"area": "Nusa Tenggara Timur", "period": "2019-10"}


KNOWN = (
    *("area", "period", "indicator", "part", "lang", "format"),
    *("limit", "offset", "timeout", "include_pending"),
)
OTHERWISE = "id"
"""The language of names that the page's language lacks."""
AT_PRESENT = "9999-12-31"
"""A day on which only those versions of an area are valid whose end is not known."""
MOST_PERIODS = 40
"""Periods offered where the one asked for has no figure."""


@dataclass(slots=True)
class Found:
    """What the page shows of an answer."""

    figures: Shown | None = None
    to_cite: Shown | None = None
    reasons: Sequence[ReasonGroup] = ()
    picks: Sequence[Mapping[str, Any]] = ()  # Any: JSON values
    periods: Sequence[str] = ()
    name: str = ""
    place: Place | None = None


class CompareViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def compare(self, request: Request) -> Response:
        """Answer ``/compare``: a form; with area and period also the answer.

        With an area alone the page offers the periods for which it has figures.

        Raises:
            ParameterError: If a parameter is unknown.
        """
        _check_known(request)
        wanted = _wanted(request)
        given = {name: request.query_params.get(name, "").strip() for name in ("area", "period")}
        given["indicator"] = request.query_params.get("indicator", "").strip() or INDICATOR
        if wanted == "html":
            return await self._page(request, given)
        given["area"] = (await self._place(given)).iri
        if wanted == "jsonld":
            return await self._described(request, given)
        if wanted in TABLES:
            return _lead_to_part(request, given, wanted)
        page = _page_of_rows(request)
        parts = {
            "figures": await self._rows(request, QUESTIONS["figures"], given, page),
            "reasons": await self._rows(request, QUESTIONS["reasons"], given, page),
            "to_cite": await self._picks(request, given),
        }
        return JSONResponse(parts, headers={"Vary": "Accept"})

    async def series(self, request: Request) -> Response:
        """Answer ``/series``: the stored question on a series."""
        return _lead("series-of-area", dict(request.query_params))

    async def discrepancies(self, request: Request) -> Response:
        """Answer ``/discrepancies``: pairs without a certain reason; ``year`` is a period."""
        fields = dict(request.query_params)
        if year := fields.pop("year", ""):
            fields["since"], fields["until"] = period_bounds(year, "year")
        if not {"discrepancies", "unexplained", "reason"} & fields.keys():
            fields["discrepancies"] = "true"
        return _lead("differences", fields)

    async def _described(self, request: Request, given: dict[str, str]) -> Response:
        """Return the figures, and the differences between them, in JSON-LD."""
        page, parts = _page_of_rows(request), []
        for name in (QUESTIONS["figures"], QUESTIONS["reasons"]):
            query = self._query(request, name, given)
            query = replace(query, text=query.text + page)
            parts.append(RowsOf(query, self._site.catalogue.get(name).describes))
        asked = Asked(request.receive, request.headers.get("if-none-match"), self._timeout_s)
        return await respond_described(self._site, parts, "jsonld", asked)

    async def _page(self, request: Request, given: dict[str, str]) -> Response:
        found, problem = Found(), None
        if given["area"]:
            try:
                find = self._found if given["period"] else self._offered
                found = await find(request, given)
            except KgError as error:
                if not prefers_html(request.headers.get("accept")):
                    raise
                problem = shown_problem(request, error)
        fields = urlencode({**given, "lang": page_language(request)})
        values = {
            "given": given,
            "defaults": DEFAULTS,
            "indicators": vocabulary().codes("https://w3id.org/terang/ontology#indicatorScheme"),
            "found": found,
            "purpose_key": purpose_key,
            "problem": problem,
            "downloads": _downloads(fields, "figures"),
            "reasons_downloads": _downloads(fields, "reasons")[: len(TABLES)],
            "to_cite_downloads": _downloads(fields, "to_cite")[: len(TABLES)],
            "example": "/compare?" + urlencode(DEFAULTS),
            "periods": [
                (period, "/compare?" + urlencode({**given, "period": period}))
                for period in found.periods
            ],
        }
        page = Page(request, self._site.live.version().number)
        return page.render("compare.html", values, status=problem.status if problem else 200)

    async def _offered(self, request: Request, given: dict[str, str]) -> Found:
        """Ask for which periods an area has figures, where none is given."""
        with self._site.live.lease() as version:
            now = await find_place(self._site, version, given["area"], AT_PRESENT, AT_PRESENT)
        periods = await self._periods(request, given, now.versions or (now.iri,))
        return Found(periods=periods, name=await self._name(request, now))

    async def _periods(
        self, request: Request, given: dict[str, str], areas: Sequence[str]
    ) -> Sequence[str]:
        """For which periods the versions of an area have figures, the latest first."""
        rows: list[dict[str, Any]] = []  # Any: JSON values
        for area in areas:
            query = self._query(request, PERIODS, {**given, "area": area}, timed=False)
            rows += await self._answer(request, query)
        rows.sort(key=lambda row: (row["period_end"], row.get("begin", "")), reverse=True)
        return list(dict.fromkeys(row["period"] for row in rows))[:MOST_PERIODS]

    async def _name(self, request: Request, place: Place) -> str:
        """The name of an area in the language of the page."""
        with self._site.live.lease() as version:
            names = await read_labels(
                self._site, version, [place.iri], page_language(request), otherwise=OTHERWISE
            )
        return safe_text(names.get(place.iri, place.given))

    async def _found(self, request: Request, given: dict[str, str]) -> Found:
        """Ask what the page shows; where there is no figure, for which periods there are some."""
        language = page_language(request)
        place = await self._place(given)
        asked = {**given, "area": place.iri}
        found = Found(place=place)
        found.figures = await self._shown(request, QUESTIONS["figures"], asked)
        found.name = await self._name(request, place)
        if not found.figures.rows:
            found.periods = await self._periods(request, asked, [place.iri])
            return found
        found.picks = await self._picks(request, asked)
        tables = [found.figures]
        if found.picks:
            tables.append(await self._shown(request, QUESTIONS["to_cite"], asked))
        reasons = await self._rows(request, QUESTIONS["reasons"], asked)
        found.reasons = group_reasons(reasons, language)
        with self._site.live.lease() as version:
            base = version.base
            labels = await read_labels(
                self._site, version, things_in(tables, base), language, otherwise=OTHERWISE
            )
        fitted = [fit_table(one, labels, base, language) for one in tables]
        found.figures, found.to_cite = fitted[0], fitted[1] if found.picks else None
        return found

    async def _shown(self, request: Request, name: str, given: dict[str, str]) -> Shown:
        query = self._query(request, name, given)
        return await show_answer(
            self._site, query, request.receive, self._timeout_s, language=page_language(request)
        )

    async def _place(self, given: Mapping[str, str]) -> Place:
        """Find the area, by the period where its name has several versions.

        Raises:
            ParameterError: If the period is none.
        """
        since, until = period_bounds(given["period"])
        with self._site.live.lease() as version:
            return await find_place(self._site, version, given["area"], since, until)

    @property
    def _timeout_s(self) -> float:
        return self._site.settings.query_timeout_s

    def _query(
        self, request: Request, name: str, given: dict[str, str], *, timed: bool = True
    ) -> QueryRequest:
        """Bind one of the questions; ``timed`` ones are about the period.

        Raises:
            HttpError: 300 when the area's name means several things.
            ParameterError: If area or period are missing or wrong.
        """
        question = self._site.catalogue.get(name)
        since, until = period_bounds(given["period"]) if timed else ("", "")
        filled: dict[str, str | list[str]] = {
            "area": given["area"],
            "indicator": given["indicator"],
        }
        filled |= {"since": since, "until": until} if timed else {}
        if not given["area"]:
            raise ParameterError(say("request.missing-area"), name="area")
        names, base = self._site.live.store.names, self._site.live.version().base
        try:
            terms = parse_parameters(question, filled, names, base=base)
        except AmbiguousNameError as error:
            raise ambiguous(request, error) from error
        return QueryRequest(
            bind(question, terms),
            table_format="json",
            result_limit_bytes=self._site.settings.result_limit_bytes,
        )

    async def _picks(
        self, request: Request, given: dict[str, str]
    ) -> list[dict[str, Any]]:  # Any: JSON values
        """Return the figures to cite, each with its sentence to paste in both languages."""
        sentences = await self._rows(request, SENTENCES, given)
        texts = {row["figure"]: row for row in sentences if "figure" in row}
        names = ("sentence_id", "sentence_en")
        return [
            {**row, **{name: texts[row["figure"]][name] for name in names}}
            for row in await self._rows(request, QUESTIONS["to_cite"], given)
        ]

    async def _rows(
        self, request: Request, name: str, given: dict[str, str], page: str = ""
    ) -> list[dict[str, Any]]:  # Any: JSON values
        """Return the rows of a question, or a page of them, as objects of plain values."""
        query = self._query(request, name, given)
        return await self._answer(request, replace(query, text=query.text + page))

    async def _answer(
        self, request: Request, query: QueryRequest
    ) -> list[dict[str, Any]]:  # Any: JSON values
        with self._site.live.lease() as version:
            work = self._site.pool.run(query, version.path, self._timeout_s)
            answer = await run_watched(request.receive, work)
        try:
            bindings = json.loads(answer.read())["results"]["bindings"]
        finally:
            answer.discard()
        return [{key: term["value"] for key, term in row.items()} for row in bindings]


def _wanted(request: Request) -> str:
    """Return ``html``, ``json`` or ``jsonld``, by ``?format=`` or else by ``Accept``.

    Raises:
        HttpError: 406.
    """
    wanted = request.query_params.get("format")
    if wanted is not None:
        chosen = next((one for one in OFFERS if wanted.lower() in {one.name, one.media_type}), None)
    else:
        choice = choose(accept_header(request), OFFERS)
        chosen = None if choice is None else choice.offer
    if chosen is None:
        raise not_acceptable(OFFERS)
    return chosen.name


def _check_known(request: Request) -> None:
    """Refuse a parameter that is none, as the stored questions do.

    Raises:
        ParameterError: With the known ones.
    """
    for name in request.query_params:
        if name not in KNOWN:
            told = say("request.unknown-field", path="/compare", name=name, allowed=KNOWN)
            raise ParameterError(told, name=name, allowed=KNOWN)


def _page_of_rows(request: Request) -> str:
    """Return LIMIT and OFFSET as asked for.

    Raises:
        HttpError: 400 when they are no numbers.
    """
    return parse_page(read_fields(request.scope["query_string"]))


def _downloads(fields: str, part: str) -> list[tuple[str, str]]:
    tables = [(name, f"/compare.{name}?{fields}&part={part}") for name in TABLES]
    return [*tables, *((name, f"/compare.{name}?{fields}") for name in ("json", "jsonld"))]


def _lead_to_part(request: Request, given: dict[str, str], wanted: str) -> Response:
    """Lead to the stored question of the part wanted, with its page of rows.

    Raises:
        ParameterError: If there is no such part, or the period is wrong.
    """
    part = request.query_params.get("part") or "figures"
    if part not in PARTS:
        told = say("request.choice", name="part", allowed=tuple(PARTS), given=part)
        raise ParameterError(told, name="part")
    since, until = period_bounds(given["period"])
    fields = {
        "area": given["area"],
        "indicator": given["indicator"],
        "since": since,
        "until": until,
    }
    kept = ("limit", "offset", "timeout", "include_pending", "lang")
    more = {name: request.query_params[name] for name in kept if name in request.query_params}
    return _lead(PARTS[part], fields | more | {"format": wanted})


def _lead(question: str, fields: dict[str, str]) -> Response:
    return RedirectResponse(f"/queries/{question}?{urlencode(fields)}", 307)
