"""Stable addresses of one format beside a page: ``/compare.csv``, ``/trust.json`` and their like.

The ending does what ``?format=`` does, so that an address can be pasted into a spreadsheet, and the
page stays what its own address gives. ``.metadata.json`` leads to the description of the columns
of the stored question that the page's main table answers.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from urllib.parse import parse_qsl, urlencode

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

__all__ = ["METADATA", "with_ending"]

Handler = Callable[[Request], Awaitable[Response]]
METADATA = "metadata.json"


def with_ending(handler: Handler, question: str | None = None) -> Handler:
    """Return a handler that takes the format from ``ending`` in the path.

    Args:
        handler: Answers the page; it reads ``format`` from the query string.
        question: Id of the stored question of its main table; None where there is none.

    Returns:
        The handler, for a route that ends in ``.{ending}``.
    """

    async def answer(request: Request) -> Response:
        ending: str = request.path_params["ending"]
        query = parse_qsl(request.url.query, keep_blank_values=True)
        kept = [pair for pair in query if pair[0] != "format"]
        if ending == METADATA and question is not None:
            fields = f"?{urlencode(kept)}" if kept else ""
            return RedirectResponse(f"/queries/{question}.{METADATA}{fields}", 307)
        asked = urlencode([*kept, ("format", ending)]).encode()
        return await handler(Request({**request.scope, "query_string": asked}, request.receive))

    return answer
