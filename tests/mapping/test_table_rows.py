"""Tables by maps: the ready maps on tables in the layout of the real ones, and every bad cell.

The expected figures of the ready maps are written from the table in ``tests/data/tables/README.md``
and ``electrification.csv``.
"""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kg.claims.evidence import RowEvidence
from kg.errors import MappingError
from kg.sources.grids import Formula, read_grid
from tests.mapping.table_helpers import apply, figures, grid_of, map_from, refusals

TABLES = Path(__file__).parents[1] / "data" / "tables"
BPS_HEAD = (
    ("38 Provinsi", "Persentase Rumah Tangga menurut Sumber Penerangan", "", ""),
    ("", "Listrik PLN", "", "Listrik"),
    ("", "2021", "2022", "2022"),
)
LONG = ("provinsi", "tahun", "nilai")
RATIO = {"indicator": "household-electrification-ratio", "producer": "PLN", "supply": "pln"}


# -- the ready maps


def test_bps_dynamic() -> None:
    result = apply(read_grid(TABLES / "bps-penerangan.csv"), "bps-dynamic")
    any_light, aceh, babel = "any-electric-lighting", "aceh", "kepulauan-bangka-belitung"
    assert figures(result) == [
        ("B4", aceh, "2011", "pln", "94.34"),
        ("C4", aceh, "2011", "pln", "94.44"),
        ("D4", aceh, "2012", "pln", "95.20"),
        ("E4", aceh, "2011", any_light, "95.41"),
        ("F4", aceh, "2011", any_light, "95.44"),
        ("G4", aceh, "2012", any_light, "96.55"),
        ("B5", babel, "2011", "pln", "78.92"),
        ("E5", babel, "2011", any_light, "96.49"),
        ("F5", babel, "2011", any_light, "96.61"),
        ("G5", babel, "2012", any_light, "97.77"),
        ("B6", "dki-jakarta", "2011", "pln", "99.65"),
        ("B7", "di-yogyakarta", "2011", "pln", "99.53"),
        ("G8", "indonesia", "2012", any_light, "95.81"),
    ]
    assert refusals(result) == []
    # five areas and six columns that are read, less thirteen figures
    assert result.counts.empty == 5 * 6 - 13
    assert result.counts.text_rows == 3
    by_cell = {item.cell: item.observation for item in result.mapped}
    starred = {cell for cell, o in by_cell.items() if o.vintage == "starred"}
    assert starred == {"C4", "F4", "F5"}
    assert by_cell["C4"].note == "marked * in the table: Kolom kedua untuk tahun yang sama"
    assert by_cell["G5"].note == "marked 1) in the table: Contoh catatan kaki"
    assert by_cell["G5"].printed == "97,77"
    first = by_cell["B4"]
    assert (first.method, first.producer.slug, first.denominator) == (
        "household-survey",
        "bps",
        "households",
    )
    assert (first.as_of, first.as_of_basis) == (date(2011, 3, 31), "survey-month")
    assert (first.lower, first.upper) == (Decimal("94.335"), Decimal("94.345"))


def test_world_bank() -> None:
    result = apply(read_grid(TABLES / "worldbank-eg-elc-accs-zs.json"), "worldbank")
    assert [(f[1], f[2], f[4]) for f in figures(result)] == [
        ("indonesia", "2002", "87.6"),
        ("indonesia", "1993", "55.43"),
        ("indonesia", "1991", "48.9"),
    ]
    assert (result.counts.empty, result.counts.left_out_rows, refusals(result)) == (1, 1, [])
    o = result.mapped[1].observation
    assert (o.indicator, o.denominator, o.unit, o.producer.slug) == (
        "population-access",
        "population",
        "PERCENT",
        "world-bank",
    )
    assert o.printed == "55.4300003051758"
    assert o.as_of is None


def test_statistik_pln() -> None:
    result = apply(read_grid(TABLES / "statistik-pln.csv"), "statistik-pln", {"period": "2022"})
    found = [
        (i.observation.area.slug, i.observation.indicator, f"{i.observation.value:f}")
        for i in result.mapped
    ]
    ratio = "household-electrification-ratio"
    assert found == [
        ("di-yogyakarta", ratio, "89.33"),
        ("maluku", ratio, "91.33"),
        ("maluku-utara", ratio, "87.42"),
        ("indonesia", "household-customers", "78327897"),
        ("indonesia", ratio, "97.63"),
    ]
    assert {i.observation.as_of for i in result.mapped} == {date(2022, 12, 31)}
    assert {i.observation.supply for i in result.mapped} == {"pln-household-customers"}
    assert (result.counts.left_out_rows, refusals(result)) == (1, [])


