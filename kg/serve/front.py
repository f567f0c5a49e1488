"""The first thing a request meets: headers for all, the limit per client, HEAD, OPTIONS, /sparql.

* HEAD is answered as GET without the body, on every route.
* OPTIONS is answered here, with CORS for any origin and without credentials.
* A client (an address) may have a few requests running at a time; more get 429. Addresses of this
  machine are exempt: behind a reverse proxy uvicorn puts the forwarded address in their place, and
  the operator's own programs are no strangers.
* A header that a response sets itself stands: what may be shown in a frame says so.
* ``/sparql`` goes straight to its endpoint, past the framework's routing.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from ipaddress import ip_address

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from kg.sentences import say
from kg.serve.errors import HttpError
from kg.serve.problems import problem_response

__all__ = ["COMMON_HEADERS", "DEFAULT_CLIENT_LIMIT", "Front"]

DEFAULT_CLIENT_LIMIT = 8

COMMON_HEADERS: dict[str, str] = {
    "Content-Security-Policy": (
        "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; "
        "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, Link, Retry-After",
}
_RAW = [(name.lower().encode(), value.encode()) for name, value in COMMON_HEADERS.items()]
_FREE = ("/static/", "/health")
_RECONCILE = "/reconcile"


class Front:
    """ASGI middleware.

    Args:
        app: The application behind it.
        sparql: The endpoint.
        client_limit: Requests an address may have running; 0 sets no limit.
    """

    def __init__(self, app: ASGIApp, *, sparql: ASGIApp, client_limit: int) -> None:
        self._app = app
        self._sparql = sparql
        self._client_limit = client_limit
        self._running: Counter[str] = Counter()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer or pass on one request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        method, path = scope["method"], scope["path"]
        send = _with_headers(send, bodiless=method == "HEAD")
        if method == "OPTIONS":
            await _options(path)(scope, receive, send)
            return
        if method == "HEAD":
            scope = {**scope, "method": "GET", "kg.bodiless": True}
        target = self._sparql if path == "/sparql" else self._app
        client = scope.get("client")
        address = client[0] if client else ""
        if not self._client_limit or path.startswith(_FREE) or _is_own(address):
            await target(scope, receive, send)
            return
        if self._running[address] >= self._client_limit:
            error = HttpError(
                429,
                say("server.too-many", limit=self._client_limit),
                {"limit": self._client_limit},
            )
            await problem_response(Request(scope), error)(scope, receive, send)
            return
        self._running[address] += 1
        try:
            await target(scope, receive, send)
        finally:
            self._running[address] -= 1
            if not self._running[address]:
                del self._running[address]


@lru_cache(maxsize=1024)
def _is_own(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return False


def _with_headers(send: Send, *, bodiless: bool) -> Send:
    async def wrapped(message: Message) -> None:
        if message["type"] == "http.response.start":
            given = list(message.get("headers", ()))
            own = {name.lower() for name, _ in given}
            message["headers"] = [*given, *(one for one in _RAW if one[0] not in own)]
        elif bodiless and message["type"] == "http.response.body":
            message = {**message, "body": b""}
        await send(message)

    return wrapped


def _options(path: str) -> Response:
    takes_post = path == "/sparql" or path == _RECONCILE or path.startswith(_RECONCILE + "/")
    methods = "GET, HEAD, POST, OPTIONS" if takes_post else "GET, HEAD, OPTIONS"
    headers = {
        "Allow": methods,
        "Access-Control-Allow-Methods": methods,
        "Access-Control-Allow-Headers": "Accept, Accept-Language, Content-Type, If-None-Match",
        "Access-Control-Max-Age": "86400",
    }
    return Response(status_code=204, headers=headers)
