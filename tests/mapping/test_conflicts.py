"""Fifteen instructive contradictions: both sides stand in the graph, apart, each as stated.

The rows were found by hand from the pages that each contradiction names. What is held here is that
nothing was averaged, merged or mended: every value is there, and the dimension that may explain the
difference (supply, method, period, status, area version) is kept apart where the source tells it.
Item 14's count of villages without electricity is no indicator of the table; its other side is.
"""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

import pytest

from kg.claims.records import Observation
from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import FIGURES, figure_lookups
from kg.mapping.figures import MappedRow, map_figures
from kg.mapping.producers import read_producers
from kg.mapping.readings import read_excerpts
from kg.sources.facts import iter_facts

Side = tuple[int, str, str, str, str, str]
"""Row, area, period, value, supply, producer."""

CONFLICTS: dict[str, list[Side]] = {
    "1 Indonesia 2022, ESDM against PLN": [
        (155, "indonesia", "2022", "99.63", "pln-and-non-pln", "esdm"),
        (162, "indonesia", "2022", "97.63", "pln-household-customers", "pln"),
    ],
    "2 Papua Pegunungan 2022": [
        (969, "papua-pegunungan", "2022", "93.32", "unspecified", "esdm"),
        (970, "papua-pegunungan", "2022", "12.09", "pln-household-customers", "pln"),
        (958, "papua-to-2022", "2022", "79.96", "any-electric-lighting", "bps"),
    ],
    "3 ESDM 2022 against itself": [
        (155, "indonesia", "2022", "99.63", "pln-and-non-pln", "esdm"),
        (158, "indonesia", "2022", "99.67", "unspecified", "esdm"),
    ],
    "4 Sumba, one value for two years": [
        (1018, "pulau-sumba", "2015", "42.67", "unspecified", "hivos--program-sumba-iconic-island"),
        (1020, "pulau-sumba", "2017", "42.67", "unspecified", "hivos--program-sumba-iconic-island"),
    ],
    "5 NTT October 2019": [
        (663, "nusa-tenggara-timur", "2019-10", "76", "unspecified", "bps"),
        (667, "nusa-tenggara-timur", "2019-10", "74.4", "pln-household-customers", "pln"),
        (668, "nusa-tenggara-timur", "2019-10", "84.68", "unspecified", "pln"),
        (
            669,
            "nusa-tenggara-timur",
            "2019-10",
            "82.97",
            "unspecified",
            "pln-uiw-nusa-tenggara-timur--universitas-nusa-cendana",
        ),
    ],
    "6 NTT autumn 2017": [
        (647, "nusa-tenggara-timur", "2017-08", "52.9", "unspecified", "pln"),
        (648, "nusa-tenggara-timur", "2017-09", "58.99", "unspecified", "esdm"),
        (649, "nusa-tenggara-timur", "2017-10", "68", "unspecified", "pln"),
        (644, "nusa-tenggara-timur", "2017", "60.74", "unspecified", "esdm"),
    ],
    "7 NTT and TTS 2020, a village ratio by another name": [
        (675, "nusa-tenggara-timur", "2020-02", "86.36", "unspecified", "pln"),
        (677, "nusa-tenggara-timur", "2020-06", "94.09", "unspecified", "pln"),
        (678, "nusa-tenggara-timur", "2020-10", "86.15", "unspecified", "pln"),
        (1262, "kabupaten-timor-tengah-selatan", "2020-07", "96.04", "unspecified", "pln"),
        (1263, "kabupaten-timor-tengah-selatan", "2021", "70.62", "unspecified", "pln"),
    ],
    "8 Manggarai 2019 and 2020": [
        (1335, "kabupaten-manggarai", "2019-08", "65.12", "unspecified", "pln"),
        (1336, "kabupaten-manggarai", "2020-02", "95.51", "unspecified", "pln"),
        (
            1337,
            "kabupaten-manggarai",
            "2020-02",
            "55.31",
            "pln-household-customers",
            "universitas-udayana",
        ),
    ],
    "9 Jawa Timur 2019 and 2021": [
        (593, "jawa-timur", "2019-06", "95.84", "unspecified", "dinas-esdm-jawa-timur"),
        (594, "jawa-timur", "2019-06", "98.56", "unspecified", "pln"),
        (598, "jawa-timur", "2021-05", "103.53", "unspecified", "pln"),
    ],
    "10 Indonesia about 2010": [
        (19, "indonesia", "2010", "90", "any-electric-lighting", "bps"),
        (21, "indonesia", "2010", "67.2", "unspecified", "esdm"),
        (26, "indonesia", "2010", "66", "pln-household-customers", "pln"),
        (209, "indonesia", "2010", "94.2", "unspecified", "world-bank"),
    ],
    "11 Lampung, a table dated anew": [
        (472, "lampung", "2008", "48.82", "unspecified", "esdm"),
        (486, "lampung", "2015", "84.71", "pln-and-non-pln", "esdm"),
        (489, "lampung", "2016-10", "48.82", "unspecified", "esdm"),
    ],
    "12 Papua 2015, a swapped chart": [
        (935, "papua-to-2022", "2014", "43.17", "unspecified", "esdm"),
        (936, "papua-to-2022", "2015", "82.70", "pln-and-non-pln", "esdm"),
        (920, "papua-barat-to-2022", "2015", "45.93", "pln-and-non-pln", "esdm"),
    ],
    "13 Kalimantan 2023 to 2025 and Indonesia": [
        (738, "kalimantan-barat", "2024-12", "94.23", "unspecified", "pln"),
        (739, "kalimantan-barat", "2024-Q4", "99.85", "unspecified", "esdm"),
        (763, "kalimantan-tengah", "2023", "97.74", "pln-and-non-pln", "esdm"),
        (
            765,
            "kalimantan-tengah",
            "2023-12",
            "93.38",
            "pln-household-customers",
            "pemprov-kalimantan-tengah--pln",
        ),
        (803, "kalimantan-utara", "2024-Q4", "99.99", "unspecified", "esdm"),
        (
            804,
            "kalimantan-utara",
            "2025-Q3",
            "96.34",
            "pln-and-non-pln",
            "dinas-esdm-kalimantan-utara",
        ),
        (176, "indonesia", "2024-Q4", "99.83", "unspecified", "esdm"),
        (179, "indonesia", "2025-06", "98.51", "unspecified", "esdm"),
    ],
    "14 villages in 2021": [
        (227, "indonesia", "2021", "99.65", "pln-and-non-pln-with-lamps", "pln"),
        (250, "indonesia", "2021", "83148", "pln-and-non-pln-with-lamps", "pln"),
    ],
    "15 the target for 2019": [
        (106, "indonesia", "2019", "96", "unspecified", "esdm"),
        (120, "indonesia", "2019", "96.6", "unspecified", "esdm"),
        (107, "indonesia", "2019", "97", "unspecified", "esdm"),
        (110, "indonesia", "2019", "97.35", "unspecified", "esdm"),
        (115, "indonesia", "2019", "97.5", "unspecified", "esdm"),
        (130, "indonesia", "2019-12", "99.23", "unspecified", "esdm"),
        (114, "indonesia", "2019", "99.5", "unspecified", "esdm"),
        (111, "indonesia", "2019", "99.9", "unspecified", "esdm"),
        (112, "indonesia", "2019", "99.99", "unspecified", "esdm"),
        (123, "indonesia", "2019", "100", "unspecified", "produsen-tidak-disebut"),
    ],
}