def test_a_yearbook_without_its_year_says_so() -> None:
    with pytest.raises(MappingError, match="no column holds figures"):
        apply(read_grid(TABLES / "statistik-pln.csv"), "statistik-pln")


def test_statistik_ketenagalistrikan() -> None:
    table = read_grid(TABLES / "statistik-ketenagalistrikan.csv")
    result = apply(table, "statistik-ketenagalistrikan", {"period": "2018"})
    whole = "pln-and-non-pln-with-lamps"
    assert [f[1:] for f in figures(result)] == [
        ("papua-barat-to-2022", "2018", "lamps", "2.55"),
        ("papua-barat-to-2022", "2018", whole, "99"),
        ("papua-to-2022", "2018", "lamps", "25.6"),
        ("papua-to-2022", "2018", whole, "90"),
        ("indonesia", "2018", "pln", "95.45"),
        ("indonesia", "2018", "non-pln", "2.48"),
        ("indonesia", "2018", "lamps", "0.37"),
        ("indonesia", "2018", whole, "98.30"),
    ]
    assert refusals(result) == []


def test_long_with_one_of_each_bad_cell() -> None:
    result = apply(read_grid(TABLES / "long.csv"), "long")
    assert [(f[0], f[1], f[2], f[4]) for f in figures(result)] == [
        ("F2", "nusa-tenggara-timur", "2019-10", "74.4"),
        ("F3", "nusa-tenggara-timur", "2018", "62.07"),
        ("F4", "indonesia", "2022", "78327897"),
        ("F9", "nusa-tenggara-timur", "2019", "80.10"),
    ]
    assert [cell for cell, _ in refusals(result)] == ["A6", "B7", "C8", "F10"]
    assert result.counts.empty == 1
    assert result.mapped[1].observation.note == "“kutipan” – tanda baca Windows"


# -- versions of areas (domain rule C10)


@pytest.mark.parametrize(
    ("period", "others", "slug"),
    [
        # the list names what was split off
        ("2022", ("Papua Selatan",), "papua-from-2022"),
        ("2022", ("Papua Barat",), "papua-to-2022"),
        ("2021", (), "papua-to-2022"),
        # a short list after the split
        ("2024", ("Bali",), "papua-from-2022"),
    ],
)
def test_papua_by_the_list_of_the_table(period: str, others: tuple[str, ...], slug: str) -> None:
    rows = [(name, period, "90,5") for name in ("PAPUA", *others)]
    result = apply(grid_of(LONG, *rows), "long", RATIO)
    assert result.mapped[0].observation.area.slug == slug


def test_a_whole_list_of_34_after_the_split_means_the_old_territory() -> None:
    names = [
        "Aceh", "Sumut", "Sumbar", "Riau", "Jambi", "Sumsel", "Bengkulu", "Lampung", "Babel",
        "Kepri", "DKI", "Jabar", "Jateng", "DIY", "Jatim", "Banten", "Bali", "NTB", "NTT", "Kalbar",
        "Kalteng", "Kalsel", "Kaltim", "Kaltara", "Sulut", "Sulteng", "Sulsel", "Sultra", "Sulbar",
        "Maluku", "Malut", "Papua Barat", "Papua",
    ]  # fmt: skip
    rows = [(name, "2023", "90,5") for name in names]
    result = apply(grid_of(LONG, *rows), "long", RATIO)
    assert refusals(result) == []
    assert result.mapped[-1].observation.area.slug == "papua-to-2022"


def test_each_year_of_a_wide_table_has_its_own_list() -> None:
    head = (("38 Provinsi", "Persentase Rumah Tangga, Listrik PLN", ""), ("", "2021", "2023"))
    result = apply(
        grid_of(*head, ("PAPUA", "75,1", "90,2"), ("PAPUA SELATAN", "-", "80,3")), "bps-dynamic"
    )
    assert [(f[0], f[1]) for f in figures(result)] == [
        ("B3", "papua-to-2022"),
        ("C3", "papua-from-2022"),
        ("C4", "papua-selatan"),
    ]


# -- headings


def test_numbers_of_a_workbook_and_merged_headings() -> None:
    result = apply(grid_of(*BPS_HEAD, ("ACEH", "97.1", "97.88", "99.84"), sheet="T"), "bps-dynamic")
    assert [f[2:] for f in figures(result)] == [
        ("2021", "pln", "97.1"),
        ("2022", "pln", "97.88"),
        ("2022", "any-electric-lighting", "99.84"),
    ]
    (evidence,) = result.mapped[2].observation.evidence
    assert evidence == RowEvidence("s", "t.csv", 3, sheet="T", column="D")


