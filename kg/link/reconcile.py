"""Reconciliation: a name with conditions in, candidates with scores and reasons out.

Place in the flow: over :mod:`kg.link.own` and :mod:`kg.link.matching`; the HTTP service and
``kg reconcile`` are thin layers over it. For each query:

1. types and properties are looked up; an unknown one is an error that offers the nearest;
2. conditions become what is looked for (parent, codes, day, site) and a filter: a condition that is
   *required*, or speaks of all or none of its values, decides by itself who stays;
3. candidates are scored by the name and by what is known (:mod:`kg.link.scoring`); a value that has
   no place there (seat, country) raises or lowers the score and is a feature of its own;
4. a thing asked for by its IRI or slug has its name for certain. A query without a name is
   answered by its conditions alone.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from itertools import product

from kg.errors import ParameterError
from kg.link.entities import Wanted
from kg.link.likeness import name_likeness
from kg.link.matching import CERTAIN, Match, match, order
from kg.link.own import ABOVE, OwnThings, code_trait, codes_of, first_day, last_day
from kg.link.properties import Property, find_property
from kg.link.reasons import Reason, reason
from kg.link.scoring import CONFIRMS, Comparison, compare
from kg.link.types import Type
from kg.store.blocking import KnownThing
from kg.store.labels import normalise

__all__ = [
    "FEATURES",
    "Condition",
    "Found",
    "Query",
    "Value",
    "describe",
    "reconcile",
    "shown_name",
]

SAME_PLACE = 0.9
"""Likeness of names from which a parent counts as the one that was named."""
OTHER_VALUE = 0.7
"""What is left of the score where a value that was given is another one."""
MOST_COMBINATIONS = 8
DEFAULT_LIMIT = 5

FEATURES: Mapping[str, tuple[str, str]] = {
    "name": ("name", "nama"),
    "kind": ("kind", "jenis"),
    "parent": ("what it lies in or belongs to", "tempat atau induknya"),
    "code": ("code", "kode"),
    "distance": ("distance", "jarak"),
    "website": ("web site", "situs web"),
    "period": ("exists on the day", "ada pada hari itu"),
}
"""Features of the score with their names in English and Indonesian."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a condition: text, and the IRI where it is a thing that was matched before."""

    text: str
    iri: str | None = None


