"""``kg trust --missing``, ``--matrix`` and ``--due``: checks their options and asks the store."""

from __future__ import annotations

import json
from collections.abc import Generator
from datetime import date
from typing import TYPE_CHECKING, TypeVar

import typer
from pyoxigraph import NamedNode

from kg.errors import ParameterError
from kg.query.catalogue import Catalogue
from kg.query.parameters import Term, parse_parameters

if TYPE_CHECKING:
    from kg.store import Store
    from kg.trust.answer import Row

__all__ = ["monitor"]

T = TypeVar("T")


def monitor(
    store: Store,
    holder: str | None,
    standard: str | None,
    on: str,
    format_name: str,
    lang: str,
    *,
    missing: bool,
    parent: str | None,
    due: str | None,
) -> None:
    """Print what exactly one of ``missing``, ``parent`` and ``due`` asks for.

    Raises:
        ParameterError: If several are given, or names that do not go with it.
    """
    if missing + (parent is not None) + (due is not None) > 1:
        raise ParameterError("give one of --missing, --matrix and --due", name="missing")
    if missing:
        if holder is None:
            raise ParameterError("name a holder: kg trust --missing 'UP3 Sumba'", name="holder")
        _show_missing(store, holder, standard, on, format_name, lang)
    elif parent is not None:
        if holder is not None:
            raise ParameterError("--matrix takes no holder besides the unit above", name="holder")
        _show_matrix(store, parent, on, format_name, lang)
    elif due is not None:
        if standard is not None:
            raise ParameterError("--due takes a holder and no standard", name="standard")
        _show_due(store, due, holder, on, format_name, lang)


def _show_missing(
    store: Store, holder: str, standard: str | None, on: str, format_name: str, lang: str
) -> None:
    """Print the letter that asks a holder for documents; ``text`` or ``json``.

    Raises:
        ParameterError: If a name or the day is wrong, or nothing at all is claimed for the holder.
    """
    from kg.cli.tables import printable
    from kg.trust.letter import letter
    from kg.trust.missing import MISSING_QUESTIONS, ask_missing
    from kg.trust.missing_document import document_of

    form = _format(format_name, ("text", "json"))
    catalogue = Catalogue.of(MISSING_QUESTIONS)
    given = {"holder": holder, "on": on or date.today().isoformat()}
    if standard is not None:
        given["standard"] = standard
    question = catalogue.get("what-would-verify-it")
    terms = parse_parameters(question, given, store.names, base=store.base)
    asked, named = _node(terms["holder"]), terms.get("standard")
    day = date.fromisoformat(terms["on"].value)
    steps = ask_missing(asked, _node(named) if named is not None else None, day, catalogue)
    requests = _run(store, steps)
    if not requests:
        raise ParameterError(
            f"nothing is claimed for {holder!r} or the units before it: there is nothing to verify",
            name="holder",
        )
    if form == "json":
        _print_json(document_of(requests))
    else:
        typer.echo(printable(letter(requests, lang or "id")))


def _show_matrix(store: Store, parent: str, on: str, format_name: str, lang: str) -> None:
    """Print units under a parent by standards; ``table``, ``csv`` or ``json``.

    Raises:
        ParameterError: If the name or the day is wrong, or the parent has no units.
    """
    from kg.cli.trust_matrix import print_matrix, write_matrix
    from kg.trust.matrix import MATRIX_QUESTIONS, ask_matrix

    form = _format(format_name, ("table", "csv", "json"))
    catalogue = Catalogue.of(MATRIX_QUESTIONS)
    question = catalogue.get("coverage-matrix")
    terms = parse_parameters(question, {"parent": parent}, store.names, base=store.base)
    matrix = _run(store, ask_matrix(_node(terms["parent"]), _day(on), catalogue))
    if len(matrix.units) < 2:
        raise ParameterError(
            f"no unit under {parent!r} is known for {matrix.on}; kg query unit-ancestry shows what "
            "stands above a unit",
            name="matrix",
        )
    if form == "table":
        print_matrix(matrix, lang or "en")
    elif form == "json":
        from kg.cli.trust_matrix import document_of

        _print_json(document_of(matrix))
    else:
        write_matrix(matrix)


def _show_due(
    store: Store, length: str, holder: str | None, on: str, format_name: str, lang: str
) -> None:
    """Print what is due within a length of time; ``table``, ``csv`` or ``json``.

    Raises:
        ParameterError: If the length, the day or the name is wrong.
    """
    from kg.cli.trust_due import print_due, rows_of, write_due
    from kg.trust.due import DUE_QUESTIONS, ask_due
    from kg.trust.horizon import day_after

    form = _format(format_name, ("table", "csv", "json"))
    day = _day(on)
    until = day_after(day, length)
    catalogue = Catalogue.of(DUE_QUESTIONS)
    given = {"since": day.isoformat(), "until": until.isoformat()}
    if holder is not None:
        given["holder"] = holder
    question = catalogue.get("due-certifications")
    terms = parse_parameters(question, given, store.names, base=store.base)
    named = terms.get("holder")
    found = _run(store, ask_due(day, until, catalogue, _node(named) if named is not None else None))
    if form == "table":
        print_due(found, day, until, lang or "en")
    elif form == "json":
        _print_json({"on": day.isoformat(), "until": until.isoformat(), "due": rows_of(found)})
    else:
        write_due(found)


def _run(store: Store, steps: Generator[str, list[Row], T]) -> T:
    from kg.query.execute import execute
    from kg.query.request import QueryRequest, Task
    from kg.trust.asking import answer_with

    with store.snapshot() as snapshot:

        def run(text: str) -> bytes:
            request = QueryRequest(text, table_format="json")
            return execute(Task(request, str(snapshot.path))).read()

        return answer_with(steps, run)


def _format(given: str, allowed: tuple[str, ...]) -> str:
    form = given or allowed[0]
    if form not in allowed:
        raise ParameterError(
            f"--format must be {', '.join(allowed[:-1])} or {allowed[-1]} here, not {given!r}",
            name="format",
            allowed=allowed,
        )
    return form


def _day(on: str) -> date:
    try:
        return date.fromisoformat(on) if on else date.today()
    except ValueError as error:
        raise ParameterError(
            f"--on must be a date like 2020-06-01, not {on!r}", name="on"
        ) from error


def _node(term: Term) -> NamedNode:
    return NamedNode(term.value)


def _print_json(document: object) -> None:
    typer.echo(json.dumps(document, indent=2, ensure_ascii=False))
