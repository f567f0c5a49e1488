"""The handlers of the reconciliation service.

``/reconcile`` speaks version 0.2 and shows a page to who asks for HTML; ``/reconcile/1.0-draft``
speaks the draft. The draft's routes answer under either address, so that a client may be given
``/reconcile`` and told the version. Names are in the language of ``?lang=`` or ``Accept-Language``;
where neither says one, they are as the graph prefers them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.errors import ParameterError
from kg.link.batch import Search
from kg.link.own import OwnThings
from kg.link.properties import Property, find_property, properties_of
from kg.link.reconcile import FEATURES, Found, Query, describe, shown_name
from kg.link.types import Type
from kg.namespaces import TR
from kg.serve.errors import HttpError
from kg.serve.live import Version
from kg.serve.messages import LANGUAGES
from kg.serve.negotiate import choose_language, prefers_html
from kg.serve.pages import Page, link_of, page_language
from kg.serve.protocol import read_body, read_fields, single
from kg.serve.reconcile.answers import (
    batch_answer,
    draft_answer,
    entity_item,
    facts_of,
    flyout,
    property_items,
    type_items,
)
from kg.serve.reconcile.batches import Batches
from kg.serve.reconcile.columns import columns_answer, draft_columns_answer, read_cells
from kg.serve.reconcile.manifest import DRAFT, ROOT, draft_manifest, manifest
from kg.serve.reconcile.wire import (
    BATCH_SIZE,
    read_batch,
    read_columns,
    read_draft_batch,
    read_json,
    read_single,
)
from kg.serve.site import Site
from kg.store.blocking import KnownThing

__all__ = ["ReconcileViews"]

BODY_LIMIT_BYTES = 8 * 1024 * 1024
SUGGESTED = 20
MOST_SUGGESTED = 100
MOST_SKIPPED = 1_000
MOST_PROPOSED = 100
_FORM = "application/x-www-form-urlencoded"
_JSON = "application/json"
_CALLBACK = re.compile(r"[A-Za-z_$][A-Za-z0-9_$]{0,99}")
_WHATS = ("entity", "type", "property")
FRAMED = (
    "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; "
    "frame-ancestors *"
)
"""Content policy of what a client shows in a frame: no script, no request but the style sheet."""

Fields = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class _Asking:
    """What handlers need of a request: the version held, its things, the language of names."""

    version: Version
    things: OwnThings
    language: str | None
    chosen: str


class ReconcileViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._batches = Batches(site.live.store.path)

    def close(self) -> None:
        """End the workers."""
        self._batches.close()

    async def endpoint(self, request: Request) -> Response:
        """Answer ``/reconcile``: manifest, page, queries or columns of version 0.2.

        Raises:
            HttpError: 400, 413 or 415.
        """
        fields = await _read_fields(request)
        asked = [name for name in ("queries", "query", "extend") if name in fields]
        if len(asked) > 1:
            raise HttpError(400, f"Send one of {', '.join(asked)}, not several.")
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            if not asked:
                if request.method == "POST":
                    raise HttpError(400, "The form has neither 'queries' nor 'extend'.")
                if prefers_html(request.headers.get("accept")):
                    return await self._page(request, asking)
                site = _address(request)
                body = manifest(
                    asking.things, site, asking.version.base, asking.language, chosen=asking.chosen
                )
                return _json(body, asking, fields, link=f'<{site}{ROOT}/{DRAFT}>; rel="alternate"')
            given = single(fields, asked[0]) or ""
            if asked[0] == "extend":
                wanted = read_columns(read_json(given, "extend"))
                properties, cells = await read_cells(
                    self._site, asking.version, asking.things, wanted, asking.language
                )
                body = columns_answer(wanted, properties, cells, asking.language)
                return _json(body, asking, fields)
            if asked[0] == "query":
                found = await self._answer(asking, [read_single(given)])
                return _json(batch_answer(["query"], found)["query"], asking, fields)
            batch = read_batch(read_json(given, "queries"))
            found = await self._answer(asking, list(batch.values()))
            return _json(batch_answer(batch, found), asking, fields)

    async def draft(self, request: Request) -> Response:
        """Answer ``/reconcile/1.0-draft``: the manifest of the draft."""
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            body = draft_manifest(
                asking.things, _address(request), asking.language, chosen=asking.chosen
            )
            return _json(body, asking)

    async def match(self, request: Request) -> Response:
        """Answer ``POST …/match``: a batch of queries of the draft.

        Raises:
            HttpError: 400, 413 or 415.
        """
        batch = read_draft_batch(await _read_json(request))
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            found = await self._answer(asking, batch)
            return _json(draft_answer(found, asking.language), asking)

    async def extend(self, request: Request) -> Response:
        """Answer ``POST …/extend``: columns, as the draft writes them.

        Raises:
            HttpError: 400, 413 or 415.
        """
        wanted = read_columns(await _read_json(request))
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            properties, cells = await read_cells(
                self._site, asking.version, asking.things, wanted, asking.language
            )
            body = draft_columns_answer(wanted, properties, cells, asking.language)
            return _json(body, asking)

    async def propose(self, request: Request) -> Response:
        """Answer ``…/extend/propose``: the columns that things of a type may have.

        Raises:
            HttpError: 400 when ``limit`` is no number from 1.
            ParameterError: If there is no such type.
        """
        kind = request.query_params.get("type", "")
        limit = _number(request, "limit", MOST_PROPOSED, 1, 1_000_000)
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            found = asking.things.types.find(kind) if kind else None
            name = found.class_iri.removeprefix(TR) if found else None
            items = [
                {"id": one.id, "name": one.name(asking.language)} for one in properties_of(name)
            ]
            body: dict[str, object] = {"properties": items[:limit], "type": kind}
            if "limit" in request.query_params:
                body["limit"] = limit
            return _json(body, asking, request_fields(request))

    async def suggest(self, request: Request) -> Response:
        """Answer ``…/suggest/{what}``: things, types or properties while somebody types.

        Raises:
            HttpError: 400 for a number out of range, 404 for what is none of the three.
        """
        what = _what(request)
        prefix = request.query_params.get("prefix", "")[:300]
        limit = _number(request, "limit", SUGGESTED, 1, MOST_SUGGESTED)
        key = "offset" if "offset" in request.query_params else "cursor"
        skipped = _number(request, key, 0, 0, MOST_SKIPPED)
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            if what == "entity":
                types = [
                    asking.things.types.find(one) for one in request.query_params.getlist("type")
                ]
                things = await run_in_threadpool(
                    _suggested, asking.things, prefix, types, skipped + limit
                )
                shown = things[skipped:]
                items = [entity_item(asking.things, one, asking.language) for one in shown]
            elif what == "type":
                items = type_items(asking.things, prefix, asking.language)[skipped:][:limit]
            else:
                items = property_items(prefix, asking.language)[skipped:][:limit]
            return _json({"result": items}, asking, request_fields(request))

    async def flyout(self, request: Request) -> Response:
        """Answer ``…/flyout/{what}?id=``: a few lines of HTML about it.

        Raises:
            HttpError: 404 when there is no such thing, type or property.
        """
        what, given = _what(request), request.query_params.get("id", "")
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            about = _about(asking.things, what, given)
            body = {"id": given, "html": flyout(about, asking.things, asking.language)}
            return _json(body, asking, request_fields(request))

    async def preview(self, request: Request) -> Response:
        """Answer ``…/preview?id=``: a small page about a thing, to be shown in a frame.

        Raises:
            HttpError: 404 when there is no such thing.
        """
        given = request.query_params.get("id", "")
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            thing = _thing(asking.things, given)
            language = page_language(request)
            values = {
                "name": shown_name(thing, asking.language),
                "description": describe(asking.things, thing, language),
                "facts": facts_of(asking.things, thing, language),
                "iri": thing.iri,
                "href": link_of(thing.iri, asking.version.base),
            }
            response = Page(request, asking.version.number).render("reconcile_preview.html", values)
        response.headers["Content-Security-Policy"] = FRAMED
        return response

    async def view(self, request: Request) -> Response:
        """Answer ``/reconcile/view?id=``: go to the page of a thing.

        Raises:
            HttpError: 404 when there is no such thing.
        """
        async with AsyncExitStack() as stack:
            asking = await self._asking(request, stack)
            thing = _thing(asking.things, request.query_params.get("id", ""))
            href = link_of(thing.iri, asking.version.base)
        if href is None:
            raise HttpError(404, "That thing has no page.")
        return RedirectResponse(href, 303)

    async def _asking(self, request: Request, stack: AsyncExitStack) -> _Asking:
        """Hold the current version for a request and have its things at hand."""
        version = stack.enter_context(self._site.live.lease())

        async def read() -> OwnThings:
            return await run_in_threadpool(OwnThings, self._site.live.store.names)

        things = await self._site.derive(version, "own things", read)
        language, chosen = _language(request)
        return _Asking(version, things, language, chosen)

    async def _answer(self, asking: _Asking, searches: Sequence[Search]) -> list[list[Found]]:
        return await self._batches.answer(
            asking.things,
            searches,
            asking.language,
            version=asking.version.number,
            timeout_s=self._site.settings.query_timeout_s,
        )

    async def _page(self, request: Request, asking: _Asking) -> Response:
        """Show what the service is, with a form to try a name."""
        language = page_language(request)
        text = request.query_params.get("name", "").strip()[:300]
        kind = request.query_params.get("type", "")
        found: list[Found] = []
        if text:
            query = Query(text, (kind,) if kind else ())
            found = (await self._answer(asking, [read_named(query)]))[0]
        values = {
            "text": text,
            "kind": kind,
            "types": [(one.id, one.name(language)) for one in asking.things.types.defaults()],
            "found": [(one, link_of(one.id, asking.version.base)) for one in found],
            "address": _address(request) + ROOT,
            "draft": DRAFT,
            "features": tuple(FEATURES),
            "batch_size": BATCH_SIZE,
        }
        return Page(request, asking.version.number).render("reconcile.html", values)


def read_named(query: Query) -> Search:
    """Return a query of the page's form."""
    return read_single(json.dumps({"query": query.name, "type": list(query.types)}))


