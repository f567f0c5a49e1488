"""How the commands that import tables and registers tell what was refused, and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING

import typer

if TYPE_CHECKING:
    from kg.mapping.table_cells import RefusedCell

__all__ = ["REASONS", "show_reasons"]

REASONS = 8
"""How many reasons, warnings or quarantined items are shown."""


def show_reasons(refused: Sequence[RefusedCell]) -> None:
    """Show the reasons of refusals, the frequent ones first, each with a place."""
    reasons = Counter(item.error.message for item in refused)
    first: dict[str, str] = {}
    for item in refused:
        first.setdefault(item.error.message, item.cell)
    for message, count in reasons.most_common(REASONS):
        typer.echo(f"  refused {count:,} times, first at {first[message]}: {message}")
    if len(reasons) > REASONS:
        typer.echo(f"  and {len(reasons) - REASONS:,} other reasons")
