"""Runs the rules of ``queries/rules`` over a store under write.

Place in the flow: after the gate, before the commit. For each rule, in the order its header
declares, one of three:

* *kept*: nothing that came or went in this write matters to it (:mod:`kg.infer.scope`);
* *areas*: its header says ``scope: area``; its CONSTRUCT runs with the changed areas in the blocks
  ``VALUES ?area { UNDEF }``, and replaces what the rule inferred about things of these areas;
* *members*: its header says ``scope: member``; its CONSTRUCT runs with the changed subjects in the
  blocks ``VALUES ?member { UNDEF }``, and replaces the links of groups to these members;
* *whole*: its CONSTRUCT runs over the default graph, and its result becomes the whole content of
  ``<base>graph/inferred-{id}``. So it is after large writes and when the rules themselves changed.

A rule whose header says ``starts-from`` infers only from triples about the ends of some
properties, about the instances of some classes, and about what stands beside one of these; it is
kept, too, when nothing that changed is such a thing.

Only the difference is written. A rule must not read what it writes (its former result still stands
while it runs), which the header's ``writes`` makes checkable; it names all its predicates, or what
matters to it could not be told.
"""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyoxigraph import NamedNode, QueryTriples, Store, Triple

from kg.errors import ShapeError
from kg.infer.scope import (
    NOTHING,
    Starts,
    changed_areas,
    changed_members,
    is_beside,
    matters,
    subjects_of,
)
from kg.namespaces import PREFIXES, Base
from kg.resources import query_files

__all__ = ["Rule", "RuleRun", "WriteTarget", "load_rules", "run_rules"]

HEADER = re.compile(r"^#\+ ([a-z@-]+): (.+)$", re.MULTILINE)
KEYS = {"id", "title@en", "title@id", "order", "writes", "since"}
SCOPES = ("area", "member")
NAME = re.compile(r"(?<![\w<:/#-])([a-z][a-z-]*):([A-Za-z][\w-]*)")
OPEN_PREDICATE = re.compile(r"[{.]\s+(?:\?\w+|\w+:\w+)\s+\?\w+\s+\S")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its slug, titles, place in the order, the terms it writes, and its text.

    ``reads`` are the IRIs that its pattern names. ``scope`` says for what it can run: ``area``,
    ``member``, or empty for everything. ``starts_from`` are the properties and classes without
    whose triples it infers nothing; none where the header names none.
    """

    id: str
    title_en: str
    title_id: str
    order: int
    writes: tuple[str, ...]
    text: str
    path: Path
    reads: frozenset[str]
    scope: str = ""
    starts_from: Starts = NOTHING

    def bound(self, things: Iterable[str]) -> str:
        """Return the text for some areas, or for some members."""
        terms = " ".join(str(NamedNode(thing)) for thing in sorted(things))
        block = f"VALUES ?{self.scope} {{ {terms} }}"
        return _blocks(self.scope).sub(lambda _: block, self.text)


@dataclass(frozen=True, slots=True)
class RuleRun:
    """What one rule did: triples inferred in this run, seconds taken, and over what it ran.

    ``how`` is *whole*, *areas*, *members* or *kept*; a rule that is kept infers nothing now.
    """

    rule: Rule
    triples: int
    seconds: float
    how: str = "whole"


class HasRulesHash(Protocol):
    """The part of a store's description that rules need."""

    @property
    def rules_hash(self) -> str | None:
        """By which rules the inferred graphs were made."""


class WriteTarget(Protocol):
    """The part of a store transaction that rules need."""

    base: str

    @property
    def db(self) -> Store:
        """The live database."""

    @property
    def delta(self) -> Sequence[Triple] | None:
        """What came into the default graph or went from it so far; None: too much to tell."""

    @property
    def meta(self) -> HasRulesHash:
        """What the store says about itself."""

    def replace_inferred(self, graph: str, triples: list[Triple]) -> None:
        """Make the triples the whole content of an inferred graph."""

    def patch_inferred(
        self, graph: str, subjects: Iterable[NamedNode], triples: Iterable[Triple]
    ) -> None:
        """Make the triples all that an inferred graph states about some subjects."""

    def patch_members(
        self, graph: str, members: Iterable[NamedNode], triples: Iterable[Triple]
    ) -> None:
        """Make the triples all links of an inferred graph to some members; empty groups go."""

    def drop_inferred(self, kept: Iterable[str]) -> None:
        """Remove inferred graphs but for some."""

    def set_rules_hash(self, text: str) -> None:
        """Note by which rules the inferred graphs were made."""


def load_rules(files: list[Path] | None = None) -> list[Rule]:
    """Read the rules in the order they run.

    Raises:
        ShapeError: If a header lacks or repeats a key, has an unknown one, or reads what the rule
            writes.
    """
    rules = [_read(path) for path in (query_files("rules") if files is None else files)]
    return sorted(rules, key=lambda rule: (rule.order, rule.id))


