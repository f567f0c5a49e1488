"""One shape of every error, on every route; a page with the same words for browsers."""

from __future__ import annotations

from html import unescape

import httpx
import pytest

from kg.errors import (
    KgError,
    ParameterError,
    QueryError,
    QueryMemoryError,
    QueryTooComplexError,
    ReaderUnavailableError,
    RemoteError,
    ResultTooLargeError,
    StoreError,
    StoreLockedError,
)
from kg.serve.app import create_app
from kg.serve.errors import HttpError, problem_of
from kg.serve.problems import problem_kinds
from kg.settings import Settings
from tests.asynchronous import run

BROWSER = {"Accept": "text/html,application/xhtml+xml,*/*;q=0.8"}

ERRORS = [
    ("GET", "/nothing", 404),
    ("GET", "/static/nothing.css", 404),
    ("POST", "/", 405),
    ("PUT", "/sparql", 405),
    ("POST", "/sparql", 415),
    ("GET", "/sparql?query=SELEC", 400),
    ("GET", "/sparql?query=CLEAR%20ALL", 403),
    ("GET", "/sparql?query=ASK%7B%7D&format=pdf", 406),
    ("GET", "/queries?format=pdf", 406),
    ("GET", "/queries/certificates-of-units", 404),
    ("GET", "/queries/certificates-of-units.rq", 404),
    ("GET", "/queries/certificates-of-units/about", 404),
    ("GET", "/queries/certificates-of-unit", 422),
    ("GET", "/queries/certificates-of-unit?unit=UP3%20Nirwana", 422),
    ("GET", "/queries/certificates-of-unit?unit=UP3%20Timur", 300),
    ("GET", "/queries/certificates-of-unit?unit=UP3%20Sumba&colour=red", 422),
    ("GET", "/queries/certificates-of-unit?unit=UP3%20Sumba&timeout=99", 400),
    ("GET", "/id/area/nusa-tengara-timur", 404),
    ("GET", "/id/area/%3Cscript%3E", 404),
    ("GET", "/page/area/nusa-tengara-timur", 404),
    ("GET", "/data/area/nusa-tengara-timur.ttl", 404),
    ("GET", "/data/area/nusa-tenggara-timur.docx", 404),
    ("GET", "/data/area/pulau-rahasia.ttl", 404),
    ("GET", "/graph/nirwana", 404),
    ("GET", "/page/graph/nirwana", 404),
    ("GET", "/data/graph/nirwana.ttl", 404),
    ("GET", "/ontology/nirwana", 404),
    ("GET", "/ontology?format=pdf", 406),
    ("GET", "/shapes/nirwana", 404),
    ("GET", "/catalogue?format=pdf", 406),
    ("GET", "/.well-known/void?format=pdf", 406),
]


@pytest.mark.parametrize(("method", "path", "status"), ERRORS)
def test_shape(client: httpx.Client, method: str, path: str, status: int) -> None:
    response = client.request(method, path)
    assert response.status_code == status
    assert response.headers["content-type"] == "application/problem+json"
    problem = response.json()
    assert {"type", "title", "status", "detail", "instance"} <= problem.keys()
    assert problem["status"] == status
    assert problem["type"].startswith("https://w3id.org/terang/problems#")
    assert problem["type"].partition("#")[2] in {slug for slug, _ in problem_kinds()}
    assert problem["detail"].endswith((".", "?", "…"))
    assert response.headers["x-content-type-options"] == "nosniff"
    assert response.headers["access-control-allow-origin"] == "*"


@pytest.mark.parametrize(("method", "path", "status"), ERRORS)
def test_page_for_browsers(client: httpx.Client, method: str, path: str, status: int) -> None:
    response = client.request(method, path, headers=BROWSER)
    if "format=pdf" in path:
        assert response.headers["content-type"] == "application/problem+json"
        return
    # A form without its required parameter is no error for a person: it is shown to be filled in.
    expected = 200 if path == "/queries/certificates-of-unit" else status
    assert response.status_code == expected
    if path.endswith((".rq", "/about")) or expected != 200:
        assert response.headers["content-type"] == "text/html; charset=utf-8"
    assert "<script>" not in response.text


def test_the_page_has_the_words_of_the_json(client: httpx.Client) -> None:
    detail = client.get("/nothing").json()["detail"]
    assert detail == "There is nothing at /nothing."
    page = client.get("/nothing", headers=BROWSER).text
    assert detail in page
    assert "There is nothing here" in page
    assert "Tidak ada apa pun di sini" in client.get("/nothing?lang=id", headers=BROWSER).text


