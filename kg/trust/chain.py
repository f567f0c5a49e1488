"""The chain behind a judgement: its links in order, each with its status, reasons and sources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from kg.trust.answer import Answer, Finding, Judgement
from kg.trust.codes import LINKS, codes

__all__ = ["Link", "Said", "chain_of", "said_of", "status_of"]

WORST = ("contradicted", "ended", "held", "asserted", "not-applicable", "missing")
"""Which status a link has when its findings differ: the first of these that one of them has."""


@dataclass(frozen=True, slots=True)
class Link:
    """One link of the chain and what was found about it, the telling findings first."""

    slug: str
    status: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Said:
    """One reason by one source, once for all the things it is about (IRIs)."""

    reason: str
    source: str
    about: tuple[str, ...]


def said_of(findings: Iterable[Finding]) -> tuple[Said, ...]:
    """Return findings with those of one reason and source as one, in order of appearance."""
    things: dict[tuple[str, str], dict[str, None]] = {}
    for one in findings:
        about = things.setdefault((one.reason, one.source), {})
        about |= {one.about: None} if one.about else {}
    return tuple(Said(reason, source, tuple(about)) for (reason, source), about in things.items())


def chain_of(answer: Answer, judgement: Judgement | None) -> tuple[Link, ...]:
    """Return the links of a judgement that have findings, in the order of the chain.

    Args:
        answer: The answer; its context belongs to the link to the holder.
        judgement: One of its judgements, or None where nobody claims it.
    """
    known = codes("trustReason")
    findings = judgement.findings if judgement else (Finding("never-claimed"), *answer.context)
    links = []
    for slug in LINKS:
        own = tuple(one for one in findings if known[one.reason].link == slug)
        if own:
            links.append(Link(slug, status_of(own), own))
    return tuple(links)


def status_of(findings: Iterable[Finding]) -> str:
    """Return the status that findings, of which there is one at least, give what they speak of."""
    known = codes("trustReason")
    found = {known[one.reason].status for one in findings}
    return next(each for each in WORST if each in found)
