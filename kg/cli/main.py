"""The application: registers the commands and turns errors into a sentence and an exit code.

Only the module of the command that is called is imported; for help, and for a word that is no
command, all of them. Heavy modules are imported inside the commands that need them.
"""

from __future__ import annotations

import atexit
import os
import sys
from collections.abc import Iterable
from importlib import import_module

import typer

from kg.errors import KgError

__all__ = ["COMMANDS", "application", "main"]

COMMANDS = {
    "build": "build:build_command",
    "serve": "serve:serve_command",
    "mcp": "mcp:mcp_command",
    "query": "query:query_command",
    "federate": "federate:federate_command",
    "compare": "compare:compare_command",
    "trust": "trust:trust_command",
    "load": "load:load_command",
    "extract": "ingest:extract_command",
    "ingest": "ingest:ingest_command",
    "import": "import_table:import_command",
    "validate": "load:validate_command",
    "series": "series:series_command",
    "map": "map:map_command",
    "graph": "graph:graph_command",
    "path": "path:path_command",
    "neighbours": "neighbours:neighbours_command",
    "components": "components:components_command",
    "stats": "stats:stats_command",
    "export": "export:export_command",
    "version": "stats:version_command",
    "quarantine": "quarantine:app",
    "report": "report:app",
    "review": "review:app",
    "discrepancies": "discrepancies:app",
    "link": "link:app",
    "reconcile": "reconcile:reconcile_command",
    "enrich": "enrich:enrich_command",
}
"""Each command: the module of ``kg.cli`` and the name in it, of a function or of a group."""

READING = {"compare", "trust", "query", "series", "discrepancies", "stats", "path", "neighbours"}
"""Commands that change nothing and leave nothing running."""


def application(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """Return the application with some of its commands.

    Args:
        names: Keys of :data:`COMMANDS`; all when not given.
    """
    app = typer.Typer(
        name="kg",
        help="Terang: who certified whom and who has electricity in Indonesia's power sector, with "
        "the words behind every fact.",
        no_args_is_help=True,
        add_completion=False,
        pretty_exceptions_enable=False,
        rich_markup_mode=None,
    )
    # Without a callback, typer takes an application of one command for that command itself.
    app.callback()(_nothing)
    for name in names:
        module, _, attribute = COMMANDS[name].partition(":")
        found = import_module(f"kg.cli.{module}")
        command = getattr(found, attribute)
        if isinstance(command, typer.Typer):
            app.add_typer(command, name=name)
        else:
            app.command(name, context_settings=getattr(found, "CONTEXT", None))(command)
    return app


def main() -> None:
    """Run the command line; exits with the error's code after one sentence on stderr."""
    called = sys.argv[1] if len(sys.argv) > 1 else ""
    try:
        application([called] if called in COMMANDS else COMMANDS)()
    except SystemExit as done:
        if isinstance(done.__context__, BrokenPipeError):  # click says 1 for it
            _stop_printing()
            sys.exit(0)
        if called in READING and not done.code:
            _leave()
        raise
    except KgError as error:
        print(f"kg: {error}", file=sys.stderr)
        sys.exit(error.exit_code)
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        _stop_printing()
        sys.exit(0)


def _leave() -> None:
    """End a command that has only read, without taking the interpreter apart.

    Closing the database and freeing what was imported takes 40 ms of a comparison's 350, and the
    system does it anyhow.
    """
    atexit._run_exitfuncs()
    try:
        sys.stdout.flush()
    except BrokenPipeError:
        _stop_printing()
        return
    sys.stderr.flush()
    os._exit(0)


def _stop_printing() -> None:
    """Let what is still to be printed go nowhere: its reader (head, less) has seen enough."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _nothing() -> None:
    return
