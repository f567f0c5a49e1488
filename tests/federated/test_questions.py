"""``kg federate`` as a person calls it, against a native SPARQL server in Wikidata's place."""

from __future__ import annotations

import csv
import io
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from kg.query.catalogue import Catalogue, Question
from kg.resources import query_files

QUESTIONS = {question.id: question for question in Catalogue.federated()}
AREA = "https://w3id.org/terang/id/area/"
ITEM = "http://www.wikidata.org/entity/"


def kg(*arguments: str, store: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "kg", *arguments, "--store", str(store)],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        stdin=subprocess.DEVNULL,
        env=os.environ | environment,
    )


def rows(output: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(output)))


def options(question: Question) -> list[str]:
    return [f"--{name}={value}" for name, value in question.example.items()]


def test_none_got_lost() -> None:
    assert len(QUESTIONS) == 5
    assert len(query_files("federated")) == 5


@pytest.mark.parametrize("name", QUESTIONS)
def test_the_recorded_answer_is_what_the_example_gives(
    name: str, as_wikidata: str, bundled_store: Path
) -> None:
    question = QUESTIONS[name]
    recorded = question.path.parent / "recorded" / f"{name}.csv"
    asked = ["federate", "--question", name, *options(question), "--format", "csv"]
    done = kg(*asked, store=bundled_store)
    assert done.returncode == 0, done.stderr
    assert rows(done.stdout) == rows(recorded.read_text(encoding="utf-8"))
    assert question.expects["en"] in done.stderr
    assert re.search(rf"^wikidata \({as_wikidata}\): \d+ rows?, asked now$", done.stderr, re.M)
    shown = kg("federate", "--question", name, "--recorded", store=Path("/nowhere"))
    assert shown.stdout == recorded.read_text(encoding="utf-8")
    assert "not what the endpoint says" in shown.stderr


def ask(name: str, store: Path, *more: str) -> list[dict[str, str]]:
    done = kg("federate", name, *more, "--format", "csv", store=store)
    assert done.returncode == 0, done.stderr
    return rows(done.stdout)


def test_areas_leave_out_deprecated_counts_and_other_units(
    as_wikidata: str, bundled_store: Path
) -> None:
    found = ask("--question=areas-in-wikidata", bundled_store)
    assert {(row["label"], row["population"], row["square_kilometres"]) for row in found} == {
        ("Nusa Tenggara Timur", "4683827", "47931.54"),
        ("Nusa Tenggara Timur", "5325566", "47931.54"),
        ("Nusa Tenggara Timur", "5300000", "47931.54"),
        ("Nusa Tenggara Barat", "4500212", ""),
        ("Nusa Tenggara Barat", "5320092", ""),
        ("Bali", "4317404", ""),
    }


def test_population_is_the_newest_of_the_year_and_no_province_is_lost(
    as_wikidata: str, bundled_store: Path
) -> None:
    name = "--question=provinces-beside-population"
    in_2022 = {row["province"]: row for row in ask(name, bundled_store, "--year", "2022")}
    ranked = kg("query", "provinces-ranked", "--year=2022", "--format=csv", store=bundled_store)
    assert set(in_2022) == {row["province"] for row in rows(ranked.stdout)}
    ntt = in_2022[AREA + "nusa-tenggara-timur"]
    assert (ntt["population"], ntt["counted_on"]) == ("5325566", "2020-09-15")
    assert (ntt["square_kilometres"], ntt["item"]) == ("47931.54", ITEM + "Q5061")
    undivided = in_2022[AREA + "papua-to-2022"]
    assert (undivided["item"], undivided["population"]) == ("", "")
    (in_2018,) = [
        row
        for row in ask(name, bundled_store, "--year", "2018")
        if row["province"] == AREA + "nusa-tenggara-timur"
    ]
    assert (in_2018["population"], in_2018["counted_on"]) == ("4683827", "2010-05-01")


def test_coordinates_are_numbers_of_this_globe(as_wikidata: str, bundled_store: Path) -> None:
    found = ask("--question=coordinates-in-wikidata", bundled_store)
    assert [(row["label"], row["latitude"], row["longitude"]) for row in found] == [
        ("Bali", "-8.33", "115.13"),
        ("Nusa Tenggara Barat", "-8.5", "117.5"),
        ("Nusa Tenggara Timur", "-10.18", "123.58"),
    ]
    assert ask("--question=coordinates-in-wikidata", bundled_store, "--kind", "island") == []


def test_holders_of_the_same_standard(as_wikidata: str, bundled_store: Path) -> None:
    found = ask("holders-in-wikidata", bundled_store, "--standard", "ISO/IEC 27001")
    assert [
        (row["holder_label"], row["property"], row["country_label"], row["since"]) for row in found
    ] == [
        ("Contoh Satu", ITEM + "P1389", "Indonesia", "2021-03-01T00:00:00Z"),
        ("Example Two", ITEM + "P5009", "", ""),
    ]
    assert ask("holders-in-wikidata", bundled_store, "--standard", "ISO 9001") == []


