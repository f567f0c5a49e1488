"""Records to triples, exactly as docs/architecture.md, "Data model", says.

Place in the flow: the end of ``claims``; its triples go to the gate. Every node has an IRI.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.observations import write_observation
from kg.claims.rdf_conformity import (
    write_certificate,
    write_completeness,
    write_conformity_claim,
    write_corroboration,
    write_day_bounds,
    write_scheme,
    write_status_event,
)
from kg.claims.rdf_differences import write_profile, write_ruling
from kg.claims.rdf_links import write_external_identifier, write_link
from kg.claims.rdf_organisations import (
    write_accreditation,
    write_attribution,
    write_body_details,
    write_change_event,
    write_merge_decision,
    write_recognition,
)
from kg.claims.records import (
    Area,
    Certification,
    Collaboration,
    Curated,
    IdentityDecision,
    LinkedHeadline,
    Observation,
    Organisation,
    Person,
    Quotation,
    Record,
    Ref,
    Role,
    Source,
    Standard,
    StandardEdition,
    Statement,
    Text,
    Unit,
)
from kg.claims.records_conformity import (
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    Corroboration,
    DayBounds,
    Scheme,
    StatusEvent,
)
from kg.claims.records_differences import PublisherProfile, Ruling
from kg.claims.records_links import ExternalIdentifier, Link
from kg.claims.records_organisations import (
    Accreditation,
    Attribution,
    BodyDetails,
    ChangeEvent,
    MergeDecision,
    Recognition,
)
from kg.claims.source_names import names_of_source
from kg.claims.writer import Writer, expand
from kg.namespaces import Base, tr

__all__ = ["record_triples", "source_triples"]


def record_triples(records: Iterable[Record], base: Base) -> list[Triple]:
    """Return the triples of some records, without duplicates, in a stable order.

    Args:
        records: What one row or one article states.
        base: The base of resource IRIs.

    Returns:
        The triples, in the order of the records.
    """
    writer = Writer(base)
    for record in records:
        WRITERS[type(record)](writer, record)
    return list(writer.triples)


def source_triples(source: Source, base: Base) -> list[Triple]:
    """Return the description of a source and its outlet for the register graph."""
    writer = Writer(base)
    node = writer.node(Ref("source", source.slug))
    writer.type(node, "tr:Source", "prov:Entity")
    writer.add(node, "tr:sourceKind", NamedNode(tr(f"sourceKind-{source.kind}")))
    writer.labels(node, names_of_source(source))
    if source.url:
        writer.add(node, "schema:url", NamedNode(source.url))
    writer.add(node, "dcterms:identifier", source.identifier)
    if source.outlet:
        outlet = writer.node(Ref("outlet", source.outlet.slug))
        writer.type(outlet, "tr:Outlet")
        writer.add(outlet, "skos:prefLabel", source.outlet.name)
        writer.add(node, "tr:outlet", outlet)
    if source.issued:
        writer.add(node, "dcterms:issued", source.issued)
        writer.add(node, "tr:issuedEarliest", source.issued.earliest)
        writer.add(node, "tr:issuedLatest", source.issued.latest)
    if source.licence:
        writer.add(node, "dcterms:license", NamedNode(source.licence))
    writer.add(node, "tr:licenceNote", source.licence_note)
    writer.add(node, "tr:sha256Bytes", source.sha256_bytes)
    writer.add(node, "tr:sha256Text", source.sha256_text)
    writer.add(node, "tr:readBy", NamedNode(tr(f"readBy-{source.read_by}")))
    writer.add(node, "tr:registerOf", source.register_of)
    if source.register_kind:
        kind = NamedNode(tr(f"registerKind-{source.register_kind}"))
        writer.add(node, "tr:registerKind", kind)
    return list(writer.triples)


def _area(w: Writer, r: Area) -> None:
    node = w.node(Ref("area", r.slug))
    w.type(node, "tr:Area", "geo:Feature")
    w.add(node, "tr:areaKind", NamedNode(tr(f"areaKind-{r.kind}")))
    w.labels(node, r.labels, r.alternative)
    w.add(node, "tr:partOf", *r.part_of)
    w.add(node, "tr:composedOf", *r.composed_of)
    w.add(node, "tr:bpsCode", r.bps_code)
    w.add(node, "tr:kemendagriCode", r.kemendagri_code)
    w.add(node, "tr:isoCode", r.iso_code)
    w.add(node, "tr:validFrom", r.valid_from)
    w.add(node, "tr:validUntil", r.valid_until)
    w.add(node, "tr:lawDate", r.law_date)
    w.add(node, "tr:inaugurationDate", r.inauguration_date)
    w.add(node, "dcterms:replaces", r.replaces)
    w.add(node, "tr:nextVersion", r.next_version)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.evidence(node, r.evidence)


def _organisation(w: Writer, r: Organisation) -> None:
    node = w.node(Ref("organisation", r.slug))
    w.type(node, "tr:Organisation", "org:FormalOrganization", *(f"tr:{role}" for role in r.roles))
    w.labels(node, r.labels, r.alternative)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.evidence(node, r.evidence)


def _unit(w: Writer, r: Unit) -> None:
    node = w.node(Ref("unit", r.slug))
    w.type(node, "tr:Unit", "org:OrganizationalUnit")
    w.add(node, "tr:unitKind", NamedNode(tr(f"unitKind-{r.kind}")))
    w.labels(node, r.labels, r.alternative)
    w.add(node, "tr:parentUnit", r.parent)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.evidence(node, r.evidence)


def _collaboration(w: Writer, r: Collaboration) -> None:
    node = w.node(Ref("collaboration", r.slug))
    w.type(node, "tr:Collaboration", "org:OrganizationalCollaboration")
    w.labels(node, r.labels)
    w.add(node, "org:hasMember", *r.members)


def _identity_decision(w: Writer, r: IdentityDecision) -> None:
    node = w.node(Ref("identity-decision", r.slug))
    w.type(node, "tr:IdentityDecision")
    w.add(node, "tr:considered", *r.considered)
    w.add(node, "tr:decision", NamedNode(tr(f"decision-{r.decision}")))
    w.add(node, "rdfs:comment", *r.reasons)


def _person(w: Writer, r: Person) -> None:
    node = w.node(Ref("person", r.slug))
    w.type(node, "tr:Person", "schema:Person")
    w.add(node, "skos:prefLabel", r.name)
    for name in r.alternative:
        w.add(node, "skos:altLabel", name)
    w.evidence(node, r.evidence)


def _role(w: Writer, r: Role) -> None:
    node = w.node(Ref("role", r.slug))
    w.type(node, "tr:Role", "org:Membership")
    w.add(node, "org:member", r.person)
    w.add(node, "org:organization", r.organisation)
    w.add(node, "tr:roleTitle", r.title)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.evidence(node, r.evidence)


def _standard(w: Writer, r: Standard) -> None:
    node = w.node(Ref("standard", r.slug))
    w.type(node, "tr:Standard", "dcterms:Standard")
    w.labels(node, r.labels)


def _edition(w: Writer, r: StandardEdition) -> None:
    node = w.node(Ref("edition", r.slug))
    w.type(node, "tr:StandardEdition", "dcterms:Standard")
    w.add(node, "skos:prefLabel", r.label)
    w.add(node, "dcterms:isVersionOf", r.standard)
    w.add(node, "tr:editionYear", Literal(str(r.year), datatype=expand("xsd:gYear")))
    w.add(node, "dcterms:subject", *r.subject)


def _certification(w: Writer, r: Certification) -> None:
    node = w.node(Ref("certification", r.slug))
    w.type(node, "tr:Certification", "tr:ConformityClaim")
    w.add(node, "tr:claimKind", NamedNode(tr(f"claimKind-{r.claim_kind}")))
    w.add(node, "tr:holder", r.holder)
    w.add(node, "tr:edition", r.edition)
    w.add(node, "tr:scope", r.scope)
    w.add(node, "tr:statedCertifier", *r.stated_certifiers)
    w.add(node, "tr:certifiedBy", *r.certified_by)
    w.add(node, "tr:claimedBy", *r.claimed_by)
    w.add(node, "tr:statedOn", r.stated_on)
    if r.stated_on_basis:
        w.add(node, "tr:statedOnBasis", NamedNode(tr(f"dateBasis-{r.stated_on_basis}")))
    w.add(node, "tr:reading", *r.readings)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.evidence(node, r.evidence)


def _quotation(w: Writer, r: Quotation) -> None:
    node = w.node(Ref("quotation", r.slug))
    w.type(node, "tr:Quotation", "schema:Quotation")
    w.add(node, "schema:text", r.text)
    w.add(node, "tr:speaker", r.speaker)
    w.add(node, "tr:speakerRole", r.speaker_role)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.evidence(node, r.evidence)


def _headline(w: Writer, r: LinkedHeadline) -> None:
    node = w.node(Ref("headline", r.slug))
    w.type(node, "tr:LinkedHeadline")
    w.add(node, "schema:headline", r.headline)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.evidence(node, r.evidence)


def _statement(w: Writer, r: Statement) -> None:
    node, subject = w.node(Ref("claim", r.slug)), w.node(r.subject)
    w.add(subject, r.predicate, r.value)
    w.type(node, "tr:Claim", "rdf:Statement")
    w.add(node, "rdf:subject", subject)
    w.add(node, "rdf:predicate", expand(r.predicate))
    w.add(node, "rdf:object", r.value)
    w.add(node, "tr:confidence", r.confidence)
    w.add(node, "tr:statedIn", r.stated_in)
    w.add(node, "tr:note", Text(r.note, "en") if r.note else None)
    w.evidence(node, r.evidence)


def _curated(w: Writer, r: Curated) -> None:
    w.add(w.node(r.thing), "tr:curatedBy", *r.by)


# The value type is the union member that the key names, which a dict cannot express.
WRITERS: dict[type, Callable[[Writer, Any], None]] = {
    Accreditation: write_accreditation,
    Area: _area,
    Attribution: write_attribution,
    BodyDetails: write_body_details,
    Certificate: write_certificate,
    Certification: _certification,
    ChangeEvent: write_change_event,
    Collaboration: _collaboration,
    CompletenessDeclaration: write_completeness,
    ConformityClaim: write_conformity_claim,
    Corroboration: write_corroboration,
    Curated: _curated,
    DayBounds: write_day_bounds,
    ExternalIdentifier: write_external_identifier,
    IdentityDecision: _identity_decision,
    Link: write_link,
    PublisherProfile: write_profile,
    Ruling: write_ruling,
    LinkedHeadline: _headline,
    MergeDecision: write_merge_decision,
    Observation: write_observation,
    Organisation: _organisation,
    Person: _person,
    Quotation: _quotation,
    Recognition: write_recognition,
    Role: _role,
    Scheme: write_scheme,
    Standard: _standard,
    StandardEdition: _edition,
    Statement: _statement,
    StatusEvent: write_status_event,
    Unit: _unit,
}
