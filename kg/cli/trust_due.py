"""What is due, on the terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import sys
from collections.abc import Sequence
from datetime import date
from typing import Any  # Any: JSON values

import typer

from kg.trust.codes import codes
from kg.trust.due import Due
from kg.trust.sentence import shown_day, shown_span

__all__ = ["print_due", "rows_of", "write_due"]

COLUMNS = (
    "due", "due_latest", "event", "is_assumed", "holder", "holder_label", "what", "verdict",
    "claimed_earliest", "claimed_latest", "deadlines", "certification", "source",
)  # fmt: skip
HEADINGS = {
    "en": ("due", "days", "holder", "what", "why", "verdict now"),
    "id": ("jatuh tempo", "hari", "pemegang", "apa", "sebab", "putusan kini"),
}
WORDS = {
    "en": {
        "validity-end": "stated validity ends",
        "assumed-end": "assumed: three years after the last claim of {last}",
        "transition-end": "transition of its edition ends",
        "conflict": "; sources differ: {days}",
        "claims": " ({n} claims)",
        "none": "Nothing is due from {on} to {until}.",
        "some": "{n} due from {on} to {until}.",
    },
    "id": {
        "validity-end": "masa berlaku yang dinyatakan berakhir",
        "assumed-end": "anggapan: tiga tahun sesudah klaim terakhir {last}",
        "transition-end": "masa transisi edisinya berakhir",
        "conflict": "; sumber berbeda: {days}",
        "claims": " ({n} klaim)",
        "none": "Tidak ada yang jatuh tempo dari {on} sampai {until}.",
        "some": "{n} jatuh tempo dari {on} sampai {until}.",
    },
}


def print_due(found: Sequence[Due], on: date, until: date, language: str) -> None:
    """Print a table, the soonest first, and how many there are."""
    from kg.cli.tables import print_table

    words = WORDS[language]
    rows = []
    for group in _grouped(found):
        each = group[0]
        why = _why(each, language)
        if len(group) > 1:
            why += words["claims"].format(n=len(group))
        rows.append((
            shown_span(each.earliest.isoformat(), each.latest.isoformat(), language),
            str((each.earliest - on).days),
            each.holder_label,
            each.what,
            why,
            codes("verdict")[each.verdict].labels[language] if each.verdict else "",
        ))
    if rows:
        print_table(HEADINGS[language], rows, fold=True)
    form = words["some" if rows else "none"]
    typer.echo(
        form.format(n=len(rows), on=shown_day(on, language), until=shown_day(until, language))
    )


def _grouped(found: Sequence[Due]) -> list[list[Due]]:
    """Return what is due with the same day, holder, name, event and verdict together."""
    groups: dict[tuple[object, ...], list[Due]] = {}
    for each in found:
        key = (each.earliest, each.latest, each.holder, each.what, each.event, each.verdict)
        groups.setdefault(key, []).append(each)
    return list(groups.values())


def write_due(found: Sequence[Due]) -> None:
    """Write CSV; deadlines are days with their sources, `` | `` between them."""
    writer = csv.writer(sys.stdout)
    writer.writerow(COLUMNS)
    for row in rows_of(found):
        said = " | ".join(f"{each['stated']} {each['source']}" for each in row["deadlines"])
        cells = row | {"deadlines": said, "is_assumed": str(row["is_assumed"]).lower()}
        writer.writerow([cells[name] or "" for name in COLUMNS])


def rows_of(found: Sequence[Due]) -> list[dict[str, Any]]:
    """Return the rows as JSON values, with the keys of :data:`COLUMNS`."""
    return [
        {
            "due": each.earliest.isoformat(),
            "due_latest": each.latest.isoformat(),
            "event": each.event,
            "is_assumed": each.is_assumed,
            "holder": each.holder,
            "holder_label": each.holder_label,
            "what": each.what,
            "verdict": each.verdict,
            "claimed_earliest": (
                each.claimed_earliest.isoformat() if each.claimed_earliest else None
            ),
            "claimed_latest": each.claimed_latest.isoformat() if each.claimed_latest else None,
            "deadlines": [{"stated": one.stated, "source": one.source} for one in each.deadlines],
            "certification": each.certification,
            "source": each.source,
        }
        for each in found
    ]


def _last_claim(due: Due, language: str) -> str:
    """Return the day of the last claim; a month or year where its source gives no more."""
    if due.claimed_latest is None:
        return "?"
    earliest = due.claimed_earliest or due.claimed_latest
    span = shown_span(earliest.isoformat(), due.claimed_latest.isoformat(), language)
    return shown_day(due.claimed_latest, language) if "–" in span else span


def _why(due: Due, language: str) -> str:
    words = WORDS[language]
    last = _last_claim(due, language)
    text = words[due.event].format(last=last)
    days = list(dict.fromkeys(one.stated for one in due.deadlines))
    if len(days) > 1:
        text += words["conflict"].format(days=", ".join(days))
    return text
