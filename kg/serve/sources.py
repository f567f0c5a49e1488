"""``/sources``: every source with its status, kind, outlet, day and how much it states.

The rows are those of the stored question ``sources``, read once for each version; the filters of
the form choose among them. A source's own page is ``/id/source/…``.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from kg.serve.formats import HTML, TABLE_OFFERS, accept_header, not_acceptable
from kg.serve.labels import read_labels
from kg.serve.live import Version
from kg.serve.negotiate import choose
from kg.serve.pages import Page, link_of, page_language
from kg.serve.questions import table_links
from kg.serve.site import Site
from kg.serve.vocabulary import vocabulary
from kg.store.labels import normalise

__all__ = ["SourceLine", "SourcesViews", "read_sources"]

QUESTION = "sources"
FILTERS = ("q", "status", "kind", "year")


@dataclass(frozen=True, slots=True)
class SourceLine:
    """A source as the list shows it; ``kind`` and ``status`` are IRIs of codes.

    ``statements`` are all things its graph describes; figures, quotations and certifications are
    some of them.
    """

    iri: str
    label: str
    status: str
    kind: str
    outlet: str
    issued: str
    url: str
    observations: int
    quotations: int
    certifications: int
    statements: int


async def read_sources(site: Site, version: Version, language: str) -> tuple[SourceLine, ...]:
    """Return all sources by their names in a language, the latest first; without a day last."""

    async def compute() -> tuple[SourceLine, ...]:
        found: dict[str, SourceLine] = {}
        rows = await site.rows(version, site.catalogue.get(QUESTION).text)
        names = await read_labels(site, version, (row["source"]["value"] for row in rows), language)
        for row in rows:
            said = {name: term["value"] for name, term in row.items()}
            found.setdefault(
                said["source"],
                SourceLine(
                    iri=said["source"],
                    label=names.get(said["source"])
                    or said.get("label", said["source"].rpartition("/")[2]),
                    status=said.get("status", ""),
                    kind=said.get("kind", ""),
                    outlet=said.get("outlet", ""),
                    issued=said.get("issued", ""),
                    url=said.get("url", ""),
                    observations=int(said.get("observations", 0)),
                    quotations=int(said.get("quotations", 0)),
                    certifications=int(said.get("certifications", 0)),
                    statements=int(said.get("statements", 0)),
                ),
            )
        return tuple(sorted(found.values(), key=lambda one: one.issued, reverse=True))

    return await site.derive(version, f"sources {language}", compute)


class SourcesViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def sources(self, request: Request) -> Response:
        """Answer ``/sources``: a page; tables lead to the stored question.

        Raises:
            HttpError: 406.
        """
        wanted = request.query_params.get("format")
        if wanted is None:
            choice = choose(accept_header(request), (HTML, *TABLE_OFFERS))
            if choice is None:
                raise not_acceptable((HTML, *TABLE_OFFERS))
            wanted = choice.offer.name
        if wanted != "html":
            return RedirectResponse(f"/queries/{QUESTION}.{wanted}", 307)
        with self._site.live.lease() as version:
            language = page_language(request)
            everything = await read_sources(self._site, version, language)
        given = {name: request.query_params.get(name, "").strip() for name in FILTERS}
        lines = _filtered(everything, given)
        values = {
            "given": given,
            "total": len(everything),
            "lines": [
                (one, link_of(one.iri, version.base), link_of(one.url, version.base))
                for one in lines
            ],
            "statuses": _codes(everything, "status", language),
            "kinds": _codes(everything, "kind", language),
            "years": sorted({one.issued[:4] for one in everything if one.issued}, reverse=True),
            "label": vocabulary().label,
            "files": table_links(self._site.catalogue.get(QUESTION), []),
        }
        return Page(request, version.number).render("sources.html", values)


def _filtered(lines: Sequence[SourceLine], given: dict[str, str]) -> list[SourceLine]:
    words = normalise(given["q"]).split()
    return [
        one
        for one in lines
        if (not given["status"] or one.status.rpartition("-")[2] == given["status"])
        and (not given["kind"] or one.kind.rpartition("#sourceKind-")[2] == given["kind"])
        and (not given["year"] or one.issued.startswith(given["year"]))
        and all(word in normalise(f"{one.label} {one.outlet} {one.url}") for word in words)
    ]


def _codes(lines: Sequence[SourceLine], name: str, language: str) -> list[tuple[str, str, int]]:
    """Return the codes that occur: short name, label, how many sources have it."""
    counted = Counter(str(getattr(one, name)) for one in lines)
    cut = "#sourceKind-" if name == "kind" else "#graphStatus-"
    return [
        (iri.rpartition(cut)[2], vocabulary().label(iri, language) or iri, count)
        for iri, count in counted.most_common()
        if iri
    ]
