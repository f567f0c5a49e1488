"""The tables of an export: which things of the graph are rows, and what is said in which column.

A table is one class of the ontology. Each column is a property; its heading in both languages is
the label that the ontology gives the property. Tables hold accepted and inferred statements; the
one of sources tells of each source whether it is accepted. What a table leaves out stands in the
RDF, under the IRI in the first column.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf

__all__ = ["LABEL_PROPERTIES", "TABLES", "Column", "Kind", "Table"]

Kind = OneOf["iri", "label", "text", "code", "thing", "address", "value"]
"""How the values of a property are written.

``iri``: the row's own IRI. ``label``: a text, the Indonesian one first. ``text``: a text in the
language of the column's name. ``code``: the member of a code list without the name of the list.
``thing``: an IRI, with the label of the thing in a column of its own. ``address``: an IRI alone.
``value``: as it is.
"""

LABEL_PROPERTIES = ("skos:prefLabel", "rdfs:label", "schema:headline")


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: In the heading of the CSV file.
        path: Properties from the row's thing, the last one gives the values.
        kind: How values are written.
        datatype: Of CSV on the Web.
        language: Of a ``text``.
    """

    name: str
    path: tuple[str, ...]
    kind: Kind
    datatype: str = "string"
    language: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """A table.

    Attributes:
        name: Of its file, without ``.csv``.
        members: Classes whose members are the rows.
        title_en: What it holds, in English.
        title_id: The same in Indonesian.
        columns: The first one is the row's IRI.
    """

    name: str
    members: tuple[str, ...]
    title_en: str
    title_id: str
    columns: tuple[Column, ...]


_KINDS: dict[str, Kind] = {
    "label": "label",
    "text": "text",
    "code": "code",
    "thing": "thing",
    "address": "address",
    "value": "value",
}


def _columns(key: str, written: str) -> tuple[Column, ...]:
    """Read columns from lines ``name kind path [datatype]``; the row's own IRI comes first."""
    columns = [Column(key, (), "iri", "anyURI")]
    for line in filter(str.strip, written.splitlines()):
        name, kind, path, *datatype = line.split()
        steps = tuple(path.split("/"))
        language = name.rpartition("_")[2] if kind == "text" else ""
        default = "anyURI" if kind in {"thing", "address"} else "string"
        chosen = datatype[0] if datatype else default
        columns.append(Column(name, steps, _KINDS[kind], chosen, language))
        if kind == "thing":
            columns += [Column(f"{name}_label", (*steps, "rdfs:label"), "label")]
    return tuple(columns)


_NAMED = """
label label skos:prefLabel
label_en text skos:prefLabel
"""

