"""Figures of read texts: dimensions by domain rules C1 to C7, nothing filled in."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kg.claims.dates import Period
from kg.claims.records import Area, Observation, Ref, Text
from kg.errors import MappingError
from kg.extract.model import Dateline, Headline, Statistic
from kg.mapping.extraction_areas import AreaFinder
from kg.mapping.extraction_figures import printed_power
from kg.mapping.extractions import MappedExtraction
from tests.mapping.reading import AREAS, mapped, words

TEXT = "Rasio elektrifikasi NTT 82,97 persen per Oktober 2019, kata PLN."


def figures(*items: Statistic, text: str = TEXT, day: str | None = None) -> MappedExtraction:
    return mapped(text, statistics=items, dateline=Dateline(published=day))


def statistic(**changes: object) -> Statistic:
    values: dict[str, object] = {
        "area": "NTT",
        "indicator": "household_electrification_ratio",
        "value": Decimal("82.97"),
        "value_as_printed": "82,97",
        "unit": "percent",
        "status": "observed",
        "evidence": words(TEXT, "82,97 persen"),
        "confidence": 0.9,
        "period": "2019-10",
        **changes,
    }
    return Statistic(**values)  # type: ignore[arg-type]


def one(found: MappedExtraction) -> Observation:
    (made,) = [record for record in found.records if isinstance(record, Observation)]
    return made


def test_a_ratio_with_its_area_period_and_producer() -> None:
    made = one(figures(statistic(publisher="PLN")))
    assert made.area == Ref("area", "nusa-tenggara-timur")
    assert (made.period.label, made.indicator) == ("2019-10", "household-electrification-ratio")
    assert (made.supply, made.method, made.denominator) == ("unspecified",) * 3
    assert made.producer == Ref("organisation", "pln")
    assert (made.lower, made.upper) == (Decimal("82.965"), Decimal("82.975"))
    assert (made.status, made.unit, made.printed) == ("observed", "PERCENT", "82,97")
    assert made.as_of is None
    assert made.confidence == Decimal("0.90")


@pytest.mark.parametrize(
    ("coverage", "indicator", "supply"),
    [
        ("PLN", "household_electrification_ratio", "pln-household-customers"),
        ("PLN dan non-PLN", "household_electrification_ratio", "pln-and-non-pln"),
        ("PLN, non PLN dan LTSHE", "village_electrification_ratio", "pln-and-non-pln-with-lamps"),
        ("non-PLN", "household_electrification_ratio", "non-pln"),
        ("swadaya", "village_electrification_ratio", "non-pln"),
        ("listrik mandiri", "village_electrification_ratio", "non-pln"),
        ("independent electricity", "village_electrification_ratio", "non-pln"),
        ("LTSHE", "household_electrification_ratio", "lamps"),
        ("PLN", "village_electrification_ratio", "pln"),
        (None, "village_electrification_ratio", "unspecified"),
    ],
)
def test_supply_follows_the_words(coverage: str | None, indicator: str, supply: str) -> None:
    made = one(figures(statistic(coverage=coverage, indicator=indicator)))
    assert made.supply == supply


def test_a_count_of_customers() -> None:
    text = "Jumlah pelanggan PLN di NTT 1,05 juta pada 2021."
    item = statistic(
        indicator="customers", value=Decimal(1050000), value_as_printed="1,05 juta", unit="count",
        period="2021", evidence=words(text, "1,05 juta"), publisher="PLN", approximate=True,
        coverage="PLN",
    )  # fmt: skip
    made = one(figures(item, text=text))
    assert (made.lower, made.upper) == (Decimal(1045000), Decimal(1055000))
    assert (made.supply, made.method, made.denominator) == ("pln", "customer-register", None)
    assert (made.as_of, made.as_of_basis) == (date(2021, 12, 31), "period-end")
    assert made.approximate


def test_a_survey_of_bps() -> None:
    text = "Menurut Susenas BPS, 91,5 persen rumah tangga NTT menikmati listrik pada 2020."
    item = statistic(
        value=Decimal("91.5"), value_as_printed="91,5", period="2020", publisher="BPS",
        evidence=words(text, "Susenas BPS", "91,5 persen"),
    )  # fmt: skip
    made = one(figures(item, text=text))
    assert (made.method, made.denominator) == ("household-survey", "households")
    assert (made.as_of, made.as_of_basis) == (date(2020, 3, 31), "survey-month")


def test_a_target_names_its_plan() -> None:
    text = "RPJMN 2020-2024 menargetkan 100 persen di NTT pada 2024."
    item = statistic(
        value=Decimal(100), value_as_printed="100", period="2024", status="target",
        evidence=words(text, "RPJMN 2020-2024 menargetkan 100 persen"),
    )  # fmt: skip
    made = one(figures(item, text=text))
    assert (made.status, made.plan) == ("target", "RPJMN 2020-2024")
    assert (made.lower, made.upper) == (Decimal("99.5"), Decimal("100.5"))


def test_without_a_period_the_day_of_the_article_bounds_it() -> None:
    made = one(figures(statistic(period=None), day="2019-11-05"))
    assert made.period == Period("until-2019-11-05", None, date(2019, 11, 5))
    assert made.as_of is None


def test_half_years_and_quarters() -> None:
    half = one(figures(statistic(period="2019-H1")))
    quarter = one(figures(statistic(period="2019-Q3")))
    assert (half.period.begin, half.period.end) == (date(2019, 1, 1), date(2019, 6, 30))
    assert (quarter.period.begin, quarter.period.end) == (date(2019, 7, 1), date(2019, 9, 30))


def test_nobody_named_is_nobody() -> None:
    assert one(figures(statistic())).producer == Ref("organisation", "produsen-tidak-disebut")


def test_the_same_key_twice_is_two_statements() -> None:
    found = figures(statistic(), statistic(value=Decimal(83), value_as_printed="83"))
    made = [record for record in found.records if isinstance(record, Observation)]
    assert [record.statement_number for record in made] == [1, 2]
    assert len({record.slug for record in made}) == 2


def test_a_figure_in_a_linked_headline_points_to_it() -> None:
    text = "Isi. Baca juga: Rasio NTT 90 persen pada 2019"
    words_ = "Rasio NTT 90 persen pada 2019"
    item = statistic(
        value=Decimal(90), value_as_printed="90", period="2019",
        evidence=words(text, "90 persen"), confidence=0.5,
    )  # fmt: skip
    found = mapped(text, statistics=(item,), headlines=(Headline(words_, words(text, words_)),))
    headline = one(found).headline
    assert headline is not None
    assert headline.slug.startswith("rasio-ntt-90-persen-pada-2019")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"area": None}, "of which area"),
        ({"area": "Wakanda"}, "no area called 'Wakanda'"),
        ({"area": "Kupang"}, "means several areas: kabupaten-kupang, kota-kupang"),
        ({"period": None}, "neither the period of the figure nor the day"),
        ({"period": None, "status": "target"}, "a target without the period"),
        ({"period": "akhir tahun"}, "is no period"),
        ({"unit": "count"}, "does not fit"),
    ],
)
def test_an_incomplete_figure_is_listed_and_not_stored(
    changes: dict[str, object], why: str
) -> None:
    found = figures(statistic(**changes))
    assert [record for record in found.records if isinstance(record, Observation)] == []
    (left,) = found.left_out
    assert left.item == "f1"
    assert why in left.why


@pytest.mark.parametrize(
    ("value", "printed", "power"),
    [
        ("82.97", "82,97", -2),
        ("82.97", "82.97", -2),
        ("98.3", "98,30", -2),
        ("1050000", "1,05 juta", 4),
        ("343144", "343.144", 0),
        ("343144", "343,144", 0),
        ("100", "100", 0),
        ("0.5", "0,5", -1),
        ("72000000", "72 juta", 6),
        ("100", "seratus", 0),
    ],
)
def test_the_last_printed_digit(value: str, printed: str, power: int) -> None:
    assert printed_power(Decimal(value), printed) == power


def test_areas_in_the_version_of_the_period() -> None:
    finder = AreaFinder(AREAS)
    before = Period("2021", date(2021, 1, 1), date(2021, 12, 31))
    after = Period("2024", date(2024, 1, 1), date(2024, 12, 31))
    assert finder.find("Papua", before).slug == "papua-to-2022"
    assert finder.find("Provinsi Papua", after).slug == "papua-from-2022"
    assert finder.find("nasional", after).slug == "indonesia"
    assert finder.find("Provinsi Nusa Tenggara Timur (NTT)", after).slug == "nusa-tenggara-timur"
    assert finder.find("Kota Kupang", after).slug == "kota-kupang"
    assert finder.find("Sumba", after).slug == "pulau-sumba"
    assert finder.find("kabupaten-kupang", after).slug == "kabupaten-kupang"
    with pytest.raises(MappingError, match="Kupang"):
        finder.find("Kupang", after)


def area(slug: str, kind: str, name: str) -> Area:
    return Area(slug=slug, kind=kind, labels=(Text(name, "id"),))


def test_regencies_and_cities_by_their_names_in_english() -> None:
    finder = AreaFinder([
        area("kabupaten-halmahera-tengah", "regency", "Kabupaten Halmahera Tengah"),
        area("kabupaten-kepulauan-sula", "regency", "Kabupaten Kepulauan Sula"),
        area("kabupaten-pulau-taliabu", "regency", "Kabupaten Pulau Taliabu"),
        area("kota-ternate", "city", "Kota Ternate"),
        area("kabupaten-kupang", "regency", "Kabupaten Kupang"),
        area("kota-kupang", "city", "Kota Kupang"),
    ])
    period = Period("2021", date(2021, 1, 1), date(2021, 12, 31))
    slugs = {
        "Central Halmahera": "kabupaten-halmahera-tengah",
        "Central Halmahera Regency": "kabupaten-halmahera-tengah",
        "Sula Islands": "kabupaten-kepulauan-sula",
        "Sula Islands regency": "kabupaten-kepulauan-sula",
        "Taliabu Island": "kabupaten-pulau-taliabu",
        "Taliabu": "kabupaten-pulau-taliabu",
        "Ternate City": "kota-ternate",
        "Kupang District": "kabupaten-kupang",
        "Kupang City": "kota-kupang",
    }
    assert {name: finder.find(name, period).slug for name in slugs} == slugs
