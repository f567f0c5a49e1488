"""The pages that are looked at in a browser; a new page is added here, once."""

from __future__ import annotations

__all__ = ["ADDRESSES", "NTT_FIGURES", "QUESTION"]

UNIT = "https%3A%2F%2Fw3id.org%2Fterang%2Fid%2Funit%2Fup3-sumba"
QUESTION = "/queries/certificates-of-unit?unit=UP3+Sumba"
NTT_FIGURES = "/compare?area=Nusa+Tenggara+Timur&period=2019-10"

ADDRESSES = [
    "/",
    "/?year=2015",
    "/about",
    "/sources",
    "/changes",
    "/find",
    "/find?of=claim&standard=ISO+14001&certifier.op=none",
    "/search",
    "/search?q=Sumba",
    "/search?q=pln",
    "/search?q=UP3+Sumbq",
    "/queries",
    QUESTION,
    "/queries/figures-of-provinces?period=2019",
    "/queries/certificates-of-unit?unit=Nobody",
    "/queries/certificates-of-unit?unit=PLN",
    "/compare",
    NTT_FIGURES,
    "/trust",
    "/trust?holder=UP3+Sumba&standard=ISO+9001&on=2020-06-01",
    "/explore",
    "/explore?thing=unit%2Fup3-sumba",
    "/explore?from=unit%2Fup3-sumba&to=organisation%2Fjas-anz",
    "/explore?thing=PLN",
    "/series?area=Nusa+Tenggara+Timur",
    "/discrepancies",
    "/reconcile",
    "/reconcile?name=Kupang&type=https%3A%2F%2Fw3id.org%2Fterang%2Fontology%23Area",
    "/sparql",
    f"/sparql?query=SELECT+*+%7B+%3C{UNIT}%3E+%3Fproperty+%3Fvalue+%7D",
    "/sparql?query=SELECT+%7B",
    "/ontology",
    "/ontology/trust",
    "/shapes",
    "/shapes/figures",
    "/catalogue",
    "/reports",
    "/problems",
    "/id/unit/up3-sumba",
    "/id/area/nusa-tenggara-timur",
    "/id/organisation/pln",
    "/id/standard/iso-9001",
    "/id/certification/bhimasena-power-indonesia-smk2-787882",
    "/id/difference/aceh-013d5c728060",
    "/id/observation/nusa-tenggara-timur-2019-10-household-electrification-ratio-0ab0db5d",
    "/id/source/kupang-antaranews-com-dua-unit-pln-di-ntt-raih-sertifikat-is-de5d6f96",
    "/graph/kupang-antaranews-com-dua-unit-pln-di-ntt-raih-sertifikat-is-de5d6f96",
    "/id/unit/nobody",
    "/nothing",
]
