"""``kg link evaluate``: how often matching is right, beside plain likeness of letters."""

from __future__ import annotations

import json
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, open_or_build, report_progress
from kg.errors import ParameterError

if TYPE_CHECKING:
    from kg.link.evaluation import Gold, Measure
    from kg.link.matching import CandidateSource
    from kg.link.snapshot import Snapshot

__all__ = ["evaluate_command"]


def evaluate_command(
    target: Annotated[
        str,
        typer.Option(
            "--target", help="wikidata, geonames or terang. [default: all]", show_default=False
        ),
    ] = "",
    gold_name: Annotated[
        str,
        typer.Option("--gold", help="tuned, held-out, or a file of the same columns."),
    ] = "tuned",
    show: Annotated[
        bool, typer.Option("--show", help="List the rows that went wrong or were missed.")
    ] = False,
    bands: Annotated[
        bool, typer.Option("--bands", help="Tell how often the best candidate is right, by score.")
    ] = False,
    format_name: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    store: StoreOption = None,
) -> None:
    """Match names whose answers are known, and print precision and recall.

    tuned are the names that the rules were made with, held-out those that they had not seen when
    they were first measured. The target terang is the graph itself: it needs the store.

    Example: kg link evaluate --target geonames --show

    Example: kg link evaluate --gold held-out
    """
    from kg.link.evaluation import answers_of, measure, plain_measure, read_gold, score_bands

    if format_name not in {"table", "json"}:
        raise ParameterError(f"{format_name!r} is neither table nor json", name="format")
    gold = read_gold(_gold_file(gold_name))
    report = report_progress()
    found: list[tuple[str, str, Measure, Measure | None]] = []
    for name in _targets(target, gold):
        title, source, snapshot = _candidates(name, store)
        report(f"{title}: {len(snapshot):,} candidates")
        rows = sorted((row for row in gold if row.target == name), key=lambda row: row.source)
        if bands:
            for band in score_bands(rows, source):
                share = f"{band.right:,} of {band.rows:,} right"
                typer.echo(f"{title}: best score from {band.lowest}: {share}")
            continue
        answers = answers_of(rows, source)
        found.append((title, "all", measure(rows, answers), plain_measure(rows, snapshot)))
        both = zip(rows, answers, strict=True)
        for listed, group in groupby(both, lambda pair: pair[0].source):
            some, theirs = zip(*group, strict=True)
            found.append((title, listed, measure(some, theirs), None))
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


def _gold_file(name: str) -> Path | None:
    """Return the table of a name, None for the one that is always there.

    Raises:
        ParameterError: If there is no such file.
    """
    from kg.resources import link_file

    if name == "tuned":
        return None
    if name == "held-out":
        return link_file("held_out.csv")
    path = Path(name)
    if not path.is_file():
        raise ParameterError(f"{name!r} is neither tuned, held-out nor a file", name="gold")
    return path


def _targets(wanted: str, gold: list[Gold]) -> list[str]:
    """Return the targets that are measured: the one asked for, else all that have names.

    Raises:
        ParameterError: If it is unknown, or no name has it.
    """
    from kg.link.evaluation import OWN
    from kg.link.targets import TARGETS, find_target

    known = [name for name in (*TARGETS, OWN) if any(row.target == name for row in gold)]
    if not wanted:
        return known
    if wanted != OWN:
        find_target(wanted)
    if wanted not in known:
        message = f"no name has the target {wanted!r}; there are {', '.join(known) or 'none'}"
        raise ParameterError(message, name="target")
    return [wanted]


def _candidates(name: str, store: Path | None) -> tuple[str, CandidateSource, Snapshot]:
    """Return the title of a target, where its candidates come from, and all of them."""
    from kg.link.evaluation import OWN
    from kg.link.own import OwnThings
    from kg.link.snapshot import Snapshot
    from kg.link.targets import find_target, snapshot_of

    if name == OWN:
        things = OwnThings(open_or_build(store).names)
        return "Terang", things, Snapshot(things.all_candidates())
    target = find_target(name)
    snapshot = snapshot_of(target)
    return target.title, snapshot, snapshot


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
