"""The application: registers the commands and turns errors into a sentence and an exit code.

Heavy modules are imported inside the commands that need them, so that ``kg query`` starts fast.
"""

from __future__ import annotations

import os
import sys

import typer

from kg.cli import (
    build,
    compare,
    discrepancies,
    export,
    import_table,
    ingest,
    load,
    quarantine,
    query,
    report,
    review,
    series,
    serve,
    stats,
)
from kg.cli import map as map_
from kg.errors import KgError

__all__ = ["app", "main"]

app = typer.Typer(
    name="kg",
    help="Terang: who certified whom and who has electricity in Indonesia, with the words behind "
    "every fact.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.command("build")(build.build_command)
app.command("serve")(serve.serve_command)
app.command("query", context_settings=query.CONTEXT)(query.query_command)
app.command("compare")(compare.compare_command)
app.command("load")(load.load_command)
app.command("extract")(ingest.extract_command)
app.command("ingest")(ingest.ingest_command)
app.command("import")(import_table.import_command)
app.command("validate")(load.validate_command)
app.command("series")(series.series_command)
app.command("map")(map_.map_command)
app.command("stats")(stats.stats_command)
app.command("export")(export.export_command)
app.command("version")(stats.version_command)
app.add_typer(quarantine.app, name="quarantine")
app.add_typer(report.app, name="report")
app.add_typer(review.app, name="review")
app.add_typer(discrepancies.app, name="discrepancies")


def main() -> None:
    """Run the command line; exits with the error's code after one sentence on stderr."""
    try:
        app()
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        # The reader of our output (head, less) has seen enough.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        sys.exit(0)
