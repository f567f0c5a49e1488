"""``kg trust``: does this certification hold on this day, with its chain and its words."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.store import Store
    from kg.trust import Answer

__all__ = ["trust_command"]

FORMATS = ("tree", "json", "text")


def trust_command(
    holder: Annotated[
        str | None, typer.Argument(help="Name, slug or IRI of a unit or company.")
    ] = None,
    standard: Annotated[
        str | None, typer.Argument(help="A standard, an edition of one, or a scheme: ISO 9001.")
    ] = None,
    on: Annotated[str, typer.Option("--on", help="A day, 2020-06-01; today if not given.")] = "",
    format_name: Annotated[
        str, typer.Option("--format", help="tree, text (the sentence alone) or json.")
    ] = "",
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

    Example: kg trust "PLN UPT Bandung" SMK3 --on 2024-06-01 --lang id

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
    if format_name not in FORMATS:
        raise ParameterError(
            f"--format must be {', '.join(FORMATS)}, not {format_name!r}", name="format"
        )
    if holder is None or standard is None:
        raise ParameterError(
            "name a holder and a standard: kg trust 'UP3 Sumba' 'ISO 9001' --on 2020-06-01",
            name="holder",
        )
    from kg.cli.trust_tree import print_tree
    from kg.trust import sentence
    from kg.trust.document import document_of

    answer = answer_from(open_or_build(store), holder, standard, on)
    if format_name == "json":
        import json

        typer.echo(json.dumps(document_of(answer), indent=2, ensure_ascii=False))
    elif format_name == "text":
        typer.echo(sentence(answer, lang))
    else:
        print_tree(answer, lang)


def answer_from(store: Store, holder: str, standard: str, on: str) -> Answer:
    """Ask a store.

    Raises:
        ParameterError: If holder or standard name nothing, or the day is none.
        AmbiguousNameError: If a name means several things.
    """
    from pyoxigraph import NamedNode

    from kg.query.catalogue import Catalogue
    from kg.query.execute import execute
    from kg.query.parameters import parse_parameters
    from kg.query.request import QueryRequest, Task
    from kg.trust import Asking, ask
    from kg.trust.asking import QUESTIONS, answer_with

    catalogue = Catalogue.of(QUESTIONS)
    given = {"holder": holder, "standard": standard, "on": on or date.today().isoformat()}
    terms = parse_parameters(catalogue.get("trust"), given, store.names, base=store.base)
    asking = Asking(
        NamedNode(terms["holder"].value),
        NamedNode(terms["standard"].value),
        date.fromisoformat(terms["on"].value),
    )
    with store.snapshot() as snapshot:

        def run(text: str) -> bytes:
            request = QueryRequest(text, table_format="json")
            return execute(Task(request, str(snapshot.path))).read()

        return answer_with(ask(asking, catalogue), run)
