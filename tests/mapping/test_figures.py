"""Every row of electrification.csv has its outcome, and the traps come out right.

Row numbers count data rows from 1. Expected values were read off the table and the domain rules
(the C numbers) by hand.
"""

from __future__ import annotations

from collections import Counter
from datetime import date
from decimal import Decimal
from functools import lru_cache

import pytest

from kg.claims.evidence import RowEvidence
from kg.claims.records import Observation
from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import ADDED_FIGURES, FIGURES, figure_lookups
from kg.mapping.figures import MappedRow, RefusedRow, map_figures
from kg.mapping.producers import read_producers
from kg.mapping.readings import read_excerpts
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import BadRow, Row


@lru_cache(maxsize=1)
def outcomes() -> list[MappedRow | RefusedRow]:
    lookups = figure_lookups(read_gazetteer(), read_producers())
    return map_figures(iter_facts(FIGURES), lookups)


def mapped(number: int) -> MappedRow:
    item = outcomes()[number - 1]
    assert isinstance(item, MappedRow), item.error
    assert item.row.number == number
    return item


def observation(number: int) -> Observation:
    record = mapped(number).records[-1]
    assert isinstance(record, Observation)
    return record


def map_cells(**cells: str) -> MappedRow | RefusedRow:
    """Map one made-up row; cells not named are those of an ordinary row."""
    ordinary = dict.fromkeys(HEADINGS[FIGURES], "") | {
        "area_name": "Nusa Tenggara Timur",
        "area_level": "province",
        "area_bps_code": "53",
        "period": "2019-10",
        "value": "82.97",
        "unit": "percent",
        "indicator": "household_electrification_ratio",
        "coverage": "unspecified",
        "status": "observed",
        "statistic_publisher": "PLN",
        "stated_by": "A Paper",
        "source_url": "https://paper.example/1",
    }
    lookups = figure_lookups(read_gazetteer(), read_producers(), readings_of=None)
    (outcome,) = map_figures([Row("t.csv", 1, 2, ordinary | cells)], lookups)
    return outcome


def test_every_row_has_exactly_one_outcome() -> None:
    items = outcomes()
    assert [item.row.number for item in items] == list(range(1, 1788))
    kinds = Counter(
        item.outcome if isinstance(item, MappedRow) else "quarantined" for item in items
    )
    assert kinds == {"mapped": 1785, "echo": 2}


def test_slugs_are_unique() -> None:
    slugs = Counter(observation(number).slug for number in range(1, 1788))
    assert [slug for slug, count in slugs.items() if count > 1] == []


def test_doubled_keys_keep_two_statements() -> None:
    """C1: one pair of targets (98/99) and one copying slip (419/420) are numbered, not merged."""
    numbered = [n for n in range(1, 1788) if observation(n).statement_number > 1]
    assert numbered == [99, 420]
    assert observation(98).statement_number == observation(419).statement_number == 1


@pytest.mark.parametrize("number", [268, 272, 274, 276, 277, 362, 427])
def test_starred_columns_are_a_vintage_of_their_own(number: int) -> None:
    """C1: 42 pairs of BPS/Bappenas rows differ by an asterisk whose meaning is not stated."""
    assert observation(number).vintage == "starred"


@pytest.mark.parametrize("number", [267, 271, 273, 278, 361])
def test_unstarred_columns_have_no_vintage(number: int) -> None:
    assert observation(number).vintage == "unspecified"


@pytest.mark.parametrize("number", [7, 8, 9, 10, 469, 620, 632, 724, 833])
def test_household_customers_are_an_indicator_of_their_own(number: int) -> None:
    """C4: these rows of the indicator customers count household customers."""
    assert observation(number).indicator == "household-customers"


def test_other_customers_stay_customers() -> None:
    """C4: 27 rows carry the indicator customers, 9 of them count households."""
    counts = Counter(observation(n).indicator for n in range(1, 1788))
    assert (counts["household-customers"], counts["customers"]) == (9, 18)
    assert observation(597).indicator == "household-electrification-ratio"


def test_bps_rows_marked_pln_only_are_a_survey() -> None:
    """C2: 120 BPS rows say pln_only yet are survey: supply PLN, method survey."""
    rows = [
        observation(n)
        for n in range(1, 1788)
        if mapped(n).row["statistic_publisher"] == "BPS" and mapped(n).row["coverage"] == "pln_only"
    ]
    assert len(rows) == 120
    assert {(o.supply, o.method) for o in rows} == {("pln", "household-survey")}


