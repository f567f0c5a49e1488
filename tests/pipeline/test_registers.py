"""A register enters and changes what the graph can say of a claim (domain rule B).

The store holds what a newspaper says: UP3 Sumba is certified to ISO 9001:2015 by MSCS Indonesia,
stated on 2019-11-05; and the entry of ISO's catalogue. Everything else comes from registers that
are written by hand here. The verdicts were written down before the first run.
"""

from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from pyoxigraph import RdfFormat, Triple, parse

import kg
from kg.errors import MappingError, ParameterError, SourceError
from kg.infer import run_rules
from kg.namespaces import DEFAULT_BASE
from kg.pipeline.registers import (
    RegisterDescription,
    names_of,
    read_register,
    write_register,
)
from kg.pipeline.tables import TableChangedError
from kg.store import ACCEPTED, Store

PRESS = """
@base <https://w3id.org/terang/id/> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix tr: <https://w3id.org/terang/ontology#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<source/antara> a tr:Source ; skos:prefLabel "ANTARA"@id ;
    tr:issuedEarliest "2019-11-05"^^xsd:date ; tr:issuedLatest "2019-11-05"^^xsd:date .
<unit/up3-sumba> a tr:Unit ; skos:prefLabel "UP3 Sumba"@id ; tr:unitKind tr:unitKind-up3 .
<organisation/mscs-indonesia> a tr:Organisation ; skos:prefLabel "MSCS Indonesia"@id .
<standard/iso-9001> a tr:Standard ; skos:prefLabel "ISO 9001"@id .
<edition/iso-9001-2015> a tr:StandardEdition ; skos:prefLabel "ISO 9001:2015" ;
    dcterms:isVersionOf <standard/iso-9001> ; tr:editionYear "2015"^^xsd:gYear ;
    tr:publishedOn "2015-09-22"^^xsd:date ;
    tr:publishedEarliest "2015-09-22"^^xsd:date ; tr:publishedLatest "2015-09-22"^^xsd:date .
<certification/press> a tr:Certification , tr:ConformityClaim ;
    tr:claimKind tr:claimKind-certification ; tr:holder <unit/up3-sumba> ;
    tr:edition <edition/iso-9001-2015> ; tr:statedCertifier <organisation/mscs-indonesia> ;
    tr:statedOn "2019-11-05"^^xsd:date ; tr:confidence 0.9 ; tr:statedIn <source/antara> ;
    tr:evidence <evidence/antara> .
<evidence/antara> a tr:RowEvidence ; tr:file "x.csv" ; tr:row 1 .
<source/iso> a tr:Source ; skos:prefLabel "ISO"@en ;
    tr:registerKind tr:registerKind-standards-catalogue .
<claim/iso-9001-2015> a tr:Claim ; rdf:subject <edition/iso-9001-2015> ;
    rdf:predicate tr:publishedOn ; rdf:object "2015-09-22"^^xsd:date ; tr:statedIn <source/iso> .
"""
PRESS_CLAIM = DEFAULT_BASE + "id/certification/press"
CLIENTS = "Nama Klien,Standar,No. Sertifikat,Tanggal Terbit,Berlaku Sampai,Status,Tanggal Status\n"
LISTED = "UP3 Sumba,ISO 9001:2015,QMS-1,12 Maret 2019,11 Maret 2022,Aktif,\n"
KAN = (
    "Nama LPK,Nomor Akreditasi,Skema,Status,Berlaku Mulai,Berlaku Sampai\n"
    "PT MSCS Indonesia,LSSM-099-IDN,Sistem Manajemen Mutu,Aktif,2018-01-01,2023-12-31\n"
)
MSCS = RegisterDescription("2026-11-28", of="MSCS Indonesia")