@pytest.mark.parametrize(("method", "path", "status"), ERRORS)
def test_each_error_is_told_in_indonesian_where_that_is_asked_for(
    client: httpx.Client, method: str, path: str, status: int
) -> None:
    usual = client.request(method, path)
    told = client.request(method, path, headers={"Accept-Language": "id-ID,id;q=0.9,en;q=0.5"})
    assert usual.headers["content-language"] == "en"
    assert told.headers["content-language"] == "id"
    assert told.status_code == status
    english, indonesian = usual.json(), told.json()
    assert english["code"] == indonesian["code"]
    for member in ("title", "detail"):
        assert english[member] != indonesian[member]
    for member in ("type", "status", "instance"):
        assert english[member] == indonesian[member]
    for answer in (usual, told):
        assert answer.headers["vary"] == "Accept, Accept-Language"


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("/nothing", "Tidak ada apa pun di /nothing."),
        ("/id/area/nusa-tengara-timur", "Graf tidak menyatakan apa pun tentang"),
        ("/compare?area=Atlantis&period=2019-10", "bukan nama wilayah yang dikenal"),
        ("/compare?area=Nusa Tenggara Timur&period=besok", "bukan periode; tulis 2019"),
        ("/explore?thing=UP3 Nirwana", "Tidak ada yang bernama"),
        ("/queries/certificates-of-unit?unit=UP3 Nirwana", "bukan nama unit organisasi"),
        ("/queries/differences?discrepancies=ya", "<li><bdi>true atau false</bdi></li>"),
        ("/sparql?query=SELEC", "Kueri tidak dapat diurai pada baris 1, kolom 1: di dekat"),
        ("/sparql?query=CLEAR ALL", "CLEAR adalah pembaruan"),
        ("/trust?holder=UP3 Nirwana&standard=ISO 9001", "bukan nama unit organisasi"),
        ("/find?of=sihir", "adalah salah satu dari claim"),
        ("/reports/99", "Tidak ada laporan 99."),
    ],
)
def test_pages_tell_errors_in_their_language(client: httpx.Client, path: str, words: str) -> None:
    joint = "&" if "?" in path else "?"
    page = client.get(f"{path}{joint}lang=id", headers=BROWSER, follow_redirects=True)
    assert page.status_code >= 400
    assert page.headers["content-type"] == "text/html; charset=utf-8"
    assert words in unescape(page.text)
    assert '<bdi lang="id">' in page.text
    english = client.get(f"{path}{joint}lang=en", headers=BROWSER, follow_redirects=True)
    assert words not in unescape(english.text)
    assert '<bdi lang="en">' in english.text


def test_a_language_in_the_address_goes_before_the_header(client: httpx.Client) -> None:
    asked = {"Accept-Language": "en"}
    assert client.get("/nothing?lang=id", headers=asked).headers["content-language"] == "id"


def test_every_type_is_explained(client: httpx.Client) -> None:
    page = client.get("/problems").text
    for slug, _ in problem_kinds():
        assert f'id="{slug}"' in page


@pytest.mark.parametrize(
    ("error", "status", "slug", "members"),
    [
        (QueryMemoryError("m", limit_bytes=7), 507, "query-memory", {"limit": 7}),
        (QueryTooComplexError("m"), 422, "query-too-complex", {}),
        (ResultTooLargeError("m", limit_bytes=9), 507, "result-too-large", {"limit": 9}),
        (ReaderUnavailableError("pid 12 in /tmp"), 503, "busy", {}),
        (StoreLockedError("locked by 77 in /home/x"), 503, "store-unavailable", {}),
        (StoreError("/home/x/store is damaged"), 503, "store-unavailable", {}),
        (ParameterError("m", name="n", allowed=("a",)), 422, "bad-parameter",
         {"name": "n", "allowed": ["a"]}),
        (QueryError("thread panicked at /src/x.rs"), 500, "query-failed", {}),
        (RemoteError("wikidata is busy", endpoint="wikidata", status=503), 502, "remote-failed",
         {"endpoint": "wikidata"}),
        (KgError("secret"), 500, "internal-error", {}),
        (ZeroDivisionError("secret"), 500, "internal-error", {}),
        (HttpError(429, "Wait."), 429, "too-many-requests", {}),
    ],
)  # fmt: skip
def test_table(error: Exception, status: int, slug: str, members: dict[str, object]) -> None:
    problem = problem_of(error)
    assert (problem.status, problem.slug, problem.members) == (status, slug, members)
    for secret in ("secret", "/home", "/tmp", "panicked", "pid"):  # noqa: S108 - not a path to use
        assert secret not in problem.detail


@pytest.mark.parametrize("status", [429, 503])
def test_who_must_wait_is_told_how_long(status: int) -> None:
    error = HttpError(429, "Wait.") if status == 429 else ReaderUnavailableError("busy")
    assert int(problem_of(error).headers["Retry-After"]) >= 1


@pytest.mark.parametrize("path", ["/queries", "/sparql?query=ASK%7B%7D"])
def test_an_unexpected_error_shows_nothing_of_itself(settings: Settings, path: str) -> None:
    app = create_app(settings)
    site = app.state.site

    class Broken:
        def __getattr__(self, name: str) -> object:
            raise RuntimeError("secret of /root")

    async def ask() -> httpx.Response:
        transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
        async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
            return await client.get(path)

    pool = site.pool
    try:
        site.catalogue = site.pool = Broken()
        response = run(ask())
    finally:
        site.pool = pool
        site.close()
    assert response.status_code == 500
    assert response.headers["content-type"] == "application/problem+json"
    assert "secret" not in response.text
    assert response.json()["type"].endswith("#internal-error")
    assert response.headers["x-content-type-options"] == "nosniff"
