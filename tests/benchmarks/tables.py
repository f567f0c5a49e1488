"""Synthetic tables of figures: one source, one row per observation.

Place in the flow: beside :mod:`tests.benchmarks.articles`, above the world.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from kg.claims.dates import Period, parse_partial_date, parse_period
from kg.claims.evidence import RowEvidence
from kg.claims.records import Observation, Person, Ref, Source, Text
from tests.benchmarks.names import Dice
from tests.benchmarks.world import JOINT, OUTLETS, PRODUCERS, STATISTICS, World

__all__ = ["FILE", "Table", "make_table", "table_row"]

FILE = "figures.csv"
HOUSEHOLD = "household-electrification-ratio"


@dataclass(frozen=True, slots=True)
class Profile:
    """What a table counts and how."""

    indicator: str
    supply: str
    method: str
    producer: Ref
    unit: str
    denominator: str | None = None


PROFILES = (
    Profile(HOUSEHOLD, "pln-and-non-pln", "ministry-consolidation", PRODUCERS[1], "PERCENT",
            "households"),
    Profile(HOUSEHOLD, "pln-household-customers", "customer-register", PRODUCERS[0], "PERCENT",
            "households"),
    Profile(HOUSEHOLD, "any-electric-lighting", "household-survey", STATISTICS, "PERCENT",
            "households"),
    Profile("village-electrification-ratio", "pln", "village-census", STATISTICS, "PERCENT",
            "villages"),
    Profile("population-access", "unspecified", "model", JOINT, "PERCENT", "population"),
    Profile("households", "unspecified", "household-survey", STATISTICS, "NUM"),
    Profile("customers", "pln", "customer-register", PRODUCERS[0], "NUM"),
    Profile("villages-electrified", "pln-and-non-pln", "field-verification", PRODUCERS[1], "NUM"),
)  # fmt: skip
STATUSES = ("observed", "observed", "observed", "preliminary", "projection", "target",
            "model-estimate")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Table:
    """A source and what all its rows share."""

    world: World
    number: int
    source: Source
    profile: Profile
    period: Period
    status: str
    vintage: str


def make_table(world: World, number: int) -> Table:
    """Return the table of a number; the same number gives the same table."""
    dice = Dice(world.seed, "table", number)
    year = dice.between(2010, 2024)
    label = dice.pick((
        f"{year}",
        f"{year}-Q{dice.between(1, 4)}",
        f"{year}-{dice.between(1, 12):02d}",
    ))
    source = Source(
        slug=f"synthetic-table-{number}",
        kind=dice.pick(("data-table", "report", "ministerial-decree", "presentation")),
        title=Text(f"Statistik ketenagalistrikan {year}, tabel {number}", "id"),
        url=f"https://statistik.example/{number}",
        outlet=OUTLETS[number % len(OUTLETS)],
        issued=parse_partial_date(f"{year + 1}"),
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
        licence_note="Synthetic data; nothing in it is true.",
    )
    return Table(
        world, number, source, dice.pick(PROFILES), parse_period(label), dice.pick(STATUSES),
        dice.pick(("first", "starred", "unspecified")),
    )  # fmt: skip


def table_row(table: Table, row: int) -> Observation:
    """Return the observation of a row (from 1); every tenth repeats the row before it."""
    echo = row % 10 == 0
    dice = Dice(table.world.seed, "row", table.number, row - echo)
    profile, slug = table.profile, table.source.slug
    area = (table.number * 31 + row - echo) % table.world.areas
    value, half, printed = _value(profile, dice)
    stock = dice.chance(0.5)
    speaker = _speaker(table.world, dice)
    return Observation(
        slug=f"{slug}-{row}",
        area=Ref("area", table.world.area_slug(area)),
        period=table.period,
        indicator=profile.indicator,
        supply=profile.supply,
        method=profile.method,
        status=table.status,
        producer=profile.producer,
        vintage=table.vintage,
        statement_number=2 if echo else 1,
        value=value,
        printed=printed,
        lower=value - half,
        upper=value + half,
        unit=profile.unit,
        stated_in=Ref("source", slug),
        evidence=(RowEvidence(slug, FILE, row),),
        denominator=profile.denominator,
        as_of=table.period.end if stock else None,
        as_of_basis="period-end" if stock else None,
        approximate=dice.chance(0.05),
        capped=profile.unit == "PERCENT" and dice.chance(0.02),
        plan="RUPTL Contoh" if table.status == "target" else None,
        speaker=speaker,
        speaker_title="Direktur" if speaker else None,
        note="Read from a printed table." if dice.chance(0.2) else None,
        echo_of=Ref("observation", f"{slug}-{row - 1}") if echo else None,
    )


def _value(profile: Profile, dice: Dice) -> tuple[Decimal, Decimal, str]:
    """Return a value, half of what its last digit stands for, and how it is printed."""
    if profile.unit == "PERCENT":
        share = Decimal(dice.between(4_000, 9_990)) / 100
        return share, Decimal("0.005"), f"{share:.2f}"
    count = Decimal(dice.between(100, 4_000_000))
    return count, Decimal(0), str(count)


def _speaker(world: World, dice: Dice) -> Person | None:
    return world.person(dice.below(world.people)) if dice.chance(0.05) else None