def test_months_below_the_year() -> None:
    head = (("Provinsi", "Listrik", ""), ("", "2019", ""), ("", "Maret", "September"))
    result = apply(grid_of(*head, ("Aceh", "98,1", "98,2")), "bps-dynamic")
    assert [f[2] for f in figures(result)] == ["2019-03", "2019-09"]


def test_a_column_that_no_rule_fits_is_refused_once() -> None:
    head = (("Provinsi", "Jumlah Penduduk", "Listrik"), ("", "2019", "2019"))
    result = apply(grid_of(*head, ("Aceh", "5", "98,1"), ("Bali", "4", "99,1")), "bps-dynamic")
    assert len(result.mapped) == 2
    ((cell, why),) = refusals(result)
    assert cell == "B2"
    assert "no rule of the map bps-dynamic fits the heading 'Jumlah Penduduk / 2019'" in why


def test_a_column_without_period_is_refused() -> None:
    head = (("Provinsi", "Listrik PLN", "Listrik"), ("", "", "2019"))
    result = apply(grid_of(*head, ("Aceh", "98,0", "98,1")), "bps-dynamic")
    assert [f[0] for f in figures(result)] == ["C3"]
    assert "names a period; give it by --period" in refusals(result)[0][1]


def test_the_title_speaks_only_for_columns_of_bare_years() -> None:
    title = ("Persentase Rumah Tangga dengan Sumber Penerangan Listrik PLN", "", "")
    result = apply(
        grid_of(title, ("Provinsi", "2019", "2020"), ("Aceh", "1,5", "2,5")), "bps-dynamic"
    )
    assert [f[3] for f in figures(result)] == ["pln", "pln"]


def test_a_map_that_does_not_fit_says_what_stands_there() -> None:
    with pytest.raises(MappingError, match=r"no heading 'provinsi'.*'nama, 2019'"):
        apply(grid_of(("nama", "2019"), ("Aceh", "1")), "bps-dynamic")


def test_a_missing_column_is_named() -> None:
    with pytest.raises(MappingError, match=r"no column for period: .*'periode'.*provinsi, nilai"):
        apply(grid_of(("provinsi", "nilai"), ("Aceh", "1")), "long", RATIO)


# -- cells and rows


def test_ambiguous_numbers_are_refused_unless_the_column_or_the_map_decides(tmp_path: Path) -> None:
    rows = [("Aceh", "2019", "1.234"), ("Bali", "2019", "2.345")]
    given = {"indicator": "customers", "producer": "PLN"}
    result = apply(grid_of(LONG, *rows), "long", given)
    assert result.mapped == []
    assert ["two ways" in why for _, why in refusals(result)] == [True, True]
    decided = apply(grid_of(LONG, *rows, ("Riau", "2019", "1.234.567")), "long", given)
    assert [f[4] for f in figures(decided)] == ["1234", "2345", "1234567"]
    text = (
        'title = "x"\n[fields]\narea = ["provinsi"]\nperiod = ["tahun"]\n[[values]]\n'
        'heading = ["nilai"]\n[constants]\nstatus = "observed"\n[numbers]\ndecimal = "."\n'
    )
    told = apply(grid_of(LONG, *rows), map_from(tmp_path, text), given)
    assert [f[4] for f in figures(told)] == ["1.234", "2.345"]


def test_a_row_with_too_many_cells_is_refused_alone() -> None:
    result = apply(
        grid_of(LONG, ("Aceh", "2019", "98", "3"), ("Bali", "2019", "99,1")), "long", RATIO
    )
    assert [f[0] for f in figures(result)] == ["C3"]
    assert "4 cells where the heading has 3" in refusals(result)[0][1]


def test_a_short_row_lacks_its_figure() -> None:
    result = apply(grid_of(LONG, ("Aceh", "2019"), ("Bali", "2019", "99,1")), "long", RATIO)
    assert ([f[0] for f in figures(result)], result.counts.empty) == (["C3"], 1)


def test_a_row_without_area_is_refused() -> None:
    result = apply(grid_of(LONG, ("", "2019", "98,3"), ("Bali", "2019", "9,1")), "long", RATIO)
    assert refusals(result) == [("A2", "the row names no area")]


def test_filled_down_areas(tmp_path: Path) -> None:
    text = (
        'title = "x"\nfill_down = ["area"]\n[fields]\narea = ["provinsi"]\nperiod = ["tahun"]\n'
        '[[values]]\nheading = ["nilai"]\n[constants]\nstatus = "observed"\n'
    )
    rows = [("Aceh", "2019", "98,3"), ("", "2020", "98,4"), ("Bali", "2019", "99,1")]
    result = apply(grid_of(LONG, *rows), map_from(tmp_path, text), RATIO)
    assert [f[1:3] for f in figures(result)] == [
        ("aceh", "2019"),
        ("aceh", "2020"),
        ("bali", "2019"),
    ]


