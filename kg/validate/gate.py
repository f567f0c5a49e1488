"""The gate: which of the records that ask to enter are well formed, and which are refused.

Place in the flow: ``claims -> validate -> store``. The caller gives units of acceptance (a table
row, or a whole graph) and the context they enter: the accepted union, the register's descriptions
of the sources and the ontology with its code lists.

1. All units stand in one graph with the context; the subjects of the units are the focus nodes.
   Nodes that only the context describes are not judged again.
2. Each violation is charged to units (:meth:`_Batch.charged`): to those that assert the offending
   triple; where no single triple offends, to those that assert a value of the path; where none is
   there, to those that assert the type of the focus node. A triple that the context asserts
   as well is nobody's doing in the batch.
3. Charged units are taken out and the focus nodes that may have changed are judged again, until no
   violation is left. A finding can change only where a constraint can see a removed triple, and
   constraints walk from the focus node along properties (inversely only along the properties that
   the shapes name in ``sh:inversePath``); so these are the nodes from which a changed node can be
   reached. A test compares this with judging everything again.

Triples come skolemised: what a blank node says is not judged. Shapes keep to this: a ``sh:sparql``
constraint follows properties forward from ``$this``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode, Triple

from kg.validate.graphs import CachedGraph, TermCache
from kg.validate.judge import Finding, Shapes, judge, load_shapes

__all__ = ["Judgement", "Refusal", "Unit", "judge_units"]

RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of acceptance: a table row, or a whole graph.

    ``id`` is stable (``electrification.csv#665``, or the slug of the graph), ``graph`` the IRI of
    the named graph it goes into, ``triples`` what it asserts, ``label`` its name in reports.
    """

    id: str
    graph: str
    triples: tuple[Triple, ...]
    label: str


@dataclass(frozen=True, slots=True)
class Refusal:
    """A unit that was refused, and the violations charged to it."""

    unit: Unit
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Judgement:
    """What the gate decided; ``accepted`` and ``refused`` keep the order of the batch.

    ``warnings`` holds the findings below a violation about what was accepted; ``inherited`` the
    violations that the context alone has at a subject of the batch, for which nobody in the batch
    is charged. Their ``graphs`` name the graphs of the batch that they are about.
    """

    accepted: tuple[Unit, ...]
    refused: tuple[Refusal, ...]
    warnings: tuple[Finding, ...]
    rounds: int
    inherited: tuple[Finding, ...] = ()


def judge_units(
    units: Sequence[Unit],
    *,
    context: Iterable[Triple] = (),
    shapes: Shapes | None = None,
    progress: Callable[[str], None] | None = None,
) -> Judgement:
    """Judge units together and take out those that violate a shape.

    Args:
        units: The batch.
        context: What is accepted already, code lists and sources included; it is not judged.
        shapes: The shapes; None: those of this installation.
        progress: Called with one line before each round.

    Returns:
        The judgement; each unit of the batch is in exactly one of ``accepted`` and ``refused``.
    """
    shapes = shapes or load_shapes()
    batch = _Batch(units, context, shapes)
    pending = set(batch.by_subject)
    findings: dict[str, list[Finding]] = {}
    refused: dict[int, list[Finding]] = {}
    rounds = 0
    while pending:
        rounds += 1
        if progress is not None:
            progress(f"judging {len(pending):,} nodes of {len(batch.live):,} records")
        _judge_round(batch, pending, findings, shapes)
        charged: dict[int, list[Finding]] = {}
        for finding in _violations(findings):
            for index in batch.charged(finding):
                charged.setdefault(index, []).append(finding)
        refused.update(charged)
        pending = batch.remove(charged)
        for node in pending:
            findings.pop(node.value, None)
        pending &= batch.by_subject.keys()
    return _judgement(batch, findings, refused, rounds)


def _judge_round(
    batch: _Batch, pending: set[NamedNode], findings: dict[str, list[Finding]], shapes: Shapes
) -> None:
    names = [node.value for node in pending]
    for finding in judge(batch.graph, names, shapes):
        findings.setdefault(finding.focus, []).append(finding)


def _violations(findings: dict[str, list[Finding]]) -> list[Finding]:
    return [
        finding
        for focus in sorted(findings)
        for finding in findings[focus]
        if finding.severity == "violation"
    ]