@pytest.mark.parametrize(
    ("number", "supply", "method"),
    [
        (961, "pln-household-customers", "customer-register"),  # Statistik PLN, Papua Selatan
        (958, "any-electric-lighting", "household-survey"),  # Susenas, Papua
        (667, "pln-household-customers", "customer-register"),  # SILISA
        (669, "unspecified", "field-verification"),  # 532 villages verified
        (663, "unspecified", "village-census"),  # Podes
        (191, "unspecified", "model"),  # five decimals
        (16, "pln-and-non-pln", "ministry-consolidation"),  # RUKN
        (664, "unspecified", "unspecified"),  # ESDM without a word on what counts
    ],
)
def test_supply_and_method(number: int, supply: str, method: str) -> None:
    """C2: two dimensions instead of one vague coverage."""
    assert (observation(number).supply, observation(number).method) == (supply, method)


@pytest.mark.parametrize(
    ("number", "status", "approximate"),
    [
        (63, "observed", True),
        (663, "observed", True),
        (927, "projection", False),
        (952, "projection", False),
        (191, "model-estimate", False),
        (98, "target", False),
        (665, "observed", False),
    ],
)
def test_status(number: int, status: str, approximate: bool) -> None:
    """C3: estimates are about-figures, projections and one model; approximate is a flag."""
    assert (observation(number).status, observation(number).approximate) == (status, approximate)


def test_there_are_115_targets() -> None:
    assert sum(observation(n).status == "target" for n in range(1, 1788)) == 115


@pytest.mark.parametrize("number", [703, 704, 1264])
def test_families_are_not_households(number: int) -> None:
    """C2: counts of families (KK) carry their denominator."""
    assert observation(number).denominator == "family-cards"


def test_ratios_over_family_cards() -> None:
    """C2: the table typed from a photograph counts KK from civil registration."""
    assert observation(1721).denominator == "family-cards"


def test_capped_ratios_are_flagged() -> None:
    """C4: Samarinda 2024 prints 100.00; its counts (1741 over 1728) give 108.42."""
    assert observation(1721).capped
    assert (observation(1721).value, observation(1721).printed) == (Decimal(100), "100.00")
    counted = observation(1741).value / observation(1728).value * 100
    assert round(counted, 2) == Decimal("108.42")
    assert not observation(1741).capped


@pytest.mark.parametrize(
    ("number", "area"),
    [
        (958, "papua-to-2022"),  # 2022, a page of 34 provinces
        (929, "papua-barat-to-2022"),
        (959, "papua-from-2022"),  # 2024-Q4, the set of 38 provinces
        (930, "papua-barat-from-2022"),
        (961, "papua-selatan"),
        (964, "papua-tengah"),
        (965, "papua-tengah"),
        (969, "papua-pegunungan"),
        (970, "papua-pegunungan"),
        (957, "papua-to-2022"),  # 2021-Q3
        (790, "kalimantan-timur-to-2012"),  # 2008: with the later Kalimantan Utara
        (791, "kalimantan-timur-from-2012"),  # 2015
        (1271, "kabupaten-belu-from-2013"),
        (1400, "kabupaten-malaka"),
    ],
)
def test_area_versions(number: int, area: str) -> None:
    """C10: the version follows the source's list of provinces, not the date alone."""
    assert observation(number).area.slug == area


def test_areas_that_are_no_provinces() -> None:
    """C10: kinds are administrative, island, statistical group and service area."""
    by_name = {
        mapped(n).row["area_name"]: observation(n).area.slug
        for n in range(1, 1788)
        if mapped(n).row["area_level"] in {"pln-region", "village-group"}
    }
    assert by_name["PLN Area Jambi"] == "wilayah-kerja-pln-area-jambi"
    assert by_name["Sumba (pulau)"] == "pulau-sumba"
    assert by_name["Papua dan Irian Jaya Barat"] == by_name["Papua dan Papua Barat"]
    assert len(by_name) == 15


