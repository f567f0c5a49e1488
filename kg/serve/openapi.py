"""The description of the interface (OpenAPI): each stored question as a route, and ``/sparql``."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from starlette.requests import Request
from starlette.responses import Response

from kg.query.catalogue import Catalogue, Question
from kg.query.header import Parameter
from kg.serve.formats import GRAPH_OFFERS, TABLE_OFFERS
from kg.serve.vocabulary import vocabulary

__all__ = ["ABOUT", "SUGGEST", "Values", "add_questions", "described", "query_field"]

ABOUT = (
    "An open knowledge graph of who certified whom and who has electricity in Indonesia's power "
    "sector. Read-only. An answer is complete, or it is an error as application/problem+json."
)

Handler = Callable[[Request], Awaitable[Response]]
Values = dict[str, object]

_TYPES: Mapping[str, Values] = {
    "xsd:boolean": {"type": "boolean"},
    "xsd:date": {"type": "string", "format": "date"},
    "xsd:decimal": {"type": "number"},
    "xsd:gYear": {"type": "string", "pattern": "^[0-9]{4}$"},
    "xsd:integer": {"type": "integer"},
    "iri": {"type": "string", "format": "uri"},
}
_PROBLEM: Values = {
    "description": "An error",
    "content": {
        "application/problem+json": {
            "schema": {
                "type": "object",
                "required": ["type", "title", "status", "detail", "instance"],
                "properties": {
                    "type": {"type": "string", "format": "uri"},
                    "title": {"type": "string"},
                    "status": {"type": "integer"},
                    "detail": {"type": "string"},
                    "code": {
                        "type": "string",
                        "description": "Which sentence the detail is, in whichever language.",
                    },
                    "instance": {"type": "string"},
                },
                "additionalProperties": True,
            }
        }
    },
}


def query_field(name: str, schema: Values, description: str, **more: object) -> Values:
    """Return the description of a parameter of a URL."""
    return {"name": name, "in": "query", "schema": schema, "description": description, **more}


SUGGEST: Values = {
    "tags": ["service"],
    "parameters": [
        query_field("q", {"type": "string"}, "What was typed.", required=True),
        query_field(
            "kind",
            {"type": "string"},
            "Only members of a class: its IRI, or its name in the ontology (Unit); several with "
            "spaces between.",
        ),
        query_field(
            "limit", {"type": "integer", "minimum": 1, "maximum": 50, "default": 8}, "At most."
        ),
        query_field("lang", {"type": "string", "enum": ["en", "id"]}, "Language of the kinds."),
    ],
}
"""Parameters of ``/suggest``."""


def _common() -> list[Values]:
    names = [offer.name for offer in (*TABLE_OFFERS, *GRAPH_OFFERS)]
    return [
        query_field(
            "format",
            {"type": "string", "enum": [*dict.fromkeys(names), "html"]},
            "Format of the answer; outranks Accept.",
        ),
        query_field(
            "timeout",
            {"type": "number", "exclusiveMinimum": 0},
            "Seconds the query may take; at most the server's limit.",
        ),
        query_field(
            "limit", {"type": "integer", "minimum": 1}, "Most rows; the order of rows is total."
        ),
        query_field(
            "offset", {"type": "integer", "minimum": 0}, "Rows to leave out at the beginning."
        ),
        query_field(
            "include_pending",
            {"type": "boolean", "default": False},
            "Whether statements of pending sources count, too.",
        ),
    ]


def _parameter(parameter: Parameter, example: str | None) -> Values:
    schema: Values = dict(_TYPES.get(parameter.kind, {"type": "string"}))
    about = parameter.kind
    if parameter.kind == "entity":
        about = f"Name, slug or IRI of a {parameter.kind_of_thing}."
    elif parameter.kind == "concept":
        prefix = parameter.target.removesuffix("Scheme") + "-"
        codes = [code.iri.removeprefix(prefix) for code in vocabulary().codes(parameter.target)]
        about = f"A code: {', '.join(codes)}." if codes else "A code."
    elif parameter.kind == "period":
        about = "A period: 2019, 2019-10, 2019-Q3 or 2019-10-28."
    if parameter.default is not None:
        schema["default"] = parameter.default
    more: Values = {} if example is None else {"example": example}
    return query_field(parameter.name, schema, about, required=parameter.required, **more)


def add_questions(app: FastAPI, catalogue: Catalogue, handler: Handler) -> None:
    """Add a route for each stored question.

    Args:
        app: The application.
        catalogue: The questions.
        handler: Answers them; it takes the question's name from the path.
    """
    for question in catalogue:
        app.add_api_route(
            f"/queries/{question.id}",
            _fixed(handler, question.id),
            name=question.id,
            operation_id=question.id,
            summary=question.titles["en"],
            description=_described_question(question),
            tags=["questions"],
            responses={"default": _PROBLEM},
            openapi_extra={
                "parameters": [
                    *(_parameter(one, question.example.get(one.name)) for one in question.params),
                    *_common(),
                ]
            },
        )


def _described_question(question: Question) -> str:
    columns = ", ".join(f"`{one.name}` ({one.type})" for one in question.returns)
    return f"{question.titles['id']}\n\nColumns: {columns}. Since {question.since}."


def _fixed(handler: Handler, name: str) -> Handler:
    async def answer(request: Request) -> Response:
        request.path_params["name"] = name
        return await handler(request)

    return answer


def described(app: FastAPI) -> None:
    """Let the application describe ``/sparql`` too, which is no route of the framework."""

    def openapi() -> Values:
        if app.openapi_schema is None:
            schema = get_openapi(
                title=app.title,
                version=app.version,
                description=app.description,
                routes=app.routes,
                license_info=app.license_info,
            )
            schema["paths"]["/sparql"] = _sparql()
            app.openapi_schema = schema
        return app.openapi_schema

    app.openapi = openapi  # type: ignore[method-assign]  # the way FastAPI documents it


def _sparql() -> Values:
    uris: Values = {"type": "array", "items": {"type": "string", "format": "uri"}}
    dataset = [
        query_field("default-graph-uri", uris, "Graphs whose union is the default graph."),
        query_field("named-graph-uri", uris, "Graphs that GRAPH may name."),
    ]
    offers = (*TABLE_OFFERS, *GRAPH_OFFERS)
    content = {one.media_type: {"schema": {"type": "string"}} for one in offers}
    responses: Values = {
        "200": {"description": "The complete answer", "content": content},
        "304": {"description": "The client has the answer"},
        "default": _PROBLEM,
    }
    text = query_field("query", {"type": "string"}, "A SPARQL 1.1 query.", required=True)
    form = {"type": "object", "required": ["query"], "properties": {"query": {"type": "string"}}}
    body = {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {"schema": form},
            "application/sparql-query": {"schema": {"type": "string"}},
        },
    }
    return {
        "get": {
            "operationId": "sparql-get",
            "summary": "SPARQL 1.1 Protocol, query in the URL",
            "tags": ["sparql"],
            "parameters": [text, *dataset, *_common()],
            "responses": responses,
        },
        "post": {
            "operationId": "sparql-post",
            "summary": "SPARQL 1.1 Protocol, query in the body",
            "tags": ["sparql"],
            "parameters": [*dataset, *_common()],
            "requestBody": body,
            "responses": responses,
        },
    }