TABLES = (
    Table(
        "figures",
        ("tr:Figure",),
        "Figures: equal observations of one producer are one figure",
        "Angka: pengamatan yang sama dari satu penghasil menjadi satu angka",
        _columns(
            "figure",
            """
            area thing sdmx-dimension:refArea
            period label sdmx-dimension:refPeriod/rdfs:label
            indicator code tr:indicator
            supply code tr:supply
            method code tr:method
            status code tr:observationStatus
            producer thing tr:producer
            value value sdmx-measure:obsValue decimal
            lower value tr:figureLower decimal
            upper value tr:figureUpper decimal
            unit address sdmx-attribute:unitMeasure
            denominator code tr:figureDenominator
            doubt code tr:figureDoubt
            as_of value tr:figureAsOf date
            """,
        ),
    ),
    Table(
        "differences",
        ("tr:Difference",),
        "Differences: two figures that cannot both be right for the same thing",
        "Perbedaan: dua angka yang tidak mungkin sama-sama benar tentang hal yang sama",
        _columns(
            "difference",
            """
            area thing sdmx-dimension:refArea
            figures address tr:compares
            apart value tr:apart decimal
            certain_reason code tr:certainReason
            probable_reason code tr:probableReason
            """,
        ),
    ),
    Table(
        "certifications",
        ("tr:ConformityClaim",),
        "Claims of conformity: certifications, scheme grants, awards, audit results",
        "Klaim kesesuaian: sertifikasi, pemberian skema, penghargaan, hasil audit",
        _columns(
            "claim",
            """
            kind code tr:claimKind
            holder thing tr:holder
            edition thing tr:edition
            standard thing tr:standard
            scheme thing tr:scheme
            scope label tr:scope
            level label tr:level
            score value tr:score decimal
            stated_certifier thing tr:statedCertifier
            certified_by thing tr:certifiedBy
            granted_by thing tr:grantedBy
            audited_by thing tr:auditedBy
            claimed_by thing tr:claimedBy
            stated_on value tr:statedOn date
            stated_on_basis code tr:statedOnBasis
            claimed_earliest value tr:claimedEarliest date
            claimed_latest value tr:claimedLatest date
            issued_on value tr:issuedOn
            expires_on value tr:expiresOn
            awarded_on value tr:awardedOn
            confidence value tr:confidence decimal
            repeats address tr:echoOf
            note label tr:note
            source thing tr:statedIn
            """,
        ),
    ),
    Table(
        "accreditations",
        ("tr:Accreditation",),
        "Accreditations: who attests whose competence to certify",
        "Akreditasi: siapa menyatakan kompetensi siapa untuk menyertifikasi",
        _columns(
            "accreditation",
            """
            kind code tr:accreditationKind
            body thing tr:accreditedBody
            accredited_by thing tr:accreditedBy
            standard thing tr:accreditedStandard
            number value tr:accreditationNumber
            shown_from value tr:shownFrom date
            shown_until value tr:shownUntil date
            expires_on value tr:expiresOn
            note label tr:note
            source thing tr:statedIn
            """,
        ),
    ),
    Table(
        "recognitions",
        ("tr:Recognition",),
        "Recognitions: which accreditation body takes part in which arrangement",
        "Pengakuan: badan akreditasi mana yang ikut dalam kesepakatan mana",
        _columns(
            "recognition",
            """
            body thing tr:recognisedBody
            arrangement value tr:arrangement
            scope label tr:recognitionScope
            note label tr:note
            source thing tr:statedIn
            """,
        ),
    ),
    Table(
        "standards",
        ("tr:Standard", "tr:StandardEdition", "tr:Scheme"),
        "Standards, their editions, and schemes",
        "Standar, edisinya, dan skema",
        _columns(
            "standard",
            _NAMED
            + """
            edition_of thing dcterms:isVersionOf
            year value tr:editionYear gYear
            replaces address dcterms:replaces
            adopts address tr:adoptsIdentically
            in_force_from value tr:inForceFrom date
            in_force_until value tr:inForceUntil date
            transition_end value tr:transitionEnd
            """,
        ),
    ),
    Table(
        "organisations",
        ("tr:Organisation", "tr:Collaboration"),
        "Organisations, bodies and joint producers",
        "Organisasi, lembaga, dan penghasil bersama",
        _columns(
            "organisation",
            _NAMED
            + """
            classes code rdf:type
            legal_name value tr:legalName
            country value tr:countryName
            website address tr:website
            parent thing tr:parentUnit
            predecessor address tr:predecessor
            exists_from value tr:existsFrom date
            exists_until value tr:existsUntil date
            note label tr:note
            """,
        ),
    ),
    Table(
        "units",
        ("tr:Unit",),
        "Units of organisations",
        "Unit organisasi",
        _columns(
            "unit",
            _NAMED
            + """
            kind code tr:unitKind
            parent thing tr:parentUnit
            province thing tr:province
            seat value tr:seatCity
            predecessor address tr:predecessor
            exists_from value tr:existsFrom date
            exists_until value tr:existsUntil date
            note label tr:note
            """,
        ),
    ),
    Table(
        "people",
        ("tr:Person",),
        "People whose words or posts are on record",
        "Orang yang ucapan atau jabatannya tercatat",
        _columns(
            "person",
            _NAMED
            + """
            latest_role value tr:latestRole/tr:roleTitle
            latest_organisation address tr:latestRole/org:organization
            """,
        ),
    ),
    Table(
        "statements",
        ("tr:Quotation", "tr:Attribution"),
        "Quotations and attributions: who said something, on what, where",
        "Kutipan dan atribusi: siapa berkata apa, tentang apa, di mana",
        _columns(
            "statement",
            """
            speaker thing tr:speaker
            role value tr:speakerRole/tr:roleTitle
            organisation address tr:speakerRole/org:organization
            words label schema:text
            topic label tr:topic
            stated_earliest value tr:statedEarliest date
            stated_latest value tr:statedLatest date
            repeats address tr:echoOf
            source thing tr:statedIn
            """,
        ),
    ),
    Table(
        "areas",
        ("tr:Area",),
        "Areas and their versions",
        "Wilayah dan versinya",
        _columns(
            "area",
            _NAMED
            + """
            kind code tr:areaKind
            part_of thing tr:partOf
            bps_code value tr:bpsCode
            kemendagri_code value tr:kemendagriCode
            iso_code value tr:isoCode
            valid_from value tr:validFrom date
            valid_until value tr:validUntil date
            replaces address dcterms:replaces
            next_version address tr:nextVersion
            """,
        ),
    ),
    Table(
        "links",
        ("tr:Link",),
        "Links to other data sets, with where each comes from",
        "Tautan ke himpunan data lain, beserta asalnya",
        _columns(
            "link",
            """
            subject thing tr:linkSubject
            predicate address tr:linkPredicate
            object address tr:linkObject
            confidence value tr:confidence decimal
            link_source value tr:linkSource
            link_check label tr:linkCheck
            modifier address sssom:predicate_modifier
            note label tr:note
            """,
        ),
    ),
    Table(
        "identifiers",
        ("tr:ExternalIdentifier",),
        "Identifiers that others give to things",
        "Pengenal yang diberikan pihak lain",
        _columns(
            "identifier",
            """
            thing thing tr:identifies
            scheme value tr:identifierScheme
            value value dcterms:identifier
            confidence value tr:confidence decimal
            link_source value tr:linkSource
            link_check label tr:linkCheck
            modifier address sssom:predicate_modifier
            """,
        ),
    ),
    Table(
        "sources",
        ("tr:Source",),
        "Sources with their status, address, day and licence",
        "Sumber dengan status, alamat, hari, dan lisensinya",
        _columns(
            "source",
            """
            label label skos:prefLabel
            kind code tr:sourceKind
            graph address ^prov:wasDerivedFrom
            status code ^prov:wasDerivedFrom/tr:graphStatus
            status_since value ^prov:wasDerivedFrom/tr:statusSince dateTime
            outlet thing tr:outlet
            url address schema:url
            identifier value dcterms:identifier
            issued value dcterms:issued
            issued_earliest value tr:issuedEarliest date
            issued_latest value tr:issuedLatest date
            licence address dcterms:license
            licence_note label tr:licenceNote
            read_by code tr:readBy
            sha256_bytes value tr:sha256Bytes
            sha256_text value tr:sha256Text
            """,
        ),
    ),
)
"""All tables but the one of observations, which is :mod:`kg.export.cube`'s."""