@dataclass(frozen=True, slots=True)
class Condition:
    """A property with values that a candidate should have.

    Attributes:
        property: Its id, or a name of it.
        values: What is wanted; at least one.
        required: Whether a candidate without it is left out.
        quantifier: ``any``, ``all`` or ``none`` of the values.
    """

    property: str
    values: tuple[Value, ...]
    required: bool = False
    quantifier: str = "any"


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for.

    Attributes:
        name: May be empty when there are conditions.
        types: Ids or names of types.
        conditions: What else is known.
        limit: At most so many candidates.
        strictness: ``any``: of one of the types; ``all``: of each; ``should``: others come, too,
            with a score that says that they are of another kind.
    """

    name: str
    types: tuple[str, ...] = ()
    conditions: tuple[Condition, ...] = ()
    limit: int = DEFAULT_LIMIT
    strictness: str = "any"


@dataclass(frozen=True, slots=True)
class Found:
    """A candidate as it is answered.

    Attributes:
        id: Its IRI.
        name: Its name in the language asked for.
        description: What tells it from namesakes.
        types: Pairs of IRI and name, the narrowest first.
        score: 0 to 100.
        is_certain: Whether it may be taken unseen.
        features: What the score is made of, 0 to 1.
        reasons: The same in words.
    """

    id: str
    name: str
    description: str
    types: tuple[tuple[str, str], ...]
    score: float
    is_certain: bool
    features: Mapping[str, float]
    reasons: tuple[Reason, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class _Asked:
    """A condition with its property looked up."""

    property: Property
    condition: Condition
    types: tuple[Type, ...] = ()


def reconcile(things: OwnThings, query: Query, language: str | None = None) -> list[Found]:
    """Answer one query.

    Args:
        things: The things of a store.
        query: What is looked for.
        language: ``id`` or ``en``, of names and descriptions; None: names as the graph prefers
            them, descriptions in English.

    Returns:
        The best candidates first, at most ``query.limit``.

    Raises:
        ParameterError: If a type, a property or a value cannot be understood.
    """
    types = tuple(dict.fromkeys(things.types.find(one) for one in query.types))
    asked = [_asked(things, one) for one in query.conditions]
    wanted = list(_wanted(query, types, asked))
    known: dict[str, KnownThing] = {}
    for one in wanted:
        known |= {thing.iri: thing for thing in things.things(one, types)}
        if types and query.strictness == "should":
            known |= {thing.iri: thing for thing in things.things(one)}
    if query.strictness == "all":
        known = {iri: one for iri, one in known.items() if all(kind.holds(one) for kind in types)}
    if not query.name.strip():
        known |= {thing.iri: thing for thing in _under(things, asked, types)}
    kept = [thing for thing in known.values() if all(_stays(things, thing, one) for one in asked)]
    matches = _scored(things, query, wanted, kept, asked)
    return [_found(things, one, known[one.candidate.id], language) for one in matches]


def describe(things: OwnThings, thing: KnownThing, language: str | None) -> str:
    """Return what tells a thing from namesakes: its kind, what it is in, its days."""
    is_id = language == "id"
    types = things.types.of(thing)
    parts = [types[0].name(language)] if types else []
    direct = [iri for trait in ABOVE[:2] for iri in thing.traits.get(trait, ())]
    direct = direct or things.above(thing)[:1]
    if direct:
        above = ", ".join(things.label(iri, language) for iri in direct[:3])
        parts.append(f"{'di' if is_id else 'in'} {above}")
    if first := first_day(thing):
        parts.append(f"{'sejak' if is_id else 'from'} {first.isoformat()}")
    if last := last_day(thing):
        parts.append(f"{'sampai sebelum' if is_id else 'until before'} {last.isoformat()}")
    return " · ".join(parts)


def _asked(things: OwnThings, condition: Condition) -> _Asked:
    found = find_property(condition.property)
    if not found.role:
        raise ParameterError(
            f"the property {found.id!r} is a column only; it cannot be a condition",
            name="property",
        )
    if found.role == "on":
        for value in condition.values:
            _day(value.text)
    types: tuple[Type, ...] = ()
    if found.role == "kind":
        types = tuple(things.types.find(value.iri or value.text) for value in condition.values)
    return _Asked(found, condition, types)


def _wanted(query: Query, types: Sequence[Type], asked: Sequence[_Asked]) -> Iterable[Wanted]:
    """Yield what is looked for, once for each combination of values that may be any of several."""
    parents: list[str | None] = [None]
    sites: list[str | None] = [None]
    days: list[date | None] = [None]
    codes: list[tuple[str, str]] = []
    kinds = {kind for one in types for kind in one.kinds}
    for one in asked:
        if one.condition.quantifier == "none":
            continue
        texts = [value.text for value in one.condition.values]
        if one.property.role == "parent":
            parents = [*texts]
        elif one.property.role == "website":
            sites = [*texts]
        elif one.property.role == "on":
            days = [_day(text) for text in texts]
        elif one.property.role == "code":
            codes += ((_scheme(one.property, text), _code(text)) for text in texts)
        elif one.property.role == "kind" and not types:
            kinds |= {kind for found in one.types for kind in found.kinds}
    choices = [*product(parents, sites, days)][:MOST_COMBINATIONS]
    for parent, website, on in choices:
        yield Wanted(query.name.strip(), frozenset(kinds), parent, tuple(codes), None, website, on)


def _scheme(asked: Property, text: str) -> str:
    if asked.id == "iso3166" and "-" not in text:
        return "iso-3166-1"
    return asked.scheme


def _code(text: str) -> str:
    """Return a code without white space, and without the decimals that a spreadsheet gave it."""
    code = text.strip()
    return code.removesuffix(".0") if code.removesuffix(".0").isdecimal() else code


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text.strip()[:10])
    except ValueError:
        raise ParameterError(
            f"the day must be a date like 2020-06-01, not {text[:50]!r}", name="on"
        ) from None


def _under(
    things: OwnThings, asked: Sequence[_Asked], types: Sequence[Type]
) -> Iterable[KnownThing]:
    """Yield what stands right under a thing that is a condition's value."""
    for one in asked:
        if one.property.role != "parent" or one.condition.quantifier == "none":
            continue
        for value in one.condition.values:
            for iri in [value.iri] if value.iri else _meant(things, value.text):
                for trait in ("partOf", "parentUnit", "isVersionOf"):
                    for thing in things.names.with_value(trait, iri):
                        if not types or any(kind.holds(thing) for kind in types):
                            yield thing


def _meant(things: OwnThings, text: str) -> list[str]:
    """Return the things that a name means as well as any other."""
    found = match(Wanted(text), things)
    return [
        one.candidate.id
        for one in found
        if one.comparison.score >= CERTAIN and one.comparison.score == found[0].comparison.score
    ]


def _stays(things: OwnThings, thing: KnownThing, asked: _Asked) -> bool:
    """Tell whether a condition lets a thing stay among the candidates."""
    condition = asked.condition
    if condition.quantifier == "any" and not condition.required:
        return True
    held = [_holds(things, thing, asked, place) for place in range(len(condition.values))]
    if condition.quantifier == "none":
        return not any(held)
    if condition.quantifier == "all":
        return all(held) or not condition.required
    return any(held)


