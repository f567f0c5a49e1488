"""What a person read in single rows of ``certifications.csv`` (``claim_readings.csv``).

A reading names the row and, as a guard against renumbering, the holder it expects there. Its
reason goes into the graph as ``tr:reading``.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from kg.claims.records_conformity import KINDS
from kg.errors import MappingError
from kg.sources.facts import iter_facts
from kg.sources.tables import Row

__all__ = ["ClaimReading", "check_claim_reading", "read_claim_readings"]

PROPERTIES = frozenset({"claimed_by", "confidence", "echo_of", "group", "kind", "reading"})


@dataclass(slots=True)
class ClaimReading:
    """The readings of one row; ``reasons`` in the order of the table, each once."""

    holder: str
    values: dict[str, str] = field(default_factory=dict)
    reasons: list[str] = field(default_factory=list)

    @property
    def kind(self) -> str | None:
        """The kind of claim, where no general rule can tell it."""
        return self.values.get("kind")

    @property
    def echo_of(self) -> int | None:
        """The earlier row that this row repeats."""
        number = self.values.get("echo_of")
        return int(number) if number else None

    @property
    def claimed_by(self) -> str | None:
        """Who makes the claim, where the page is the claimant's own."""
        return self.values.get("claimed_by")

    @property
    def group(self) -> str | None:
        """The organisation to which the holder's parent belongs, where only the note tells it."""
        return self.values.get("group")

    @property
    def confidence(self) -> Decimal | None:
        """How far the row is believed, where less than usual."""
        value = self.values.get("confidence")
        return Decimal(value) if value else None


def read_claim_readings() -> dict[int, ClaimReading]:
    """Return the readings by row.

    Raises:
        MappingError: If a reading names an unknown property or kind, or says one thing twice.
    """
    result: dict[int, ClaimReading] = {}
    for row in iter_facts("claim_readings.csv"):
        reading = result.setdefault(int(row["row"]), ClaimReading(row["check_holder"]))
        name, value = row["property"], row["value"]
        is_wrong = name not in PROPERTIES or name in reading.values
        if is_wrong or (name == "kind" and value not in KINDS):
            raise MappingError(
                f"{name} = {value!r} is unknown or stands twice", file=row.file, row=row.number
            )
        reading.values[name] = value
        if row["reason"] not in reading.reasons:
            reading.reasons.append(row["reason"])
    return result


def check_claim_reading(reading: ClaimReading, row: Row) -> None:
    """Check that a reading still speaks of this row.

    Raises:
        MappingError: If the row has another holder than the reading expects.
    """
    if reading.holder != row["holder_name"]:
        raise MappingError(
            f"claim_readings.csv expects {reading.holder!r} here: the rows were renumbered; "
            "correct the readings",
            file=row.file,
            row=row.number,
            column="holder_name",
        )
