"""Refuses queries that would leave the machine, and updates, before the engine sees them.

``SERVICE`` makes the engine send requests to any address, loopback included, and the engine has no
switch against it. Where endpoints are allowed, :mod:`kg.query.federate` has taken their calls out
of the query before it comes here. Steps:

1. A text without any of the words is let through at once.
2. The text is tokenised as it stands, and once more with codepoint escapes resolved: engines differ
   in where they resolve them, and no reading may hold a ``SERVICE``.
3. A word that *contains* ``service`` counts, because the engine reads keywords without a boundary:
   it takes ``trueSERVICE<x>{}`` and ``SERVICEex:y{}``. So does a prefixed name whose prefix
   contains it and that stands before ``{``. Variables, strings, IRIs, comments and local names do
   not count.
4. Where ``<`` cannot be told from "less than" and it could hide something, the query is refused.
"""

from __future__ import annotations

import re

from kg.errors import QueryRefusedError
from kg.query.lexer import Token, is_ambiguous_iri, iter_tokens, resolve_codepoint_escapes
from kg.sentences import say

__all__ = ["check_query"]

_UPDATE_WORDS = frozenset({
    "ADD",
    "CLEAR",
    "COPY",
    "CREATE",
    "DELETE",
    "DROP",
    "INSERT",
    "LOAD",
    "MOVE",
})
_WORDS = ("SERVICE", *sorted(_UPDATE_WORDS))
_SUSPICIOUS = re.compile("|".join(_WORDS), re.IGNORECASE)
_SERVICE = re.compile("service", re.IGNORECASE)


def check_query(text: str) -> None:
    """Check that a query neither updates nor calls an endpoint.

    Args:
        text: The query; it need not be valid SPARQL.

    Raises:
        QueryRefusedError: If the query asks for something that is switched off.
    """
    readings = [text]
    if "\\u" in text or "\\U" in text:
        readings.append(resolve_codepoint_escapes(text))
    for reading in readings:
        if _is_suspicious(reading):
            _check_reading(reading)


def _is_suspicious(text: str) -> bool:
    """Return whether a text holds one of the words; plain searches take a twentieth of the time."""
    if text.isascii():
        upper = text.upper()
        return any(word in upper for word in _WORDS)
    return _SUSPICIOUS.search(text) is not None


def _check_reading(text: str) -> None:
    mentions_service = _SERVICE.search(text) is not None
    tokens = list(iter_tokens(text))
    for index, token in enumerate(tokens):
        if token.kind == "word":
            if _SERVICE.search(token.text):
                raise _refusal(_called(tokens, index))
            elif token.text.upper() in _UPDATE_WORDS:
                raise QueryRefusedError(say("query.update", word=token.text.upper()))
        elif token.kind == "name":
            if _is_glued_call(tokens, index):
                raise _refusal(say("query.unnamed-endpoint"))
        elif mentions_service and is_ambiguous_iri(token):
            raise QueryRefusedError(say("query.hidden-service", text=token.text))


def _is_glued_call(tokens: list[Token], index: int) -> bool:
    """Return whether a prefixed name may be SERVICE written together with its endpoint."""
    prefix = tokens[index].text.partition(":")[0]
    if not _SERVICE.search(prefix) or tokens[index].text.endswith("."):
        return False
    follows_graph = index > 0 and tokens[index - 1].is_word("GRAPH")
    return not follows_graph and _text_at(tokens, index + 1) == "{"


def _called(tokens: list[Token], index: int) -> str:
    """Return the endpoint of a call for the message."""
    if tokens[index].is_word("SERVICE"):
        index += 1
        if index < len(tokens) and tokens[index].is_word("SILENT"):
            index += 1
        if index < len(tokens) and tokens[index].kind in {"iri", "name"}:
            return resolve_codepoint_escapes(tokens[index].text)
    return say("query.unnamed-endpoint")


def _text_at(tokens: list[Token], index: int) -> str:
    return tokens[index].text if index < len(tokens) else ""


def _refusal(endpoint: str) -> QueryRefusedError:
    return QueryRefusedError(say("query.service", endpoint=endpoint))
