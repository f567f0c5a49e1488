"""Runs the rules of ``queries/rules`` over a store under write.

Place in the flow: after the gate, before the commit. For each rule, in the order its header
declares: run its CONSTRUCT over the default graph, and make the result the whole content of
``<base>graph/inferred-{id}``. Rules are rebuilt after each write; only the difference is written.
A rule must not read what it writes (its former result still stands while it runs), which the
header's ``writes`` makes checkable.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from pyoxigraph import QueryTriples, Store, Triple

from kg.errors import ShapeError
from kg.namespaces import Base
from kg.resources import query_files

__all__ = ["Rule", "RuleRun", "WriteTarget", "load_rules", "run_rules"]

HEADER = re.compile(r"^#\+ ([a-z@]+): (.+)$", re.MULTILINE)
KEYS = {"id", "title@en", "title@id", "order", "writes", "since"}


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule: its slug, titles, place in the order, the terms it writes, and its text."""

    id: str
    title_en: str
    title_id: str
    order: int
    writes: tuple[str, ...]
    text: str
    path: Path


@dataclass(frozen=True, slots=True)
class RuleRun:
    """What one rule did: triples inferred and seconds taken."""

    rule: Rule
    triples: int
    seconds: float


class WriteTarget(Protocol):
    """The part of a store transaction that rules need."""

    base: str

    @property
    def db(self) -> Store:
        """The live database."""

    def replace_inferred(self, graph: str, triples: list[Triple]) -> None:
        """Make the triples the whole content of an inferred graph."""


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
    runs = []
    for rule in load_rules() if rules is None else rules:
        if progress:
            progress(f"rule {rule.id}")
        started = time.perf_counter()
        answer = target.db.query(rule.text)
        if not isinstance(answer, QueryTriples):
            raise ShapeError(f"{rule.path.name}: a rule is a CONSTRUCT query")
        triples = list(answer)
        target.replace_inferred(Base(target.base).graph(f"inferred-{rule.id}"), triples)
        runs.append(RuleRun(rule, len(triples), time.perf_counter() - started))
    return runs


def _read(path: Path) -> Rule:
    text = path.read_text(encoding="utf-8")
    pairs = HEADER.findall(text)
    header = dict(pairs)
    if len(header) != len(pairs) or header.keys() != KEYS:
        wrong = ", ".join(sorted(header.keys() ^ KEYS)) or "a key stands twice"
        raise ShapeError(f"{path.name}: the header is wrong: {wrong}")
    writes = tuple(term.strip() for term in header["writes"].split(","))
    where = text[text.rindex("WHERE") :]
    read = [term for term in writes if re.search(rf"{re.escape(term)}\b", where)]
    if read:
        raise ShapeError(f"{path.name}: reads {', '.join(read)}, which it writes")
    return Rule(
        header["id"],
        header["title@en"],
        header["title@id"],
        int(header["order"]),
        writes,
        text,
        path,
    )