@pytest.mark.parametrize(
    ("number", "as_of", "basis"),
    [
        (664, None, None),  # 2019-10, no day
        (656, date(2019, 12, 31), "period-end"),  # ESDM, the year 2019
        (673, date(2019, 12, 31), "period-end"),  # PLN, December
        (930, date(2024, 12, 31), "period-end"),  # ESDM, fourth quarter
        (958, date(2022, 3, 31), "survey-month"),  # Susenas asks in March
        (790, None, None),  # "as-of date not stated"
        (957, None, None),  # ESDM, third quarter: not the end of a year
    ],
)
def test_as_of(number: int, as_of: date | None, basis: str | None) -> None:
    """C5: a year means 31 December for PLN and ESDM, March for Susenas; else nothing."""
    assert (observation(number).as_of, observation(number).as_of_basis) == (as_of, basis)


@pytest.mark.parametrize(
    ("number", "lower", "upper"),
    [
        (665, "82.965", "82.975"),
        (667, "74.35", "74.45"),
        (664, "71.5", "72.5"),
        (701, "1045000", "1055000"),  # "about 1.05 million"
        (1, "39850000", "39950000"),  # "39.9 million"
        (2, "45650500", "45651500"),  # "45.651 million"
        (829, "609500", "610500"),  # "610 thousand"
        (634, "768133.5", "768134.5"),
    ],
)
def test_rounding_intervals(number: int, lower: str, upper: str) -> None:
    """C7: half a unit of the last printed decimal, of a million where the page says so."""
    found = observation(number)
    assert (found.lower, found.upper) == (Decimal(lower), Decimal(upper))


def test_errors_of_sources_are_kept_as_stated() -> None:
    """C6, C8: row 687 prints 8.81 for NTT; row 598 exceeds 100."""
    assert observation(687).value == Decimal("8.81")
    assert observation(598).value == Decimal("103.53")


@pytest.mark.parametrize(("number", "first"), [(192, 13), (201, 15)])
def test_world_bank_years_that_repeat_susenas_are_echoes(number: int, first: int) -> None:
    """C11: equal to BPS, so no second witness."""
    assert mapped(number).outcome == "echo"
    echo = observation(number).echo_of
    assert echo is not None
    assert echo.slug == observation(first).slug


def test_joint_producers_are_a_list() -> None:
    """C11: row 669 names the university together with PLN UIW NTT."""
    assert observation(669).producer.kind == "collaboration"
    joint = next(r for r in mapped(669).records if getattr(r, "members", None))
    assert {ref.slug for ref in joint.members} == {  # type: ignore[union-attr]
        "universitas-nusa-cendana",
        "pln-uiw-nusa-tenggara-timur",
    }


def test_unseen_documents_are_pending() -> None:
    pending = [n for n in range(1, 1788) if mapped(n).source.status == "pending"]
    assert len(pending) == 39
    assert {mapped(n).row["period"] for n in pending} == {"2024-Q4"}


def test_a_new_spelling_becomes_an_alternative_label() -> None:
    """regencies.csv calls 6411 Mahakam Hulu, the figures Mahakam Ulu."""
    row = next(n for n in range(1, 1788) if mapped(n).row["area_name"] == "Mahakam Ulu")
    assert observation(row).area.slug == "kabupaten-mahakam-hulu"
    assert [getattr(r, "predicate", None) for r in mapped(row).records[:-1]] == ["skos:altLabel"]


@pytest.mark.parametrize(
    ("cells", "column", "words"),
    [
        ({"value": "82,97"}, "value", "write 82.97, not 82,97"),
        ({"value": "NaN"}, "value", "not a finite number"),
        ({"period": "Oktober 2019"}, "period", "is no period of the form"),
        (
            {"period": "Oktober 2019", "area_name": "Papua", "area_bps_code": "94"},
            "period",
            "is no period of the form",
        ),
        ({"area_bps_code": "99"}, "area_bps_code", "no area has the BPS code '99'"),
        ({"area_name": "Bali"}, "area_name", "are of different areas"),
        ({"area_level": "planet"}, "area_level", "use one of city, country"),
        ({"indicator": "happiness"}, "indicator", "use one of customers"),
        ({"coverage": "all"}, "coverage", "use one of lighting_source_survey"),
        ({"status": "sure"}, "status", "use one of estimate, observed, target"),
        ({"unit": "km"}, "unit", "use one of customers"),
        ({"statistic_publisher": ""}, "statistic_publisher", "write 'unspecified'"),
        ({"source_url": "javascript:alert(1)"}, "source_url", "is no address"),
        ({"source_published_date": "5/11"}, "source_published_date", "is no date"),
    ],
)
def test_a_row_that_cannot_be_mapped_says_where_and_why(
    cells: dict[str, str], column: str, words: str
) -> None:
    outcome = map_cells(**cells)
    assert isinstance(outcome, RefusedRow)
    assert outcome.error.column == column
    assert words in str(outcome.error)
    assert str(outcome.error).startswith(f"t.csv, row 1, column {column}: ")


