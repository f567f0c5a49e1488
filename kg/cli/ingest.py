"""``kg extract`` and ``kg ingest``: news articles, to look at and into the graph."""

from __future__ import annotations

import json
import shlex
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from kg.cli.load import REFUSED, STATUSES
from kg.cli.options import StoreOption, open_or_build, report_progress, store_path
from kg.errors import KgError, ParameterError

if TYPE_CHECKING:
    from collections.abc import Callable

    from kg.extract.llm.reader import Reader
    from kg.pipeline.ingest import Article, Outcome, Said
    from kg.pipeline.known import KnownNames

__all__ = ["extract_command", "ingest_command"]

FORMATS = ("json", "table", "ttl", "nq")
SHOWN = 3
"""Up to this many documents the facts are shown; of more, a line each."""
READERS = ("rules", "llm")
Url = Annotated[str | None, typer.Option("--url", help="Where the article stands.")]
Files = Annotated[
    list[Path],
    typer.Argument(help="Text files, saved pages, or folders; - is standard input."),
]
Published = Annotated[
    str | None, typer.Option("--published", help="The day it appeared: 2019-11-05.")
]
Publisher = Annotated[str | None, typer.Option("--publisher", help="Who published it.")]

ReaderName = Annotated[
    str,
    typer.Option("--reader", help="rules, or llm: the model of TERANG_LLM_URL gets the text."),
]


def extract_command(
    files: Files,
    format_name: Annotated[str, typer.Option("--format", help="json, table, ttl or nq.")] = "table",
    url: Url = None,
    published: Published = None,
    publisher: Publisher = None,
    reader: ReaderName = "rules",
    store: StoreOption = None,
) -> None:
    """Show what articles state, each fact with its words; nothing is stored.

    Names of the store help reading where there is one. json is one object per document, of several
    documents one per line; ttl and nq are what kg ingest would store.

    Example: kg extract article.txt --format json
    """
    from kg.pipeline.ingest import read_article
    from kg.sources.documents import iter_documents, read_document

    if format_name not in FORMATS:
        raise ParameterError(
            f"{format_name!r} is no format; use one of {', '.join(FORMATS)}",
            name="format",
            allowed=FORMATS,
        )
    said = _said(url, published, publisher)
    paths = iter_documents(files)
    _check_one(said, paths)
    read = _reader(reader)
    known = _known(store)
    failed = False
    for path in paths:
        try:
            article = read_article(read_document(path), known, said, reader=read)
        except KgError as error:
            if len(paths) == 1:
                raise
            typer.echo(f"kg: {error}", err=True)
            failed = True
            continue
        _tell_rejected(article)
        _write(article, format_name, alone=len(paths) == 1)
    if failed:
        raise typer.Exit(1)


def ingest_command(
    files: Files,
    url: Url = None,
    published: Published = None,
    publisher: Publisher = None,
    status: Annotated[
        str, typer.Option("--status", help="accepted, pending, disputed or rejected.")
    ] = "pending",
    again: Annotated[
        bool,
        typer.Option("--again", help="Read documents again that the graph has already."),
    ] = False,
    agent: Annotated[
        str, typer.Option("--by", help="Who reads them in; kept with the graphs.")
    ] = "kg ingest",
    reader: ReaderName = "rules",
    store: StoreOption = None,
) -> None:
    """Read articles into the graph: facts with their words, through the gate, as pending.

    What the graph has already is recognised by its SHA-256. Of up to three documents the facts are
    shown; of more, a line each. Exit code 6 tells that one was refused, 1 that one cannot be read.

    Example: kg ingest article.txt --url https://… --published 2019-11-05

    Example: kg ingest pages/ --publisher "ANTARA NTT"
    """
    from kg.pipeline.ingest import Ingest, ingest_files
    from kg.sources.documents import iter_documents

    if status not in STATUSES:
        raise ParameterError(
            f"{status!r} is no status; use one of {', '.join(STATUSES)}",
            name="status",
            allowed=STATUSES,
        )
    if not agent.strip():
        raise ParameterError("--by is empty; leave it out instead", name="by")
    said = _said(url, published, publisher)
    paths = iter_documents(files)
    _check_one(said, paths)
    how = Ingest(
        said, status, agent, again, keep_articles=len(paths) <= SHOWN, reader=_reader(reader)
    )
    opened = open_or_build(store)
    given = zip(("url", "published", "publisher"), (url, published, publisher), strict=True)
    options = " ".join(f"--{name} {shlex.quote(value)}" for name, value in given if value)
    counts: Counter[str] = Counter()
    items = 0
    with _bar(len(paths)) as step:
        outcomes = ingest_files(opened, paths, how, progress=_progress(len(paths)))
        for outcome in outcomes:
            counts[outcome.state] += 1
            items += outcome.items if outcome.state == "stored" else 0
            step()
            _tell(outcome, options)
    _summarise(counts, items, status)
    if counts["refused"]:
        raise typer.Exit(REFUSED)
    if counts["failed"]:
        raise typer.Exit(1)


def _reader(name: str) -> Reader:
    """Return what reads the texts."""
    from kg.extract import extract
    from kg.extract.llm.reader import reader_from_settings

    if name not in READERS:
        raise ParameterError(
            f"{name!r} is no reader; use one of {', '.join(READERS)}",
            name="reader",
            allowed=READERS,
        )
    return reader_from_settings() if name == "llm" else extract


