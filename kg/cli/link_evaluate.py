"""``kg link evaluate``: how often matching is right, beside plain likeness of letters."""

from __future__ import annotations

import json
from itertools import groupby
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import report_progress

if TYPE_CHECKING:
    from kg.link.evaluation import Gold, Measure

__all__ = ["evaluate_command"]


def evaluate_command(
    target: Annotated[
        str,
        typer.Option("--target", help="wikidata or geonames. [default: all]", show_default=False),
    ] = "",
    show: Annotated[
        bool, typer.Option("--show", help="List the rows that went wrong or were missed.")
    ] = False,
    bands: Annotated[
        bool, typer.Option("--bands", help="Tell how often the best candidate is right, by score.")
    ] = False,
    format_name: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
) -> None:
    """Match the names of gold.csv, whose answers are known, and print precision and recall.

    Example: kg link evaluate --target geonames --show
    """
    from kg.errors import ParameterError
    from kg.link.evaluation import answers_of, measure, plain_measure, read_gold, score_bands
    from kg.link.targets import TARGETS, find_target, snapshot_of

    if format_name not in {"table", "json"}:
        raise ParameterError(f"{format_name!r} is neither table nor json", name="format")
    wanted = [find_target(target)] if target else list(TARGETS.values())
    gold = read_gold()
    report = report_progress()
    found: list[tuple[str, str, Measure, Measure | None]] = []
    for item in wanted:
        snapshot = snapshot_of(item)
        report(f"{item.title}: {len(snapshot):,} candidates")
        rows = sorted((row for row in gold if row.target == item.name), key=lambda row: row.source)
        if bands:
            for band in score_bands(rows, snapshot):
                share = f"{band.right:,} of {band.rows:,} right"
                typer.echo(f"{item.title}: best score from {band.lowest}: {share}")
            continue
        answers = answers_of(rows, snapshot)
        found.append((item.title, "all", measure(rows, answers), plain_measure(rows, snapshot)))
        both = zip(rows, answers, strict=True)
        for name, group in groupby(both, lambda pair: pair[0].source):
            some, theirs = zip(*group, strict=True)
            found.append((item.title, name, measure(some, theirs), None))
    if bands:
        return
    if format_name == "json":
        typer.echo(json.dumps([_document(*row) for row in found], indent=2, ensure_ascii=False))
        return
    _print(found)
    if show:
        for title, name, ours, _ in found:
            if name != "all":
                _print_rows(title, ours)


def _print(found: list[tuple[str, str, Measure, Measure | None]]) -> None:
    from rich.console import Console
    from rich.table import Table

    table = Table("target", "list", "rows", "answers", "precision", "recall")
    for title, name, ours, plain in found:
        table.add_row(title, name, *_cells(ours))
        if plain is not None:
            table.add_row("", f"by token_sort_ratio from {plain.threshold:.0f}", *_cells(plain))
    Console().print(table)


def _cells(measure: Measure) -> tuple[str, ...]:
    return (
        f"{measure.rows:,}",
        f"{measure.answerable:,}",
        _share(measure.precision),
        _share(measure.recall),
    )


def _share(value: float | None) -> str:
    return "-" if value is None else f"{value:.4f}"


def _print_rows(title: str, measure: Measure) -> None:
    for row, answer in measure.wrong:
        typer.echo(f"wrong   {title}: {_told(row)} -> {answer}; expected {row.expected or 'none'}")
    for row in measure.missed:
        typer.echo(f"missed  {title}: {_told(row)}; expected {row.expected}")


def _told(row: Gold) -> str:
    parent = f", {row.wanted.parent}" if row.wanted.parent else ""
    return f"{row.wanted.name}{parent} ({row.source})"


def _document(title: str, name: str, ours: Measure, plain: Measure | None) -> dict[str, object]:
    document: dict[str, object] = {
        "target": title,
        "list": name,
        "rows": ours.rows,
        "answers": ours.answerable,
        "precision": ours.precision,
        "recall": ours.recall,
        "wrong": [
            {"name": row.wanted.name, "answer": answer, "expected": row.expected}
            for row, answer in ours.wrong
        ],
        "missed": [{"name": row.wanted.name, "expected": row.expected} for row in ours.missed],
    }
    if plain is not None:
        document["plain"] = {
            "precision": plain.precision,
            "recall": plain.recall,
            "from": plain.threshold,
        }
    return document
