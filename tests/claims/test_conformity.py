"""Claims of conformity, documents, schemes and bounds as triples of the contract."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from kg.claims.dates import parse_partial_date
from kg.claims.evidence import RowEvidence
from kg.claims.rdf import record_triples, source_triples
from kg.claims.records import Record, Ref, Source, Statement, Text
from kg.claims.records_conformity import (
    KINDS,
    Certificate,
    CompletenessDeclaration,
    ConformityClaim,
    Corroboration,
    DayBounds,
    Scheme,
    StatedDay,
    StatusEvent,
)
from kg.namespaces import PREFIXES, Base

BASE = Base("https://t.example/")
EVIDENCE = RowEvidence("page", "c.csv", 3)
SOURCE = Ref("source", "page")


def written(*records: Record) -> set[tuple[str, str, str]]:
    """Return the triples without evidence: subject and IRIs shortened, literals in full."""
    shorten = {iri: f"{prefix}:" for prefix, iri in PREFIXES.items()} | {
        "https://t.example/id/": ""
    }

    def short(text: str) -> str:
        for iri, prefix in shorten.items():
            text = text.replace(f"<{iri}", f"<{prefix}")
        return text.strip("<>") if text.startswith("<") else text

    return {
        (short(str(t.subject)), short(str(t.predicate)), short(str(t.object)))
        for t in record_triples(records, BASE)
        if "/id/evidence/" not in str(t.subject) and not str(t.predicate).endswith("#evidence>")
    }


def test_a_full_claim() -> None:
    claim = ConformityClaim(
        kind="scheme-grant",
        slug="u-smk3-1",
        stated_in=SOURCE,
        evidence=(EVIDENCE,),
        confidence=Decimal("0.90"),
        holder=Ref("unit", "u"),
        scheme=Ref("scheme", "smk3"),
        claimed_by=(Ref("unit", "u"),),
        granted_by=Ref("organisation", "m"),
        audited_by=Ref("organisation", "a"),
        score=Decimal("95.10"),
        levels=(Text("gold flag", "en"), Text("memuaskan", "id")),
        stated_on=date(2022, 9, 28),
        stated_on_basis="year-inferred",
        days=(
            StatedDay("awarded", date(2023, 1, 1), date(2023, 12, 31), parse_partial_date("2023")),
            StatedDay(
                "audited", date(2022, 7, 2), date(2022, 7, 4), parse_partial_date("2022-07-04")
            ),
        ),
        provinces=(Ref("area", "lampung"),),
        readings=(Text("so read", "en"),),
        note="as it stands",
        echo_of=Ref("scheme-grant", "u-smk3-0"),
    )
    node = "scheme-grant/u-smk3-1"
    assert written(claim) == {
        (node, "rdf:type", "tr:SchemeGrant"),
        (node, "rdf:type", "tr:ConformityClaim"),
        (node, "tr:claimKind", "tr:claimKind-scheme-grant"),
        (node, "tr:holder", "unit/u"),
        (node, "tr:scheme", "scheme/smk3"),
        (node, "tr:claimedBy", "unit/u"),
        (node, "tr:grantedBy", "organisation/m"),
        (node, "tr:auditedBy", "organisation/a"),
        (node, "tr:score", '"95.1"^^<xsd:decimal>'),
        (node, "tr:level", '"gold flag"@en'),
        (node, "tr:level", '"memuaskan"@id'),
        (node, "tr:province", "area/lampung"),
        (node, "tr:statedOn", '"2022-09-28"^^<xsd:date>'),
        (node, "tr:statedOnBasis", "tr:dateBasis-year-inferred"),
        (node, "tr:awardedOn", '"2023"^^<xsd:gYear>'),
        (node, "tr:awardedEarliest", '"2023-01-01"^^<xsd:date>'),
        (node, "tr:awardedLatest", '"2023-12-31"^^<xsd:date>'),
        (node, "tr:auditedOn", '"2022-07-04"^^<xsd:date>'),
        (node, "tr:auditedEarliest", '"2022-07-02"^^<xsd:date>'),
        (node, "tr:auditedLatest", '"2022-07-04"^^<xsd:date>'),
        (node, "tr:reading", '"so read"@en'),
        (node, "tr:echoOf", "scheme-grant/u-smk3-0"),
        (node, "tr:confidence", '"0.9"^^<xsd:decimal>'),
        (node, "tr:statedIn", "source/page"),
        (node, "tr:note", '"as it stands"@en'),
    }


def test_a_count_of_unnamed_holders_has_no_holder() -> None:
    claim = ConformityClaim(
        "award", "x", SOURCE, (EVIDENCE,), Decimal(1), holder_count=12, holder_note="12 units"
    )
    told = {(p, o) for _, p, o in written(claim)}
    assert ("tr:holderCount", '"12"^^<xsd:integer>') in told
    assert ("tr:holderNote", '"12 units"') in told
    assert not [p for p, _ in told if p == "tr:holder"]


@pytest.mark.parametrize(("kind", "name"), KINDS.items())
def test_each_kind_has_its_class_and_its_own_references(kind: str, name: str) -> None:
    claim = ConformityClaim(kind, "x", SOURCE, (EVIDENCE,), Decimal(1))
    assert {o for s, p, o in written(claim) if p == "rdf:type" and s == f"{kind}/x"} == {
        name,
        "tr:ConformityClaim",
    }


def test_more_evidence_adds_no_second_claim() -> None:
    more = Corroboration(Ref("certification", "c"), (EVIDENCE,), "from the table")
    assert written(more) == {
        ("certification/c", "rdf:type", "tr:Certification"),
        ("certification/c", "tr:note", '"from the table"@en'),
    }
    triples = record_triples([more], BASE)
    evidence = [t.object for t in triples if t.predicate.value.endswith("#evidence")]
    assert [str(node) for node in evidence] == [f"<{BASE.id('evidence', EVIDENCE.slug)}>"]


def test_a_document_covers_certifications() -> None:
    document = Certificate(
        "c", (Ref("certification", "c"),), (EVIDENCE,), date(2023, 6, 9), date(2026, 6, 8), "Q-1"
    )
    assert written(document) == {
        ("certificate/c", "rdf:type", "tr:Certificate"),
        ("certificate/c", "rdf:type", "schema:Certification"),
        ("certificate/c", "tr:covers", "certification/c"),
        ("certificate/c", "schema:certificationIdentification", '"Q-1"'),
        ("certificate/c", "tr:issuedOn", '"2023-06-09"^^<xsd:date>'),
        ("certificate/c", "tr:expiresOn", '"2026-06-08"^^<xsd:date>'),
    }


def test_a_scheme_and_its_names() -> None:
    scheme = Scheme("smk3", (Text("SMK3", "id"),), ("SMK3 (PP 50/2012)",), "166 criteria")
    assert written(scheme) == {
        ("scheme/smk3", "rdf:type", "tr:Scheme"),
        ("scheme/smk3", "skos:prefLabel", '"SMK3"@id'),
        ("scheme/smk3", "skos:altLabel", '"SMK3 (PP 50/2012)"@id'),
        ("scheme/smk3", "tr:note", '"166 criteria"@en'),
    }


def test_a_partial_date_of_an_edition_and_its_bounds() -> None:
    edition = Ref("edition", "e")
    quarter = parse_partial_date("2029")
    stated = Statement(
        "e-end", edition, "tr:transitionEnd", quarter, SOURCE, (EVIDENCE,), Decimal("0.5")
    )
    bounds = DayBounds(edition, "transitionEnd", date(2029, 4, 1), date(2029, 6, 30))
    told = {(p, o) for s, p, o in written(stated, bounds) if s == "edition/e"}
    assert told == {
        ("tr:transitionEnd", '"2029"^^<xsd:gYear>'),
        ("tr:transitionEndEarliest", '"2029-04-01"^^<xsd:date>'),
        ("tr:transitionEndLatest", '"2029-06-30"^^<xsd:date>'),
    }
    assert ("claim/e-end", "rdf:object", '"2029"^^<xsd:gYear>') in written(stated)


def test_what_a_register_adds_to_a_claim() -> None:
    """Domain rules A7, A10, A11: who certified by the register, the sites, the renewed document."""
    claim = ConformityClaim(
        kind="certification",
        slug="n",
        stated_in=SOURCE,
        evidence=(EVIDENCE,),
        confidence=Decimal(1),
        holder=Ref("unit", "u"),
        edition=Ref("edition", "iso-9001-2015"),
        certified_by=(Ref("organisation", "b"),),
        expires_on=date(2022, 9, 30),
        sites=(Ref("unit", "s"), Ref("unit", "t")),
        technical_sectors=("25",),
        revision_of=Ref("certification", "o"),
        revision_kind="renewal",
    )
    day = '"2022-09-30"^^<xsd:date>'
    added = {
        ("certification/n", "tr:certifiedBy", "organisation/b"),
        ("certification/n", "tr:expiresOn", day),
        ("certification/n", "tr:certificateSite", "unit/s"),
        ("certification/n", "tr:certificateSite", "unit/t"),
        ("certification/n", "tr:technicalSector", '"25"'),
        ("certification/n", "prov:wasRevisionOf", "certification/o"),
        ("certification/n", "tr:revisionKind", "tr:revisionKind-renewal"),
    }
    assert added <= written(claim)


def test_a_change_of_standing() -> None:
    event = StatusEvent(
        slug="e",
        about=Ref("certification", "n"),
        status="suspended",
        since=date(2021, 3, 1),
        stated_in=SOURCE,
        evidence=(EVIDENCE,),
        until=date(2021, 5, 31),
        note="as printed: dibekukan",
    )
    assert written(event) == {
        ("status-event/e", "rdf:type", "tr:StatusEvent"),
        ("status-event/e", "tr:statusOf", "certification/n"),
        ("status-event/e", "tr:conformityStatus", "tr:conformityStatus-suspended"),
        (
            "status-event/e",
            "tr:effectiveFrom",
            '"2021-03-01"^^<xsd:date>',
        ),
        (
            "status-event/e",
            "tr:effectiveUntil",
            '"2021-05-31"^^<xsd:date>',
        ),
        ("status-event/e", "tr:statedIn", "source/page"),
        ("status-event/e", "tr:note", '"as printed: dibekukan"@en'),
    }


def test_a_declaration_of_completeness() -> None:
    declared = CompletenessDeclaration(
        slug="c",
        body=Ref("organisation", "b"),
        since=date(2020, 1, 1),
        until=date(2026, 11, 28),
        stated_in=SOURCE,
        evidence=(EVIDENCE,),
        standards=(Ref("standard", "iso-9001"),),
    )
    assert written(declared) == {
        ("completeness/c", "rdf:type", "tr:CompletenessDeclaration"),
        ("completeness/c", "tr:declaresFor", "organisation/b"),
        ("completeness/c", "tr:standard", "standard/iso-9001"),
        (
            "completeness/c",
            "tr:effectiveFrom",
            '"2020-01-01"^^<xsd:date>',
        ),
        (
            "completeness/c",
            "tr:effectiveUntil",
            '"2026-11-28"^^<xsd:date>',
        ),
        ("completeness/c", "tr:statedIn", "source/page"),
    }


def test_a_register_says_who_keeps_it() -> None:
    source = Source(
        "kan",
        "data-table",
        Text("KAN: direktori", "id"),
        register_of=Ref("organisation", "kan"),
        register_kind="accreditation-register",
    )
    found = {(str(t.predicate), str(t.object)) for t in source_triples(source, BASE)}
    tr = PREFIXES["tr"]
    assert (f"<{tr}registerOf>", "<https://t.example/id/organisation/kan>") in found
    assert (f"<{tr}registerKind>", f"<{tr}registerKind-accreditation-register>") in found
