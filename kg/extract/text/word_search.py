"""Look for expressions only at the words with which their matches can begin.

Most rules begin with a word ("triwulan", "akan", "Kabupaten"), yet :mod:`re` tries them at each
character of a text. :func:`beginnings` reads from a parsed expression how its matches can begin,
:class:`WordStarts` tells where words of a text begin so, and :class:`WordSearch` tries the
expression there. It finds what the expression finds; one whose beginnings cannot be told is run
as it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, Any, Self

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

__all__ = ["Beginnings", "WordSearch", "WordStarts", "beginnings"]

_LENGTH = 3
"""Characters of a word that are looked up; a shorter word is filled with spaces."""
_TWO = 2
_WORD = re.compile(r"\w+")
_ANY_DIGIT = "#"
"""Stands for any digit as the first character of a word; itself it begins none."""
_MOST = 500
"""Beginnings beyond which an expression is run as it is."""
_MOST_OF_CLASS = 80
"""Characters of a class beyond which it is not written out."""


@dataclass(frozen=True, slots=True)
class Beginnings:
    """How the matches of an expression begin: by three characters of a word, by two or by one."""

    three: frozenset[str]
    two: frozenset[str]
    one: frozenset[str]


class WordStarts:
    """Where the words of a text begin, by their first characters.

    Args:
        starts: The places by the first three characters of a word.
    """

    def __init__(self, starts: dict[str, list[int]]) -> None:
        self._starts = starts
        self._keys = frozenset(starts)

    @classmethod
    def of(cls, text: str) -> Self:
        """Those of a text, as it is written."""
        starts: dict[str, list[int]] = {}
        for match in _WORD.finditer(text):
            start, end = match.span()
            key = text[start : start + _LENGTH] if end - start > _TWO else match[0].ljust(_LENGTH)
            if key in starts:
                starts[key].append(start)
            else:
                starts[key] = [start]
        return cls(starts)

    def folded(self) -> WordStarts:
        """The same words by their characters in lower case."""
        starts: dict[str, list[int]] = {}
        for key, places in self._starts.items():
            lower = key.lower()
            starts[lower] = starts[lower] + places if lower in starts else places
        return WordStarts(starts)

    @cached_property
    def _two(self) -> dict[str, list[int]]:
        return self._shorter(_TWO)

    @cached_property
    def _one(self) -> dict[str, list[int]]:
        groups = self._shorter(1)
        digits = [groups[key] for key in groups if key.isdecimal()]
        return {**groups, _ANY_DIGIT: list(chain.from_iterable(digits))} if digits else groups

    def _shorter(self, length: int) -> dict[str, list[int]]:
        groups: dict[str, list[int]] = {}
        for key, places in self._starts.items():
            groups.setdefault(key[:length], []).extend(places)
        return groups

    def beginning(self, begin: Beginnings) -> list[int]:
        """Where words begin in one of these ways, in the order of the text."""
        found: list[int] = []
        for key in begin.three & self._keys:
            found += self._starts[key]
        for key in begin.two:
            found += self._two.get(key, ())
        for key in begin.one:
            found += self._one.get(key, ())
        found.sort()
        return found


class WordSearch:
    """A text in which expressions are looked for.

    Expressions are known by their identity: they are to live as long as the program, as those of
    modules do.

    Args:
        text: The text.
        words: Where its words begin.
        folded: Where they begin in lower case.
    """

    def __init__(self, text: str, words: WordStarts, folded: WordStarts) -> None:
        self.text = text
        self._words = words
        self._folded_words = folded
        self._tried: dict[int, list[int] | None] = {}

    def search(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> re.Match[str] | None:
        """The first match from ``start`` to ``end``, as of :meth:`re.Pattern.search`."""
        try:  # thousands of times in a text
            starts = self._tried[id(pattern)]
        except KeyError:
            starts = self._try(pattern)
        if starts is not None and not starts:
            return None
        end = len(self.text) if end is None else end
        if starts is None:
            return pattern.search(self.text, start, end)
        for number in range(bisect_left(starts, start), len(starts)):
            if starts[number] >= end:
                return None
            found = pattern.match(self.text, starts[number], end)
            if found is not None:
                return found
        return None

    def finditer(
        self, pattern: re.Pattern[str], start: int = 0, end: int | None = None
    ) -> Iterator[re.Match[str]]:
        """The matches from ``start`` to ``end``, as of :meth:`re.Pattern.finditer`."""
        try:
            starts = self._tried[id(pattern)]
        except KeyError:
            starts = self._try(pattern)
        end = len(self.text) if end is None else end
        if starts is None:
            return pattern.finditer(self.text, start, end)
        return _tried_at(pattern, starts, self.text, start, end) if starts else iter(())

    def _try(self, pattern: re.Pattern[str]) -> list[int] | None:
        """Where an expression is to be tried; None for everywhere."""
        folded = self._words is self._folded_words or bool(pattern.flags & re.IGNORECASE)
        known = _FOLDED if folded else _AS_WRITTEN
        if id(pattern) not in known:
            known[id(pattern)] = beginnings(pattern, folded=folded)
        begin = known[id(pattern)]
        words = self._folded_words if folded else self._words
        starts = None if begin is None else words.beginning(begin)
        self._tried[id(pattern)] = starts
        return starts


def _tried_at(
    pattern: re.Pattern[str], starts: list[int], text: str, start: int, end: int
) -> Iterator[re.Match[str]]:
    for number in range(bisect_left(starts, start), len(starts)):
        if starts[number] >= end:
            return
        if starts[number] >= start:
            found = pattern.match(text, starts[number], end)
            if found is not None:
                yield found
                start = found.end()


_FOLDED: dict[int, Beginnings | None] = {}
_AS_WRITTEN: dict[int, Beginnings | None] = {}
"""How the matches of expressions begin, in lower case and as written, by their identity."""


def beginnings(pattern: re.Pattern[str], *, folded: bool) -> Beginnings | None:
    """How the matches of an expression begin; None where that cannot be told.

    It cannot where a match can begin within a word, with another character than of a word or in
    too many ways, and where this Python parses expressions otherwise.

    Args:
        pattern: The expression.
        folded: Give them in lower case, for a text in lower case.
    """
    try:
        from re import _parser  # type: ignore[attr-defined]

        states = _after(_parser.parse(pattern.pattern, pattern.flags), {_NOTHING})
    except (ImportError, AttributeError, _Unknown):
        return None
    if not all(state.text and state.at_word for state in states):
        return None
    texts = {state.text.lower() if folded else state.text for state in states}
    by_length = (frozenset(t for t in texts if len(t) == n) for n in (_LENGTH, _TWO, 1))
    return Beginnings(*by_length)


class _Unknown(Exception):  # noqa: N818 - it is no error of anybody
    """The beginnings of an expression cannot be told."""


@dataclass(frozen=True, slots=True)
class _State:
    """What has been read of a match: its first characters, and whether they begin a word for sure.

    ``open``: what follows in the expression is to be added.
    """

    text: str
    at_word: bool
    open: bool


_NOTHING = _State("", at_word=False, open=True)


def _after(items: Iterable[tuple[Any, Any]], states: set[_State]) -> set[_State]:
    """The states behind a row of items of a parsed expression."""
    for operator, given in items:
        still = {state for state in states if state.open}
        if not still:
            break
        states = (states - still) | _step(str(operator), given, still)
        if len(states) > _MOST:
            raise _Unknown
    return states


def _step(operator: str, given: Any, states: set[_State]) -> set[_State]:
    """The states behind one item; those before it are all open."""
    if operator == "LITERAL":
        return {_with(state, chr(given)) for state in states}
    if operator == "IN" and (characters := _characters(given)):
        return {_with(state, character) for state in states for character in characters}
    if operator == "IN" and _is_of_digits(given):
        return {_closed(state) if state.text else _digit(state) for state in states}
    if operator == "BRANCH":
        return set().union(*(_after(branch, states) for branch in given[1]))
    if operator == "SUBPATTERN":
        return _after(given[3], states)
    if operator in {"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"}:
        least, most, item = given
        once = _after(item, states)
        if most != 1:  # it may come again before what follows
            once = {_closed(state) if state.open else state for state in once}
        return once if least else once | states
    if (
        (operator == "AT" and str(given) == "AT_BOUNDARY")
        or (operator == "ASSERT_NOT" and given[0] < 0 and _is_of_words(given[1]))
        or (operator == "ASSERT" and given[0] < 0 and _ends_a_word(given[1]))
    ):
        return {state if state.text else _State("", at_word=True, open=True) for state in states}
    if operator in {"AT", "ASSERT", "ASSERT_NOT"}:
        return states
    return {_closed(state) for state in states}


def _digit(state: _State) -> _State:
    return _State(_ANY_DIGIT, state.at_word, open=False)


def _is_of_digits(members: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a class is that of the digits alone."""
    return [(str(kind), str(of)) for kind, of in members] == [("CATEGORY", "CATEGORY_DIGIT")]