def run_rules(
    target: WriteTarget,
    rules: list[Rule] | None = None,
    *,
    progress: Callable[[str], None] | None = None,
) -> list[RuleRun]:
    """Run rules over a store under write.

    Args:
        target: A store transaction.
        rules: The rules; those of the installation when None.
        progress: Told what runs.

    Returns:
        One entry per rule, in order.
    """
    chosen = load_rules() if rules is None else rules
    digest = hashlib.sha256("\0".join(rule.text for rule in chosen).encode()).hexdigest()
    has_changed = target.meta.rules_hash != digest
    if has_changed:
        base = Base(target.base)
        target.drop_inferred(base.graph(f"inferred-{rule.id}") for rule in chosen)
    reads = frozenset[str]().union(*(rule.reads for rule in chosen if rule.scope == "area"))
    runs = []
    linked: dict[str, frozenset[str]] = {}
    for rule in chosen:
        if progress:
            progress(f"rule {rule.id}")
        started = time.perf_counter()
        how, triples = _run(target, rule, None if has_changed else target.delta, reads, linked)
        runs.append(RuleRun(rule, triples, time.perf_counter() - started, how))
    target.set_rules_hash(digest)
    return runs


def _run(
    target: WriteTarget,
    rule: Rule,
    delta: Sequence[Triple] | None,
    reads: frozenset[str],
    linked: dict[str, frozenset[str]],
) -> tuple[str, int]:
    """Run one rule over what the write concerns; return over what, and the number of triples."""
    graph = Base(target.base).graph(f"inferred-{rule.id}")
    if delta is not None:
        if not any(matters(triple, rule.reads) for triple in delta):
            return "kept", 0
        if rule.starts_from and not is_beside(target.db, delta, rule.reads, rule.starts_from):
            return "kept", 0
        members = changed_members(delta, rule.reads) if rule.scope == "member" else None
        if members is not None:
            triples = _infer(target.db, rule, rule.bound(one.value for one in members))
            target.patch_members(graph, members, triples)
            return "members", len(triples)
        areas = changed_areas(target.db, delta, reads, linked) if rule.scope == "area" else None
        if areas is not None:
            subjects = subjects_of(target.db, delta, areas)
            triples = _infer(target.db, rule, rule.bound(areas)) if areas else []
            target.patch_inferred(graph, subjects, triples)
            return "areas", len(triples)
    triples = _infer(target.db, rule, rule.text)
    target.replace_inferred(graph, triples)
    return "whole", len(triples)


def _infer(db: Store, rule: Rule, text: str) -> list[Triple]:
    answer = db.query(text)
    if not isinstance(answer, QueryTriples):
        raise ShapeError(f"{rule.path.name}: a rule is a CONSTRUCT query")
    return list(answer)


def _read(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    pairs = HEADER.findall(text)
    header = dict(pairs)
    scope = header.pop("scope", "")
    starts = [term.strip() for term in header.pop("starts-from", "").split(",") if term.strip()]
    if len(header) + bool(scope) + bool(starts) != len(pairs) or header.keys() != KEYS:
        wrong = ", ".join(sorted(header.keys() ^ KEYS)) or "a key stands twice"
        raise ShapeError(f"{path.name}: the header is wrong: {wrong}")
    writes = tuple(term.strip() for term in header["writes"].split(","))
    where = text[text.index("WHERE") :]
    read = [term for term in writes if re.search(rf"{re.escape(term)}(?![\w-])", where)]
    if read:
        raise ShapeError(f"{path.name}: reads {', '.join(read)}, which it writes")
    if OPEN_PREDICATE.search(where):
        raise ShapeError(f"{path.name}: names no predicate in a pattern; a rule names them all")
    for name in SCOPES:
        if (scope == name) != bool(_blocks(name).search(where)) or scope not in {"", *SCOPES}:
            raise ShapeError(
                f"{path.name}: 'scope: {name}' and VALUES ?{name} {{ UNDEF }} go together"
            )
    named = _terms(where)
    unnamed = [term for term in starts if _iri(term) not in named]
    if unnamed:
        raise ShapeError(
            f"{path.name}: starts from {', '.join(unnamed)}, which its pattern does not name"
        )
    return Rule(
        header["id"],
        header["title@en"],
        header["title@id"],
        int(header["order"]),
        writes,
        text,
        path,
        named,
        scope,
        Starts.of(_iri(term) for term in starts),
    )


def _blocks(name: str) -> re.Pattern[str]:
    """Return the pattern of the blocks that a scope fills."""
    return re.compile(rf"VALUES \?{name} \{{ UNDEF \}}")


def _terms(where: str) -> frozenset[str]:
    """Return the IRIs that a pattern names; ``a`` is ``rdf:type``."""
    code = re.sub(r"#[^\n]*|\"[^\"]*\"", " ", where)
    names = {f"{prefix}:{local}" for prefix, local in NAME.findall(code)}
    return frozenset({_iri(name) for name in names} | {PREFIXES["rdf"] + "type"})


def _iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES.get(prefix, "") + local
