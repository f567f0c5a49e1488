"""``kg federate``: a query that also asks named SPARQL endpoints, such as Wikidata's."""

from __future__ import annotations

import re
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.query.catalogue import Catalogue, Question
    from kg.query.request import Contribution
    from kg.remote.endpoints import Endpoint

__all__ = ["CONTEXT", "federate_command"]

CONTEXT = {"allow_extra_args": True, "ignore_unknown_options": True}
DEFAULT_TIMEOUT_S = 60.0
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def federate_command(
    context: typer.Context,
    file: Annotated[
        Path | None, typer.Option("--file", help="A file that holds the query.")
    ] = None,
    question: Annotated[
        str | None, typer.Option("--question", help="A stored question that calls endpoints.")
    ] = None,
    recorded: Annotated[
        bool,
        typer.Option("--recorded", help="Show the recorded answer of the question; ask nobody."),
    ] = False,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Ask the endpoints anew, whatever the cache has.")
    ] = False,
    format_name: Annotated[
        str, typer.Option("--format", help="table, csv, json, xml, tsv, and those of graphs.")
    ] = "table",
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.01, help="Seconds the query may take.")
    ] = DEFAULT_TIMEOUT_S,
    include_pending: Annotated[
        bool, typer.Option("--include-pending", help="Count statements of pending sources, too.")
    ] = False,
    store: StoreOption = None,
) -> None:
    """Ask the graph and named SPARQL endpoints in one query: kg federate 'SELECT …'.

    In the place of the query: the name of a stored question, - for standard input, or nothing for
    the list of endpoints and questions.
    SERVICE wikidata: { … } or SERVICE <https://query.wikidata.org/sparql> { … } asks Wikidata; only
    endpoints of the list are called. The parameters of a question are options of its own.

    Example: kg federate areas-in-wikidata --province "Nusa Tenggara Timur"

    Example: kg federate 'SELECT * { ?a skos:exactMatch ?i SERVICE wikidata: { ?i wdt:P625 ?p } }'
    """  # fmt: skip
    from dataclasses import replace

    from kg.cli.query import answer, given_query, parse_extra
    from kg.config import settings
    from kg.query.catalogue import Catalogue
    from kg.remote.endpoints import federation_of, read_endpoints

    sparql, arguments = _query_first(context.args)
    if sparql is not None and question is None and _ID.fullmatch(sparql):
        sparql, question = None, sparql
    extra = parse_extra(arguments)
    text = given_query(sparql, file, question, extra)
    endpoints = read_endpoints(settings().endpoints)
    catalogue = Catalogue.federated()
    if text is None and question is None:
        _list(endpoints, catalogue)
        return
    asked = catalogue.get(question) if question is not None else None
    if recorded:
        _show_recorded(asked)
        return
    opened = open_or_build(store)
    if asked is not None:
        from kg.api import Graph

        text = Graph(opened, catalogue).bound(asked.id, extra)
        typer.echo(asked.expects["en"], err=True)
    assert text is not None  # noqa: S101 - one of the two was given
    if fresh:
        endpoints = tuple(replace(one, cache_life_s=0.0) for one in endpoints)
    done = answer(
        opened, text, format_name, timeout,
        include_pending=include_pending, is_stored=False,
        federation=federation_of(settings(), endpoints),
    )  # fmt: skip
    for one in done.contributions:
        typer.echo(_told(one), err=True)


def _query_first(arguments: list[str]) -> tuple[str | None, list[str]]:
    """Return the query and what stands behind it.

    The parameters of questions are options that click does not know; were the query an argument
    that it knows, it would take the value of the first of them for the query.
    """
    if arguments and (arguments[0] == "-" or not arguments[0].startswith("-")):
        return arguments[0], arguments[1:]
    return None, arguments


def _told(one: Contribution) -> str:
    """Say what an endpoint gave, and when."""
    if one.failure is not None:
        return f"{one.endpoint}: left out, as SILENT asks: {one.failure}"
    if one.asked_at is None:
        return f"{one.endpoint}: not asked, for there was nothing to ask about"
    rows = "1 row" if one.rows == 1 else f"{one.rows} rows"
    if not one.kept:
        return f"{one.endpoint} ({one.address}): {rows}, asked now"
    age = datetime.now(UTC) - datetime.fromisoformat(one.asked_at)
    return (
        f"{one.endpoint} ({one.address}): {rows}, kept from "
        f"{datetime.fromisoformat(one.asked_at):%Y-%m-%d %H:%M} UTC ({_span(age.total_seconds())} "
        "ago; --fresh asks anew)"
    )


def _span(seconds: float) -> str:
    for size, name in ((86_400, "days"), (3_600, "hours"), (60, "minutes")):
        if seconds >= 2 * size:
            return f"{seconds / size:.0f} {name}"
    return f"{seconds:.0f} seconds"


def _show_recorded(question: Question | None) -> None:
    if question is None:
        raise ParameterError("--recorded shows the answer of a question: name it with --question")
    file = question.path.parent / "recorded" / f"{question.id}.csv"
    example = "".join(f" --{name} {value!r}" for name, value in question.example.items())
    typer.echo(
        f"Recorded on {question.recorded} with{example or ' no parameters'}, from a local endpoint "
        "with a few items in the shape of the real ones: it shows the form of the answer, not what "
        "the endpoint says.",
        err=True,
    )
    typer.echo(question.expects["en"], err=True)
    sys.stdout.write(file.read_text(encoding="utf-8"))


def _list(endpoints: tuple[Endpoint, ...], questions: Catalogue) -> None:
    typer.echo("endpoints (TERANG_ENDPOINTS adds others)")
    for one in endpoints:
        typer.echo(f"  {one.name}  {one.address}")
        typer.echo(
            f"      {one.deadline_s:g} seconds, {one.row_limit} rows, answers are kept for "
            f"{_span(one.cache_life_s)}"
        )
    typer.echo("questions (kg federate --question …)")
    for question in questions:
        options = "".join(
            f" --{p.name} …" if p.required else f" [--{p.name} …]" for p in question.params
        )
        typer.echo(f"  {question.id}{options}")
        typer.echo(f"      {question.titles['en']}")