def _with(state: _State, character: str) -> _State:
    if not (character.isalnum() or character == "_"):
        if not state.text:
            raise _Unknown
        return _State(state.text.ljust(_LENGTH), state.at_word, open=False)
    text = state.text + character
    return _State(text, state.at_word, open=len(text) < _LENGTH)


def _closed(state: _State) -> _State:
    if not state.text:
        raise _Unknown
    return _State(state.text, state.at_word, open=False)


def _is_of_words(items: Iterable[tuple[Any, Any]]) -> bool:
    """Whether a look behind is at any character of a word, so that none stands before a match."""
    operator, given = next(iter(items))
    members = given if str(operator) == "IN" else [(operator, given)]
    kinds = [(str(kind), str(of)) for kind, of in members]
    single = sum(1 for _ in items) == 1
    return single and ("CATEGORY", "CATEGORY_WORD") in kinds and kinds[0][0] != "NEGATE"


def _ends_a_word(items: Sequence[tuple[Any, Any]]) -> bool:
    """Whether a look behind is at a mark or a space, so that a word begins behind it."""
    operator, given = items[len(items) - 1]
    return str(operator) == "LITERAL" and not (chr(given).isalnum() or chr(given) == "_")


def _characters(members: Iterable[tuple[Any, Any]]) -> set[str]:
    """The characters of a class; none where they are too many or cannot be written out."""
    found: set[str] = set()
    for kind, given in members:
        if str(kind) == "LITERAL":
            found.add(chr(given))
        elif str(kind) == "RANGE" and given[1] - given[0] < _MOST_OF_CLASS:
            found.update(chr(code) for code in range(given[0], given[1] + 1))
        else:
            return set()
    return found
