"""Links and external identifiers to triples, as docs/architecture.md, "Links", says."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.claims.records import Ref, Text
from kg.claims.records_links import ExternalIdentifier, Link
from kg.claims.writer import Writer, expand
from kg.namespaces import tr

__all__ = ["write_external_identifier", "write_link"]


def write_link(w: Writer, r: Link) -> None:
    """Write the link and, beside it, the triple it stands for; a negated link stands alone."""
    node, target = w.node(Ref("link", r.slug)), NamedNode(r.object)
    if not r.is_negated:
        w.add(w.node(r.subject), r.predicate, target)
    w.type(node, "tr:Link")
    w.add(node, "tr:linkSubject", r.subject)
    w.add(node, "tr:linkPredicate", expand(r.predicate))
    w.add(node, "tr:linkObject", target)
    w.add(node, "sssom:object_label", r.object_label)
    w.add(node, "tr:linkObjectKind", NamedNode(tr(r.object_kind)) if r.object_kind else None)
    _write_basis(w, node, r)


def write_external_identifier(w: Writer, r: ExternalIdentifier) -> None:
    """Write the identifier with its scheme and what it identifies."""
    node = w.node(Ref("identifier", r.slug))
    w.type(node, "tr:ExternalIdentifier")
    w.add(node, "tr:identifies", r.subject)
    w.add(node, "tr:identifierScheme", r.scheme)
    w.add(node, "dcterms:identifier", r.identifier)
    _write_basis(w, node, r)


def _write_basis(w: Writer, node: NamedNode, r: Link | ExternalIdentifier) -> None:
    """Write who decided, how, and what it rests on."""
    w.add(node, "sssom:mapping_justification", expand(r.justification))
    w.add(node, "sssom:author_label", r.author)
    w.add(node, "sssom:mapping_date", r.day)
    w.add(node, "sssom:mapping_tool", r.tool)
    w.add(
        node, "sssom:predicate_modifier", expand("sssom:NegatedPredicate") if r.is_negated else None
    )
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:linkSource", r.source)
    w.add(node, "tr:linkCheck", r.check)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.evidence(node, r.evidence)
