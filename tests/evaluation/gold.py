"""Gold annotations: the articles of a set with what a person found in them.

README.md beside this module says what each field means. A gold file is checked strictly: every
key present, none unknown, each value of its type and list of words. What the reader returns is
read by the same code but leniently: it may hold more keys than these and may leave out empty ones.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = [
    "Annotation",
    "Article",
    "Certification",
    "Figure",
    "GoldError",
    "Organization",
    "OtherClaim",
    "Person",
    "Quotation",
    "load_set",
    "read_annotation",
]

INDICATORS = frozenset({
    "customers",
    "household_customers",
    "household_electrification_ratio",
    "household_unelectrified_ratio",
    "households",
    "households_electrified",
    "households_unelectrified",
    "new_customers",
    "population_access",
    "village_electrification_ratio",
    "village_unelectrified_ratio",
    "villages",
    "villages_electrified",
    "villages_unelectrified",
})
STATUSES = frozenset({"observed", "preliminary", "projection", "target", "model_estimate"})
CERTIFICATION_KINDS = frozenset({"certification", "grant"})
CLAIM_KINDS = frozenset({"award", "audit_result", "implementation"})
DATE_KINDS = frozenset({"issued", "signed", "handed_over", "stated"})
ORGANIZATION_KINDS = frozenset({
    "accreditation_body",
    "agency",
    "certification_body",
    "company",
    "government",
    "media",
    "ministry",
    "other",
    "pln_unit",
})
TOP_KEYS = frozenset({
    "certifications",
    "dateline_agency",
    "dateline_place",
    "organizations",
    "other_claims",
    "people",
    "published_date",
    "quotes",
    "statistics",
})


class GoldError(ValueError):
    """An annotation that does not have the form README.md describes."""


@dataclass(frozen=True, slots=True)
class Certification:
    """A unit certified or granted; `kind` tells which."""

    kind: str
    holder: str
    standards: tuple[str, ...]
    certification_body: str | None
    accreditation_body: str | None
    date: str | None
    date_kind: str | None


@dataclass(frozen=True, slots=True)
class OtherClaim:
    """An award, an audit result or an implementation without a certificate."""

    kind: str
    holder: str | None
    about: str
    value: str | None
    date: str | None


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody named in the text."""

    name: str
    role: str | None
    organization: str | None


