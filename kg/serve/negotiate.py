"""Content negotiation: which of the things on offer a client prefers (RFC 9110, section 12.5).

1. ``Accept`` is split into ranges with quality; a malformed range is left out.
2. The quality of an offer is that of the most specific range that matches its media type. Other
   names of the same format (``application/json`` for SPARQL results) count when written out.
3. The highest quality wins, then the more specific range, then the server's own order.

Parameters such as ``charset`` do not tell formats apart here and are not compared.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["Choice", "Offer", "choose", "choose_language", "prefers_html"]

LONGEST_HEADER = 2_000


@dataclass(frozen=True, slots=True)
class Offer:
    """Something the server can send: a short name, its media type, and other names of it."""

    name: str
    media_type: str
    aliases: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """The offer chosen, with the quality the client gave it (0 < quality <= 1)."""

    offer: Offer
    quality: float


@dataclass(frozen=True, slots=True)
class _Range:
    main: str
    sub: str
    quality: float

    @property
    def specificity(self) -> int:
        return (self.main != "*") + (self.sub != "*")

    def matches(self, media_type: str) -> bool:
        main, _, sub = media_type.partition("/")
        return self.main in {"*", main} and self.sub in {"*", sub}


@lru_cache(maxsize=512)
def _ranges(accept: str) -> tuple[_Range, ...]:
    found = []
    for part in accept[:LONGEST_HEADER].split(","):
        name, *parameters = (piece.strip() for piece in part.split(";"))
        main, slash, sub = name.lower().partition("/")
        quality = _quality(parameters)
        if not slash or not main or not sub or quality is None or (main == "*" != sub):
            continue
        found.append(_Range(main, sub, quality))
    return tuple(found)


def _quality(parameters: Iterable[str]) -> float | None:
    for parameter in parameters:
        key, _, value = parameter.partition("=")
        if key.strip().lower() != "q":
            continue
        try:
            quality = float(value.strip())
        except ValueError:
            return None
        return quality if 0 <= quality <= 1 else None
    return 1.0


def _score(offer: Offer, ranges: Sequence[_Range]) -> tuple[float, int]:
    best: tuple[float, int] = (0.0, -1)
    matching = [one for one in ranges if one.matches(offer.media_type)]
    if matching:
        top = max(matching, key=lambda one: (one.specificity, one.quality))
        best = (top.quality, top.specificity)
    for one in ranges:
        if one.specificity == 2 and f"{one.main}/{one.sub}" in offer.aliases:
            best = max(best, (one.quality, 2))
    return best


@lru_cache(maxsize=2048)
def choose(accept: str | None, offers: tuple[Offer, ...]) -> Choice | None:
    """Choose what to send.

    Args:
        accept: The ``Accept`` header; several are joined with commas. None or blank: anything.
        offers: What there is, the server's favourite first.

    Returns:
        The choice; None when nothing on offer is acceptable.

    Example:
        >>> offers = (Offer("json", "application/json"), Offer("csv", "text/csv"))
        >>> choose("text/*;q=0.5, application/json;q=0.4", offers).offer.name
        'csv'
    """
    if accept is None or not accept.strip():
        return Choice(offers[0], 1.0)
    ranges = _ranges(accept)
    best: tuple[float, int] = (0.0, -1)
    chosen: Choice | None = None
    for offer in offers:
        score = _score(offer, ranges)
        if score > best and score[0] > 0:
            best = score
            chosen = Choice(offer, score[0])
    return chosen


_ERROR_OFFERS = (
    Offer("json", "application/problem+json", ("application/json",)),
    Offer("html", "text/html"),
)


def prefers_html(accept: str | None) -> bool:
    """Return whether a page for people is wanted rather than data, as browsers ask for it."""
    choice = choose(accept, _ERROR_OFFERS)
    return choice is not None and choice.offer.name == "html"


def choose_language(header: str | None, known: Sequence[str]) -> str:
    """Choose a language by ``Accept-Language`` (RFC 9110, 12.5.4; basic filtering).

    Args:
        header: The header, or None.
        known: Language tags the server has; the first one is the default.

    Returns:
        One of ``known``.

    Example:
        >>> choose_language("id-ID,id;q=0.9,en;q=0.8", ("en", "id"))
        'id'
    """
    best, chosen = 0.0, known[0]
    for part in (header or "")[:LONGEST_HEADER].split(","):
        tag, *parameters = (piece.strip().lower() for piece in part.split(";"))
        quality = _quality(parameters) or 0.0
        # "in" is the old code of Indonesian, still sent by some browsers.
        language = {"in": "id"}.get(tag.partition("-")[0], tag.partition("-")[0])
        if language in known and quality > best:
            best, chosen = quality, language
    return chosen
