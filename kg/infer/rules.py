"""Runs the rules of ``queries/rules`` over a store under write.

Place in the flow: after the gate, before the commit. For each rule, in the order its header
declares, one of three:

* *kept*: nothing that came or went in this write matters to it (:mod:`kg.infer.scope`);
* *areas*: its header says ``scope: area``; its CONSTRUCT runs with the changed areas in the blocks
  ``VALUES ?area { UNDEF }``, and replaces what the rule inferred about things of these areas;
* *whole*: its CONSTRUCT runs over the default graph, and its result becomes the whole content of
  ``<base>graph/inferred-{id}``. So it is after large writes and when the rules themselves changed.

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
from kg.infer.scope import changed_areas, matters, subjects_of
from kg.namespaces import PREFIXES, Base
from kg.resources import query_files

__all__ = ["Rule", "RuleRun", "WriteTarget", "load_rules", "run_rules"]

HEADER = re.compile(r"^#\+ ([a-z@]+): (.+)$", re.MULTILINE)
KEYS = {"id", "title@en", "title@id", "order", "writes", "since"}
SCOPED = re.compile(r"VALUES \?area \{ UNDEF \}")
NAME = re.compile(r"(?<![\w<:/#-])([a-z][a-z-]*):([A-Za-z][\w-]*)")
OPEN_PREDICATE = re.compile(r"[{.]\s+(?:\?\w+|\w+:\w+)\s+\?\w+\s+\S")


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its slug, titles, place in the order, the terms it writes, and its text.

    ``reads`` are the IRIs that its pattern names; ``is_scoped``: whether it can run for areas.
    """

    id: str
    title_en: str
    title_id: str
    order: int
    writes: tuple[str, ...]
    text: str
    path: Path
    reads: frozenset[str]
    is_scoped: bool = False

    def bound(self, areas: Iterable[str]) -> str:
        """Return the text for some areas."""
        terms = " ".join(str(NamedNode(area)) for area in sorted(areas))
        return SCOPED.sub(lambda _: f"VALUES ?area {{ {terms} }}", self.text)


@dataclass(frozen=True, slots=True)
class RuleRun:
    """What one rule did: triples inferred in this run, seconds taken, and over what it ran.

    ``how`` is *whole*, *areas* or *kept*; a rule that is kept infers nothing in this run.
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
    reads = frozenset[str]().union(*(rule.reads for rule in chosen if rule.is_scoped))
    runs = []
    for rule in chosen:
        if progress:
            progress(f"rule {rule.id}")
        started = time.perf_counter()
        how, triples = _run(target, rule, None if has_changed else target.delta, reads)
        runs.append(RuleRun(rule, triples, time.perf_counter() - started, how))
    target.set_rules_hash(digest)
    return runs


def _run(
    target: WriteTarget, rule: Rule, delta: Sequence[Triple] | None, reads: frozenset[str]
) -> tuple[str, int]:
    """Run one rule over what the write concerns; return over what, and the number of triples."""
    graph = Base(target.base).graph(f"inferred-{rule.id}")
    if delta is not None:
        if not any(matters(triple, rule.reads) for triple in delta):
            return "kept", 0
        areas = changed_areas(target.db, delta, reads) if rule.is_scoped else None
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
    scope = header.pop("scope", None)
    if len(header) + (scope is not None) != len(pairs) or header.keys() != KEYS:
        wrong = ", ".join(sorted(header.keys() ^ KEYS)) or "a key stands twice"
        raise ShapeError(f"{path.name}: the header is wrong: {wrong}")
    writes = tuple(term.strip() for term in header["writes"].split(","))
    where = text[text.index("WHERE") :]
    read = [term for term in writes if re.search(rf"{re.escape(term)}\b", where)]
    if read:
        raise ShapeError(f"{path.name}: reads {', '.join(read)}, which it writes")
    if OPEN_PREDICATE.search(where):
        raise ShapeError(f"{path.name}: names no predicate in a pattern; a rule names them all")
    if scope not in {None, "area"} or (scope is None) == bool(SCOPED.search(where)):
        raise ShapeError(f"{path.name}: 'scope: area' and VALUES ?area {{ UNDEF }} go together")
    return Rule(
        header["id"],
        header["title@en"],
        header["title@id"],
        int(header["order"]),
        writes,
        text,
        path,
        _terms(where),
        scope is not None,
    )


def _terms(where: str) -> frozenset[str]:
    """Return the IRIs that a pattern names; ``a`` is ``rdf:type``."""
    code = re.sub(r"#[^\n]*|\"[^\"]*\"", " ", where)
    names = {f"{prefix}:{local}" for prefix, local in NAME.findall(code)}
    iris = {PREFIXES[name.partition(":")[0]] + name.partition(":")[2] for name in names}
    return frozenset(iris | {PREFIXES["rdf"] + "type"})