@dataclass(frozen=True, slots=True)
class Quotation:
    """Direct speech."""

    speaker: str | None
    text: str


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on access to electricity: `value` in percent or as a count, see `unit`."""

    area: str | None
    indicator: str
    value: float
    value_as_printed: str
    unit: str
    period: str | None
    status: str
    publisher: str | None
    approximate: bool


@dataclass(frozen=True, slots=True)
class Organization:
    """An organisation named in the text."""

    name: str
    kind: str
    parent: str | None


@dataclass(frozen=True, slots=True)
class Annotation:
    """All that is found in one article."""

    dateline_place: str | None
    dateline_agency: str | None
    published_date: str | None
    certifications: tuple[Certification, ...]
    other_claims: tuple[OtherClaim, ...]
    people: tuple[Person, ...]
    quotes: tuple[Quotation, ...]
    statistics: tuple[Figure, ...]
    organizations: tuple[Organization, ...]


@dataclass(frozen=True, slots=True)
class Article:
    """A text, the day given to the reader with it, and its annotation."""

    name: str
    text: str
    published: date | None
    gold: Annotation


@dataclass(frozen=True, slots=True)
class Record:
    """One JSON object that is being read, and where it stands."""

    values: dict[str, Any]
    where: str
    strict: bool

    def fail(self, key: str, need: str) -> GoldError:
        found = json.dumps(self.values.get(key), ensure_ascii=False)[:80]
        return GoldError(f"{self.where}: {key} must be {need}, not {found}")

    def keys(self, expected: frozenset[str]) -> None:
        if not self.strict:
            return
        for word, keys in (
            ("misses", expected - self.values.keys()),
            ("has unknown", self.values.keys() - expected),
        ):
            if keys:
                raise GoldError(f"{self.where}: {word} {', '.join(sorted(keys))}")

    def text_or_none(self, key: str) -> str | None:
        value = self.values.get(key)
        if value is None:
            return None
        if not isinstance(value, str) or (self.strict and (not value or value != value.strip())):
            raise self.fail(key, "null or a text without blanks around it")
        return value

    def text(self, key: str) -> str:
        value = self.text_or_none(key)
        if value is None:
            raise self.fail(key, "a text")
        return value

    def word(self, key: str, words: frozenset[str]) -> str:
        value = self.text(key)
        if self.strict and value not in words:
            raise self.fail(key, f"one of {', '.join(sorted(words))}")
        return value

    def word_or_none(self, key: str, words: frozenset[str]) -> str | None:
        return None if self.values.get(key) is None else self.word(key, words)

    def number(self, key: str) -> float:
        value = self.values.get(key)
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self.fail(key, "a number")
        return float(value)

    def flag(self, key: str) -> bool:
        value = self.values.get(key)
        if isinstance(value, bool):
            return value
        if value is None and not self.strict:
            return False
        raise self.fail(key, "true or false")

    def texts(self, key: str) -> tuple[str, ...]:
        value = self.values.get(key)
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise self.fail(key, "a list of texts")
        if self.strict and (not value or len(set(value)) < len(value)):
            raise self.fail(key, "a list of at least one text, none twice")
        return tuple(value)

    def records(self, key: str, expected: frozenset[str]) -> Iterator[Record]:
        value = self.values.get(key, None if self.strict else [])
        if not isinstance(value, list):
            raise self.fail(key, "a list")
        for number, item in enumerate(value):
            where = f"{self.where}: {key}[{number}]"
            if not isinstance(item, dict):
                raise GoldError(f"{where}: must be an object")
            record = Record(item, where, self.strict)
            record.keys(expected)
            yield record


def fields_of(kind: type[Any]) -> frozenset[str]:
    return frozenset(kind.__dataclass_fields__)


def certification(item: Record) -> Certification:
    return Certification(
        item.word("kind", CERTIFICATION_KINDS),
        item.text("holder"),
        item.texts("standards"),
        item.text_or_none("certification_body"),
        item.text_or_none("accreditation_body"),
        item.text_or_none("date"),
        item.word_or_none("date_kind", DATE_KINDS),
    )


def other_claim(item: Record) -> OtherClaim:
    return OtherClaim(
        item.word("kind", CLAIM_KINDS),
        item.text_or_none("holder"),
        item.text("about"),
        item.text_or_none("value"),
        item.text_or_none("date"),
    )


def figure(item: Record) -> Figure:
    return Figure(
        item.text_or_none("area"),
        item.word("indicator", INDICATORS),
        item.number("value"),
        item.text("value_as_printed"),
        item.word("unit", frozenset({"percent", "count"})),
        item.text_or_none("period"),
        item.word("status", STATUSES),
        item.text_or_none("publisher"),
        item.flag("approximate"),
    )


def person(item: Record) -> Person:
    return Person(item.text("name"), item.text_or_none("role"), item.text_or_none("organization"))


def quotation(item: Record) -> Quotation:
    return Quotation(item.text_or_none("speaker"), item.text("text"))


def organization(item: Record) -> Organization:
    return Organization(
        item.text("name"), item.word("kind", ORGANIZATION_KINDS), item.text_or_none("parent")
    )


def read_annotation(values: object, where: str, *, strict: bool) -> Annotation:
    """Read an annotation, or what the reader returns in its form.

    Args:
        values: The parsed JSON.
        where: The file or article, for messages.
        strict: Whether all keys must be there, no others, and all words from their lists.

    Returns:
        The annotation.

    Raises:
        GoldError: A key or value does not have the described form.
    """
    if not isinstance(values, dict):
        raise GoldError(f"{where}: must be a JSON object")
    top = Record({key: values[key] for key in values if key != "published"}, where, strict)
    top.keys(TOP_KEYS)
    return Annotation(
        top.text_or_none("dateline_place"),
        top.text_or_none("dateline_agency"),
        top.text_or_none("published_date"),
        tuple(map(certification, top.records("certifications", fields_of(Certification)))),
        tuple(map(other_claim, top.records("other_claims", fields_of(OtherClaim)))),
        tuple(map(person, top.records("people", fields_of(Person)))),
        tuple(map(quotation, top.records("quotes", fields_of(Quotation)))),
        tuple(map(figure, top.records("statistics", fields_of(Figure)))),
        tuple(map(organization, top.records("organizations", fields_of(Organization)))),
    )


def load_article(path: Path) -> Article:
    text_path = path.with_suffix(".txt")
    if not text_path.exists():
        raise GoldError(f"{path}: has no text beside it, add {text_path.name}")
    try:
        values = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise GoldError(f"{path}: is no JSON: {error}") from error
    gold = read_annotation(values, str(path), strict=True)
    try:
        day = values.get("published")
        published = None if day is None else date.fromisoformat(day)
    except (TypeError, ValueError) as error:
        raise GoldError(f"{path}: published must be an ISO day: {error}") from error
    return Article(path.stem, text_path.read_text(encoding="utf-8"), published, gold)


def load_set(folder: Path) -> tuple[Article, ...]:
    """Load the articles of a folder, each `NAME.txt` with its `NAME.json`.

    Args:
        folder: The folder of one set.

    Returns:
        The articles by name; none if the folder is empty.

    Raises:
        GoldError: The folder or half of a pair is missing, or an annotation is malformed.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder}: is no folder of articles")
    for path in sorted(folder.glob("*.txt")):
        if not path.with_suffix(".json").exists():
            raise GoldError(f"{path}: has no annotation beside it, add {path.stem}.json")
    return tuple(load_article(path) for path in sorted(folder.glob("*.json")))
