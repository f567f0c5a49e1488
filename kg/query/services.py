"""Finds the SERVICE calls of a query, and for each what is known before it is made.

Place in the flow: used by :mod:`kg.query.federate`, inside a reader. Works on tokens, without a
parser; what it cannot be sure of is refused or left unrestricted, never guessed. Algorithm:

1. The groups ``{ … }`` are read with a stack; what stands before a brace tells what it opens
   (OPTIONAL, UNION, MINUS, GRAPH, SERVICE, a sub-query, data, or a group for itself).
2. A call must be written plainly: ``SERVICE``, perhaps ``SILENT``, an address or a name of the list
   with a colon, a group. Anything else is refused. A SERVICE *inside* a call is the endpoint's own
   affair and may only name one of its own services (Wikidata's labels).
3. What stands before the call in its group, and before the groups around it, is the *context*: the
   endpoint need only be asked about the values that its rows give for variables of the call.

Why that gives the same answer: let ``L`` be the rows of the context, ``P`` those of the call, ``W``
variables that *every* row of ``L`` binds, and ``V`` the different values of ``W`` in ``L``. Each
row of ``L`` agrees with exactly one row of ``V``, so joining ``L`` with ``V ⋈ P`` gives each pair
of agreeing rows once, as joining with ``P`` does. That holds in the call's own group. For a context
of groups further out, ``W`` holds only variables that each row of ``P`` binds, too (those of its
plain triple patterns), so that ``V ⋈ P`` only leaves rows of ``P`` out. The way out leads through
plain groups and branches of UNION, and at most once through an OPTIONAL, as its last step: on the
left of an outer join, a row that has lost its match would stay, and must not.

Filters of the context are left out unless the context surely binds all their variables: a filter
holds for its whole group, also for what comes behind the call.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kg.errors import QueryRefusedError
from kg.query.lexer import Token, is_ambiguous_iri, iter_tokens
from kg.remote.endpoints import Endpoint, Federation

__all__ = ["Call", "Context", "find_call", "has_calls", "prologue_of", "without_calls"]

_NOT_LINE_END = re.compile(r"[^\r\n]")
_OPEN_TO_CONTEXT = frozenset({"plain", "optional"})


@dataclass(slots=True)
class _Group:
    """A pair of braces.

    Attributes:
        kind: What it is.
        first: Index of its opening brace.
        item: Index of the token with which the element begins that it belongs to.
        parent: The group around it; None for the outermost.
        last: Index of its closing brace.
    """

    kind: str
    first: int
    item: int
    parent: _Group | None
    last: int = -1


@dataclass(frozen=True, slots=True)
class Context:
    """What is known before a call: the text of a group pattern, and which variables may be used."""

    pattern: str
    variables: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Call:
    """A SERVICE call.

    Attributes:
        endpoint: Whom it calls.
        is_silent: Whether its failure counts as one row that binds nothing.
        start: Where it begins in the text.
        end: Where it ends, behind its closing brace.
        body: What stands between its braces, without comments.
        is_select: Whether the body is a sub-query.
        leading: Variables of the triple patterns that the body begins with.
        names: Prefixes that the body uses.
        checked: The body without SERVICE calls of its own, as the engine may parse it.
        contexts: What is known before it, the most telling first; empty when nothing is.
    """

    endpoint: Endpoint
    is_silent: bool
    start: int
    end: int
    body: str
    is_select: bool
    leading: frozenset[str]
    names: frozenset[str]
    checked: str
    contexts: tuple[Context, ...]


def has_calls(text: str) -> bool:
    """Return whether a text holds the word SERVICE as a keyword."""
    if "service" not in text.lower():
        return False
    return any(token.is_word("SERVICE") for token in iter_tokens(text))


def prologue_of(tokens: Sequence[Token]) -> tuple[dict[str, str], str | None]:
    """Return the prefixes that a query declares, and its base."""
    prefixes: dict[str, str] = {}
    base = None
    for index, token in enumerate(tokens[:-1]):
        if token.is_word("PREFIX") and index + 2 < len(tokens):
            name, iri = tokens[index + 1], tokens[index + 2]
            if name.kind == "name" and name.text.endswith(":") and iri.kind == "iri":
                prefixes[name.text[:-1]] = iri.text[1:-1]
        elif token.is_word("BASE") and tokens[index + 1].kind == "iri":
            base = tokens[index + 1].text[1:-1]
        elif token.kind == "punct" and token.text.startswith("{"):
            break
    return prefixes, base


def find_call(text: str, federation: Federation, known: Mapping[str, str]) -> Call | None:
    """Return the first call of a query that is not inside another one.

    Args:
        text: The query.
        federation: Which endpoints may be called.
        known: Prefixes that hold without a declaration.

    Returns:
        The call; None when there is none.

    Raises:
        QueryRefusedError: If a call is not allowed, or not plainly written.
    """
    return _Reader(text, federation, known).first()


def without_calls(text: str, federation: Federation, known: Mapping[str, str]) -> str:
    """Return a query with an empty group in the place of each call, to see if the rest parses.

    Everything else keeps its line and column.

    Raises:
        QueryRefusedError: If a call is not allowed, or not plainly written.
    """
    reader = _Reader(text, federation, known)
    pieces: list[str] = []
    end = 0
    for call in reader.calls():
        blank = _NOT_LINE_END.sub(" ", text[call.start + 1 : call.end - 1])
        pieces += [text[end : call.start], "{", blank, "}"]
        end = call.end
    return "".join([*pieces, text[end:]])


class _Reader:
    def __init__(self, text: str, federation: Federation, known: Mapping[str, str]) -> None:
        if "\\u" in text or "\\U" in text:
            raise QueryRefusedError(
                "a query with SERVICE must hold characters themselves, not codepoint escapes "
                "(\\u0041): engines differ in what they make of them"
            )
        self._text = text
        self._tokens = list(iter_tokens(text))
        for token in self._tokens:
            if is_ambiguous_iri(token):
                raise QueryRefusedError(
                    f"{token.text} beside SERVICE could be read in two ways; write the IRI in full "
                    "(scheme://...) or put spaces around the comparison"
                )
        self._federation = federation
        self._prefixes = {**known, **prologue_of(self._tokens)[0]}
        self._base = prologue_of(self._tokens)[1]
        self._groups = self._read_groups()
        self._by_first = {group.first: group for group in self._groups}

    # Groups

    def _read_groups(self) -> list[_Group]:
        groups: list[_Group] = []
        stack: list[_Group] = []
        closed: dict[int, _Group] = {}
        for index, token in enumerate(self._tokens):
            if token.kind != "punct":
                continue
            if token.text == "{":
                kind, item = self._kind_at(index, stack[-1] if stack else None, closed)
                group = _Group(kind, index, item, stack[-1] if stack else None)
                groups.append(group)
                stack.append(group)
            elif token.text == "}" and stack:
                stack[-1].last = index
                closed[index] = stack.pop()
        return groups

    def _kind_at(
        self, index: int, parent: _Group | None, closed: Mapping[int, _Group]
    ) -> tuple[str, int]:
        """Return what a brace opens, and where the element begins that it belongs to."""
        following = self._at(index + 1)
        if following is not None and following.kind == "punct" and following.text[0] == "|":
            return "other", index
        if self._opens_data(index):
            return "data", index
        before = self._at(index - 1)
        kind, item = "plain", index
        if before is not None and before.kind == "word":
            word = before.text.upper()
            if word == "UNION" and index - 2 in closed:
                kind, item = "plain", closed[index - 2].item
            elif word in {"OPTIONAL", "MINUS"}:
                kind, item = word.lower(), index - 1
            elif word == "EXISTS":
                kind = "exists"
            elif word == "CONSTRUCT":
                kind = "template"
        if kind == "plain" and self._follows(index, "GRAPH"):
            kind, item = "graph", index - 2
        elif kind == "plain" and self._service_of(index) is not None:
            kind, item = "service", self._service_of(index) or index
        elif kind == "plain" and (parent is None or parent.kind == "select"):
            kind = "query"
        if kind != "service" and following is not None and following.is_word("SELECT"):
            kind = "select"
        return kind, item

    def _service_of(self, brace: int) -> int | None:
        """Return the index of the word SERVICE whose group a brace opens."""
        word = self._at(brace - 2)
        if word is None or not word.is_word("SILENT"):
            return brace - 2 if word is not None and word.is_word("SERVICE") else None
        word = self._at(brace - 3)
        return brace - 3 if word is not None and word.is_word("SERVICE") else None

    def _follows(self, brace: int, word: str) -> bool:
        token = self._at(brace - 2)
        return token is not None and token.is_word(word)

    def _opens_data(self, brace: int) -> bool:
        index = brace - 1
        while (token := self._at(index)) is not None and (
            token.kind == "variable" or (token.kind == "punct" and not set(token.text) - {"(", ")"})
        ):
            index -= 1
        return index < brace - 1 and token is not None and token.is_word("VALUES")

    def _at(self, index: int) -> Token | None:
        return self._tokens[index] if 0 <= index < len(self._tokens) else None

    # Calls

    def first(self) -> Call | None:
        return next(iter(self.calls()), None)

    def calls(self) -> list[Call]:
        """Return the calls that are not inside others, in the order of the text."""
        calls: list[Call] = []
        end = -1
        for index, token in enumerate(self._tokens):
            if not token.is_word("SERVICE") or index <= end:
                continue
            call, end = self._call_at(index)
            calls.append(call)
        return calls

    def _call_at(self, index: int) -> tuple[Call, int]:
        silent, target, group = self._parts(index)
        endpoint = self._endpoint(target)
        around = self._around(index)
        first, last = group.first + 1, group.last
        inner = self._inner(first, last, endpoint)
        body = self._tokens[first:last]
        outside = [
            token
            for place, token in enumerate(body, first)
            if not any(one <= place <= other for one, other in inner)
        ]
        call = Call(
            endpoint=endpoint,
            is_silent=silent,
            start=self._tokens[index].start,
            end=self._tokens[group.last].end,
            body=_joined(self._text, body),
            is_select=bool(body) and body[0].is_word("SELECT"),
            leading=_certain(body, leading=True),
            names=frozenset(t.text.partition(":")[0] for t in body if t.kind == "name"),
            checked=_joined(self._text, outside),
            contexts=self._contexts(index, around, body),
        )
        return call, group.last

    def _parts(self, index: int) -> tuple[bool, Token, _Group]:
        after = index + 1
        token = self._at(after)
        silent = token is not None and token.is_word("SILENT")
        after += silent
        target = self._at(after)
        group = self._by_first.get(after + 1)
        if target is None or target.kind not in {"iri", "name"} or group is None or group.last < 0:
            raise QueryRefusedError(
                "SERVICE must be followed by a name of the list with a colon (SERVICE wikidata: "
                "{ … }) or an address in angle brackets, and a group; a variable there could call "
                f"any address. Allowed are: {self._federation.names}"
            )
        return silent, target, group

    def _endpoint(self, target: Token) -> Endpoint:
        endpoint = None
        if target.kind == "name":
            prefix, _, local = target.text.partition(":")
            if prefix in self._prefixes:
                endpoint = self._federation.by_address(self._prefixes[prefix] + local)
            elif not local:
                endpoint = self._federation.by_name(prefix)
        else:
            endpoint = self._federation.by_address(target.text[1:-1])
        if endpoint is None:
            raise QueryRefusedError(
                f"SERVICE {target.text} is no endpoint of the list; allowed are "
                f"{self._federation.names} (TERANG_ENDPOINTS adds others, see docs/federation.md)"
            )
        return endpoint

    def _inner(self, first: int, last: int, endpoint: Endpoint) -> list[tuple[int, int]]:
        """Return the first and the last token of each call within a call."""
        places: list[tuple[int, int]] = []
        for index in range(first, last):
            if not self._tokens[index].is_word("SERVICE"):
                continue
            _, target, group = self._parts(index)
            prefixes = {**dict(endpoint.prefixes), **self._prefixes}
            iri = target.text[1:-1]
            if target.kind == "name":
                prefix, _, local = target.text.partition(":")
                iri = prefixes.get(prefix, prefix + ":") + local
            if iri not in endpoint.inner:
                raise QueryRefusedError(
                    f"SERVICE {target.text} inside SERVICE {endpoint.name}: would have that "
                    "endpoint call another one; write the two calls beside one another. Its own "
                    f"services are allowed ({', '.join(endpoint.inner) or 'it has none here'})"
                )
            places.append((index, group.last))
        return places

    def _around(self, index: int) -> list[_Group]:
        """Return the groups around a token, the nearest first."""
        holding = [group for group in self._groups if group.first < index < group.last]
        chain: list[_Group] = []
        group = max(holding, key=lambda one: one.first, default=None)
        while group is not None:
            chain.append(group)
            group = group.parent
        return chain

    # Contexts

    def _contexts(
        self, index: int, around: list[_Group], body: Sequence[Token]
    ) -> tuple[Context, ...]:
        if not around or any(group.kind in {"graph", "other"} for group in around):
            return ()
        levels = [(around[0], index)]
        for group in around:
            if group.kind not in _OPEN_TO_CONTEXT or group.parent is None:
                break
            levels.append((group.parent, group.item))
            if group.kind == "optional":
                break
        own = (Context(self._prefix(*levels[0]), _ordered(_visible(body))),)
        if len(levels) == 1:
            return own
        pattern = ""
        for group, end in levels:
            pattern = (
                f"{self._prefix(group, end)} {{ {pattern} }}"
                if pattern
                else (self._prefix(group, end))
            )
        return (Context(pattern, _ordered(_certain(body))), *own)

    def _prefix(self, group: _Group, end: int) -> str:
        """Return what stands in a group before a token, without filters that could mislead."""
        tokens = self._tokens[group.first + 1 : end]
        certain = _certain(tokens)
        kept: list[Token] = []
        index = 0
        while index < len(tokens):
            if tokens[index].is_word("FILTER"):
                after = _behind_filter(tokens, index)
                found = tokens[index:after]
                variables = {t.text[1:] for t in found if t.kind == "variable"}
                if variables <= certain and not any(map(_may_hide_a_variable, found)):
                    kept += found
                index = after
            elif tokens[index].kind == "punct" and tokens[index].text == "{":
                after = _behind(tokens, index, "{", "}")
                kept += tokens[index:after]
                index = after
            else:
                kept.append(tokens[index])
                index += 1
        return _joined(self._text, kept)


def _may_hide_a_variable(token: Token) -> bool:
    """Return whether a token of a filter may hold variables that are not seen.

    EXISTS holds a group; and in ``?a<?b&&?c>?d`` what the tokeniser takes for an IRI is a part of
    two comparisons.
    """
    if token.kind == "iri":
        return "://" not in token.text and not token.text.startswith("<urn:")
    return token.is_word("EXISTS")


def _joined(text: str, tokens: Sequence[Token]) -> str:
    """Return the text of tokens, with a space in the place of comments and left out tokens."""
    pieces: list[str] = []
    for index, token in enumerate(tokens):
        if index and tokens[index - 1].end != token.start:
            pieces.append(" ")
        pieces.append(token.text)
    return "".join(pieces)


def _behind(tokens: Sequence[Token], index: int, opening: str, closing: str) -> int:
    """Return the index behind the bracket that closes the one at ``index``."""
    depth = 0
    for place in range(index, len(tokens)):
        if tokens[place].kind == "punct":
            depth += tokens[place].text.count(opening) - tokens[place].text.count(closing)
            if depth <= 0:
                return place + 1
    return len(tokens)


def _behind_filter(tokens: Sequence[Token], index: int) -> int:
    """Return the index behind a filter: a bracketed expression, a function call, or EXISTS."""
    for place in range(index + 1, len(tokens)):
        token = tokens[place]
        if token.kind == "punct" and "(" in token.text:
            return _behind(tokens, place, "(", ")")
        if token.kind == "punct" and token.text == "{":
            return _behind(tokens, place, "{", "}")
    return len(tokens)


def _certain(tokens: Sequence[Token], *, leading: bool = False) -> frozenset[str]:
    """Return variables of plain triple patterns of a group: every row of it binds them.

    Args:
        tokens: What stands in the group.
        leading: Only of the patterns before the first group within.
    """
    if tokens and tokens[0].is_word("SELECT"):
        return frozenset()
    found: set[str] = set()
    braces = brackets = 0
    for index, token in enumerate(tokens):
        if token.kind == "punct":
            braces += token.text.count("{") - token.text.count("}")
            brackets += token.text.count("(") - token.text.count(")")
            if leading and braces:
                break
        elif token.kind == "variable" and not braces and not brackets:
            before = tokens[index - 1] if index else None
            if before is None or before.text.upper() not in {"VALUES", "GRAPH", "SERVICE"}:
                found.add(token.text[1:])
    return frozenset(found)


def _visible(tokens: Sequence[Token]) -> frozenset[str]:
    """Return variables that rows of a group may bind; of a sub-query those it selects by name."""
    found: set[str] = set()
    brackets = 0
    is_select = bool(tokens) and tokens[0].is_word("SELECT")
    if not is_select and any(token.is_word("SELECT") for token in tokens):
        return _certain(tokens)
    for token in tokens:
        if token.kind == "punct":
            brackets += token.text.count("(") - token.text.count(")")
            if is_select and "{" in token.text:
                break
        elif token.kind == "variable" and not brackets:
            found.add(token.text[1:])
    return frozenset(found)


def _ordered(names: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(names))
