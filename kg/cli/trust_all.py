"""``kg trust --all``: the verdict on every certification and grant, a line each."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

import typer

from kg.cli.tables import printable
from kg.errors import ParameterError
from kg.query.catalogue import Catalogue
from kg.query.execute import execute
from kg.query.request import QueryRequest, Task
from kg.query.stream import rows
from kg.trust import codes
from kg.trust.auditing import AUDIT_QUESTIONS, audit

if TYPE_CHECKING:
    from kg.store import Store

__all__ = ["print_all"]

COLUMNS = (
    "holder", "standard", "verdict", "reasons", "claimed_earliest", "claimed_latest",
    "certification", "holder_iri",
)  # fmt: skip


def print_all(store: Store, on: date, format_name: str, language: str) -> None:
    """Write the list as CSV, or the verdicts with their counts as text.

    Raises:
        ParameterError: If the format is neither csv nor text.
    """
    if format_name not in {"csv", "text", "tree"}:
        raise ParameterError(
            f"--format of the list must be csv or text, not {format_name!r}", name="format"
        )
    writer = csv.writer(sys.stdout, lineterminator="\n") if format_name == "csv" else None
    counts: Counter[str] = Counter()
    with store.snapshot() as snapshot:
        checkpoint = str(snapshot.path)

        def stream(text: str) -> Iterator[list[str]]:
            return rows(Task(QueryRequest(text), checkpoint))

        def run(text: str) -> bytes:
            request = QueryRequest(text, table_format="csv")
            return execute(Task(request, checkpoint)).read()

        if writer:
            writer.writerow(COLUMNS)
        for line in audit(snapshot.db, Catalogue.of(AUDIT_QUESTIONS), on, stream, run):
            counts[line.verdict] += 1
            if writer:
                writer.writerow([
                    line.holder_label, line.standard, line.verdict, " ".join(line.reasons),
                    line.claimed_earliest, line.claimed_latest, line.certification, line.holder,
                ])  # fmt: skip
            else:
                verdict = codes("verdict")[line.verdict].labels[language]
                typer.echo(printable(f"{verdict:16} {line.holder_label} · {line.standard}"))
    if not writer:
        told = sorted(counts.items(), key=lambda item: codes("verdict")[item[0]].rank)
        labels = [f"{count} {codes('verdict')[slug].labels[language]}" for slug, count in told]
        typer.echo(f"{sum(counts.values())}: {', '.join(labels) or '-'}")
