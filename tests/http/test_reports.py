"""The validation report of each write: list, page, data, addresses."""

from __future__ import annotations

import json
from collections.abc import Callable
from html import unescape
from pathlib import Path

import httpx
import pytest
import rdflib
from pyoxigraph import Literal
from rdflib.namespace import RDF, SH

from kg.namespaces import DEFAULT_BASE, Base, tr
from kg.pipeline.admit import Admission
from kg.pipeline.reporting import report_of_write
from kg.serve.reports import FINDINGS_SHOWN
from kg.store import ReportDraft, Store
from kg.validate import Finding, Refusal, Unit

PAGE = {"Accept": "text/html"}
IRI = DEFAULT_BASE + "id/report/1"
HOSTILE = "<script>alert(1)</script>\u202e.csv"


def finding(number: int, severity: str) -> Finding:
    return Finding(
        focus=Base().id("observation", f"o{number}"),
        path=tr("indicator"),
        value=Literal("a\n<b>"),
        shape=DEFAULT_BASE + "shapes#s",
        component=str(SH.PatternConstraintComponent),
        severity="violation" if severity == "violation" else "warning",
        messages={"en": f"Mend it <{number}>.", "id": f"Perbaiki <{number}>."},
    )


def draft(number: int, warnings: int, files: tuple[str, ...] = ("mine.csv",)) -> ReportDraft:
    refused = Refusal(Unit("mine.csv#7", Base().graph("x"), (), "row"), (finding(0, "violation"),))
    found = tuple(finding(one, "warning") for one in range(1, warnings + 1))
    return report_of_write(
        Admission(1, 3, (refused,), found, ()),
        number=number,
        base=Base(),
        agent="Ani",
        files=files,
        unmapped=["mine.csv, row 9, column value: '97;5' is no number"],
    )


@pytest.fixture(scope="module")
def served(
    serve: Callable[[Path], httpx.Client], tmp_path_factory: pytest.TempPathFactory
) -> httpx.Client:
    """A server on a store with two reports: one small, one larger than a page shows."""
    store = Store.create(tmp_path_factory.mktemp("reports") / "store", base=DEFAULT_BASE)
    for made in (draft(1, 1), draft(2, FINDINGS_SHOWN + 1, (HOSTILE,))):
        with store.write(agent="test") as write:
            write.keep_report(made)
    return serve(store.path)


def test_the_list_names_each_report_the_newest_first(served: httpx.Client) -> None:
    body = served.get("/reports").json()
    assert body["total"] == 2
    assert [one["number"] for one in body["reports"]] == [2, 1]
    assert body["reports"][1]["iri"] == IRI
    assert body["reports"][1]["refused"] == 2
    page = served.get("/reports", headers=PAGE).text
    assert page.index('href="/reports/2"') < page.index('href="/reports/1"')
    assert "stayed; nothing changed" in page
    assert "<script>" not in page
    assert "⟨U+202E⟩" in page


@pytest.mark.parametrize(
    ("path", "accept"),
    [("/reports/1.ttl", "*/*"), ("/reports/1", "text/turtle"), ("/reports/1?format=ttl", "*/*")],
)
def test_a_report_as_turtle(served: httpx.Client, path: str, accept: str) -> None:
    response = served.get(path, headers={"Accept": accept})
    assert response.headers["content-type"] == "text/turtle; charset=utf-8"
    graph = rdflib.Graph().parse(data=response.content, format="turtle")
    assert list(graph.subjects(RDF.type, SH.ValidationReport)) == [rdflib.URIRef(IRI)]
    assert len(list(graph.objects(None, SH.result))) == 2


@pytest.mark.parametrize(
    ("path", "accept"), [("/reports/2.json", "text/html"), ("/reports/2", "application/json")]
)
def test_a_report_as_json_is_whole(served: httpx.Client, path: str, accept: str) -> None:
    response = served.get(path, headers={"Accept": accept})
    assert response.headers["content-type"] == "application/json"
    body = json.loads(response.content)
    assert body["number"] == 2
    assert body["finding_count"] == len(body["findings"]) == FINDINGS_SHOWN + 2
    assert body["findings"][0]["unit"] == "mine.csv#7"
    assert body["findings"][0]["messages"]["id"] == "Perbaiki <0>."


@pytest.mark.parametrize(
    ("language", "message", "word"),
    [("en", "Mend it <0>.", "violation"), ("id", "Perbaiki <0>.", "pelanggaran")],
)
def test_the_page_of_a_report(served: httpx.Client, language: str, message: str, word: str) -> None:
    page = served.get(f"/reports/1?lang={language}", headers=PAGE).text
    assert "<b>" not in page
    assert "&lt;b&gt;" in page
    shown = unescape(page)
    assert message in shown
    assert word in shown
    assert "mine.csv#7" in shown
    assert "'97;5' is no number" in shown
    assert '<tr id="2">' in page
    assert '<tr id="3">' not in page
    # What was refused is in no graph; what was only warned about has a page.
    assert 'href="/id/observation/o0"' not in page
    assert 'href="/id/observation/o1"' in page


def test_the_page_of_a_large_report_is_bounded_and_says_so(served: httpx.Client) -> None:
    page = served.get("/reports/2", headers=PAGE).text
    assert page.count("<tr id=") == FINDINGS_SHOWN == 500
    assert "The first 500 of 502 are shown" in page
    assert "are shown" not in served.get("/reports/1", headers=PAGE).text


@pytest.mark.parametrize("kind", ["report", "write"])
@pytest.mark.parametrize(
    ("accept", "target"),
    [
        ("text/html", "/reports/1"),
        ("text/turtle", "/reports/1.ttl"),
        ("application/json", "/reports/1.json"),
    ],
)
def test_the_iri_leads_to_the_report(
    served: httpx.Client, kind: str, accept: str, target: str
) -> None:
    path = f"/id/{kind}/1"
    response = served.get(path, headers={"Accept": accept}, follow_redirects=False)
    assert (response.status_code, response.headers["location"]) == (303, target)
    assert served.get(target).status_code == 200


@pytest.mark.parametrize(
    "path",
    ["/reports/3", "/reports/0", "/reports/one", "/reports/1.rdf", "/reports/٣", "/id/report/3"],
)
def test_what_is_no_report_is_not_found(served: httpx.Client, path: str) -> None:
    response = served.get(path, follow_redirects=False)
    assert response.status_code == 404
    assert response.headers["content-type"] == "application/problem+json"


def test_another_format_is_refused(served: httpx.Client) -> None:
    response = served.get("/reports/1", headers={"Accept": "text/csv"})
    assert response.status_code == 406
    assert "text/turtle" in response.json()["allowed"]


def test_a_store_without_reports_says_so(client: httpx.Client, store_path: Path) -> None:
    assert not (store_path / "reports").exists()
    assert client.get("/reports").json() == {"total": 0, "reports": []}
    assert "No report is kept" in client.get("/reports", headers=PAGE).text
