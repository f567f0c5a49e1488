"""What the headlines of linked articles claim ("Baca juga: ..."): weaker claims of their own.

Place in the flow: used by :mod:`kg.extract.reading`, behind everything else. A headline is read as
a text by itself, for it goes on with nothing that the article says; what the article states too is
not told twice, and a question ("Mungkinkah ...?") claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from typing import TypeVar

from kg.extract.model import Certification, Extraction, OtherClaim, Span, Statistic

__all__ = ["WEAKER", "with_headlines"]

WEAKER = 0.6
"""What a claim keeps of its confidence where only a linked headline makes it."""
_MAY_CLAIM = re.compile(
    r"\b(?:iso|ohsas|smk[23]|smp|sni)\b|sertifi|certifi|penghargaan|award|"
    r"\d.*(?:elektrifikasi|electrif|desa|kampung|rumah|pelanggan|keluarga|\bkk\b|village|household|"
    r"customer|home)|(?:elektrifikasi|electrif|desa|village|berlistrik|pelanggan|customer).*\d",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 300
"""What is longer is no headline."""
_Claim = TypeVar("_Claim", Certification, OtherClaim, Statistic)


def with_headlines(extraction: Extraction, read: Callable[[str], Extraction]) -> Extraction:
    """Add the claims of linked headlines to those of the article.

    Args:
        extraction: The article with its headlines.
        read: Reads one headline as a text of its own.
    """
    certifications, others = [*extraction.certifications], [*extraction.other_claims]
    statistics = [*extraction.statistics]
    for headline in extraction.headlines:
        (words,) = headline.evidence
        if len(words.exact) > _LONGEST or "?" in words.exact or not _MAY_CLAIM.search(words.exact):
            continue
        told = read(words.exact)
        certifications += [
            replace(_weaker(each, words.start), standards=standards)
            for each in told.certifications
            if each.holder is not None and (standards := _more(each, certifications))
        ]
        others += [
            _weaker(each, words.start)
            for each in told.other_claims
            if each.holder is not None and not _is_claimed(each, others)
        ]
        statistics += [
            _weaker(each, words.start)
            for each in told.statistics
            if not _is_counted(each, statistics)
        ]
    return replace(
        extraction,
        certifications=tuple(certifications),
        other_claims=tuple(others),
        statistics=tuple(statistics),
    )


def _weaker(claim: _Claim, offset: int) -> _Claim:
    """The claim at its place in the article, with less confidence."""
    return replace(
        claim,
        evidence=tuple(
            Span(each.start + offset, each.end + offset, each.exact) for each in claim.evidence
        ),
        confidence=round(claim.confidence * WEAKER, 3),
        reasons=(*claim.reasons, "linked-headline"),
    )


def _words(name: str | None) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", (name or "").casefold())) - {"pt", "pln", "persero"}


def _is_same(one: str | None, other: str | None) -> bool:
    """Whether one name holds all words of the other: a headline shortens."""
    first, second = _words(one), _words(other)
    if not first or not second:  # PLN itself
        return first == second
    return first <= second or second <= first


def _more(claim: Certification, before: list[Certification]) -> tuple[str, ...]:
    """The standards that the article does not tell of the holder: editions may be left out."""
    return tuple(
        standard
        for standard in claim.standards
        if not any(
            _is_same(claim.holder, each.holder)
            and any(known.startswith(standard) for known in each.standards)
            for each in before
        )
    )


def _is_claimed(claim: OtherClaim, before: list[OtherClaim]) -> bool:
    return any(
        claim.kind == each.kind
        and _is_same(claim.holder, each.holder)
        and _is_same(claim.about, each.about)
        for each in before
    )


def _is_counted(claim: Statistic, before: list[Statistic]) -> bool:
    """Whether the article tells the number, of the same area and period where both tell one."""
    return any(
        (claim.indicator, claim.value, claim.status) == (each.indicator, each.value, each.status)
        and (claim.area is None or each.area is None or _is_same(claim.area, each.area))
        and (claim.period is None or each.period is None or _within(claim.period, each.period))
        for each in before
    )


def _within(one: str, other: str) -> bool:
    """Whether one period holds the other: 2018 and 2018-09."""
    return one.startswith(other) or other.startswith(one)
