"""The client against servers that behave as real ones do: busy, late, broken, moved, wrong."""

from __future__ import annotations

import multiprocessing
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from typing import Any

import httpx
import pytest

from kg import __version__
from kg.errors import ConfigError, RemoteError
from kg.remote import Ask, RemoteClient
from kg.remote.gate import HostGate
from kg.settings import Settings

HTML = {"Content-Type": "text/html; charset=utf-8"}
JSON = {"Content-Type": "application/json"}


def client(**changes: Any) -> RemoteClient:
    given: dict[str, Any] = {"contact": "data@example.org", "sleep": lambda _: None}
    return RemoteClient(**given | changes)


# What is sent


def test_says_who_asks_and_whom_to_write_to(service: Any, saying: Any) -> None:
    address = service.say("/", saying())
    with client() as http:
        http.fetch(Ask(address, params={"q": "Sumba Timur"}))
    (heard,) = service.heard
    agent = heard.headers["user-agent"]
    assert agent.startswith(f"Terang/{__version__} (https://w3id.org/terang/; data@example.org)")
    assert heard.path == "/?q=Sumba+Timur"


def test_a_form_is_posted(service: Any, saying: Any) -> None:
    address = service.say("/", saying(body=b"[1]"))
    with client() as http:
        reply = http.fetch(Ask(address, form={"query": "ASK {}"}, headers={"Accept": "a/b"}))
    (heard,) = service.heard
    assert (heard.method, heard.body) == ("POST", b"query=ASK+%7B%7D")
    assert heard.headers["content-type"] == "application/x-www-form-urlencoded"
    assert heard.headers["accept"] == "a/b"
    assert reply.json() == [1]


@pytest.mark.parametrize("contact", ["a\r\nX: y", "señor@example.org", "x" * 300])
def test_a_contact_that_no_header_can_carry(contact: str) -> None:
    with pytest.raises(ConfigError, match="TERANG_CONTACT"):
        RemoteClient(contact=contact)


@pytest.mark.parametrize(
    "address",
    ["ftp://a/", "file:///etc/passwd", "https://", "https://u:p@a/", "http://a:0/", "http://a:x/",
     "http://ex\u00e4mple.org/"],
)  # fmt: skip
def test_addresses_that_are_none(address: str) -> None:
    with client() as http, pytest.raises(ConfigError, match="no address of a service"):
        http.fetch(Ask(address))


# Busy services


def test_busy_with_retry_after_is_asked_again_after_that(service: Any, saying: Any) -> None:
    busy = saying(status=429, headers={"Retry-After": "1"})
    address = service.say("/", busy, saying(body=b'"now"'))
    with client(sleep=time.sleep) as http:
        assert http.fetch(Ask(address)).json() == "now"
    first, second = service.heard
    assert second.at - first.at >= 1.0


def test_retry_after_may_be_a_date(service: Any, saying: Any) -> None:
    until = format_datetime(datetime.now(UTC) + timedelta(seconds=40), usegmt=True)
    address = service.say("/", saying(status=503, headers={"Retry-After": until}))
    with (
        client() as http,
        pytest.raises(RemoteError, match=r"status 503.*wait (39|40) s") as caught,
    ):
        http.fetch(Ask(address, name="busy", deadline_s=5))
    assert (caught.value.endpoint, caught.value.status) == ("busy", 503)
    assert len(service.heard) == 1  # it would be too late, so it is not waited for


