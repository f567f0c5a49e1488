"""The seeded errors: one function per kind, each makes one unit with one cause of trouble.

Place in the flow: above articles and tables; the generator takes the kinds in turn.

1. An error of a row makes a row of its own in a table; an error of an article makes an article of
   its own, whose unit and person nobody else names. So nothing else depends on what is refused.
2. Each function states by hand which shape (``shapes/``, local name) finds it, at which node.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal

from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.dates import Period
from kg.claims.rdf import record_triples
from kg.claims.records import Area, Observation, Record, Ref, Text, Unit
from kg.claims.writer import Value, Writer, expand
from tests.benchmarks.articles import Article
from tests.benchmarks.document import BASE, Expected
from tests.benchmarks.world import World

__all__ = ["ARTICLE_FAULTS", "FAULTS", "ROW_FAULTS", "Faulty"]

NODES = Writer(BASE)


@dataclass(frozen=True, slots=True)
class Faulty:
    """The triples of a spoilt unit and the findings it must lead to."""

    triples: tuple[Triple, ...]
    expected: tuple[Expected, ...]


RowFault = Callable[[World, Observation], Faulty]
ArticleFault = Callable[[World, Article], Faulty]


def _faulty(triples: list[Triple], *expected: Expected) -> Faulty:
    return Faulty(tuple(triples), expected)


def _triples(*records: Record) -> list[Triple]:
    return record_triples(records, BASE)


def _iri(kind: str, slug: str) -> str:
    return BASE.id(kind, slug)


def _without(triples: list[Triple], subject: str, predicate: str) -> list[Triple]:
    node, name = NamedNode(subject), expand(predicate)
    return [t for t in triples if t.subject != node or t.predicate != name]


def _with(triples: list[Triple], subject: str, predicate: str, value: Value) -> list[Triple]:
    return [*triples, Triple(NamedNode(subject), expand(predicate), NODES.term(value))]


def _changed(triples: list[Triple], subject: str, predicate: str, value: Value) -> list[Triple]:
    return _with(_without(triples, subject, predicate), subject, predicate, value)


# -- Rows of a table of figures


def _observation(r: Observation) -> str:
    return _iri("observation", r.slug)


def missing_evidence(world: World, r: Observation) -> Faulty:
    """Leave out the evidence of a figure."""
    at = _observation(r)
    return _faulty(_without(_triples(r), at, "tr:evidence"), Expected(at, "Statement-evidence"))


def _percent(r: Observation, indicator: str, method: str, value: str) -> Observation:
    return replace(
        r, indicator=indicator, method=method, value=Decimal(value), printed=value,
        lower=Decimal(value), upper=Decimal(value), unit="PERCENT", denominator="unspecified",
        capped=False,
    )  # fmt: skip


def village_ratio_over_100(world: World, r: Observation) -> Faulty:
    """Give more than the whole as a share of villages."""
    spoilt = _percent(r, "village-electrification-ratio", "village-census", "104.50")
    return _faulty(_triples(spoilt), Expected(_observation(r), "Observation-share"))


def household_ratio_over_100(world: World, r: Observation) -> Faulty:
    """Give more customers than households: unusual, not malformed."""
    spoilt = _percent(r, "household-electrification-ratio", "customer-register", "103.20")
    return _faulty(_triples(spoilt), Expected(_observation(r), "RecommendedObservation", "warning"))


def lower_bound_above_value(world: World, r: Observation) -> Faulty:
    """Put the lower bound above the value."""
    spoilt = replace(r, lower=r.value + 1)
    return _faulty(_triples(spoilt), Expected(_observation(r), "Observation-lowerBound"))


def negative_value(world: World, r: Observation) -> Faulty:
    """Give a figure below nothing."""
    spoilt = replace(r, value=Decimal(-5), lower=Decimal(-5), upper=Decimal(-5))
    return _faulty(_triples(spoilt), Expected(_observation(r), "Observation-obsValue"))


def two_values(world: World, r: Observation) -> Faulty:
    """Give two values for one figure."""
    spoilt = replace(r, lower=r.value - 1, upper=r.value + 1)
    at = _observation(r)
    return _faulty(
        _with(_triples(spoilt), at, "sdmx-measure:obsValue", r.value - Decimal("0.25")),
        Expected(at, "Observation-obsValue"),
    )


def wrong_datatype(world: World, r: Observation) -> Faulty:
    """Write a date as plain text."""
    at = _observation(r)
    return _faulty(
        _changed(_triples(r), at, "tr:asOf", "31 Desember 2019"), Expected(at, "Observation-asOf")
    )


def unknown_code(world: World, r: Observation) -> Faulty:
    """Use a code that its list does not have."""
    at = _observation(r)
    return _faulty(
        _changed(_triples(r), at, "tr:supply", expand("tr:supply-wind")),
        Expected(at, "Observation-supply"),
    )


def unit_of_another_indicator(world: World, r: Observation) -> Faulty:
    """Count a share."""
    spoilt = _percent(r, "village-electrification-ratio", "village-census", "54.50")
    at = _observation(r)
    triples = _changed(_triples(spoilt), at, "sdmx-attribute:unitMeasure", expand("unit:NUM"))
    return _faulty(triples, Expected(at, "Observation-unit"))


def undescribed_area(world: World, r: Observation) -> Faulty:
    """Name an area that nobody describes."""
    spoilt = replace(r, area=Ref("area", f"tidak-ada-{r.slug}"))
    return _faulty(_triples(spoilt), Expected(_observation(r), "Observation-refArea"))


def fragment_of_another_row(world: World, r: Observation) -> Faulty:
    """Let number and fragment of a row differ."""
    evidence = _iri("evidence", r.evidence[0].slug)
    triples = _changed(_triples(r), f"{evidence}#row", "rdf:value", "row=999999")
    return _faulty(triples, Expected(evidence, "RowEvidence"))


def period_ends_before_it_begins(world: World, r: Observation) -> Faulty:
    """State a period that ends before it begins."""
    period = Period(f"2035-01-01-{r.slug}", date(2035, 1, 1), date(2034, 12, 31))
    spoilt = replace(r, period=period)
    return _faulty(_triples(spoilt), Expected(_iri("period", period.slug), "Period-begin"))


def _lone_area(r: Observation) -> Area:
    label = (Text(f"Kabupaten {r.slug}", "id"),)
    return Area(f"daerah-{r.slug}", "regency", label, evidence=r.evidence)


def missing_label(world: World, r: Observation) -> Faulty:
    """Describe an area without a name."""
    area = replace(_lone_area(r), labels=())
    return _faulty(_triples(area), Expected(_iri("area", area.slug), "Labelled-prefLabel"))


def version_ends_before_it_begins(world: World, r: Observation) -> Faulty:
    """Describe an area that ends on the day it begins."""
    day = date(2022, 7, 25)
    area = replace(_lone_area(r), valid_from=day, valid_until=day)
    return _faulty(_triples(area), Expected(_iri("area", area.slug), "Area-validFrom"))


def malformed_code(world: World, r: Observation) -> Faulty:
    """Write a BPS code with a letter."""
    area = replace(_lone_area(r), bps_code="53O1")
    return _faulty(_triples(area), Expected(_iri("area", area.slug), "Area-bpsCode"))


def _lone_unit(r: Observation, world: World) -> Unit:
    parent = Ref("unit", world.parent_unit(1).slug)
    return Unit(f"unit-{r.slug}", (Text(f"ULP {r.slug}", "id"),), "ulp", parent=parent)


def unit_without_kind(world: World, r: Observation) -> Faulty:
    """Describe a unit without saying what kind it is."""
    unit = _lone_unit(r, world)
    at = _iri("unit", unit.slug)
    return _faulty(_without(_triples(unit), at, "tr:unitKind"), Expected(at, "Unit-unitKind"))


def unit_without_parent(world: World, r: Observation) -> Faulty:
    """Describe a unit whose parent is not stated: information, not an error."""
    unit = replace(_lone_unit(r, world), parent=None)
    at = _iri("unit", unit.slug)
    return _faulty(_triples(unit), Expected(at, "RecommendedUnit-parentUnit", "info"))


# -- Articles


def _article(a: Article) -> list[Triple]:
    return _triples(*a.records)


def _certification(a: Article) -> str:
    return _iri("certification", a.certifications[0].slug)


def _headline_evidence(a: Article) -> str:
    return _iri("evidence", a.headline.evidence[0].slug)


def end_before_start(world: World, a: Article) -> Faulty:
    """Let the words of a headline end before they start."""
    at = _headline_evidence(a)
    return _faulty(
        _changed(_article(a), f"{at}#position", "oa:end", 1),
        Expected(f"{at}#position", "TextPositionSelector-start"),
        Expected(at, "TextEvidence"),
    )


def position_of_other_words(world: World, a: Article) -> Faulty:
    """Let the position span more than the words."""
    at, words = _headline_evidence(a), a.headline.headline.value
    start = next(
        t.object for t in _article(a)
        if t.subject == NamedNode(f"{at}#position") and t.predicate == expand("oa:start")
    )  # fmt: skip
    assert isinstance(start, Literal)
    end = int(start.value) + len(words) + 3
    return _faulty(
        _changed(_article(a), f"{at}#position", "oa:end", end), Expected(at, "TextEvidence")
    )


def evidence_of_unknown_source(world: World, a: Article) -> Faulty:
    """Take the words from a source that nobody describes."""
    at = _headline_evidence(a)
    source = Ref("source", f"tidak-ada-{a.source.slug}")
    return _faulty(
        _changed(_article(a), at, "oa:hasSource", source), Expected(at, "Evidence-hasSource")
    )


def certified_by_accreditation_body(world: World, a: Article) -> Faulty:
    """Let an accreditation body certify."""
    at, body = _certification(a), Ref("organisation", world.accreditor(0).slug)
    return _faulty(
        _changed(_article(a), at, "tr:certifiedBy", body),
        Expected(at, "Certification-certifiedBy"),
    )


def stated_certifier_accredits(world: World, a: Article) -> Faulty:
    """Let the source call an accreditation body the certifier: unusual, not malformed."""
    at, body = _certification(a), Ref("organisation", world.accreditor(1).slug)
    return _faulty(
        _changed(_article(a), at, "tr:statedCertifier", body),
        Expected(at, "RecommendedCertification-statedCertifier", "warning"),
    )


def certification_without_holder(world: World, a: Article) -> Faulty:
    """Leave out who is certified."""
    at = _certification(a)
    return _faulty(_without(_article(a), at, "tr:holder"), Expected(at, "ConformityClaim"))


def confidence_over_1(world: World, a: Article) -> Faulty:
    """Be more than certain."""
    at = _certification(a)
    return _faulty(
        _changed(_article(a), at, "tr:confidence", Decimal("1.5")),
        Expected(at, "Statement-confidence"),
    )


def quotation_in_other_words(world: World, a: Article) -> Faulty:
    """Quote what the evidence does not show."""
    at = _iri("quotation", a.quotations[0].slug)
    said = Text("Kami tidak pernah mengatakan ini.", "id")
    return _faulty(_changed(_article(a), at, "schema:text", said), Expected(at, "Quotation"))


def quotation_without_speaker(world: World, a: Article) -> Faulty:
    """Leave out who said it."""
    at = _iri("quotation", a.quotations[0].slug)
    return _faulty(_without(_article(a), at, "tr:speaker"), Expected(at, "Quotation-speaker"))


def label_without_language(world: World, a: Article) -> Faulty:
    """Name a unit without saying in which language."""
    at = _iri("unit", a.unit.slug)
    label = a.unit.labels[0].value
    return _faulty(
        _changed(_article(a), at, "skos:prefLabel", label), Expected(at, "Labelled-prefLabel")
    )


ROW_FAULTS: dict[str, RowFault] = {
    fault.__name__.replace("_", "-"): fault
    for fault in (
        missing_evidence, village_ratio_over_100, household_ratio_over_100,
        lower_bound_above_value, negative_value, two_values, wrong_datatype, unknown_code,
        unit_of_another_indicator, undescribed_area, fragment_of_another_row,
        period_ends_before_it_begins, missing_label, version_ends_before_it_begins, malformed_code,
        unit_without_kind, unit_without_parent,
    )
}  # fmt: skip
ARTICLE_FAULTS: dict[str, ArticleFault] = {
    fault.__name__.replace("_", "-"): fault
    for fault in (
        end_before_start, position_of_other_words, evidence_of_unknown_source,
        certified_by_accreditation_body, stated_certifier_accredits, certification_without_holder,
        confidence_over_1, quotation_in_other_words, quotation_without_speaker,
        label_without_language,
    )
}  # fmt: skip
FAULTS = (*ROW_FAULTS, *ARTICLE_FAULTS)
"""All kinds, in the order in which they are seeded."""
