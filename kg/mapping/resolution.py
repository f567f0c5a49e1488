"""Which thing of the graph a name in a text means, and how sure that is.

Place in the flow: names of the graph (:class:`Known`) and names in a text -> references. Algorithm:

1. names are compared by their key (:mod:`kg.mapping.resolution_keys`), then by the words of it in
   any order; an equal key is the thing;
2. else candidates are blocked: things that share a word of the name, or its first four letters;
   only these are scored (rapidfuzz); one of at least :data:`THRESHOLD` that differs only in
   spelling is the thing;
3. else a new thing is proposed. A name that fits two things equally proposes a new one, too:
   nothing is merged silently. Every answer lists the candidates with their scores. Texts that name
   a new thing in different forms propose one thing: the first form met is its label.

People are taken by their full name only (:mod:`kg.mapping.persons`); a single name means nobody
in particular.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from kg.claims.mint import short_hash, slugify
from kg.claims.records import Ref, Text
from kg.mapping.registry import plain_name, unit_kind
from kg.mapping.resolution_keys import (
    bag_key,
    is_bare_kind,
    party_key,
    person_key,
    short_forms,
)

__all__ = ["FORCED", "THRESHOLD", "Candidate", "Known", "Resolution", "Resolver"]

FORCED = "a curator decided so"
"""Why a name means what it means where a curator said so."""
THRESHOLD = 0.95
"""A candidate below this score is shown to the curator and not taken."""
SHOWN = 0.7
"""A candidate below this score is not shown either."""
CANDIDATES = 3
SPELLING = 80.0
"""Two words with a lower ratio are two words, not two spellings of one."""
DIRECTIONS = frozenset({
    "utara", "selatan", "timur", "barat", "tengah", "tenggara", "raya", "baru", "lama", "atas",
    "bawah", "hulu", "hilir", "north", "south", "east", "west",
})  # fmt: skip
COMMON = frozenset({"pt", "pln", "dan", "unit", "indonesia", "nusa", "provinsi", "kabupaten"})


@dataclass(frozen=True, slots=True)
class Known:
    """A thing of the graph: its preferred labels, its other names, and a unit's kind (its code).

    ``classes`` are names of the ontology (``CertificationBody``).
    """

    ref: Ref
    labels: tuple[Text, ...]
    names: tuple[str, ...] = ()
    unit_kind: str | None = None
    classes: frozenset[str] = frozenset()

    @property
    def label(self) -> str:
        """The label to show: the first."""
        return self.labels[0].value


@dataclass(frozen=True, slots=True)
class Candidate:
    """A thing that a name may mean, with a score from 0 to 1."""

    ref: Ref
    label: str
    score: float


@dataclass(frozen=True, slots=True)
class Resolution:
    """What was decided on a name: ``known`` or ``new``, why, and what else it may mean."""

    name: str
    ref: Ref
    label: str
    decision: str
    score: float
    why: str
    candidates: tuple[Candidate, ...] = ()


@dataclass(slots=True)
class _Names:
    """Things by key, and by the words of their keys."""

    by_key: dict[str, list[Known]] = field(default_factory=lambda: defaultdict(list))
    by_word: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    by_bag: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def add(self, key: str, known: Known) -> None:
        held = self.by_key[key]
        if known not in held:
            held.append(known)
            self.by_bag[bag_key(key)].add(key)
        for word in _blocks(key):
            self.by_word[word].add(key)


class Resolver:
    """Finds what names mean.

    Args:
        known: The things of the graph.
        forced: Decisions of a curator, by name as printed: they come before everything else.
    """

    def __init__(self, known: Iterable[Known], forced: dict[str, Ref] | None = None) -> None:
        self._parties, self._people = _Names(), _Names()
        self._things: dict[Ref, Known] = {}
        self._proposed: dict[Ref, str] = {}
        self._forced = forced or {}
        for thing in known:
            self._things[thing.ref] = thing
            is_person = thing.ref.kind == "person"
            for name in (*(label.value for label in thing.labels), *thing.names):
                if is_person:
                    self._people.add(person_key(name), thing)
                    continue
                for form in (name, *short_forms(name)):
                    self._parties.add(party_key(form), thing)
            if not is_person:
                self._parties.add(party_key(thing.ref.slug.replace("-", " ")), thing)

    def with_forced(self, forced: dict[str, Ref]) -> Resolver:
        """Return a resolver of the same things that obeys a curator's decisions."""
        other = object.__new__(Resolver)
        other._parties, other._people, other._things = self._parties, self._people, self._things
        other._proposed, other._forced = self._proposed, forced
        return other

    def thing(self, ref: Ref) -> Known | None:
        """Return what the graph knows of a thing."""
        return self._things.get(ref)

    def party(self, name: str, *, is_unit: bool = False) -> Resolution | None:
        """Return which organisation or unit a name means.

        Args:
            name: As printed.
            is_unit: Whether the text says that it is a unit of PLN.

        Returns:
            The decision; None where the name is a unit's kind alone, or no name at all.
        """
        key = party_key(name)
        if not key or is_bare_kind(name):
            return None
        kind = "unit" if is_unit or unit_kind(name) else "organisation"
        return self._decide(name, self._parties, [key, *map(party_key, short_forms(name))], kind)

    def person(self, name: str, *, beside: str = "") -> Resolution | None:
        """Return which person a name means.

        Args:
            name: As printed.
            beside: What tells apart people of one name: the source. Only a single name needs it.
        """
        key = person_key(name)
        if not key:
            return None
        if name not in self._forced and " " not in key:
            ref = Ref("person", f"{slugify(key)}-{short_hash(beside, length=6)}")
            name_shown = self._proposed.setdefault(ref, name)
            why = "a single name: nobody in particular, so a person of this article alone"
            return Resolution(name, ref, name_shown, "new", 1.0, why)
        return self._decide(name, self._people, [key], "person")

    def _decide(self, name: str, names: _Names, keys: list[str], kind: str) -> Resolution:
        if (forced := self._forced.get(name)) is not None:
            thing = self._things.get(forced)
            label, decision = (thing.label, "known") if thing else (name, "new")
            return Resolution(name, forced, label, decision, 1.0, FORCED)
        for key in dict.fromkeys(keys):
            same = names.by_key.get(key, [])
            if len(same) == 1:
                return _same(name, same[0])
            if same:
                options = tuple(Candidate(one.ref, one.label, 1.0) for one in same)
                return self._new(name, keys[0], kind, "the name fits several things", options)
        bag = names.by_bag.get(bag_key(keys[0]), set()) if kind != "person" else set()
        things = {known.ref: known for key in bag for known in names.by_key[key]}
        if len(things) == 1 and " " in keys[0]:
            (thing,) = things.values()
            why = "the same words in another order"
            return Resolution(name, thing.ref, thing.label, "known", 0.96, why)
        candidates = _score(names, keys[0])
        if kind != "person" and candidates and candidates[0].score >= THRESHOLD:
            best = candidates[0]
            rivals = [c for c in candidates[1:] if c.score >= THRESHOLD]
            if not rivals:
                why = "a spelling of the name that the graph has"
                return Resolution(
                    name, best.ref, best.label, "known", best.score, why, candidates[1:]
                )
        why = "the graph knows nothing of this name"
        if candidates:
            why = f"the graph has like names, none alike enough ({THRESHOLD:.2f})"
        return self._new(name, keys[0], kind, why, candidates)

    def _new(
        self, name: str, key: str, kind: str, why: str, candidates: tuple[Candidate, ...]
    ) -> Resolution:
        ref = Ref(kind, slugify(key))
        if ref in self._things:
            ref = Ref(kind, f"{ref.slug}-{short_hash(name, length=6)}")
        label = self._proposed.setdefault(ref, name if kind == "person" else plain_name(name))
        return Resolution(name, ref, label, "new", 1.0, why, candidates)


