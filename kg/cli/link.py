"""``kg link``: links with other data sets, from the suggestion to the graph and back."""

from __future__ import annotations

import typer

from kg.cli.link_apply import apply_command, export_command, list_command, undo_command
from kg.cli.link_evaluate import evaluate_command
from kg.cli.link_review import review_command
from kg.cli.link_suggest import suggest_command

__all__ = ["app"]

app = typer.Typer(
    help="Links with other data sets: suggest, review, apply, undo, export, evaluate.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
app.command("suggest")(suggest_command)
app.command("review")(review_command)
app.command("apply")(apply_command)
app.command("list")(list_command)
app.command("undo")(undo_command)
app.command("export")(export_command)
app.command("evaluate")(evaluate_command)
