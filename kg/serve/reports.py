"""``/reports``: the validation report of each write, for people and for programs.

``/id/report/{N}`` and ``/id/write/{N}`` name a report and its write; both are answered with 303 to
the report by ``Accept``. Finding n of a report is ``/id/report/{N}#n``, which is a row of the page.
"""

from __future__ import annotations

import json
import re
from dataclasses import asdict

from starlette.requests import Request
from starlette.responses import (
    FileResponse,
    JSONResponse,
    RedirectResponse,
    Response,
    StreamingResponse,
)

from kg.errors import UnknownReportError
from kg.query.formats import GRAPH_FORMATS
from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.formats import HTML, JSON, accept_header, not_acceptable
from kg.serve.negotiate import Offer, choose
from kg.serve.pages import Cell, Page, page_language, safe_text
from kg.serve.site import Site
from kg.store import KeptReport, Reports

__all__ = ["FINDINGS_SHOWN", "ReportViews"]

FINDINGS_SHOWN = 500
REPORTS_SHOWN = 500
TURTLE = Offer("ttl", GRAPH_FORMATS["turtle"].media_type)
_NAME = re.compile(r"([1-9][0-9]{0,8})(?:\.(ttl|json))?", re.ASCII)


class ReportViews:
    """The handlers; they read files, so the framework runs them in threads.

    Args:
        site: The server.
    """

    def __init__(self, site: Site) -> None:
        self._site = site

    @property
    def _reports(self) -> Reports:
        return self._site.live.store.reports

    def index(self, request: Request) -> Response:
        """Answer ``/reports``: the newest reports."""
        wanted = _wanted(request, (JSON, HTML))
        shown, total = self._reports.list(REPORTS_SHOWN), len(self._reports.numbers())
        if wanted == "json":
            body = {"total": total, "reports": [asdict(one) for one in shown]}
            return JSONResponse(body, headers={"Vary": "Accept", "Cache-Control": "no-cache"})
        values = {"reports": shown, "total": total}
        return self._page(request).render("reports.html", values)

    def report(self, request: Request) -> Response:
        """Answer ``/reports/{N}``, also with ``.ttl`` or ``.json``."""
        number, ending = _split(request.path_params["name"])
        about = self._find(number)
        wanted = ending or _wanted(request, (HTML, TURTLE, JSON))
        headers = {"Vary": "Accept"}
        if wanted == "ttl":
            media_type = GRAPH_FORMATS["turtle"].content_type
            return FileResponse(self._reports.turtle(number), 200, headers, media_type)
        if wanted == "json":
            pieces = self._reports.document(number)
            return StreamingResponse(pieces, 200, headers, JSON.media_type)
        return self._report_page(request, about)

    def see_report(self, request: Request) -> Response:
        """Answer ``/id/report/{N}`` and ``/id/write/{N}`` with 303."""
        number, ending = _split(request.path_params["name"])
        self._find(number)
        wanted = ending or _wanted(request, (HTML, TURTLE, JSON))
        target = f"/reports/{number}" + ("" if wanted == "html" else f".{wanted}")
        if wanted == "html" and "lang" in request.query_params:
            target += f"?lang={page_language(request)}"
        return RedirectResponse(target, 303, {"Vary": "Accept"})

    def _report_page(self, request: Request, about: KeptReport) -> Response:
        base, language = self._site.live.version().base, page_language(request)
        values = {
            "about": about,
            "rows": [
                _row(finding, base, language)
                for finding in self._reports.findings(about.number, FINDINGS_SHOWN)
            ],
            "unmapped": [safe_text(one) for one in about.unmapped[:FINDINGS_SHOWN]],
            "limit": FINDINGS_SHOWN,
        }
        return self._page(request).render("report.html", values)

    def _find(self, number: int) -> KeptReport:
        try:
            return self._reports.get(number)
        except UnknownReportError as error:
            newest = [
                {"label": str(one), "href": f"/reports/{one}"}
                for one in self._reports.numbers()[:5]
            ]
            raise HttpError(
                404, say("report.unknown", number=number), {"nearest": newest}
            ) from error

    def _page(self, request: Request) -> Page:
        return Page(request, self._site.live.version().number)


def _row(finding: dict[str, object], base: str, language: str) -> dict[str, object]:
    """Return a finding as the page shows it; what was refused is in no graph, so it has no link."""
    messages = finding["messages"]
    assert isinstance(messages, dict)  # noqa: S101 - our own file
    focus = Cell.from_iri(str(finding["focus"]), base)
    unit = str(finding["unit"] or "")
    is_itself = finding["value"] == f"<{finding['focus']}>"
    return {
        "severity": finding["severity"],
        "unit": safe_text(unit),
        "focus": Cell(focus.text) if unit else focus,
        "path": _term(finding["path"], base),
        "value": Cell(focus.text) if is_itself and unit else _term(finding["value"], base),
        "message": safe_text(messages.get(language) or next(iter(messages.values()), "")),
    }


def _term(value: object, base: str) -> Cell | None:
    """Show a property path, or a value as Turtle writes it."""
    if value is None:
        return None
    text = str(value)
    if text.startswith("<http") and text.endswith(">"):
        return Cell.from_iri(text[1:-1], base)
    if text.startswith(("http://", "https://")):
        return Cell.from_iri(text, base)
    if text.startswith('"'):
        text = _lexical(text)
    return Cell.from_literal(text)


def _lexical(text: str) -> str:
    """Return what stands between the quotation marks of a literal, unescaped."""
    quoted = text[: text.rindex('"') + 1]
    try:
        return str(json.loads(quoted, strict=False))
    except ValueError:
        return quoted[1:-1]


def _split(name: str) -> tuple[int, str | None]:
    match = _NAME.fullmatch(name)
    if match is None:
        raise HttpError(404, say("report.name"))
    return int(match[1]), match[2]


def _wanted(request: Request, offers: tuple[Offer, ...]) -> str:
    """Return the short name of what is to be sent, by ``?format=`` or ``Accept``.

    Raises:
        HttpError: 406.
    """
    given = request.query_params.get("format")
    if given is not None:
        named = {one.media_type: one.name for one in offers}
        found = named.get(given, given if given in named.values() else None)
        if given == "turtle" and TURTLE in offers:
            found = TURTLE.name
    else:
        choice = choose(accept_header(request), offers)
        found = None if choice is None else choice.offer.name
    if found is None:
        raise not_acceptable(offers)
    return found
