"""What the figures of a table count: from printed words, constants and marks to codes.

Place in the flow: used by :mod:`kg.mapping.table_rows`, once for each combination that occurs. A
word is looked up in the map's ``[codes]``, else it must be a code or its label in the ontology.
What a table does not say is ``unspecified`` where domain rule C has that; an indicator, a status
and a producer must be said.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from kg.claims.dates import Period
from kg.claims.mint import slugify
from kg.claims.records import Organisation, Record, Ref, Text
from kg.errors import MappingError
from kg.mapping.figure_rules import RATIOS, AsOf, as_of_day
from kg.mapping.producers import Producers
from kg.mapping.table_maps import CODED, TableMap, code_labels, code_members, normal

__all__ = ["Dimensions", "ProducerNames", "as_of", "read_dimensions"]

UNITS = {
    "percent": "PERCENT", "persen": "PERCENT", "": "PERCENT", "num": "NUM", "count": "NUM",
    "customers": "NUM", "households": "NUM", "villages": "NUM",
}  # fmt: skip
SPECIAL_DENOMINATORS = {
    "village-electrification-ratio": "villages",
    "village-unelectrified-ratio": "villages",
    "population-access": "population",
}
PUBLISHERS = {"bps": "BPS", "pln": "PLN", "esdm": "ESDM"}
"""Producers whose periods end on a known day (domain rule C5)."""
KINDS = {"organisation", "unit", "collaboration"}
YES = {"true", "yes", "ya", "1"}
NO = {"", "false", "no", "tidak", "0"}


@dataclass(frozen=True, slots=True)
class Dimensions:
    """What does not change from row to row; ``minted`` are records that go with it."""

    indicator: str
    supply: str
    method: str
    status: str
    producer: Ref
    vintage: str
    unit: str
    denominator: str | None
    approximate: bool
    capped: bool
    plan: str | None
    minted: tuple[Record, ...] = ()


class ProducerNames:
    """Producers by the names that the reviewed tables know, in any case."""

    def __init__(self, producers: Producers) -> None:
        self.producers = producers
        self.by_name: dict[str, Ref] = {}
        for _, record in producers.organisations:
            kind = "organisation" if isinstance(record, Organisation) else "unit"
            ref = Ref(kind, record.slug)
            names = [label.value for label in record.labels]
            for name in (*names, *record.alternative, f"{kind}/{record.slug}"):
                self.by_name.setdefault(normal(name), ref)
        for name, ref in producers.by_name.items():
            self.by_name[normal(name)] = ref
        for ref in producers.collaborations:
            self.by_name[normal(f"{ref.kind}/{ref.slug}")] = ref

    def find(self, name: str, label: str = "") -> tuple[Ref, tuple[Record, ...]]:
        """Return the producer; one that no reviewed table names is minted with its name.

        Args:
            name: A name, or kind and slug (``organisation/pln``).
            label: The name of a producer that is given by kind and slug.

        Raises:
            MappingError: If kind and slug are of something that cannot be minted.
        """
        if known := self.by_name.get(normal(name)):
            joint: Record | None = self.producers.collaborations.get(known)
            return known, (joint,) if joint else ()
        kind, slash, slug = name.partition("/")
        if slash and kind in KINDS:
            if kind != "organisation" or not label or slug != slugify(slug):
                raise MappingError(f"the producer {name!r} is unknown", column="producer")
            return Ref(kind, slug), (Organisation(slug, (Text(label, "id"),)),)
        minted = Organisation(slugify(name), (Text(name, "id"),))
        return Ref("organisation", minted.slug), (minted,)


def read_dimensions(
    given: Mapping[str, str], table_map: TableMap, producers: ProducerNames
) -> Dimensions:
    """Turn words into dimensions.

    Args:
        given: Field to word; fields that nothing gives are absent or empty.
        table_map: The map, for its codes.
        producers: The producers that are known.

    Raises:
        MappingError: If a word is no code, or one that must be given is missing; ``column`` names
            the field.
    """
    words = {key: _decode(key, word, table_map) for key, word in given.items() if word}
    for key in ("indicator", "status", "producer"):
        if key not in words:
            raise MappingError(
                f"nothing tells the {key}; give it in the map or by --set {key}=…", column=key
            )
    indicator = words["indicator"]
    unit = "PERCENT" if indicator in RATIOS else "NUM"
    if "unit" in words and UNITS.get(normal(words["unit"])) != unit:
        raise MappingError(
            f"the unit {words['unit']!r} does not fit the indicator {indicator}", column="unit"
        )
    producer, minted = producers.find(words["producer"], words.get("producer_label", ""))
    return Dimensions(
        indicator=indicator,
        supply=words.get("supply", "unspecified"),
        method=words.get("method", "unspecified"),
        status=words["status"],
        producer=producer,
        vintage=words.get("vintage", "unspecified"),
        unit=unit,
        denominator=_denominator(words, indicator),
        approximate=_is_true("approximate", words),
        capped=_is_true("capped", words),
        plan=words.get("plan"),
        minted=minted,
    )


def as_of(given: Mapping[str, str], period: Period, dimensions: Dimensions) -> AsOf | None:
    """Return the day that a figure speaks of; a column for it goes before domain rule C5.

    Raises:
        MappingError: If the cell holds no day.
    """
    if "as_of" not in given:  # no column for it
        name = PUBLISHERS.get(dimensions.producer.slug, "")
        return as_of_day(period, dimensions.method, name) if period.begin else None
    if not given["as_of"]:
        return None
    try:
        day = date.fromisoformat(given["as_of"])
    except ValueError as error:
        raise MappingError(
            f"{given['as_of']!r} is no day of the form 2019-10-28", column="as_of"
        ) from error
    return AsOf(day, given.get("as_of_basis") or "stated")


def _decode(key: str, word: str, table_map: TableMap) -> str:
    code = table_map.codes.get(key, {}).get(normal(word), word)
    if key in CODED and code not in code_members()[CODED[key]]:
        code = code_labels()[CODED[key]].get(normal(word), code)
    if key in CODED and code not in code_members()[CODED[key]]:
        allowed = sorted({*table_map.codes.get(key, {}), *code_members()[CODED[key]]})
        raise MappingError(
            f"{word!r} is no {key} that the map knows; known are {', '.join(allowed)}", column=key
        )
    return code


def _denominator(words: Mapping[str, str], indicator: str) -> str | None:
    """Return what a ratio is taken over; of a count only what something tells (family cards)."""
    if "denominator" in words or indicator not in RATIOS:
        return words.get("denominator")
    return SPECIAL_DENOMINATORS.get(indicator, "unspecified")


def _is_true(key: str, words: Mapping[str, str]) -> bool:
    word = normal(words.get(key, ""))
    if word not in YES | NO:
        raise MappingError(f"{words[key]!r} is neither true nor false", column=key)
    return word in YES
