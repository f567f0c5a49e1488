"""The properties of our things that a reconciliation client may name.

Place in the flow: beside :mod:`kg.link.types`. A property serves as a *condition* when things are
matched (the spreadsheet's column of parents, codes, days), as a *column* that is fetched for things
that were matched, or as both. Its path is a SPARQL 1.1 property path over the graph; nothing that a
client sends becomes part of a query.

=========  =====================================================================================
role       what a condition does
=========  =====================================================================================
parent     a name, or a thing: what stands above, in any number of steps
kind       a type (``regency``, ``UP3``)
code       an identifier; ``scheme`` names the register
website    an address; hosts are compared
on         a day on which the thing must exist
trait      a value that is compared as text
=========  =====================================================================================
"""

from __future__ import annotations

from dataclasses import dataclass

from kg.errors import ParameterError
from kg.namespaces import TR
from kg.store.labels import normalise

__all__ = ["PROPERTIES", "Property", "find_property", "properties_of"]

_NEAREST = 5


@dataclass(frozen=True, slots=True)
class Property:
    """A property.

    Attributes:
        id: By which clients name it.
        en: Its English name.
        id_name: Its Indonesian name.
        path: Where the graph has its values; empty for what serves as a condition only.
        classes: Local names of the classes whose members may have it; empty: any.
        role: What a condition does; empty for what serves as a column only.
        scheme: Register of a code, or trait that is compared.
        starts_with: Values are IRIs that begin so; what follows is the value.
        ends_with: And end so.
        language: Only values in this language.
    """

    id: str
    en: str
    id_name: str
    path: str = ""
    classes: tuple[str, ...] = ()
    role: str = ""
    scheme: str = ""
    starts_with: str = ""
    ends_with: str = ""
    language: str = ""

    def name(self, language: str | None) -> str:
        """Return the name in a language."""
        return self.id_name if language == "id" else self.en

    def use(self, language: str | None) -> str:
        """Say what it may be used for."""
        is_id = language == "id"
        if not self.path:
            return "syarat pencocokan" if is_id else "condition of matching"
        if not self.role:
            return "kolom" if is_id else "column"
        return "syarat pencocokan dan kolom" if is_id else "condition of matching, and column"


_AREA = ("Area",)
_UNIT = ("Unit",)
_BODY = ("Organisation", "CertificationBody", "AccreditationBody", "Ministry", "Unit")
_EDITION = ("StandardEdition",)
_ISSUER = "(tr:certifiedBy|tr:statedCertifier)"

