"""The rules that turn the columns of a figures table into dimensions (domain rules C1 to C7).

Pure functions and tables; each function reads cells of one row and nothing else.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation

from kg.claims.dates import Period
from kg.errors import MappingError
from kg.sources.tables import Row

__all__ = [
    "AsOf",
    "Value",
    "as_of",
    "as_of_day",
    "denominator",
    "half_of_unit",
    "indicator",
    "is_capped",
    "last_power",
    "method",
    "plan",
    "status",
    "supply",
    "value",
    "vintage",
]

INDICATORS = {
    "customers": "customers",
    "household_electrification_ratio": "household-electrification-ratio",
    "households": "households",
    "households_electrified": "households-electrified",
    "population_access": "population-access",
    "village_electrification_ratio": "village-electrification-ratio",
    "villages": "villages",
    "villages_electrified": "villages-electrified",
    "villages_unelectrified": "villages-unelectrified",
}
RATIOS = {
    "household-electrification-ratio",
    "household-unelectrified-ratio",
    "population-access",
    "village-electrification-ratio",
    "village-unelectrified-ratio",
}
HOUSEHOLD_INDICATORS = {"household-electrification-ratio", "households-electrified"}
COVERAGES = {
    "lighting_source_survey": "any-electric-lighting",
    "pln_and_non_pln": "pln-and-non-pln",
    "pln_non_pln_ltshe": "pln-and-non-pln-with-lamps",
    "pln_only": "pln",
    "unspecified": "unspecified",
}
STATUSES = {"observed": "observed", "target": "target", "estimate": "model-estimate"}
UNITS = {"percent": "PERCENT"} | dict.fromkeys(("customers", "households", "villages"), "NUM")
POWERS = {"thousand": 3, "million": 6}
PAGE_SAYS = re.compile(r"\bpage says (?:about )?(\d+(?:\.(\d+))?) (thousand|million)\b")
PLAN = re.compile(r"\b(?:RPJM[ND]?|RUPTL|RUKN|R?APBN)\b(?: \d{4}(?:-\d{4})?)?")
YEAR_END_PRODUCERS = {"PLN", "ESDM"}


@dataclass(frozen=True, slots=True)
class Value:
    """A number, its rounding interval and its unit (``PERCENT`` or ``NUM``)."""

    number: Decimal
    lower: Decimal
    upper: Decimal
    unit: str


@dataclass(frozen=True, slots=True)
class AsOf:
    """The day a figure speaks of and what that rests on."""

    day: date
    basis: str


def indicator(row: Row) -> str:
    """Return the indicator; ``customers`` are split by the note (domain rule C4)."""
    name = _look_up(INDICATORS, row, "indicator")
    if name == "customers" and "household customers" in row["note"]:
        return "household-customers"
    return name


def supply(row: Row, indicator_name: str) -> str:
    """Return what counts as supplied (domain rule C2).

    A survey asks for light from PLN, whoever pays the bill; PLN alone counted over households
    means household customers.
    """
    name = _look_up(COVERAGES, row, "coverage")
    is_survey = row["statistic_publisher"] == "BPS"
    if name == "pln" and indicator_name in HOUSEHOLD_INDICATORS and not is_survey:
        return "pln-household-customers"
    return name


METHODS: tuple[tuple[str, Callable[[Row], bool]], ...] = (
    ("household-survey", lambda r: r["coverage"] == "lighting_source_survey"),
    ("household-survey", lambda r: r["statistic_publisher"] == "BPS" and "Susenas" in r["note"]),
    (
        "household-survey",
        lambda r: r["statistic_publisher"] == "BPS" and r["coverage"] == "pln_only",
    ),
    ("household-survey", lambda r: r["note"].startswith("survey of ")),
    ("ministry-consolidation", lambda r: r["note"].startswith("RUKN: household total")),
    ("customer-register", lambda r: "Statistik PLN" in r["note"] or "SILISA" in r["note"]),
    ("customer-register", lambda r: r["indicator"] == "customers"),
    (
        "customer-register",
        lambda r: r["statistic_publisher"] == "PLN" and r["coverage"] == "pln_only",
    ),
)
"""Method and when it applies; the first that applies counts, else unspecified."""


def method(row: Row) -> str:
    """Return how the figure was counted, where the row tells."""
    return next((name for name, applies in METHODS if applies(row)), "unspecified")


def status(row: Row) -> str:
    """Return the status of the observation (domain rule C3)."""
    return _look_up(STATUSES, row, "status")


def vintage(row: Row) -> str:
    """Return ``starred`` for the second column of the BPS table of 2011 to 2013."""
    return "starred" if "marked with an asterisk" in row["note"] else "unspecified"


def denominator(row: Row, indicator_name: str) -> str | None:
    """Return what a ratio is taken over; None for counts."""
    if indicator_name not in RATIOS:
        return None
    if indicator_name == "village-electrification-ratio":
        return "villages"
    if indicator_name == "population-access":
        return "population"
    if "households are KK" in row["note"]:
        return "family-cards"
    return "households" if row["statistic_publisher"] == "BPS" else "unspecified"


def is_capped(row: Row, indicator_name: str, number: Decimal) -> bool:
    """Tell whether the producer capped a ratio at 100 (domain rule C4)."""
    return (
        indicator_name in RATIOS
        and number == 100
        and row["note"].startswith("more connected households than registered households")
    )


def plan(row: Row) -> str | None:
    """Return the plan a target stands in, where the note names one."""
    found = PLAN.search(row["note"]) if row["status"] == "target" else None
    return found[0] if found else None


def last_power(number: Decimal) -> int:
    """Return the power of ten of a finite number's last printed digit: -2 for 82.97."""
    exponent = number.as_tuple().exponent
    assert isinstance(exponent, int)  # noqa: S101 - finite numbers have one
    return exponent


