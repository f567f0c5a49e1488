"""``kg trust``: does this certification hold on this day, with its chain and its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.store import Store
    from kg.trust import Answer, Asking

__all__ = ["trust_command"]

FORMATS = ("tree", "text", "json", "html", "svg", "ttl")


def trust_command(
    holder: Annotated[
        str | None, typer.Argument(help="Name, slug or IRI of a unit or company.")
    ] = None,
    standard: Annotated[
        str | None, typer.Argument(help="A standard, an edition of one, or a scheme: ISO 9001.")
    ] = None,
    on: Annotated[str, typer.Option("--on", help="A day, 2020-06-01; today if not given.")] = "",
    format_name: Annotated[
        str,
        typer.Option(
            "--format",
            help="tree, text (the sentence alone), json, html, svg or ttl; lists: csv, too.",
        ),
    ] = "",
    explain: Annotated[
        str | None,
        typer.Option("--explain", help="One certification: its slug or IRI, instead of names."),
    ] = None,
    every: Annotated[
        bool,
        typer.Option("--all", help="A list of the verdicts on every certification and grant."),
    ] = False,
    lang: Annotated[
        str, typer.Option("--lang", help="en or id; a letter is in id if not given.")
    ] = "",
    missing: Annotated[
        bool, typer.Option("--missing", help="The letter that asks for what would verify it.")
    ] = False,
    matrix: Annotated[
        str | None,
        typer.Option("--matrix", help="Units under this one by standards: table, csv or json."),
    ] = None,
    due: Annotated[
        str | None,
        typer.Option("--due", help="What expires within 90d, 6w, 3m or 1y: table, csv or json."),
    ] = None,
    store: StoreOption = None,
) -> None:
    """Say whether a certification holds on a day: verdict, chain, words, and what is missing.

    Example: kg trust "UP3 Sumba" "ISO 9001" --on 2020-06-01

    Example: kg trust "PLN UPT Bandung" SMK3 --on 2024-06-01 --lang id --format html > report.html

    Example: kg trust --all --on 2026-01-01 --format csv

    Example: kg trust --missing "UP3 Sumba" "ISO 9001" --on 2020-06-01

    Example: kg trust --matrix "UIW NTT" --on 2020-06-01

    Example: kg trust --due 90d --format csv
    """
    if lang not in {"", "en", "id"}:
        raise ParameterError(f"--lang must be en or id, not {lang!r}", name="lang")
    if missing or matrix is not None or due is not None:
        from kg.cli.trust_monitoring import monitor

        monitor(
            open_or_build(store), holder, standard, on, format_name, lang,
            missing=missing, parent=matrix, due=due,
        )  # fmt: skip
        return
    lang, format_name = lang or "en", format_name or "tree"
    if every:
        from kg.cli.trust_all import print_all

        print_all(open_or_build(store), _day(on), format_name, lang)
        return
    if format_name not in FORMATS:
        raise ParameterError(
            f"--format must be {', '.join(FORMATS)}, not {format_name!r}", name="format"
        )
    graph = open_or_build(store)
    if explain is not None:
        answer = explained(graph, explain, on)
    elif holder is None or standard is None:
        raise ParameterError(
            "name a holder and a standard: kg trust 'UP3 Sumba' 'ISO 9001' --on 2020-06-01",
            name="holder",
        )
    else:
        answer = answer_from(graph, holder, standard, on)
    _show(answer, format_name, lang)


def _show(answer: Answer, format_name: str, lang: str) -> None:
    first = answer.judgements[0] if answer.judgements else None
    match format_name:
        case "json":
            import json

            from kg.trust.document import document_of

            typer.echo(json.dumps(document_of(answer), indent=2, ensure_ascii=False))
        case "text":
            from kg.cli.tables import printable
            from kg.trust import sentence

            typer.echo(printable(sentence(answer, lang)))
        case "html":
            from kg.trust.report import report_of

            typer.echo(report_of(answer, lang))
        case "svg":
            from kg.trust.picture import picture_of

            typer.echo(picture_of(answer, first, lang))
        case "ttl":
            from kg.trust.turtle import turtle_of

            typer.echo(turtle_of(answer), nl=False)
        case _:
            from kg.cli.trust_tree import print_tree

            print_tree(answer, lang)


def answer_from(store: Store, holder: str, standard: str, on: str) -> Answer:
    """Ask a store.

    Raises:
        ParameterError: If holder or standard name nothing, or the day is none.
        AmbiguousNameError: If a name means several things.
    """
    from kg.api import Graph
    from kg.query.catalogue import Catalogue

    return Graph(store, Catalogue.of(())).trust(holder, standard, on=on)


def explained(store: Store, certification: str, on: str) -> Answer:
    """Ask about one certification, for its own holder.

    Raises:
        ParameterError: If there is no such claim, or the day is none.
    """
    from pyoxigraph import NamedNode

    from kg.namespaces import Base, tr
    from kg.trust import Asking

    slug = certification.removeprefix(store.base)
    kinds = ("certification", "scheme-grant", "award", "audit-result", "implementation")
    iris = [certification, *(Base(store.base).id(kind, slug) for kind in kinds)]
    with store.snapshot() as snapshot:
        for iri in iris:
            if "://" not in iri:
                continue
            said = {
                quad.predicate.value: quad.object
                for quad in snapshot.db.quads_for_pattern(NamedNode(iri), None, None, None)
            }
            names = [said.get(tr(name)) for name in ("edition", "standard", "scheme")]
            standard = next((name for name in names if name is not None), None)
            holder = said.get(tr("holder"))
            if isinstance(holder, NamedNode) and isinstance(standard, NamedNode):
                return _run(store, Asking(holder, standard, _day(on), iri))
    raise ParameterError(
        f"{certification!r} is no certification of a known holder; kg query certificates-of-unit "
        "and kg query claims-of-unit list them",
        name="explain",
    )


def _run(store: Store, asking: Asking) -> Answer:
    from kg.query.catalogue import Catalogue
    from kg.query.execute import execute
    from kg.query.request import QueryRequest, Task
    from kg.trust import ask
    from kg.trust.asking import QUESTIONS, answer_with

    with store.snapshot() as snapshot:

        def run(text: str) -> bytes:
            request = QueryRequest(text, table_format="json")
            return execute(Task(request, str(snapshot.path))).read()

        return answer_with(ask(asking, Catalogue.of(QUESTIONS)), run)


def _day(on: str) -> date:
    try:
        return date.fromisoformat(on) if on else date.today()
    except ValueError as error:
        raise ParameterError(
            f"--on must be a date like 2020-06-01, not {on!r}", name="on"
        ) from error
