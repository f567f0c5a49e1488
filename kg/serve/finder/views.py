"""``/find``: the form, its answer, and the SPARQL behind it.

``?of=claim&standard=ISO+14001&certifier.op=none`` asks for claims about ISO 14001 without a named
certification body. A field is asked about by its value, by its operator, or by both; what is left
blank is not asked. ``/find.csv`` and its like give the same rows as data.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.errors import AmbiguousNameError, KgError, ParameterError
from kg.namespaces import PREFIXES, tr
from kg.query.header import Parameter
from kg.query.parameters import parse_value
from kg.query.request import QueryRequest
from kg.sentences import say
from kg.serve.csvw import METADATA_TYPE, describe_column, describe_table
from kg.serve.endings import METADATA
from kg.serve.errors import Problem
from kg.serve.finder.build import Condition, build_query, columns_of
from kg.serve.finder.subjects import OPERATORS, SUBJECTS, Field, Subject, subject_named
from kg.serve.formats import HTML, TABLE_OFFERS, accept_header, not_acceptable
from kg.serve.negotiate import choose
from kg.serve.pages import Page, page_language
from kg.serve.problems import shown_problem
from kg.serve.questions import ambiguous
from kg.serve.site import Site
from kg.serve.tables import Shown, show_answer
from kg.serve.vocabulary import vocabulary

__all__ = ["FindViews"]

ROWS = 200
EXAMPLE = {"of": "claim", "standard": "ISO 14001", "certifier.op": "none"}
_LITERALS = {"number": "xsd:decimal", "day": "xsd:date", "text": "xsd:string"}


class FindViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def find(self, request: Request) -> Response:
        """Answer ``/find``: a form; with conditions also the rows. Data leads to ``/sparql``.

        Raises:
            HttpError: 300 when a name means several things, 406.
            ParameterError: If a condition is wrong, where data was asked for.
        """
        wanted = request.query_params.get("format")
        if wanted is None:
            choice = choose(accept_header(request), (HTML, *TABLE_OFFERS))
            if choice is None:
                raise not_acceptable((HTML, *TABLE_OFFERS))
            wanted = choice.offer.name
        subject = self._subject(request)
        if wanted == METADATA:
            return self._metadata(request, subject)
        if wanted != "html":
            text = self._query(request, subject)
            return RedirectResponse(f"/sparql?{urlencode({'query': text, 'format': wanted})}", 307)
        return await self._page(request, subject)

    def _subject(self, request: Request) -> Subject:
        """Return what is asked about.

        Raises:
            ParameterError: If there is no such thing.
        """
        name = request.query_params.get("of") or SUBJECTS[0].name
        subject = subject_named(name)
        if subject is None:
            allowed = tuple(one.name for one in SUBJECTS)
            told = say("request.choice", name="of", allowed=allowed, given=name)
            raise ParameterError(told, name="of", allowed=allowed)
        return subject

    async def _page(self, request: Request, subject: Subject) -> Response:
        language = page_language(request)
        shown: Shown | None = None
        problem: Problem | None = None
        text = ""
        asked = _given(request, subject)
        if asked:
            try:
                text = self._query(request, subject)
                query = QueryRequest(f"{text}\nLIMIT {ROWS + 1}")
                shown = await show_answer(
                    self._site,
                    query,
                    request.receive,
                    self._site.settings.query_timeout_s,
                    language=language,
                )
            except KgError as error:
                problem = shown_problem(request, error)
        fields = urlencode([("of", subject.name), *asked])
        values = {
            "subjects": SUBJECTS,
            "subject": subject,
            "inputs": [_input(one, dict(asked), language) for one in subject.fields],
            "shown": shown and _with_names(shown, subject, language),
            "things": _things(shown, subject) if shown else 0,
            "more": shown is not None and len(shown.rows) > ROWS,
            "rows": ROWS,
            "problem": problem,
            "query": text,
            "editor": "/sparql?" + urlencode({"query": text, "format": "html"}),
            "files": [
                *((one.name, f"/find.{one.name}?{fields}") for one in TABLE_OFFERS),
                ("metadata", f"/find.{METADATA}?{fields}"),
            ],
            "example": "/find?" + urlencode(EXAMPLE),
            "link": f"/find?{fields}",
        }
        page = Page(request, self._site.live.version().number)
        return page.render("find.html", values, status=problem.status if problem else 200)

    def _metadata(self, request: Request, subject: Subject) -> Response:
        """Describe the columns of the table (CSV on the Web)."""
        names = {field.name: field.names for field in subject.fields}
        columns = [
            describe_column(one, names.get(one.name))
            for one in columns_of(subject, self._conditions(request, subject))
        ]
        fields = urlencode([("of", subject.name), *_given(request, subject)])
        titles = {"en": subject.names.en, "id": subject.names.id}
        version = self._site.live.version().tag
        about = describe_table(f"find.csv?{fields}", titles, columns, version=version)
        return JSONResponse(about, media_type=METADATA_TYPE)

    def _conditions(self, request: Request, subject: Subject) -> list[Condition]:
        given = dict(_given(request, subject))
        found = (self._condition(request, field, given) for field in subject.fields)
        return [condition for condition in found if condition is not None]

    def _query(self, request: Request, subject: Subject) -> str:
        conditions = self._conditions(request, subject)
        return build_query(subject, conditions, page_language(request))

    def _condition(
        self, request: Request, field: Field, given: Mapping[str, str]
    ) -> Condition | None:
        """Return what is asked of a field; None when nothing is.

        Raises:
            ParameterError: If operator or value are wrong.
            HttpError: 300 when a name means several things.
        """
        text, operator = given.get(field.name, ""), given.get(f"{field.name}.op", "")
        allowed = OPERATORS[field.kind]
        if operator and operator not in allowed:
            name = f"{field.name}.op"
            raise ParameterError(
                say("request.choice", name=name, allowed=allowed, given=operator),
                name=name,
                allowed=allowed,
            )
        if operator in {"some", "none"}:
            return Condition(field, operator)
        if not text:
            return None
        parameter = _parameter(field)
        if field.kind == "number":
            text = text.replace(",", ".")
        try:
            value = parse_value(
                parameter, text, self._site.live.store.names, base=self._site.live.version().base
            )
        except AmbiguousNameError as error:
            raise ambiguous(request, error) from error
        return Condition(field, operator or allowed[0], value)


def _things(shown: Shown, subject: Subject) -> int:
    """Return how many things the rows are about: one with two parents has two rows."""
    place = shown.columns.index(subject.name)
    return len({row[place] for row in shown.rows})


def _with_names(shown: Shown, subject: Subject, language: str) -> Shown:
    """Head the columns with the names of the fields, and keep the rows of a page."""
    names = {one.name: one.names for one in subject.fields}
    headings = tuple(
        (names[name].id if language == "id" else names[name].en) if name in names else heading
        for name, heading in zip(shown.columns, shown.headings, strict=True)
    )
    return replace(shown, rows=shown.rows[:ROWS], headings=headings)


def _given(request: Request, subject: Subject) -> list[tuple[str, str]]:
    """Return the fields of a subject that the address names and that are not blank."""
    names = [name for field in subject.fields for name in (field.name, f"{field.name}.op")]
    found = [(name, request.query_params.get(name, "").strip()) for name in names]
    kept = [(name, value) for name, value in found if value]
    meant = {
        name.removesuffix(".op")
        for name, value in kept
        if not name.endswith(".op") or value in {"some", "none"}
    }
    return [(name, value) for name, value in kept if name.removesuffix(".op") in meant]


def _parameter(field: Field) -> Parameter:
    if field.kind == "thing":
        classes = [name.split(":") for name in field.of.split()]
        target = " ".join(PREFIXES[prefix] + local for prefix, local in classes)
        return Parameter(field.name, "entity", target)
    if field.kind == "code":
        return Parameter(field.name, "concept", tr(f"{field.of}Scheme"))
    return Parameter(field.name, _LITERALS[field.kind])


def _input(field: Field, given: Mapping[str, str], language: str) -> dict[str, object]:
    """Return a field as the form shows it."""
    codes = []
    if field.kind == "code":
        prefix = tr(f"{field.of}-")
        codes = [
            (term.iri.removeprefix(prefix), vocabulary().label(term.iri, language) or term.iri)
            for term in vocabulary().codes(tr(f"{field.of}Scheme"))
        ]
    operator = given.get(f"{field.name}.op", "")
    return {
        "name": field.name,
        "kind": field.kind,
        "label": field.names.id if language == "id" else field.names.en,
        "operators": OPERATORS[field.kind],
        "operator": operator,
        "value": given.get(field.name, ""),
        "codes": codes,
        "classes": field.of,
        "is_used": bool(operator or given.get(field.name)),
    }
