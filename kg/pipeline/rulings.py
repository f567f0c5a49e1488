"""A curator's ruling on why two figures differ, as a source of its own.

Place in the flow: a decision of a person -> a graph of one record -> the gate -> the store, whose
rules then take it into account. Each ruling is a source graph ``ruling-{difference}``; a later
ruling on the same pair replaces it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from pyoxigraph import Literal, NamedNode

from kg.claims.records import Outlet, Source, Text
from kg.claims.records_differences import Ruling
from kg.errors import ParameterError
from kg.mapping.drafts import RowDraft, SourceDraft
from kg.namespaces import PREFIXES, Base, tr
from kg.pipeline.admit import admit, source_graphs
from kg.pipeline.build import ontology_triples
from kg.store import Store

__all__ = ["rule_on"]

AGENT = "kg discrepancies rule"
TYPE = NamedNode(PREFIXES["rdf"] + "type")


def rule_on(
    store: Store,
    difference: str,
    *,
    reason: str | None,
    rejected: Sequence[str],
    note: str,
    by: str,
    on: date,
    progress: Callable[[str], None] = lambda message: None,
) -> int:
    """Write a ruling and let the rules run.

    Args:
        store: The store.
        difference: IRI or slug of the pair, as ``kg discrepancies`` shows it.
        reason: Code of the reason that is certain; None when only reasons are rejected.
        rejected: Codes of computed reasons that are wrong for this pair.
        note: Why.
        by: Name of the curator.
        on: The day of the ruling.
        progress: Told what is going on.

    Returns:
        The version of the store that holds it.

    Raises:
        ParameterError: If there is no such pair, a code is unknown, or nothing is ruled.
    """
    base = Base(store.base)
    node = _difference(store, base, difference)
    _check_codes(store, [code for code in (reason, *rejected) if code])
    if reason is None and not rejected:
        raise ParameterError("nothing is ruled: give --reason or --reject", name="reason")
    if not note.strip() or not by.strip():
        raise ParameterError("a ruling needs a note and a name (--note, --by)", name="note")
    slug = f"ruling-{node.value.rpartition('/')[2]}"
    source = Source(
        slug=slug,
        kind="data-table",
        title=Text(f"Ruling on {node.value.rpartition('/')[2]}", "en"),
        identifier=f"urn:terang:ruling:{slug.removeprefix('ruling-')}",
        outlet=Outlet("curators", "Curators"),
    )
    record = Ruling(
        slug=slug.removeprefix("ruling-"),
        difference=node.value,
        reason=reason,
        rejected=tuple(rejected),
        note=Text(f"{note} ({on.isoformat()})", "en"),
        by=by,
    )
    drafts = source_graphs([SourceDraft(source, [RowDraft(slug, note, (record,))])], base)
    with store.write(agent=AGENT) as write:
        admit(write, drafts, context=ontology_triples(base), agent=AGENT, progress=progress)
    return write.version


def _difference(store: Store, base: Base, text: str) -> NamedNode:
    node = NamedNode(text if text.startswith("http") else base.id("difference", text))
    with store.snapshot() as snapshot:
        known = any(
            quad.object == NamedNode(tr("Difference"))
            for quad in snapshot.db.quads_for_pattern(node, TYPE, None, None)
        )
    if not known:
        raise ParameterError(
            f"there is no difference {text!r}; kg discrepancies lists them", name="difference"
        )
    return node


def _check_codes(store: Store, codes: Sequence[str]) -> None:
    notation = NamedNode(PREFIXES["skos"] + "notation")
    scheme = NamedNode(PREFIXES["skos"] + "inScheme")
    with store.snapshot() as snapshot:
        members = [
            quad.subject
            for quad in snapshot.db.quads_for_pattern(
                None, scheme, NamedNode(tr("reasonScheme")), None
            )
        ]
        known = {
            quad.object.value
            for member in members
            for quad in snapshot.db.quads_for_pattern(member, notation, None, None)
            if isinstance(quad.object, Literal)
        }
    unknown = [code for code in codes if code not in known]
    if unknown:
        raise ParameterError(
            f"{', '.join(unknown)} is no reason; there are {', '.join(sorted(known))}",
            name="reason",
            allowed=tuple(sorted(known)),
        )