def test_who_was_told_to_wait_does_not_ask_in_the_next_call(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    address = service.say("/", saying(status=429, headers={"Retry-After": "60"}))
    for _ in range(2):
        with (
            client(cache=tmp_path) as http,
            pytest.raises(RemoteError, match=r"(60|59) s") as caught,
        ):
            http.fetch(Ask(address, deadline_s=2))
        assert caught.value.status == 429
    assert len(service.heard) == 1


def test_errors_of_the_moment_are_tried_again_with_growing_waits(service: Any, saying: Any) -> None:
    waits: list[float] = []
    address = service.say("/", saying(status=503), saying(status=502), saying(status=504), saying())
    with client(sleep=waits.append) as http:
        http.fetch(Ask(address))
    assert len(service.heard) == 4
    assert [0.5 <= waits[0] < 0.7, 1.0 <= waits[1] < 1.3, 2.0 <= waits[2] < 2.6] == [True] * 3


def test_gives_up_and_shows_the_words_of_the_service(service: Any, saying: Any) -> None:
    page = b"<html><title>Wikimedia Error</title><p>Our servers are \xe2\x80\xae busy</p>"
    address = service.say("/sparql", saying(status=503, body=page, headers=HTML))
    with client() as http, pytest.raises(RemoteError) as caught:
        http.fetch(Ask(address + "?key=secret", name="wikidata"))
    assert str(caught.value) == (
        f'wikidata ({address}) answered with status 503 ("Wikimedia Error Our servers are busy"); '
        "try again later"
    )
    assert len(service.heard) == 4


@pytest.mark.parametrize("status", [400, 401, 403, 404, 410, 500, 204, 206])
def test_other_statuses_are_errors_at_once(service: Any, saying: Any, status: int) -> None:
    address = service.say("/", saying(status=status, body=b"" if status == 204 else b"no"))
    with client() as http, pytest.raises(RemoteError, match=f"status {status}") as caught:
        http.fetch(Ask(address))
    assert caught.value.status == status
    assert caught.value.exit_code == 7
    assert len(service.heard) == 1


def test_nobody_there() -> None:
    with client() as http, pytest.raises(RemoteError, match=r"^here \(http://127.0.0.1:1/\) could"):
        http.fetch(Ask("http://127.0.0.1:1/", name="here"))


# Late services


def test_a_late_answer(service: Any, saying: Any) -> None:
    address = service.say("/", saying(wait_s=3))
    started = time.monotonic()
    with client() as http, pytest.raises(RemoteError, match=r"not done after 0\.3 seconds"):
        http.fetch(Ask(address, deadline_s=0.3))
    assert time.monotonic() - started < 3


def test_an_answer_that_drips(service: Any, saying: Any) -> None:
    address = service.say("/", saying(body=b" " * 100, drip_s=0.1))
    started = time.monotonic()
    with client() as http, pytest.raises(RemoteError, match=r"not done after 0\.5 seconds"):
        http.fetch(Ask(address, deadline_s=0.5))
    assert time.monotonic() - started < 10


# Broken and wrong answers


def test_a_body_shorter_than_announced_is_no_answer(service: Any, saying: Any) -> None:
    address = service.say("/", saying(body=b'{"a": 1', announced=100))
    with client(retries=1) as http, pytest.raises(RemoteError, match="broke off"):
        http.fetch(Ask(address))
    assert len(service.heard) == 2


@pytest.mark.parametrize(
    ("body", "says"),
    [
        (b'{"a": [1, 2', "broken or cut off at character 11"),
        (b"", "broken or cut off at character 0"),
        (b"[" * 100_000, "broken or cut off"),
        ('"Bupati \u00e9"'.encode("latin-1"), r"not UTF-8.*byte 8"),
    ],
)
def test_json_that_is_none(service: Any, saying: Any, body: bytes, says: str) -> None:
    address = service.say("/", saying(body=body))
    with client() as http:
        reply = http.fetch(Ask(address, name="there"))
        with pytest.raises(RemoteError, match=f"^there .*{says}"):
            reply.json()


def test_json_is_utf_8_whatever_charset_is_declared(service: Any, saying: Any) -> None:
    kind = {"Content-Type": "application/json; charset=ISO-8859-1"}
    address = service.say("/", saying(body='"é"'.encode(), headers=kind))
    with client() as http:
        assert http.fetch(Ask(address)).json() == "é"


def test_text_is_read_by_its_charset(service: Any, saying: Any) -> None:
    latin = {"Content-Type": 'text/csv; charset="iso-8859-1"'}
    unknown = {"Content-Type": "text/csv;charset=klingon"}
    wrong = {"Content-Type": "text/csv; charset=UTF-8"}
    with client() as http:
        address = service.say("/a", saying(body="é".encode("latin-1"), headers=latin))
        assert http.fetch(Ask(address)).text() == "é"
        address = service.say("/b", saying(body=b"a", headers=unknown))
        with pytest.raises(RemoteError, match="unknown charset 'klingon'"):
            http.fetch(Ask(address)).text()
        address = service.say("/c", saying(body=b"\xe9", headers=wrong))
        with pytest.raises(RemoteError, match="not utf-8"):
            http.fetch(Ask(address)).text()


def test_a_page_in_place_of_data(service: Any, saying: Any, tmp_path: Path) -> None:
    page = saying(body=b"<html><h1>Welcome</h1></html>", headers=HTML)
    address = service.say("/", page, saying(body=b"[]"))
    ask = Ask(address, accept=("application/json",))
    with client(cache=tmp_path) as http:
        with pytest.raises(RemoteError, match=r'answered with text/html \("Welcome"\) in place of'):
            http.fetch(ask)
        assert http.fetch(ask).json() == []  # the page was not kept


def test_an_answer_over_the_limit_is_an_error_and_not_cut(service: Any, saying: Any) -> None:
    address = service.say("/", saying(body=b"[" + b"1," * 5_000 + b"1]"))
    with client() as http, pytest.raises(RemoteError, match="more than 4096 bytes"):
        http.fetch(Ask(address, limit_bytes=4096))


# Redirects


def test_a_redirect_within_the_host_is_followed(service: Any, saying: Any) -> None:
    service.say("/new", saying(body=b"2"))
    address = service.say("/old", saying(status=308, headers={"Location": "/new?a=b"}))
    with client() as http:
        assert http.fetch(Ask(address)).json() == 2
        assert http.fetch(Ask(address, form={"q": "x"})).json() == 2
    assert [(heard.method, heard.path) for heard in service.heard] == [
        ("GET", "/old"), ("GET", "/new?a=b"), ("POST", "/old"), ("POST", "/new?a=b"),
    ]  # fmt: skip


@pytest.mark.parametrize("target", ["http://127.0.0.2:9/", "http://localhost:{port}/", "//evil/"])
def test_a_redirect_to_another_host_is_refused(service: Any, saying: Any, target: str) -> None:
    target = target.format(port=service.server.server_address[1])
    address = service.say("/", saying(status=302, headers={"Location": target}))
    with client() as http, pytest.raises(RemoteError, match="which is not followed") as caught:
        http.fetch(Ask(address))
    assert caught.value.status == 302
    assert len(service.heard) == 1


@pytest.mark.parametrize("target", ["file:///etc/passwd", "ftp://127.0.0.1/", ""])
def test_a_redirect_to_something_else_is_refused(service: Any, saying: Any, target: str) -> None:
    address = service.say("/", saying(status=301, headers={"Location": target}))
    with client() as http, pytest.raises(RemoteError, match=r"not followed|status 301"):
        http.fetch(Ask(address))


def test_a_circle_of_redirects_ends(service: Any, saying: Any) -> None:
    address = service.say("/", saying(status=307, headers={"Location": "/"}))
    with client() as http, pytest.raises(RemoteError, match="redirects more than 3 times"):
        http.fetch(Ask(address))


def test_a_redirect_that_would_lose_the_question(service: Any, saying: Any) -> None:
    address = service.say("/", saying(status=303, headers={"Location": "/new"}))
    with client() as http, pytest.raises(RemoteError, match="would lose it"):
        http.fetch(Ask(address, form={"q": "x"}))


# The cache


@pytest.mark.parametrize("form", [None, {"query": "ASK {}"}])
def test_an_answer_is_kept_on_disk(
    service: Any, saying: Any, tmp_path: Path, form: dict[str, str] | None
) -> None:
    address = service.say("/", saying(body=b"1"), saying(body=b"2"))
    ask = Ask(address, form=form, life_s=100)
    with client(cache=tmp_path) as http:
        first = http.fetch(ask)
    with client(cache=tmp_path) as http:
        again = http.fetch(ask)
        other = http.fetch(Ask(address, form={"query": "ASK { ?s ?p ?o }"}))
    assert (first.json(), first.from_cache) == (1, False)
    assert (again.json(), again.from_cache, again.asked_at) == (1, True, first.asked_at)
    assert 0 <= again.age_s < 60
    assert (other.json(), other.from_cache) == (2, False)


def test_the_service_is_asked_anew_after_the_life(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    address = service.say("/", saying(body=b"1"), saying(body=b"2"))
    with client(cache=tmp_path) as http:
        assert http.fetch(Ask(address, life_s=1)).json() == 1
        time.sleep(1.1)
        assert http.fetch(Ask(address, life_s=1)).json() == 2


def test_an_etag_is_asked_about_and_renews_the_answer(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    kept = saying(body=b'"kept"', headers=JSON | {"ETag": '"v1"'})
    same = saying(status=304, body=b"", headers={"ETag": '"v1"'})
    address = service.say("/", kept, same, saying(status=500))
    with client(cache=tmp_path) as http:
        first = http.fetch(Ask(address, life_s=1))
        time.sleep(1.1)
        second = http.fetch(Ask(address, life_s=1))
        third = http.fetch(Ask(address, life_s=1))
    assert [reply.json() for reply in (first, second, third)] == ["kept"] * 3
    assert len(service.heard) == 2
    assert service.heard[1].headers["if-none-match"] == '"v1"'
    assert second.asked_at > first.asked_at
    assert third.asked_at == second.asked_at


def test_no_life_asks_each_time_and_a_shorter_life_counts(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    address = service.say("/", saying(body=b"1"), saying(body=b"2"), saying(body=b"3"))
    with client(cache=tmp_path) as http:
        assert http.fetch(Ask(address, life_s=1000)).json() == 1
        assert http.fetch(Ask(address, life_s=0)).json() == 2
        time.sleep(2.1)
        assert http.fetch(Ask(address, life_s=1)).json() == 3


def test_no_store_is_obeyed_and_errors_are_not_kept(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    secret = saying(headers=JSON | {"Cache-Control": "private, no-store"})
    gone = saying(status=404, headers={"Cache-Control": "max-age=1000"})
    with client(cache=tmp_path) as http:
        address = service.say("/a", secret)
        assert [http.fetch(Ask(address)).from_cache for _ in range(2)] == [False, False]
        address = service.say("/b", gone, saying(body=b"3"))
        with pytest.raises(RemoteError):
            http.fetch(Ask(address))
        assert http.fetch(Ask(address)).json() == 3


def test_what_varies_and_sets_cookies_is_kept_by_its_own_headers(
    service: Any, saying: Any, tmp_path: Path
) -> None:
    headers = JSON | {"Vary": "*", "Set-Cookie": "a=b", "Cache-Control": "max-age=0"}
    address = service.say("/", saying(headers=headers))
    with client(cache=tmp_path) as http:
        http.fetch(Ask(address, headers={"Accept": "a/b"}))
        assert http.fetch(Ask(address, headers={"Accept": "a/b"})).from_cache
        assert not http.fetch(Ask(address, headers={"Accept": "c/d"})).from_cache
    assert "cookie" not in service.heard[1].headers


def test_forgets_what_turned_out_to_be_unusable(service: Any, saying: Any, tmp_path: Path) -> None:
    address = service.say("/", saying(body=b"[1,"), saying(body=b"[1]"))
    with client(cache=tmp_path) as http:
        reply = http.fetch(Ask(address))
        http.forget(reply)
        assert http.fetch(Ask(address)).json() == [1]


def test_a_cache_that_cannot_be_used(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "answers.sqlite").write_bytes(b"no database at all" * 100)
    for folder, says in ((tmp_path / "file" / "x", "TERANG_CACHE"), (tmp_path, "remove the file")):
        with client(cache=folder) as http, pytest.raises(ConfigError, match=says):
            http.fetch(Ask("http://127.0.0.1:1/"))


def _fetch_in_another_process(address: str, folder: str) -> None:
    with client(cache=Path(folder)) as http:
        for number in range(5):
            http.fetch(Ask(f"{address}?n={number}"))


def test_several_processes_share_one_cache(service: Any, saying: Any, tmp_path: Path) -> None:
    address = service.say("/", saying())
    spawn = multiprocessing.get_context("spawn")
    workers = [
        spawn.Process(target=_fetch_in_another_process, args=(address, str(tmp_path)))
        for _ in range(3)
    ]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert [worker.exitcode for worker in workers] == [0, 0, 0]
    with client(cache=tmp_path) as http:
        assert all(http.fetch(Ask(f"{address}?n={n}")).from_cache for n in range(5))


def test_settings_make_a_client(service: Any, saying: Any, tmp_path: Path) -> None:
    address = service.say("/", saying())
    settings = Settings(contact="https://example.org/about", cache=tmp_path, remote_retries=0)
    with RemoteClient.with_settings(settings) as http:
        http.fetch(Ask(address))
        assert http.fetch(Ask(address)).from_cache
        with pytest.raises(RemoteError):
            http.fetch(Ask(service.say("/busy", saying(status=503))))
    assert "; https://example.org/about)" in service.heard[0].headers["user-agent"]
    assert len(service.heard) == 2
    assert Settings().cache.name == "terang"


# Turns


def test_hosts_are_asked_at_intervals_over_all_processes(tmp_path: Path) -> None:
    now = [1000.0]
    one, other = (HostGate(tmp_path, clock=lambda: now[0]) for _ in range(2))
    assert one.reserve("a:443", 2.0, 60) == (0.0, True)
    assert other.reserve("a:443", 2.0, 60) == (2.0, True)
    assert one.reserve("b:443", 2.0, 60) == (0.0, True)
    assert one.reserve("a:443", 2.0, 60) == (4.0, True)
    assert one.reserve("a:443", 2.0, 3) == (6.0, False)  # no place is taken by who cannot wait
    now[0] += 6
    assert one.reserve("a:443", 2.0, 3) == (0.0, True)
    one.hold("a:443", 30)
    assert other.reserve("a:443", 2.0, 10) == (30.0, False)


def test_a_host_far_away_is_waited_for_and_one_here_is_not() -> None:
    waits: list[float] = []
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=1))
    with client(transport=transport, sleep=waits.append, interval_s=5) as http:
        for _ in range(2):
            http.fetch(Ask("https://example.org/"))
            http.fetch(Ask("http://localhost/"))
    assert len(waits) == 1
    assert 4.5 < waits[0] <= 5


def test_a_file_of_turns_that_was_cut_off_delays_nobody(tmp_path: Path) -> None:
    gate = HostGate(tmp_path)
    gate.reserve("a:443", 100, 1)
    (file,) = tmp_path.iterdir()
    file.write_bytes(b"17e.e")
    assert gate.reserve("a:443", 1, 1) == (0.0, True)


def test_a_query_does_not_import_the_client() -> None:
    code = "import kg.query.execute, sys; print('kg.remote.client' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "False"