def _tell_rejected(article: Article) -> None:
    """Say on stderr what a model answered and the text does not bear out."""
    from kg.cli.tables import printable
    from kg.extract.llm.items import REJECTIONS
    from kg.extract.llm.reader import ModelExtraction

    if not isinstance(article.extraction, ModelExtraction):
        return
    for one in article.extraction.rejected:
        part = f", {one.part}" if one.part else ""
        words = printable(one.words)
        told = f"{one.kind} {one.number}{part}: {REJECTIONS[one.reason]} ({words})"
        typer.echo(f"{printable(article.document.file)}: left out: {told}", err=True)


def _said(url: str | None, published: str | None, publisher: str | None) -> Said:
    from kg.pipeline.document_data import FIELDS, check_said, read_published
    from kg.pipeline.ingest import Said

    for name, given in zip(FIELDS, (url, published, publisher), strict=True):
        if given is not None:
            check_said(name, given)
    return Said(url, read_published(published) if published else None, publisher)


def _check_one(said: Said, paths: list[Path]) -> None:
    if said.url and len(paths) > 1:
        raise ParameterError(
            f"--url is of one document, and there are {len(paths)}; name one file", name="url"
        )


def _known(store: Path | None) -> KnownNames:
    """Return the names of the store; those of the bundled facts where there is none."""
    from kg.errors import StoreMissingError
    from kg.namespaces import Base
    from kg.pipeline.known import bundled_known, read_names
    from kg.store import Store

    try:
        opened = Store.open(store_path(store))
    except StoreMissingError:
        return bundled_known()
    with opened.snapshot() as snapshot:
        return read_names(snapshot.db, Base(opened.base))


def _write(article: Article, format_name: str, *, alone: bool) -> None:
    from kg.extract import to_json

    if format_name == "json":
        data = {"file": article.document.file, **to_json(article.extraction)}
        typer.echo(json.dumps(data, ensure_ascii=False, indent=2 if alone else None))
    elif format_name == "table":
        _show(article)
    else:
        sys.stdout.buffer.write(_triples(article, format_name))
        sys.stdout.buffer.flush()


def _triples(article: Article, format_name: str) -> bytes:
    from pyoxigraph import NamedNode, Quad, RdfFormat, serialize

    from kg.claims.rdf import record_triples, source_triples
    from kg.namespaces import PREFIXES, Base

    base = Base()
    source = article.mapped.source
    stated = record_triples(article.mapped.records, base)
    described = source_triples(source, base)
    if format_name == "ttl":
        written = serialize([*described, *stated], format=RdfFormat.TURTLE, prefixes=PREFIXES)
    else:
        graph, register = NamedNode(base.graph(source.slug)), NamedNode(base.graph("register"))
        quads = [Quad(t.subject, t.predicate, t.object, register) for t in described]
        quads += [Quad(t.subject, t.predicate, t.object, graph) for t in stated]
        written = serialize(quads, format=RdfFormat.N_QUADS)
    assert written is not None  # noqa: S101 - no output was given
    return written


def _show(article: Article) -> None:
    from rich.console import Console

    from kg.cli.article_view import print_document, print_facts
    from kg.cli.tables import printable
    from kg.pipeline.reading_data import document_data, extraction_data, mapped_data

    console = Console(highlight=False)
    data = extraction_data(article.extraction)
    typer.echo(printable(article.document.file))
    print_document(console, document_data(article.document), data)
    print_facts(console, article.document.text, data, mapped_data(article.mapped))


def _tell(outcome: Outcome, said: str) -> None:
    """Say what became of a file, with its facts where they were kept.

    Args:
        outcome: What became of it.
        said: The options that describe the document, as they were given.
    """
    from kg.cli.tables import printable

    if outcome.article is not None:
        _tell_rejected(outcome.article)
        _show(outcome.article)
    name = printable(outcome.file)
    if outcome.state == "stored":
        left = f", {outcome.left_out} not in full" if outcome.left_out else ""
        typer.echo(f"{name}: {outcome.items} items{left}; kg review show {outcome.number}")
    elif outcome.state == "known":
        slug = (outcome.graph or "").rpartition("/graph/")[2]
        how = ""
        if outcome.number is not None:
            how = f"; kg review show {outcome.number}"
        typer.echo(f"{name}: {outcome.told}; graph/{slug}{how}")
        if outcome.number is not None and said:
            typer.echo(f"  nothing is taken over; kg review edit {outcome.number} {said}")
    elif outcome.state == "empty":
        typer.echo(f"{name}: {outcome.told}; kg review show {outcome.number}")
    elif outcome.state == "refused":
        typer.echo(f"{name}: refused: {printable(outcome.told)}", err=True)
        typer.echo(f"  kg review show {outcome.number}; kg quarantine show {outcome.quarantined}")
    else:
        typer.echo(f"kg: {printable(outcome.told)}", err=True)


def _summarise(counts: Counter[str], items: int, status: str) -> None:
    told = [f"{counts['stored']:,} stored as {status} with {items:,} items"]
    told += [
        f"{counts[state]:,} {words}"
        for state, words in (
            ("known", "already read"),
            ("empty", "without a fact"),
            ("refused", "refused"),
            ("failed", "not readable"),
        )
        if counts[state]
    ]
    typer.echo("; ".join(told))
    if counts["stored"] and status == "pending":
        typer.echo("  kg review list shows what waits for a curator")


def _progress(total: int) -> Callable[[str], None]:
    """Return what tells of the steps of a write: of one document only, many have a bar."""
    return report_progress() if total == 1 else lambda message: None


@contextmanager
def _bar(total: int) -> Iterator[Callable[[], None]]:
    """Show a progress bar on a terminal when there is more than one document."""
    if total < 2 or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import (
        BarColumn,
        MofNCompleteColumn,
        Progress,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )

    columns = (
        TextColumn("reading"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("reading", total=total)
        yield lambda: bar.advance(task)
