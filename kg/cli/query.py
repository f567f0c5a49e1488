"""``kg query``: a stored question by its name, or any SPARQL query."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build, pending_hint
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.query.request import Answer
    from kg.remote.endpoints import Federation
    from kg.store import Store

__all__ = ["CONTEXT", "answer", "given_query", "parse_extra", "query_command"]


CONTEXT = {"allow_extra_args": True, "ignore_unknown_options": True}
DEFAULT_TIMEOUT_S = 30.0
MEMORY_BYTES = 2 << 30


def query_command(
    context: typer.Context,
    question: Annotated[
        str | None, typer.Argument(help="A stored question; without it, the list of them.")
    ] = None,
    sparql: Annotated[
        str | None, typer.Option("--sparql", help="A query; - reads it from standard input.")
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--file", help="A file that holds the query.")
    ] = None,
    format_name: Annotated[
        str,
        typer.Option(
            "--format", help="table, csv, json, xml, tsv; graphs: turtle, ntriples, rdfxml, jsonld."
        ),
    ] = "table",
    timeout: Annotated[
        float, typer.Option("--timeout", min=0.01, help="Seconds the query may take.")
    ] = DEFAULT_TIMEOUT_S,
    include_pending: Annotated[
        bool,
        typer.Option("--include-pending", help="Count statements of pending sources, too."),
    ] = False,
    store: StoreOption = None,
) -> None:
    """Ask a stored question or run a SPARQL query.

    The parameters of a question are options of its own: kg query QUESTION --help lists none of
    them, but a wrong one names those there are, and kg query lists all questions.

    Example: kg query certificates-of-unit --unit "UP3 Sumba"

    Example: kg query --sparql 'SELECT * { ?s a tr:Unit }' --format csv
    """
    extra = parse_extra(context.args)
    text = given_query(sparql, file, question, extra)
    if text is None and question is None:
        _list_questions()
        return
    opened = open_or_build(store)
    if text is None:
        assert question is not None  # noqa: S101 - the case above
        from kg.api import Graph

        text = Graph(opened).bound(question, extra)
    answer(
        opened, text, format_name, timeout,
        include_pending=include_pending, is_stored=question is not None,
    )  # fmt: skip


def given_query(
    sparql: str | None, file: Path | None, question: str | None, extra: dict[str, str]
) -> str | None:
    """Return the query that was given as text or file; None when a question was named.

    Raises:
        ParameterError: If several were given, or the file cannot be read.
    """
    given = [name for name, value in (("--sparql", sparql), ("--file", file)) if value is not None]
    if question is not None:
        given.insert(0, question)
    if len(given) > 1:
        raise ParameterError(f"{' and '.join(given)} exclude one another: give one of them")
    if extra and question is None:
        raise ParameterError(f"--{next(iter(extra))} is a parameter, and no question is named")
    if file is not None:
        try:
            return file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            raise ParameterError(f"{file} cannot be read: {error}", name="file") from error
    return sys.stdin.read() if sparql == "-" else sparql


def parse_extra(arguments: list[str]) -> dict[str, str]:
    """Read ``--name value`` and ``--name=value`` pairs.

    Raises:
        ParameterError: If an argument is no such pair.
    """
    result: dict[str, str] = {}
    rest = list(arguments)
    while rest:
        head = rest.pop(0)
        if not head.startswith("--") or head == "--":
            raise ParameterError(f"{head!r} is not expected here; write --name VALUE")
        name, equals, value = head[2:].partition("=")
        name = name.replace("-", "_")
        if not equals:
            if not rest:
                raise ParameterError(f"--{name} needs a value", name=name)
            value = rest.pop(0)
        if name in result:
            raise ParameterError(f"--{name} is given twice", name=name)
        result[name] = value
    return result


def answer(
    store: Store,
    text: str,
    format_name: str,
    timeout_s: float,
    *,
    include_pending: bool,
    is_stored: bool,
    federation: Federation | None = None,
) -> Answer:
    """Run a query and show its answer.

    Args:
        store: The store.
        text: The query.
        format_name: ``table`` or a format.
        timeout_s: Seconds it may take.
        include_pending: Whether pending sources count.
        is_stored: Whether it is a stored question, of which it is told what pending sources change.
        federation: Which endpoints it may call.

    Returns:
        The answer; a file of its rows is gone.

    Raises:
        ParameterError: If the format is none.
    """
    from kg.query.formats import GRAPH_FORMATS, TABLE_FORMATS, graph_format, table_format
    from kg.query.isolate import run_isolated
    from kg.query.request import QueryRequest

    is_table = format_name == "table"
    table, graph = table_format(format_name), graph_format(format_name)
    if not is_table and table is None and graph is None:
        allowed = ("table", *TABLE_FORMATS, *GRAPH_FORMATS)
        raise ParameterError(
            f"{format_name!r} is no format; use one of {', '.join(allowed)}", name="format"
        )
    request = QueryRequest(
        text,
        table_format="json" if is_table else (table.name if table else None),
        graph_format="turtle" if is_table else (graph.name if graph else None),
        known_prefixes=True,
        include_pending=include_pending,
        count_pending=is_table and is_stored and not include_pending,
        federation=federation,
    )
    with store.snapshot() as snapshot:
        found = run_isolated(request, snapshot.path, timeout_s, MEMORY_BYTES)
    try:
        if is_table and found.kind == "select":
            _show_table(found)
            if found.pending_rows:
                typer.echo(
                    f"{pending_hint(found.pending_rows)}; "
                    "kg query sources-pending tells why they wait"
                )
        else:
            for chunk in found.iter_chunks():
                sys.stdout.buffer.write(chunk)
            sys.stdout.buffer.flush()
    finally:
        found.discard()
    return found


def _show_table(answer: Answer) -> None:
    """Show rows for people: short names for IRIs, nothing that a label beside it says better."""
    from kg.cli.tables import print_table, short_name
    from kg.query.results import Rows

    rows = Rows.from_json(answer.read())
    cells = rows.python()
    labelled = {c.removesuffix("_label") for c in rows.columns if c.endswith("_label")}
    empty = {c for c in rows.columns if cells and all(row[c] in {None, ""} for row in cells)}
    hidden = [c for c in rows.columns if c in labelled or c in empty]
    shown = [c for c in rows.columns if c not in hidden] or list(rows.columns)
    print_table(shown, [tuple(short_name(row[c]) for c in shown) for row in cells])
    left_out = f"; not shown: {', '.join(hidden)} (--format csv has all)" if hidden else ""
    typer.echo(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}{left_out}")


def _list_questions() -> None:
    from kg.query.catalogue import Catalogue

    catalogue = Catalogue.load()
    for area in catalogue.areas:
        typer.echo(area)
        for question in catalogue.in_area(area):
            options = "".join(
                f" --{p.name} …" if p.required else f" [--{p.name} …]" for p in question.params
            )
            typer.echo(f"  {question.id}{options}")
            typer.echo(f"      {question.titles['en']}")
