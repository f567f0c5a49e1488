"""``/queries``: the stored questions as pages, as an interface for programs, and as text.

``/queries/{id}`` answers the question: parameters in the URL, the format by ``Accept``,
``?format=`` or an ending: ``/queries/{id}.csv``, ``.json``, ``.xlsx`` and so on are stable
addresses of one format, ``.metadata.json`` describes the columns (:mod:`kg.serve.csvw`), ``.rq`` is
the query.
``/queries/{id}/about`` is what is known about the question.
A name that means several things gives 300 with an address for each meaning.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, PlainTextResponse, Response

from kg.errors import AmbiguousNameError, KgError, UnknownQuestionError
from kg.export.sheets import XLSX_TYPE
from kg.namespaces import tr
from kg.query.catalogue import Question
from kg.query.header import RESERVED, Parameter
from kg.query.kinds import KindsOfThing
from kg.query.parameters import Term, bind, parse_parameters
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.answer_picture import draw_answer
from kg.serve.columns import heading
from kg.serve.csvw import METADATA_TYPE, table_metadata
from kg.serve.described import RowsOf, respond_described
from kg.serve.errors import HttpError, Problem
from kg.serve.formats import GRAPH_OFFERS, HTML, JSON, TABLE_OFFERS, accept_header, query_formats
from kg.serve.negotiate import choose
from kg.serve.pages import Page, page_language
from kg.serve.problems import shown_problem
from kg.serve.protocol import parse_page, parse_pending, parse_timeout, read_fields
from kg.serve.results import Asked, respond
from kg.serve.site import Site
from kg.serve.tables import Shown, show_answer
from kg.serve.vocabulary import vocabulary
from kg.serve.workbook import respond_workbook

__all__ = ["QuestionViews", "about_question", "ambiguous", "example_path", "table_links"]


XLSX = "xlsx"


def about_question(question: Question) -> dict[str, object]:
    """Return what is known about a question, as JSON values."""
    return {
        "id": question.id,
        "area": question.area,
        "title": dict(question.titles),
        "parameters": [_about_parameter(one) for one in question.params],
        "columns": [
            {"name": one.name, "type": one.type, **({"note": one.note} if one.note else {})}
            for one in question.returns
        ],
        "example": dict(question.example),
        "keywords": list(question.keywords),
        "graphs": list(question.graphs),
        "since": question.since,
        "form": question.form,
        "describes": list(question.describes),
        **(
            {"federates": list(question.federates), "expect": dict(question.expects)}
            if question.federates
            else {}
        ),
        "links": {
            "answer": f"/queries/{question.id}",
            "query": f"/queries/{question.id}.rq",
            "example": example_path(question),
        },
    }


def _about_parameter(parameter: Parameter) -> dict[str, object]:
    about: dict[str, object] = {
        "name": parameter.name,
        "type": parameter.kind,
        "required": parameter.required,
    }
    if parameter.target:
        about["of"] = list(parameter.classes) if " " in parameter.target else parameter.target
    if parameter.default is not None:
        about["default"] = parameter.default
    if parameter.kind == "concept":
        about["codes"] = [code.iri for code in vocabulary().codes(parameter.target)]
    return about


def example_path(question: Question) -> str:
    """Return the address of a question with its example filled in."""
    fields = urlencode(question.example)
    return f"/queries/{question.id}" + (f"?{fields}" if fields else "")


class QuestionViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def index(self, request: Request) -> Response:
        """Answer ``/queries``: all questions.

        Raises:
            HttpError: 406.
        """
        catalogue = self._site.catalogue
        if _wants_page(request):
            areas = [(area, catalogue.in_area(area)) for area in catalogue.areas]
            values = {"areas": areas, "example": example_path}
            return self._page(request).render("questions.html", values)
        body = {"questions": [about_question(question) for question in catalogue]}
        return JSONResponse(body, headers={"Vary": "Accept"})

    async def named(self, request: Request) -> Response:
        """Answer ``/queries/{name}``; an ending chooses the format, ``.rq`` is the query's text."""
        name, _, ending = request.path_params["name"].partition(".")
        question = self._find(name)
        if ending == "rq":
            return self._text(request, question)
        if ending == "metadata.json":
            return self._metadata(request, question)
        return await self._answer(request, question, ending or None)

    def _text(self, request: Request, question: Question) -> Response:
        """Answer with the query's text; with parameters in the URL, these filled in."""
        given = _given(read_fields(request.scope["query_string"]))
        text = self._bound(question, given, request).text if given else question.text
        return PlainTextResponse(text, media_type="application/sparql-query")

    def _metadata(self, request: Request, question: Question) -> Response:
        """Answer with what the columns of a table are.

        Raises:
            HttpError: 404 for a question whose answer is no table.
        """
        if question.form != "SELECT":
            raise HttpError(404, say("question.graph", name=question.id))
        version = self._site.live.version().tag
        about = table_metadata(question, request.url.query, version=version)
        return JSONResponse(about, media_type=METADATA_TYPE)

    async def about(self, request: Request) -> Response:
        """Answer ``/queries/{name}/about``."""
        return JSONResponse(about_question(self._find(request.path_params["name"])))

    def _find(self, name: str) -> Question:
        """Return a question.

        Raises:
            HttpError: 404 naming the nearest.
        """
        try:
            return self._site.catalogue.get(name)
        except UnknownQuestionError as error:
            near = [{"label": one, "href": f"/queries/{one}"} for one in error.nearest]
            told = say("question.unlisted", name=name)
            if error.nearest:
                told = say("question.misspelt", name=name, near=error.nearest)
            raise HttpError(
                404,
                told,
                {"name": name, "nearest": near},
                slug="unknown-question",
            ) from error

    async def _answer(self, request: Request, question: Question, ending: str | None) -> Response:
        fields = read_fields(request.scope["query_string"])
        timeout_s = parse_timeout(fields, self._site.settings.query_timeout_s)
        pending = parse_pending(fields)
        wanted = ending or request.query_params.get("format")
        if wanted == XLSX or (wanted is None and accept_header(request) == XLSX_TYPE):
            return await self._workbook(request, question, fields)
        formats = query_formats(accept_header(request), wanted)
        given = _given(fields)
        page = parse_page(fields) if question.form == "SELECT" else ""
        if formats.is_html:
            return await self._form(request, question, given, timeout_s, pending=pending)
        query = self._bound(question, given, request, formats.table, formats.graph)
        query = replace(query, text=query.text + page, include_pending=pending)
        asked = Asked(request.receive, request.headers.get("if-none-match"), timeout_s)
        if question.describes and formats.table is None and formats.graph is not None:
            rows = RowsOf(query, question.describes)
            return await respond_described(self._site, [rows], formats.graph, asked)
        return await respond(self._site, query, asked, {})

    async def _workbook(
        self, request: Request, question: Question, fields: Mapping[str, list[str]]
    ) -> Response:
        """Answer with a workbook.

        Raises:
            HttpError: 406 for a question whose answer is no table.
        """
        if question.form != "SELECT":
            raise HttpError(406, say("question.no-workbook", name=question.id))
        query = self._bound(question, _given(fields), request, "json")
        text, pending = query.text + parse_page(fields), parse_pending(fields)
        return await respond_workbook(
            self._site,
            question,
            replace(query, text=text, include_pending=pending),
            Asked(
                request.receive,
                request.headers.get("if-none-match"),
                parse_timeout(fields, self._site.settings.query_timeout_s),
            ),
            url=str(request.url),
            language=page_language(request),
        )

    def _bound(
        self,
        question: Question,
        given: Mapping[str, list[str]],
        request: Request,
        table_format: str | None = None,
        graph_format: str | None = None,
    ) -> QueryRequest:
        """Put the parameters into the query.

        Raises:
            HttpError: 300 when a name means several things.
        """
        # The name index is read for its class argument by position, as Resolver asks for.
        resolver, base = self._site.live.store.names, self._site.live.version().base
        try:
            filled: dict[str, str | list[str]] = {name: list(one) for name, one in given.items()}
            terms: dict[str, Term] = parse_parameters(question, filled, resolver, base=base)
        except AmbiguousNameError as error:
            raise ambiguous(request, error) from error
        return QueryRequest(
            bind(question, terms),
            table_format=table_format,
            graph_format=graph_format,
            result_limit_bytes=self._site.settings.result_limit_bytes,
            federation=self._site.federation if question.federates else None,
        )

    async def _form(
        self,
        request: Request,
        question: Question,
        given: Mapping[str, list[str]],
        timeout_s: float,
        *,
        pending: bool,
    ) -> Response:
        """Show the form; with the parameters in the URL, or when none is needed, the answer too."""
        shown: Shown | None = None
        problem: Problem | None = None
        if given or not any(parameter.required for parameter in question.params):
            try:
                query = self._bound(question, given, request)
                query = replace(query, include_pending=pending, count_pending=not pending)
                shown = await show_answer(
                    self._site,
                    query,
                    request.receive,
                    timeout_s,
                    language=page_language(request),
                )
            except KgError as error:
                problem = shown_problem(request, error)
        values = {
            "question": question,
            "given": {name: values[0] for name, values in given.items()},
            "inputs": [_input(one, page_language(request)) for one in question.params],
            "area_only": (tr("Area"),),
            "example": example_path(question),
            "shown": shown,
            "heading": heading,
            "picture": draw_answer(
                question, shown, self._site.live.version().base, page_language(request)
            )
            if shown
            else None,
            "problem": problem,
            "downloads": _downloads(question, given, shown, pending=pending),
            "include_pending": pending,
            "with_pending": _with_pending(question, given),
            "explore": _explore(question, given, shown),
        }
        status = problem.status if problem else 200
        return self._page(request).render("question.html", values, status=status)

    def _page(self, request: Request) -> Page:
        return Page(request, self._site.live.version().number)


