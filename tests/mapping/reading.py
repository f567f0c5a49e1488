"""Texts read by hand: what the tests of the mapping begin with."""

from __future__ import annotations

import hashlib
from datetime import date

from kg.claims.records import Area, Ref, Text
from kg.extract import Extraction
from kg.extract.model import Dateline, Span
from kg.mapping.extraction_areas import AreaFinder
from kg.mapping.extractions import MappedExtraction, Names, map_extraction
from kg.mapping.resolution import Known, Resolver
from kg.sources.documents import NewsDocument

KNOWN = (
    Known(Ref("unit", "up3-sumba"), (Text("UP3 Sumba", "id"),), (), "up3"),
    Known(
        Ref("unit", "up3-flores-bagian-timur"), (Text("UP3 Flores Bagian Timur", "id"),), (), "up3"
    ),
    Known(
        Ref("unit", "pln-uiw-nusa-tenggara-timur"),
        (Text("PT PLN (Persero) Unit Induk Wilayah Nusa Tenggara Timur", "id"),),
        ("UIW NTT",),
        "uiw",
    ),
    Known(
        Ref("organisation", "pln"),
        (Text("PT PLN (Persero)", "id"), Text("PLN", "en")),
        ("Perusahaan Listrik Negara",),
    ),
    Known(Ref("organisation", "bps"), (Text("Badan Pusat Statistik", "id"),), ("BPS",)),
    Known(
        Ref("organisation", "esdm"),
        (Text("Kementerian Energi dan Sumber Daya Mineral", "id"),),
        ("Kementerian ESDM",),
    ),
    Known(Ref("organisation", "mutuagung-lestari"), (Text("Mutuagung Lestari", "id"),)),
    Known(
        Ref("organisation", "jas-anz"),
        (Text("Joint Accreditation System of Australia and New Zealand", "en"),),
        ("JASANZ",),
    ),
    Known(Ref("person", "made-hary-palguna"), (Text("Made Hary Palguna", "id"),)),
)
"""A small graph."""


def _province(slug: str, name: str, code: str, **more: object) -> Area:
    return Area(slug, "province", (Text(name, "id"),), bps_code=code, **more)  # type: ignore[arg-type]


AREAS = (
    Area("indonesia", "country", (Text("Indonesia", "id"),), bps_code="00"),
    _province("nusa-tenggara-timur", "Nusa Tenggara Timur", "53"),
    _province("papua-to-2022", "Papua", "94", valid_until=date(2022, 11, 11)),
    _province("papua-from-2022", "Papua", "94", valid_from=date(2022, 11, 11)),
    Area(
        "kabupaten-kupang", "regency", (Text("Kabupaten Kupang", "id"),), ("Kupang",),
        bps_code="5303",
    ),
    Area("kota-kupang", "city", (Text("Kota Kupang", "id"),), ("Kupang",), bps_code="5371"),
    Area("pulau-sumba", "island", (Text("Pulau Sumba", "id"),), ("Sumba",)),
)  # fmt: skip
NAMES = Names(Resolver(KNOWN), AreaFinder(AREAS))


def words(text: str, *exact: str) -> tuple[Span, ...]:
    """Return where words stand for the first time."""
    return tuple(Span(text.index(one), text.index(one) + len(one), one) for one in exact)


def read_by_hand(text: str, dateline: Dateline | None = None, **items: object) -> Extraction:
    """Return what a careful reader found in a text."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Extraction(text, digest, "id", dateline or Dateline(), **items)  # type: ignore[arg-type]


def document(text: str, **said: object) -> NewsDocument:
    """Return a text as a document."""
    digest = hashlib.sha256(text.encode()).hexdigest()
    return NewsDocument("berita.txt", text, digest, digest, **said)  # type: ignore[arg-type]


def mapped(
    text: str, *, dateline: Dateline | None = None, names: Names | None = None, **items: object
) -> MappedExtraction:
    """Map what a careful reader found."""
    fresh = names or Names(Resolver(KNOWN), AreaFinder(AREAS))
    return map_extraction(read_by_hand(text, dateline, **items), document(text), fresh)
