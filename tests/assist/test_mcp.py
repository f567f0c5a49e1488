"""The tools as an assistant meets them: the official client, over stdio, on the bundled graph."""

from __future__ import annotations

import json
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Any, TypeVar

import anyio
import httpx
from mcp import Client, StdioServerParameters, stdio_client

from kg.query.catalogue import Catalogue
from tests import asynchronous

SUMBA = "https://w3id.org/terang/id/unit/up3-sumba"
Result = TypeVar("Result")


def with_client(
    store: Path, work: Callable[[Client], Awaitable[Result]], *more: str, **environment: str
) -> Result:
    """Start ``kg mcp`` as an assistant does, and let work be done with it."""
    parameters = StdioServerParameters(
        command=sys.executable,
        args=["-m", "kg", "mcp", "--store", str(store), *more],
        env=environment or None,
    )

    async def run() -> Result:
        with anyio.fail_after(110):
            async with Client(stdio_client(parameters)) as client:
                return await work(client)

    return asynchronous.run(run())


def calls(store: Path, *wanted: tuple[str, dict[str, Any]], **environment: str) -> list[Any]:
    """Call tools in one session."""

    async def work(client: Client) -> list[Any]:
        return [await client.call_tool(name, given) for name, given in wanted]

    return with_client(store, work, **environment)


def good(result: Any) -> dict[str, Any]:
    assert not result.is_error, result.content[0].text
    content: dict[str, Any] = result.structured_content
    assert json.loads(result.content[0].text) == content
    assert content["limits"]["complete"] is True
    assert isinstance(content["sources"], list)
    return content


def failed(result: Any) -> str:
    assert result.is_error
    text: str = result.content[0].text
    assert "Traceback" not in text
    return text


def test_the_tools_and_what_they_take(bundled_store: Path) -> None:
    async def work(client: Client) -> Any:
        return (await client.list_tools()).tools

    tools = {tool.name: tool for tool in with_client(bundled_store, work)}
    assert list(tools) == [
        "search", "describe", "list_questions", "stored_question", "sparql", "compare", "trust",
    ]  # fmt: skip
    for tool in tools.values():
        assert tool.annotations.read_only_hint is True
        assert tool.input_schema["additionalProperties"] is False
        assert len(tool.description) > 60
    questions = tools["stored_question"].input_schema["properties"]["question"]["enum"]
    assert questions == [question.id for question in Catalogue.load()]


