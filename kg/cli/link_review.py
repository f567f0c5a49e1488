"""``kg link review``: a person decides on suggested mappings; each decision is saved at once."""

from __future__ import annotations

import getpass
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.options import StoreOption, store_path

if TYPE_CHECKING:
    from kg.link.mapping_rows import MappingFile, MappingRow

__all__ = ["review_command"]

Lines = Annotated[
    list[int] | None, typer.Option("--accept", help="Accept the mapping on this line.")
]


def review_command(
    path: Annotated[Path, typer.Argument(help="A mapping set: SSSOM as TSV.")],
    accept: Lines = None,
    reject: Annotated[
        list[int] | None, typer.Option("--reject", help="Reject the mapping on this line.")
    ] = None,
    accept_certain: Annotated[
        bool, typer.Option("--accept-certain", help="Accept all that matching was certain of.")
    ] = False,
    by: Annotated[
        str | None, typer.Option("--by", help="Your name. [default: the name you log in with]")
    ] = None,
    store: StoreOption = None,
) -> None:
    """Decide on suggested mappings, one thing after the other, or by line.

    To accept one candidate of a thing rejects the others. Rejected mappings are kept: they are not
    suggested again.

    Example: kg link review links.sssom.tsv

    Example: kg link review links.sssom.tsv --accept-certain --by Sari
    """
    from kg.errors import ParameterError
    from kg.link import reviewing
    from kg.link.mapping_set import read_mappings

    name = (by if by is not None else getpass.getuser()).strip()
    if not name:
        raise ParameterError("say who decides; the name is empty", name="by")
    base = _base(store)
    file = read_mappings(path, base)
    _refuse_faults(file)
    on = date.today()
    if accept_certain or accept or reject:
        rows = list(file.rows)
        if accept:
            rows = reviewing.accept(rows, accept, by=name, on=on)
        if reject:
            rows = reviewing.reject(rows, reject, by=name, on=on)
        if accept_certain:
            rows = reviewing.accept_certain(rows, by=name, on=on)
        _save(file, rows, base)
        _summary(path, rows)
        return
    rows = _ask(file, base, name, on)
    _summary(path, rows)


def _base(store: Path | None) -> str:
    """Return the base of the store, where there is one; else that of the settings."""
    from kg.config import settings
    from kg.errors import StoreMissingError
    from kg.store import Store

    try:
        return Store.open(store_path(store)).base
    except StoreMissingError:
        return settings().base


def _refuse_faults(file: MappingFile) -> None:
    """Stop where a row cannot be read: writing the file anew would lose it."""
    from kg.errors import SourceError

    if file.faults:
        first = file.faults[0]
        more = f" (and {len(file.faults) - 1} more)" if len(file.faults) > 1 else ""
        raise SourceError(
            f"{first.heading + ': ' if first.heading else ''}{first.message}{more}; "
            "mend the file first, it is left as it is",
            file=file.path.name, line=first.line, column=first.column or None,
        )  # fmt: skip


def _ask(file: MappingFile, base: str, name: str, on: date) -> list[MappingRow]:
    """Show the undecided rows of each subject and read the decision."""
    from kg.errors import ParameterError
    from kg.link import reviewing

    rows = list(file.rows)
    groups = reviewing.by_subject(rows)
    if groups and not sys.stdin.isatty():
        raise ParameterError(
            "there is nobody to ask: give --accept-certain, --accept LINE or --reject LINE",
            name="accept",
        )
    for place, group in enumerate(groups, 1):
        typer.echo(f"\n{place} of {len(groups)}: {group[0].subject_label}  {group[0].subject}")
        for number, row in enumerate(group, 1):
            score = f"{100 * row.score:.0f}" if row.score is not None else "?"
            typer.echo(f"  {number}  {score:>3}  {row.object_label}  {row.object or row.scheme}")
            typer.echo(f"          {row.comment}")
        answer = _answer(len(group))
        if answer == "q":
            break
        if answer == "s":
            continue
        if answer == "n":
            rows = reviewing.reject(rows, [row.line for row in group], by=name, on=on)
        else:
            rows = reviewing.accept(rows, [group[int(answer) - 1].line], by=name, on=on)
        _save(file, rows, base)
    return rows


def _answer(candidates: int) -> str:
    numbers = [str(number) for number in range(1, candidates + 1)]
    while True:
        text = typer.prompt("  number to accept, n none of them, s skip, q quit", default="s")
        if (given := str(text).strip().lower()) in {"n", "s", "q", *numbers}:
            return given
        typer.echo(f"  {given!r} is none of {', '.join(numbers)}, n, s, q")


def _save(file: MappingFile, rows: list[MappingRow], base: str) -> None:
    from kg.link.mapping_set import write_mappings

    kept = file.path.with_name(f"{file.path.name}.orig")
    if file.unkept and not kept.exists():
        kept.write_bytes(file.data)
        typer.echo(
            f"kg: {', '.join(file.unkept)}: not written again; the file as it was is {kept.name}",
            err=True,
        )
    write_mappings(
        file.path,
        [replace(row, line=0) for row in rows],
        base=base,
        identifier=file.identifier,
        title=file.title,
        licence=file.licence,
    )


def _summary(path: Path, rows: list[MappingRow]) -> None:
    accepted = sum(1 for row in rows if row.is_decided and not row.is_negated)
    rejected = sum(1 for row in rows if row.is_decided and row.is_negated)
    typer.echo(
        f"{path.name}: {accepted:,} accepted, {rejected:,} rejected, "
        f"{len(rows) - accepted - rejected:,} not decided"
    )
    if accepted or rejected:
        typer.echo(f"  kg link apply {path}")
