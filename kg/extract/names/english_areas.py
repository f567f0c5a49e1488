"""Regencies and cities in English: "East Kutai", "Sula Islands", "Ternate City".

Place in the flow: used by the gazetteer of :mod:`kg.extract.names.gazetteer`, which finds them in
texts, and by :mod:`kg.mapping.extraction_areas`, which looks up what they mean in the graph.
"""

from __future__ import annotations

__all__ = ["in_english", "with_levels"]

_DIRECTIONS = {
    "Barat Daya": "Southwest",
    "Tengah Utara": "North Central",
    "Tengah Selatan": "South Central",
    "Utara": "North",
    "Selatan": "South",
    "Timur": "East",
    "Barat": "West",
    "Tengah": "Central",
    "Tenggara": "Southeast",
}


def in_english(name: str) -> tuple[str, ...]:
    """Return the English names of a regency or city, without a word for its level.

    Args:
        name: Its name in Indonesian, without "Kabupaten" or "Kota".

    Example:
        >>> in_english("Kutai Timur"), in_english("Kepulauan Sula"), in_english("Pulau Taliabu")
        (('East Kutai',), ('Sula Islands',), ('Taliabu Island', 'Taliabu'))
    """
    for ending, english in _DIRECTIONS.items():
        if name.endswith(f" {ending}"):
            return (f"{english} {name.removesuffix(ending).strip()}",)
    if "Kepulauan" in name and " dan " not in name:
        return (f"{name.replace('Kepulauan', '').strip()} Islands",)
    island = name.removeprefix("Pulau ")
    return (f"{island} Island", island) if island != name else ()


def with_levels(name: str) -> tuple[str, ...]:
    """Return what English texts call a regency or city, with and without the word for its level.

    Args:
        name: Its full name in Indonesian.

    Example:
        >>> with_levels("Kota Ternate"), with_levels("Kabupaten Kutai Timur")[:2]
        (('Ternate City',), ('East Kutai', 'East Kutai Regency'))
    """
    level, _, bare = name.partition(" ")
    own = in_english(bare)
    if level == "Kota":
        return (*own, *(f"{each} City" for each in (*own, bare)))
    if level != "Kabupaten":
        return ()
    told = (f"{each} {word}" for each in (*own, bare) for word in ("Regency", "District"))
    return (*own, *told)
