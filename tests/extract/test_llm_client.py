"""The endpoint of a model that answers late, badly, too much or elsewhere; and the settings."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from kg.config import settings
from kg.errors import ConfigError, ExtractionError
from kg.extract.llm.client import ChatClient
from kg.extract.llm.reader import ModelExtraction, extract_with_llm, reader_from_settings
from tests.extract.llm_server import Endpoint, Reply, chat, says, serving

TEXT = "Manajer PLN UP3 Ende Yosef Tukan hadir."
PERSON = {
    "name": "Yosef Tukan",
    "role": "Manajer",
    "organization": "PLN UP3 Ende",
    "evidence": [{"exact": "Manajer PLN UP3 Ende Yosef Tukan", "start": 0}],
}
KEY = "sk-hidden-4711"
GOOD = says(people=[PERSON])


@pytest.fixture
def endpoint() -> Iterator[Endpoint]:
    with serving() as running:
        yield running


class Waits:
    """Keeps how long the client would have slept."""

    def __init__(self) -> None:
        self.all: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.all.append(seconds)


def client(endpoint: Endpoint, waits: Waits | None = None, **options: object) -> ChatClient:
    chosen = {"timeout_s": 10.0, "key": KEY, "sleep": waits or Waits()} | options
    return ChatClient(endpoint.url, "reader-1", **chosen)  # type: ignore[arg-type]


def read(endpoint: Endpoint, reply: Reply, **options: object) -> ModelExtraction:
    endpoint.replies.append(reply)
    return extract_with_llm(TEXT, client=client(endpoint, **options))  # type: ignore[arg-type]


def names(found: ModelExtraction) -> list[str]:
    return [person.name for person in found.people]


ANSWER = json.dumps({"people": [PERSON]})


@pytest.mark.parametrize(
    "content",
    [
        ANSWER,
        f"Here is what I found:\n{ANSWER}\nLet me know!",
        f"```json\n{ANSWER}\n```",
        json.dumps({"people": [PERSON], "quotes": None, "mood": "good"}),
    ],
    ids=["plain", "prose around it", "a fence around it", "more keys and nulls"],
)
def test_json_is_found_in_what_is_around_it(content: str, endpoint: Endpoint) -> None:
    assert names(read(endpoint, Reply(chat(content)))) == ["Yosef Tukan"]


@pytest.mark.parametrize(
    ("content", "told"),
    [
        ("I cannot help with that.", "no JSON"),
        (ANSWER[:-20], "no JSON, or JSON that was cut"),
        ('{"answer": "Yosef Tukan"}', "none of the lists certifications"),
        ('{"people": {"name": "Yosef Tukan"}}', "no list in people"),
        ('{"people": "Yosef Tukan"}', "no list in people"),
        ("[]", "none of the lists"),
        ('{"people": ' + "[" * 100_000, "no JSON"),
        ('{"people": [' + "9" * 10_000 + "]}", "no JSON"),
    ],
)
def test_an_answer_that_is_not_what_was_asked_for_is_an_error(
    content: str, told: str, endpoint: Endpoint
) -> None:
    with pytest.raises(ExtractionError) as caught:
        read(endpoint, Reply(chat(content)))
    message = str(caught.value)
    assert told in message
    assert f"{endpoint.url}/chat/completions" in message
    assert "try again" in message
    assert len(message) < 600


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (b"<html>Welcome to nginx</html>", "OpenAI-compatible API"),
        (b'{"choices": []}', "OpenAI-compatible API"),
        (b'{"choices": [{"message": null}]}', "OpenAI-compatible API"),
        (b"[" * 100_000, "OpenAI-compatible API"),
        (b"\xff\xfe\x00", "OpenAI-compatible API"),
        (b"", "OpenAI-compatible API"),
        (chat(None), "empty answer"),
        (chat(ANSWER[:40], finish="length"), "cut its answer"),
    ],
)
def test_an_endpoint_that_does_not_speak_the_api_is_an_error(
    body: bytes, told: str, endpoint: Endpoint
) -> None:
    with pytest.raises(ExtractionError, match=told) as caught:
        read(endpoint, Reply(body))
    assert caught.value.status == 200
    assert caught.value.endpoint == f"{endpoint.url}/chat/completions"


def test_a_late_answer_is_an_error_and_is_not_asked_for_again(endpoint: Endpoint) -> None:
    begun = time.monotonic()
    with pytest.raises(ExtractionError, match=r"within 0\.3 seconds; raise TERANG_LLM_TIMEOUT_S"):
        read(endpoint, Reply(chat(ANSWER), delay_s=5), timeout_s=0.3)
    assert time.monotonic() - begun < 5
    assert len(endpoint.asked) == 1


def test_an_answer_that_drips_is_late_as_a_whole(endpoint: Endpoint) -> None:
    with pytest.raises(ExtractionError, match=r"within 0\.5 seconds"):
        read(endpoint, Reply(chat(ANSWER), drip_s=0.05), timeout_s=0.5)


@pytest.mark.parametrize(
    ("headers", "waited"),
    [({"Retry-After": "3"}, [3.0]), ({}, [0.5]), ({"Retry-After": "?"}, [0.5])],
)
def test_who_asks_to_wait_is_asked_again_after_that(
    headers: dict[str, str], waited: list[float], endpoint: Endpoint
) -> None:
    endpoint.replies.append(Reply(b"slow down", 429, headers))
    waits = Waits()
    assert names(read(endpoint, GOOD, waits=waits)) == ["Yosef Tukan"]
    assert waits.all == waited
    assert len(endpoint.asked) == 2


def test_a_date_to_wait_for_is_understood(endpoint: Endpoint) -> None:
    moment = datetime.now(UTC) + timedelta(seconds=20)
    endpoint.replies.append(Reply(b"", 503, {"Retry-After": format_datetime(moment)}))
    waits = Waits()
    read(endpoint, GOOD, waits=waits)
    (waited,) = waits.all
    assert 15 < waited <= 20


def test_who_asks_to_wait_too_long_is_given_up(endpoint: Endpoint) -> None:
    waits = Waits()
    with pytest.raises(ExtractionError, match="asks to wait 3600 seconds") as caught:
        read(endpoint, Reply(b"", 429, {"Retry-After": "3600"}), waits=waits)
    assert (caught.value.status, waits.all) == (429, [])


def test_an_endpoint_that_keeps_failing_is_given_up(endpoint: Endpoint) -> None:
    endpoint.replies += [Reply(b"broken", 500)] * 2
    waits = Waits()
    with pytest.raises(ExtractionError, match=r"status 500 after 3 tries \('broken'\)") as caught:
        read(endpoint, Reply(b"broken", 500), waits=waits)
    assert caught.value.status == 500
    assert waits.all == [0.5, 1.0]


def test_a_refused_key_is_told_at_once_and_never_shown(
    endpoint: Endpoint, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    with pytest.raises(ExtractionError, match="status 401") as caught:
        read(endpoint, Reply(f"bad key {KEY}".encode(), 401))
    assert len(endpoint.asked) == 1
    assert endpoint.asked[0].headers["authorization"] == f"Bearer {KEY}"
    output = capfd.readouterr()
    for shown in (str(caught.value), repr(caught.value), output.out, output.err, caplog.text):
        assert KEY not in shown
    assert KEY not in repr(client(endpoint))


def test_an_endpoint_without_schemas_is_asked_for_an_object(endpoint: Endpoint) -> None:
    endpoint.replies.append(Reply(b"response_format is not supported", 400))
    assert names(read(endpoint, GOOD)) == ["Yosef Tukan"]
    forms = [asked.body["response_format"]["type"] for asked in endpoint.asked]
    assert forms == ["json_schema", "json_object"]
    assert "temperature" not in endpoint.asked[1].body


def test_what_is_refused_in_both_forms_is_an_error(endpoint: Endpoint) -> None:
    endpoint.replies.append(Reply(b"no such model", 400))
    with pytest.raises(ExtractionError, match=r"status 400 \('no such model'\)"):
        read(endpoint, Reply(b"no such model", 400))


def test_an_answer_above_the_limit_is_not_read(endpoint: Endpoint) -> None:
    with pytest.raises(ExtractionError, match="more than 10,000 bytes"):
        read(endpoint, Reply(b" " * 5_000_000), answer_limit_bytes=10_000)


def test_a_redirect_is_not_followed(endpoint: Endpoint) -> None:
    with serving() as other:
        moved = {"Location": f"{other.url.replace('127.0.0.1', 'localhost')}/chat/completions"}
        with pytest.raises(ExtractionError, match="sends on to localhost, which is not followed"):
            read(endpoint, Reply(b"", 307, moved))
        assert other.asked == []


def test_nobody_at_the_address_is_an_error() -> None:
    with serving() as gone:
        url = gone.url
    waits = Waits()
    asked = ChatClient(url, "reader-1", sleep=waits)
    with pytest.raises(ExtractionError, match="could not be reached") as caught:
        extract_with_llm(TEXT, client=asked)
    assert "is TERANG_LLM_URL right?" in str(caught.value)
    assert waits.all == [0.5, 1.0]


def test_a_text_above_the_limit_is_not_sent(endpoint: Endpoint) -> None:
    with pytest.raises(ExtractionError, match="101 characters, and up to 100 are sent") as caught:
        extract_with_llm("a" * 101, client=client(endpoint), limit_characters=100)
    assert "split it" in str(caught.value)
    assert endpoint.asked == []


@pytest.mark.parametrize(
    "text", ["PLN \ud800 hadir.", "PLN\x00hadir", "\u202ePLN\u202c hadir ⚡"], ids=ascii
)
def test_hostile_text_is_sent_and_read(text: str, endpoint: Endpoint) -> None:
    endpoint.replies.append(GOOD)
    found = extract_with_llm(text, client=client(endpoint))
    assert found.people == ()
    assert [one.reason for one in found.rejected] == ["words-not-in-text"]


@pytest.mark.parametrize(
    ("url", "whole"),
    [
        ("http://127.0.0.1:1/v1", "http://127.0.0.1:1/v1/chat/completions"),
        ("http://127.0.0.1:1/v1/", "http://127.0.0.1:1/v1/chat/completions"),
        ("https://a.example/v1/chat/completions", "https://a.example/v1/chat/completions"),
        ("https://a.example/x?v=1", "https://a.example/x/chat/completions?v=1"),
    ],
)
def test_the_address_is_completed(url: str, whole: str) -> None:
    made = ChatClient(url, "m")
    assert made.endpoint == whole
    assert "?" not in made.shown


@pytest.mark.parametrize(
    ("url", "options"),
    [
        ("ftp://a.example/v1", {}),
        ("a.example", {}),
        ("", {}),
        ("http://[::1", {}),
        ("https://user:sk-1@a.example/v1", {}),
        ("http://a.example", {"model": ""}),
        ("http://a.example", {"timeout_s": 0}),
        ("http://a.example", {"retries": -1}),
        ("http://a.example", {"key": "sk-1\nX-Other: 1"}),
    ],
)
def test_what_cannot_be_used_is_told_at_once(url: str, options: dict[str, object]) -> None:
    with pytest.raises(ConfigError, match="TERANG_LLM_") as caught:
        ChatClient(url, **({"model": "m"} | options))  # type: ignore[arg-type]
    assert "sk-1" not in str(caught.value)


@pytest.fixture
def fresh_settings() -> Iterator[None]:
    settings.cache_clear()
    yield
    settings.cache_clear()


@pytest.mark.usefixtures("fresh_settings")
def test_the_settings_make_a_reader(endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in {
        "URL": endpoint.url,
        "MODEL": "reader-2",
        "KEY": KEY,
        "TIMEOUT_S": "5",
        "RETRIES": "0",
        "TEXT_LIMIT_CHARACTERS": "60",
    }.items():
        monkeypatch.setenv(f"TERANG_LLM_{name}", value)
    reader = reader_from_settings()
    endpoint.replies += [GOOD, Reply(b"", 500)]
    assert [person.name for person in reader(TEXT).people] == ["Yosef Tukan"]
    assert endpoint.asked[0].body["model"] == "reader-2"
    assert endpoint.asked[0].headers["authorization"] == f"Bearer {KEY}"
    with pytest.raises(ExtractionError, match="status 500 at once"):
        reader(TEXT)
    with pytest.raises(ExtractionError, match="up to 60 are sent"):
        reader("a" * 61)
    assert KEY not in repr(settings())


@pytest.mark.usefixtures("fresh_settings")
def test_settings_that_are_missing_are_named(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ConfigError, match="TERANG_LLM_URL and TERANG_LLM_MODEL"):
        reader_from_settings()
    settings.cache_clear()
    monkeypatch.setenv("TERANG_LLM_URL", "http://127.0.0.1:1/v1")
    with pytest.raises(ConfigError, match="needs TERANG_LLM_MODEL:"):
        reader_from_settings()


def test_without_the_extra_the_error_says_what_to_install(
    endpoint: Endpoint, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "httpx", None)
    with pytest.raises(ConfigError, match=r"pip install 'terang\[llm\]'"):
        extract_with_llm(TEXT, client=client(endpoint))
