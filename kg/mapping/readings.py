"""What a person read in single rows that no general rule can tell (``row_readings.csv``).

A reading names the row and, as a guard against renumbering, the area and value it expects there.
"""

from __future__ import annotations

from kg.errors import MappingError
from kg.sources.facts import iter_facts
from kg.sources.tables import Row

__all__ = ["PROPERTIES", "Readings", "read_readings"]

PROPERTIES = frozenset({"approximate", "denominator", "echo_of", "method", "status"})

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


def check_reading(entry: dict[str, str], row: Row) -> None:
    """Check that a reading still speaks of this row.

    Raises:
        MappingError: If area or value differ from what the reading expects.
    """
    if (entry["check_area"], entry["check_value"]) != (row["area_name"], row["value"]):
        raise MappingError(
            f"row_readings.csv expects {entry['check_area']} = {entry['check_value']} here: "
            "the rows were renumbered; correct the readings",
            file=row.file,
            row=row.number,
        )
