"""The query operation of the SPARQL 1.1 Protocol: what a request asks for, or why it is refused.

1. GET carries ``query`` in the URL; POST carries a form, or the query itself as
   ``application/sparql-query`` with the other parameters in the URL.
2. There is exactly one ``query``; ``default-graph-uri`` and ``named-graph-uri`` may be repeated.
3. An update in any form is refused: this endpoint only reads.
4. The body is read piece by piece and never beyond the limit, with or without Content-Length.

Our own parameters: ``format``, ``timeout`` (seconds), ``include_pending`` (``true`` takes pending
graphs into the default graph) and ``lang`` (of the HTML page). Others are
ignored, as the protocol allows.

Source: SPARQL 1.1 Protocol, section 2.1 (https://www.w3.org/TR/sparql11-protocol/).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import parse_qs

from starlette.datastructures import Headers
from starlette.types import Receive

from kg.sentences import say
from kg.serve.errors import HttpError

__all__ = [
    "SparqlCall",
    "parse_page",
    "parse_pending",
    "parse_timeout",
    "read_body",
    "read_call",
    "read_fields",
    "single",
]

FORM = "application/x-www-form-urlencoded"
QUERY = "application/sparql-query"
UPDATE = "application/sparql-update"
MOST_FIELDS = 1_000

Fields = Mapping[str, list[str]]


@dataclass(frozen=True, slots=True)
class SparqlCall:
    """A request to the endpoint; ``text`` is None when it holds no query at all.

    Attributes:
        text: The query.
        default_graphs: ``default-graph-uri``.
        named_graphs: ``named-graph-uri``.
        format: Short name, ending or media type asked for in the URL or form.
        timeout_s: What the client asked for, at most the server's limit.
        has_other: Whether a query without its text was meant (dataset or timeout given).
        include_pending: Whether pending graphs belong to the default graph.
    """

    text: str | None
    default_graphs: tuple[str, ...] = ()
    named_graphs: tuple[str, ...] = ()
    format: str | None = None
    timeout_s: float = 0.0
    has_other: bool = False
    include_pending: bool = False


async def read_call(
    method: str,
    query_string: bytes,
    headers: Headers,
    receive: Receive,
    *,
    body_limit_bytes: int,
    timeout_limit_s: float,
) -> SparqlCall:
    """Read what a request to the endpoint asks for.

    Args:
        method: GET or POST.
        query_string: The URL's, still encoded.
        headers: The request's.
        receive: Gives the body.
        body_limit_bytes: Largest body that is read.
        timeout_limit_s: Longest time a query may ask for.

    Returns:
        The call.

    Raises:
        HttpError: 400, 403, 405, 413 or 415.
    """
    fields = read_fields(query_string)
    if method == "POST":
        await _add_body(fields, headers, receive, body_limit_bytes)
    elif method != "GET":
        allowed = {"Allow": "GET, HEAD, POST, OPTIONS"}
        raise HttpError(405, say("request.method", method=method), headers=allowed)
    return _call(fields, timeout_limit_s, is_post=method == "POST")


async def _add_body(
    fields: dict[str, list[str]], headers: Headers, receive: Receive, limit_bytes: int
) -> None:
    """Add what the body says to the fields of the URL.

    Raises:
        HttpError: If its type is none that carries a query.
    """
    kind = headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind == UPDATE:
        raise _read_only()
    if kind not in {FORM, QUERY}:
        told = say("request.no-body-type", form=FORM, query=QUERY)
        if kind:
            told = say("request.body-type", form=FORM, query=QUERY, kind=kind)
        raise HttpError(
            415,
            told,
            {"allowed": [FORM, QUERY]},
            {"Accept-Post": f"{FORM}, {QUERY}"},
        )
    body = await read_body(headers, receive, limit_bytes)
    if kind == FORM:
        for name, values in read_fields(body).items():
            fields.setdefault(name, []).extend(values)
    else:
        fields.setdefault("query", []).append(_decode(body))


def _call(fields: Fields, timeout_limit_s: float, *, is_post: bool) -> SparqlCall:
    if fields.keys() & {"update", "using-graph-uri", "using-named-graph-uri"}:
        raise _read_only()
    queries = fields.get("query", [])
    if len(queries) > 1:
        raise HttpError(400, say("request.queries", count=len(queries)))
    if not queries and is_post:
        raise HttpError(400, say("request.no-query"))
    return SparqlCall(
        text=queries[0] if queries else None,
        default_graphs=tuple(fields.get("default-graph-uri", ())),
        named_graphs=tuple(fields.get("named-graph-uri", ())),
        format=single(fields, "format"),
        timeout_s=parse_timeout(fields, timeout_limit_s),
        has_other=bool(fields.keys() & {"default-graph-uri", "named-graph-uri", "timeout"}),
        include_pending=parse_pending(fields),
    )


def read_fields(data: bytes) -> dict[str, list[str]]:
    """Return the fields of a form or of a URL's query string.

    Raises:
        HttpError: If they are not UTF-8, or too many.
    """
    if not data:
        return {}
    try:
        return parse_qs(
            data.decode("ascii"),
            keep_blank_values=True,
            errors="strict",
            max_num_fields=MOST_FIELDS,
        )
    except UnicodeDecodeError as error:
        raise HttpError(400, say("request.encoding")) from error
    except ValueError as error:
        raise HttpError(400, say("request.fields")) from error


def single(fields: Fields, name: str) -> str | None:
    """Return the one value of a field, or None.

    Raises:
        HttpError: If it is given more than once.
    """
    values = fields.get(name, [])
    if len(values) > 1:
        raise HttpError(400, say("request.repeated", name=name, count=len(values)))
    return values[0] if values else None


def parse_timeout(fields: Fields, limit_s: float) -> float:
    """Return the seconds a query may take.

    Args:
        fields: ``timeout``, if the client wants less than the limit.
        limit_s: The server's limit.

    Returns:
        The client's wish, else the limit.

    Raises:
        HttpError: If it is not a number of seconds within the limit.
    """
    given = single(fields, "timeout")
    if given is None:
        return limit_s
    try:
        timeout_s = float(given)
    except ValueError:
        timeout_s = 0.0
    if not 0 < timeout_s <= limit_s:
        raise HttpError(
            400,
            say("request.timeout", limit=limit_s),
            {"name": "timeout", "limit": limit_s},
        )
    return timeout_s


def parse_pending(fields: Fields) -> bool:
    """Return whether pending graphs belong to the default graph.

    Raises:
        HttpError: If ``include_pending`` is neither true nor false.
    """
    given = single(fields, "include_pending") or "false"
    if given not in {"true", "false"}:
        raise HttpError(
            400,
            say("request.boolean", name="include_pending"),
            {"name": "include_pending", "allowed": ["true", "false"]},
        )
    return given == "true"


def parse_page(fields: Fields) -> str:
    """Return what ``limit`` and ``offset`` add to a query that is wholly ordered.

    Raises:
        HttpError: If one of them is no whole number from 0, or 1 for the limit.
    """
    clauses = []
    for name, least in (("limit", 1), ("offset", 0)):
        given = single(fields, name)
        if not given:
            continue
        if not given.isascii() or not given.isdigit() or len(given) > 9 or int(given) < least:
            raise HttpError(
                400,
                say("request.least", name=name, least=least),
                {"name": name, "least": least},
            )
        clauses.append(f"{name.upper()} {given}")
    return "\n" + " ".join(clauses) if clauses else ""


async def read_body(headers: Headers, receive: Receive, limit_bytes: int) -> bytes:
    """Read the body; stop at the limit.

    Raises:
        HttpError: If it is larger, or the client went away.
    """
    length = headers.get("content-length", "")
    if length.isdecimal() and int(length) > limit_bytes:
        raise _too_large(limit_bytes)
    body = bytearray()
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise HttpError(400, say("request.closed"))
        body += message.get("body", b"")
        if len(body) > limit_bytes:
            raise _too_large(limit_bytes)
        if not message.get("more_body", False):
            return bytes(body)


def _decode(body: bytes) -> str:
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise HttpError(400, say("request.query-encoding")) from error


def _read_only() -> HttpError:
    return HttpError(403, say("request.read-only"))


def _too_large(limit_bytes: int) -> HttpError:
    return HttpError(
        413,
        say("request.body-size", limit=limit_bytes),
        {"limit": limit_bytes},
        {"Connection": "close"},
    )