def _given(fields: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """Return the parameters of the question; a field left blank in the form is not given."""
    return {
        name: values
        for name, values in fields.items()
        if name not in RESERVED and any(value.strip() for value in values)
    }


def _input(
    parameter: Parameter, language: str
) -> tuple[Parameter, str, list[tuple[str, Mapping[str, str]]]]:
    """Return a parameter, what it is of in a language, and its codes as value and labels."""
    codes = vocabulary().codes(parameter.target) if parameter.kind == "concept" else []
    prefix = parameter.target.removesuffix("Scheme") + "-"
    values = [(code.iri.removeprefix(prefix), code.labels) for code in codes]
    if parameter.kind == "xsd:boolean":
        values = [("true", {}), ("false", {})]
    return parameter, KindsOfThing(parameter.classes).in_language(language), values


def table_links(
    question: Question, fields: Sequence[tuple[str, str]], *, is_graph: bool = False
) -> list[tuple[str, str]]:
    """Return name and address of each format of a question's answer, and of what describes it.

    Args:
        question: The question.
        fields: Its parameters as they stand in an address.
        is_graph: Whether the answer is a graph.

    Returns:
        Pairs; the last ones are the metadata of the columns and the query.
    """
    offers = GRAPH_OFFERS if is_graph else TABLE_OFFERS
    offers += tuple(one for one in GRAPH_OFFERS if question.describes and one.name == "jsonld")
    asked = f"?{urlencode(fields)}" if fields else ""
    links = [(one.name, f"/queries/{question.id}.{one.name}{asked}") for one in offers]
    if question.form == "SELECT" and not is_graph:
        links.insert(0, (XLSX, f"/queries/{question.id}.{XLSX}{asked}"))
    if question.form == "SELECT":
        links.append(("metadata", f"/queries/{question.id}.metadata.json{asked}"))
    return [*links, ("query", f"/queries/{question.id}.rq")]


def _downloads(
    question: Question, given: Mapping[str, list[str]], shown: Shown | None, *, pending: bool
) -> list[tuple[str, str]]:
    fields = [(name, value) for name, values in given.items() for value in values]
    fields += [("include_pending", "true")] if pending else []
    is_graph = question.form == "CONSTRUCT" or (shown is not None and shown.kind == "graph")
    return table_links(question, fields, is_graph=is_graph)


def _with_pending(question: Question, given: Mapping[str, list[str]]) -> str:
    """Return the address of the same answer with pending sources counted."""
    fields = [(name, value) for name, values in given.items() for value in values]
    return f"/queries/{question.id}?" + urlencode([*fields, ("include_pending", "true")])


def _explore(question: Question, given: Mapping[str, list[str]], shown: Shown | None) -> str | None:
    """Return where to explore the things of an answer; None where it has none."""
    cells = (cell for row in shown.rows for cell in row if cell) if shown else ()
    if question.federates or not any((cell.href or "").startswith("/id/") for cell in cells):
        return None
    fields = [(name, value) for name, values in given.items() for value in values]
    return "/explore?" + urlencode([("question", question.id), *fields])


def ambiguous(request: Request, error: AmbiguousNameError) -> HttpError:
    """Turn an ambiguous name into a list of addresses, one for each meaning."""
    kept = [pair for pair in request.query_params.multi_items() if pair[0] != error.name]
    candidates = [
        {
            "iri": one.iri,
            "label": one.label,
            "kind": one.kind,
            "href": request.url.path + "?" + urlencode([*kept, (error.name, one.iri)]),
        }
        for one in error.candidates
    ]
    given = request.query_params.get(error.name, "")
    return HttpError(
        300,
        say("request.means-several", given=given, count=len(candidates), name=error.name),
        {"name": error.name, "candidates": candidates},
        slug="ambiguous-name",
    )


def _wants_page(request: Request) -> bool:
    """Return whether a list is wanted as a page; JSON is the other choice.

    Raises:
        HttpError: 406.
    """
    wanted = request.query_params.get("format")
    if wanted in {"html", "json"}:
        return wanted == "html"
    choice = choose(accept_header(request), (JSON, HTML))
    if choice is None or wanted is not None:
        allowed = [JSON.media_type, HTML.media_type]
        raise HttpError(
            406,
            say("request.formats-or", allowed=tuple(allowed)),
            {"allowed": allowed},
        )
    return choice.offer is HTML