def test_a_ragged_row_is_refused_alone() -> None:
    lookups = figure_lookups(read_gazetteer(), read_producers(), readings_of=None)
    bad = BadRow("t.csv", 1, 2, ("x",), "has 1 cells where the heading has 15")
    (outcome,) = map_figures([bad], lookups)
    assert isinstance(outcome, RefusedRow)


def test_unknown_places_and_producers_are_minted_where_they_are_named() -> None:
    outcome = map_cells(
        area_name="Kepulauan Contoh",
        area_level="village-group",
        area_bps_code="",
        statistic_publisher="Dinas Contoh",
    )
    assert isinstance(outcome, MappedRow)
    assert [getattr(r, "slug", "") for r in outcome.records[:2]] == [
        "dinas-contoh",
        "kepulauan-contoh",
    ]


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (663, "survei Potensi Desa (Podes) dengan RE sekitar 76 persen"),
        (667, "versi SILISA dari PLN sekitar 74,4 persen"),
        (668, "tercatat hingga Oktober 2019 mencapai 84,68 persen"),
        (677, "hingga Juni 2020 tercatat telah mencapai 94,09 persen"),
        (970, "yakni hanya 12,09% pada 2022"),
    ],
)
def test_rows_behind_the_known_conflicts_show_words_of_the_page(number: int, words: str) -> None:
    (evidence,) = observation(number).evidence
    assert isinstance(evidence, RowEvidence)
    assert evidence.excerpt is not None
    assert evidence.excerpt.words == words
    assert evidence.excerpt.read_on == date(2026, 11, 23)


def test_every_excerpt_holds_the_figure_or_names_it() -> None:
    """Each excerpt prints its row's value; the study of row 669 is named by its words instead."""
    checked = 0
    for number, (_, excerpt) in read_excerpts(FIGURES).items():
        printed = mapped(number).row["value"]
        forms = {printed, printed.replace(".", ","), f"{int(Decimal(printed)):,}".replace(",", ".")}
        forms.add(f"{Decimal(printed) / 1_000_000:.2f}".replace(".", ","))
        assert number == 669 or any(form in excerpt.words for form in forms), number
        checked += 1
    assert checked >= 50


def test_the_parts_of_october_2019_add_up() -> None:
    """Domain note C12: 53.55 PLN customers, 4.32 + 7.58 on a customer's line, 17.52 other."""
    lookups = figure_lookups(read_gazetteer(), read_producers(), readings_of=ADDED_FIGURES)
    item, *_ = map_figures(iter_facts(ADDED_FIGURES), lookups)
    assert isinstance(item, MappedRow)
    found = item.records[-1]
    assert isinstance(found, Observation)
    parts = {"pln": Decimal("53.55"), "shared": Decimal("11.90"), "non-pln": Decimal("17.52")}
    assert dict(found.parts) == parts
    assert sum(parts.values()) == found.value == Decimal("82.97")
    assert found.method == "field-verification"
    (evidence,) = found.evidence
    assert isinstance(evidence, RowEvidence)
    assert (evidence.file, evidence.row) == (ADDED_FIGURES, 1)
    assert evidence.excerpt is not None
    assert "53,55% pelanggan ber ID PLN" in evidence.excerpt.words


def test_dark_villages_of_2021_are_counts_of_villages_without_electricity() -> None:
    """The page of 31 March 2022 (conflict 14): "ada 19.565 desa/kelurahan di Indonesia"."""
    lookups = figure_lookups(read_gazetteer(), read_producers(), readings_of=ADDED_FIGURES)
    found = {}
    for item in list(map_figures(iter_facts(ADDED_FIGURES), lookups))[1:]:
        assert isinstance(item, MappedRow)
        one = item.records[-1]
        assert isinstance(one, Observation)
        assert one.indicator == "villages-unelectrified"
        assert (one.supply, one.method, one.denominator) == ("unspecified", "unspecified", None)
        assert one.as_of is None
        found[one.area.slug] = one.value
    assert found == {
        "indonesia": 19565,
        "papua-to-2022": 3639,
        "sumatera-utara": 2403,
        "nusa-tenggara-timur": 2010,
    }
