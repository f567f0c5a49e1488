"""How well a candidate answers what is looked for: a score with its features and reasons in words.

Place in the flow: after :mod:`kg.link.likeness`. The name gives the base; then what is known of
both sides confirms or contradicts it:

=========  ==========================================================  =============
feature    what it compares                                            value
=========  ==========================================================  =============
name       the likest pair of names                                    0 to 1
kind       kinds given, or told by the names                           1, 0.5, 0
parent     the area it lies in, or the organisation it belongs to      0 to 1
code       identifiers of one scheme                                   1, 0
distance   points on the map                                           1 near, 0 far
website    hosts of the sites                                          1, 0
period     whether it exists on the day asked for                      1, 0
=========  ==========================================================  =============

A feature is there only where both sides tell it. An equal code outweighs a name that differs in
spelling; a contradiction caps the score, so that no likeness of letters makes up for it. The score
is 100 times the result.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

from kg.link.entities import BROADER, Candidate, Wanted
from kg.link.likeness import name_likeness, reading_likeness
from kg.link.names import forms
from kg.link.parents import former_territories, plain_form
from kg.link.reasons import Reason, reason

__all__ = ["CONFIRMS", "Comparison", "compare"]

EARTH_KM = 6371.0088
NEAR_KM = {"country": 800.0, "province": 250.0, "island": 200.0, "region": 400.0}
NEAR = 60.0
"""Kilometres within which two points may stand for one regency, city or smaller thing."""
CAPS = {"kind": 0.4, "parent": 0.55, "code": 0.5, "distance": 0.6, "period": 0.5}
"""What a contradiction leaves of the score at most."""
KIND_UNKNOWN = 0.5
CONTRADICTS = 0.8
"""What a contradiction leaves of the score in any case."""
LIKE_AT_ALL = 0.35
"""Likeness of names from which what is known of both sides may confirm it."""
CONFIRMS = 0.35
"""Share of what is missing to 1 that each confirmation gives back."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How well a candidate answers.

    Attributes:
        score: From 0 to 100.
        features: What was compared, each from 0 to 1.
        reasons: The same in words.
        name: The candidate's name that is likest.
    """

    score: float
    features: Mapping[str, float]
    reasons: tuple[Reason, ...]
    name: str


def compare(wanted: Wanted, candidate: Candidate) -> Comparison:
    """Compare what is looked for with a candidate.

    Args:
        wanted: What is looked for.
        candidate: What may answer.

    Returns:
        The score, from 0 to 100, with the features that were compared and the reasons in words.

    Example:
        >>> wanted = Wanted("Kota Kupang")
        >>> compare(wanted, Candidate("x:1", "Kupang", kinds=frozenset({"city"}))).score
        100.0
        >>> compare(wanted, Candidate("x:2", "Kabupaten Kupang")).score
        40.0
    """
    features: dict[str, float] = {}
    reasons: list[Reason] = []
    likeness, name, kind = _name(wanted, candidate)
    features["name"] = likeness
    reasons.append(_name_reason(likeness, name))
    if kind is not None:
        features["kind"] = kind
        reasons.append(reason("kind-same" if kind == 1 else "kind-open" if kind else "kind-other"))
    for feature, value, told in _context(wanted, candidate):
        features[feature] = value
        reasons.append(told)
    return Comparison(round(100 * _result(features), 1), features, tuple(reasons), name)


def _result(features: Mapping[str, float]) -> float:
    """Put the features together: 0 to 1."""
    result = features["name"]
    if features.get("code") == 1:
        result = max(result, 0.5 + result / 2) if result >= 0.3 else result
    for feature in ("parent", "distance", "website"):
        if features.get(feature, 0) >= 0.9 and result >= LIKE_AT_ALL:
            result += (1 - result) * CONFIRMS
    for feature, cap in CAPS.items():
        if features.get(feature, 1) < 0.5:
            result = min(result * CONTRADICTS, cap)
    return result


def _name(wanted: Wanted, candidate: Candidate) -> tuple[float, str, float | None]:
    """Return the best likeness of names, the candidate's name that gave it, and how kinds agree."""
    best: tuple[float, float, str, float | None] = (-1.0, 0.0, candidate.label, None)
    for name in (candidate.label, *candidate.names):
        for theirs in forms(name):
            for ours in forms(wanted.name):
                likeness = reading_likeness(ours, theirs)
                kind = _kind(
                    wanted.kinds or _one(ours.kind), candidate.kinds or _one(theirs.kind), ours.kind
                )
                worth = likeness if kind is None or kind > 0 else min(likeness, CAPS["kind"])
                if worth > best[0]:
                    best = (worth, likeness, name, kind)
    return best[1], best[2], best[3]


