"""Importing tables into a store: the gate, the quarantine, and the same file again."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import openpyxl
import pytest

import kg
from kg.errors import ConfigError, MappingError, ParameterError, QuarantineError
from kg.pipeline.retry import retry
from kg.pipeline.tables import Description, TableChangedError, read_import, write_import
from kg.query.results import Rows
from kg.store import Store

HEAD = "provinsi;tahun;nilai\n"
GIVEN = {
    "indicator": "village-electrification-ratio",
    "producer": "PLN",
    "supply": "pln",
}
ABOUT = Description(given=GIVEN, url="https://pln.example/t", publisher="PLN", published="2023-07")


def table(folder: Path, *rows: str, name: str = "t.csv") -> Path:
    path = folder / name
    path.write_text(HEAD + "".join(f"{row}\n" for row in rows), encoding="utf-8")
    return path


def ask(store: Store, sparql: str) -> list[tuple[str, ...]]:
    with kg.open(store.path) as graph:
        answer = graph.query(sparql)
    assert isinstance(answer, Rows)
    return [tuple(str(value) for value in row.python().values()) for row in answer]


OBSERVED = """SELECT ?area ?v { ?o sdmx-measure:obsValue ?v ;
  sdmx-dimension:refArea/skos:prefLabel ?area ; tr:evidence/tr:file "t.csv"
  FILTER (LANG(?area) = "id") } ORDER BY ?area ?v"""


def test_what_is_good_enters_and_what_is_bad_is_kept(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = table(tmp_path, "NTT;2019;98,3", "Bali;2019;983,0", "Aceh;2019;lima", "Bali;2020;99,1")
    entry = write_import(store, read_import(path, "long", ABOUT))
    assert ask(store, OBSERVED) == [("Bali", "99.1"), ("Nusa Tenggara Timur", "98.3")]
    assert entry.admission.accepted == 2
    items = {item.unit: item for item in store.quarantine.list()}
    # ten times too much passes the reader and fails at the gate; words fail at the reader
    assert set(items) == {"t.csv#C3", "t.csv#C4"}
    assert {item.id for item in items.values()} == set(entry.quarantined)
    assert items["t.csv#C4"].why == "t.csv, cell C4: 'lima' is no number"
    assert "cannot exceed 100 percent" in items["t.csv#C3"].why
    report = json.loads(store.quarantine.report_json(items["t.csv#C4"].id))
    assert (report["file"], report["sheet"], report["row"], report["cell"]) == (
        "t.csv",
        None,
        3,
        "C4",
    )
    record = store.quarantine.record(items["t.csv#C4"].id).decode()
    assert record == "provinsi,tahun,nilai\nAceh,2019,lima\n"


def test_the_source_is_described(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = table(tmp_path, "NTT;2019;98,3")
    read = read_import(path, "long", ABOUT)
    write_import(store, read)
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    (found,) = ask(
        store,
        """SELECT ?url ?sha ?issued ?outlet ?by ?row ?column { ?s tr:sha256Bytes ?sha ;
        schema:url ?url ; dcterms:issued ?issued ; tr:readBy ?by ;
        tr:outlet/skos:prefLabel ?outlet .
        ?o tr:statedIn ?s ; tr:evidence [ tr:row ?row ; tr:column ?column ] }""",
    )
    assert found[:2] == ("https://pln.example/t", digest)
    assert found[3:] == ("PLN", "https://w3id.org/terang/ontology#readBy-program", "1", "C")


def test_the_same_file_again_changes_nothing(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = table(tmp_path, "NTT;2019;98,3", "NTT;2019;98,3")
    write_import(store, read_import(path, "long", ABOUT))
    version = store.version()
    write_import(store, read_import(path, "long", ABOUT))
    assert store.version() == version
    assert len(ask(store, OBSERVED)) == 2


def test_another_version_must_be_meant(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    write_import(store, read_import(table(tmp_path, "NTT;2019;98,3"), "long", ABOUT))
    changed = read_import(table(tmp_path, "NTT;2019;97,3"), "long", ABOUT)
    with pytest.raises(TableChangedError, match="--replace if this is its new version"):
        write_import(store, changed)
    assert [value for _, value in ask(store, OBSERVED)] == ["98.3"]
    write_import(store, changed, replace=True)
    assert [value for _, value in ask(store, OBSERVED)] == ["97.3"]


def test_tables_of_one_name_are_told_apart(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    write_import(store, read_import(table(tmp_path, "NTT;2019;98,3"), "long", ABOUT))
    other = Description(given=GIVEN, name="another one")
    write_import(store, read_import(table(tmp_path, "NTT;2019;97,3"), "long", other))
    assert [value for _, value in ask(store, OBSERVED)] == ["97.3", "98.3"]


def test_status_is_given_or_kept(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    read = read_import(table(tmp_path, "NTT;2019;98,3"), "long", ABOUT)
    write_import(store, read, status="pending")
    assert ask(store, OBSERVED) == []
    write_import(store, read)
    assert ask(store, OBSERVED) == []
    write_import(store, read, status="accepted")
    assert len(ask(store, OBSERVED)) == 1


def test_what_is_mended_leaves_quarantine(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    path = table(tmp_path, "NTT;2019;98,3", "Bali;2019;lima", "Aceh;2019;enam")
    write_import(store, read_import(path, "long", ABOUT))
    first = next(item for item in store.quarantine.list() if item.unit == "t.csv#C3")
    with pytest.raises(QuarantineError, match="mend the file and run kg import"):
        retry(store, first.id)
    mended = table(tmp_path, "NTT;2019;98,3", "Bali;2019;95", "Aceh;2019;enam")
    write_import(store, read_import(mended, "long", ABOUT), replace=True)
    assert [item.unit for item in store.quarantine.list()] == ["t.csv#C4"]


def test_a_table_ten_times_as_large(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    rows = [
        f"{name};{year};{90 + year % 9},{year % 10}"
        for year in range(2000, 2020)
        for name in ("Aceh", "Bali", "NTT", "Riau", "Jambi")
    ]
    small = read_import(table(tmp_path, *rows[:10], name="s.csv"), "long", ABOUT)
    large = read_import(table(tmp_path, *rows, name="t.csv"), "long", ABOUT)
    assert (len(small.result.mapped), len(large.result.mapped)) == (10, 100)
    assert write_import(store, large).admission.accepted == 100
    assert len(ask(store, OBSERVED)) == 100


def test_a_table_that_is_mostly_unreadable_writes_nothing(
    small_store: Path, tmp_path: Path
) -> None:
    store = Store.open(small_store)
    version = store.version()
    read = read_import(table(tmp_path, "NTT;2019;98,3", *["Bali;2019;lima"] * 12), "long", ABOUT)
    with pytest.raises(MappingError, match="12 of 13 figures cannot be read"):
        write_import(store, read, refused_share_limit=0.5)
    assert (store.version(), store.quarantine.list()) == (version, [])


def test_a_table_without_figures_is_an_error(small_store: Path, tmp_path: Path) -> None:
    read = read_import(table(tmp_path, "NTT;2019;n/a", "Bali;2019;-"), "long", ABOUT)
    with pytest.raises(MappingError, match="finds no figure"):
        write_import(Store.open(small_store), read)


@pytest.mark.parametrize(
    ("description", "error"),
    [
        (Description(given=GIVEN, url="javascript:alert(1)"), ParameterError),
        (Description(given=GIVEN, url="https://"), ParameterError),
        (Description(given=GIVEN, published="July 2023"), ParameterError),
    ],
)
def test_a_malformed_description(
    tmp_path: Path, description: Description, error: type[Exception]
) -> None:
    with pytest.raises(error):
        read_import(table(tmp_path, "NTT;2019;98,3"), "long", description)


def test_a_map_with_an_unknown_key(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text('title = "x"\nvalue = 3\n', encoding="utf-8")
    with pytest.raises(ConfigError, match="'value' is unknown"):
        read_import(table(tmp_path, "NTT;2019;98,3"), str(bad), ABOUT)


def test_a_label_may_hold_anything(small_store: Path, tmp_path: Path) -> None:
    store = Store.open(small_store)
    given = {**GIVEN, "producer": '<b>"Dinas"</b> \\ é'}
    path = table(tmp_path, "NTT;2019;98,3", name="a b<c>.csv")
    entry = write_import(store, read_import(path, "long", Description(given=given)))
    assert entry.admission.accepted == 1
    found = ask(store, "SELECT ?l { ?o tr:producer/skos:prefLabel ?l ; tr:evidence/tr:row 1 }")
    assert found == [('<b>"Dinas"</b> \\ é',)]


def test_a_sheet_of_a_workbook_in_the_layout_of_bps(small_store: Path, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.create_sheet("Tabel 1")
    for row in (
        ["38 Provinsi", "Persentase Rumah Tangga menurut Sumber Penerangan", None, None],
        [None, "Listrik PLN", None, "Listrik"],
        [None, 2010, 2011, 2011],
        ["ACEH", 90.98, 94.34, 95.41],
        ["DI YOGYAKARTA", 99.59, "99,53 *", "-"],
        ["Sumber: BPS, Susenas", None, None, None],
    ):
        sheet.append(row)
    for merged in ("A1:A3", "B1:D1", "B2:C2"):
        sheet.merge_cells(merged)
    path = tmp_path / "t.xlsx"
    book.save(path)
    store = Store.open(small_store)
    read = read_import(path, "bps-dynamic", Description(), sheet="Tabel 1")
    assert write_import(store, read).admission.accepted == 5
    found = ask(
        store,
        """SELECT ?column ?row ?supply ?vintage ?v { ?o tr:evidence ?e ; tr:vintage ?vintage ;
        tr:supply/skos:prefLabel ?supply ; sdmx-measure:obsValue ?v .
        ?e tr:sheet "Tabel 1" ; tr:column ?column ; tr:row ?row FILTER (LANG(?supply) = "en") }
        ORDER BY ?row ?column""",
    )
    assert [(column, row, vintage, value) for column, row, _, vintage, value in found] == [
        ("B", "3", "unspecified", "90.98"),
        ("C", "3", "unspecified", "94.34"),
        ("D", "3", "unspecified", "95.41"),
        ("B", "4", "unspecified", "99.59"),
        ("C", "4", "starred", "99.53"),
    ]
