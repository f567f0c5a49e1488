"""Which of the words that rules ask for a text has: all of them by one pass.

Place in the flow: :class:`kg.extract.text.document.Document` asks it for :meth:`Document.says` and
:meth:`Document.holds`. Rules ask for hundreds of words before they try an expression, and few texts
have more than a tenth of them; to look for each cost a twenty-fifth of reading, an automaton for
all costs a sixth of that.
"""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter

import ahocorasick

__all__ = ["AskedWords", "Finder"]

_MOST_ROWS = 2_000
"""Rows beyond which none is kept: rules have some hundred, so that more were made while reading."""


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds all words of the rows known when it was made.

    Attributes:
        rows: The rows by their identity.
    """

    rows: dict[int, tuple[str, ...]]
    automaton: ahocorasick.Automaton

    def words_in(self, text: str) -> frozenset[str]:
        """The words of the rows that a text has."""
        if not self.rows:
            return frozenset()
        return frozenset(map(itemgetter(1), self.automaton.iter(text)))


class AskedWords:
    """The rows of words that rules ask for; they are learnt as they are asked for first.

    A row is known by its identity, as it is a constant of a module and to hash it anew at each
    question would cost more than the answer. It is kept, so that its identity stays its own.
    """

    def __init__(self) -> None:
        self._rows: dict[int, tuple[str, ...]] = {}
        self._finder = Finder({}, ahocorasick.Automaton())

    def add(self, row: tuple[str, ...]) -> None:
        """Have a row found from the next finder on."""
        if len(self._rows) < _MOST_ROWS and all(row):
            self._rows[id(row)] = row

    def finder(self) -> Finder:
        """The finder of the rows known by now; the same one as long as no row is new."""
        if len(self._finder.rows) != len(self._rows):
            rows = dict(self._rows)
            automaton = ahocorasick.Automaton()
            for row in rows.values():
                for word in row:
                    automaton.add_word(word, word)
            automaton.make_automaton()
            self._finder = Finder(rows, automaton)
        return self._finder
