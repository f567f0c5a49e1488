"""Rows of the stored questions as records: what a source states, and what versions an area has.

Place in the flow: the first step of the charts; takes :class:`kg.query.results.Rows` of
``series-of-area``, ``figures-of-provinces`` and ``area-versions``. Codes are kept by their own part
(``pln-and-non-pln``), because that is how people write them and how colours are chosen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from kg.claims.dates import parse_period
from kg.query.results import PythonValue

if TYPE_CHECKING:
    from kg.query.results import Rows

__all__ = ["AreaVersion", "Statement", "code_of", "read_statements", "read_versions"]

UNTIL = "until-"


@dataclass(frozen=True, slots=True)
class Statement:
    """One figure as one source states it: a row of the answer.

    Attributes:
        area: IRI of the area version.
        area_label: Its name.
        period: Label of the period, as ``2019-10`` or ``until-2019-11-05``.
        begin: First day of the period; None when not stated.
        as_of: The day the figure holds for; None when not known.
        value: The figure.
        printed: The figure as the row has it.
        unit: Code of the unit, as ``PERCENT``.
        supply: Code of what is counted as supplied.
        method: Code of the method.
        status: ``observed``, ``target`` and so on.
        producer: IRI of who counted.
        producer_label: Its name.
        source: IRI of the source.
        source_label: Its title.
        source_status: ``accepted`` or ``pending``.
        figure: IRI of the figure that equal statements share; empty for pending ones.
        observation: IRI of the statement itself.
        url: Page of the source; empty where it has none.
        doubt: Code of the ground on which the value is not to be relied on, as ``misprint``;
            empty where there is none.
    """

    area: str
    area_label: str
    period: str
    begin: date | None
    as_of: date | None
    value: Decimal
    printed: str
    unit: str
    supply: str
    method: str
    status: str
    producer: str
    producer_label: str
    source: str
    source_label: str
    source_status: str
    figure: str
    observation: str
    url: str
    doubt: str = ""

    @property
    def end(self) -> date:
        """The last day of the period."""
        return parse_period(self.period.removeprefix(UNTIL).upper()).end

    @property
    def day(self) -> date:
        """The day the figure is drawn at: as-of, else the end of its period."""
        return self.as_of or self.end

    @property
    def link(self) -> str:
        """Where a reader finds it: the page of the source, else the statement itself."""
        return self.url if self.url.startswith(("https://", "http://")) else self.observation

    @property
    def is_pending(self) -> bool:
        """Whether its source waits for acceptance."""
        return self.source_status == "pending"


@dataclass(frozen=True, slots=True)
class AreaVersion:
    """A version of an area and the days between which it holds (half-open; None is open)."""

    iri: str
    label: str
    relation: str
    valid_from: date | None
    valid_until: date | None


def code_of(iri: object) -> str:
    """Return a code by its own part.

    Example:
        >>> code_of("https://w3id.org/terang/ontology#observationStatus-target")
        'target'
        >>> code_of("http://qudt.org/vocab/unit/PERCENT")
        'PERCENT'
    """
    name = str(iri or "").replace("#", "/").rpartition("/")[2]
    return name.partition("-")[2] or name


def read_statements(
    rows: Rows, *, area: str = "", area_label: str = "", lang: str = "id"
) -> tuple[Statement, ...]:
    """Read the answer of ``series-of-area`` or ``figures-of-provinces``.

    Args:
        rows: The answer.
        area: IRI of the area, where the rows do not name one.
        area_label: Its name.
        lang: ``en`` prefers the English names of provinces.

    Returns:
        The statements, in the order of the answer.
    """
    read = (_statement(row, lang) for row in rows.python())
    if not area:
        return tuple(read)
    return tuple(replace(item, area=area, area_label=area_label) for item in read)


def _statement(row: Mapping[str, PythonValue], lang: str) -> Statement:
    def text(name: str) -> str:
        value = row.get(name)
        return "" if value is None else str(value)

    def day(name: str) -> date | None:
        value = row.get(name)
        return value if isinstance(value, date) else None

    return Statement(
        area=text("province"),
        area_label=(lang == "en" and text("province_label_en")) or text("province_label"),
        period=text("period"),
        begin=day("begin"),
        as_of=day("as_of"),
        value=Decimal(text("value")),
        printed=text("printed"),
        unit=code_of(row.get("unit")),
        supply=code_of(row.get("supply")) or "unspecified",
        method=code_of(row.get("method")) or "unspecified",
        status=code_of(row.get("status")) or "observed",
        producer=text("producer"),
        producer_label=text("producer_label") or text("producer"),
        source=text("source"),
        source_label=text("source_label") or text("source"),
        source_status=code_of(row.get("source_status")),
        figure=text("figure"),
        observation=text("observation"),
        url=text("url"),
        doubt=code_of(row.get("doubt")),
    )


def read_versions(rows: Rows, lang: str) -> tuple[AreaVersion, ...]:
    """Read the answer of ``area-versions``: each version once, the asked one first.

    Args:
        rows: The answer.
        lang: ``en`` prefers the English name.

    Returns:
        The area itself, then those before it, then those after it; empty when it is unknown.
    """
    found: dict[str, AreaVersion] = {}
    for row in rows.python():
        iri, label = str(row["version"]), row["label"]
        if lang == "en" and row["label_en"]:
            label = row["label_en"]
        begin, end = row["valid_from"], row["valid_until"]
        found.setdefault(
            iri,
            AreaVersion(
                iri,
                str(label or iri.rpartition("/")[2]),
                str(row["relation"]),
                begin if isinstance(begin, date) else None,
                end if isinstance(end, date) else None,
            ),
        )
    order = {"same": 0, "before": 1, "after": 2}
    return tuple(sorted(found.values(), key=lambda version: order[version.relation]))
