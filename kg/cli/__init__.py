"""The command ``kg``: one module per group of commands, errors to one sentence and an exit code."""

from kg.cli.main import main

__all__ = ["main"]
