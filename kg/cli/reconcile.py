"""``kg reconcile``: a column of a spreadsheet matched with the things of the graph."""

from __future__ import annotations

import hashlib
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build
from kg.errors import ParameterError, SourceError

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from kg.link.batch import Answers, Search
    from kg.link.sheet import MatchedRow, Plan
    from kg.sources.streams import Stream
    from kg.store import Store

__all__ = ["reconcile_command"]

UNMATCHED = 6
"""Exit code when some names were not matched with certainty."""
FEW = 100
"""New names of a chunk that this process answers itself while no workers run."""
SLICE = 50
TELL_S = 2.0
FORMATS = ("csv", "tsv", "json", "jsonl")


def reconcile_command(
    file: Annotated[Path, typer.Argument(help="CSV, TSV, XLSX, HTML or JSON.")],
    column: Annotated[str, typer.Option("--column", "-c", help="Heading of the names.")],
    types: Annotated[
        list[str] | None,
        typer.Option("--type", help="Only such things: province, UP3, Standard; repeatable."),
    ] = None,
    properties: Annotated[
        list[str] | None,
        typer.Option(
            "--property",
            help="A column that tells namesakes apart, and what it is: province=parent, "
            "code=bps, since=on; repeatable.",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="A file; standard output when absent.")
    ] = None,
    format_name: Annotated[
        str | None,
        typer.Option("--format", help="csv, tsv, json or jsonl. [default: by the output's ending]"),
    ] = None,
    candidates: Annotated[
        int, typer.Option("--candidates", min=1, max=20, help="Candidates kept of each name.")
    ] = 4,
    lang: Annotated[str, typer.Option("--lang", help="Of names and reasons: en or id.")] = "en",
    keep_formulas: Annotated[
        bool,
        typer.Option(
            "--keep-formulas",
            help="Leave cells that begin with = + - @ as they are; else CSV and TSV have an "
            "apostrophe before them, so that no spreadsheet program runs them.",
        ),
    ] = False,
    sheet: Annotated[str | None, typer.Option("--sheet", help="Sheet of a workbook.")] = None,
    encoding: Annotated[
        str | None, typer.Option("--encoding", help="Of a text file. [default: found out]")
    ] = None,
    separator: Annotated[
        str | None, typer.Option("--separator", help="Between cells. [default: found out]")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Match a column of names with the things of the graph; all other columns stay.

    Each row gets the best candidate with its score, whether it is certain, the reasons, and the
    next candidates. A run with --output that was stopped goes on where it was.

    Example: kg reconcile units.csv --column unit -o matched.csv

    Example: kg reconcile areas.xlsx -c nama --type regency --property provinsi=parent -o out.csv
    """
    from kg.link.sheet import Journal, Plan, check_plan, find_column, match_rows
    from kg.sources.streams import open_table

    chosen = _format(format_name, output)
    if lang not in {"en", "id"}:
        raise ParameterError("the language is en or id", name="lang", allowed=("en", "id"))
    if output is not None and output.resolve() == file.resolve():
        raise ParameterError("the output would replace the table that is read", name="output")
    if output is not None and output.is_dir():
        raise SourceError("this is a folder; name a file in it", file=str(output))
    table = open_table(file, sheet=sheet, encoding=encoding, separator=separator)
    for note in table.notes:
        typer.echo(f"kg: {table.file}: {note}", err=True)
    plan = Plan(
        find_column(table.headings, column, table.file),
        tuple(types or ()),
        tuple(_condition(one, table) for one in properties or ()),
        candidates,
        lang,
    )
    opened = open_or_build(store)
    with _matcher(opened, lang) as answer:
        check_plan(plan, answer)
        journal = Journal(_journal_path(output), _question(plan, opened))
        try:
            if len(journal):
                typer.echo(f"kg: {len(journal):,} names are matched already: going on", err=True)
            rows = match_rows(
                table.rows, len(table.headings), plan, journal, answer, file=table.file
            )
            counts = _write(_tell(rows), table, chosen, output, keep_formulas=keep_formulas)
        except BaseException:
            journal.close()
            raise
        names = len(journal)
        journal.remove()
    _summary(counts, names, output)
    if counts["uncertain"] or counts["nothing"] or counts["problem"]:
        raise typer.Exit(UNMATCHED)


def _format(given: str | None, output: Path | None) -> str:
    """Return the format of the output.

    Raises:
        ParameterError: If there is no such format.
    """
    chosen = given or (output.suffix.lower().lstrip(".") if output is not None else "csv")
    if chosen in FORMATS:
        return chosen
    raise ParameterError(
        f"{chosen!r} is no format of a matched table; use one of {', '.join(FORMATS)}",
        name="format",
        allowed=FORMATS,
    )


def _condition(given: str, table: Stream) -> tuple[int, str]:
    """Return a column's place and the property it has.

    Raises:
        ParameterError: If it is not written as a column and a property.
        SourceError: If there is no such column.
    """
    from kg.link.sheet import find_column

    column, mark, name = given.rpartition("=")
    if not mark or not column or not name:
        raise ParameterError(
            f"write --property as COLUMN=PROPERTY, such as province=parent, not {given!r}",
            name="property",
        )
    return find_column(table.headings, column, table.file), name


def _journal_path(output: Path | None) -> Path | None:
    if output is None:
        return None
    if not output.parent.is_dir():
        raise SourceError("there is no such folder", file=str(output.parent))
    return output.with_name(output.name + ".journal")


def _question(plan: Plan, store: Store) -> str:
    """Return what answers depend on: what is asked for, and of which graph."""
    asked = [plan.types, [name for _, name in plan.conditions], plan.limit, plan.language]
    text = json.dumps([asked, str(store.path.resolve()), store.version()])
    return hashlib.sha256(text.encode()).hexdigest()


@contextmanager
def _matcher(store: Store, language: str) -> Iterator[Callable[[Sequence[Search]], Answers]]:
    """Yield what answers searches: this process, and worker processes once there are many."""
    from concurrent.futures.process import BrokenProcessPool

    from kg.link.batch import answer_each, answer_in_worker
    from kg.link.own import OwnThings
    from kg.link.workers import start_workers

    things, folder, version = OwnThings(store.names), str(store.path), store.version()
    pool: ProcessPoolExecutor | None = None
    is_alone = False

    def answer(searches: Sequence[Search]) -> Answers:
        nonlocal pool, is_alone
        if pool is None and len(searches) > FEW and not is_alone:
            pool = start_workers()
        if pool is None:
            return answer_each(things, searches, language)
        slices = [list(searches[at : at + SLICE]) for at in range(0, len(searches), SLICE)]
        futures = [
            pool.submit(answer_in_worker, folder, version, some, language) for some in slices
        ]
        try:
            return [one for future in futures for one in future.result()]
        except BrokenProcessPool:
            typer.echo("kg: a worker ended; this process goes on alone", err=True)
            pool, is_alone = None, True
            return answer_each(things, searches, language)

    try:
        yield answer
    finally:
        if pool is not None:
            pool.shutdown(wait=False, cancel_futures=True)


def _tell(rows: Iterator[MatchedRow]) -> Iterator[MatchedRow]:
    """Show progress on a terminal while rows pass."""
    started = told = time.monotonic()
    is_shown = sys.stderr.isatty()
    for count, row in enumerate(rows, start=1):
        yield row
        now = time.monotonic()
        if is_shown and now - told >= TELL_S:
            told = now
            typer.echo(f"… {count:,} rows, {count / (now - started):,.0f} a second", err=True)


def _write(
    rows: Iterator[MatchedRow],
    table: Stream,
    format_name: str,
    output: Path | None,
    *,
    keep_formulas: bool,
) -> Counter[str]:
    """Write the rows; a file takes its name when it is complete."""
    from kg.export.matched import write_matched

    counts: Counter[str] = Counter()
    part = output.with_name(output.name + ".part") if output is not None else None
    try:
        stream = part.open("w", encoding="utf-8", newline="") if part else sys.stdout
    except OSError as error:
        raise SourceError(error.strerror or "cannot be written", file=str(output)) from error
    try:
        with write_matched(
            stream, table.headings, format_name, keep_formulas=keep_formulas
        ) as write:
            for row in rows:
                counts["inert"] += write(row)
                counts[_outcome(row)] += 1
    finally:
        if part is not None:
            stream.close()
    if part is not None and output is not None:
        part.replace(output)
    return counts


def _outcome(row: MatchedRow) -> str:
    if row.answer is None:
        return "empty"
    if row.answer.problem:
        return "problem"
    if not row.answer.candidates:
        return "nothing"
    return "certain" if row.answer.is_certain else "uncertain"


def _summary(counts: Counter[str], names: int, output: Path | None) -> None:
    rows = sum(counts[key] for key in ("certain", "uncertain", "nothing", "problem", "empty"))
    typer.echo(
        f"{rows:,} rows, {names:,} different names: {counts['certain']:,} certain, "
        f"{counts['uncertain']:,} to be looked at, {counts['nothing']:,} without a candidate, "
        f"{counts['empty']:,} empty",
        err=True,
    )
    if counts["problem"]:
        typer.echo(
            f"  {counts['problem']:,} rows have a value that cannot be understood: "
            "see match_reasons",
            err=True,
        )
    if counts["inert"]:
        typer.echo(
            f"  {counts['inert']:,} cells that begin like formulas have an apostrophe before them "
            "(--keep-formulas leaves them as they are)",
            err=True,
        )
    if output is not None:
        typer.echo(f"  {output}", err=True)
