"""Judges what came back: a whole answer, a busy service, a redirect, or an error in plain words."""

from __future__ import annotations

import time
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from kg.errors import RemoteError
from kg.remote.ask import Ask, host_of, late
from kg.remote.extensions import ASKED_AT
from kg.remote.reply import Reply, shown_words

if TYPE_CHECKING:
    import httpx

__all__ = ["Busy", "Redirect", "judge", "read_body", "wrong_type"]

_RETRIED = frozenset({429, 502, 503, 504})


@dataclass(frozen=True, slots=True)
class Busy:
    """The service is busy: its status, the seconds it asks to wait, its words."""

    status: int
    wait_s: float | None
    words: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """The service sends on to another address."""

    status: int
    target: str

    def follow(self, ask: Ask, address: str) -> str:
        """Return the new address.

        Raises:
            RemoteError: If it is of another host, less safe, or cannot be asked in the same way.
        """
        target = urljoin(address, self.target)
        same_host = host_of(target) == host_of(address)
        if not self.target or not same_host or urlsplit(target).scheme != urlsplit(address).scheme:
            raise ask.error(
                f"sends on to {host_of(target) if self.target else 'nowhere'}, which is not "
                "followed, for only named hosts are asked; if that is where it lives now, correct "
                "its address",
                self.status,
            )
        if ask.form is not None and self.status not in {307, 308}:
            raise ask.error(
                f"answers a long question with a redirect of status {self.status}, which would "
                "lose it; correct its address",
                self.status,
            )
        return target


def read_body(ask: Ask, response: httpx.Response, deadline: float) -> bytes:
    """Read an answer within its limits, unpacked.

    Raises:
        RemoteError: If it is too large or too late.
    """
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        size += len(part)
        if size > ask.limit_bytes:
            raise ask.error(
                f"answers with more than {ask.limit_bytes} bytes; ask for less (it is not cut)"
            )
        if time.monotonic() > deadline:
            raise late(ask)
        parts.append(part)
    return b"".join(parts)


def judge(ask: Ask, response: httpx.Response, body: bytes, key: str) -> Reply | Busy:
    """Return a complete answer, or that the service is busy.

    Raises:
        RemoteError: If it has any other status than 200.
    """
    words = shown_words(body)
    told = f' ("{words}")' if words else ""
    status = response.status_code
    if status in _RETRIED:
        return Busy(status, _seconds(response.headers.get("retry-after")), told)
    if status != 200:
        raise ask.error(f"answered with status {status}{told}", status)
    media_type, _, parameters = response.headers.get("content-type", "").partition(";")
    media_type = media_type.strip().lower()
    return Reply(
        name=ask.called,
        address=ask.shown,
        content_type=media_type,
        charset=_charset(parameters),
        body=body,
        asked_at=_moment(response.headers.get(ASKED_AT)),
        from_cache=bool(response.extensions.get("caching", {}).get("from_cache")),
        key=key,
        headers=dict(response.headers),
    )


def wrong_type(ask: Ask, reply: Reply) -> RemoteError:
    """Return the error of an answer of a media type that was not asked for."""
    words = shown_words(reply.body)
    told = f' ("{words}")' if words else ""
    return ask.error(
        f"answered with {reply.content_type or 'no media type'}{told} in place of "
        f"{' or '.join(ask.accept)}; is its address right, or is "
        "this a page about it?"
    )


def _charset(parameters: str) -> str | None:
    for parameter in parameters.split(";"):
        name, _, value = parameter.partition("=")
        if name.strip().lower() == "charset":
            return value.strip().strip("\"'").lower() or None
    return None


def _moment(text: str | None) -> datetime:
    return datetime.fromisoformat(text) if text else datetime.now(UTC)


def _seconds(header: str | None) -> float | None:
    """Return the seconds of a header ``Retry-After``, which may be a date; None for no such."""
    if header is None:
        return None
    if header.strip().isascii() and header.strip().isdigit():
        return float(header.strip())
    try:
        moment = parsedate_to_datetime(header)
    except ValueError:
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return max((moment - datetime.now(UTC)).total_seconds(), 0.0)
