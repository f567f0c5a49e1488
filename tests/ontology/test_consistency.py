"""The ontology holds together under OWL 2 RL, and a contradiction in data is found."""

from __future__ import annotations

from pathlib import Path

import owlrl
import pytest
import rdflib
from owlrl.OWLRL import OWLRL_Semantics
from rdflib.namespace import OWL, RDF, SKOS

from kg.namespaces import PREFIXES, TR

ERROR = rdflib.URIRef("http://www.daml.org/2002/03/agents/agent-ont#error")
EX = "http://example.org/"
HEAD = "".join(f"PREFIX {p}: <{iri}>\n" for p, iri in PREFIXES.items()) + f"BASE <{EX}>\n"

VALID = """
<sumba> a tr:Unit ; tr:unitKind tr:unitKind-up3 ; tr:parentUnit <ntt> .
<ntt> a tr:Unit ; tr:parentUnit <pln> . <pln> a tr:Organisation .
<jasanz> a tr:Organisation , tr:AccreditationBody . <mscs> a tr:Organisation .
<pusertif> a tr:Unit , tr:CertificationBody .
<iso-9001-2015> a tr:StandardEdition ; dcterms:isVersionOf <iso-9001> . <iso-9001> a tr:Standard .
<c> a tr:Certification ; tr:holder <sumba> ; tr:edition <iso-9001-2015> ;
    tr:statedCertifier <jasanz> , <mscs> ; tr:claimedBy <bambang> ; tr:confidence 0.9 ;
    tr:scope "mutu"@id ; tr:statedOn "2019-11-05"^^xsd:date ; tr:statedIn <article> ;
    tr:evidence <words> .
<d> a tr:Certification ; tr:certifiedBy <mutu> .
<words> a tr:TextEvidence . <article> a tr:Source ; tr:outlet <antara> . <antara> a tr:Outlet .
<bambang> a tr:Person . <said> a tr:Attribution ; tr:speaker <bambang> .
<grant> a tr:SchemeGrant ; tr:scheme <smk3> ; tr:grantedBy <kemnaker> ; tr:score 90.36 ;
    tr:issuedOn "2023-06"^^xsd:gYearMonth ; tr:echoOf <c> .
<kemnaker> a tr:Organisation , tr:Ministry .
<audit> tr:auditedBy <pusertif> ; tr:standard <iso-9001> .
<change> a tr:ChangeEvent ; tr:changeKind tr:changeKind-renaming ;
    org:originalOrganization <wilayah> ; org:resultingOrganization <ntt> .
<ntt> tr:predecessor <wilayah> . <wilayah> a tr:Unit .
<accredited> a tr:Accreditation ; tr:accreditedBody <mutu> ; tr:accreditedBy <jasanz> .
<signed> a tr:Recognition ; tr:recognisedBody <jasanz> ; tr:arrangement "IAF MLA" .
<link> a tr:Link ; tr:linkSubject <sumba-timur> ; tr:linkPredicate skos:exactMatch .
<code> a tr:ExternalIdentifier ; tr:identifies <sumba-timur> ; dcterms:identifier "ID-NT" .
<gap> a tr:Gap ; tr:compares <f> .
<waingapu> a tr:Area ; tr:partOf <sumba-timur> . <sumba-timur> tr:partOf <nusa-tenggara-timur> .
<o> a tr:Observation ; tr:supply tr:supply-unspecified ; tr:producer <together> ;
    tr:quotedSpeaker <bambang> ; tr:figure <f> . <together> a tr:Collaboration .
"""


@pytest.fixture(scope="session")
def ontology(paths: list[Path]) -> rdflib.Graph:
    graph = rdflib.Graph()
    for path in paths:
        graph.parse(path, format="turtle")
    return graph


def closure(ontology: rdflib.Graph, data: str) -> rdflib.Graph:
    """Return the OWL 2 RL closure of the ontology's axioms with some data."""
    texts = {rdflib.RDFS.label, rdflib.RDFS.seeAlso, rdflib.RDFS.isDefinedBy, SKOS.topConceptOf}
    graph = rdflib.Graph()
    for triple in ontology:
        if triple[1] not in texts and not isinstance(triple[2], rdflib.Literal):
            graph.add(triple)
    graph.parse(data=HEAD + data, format="turtle")
    # owlrl's "improved" datatypes change rdflib for the whole process; the axioms hold no literals.
    reasoner = owlrl.DeductiveClosure(OWLRL_Semantics, improved_datatypes=False)  # type: ignore[no-untyped-call]
    reasoner.expand(graph)
    return graph