def _one(kind: str | None) -> frozenset[str]:
    return frozenset({kind} if kind else ())


def _kind(wanted: frozenset[str], found: frozenset[str], told: str | None) -> float | None:
    """Tell whether kinds agree: 1, 0.5 where one side leaves it open, 0; None where both do.

    ``told`` is the kind that the name itself says: it must agree, too ("Kota Kupang" looked for
    among regencies and cities).
    """
    if not wanted and not found:
        return None
    if not wanted or not found:
        return KIND_UNKNOWN
    if not _agree(wanted, found):
        return 0.0
    return 1.0 if told is None or _agree(frozenset({told}), found) else 0.0


def _agree(wanted: frozenset[str], found: frozenset[str]) -> bool:
    return any(
        kind in found
        or BROADER.get(kind) in found
        or any(BROADER.get(other) == kind for other in found)
        for kind in wanted
    )


def _name_reason(likeness: float, name: str) -> Reason:
    if likeness >= 0.995:
        return reason("name-same", name=name)
    return reason("name-like", name=name, percent=round(100 * likeness))


def _context(wanted: Wanted, candidate: Candidate) -> Iterable[tuple[str, float, Reason]]:
    """Yield the features that both sides tell."""
    if wanted.parent and candidate.parents:
        value, parent = _parent(wanted.parent, candidate.parents)
        is_same = value >= 0.9
        yield (
            "parent",
            value,
            reason("parent-same" if is_same else "parent-other", parent=parent),
        )
    if code := _code(wanted, candidate):
        scheme, is_same, identifier = code
        told = reason(
            "code-same" if is_same else "code-other", scheme=scheme, identifier=identifier
        )
        yield "code", float(is_same), told
    if wanted.point and candidate.point:
        far = _kilometres(wanted.point, candidate.point)
        limit = max((NEAR_KM.get(kind, NEAR) for kind in candidate.kinds), default=NEAR)
        is_near = far <= limit
        yield (
            "distance",
            1.0 if is_near else 0.0,
            reason("near" if is_near else "far", kilometres=round(far)),
        )
    host = _host(candidate.website)
    if host and (looked_for := _host(wanted.website)):
        is_same = looked_for == host
        yield (
            "website",
            1.0 if is_same else 0.0,
            reason("website-same" if is_same else "website-other", host=host),
        )
    if wanted.on and (candidate.valid_from or candidate.valid_until):
        exists = not (
            (candidate.valid_from and wanted.on < candidate.valid_from)
            or (candidate.valid_until and wanted.on >= candidate.valid_until)
        )
        yield "period", float(exists), reason("period-in" if exists else "period-out")


def _parent(wanted: str, parents: tuple[str, ...]) -> tuple[float, str]:
    """Return the likest parent and how like it is; what a territory was split from counts, too."""
    best = max((name_likeness(wanted, parent), parent) for parent in parents)
    if best[0] >= 0.9:
        return best
    former = former_territories()
    return max(
        [best]
        + [
            (name_likeness(before, parent), parent)
            for parent in parents
            for before in (*former.get(plain_form(wanted), ()),)
        ]
        + [
            (name_likeness(wanted, before), parent)
            for parent in parents
            for before in (*former.get(plain_form(parent), ()),)
        ]
    )


def _code(wanted: Wanted, candidate: Candidate) -> tuple[str, bool, str] | None:
    """Return a scheme that both sides tell, whether they agree, and the candidate's identifier.

    A scheme in which they agree goes before others.
    """
    found = None
    theirs = dict(candidate.codes)
    for scheme, identifier in wanted.codes:
        if scheme in theirs:
            if theirs[scheme] == identifier:
                return scheme, True, identifier
            found = (scheme, False, theirs[scheme])
    return found


def _kilometres(a: tuple[float, float], b: tuple[float, float]) -> float:
    """Return the distance of two points on the sphere (haversine), in kilometres."""
    north, east = math.radians(b[0] - a[0]), math.radians(b[1] - a[1])
    part = (
        math.sin(north / 2) ** 2
        + math.cos(math.radians(a[0])) * math.cos(math.radians(b[0])) * math.sin(east / 2) ** 2
    )
    return 2 * EARTH_KM * math.asin(min(1.0, math.sqrt(part)))


def _host(address: str | None) -> str | None:
    if not address:
        return None
    host = urlsplit(address if "//" in address else f"//{address}").hostname
    return host.removeprefix("www.") if host else None
