"""``/changes``: what entered the graph and whose status changed, the latest first.

From the stored question ``changes``, which reads the register that the program writes: since when a
graph has its status, by whom, why; and the statuses that later ones replaced. Graphs of one status,
day and hand are one entry.
"""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import JSONResponse, RedirectResponse, Response

from kg.serve.formats import HTML, JSON, TABLE_OFFERS, accept_header, not_acceptable
from kg.serve.live import Version
from kg.serve.negotiate import choose
from kg.serve.pages import Cell, Page
from kg.serve.site import Site

__all__ = ["Change", "ChangesViews", "read_changes"]

QUESTION = "changes"
TABLES = ("csv", "tsv")
SHOWN = 200
NAMED = 12


@dataclass(frozen=True, slots=True)
class Change:
    """Graphs that got a status together.

    Attributes:
        day: As ISO 8601, UTC.
        status: ``accepted``, ``pending``, ``disputed`` or ``rejected``.
        by: Who set it.
        note: Why; empty where nothing was noted.
        is_past: Whether a later status replaced it.
        graphs: The graphs.
    """

    day: str
    status: str
    by: str
    note: str
    is_past: bool
    graphs: tuple[Cell, ...]

    @property
    def named(self) -> tuple[Cell, ...]:
        """The graphs that a page names."""
        return self.graphs[:NAMED]


async def read_changes(site: Site, version: Version) -> tuple[Change, ...]:
    """Return the changes of a version, the latest first; computed once for each version."""

    async def compute() -> tuple[Change, ...]:
        found: dict[tuple[str, str, str, str, bool], dict[str, Cell]] = {}
        for row in await site.rows(version, site.catalogue.get(QUESTION).text):
            said = {name: term["value"] for name, term in row.items()}
            key = (
                said.get("day", ""),
                said["status"].rpartition("-")[2],
                said.get("by", ""),
                said.get("note", ""),
                "until" in said,
            )
            graphs = found.setdefault(key, {})
            if said["graph"] not in graphs:
                cell = Cell.from_iri(said["graph"], version.base, said.get("source_label"))
                graphs[said["graph"]] = cell
        return tuple(Change(*key, tuple(graphs.values())) for key, graphs in found.items())

    return await site.derive(version, "changes", compute)


class ChangesViews:
    """The handler.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    async def changes(self, request: Request) -> Response:
        """Answer ``/changes``.

        Raises:
            HttpError: 406.
        """
        offers = (JSON, HTML, *(one for one in TABLE_OFFERS if one.name in TABLES))
        wanted = request.query_params.get("format")
        choice = choose(accept_header(request), offers)
        name = wanted if wanted is not None else choice.offer.name if choice else ""
        if name in TABLES:
            return RedirectResponse(f"/queries/{QUESTION}.{name}", 307)
        if name not in {"html", "json"}:
            raise not_acceptable(offers)
        with self._site.live.lease() as version:
            changes = await read_changes(self._site, version)
        if name == "json":
            body = {"version": version.number, "changes": [_document(one) for one in changes]}
            return JSONResponse(body, headers={"Vary": "Accept"})
        values = {"changes": changes[:SHOWN], "total": len(changes), "limit": SHOWN}
        return Page(request, version.number).render("changes.html", values)


def _document(change: Change) -> dict[str, object]:
    return {
        "day": change.day,
        "status": change.status,
        "by": change.by,
        "note": change.note,
        "replaced": change.is_past,
        "graphs": [{"label": one.text, "href": one.href} for one in change.graphs],
    }
