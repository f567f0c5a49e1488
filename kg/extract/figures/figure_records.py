"""What is told of a number: its place, its reading, and what a sentence goes on from.

Place in the flow: records of :mod:`kg.extract.figures.figure_sentence`, which gives them to the
rules.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from decimal import Decimal

from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention

__all__ = ["Carry", "Place", "Reading", "Told"]


@dataclass(frozen=True, slots=True)
class Told:
    """What is told and where; ``reason`` names what was inferred, empty where it stands beside."""

    words: str
    start: int
    end: int
    reason: str = ""
    mention: Mention | None = None
    named: tuple[int, int] | None = None
    """Where the words stand, if not there: the fullest name of what is told here in short."""


@dataclass(frozen=True, slots=True)
class Place:
    """A number in its sentence, with where the one before ends and the next begins."""

    sentence: Sentence
    previous: int
    start: int
    after: int
    following: int


@dataclass(frozen=True, slots=True)
class Reading:
    """What a number is said to be, and the words that say so."""

    indicator: str
    words: tuple[int, int]
    reason: str
    confidence: float


@dataclass(slots=True)
class Carry:
    """What a sentence may go on from: the ratio, the noun counted with its state, the status."""

    ratio: Reading | None = None
    noun: str | None = None
    state: str | None = None
    status: str | None = None
    paragraph: int = -9
    customers: int = -9
    """The paragraph of the last count of all customers."""
    added: int = -9
    """The paragraph of the last new customers."""
    adds: bool = False
    """Whether the sentence before wants new customers."""
    counted: dict[tuple[str, Decimal], str] = field(default_factory=dict)
    """What was counted so far: a noun and how many, with the status."""
    shares: set[Decimal] = field(default_factory=set)
    """The values of the ratios told so far."""
    share: tuple[int, Reading] | None = None
    """The last share that was observed, and where its sentence begins."""
    levels: dict[Decimal, Reading] = field(default_factory=dict)
    """The ratios that were observed, by their values."""
    named: dict[Decimal, Reading] = field(default_factory=dict)
    """The ratios that the heading names, by their values."""
    levels_when: dict[Decimal, Told | None] = field(default_factory=dict)
    """The periods of these ratios."""
    beside: Reading | None = None
    """The other ratio of the sentence that named the last one."""

    when: dict[str | None, Told] = field(default_factory=dict)
    """The latest period of the ratios that were observed, by their area."""
    dated: int = -9
    """The paragraph of the last ratio with that period."""
    level_when: dict[tuple[str, str], tuple[Told, int]] = field(default_factory=dict)
    """By level (country, province) and ratio: its latest period, and the paragraph."""
    wanted: tuple[str, Told] | None = None
    """The last target with a period: its indicator, and the period."""
    wanted_at: int = -9
    dark: set[Decimal] = field(default_factory=set)
    """How many villages are told to have no electricity."""
    deeds: set[Decimal] = field(default_factory=set)
    """How many villages somebody brought electricity to."""
    lit: str | None = None
    """Of villages last told: "change" if they are those that get it, "wanted" if all to have it."""
    rise: tuple[Told, Told] | None = None
    """The periods of the last rise from one ratio to another."""
    added_when: Told | None = None
    """The period of the last new customers."""
    counted_when: dict[tuple[str, Decimal], tuple[Told | None, tuple[Told, ...]]] = field(
        default_factory=dict
    )
    """The periods and areas of what was counted."""
    pointed: tuple[int, Told] | None = None
    """The paragraph of the last ratio whose sentence points back to an area, and that area."""
    chain: tuple[int, int, str | None, Told] | None = None
    """The last sentence of a dated ratio or its counts, with paragraph, area and period."""

    def counts(self, noun: str) -> None:
        """Take a total: what is said of its parts is said of it, and no longer of another noun."""
        if self.noun != noun:
            self.state = None
        self.noun = noun