@pytest.fixture
def store(small_store: Path) -> Store:
    opened = Store.open(small_store)
    triples: list[Triple] = [q.triple for q in parse(PRESS, format=RdfFormat.TURTLE)]
    with opened.write(agent="test") as transaction:
        transaction.put_graph(DEFAULT_BASE + "graph/press", triples, status=ACCEPTED)
        run_rules(transaction)
    return opened


def enter(
    store: Store, path: Path, map_name: str, text: str, about: RegisterDescription = MSCS
) -> tuple[int, int]:
    """Import a register; return how many rows entered and how many are in quarantine."""
    path.write_text(text, encoding="utf-8")
    read = read_register(path, map_name, about, known=names_of(store))
    entry = write_register(store, read)
    return len(read.result.mapped), len(entry.quarantined)


def trust(store: Store, on: str) -> tuple[str, set[str]]:
    """Return the verdict on the newspaper's claim, and the reasons."""
    with kg.open(store.path) as graph:
        answer = graph.question(
            "trust", holder="UP3 Sumba", standard="ISO 9001", certification=PRESS_CLAIM, on=on
        ).python()
    (row,) = [row for row in answer if str(row["certification"]) == PRESS_CLAIM]
    return str(row["verdict"]).rpartition("verdict-")[2], set(str(row["reasons"]).split())


def test_the_newspaper_alone_is_asserted(store: Store) -> None:
    verdict, reasons = trust(store, "2020-06-01")
    assert verdict == "asserted"
    assert {"accreditation-not-evidenced", "validity-not-stated"} <= reasons


def test_both_registers_verify_the_claim(store: Store, tmp_path: Path) -> None:
    assert enter(store, tmp_path / "clients.csv", "certified-clients", CLIENTS + LISTED) == (1, 0)
    assert trust(store, "2020-06-01")[0] == "asserted"  # the accreditation is not evidenced
    kan = RegisterDescription("2026-11-28")
    assert enter(store, tmp_path / "kan.csv", "kan-directory", KAN, kan) == (1, 0)
    assert trust(store, "2020-06-01")[0] == "verified"
    # the last day of validity counts, the next one does not (domain rule A9, inclusive)
    assert trust(store, "2022-03-11")[0] == "verified"
    assert trust(store, "2022-03-12")[0] == "expired"


def test_a_withdrawal_with_its_day(store: Store, tmp_path: Path) -> None:
    row = LISTED.replace("Aktif,", "Dicabut,1 Mei 2020")
    enter(store, tmp_path / "clients.csv", "certified-clients", CLIENTS + row)
    enter(store, tmp_path / "k.csv", "kan-directory", KAN, RegisterDescription("2026-11-28"))
    assert trust(store, "2020-04-30")[0] == "verified"
    verdict, reasons = trust(store, "2020-05-01")
    assert (verdict, "certification-withdrawn" in reasons) == ("withdrawn", True)


def test_a_withdrawal_without_a_day_verifies_nothing_before(store: Store, tmp_path: Path) -> None:
    row = "UP3 Sumba,ISO 9001:2015,QMS-1,12 Maret 2019,11 Maret 2028,Dicabut,\n"
    enter(store, tmp_path / "clients.csv", "certified-clients", CLIENTS + row)
    enter(store, tmp_path / "k.csv", "kan-directory", KAN, RegisterDescription("2026-11-28"))
    assert trust(store, "2020-06-01")[0] == "asserted"
    assert trust(store, "2026-11-28")[0] == "withdrawn"


def test_a_complete_register_without_the_holder_refutes(store: Store, tmp_path: Path) -> None:
    other = "PT Lain,ISO 9001:2015,QMS-9,2019-01-01,2022-01-01,Aktif,\n"
    enter(store, tmp_path / "clients.csv", "certified-clients", CLIENTS + other)
    verdict, reasons = trust(store, "2020-06-01")
    assert (verdict, "absent-from-register" in reasons) == ("asserted", True)
    complete = RegisterDescription(
        "2026-11-28",
        of="MSCS Indonesia",
        complete_for="MSCS Indonesia",
        complete_from="1 Januari 2019",
        name="complete",
    )
    enter(store, tmp_path / "clients.csv", "certified-clients", CLIENTS + other, complete)
    verdict, reasons = trust(store, "2020-06-01")
    assert (verdict, "refuted-by-register" in reasons) == ("refuted", True)


