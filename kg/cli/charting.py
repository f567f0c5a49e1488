"""What ``kg series`` and ``kg map`` share: asking stored questions, and writing pictures.

Pictures are described by :mod:`kg.charts`; this module gets the rows and puts the files where the
user wants them. Heavy modules are imported where they are used: a table needs none of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any  # Any: a JSON document

import typer

from kg.errors import NoFiguresError, ParameterError

if TYPE_CHECKING:
    from kg.charts.statements import Statement
    from kg.charts.wording import Words
    from kg.query.results import Rows
    from kg.store import Store

__all__ = [
    "ChartOption",
    "IndicatorOption",
    "LangOption",
    "MethodOption",
    "PendingOption",
    "ScaleOption",
    "SupplyOption",
    "WidthOption",
    "Wish",
    "ask",
    "choose",
    "indicator_code",
    "load_words",
    "no_figures",
    "write_charts",
]

TIMEOUT_S = 30.0
MEMORY_BYTES = 2 << 30

CODES = """
SELECT ?code ?label ?definition WHERE {
  VALUES ?scheme {
    tr:indicatorScheme tr:supplyScheme tr:methodScheme tr:observationStatusScheme tr:doubtScheme
  }
  ?code skos:inScheme ?scheme ;
    skos:prefLabel ?label .
  OPTIONAL {
    ?code skos:definition ?definition
    FILTER(LANG(?definition) = LANG(?label))
  }
}
"""

ChartOption = Annotated[
    list[Path] | None,
    typer.Option(
        "--chart",
        help="A file to draw: .svg, .png, .html, .json (Vega-Lite) or .csv (the rows); repeatable.",
        show_default=False,
    ),
]
IndicatorOption = Annotated[
    str, typer.Option("--indicator", help="What is measured, as village-electrification-ratio.")
]
SupplyOption = Annotated[
    str | None, typer.Option("--supply", help="Only figures of this supply, as pln-and-non-pln.")
]
MethodOption = Annotated[
    str | None, typer.Option("--method", help="Only figures of this method, as household-survey.")
]
LangOption = Annotated[str, typer.Option("--lang", help="Language of the picture: en or id.")]
WidthOption = Annotated[
    int, typer.Option("--width", min=280, max=4000, help="Width of the picture in pixels.")
]
ScaleOption = Annotated[
    float,
    typer.Option("--scale", min=0.5, max=8, help="Pixels of a .png for each pixel of the width."),
]
PendingOption = Annotated[
    bool, typer.Option("--include-pending", help="Count statements of pending sources, too.")
]


@dataclass(frozen=True, slots=True)
class Wish:
    """The files that are wanted, and how."""

    paths: tuple[Path, ...]
    lang: str
    width: int
    scale: float

    def check(self) -> None:
        """Refuse what cannot be done before anything is asked.

        Raises:
            ParameterError: If a file's ending or the language is unknown.
        """
        from kg.charts.wording import LANGUAGES
        from kg.charts.write import check_paths

        check_paths(self.paths)
        if self.lang not in LANGUAGES:
            raise ParameterError(
                f"{self.lang!r} is no language of pictures; use one of {', '.join(LANGUAGES)}",
                name="lang",
                allowed=LANGUAGES,
            )

    @property
    def needs_picture(self) -> bool:
        """Whether anything but rows is wanted."""
        return any(path.suffix.lower() != ".csv" for path in self.paths)


def indicator_code(store: Store, text: str) -> str:
    """Return the code of an indicator that is given by code, IRI or label."""
    from kg.charts.statements import code_of
    from kg.query.catalogue import Catalogue
    from kg.query.parameters import parse_parameters

    question = Catalogue.of(("figures-of-provinces",)).get("figures-of-provinces")
    terms = parse_parameters(question, {"indicator": text}, store.names, base=store.base)
    return code_of(str(terms["indicator"])[1:-1])


def ask(
    store: Store, question: str, given: Mapping[str, str | None], *, pending: bool
) -> tuple[Rows, int]:
    """Ask a stored question as ``kg query`` does.

    Args:
        store: The store.
        question: Its id.
        given: Parameters; None is left out.
        pending: Whether pending sources count.

    Returns:
        The rows, and how many rows only pending sources would add or change.

    Raises:
        KgError: If a parameter is wrong or the query fails.
    """
    from kg.api import Graph

    texts = {name: text for name, text in given.items() if text is not None}
    return run(store, Graph(store).bound(question, texts), pending=pending)


def run(store: Store, text: str, *, pending: bool = False, count: bool = True) -> tuple[Rows, int]:
    """Run a SELECT in a child process and read its rows.

    Args:
        store: The store.
        text: The query.
        pending: Whether pending sources count.
        count: Whether to count the rows that only pending sources would add or change; it takes a
            copy of the graph.

    Returns:
        The rows, and that number; 0 where it was not counted.
    """
    from kg.query.isolate import run_isolated
    from kg.query.request import QueryRequest
    from kg.query.results import Rows

    request = QueryRequest(
        text,
        table_format="json",
        known_prefixes=True,
        include_pending=pending,
        count_pending=count and not pending,
    )
    with store.snapshot() as snapshot:
        answer = run_isolated(request, snapshot.path, TIMEOUT_S, MEMORY_BYTES)
    try:
        return Rows.from_json(answer.read()), answer.pending_rows or 0
    finally:
        answer.discard()


def load_words(store: Store, lang: str) -> Words:
    """Return the words of a language, with the labels of codes from the graph."""
    from pyoxigraph import Literal

    from kg.charts.wording import Words

    labels: dict[str, str] = {}
    definitions: dict[str, str] = {}
    for row in run(store, CODES, count=False)[0]:
        label = row["label"]
        if not isinstance(label, Literal) or label.language not in {lang, "", None}:
            continue
        code = str(row.python()["code"]).rpartition("#")[2]
        labels[code] = label.value
        if isinstance(definition := row["definition"], Literal):
            definitions[code] = definition.value
    return Words(lang, labels, definitions)


def choose(
    statements: Sequence[Statement], **wanted: str | None
) -> tuple[tuple[Statement, ...], str]:
    """Keep the statements with the codes wanted.

    Args:
        statements: Rows of an answer, at least one.
        **wanted: Attribute to code; None keeps all.

    Returns:
        The statements kept, and the codes wanted in one line.

    Raises:
        ParameterError: If no statement has a code that is wanted; it names those there are.
    """
    kept = tuple(statements)
    for name, code in wanted.items():
        if code is None:
            continue
        there = tuple(sorted({str(getattr(item, name)) for item in kept}))
        kept = tuple(item for item in kept if getattr(item, name) == code)
        if not kept:
            raise ParameterError(
                f"no figure here has the {name} {code!r}; there are {', '.join(there)}",
                name=name,
                allowed=there,
            )
    return kept, ", ".join(code for code in wanted.values() if code)


def no_figures(what: str, pending: int) -> NoFiguresError:
    """Return the error that nothing is known, and how many pending rows there are."""
    waits = "1 row waits" if pending == 1 else f"{pending} rows wait"
    hint = f"; {waits} in pending sources: add --include-pending" if pending else ""
    return NoFiguresError(f"no figure is known {what}{hint}", pending=pending)


def write_charts(
    wish: Wish, spec: Mapping[str, Any] | None, statements: Sequence[Statement], title: str
) -> None:
    """Write the files that are wanted, and say so.

    Args:
        wish: The files.
        spec: The picture; None when only rows are wanted.
        statements: The rows behind it.
        title: Title of a page.
    """
    from kg.charts.write import render, to_csv, write_file

    for path in wish.paths:
        suffix = path.suffix.lower()
        if suffix == ".csv":
            content = to_csv(statements)
        else:
            assert spec is not None  # noqa: S101 - see needs_picture
            content = render(spec, suffix, lang=wish.lang, title=title, scale=wish.scale)
        write_file(path, content)
        typer.echo(f"{path}: {len(statements)} statements, {len(content):,} bytes")
