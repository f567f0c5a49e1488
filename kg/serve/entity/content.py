"""All that the page of a thing shows, put together; what the template is filled with."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping
from urllib.parse import urlencode

from markupsafe import Markup
from starlette.requests import Request

from kg.explore import (
    Neighbourhood,
    ask_neighbourhood,
    neighbourhood_sentences,
    neighbourhood_svg,
)
from kg.namespaces import PREFIXES, tr
from kg.serve.dots import Dot, draw_dots
from kg.serve.entity.chart import read_figures
from kg.serve.entity.days import Timeline, read_days
from kg.serve.entity.doubts import Doubt, read_doubt
from kg.serve.entity.gather import gather
from kg.serve.entity.records import Stated
from kg.serve.entity.sections import Asked, ask_sections, offers_of
from kg.serve.entity.structured import citation, json_ld
from kg.serve.explorer.asking import Asking
from kg.serve.live import Version
from kg.serve.messages import translate
from kg.serve.pages import link_of, page_language
from kg.serve.site import OWN_RESULT_LIMIT_BYTES, Site

__all__ = ["thing_content"]

_SKOS = PREFIXES["skos"]
_DIMENSION = PREFIXES["sdmx-dimension"]
CITED = 3
"""Sources named in a citation; more are counted."""


async def thing_content(
    site: Site, version: Version, iri: str, request: Request
) -> Mapping[str, object] | None:
    """Gather the page of a thing.

    Args:
        site: The server.
        version: What to read.
        iri: The thing; a valid IRI.
        request: The request.

    Returns:
        Values of the template ``thing.html``; None when no graph says anything about the thing.
    """
    language = page_language(request)
    found, around = await asyncio.gather(
        _found(site, version, iri, request), _around(site, version, iri)
    )
    if found is None:
        return None
    stated, sections, timeline, dots, doubt = found
    kinds = _kinds(stated)
    caption = translate("thing.figures", language)
    return {
        "thing": stated,
        "is_accepted": stated.is_accepted,
        "also": _also(stated),
        "sections": [one for one in sections if one.shown is None or one.shown.rows],
        "empty": [one for one in sections if one.shown is not None and not one.shown.rows],
        "offers": offers_of(site, iri, kinds),
        "timeline": timeline,
        "doubt": doubt,
        "chart": draw_dots(dots, f"{stated.title}: {caption}", language) if dots else None,
        "picture": _picture(around, version.base, language),
        "sentences": neighbourhood_sentences(around, language),
        "compare": _compare(stated, kinds),
        "trust": _trust(stated, kinds, language),
        "cite": _cite(stated, str(version.number)),
        "json_ld": _structured(stated, kinds, request),
    }


async def _found(
    site: Site, version: Version, iri: str, request: Request
) -> tuple[Stated, list[Asked], Timeline, list[Dot], Doubt | None] | None:
    """Gather what is stated, then what depends on what kind of thing it is."""
    language = page_language(request)
    stated = await gather(site, version, iri, language)
    if stated is None:
        return None
    kinds = _kinds(stated)
    sections, timeline, dots, doubt = await asyncio.gather(
        ask_sections(site, iri, kinds, request.receive, language),
        read_days(site, version, stated),
        _figures(site, version, stated, kinds),
        read_doubt(site, version, iri, kinds, language),
    )
    return stated, sections, timeline, dots, doubt


def _kinds(stated: Stated) -> list[str]:
    """Return the accepted classes of a thing."""
    return [one["value"] for one in stated.values.get(PREFIXES["rdf"] + "type", ())]


async def _figures(site: Site, version: Version, stated: Stated, kinds: list[str]) -> list[Dot]:
    if tr("Area") not in kinds:
        return []
    return await read_figures(site, version, stated.iri, stated.labels)


async def _around(site: Site, version: Version, iri: str) -> Neighbourhood:
    """Ask what stands around a thing, query by query."""
    asking = Asking(site, version, OWN_RESULT_LIMIT_BYTES)
    return await asking.steps(ask_neighbourhood(iri, site.catalogue, version=version.number))


def _picture(around: Neighbourhood, base: str, language: str) -> Markup | None:
    if not around.groups:
        return None
    drawn = neighbourhood_svg(
        around, language=language, href=lambda iri: link_of(iri, base), narrow=True
    )
    return Markup(drawn)  # noqa: S704 - kg.explore escapes every text and address


def _also(stated: Stated) -> list[str]:
    """Return the names beside the title."""
    names = [
        term["value"]
        for name in (_SKOS + "prefLabel", _SKOS + "altLabel")
        for term in stated.values.get(name, ())
    ]
    return [name for name in dict.fromkeys(names) if name != stated.title]


def _first(stated: Stated, name: str) -> str:
    return next((term["value"] for term in stated.values.get(name, ())), "")


def _compare(stated: Stated, kinds: list[str]) -> tuple[str, str, str] | None:
    """Return address, area and period where figures of its area and period are compared."""
    if not {tr("Observation"), tr("Figure")} & set(kinds):
        return None
    area, period = _first(stated, _DIMENSION + "refArea"), _first(stated, _DIMENSION + "refPeriod")
    shown = stated.labels.label(period) or period.rpartition("/")[2]
    indicator = _first(stated, tr("indicator")).rpartition("#indicator-")[2]
    fields = {"area": area, "period": shown, "indicator": indicator}
    return "/compare?" + urlencode(fields), stated.labels.label(area) or area, shown


def _trust(stated: Stated, kinds: list[str], language: str) -> str | None:
    """Return the address that asks whether a claimed certification holds."""
    if tr("ConformityClaim") not in kinds:
        return None
    holder = _first(stated, tr("holder"))
    standard = next(
        (one for name in ("edition", "standard", "scheme") if (one := _first(stated, tr(name)))), ""
    )
    if not holder or not standard:
        return None
    return "/trust?" + urlencode({"holder": holder, "standard": standard, "lang": language})


def _cite(stated: Stated, version: str) -> str:
    names = [one.source.text for one in stated.voices if one.source and one.status == "accepted"]
    shown = names[:CITED]
    if len(names) > CITED:
        shown.append(f"+{len(names) - CITED}")
    return citation(stated.title, stated.iri, version, shown)


def _structured(stated: Stated, kinds: list[str], request: Request) -> Markup | None:
    if not stated.is_accepted:
        return None
    here = str(request.base_url) + "data" + request.url.path.removeprefix("/page")
    text = json_ld(
        stated.iri, stated.title, kinds, stated.values, [f"{here}.ttl", f"{here}.jsonld"]
    )
    return Markup(text)  # noqa: S704 - json_ld escapes what could end the element
