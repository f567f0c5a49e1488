"""Small grids for the tests of table maps."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from pathlib import Path

from kg.mapping.areas import Gazetteer, read_gazetteer
from kg.mapping.producers import Producers, read_producers
from kg.mapping.table_maps import TableMap, find_map, read_map
from kg.mapping.table_rows import TableResult, map_table
from kg.sources.grids import Grid, Numeric


@lru_cache(maxsize=1)
def known() -> tuple[Gazetteer, Producers]:
    return read_gazetteer(), read_producers()


def grid_of(*rows: Sequence[object], sheet: str | None = None) -> Grid:
    """Return a grid; numbers become cells that the file holds as numbers."""
    cells = tuple(
        tuple(cell if isinstance(cell, str) else Numeric(cell) for cell in row) for row in rows
    )
    return Grid("t.csv", sheet, "0" * 64, cells)


def apply(
    grid: Grid, table_map: TableMap | str, given: Mapping[str, str] | None = None
) -> TableResult:
    gazetteer, producers = known()
    chosen = find_map(table_map) if isinstance(table_map, str) else table_map
    return map_table(
        grid, chosen, gazetteer=gazetteer, producers=producers, source="s", given=given
    )


def map_from(folder: Path, text: str) -> TableMap:
    path = folder / "mine.toml"
    path.write_text(text, encoding="utf-8")
    return read_map(path)


def figures(result: TableResult) -> list[tuple[str, str, str, str, str]]:
    """Return cell, area, period, supply and value of what was mapped."""
    return [
        (
            item.cell,
            item.observation.area.slug,
            item.observation.period.label,
            item.observation.supply,
            f"{item.observation.value:f}",
        )
        for item in result.mapped
    ]


def refusals(result: TableResult) -> list[tuple[str, str]]:
    return [(item.cell, item.error.message) for item in result.refused]
