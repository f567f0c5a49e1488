"""Asks an endpoint that speaks the chat completions of OpenAI, and gives the text of its answer.

Place in the flow: used by :mod:`kg.extract.llm.reader`; the one module of the package that sends an
article anywhere. Algorithm:

1. one request, with a JSON schema as the form of the answer; an endpoint that refuses that (400,
   422) is asked once more for any JSON object;
2. 408, 429, 500, 502, 503, 504 and failed connections are tried again, after the time that
   ``Retry-After`` tells or else 0.5 s, 1 s, 2 s …; a late answer is not asked for again;
3. the answer is read up to a limit of bytes and of time; redirects are never followed, for they
   would carry the key and the text elsewhere.

The key is sent in the header ``Authorization`` and stands in no message, log or representation.
Source: the reference of the chat completions API; RFC 9110, 10.2.3 (Retry-After).
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit, urlunsplit

from kg.errors import ConfigError, ExtractionError

if TYPE_CHECKING:
    import httpx

__all__ = ["ChatClient"]

MEBIBYTE = 1024 * 1024
RETRIED = frozenset({408, 429, 500, 502, 503, 504})
FORM_REFUSED = frozenset({400, 422})
FIRST_WAIT_S = 0.5
SHOWN = 200
"""So many characters of an endpoint's own words are shown in an error."""


