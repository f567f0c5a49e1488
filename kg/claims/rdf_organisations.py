"""Bodies, changes, merged names and attributions as triples."""

from __future__ import annotations

from pyoxigraph import NamedNode

from kg.claims.records import Ref, Text
from kg.claims.records_organisations import (
    Accreditation,
    Attribution,
    BodyDetails,
    ChangeEvent,
    MergeDecision,
    Recognition,
)
from kg.claims.writer import Writer
from kg.namespaces import tr

__all__ = [
    "write_accreditation",
    "write_attribution",
    "write_body_details",
    "write_change_event",
    "write_merge_decision",
    "write_recognition",
]


def write_body_details(w: Writer, r: BodyDetails) -> None:
    """Write what is said of a body; its name and class stand in its own record."""
    node = w.node(r.body)
    w.type(node, *(f"tr:{role}" for role in r.roles))
    w.add(node, "tr:legalName", r.legal_name)
    w.add(node, "tr:countryName", r.country)
    w.add(node, "tr:website", NamedNode(r.website) if r.website else None)
    w.add(node, "tr:offeredStandard", *r.offered)
    w.add(node, "tr:note", _note(r.note))


def write_accreditation(w: Writer, r: Accreditation) -> None:
    """Write one accreditation: who, by whom, for what."""
    node = w.node(Ref("accreditation", r.slug))
    w.type(node, "tr:Accreditation")
    w.add(node, "tr:accreditedBody", r.body)
    w.add(node, "tr:accreditedBy", r.accreditor)
    w.add(node, "tr:accreditationNumber", r.number)
    w.add(node, "tr:accreditedStandard", r.standard)
    w.add(node, "tr:accreditationKind", NamedNode(tr(f"accreditationKind-{r.kind}")))
    w.add(node, "tr:technicalSector", *r.sectors)
    w.add(node, "tr:effectiveFrom", r.effective_from)
    w.add(node, "tr:expiresOn", r.expires_on)
    w.add(node, "tr:note", _note(r.note))
    w.add(node, "tr:statedIn", r.stated_in)
    w.evidence(node, r.evidence)


def write_recognition(w: Writer, r: Recognition) -> None:
    """Write one signature under an arrangement."""
    node = w.node(Ref("recognition", r.slug))
    w.type(node, "tr:Recognition")
    w.add(node, "tr:recognisedBody", r.body)
    w.add(node, "tr:arrangement", r.arrangement)
    w.add(node, "tr:recognitionScope", r.scope)
    w.add(node, "tr:effectiveFrom", r.effective_from)
    w.add(node, "tr:expiresOn", r.expires_on)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def write_change_event(w: Writer, r: ChangeEvent) -> None:
    """Write the event and, where the result is another unit, its predecessors."""
    node = w.node(Ref("change", r.slug))
    w.type(node, "tr:ChangeEvent", "org:ChangeEvent")
    w.add(node, "org:originalOrganization", *r.originals)
    w.add(node, "org:resultingOrganization", r.result)
    w.add(node, "tr:changeKind", NamedNode(tr(f"changeKind-{r.kind}")))
    w.add(node, "tr:changedEarliest", r.earliest)
    w.add(node, "tr:changedLatest", r.latest)
    w.add(node, "rdfs:comment", *r.comments)
    w.evidence(node, r.evidence)
    result = w.node(r.result)
    w.add(result, "tr:predecessor", *(ref for ref in r.originals if ref != r.result))


def write_merge_decision(w: Writer, r: MergeDecision) -> None:
    """Write the decision that a name means a resource."""
    node = w.node(Ref("identity-decision", r.slug))
    w.type(node, "tr:IdentityDecision")
    w.add(node, "tr:considered", r.considered)
    w.add(node, "tr:decision", NamedNode(tr("decision-merged")))
    w.add(node, "tr:mergedName", r.name)
    w.add(node, "rdfs:comment", *r.reasons)
    w.add(node, "tr:confidence", r.confidence)
    w.evidence(node, r.evidence)


def write_attribution(w: Writer, r: Attribution) -> None:
    """Write who spoke on what; the days bound when."""
    node = w.node(Ref("attribution", r.slug))
    w.type(node, "tr:Attribution")
    w.add(node, "tr:speaker", r.speaker)
    w.add(node, "tr:speakerRole", *r.roles)
    w.add(node, "tr:topic", r.topic)
    w.add(node, "tr:statedIn", r.stated_in)
    if r.stated:
        w.add(node, "tr:statedEarliest", r.stated.earliest)
        w.add(node, "tr:statedLatest", r.stated.latest)
    w.add(node, "tr:echoOf", r.echo_of)
    w.add(node, "tr:note", _note(r.note))
    w.evidence(node, r.evidence)


def _note(note: str | None) -> Text | None:
    return Text(note, "en") if note else None
