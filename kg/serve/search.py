"""``/search``: things by their names, as a page; ``/suggest``: the same while somebody types.

1. The name index finds the things (:mod:`kg.store.names`): those whose whole name was typed first,
   then by importance.
2. A few statements about each hit tell it from others of the same name: its kind, what it is part
   of, its days. They are one query over the hits that are shown.
3. Hits are grouped by kind in the page's language; a name that means several things is said to.

Suggestions need the index only, and never wait for a reader unless two of them look alike.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.errors import QueryError
from kg.namespaces import TR
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.formats import HTML, JSON, accept_header, not_acceptable
from kg.serve.hints import read_hints
from kg.serve.labels import read_labels
from kg.serve.messages import translate
from kg.serve.negotiate import choose
from kg.serve.pages import Page, link_of, page_language, safe_text
from kg.serve.searched_areas import find_areas
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary
from kg.store.labels import normalise
from kg.store.names import NameHit, NameIndex

__all__ = ["SearchViews"]

SHOWN = 200
"""Things on a page."""
SHOWN_OF_KIND = 8
"""Things of a kind while all kinds are shown."""
SUGGESTED = 8
MOST_SUGGESTED = 50
NEAREST = 6
HINT_TIMEOUT_S = 0.25
OTHER = "other"


@dataclass(frozen=True, slots=True)
class Hit:
    """A thing that was found, as it is shown.

    Attributes:
        label: Its preferred name.
        href: Its page; None for an IRI that is no link.
        other: Another name, if that is what fits.
        hint: What tells it from others of its name.
        note: Its kind, where it does not stand under a heading that says it.
    """

    label: str
    href: str | None
    other: str
    hint: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Kind:
    """The hits of one kind; ``more`` is the address of all of them, where some are left out."""

    label: str
    count: int
    hits: tuple[Hit, ...]
    more: str


class SearchViews:
    """The handlers.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def search(self, request: Request) -> Response:
        """Answer ``/search``: a form, and what was found; as JSON what ``/suggest`` has.

        Raises:
            HttpError: 406.
        """
        choice = choose(accept_header(request), (HTML, JSON))
        if choice is None:
            raise not_acceptable((HTML, JSON))
        if choice.offer is JSON:
            return await self._as_json(request, MOST_SUGGESTED)
        text = " ".join(request.query_params.get("q", "").split())
        language = page_language(request)
        kinds = _kinds(request.query_params.get("kind", ""))
        with self._site.live.lease() as version:
            names = self._site.live.store.names
            hits = await run_in_threadpool(_find, names, text, kinds, SHOWN)
            areas = await run_in_threadpool(find_areas, names, text, version.base)
            near = [] if hits or not text else await run_in_threadpool(_near, names, text, kinds)
            by_kind: dict[str, list[NameHit]] = {}
            for hit in hits:
                by_kind.setdefault(kind_of(hit.classes, language), []).append(hit)
            limit = SHOWN if kinds else SHOWN_OF_KIND
            exact = [hit for hit in hits if hit.is_exact]
            exact = exact if len(exact) > 1 else []
            shown = [hit for found in by_kind.values() for hit in found[:limit]] + exact + near
            wanted = [*(one.iri for one in areas), *(hit.iri for hit in shown)]
            hints = await read_hints(self._site, version, wanted, language)
            labels = await read_labels(self._site, version, wanted, language)

            def card(hit: NameHit, *, with_kind: bool = False) -> Hit:
                note = kind_of(hit.classes, language) if with_kind else ""
                called = labels.get(hit.iri, hit.label)
                return _card(hit, version.base, hints.get(hit.iri, ""), note, called)

            values = {
                "text": text,
                "kind": request.query_params.get("kind", ""),
                "kind_label": ", ".join(_label(one, language) for one in kinds),
                "count": len(hits),
                "areas": [
                    (one, labels.get(one.iri, one.label), hints.get(one.iri, ""))
                    for one in areas
                    if not kinds
                ],
                "is_limited": len(hits) >= SHOWN,
                "several": [card(hit, with_kind=True) for hit in exact],
                "near": [card(hit, with_kind=True) for hit in near],
                "groups": [
                    Kind(
                        label,
                        len(found),
                        tuple(card(hit) for hit in found[:limit]),
                        _more(text, found) if len(found) > limit else "",
                    )
                    for label, found in by_kind.items()
                ],
            }
        return Page(request, version.number).render("search.html", values)

    async def suggest(self, request: Request) -> Response:
        """Answer ``/suggest`` with a few things as JSON.

        Raises:
            HttpError: 400 when ``limit`` is no number of the range.
        """
        return await self._as_json(request, SUGGESTED)

    async def _as_json(self, request: Request, usual: int) -> Response:
        text = request.query_params.get("q", "")
        language = page_language(request)
        kinds = _kinds(request.query_params.get("kind", ""))
        limit = _limit(request.query_params.get("limit", "")) or usual
        with self._site.live.lease() as version:
            names = self._site.live.store.names
            hits = await run_in_threadpool(_find, names, text, kinds, limit)
            seen = Counter(_look(hit, language) for hit in hits)
            alike = [hit.iri for hit in hits if seen[_look(hit, language)] > 1]
            hints: dict[str, str] = {}
            if alike:
                try:
                    hints = await read_hints(
                        self._site, version, alike, language, timeout_s=HINT_TIMEOUT_S
                    )
                except QueryError:
                    hints = {}
            values = await run_in_threadpool(_values, names, hits, kinds)
        suggestions = [
            _suggestion(hit, version.base, language, hints.get(hit.iri, ""), value)
            for hit, value in zip(hits, values, strict=True)
        ]
        body = {"query": text, "suggestions": suggestions}
        headers = {"Vary": "Accept, Accept-Language", "Cache-Control": "no-cache"}
        return JSONResponse(body, headers=headers)


