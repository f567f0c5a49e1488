"""Dice and names of the synthetic data.

Place in the flow: the bottom of the generator.

1. :class:`Dice` draws only from ``random.random()``, whose sequence for a text as seed Python keeps
   from version to version. Each thing has dice of its own, thrown from the seed and its number, so
   that it can be made again at any time and nothing has to be remembered.
2. :func:`name` numbers all names of three or four syllables in a shuffled order, so that different
   numbers below 110,592 never give the same name.
"""

from __future__ import annotations

import random
from collections.abc import Sequence
from typing import TypeVar

__all__ = ["Dice", "name"]

SYLLABLES = tuple(
    (
        "ba bi bu da de do ga ge go ha ja je ka ki ko ku la le lo lu ma me mi mu "
        "na ne nga nu nya pa pe pu ra re ri ru sa se si su ta te ti to wa we ya yo"
    ).split()
)
THREE = len(SYLLABLES) ** 3
STRIDE = 7_919  # prime, so it shares no factor with 48 ** 3
T = TypeVar("T")


class Dice:
    """Reproducible choices for one thing; ``key`` names it."""

    def __init__(self, *key: object) -> None:
        self._random = random.Random("/".join(map(str, key)))  # noqa: S311 - not for secrets

    def below(self, limit: int) -> int:
        """Return a whole number from 0 to ``limit`` - 1."""
        return int(self._random.random() * limit)

    def between(self, low: int, high: int) -> int:
        """Return a whole number from ``low`` to ``high``, both included."""
        return low + self.below(high - low + 1)

    def pick(self, choices: Sequence[T]) -> T:
        """Return one of the choices."""
        return choices[self.below(len(choices))]

    def chance(self, share: float) -> bool:
        """Return True in the given share of cases."""
        return self._random.random() < share


def name(number: int, seed: int) -> str:
    """Return a made-up name.

    Args:
        number: Which; different numbers below 110,592 give different names.
        seed: The seed of the data.

    Returns:
        Three or four syllables, capitalised.

    Example:
        >>> len({name(number, 1) for number in range(5000)})
        5000
    """
    turn, place = divmod(number, THREE)
    place = (place * STRIDE + seed * 104_729) % THREE
    syllables = []
    for _ in range(3):
        place, digit = divmod(place, len(SYLLABLES))
        syllables.append(SYLLABLES[digit])
    if turn:
        syllables.append(SYLLABLES[(turn - 1) % len(SYLLABLES)])
    return "".join(syllables).capitalize()
