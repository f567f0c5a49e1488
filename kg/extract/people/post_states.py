"""What a text tells of a post behind it, before the name of its holder: since when, until when.

Place in the flow: used by :mod:`kg.extract.people.roles`. "Ketua DPRD Sulut sementara X", "Bupati
Bekasi nonaktif X", "Direktur Utama PLN saat itu, X", "Gubernur NTT terpilih X".
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mentions
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["past_the_state", "unknown_before_state"]

_STATE = r"(?:sementara|non-?aktif|terpilih|demisioner|definitif|petahana|ad interim|emeritus)"
_YEARS = r"\d{4} ?(?:[-/]|sampai|hingga|s\.?d\.?) ?(?:\d{4}|sekarang|kini)"
_TIME = (
    r"(?:(?:pada |di )?(?:saat|kala|ketika|waktu|masa) itu|yang (?:baru|lama|saat itu|kala itu)"
    rf"(?: (?:saja )?(?:menjabat|dilantik|dikukuhkan|terpilih))?|lain(?:nya)?|"
    rf"(?:(?:untuk )?(?:periode|masa (?:bakti|jabatan)) )?{_YEARS})"
)
_BEHIND = re.compile(
    rf"(?: (?P<state>{_STATE})| (?P<time>{_TIME})| \({_TIME}\)){{1,2}}"
    r"(?=(?:,|,? yakni)?(?: (?:kini |saat ini |sekarang )?di(?:jabat|pegang|emban)(?: oleh)?)?"
    r" [A-Z])"
)
_CLAUSE = re.compile(
    r" (?:yang|who) (?:(?:juga|kini|saat ini|sekarang|turut|baru|sempat|also|now) )?"
    r"(?:(?:me|ber|di)[a-z]{4,}|heads|leads|oversees|manages|chairs)(?: [^,.;:\"\n]{2,90})?"
    r"(?=, (?:[A-Z][a-z]{0,3}\.? )*[A-Z][\w'-]+ [A-Z][^,.\n]{1,40}?"
    r"(?:, | (?:me[a-z]{4,}|said|says|bilang|optimistis|yakin)))"
)
"""A clause on the holder, before the name: "Kepala Dinas PU yang juga membidangi listrik, X Y,"."""
_UNKNOWN = re.compile(rf"(?: [A-Z][\w&/-]*){{1,3}} {_STATE}(?=,? [A-Z])")
_FIRST = re.compile(r" (?:[a-z]|\d{4}|\()")


def past_the_state(document: Document, after: int) -> tuple[int, int] | None:
    """Where the state of a post ends (at ``after`` if there is none), and what is told of it.

    Args:
        document: The text.
        after: Where the post, with its organisation, ends.

    Returns:
        The end of words that go on the post itself ("terpilih") and of all of them; None if
        nothing of the kind follows.
    """
    if _FIRST.match(document.lower, after) is None:
        return None
    found = _BEHIND.match(document.plain, after)
    clause = _CLAUSE.match(document.plain, after) if found is None else None
    if clause is not None and ROLE_HEAD.search(document.lower, after, clause.end() + 12) is None:
        return after, clause.end()
    if found is None or ROLE_HEAD.match(document.lower, found.end() + 1) is not None:
        return None  # "Gubernur NTT sementara Wakil Gubernur X"
    return (found.end("state") if found["state"] else after), found.end()


def unknown_before_state(document: Document, end: int, organisations: Mentions) -> int | None:
    """Where a post of an unknown body ends that its state follows: "ketua Anu sementara X"."""
    found = _UNKNOWN.match(document.plain, end)
    if found is None or organisations.within(end, found.end()):
        return None
    return found.end() if document.in_lower.search(ROLE_HEAD, end, found.end()) is None else None
