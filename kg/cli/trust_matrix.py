"""A matrix of verdicts on the terminal, as CSV and as JSON."""

from __future__ import annotations

import csv
import sys
from typing import Any  # Any: JSON values

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kg.cli.tables import printable
from kg.trust.codes import codes
from kg.trust.matrix import Cell, Matrix
from kg.trust.sentence import shown_day

__all__ = ["document_of", "print_matrix", "write_matrix"]

MOST_UNITS = 30
"""With more units, those for which nobody claims anything stand in one line below the table."""

STYLES = {
    "verified": "green", "asserted": "yellow", "refuted": "red", "withdrawn": "red",
    "suspended": "red", "expired": "red", "broken": "red",
}  # fmt: skip
CAUSES = {
    "en": {
        "never-claimed": "never claimed",
        "claimed-before": "unknown: last claimed {last}",
        "claimed-later": "unknown: first claimed {first}",
        "claimed-undated": "unknown: claimed, without a date",
        "unknown": "unknown",
        "expired": "expired",
        "award-only": "no certification: award",
        "audit-only": "no certification: audit result",
        "implementation-only": "no certification: says it applies it",
        "not-a-certification": "no certification",
    },
    "id": {
        "never-claimed": "tidak pernah diklaim",
        "claimed-before": "tidak diketahui: terakhir diklaim {last}",
        "claimed-later": "tidak diketahui: pertama diklaim {first}",
        "claimed-undated": "tidak diketahui: diklaim tanpa tanggal",
        "unknown": "tidak diketahui",
        "expired": "kedaluwarsa",
        "award-only": "bukan sertifikasi: penghargaan",
        "audit-only": "bukan sertifikasi: hasil audit",
        "implementation-only": "bukan sertifikasi: menyatakan menerapkan",
        "not-a-certification": "bukan sertifikasi",
    },
}
REGISTERS = {
    "en": {
        "not-loaded": "register not loaded",
        "not-in-register": "not in the register",
        "loaded": "register loaded",
        "listed": "in the register",
    },
    "id": {
        "not-loaded": "daftar resmi belum dimuat",
        "not-in-register": "tidak ada dalam daftar resmi",
        "loaded": "daftar resmi sudah dimuat",
        "listed": "ada dalam daftar resmi",
    },
}
WORDS = {
    "en": {
        "unit": "unit",
        "others": "Nobody claims any of these for {n} more: {names}.",
        "empty": "Nobody claims anything for {parent} or the {n} units under it.",
    },
    "id": {
        "unit": "unit",
        "others": "Tidak ada yang mengklaim satu pun untuk {n} unit lain: {names}.",
        "empty": "Tidak ada yang mengklaim apa pun untuk {parent} atau {n} unit di bawahnya.",
    },
}


def print_matrix(matrix: Matrix, language: str) -> None:
    """Print the table, the units without any claim where there are many, and the counts."""
    console, words = Console(highlight=False), WORDS[language]
    if not matrix.standards:
        parent = matrix.units[matrix.parent]
        console.print(Text(words["empty"].format(parent=parent, n=len(matrix.units) - 1)))
        return
    title = f"{matrix.units[matrix.parent]} · {shown_day(matrix.on, language)}"
    table = Table(title=Text(printable(title)), title_justify="left", show_lines=True)
    table.add_column(words["unit"], overflow="fold")
    for name in matrix.standards.values():
        table.add_column(Text(printable(name)), overflow="fold")
    claimed = {cell.unit for cell in matrix.cells.values() if cell.certifications}
    is_long = len(matrix.units) > MOST_UNITS
    left_out = []
    for unit, label in matrix.units.items():
        if is_long and unit not in claimed and unit != matrix.parent:
            left_out.append(printable(label))
            continue
        cells = [_text(matrix.cells[unit, each], language) for each in matrix.standards]
        table.add_row(Text(printable(label)), *cells)
    console.print(table)
    if left_out:
        names = "; ".join(left_out)
        console.print(Text(words["others"].format(n=len(left_out), names=names)))
    console.print(Text(_counted(matrix, language)))


def write_matrix(matrix: Matrix) -> None:
    """Write one CSV row per cell."""
    rows = _rows(matrix)
    writer = csv.writer(sys.stdout)
    writer.writerow(COLUMNS)
    writer.writerows([row[name] or "" for name in COLUMNS] for row in rows)


COLUMNS = (
    "unit", "unit_label", "standard", "standard_label", "verdict", "cause", "register", "kinds",
    "first_claim", "last_claim", "reasons", "certifications",
)  # fmt: skip


def document_of(matrix: Matrix) -> dict[str, Any]:
    """Return the matrix as JSON values: parent, on, units, standards, counts, cells."""
    cells = _rows(matrix)
    for cell in cells:
        for name in ("kinds", "reasons", "certifications"):
            cell[name] = cell[name].split()
    return {
        "parent": {"iri": matrix.parent, "label": matrix.units[matrix.parent]},
        "on": matrix.on.isoformat(),
        "units": [{"iri": iri, "label": label} for iri, label in matrix.units.items()],
        "standards": [{"iri": iri, "label": label} for iri, label in matrix.standards.items()],
        "counts": dict(matrix.counts.most_common()),
        "cells": cells,
    }


def _rows(matrix: Matrix) -> list[dict[str, Any]]:
    return [
        {
            "unit": unit,
            "unit_label": matrix.units[unit],
            "standard": standard,
            "standard_label": matrix.standards[standard],
            "verdict": cell.verdict,
            "cause": cell.cause or None,
            "register": cell.register or None,
            "kinds": " ".join(cell.kinds),
            "first_claim": cell.first.isoformat() if cell.first else None,
            "last_claim": cell.last.isoformat() if cell.last else None,
            "reasons": " ".join(cell.reasons),
            "certifications": " ".join(cell.certifications),
        }
        for (unit, standard), cell in matrix.cells.items()
    ]


def _text(cell: Cell, language: str) -> Text:
    if not cell.certifications:
        return Text(CAUSES[language]["never-claimed"], style="dim")
    label = codes("verdict")[cell.verdict].labels[language]
    if cell.cause:
        last = shown_day(cell.last, language) if cell.last else "?"
        first = shown_day(cell.first, language) if cell.first else "?"
        label = CAUSES[language][cell.cause].format(first=first, last=last)
    text = Text(label, style=STYLES.get(cell.verdict, ""))
    if cell.verdict != "not-a-certification":
        text.append(f"\n{REGISTERS[language][cell.register]}", style="dim")
    return text


def _counted(matrix: Matrix, language: str) -> str:
    parts = []
    for name, count in matrix.counts.most_common():
        known = codes("verdict").get(name)
        label = CAUSES[language].get(name) or (known.labels[language] if known else name)
        parts.append(f"{count} {label.partition(' {')[0]}")
    return " · ".join(parts)