def test_every_result_has_its_sources(bundled_store: Path) -> None:
    results = calls(
        bundled_store,
        ("search", {"text": "UP3 Sumba"}),
        ("describe", {"thing": "UP3 Sumba"}),
        ("stored_question", {"question": "certificates-of-unit",
                             "parameters": {"unit": "UP3 Sumba"}}),
        ("sparql", {"query": "SELECT ?c { ?c a tr:Certification ; tr:holder ?u . "
                             f"FILTER(?u = <{SUMBA}>) }}"}),
        ("compare", {"area": "Nusa Tenggara Timur", "period": "2019-10"}),
        ("trust", {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-06-01"}),
    )  # fmt: skip
    for result in results:
        sources = good(result)["sources"]
        assert sources
        for source in sources:
            assert source["source"].startswith("https://w3id.org/terang/id/source/")
            assert source["graph"].startswith("https://w3id.org/terang/graph/")
            assert source["label"]
            assert source["status"] in {"accepted", "pending", "disputed", "rejected"}
        assert any(source["url"] and source["date"] for source in sources)


def test_what_the_tools_answer(bundled_store: Path) -> None:
    search, describe, question, compare, trust = map(
        good,
        calls(
            bundled_store,
            ("search", {"text": "UP3 Sumba", "kind": "Unit"}),
            ("describe", {"thing": "up3-sumba", "lang": "id"}),
            ("stored_question", {"question": "certificates-of-unit",
                                 "parameters": {"unit": "UP3 Sumba"}}),
            ("compare", {"area": "Nusa Tenggara Timur", "period": "2019-10"}),
            ("trust", {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-06-01"}),
        ),
    )  # fmt: skip
    assert search["hits"][0] == {
        "iri": SUMBA, "label": "UP3 Sumba", "classes": search["hits"][0]["classes"],
        "found_as": "UP3 Sumba", "whole_name": True,
    }  # fmt: skip
    assert "Unit" in search["hits"][0]["classes"]
    assert describe["iri"] == SUMBA
    stated = [one for one in describe["statements"] if one["predicate"].endswith("prefLabel")]
    assert all(one["graph"].startswith("https://w3id.org/terang/graph/") for one in stated)
    assert any(one.get("inferred") for one in describe["statements"])
    assert sorted(row["edition"] for row in question["rows"]) == [
        "ISO 14001:2015", "ISO 9001:2015",
    ]  # fmt: skip
    assert question["row_count"] == 2
    assert question["next_offset"] is None
    values = {row["value"] for row in compare["figures"]}
    assert {72.0, 74.4, 76.0, 82.97, 84.68} <= values  # the table at the top of the README
    assert compare["to_cite"]
    assert compare["sentences"][0]["sentence_en"]
    assert trust["verdict"] == "asserted"
    assert trust["links"]


def test_questions_come_with_the_schema_of_their_parameters(bundled_store: Path) -> None:
    everything, some, none = map(
        good,
        calls(
            bundled_store,
            ("list_questions", {}),
            ("list_questions", {"text": "Province Ranking"}),
            ("list_questions", {"text": "weather"}),
        ),
    )
    assert everything["question_count"] == len(Catalogue.load())
    (ranked,) = [one for one in some["questions"] if one["id"] == "provinces-ranked"]
    assert ranked["parameters"]["required"] == ["year"]
    year = ranked["parameters"]["properties"]["year"]
    assert year == {"type": "string", "description": "a year as 2019"}
    assert ranked["parameters"]["properties"]["status"]["default"] == "observed"
    assert none["questions"] == []


def test_rows_come_in_pages(bundled_store: Path) -> None:
    given = {"question": "provinces-ranked", "parameters": {"year": 2022}, "limit": 10}
    first, last, everything = map(
        good,
        calls(
            bundled_store,
            ("stored_question", given),
            ("stored_question", given | {"offset": 30}),
            ("stored_question", given | {"limit": 500}),
        ),
    )
    assert (len(first["rows"]), first["next_offset"]) == (10, 10)
    assert first["row_count"] == everything["row_count"] == len(everything["rows"])
    assert last["rows"] == everything["rows"][30:40]
    assert all(isinstance(row["highest"], float) for row in everything["rows"])


def test_sparql_of_every_form(bundled_store: Path) -> None:
    ask, graph, empty, number = map(
        good,
        calls(
            bundled_store,
            ("sparql", {"query": "ASK { ?u a tr:Unit }"}),
            ("sparql", {"query": f"CONSTRUCT {{ <{SUMBA}> skos:prefLabel ?n }} "
                                 f"WHERE {{ <{SUMBA}> skos:prefLabel ?n }}"}),
            ("sparql", {"query": "SELECT * { ?u a tr:NoSuchClass }"}),
            ("sparql", {"query": "SELECT (COUNT(*) AS ?n) { ?u a tr:Unit }"}),
        ),
    )  # fmt: skip
    assert ask["answer"] is True
    assert '"UP3 Sumba"' in graph["turtle"]
    assert graph["sources"]
    assert (empty["rows"], empty["row_count"]) == ([], 0)
    assert number["rows"][0]["n"] > 50
    assert "no source can be named" in number["sources_note"]


def test_cells_that_json_cannot_carry_are_text(bundled_store: Path) -> None:
    query = (
        "SELECT (1e400 AS ?a) ('NaN'^^xsd:double AS ?b) ('abc'^^xsd:integer AS ?c) (82.97 AS ?d) "
        "(12345678901234567890 AS ?e) (true AS ?f) (-7 AS ?g) ('7' AS ?h) {}"
    )
    (found,) = calls(bundled_store, ("sparql", {"query": query}))
    (row,) = good(found)["rows"]
    assert (row["b"], row["c"], row["d"], row["f"]) == ("NaN", "abc", 82.97, True)
    assert (row["e"], row["g"], row["h"]) == ("12345678901234567890", -7, "7")
    assert isinstance(row["a"], str)


WRONG: dict[str, tuple[str, dict[str, Any], str]] = {
    "no such tool": ("delete", {}, r"there is no tool 'delete'; there are search, describe"),
    "missing": ("trust", {"holder": "UP3 Sumba"}, r"'standard' is a required property"),
    "unknown argument": ("search", {"text": "a", "sql": "x"}, r"'sql' was unexpected.*takes text"),
    "too many rows": ("sparql", {"query": "ASK {}", "limit": 100_000}, r"limit: 100000 is greater"),
    "wrong type": ("search", {"text": 5}, r"text: 5 is not of type 'string'"),
    "unknown name": ("describe", {"thing": "UP3 Sumbaa"}, r"UP3 Sumba\b"),
    "ambiguous": ("describe", {"thing": "Papua"}, r"Call again with one of these IRIs"),
    "unknown question": ("stored_question", {"question": "certificates-of-units"},
                         r"did you mean certificates-of-unit"),
    "unknown parameter": ("stored_question", {"question": "sources", "parameters": {"x": 1}},
                          r"no parameter 'x'; it has none"),
    "parameter missing": ("stored_question", {"question": "provinces-ranked"},
                          r"needs the parameter 'year'"),
    "list as a parameter": ("stored_question", {"question": "provinces-ranked",
                            "parameters": {"year": [2022]}}, r"takes one value"),
    "syntax": ("sparql", {"query": "SELECT * { ?s ?p }"}, r"does not parse at line 1"),
    "update": ("sparql", {"query": "DELETE WHERE { ?s ?p ?o }"}, r"DELETE is an update"),
    "service": ("sparql", {"query": "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }"},
                r"switched off here.*TERANG_SERVE_ENDPOINTS"),
    "day": ("trust", {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "soon"}, r"on: 'soon'"),
    "no such day": ("trust", {"holder": "UP3 Sumba", "standard": "ISO 9001", "on": "2020-02-31"},
                    r"2020-02-31"),
    "period": ("compare", {"area": "Bali", "period": "lately"}, r"lately"),
}  # fmt: skip


def test_errors_say_how_to_mend_them(bundled_store: Path) -> None:
    import re

    wanted: list[tuple[str, dict[str, Any]]] = [(name, given) for name, given, _ in WRONG.values()]
    results = calls(bundled_store, *wanted)
    for (case, (_, _, says)), result in zip(WRONG.items(), results, strict=True):
        assert re.search(says, failed(result), re.DOTALL), (case, failed(result))


def test_a_runaway_is_stopped_and_the_next_call_answered(bundled_store: Path) -> None:
    endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }"
    nested = "SELECT * { " + "{" * 40_000 + "}" * 40_000 + " }"

    async def work(client: Client) -> tuple[float, list[Any]]:
        started = time.monotonic()
        stopped = await client.call_tool("sparql", {"query": endless})
        took = time.monotonic() - started
        rest = [
            await client.call_tool("sparql", {"query": query})
            for query in (nested, "ASK { ?s ?p 1 }")
        ]
        return took, [stopped, *rest]

    took, (stopped, deep, fine) = with_client(bundled_store, work, "--query-timeout", "2")
    assert took < 15
    assert "stopped after 2 seconds" in failed(stopped)
    assert "nested" in failed(deep)
    good(fine)


def test_calls_at_the_same_time(bundled_store: Path) -> None:
    async def work(client: Client) -> list[Any]:
        found: list[Any] = []

        async def one(name: str) -> None:
            found.append(await client.call_tool("search", {"text": name}))

        async with anyio.create_task_group() as group:
            for name in ("Sumba", "Bali", "Papua", "ISO 9001", "PLN"):
                group.start_soon(one, name)
        return found

    for result in with_client(bundled_store, work):
        assert good(result)["hits"]


def test_over_http(bundled_store: Path) -> None:
    import socket

    with socket.create_server(("127.0.0.1", 0)) as probe:
        port = probe.getsockname()[1]
    process = subprocess.Popen(
        [sys.executable, "-m", "kg", "mcp", "--http", "--port", str(port),
         "--store", str(bundled_store)],
        stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        deadline = time.monotonic() + 60
        while True:
            try:
                httpx.get(f"http://127.0.0.1:{port}/", trust_env=False)
                break
            except httpx.TransportError:
                assert time.monotonic() < deadline
                time.sleep(0.1)

        async def work() -> Any:
            with anyio.fail_after(60):
                async with Client(f"http://127.0.0.1:{port}/mcp") as client:
                    return await client.call_tool("search", {"text": "Bali"})

        assert good(asynchronous.run(work()))["hits"]
        rebound = httpx.post(
            f"http://127.0.0.1:{port}/mcp",
            headers={"Host": "evil.example"},
            json={},
            trust_env=False,
        )
        assert rebound.status_code in {403, 421}
    finally:
        process.terminate()
        process.wait(20)


def test_without_the_package_the_command_says_what_to_install(
    bundled_store: Path, tmp_path: Path
) -> None:
    code = (
        "import sys, importlib.util as u; real = u.find_spec\n"
        "u.find_spec = lambda name, *a: None if name == 'mcp' else real(name, *a)\n"
        f"sys.argv = ['kg', 'mcp', '--store', {str(bundled_store)!r}]\n"
        "from kg.cli import main; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False
    )
    assert done.returncode == 2
    assert "pip install 'terang[mcp]'" in done.stderr
