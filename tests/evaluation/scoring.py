"""Precision, recall and F1 of what the reader found against the gold, per category."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, TypeVar

from tests.evaluation.matching import (
    about_similarity,
    area_equal,
    name_similarity,
    period_equal,
    post_equal,
    quotation_similarity,
    standard_equal,
    value_equal,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from tests.evaluation.gold import Annotation, Figure, Organization, OtherClaim, Person
    from tests.evaluation.gold import Quotation as Quoted

__all__ = [
    "CATEGORIES",
    "MAIN",
    "Category",
    "Difference",
    "Score",
    "compare",
    "macro_f1",
    "pair_up",
    "score_documents",
]

Item = TypeVar("Item")


class Certified(NamedTuple):
    """One holder with one standard."""

    holder: str
    standard: str
    kind: str


class Body(NamedTuple):
    """A body with the part it plays, once per document."""

    name: str
    role: str


class DatelineField(NamedTuple):
    """One stated field of place, agency and day."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Score:
    """Counts of one category, over one document or many."""

    matched: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Score) -> Score:
        return Score(self.matched + other.matched, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """Share of the found items that are right; 1 if none was found."""
        return self.matched / self.found if self.found else 1.0

    @property
    def recall(self) -> float:
        """Share of the gold items that were found; 1 if there is none."""
        return self.matched / self.gold if self.gold else 1.0

    @property
    def f1(self) -> float:
        """Twice the matched over gold and found; 1 if there is neither."""
        total = self.gold + self.found
        return 2 * self.matched / total if total else 1.0


@dataclass(frozen=True, slots=True)
class Category(Generic[Item]):
    """What is counted: the items of an annotation and how alike two of them are."""

    name: str
    items: Callable[[Annotation], Sequence[Item]]
    similarity: Callable[[Item, Item], float]


@dataclass(frozen=True, slots=True)
class Difference:
    """An item that only one side has: "missed" is in the gold, "wrong" was found."""

    document: str
    category: str
    error: str
    item: str


def certified(annotation: Annotation) -> list[Certified]:
    return [
        Certified(item.holder, standard, item.kind)
        for item in annotation.certifications
        for standard in item.standards
    ]


def certified_similarity(gold: Certified, found: Certified) -> float:
    if gold.kind != found.kind or not standard_equal(gold.standard, found.standard):
        return 0.0
    return name_similarity(gold.holder, found.holder)


def bodies(annotation: Annotation) -> list[Body]:
    """The bodies of all certifications; a body named for several holders counts once."""
    once: list[Body] = []
    for item in annotation.certifications:
        for name, role in (
            (item.certification_body, "certification_body"),
            (item.accreditation_body, "accreditation_body"),
        ):
            if name is not None and not any(
                body_similarity(body, Body(name, role)) for body in once
            ):
                once.append(Body(name, role))
    return once


def body_similarity(gold: Body, found: Body) -> float:
    return name_similarity(gold.name, found.name) if gold.role == found.role else 0.0


def claim_similarity(gold: OtherClaim, found: OtherClaim) -> float:
    if gold.kind != found.kind:
        return 0.0
    return name_similarity(gold.holder, found.holder) * about_similarity(gold.about, found.about)


def person_similarity(gold: Person, found: Person) -> float:
    return name_similarity(gold.name, found.name)


def person_role_similarity(gold: Person, found: Person) -> float:
    equal = post_equal(gold.role, gold.organization, found.role, found.organization)
    return person_similarity(gold, found) if equal else 0.0


def quote_similarity(gold: Quoted, found: Quoted) -> float:
    speaker = name_similarity(gold.speaker, found.speaker)
    return quotation_similarity(gold.text, found.text) if speaker else 0.0


def figure_similarity(gold: Figure, found: Figure) -> float:
    """Equal value, indicator and status; area and period only choose among equals."""
    if (gold.indicator, gold.status) != (found.indicator, found.status) or not value_equal(
        gold.value, found.value
    ):
        return 0.0
    area, period = area_equal(gold.area, found.area), period_equal(gold.period, found.period)
    return 0.5 + 0.25 * area + 0.25 * period


def strict_figure_similarity(gold: Figure, found: Figure) -> float:
    return float(figure_similarity(gold, found) == 1.0)


BYLINE_ROLES = frozenset(
    "pewarta penulis reporter editor redaktur wartawan penyunting kontributor uploader author "
    "translator laporan rep red".split()
)


def people(annotation: Annotation) -> list[Person]:
    """All but those whose role is that of a byline, whom annotators list or not."""
    return [each for each in annotation.people if (each.role or "").casefold() not in BYLINE_ROLES]


def organizations(annotation: Annotation) -> list[Organization]:
    """All but the outlet of the dateline, which annotators list or not: it is not counted."""
    outlet = annotation.dateline_agency
    return [
        each
        for each in annotation.organizations
        if each.kind != "media" or outlet is None or not name_similarity(outlet, each.name)
    ]


def organization_similarity(gold: Organization, found: Organization) -> float:
    return name_similarity(gold.name, found.name)


def organization_kind_similarity(gold: Organization, found: Organization) -> float:
    return organization_similarity(gold, found) if gold.kind == found.kind else 0.0


def dateline(annotation: Annotation) -> list[DatelineField]:
    values = (
        ("place", annotation.dateline_place),
        ("agency", annotation.dateline_agency),
        ("date", annotation.published_date),
    )
    return [DatelineField(field, value) for field, value in values if value is not None]


def dateline_similarity(gold: DatelineField, found: DatelineField) -> float:
    same = gold.value.casefold() == found.value.casefold()
    return float(gold.field == found.field and same)


CATEGORIES: tuple[Category[Any], ...] = (
    Category("certifications", certified, certified_similarity),
    Category("bodies", bodies, body_similarity),
    Category("people_roles", people, person_role_similarity),
    Category("quotations", lambda annotation: annotation.quotes, quote_similarity),
    Category("figures", lambda annotation: annotation.statistics, figure_similarity),
    Category("organizations", organizations, organization_similarity),
    Category("other_claims", lambda annotation: annotation.other_claims, claim_similarity),
    Category("people", people, person_similarity),
    Category("figures_strict", lambda annotation: annotation.statistics, strict_figure_similarity),
    Category("organization_kinds", organizations, organization_kind_similarity),
    Category("dateline", dateline, dateline_similarity),
)
MAIN = (
    "certifications",
    "bodies",
    "people_roles",
    "quotations",
    "figures",
    "organizations",
)


def pair_up(
    gold: Sequence[Item], found: Sequence[Item], similarity: Callable[[Item, Item], float]
) -> list[tuple[int, int]]:
    """Pair the items of two sides, each at most once, the most alike first.

    Args:
        gold: The items of the gold.
        found: The items found.
        similarity: How alike two items are; 0 forbids the pair.

    Returns:
        The indices (gold, found) of each pair, in the order of the gold.
    """
    candidates = sorted(
        (-likeness, left, right)
        for left, one in enumerate(gold)
        for right, other in enumerate(found)
        if (likeness := similarity(one, other)) > 0
    )
    pairs: dict[int, int] = {}
    for _, left, right in candidates:
        if left not in pairs and right not in pairs.values():
            pairs[left] = right
    return sorted(pairs.items())


def describe(item: Any) -> str:
    """One line that shows an item's fields."""
    names = getattr(item, "_fields", None) or item.__dataclass_fields__
    return " | ".join(f"{name}={getattr(item, name)}" for name in names)


def compare(
    document: str, gold: Annotation, found: Annotation
) -> tuple[dict[str, Score], list[Difference]]:
    """Compare what was found in one document with its gold.

    Args:
        document: The name of the document.
        gold: What a person found.
        found: What the reader found.

    Returns:
        The score of each category, and each missed and wrong item.
    """
    scores: dict[str, Score] = {}
    differences: list[Difference] = []
    for category in CATEGORIES:
        expected, actual = category.items(gold), category.items(found)
        pairs = pair_up(expected, actual, category.similarity)
        scores[category.name] = Score(len(pairs), len(expected), len(actual))
        for error, items, paired in (
            ("missed", expected, {left for left, _ in pairs}),
            ("wrong", actual, {right for _, right in pairs}),
        ):
            differences += [
                Difference(document, category.name, error, describe(item))
                for index, item in enumerate(items)
                if index not in paired
            ]
    return scores, differences


def score_documents(documents: Iterable[dict[str, Score]]) -> dict[str, Score]:
    """Sum the counts of each category over documents.

    Args:
        documents: The scores of each document.

    Returns:
        One score per category, in the order of `CATEGORIES`.
    """
    total = {category.name: Score() for category in CATEGORIES}
    for scores in documents:
        for name, score in scores.items():
            total[name] += score
    return total


def macro_f1(scores: dict[str, Score]) -> float:
    """The mean of F1 over the six main categories.

    Args:
        scores: The scores by category.

    Returns:
        The mean, from 0 to 1.
    """
    return sum(scores[name].f1 for name in MAIN) / len(MAIN)