def half_of_unit(power: int) -> Decimal:
    """Return half of ten to a power: how far rounding may have moved a number (domain rule C7)."""
    return Decimal(5).scaleb(power - 1)


def value(row: Row) -> Value:
    """Return the number with its rounding interval (domain rule C7).

    Half a unit of the last printed decimal; of "1.05 million" that is half of 10,000.

    Raises:
        MappingError: If the cell is no number, or the unit is unknown.
    """
    text = row["value"]
    try:
        number = Decimal(text)
    except InvalidOperation as error:
        raise MappingError(
            f"{text!r} is no number; write 82.97, not 82,97",
            file=row.file,
            row=row.number,
            column="value",
        ) from error
    if not number.is_finite():
        raise MappingError("not a finite number", file=row.file, row=row.number, column="value")
    unit = _look_up(UNITS, row, "unit")
    power = last_power(number)
    if said := PAGE_SAYS.search(row["note"]):
        power = POWERS[said[3]] - len(said[2] or "")
    half = half_of_unit(power)
    return Value(number, number - half, number + half, unit)


def as_of(row: Row, period: Period, method_name: str) -> AsOf | None:
    """Return the day a stock figure speaks of (domain rule C5); None where it cannot be told."""
    if "not stated" in row["note"] and ("as-of" in row["note"] or "year of ref" in row["note"]):
        return None
    return as_of_day(period, method_name, row["statistic_publisher"])


def as_of_day(period: Period, method_name: str, publisher: str) -> AsOf | None:
    """Return the day that a figure of a period speaks of (domain rule C5).

    Args:
        period: The period.
        method_name: The method's code.
        publisher: ``BPS``, ``PLN``, ``ESDM`` or another name.

    Returns:
        The day and what it rests on; None where it cannot be told.
    """
    if period.begin == period.end:
        return AsOf(period.end, "stated")
    is_year = len(period.label) == 4
    if method_name == "household-survey":
        susenas = is_year and publisher == "BPS"
        return AsOf(date(period.end.year, 3, 31), "survey-month") if susenas else None
    ends_year = is_year or period.label.endswith(("-Q4", "-12"))
    if ends_year and publisher in YEAR_END_PRODUCERS:
        return AsOf(period.end, "period-end")
    return None


def _look_up(table: dict[str, str], row: Row, column: str) -> str:
    try:
        return table[row[column]]
    except KeyError:
        raise MappingError(
            f"{row[column]!r} is unknown here; use one of {', '.join(sorted(table))}",
            file=row.file,
            row=row.number,
            column=column,
        ) from None
