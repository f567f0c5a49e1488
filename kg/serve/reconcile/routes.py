"""The routes of the reconciliation service, with their description for ``/openapi.json``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from fastapi import FastAPI
from starlette.requests import Request
from starlette.responses import Response

from kg.serve.openapi import Values, query_field
from kg.serve.reconcile.manifest import DRAFT, ROOT
from kg.serve.reconcile.views import ReconcileViews
from kg.serve.site import Site

__all__ = ["add_reconciliation"]

Handler = Callable[[Request], Awaitable[Response]]

_BATCH = {"type": "string", "description": "JSON of the Reconciliation Service API 0.2."}
_PARAMETERS: Mapping[str, Mapping[str, str]] = {
    "/reconcile": {
        "queries": "A batch of queries of version 0.2, as JSON.",
        "query": "One name, or one query as JSON.",
        "extend": "A request for columns, as JSON.",
        "callback": "Name of a function (JSONP).",
    },
    "/reconcile/suggest/{what}": {
        "prefix": "The beginning of a name, or an id.",
        "limit": "At most so many, up to 100.",
        "offset": "So many are left out at the beginning.",
        "type": "Only things of this type.",
    },
    "/reconcile/extend/propose": {"type": "Id or name of a type.", "limit": "At most so many."},
    **{
        f"/reconcile/{name}": {"id": "Id of what is shown."}
        for name in ("flyout/{what}", "preview", "view")
    },
}


def add_reconciliation(app: FastAPI, site: Site) -> None:
    """Add the service: version 0.2, and beside it the draft of 1.0.

    Args:
        app: The application.
        site: The server.
    """
    views = ReconcileViews(site)
    site.on_close(views.close)

    def add(path: str, handler: Handler, summary: str, method: str = "GET") -> None:
        app.add_api_route(
            path,
            handler,
            methods=[method],
            summary=summary,
            tags=["reconciliation"],
            openapi_extra=_fields(path, method),
            include_in_schema=not path.startswith(f"{ROOT}/{DRAFT}/"),
        )

    for method in ("GET", "POST"):
        add(ROOT, views.endpoint, "Reconciliation service 0.2", method)
    add(f"{ROOT}/view", views.view, "A thing: 303")
    add(f"{ROOT}/{DRAFT}", views.draft, "Manifest of the 1.0 draft")
    for root in (ROOT, f"{ROOT}/{DRAFT}"):
        add(f"{root}/match", views.match, "Match a batch (1.0 draft)", "POST")
        add(f"{root}/extend", views.extend, "Columns of things (1.0 draft)", "POST")
        add(f"{root}/extend/propose", views.propose, "Columns that a type may have")
        add(f"{root}/suggest/{{what}}", views.suggest, "Things, types, properties while typing")
        add(f"{root}/preview", views.preview, "A thing in a frame")
    add(f"{ROOT}/flyout/{{what}}", views.flyout, "A thing, type or property in a few lines")


def _fields(path: str, method: str) -> Values:
    """Return the description of the parameters of a route of the reconciliation service."""
    if method == "POST":
        if path != "/reconcile":
            body: Values = {"application/json": {"schema": {"type": "object"}}}
        else:
            fields = {"queries": _BATCH, "extend": _BATCH}
            schema = {"type": "object", "properties": fields}
            body = {"application/x-www-form-urlencoded": {"schema": schema}}
        return {"requestBody": {"required": True, "content": body}}
    text: Values = {"type": "string"}
    given = _PARAMETERS.get(path, {})
    language = query_field("lang", {"type": "string", "enum": ["en", "id"]}, "Language of names.")
    return {"parameters": [*(query_field(k, text, v) for k, v in given.items()), language]}
