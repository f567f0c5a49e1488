"""``kg stats`` and ``kg version``."""

from __future__ import annotations

import typer

from kg.cli.options import StoreOption, store_path

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
    from pyoxigraph import DefaultGraph, NamedNode

    from kg.namespaces import PREFIXES, tr
    from kg.store import Store, graph_statuses

    opened = Store.open(store_path(store))
    rdf_type = NamedNode(PREFIXES["rdf"] + "type")
    with opened.snapshot() as snapshot:
        db = snapshot.db
        for label, name in COUNTS:
            node = NamedNode(tr(name.partition(":")[2]))
            count = sum(1 for _ in db.quads_for_pattern(None, rdf_type, node, DefaultGraph()))
            typer.echo(f"{label:<28}{count:>10,}")
        statuses: dict[str, int] = {}
        for status in graph_statuses(db, opened.base).values():
            name = status.status.rpartition("-")[2]
            statuses[name] = statuses.get(name, 0) + 1
        for name, count in sorted(statuses.items()):
            typer.echo(f"{'graphs ' + name:<28}{count:>10,}")
        accepted = sum(1 for _ in db.quads_for_pattern(None, None, None, DefaultGraph()))
        typer.echo(f"{'triples accepted':<28}{accepted:>10,}")
        typer.echo(f"{'in quarantine':<28}{len(opened.quarantine.list()):>10,}")
        typer.echo(f"version {snapshot.version} in {opened.path}")


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
