"""``kg link``: links with other data sets, from the suggestion to the graph and back."""

from __future__ import annotations

import typer

from kg.cli.link_evaluate import evaluate_command

__all__ = ["app"]

app = typer.Typer(
    help="Links with other data sets: suggest, review, apply, undo, evaluate.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("evaluate")(evaluate_command)
