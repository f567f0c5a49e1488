"""What the axioms, the code lists and the Data Cube structure must say; written from domain.md."""

from __future__ import annotations

import pytest

from kg.namespaces import PREFIXES, TR
from kg.validate.lint_ontology import Module

Facts = set[tuple[str, str, str]]

MEMBERS = {
    "accreditationKind": "iso-iec-17011 ministerial",
    "areaKind": "city country island province regency service-area statistical-group",
    "asOfBasis": "period-end stated survey-month",
    "changeKind": "merger renaming reorganisation split",
    "claimKind": "audit-result award certification implementation scheme-grant",
    "conformityTerm": "attestation audit conformity-assessment-body decision declaration"
    " designation expiry first-party object restoration second-party surveillance suspension"
    " third-party withdrawal",
    "conformityStatus": "active suspended withdrawn",
    "dateBasis": "period-end stated year-inferred",
    "decision": "kept-apart merged",
    "denominator": "family-cards households population unspecified villages",
    "doubt": "above-hundred misprint older-table other-area other-indicator",
    "graphStatus": "accepted disputed pending rejected",
    "indicator": "customers household-customers household-electrification-ratio"
    " household-unelectrified-ratio households households-electrified households-unelectrified"
    " new-customers population-access village-electrification-ratio village-unelectrified-ratio"
    " villages villages-electrified villages-unelectrified",
    "linkStatus": "asserted contradicted ended held missing not-applicable",
    "method": "customer-register field-verification household-survey ministry-consolidation model"
    " unspecified village-census",
    "observationStatus": "model-estimate observed preliminary projection target",
    "readBy": "hand program",
    "reason": "area-version as-of-date capped denominator lost-digit mislabelled-village-ratio"
    " method re-dated-table recount supply supply-probable swapped-digit unexplained vintage",
    "registerKind": "accreditation-register certification-database certification-register"
    " grant-list regulation signatory-list standards-catalogue transition-notice",
    "revisionKind": "reissue renewal scope-change transfer",
    "sourceKind": "data-table ministerial-decree news-article presentation register report"
    " social-post unknown web-page",
    "supply": "any-electric-lighting lamps non-pln pln pln-and-non-pln pln-and-non-pln-with-lamps"
    " pln-and-non-pln-without-lamps pln-household-customers pln-including-shared unspecified",
    "trustDocument": "accreditation-scope appointment certificate certifier-identity"
    " current-certificate edition-catalogue grant-decree register-extract regulation"
    " signatory-status site-annex standing-decision transfer-decision transition-notice",
    "trustLink": "accreditation certifier claim designation edition holder mandate recognition"
    " sector",
    "trustReason": "absent-from-register accreditation-asserted accreditation-contradicted"
    " accreditation-ended accreditation-held accreditation-inferred"
    " accreditation-not-evidenced accreditation-of-principal accreditation-suspended"
    " before-first-claim certification-asserted certification-held"
    " certification-suspended certification-withdrawn certifier-shown certifier-stated"
    " claim-undated covered-as-site designation-held designation-not-evidenced"
    " designation-stated edition-held edition-not-evidenced edition-not-stated"
    " edition-not-yet-published edition-stated grant-not-evidenced holder-before-change"
    " issuer-entity-unresolved issuer-is-accreditation-body issuer-not-stated"
    " last-claim-too-old mandate-held mandate-not-evidenced mandate-stated never-claimed"
    " not-a-certificate-audit not-a-certificate-award not-a-certificate-implementation"
    " not-yet-issued outside-accreditation outside-accredited-sector parent-certified"
    " part-certified recognition-held recognition-stated recognition-unknown"
    " refuted-by-register register-entry-ended-before replaced-by-revision"
    " role-corrected sector-covered sector-unknown transfer-window"
    " transition-deadline-disputed transition-ended validity-ended validity-not-stated",
    "unitKind": "area head-office other rayon sector subsidiary-unit ubjom ubp uid uikl uip uip3b"
    " uit uiw ulp ultg up up2d up2k up3 updk updl upk upp upt wilayah",
    "verdict": "asserted broken expired not-a-certification not-claimed not-yet-valid refuted"
    " suspended unknown verified withdrawn",
}


