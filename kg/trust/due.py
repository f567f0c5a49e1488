"""What expires, or loses its edition, between two days, with the verdicts on the first of them."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import dataclass
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.namespaces import PREFIXES
from kg.query.catalogue import Catalogue
from kg.query.parameters import Term, bind
from kg.trust.answer import Row
from kg.trust.matrix import judge_all

__all__ = ["DUE_QUESTIONS", "Deadline", "Due", "ask_due"]

DUE_QUESTIONS = ("due-certifications", "trust")


@dataclass(frozen=True, slots=True)
class Deadline:
    """A stated end of a transition (a day, month or year, as it stands) and who states it."""

    stated: str
    source: str


@dataclass(frozen=True, slots=True)
class Due:
    """An end that lies ahead.

    Attributes:
        earliest: First day on which it may come.
        latest: Last one; later than the first where sources differ or give no day.
        event: ``validity-end``, ``assumed-end`` or ``transition-end``.
        certification: The claim.
        holder: IRI of the holder.
        holder_label: Its name.
        what: Name of the edition, standard or scheme.
        verdict: The verdict on the day asked.
        claimed_earliest: First day of which the claim speaks.
        claimed_latest: Last day on which it was claimed.
        deadlines: Stated ends of the transition.
        source: Source of the claim.
    """

    earliest: date
    latest: date
    event: str
    certification: str
    holder: str
    holder_label: str
    what: str
    verdict: str
    claimed_earliest: date | None
    claimed_latest: date | None
    deadlines: tuple[Deadline, ...]
    source: str

    @property
    def is_assumed(self) -> bool:
        """Whether no source states the end."""
        return self.event == "assumed-end"


def ask_due(
    on: date, until: date, catalogue: Catalogue, holder: NamedNode | None = None
) -> Generator[str, list[Row], tuple[Due, ...]]:
    """Yield queries, receive rows, return what is due, the soonest first.

    Args:
        on: First day; the verdicts are those of this day.
        until: Last day.
        catalogue: Holds :data:`DUE_QUESTIONS`.
        holder: Only its own.
    """
    terms: dict[str, Term] = {"since": _literal(on), "until": _literal(until)}
    if holder is not None:
        terms["holder"] = holder
    rows = yield bind(catalogue.get("due-certifications"), terms)
    claims = dict.fromkeys(row["certification"] for row in rows)
    judgements = yield from judge_all(catalogue, list(claims), on)
    verdicts = {(one.certification, one.holder): one.verdict for one in judgements}
    return tuple(
        Due(
            date.fromisoformat(row["due"]),
            date.fromisoformat(row["due_latest"]),
            row["event"],
            row["certification"],
            row["holder"],
            row.get("holder_label", ""),
            row.get("what", ""),
            verdicts.get((row["certification"], row["holder"]), ""),
            _day(row.get("claimed_earliest")),
            _day(row.get("claimed_latest")),
            tuple(
                Deadline(*line.split(" ", 1))
                for line in row.get("deadlines", "").split(" | ")
                if line
            ),
            row["source"],
        )
        for row in rows
    )


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _literal(day: date) -> Literal:
    return Literal(day.isoformat(), datatype=NamedNode(PREFIXES["xsd"] + "date"))
