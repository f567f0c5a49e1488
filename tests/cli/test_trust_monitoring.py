"""``kg trust --missing``, ``--matrix`` and ``--due`` as a user meets them, on the bundled facts."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.test_charts import kg as run
from tests.cli.test_cli import kg

SUMBA = ("trust", "--missing", "UP3 Sumba", "ISO 9001", "--on", "2020-06-01")


def test_the_letter_for_the_seed(bundled_store: Path, tmp_path: Path) -> None:
    """certifications.csv row 3; domain.md B: what each link lacks, and who is entitled to it."""
    done = kg(*SUMBA, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    text = " ".join(done.stdout.split())
    assert "Yth. Pimpinan UP3 Sumba" in text
    assert "Klaim : sertifikasi ISO 9001:2015, UP3 Sumba" in text
    assert "https://kupang.antaranews.com/berita/24980/" in text
    assert "Tanggal : 5 November 2019 (pernyataan; tahun disimpulkan)" in text
    assert "Penilaian per 1 Juni 2020: Diklaim:" in text
    numbered = re.findall(r"^ ?(\d+)\. ([^:]+):", done.stdout, re.MULTILINE)
    assert numbered == [
        ("1", "Sertifikat"),
        ("2", "Badan hukum lembaga sertifikasi"),
        ("3", "Kutipan daftar lembaga sertifikasi"),
        ("4", "Sertifikat dan lingkup akreditasi"),
        ("5", "Status penanda tangan"),
    ]  # ISO's catalogue lists the edition (register_entries.csv)


def test_a_grant_asks_for_decree_and_appointment(bundled_store: Path, tmp_path: Path) -> None:
    """certifications.csv row 18 (UPT Bandung, SMK3 2023); domain.md A6."""
    done = kg(
        "trust", "--missing", "PLN UPT Bandung", "SMK3", "--on", "2024-06-01", "--lang", "en",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    numbered = re.findall(r"^ ?(\d+)\. ([^:]+):", done.stdout, re.MULTILINE)
    assert numbered == [
        ("1", "Decree of the grant"),
        ("2", "Appointment of the audit body"),
    ]  # the regulation is in the graph (register_entries.csv: Permenaker 26/2014)
    assert "a grant of SMK3, UPT Bandung" in done.stdout
    assert "ccreditation certificate" not in done.stdout


def test_without_a_standard_everything_claimed_has_a_section(
    bundled_store: Path, tmp_path: Path
) -> None:
    """UP3 Sumba: ISO 14001:2015 and ISO 9001:2015, rows 3 and 4."""
    done = kg(
        "trust", "--missing", "UP3 Sumba", "--on", "2020-06-01", "--format", "json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    found = json.loads(done.stdout)
    assert found["on"] == "2020-06-01"
    assert [each["standard"]["label"] for each in found["requests"]] == [
        "ISO 14001:2015", "ISO 9001:2015",
    ]  # fmt: skip
    for each in found["requests"]:
        assert each["verdict"] == "asserted"
        first = each["documents"][0]
        assert (first["document"], first["from_holder"]) == ("certificate", True)
        assert set(first["settles"]) == {
            "certification-asserted", "role-corrected", "validity-not-stated",
        }  # fmt: skip
        assert each["claims"][0]["sources"][0]["url"].startswith("https://kupang.antaranews.com")


def test_an_audit_result_asks_for_the_certificate(bundled_store: Path, tmp_path: Path) -> None:
    """Rows 13-16: the audit of UP3 Mataram is no certification."""
    done = kg(
        "trust", "--missing", "PLN UP3 Mataram", "ISO 45001", store=bundled_store, cwd=tmp_path
    )
    text = " ".join(done.stdout.split())
    assert "Klaim : hasil audit ISO 45001, UP3 Mataram" in text
    assert "Bukan sertifikasi" in text
    assert "1. Sertifikat: salinan lengkap" in text


def test_the_matrix_of_ntt(bundled_store: Path, tmp_path: Path) -> None:
    """Rows 1-4: two of the units below hold two standards each; a parent's cell stays blank."""
    done = kg(
        "trust", "--matrix", "UIW NTT", "--on", "2020-06-01", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {row["standard_label"] for row in rows} == {"ISO 14001", "ISO 9001"}
    asserted = {
        (row["unit_label"], row["standard_label"]) for row in rows if row["verdict"] == "asserted"
    }
    assert asserted == {
        (unit, standard)
        for unit in ("UP3 Flores Bagian Timur", "UP3 Sumba")
        for standard in ("ISO 14001", "ISO 9001")
    }
    for row in rows:
        if row["verdict"] == "asserted":
            assert (row["cause"], row["register"], row["kinds"]) == (
                "", "not-loaded", "certification",
            )  # fmt: skip
            assert (row["first_claim"], row["last_claim"]) == ("2019-11-05", "2019-11-05")
        else:
            assert (row["verdict"], row["cause"]) == ("not-claimed", "never-claimed")
    assert {"UP3 Kupang", "UP3 Flores Bagian Barat", "UPK Flores"} <= {
        row["unit_label"] for row in rows
    }


def test_blanks_are_split_by_cause(bundled_store: Path, tmp_path: Path) -> None:
    done = run(
        "trust", "--matrix", "UIW NTT", "--on", "2024-06-01", store=bundled_store, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.count("unknown: last claimed 5 Nov 2019") == 4
    assert "never claimed" in done.stdout
    assert "register not loaded" in done.stdout
    done = kg(
        "trust", "--matrix", "PT PLN (Persero)", "--on", "2026-06-01", "--format", "json",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    found = json.loads(done.stdout)
    cells = {
        (cell["unit_label"], cell["standard_label"]): (cell["verdict"], cell["cause"])
        for cell in found["cells"]
    }
    # Rows 13-16, 40, 24 and 18
    assert cells["UP3 Mataram", "ISO 45001"] == ("not-a-certification", "audit-only")
    assert cells["PT PLN (Persero)", "ISO 37001"] == ("not-a-certification", "implementation-only")
    assert cells["UP3 Banyuwangi", "SMK3"] == ("not-a-certification", "award-only")
    assert cells["UPT Bandung", "SMK3"] == ("asserted", None)
    assert cells["UP3 Sumba", "ISO 9001"] == ("unknown", "claimed-before")
    assert cells["UP3 Kupang", "ISO 9001"] == ("not-claimed", "never-claimed")
    assert sum(found["counts"].values()) == len(found["cells"])
    assert len(found["cells"]) == len(found["units"]) * len(found["standards"])


def test_what_is_due_within_ninety_days(bundled_store: Path, tmp_path: Path) -> None:
    """Rows 17-21: awarded in 2023, so three years after the last day of 2023; nothing states it."""
    done = kg(
        "trust", "--due", "90d", "--on", "2026-11-28", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [row["holder_label"] for row in rows] == [
        "UIT Jawa Bagian Tengah", "UPT Bandung", "UPT Bogor", "UPT Cirebon", "UPT Salatiga",
    ]  # fmt: skip
    for row in rows:
        assert (row["due"], row["event"], row["is_assumed"]) == (
            "2026-12-31", "assumed-end", "true",
        )  # fmt: skip
        assert (row["what"], row["verdict"]) == ("SMK3", "asserted")
    done = kg("trust", "--due", "4w", "--on", "2026-11-28", store=bundled_store, cwd=tmp_path)
    assert done.stdout == "Nothing is due from 28 Nov 2026 to 26 Dec 2026.\n"


def test_conflicting_ends_of_a_transition_are_shown(bundled_store: Path, tmp_path: Path) -> None:
    """ISO 9001:2015: one source says 2029, one September 2029."""
    arguments = ("trust", "--due", "3y", "UP3 Sumba", "--on", "2026-11-28")
    done = run(*arguments, store=bundled_store, cwd=tmp_path)
    assert "transition of its edition ends; sources differ: 2029, 2029-09" in done.stdout
    done = kg(*arguments, "--format", "json", store=bundled_store, cwd=tmp_path)
    found = json.loads(done.stdout)
    assert (found["on"], found["until"]) == ("2026-11-28", "2029-11-28")
    assert [(row["what"], row["due"], row["due_latest"]) for row in found["due"]] == [
        ("ISO 9001:2015", "2029-01-01", "2029-12-31"),
        ("ISO 14001:2015", "2029-05-01", "2029-05-31"),
    ]
    assert {one["stated"] for one in found["due"][0]["deadlines"]} == {"2029", "2029-09"}
    assert {row["verdict"] for row in found["due"]} == {"unknown"}


def test_the_dossier_of_a_unit(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "query", "unit-dossier", "--unit", "UP3 Sumba", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert [(row["year"], row["what"], row["assumed_until"]) for row in rows] == [
        ("2019", "ISO 14001:2015", "2022-11-05"), ("2019", "ISO 9001:2015", "2022-11-05"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("--missing", "UP3 Sumbaa"), "did you mean UP3 Sumba"),
        (("--missing",), "name a holder"),
        (("--missing", "UP3 Kupang"), "nothing is claimed for 'UP3 Kupang'"),
        (("--missing", "UP3 Sumba", "--on", "2020-02-30"), "a date like"),
        (("--missing", "UP3 Sumba", "--format", "csv"), "text or json"),
        (("--missing", "UP3 Sumba", "--lang", "jv"), "en or id"),
        (("--matrix", "Atlantis"), "names no Unit or Organisation"),
        (("--matrix", "UP3 Sumba"), "no unit under 'UP3 Sumba'"),
        (("--matrix", "UIW NTT", "--on", "yesterday"), "a date like"),
        (("--matrix", "UIW NTT", "--format", "tree"), "table, csv or json"),
        (("--matrix", "UIW NTT", "UP3 Sumba"), "no holder"),
        (("--due", "soon"), "90d, 6w, 3m or 1y"),
        (("--due", "90"), "90d, 6w, 3m or 1y"),
        (("--due", "9999y"), "after the year 9999"),
        (("--due", "90d", "UP3 Sumba", "ISO 9001"), "no standard"),
        (("--due", "90d", "--matrix", "UIW NTT"), "one of --missing, --matrix and --due"),
    ],
)
def test_bad_input_is_named(
    bundled_store: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    done = kg("trust", *arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 2, done.stdout
    assert words in done.stderr
    assert done.stdout == ""


def test_a_graph_without_claims(ontology_store: Path, tmp_path: Path) -> None:
    done = kg("trust", "--missing", "UP3 Sumba", store=ontology_store, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "names no Unit or Organisation" in done.stderr
    done = kg("trust", "--matrix", "UIW NTT", store=ontology_store, cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    done = kg("trust", "--due", "1y", "--on", "2026-01-01", store=ontology_store, cwd=tmp_path)
    assert done.returncode == 0
    assert done.stdout == "Nothing is due from 1 Jan 2026 to 1 Jan 2027.\n"
