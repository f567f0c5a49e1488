"""Claims of conformity, certificates, schemes and bounds of dates as triples."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.claims.records import Ref, Text
from kg.claims.records_conformity import (
    KINDS,
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    Corroboration,
    DayBounds,
    Scheme,
    StatusEvent,
)
from kg.claims.writer import Writer
from kg.namespaces import tr

__all__ = [
    "write_certificate",
    "write_completeness",
    "write_conformity_claim",
    "write_corroboration",
    "write_day_bounds",
    "write_scheme",
    "write_status_event",
]


def write_conformity_claim(w: Writer, r: ConformityClaim) -> None:
    """Write one claim of any kind; what is not stated is left out."""
    node = w.node(Ref(r.kind, r.slug))
    w.type(node, KINDS[r.kind], "tr:ConformityClaim")
    w.add(node, "tr:claimKind", NamedNode(tr(f"claimKind-{r.kind}")))
    w.add(node, "tr:holder", r.holder)
    w.add(node, "tr:holderCount", r.holder_count)
    w.add(node, "tr:holderNote", r.holder_note)
    w.add(node, "tr:edition", r.edition)
    w.add(node, "tr:standard", r.standard)
    w.add(node, "tr:scheme", r.scheme)
    w.add(node, "tr:awardName", r.award_name)
    w.add(node, "tr:scope", r.scope)
    w.add(node, "tr:statedCertifier", *r.stated_certifiers)
    w.add(node, "tr:statedAccreditor", *r.stated_accreditors)
    w.add(node, "tr:certifiedBy", *r.certified_by)
    w.add(node, "tr:claimedBy", *r.claimed_by)
    w.add(node, "tr:grantedBy", r.granted_by)
    w.add(node, "tr:auditedBy", r.audited_by)
    w.add(node, "tr:score", r.score)
    w.add(node, "tr:level", *r.levels)
    w.add(node, "tr:province", *r.provinces)
    w.add(node, "tr:certificateSite", *r.sites)
    w.add(node, "tr:technicalSector", *r.technical_sectors)
    _write_days(w, node, r)
    w.add(node, "prov:wasRevisionOf", r.revision_of)
    if r.revision_kind:
        w.add(node, "tr:revisionKind", NamedNode(tr(f"revisionKind-{r.revision_kind}")))
    w.add(node, "tr:reading", *r.readings)
    w.add(node, "tr:echoOf", r.echo_of)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_corroboration(w: Writer, r: Corroboration) -> None:
    """Write the row as further evidence of a claim that stands already."""
    node = w.node(r.claim)
    w.type(node, KINDS[r.claim.kind])
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_certificate(w: Writer, r: Certificate) -> None:
    """Write a document and the certifications it covers."""
    node = w.node(Ref("certificate", r.slug))
    w.type(node, "tr:Certificate", "schema:Certification")
    w.add(node, "tr:covers", *r.covers)
    w.add(node, "schema:certificationIdentification", r.number)
    w.add(node, "tr:issuedOn", r.issued)
    w.add(node, "tr:expiresOn", r.expires_on)
    w.evidence(node, r.evidence)


def write_status_event(w: Writer, r: StatusEvent) -> None:
    """Write one change of standing."""
    node = w.node(Ref("status-event", r.slug))
    w.type(node, "tr:StatusEvent")
    w.add(node, "tr:statusOf", r.about)
    w.add(node, "tr:conformityStatus", NamedNode(tr(f"conformityStatus-{r.status}")))
    w.add(node, "tr:effectiveFrom", r.since)
    w.add(node, "tr:effectiveUntil", r.until)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_completeness(w: Writer, r: CompletenessDeclaration) -> None:
    """Write for whom, for which standards and for which days a register is complete."""
    node = w.node(Ref("completeness", r.slug))
    w.type(node, "tr:CompletenessDeclaration")
    w.add(node, "tr:declaresFor", r.body)
    w.add(node, "tr:standard", *r.standards)
    w.add(node, "tr:effectiveFrom", r.since)
    w.add(node, "tr:effectiveUntil", r.until)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_scheme(w: Writer, r: Scheme) -> None:
    """Write a scheme and its names."""
    node = w.node(Ref("scheme", r.slug))
    w.type(node, "tr:Scheme")
    w.labels(node, r.labels, r.alternative)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_day_bounds(w: Writer, r: DayBounds) -> None:
    """Write the first and last possible day of a date."""
    node = w.node(r.subject)
    w.add(node, f"tr:{r.stem}Earliest", r.earliest)
    w.add(node, f"tr:{r.stem}Latest", r.latest)


def _write_days(w: Writer, node: NamedNode, r: ConformityClaim) -> None:
    w.add(node, "tr:statedOn", r.stated_on)
    if r.stated_on_basis:
        w.add(node, "tr:statedOnBasis", NamedNode(tr(f"dateBasis-{r.stated_on_basis}")))
    for day in r.days:
        w.add(node, f"tr:{day.kind}On", day.value)
        w.add(node, f"tr:{day.kind}Earliest", day.earliest)
        w.add(node, f"tr:{day.kind}Latest", day.latest)
    w.add(node, "tr:expiresOn", r.expires_on)


def _note(note: str | None) -> Text | None:
    return Text(note, "en") if note else None
