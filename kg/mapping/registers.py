"""The rows of a register as certifications or accreditations; nothing but what they state.

Place in the flow: grid + map + names -> claims. Steps for each row:

1. resolve holder, bodies and standards by name (:mod:`kg.mapping.register_names`);
2. read its days and its standing (:mod:`kg.mapping.register_words`). "Suspended" and "withdrawn"
   are changes of standing; without a stated day they begin on the day of the register, the first
   of which it can be said. "Expired" is an end, so it needs its day;
3. write one claim for each standard, with the certificate that covers them.

A row that cannot be read is refused by itself, with its cell. What a register says of the world,
however odd, is at most a warning: one number on two holders, a number of another form than the body
uses, an issue after the day of the register.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.errors import MappingError
from kg.mapping.register_entries import Completeness, EntryReader, MappedEntry, RegisterEntry
from kg.mapping.register_grants import GrantEntry
from kg.mapping.register_layout import RegisterLayout, find_register_layout, iter_entry_rows
from kg.mapping.register_maps import RegisterMap
from kg.mapping.register_names import RegisterNames
from kg.mapping.table_cells import RefusedCell
from kg.sources.grids import Grid

__all__ = ["RegisterResult", "map_register"]


@dataclass(frozen=True, slots=True)
class RegisterResult:
    """The outcome of every row; ``about`` is what is said of the register as a whole."""

    layout: RegisterLayout
    about: MappedEntry
    mapped: tuple[MappedEntry, ...]
    refused: tuple[RefusedCell, ...]
    warnings: tuple[str, ...]


def map_register(
    grid: Grid,
    register_map: RegisterMap,
    names: RegisterNames,
    *,
    source: str,
    of: str,
    read_on: date,
    complete: Completeness | None = None,
) -> RegisterResult:
    """Map a register.

    Args:
        grid: The table.
        register_map: What its columns mean.
        names: What its names mean.
        source: Slug of the source that it is.
        of: Who keeps it.
        read_on: The day on which it stood so.
        complete: What it is complete for, where that is said.

    Returns:
        What each row states, the rows that cannot be read, and warnings.

    Raises:
        MappingError: If the map does not fit the headings, or the register lists nothing.
    """
    layout = find_register_layout(grid, register_map)
    reader = EntryReader(grid, register_map, names, source, of, read_on)
    rows = list(iter_entry_rows(grid, layout, register_map))
    if not rows:
        raise MappingError(
            "the register has headings and lists nothing", file=grid.file, sheet=grid.sheet or ""
        )
    reader.count_numbers(rows)
    entry = GrantEntry if register_map.lists == "grants" else RegisterEntry
    mapped, refused = [], []
    for row in rows:
        try:
            mapped.append(entry(reader, layout, row).mapped())
        except MappingError as error:
            refused.append(RefusedCell(error, error.cell, row.row, row.texts))
    about = reader.about(layout, complete)
    return RegisterResult(
        layout, about, tuple(mapped), tuple(refused), tuple(dict.fromkeys(reader.warnings))
    )
