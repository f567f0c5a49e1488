"""Judges files or a whole store by the shapes without writing anything."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from pyoxigraph import DefaultGraph, Triple
from pyoxigraph import Store as Database

from kg.namespaces import Base
from kg.pipeline.build import ontology_triples
from kg.sources.rdf import read_rdf
from kg.store import Store
from kg.validate import Finding, Unit, judge_units

__all__ = ["check_files", "check_store"]


def check_files(files: Sequence[Path]) -> list[Finding]:
    """Judge RDF files together, with the ontology and its code lists beside them.

    Args:
        files: RDF files; their named graphs are judged as one.

    Returns:
        Violations and warnings, in a stable order.

    Raises:
        SourceError: If a file cannot be read.
    """
    base = Base()
    units = []
    for path in files:
        parsed = read_rdf(path, base, path.stem)
        triples = tuple(triple for graph in parsed.graphs.values() for triple in graph)
        units.append(Unit(path.name, base.graph(path.stem), triples, path.name))
    return _findings(units, ontology_triples(base), lambda message: None)


def check_store(
    store: Store, *, progress: Callable[[str], None] = lambda message: None
) -> list[Finding]:
    """Judge everything a store accepts."""
    with store.snapshot() as snapshot:
        triples = tuple(_accepted(snapshot.db))
    unit = Unit("store", Base(store.base).graph("store"), triples, "store")
    return _findings([unit], [], progress)


def _accepted(db: Database) -> list[Triple]:
    return [quad.triple for quad in db.quads_for_pattern(None, None, None, DefaultGraph())]


def _findings(
    units: list[Unit], context: list[Triple], progress: Callable[[str], None]
) -> list[Finding]:
    judged = judge_units(units, context=context, progress=progress)
    refused = [finding for refusal in judged.refused for finding in refusal.findings]
    return sorted({*refused, *judged.warnings}, key=lambda finding: finding.sort_key)
