"""Errors over HTTP: one table from errors to statuses, one shape of every answer that is an error.

The shape is problem+json (RFC 9457): ``type``, ``title``, ``status``, ``detail``, ``instance``, and
members of its own such as ``line``, ``allowed``, ``candidates`` or ``limit``. Who asks for HTML
first gets a page with the same words. What only the operator may know (paths, causes inside the
program) is not shown: such errors have a fixed sentence here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg import errors as kg_errors
from kg.errors import KgError
from kg.namespaces import DEFAULT_BASE

__all__ = ["PROBLEMS", "HttpError", "Problem", "ProblemKind", "problem_of", "problem_type"]


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem: its status, its slug, and a fixed detail where ours stays inside."""

    status: int
    slug: str
    fixed_detail: str | None = None


LONGEST_DETAIL = 2_000
_NO_STORE = "The graph cannot be read at the moment; try again in a minute."

PROBLEMS: Mapping[type[KgError], ProblemKind] = {
    kg_errors.QuerySyntaxError: ProblemKind(400, "malformed-query"),
    kg_errors.QueryRefusedError: ProblemKind(403, "query-refused"),
    kg_errors.QueryTimeoutError: ProblemKind(504, "query-timeout"),
    kg_errors.QueryMemoryError: ProblemKind(507, "query-memory"),
    kg_errors.QueryTooComplexError: ProblemKind(422, "query-too-complex"),
    kg_errors.ResultTooLargeError: ProblemKind(507, "result-too-large"),
    kg_errors.ResultFormatError: ProblemKind(406, "not-acceptable"),
    kg_errors.ReaderUnavailableError: ProblemKind(
        503, "busy", "No reader is free to answer the query; try again in a moment."
    ),
    kg_errors.UnknownQuestionError: ProblemKind(404, "unknown-question"),
    kg_errors.AmbiguousNameError: ProblemKind(300, "ambiguous-name"),
    kg_errors.ParameterError: ProblemKind(422, "bad-parameter"),
    kg_errors.StoreError: ProblemKind(503, "store-unavailable", _NO_STORE),
    kg_errors.QueryError: ProblemKind(
        500, "query-failed", "The query could not be answered; the cause is in the server's log."
    ),
    kg_errors.RemoteError: ProblemKind(502, "remote-failed"),
    kg_errors.KgError: ProblemKind(
        500, "internal-error", "The server failed; the cause is in its log."
    ),
}
"""Status and type of each error; a class not named here has those of its nearest base."""

_MEMBERS = {
    "line": "line",
    "column": "column",
    "exact": "exact",
    "timeout_s": "limit",
    "limit_bytes": "limit",
    "allowed": "allowed",
    "nearest": "nearest",
    "name": "name",
    "endpoint": "endpoint",
}
_RETRY = {"busy": "1", "store-unavailable": "5", "too-many-requests": "1"}

HTTP_KINDS: Mapping[int, str] = {
    400: "bad-request",
    403: "read-only",
    404: "not-found",
    405: "method-not-allowed",
    406: "not-acceptable",
    413: "body-too-large",
    414: "address-too-long",
    415: "unsupported-media-type",
    422: "bad-parameter",
    429: "too-many-requests",
    500: "internal-error",
}
"""Type of the problems that arise in HTTP itself, by status."""


def problem_type(slug: str) -> str:
    """Return the IRI of a kind of problem; ``/problems`` explains it.

    Example:
        >>> problem_type("busy")
        'https://w3id.org/terang/problems#busy'
    """
    return f"{DEFAULT_BASE}problems#{slug}"


@dataclass
class HttpError(Exception):
    """A request that HTTP itself refuses: ``status``, one sentence, members and headers."""

    status: int
    detail: str
    members: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    slug: str | None = None

    def __str__(self) -> str:
        return self.detail


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as it is shown."""

    status: int
    slug: str
    detail: str
    members: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    def as_json(self, title: str, instance: str) -> dict[str, object]:
        """Return the members of problem+json."""
        return {
            "type": problem_type(self.slug),
            "title": title,
            "status": self.status,
            "detail": self.detail,
            "instance": instance,
            **self.members,
        }


def problem_of(error: Exception) -> Problem:
    """Return how an error is shown.

    Args:
        error: An error of this package or of HTTP; any other one is an internal error, of which
            nothing is shown.
    """
    if isinstance(error, HttpError):
        slug = error.slug or HTTP_KINDS.get(error.status, "internal-error")
        return Problem(
            error.status,
            slug,
            _sentence(error.detail),
            error.members,
            {**_retry(slug), **error.headers},
        )
    kind = PROBLEMS[KgError]
    if isinstance(error, KgError):
        kind = next(PROBLEMS[base] for base in type(error).__mro__ if base in PROBLEMS)
    if kind.fixed_detail is not None:
        return Problem(kind.status, kind.slug, kind.fixed_detail, headers=_retry(kind.slug))
    return Problem(kind.status, kind.slug, _sentence(str(error)), _members(error))


def _retry(slug: str) -> dict[str, str]:
    return {"Retry-After": _RETRY[slug]} if slug in _RETRY else {}


def _sentence(text: str) -> str:
    text = text if len(text) <= LONGEST_DETAIL else text[:LONGEST_DETAIL] + "…"
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else ".")


def _members(error: Exception) -> dict[str, object]:
    members: dict[str, object] = {}
    for attribute, member in _MEMBERS.items():
        value = getattr(error, attribute, None)
        if value not in {None, (), "", 0}:
            members[member] = list(value) if isinstance(value, tuple) else value
    if isinstance(error, kg_errors.AmbiguousNameError):
        members["candidates"] = [
            {"iri": one.iri, "label": one.label, "kind": one.kind} for one in error.candidates
        ]
    return members