def test_rows_that_cannot_be_read_are_in_quarantine_with_their_place(
    store: Store, tmp_path: Path
) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Klien"
    for row in (
        ["Nama Klien", "Standar", "No. Sertifikat", "Tanggal Terbit", "Berlaku Sampai", "Status"],
        ["UP3 Sumba", "ISO 9001:2015", "QMS-1", "2019-03-12", "2022-03-11", "Aktif"],
        ["UP3 Ende", "ISO 9001:2015", "QMS-2", "30/02/2019", "2022-03-11", "Aktif"],
        ["UP3 Ruteng", "ISO 9001:2015", "QMS-3", "2019-03-12", "2022-03-11", "tidur"],
    ):
        sheet.append(row)
    path = tmp_path / "klien.xlsx"
    book.save(path)
    read = read_register(path, "certified-clients", MSCS, known=names_of(store))
    entry = write_register(store, read)
    items = {item.unit: item for item in store.quarantine.list()}
    assert set(items) == {"klien.xlsx#Klien!D3", "klien.xlsx#Klien!F4"}
    assert len(entry.quarantined) == 2
    assert items["klien.xlsx#Klien!D3"].why == (
        "klien.xlsx, sheet 'Klien', cell D3: '30/02/2019' is no day of the calendar (the day "
        "stands first)"
    )
    record = store.quarantine.record(items["klien.xlsx#Klien!F4"].id).decode()
    assert record.startswith("Nama Klien,Standar,")
    assert "UP3 Ruteng" in record
    # mended under the same name, they leave quarantine
    sheet["D3"], sheet["F4"] = "12/03/2019", "Aktif"
    book.save(path)
    again = read_register(path, "certified-clients", MSCS, known=names_of(store))
    with pytest.raises(TableChangedError):
        write_register(store, again)
    write_register(store, again, replace=True)
    assert store.quarantine.list() == []


def test_the_same_register_again_changes_nothing(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "clients.csv"
    enter(store, path, "certified-clients", CLIENTS + LISTED)
    count = "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }"
    with kg.open(store.path) as graph:
        before = list(graph.query(count))  # type: ignore[arg-type]
    enter(store, path, "certified-clients", CLIENTS + LISTED)
    with kg.open(store.path) as graph:
        assert str(list(graph.query(count))) == str(before)  # type: ignore[arg-type]


def test_what_must_be_said(tmp_path: Path) -> None:
    path = tmp_path / "c.csv"
    path.write_text(CLIENTS + LISTED, encoding="utf-8")
    with pytest.raises(ParameterError, match="--read-on"):
        read_register(path, "certified-clients", RegisterDescription(None, of="MSCS"))
    with pytest.raises(ParameterError, match="--register-of"):
        read_register(path, "certified-clients", RegisterDescription("2026-11-28"))
    late = RegisterDescription(
        "2026-11-28", of="MSCS", complete_for="MSCS", complete_until="2026-12-01"
    )
    with pytest.raises(ParameterError, match="none is after it was read"):
        read_register(path, "certified-clients", late)
    path.write_text("", encoding="utf-8")
    with pytest.raises(SourceError, match="empty"):
        read_register(path, "certified-clients", MSCS)


def test_a_register_of_which_no_row_can_be_read_is_not_written(
    store: Store, tmp_path: Path
) -> None:
    with pytest.raises(MappingError, match="1 of 1 rows cannot be read"):
        enter(
            store,
            tmp_path / "c.csv",
            "certified-clients",
            CLIENTS + "UP3 Sumba,ISO 9001,Q,,,tidur,\n",
        )