def _judgement(
    batch: _Batch,
    findings: dict[str, list[Finding]],
    refused: dict[int, list[Finding]],
    rounds: int,
) -> Judgement:
    left = [
        replace(finding, graphs=batch.graphs(finding))
        for focus in sorted(findings)
        for finding in findings[focus]
    ]
    return Judgement(
        accepted=tuple(batch.units[index] for index in sorted(batch.live)),
        refused=tuple(
            Refusal(
                batch.units[index],
                tuple(replace(f, graphs=(batch.units[index].graph,)) for f in refused[index]),
            )
            for index in sorted(refused)
        ),
        warnings=tuple(finding for finding in left if finding.severity != "violation"),
        rounds=rounds,
        inherited=tuple(finding for finding in left if finding.severity == "violation"),
    )


class _Batch:
    """The units still in, the graph they form with the context, and who asserts what."""

    def __init__(self, units: Sequence[Unit], context: Iterable[Triple], shapes: Shapes) -> None:
        self.units = units
        self.live = set(range(len(units)))
        self.context = set(context)
        self.shapes = shapes
        self.terms = TermCache()
        self.graph = CachedGraph()
        self.terms.fill(self.graph, self.context)
        self.by_subject: dict[NamedNode, set[int]] = {}
        self.count: dict[Triple, int] = {}
        self._context_graph: CachedGraph | None = None
        for index, unit in enumerate(units):
            triples = set(unit.triples)
            for triple in triples:
                self.count[triple] = self.count.get(triple, 0) + 1
            for subject in _named(triple.subject for triple in triples):
                self.by_subject.setdefault(subject, set()).add(index)
        self.terms.fill(self.graph, self.count)

    def charged(self, finding: Finding) -> set[int]:
        """Return the units charged with a violation; empty if the context alone has it."""
        focus = NamedNode(finding.focus)
        about = [
            (index, triple)
            for index in self.by_subject.get(focus, ())
            for triple in set(self.units[index].triples)
            if triple.subject == focus
        ]
        new = [(index, triple) for index, triple in about if triple not in self.context]
        for wanted in (
            lambda t: t.predicate.value == finding.path and t.object == finding.value,
            lambda t: finding.value is None and t.predicate.value == finding.path,
            lambda t: t.predicate == RDF_TYPE,
            lambda t: True,
        ):
            guilty = {index for index, triple in new if wanted(triple)}
            if guilty:
                return guilty
        if finding.sort_key in self._findings_of_context(finding.focus):
            return set()
        return {index for index, _ in about}

    def graphs(self, finding: Finding) -> tuple[str, ...]:
        """Return the graphs of the batch that a finding is about."""
        indexes = self.charged(finding) or self.by_subject.get(NamedNode(finding.focus), set())
        return tuple(sorted({self.units[index].graph for index in indexes}))

    def _findings_of_context(self, focus: str) -> frozenset[tuple[str, ...]]:
        """Return the keys of the findings that the context alone has at a node."""
        if self._context_graph is None:
            self._context_graph = CachedGraph()
            self.terms.fill(self._context_graph, self.context)
        found = judge(self._context_graph, [focus], self.shapes)
        return frozenset(item.sort_key for item in found)

    def remove(self, indexes: Iterable[int]) -> set[NamedNode]:
        """Take units out; return the subjects that may be judged differently now."""
        changed: set[NamedNode] = set()
        for index in indexes:
            self.live.discard(index)
            triples = set(self.units[index].triples)
            for subject in _named(triple.subject for triple in triples):
                self.by_subject[subject].discard(index)
                if not self.by_subject[subject]:
                    del self.by_subject[subject]
                    changed.add(subject)
            for triple in triples:
                self.count[triple] -= 1
                if self.count[triple] == 0 and triple not in self.context:
                    self.graph.remove(self.terms.triple(triple))
                    changed |= self._ends(triple)
        return self._reaching(changed)

    def _ends(self, triple: Triple) -> set[NamedNode]:
        """Return the nodes from which a constraint sees a triple directly."""
        if triple.predicate.value in self.shapes.inverse_properties:
            return _named((triple.subject, triple.object))
        return _named((triple.subject,))

    def _reaching(self, changed: set[NamedNode]) -> set[NamedNode]:
        """Return the nodes from which a constraint can walk to a changed one."""
        reached, front = set(changed), list(changed)
        while front:
            node = self.terms.term(front.pop())
            before = {str(subject) for subject in self.graph.subjects(None, node)}
            for name in self.shapes.inverse_properties:
                step = self.terms.term(NamedNode(name))
                before.update(str(value) for value in self.graph.objects(node, step))
            for name in before:
                item = NamedNode(name)
                if item not in reached:
                    reached.add(item)
                    front.append(item)
        return reached


def _named(nodes: Iterable[object]) -> set[NamedNode]:
    return {node for node in nodes if isinstance(node, NamedNode)}