def request_fields(request: Request) -> Fields:
    """Return the fields of a request's address.

    Raises:
        HttpError: 400 when they are not UTF-8, or too many.
    """
    return read_fields(request.scope["query_string"])


async def _read_fields(request: Request) -> Fields:
    """Return the fields of the address and, posted, of the form.

    Raises:
        HttpError: 400, 413 or 415.
    """
    fields: dict[str, list[str]] = {**request_fields(request)}
    if request.method != "POST":
        return fields
    _check_type(request, _FORM)
    body = await read_body(request.headers, request.receive, BODY_LIMIT_BYTES)
    for name, values in read_fields(body).items():
        fields.setdefault(name, []).extend(values)
    return fields


async def _read_json(request: Request) -> object:
    _check_type(request, _JSON)
    body = await read_body(request.headers, request.receive, BODY_LIMIT_BYTES)
    return read_json(body, "The body")


def _check_type(request: Request, wanted: str) -> None:
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != wanted:
        raise HttpError(
            415,
            f"This is posted as {wanted}, not as {kind or 'a body of no type'}.",
            {"allowed": [wanted]},
            {"Accept-Post": wanted},
        )


def _address(request: Request) -> str:
    return str(request.base_url).rstrip("/")


def _language(request: Request) -> tuple[str | None, str]:
    """Return the language of names, and the one that the address chose."""
    chosen = request.query_params.get("lang", "")
    if chosen in LANGUAGES:
        return chosen, chosen
    header = request.headers.get("accept-language")
    return (choose_language(header, LANGUAGES) if header else None), ""


