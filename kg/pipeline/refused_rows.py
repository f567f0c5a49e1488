"""Rows that could not be mapped, into quarantine with the reason."""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import UTC, datetime

from kg.mapping.figures import RefusedRow
from kg.sources.tables import BadRow, row_text
from kg.store import Quarantine, Refusal

__all__ = ["keep_refused_rows"]


def keep_refused_rows(
    quarantine: Quarantine, refused: Sequence[RefusedRow], headings: Sequence[str] = ()
) -> list[str]:
    """Put unmapped rows into quarantine.

    Args:
        quarantine: The store's quarantine.
        refused: The rows and their errors.
        headings: The headings, for rows that do not fit them.

    Returns:
        Their ids in quarantine, in order.
    """
    ids = []
    for item in refused:
        row = item.row
        if isinstance(row, BadRow):
            text, label = row_text(headings, row.raw), f"row {row.number}"
        else:
            text = row_text(list(row.cells), list(row.cells.values()))
            label = next((cell for cell in row.cells.values() if cell), f"row {row.number}")
        refusal = Refusal(
            record=text.encode(),
            format="csv",
            file=row.file,
            unit=f"{row.file}#{row.number}",
            label=label,
            graph="",
            why=str(item.error),
            report_json=json.dumps(
                {
                    "kind": "mapping",
                    "message": item.error.message,
                    "file": row.file,
                    "row": row.number,
                    "line": row.line,
                    "column": item.error.column,
                },
                ensure_ascii=False,
            ),
        )
        ids.append(quarantine.put(refusal, when=datetime.now(UTC)).id)
    return ids
