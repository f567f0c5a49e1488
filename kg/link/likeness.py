"""How alike two names are, read as names: 0 for nothing in common, 1 for the same.

Place in the flow: after :mod:`kg.link.names`. Plain likeness of letters takes "Sumba Barat" for
"Sumba Barat Daya" and "Kota Kupang" for "Kupang". So:

1. two codes of standards are compared as codes; an edition is not its standard;
2. two kinds of unit that differ make two units, whatever else they are called;
3. words are paired, best pairs first, in any order; a word pairs with one that is nearly it;
4. the share of paired words counts, slight words ("PT", "dan") little;
5. a telling word ("Barat", "Kepulauan", a number) on one side only makes another thing. But tables
   cut names off: "Hulu Sungai Sel" is nearly Hulu Sungai Selatan, and what would follow "Bolaang
   Mongond" cannot be told;
6. words left over are compared joined, too: "Bau-Bau" and "Baubau".
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from kg.link.names import Code, NameForms, forms
from kg.link.words import read_words

__all__ = ["name_likeness", "reading_likeness"]

SLIGHT = 0.1
"""Weight of a word that hardly tells names apart; any other word weighs 1."""
NEARLY = 0.78
"""Likeness of letters (0 to 1) from which two words may be one misspelt."""
JOINED = 0.85
"""Likeness of letters from which words left over are the same, written together or apart."""
CUT_OFF = 0.92
"""What is left of the likeness where a name ends within a word of the other."""
CUT_LETTERS = 12
"""Letters of the shortest name that counts as cut off: tables give names 15 to 30 characters."""
TELLING = 0.6
"""What is left of the likeness for each telling word on one side only."""
OTHER_EDITION = 0.55
OTHER_UNIT = 0.5


@lru_cache(maxsize=50_000)
def name_likeness(a: str, b: str) -> float:
    """Return how alike two names are: the best of their readings.

    Example:
        >>> name_likeness("Kab. Sumba Barat Daya", "Southwest Sumba Regency")
        1.0
        >>> name_likeness("Sumba Barat", "Sumba Barat Daya") < 0.6
        True
    """
    pairs = [reading_likeness(x, y) for x in forms(a) for y in forms(b)]
    return max(pairs, default=0.0)


def reading_likeness(a: NameForms, b: NameForms) -> float:
    """Return how alike two readings are, their kinds left aside."""
    factor = 1.0
    if a.code or b.code:
        factor = _code_likeness(a.code, b.code)
        if not factor:
            return 0.0
        if not a.words or not b.words:
            return factor
    if a.unit != b.unit:
        factor *= OTHER_UNIT
    return factor * _words_likeness(a.words, b.words)


def _code_likeness(a: Code | None, b: Code | None) -> float:
    if a is None or b is None or a.number != b.number:
        return 0.0
    if a.edition != b.edition:
        return OTHER_EDITION if a.edition is None or b.edition is None else 0.0
    return 1.0 if a.is_adoption == b.is_adoption else OTHER_EDITION


def _words_likeness(a: Sequence[str], b: Sequence[str]) -> float:
    if not a or not b:
        return 0.0
    if a == b or sorted(a) == sorted(b) or "".join(a) == "".join(b):
        return 1.0
    for short, whole in ((a, b), (b, a)):
        cut = _cut_off(short, whole)
        if cut is not None:
            return CUT_OFF * _words_likeness((*short[:-1], cut), whole[: whole.index(cut) + 1])
    paired, left_a, left_b = _pair(a, b)
    shared = full = alone = 0.0
    for word, likeness in paired:
        weight = _weight(word)
        shared += weight * likeness
        full += weight
    for word in (*left_a, *left_b):
        alone += _weight(word)
    result = 2 * shared / (2 * full + alone) if full + alone else 0.0
    return result * math.prod(_left(word) for word in (*left_a, *left_b))


def _cut_off(a: Sequence[str], b: Sequence[str]) -> str | None:
    """Return the word of ``b`` within which the long name ``a`` ends, if it does."""
    last = a[-1]
    if last in b or sum(map(len, a)) < CUT_LETTERS:
        return None
    return next((word for word in b if word.startswith(last) and word not in a), None)


def _pair(
    a: Sequence[str], b: Sequence[str]
) -> tuple[list[tuple[str, float]], list[str], list[str]]:
    """Pair the words of two names; return the pairs and the words left over on each side."""
    left_a, left_b = list(a), list(b)
    paired: list[tuple[str, float]] = []
    for word in a:
        if word in left_b:
            paired.append((word, 1.0))
            left_a.remove(word)
            left_b.remove(word)
    plain_a = [word for word in left_a if len(word) > 2 and not _tells(word)]
    plain_b = [word for word in left_b if len(word) > 2 and not _tells(word)]
    if not plain_a or not plain_b:
        return paired, left_a, left_b
    options = [
        (likeness, x, y)
        for x in plain_a
        for y in plain_b
        if (likeness := fuzz.ratio(x, y) / 100) >= NEARLY
    ]
    for likeness, x, y in sorted(options, reverse=True):
        if x in left_a and y in left_b:
            paired.append((x, likeness))
            left_a.remove(x)
            left_b.remove(y)
    whole_a, whole_b = _spelt_out(left_a), _spelt_out(left_b)
    joined = fuzz.ratio("".join(whole_a), "".join(whole_b)) / 100 if whole_a and whole_b else 0.0
    if joined >= JOINED:
        paired.append(("".join(whole_a), joined))
        left_a = [word for word in left_a if word not in whole_a]
        left_b = [word for word in left_b if word not in whole_b]
    return paired, left_a, left_b


def _spelt_out(words: Sequence[str]) -> list[str]:
    """Return the words without letters and numbers that stand alone: those tell names apart."""
    return [word for word in words if len(word) > 1 and not word.isdigit()]


@lru_cache(maxsize=50_000)
def _weight(word: str) -> float:
    words = read_words()
    return SLIGHT if word in words.slight or word in words.kinds else 1.0


@lru_cache(maxsize=50_000)
def _left(word: str) -> float:
    """Return what a word on one side only leaves of the likeness; a word of kind counts twice."""
    if not _tells(word):
        return 1.0
    return TELLING**2 if word in read_words().kinds else TELLING


@lru_cache(maxsize=50_000)
def _tells(word: str) -> bool:
    return word in read_words().telling or word.isdigit() or (len(word) == 1 and word.isalpha())
