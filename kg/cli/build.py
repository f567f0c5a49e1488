"""``kg build``: the store from the bundled facts."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from kg.cli.options import StoreOption, report_progress, store_path

if TYPE_CHECKING:
    from kg.pipeline.build import BuildReport
    from kg.validate import Finding

__all__ = ["build_command", "run_build", "show_warnings"]


def build_command(store: StoreOption = None) -> None:
    """Build the graph from the bundled facts, or renew its bundled part.

    Example: kg build --store ./graph
    """
    run_build(store_path(store))


def run_build(path: Path) -> None:
    """Build a store and report what was done."""
    from kg.config import settings
    from kg.pipeline.build import build

    report = build(
        path,
        base=settings().base,
        lock_timeout_s=settings().lock_timeout_s,
        progress=report_progress(always=True),
    )
    _show(report, path)


def _show(report: BuildReport, path: Path) -> None:
    done = report.admission
    for name, seconds in report.phases:
        typer.echo(f"  {name:<28}{seconds:6.2f} s", err=True)
    for run in done.rules:
        what = "kept" if run.how == "kept" else f"{run.triples:,} triples"
        typer.echo(f"    rule {run.rule.id:<21}{run.seconds:6.2f} s  {what}", err=True)
    show_warnings(done.warnings)
    typer.echo(
        f"{done.accepted:,} records in {done.graphs:,} source graphs; "
        f"{len(report.quarantined):,} in quarantine; version {report.version} in {path}",
        err=True,
    )


def show_warnings(warnings: tuple[Finding, ...]) -> None:
    """Show warnings counted by message."""
    counted = Counter(finding.messages.get("en", finding.shape) for finding in warnings)
    for message, count in counted.most_common():
        typer.echo(f"  warning, {count:,} times: {message}", err=True)