def _same(name: str, thing: Known) -> Resolution:
    names = {label.value for label in thing.labels} | set(thing.names)
    if name in names:
        return Resolution(name, thing.ref, thing.label, "known", 1.0, "the graph has this name")
    why = "the same name once abbreviations, legal form and titles are made alike"
    return Resolution(name, thing.ref, thing.label, "known", 0.98, why)


def _score(names: _Names, key: str) -> tuple[Candidate, ...]:
    best: dict[Ref, Candidate] = {}
    blocked = {other for block in _blocks(key) for other in names.by_word.get(block, ())}
    for other in sorted(blocked):
        score = _likeness(key, other)
        for thing in names.by_key[other]:
            held = best.get(thing.ref)
            if score >= SHOWN and (held is None or held.score < score):
                best[thing.ref] = Candidate(thing.ref, thing.label, round(score, 2))
    ordered = sorted(best.values(), key=lambda one: (-one.score, one.ref))
    return tuple(ordered[:CANDIDATES])


def _likeness(one: str, other: str) -> float:
    """Return how alike two keys are; at least the threshold only for spellings of one name."""
    if one.replace(" ", "") == other.replace(" ", ""):
        return 0.97
    score = fuzz.token_sort_ratio(one, other) / 100
    return score if _is_spelling(one.split(), other.split()) else min(score, THRESHOLD - 0.01)


def _is_spelling(one: list[str], other: list[str]) -> bool:
    """Tell whether two names differ in the spelling of long words alone."""
    if len(one) != len(other):
        return False
    for left, right in zip(one, other, strict=True):
        if left == right:
            continue
        if {left, right} & DIRECTIONS or min(len(left), len(right)) < 5:
            return False
        if any(sign.isdigit() for sign in left + right) or fuzz.ratio(left, right) < SPELLING:
            return False
    return True


def _blocks(key: str) -> set[str]:
    """Return what a candidate must share with a name: a word, or the first letters of one."""
    words = [word for word in key.split() if word not in COMMON and len(word) > 2]
    return {*words, *(word[:4] for word in words if len(word) > 4)}
