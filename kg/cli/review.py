"""``kg review``: the curator's queue of what a program read."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.article_view import LOW
from kg.cli.build import show_warnings
from kg.cli.options import StoreOption, report_progress, store_path
from kg.errors import ParameterError, SourceError

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kg.pipeline.edits import Changes
    from kg.pipeline.queue import Queued
    from kg.pipeline.review import Decision
    from kg.store import GraphStatus, Reading, Store

__all__ = ["app"]

app = typer.Typer(
    help="What a program read, for a curator: look at it, accept, reject or mend it.",
    no_args_is_help=True,
)
Key = Annotated[str, typer.Argument(help="Its number in kg review list, its slug, or a hash.")]
Keys = Annotated[list[str], typer.Argument(help="Numbers in kg review list, slugs, or hashes.")]
By = Annotated[
    str | None, typer.Option("--by", help="Your name. [default: the name you log in with]")
]
Note = Annotated[str | None, typer.Option("--note", help="Why; kept with the status.")]
LIMIT = 50
STATES = ("pending", "accepted", "disputed", "rejected", "refused", "empty")


@app.command("list")
def list_command(
    all_states: Annotated[
        bool, typer.Option("--all", help="Also what was accepted, rejected, refused or is empty.")
    ] = False,
    below: Annotated[
        float | None,
        typer.Option(
            "--below",
            min=0,
            max=1,
            help="Only documents with an item below this confidence (0 to 1).",
        ),
    ] = None,
    limit: Annotated[int, typer.Option("--limit", min=1, help="At most so many.")] = LIMIT,
    format_name: Annotated[str, typer.Option("--format", help="table or json.")] = "table",
    store: StoreOption = None,
) -> None:
    """List what waits for a curator: pending documents and tables, and what the gate refused.

    A ! marks a lowest confidence below 0.7.

    Example: kg review list --below 0.7
    """
    from kg.pipeline.queue import queue

    if format_name not in {"table", "json"}:
        raise ParameterError(f"--format must be table or json, not {format_name!r}", name="format")
    found = [
        one
        for one in queue(_open(store))
        if (all_states or _state(one) in {"pending", "refused"})
        and (below is None or (one.reading and _low(one.reading, below)))
    ]
    if format_name == "json":
        for one in found[:limit]:
            typer.echo(json.dumps(_record(one), ensure_ascii=False))
        return
    _print_list(found[:limit])
    more = f"; --limit {len(found)} shows all" if len(found) > limit else ""
    typer.echo(f"{len(found):,} {'document' if len(found) == 1 else 'documents'}{more}")


@app.command("show")
def show_command(key: Key, store: StoreOption = None) -> None:
    """Show a document: its facts with their words, decisions on names, reasons, status.

    Example: kg review show 3
    """
    from rich.console import Console
    from rich.text import Text

    from kg.cli.article_view import print_document, print_facts
    from kg.cli.tables import printable
    from kg.store import status_history

    opened = _open(store)
    reading = opened.readings.get(key)
    body = reading.body
    data = body.get("current") or body["machine"]
    console = Console(highlight=False)
    console.print(Text(f"{reading.number}  {printable(reading.title)}", style="bold"))
    slug = reading.graph.rpartition("/graph/")[2]
    console.print(Text(f"  graph/{slug}"))
    console.print(Text(f"  file: {printable(reading.file)}, read {reading.read_on}"))
    print_document(console, body["document"], data)
    with opened.snapshot() as snapshot:
        history = status_history(snapshot.db, opened.base, reading.graph)
    for status in history:
        console.print(Text(f"  {printable(_told(status))}"))
    if not history:
        console.print(Text(f"  not in the graph: {reading.state}", style="yellow"))
    for one in body["edits"]:
        console.print(Text(f"  changed: {printable(json.dumps(one, ensure_ascii=False))}"))
    dropped = frozenset(body.get("dropped", ()))
    text = body["document"]["text"]
    print_facts(console, text, data, body, dropped=dropped)
    console.print(
        Text(f"kg review accept {reading.number} · reject {reading.number} · edit {reading.number}")
    )


@app.command("accept")
def accept_command(keys: Keys, note: Note = None, by: By = None, store: StoreOption = None) -> None:
    """Accept documents: their facts come into the graph that everybody asks.

    Each is judged again, together with what is accepted by now. Exit code 6: the gate refused one.

    Example: kg review accept 3 --note "read against the page" --by "Ana"
    """
    from kg.pipeline.review import ReviewRefusedError, accept, check_keys

    opened, who = _open(store), _who(by)
    check_keys(opened, keys)
    refused = False
    for key in keys:
        try:
            decision = accept(opened, key, by=who, note=note, progress=report_progress())
        except ReviewRefusedError as error:
            typer.echo(f"kg: {error}", err=True)
            refused = True
            continue
        _report("accepted", key, decision)
    if refused:
        raise typer.Exit(6)


@app.command("reject")
def reject_command(keys: Keys, note: Note = None, by: By = None, store: StoreOption = None) -> None:
    """Reject documents: they stay with that status, out of what questions and pages answer from.

    Example: kg review reject 4 --note "satire" --by "Ana"
    """
    from kg.pipeline.review import check_keys, reject

    opened, who = _open(store), _who(by)
    check_keys(opened, keys)
    for key in keys:
        decision = reject(opened, key, by=who, note=note, progress=report_progress())
        _report("rejected", key, decision)


@app.command("edit")
def edit_command(
    key: Key,
    given: Annotated[
        list[str] | None,
        typer.Option("--set", help="A field of an item: c1.holder=UP3 Sumba. May be repeated."),
    ] = None,
    drop: Annotated[
        list[str] | None, typer.Option("--drop", help="An item that is wrong: f2.")
    ] = None,
    restore: Annotated[
        list[str] | None, typer.Option("--restore", help="An item that was dropped.")
    ] = None,
    same: Annotated[
        list[str] | None,
        typer.Option("--same", help="What a name means: UP3 Sumba Raya=unit/up3-sumba."),
    ] = None,
    file: Annotated[
        Path | None, typer.Option("--from", help="The items as JSON, as --dump writes them.")
    ] = None,
    dump: Annotated[
        bool, typer.Option("--dump", help="Write the items as JSON and change nothing.")
    ] = False,
    url: Annotated[str | None, typer.Option("--url", help="Where the article stands.")] = None,
    published: Annotated[
        str | None, typer.Option("--published", help="The day it appeared: 2019-11-05.")
    ] = None,
    publisher: Annotated[str | None, typer.Option("--publisher", help="Who published it.")] = None,
    note: Note = None,
    by: By = None,
    store: StoreOption = None,
) -> None:
    """Change or drop what was read wrongly; the graph is judged again, the status stays.

    Without an option the items open in $EDITOR. The words of an item cannot be changed, and the
    program's own reading is kept. Exit code 6 tells that the gate refused it.

    Example: kg review edit 3 --set c1.holder="UP3 Sumba" --drop f2 --by "Ana"

    Example: kg review edit 3 --url https://… --published 2019-11-05
    """
    from kg.pipeline.document_data import FIELDS
    from kg.pipeline.edits import read_changes
    from kg.pipeline.review import ReviewRefusedError, edit

    opened = _open(store)
    reading = opened.readings.get(key)
    if dump:
        typer.echo(_dump(reading))
        return
    said = zip(FIELDS, (url, published, publisher), strict=True)
    changes = replace(
        read_changes(given or [], drop or [], restore or [], same or []),
        document={name: value for name, value in said if value is not None},
    )
    if file is not None:
        if changes:
            raise ParameterError("--from excludes the other changes", name="from")
        changes = _from_text(reading, _read(file), str(file))
    elif not changes:
        changes = _from_editor(reading)
        if not changes:
            typer.echo("nothing was changed")
            return
    try:
        decision = edit(opened, key, changes, by=_who(by), note=note, progress=report_progress())
    except ReviewRefusedError as error:
        typer.echo(f"kg: {error}", err=True)
        raise typer.Exit(6) from None
    _report("changed", key, decision)


def _open(store: Path | None) -> Store:
    from kg.store import Store

    return Store.open(store_path(store))


def _who(by: str | None) -> str:
    import getpass

    if by is not None:
        return by
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        raise ParameterError("a decision needs a name: give --by NAME", name="by") from None


def _report(done: str, key: str, decision: Decision) -> None:
    from kg.cli.tables import printable

    show_warnings(decision.warnings)
    slug, former = decision.graph.rpartition("/graph/")[2], decision.former
    if decision.already and former is not None:
        typer.echo(f"{key} was {printable(_told(former))} already: graph/{slug}; nothing changed")
        return
    for changed in decision.changed:
        typer.echo(f"  since it was read: {printable(changed)}")
    for doubt in decision.doubts:
        typer.echo(f"  look again: {printable(doubt)}", err=True)
    for item, why in decision.left_out:
        typer.echo(f"  not stored: {item}: {printable(why)}")
    if former is not None:
        typer.echo(f"  until now: {printable(_told(former))}")
    typer.echo(f"{key} {done}: graph/{slug}; version {decision.version}")


def _state(one: Queued) -> str:
    if one.status is not None:
        return one.status.status.rpartition("-")[2]
    return one.reading.state if one.reading and one.reading.state != "stored" else "broken off"


def _low(reading: Reading, limit: float) -> bool:
    return reading.lowest is not None and reading.lowest < limit


def _record(one: Queued) -> dict[str, object]:
    reading = one.reading
    return {
        "number": reading.number if reading else None,
        "graph": one.graph,
        "state": _state(one),
        "title": reading.title if reading else None,
        "file": reading.file if reading else None,
        "read_on": reading.read_on if reading else one.status.since if one.status else None,
        "items": reading.items if reading else None,
        "left_out": reading.left_out if reading else None,
        "lowest_confidence": reading.lowest if reading else None,
    }


def _print_list(found: Iterable[Queued]) -> None:
    from kg.cli.tables import print_table

    now = datetime.now(UTC)
    rows = []
    for one in found:
        reading = one.reading
        since = reading.read_on if reading else one.status.since if one.status else ""
        lowest = reading.lowest if reading else None
        mark = " !" if lowest is not None and lowest < LOW else ""
        rows.append((
            str(reading.number) if reading else "–",
            _state(one),
            _age(since, now),
            f"{reading.items}" if reading else "",
            f"{reading.left_out}" if reading and reading.left_out else "",
            f"{lowest:.2f}{mark}" if lowest is not None else "",
            reading.title if reading else one.graph.rpartition("/graph/")[2],
        ))
    if rows:
        headings = ("no", "status", "age", "items", "not in full", "lowest", "document")
        print_table(headings, rows, fold=True)


def _age(since: str, now: datetime) -> str:
    """Return how long ago a moment was, in the largest unit that fits."""
    try:
        seconds = (now - datetime.fromisoformat(since)).total_seconds()
    except ValueError:
        return ""
    for unit, size in (("d", 86_400), ("h", 3_600), ("min", 60)):
        if seconds >= size:
            return f"{int(seconds // size)} {unit}"
    return "now"


def _told(status: GraphStatus) -> str:
    name = status.status.rpartition("-")[2]
    until = f" until {status.until}" if status.until else ""
    note = f": {status.note}" if status.note else ""
    return f"{name} since {status.since}{until} by {status.by}{note}"


def _dump(reading: Reading) -> str:
    """Return the items by id, as a curator edits them."""
    from kg.pipeline.reading_data import iter_items

    body = reading.body
    dropped = set(body.get("dropped", ()))
    items = {
        name: item
        for name, item in iter_items(body.get("current") or body["machine"])
        if name not in dropped
    }
    return json.dumps(items, ensure_ascii=False, indent=2)


def _read(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(f"cannot be read: {error}", file=str(file)) from error


def _from_text(reading: Reading, text: str, name: str) -> Changes:
    """Return what differs between the items as they are and as a curator wrote them."""
    from kg.pipeline.edits import Changes

    try:
        wanted = json.loads(text)
    except ValueError as error:
        raise SourceError(f"no JSON: {error}", file=name) from error
    held = json.loads(_dump(reading))
    if not isinstance(wanted, dict) or not all(isinstance(one, dict) for one in wanted.values()):
        raise SourceError("no object of items, as kg review edit --dump writes it", file=name)
    if unknown := [item for item in wanted if item not in held]:
        raise SourceError(
            f"the item {unknown[0]!r} is new; a curator can change or drop what was read", file=name
        )
    fields = {
        item: changed
        for item, own in wanted.items()
        if (changed := {k: v for k, v in own.items() if k not in held[item] or held[item][k] != v})
    }
    return Changes(fields, tuple(item for item in held if item not in wanted))


def _from_editor(reading: Reading) -> Changes:
    text = typer.edit(_dump(reading), extension=".json", require_save=True)
    if text is None:
        from kg.pipeline.edits import Changes

        return Changes()
    return _from_text(reading, text, "the edited items")
