"""A list of grants of the ministry enters the bundled graph and changes what it says of a grant."""

from __future__ import annotations

from pathlib import Path

import kg
from kg.pipeline.registers import RegisterDescription, names_of, read_register, write_register
from kg.store import Store

LISTED = (
    "No,Nama Perusahaan,Lembaga Audit,Jenis Penghargaan,Nilai,Tanggal Keputusan\n"
    "1,PLN UIP Kalimantan Bagian Timur,PT Biro Klasifikasi Indonesia (Persero),Sertifikat Emas,"
    '"91,57",24 Mei 2022\n'
)


HOLDER = "UIP Kalimantan Bagian Timur"


def judged(store: Store, on: str) -> list[tuple[str, str]]:
    """Return verdict and findings of each claim of the unit about SMK3."""
    with kg.open(store.path) as graph:
        rows = graph.question(
            "trust", holder="UIP Kalimantan Bagian Timur", standard="SMK3", on=on
        ).python()
    return [(str(row["verdict"]).rpartition("verdict-")[2], str(row["links"])) for row in rows]


def test_the_ministry_s_list_holds_what_the_press_asserts(own_store: Path, tmp_path: Path) -> None:
    """Two papers said that it granted SMK3 in May 2022 (certifications.csv, rows 10 and 12)."""
    store = Store.open(own_store)
    before = judged(store, "2023-01-01")
    assert [verdict for verdict, _ in before] == ["asserted", "asserted"]
    assert not any("|certification-held|" in links for _, links in before)
    path = tmp_path / "smk3.csv"
    path.write_text(LISTED, encoding="utf-8")
    read = read_register(
        path, "smk3-grants", RegisterDescription("2023-06-30"), known=names_of(store)
    )
    assert read.result.refused == ()
    assert write_register(store, read).quarantined == ()
    after = judged(store, "2023-01-01")
    assert len(after) == 3  # what the papers say, and the entry
    assert all("|certification-held|" in links for _, links in after)
    assert all("|mandate-held|" in links for _, links in after)
    # No list of the ministry appoints the auditor, so nothing is verified (domain rule A6).
    assert {verdict for verdict, _ in after} == {"asserted"}
    # The list shows nothing of the day before its grant.
    assert not any("|certification-held|" in links for _, links in judged(store, "2022-05-23"))