def _holds(things: OwnThings, thing: KnownThing, asked: _Asked, place: int) -> bool:
    value, role = asked.condition.values[place], asked.property.role
    if role == "parent":
        if value.iri:
            return value.iri in things.above(thing)
        names = things.names_above(thing)
        return any(name_likeness(value.text, name) >= SAME_PLACE for name in names)
    if role == "kind":
        return asked.types[place].holds(thing)
    if role == "code":
        scheme, code = _scheme(asked.property, value.text), _code(value.text)
        return (scheme, code) in set(codes_of(thing)) or (
            code in thing.traits.get(code_trait(scheme, code)[0], ())
        )
    if role == "on":
        day, first, last = _day(value.text), first_day(thing), last_day(thing)
        return not ((first and day < first) or (last and day >= last))
    if role == "website":
        candidate = things.candidate(thing)
        compared = compare(Wanted(thing.label, website=value.text), candidate)
        return compared.features.get("website") == 1
    return _same_trait(thing, asked.property, value)


def _same_trait(thing: KnownThing, asked: Property, value: Value) -> bool:
    wanted = normalise(_code(value.text))
    return any(normalise(held) == wanted for held in thing.traits.get(asked.scheme, ()))


def _scored(
    things: OwnThings,
    query: Query,
    wanted: Sequence[Wanted],
    kept: Sequence[KnownThing],
    asked: Sequence[_Asked],
) -> list[Match]:
    """Compare each thing with what is looked for, by the best of its readings, and rank them."""
    name = query.name.strip()
    matches = []
    for thing in kept:
        candidate = things.candidate(thing)
        is_named = bool(name) and _is_identifier(name, thing.iri)
        if is_named or not name:
            variants = [replace(one, name=thing.label) for one in wanted]
        else:
            variants = list(wanted)
        best = max((compare(one, candidate) for one in variants), key=lambda one: one.score)
        if is_named:
            best = replace(best, reasons=(reason("identified"), *best.reasons[1:]))
        best = _with_traits(best, thing, asked)
        matches.append(Match(candidate, best))
    ordered = order(matches, limit=query.limit)
    return ordered if name else [_nameless(one) for one in ordered]


def _is_identifier(text: str, iri: str) -> bool:
    """Tell whether a text is the IRI of a thing, or the slug at its end."""
    return text == iri or (text == iri.rpartition("/")[2] and ("-" in text or text.isalnum()))


def _with_traits(found: Comparison, thing: KnownThing, asked: Sequence[_Asked]) -> Comparison:
    """Let values that have no place in the comparison raise or lower the score."""
    score, features, reasons = found.score, dict(found.features), list(found.reasons)
    for one in asked:
        if one.condition.quantifier == "none":
            continue
        if one.property.role == "kind" and any(kind.trait for kind in one.types):
            # Kinds of units are finer than the kinds that are compared.
            is_same = any(kind.holds(thing) for kind in one.types)
            features["kind"] = float(is_same)
            score = score if is_same else score * OTHER_VALUE
            reasons.append(reason("kind-same" if is_same else "kind-other"))
        if one.property.role != "trait":
            continue
        values = {"property": one.property.en, "value": one.condition.values[0].text[:80]}
        if not thing.traits.get(one.property.scheme):
            reasons.append(reason("value-unknown", property=one.property.en))
            continue
        is_same = any(_same_trait(thing, one.property, value) for value in one.condition.values)
        features[one.property.id] = float(is_same)
        score = score + (100 - score) * CONFIRMS if is_same else score * OTHER_VALUE
        reasons.append(reason("value-same" if is_same else "value-other", **values))
    return replace(found, score=round(score, 1), features=features, reasons=tuple(reasons))


def _nameless(found: Match) -> Match:
    """Take the name out of a comparison in which no name was asked for."""
    features = {key: value for key, value in found.comparison.features.items() if key != "name"}
    reasons = found.comparison.reasons[1:]
    return replace(found, comparison=replace(found.comparison, features=features, reasons=reasons))


def _found(things: OwnThings, found: Match, thing: KnownThing, language: str | None) -> Found:
    return Found(
        thing.iri,
        shown_name(thing, language),
        describe(things, thing, language),
        tuple((one.id, one.name(language)) for one in things.types.of(thing)),
        found.comparison.score,
        found.is_certain,
        found.comparison.features,
        found.comparison.reasons,
    )


def shown_name(thing: KnownThing, language: str | None) -> str:
    """Return a thing's name in a language, as far as the graph gives one."""
    return thing.traits.get("en", (thing.label,))[0] if language == "en" else thing.label