@dataclass(frozen=True, slots=True)
class ChatClient:
    """An endpoint with its model and limits.

    Attributes:
        url: The base of the API ("http://127.0.0.1:11434/v1") or the whole address of its chat
            completions; http or https, without user and password.
        model: The name of the model as the endpoint knows it.
        key: Sent as bearer token; None sends none.
        timeout_s: Seconds that connecting and answering may take in one try.
        retries: How often a failed try is repeated.
        longest_wait_s: Seconds to wait between two tries at most; an endpoint that asks for more
            is given up.
        answer_limit_bytes: Bytes of the largest answer.
        sleep: Waits between tries.

    Raises:
        ConfigError: If the address cannot be used, or a number is out of range.
    """

    url: str
    model: str
    key: str | None = field(default=None, repr=False)
    timeout_s: float = 120.0
    retries: int = 2
    longest_wait_s: float = 60.0
    answer_limit_bytes: int = MEBIBYTE
    sleep: Callable[[float], None] = field(default=time.sleep, repr=False)

    def __post_init__(self) -> None:
        try:
            parts = urlsplit(self.url)
            usable = parts.scheme in {"http", "https"} and parts.hostname and parts.port != 0
        except ValueError:
            usable = False
        if not usable or "@" in self.url:
            raise ConfigError(
                "TERANG_LLM_URL must be an http or https address without user and password, as "
                "http://127.0.0.1:11434/v1; the key goes into TERANG_LLM_KEY"
            )
        if self.key and not (self.key.isascii() and self.key.isprintable() and " " not in self.key):
            raise ConfigError(
                "TERANG_LLM_KEY has characters that no key has (spaces, line ends); set it again"
            )
        if not self.model or self.timeout_s <= 0 or self.retries < 0 or self.answer_limit_bytes < 1:
            raise ConfigError(
                "a reader by model needs TERANG_LLM_MODEL, a timeout above 0, and no fewer than 0 "
                "retries"
            )

    @property
    def endpoint(self) -> str:
        """The address that is asked."""
        parts = urlsplit(self.url)
        path = parts.path.rstrip("/")
        if not path.endswith("/chat/completions"):
            path += "/chat/completions"
        return urlunsplit((parts.scheme, parts.netloc, path, parts.query, ""))

    @property
    def shown(self) -> str:
        """The address as errors tell it: without its query, which may hold a key."""
        return self.endpoint.split("?")[0]

    def ask(self, messages: list[dict[str, str]], schema: dict[str, Any]) -> str:
        """Ask once and return the content of the answer.

        Args:
            messages: Each with ``role`` and ``content``.
            schema: JSON schema of the answer.

        Returns:
            The text of the first choice, not parsed.

        Raises:
            ConfigError: If httpx is not installed.
            ExtractionError: If the endpoint cannot be reached, is late, refuses, or does not
                answer as the API does.
        """
        try:
            import httpx
        except ImportError as error:
            raise ConfigError(
                "reading by a model needs httpx: pip install 'terang[llm]'"
            ) from error
        local = urlsplit(self.url).hostname in {"127.0.0.1", "::1", "localhost"}
        with httpx.Client(
            timeout=self.timeout_s, follow_redirects=False, trust_env=not local
        ) as http:
            strict = {"name": "reading", "strict": True, "schema": schema}
            body: dict[str, Any] = {"model": self.model, "messages": messages, "temperature": 0}
            first = {**body, "response_format": {"type": "json_schema", "json_schema": strict}}
            status, answer = self._answer(http, first)
            if status in FORM_REFUSED:
                del body["temperature"]
                second = {**body, "response_format": {"type": "json_object"}}
                status, answer = self._answer(http, second)
        if status != 200:
            raise self._error(f"answered with status {status}{self._told(answer)}", status)
        return self._content(answer)

    def _answer(self, http: httpx.Client, body: dict[str, Any]) -> tuple[int, bytes]:
        """Send a request, again where that may help; return status and body."""
        import httpx

        wait = FIRST_WAIT_S
        for tries in range(self.retries + 1):
            last = tries == self.retries
            try:
                status, asked_wait, answer = self._once(http, body)
            except httpx.TimeoutException as error:
                raise self._late() from error
            except (httpx.TransportError, httpx.InvalidURL) as error:
                if last:
                    raise self._error(
                        f"could not be reached ({type(error).__name__}); is it running, and is "
                        "TERANG_LLM_URL right?"
                    ) from error
            else:
                if status not in RETRIED:
                    return status, answer
                if asked_wait is not None and asked_wait > self.longest_wait_s:
                    raise self._error(
                        f"answered with status {status} and asks to wait {asked_wait:.0f} seconds; "
                        "read the article again after that",
                        status,
                    )
                if last:
                    tried = f"after {tries + 1} tries" if tries else "at once"
                    raise self._error(
                        f"still answered with status {status} {tried}{self._told(answer)}; try "
                        "again later",
                        status,
                    )
                wait = wait if asked_wait is None else asked_wait
            self.sleep(min(wait, self.longest_wait_s))
            wait = FIRST_WAIT_S * 2 ** (tries + 1)
        raise AssertionError("the last try returns or raises")

    def _once(self, http: httpx.Client, body: dict[str, Any]) -> tuple[int, float | None, bytes]:
        """Send one request and read its answer within the limits."""
        headers = {"Content-Type": "application/json", "Accept-Encoding": "identity"}
        if self.key:
            headers["Authorization"] = f"Bearer {self.key}"
        deadline = time.monotonic() + self.timeout_s
        content = json.dumps(body).encode("ascii")
        with http.stream("POST", self.endpoint, content=content, headers=headers) as response:
            if response.is_redirect:
                target = urlsplit(response.headers.get("location", "")).hostname or "another path"
                raise self._error(
                    f"sends on to {target}, which is not followed, for key and article would go "
                    "there; set TERANG_LLM_URL to the last address",
                    response.status_code,
                )
            parts: list[bytes] = []
            size = 0
            for part in response.iter_raw():
                size += len(part)
                if size > self.answer_limit_bytes:
                    raise self._error(
                        f"answers with more than {self.answer_limit_bytes:,} bytes; raise "
                        "TERANG_LLM_ANSWER_LIMIT_BYTES if that is meant",
                        response.status_code,
                    )
                if time.monotonic() > deadline:
                    raise self._late()
                parts.append(part)
            wait = _retry_after(response.headers.get("retry-after"))
            return response.status_code, wait, b"".join(parts)

    def _content(self, answer: bytes) -> str:
        """Take the text of the first choice out of an answer."""
        try:
            choice = json.loads(answer)["choices"][0]
            content, finish = choice["message"]["content"], choice.get("finish_reason")
        except (ValueError, LookupError, TypeError, AttributeError, RecursionError) as error:
            raise self._error(
                f"does not answer as chat completions do{self._told(answer)}; is TERANG_LLM_URL "
                "the base of an OpenAI-compatible API, as http://127.0.0.1:11434/v1?",
                200,
            ) from error
        if finish == "length":
            raise self._error(
                "cut its answer at the model's own limit; read a shorter article or raise the "
                "limit of the model",
                200,
            )
        if not isinstance(content, str) or not content.strip():
            raise self._error("gave an empty answer; try another model", 200)
        return content

    def _error(self, what: str, status: int | None = None) -> ExtractionError:
        return ExtractionError(
            f"{self.shown}, model {self.model!r}: the endpoint {what}",
            endpoint=self.shown,
            status=status,
        )

    def _late(self) -> ExtractionError:
        return self._error(
            f"did not answer within {self.timeout_s:g} seconds; raise TERANG_LLM_TIMEOUT_S or use "
            "a faster model"
        )

    def _told(self, answer: bytes) -> str:
        """Quote the beginning of what the endpoint says, without the key if it repeats it."""
        words = " ".join(answer[: 4 * SHOWN].decode("utf-8", "replace").split())
        if self.key:
            words = words.replace(self.key, "***")
        return f" ({words[:SHOWN]!r})" if words else ""


def _retry_after(value: str | None) -> float | None:
    """Seconds that the header ``Retry-After`` asks for: a number or a date; None if it is none."""
    if value is None:
        return None
    if value.strip().isdecimal():
        return float(value)
    try:
        moment = parsedate_to_datetime(value)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max(0.0, (moment - datetime.now(UTC)).total_seconds())
