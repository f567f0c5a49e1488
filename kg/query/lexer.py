"""A small SPARQL tokeniser, for the guard, the lint and the binder.

It knows comments, strings, IRIs, variables, language tags, prefixed names and words, and yields
every other visible character as ``punct``. It never fails: what is not SPARQL is left to the
engine's parser. Each pattern consumes what it has seen (possessive repeats, unterminated strings
run to their end), so the time is linear in the length of the text.

The one thing that cannot be told without parsing is ``<``, an IRI or "less than":
:func:`is_ambiguous_iri` says when the difference could matter.

Source: SPARQL 1.1 Query Language, section 19.8 (terminals) and 19.2 (codepoint escapes).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

__all__ = [
    "Token",
    "is_ambiguous_iri",
    "iter_tokens",
    "resolve_codepoint_escapes",
    "without_comments",
]

_TOKEN = re.compile(
    r"""
      (?P<comment>\#[^\n\r]*+)
    | (?P<string>
          '''(?:[^'\\]|\\[\s\S]|'(?!'')|(?!))*+(?:'''|\Z)
        | \"\"\"(?:[^"\\]|\\[\s\S]|"(?!"")|(?!))*+(?:\"\"\"|\Z)
        | '(?:[^'\\\n\r]|\\.|(?!))*+'?
        | "(?:[^"\\\n\r]|\\.|(?!))*+"?
      )
    | (?P<iri><[^\x00-\x20<>"{}|^`]*+>)
    | (?P<variable>[?$]\w++)
    | (?P<language>@[A-Za-z]++(?:-[A-Za-z0-9]++|(?!))*+)
    | (?P<name>(?:\w[\w.-]*+)?:(?:[\w.:%-]|\\.|(?!))*+)
    | (?P<word>\w[\w.-]*+)
    | (?P<punct>[^\s\w"'#<?$@:{}\\]++|\S)
    """,
    re.VERBOSE,
)
"""The last choice of a repeated group, ``(?!)``, never matches: before Python 3.11.5 such a repeat
goes on from where a failed choice stood (CPython issue 106052), and a failed ``(?!)`` stands at the
right place. An atomic group would do as well, at eight times the time and memory."""
_ESCAPE = re.compile(r"\\u([0-9A-Fa-f]{4})|\\U([0-9A-Fa-f]{8})")
_HAS_AUTHORITY = re.compile(r"<[A-Za-z][A-Za-z0-9+.-]*://")


class Token(NamedTuple):
    """A piece of query text: its kind, its text, and where it stands.

    A named tuple, because a hostile megabyte makes a million of them.
    """

    kind: str
    text: str
    start: int
    end: int

    def is_word(self, word: str) -> bool:
        """Return whether the token is this keyword, in any case."""
        return self.kind == "word" and self.text.upper() == word


def iter_tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a query, comments left out.

    Example:
        >>> [token.text for token in iter_tokens("ASK { ?s a <http://a/#b> } # c")]
        ['ASK', '{', '?s', 'a', '<http://a/#b>', '}']
    """
    for match in _TOKEN.finditer(text):
        kind = match.lastgroup
        if kind is not None and kind != "comment":
            yield Token(kind, match.group(), match.start(), match.end())


@lru_cache(maxsize=256)
def without_comments(text: str) -> str:
    """Return a query without its comments; kept, because stored questions are sent often.

    Example:
        >>> without_comments("ASK { ?s a <http://a/#b> } # c")
        'ASK { ?s a <http://a/#b> } '
    """

    def keep(match: re.Match[str]) -> str:
        return "" if match.lastgroup == "comment" else match.group()

    return _TOKEN.sub(keep, text)


def is_ambiguous_iri(token: Token) -> bool:
    """Return whether a token read as an IRI may be "less than" with something hidden behind it.

    In ``?a<2#>'''`` the engine reads a comparison and a comment, a tokeniser an IRI and the start
    of a string. Only a ``#`` or a ``'`` inside can cause it, and never behind ``scheme://``.
    """
    return (
        token.kind == "iri"
        and ("#" in token.text or "'" in token.text)
        and _HAS_AUTHORITY.match(token.text) is None
    )


def resolve_codepoint_escapes(text: str) -> str:
    r"""Replace ``\uXXXX`` and ``\UXXXXXXXX`` as SPARQL does before parsing.

    Example:
        >>> resolve_codepoint_escapes("\\u0053ERVICE")
        'SERVICE'
    """

    def replace(match: re.Match[str]) -> str:
        code = int(match.group(1) or match.group(2), 16)
        return chr(code) if code <= 0x10FFFF else match.group()

    return _ESCAPE.sub(replace, text)
