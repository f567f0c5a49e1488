"""The server calls no endpoint unless told; then only named ones, and says so everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from kg.errors import ConfigError
from kg.serve.app import create_app
from kg.settings import Settings

QUERY = (
    "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
    "PREFIX wdt: <http://www.wikidata.org/prop/direct/> "
    "SELECT ?i ?p { ?a skos:exactMatch ?i SERVICE wikidata: { ?i wdt:P625 ?p } }"
)
JSON = {"Accept": "application/sparql-results+json"}
FEATURE = "BasicFederatedQuery"


@contextmanager
def serving(store: Path, **changes: object) -> Iterator[TestClient]:
    settings = Settings(store=store, readers=1, **changes)  # type: ignore[arg-type]
    with TestClient(create_app(settings), raise_server_exceptions=False) as client:
        yield client


def test_nothing_is_called_unless_the_operator_says_so(
    as_wikidata: str, bundled_store: Path
) -> None:
    with serving(bundled_store) as client:
        refused = client.get("/sparql", params={"query": QUERY}, headers=JSON)
        assert refused.status_code == 403
        assert refused.json()["type"].endswith("#query-refused")
        assert "TERANG_SERVE_ENDPOINTS=wikidata" in refused.json()["detail"]
        question = client.get("/queries/areas-in-wikidata", headers={"Accept": "text/csv"})
        assert question.status_code == 404
        assert "areas-in-wikidata" not in client.get("/queries.json").text
        description = client.get("/sparql", headers={"Accept": "text/turtle"})
        assert FEATURE not in description.text


def test_named_endpoints_are_called(as_wikidata: str, bundled_store: Path) -> None:
    with serving(bundled_store, serve_endpoints="wikidata") as client:
        # 216 things elsewhere are exact matches: two requests, of at most 200 values each
        for expected in ("kept=0", "kept=2"):
            answer = client.get("/sparql", params={"query": QUERY}, headers=JSON)
            assert answer.status_code == 200, answer.text
            assert len(answer.json()["results"]["bindings"]) == 4
            assert "etag" not in answer.headers
            assert answer.headers["cache-control"] == "no-store"
            told = answer.headers["terang-remote"]
            assert told.startswith("wikidata;rows=4;")
            assert expected in told
        description = client.get("/sparql", headers={"Accept": "text/turtle"})
        assert FEATURE in description.text
        other = QUERY.replace("wikidata:", "<http://127.0.0.1:9/>")
        refused = client.get("/sparql", params={"query": other}, headers=JSON)
        assert refused.status_code == 403
        unlisted = QUERY.replace("wikidata:", "<https://dbpedia.org/sparql>")
        assert client.get("/sparql", params={"query": unlisted}, headers=JSON).status_code == 403


def test_stored_questions_are_there_when_their_endpoints_are_allowed(
    as_wikidata: str, bundled_store: Path
) -> None:
    with serving(bundled_store, serve_endpoints="wikidata") as client:
        answer = client.get("/queries/coordinates-in-wikidata.csv")
        assert answer.status_code == 200, answer.text
        assert "Nusa Tenggara Timur" in answer.text
        about = client.get("/queries/coordinates-in-wikidata/about").json()
        assert about["federates"] == ["https://query.wikidata.org/sparql"]
        assert set(about["expect"]) == {"en", "id"}
        for language, words in (("en", "This question also asks"), ("id", "juga bertanya kepada")):
            page = client.get(
                "/queries/coordinates-in-wikidata",
                params={"lang": language},
                headers={"Accept": "text/html"},
            )
            assert page.status_code == 200
            assert words in page.text
            assert about["expect"][language].split(",")[0] in page.text
            assert "Bali" in page.text


def test_an_endpoint_that_fails_is_a_problem_that_names_it(
    bundled_store: Path, tmp_path: Path
) -> None:
    with serving(
        bundled_store,
        serve_endpoints="wikidata",
        endpoints='{"wikidata": "http://127.0.0.1:9/"}',
        cache=tmp_path,
        remote_retries=0,
    ) as client:
        failed = client.get("/sparql", params={"query": QUERY}, headers=JSON)
        assert failed.status_code == 502
        problem = failed.json()
        assert problem["type"].endswith("#remote-failed")
        assert problem["endpoint"] == "wikidata"
        assert "could not be reached" in problem["detail"]
        assert client.get("/sparql", params={"query": "ASK {}"}, headers=JSON).status_code == 200
        silent = QUERY.replace("SERVICE", "SERVICE SILENT")
        answer = client.get("/sparql", params={"query": silent}, headers=JSON)
        assert answer.status_code == 200
        assert answer.headers["terang-remote"] == "wikidata;failed"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"serve_endpoints": "wikipedia"}, "no endpoint 'wikipedia'; known are wikidata, dbpedia"),
        ({"endpoints": "{"}, "TERANG_ENDPOINTS is no JSON"),
    ],
)
def test_settings_that_cannot_be_used_stop_the_start(
    changes: dict[str, str], says: str, bundled_store: Path
) -> None:
    with pytest.raises(ConfigError, match=says):
        create_app(Settings(store=bundled_store, **changes))  # type: ignore[arg-type]