def test_repeated_rows_are_numbered() -> None:
    row = ("Aceh", "2019", "98,3")
    result = apply(grid_of(LONG, row, row), "long", RATIO)
    assert [i.observation.statement_number for i in result.mapped] == [1, 2]
    assert len({i.observation.slug for i in result.mapped}) == 2
    assert result.repeated == 1


def test_a_formula_without_result_is_refused() -> None:
    result = apply(grid_of(LONG, ("Aceh", "2019", Formula("=1+1"))), "long", RATIO)
    assert "'=1+1' has no stored result" in refusals(result)[0][1]


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({**RATIO, "supply": "plan"}, "'plan' is no supply"),
        ({**RATIO, "unit": "customers"}, "unit 'customers' does not fit"),
    ],
)
def test_what_must_be_told(given: dict[str, str], why: str) -> None:
    result = apply(grid_of(LONG, ("Aceh", "2019", "98,3")), "long", given)
    assert result.mapped == []
    assert why in refusals(result)[0][1]


@pytest.mark.parametrize("missing", ["indicator", "producer"])
def test_a_cell_that_must_tell_and_is_blank(missing: str) -> None:
    words = {"indicator": "customers", "producer": "PLN"}
    words[missing] = ""
    table = grid_of((*LONG, *words), ("Aceh", "2019", "98", *words.values()))
    result = apply(table, "long")
    ((_, why),) = refusals(result)
    assert f"nothing tells the {missing}" in why


@pytest.mark.parametrize(
    ("row", "note"),
    [
        (("Aceh", "2011*", "98,3"), "marked * in the table"),
        (("Aceh *", "2011", "98,3"), "marked * in the table"),
        (("Aceh", "2011", "98,3*"), "marked * in the table"),
        (("Aceh*", "2011 *", "98,3 1)"), "marked * in the table; marked 1) in the table"),
    ],
)
def test_marks_are_kept_wherever_they_stand(row: tuple[str, ...], note: str) -> None:
    (item,) = apply(grid_of(LONG, row), "long", RATIO).mapped
    assert item.observation.note == note


def test_scale(tmp_path: Path) -> None:
    text = (
        'title = "x"\n[fields]\narea = ["provinsi"]\n[[values]]\nheading = ["pelanggan"]\n'
        'indicator = "customers"\nscale = 1000\n'
        '[constants]\nstatus = "observed"\nproducer = "PLN"\n'
    )
    table = grid_of(("Provinsi", "Pelanggan (ribu)"), ("Aceh", "1.234,5"))
    (item,) = apply(table, map_from(tmp_path, text), {"period": "2019"}).mapped
    o = item.observation
    assert [o.value, o.lower, o.upper] == [Decimal(n) for n in (1234500, 1234450, 1234550)]
    assert o.printed == "1.234,5"


def test_an_unknown_producer_is_minted_with_its_name() -> None:
    given = {**RATIO, "producer": "Dinas Baru"}
    (item,) = apply(grid_of(LONG, ("Aceh", "2019", "98,3")), "long", given).mapped
    assert item.observation.producer.slug == "dinas-baru"
    assert [getattr(record, "slug", "") for record in item.records] == ["dinas-baru"]


def test_the_same_table_gives_the_same_slugs() -> None:
    rows = [(name, "2019", "98,3") for name in ("Aceh", "Bali", "Riau")]
    first = apply(grid_of(LONG, *rows), "long", RATIO)
    again = apply(grid_of(LONG, *reversed(rows)), "long", RATIO)
    assert {i.observation.slug for i in first.mapped} == {i.observation.slug for i in again.mapped}


@pytest.mark.parametrize(
    ("indicator", "supply", "method", "expected"),
    [
        # Labels of the ontology in both languages and any case, beside codes and words of the map.
        ("Pelanggan", "PLN", "daftar pelanggan", ("customers", "pln", "customer-register")),
        (
            "household ratio", "pelanggan rumah tangga PLN", "customer register",
            ("household-electrification-ratio", "pln-household-customers", "customer-register"),
        ),
        (
            "RASIO DESA BERLISTRIK", "pln_only", "village-census",
            ("village-electrification-ratio", "pln", "village-census"),
        ),
    ],
)  # fmt: skip
def test_a_long_table_may_use_the_labels_of_codes(
    indicator: str, supply: str, method: str, expected: tuple[str, str, str]
) -> None:
    heading = ("wilayah", "periode", "indikator", "pasokan", "metode", "produsen", "nilai")
    row = ("Bali", "2019", indicator, supply, method, "PLN", "98,3")
    (item,) = apply(grid_of(heading, row), "long").mapped
    one = item.observation
    assert (one.indicator, one.supply, one.method) == expected
