"""What the form can ask about: subjects with their fields, each field a path from the subject.

A field has a kind, which decides its operators: a *thing* is found by name, a *code* chosen from a
list of the ontology, a *number* or a *day* compared, a *text* searched for words. Paths are SPARQL
property paths with our prefixes; a day or number must be reached without a choice of meanings.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal as OneOf

from kg.serve.names import Text

__all__ = ["OPERATORS", "SUBJECTS", "Field", "Subject", "subject_named"]

FieldKind = OneOf["thing", "code", "number", "day", "text"]

OPERATORS: dict[FieldKind, tuple[str, ...]] = {
    "thing": ("is", "not", "some", "none"),
    "code": ("is", "not", "some", "none"),
    "number": ("least", "most", "is", "some", "none"),
    "day": ("from", "until", "some", "none"),
    "text": ("has", "some", "none"),
}
"""Of each kind of field; the first one holds when a value is given without an operator."""


@dataclass(frozen=True, slots=True)
class Field:
    """Something that can be asked of a subject, and shown of it.

    Attributes:
        name: In the address and as the variable.
        kind: Decides the operators.
        path: Property path from the subject.
        names: What it is called.
        of: Class that a name is looked up in (``tr:Unit tr:Organisation``), or the code list.
        shown: Whether it is a column without being asked for.
    """

    name: str
    kind: FieldKind
    path: str
    names: Text
    of: str = ""
    shown: bool = True


@dataclass(frozen=True, slots=True)
class Subject:
    """A kind of thing to find.

    Attributes:
        name: In the address and as the variable.
        pattern: What makes ``?subject`` one, as SPARQL.
        names: What it is called.
        fields: What can be asked of it.
    """

    name: str
    pattern: str
    names: Text
    fields: tuple[Field, ...]

    def field(self, name: str) -> Field | None:
        """Return the field of a name."""
        return next((one for one in self.fields if one.name == name), None)


_SOURCE = Field("source", "thing", "tr:statedIn", Text("source", "sumber"), "tr:Source")
_STANDARD = "tr:standard|tr:edition/dcterms:isVersionOf|tr:scheme"
_HOLDERS = "tr:Unit tr:Organisation"

CLAIMS = Subject(
    "claim",
    "?claim a tr:ConformityClaim .",
    Text("claims of certification, grants, awards", "klaim sertifikasi, pemberian, penghargaan"),
    (
        Field("holder", "thing", "tr:holder", Text("holder", "pemegang"), _HOLDERS),
        Field(
            "above",
            "thing",
            "tr:holder/tr:belongsTo",
            Text("holder belongs to", "pemegang di bawah"),
            _HOLDERS,
            shown=False,
        ),
        Field(
            "standard",
            "thing",
            _STANDARD,
            Text("standard or scheme", "standar atau skema"),
            "tr:Standard tr:Scheme",
        ),
        Field("edition", "thing", "tr:edition", Text("edition", "edisi"), "tr:StandardEdition"),
        Field("kind", "code", "tr:claimKind", Text("kind of claim", "jenis klaim"), "claimKind"),
        Field(
            "certifier",
            "thing",
            "tr:statedCertifier",
            Text("certification body named", "lembaga sertifikasi yang disebut"),
            "tr:Organisation",
        ),
        Field(
            "grantor",
            "thing",
            "tr:grantedBy",
            Text("granted by", "diberikan oleh"),
            "tr:Organisation",
            shown=False,
        ),
        Field(
            "province",
            "thing",
            "tr:province|tr:holder/tr:province",
            Text("province", "provinsi"),
            "tr:Area",
            shown=False,
        ),
        Field(
            "claimed",
            "day",
            "tr:claimedEarliest",
            Text("first claimed on", "pertama diklaim pada"),
        ),
        Field("score", "number", "tr:score", Text("score", "nilai"), shown=False),
        Field("scope", "text", "tr:scope", Text("scope", "lingkup"), shown=False),
        _SOURCE,
    ),
)

FIGURES = Subject(
    "figure",
    "?figure a tr:Observation .",
    Text("figures as stated", "angka seperti dinyatakan"),
    (
        Field("area", "thing", "sdmx-dimension:refArea", Text("area", "wilayah"), "tr:Area"),
        Field(
            "inside",
            "thing",
            "sdmx-dimension:refArea/tr:within",
            Text("area lies in", "wilayah di dalam"),
            "tr:Area",
            shown=False,
        ),
        Field(
            "area_kind",
            "code",
            "sdmx-dimension:refArea/tr:areaKind",
            Text("kind of area", "jenis wilayah"),
            "areaKind",
            shown=False,
        ),
        Field("indicator", "code", "tr:indicator", Text("indicator", "indikator"), "indicator"),
        Field(
            "begins",
            "day",
            "sdmx-dimension:refPeriod/tr:begin",
            Text("period begins", "periode mulai"),
            shown=False,
        ),
        Field(
            "ends",
            "day",
            "sdmx-dimension:refPeriod/tr:end",
            Text("period ends", "periode berakhir"),
        ),
        Field("value", "number", "sdmx-measure:obsValue", Text("value", "nilai")),
        Field("supply", "code", "tr:supply", Text("supply", "pasokan"), "supply"),
        Field("method", "code", "tr:method", Text("method", "metode"), "method", shown=False),
        Field(
            "status", "code", "tr:observationStatus", Text("status", "status"), "observationStatus"
        ),
        Field(
            "producer",
            "thing",
            "tr:producer",
            Text("who counted", "penghasil data"),
            "tr:Organisation tr:Collaboration",
        ),
        Field(
            "title",
            "text",
            "tr:speakerTitle",
            Text("title of the speaker", "jabatan pembicara"),
            shown=False,
        ),
        _SOURCE,
    ),
)

UNITS = Subject(
    "unit",
    "?unit a tr:Unit .",
    Text("units of PLN and others", "unit PLN dan lainnya"),
    (
        Field("kind", "code", "tr:unitKind", Text("kind of unit", "jenis unit"), "unitKind"),
        Field("parent", "thing", "tr:parentUnit", Text("parent unit", "unit induk"), _HOLDERS),
        Field(
            "above",
            "thing",
            "tr:belongsTo",
            Text("belongs to", "berada di bawah"),
            _HOLDERS,
            shown=False,
        ),
        Field("province", "thing", "tr:province", Text("province", "provinsi"), "tr:Area"),
        Field("predecessor", "thing", "tr:predecessor", Text("predecessor", "pendahulu"), _HOLDERS),
        Field(
            "standard",
            "thing",
            f"^tr:holder/({_STANDARD})",
            Text("has a claim on", "mempunyai klaim atas"),
            "tr:Standard tr:Scheme",
            shown=False,
        ),
        Field("seat", "text", "tr:seatCity", Text("seat", "kedudukan"), shown=False),
    ),
)

SPEECH = Subject(
    "speech",
    "{ ?speech a tr:Quotation } UNION { ?speech a tr:Attribution }",
    Text("quotations and attributions", "kutipan dan penyebutan"),
    (
        Field("speaker", "thing", "tr:speaker", Text("speaker", "pembicara"), "tr:Person"),
        Field("words", "text", "schema:text", Text("words", "kata-kata")),
        Field("topic", "text", "tr:topic", Text("topic", "topik")),
        Field(
            "organisation",
            "thing",
            "tr:speakerRole/org:organization",
            Text("organisation", "organisasi"),
            "tr:Unit tr:Organisation",
        ),
        Field("role", "text", "tr:speakerRole/tr:roleTitle", Text("role", "jabatan")),
        _SOURCE,
    ),
)

AREAS = Subject(
    "area",
    "?area a tr:Area .",
    Text("areas", "wilayah"),
    (
        Field("kind", "code", "tr:areaKind", Text("kind of area", "jenis wilayah"), "areaKind"),
        Field("part", "thing", "tr:partOf", Text("part of", "bagian dari"), "tr:Area"),
        Field(
            "inside", "thing", "tr:within", Text("lies in", "terletak di"), "tr:Area", shown=False
        ),
        Field("bps", "text", "tr:bpsCode", Text("BPS code", "kode BPS")),
        Field("begins", "day", "tr:validFrom", Text("valid from", "berlaku sejak"), shown=False),
        Field("ends", "day", "tr:validUntil", Text("valid until", "berlaku sampai"), shown=False),
    ),
)

SUBJECTS = (CLAIMS, FIGURES, UNITS, SPEECH, AREAS)


def subject_named(name: str) -> Subject | None:
    """Return the subject of a name."""
    return next((one for one in SUBJECTS if one.name == name), None)
