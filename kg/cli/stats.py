"""``kg stats`` and ``kg version``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from kg.cli.options import StoreOption, store_path

if TYPE_CHECKING:
    from pyoxigraph import Store as Database

__all__ = ["stats_command", "version_command"]

COUNTS = (
    ("sources", "tr:Source"),
    ("observations", "tr:Observation"),
    ("figures", "tr:Figure"),
    ("certifications claimed", "tr:Certification"),
    ("certificates", "tr:Certificate"),
    ("quotations", "tr:Quotation"),
    ("areas", "tr:Area"),
    ("organisations", "tr:Organisation"),
    ("units", "tr:Unit"),
    ("people", "tr:Person"),
)


def stats_command(store: StoreOption = None) -> None:
    """Show what is in the graph: counts, statuses of graphs, size and version.

    Example: kg stats
    """
    from kg.store import Store, graph_statuses

    opened = Store.open(store_path(store))
    with opened.snapshot() as snapshot:
        db = snapshot.db
        for label, name in COUNTS:
            count = _count(db, f"?thing a {name}")
            typer.echo(f"{label:<28}{count:>10,}")
        statuses: dict[str, int] = {}
        for status in graph_statuses(db, opened.base).values():
            name = status.status.rpartition("-")[2]
            statuses[name] = statuses.get(name, 0) + 1
        for name, count in sorted(statuses.items()):
            typer.echo(f"{'graphs ' + name:<28}{count:>10,}")
        accepted = _count(db, "?subject ?predicate ?object")
        typer.echo(f"{'triples accepted':<28}{accepted:>10,}")
        typer.echo(f"{'in quarantine':<28}{len(opened.quarantine.list()):>10,}")
        typer.echo(f"version {snapshot.version} in {opened.path}")


def _count(db: Database, pattern: str) -> int:
    """Let the engine count what matches: it takes a sixth of the time that Python's loop does."""
    from pyoxigraph import Literal, QuerySolutions

    from kg.namespaces import PREFIXES

    query = f"SELECT (COUNT(*) AS ?number) {{ {pattern} }}"
    found = db.query(query, prefixes=dict(PREFIXES))
    numbers = [row["number"] for row in found] if isinstance(found, QuerySolutions) else []
    return sum(int(number.value) for number in numbers if isinstance(number, Literal))


def version_command(store: StoreOption = None) -> None:
    """Show the version of the program, of what it rests on, and of the store where there is one.

    Example: kg version
    """
    import platform
    from importlib.metadata import version

    from kg import __version__
    from kg.store import Store

    typer.echo(f"terang {__version__}")
    for package in ("pyoxigraph", "pyshacl", "rdflib", "fastapi"):
        typer.echo(f"{package} {version(package)}")
    typer.echo(f"python {platform.python_version()}")
    path = store_path(store)
    if store is not None or path.exists():
        opened = Store.open(path)
        typer.echo(f"store {opened.version()} (format {opened.meta.format}) in {path}")
