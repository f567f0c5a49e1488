"""``/explore``: the graph as a net of things, and the JSON that its picture asks for.

1. ``/explore/relations.json``: the relations of a thing and how many things each leads to;
2. ``/explore/expand.json``: some of these things, with the links and the graphs that state them;
3. ``/explore/path.json``: the shortest paths between two things;
4. ``/explore/edge.json``: who makes one statement, in which words;
5. ``/explore/question.json``: the things that a stored question's answer names;
6. ``/explore/chain.json``: the chain of a verdict, each link with its status.

The page itself is complete without scripts: picture, relations with counts, what one relation
leads to, and paths in words. The script draws with the same answers.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from markupsafe import Markup
from pyoxigraph import NamedNode
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import AmbiguousNameError, KgError, NamedThing, UnknownQuestionError
from kg.explore import ask_neighbourhood, neighbourhood_sentences, neighbourhood_svg
from kg.explore.projections import PROJECTIONS
from kg.namespaces import PREFIXES
from kg.query.header import RESERVED
from kg.query.parameters import bind, parse_parameters
from kg.sentences import say
from kg.serve.assets import script_path
from kg.serve.errors import HttpError, Problem
from kg.serve.explorer.asking import Asking, Json, Parts
from kg.serve.explorer.chain import chain_of_claim, claim_of
from kg.serve.explorer.ways import find_ways, ways_document
from kg.serve.live import Version
from kg.serve.messages import explorer_texts
from kg.serve.pages import Page, link_of, page_language, safe_text
from kg.serve.problems import shown_problem
from kg.serve.questions import ambiguous
from kg.serve.site import Site
from kg.serve.trust import wanted_of

__all__ = ["ExploreViews"]

SHOWN, MOST, ASKED_FROM = 50, 500, 100
"""Things on a page and in one answer at most; from how many on the page asks first."""
QUESTION_MOST = 200
_NEAREST = 5
_HEADERS = {"Cache-Control": "no-cache", "Vary": "Accept-Language"}


@dataclass(frozen=True, slots=True)
class Row:
    """A relation on the page: its name, counts, kinds, and where it leads."""

    label: str
    iri: str
    direction: str
    count: int
    pending: int
    kinds: str
    href: str
    is_open: bool


class ExploreViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def relations(self, request: Request) -> Response:
        """Answer ``/explore/relations.json``."""
        with self._site.live.lease() as version:
            asking = Asking(self._site, version)
            iri = await self._thing(request, version, "thing")
            things = await asking.among([iri])
            found = await asking.relations(iri)
            if not found and not things["nodes"][0]["kind"]:
                raise self._unknown(iri)
        return JSONResponse(
            {"thing": things["nodes"][0], "kinds": things["kinds"], "relations": found},
            headers=_HEADERS,
        )

    async def expand(self, request: Request) -> Response:
        """Answer ``/explore/expand.json``."""
        limit = _number(request, "limit", SHOWN, 1, MOST)
        offset = _number(request, "offset", 0, 0, 10**9)
        relation, direction = _relation(request), _direction(request)
        with self._site.live.lease() as version:
            iri = await self._thing(request, version, "thing")
            body = await Asking(self._site, version).expand(
                iri, relation, direction, limit=limit, offset=offset
            )
        asked = {
            "thing": iri, "relation": relation, "direction": direction,
            "offset": offset, "limit": limit,
        }  # fmt: skip
        return JSONResponse({**asked, **body}, headers=_HEADERS)

    async def path(self, request: Request) -> Response:
        """Answer ``/explore/path.json``."""
        on, names = _day(request), _projections(request)
        with self._site.live.lease() as version:
            first = await self._thing(request, version, "from")
            last = await self._thing(request, version, "to")
            asking = Asking(self._site, version)
            found = await find_ways(asking, first, last, on=on, names=names)
            body: Json = {"count": 0, "paths": []}
            if found is None:
                body |= await asking.among([first, last])
                body["edges"] = []
            else:
                body = await ways_document(asking, found)
        return JSONResponse({"from": first, "to": last, **body}, headers=_HEADERS)

    async def edge(self, request: Request) -> Response:
        """Answer ``/explore/edge.json``.

        Raises:
            HttpError: 404 when no graph makes the statement.
        """
        with self._site.live.lease() as version:
            subject = await self._thing(request, version, "subject")
            target = await self._thing(request, version, "object")
            relation = _iri(request.query_params.get("predicate", ""), "predicate")
            body = await Asking(self._site, version).statement(subject, relation, target)
        if not body["voices"]:
            raise HttpError(404, say("thing.no-statement"))
        return JSONResponse(body, headers=_HEADERS)

    async def question(self, request: Request) -> Response:
        """Answer ``/explore/question.json``: the things in a question's answer and their links.

        Raises:
            HttpError: 404 for an unknown question, 422 for one whose answer is no table.
        """
        fields = dict(request.query_params)
        name = fields.pop("question", "")
        try:
            asked = self._site.catalogue.get(name)
        except UnknownQuestionError as error:
            raise HttpError(404, say("question.unknown", name=name)) from error
        if asked.form != "SELECT":
            raise HttpError(422, say("question.graph", name=name))
        given: dict[str, str | list[str]] = {
            key: value for key, value in fields.items() if key not in RESERVED and value.strip()
        }
        with self._site.live.lease() as version:
            try:
                terms = parse_parameters(
                    asked, given, self._site.live.store.names, base=version.base
                )
            except AmbiguousNameError as error:
                raise ambiguous(request, error) from error
            asking = Asking(self._site, version)
            start = version.base + "id/"
            found = dict.fromkeys(
                value
                for row in await asking.rows(bind(asked, terms))
                for value in row.values()
                if value.startswith(start)
            )
            iris = list(found)[:QUESTION_MOST]
            body = await asking.among(iris) if iris else {"nodes": [], "edges": []}
        return JSONResponse({"question": name, "total": len(found), **body}, headers=_HEADERS)

    async def chain(self, request: Request) -> Response:
        """Answer ``/explore/chain.json``: of ``certification``, or of ``holder`` and ``standard``.

        Raises:
            HttpError: 300 when a name means several things.
            ParameterError: If one of them, or the day, is missing or wrong.
        """
        on = _day(request) or date.today()
        with self._site.live.lease() as version:
            asking = Asking(self._site, version)
            if request.query_params.get("certification", "").strip():
                claim = await self._thing(request, version, "certification")
                wanted = await claim_of(asking, claim, on)
            else:
                given = {
                    name: _long_name(request.query_params.get(name, "").strip(), version)
                    for name in ("holder", "standard")
                }
                try:
                    wanted = wanted_of(self._site, version, {**given, "on": on.isoformat()})
                except AmbiguousNameError as error:
                    raise ambiguous(request, error) from error
            body = await chain_of_claim(asking, wanted)
        return JSONResponse(body, headers=_HEADERS)

    async def page(self, request: Request) -> Response:
        """Answer ``/explore``."""
        query = request.query_params
        given = {
            name: query.get(name, "").strip()
            for name in (
                "thing", "from", "to", "on", "relation", "direction", "holder", "standard",
            )
        }  # fmt: skip
        values: dict[str, object] = {
            "given": given,
            "thing": None,
            "picture": None,
            "sentences": (),
            "rows": (),
            "opened": None,
            "paths": None,
            "searched": False,
            "problem": None,
            "explore_texts": explorer_texts(page_language(request)),
        }
        problem: Problem | None = None
        with self._site.live.lease() as version:
            values["settings"] = json.dumps({
                "most": MOST,
                "asked_from": ASKED_FROM,
                "base": version.base,
                "layout": script_path("layout"),
            })
            try:
                if given["thing"]:
                    values |= await self._around(request, version, given)
                if given["from"] and given["to"]:
                    values |= await self._ways(request, version)
            except KgError as error:
                problem = shown_problem(request, error)
            except HttpError as error:
                problem = shown_problem(request, error)
            values["problem"] = problem
            page = Page(request, version.number)
            return page.render("explore.html", values, status=problem.status if problem else 200)

    async def _around(
        self, request: Request, version: Version, given: Mapping[str, str]
    ) -> dict[str, object]:
        language = page_language(request)
        asking = Asking(self._site, version)
        iri = await self._thing(request, version, "thing")
        around = await asking.steps(
            ask_neighbourhood(iri, self._site.catalogue, version=version.number)
        )
        found = await asking.relations(iri)
        if not found and not around.thing.kind:
            raise self._unknown(iri)

        def href(other: str) -> str | None:
            return "/explore?" + urlencode({"thing": other, "lang": language})

        drawn = neighbourhood_svg(around, language=language, href=href)
        opened = None
        if given["relation"] and given["direction"]:
            relation, direction = _relation(request), _direction(request)
            offset = _number(request, "offset", 0, 0, 10**9)
            opened = await asking.expand(iri, relation, direction, limit=SHOWN, offset=offset)
            opened |= {"offset": offset, "limit": SHOWN}
        node = asking.node(Parts(), around.thing)
        return {
            "thing": {
                "iri": iri,
                "label": around.thing.label(language),
                "kind": around.thing.kind_label(language),
                "href": node["href"],
            },
            "picture": Markup(drawn) if around.groups else None,  # noqa: S704 - escaped there
            "sentences": neighbourhood_sentences(around, language=language),
            "rows": [_row(one, iri, given, language) for one in found],
            "opened": opened and _opened(opened, language),
        }

    async def _ways(self, request: Request, version: Version) -> dict[str, object]:
        language = page_language(request)
        asking = Asking(self._site, version)
        first = await self._thing(request, version, "from")
        last = await self._thing(request, version, "to")
        found = await find_ways(asking, first, last, on=_day(request), names=())
        if found is None:
            return {"searched": True}
        network = found.network
        paths = [
            [
                {
                    "text": network.sentence(edge, language),
                    "sources": [network.label(one, language) for one, _ in edge.sources],
                    "words": edge.words[:3],
                    "status": edge.status,
                }
                for step in path
                for edge in step.edges
            ]
            for path in found.paths
        ]
        return {"searched": True, "paths": {"count": found.count, "shown": paths}}

    async def _thing(self, request: Request, version: Version, name: str) -> str:
        """Return the IRI that a parameter names: an IRI, ``unit/up3-sumba``, or a name.

        Raises:
            HttpError: 422 when it is missing, 300 when it means several things, 404 with the
                nearest names when it means none.
        """
        text = request.query_params.get(name, "").strip()
        if not text:
            raise HttpError(422, say("request.missing-thing", name=name))
        if "://" in text or text.startswith("urn:"):
            return _iri(text, name)
        names = self._site.live.store.names
        found = await run_in_threadpool(names.resolve, text)
        if not found and (long := _long_name(text, version)) != text:
            return _iri(long, name)
        if len(found) > 1:
            candidates = tuple(NamedThing(one.iri, one.label, one.kind) for one in found)
            told = say("request.means-several", given=text, count=len(found), name=name)
            error = AmbiguousNameError(told, name=name, candidates=candidates)
            raise ambiguous(request, error)
        if not found:
            raise self._unknown(text)
        return found[0].iri

    def _unknown(self, text: str) -> HttpError:
        words = text.rpartition("/")[2].replace("-", " ") if "://" in text else text
        base = self._site.live.version().base
        near = [
            {"iri": one.iri, "label": one.label, "href": link_of(one.iri, base) or one.iri}
            for one in self._site.live.store.names.nearest(words, None, _NEAREST)
        ]
        shown = safe_text(words)[:200]
        told = say("thing.unnamed", text=shown)
        if near:
            told = say("thing.misspelt", text=shown, near=tuple(one["label"] for one in near))
        return HttpError(404, told, {"nearest": near})


def _row(one: Json, iri: str, given: Mapping[str, str], language: str) -> Row:
    fields = {"thing": iri, "relation": one["relation"], "direction": one["direction"]}
    kinds = ", ".join(f"{kind['count']} {kind['label'][language]}" for kind in one["kinds"])
    is_open = (given["relation"], given["direction"]) == (one["relation"], one["direction"])
    href = "/explore?" + urlencode({**fields, "lang": language}) + "#opened"
    return Row(
        one["label"][language], one["relation"], one["direction"], one["count"], one["pending"],
        kinds, href, is_open,
    )  # fmt: skip


def _opened(body: Json, language: str) -> Json:
    """Return what a relation leads to, as the page shows it."""
    nodes = {node["iri"]: node for node in body["nodes"]}
    rows = []
    for edge in body["edges"]:
        ends = (nodes[edge["subject"]], nodes[edge["object"]])
        rows.append({
            "ends": [
                {
                    "label": end["label"].get(language),
                    "href": "/explore?" + urlencode({"thing": end["iri"], "lang": language}),
                }
                for end in ends
            ],
            "relation": body["relations"][edge["relation"]]["label"][language],
            "status": edge["status"],
            "sources": [
                (body["graphs"][one]["label"][language], body["graphs"][one]["href"])
                for one in edge["graphs"][:5]
            ],
        })
    last = body["offset"] + body["limit"]
    return {
        "rows": rows,
        "total": body["total"],
        "first": body["offset"] + 1,
        "last": min(last, body["total"]),
        "next": last if last < body["total"] else None,
    }


def _long_name(text: str, version: Version) -> str:
    """Return the IRI that a name like ``unit/up3-sumba`` is short for; another text as it is."""
    is_short = "/" in text and " " not in text and "://" not in text
    return f"{version.base}id/{text}" if is_short else text


def _iri(text: str, name: str) -> str:
    try:
        return NamedNode(text).value
    except ValueError as error:
        raise HttpError(422, say("request.name-or-iri", name=name)) from error


def _relation(request: Request) -> str:
    """Return the relation asked for: an IRI or ``tr:holder``.

    Raises:
        HttpError: 422.
    """
    text = request.query_params.get("relation", "")
    prefix, _, local = text.partition(":")
    if prefix in PREFIXES and not local.startswith("//"):
        text = PREFIXES[prefix] + local
    return _iri(text, "relation")


def _direction(request: Request) -> str:
    """Return ``in`` or ``out``.

    Raises:
        HttpError: 422.
    """
    text = request.query_params.get("direction", "")
    if text not in {"in", "out"}:
        raise HttpError(422, say("request.either", name="direction", allowed=("'in'", "'out'")))
    return text


def _number(request: Request, name: str, default: int, least: int, most: int) -> int:
    text = request.query_params.get(name, "")
    if not text:
        return default
    if not text.isdecimal() or len(text) > 9 or not least <= int(text) <= most:
        raise HttpError(422, say("request.range", name=name, least=least, most=most))
    return int(text)


def _day(request: Request) -> date | None:
    text = request.query_params.get("on", "").strip()
    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise HttpError(422, say("request.day", name="on")) from error


def _projections(request: Request) -> tuple[str, ...]:
    names = tuple(one for one in request.query_params.get("in", "").split(",") if one)
    unknown = [one for one in names if one not in PROJECTIONS]
    if unknown:
        raise HttpError(422, say("request.takes", name="in", allowed=tuple(PROJECTIONS)))
    return names