def test_organisations_keep_their_row_without_a_site(as_wikidata: str, bundled_store: Path) -> None:
    found = {row["item"]: row for row in ask("organisations-in-wikidata", bundled_store)}
    assert found[ITEM + "Q3449895"]["website"] == ""
    assert found[ITEM + "Q4201636"]["website"] == "https://web.pln.co.id/"
    assert found[ITEM + "Q12504353"]["parent_label"] == "Perusahaan Listrik Negara"
    assert len(found) == 5


def test_any_query_and_the_cache(as_wikidata: str, bundled_store: Path, tmp_path: Path) -> None:
    text = (
        'SELECT ?name ?p { ?a skos:exactMatch ?i ; skos:prefLabel ?name FILTER(LANG(?name) = "en") '
        "SERVICE wikidata: { ?i wdt:P625 ?p } } ORDER BY ?name ?p"
    )
    first = kg("federate", text, "--format", "csv", store=bundled_store)
    assert [row["name"] for row in rows(first.stdout)][-1] == "West Nusa Tenggara"
    again = kg("federate", "-", "--format", "csv", store=bundled_store)
    assert again.returncode != 0  # an empty standard input is no query
    file = tmp_path / "q.rq"
    file.write_text(text, encoding="utf-8")
    kept = kg("federate", "--file", str(file), "--format", "csv", store=bundled_store)
    assert kept.stdout == first.stdout
    assert "kept from" in kept.stderr
    fresh = kg("federate", "--file", str(file), "--fresh", store=bundled_store)
    assert "asked now" in fresh.stderr


def test_the_list_of_endpoints_and_questions(as_wikidata: str, bundled_store: Path) -> None:
    done = kg("federate", store=bundled_store)
    assert f"wikidata  {as_wikidata}" in done.stdout
    assert "dbpedia  https://dbpedia.org/sparql" in done.stdout
    for name in QUESTIONS:
        assert f"  {name}" in done.stdout


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["SELECT * { SERVICE <http://127.0.0.1:8/> { ?a ?b ?c } }"], 5, "no endpoint of the list"),
        (
            ["SELECT * { SERVICE own: { ?a ?b ?c } }"],
            7,
            r"own \(http://127.0.0.1:9/\) could not be",
        ),
        (["SELECT * { SERVICE wikidata: { ?a ?b } }"], 5, "what SERVICE wikidata holds does not"),
        (["--question", "nothing-of-the-kind"], 2, "there is no question"),
        (["--question", "areas-in-wikidata", "ASK {}"], 2, "exclude one another"),
        (["areas-in-wikidata", "Bali"], 2, "'Bali' is not expected here"),
        (["ASK {}", "--question", "areas-in-wikidata"], 2, "exclude one another"),
        (["ASK {}", "--recorded"], 2, "name it with --question"),
    ],
)
def test_what_goes_wrong_says_how_to_mend_it(
    arguments: list[str], code: int, says: str, bundled_store: Path, tmp_path: Path
) -> None:
    done = kg(
        "federate", *arguments, store=bundled_store, TERANG_CACHE=str(tmp_path),
        TERANG_ENDPOINTS='{"own": "http://127.0.0.1:9/"}', TERANG_REMOTE_RETRIES="0",
    )  # fmt: skip
    assert done.returncode == code, done.stderr
    assert re.search(says, done.stderr)
    assert "Traceback" not in done.stderr


def test_a_silent_failure_is_told(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "federate", "SELECT * { SERVICE SILENT own: { ?a ?b ?c } }", "--format", "csv",
        store=bundled_store, TERANG_CACHE=str(tmp_path), TERANG_REMOTE_RETRIES="0",
        TERANG_ENDPOINTS='{"own": "http://127.0.0.1:9/"}',
    )  # fmt: skip
    assert done.returncode == 0
    assert "own: left out, as SILENT asks: own (http://127.0.0.1:9/) could not be" in done.stderr


def test_a_query_without_rows_to_ask_about_asks_nobody(bundled_store: Path, tmp_path: Path) -> None:
    done = kg(
        "federate", "SELECT * { ?a tr:noSuch ?i SERVICE own: { ?i ?b ?c } }",
        store=bundled_store, TERANG_CACHE=str(tmp_path),
        TERANG_ENDPOINTS='{"own": "http://127.0.0.1:9/"}',
    )  # fmt: skip
    assert done.returncode == 0
    assert "own: not asked" in done.stderr


def test_the_deadline_holds_while_an_endpoint_is_waited_for(
    bundled_store: Path, tmp_path: Path
) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        started = time.monotonic()
        done = kg(
            "federate", "SELECT * { SERVICE own: { ?a ?b ?c } }", "--timeout", "6",
            store=bundled_store, TERANG_CACHE=str(tmp_path),
            TERANG_ENDPOINTS=f'{{"own": "http://127.0.0.1:{port}/"}}',
        )  # fmt: skip
    assert time.monotonic() - started < 60
    assert done.returncode == 7
    assert re.search(r"own .* was not done after [1-5]\.\d+ seconds", done.stderr)
