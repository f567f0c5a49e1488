"""Figures of a read text as observations (domain rules C1 to C7).

Place in the flow: used by :mod:`kg.mapping.extractions`. What the text leaves open stays open:
supply, method and producer are *unspecified* where no word tells them. A figure without an area, or
without any day before which it was stated, is not stored.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal

from kg.claims.dates import Period, parse_period
from kg.claims.mint import short_hash
from kg.claims.records import Observation, Record, Ref
from kg.errors import MappingError
from kg.extract.model import Statistic
from kg.mapping.extraction_areas import AreaFinder
from kg.mapping.extraction_context import Context, read_day
from kg.mapping.extraction_people import headline_slug
from kg.mapping.figure_rules import as_of_day, half_of_unit, last_power

__all__ = ["UNNAMED_PRODUCER", "map_figures", "printed_power"]

RATIOS = {
    "household-electrification-ratio": "unspecified",
    "household-unelectrified-ratio": "unspecified",
    "population-access": "population",
    "village-electrification-ratio": "villages",
    "village-unelectrified-ratio": "villages",
}
"""Ratio -> what it is taken over; of households it may be households or family cards."""
HOUSEHOLD_COUNTS = {"household-electrification-ratio", "households-electrified"}
UNNAMED_PRODUCER = Ref("organisation", "produsen-tidak-disebut")
NON_PLN = re.compile(
    r"\bnon[- ]?pln\b|\bswasta\b|\bpemda\b|\bnon[- ]state\b|\bswadaya\b|\blistrik mandiri\b|"
    r"\bindependent electricity\b",
    re.IGNORECASE,
)
PLN = re.compile(r"(?<!non-)(?<!non )(?<!non)\bpln\b", re.IGNORECASE)
LAMPS = re.compile(r"\bltshe\b|\blampu tenaga surya\b", re.IGNORECASE)
SURVEY = re.compile(r"\bsusenas\b|\bsurvei\b|\bsurvey\b", re.IGNORECASE)
CENSUS = re.compile(r"\bpodes\b|\bpotensi desa\b", re.IGNORECASE)
HALF = re.compile(r"(\d{4})-H([12])")
PLAN = re.compile(r"\b(?:RPJM[ND]?|RUPTL|RUKN|R?APBN|Renstra)\b(?: \d{4}(?:-\d{4})?)?")
PUBLISHERS = {"pln": "PLN", "esdm": "ESDM", "bps": "BPS"}
"""Producer -> the name by which domain rule C5 knows it."""


def map_figures(context: Context, areas: AreaFinder) -> Iterator[Record]:
    """Yield the observations of a text.

    Args:
        context: The text; what is not stored is noted there.
        areas: The areas of the graph.

    Yields:
        Observations, in the order of the text.
    """
    statements: Counter[tuple[str, ...]] = Counter()
    items = context.extraction.statistics
    listed = {item.period: _codes(areas, items, item.period) for item in items}
    for number, item in enumerate(items, start=1):
        try:
            made = _observation(context, f"f{number}", item, areas, listed[item.period])
        except (MappingError, ValueError) as error:
            context.omit(f"f{number}", str(error))
            continue
        key = _key(made)
        statements[key] += 1
        count = statements[key]
        slug = (
            f"{made.area.slug}-{made.period.slug}-{made.indicator}-{short_hash(*key, str(count))}"
        )
        yield replace(made, slug=slug, statement_number=count)
        yield from context.curated(f"f{number}", Ref("observation", slug))


def printed_power(value: Decimal, printed: str) -> int:
    """Return the power of ten of the last printed digit, whatever the decimal sign.

    Args:
        value: The number meant.
        printed: As printed, with a magnitude word.

    Example:
        >>> printed_power(Decimal("82.97"), "82,97"), printed_power(Decimal(1050000), "1,05 juta")
        (-2, 4)
        >>> printed_power(Decimal(343144), "343.144")
        0
    """
    digits = "".join(re.findall(r"\d", printed))
    if digits and int(digits):
        power = 0
        number = Decimal(int(digits))
        while number > value and power > -12:
            power -= 1
            number = Decimal(int(digits)).scaleb(power)
        while number < value and power < 15:
            power += 1
            number = Decimal(int(digits)).scaleb(power)
        if number == value:
            return power
    return min(last_power(value), 0)


def _codes(areas: AreaFinder, items: tuple[Statistic, ...], period: str | None) -> frozenset[str]:
    return areas.codes(one.area for one in items if one.area and one.period == period)


def _observation(
    context: Context, name: str, item: Statistic, areas: AreaFinder, listed: frozenset[str]
) -> Observation:
    indicator = item.indicator.replace("_", "-")
    if (item.unit == "percent") != (indicator in RATIOS):
        raise MappingError(f"the unit {item.unit} does not fit {item.indicator}")
    if item.area is None:
        raise MappingError("the text does not tell of which area")
    period = _period(context, item)
    area = areas.find(item.area, period, listed)
    producer = _producer(context, item)
    told = " ".join((item.coverage or "", *(span.exact for span in item.evidence)))
    method = _method(indicator, told)
    supply = _supply(item.coverage, indicator, method)
    half = half_of_unit(printed_power(item.value, item.value_as_printed))
    as_of = None
    if period.begin is not None and item.status != "projection":
        as_of = as_of_day(period, method, PUBLISHERS.get(producer.slug, ""))
    plan = PLAN.search(told) if item.status == "target" else None
    headline = _headline(context, item)
    return Observation(
        slug="",
        area=area,
        period=period,
        indicator=indicator,
        supply=supply,
        method=method,
        status=item.status.replace("_", "-"),
        producer=producer,
        vintage="unspecified",
        statement_number=1,
        value=item.value,
        printed=item.value_as_printed,
        lower=item.value - half,
        upper=item.value + half,
        unit="PERCENT" if item.unit == "percent" else "NUM",
        stated_in=context.ref,
        evidence=context.evidence(item.evidence),
        denominator=_denominator(indicator, method, producer),
        as_of=as_of.day if as_of else None,
        as_of_basis=as_of.basis if as_of else None,
        approximate=item.approximate,
        plan=plan[0] if plan else None,
        note=context.reasons(item, name) or None,
        headline=headline,
        confidence=context.confidence(item, name),
    )


def _period(context: Context, item: Statistic) -> Period:
    if item.period:
        if match := HALF.fullmatch(item.period):
            year, second = int(match[1]), match[2] == "2"
            begin = date(year, 7 if second else 1, 1)
            return Period(item.period, begin, date(year, 12, 31) if second else date(year, 6, 30))
        return parse_period(item.period)
    if item.status in {"target", "projection"}:
        raise MappingError(f"a {item.status} without the period that it is for")
    dateline = context.extraction.dateline
    for text in (dateline.published, dateline.statement_day):
        if day := read_day(text):
            last = day.latest
            return Period(f"until-{last.isoformat()}", None, last)
    raise MappingError("neither the period of the figure nor the day of the article is known")


def _producer(context: Context, item: Statistic) -> Ref:
    named = context.party(item.publisher, item.evidence) if item.publisher else None
    return named or UNNAMED_PRODUCER


def _method(indicator: str, told: str) -> str:
    if SURVEY.search(told):
        return "household-survey"
    if CENSUS.search(told):
        return "village-census"
    return "customer-register" if indicator.endswith("customers") else "unspecified"


def _supply(coverage: str | None, indicator: str, method: str) -> str:
    """Return what counts as supplied, from the words that the text has for it."""
    if indicator.endswith("customers"):
        return "pln" if coverage and PLN.search(coverage) else "unspecified"
    if not coverage:
        return "unspecified"
    others, own, lamps = (pattern.search(coverage) for pattern in (NON_PLN, PLN, LAMPS))
    if own and others:
        return "pln-and-non-pln-with-lamps" if lamps else "pln-and-non-pln"
    if others:
        return "non-pln"
    if own and not lamps:
        is_customers = indicator in HOUSEHOLD_COUNTS and method != "household-survey"
        return "pln-household-customers" if is_customers else "pln"
    return "lamps" if lamps and not own else "unspecified"


def _denominator(indicator: str, method: str, producer: Ref) -> str | None:
    if indicator not in RATIOS:
        return None
    if RATIOS[indicator] == "unspecified" and producer.slug == "bps":
        return "households"
    return RATIOS[indicator]


def _headline(context: Context, item: Statistic) -> Ref | None:
    """Return the linked headline that a figure stands in, if it stands in one."""
    first = item.evidence[0]
    for headline in context.extraction.headlines:
        if any(span.start <= first.start and first.end <= span.end for span in headline.evidence):
            return Ref("headline", headline_slug(context, headline.text))
    return None


def _key(o: Observation) -> tuple[str, ...]:
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
