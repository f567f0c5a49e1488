"""A figures table to observations: one row, one observation, in the graph of its own source.

Place in the flow: rows -> claims. Steps for each row:

1. find area (version), period, producer, and the dimensions of domain rules C1 to C5;
2. take over what a person read in that row (``row_readings.csv``);
3. number statements of the same key by the same source, in the order of the table;
4. give the row as evidence.

Every row ends in exactly one outcome: *mapped*, *echo* (mapped, and known to repeat another
witness) or *quarantined* (a :class:`RefusedRow` with the reason).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TypeVar

from kg.claims.dates import parse_period
from kg.claims.evidence import Excerpt, RowEvidence
from kg.claims.mint import short_hash, slugify
from kg.claims.records import (
    Collaboration,
    Observation,
    Organisation,
    Person,
    Record,
    Ref,
    Source,
    Statement,
    Text,
)
from kg.errors import MappingError
from kg.mapping import figure_rules as rules
from kg.mapping.areas import Gazetteer
from kg.mapping.pages import page_of
from kg.mapping.persons import person_named
from kg.mapping.places import Place, Places
from kg.mapping.producers import Producers
from kg.mapping.readings import PARTS, check_row
from kg.sources.tables import BadRow, Row

__all__ = ["Lookups", "MappedRow", "RefusedRow", "map_figures", "source_of"]

T = TypeVar("T")
SPELLING_CONFIDENCE = Decimal("0.9")


@dataclass(frozen=True, slots=True)
class Lookups:
    """What the rows are read with."""

    gazetteer: Gazetteer
    producers: Producers
    readings: dict[int, dict[str, str]]
    outlet_kinds: dict[str, str]
    excerpts: dict[int, tuple[Row, Excerpt]]


@dataclass(frozen=True, slots=True)
class MappedRow:
    """A row's outcome ``mapped`` or ``echo``: its source and what it states."""

    row: Row
    outcome: str
    source: Source
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that goes to quarantine and why."""

    row: Row | BadRow
    error: MappingError


def map_figures(rows: Iterable[Row | BadRow], lookups: Lookups) -> list[MappedRow | RefusedRow]:
    """Map all rows of a figures table.

    Args:
        rows: The table, in order.
        lookups: Gazetteer, producers and readings.

    Returns:
        One outcome per row, in the order of the table.
    """
    table = list(rows)
    places = Places(lookups.gazetteer, [row for row in table if isinstance(row, Row)])
    statements: Counter[tuple[str, ...]] = Counter()
    slugs: dict[int, Ref] = {}
    outcomes: list[MappedRow | RefusedRow] = []
    for row in table:
        if isinstance(row, BadRow):
            error = MappingError(row.reason, file=row.file, row=row.number)
            outcomes.append(RefusedRow(row, error))
            continue
        try:
            outcomes.append(_map_row(row, lookups, places, statements, slugs))
        except MappingError as error:
            outcomes.append(RefusedRow(row, error))
    return outcomes


def source_of(row: Row, outlet_kinds: dict[str, str]) -> Source:
    """Return the source that a row transcribes; a page is a news article unless its outlet is not.

    Raises:
        MappingError: If the address is neither ``http(s)`` nor ``urn``, or the date is malformed.
    """
    is_web = row["source_url"].startswith(("http://", "https://"))
    return page_of(
        row,
        publisher=row["stated_by"],
        issued=row["source_published_date"],
        kind=outlet_kinds.get(row["stated_by"], "news-article" if is_web else "unknown"),
        issued_column="source_published_date",
    )


def _map_row(
    row: Row,
    lookups: Lookups,
    places: Places,
    statements: Counter[tuple[str, ...]],
    slugs: dict[int, Ref],
) -> MappedRow:
    reading = lookups.readings.get(row.number, {})
    if reading:
        check_row(reading["check_area"], reading["check_value"], row)
    source = source_of(row, lookups.outlet_kinds)
    place = places.find(row)
    producer, minted = _producer(row, lookups.producers)
    excerpt = _excerpt(row, lookups)
    observation = _observation(row, reading, source, place, producer, excerpt)
    key = _key(observation)
    statements[key] += 1
    number = statements[key]
    slug = (
        f"{observation.area.slug}-{observation.period.slug}-{observation.indicator}-"
        f"{short_hash(*key, str(number))}"
    )
    slugs[row.number] = Ref("observation", slug)
    echo = _echo(row, reading, slugs)
    observation = replace(observation, slug=slug, statement_number=number, echo_of=echo)
    records = (*minted, *_place_records(place, source, observation), observation)
    return MappedRow(row, "echo" if echo else "mapped", source, records)


def _observation(
    row: Row,
    reading: dict[str, str],
    source: Source,
    place: Place,
    producer: Ref,
    excerpt: Excerpt | None,
) -> Observation:
    period = _parse(parse_period, row, "period")
    indicator = rules.indicator(row)
    value = rules.value(row)
    method = reading.get("method") or rules.method(row)
    as_of = rules.as_of(row, period, method)
    speaker, title = _speaker(row["stated_by_person"])
    return Observation(
        slug="",
        area=place.ref,
        period=period,
        indicator=indicator,
        supply=rules.supply(row, indicator),
        method=method,
        status=reading.get("status") or rules.status(row),
        producer=producer,
        vintage=rules.vintage(row),
        statement_number=1,
        value=value.number,
        printed=row["value"],
        lower=value.lower,
        upper=value.upper,
        unit=value.unit,
        stated_in=Ref("source", source.slug),
        evidence=(RowEvidence(source.slug, row.file, row.number, excerpt),),
        denominator=reading.get("denominator") or rules.denominator(row, indicator),
        as_of=as_of.day if as_of else None,
        as_of_basis=as_of.basis if as_of else None,
        approximate=reading.get("approximate") == "true",
        capped=rules.is_capped(row, indicator, value.number),
        doubt=reading.get("doubt"),
        parts=tuple(
            (part, Decimal(reading[name])) for name, part in PARTS.items() if name in reading
        ),
        plan=rules.plan(row),
        speaker=speaker,
        speaker_title=title,
        note=row["note"] or None,
    )


def _excerpt(row: Row, lookups: Lookups) -> Excerpt | None:
    if row.number not in lookups.excerpts:
        return None
    stated, excerpt = lookups.excerpts[row.number]
    check_row(stated["check_area"], stated["check_value"], row)
    return excerpt


def _key(o: Observation) -> tuple[str, ...]:
    """The identity of a statement: its source and the dimensions of domain rule C1."""
    return (
        o.stated_in.slug,
        o.area.slug,
        o.period.slug,
        o.indicator,
        o.supply,
        o.method,
        o.status,
        o.producer.slug,
        o.vintage,
    )


def _producer(row: Row, producers: Producers) -> tuple[Ref, tuple[Record, ...]]:
    """Return the producer; one that no reviewed table names is minted with its name."""
    name = row["statistic_publisher"]
    if not name:
        raise MappingError(
            "no producer; write 'unspecified' where the page names none",
            file=row.file,
            row=row.number,
            column="statistic_publisher",
        )
    if known := producers.by_name.get(name):
        joint: Collaboration | None = producers.collaborations.get(known)
        return known, (joint,) if joint else ()
    minted = Organisation(slugify(name), (Text(name, "id"),))
    return Ref("organisation", minted.slug), (minted,)


def _place_records(place: Place, source: Source, observation: Observation) -> tuple[Record, ...]:
    """Return what the row adds to the gazetteer: a new area, or a new spelling with its claim."""
    if place.minted:
        return (replace(place.minted, evidence=observation.evidence),)
    if not place.spelling:
        return ()
    name = Text(place.spelling, "id")
    return (
        Statement(
            slug=f"{place.ref.slug}-alt-label-{short_hash(source.slug, name.value)}",
            subject=place.ref,
            predicate="skos:altLabel",
            value=name,
            stated_in=Ref("source", source.slug),
            evidence=observation.evidence,
            confidence=SPELLING_CONFIDENCE,
        ),
    )


def _speaker(cell: str) -> tuple[Person | None, str | None]:
    """Split "Name, title of the time"; the title may be absent."""
    if not cell:
        return None, None
    name, _, title = cell.partition(", ")
    if not title and name.endswith(")"):
        name, _, title = name[:-1].partition(" (")
    return person_named(name), title or None


def _echo(row: Row, reading: dict[str, str], slugs: dict[int, Ref]) -> Ref | None:
    """Return the observation that a row repeats; it stands earlier in the table."""
    if "echo_of" not in reading:
        return None
    number = int(reading["echo_of"])
    if number not in slugs:
        raise MappingError(
            f"it should repeat row {number}, which was not mapped before it",
            file=row.file,
            row=row.number,
        )
    return slugs[number]


def _parse(parse: Callable[[str], T], row: Row, column: str) -> T:
    """Parse a cell, naming the place when it is malformed."""
    try:
        return parse(row[column])
    except ValueError as error:
        raise MappingError(str(error), file=row.file, row=row.number, column=column) from error
