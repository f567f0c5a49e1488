"""``kg compare`` and ``kg discrepancies`` as a user meets them."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import pytest

from tests.cli.test_charts import kg as run
from tests.cli.test_cli import kg
from tests.http.test_compare import PASTE_EN, PASTE_ID
from tests.stores import copy_store

OCTOBER = ("compare", "Nusa Tenggara Timur", "2019-10")


def test_october_2019_stands_side_by_side(bundled_store: Path, tmp_path: Path) -> None:
    """domain.md C12: five figures of one month, each with what it counts."""
    done = kg(*OCTOBER, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    for value in ("72%", "74.4%", "76%", "82.97%", "84.68%"):
        assert value in done.stdout
    assert "74.4% (PLN, 2019-10) rests on: customer register" in done.stdout
    assert "[certain]" in done.stdout
    assert "the ministry publishes the official ratio" in done.stdout


def test_indonesian_words_and_numbers(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*OCTOBER, "--lang", "id", store=bundled_store, cwd=tmp_path)
    assert "82,97%" in done.stdout
    assert "Untuk dikutip" in done.stdout
    assert "bersandar pada" in done.stdout


def test_json_has_figures_reasons_and_citations(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*OCTOBER, "--format", "json", store=bundled_store, cwd=tmp_path)
    parts = json.loads(done.stdout)
    assert parts.keys() == {"figures", "reasons", "to_cite"}
    assert {row["value"] for row in parts["figures"]} >= {"72", "74.4", "76", "82.97", "84.68"}
    assert all(row["source"] for row in parts["figures"])


@pytest.mark.parametrize("lang", ["en", "id"])
def test_sentences_to_paste_in_both_languages(
    bundled_store: Path, tmp_path: Path, lang: str
) -> None:
    """domain.md C12 and D: definition, as-of and caveat; 85.84 is December's, 72 October's."""
    done = kg(*OCTOBER, "--cite", "--lang", lang, store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "en: " + PASTE_EN + "\n" in done.stdout
    assert "id: " + PASTE_ID + "\n" in done.stdout
    assert (
        "72 percent for the period 2019-10 (as-of date not stated) (supply not stated"
        in done.stdout
    )
    assert "85.84 percent" not in done.stdout


def test_a_short_name_of_an_indicator_is_understood(bundled_store: Path, tmp_path: Path) -> None:
    for name in ("household-ratio", "rasio elektrifikasi", "household-electrification-ratio"):
        done = kg(*OCTOBER, "--indicator", name, store=bundled_store, cwd=tmp_path)
        assert done.returncode == 0, done.stderr
        assert "82.97%" in done.stdout


def test_a_count_to_cite_is_no_percentage(bundled_store: Path, tmp_path: Path) -> None:
    """Row 632: 343,144 household customers of PLN in December 2011."""
    given = ("compare", "Nusa Tenggara Timur", "2011-12", "--indicator", "household-customers")
    done = kg(*given, store=bundled_store, cwd=tmp_path)
    assert "PLN's household customers: 343,144, " in done.stdout.partition("To cite")[2]


def test_no_figure_of_a_time_means_nothing_to_cite(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("compare", "Bali", "1950", "--cite", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0
    assert "No figure of that time" in done.stdout


def test_a_misprint_is_marked_and_not_cited(bundled_store: Path, tmp_path: Path) -> None:
    """Row 687 notes an evident typing error on the page."""
    done = kg("compare", "Nusa Tenggara Timur", "2021", store=bundled_store, cwd=tmp_path)
    above, _, below = done.stdout.partition("To cite")
    assert "IN DOUBT: misprint (evident typing error on the page" in above
    assert "87.31%" in below
    assert "8.81%" not in below
    alone = kg("compare", "Nusa Tenggara Timur", "2021-Q3", store=bundled_store, cwd=tmp_path)
    assert "IN DOUBT: misprint" in alone.stdout.partition("To cite")[2]


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("compare", "Atlantis", "2019"), 2, "Atlantis"),
        (("compare", "Papua", "2022"), 2, "papua-to-2022"),
        (("compare", "Bali", "last year"), 2, "is no period"),
        (("compare", "Bali", "2019", "--lang", "jv"), 2, "en or id"),
        (("compare", "Bali", "2019", "--indicator", "happiness"), 2, "happiness"),
        (("discrepancies", "--year", "soon"), 2, "is no period"),
        (("discrepancies", "--reason", "weather"), 2, "weather"),
        (("discrepancies", "--format", "xlsx"), 2, "table or csv"),
    ],
)
def test_bad_input_is_named(
    bundled_store: Path, tmp_path: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = kg(*arguments, store=bundled_store, cwd=tmp_path)
    assert done.returncode == code
    assert words in done.stderr
    assert done.stdout == ""


def test_comparing_loads_no_heavy_library(bundled_store: Path, tmp_path: Path) -> None:
    done = run(*OCTOBER, store=bundled_store, cwd=tmp_path, python=("-X", "importtime"))
    assert done.returncode == 0
    loaded = set(re.findall(r"\|\s+([\w.]+)", done.stderr))
    assert "kg.api" in loaded
    heavy = {"rdflib", "pydantic", "rapidfuzz", "rich", "pyshacl", "kg.extract", "kg.pipeline"}
    assert not loaded & heavy
    for_writers = {"writer", "recovery", "quarantine", "readings", "reports", "register"}
    assert not loaded & {f"kg.store.{name}" for name in for_writers}
    assert not loaded & {"kg.remote.endpoints", "kg.query.services"}
    assert not {name for name in loaded if name.startswith("kg.cli.")} - {
        "kg.cli.compare", "kg.cli.main", "kg.cli.options", "kg.cli.tables",
    }  # fmt: skip


def test_names_from_the_graph_are_printed_as_text_only(bundled_store: Path, tmp_path: Path) -> None:
    store, table = tmp_path / "store", tmp_path / "hostile.csv"
    copy_store(bundled_store, store)
    name = "<script>\x1b[2J\u202ezeta"
    table.write_text(
        "area,period,indicator,producer,value,status\n"
        f"Bali,2031,household-electrification-ratio,{name},98.3,observed\n"
        "Bali,2031,household-electrification-ratio,PLN,97.1,observed\n",
        encoding="utf-8",
    )
    loaded = kg("import", str(table), "--map", "long", store=store, cwd=tmp_path)
    assert loaded.returncode == 0, loaded.stderr
    for more in ((), ("--cite",)):
        told = kg("compare", "Bali", "2031", *more, store=store, cwd=tmp_path)
        assert told.returncode == 0, told.stderr
        assert not {"\x1b", "\u202e"} & set(told.stdout)
    assert "zeta" in kg("compare", "Bali", "2031", store=store, cwd=tmp_path).stdout


def test_an_area_without_figures_is_said(bundled_store: Path, tmp_path: Path) -> None:
    done = kg("compare", "Bali", "1950", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0
    assert "No source in the graph states this figure" in done.stdout
    assert "There are figures for: 20" in done.stdout


def test_the_period_decides_between_versions(bundled_store: Path, tmp_path: Path) -> None:
    """The undivided Papua ends on 2022-07-25."""
    done = kg("compare", "Papua", "2019", store=bundled_store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert "only Papua (before the 2022 split) was valid in 2019" in done.stdout
    assert "To cite" in done.stdout


@pytest.mark.parametrize(
    ("code", "name", "period"),
    [("53", "Nusa Tenggara Timur", "2019-10"), ("94", "Papua", "2019")],
)
def test_an_area_may_be_given_by_its_bps_code(
    bundled_store: Path, tmp_path: Path, code: str, name: str, period: str
) -> None:
    by_code = kg("compare", code, period, store=bundled_store, cwd=tmp_path)
    by_name = kg("compare", name, period, store=bundled_store, cwd=tmp_path)
    assert by_code.returncode == 0, by_code.stderr
    assert "To cite" in by_code.stdout
    assert by_code.stdout == by_name.stdout.replace(f"'{name}'", f"'{code}'")


def test_reasons_stand_in_groups(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(*OCTOBER, store=bundled_store, cwd=tmp_path)
    why = done.stdout.partition("Why they differ")[2].partition("To cite")[0]
    heads = [line.strip() for line in why.splitlines() if line.startswith("  [")]
    assert len(heads) == len(set(heads))
    assert heads[-1] == "[no reason known] unexplained"
    assert "[probable] unexplained" not in heads


def test_discrepancies_as_csv(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "discrepancies", "--area", "Indonesia", "--year", "2022", "--all", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert {"99.63", "97.63"} in [{row["value_a"], row["value_b"]} for row in rows]
    open_ones = kg(
        "discrepancies", "--area", "Indonesia", "--year", "2022", "--format", "csv",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    kept = list(csv.DictReader(io.StringIO(open_ones.stdout)))
    assert kept
    assert {row["certain"] for row in kept} == {""}


def test_a_curator_overrules_with_a_note(bundled_store: Path, tmp_path: Path) -> None:
    store = tmp_path / "store"
    copy_store(bundled_store, store)
    listed = ("discrepancies", "--area", "Indonesia", "--year", "2022", "--format", "csv")
    rows = csv.DictReader(io.StringIO(kg(*listed, "--all", store=store, cwd=tmp_path).stdout))
    values = {"99.63", "97.63"}
    pair = next(
        row["difference"]
        for row in rows
        if row["certain"] == "supply" and {row["value_a"], row["value_b"]} == values
    )
    before = kg(*listed, store=store, cwd=tmp_path).stdout
    assert pair not in before
    rule = ("discrepancies", "rule", pair, "--by", "Ana")
    done = kg(*rule, "--reject", "supply", "--note", "both count PLN", store=store, cwd=tmp_path)
    assert done.returncode == 0, done.stderr
    assert pair in kg(*listed, store=store, cwd=tmp_path).stdout
    told = kg("compare", "Indonesia", "2022", store=store, cwd=tmp_path).stdout
    assert "rejected by Ana" in told
    assert "both count PLN" in told
    again = kg(*rule, "--reason", "denominator", "--note", "x", store=store, cwd=tmp_path)
    assert again.returncode == 0
    assert pair not in kg(*listed, store=store, cwd=tmp_path).stdout  # the later ruling counts


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("bali-000000000000", "--reason", "supply"), "there is no difference"),
        (("PAIR", "--reason", "weather"), "is no reason"),
        (("PAIR",), "nothing is ruled"),
    ],
)
def test_a_wrong_ruling_is_refused(
    bundled_store: Path, tmp_path: Path, arguments: tuple[str, ...], words: str
) -> None:
    listed = kg("discrepancies", "--format", "csv", store=bundled_store, cwd=tmp_path).stdout
    pair = next(csv.DictReader(io.StringIO(listed)))["difference"]
    given = [pair if one == "PAIR" else one for one in arguments]
    done = kg(
        "discrepancies", "rule", *given, "--note", "x", "--by", "y",
        store=bundled_store, cwd=tmp_path,
    )  # fmt: skip
    assert done.returncode == 2
    assert words in done.stderr
