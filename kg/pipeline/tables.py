"""Imports a table by a map: one file, one source, one named graph; the cell is the unit.

Place in the flow: sources -> mapping -> claims -> gate -> store. Steps:

1. read the file as a grid and map it (:func:`read_import`; ``--dry-run`` ends here);
2. cells that could not be read go to quarantine; the observations of the others to the gate, each
   on its own, and what the gate refuses to quarantine likewise;
3. the graph of the source is written anew. The same file again gives the same graph; a file of the
   same name with other bytes is another version of the table, which has to be said.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from pyoxigraph import NamedNode, Triple

from kg.claims.observation_text import ObservationForms
from kg.claims.rdf import record_triples
from kg.claims.records import Source
from kg.errors import MappingError, ParameterError
from kg.mapping.areas import read_gazetteer
from kg.mapping.producers import read_producers
from kg.mapping.table_cells import RefusedCell
from kg.mapping.table_maps import TableMap, find_map
from kg.mapping.table_rows import MappedCell, TableResult, map_table
from kg.namespaces import Base, tr
from kg.pipeline.admit import MIN_REFUSED, GraphDraft, Record, describe_graph
from kg.pipeline.entry import Entry, Incoming, write_incoming
from kg.pipeline.file_source import describe_file
from kg.sources.grids import Grid, read_grid
from kg.sources.tables import row_text
from kg.store import Refusal, Store, Transaction
from kg.validate import Unit

__all__ = [
    "Description",
    "Import",
    "TableChangedError",
    "read_import",
    "write_draft",
    "write_import",
]

AGENT = "kg import"


@dataclass
class TableChangedError(ParameterError):
    """A table of the same name with other bytes was imported before."""


@dataclass(frozen=True, slots=True)
class Description:
    """What the user says of the source; None: what the map says, or nothing.

    ``name`` tells tables apart whose files have one name; ``given`` are fields for every row.
    """

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: str | None = None
    kind: str | None = None
    licence_note: str | None = None
    name: str | None = None
    given: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Import:
    """A table that was read and mapped, and nothing more."""

    grid: Grid
    map: TableMap
    source: Source
    result: TableResult


def read_import(
    path: Path, map_name: str, description: Description, *, sheet: str | None = None
) -> Import:
    """Read and map a table; nothing is written.

    Args:
        path: The file.
        map_name: The name of a ready map, or the path of a map.
        description: What the source is.
        sheet: The sheet of a workbook.

    Returns:
        The table with the outcome of every cell.

    Raises:
        SourceError: If the file cannot be read.
        ConfigError: If the map breaks the schema.
        MappingError: If the map does not fit the headings.
        ParameterError: If the description is malformed.
    """
    table_map = find_map(map_name)
    grid = read_grid(
        path,
        sheet=sheet or table_map.file.get("sheet"),
        encoding=table_map.file.get("encoding"),
        separator=table_map.file.get("separator"),
    )
    source = _source(grid, table_map, description)
    result = map_table(
        grid,
        table_map,
        gazetteer=read_gazetteer(),
        producers=read_producers(),
        source=source.slug,
        given=description.given,
    )
    return Import(grid, table_map, source, result)


def write_import(
    store: Store,
    table: Import,
    *,
    status: str | None = None,
    agent: str = AGENT,
    replace: bool = False,
    lock_timeout_s: float = 10.0,
    refused_share_limit: float = 1.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Entry:
    """Send a mapped table through the gate and write what passes.

    Args:
        store: The store.
        table: The table.
        status: Status of its graph: accepted, pending, disputed or rejected; None: the one it has,
            else accepted.
        agent: Who imports; stands in the register.
        replace: Whether the table may take the place of one of the same name with other bytes.
        lock_timeout_s: Seconds to wait for another writer.
        refused_share_limit: Share of refused cells above which nothing is written.
        progress: Told what is going on.

    Returns:
        What entered, and the ids of what is in quarantine.

    Raises:
        MappingError: If no cell could be read, or more were refused than the limit allows.
        TableChangedError: If a table of the same name with other bytes is there.
        TooManyRefusedError: If the gate refused more than the limit allows.
        StoreLockedError: If another writer holds the store.
    """
    _check_result(table, refused_share_limit)
    return write_draft(
        store,
        _draft(table, Base(store.base), status),
        table.grid,
        table.source,
        table.result.layout.headings,
        table.result.refused,
        keep_status=status is None,
        agent=agent,
        replace=replace,
        lock_timeout_s=lock_timeout_s,
        refused_share_limit=refused_share_limit,
        progress=progress,
    )


def write_draft(
    store: Store,
    draft: GraphDraft,
    grid: Grid,
    source: Source,
    headings: Sequence[str],
    refused: Sequence[RefusedCell],
    *,
    keep_status: bool,
    agent: str,
    replace: bool,
    lock_timeout_s: float,
    refused_share_limit: float,
    progress: Callable[[str], None],
) -> Entry:
    """Send the graph of one file through the gate; what was refused before and is no more goes.

    Args:
        store: The store.
        draft: The graph.
        grid: The file.
        source: The file as a source.
        headings: The heading of each column.
        refused: What of the file could not be read.
        keep_status: Whether a graph that is there keeps its status.
        agent: Who imports.
        replace: Whether it may take the place of one of the same name with other bytes.
        lock_timeout_s: Seconds to wait for another writer.
        refused_share_limit: Share of refused units above which nothing is written.
        progress: Told what is going on.

    Returns:
        What entered, and the ids of what is in quarantine.

    Raises:
        TableChangedError: If one of the same name with other bytes is there.
        TooManyRefusedError: If the gate refused more than the limit allows.
        StoreLockedError: If another writer holds the store.
    """
    check_version(store, source, grid, replace=replace)
    before = {item.id for item in store.quarantine.list() if item.graph == draft.graph}
    unmapped = [keep_refused(store, grid, headings, cell, draft.graph) for cell in refused]
    incoming = Incoming([draft], unmapped, [str(cell.error) for cell in refused])

    def join(transaction: Transaction, draft: GraphDraft) -> None:
        known = transaction.status(draft.graph)
        if known is not None and keep_status:
            draft.status, draft.note = known.status, known.note

    entry = write_incoming(
        store,
        incoming,
        file=grid.file,
        agent=agent,
        join=join,
        lock_timeout_s=lock_timeout_s,
        refused_share_limit=refused_share_limit,
        progress=progress,
    )
    for mended in before - set(entry.quarantined):
        store.quarantine.drop(mended)
    return entry


def _source(grid: Grid, table_map: TableMap, description: Description) -> Source:
    """Return the description of the file as a source.

    Its slug comes from what the table is: its address or name, the file's name and the sheet.
    """
    said = table_map.source
    url = description.url or said.get("url")
    return describe_file(
        grid,
        prefix="table",
        noun="Tabel",
        name=description.name,
        own=description.name or url or grid.file,
        title=description.title,
        url=url,
        publisher=description.publisher or said.get("publisher"),
        kind=description.kind or said.get("kind", "data-table"),
        published=description.published,
        licence_note=description.licence_note or said.get("licence_note"),
    )


def _check_result(table: Import, limit: float) -> None:
    mapped, refused = len(table.result.mapped), len(table.result.refused)
    if not mapped:
        first = f"; the first reason: {table.result.refused[0].error}" if refused else ""
        raise MappingError(
            f"the map {table.map.name} finds no figure in this table{first}",
            file=table.grid.file,
            sheet=table.grid.sheet or "",
        )
    if refused >= MIN_REFUSED and refused > limit * (mapped + refused):
        raise MappingError(
            f"{refused:,} of {mapped + refused:,} figures cannot be read, more than the limit of "
            f"{limit:.0%}; nothing was written; look at them with --dry-run. The first reason: "
            f"{table.result.refused[0].error.message}",
            file=table.grid.file,
            sheet=table.grid.sheet or "",
        )


def check_version(store: Store, source: Source, grid: Grid, *, replace: bool) -> None:
    """Refuse to replace another version of a table unless that was asked for.

    Raises:
        TableChangedError: If the store holds a table of the same name with other bytes.
    """
    if replace:
        return
    node = NamedNode(Base(store.base).id("source", source.slug))
    with store.snapshot() as snapshot:
        known = [
            quad.object.value  # type: ignore[union-attr]  # a literal, by the shapes
            for quad in snapshot.db.quads_for_pattern(
                node, NamedNode(tr("sha256Bytes")), None, NamedNode(_register(store))
            )
        ]
    if known and grid.sha256 not in known:
        raise TableChangedError(
            f"{grid.file} was imported before with other bytes (SHA-256 {known[0][:12]}…); "
            "say --replace if this is its new version, or --name NAME if it is another table",
            name="replace",
        )


def _register(store: Store) -> str:
    return Base(store.base).graph("register")


def _draft(table: Import, base: Base, status: str | None) -> GraphDraft:
    source, forms = table.source, ObservationForms(base)
    draft = GraphDraft(
        base.graph(source.slug),
        describe_graph(source, base),
        tr(f"graphStatus-{status or 'accepted'}"),
        None,
    )
    for cell in table.result.mapped:
        unit = _unit_id(table.grid, cell.cell)
        triples: tuple[Triple, ...] = (
            *record_triples(cell.records, base),
            *forms.triples(cell.observation),
        )
        draft.units.append(Unit(unit, draft.graph, triples, _label(cell)))
        draft.records[unit] = Record(table.grid.file, "table", _row(table, cell))
    return draft


def _unit_id(grid: Grid, cell: str) -> str:
    sheet = f"{grid.sheet}!" if grid.sheet else ""
    return f"{grid.file}#{sheet}{cell}"


def _label(cell: MappedCell) -> str:
    o = cell.observation
    return f"{o.area.slug} {o.period.label} {o.indicator} {o.printed}"


def _row(table: Import, cell: MappedCell) -> str:
    """Return the row as it stands, under the headings nearest to it."""
    return row_text(table.result.layout.headings, cell.texts)


def keep_refused(
    store: Store, grid: Grid, headings: Sequence[str], cell: RefusedCell, graph: str
) -> str:
    """Put what could not be read into quarantine, under its headings; return its id there."""
    error = cell.error
    report = {
        "kind": "mapping",
        "message": error.message,
        "file": error.file,
        "sheet": error.sheet or None,
        "row": error.row,
        "cell": cell.cell,
        "column": error.column,
    }
    refusal = Refusal(
        record=row_text(headings, cell.texts).encode(),
        format="table",
        file=grid.file,
        unit=_unit_id(grid, cell.cell),
        label=next((text for text in cell.texts if text), cell.cell),
        graph=graph,
        why=str(error),
        report_json=json.dumps(report, ensure_ascii=False),
    )
    return store.quarantine.put(refusal, when=datetime.now(UTC)).id
