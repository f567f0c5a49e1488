"""Errors over HTTP: one table from errors to statuses, one shape of every answer that is an error.

The shape is problem+json (RFC 9457): ``type``, ``title``, ``status``, ``detail``, ``instance``, and
members of its own such as ``line``, ``allowed``, ``candidates`` or ``limit``. ``code`` says which
sentence of :mod:`kg.sentences` ``detail`` is, in whichever language. Who asks for HTML
first gets a page with the same words. What only the operator may know (paths, causes inside the
program) is not shown: such errors have a fixed sentence here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypedDict

from kg import errors as kg_errors
from kg.errors import KgError
from kg.namespaces import DEFAULT_BASE
from kg.sentences import Said, say

__all__ = ["PROBLEMS", "HttpError", "Problem", "ProblemKind", "problem_of", "problem_type"]


@dataclass(frozen=True, slots=True)
class ProblemKind:
    """A kind of problem: its status, its slug, and a fixed detail where ours stays inside."""

    status: int
    slug: str
    fixed_detail: Said | None = None


LONGEST_DETAIL = 2_000

PROBLEMS: Mapping[type[KgError], ProblemKind] = {
    kg_errors.QuerySyntaxError: ProblemKind(400, "malformed-query"),
    kg_errors.QueryRefusedError: ProblemKind(403, "query-refused"),
    kg_errors.QueryTimeoutError: ProblemKind(504, "query-timeout"),
    kg_errors.QueryMemoryError: ProblemKind(507, "query-memory"),
    kg_errors.QueryTooComplexError: ProblemKind(422, "query-too-complex"),
    kg_errors.ResultTooLargeError: ProblemKind(507, "result-too-large"),
    kg_errors.ResultFormatError: ProblemKind(406, "not-acceptable"),
    kg_errors.ReaderUnavailableError: ProblemKind(503, "busy", say("server.busy")),
    kg_errors.UnknownQuestionError: ProblemKind(404, "unknown-question"),
    kg_errors.AmbiguousNameError: ProblemKind(300, "ambiguous-name"),
    kg_errors.ParameterError: ProblemKind(422, "bad-parameter"),
    kg_errors.StoreError: ProblemKind(503, "store-unavailable", say("server.store")),
    kg_errors.QueryError: ProblemKind(500, "query-failed", say("server.query")),
    kg_errors.RemoteError: ProblemKind(502, "remote-failed"),
    kg_errors.KgError: ProblemKind(500, "internal-error", say("server.internal")),
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
    """A request that HTTP itself refuses: ``status``, one sentence, members and headers.

    A sentence of the catalogue (:func:`kg.sentences.say`) is shown in the reader's language.
    """

    status: int
    detail: str
    members: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    slug: str | None = None

    def __str__(self) -> str:
        return self.detail


@dataclass(frozen=True, slots=True)
class Problem:
    """An error as it is shown.

    Attributes:
        status: Of the response.
        slug: Its kind.
        detail: The sentence.
        members: Further data.
        headers: Of the response.
        code: Of the sentence, the same in every language; empty where it has none.
        language: What the sentence is in: English where it has no code.
    """

    status: int
    slug: str
    detail: str
    members: Mapping[str, object] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)
    code: str = ""
    language: str = "en"

    def as_json(self, title: str, instance: str) -> dict[str, object]:
        """Return the members of problem+json."""
        return {
            "type": problem_type(self.slug),
            "title": title,
            "status": self.status,
            "detail": self.detail,
            **({"code": self.code} if self.code else {}),
            "instance": instance,
            **self.members,
        }


def problem_of(error: Exception, language: str = "en") -> Problem:
    """Return how an error is shown.

    Args:
        error: An error of this package or of HTTP; any other one is an internal error, of which
            nothing is shown.
        language: Wanted; what has no other text is in English.
    """
    if isinstance(error, HttpError):
        slug = error.slug or HTTP_KINDS.get(error.status, "internal-error")
        return Problem(
            error.status,
            slug,
            members=error.members,
            headers={**_retry(slug), **error.headers},
            **_told(error.detail, language),
        )
    kind = PROBLEMS[KgError]
    if isinstance(error, KgError):
        kind = next(PROBLEMS[base] for base in type(error).__mro__ if base in PROBLEMS)
    if kind.fixed_detail is not None:
        told = _told(kind.fixed_detail, language)
        return Problem(kind.status, kind.slug, headers=_retry(kind.slug), **told)
    detail = error.message if isinstance(error, KgError) else ""
    told = _told(detail if detail == str(error) else str(error), language)
    return Problem(kind.status, kind.slug, members=_members(error, language), **told)


class _Told(TypedDict):
    detail: str
    code: str
    language: str


def _told(detail: str, language: str) -> _Told:
    """Return a sentence in a language, if it is one of the catalogue; else as it is."""
    if not isinstance(detail, Said):
        return {"detail": _sentence(detail), "code": "", "language": "en"}
    text = _sentence(detail.in_language(language))
    return {"detail": text, "code": detail.code, "language": language}


def _retry(slug: str) -> dict[str, str]:
    return {"Retry-After": _RETRY[slug]} if slug in _RETRY else {}


def _sentence(text: str) -> str:
    text = text if len(text) <= LONGEST_DETAIL else text[:LONGEST_DETAIL] + "…"
    return text[:1].upper() + text[1:] + ("" if text.endswith((".", "?", "!", "…")) else ".")


def _members(error: Exception, language: str) -> dict[str, object]:
    members: dict[str, object] = {}
    for attribute, member in _MEMBERS.items():
        value = getattr(error, attribute, None)
        if value not in {None, (), "", 0}:
            members[member] = (
                [one.in_language(language) if isinstance(one, Said) else one for one in value]
                if isinstance(value, tuple)
                else value
            )
    if isinstance(error, kg_errors.AmbiguousNameError):
        members["candidates"] = [
            {"iri": one.iri, "label": one.label, "kind": one.kind} for one in error.candidates
        ]
    return members
