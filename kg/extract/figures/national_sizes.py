"""Counts so large that only the country has as many: their area is no province named around them.

Place in the flow: used by :mod:`kg.extract.figures.figures`. No province of Indonesia has a fourth
of its some 84,000 villages, nor 20 million households or customers (Jawa Barat, the largest, has
some 16 million); all of Java has. An area that stands beside the number stays.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import Told
from kg.extract.text.numbers import Number

__all__ = ["of_its_size"]

_MOST_OF_A_PROVINCE = {"villages": 20_000, "households": 20_000_000, "customers": 20_000_000}
"""More than any province has, by the first word of the indicator."""
_FEWEST_OF_ALL = {
    "villages": 60_000,
    "households": 30_000_000,
    "customers": 5_000_000,
    "households_unelectrified": 1_000,
    "households_electrified": 1_000,
}
"""The country has more in all, of the years that articles tell of."""
_LEVELS = frozenset({"province", "regency", "city"})
_JAVA = re.compile(r"Ja[vw]a")
_ALIKE = {"household": "customers"}
"""Of ``household_customers``."""


_MOST_OF_A_PROGRAMME = 60_000
"""More homes than a programme connects in any province or island."""


def of_its_size(
    number: Number, indicator: str, areas: tuple[Told, ...], *, given: bool = False
) -> tuple[Told, ...]:
    """The country in the place of an area that was only inferred for too large a count.

    Args:
        number: The count.
        indicator: What it counts.
        areas: Its areas; one with a reason was inferred.
        given: Whether a programme connects what is counted.
    """
    if number.percent or len(areas) != 1 or not areas[0].reason:
        return areas
    if areas[0].words == "Indonesia" and number.value < _FEWEST_OF_ALL.get(indicator, 0):
        return ()  # "dengan jumlah desa total 7.358": not of the country
    counted = indicator.split("_")[0]
    most = _MOST_OF_A_PROVINCE.get(_ALIKE.get(counted, counted))
    levels = _LEVELS
    if given and counted == "new":  # "BPBL telah menyambung 80.183 rumah tangga"
        most, levels = _MOST_OF_A_PROGRAMME, _LEVELS | {"island"}
    if most is None or number.value < most:
        return areas
    named = areas[0].mention
    if named is None or named.kind not in levels or _JAVA.search(areas[0].words):
        return areas
    return (Told("Indonesia", number.start, number.after, "area-told-by-the-size"),)
