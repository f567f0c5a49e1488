"""What a person read in single rows that no general rule can tell (``row_readings.csv``).

A reading names the row and, as a guard against renumbering, the area and value it expects there.
"""

from __future__ import annotations

from datetime import date

from kg.claims.evidence import Excerpt
from kg.errors import MappingError
from kg.sources.facts import iter_facts
from kg.sources.tables import Row

__all__ = ["PARTS", "PROPERTIES", "Readings", "check_row", "read_excerpts", "read_readings"]

EXCERPT_LIMIT = 120
"""Longest excerpt, in characters: a few words around the figure."""
PARTS = {
    "lamps_part": "lamps",
    "non_pln_part": "non-pln",
    "pln_part": "pln",
    "shared_part": "shared",
}
"""Property -> the part of a figure that it gives."""

PROPERTIES = frozenset({
    "approximate",
    "denominator",
    "doubt",
    "echo_of",
    "method",
    "status",
    *PARTS,
})

Readings = dict[int, dict[str, str]]
"""Row number -> property -> value."""


def read_readings(file: str) -> dict[int, dict[str, str]]:
    """Return the readings of one table's rows, the checks included as ``check_*``.

    Raises:
        MappingError: If a reading names an unknown property or says one thing twice.
    """
    result: dict[int, dict[str, str]] = {}
    for row in iter_facts("row_readings.csv"):
        if row["file"] != file:
            continue
        entry = result.setdefault(int(row["row"]), {})
        name = row["property"]
        if name not in PROPERTIES or name in entry:
            raise MappingError(
                f"{name!r} is unknown or stands twice", file=row.file, row=row.number
            )
        entry[name] = row["value"]
        entry["check_area"], entry["check_value"] = row["check_area"], row["check_value"]
    return result


def read_excerpts(file: str) -> dict[int, tuple[Row, Excerpt]]:
    """Return the excerpts of one table's rows, each with the row that states it.

    Raises:
        MappingError: If a row has two excerpts, or one is too long to be a short quotation.
    """
    result: dict[int, tuple[Row, Excerpt]] = {}
    for row in iter_facts("excerpts.csv"):
        if row["file"] != file:
            continue
        words, number = row["excerpt"], int(row["row"])
        if number in result or len(words) > EXCERPT_LIMIT:
            raise MappingError(
                f"a second excerpt for row {number}, or one over {EXCERPT_LIMIT} characters",
                file=row.file,
                row=row.number,
            )
        read_on = date.fromisoformat(row["read_on"])
        result[number] = (row, Excerpt(words, row["language"], read_on))
    return result


def check_row(area: str, value: str, row: Row) -> None:
    """Check that what a reviewed table says of a row still speaks of this row.

    Raises:
        MappingError: If area or value differ from what the table expects.
    """
    if (area, value) != (row["area_name"], row["value"]):
        raise MappingError(
            f"a reviewed table expects {area} = {value} here: the rows were renumbered; "
            "correct row_readings.csv or excerpts.csv",
            file=row.file,
            row=row.number,
        )
