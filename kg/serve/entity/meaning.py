"""Which properties belong together on a page, in the order in which a reader asks.

A property that only rules infer stands under ``computed``, whatever it means; one that is in no
list, as in foreign RDF, under ``other``.
"""

from __future__ import annotations

from collections.abc import Mapping

from kg.namespaces import PREFIXES

__all__ = ["COMPUTED", "OTHER", "meaning_of", "rank_of"]

COMPUTED = "computed"
OTHER = "other"

_GROUPS: Mapping[str, str] = {
    "names": """skos:prefLabel skos:altLabel tr:legalName tr:englishTitle rdfs:label dcterms:title
        tr:mergedName""",
    "kind": """tr:unitKind tr:areaKind tr:claimKind tr:sourceKind tr:registerKind tr:registerOf
        tr:accreditationKind tr:observationStatus tr:countryName dcterms:subject tr:decision
        tr:considered""",
    "subject": """tr:holder tr:holderNote tr:holderCount tr:edition tr:standard tr:scheme
        tr:awardName tr:level tr:score tr:scope tr:statedCertifier tr:certifiedBy tr:grantedBy
        tr:auditedBy tr:accreditedBody tr:accreditedBy tr:accreditedStandard tr:offeredStandard
        tr:mandatedTo tr:covers tr:adoptsIdentically tr:editionYear dcterms:conformsTo
        sdmx-dimension:refArea sdmx-dimension:refPeriod tr:indicator sdmx-measure:obsValue
        tr:printedValue sdmx-attribute:unitMeasure tr:supply tr:method tr:producer tr:denominator
        tr:doubt tr:approximate tr:capped tr:plnPart tr:nonPlnPart tr:lampsPart tr:sharedPart
        tr:planName tr:vintage tr:figure rdf:subject rdf:predicate rdf:object tr:linkSubject
        tr:linkPredicate tr:linkObject tr:linkObjectKind sssom:object_label
        sssom:predicate_modifier""",
    "words": """schema:text schema:headline tr:speaker tr:speakerRole tr:speakerTitle
        tr:quotedSpeaker tr:topic tr:roleTitle tr:claimedBy org:member org:organization
        tr:headline""",
    "structure": """tr:parentUnit org:subOrganizationOf org:memberOf org:hasMember tr:partOf
        tr:province tr:seatCity tr:composedOf tr:outlet tr:predecessor dcterms:replaces
        tr:nextVersion dcterms:isVersionOf dcterms:isPartOf""",
    "days": """tr:issuedOn tr:expiresOn tr:awardedOn tr:auditedOn tr:handedOverOn tr:statedOn
        tr:statedOnBasis tr:validFrom tr:validUntil tr:lawDate tr:inaugurationDate tr:publishedOn
        tr:transitionEnd tr:withdrawnOn dcterms:issued tr:issuedEarliest tr:issuedLatest
        tr:statementDate tr:asOf tr:asOfBasis tr:begin tr:end""",
    "codes": """tr:bpsCode tr:kemendagriCode tr:isoCode dcterms:identifier tr:accreditationNumber
        schema:certificationIdentification tr:identifierScheme tr:sha256Bytes tr:sha256Text""",
    "links": """skos:exactMatch skos:closeMatch skos:broadMatch skos:narrowMatch owl:sameAs
        schema:url tr:website tr:cataloguedIn""",
    "basis": """tr:statedIn tr:echoOf tr:curatedBy tr:reading tr:confidence tr:note rdfs:comment
        tr:readBy tr:licenceNote dcterms:license tr:datelinePlace tr:datelineAgency
        tr:statementNumber tr:lowerBound tr:upperBound sdmx-attribute:obsStatus qb:dataSet
        tr:linkCheck tr:linkSource sssom:mapping_justification sssom:author_label sssom:mapping_date
        sssom:mapping_tool""",
}


def _expand(name: str) -> str:
    prefix, _, local = name.partition(":")
    return PREFIXES[prefix] + local


_PLACES: Mapping[str, tuple[str, int]] = {
    _expand(name): (group, place)
    for group, names in _GROUPS.items()
    for place, name in enumerate(names.split())
}
_ORDER = (*_GROUPS, OTHER, COMPUTED)


def meaning_of(iri: str) -> str:
    """Return the group of a property.

    Example:
        >>> meaning_of("https://w3id.org/terang/ontology#parentUnit")
        'structure'
        >>> meaning_of("https://example.org/anything")
        'other'
    """
    return _PLACES.get(iri, (OTHER, 0))[0]


def rank_of(group: str, iri: str, label: str) -> tuple[int, int, str]:
    """Return where a property of a group stands on a page."""
    return _ORDER.index(group), _PLACES.get(iri, (OTHER, 0))[1], label
