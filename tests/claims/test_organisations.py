"""The triples of bodies, changes, merged names and attributions, as the data model lists them."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from kg.claims.dates import parse_partial_date
from kg.claims.evidence import RowEvidence
from kg.claims.rdf import record_triples
from kg.claims.records import Record, Ref, Text, Unit
from kg.claims.records_organisations import (
    Accreditation,
    Attribution,
    BodyDetails,
    ChangeEvent,
    MergeDecision,
    Recognition,
)
from kg.namespaces import Base

BASE = Base("https://x.example/")
PAGE = Ref("source", "page")
EVIDENCE = (RowEvidence("page", "t.csv", 1),)
SHORT = {
    "https://w3id.org/terang/ontology#": "tr:",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf:",
    "http://www.w3.org/2000/01/rdf-schema#": "rdfs:",
    "http://www.w3.org/ns/org#": "org:",
    "http://www.w3.org/2004/02/skos/core#": "skos:",
    "http://www.w3.org/2001/XMLSchema#": "xsd:",
    "https://x.example/id/": "",
}


def written(record: Record) -> set[str]:
    """Return the triples of a record in short form, those of its evidence left out."""
    lines = set()
    for triple in record_triples([record], BASE):
        text = f"{triple.subject} {triple.predicate} {triple.object}"
        for long, short in SHORT.items():
            text = text.replace(long, short)
        text = text.replace("<", "").replace(">", "")
        if not text.startswith("evidence/"):
            lines.add(text)
    return lines


EVIDENCE_SHORT = f"evidence/{EVIDENCE[0].slug}"


def test_a_body() -> None:
    record = BodyDetails(
        Ref("organisation", "b"),
        ("CertificationBody",),
        "PT B",
        "Indonesia",
        "https://b.example",
        (Ref("standard", "iso-9001"), Ref("scheme", "smk3")),
        "transcribed as: B (x)",
    )
    assert written(record) == {
        "organisation/b rdf:type tr:CertificationBody",
        'organisation/b tr:legalName "PT B"',
        'organisation/b tr:countryName "Indonesia"',
        "organisation/b tr:website https://b.example",
        "organisation/b tr:offeredStandard standard/iso-9001",
        "organisation/b tr:offeredStandard scheme/smk3",
        'organisation/b tr:note "transcribed as: B (x)"@en',
    }


def test_an_accreditation() -> None:
    record = Accreditation(
        "a",
        Ref("organisation", "b"),
        Ref("organisation", "kan"),
        Ref("standard", "iso-9001"),
        "LSMM-008-IDN",
        PAGE,
        EVIDENCE,
    )
    assert written(record) == {
        "accreditation/a rdf:type tr:Accreditation",
        "accreditation/a tr:accreditedBody organisation/b",
        "accreditation/a tr:accreditedBy organisation/kan",
        'accreditation/a tr:accreditationNumber "LSMM-008-IDN"',
        "accreditation/a tr:accreditedStandard standard/iso-9001",
        "accreditation/a tr:accreditationKind tr:accreditationKind-iso-iec-17011",
        "accreditation/a tr:statedIn source/page",
        f"accreditation/a tr:evidence {EVIDENCE_SHORT}",
    }


def test_an_accreditation_without_a_number_invents_none() -> None:
    record = Accreditation(
        "a", Ref("organisation", "b"), Ref("organisation", "kan"), PAGE, None, PAGE, EVIDENCE
    )
    assert not any("accreditationNumber" in line for line in written(record))


def test_a_recognition() -> None:
    record = Recognition(
        "r",
        Ref("organisation", "kan"),
        "PAC MLA",
        Text("certification of persons", "en"),
        PAGE,
        EVIDENCE,
        "as stated: PAC MLA",
    )
    assert written(record) == {
        "recognition/r rdf:type tr:Recognition",
        "recognition/r tr:recognisedBody organisation/kan",
        'recognition/r tr:arrangement "PAC MLA"',
        'recognition/r tr:recognitionScope "certification of persons"@en',
        "recognition/r tr:statedIn source/page",
        'recognition/r tr:note "as stated: PAC MLA"@en',
        f"recognition/r tr:evidence {EVIDENCE_SHORT}",
    }


def test_a_change_gives_the_result_its_predecessor() -> None:
    record = ChangeEvent(
        "c",
        (Ref("unit", "area-sumba"),),
        Ref("unit", "up3-sumba"),
        "renaming",
        (Text("why", "en"), Text("mengapa", "id")),
        EVIDENCE,
        date(2016, 1, 1),
        date(2019, 11, 30),
    )
    assert written(record) == {
        "change/c rdf:type tr:ChangeEvent",
        "change/c rdf:type org:ChangeEvent",
        "change/c org:originalOrganization unit/area-sumba",
        "change/c org:resultingOrganization unit/up3-sumba",
        "change/c tr:changeKind tr:changeKind-renaming",
        'change/c tr:changedEarliest "2016-01-01"^^xsd:date',
        'change/c tr:changedLatest "2019-11-30"^^xsd:date',
        'change/c rdfs:comment "why"@en',
        'change/c rdfs:comment "mengapa"@id',
        f"change/c tr:evidence {EVIDENCE_SHORT}",
        "unit/up3-sumba tr:predecessor unit/area-sumba",
    }


def test_a_unit_that_moved_its_seat_is_not_its_own_predecessor() -> None:
    unit = Ref("unit", "up3-flores-bagian-barat")
    record = ChangeEvent("c", (unit,), unit, "reorganisation", (), EVIDENCE)
    assert not any("predecessor" in line for line in written(record))


def test_a_merged_name() -> None:
    record = MergeDecision(
        "m",
        Ref("unit", "uip-kalbagtim"),
        "UIP KLT",
        (Text("why", "en"), Text("mengapa", "id")),
        Decimal("0.95"),
        EVIDENCE,
    )
    assert written(record) == {
        "identity-decision/m rdf:type tr:IdentityDecision",
        "identity-decision/m tr:considered unit/uip-kalbagtim",
        "identity-decision/m tr:decision tr:decision-merged",
        'identity-decision/m tr:mergedName "UIP KLT"',
        'identity-decision/m rdfs:comment "why"@en',
        'identity-decision/m rdfs:comment "mengapa"@id',
        'identity-decision/m tr:confidence "0.95"^^xsd:decimal',
        f"identity-decision/m tr:evidence {EVIDENCE_SHORT}",
    }


def test_an_attribution() -> None:
    record = Attribution(
        "a",
        Ref("person", "p"),
        (Ref("role", "r"),),
        Text("topic", "en"),
        PAGE,
        EVIDENCE,
        parse_partial_date("2019-11"),
        "a note",
        Ref("attribution", "first"),
    )
    assert written(record) == {
        "attribution/a rdf:type tr:Attribution",
        "attribution/a tr:speaker person/p",
        "attribution/a tr:speakerRole role/r",
        'attribution/a tr:topic "topic"@en',
        "attribution/a tr:statedIn source/page",
        'attribution/a tr:statedEarliest "2019-11-01"^^xsd:date',
        'attribution/a tr:statedLatest "2019-11-30"^^xsd:date',
        "attribution/a tr:echoOf attribution/first",
        'attribution/a tr:note "a note"@en',
        f"attribution/a tr:evidence {EVIDENCE_SHORT}",
    }


def test_a_unit_keeps_the_transcribers_note() -> None:
    record = Unit("u", (Text("U", "id"),), "up3", note="transcribed as: U (2018)")
    assert written(record) == {
        "unit/u rdf:type tr:Unit",
        "unit/u rdf:type org:OrganizationalUnit",
        "unit/u tr:unitKind tr:unitKind-up3",
        'unit/u skos:prefLabel "U"@id',
        'unit/u tr:note "transcribed as: U (2018)"@en',
    }


def test_the_days_and_sectors_of_a_register() -> None:
    accreditation = Accreditation(
        "a",
        Ref("organisation", "b"),
        Ref("organisation", "kan"),
        Ref("standard", "iso-9001"),
        None,
        PAGE,
        EVIDENCE,
        effective_from=date(2018, 5, 1),
        expires_on=date(2022, 4, 30),
        sectors=("25", "28"),
    )
    recognition = Recognition(
        "r",
        Ref("organisation", "kan"),
        "IAF MLA",
        None,
        PAGE,
        EVIDENCE,
        effective_from=date(2000, 1, 1),
        expires_on=date(2025, 12, 31),
    )
    day = '"{}"^^xsd:date'
    assert {
        f"accreditation/a tr:effectiveFrom {day.format('2018-05-01')}",
        f"accreditation/a tr:expiresOn {day.format('2022-04-30')}",
        'accreditation/a tr:technicalSector "25"',
        'accreditation/a tr:technicalSector "28"',
    } <= written(accreditation)
    assert {
        f"recognition/r tr:effectiveFrom {day.format('2000-01-01')}",
        f"recognition/r tr:expiresOn {day.format('2025-12-31')}",
    } <= written(recognition)