@pytest.fixture(scope="session")
def valid(ontology: rdflib.Graph) -> rdflib.Graph:
    return closure(ontology, VALID)


def errors(graph: rdflib.Graph) -> list[str]:
    return sorted(str(message) for message in graph.objects(None, ERROR))


def test_ontology_with_valid_data_is_consistent(valid: rdflib.Graph) -> None:
    assert errors(valid) == []
    inferred = {
        f"<{EX}waingapu> geo:sfWithin <{EX}nusa-tenggara-timur>",
        f"<{EX}sumba-timur> a geo:Feature",
        f"<{EX}mutu> a tr:CertificationBody",
        f"<{EX}sumba> org:subOrganizationOf <{EX}ntt>",
        f"<{EX}words> a oa:SpecificResource",
        f"<{EX}f> a tr:Figure",
        f"<{EX}c> a tr:ConformityClaim",
        f"<{EX}audit> a tr:ConformityClaim",
        f"<{EX}iso-9001> a tr:Standard",
    }
    for statement in sorted(inferred):
        assert valid.query(f"{HEAD} ASK {{ {statement} }}").askAnswer, statement


def test_what_a_source_says_makes_nobody_a_certification_body(valid: rdflib.Graph) -> None:
    bodies = set(valid.subjects(RDF.type, rdflib.URIRef(TR + "CertificationBody")))
    assert bodies == {rdflib.URIRef(EX + "mutu"), rdflib.URIRef(EX + "pusertif")}


def test_disjoint_classes_are_found_to_clash(ontology: rdflib.Graph) -> None:
    pairs = sorted(
        (str(first).removeprefix(TR), str(second).removeprefix(TR))
        for first, second in ontology.subject_objects(OWL.disjointWith)
    )
    assert len(pairs) >= 45
    for wanted in [
        ("Certificate", "ConformityClaim"), ("Award", "Certification"), ("Outlet", "Source"),
        ("Source", "SourceGraph"),
        ("Standard", "StandardEdition"), ("Organisation", "Unit"), ("Figure", "Observation"),
        ("RowEvidence", "TextEvidence"), ("LinkedHeadline", "Quotation"),
        ("Accreditation", "ConformityClaim"), ("ExternalIdentifier", "Link"),
    ]:  # fmt: skip
        assert wanted in pairs
    data = "".join(f"<{a}-{b}> a tr:{a} , tr:{b} .\n" for a, b in pairs)
    found = errors(closure(ontology, VALID + data))
    for first, second in pairs:
        assert [message for message in found if f"{EX}{first}-{second}" in message]


def test_contradiction_that_only_inference_shows_is_found(ontology: rdflib.Graph) -> None:
    # tr:edition is said of certifications only, so the document would be its own content
    found = errors(closure(ontology, "<paper> a tr:Certificate ; tr:edition <iso-9001-2015> ."))
    assert len(found) == 1
    assert f"{EX}paper" in found[0]
    assert "isjoint" in found[0]


def test_link_that_is_also_a_code_is_found(ontology: rdflib.Graph) -> None:
    # what has a link's subject is a link, and what has a code's thing is a code; no type is given
    data = "<both> tr:linkSubject <sumba-timur> ; tr:identifies <sumba-timur> ."
    found = errors(closure(ontology, data))
    assert len(found) == 1
    assert f"{EX}both" in found[0]


def test_claim_is_of_one_kind(ontology: rdflib.Graph) -> None:
    # tr:certifiedBy is said of certifications only, so the award would be one as well
    found = errors(closure(ontology, "<plaque> a tr:Award ; tr:certifiedBy <mutu> ."))
    assert len(found) == 1
    assert f"{EX}plaque" in found[0]


def test_accreditation_body_may_also_certify(ontology: rdflib.Graph) -> None:
    data = "<both> a tr:Organisation , tr:AccreditationBody , tr:CertificationBody ."
    assert errors(closure(ontology, data)) == []