def iri(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


def names(triples: Facts, predicate: str, value: str) -> set[str]:
    """Return the local names of the terms that have a value, given as prefixed names."""
    wanted = (iri(predicate), iri(value))
    return {s.removeprefix(TR) for s, p, o in triples if (p, o) == wanted}


@pytest.mark.parametrize("scheme", MEMBERS)
def test_members_of_a_code_list(triples: Facts, scheme: str) -> None:
    found = names(triples, "skos:inScheme", f"tr:{scheme}Scheme")
    assert found == {f"{scheme}-{member}" for member in MEMBERS[scheme].split()}
    tops = names(triples, "skos:topConceptOf", f"tr:{scheme}Scheme")
    above = {s.removeprefix(TR) for s, p, _ in triples if p == iri("skos:broader")}
    assert tops == found - above


def test_code_lists_are_all_checked(triples: Facts) -> None:
    schemes = names(triples, "rdf:type", "skos:ConceptScheme")
    assert schemes == {f"{scheme}Scheme" for scheme in MEMBERS}


def test_supply_that_leaves_a_detail_open_is_broader(triples: Facts) -> None:
    broader = {
        (s.removeprefix(TR), o.removeprefix(TR)) for s, p, o in triples if p == iri("skos:broader")
    }
    assert broader == {
        ("supply-pln-household-customers", "supply-pln"),
        ("supply-pln-including-shared", "supply-pln"),
        ("supply-pln-and-non-pln-with-lamps", "supply-pln-and-non-pln"),
        ("supply-pln-and-non-pln-without-lamps", "supply-pln-and-non-pln"),
    }


def test_indicators_have_their_unit(triples: Facts) -> None:
    shares = names(triples, "sdmx-attribute:unitMeasure", "unit:PERCENT")
    counts = names(triples, "sdmx-attribute:unitMeasure", "unit:NUM")
    assert {name for name in shares if name.startswith("indicator-")} == {
        "indicator-household-electrification-ratio",
        "indicator-household-unelectrified-ratio",
        "indicator-population-access",
        "indicator-village-electrification-ratio",
        "indicator-village-unelectrified-ratio",
    }
    assert {name for name in counts if name.startswith("indicator-")} == {
        "indicator-customers",
        "indicator-household-customers",
        "indicator-households",
        "indicator-households-electrified",
        "indicator-households-unelectrified",
        "indicator-new-customers",
        "indicator-villages",
        "indicator-villages-electrified",
        "indicator-villages-unelectrified",
    }


def components(triples: Facts, kind: str) -> list[str]:
    """Return the properties of the structure's components of one kind, by their order."""
    structure, part = TR + "structure-electrification", iri("qb:component")
    order = {s: int(o) for s, p, o in triples if p == iri("qb:order")}
    found = [
        (order[s], o)
        for s, p, o in triples
        if p == iri(f"qb:{kind}") and (structure, part, s) in triples
    ]
    return [o for _, o in sorted(found)]


def test_key_of_an_observation(triples: Facts) -> None:
    assert components(triples, "dimension") == [
        iri("sdmx-dimension:refArea"),
        iri("sdmx-dimension:refPeriod"),
        iri("tr:indicator"),
        iri("tr:supply"),
        iri("tr:method"),
        iri("tr:observationStatus"),
        iri("tr:producer"),
        iri("tr:vintage"),
        iri("tr:statementNumber"),
        iri("tr:statedIn"),
    ]
    assert components(triples, "measure") == [iri("sdmx-measure:obsValue")]
    assert set(components(triples, "attribute")) >= {
        iri("sdmx-attribute:unitMeasure"), iri("sdmx-attribute:obsStatus"), iri("tr:denominator"),
        iri("tr:asOf"), iri("tr:asOfBasis"), iri("tr:approximate"), iri("tr:capped"),
        iri("tr:planName"), iri("tr:printedValue"), iri("tr:lowerBound"), iri("tr:upperBound"),
        iri("tr:quotedSpeaker"), iri("tr:speakerTitle"),
    }  # fmt: skip


def test_slices_fix_a_dimension_each(triples: Facts) -> None:
    structure, part = iri("tr:structure-electrification"), iri("qb:componentProperty")
    keys = {o for s, p, o in triples if (s, p) == (structure, iri("qb:sliceKey"))}
    fixed = {(s, o) for s, p, o in triples if p == part}
    assert fixed == {
        (iri("tr:sliceKey-area"), iri("sdmx-dimension:refArea")),
        (iri("tr:sliceKey-producer"), iri("tr:producer")),
    }
    assert keys == {s for s, _ in fixed}


def test_dimensions_name_the_sdmx_concept_they_express(triples: Facts) -> None:
    concepts = {s: o for s, p, o in triples if p == iri("qb:concept")}
    without = {iri("tr:statementNumber"), iri("tr:statedIn")}
    assert concepts.keys() == set(components(triples, "dimension")) - without
    assert all(o.startswith(iri("sdmx-concept:")) for o in concepts.values())


def test_component_properties_are_typed_and_the_dimensions_complete(triples: Facts) -> None:
    rdf_type, rdf_range = iri("rdf:type"), iri("rdfs:range")
    for kind, shared in (("dimension", "Dimension"), ("attribute", "Attribute")):
        own = {p for p in components(triples, kind) if p.startswith(TR)}
        declared = names(triples, "rdf:type", f"qb:{shared}Property")
        assert {p.removeprefix(TR) for p in own} == {p for p in declared if ":" not in p}
    for s, p, o in sorted(triples):
        if p == rdf_type and o == iri("qb:DimensionProperty"):
            ranges = {value for x, y, value in triples if (x, y) == (s, rdf_range)}
            lists = {value for x, y, value in triples if (x, y) == (s, iri("qb:codeList"))}
            assert len(ranges) == 1
            coded = ranges == {iri("skos:Concept")}
            assert lists == ({f"{s}Scheme"} if coded else set())


def test_properties_that_are_true_of_anyone_have_no_domain(triples: Facts) -> None:
    free = {"evidence", "statedIn", "confidence", "note", "holder", "claimKind", "validUntil"}
    free |= {
        "echoOf",
        "issuedOn",
        "province",
        "seatCity",
        "speaker",
        "speakerRole",
        "speakerTitle",
        "statedEarliest",
    }
    with_domain = {s.removeprefix(TR) for s, p, _ in triples if p == iri("rdfs:domain")}
    assert with_domain & free == set()
    stated = {o for s, p, o in triples if (s, p) == (iri("tr:statedCertifier"), iri("rdfs:range"))}
    assert stated == {iri("org:Organization")}


@pytest.mark.parametrize(
    ("term", "clause"),
    [
        ("Certification", "ISO/IEC 17000:2020, 7.6"),
        ("scope", "ISO/IEC 17000:2020, 7.4"),
        ("AccreditationBody", "ISO/IEC 17000:2020, 4.7"),
        ("CertificationBody", "ISO/IEC 17065:2012, 3.12"),
        ("Certificate", "ISO/IEC 17021-1:2015, 8.2"),
        ("holder", "ISO/IEC 17021-1:2015, 3.1"),
        ("Accreditation", "ISO/IEC 17000:2020, 7.7"),
        ("Scheme", "ISO/IEC 17000:2020, 4.9"),
        ("conformityTerm-attestation", "ISO/IEC 17000:2020, 7.3"),
        ("conformityTerm-surveillance", "ISO/IEC 17000:2020, 8.1"),
        ("conformityTerm-suspension", "ISO/IEC 17000:2020, 8.2"),
        ("conformityTerm-withdrawal", "ISO/IEC 17000:2020, 8.3"),
        ("conformityTerm-expiry", "ISO/IEC 17000:2020, 8.4"),
        ("conformityTerm-restoration", "ISO/IEC 17000:2020, 8.5"),
    ],
)
def test_terms_of_the_standards_name_their_clause(triples: Facts, term: str, clause: str) -> None:
    assert (TR + term, iri("dcterms:source"), clause) in triples


def test_indonesian_labels_are_those_of_the_trade(modules: list[Module]) -> None:
    labels = {
        term.removeprefix(TR): {node.value for node in module.objects(term, "rdfs:label")}
        for module in modules
        for term in module.terms()
    }
    assert "lembaga sertifikasi" in labels["CertificationBody"]
    assert "badan akreditasi" in labels["AccreditationBody"]
    assert "lingkup" in labels["scope"]
    assert "skema penilaian kesesuaian" in labels["Scheme"]
    for member, label in (
        ("conformity-assessment-body", "lembaga penilaian kesesuaian"),
        ("surveillance", "survailen"),
        ("suspension", "pembekuan"),
        ("withdrawal", "pencabutan"),
    ):
        assert label in labels[f"conformityTerm-{member}"]


def test_statuses_have_their_sdmx_code_and_a_target_has_none(triples: Facts) -> None:
    match = iri("skos:closeMatch")
    found = {
        s.removeprefix(TR + "observationStatus-"): o.removeprefix(iri("sdmx-code:obsStatus-"))
        for s, p, o in triples
        if p == match and s.startswith(TR + "observationStatus-")
    }
    assert found == {"observed": "A", "preliminary": "P", "projection": "F", "model-estimate": "E"}


def test_first_version_has_no_prior_one(triples: Facts) -> None:
    assert not [s for s, p, _ in triples if p == iri("owl:priorVersion")]


def test_alignments_define_no_term(modules: list[Module]) -> None:
    aligned = [module for module in modules if module.path.parent.name == "alignments"]
    assert len(aligned) >= 10
    assert [module.path.name for module in aligned if module.terms()] == []
    allowed = {iri(p) for p in ("rdfs:subClassOf", "rdfs:subPropertyOf", "skos:closeMatch")}
    for module in aligned:
        links = [t for t in module.triples if str(t.subject).startswith(f"<{TR}")]
        assert links
        assert {t.predicate.value for t in links} <= allowed
