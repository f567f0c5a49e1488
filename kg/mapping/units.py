"""Units and subsidiaries with their parent, seat and province (``units.csv``).

Place in the flow: rows -> claims. A row describes one unit on one page; the registry says which
resource its name means, and its parent, seat and province are claims of the page. A blank cell
stays unknown. What a name holds in brackets, and the kind in the row's words, is kept as a note.
Provinces mean the territory of today unless ``unit_readings.csv`` says otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from kg.claims.evidence import RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import Record, Ref, Source, Statement, Unit
from kg.errors import MappingError
from kg.mapping.areas import Gazetteer
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.pages import page_of
from kg.mapping.registry import Registry, plain_name
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import Row, row_text

__all__ = ["FILE", "map_units", "province_slugs", "unit_drafts"]

FILE = "units.csv"
STATED = Decimal("0.95")
PLAIN_KIND = re.compile(r"[^()]+ \([A-Z0-9]+\)")
"""A kind that says no more than its code: ``Unit Induk Wilayah (UIW)``."""


def unit_drafts(
    registry: Registry, gazetteer: Gazetteer
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map the bundled table, grouped by page in the order of first appearance."""
    return map_units(iter_facts(FILE), registry, gazetteer)


def province_slugs(gazetteer: Gazetteer) -> dict[str, str]:
    """Return the slug of each province of today by its Indonesian name and short names."""
    return {
        name: item.area.slug
        for item in gazetteer.rows
        if item.area.kind == "province" and not item.area.valid_until
        for name in (item.area.labels[0].value, *item.area.alternative)
    }


def map_units(
    rows: Iterable[Row], registry: Registry, gazetteer: Gazetteer
) -> tuple[list[SourceDraft], list[RefusedRow]]:
    """Map rows of the table.

    Args:
        rows: The rows, in order.
        registry: Which resource a name means.
        gazetteer: The areas.

    Returns:
        The pages with their rows, and the rows that could not be mapped.
    """
    provinces = province_slugs(gazetteer)
    readings = {int(row["row"]): row for row in iter_facts("unit_readings.csv")}
    drafts: dict[str, SourceDraft] = {}
    refused: list[RefusedRow] = []
    for row in rows:
        try:
            source = page_of(row, publisher="", issued="", kind="web-page")
            areas = _areas(row, provinces, readings.get(row.number))
            records = tuple(_records(row, source, registry, areas))
        except MappingError as error:
            refused.append(RefusedRow(row, error))
            continue
        text = row_text(list(row.cells), list(row.cells.values()))
        draft = RowDraft(f"{row.file}#{row.number}", row["unit_name"], records, text=text)
        drafts.setdefault(source.slug, SourceDraft(source, [])).rows.append(draft)
    return list(drafts.values()), refused


def _areas(row: Row, provinces: dict[str, str], reading: Row | None) -> list[Ref]:
    if reading:
        if reading["check_name"] != row["unit_name"] or reading["property"] != "province":
            raise MappingError(
                f"unit_readings.csv expects the province of {reading['check_name']!r} here",
                file=row.file,
                row=row.number,
            )
        return [Ref("area", slug) for slug in list_cell(reading["value"])]
    names = [name.strip() for name in row["province"].split(";") if name.strip()]
    unknown = [name for name in names if name not in provinces]
    if unknown:
        raise MappingError(
            f"no province is called {unknown[0]!r}",
            file=row.file,
            row=row.number,
            column="province",
        )
    return [Ref("area", provinces[name]) for name in names]


def _records(row: Row, source: Source, registry: Registry, areas: list[Ref]) -> Iterator[Record]:
    evidence = (RowEvidence(source.slug, row.file, row.number),)
    name = plain_name(row["unit_name"])
    unit = registry.unit(name)
    record = registry.record(unit, evidence, (name,))
    yield replace(record, note=_note(row, is_unit=isinstance(record, Unit)))

    def state(predicate: str, value: Ref | str, note: str | None = None) -> Statement:
        text = value.slug if isinstance(value, Ref) else value
        mark = short_hash(source.slug, str(row.number), text, length=6)
        local = slugify(predicate.partition(":")[2])
        return Statement(
            slug=f"{unit.kind}-{slugify(unit.slug, 60)}-{local}-{mark}",
            subject=unit,
            predicate=predicate,
            value=value,
            stated_in=Ref("source", source.slug),
            evidence=evidence,
            confidence=STATED,
            note=note,
        )

    if row["parent_unit"]:
        yield registry.describe(row["parent_unit"], evidence)
        yield state("tr:parentUnit", registry.unit(row["parent_unit"]))
    if row["seat_city"]:
        bracket = row["unit_name"][len(name) :].strip(" ()")
        yield state("tr:seatCity", row["seat_city"], bracket or None)
    for area in areas:
        yield state("tr:province", area)


def _note(row: Row, *, is_unit: bool) -> str | None:
    """Return the row's words where name or kind hold more than the record shows."""
    name, kind = row["unit_name"], row["unit_kind"]
    parts = [f"transcribed as: {name}"] if plain_name(name) != name else []
    if not (is_unit and PLAIN_KIND.fullmatch(kind)):
        parts.append(f"kind as stated: {kind}")
    return "; ".join(parts) or None
