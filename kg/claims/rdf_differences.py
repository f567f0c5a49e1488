"""Publisher profiles and rulings to triples, as docs/architecture.md, "Differences", says."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.claims.records import Ref
from kg.claims.records_differences import PublisherProfile, Ruling
from kg.claims.writer import Writer
from kg.namespaces import tr

__all__ = ["write_profile", "write_ruling"]


def write_profile(w: Writer, r: PublisherProfile) -> None:
    """Write a profile with its page and the words that it rests on."""
    node = w.node(Ref("profile", r.slug))
    w.type(node, "tr:PublisherProfile")
    w.add(node, "tr:profileOf", r.publisher)
    w.add(node, "tr:indicator", NamedNode(tr(f"indicator-{r.indicator}")))
    w.add(node, "tr:supply", NamedNode(tr(f"supply-{r.supply}")))
    w.add(node, "tr:validFrom", r.valid_from)
    w.add(node, "tr:validUntil", r.valid_until)
    w.add(node, "schema:url", NamedNode(r.url))
    w.add(node, "rdfs:comment", *r.comment)
    w.evidence(node, r.evidence)


def write_ruling(w: Writer, r: Ruling) -> None:
    """Write a ruling."""
    node = w.node(Ref("ruling", r.slug))
    w.type(node, "tr:Ruling")
    w.add(node, "tr:rulesOn", NamedNode(r.difference))
    if r.reason:
        w.add(node, "tr:ruledReason", NamedNode(tr(f"reason-{r.reason}")))
    w.add(node, "tr:rejectedReason", *(NamedNode(tr(f"reason-{one}")) for one in r.rejected))
    w.add(node, "rdfs:comment", r.note)
    w.add(node, "tr:ruledBy", r.by)