def _json(
    body: object, asking: _Asking, fields: Fields | None = None, *, link: str = ""
) -> Response:
    """Return JSON, or a call of the function that an old client names (JSONP)."""
    headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
    if asking.language:
        headers["Content-Language"] = asking.language
    if link:
        headers["Link"] = link
    callback = (single(fields, "callback") if fields else None) or ""
    if not callback:
        return JSONResponse(body, headers=headers)
    if not _CALLBACK.fullmatch(callback):
        raise HttpError(400, "'callback' must be the plain name of a function.")
    text = json.dumps(body, ensure_ascii=True).replace("<", "\\u003c")
    return Response(
        f"/**/{callback}({text});", media_type="application/javascript", headers=headers
    )


def _number(request: Request, name: str, usual: int, least: int, most: int) -> int:
    given = request.query_params.get(name, "")
    if not given:
        return usual
    if not given.isascii() or not given.isdigit() or not least <= int(given[:9]) <= most:
        raise HttpError(
            400, f"'{name}' must be a whole number from {least} to {most:,}.", {"name": name}
        )
    return int(given)


def _what(request: Request) -> str:
    what = str(request.path_params.get("what", ""))
    if what not in _WHATS:
        raise HttpError(404, f"Suggestions are of {', '.join(_WHATS)}.", {"allowed": list(_WHATS)})
    return what


def _suggested(
    things: OwnThings, prefix: str, types: Sequence[Type], limit: int
) -> list[KnownThing]:
    """Find things by the beginning of a name, or by an identifier."""
    if not prefix.strip():
        return []
    names = things.names
    iris = [one.iri for one in names.resolve(prefix)]
    classes: list[str | None] = [*sorted({one.class_iri for one in types})]
    for class_iri in classes or [None]:
        # Codes and classes that cannot be matched fall out below, so more than wanted are read.
        iris += (one.iri for one in names.find(prefix, kind=class_iri, limit=4 * limit))
    wanted = types or things.types.all()
    order = {iri: at for at, iri in enumerate(dict.fromkeys(iris))}
    found = [one for one in names.things(order) if any(kind.holds(one) for kind in wanted)]
    return sorted(found, key=lambda one: order[one.iri])[:limit]


def _about(things: OwnThings, what: str, given: str) -> KnownThing | Type | Property:
    if what == "entity":
        return _thing(things, given)
    try:
        return things.types.find(given) if what == "type" else find_property(given)
    except ParameterError as error:
        raise HttpError(404, str(error)) from error


def _thing(things: OwnThings, given: str) -> KnownThing:
    found = things.names.things([given]) if given else []
    if not found or not things.types.of(found[0]):
        raise HttpError(404, f"There is no thing with the id {given[:200]!r}.")
    return found[0]