PROPERTIES: tuple[Property, ...] = (
    Property(
        "parent", "part of", "bagian dari",
        "tr:partOf|tr:parentUnit", (*_AREA, *_BODY), "parent",
    ),
    Property(
        "within", "in or under, at any distance", "di dalam atau di bawah, pada jarak berapa pun",
        "tr:within|tr:belongsTo", (*_AREA, *_BODY), "parent",
    ),
    Property("province", "province", "provinsi", "tr:province", _BODY, "parent"),
    Property(
        "kind", "kind", "jenis",
        "tr:areaKind|tr:unitKind|tr:sourceKind", ("Area", "Unit", "Source"), "kind",
    ),
    Property("bps", "BPS code", "kode BPS", "tr:bpsCode", _AREA, "code", "bps"),
    Property(
        "kemendagri", "Kemendagri code", "kode Kemendagri",
        "tr:kemendagriCode", _AREA, "code", "kemendagri",
    ),
    Property(
        "iso3166", "ISO 3166 code", "kode ISO 3166", "tr:isoCode", _AREA, "code", "iso-3166-2"
    ),
    Property(
        "wikidata", "Wikidata item", "butir Wikidata", "skos:exactMatch", (), "code", "wikidata",
        "http://www.wikidata.org/entity/",
    ),
    Property(
        "geonames", "GeoNames number", "nomor GeoNames", "skos:exactMatch", _AREA, "code",
        "geonames", "https://sws.geonames.org/", "/",
    ),
    Property(
        "lei", "LEI", "LEI", "skos:exactMatch", _BODY, "code", "lei",
        "https://rdf.gleif.org/L1/L-",
    ),
    Property("website", "web site", "situs web resmi", "tr:website", _BODY, "website"),
    Property("on", "exists on the day", "ada pada hari", "", (*_AREA, *_BODY), "on"),
    Property("exists-from", "exists from", "ada sejak", "tr:existsFrom", (*_AREA, *_BODY)),
    Property(
        "exists-until", "exists until", "ada sampai sebelum",
        "tr:existsUntil", (*_AREA, *_BODY),
    ),
    Property("next-version", "next version", "versi berikutnya", "tr:nextVersion", _AREA),
    Property("composed-of", "composed of", "terdiri atas", "tr:composedOf", _AREA),
    Property("seat", "seat", "kota kedudukan", "tr:seatCity", _BODY, "trait", "seatCity"),
    Property("country", "country name", "nama negara", "tr:countryName", _BODY, "trait",
             "countryName"),
    Property("legal-name", "legal name", "nama badan hukum", "tr:legalName", _BODY, "trait",
             "legalName"),
    Property("predecessor", "predecessor", "pendahulu", "tr:predecessor", _BODY),
    Property("certifications", "certifications it is said to hold",
             "sertifikasi yang dinyatakan dimiliki", "^tr:holder", _BODY),
    Property("standards", "standards it is said to hold a certification to",
             "standar sertifikasi yang dinyatakan dimiliki", "^tr:holder/tr:edition", _BODY),
    Property("certifiers", "certifiers that are named for it", "penerbit sertifikat yang disebut",
             f"^tr:holder/{_ISSUER}", _BODY),
    Property("clients", "holders that name it as certifier", "pemegang yang menyebutnya penerbit",
             f"^{_ISSUER}/tr:holder", ("Organisation", "CertificationBody")),
    Property("accredited-by", "accredited by", "diakreditasi oleh",
             "^tr:accreditedBody/tr:accreditedBy", ("CertificationBody",)),
    Property("edition-of", "edition of", "edisi dari", "dcterms:isVersionOf", _EDITION, "parent"),
    Property("edition-year", "edition year", "tahun edisi", "tr:editionYear", _EDITION,
             "trait", "editionYear"),
    Property("editions", "editions", "edisi", "^dcterms:isVersionOf", ("Standard",)),
    Property("replaces", "replaces", "menggantikan", "dcterms:replaces",
             ("Area", "Standard", "StandardEdition")),
    Property("in-force-from", "in force from", "berlaku sejak", "tr:inForceFrom", _EDITION),
    Property("in-force-until", "in force until", "berlaku sampai", "tr:inForceUntil",
             _EDITION),
    Property("subject", "subject", "pokok bahasan", "dcterms:subject",
             ("Standard", "StandardEdition")),
    Property("role", "role", "jabatan", "tr:latestRole/tr:roleTitle", ("Person",)),
    Property("organisation", "organisation of the role", "organisasi jabatan",
             "tr:latestRole/org:organization", ("Person",)),
    Property("outlet", "published by", "diterbitkan oleh", "tr:outlet", ("Source",), "parent"),
    Property("published", "published", "terbit", "dcterms:issued", ("Source",)),
    Property("url", "address", "alamat", "schema:url", ("Source",)),
    Property("name-id", "name in Indonesian", "nama dalam bahasa Indonesia", "skos:prefLabel",
             language="id"),
    Property("name-en", "name in English", "nama dalam bahasa Inggris", "skos:prefLabel",
             language="en"),
    Property("other-names", "other names", "nama lain", "skos:altLabel"),
)  # fmt: skip
"""All properties, the most wanted first."""

_BY_ID = {one.id: one for one in PROPERTIES}


def find_property(text: str) -> Property:
    """Return the property that a text means: its id, the ontology's property, or a name.

    Raises:
        ParameterError: If there is none; the message offers the nearest.

    Example:
        >>> find_property("kode BPS").id, find_property("tr:bpsCode").id
        ('bps', 'bps')
    """
    if text in _BY_ID:
        return _BY_ID[text]
    path = "tr:" + text.removeprefix(TR) if text.startswith(TR) else text
    spoken = normalise(text[:200])
    for one in PROPERTIES:
        if path in one.path.split("|") or spoken in {normalise(one.en), normalise(one.id_name)}:
            return one
    from rapidfuzz import fuzz, process

    names = {one.id: normalise(one.id) for one in PROPERTIES}
    near = [
        key
        for _, _, key in process.extract(
            spoken, names, scorer=fuzz.ratio, limit=_NEAREST, score_cutoff=50
        )
    ]
    hint = f"; the nearest are {', '.join(near)}" if near else ""
    raise ParameterError(
        f"there is no property {text[:100]!r}{hint}", name="property", allowed=tuple(_BY_ID)
    )


def properties_of(class_name: str | None) -> list[Property]:
    """Return the columns that members of a class may have; all when no class is given."""
    return [
        one
        for one in PROPERTIES
        if one.path and (class_name is None or not one.classes or class_name in one.classes)
    ]
