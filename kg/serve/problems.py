"""Sends an error: problem+json, or a page with the same words to who asks for HTML first."""

from __future__ import annotations

from dataclasses import replace

from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from kg.serve.errors import HTTP_KINDS, PROBLEMS, Problem, problem_of
from kg.serve.messages import translate
from kg.serve.negotiate import prefers_html
from kg.serve.pages import Page, page_language, safe_text

__all__ = ["problem_kinds", "problem_response", "problems_page"]


class ProblemJson(JSONResponse):
    """A response of the type problem+json (RFC 9457)."""

    media_type = "application/problem+json"


def problem_response(request: Request, error: Exception) -> Response:
    """Return the response of an error, in the language that a page of the request has.

    Args:
        request: What went wrong.
        error: Any error; of one that is not ours nothing is shown.
    """
    problem = problem_of(error, page_language(request))
    headers = {**problem.headers, "Vary": "Accept, Accept-Language", "Cache-Control": "no-store"}
    wants_data = request.query_params.get("format", "html") not in {"html", "text/html"}
    if not wants_data and prefers_html(request.headers.get("accept")):
        return Page(request).render(
            "problem.html", {"problem": problem}, status=problem.status, headers=headers
        )
    title = translate(f"problem.{problem.slug}", problem.language)
    headers["Content-Language"] = problem.language
    return ProblemJson(problem.as_json(title, request.url.path), problem.status, headers)


def problem_kinds() -> list[tuple[str, int]]:
    """Return type and status of each kind of problem, by status."""
    kinds = {kind.slug: kind.status for kind in PROBLEMS.values()}
    kinds |= {slug: status for status, slug in HTTP_KINDS.items()}
    return sorted(kinds.items(), key=lambda item: (item[1], item[0]))


async def problems_page(request: Request) -> Response:
    """Explain the types of problems; their IRIs lead here."""
    return Page(request).render("problems.html", {"kinds": problem_kinds()})


def shown_problem(request: Request, error: Exception) -> Problem:
    """Return an error as a part of a page that goes on around it, in the page's language."""
    problem = problem_of(error, page_language(request))
    return replace(problem, detail=safe_text(problem.detail), headers={})
