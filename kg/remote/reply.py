"""What another service answered, whole, and how its bytes become text or JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any  # JSON of other services

from kg.errors import RemoteError

__all__ = ["Reply", "shown_words"]

_SHOWN = 200
_MARKUP = re.compile(r"<(script|style)\b.*?</\1>|<[^>]*>", re.DOTALL | re.IGNORECASE)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]+")


@dataclass(frozen=True, slots=True)
class Reply:
    """A complete answer.

    Attributes:
        name: What the service is called in messages.
        address: Where it was asked, without the query.
        content_type: Media type in small letters, without parameters.
        charset: What the answer declares; None when it declares nothing.
        body: All bytes.
        asked_at: When the service gave it, or last said that it still holds.
        from_cache: Whether it was kept from an earlier request and nothing was asked now.
        key: The name under which the cache keeps it.
        headers: The headers that came with it, names in small letters.
    """

    name: str
    address: str
    content_type: str
    charset: str | None
    body: bytes
    asked_at: datetime
    from_cache: bool
    key: str
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def age_s(self) -> float:
        """Seconds since :attr:`asked_at`."""
        return max((datetime.now(UTC) - self.asked_at).total_seconds(), 0.0)

    def error(self, message: str) -> RemoteError:
        """Return an error about this answer; ``message`` goes on after the service's name."""
        return RemoteError(
            f"{self.name} ({self.address}) {message}", endpoint=self.name, address=self.address
        )

    def text(self) -> str:
        """Return the body as text, by the charset it declares, else UTF-8.

        Raises:
            RemoteError: If the charset is unknown, or the bytes are not of it.
        """
        charset = self.charset or "utf-8"
        try:
            return self.body.decode(charset)
        except LookupError as error:
            raise self.error(f"answered in the unknown charset {charset!r}") from error
        except UnicodeDecodeError as error:
            raise self.error(
                f"answered with bytes that are not {charset} (byte {error.start} of "
                f"{len(self.body)}); its operator has to mend that"
            ) from error

    def json(self) -> Any:
        """Return the body as JSON, which is UTF-8 (RFC 8259) whatever charset is declared.

        Raises:
            RemoteError: If it is not UTF-8, or no whole JSON text.
        """
        try:
            return json.loads(self.body.decode("utf-8-sig"))
        except UnicodeDecodeError as error:
            declared = f" (it declares {self.charset})" if self.charset else ""
            raise self.error(
                f"answered with JSON that is not UTF-8{declared}: byte {error.start} of "
                f"{len(self.body)}; its operator has to mend that"
            ) from error
        except (json.JSONDecodeError, RecursionError) as error:
            place = f" at character {error.pos}" if isinstance(error, json.JSONDecodeError) else ""
            raise self.error(
                f"answered with JSON that is broken or cut off{place} ({len(self.body)} bytes); "
                "ask again, or ask for less"
            ) from error


def shown_words(body: bytes) -> str:
    r"""Return the first words of a foreign answer for a message: no markup, one line, not long.

    Example:
        >>> shown_words(b"<html><style>a{}</style><h1>Rate limit</h1>\nSlow down</html>")
        'Rate limit Slow down'
    """
    text = _MARKUP.sub(" ", body[:20_000].decode("utf-8", errors="replace"))
    words = _UNSEEN.sub(" ", text).strip()
    return words if len(words) <= _SHOWN else words[:_SHOWN].rstrip() + "…"
