"""Imports a register by a map: one file, one source, one named graph; the row is the unit.

Place in the flow: sources -> mapping -> claims -> gate -> store, as :mod:`kg.pipeline.tables` does
with figures. The source is an official list: it says whose (``tr:registerOf``), of what kind and of
which day, because that is what it is entitled to state, and until when it can show anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from kg.claims.rdf import record_triples
from kg.claims.records import Ref, Source
from kg.errors import MappingError, ParameterError
from kg.mapping.register_entries import Completeness, MappedEntry
from kg.mapping.register_maps import RegisterMap, find_register_map
from kg.mapping.register_names import read_register_names
from kg.mapping.register_words import parse_day, split_cell
from kg.mapping.registers import RegisterResult, map_register
from kg.mapping.resolution import Known
from kg.namespaces import Base, tr
from kg.pipeline.admit import MIN_REFUSED, GraphDraft, Record, describe_graph
from kg.pipeline.entry import Entry
from kg.pipeline.file_source import describe_file
from kg.pipeline.known import read_known
from kg.pipeline.tables import write_draft
from kg.sources.grids import Grid, read_grid
from kg.sources.tables import row_text
from kg.store import Store
from kg.validate import Unit

__all__ = ["RegisterDescription", "RegisterImport", "names_of", "read_register", "write_register"]

AGENT = "kg import"


@dataclass(frozen=True, slots=True)
class RegisterDescription:
    """What the user says of a register; None: what the map says, or nothing.

    ``read_on`` is the day on which it stood so. ``complete_for`` is the body all of whose
    attestations it lists, from ``complete_from`` to ``complete_until`` (None: ``read_on``).
    """

    read_on: str | None
    of: str | None = None
    complete_for: str | None = None
    complete_from: str | None = None
    complete_until: str | None = None
    complete_standards: tuple[str, ...] = ()
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """A register that was read and mapped, and nothing more."""

    grid: Grid
    map: RegisterMap
    source: Source
    result: RegisterResult


def names_of(store: Store) -> list[Known]:
    """Return what a store knows by name, for :func:`read_register`."""
    with store.snapshot() as snapshot:
        return read_known(snapshot.db, Base(store.base))


def read_register(
    path: Path,
    map_name: str,
    description: RegisterDescription,
    *,
    known: Iterable[Known] = (),
    sheet: str | None = None,
) -> RegisterImport:
    """Read and map a register; nothing is written.

    Args:
        path: The file: CSV, TSV, XLSX or a saved web page.
        map_name: The name of a ready map, or the path of a map.
        description: Whose it is, of which day, and what it is complete for.
        known: Names of the user's graph (:func:`names_of`).
        sheet: The sheet of a workbook, or ``table 2`` of a page.

    Returns:
        The register with the outcome of every row.

    Raises:
        SourceError: If the file cannot be read, or is empty.
        ConfigError: If the map breaks the schema.
        MappingError: If the map does not fit the headings, or the register lists nothing.
        ParameterError: If the description lacks the day or the keeper, or is malformed.
    """
    register_map = find_register_map(map_name)
    read_on = _day(description.read_on, "read-on")
    if read_on is None:
        raise ParameterError(
            "say by --read-on DAY on which day the register stood so: it shows nothing of later "
            "days",
            name="read-on",
        )
    of = description.of or register_map.of
    if not of:
        raise ParameterError(
            "say by --register-of NAME whose register it is; the map does not know", name="of"
        )
    grid = read_grid(
        path,
        sheet=sheet or register_map.file.get("sheet"),
        encoding=register_map.file.get("encoding"),
        separator=register_map.file.get("separator"),
    )
    names = read_register_names(known)
    try:
        owner = names.party(of)
    except ValueError as error:
        raise ParameterError(str(error), name="of") from error
    source = _source(grid, register_map, description, read_on, owner)
    result = map_register(
        grid,
        register_map,
        names,
        source=source.slug,
        of=of,
        read_on=read_on,
        complete=_completeness(register_map, description, read_on),
    )
    return RegisterImport(grid, register_map, source, result)


def write_register(
    store: Store,
    register: RegisterImport,
    *,
    status: str | None = None,
    agent: str = AGENT,
    replace: bool = False,
    lock_timeout_s: float = 10.0,
    refused_share_limit: float = 1.0,
    progress: Callable[[str], None] = lambda message: None,
) -> Entry:
    """Send a mapped register through the gate and write what passes.

    Args:
        store: The store.
        register: The register.
        status: Status of its graph; None: the one it has, else accepted.
        agent: Who imports; stands in the register of sources.
        replace: Whether it may take the place of one of the same name with other bytes.
        lock_timeout_s: Seconds to wait for another writer.
        refused_share_limit: Share of refused rows above which nothing is written.
        progress: Told what is going on.

    Returns:
        What entered, and the ids of what is in quarantine.

    Raises:
        MappingError: If no row could be read, or more were refused than the limit allows.
        TableChangedError: If a register of the same name with other bytes is there.
        TooManyRefusedError: If the gate refused more than the limit allows.
        StoreLockedError: If another writer holds the store.
    """
    result, grid = register.result, register.grid
    mapped, refused = len(result.mapped), result.refused
    is_over = len(refused) >= MIN_REFUSED and len(refused) > refused_share_limit * (
        mapped + len(refused)
    )
    if not mapped or is_over:
        raise MappingError(
            f"{len(refused):,} of {mapped + len(refused):,} rows cannot be read; nothing was "
            f"written; look at them with --dry-run. The first reason: {refused[0].error}",
            file=grid.file,
            sheet=grid.sheet or "",
        )
    return write_draft(
        store,
        _draft(register, Base(store.base), status),
        grid,
        register.source,
        result.layout.headings,
        refused,
        keep_status=status is None,
        agent=agent,
        replace=replace,
        lock_timeout_s=lock_timeout_s,
        refused_share_limit=refused_share_limit,
        progress=progress,
    )


def _day(text: str | None, name: str) -> date | None:
    try:
        return parse_day(text) if text else None
    except ValueError as error:
        raise ParameterError(str(error), name=name) from error


def _completeness(
    register_map: RegisterMap, description: RegisterDescription, read_on: date
) -> Completeness | None:
    """Return the declaration; a register can say nothing of the days after it was read."""
    said = register_map.complete
    body = description.complete_for or said.get("for")
    since = _day(description.complete_from or said.get("from"), "complete-from")
    until = _day(description.complete_until or said.get("until"), "complete-until") or read_on
    standards = description.complete_standards or tuple(split_cell(said.get("standards", "")))
    if body is None:
        if since or description.complete_until or standards:
            raise ParameterError("say by --complete-for BODY for whom it is complete", name="for")
        return None
    since = since or read_on
    if not since <= until <= read_on:
        raise ParameterError(
            f"complete from {since} until {until} does not fit a register of {read_on}: the days "
            "run from the earlier to the later, and none is after it was read",
            name="complete-until",
        )
    return Completeness(body, since, until, standards)


def _source(
    grid: Grid,
    register_map: RegisterMap,
    description: RegisterDescription,
    read_on: date,
    owner: Ref,
) -> Source:
    said = register_map.source
    described = describe_file(
        grid,
        prefix="register",
        noun="Daftar",
        name=description.name,
        own=description.name or description.url or grid.file,
        title=description.title,
        url=description.url or said.get("url"),
        publisher=description.publisher or said.get("publisher") or description.of,
        kind=said.get("kind", "data-table"),
        published=read_on.isoformat(),
        licence_note=said.get("licence_note"),
    )
    return replace(described, register_of=owner, register_kind=register_map.kind)


def _draft(register: RegisterImport, base: Base, status: str | None) -> GraphDraft:
    source, result = register.source, register.result
    draft = GraphDraft(
        base.graph(source.slug),
        describe_graph(source, base),
        tr(f"graphStatus-{status or 'accepted'}"),
        None,
    )
    for entry in (result.about, *result.mapped):
        unit = _unit_id(register.grid, entry)
        triples = tuple(record_triples(entry.records, base))
        draft.units.append(Unit(unit, draft.graph, triples, entry.label))
        text = row_text(result.layout.headings, entry.texts)
        draft.records[unit] = Record(register.grid.file, "table", text)
    return draft


def _unit_id(grid: Grid, entry: MappedEntry) -> str:
    sheet = f"{grid.sheet}!" if grid.sheet else ""
    return f"{grid.file}#{sheet}{entry.cell}"