@lru_cache(maxsize=1)
def observations() -> dict[int, Observation]:
    lookups = figure_lookups(read_gazetteer(), read_producers())
    found = {}
    for item in map_figures(iter_facts(FIGURES), lookups):
        assert isinstance(item, MappedRow)
        record = item.records[-1]
        assert isinstance(record, Observation)
        found[item.row.number] = record
    return found


def test_there_are_fifteen() -> None:
    assert [name.split()[0] for name in CONFLICTS] == [str(number) for number in range(1, 16)]


@pytest.mark.parametrize("name", CONFLICTS)
def test_both_sides_stand_as_stated(name: str) -> None:
    for row, area, period, value, supply, producer in CONFLICTS[name]:
        o = observations()[row]
        assert (o.area.slug, o.period.label, o.value, o.supply, o.producer.slug) == (
            area,
            period,
            Decimal(value),
            supply,
            producer,
        ), row
    slugs = [observations()[side[0]].slug for side in CONFLICTS[name]]
    assert len(set(slugs)) == len(slugs)


def test_targets_are_targets() -> None:
    statuses = {observations()[side[0]].status for side in CONFLICTS["15 the target for 2019"]}
    assert statuses == {"target"}


def test_population_and_household_shares_are_two_indicators() -> None:
    assert observations()[209].indicator == "population-access"
    assert observations()[19].indicator == "household-electrification-ratio"


def test_three_methods_of_october_2019() -> None:
    methods = [observations()[row].method for row in (663, 667, 669)]
    assert methods == ["village-census", "customer-register", "field-verification"]


WITHOUT_WORDS = {
    119: "the page was not found",
    176: "the document was not found, only a transcription of its table",
    209: "a line of data, no sentence",
    486: "drawn in a chart",
    739: "the document was not found, only a transcription of its table",
    803: "the document was not found, only a transcription of its table",
    936: "drawn in a chart",
}
"""Rows of a contradiction that have no excerpt, and why; searched for on 2026-11-23."""


def test_each_side_has_the_words_of_its_page_or_a_reason_why_not() -> None:
    excerpts = read_excerpts(FIGURES)
    wordless = {side[0] for sides in CONFLICTS.values() for side in sides} - excerpts.keys()
    assert wordless <= WITHOUT_WORDS.keys()
    assert not WITHOUT_WORDS.keys() & excerpts.keys()