def kind_of(classes: tuple[str, ...], language: str) -> str:
    """Return what a thing is called by its weightiest class that has a name."""
    names = vocabulary()
    for one in classes:
        label = names.label(one, language)
        if label:
            return label
    return translate("search.other", language)


def _label(kind: str, language: str) -> str:
    return vocabulary().label(kind, language) or kind


def _kinds(text: str) -> tuple[str, ...]:
    """Return the classes a parameter names: IRIs, or names in the ontology."""
    return tuple(one if ":" in one else TR + one for one in text.split())


def _limit(text: str) -> int:
    """Return how many suggestions are wanted; 0: not said.

    Raises:
        HttpError: 400.
    """
    if not text:
        return 0
    if not text.isdecimal() or not 1 <= int(text) <= MOST_SUGGESTED:
        raise HttpError(400, say("request.range", name="limit", least=1, most=MOST_SUGGESTED))
    return int(text)


def _find(names: NameIndex, text: str, kinds: tuple[str, ...], limit: int) -> list[NameHit]:
    """Find things of any of some kinds."""
    if not kinds:
        return names.find(text, limit=limit)
    found: dict[str, NameHit] = {}
    for kind in kinds:
        found |= {hit.iri: hit for hit in names.find(text, kind=kind, limit=limit)}
    for kind in kinds if not found else ():  # what is no name may be a code: 53
        found |= {
            one.iri: NameHit(one.iri, one.label, (kind,), text, is_other=True, is_exact=True)
            for one in names.resolve(text, kind)
        }
    # Of several kinds, whole names first; within that as the kinds were named.
    return sorted(found.values(), key=lambda hit: not hit.is_exact)[:limit]


def _near(names: NameIndex, text: str, kinds: tuple[str, ...]) -> list[NameHit]:
    """Find things with names that look like the text."""
    found = [
        NameHit(one.iri, one.label, (one.kind,), one.label, is_other=False, is_exact=False)
        for kind in kinds or (None,)
        for one in names.nearest(text, kind, NEAREST)
    ]
    return found[:NEAREST]


def _card(hit: NameHit, base: str, hint: str, note: str, called: str) -> Hit:
    # A slug that fits is no name that anybody gave.
    is_given = _is_other(hit) and hit.name != hit.iri.rpartition("/")[2]
    other = safe_text(hit.name) if is_given and hit.name != called else ""
    return Hit(called, link_of(hit.iri, base), other, hint, note)


def _is_other(hit: NameHit) -> bool:
    return hit.is_other and normalise(hit.name) != normalise(hit.label)


def _look(hit: NameHit, language: str) -> tuple[str, str]:
    return normalise(hit.label), kind_of(hit.classes, language)


def _values(names: NameIndex, hits: list[NameHit], kinds: tuple[str, ...]) -> list[str]:
    """Return what a form takes for each thing and for no other: its name, its slug, or its IRI."""
    found = []
    for hit in hits:
        for given in (hit.label, hit.iri.rpartition("/")[2], hit.iri):
            meant = {one.iri for kind in kinds or (None,) for one in names.resolve(given, kind)}
            if meant == {hit.iri}:
                break
        found.append(given)
    return found


def _suggestion(hit: NameHit, base: str, language: str, hint: str, value: str) -> dict[str, str]:
    optional = {"name": safe_text(hit.name) if _is_other(hit) else "", "hint": hint}
    return {
        "iri": hit.iri,
        "href": link_of(hit.iri, base) or f"/search?{urlencode({'q': hit.label})}",
        "label": safe_text(hit.label),
        "value": value,
        "kind": kind_of(hit.classes, language),
        **{name: text for name, text in optional.items() if text},
    }


def _more(text: str, found: list[NameHit]) -> str:
    """Return the address of all hits of a kind, which has its name from one of their classes."""
    names = vocabulary()
    kind = next((one for one in found[0].classes if names.label(one, "en")), found[0].classes[0])
    return "/search?" + urlencode({"q": text, "kind": kind.removeprefix(TR)})
