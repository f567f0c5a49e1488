"""The projections: which stored question gives the links of a network, and how it is told.

A projection turns facts that are nodes of the graph (a certification, a role, a quotation) into
links between the things that people think of. A relation is called by what it links: ``tr:speaker``
is *quotes* between an outlet and a person.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kg.errors import ParameterError
from kg.explore.terms import relation_label
from kg.namespaces import PREFIXES, tr

__all__ = ["EVERYDAY", "PROJECTIONS", "Projection", "find_projections", "is_leftward", "link_label"]


@dataclass(frozen=True, slots=True)
class Projection:
    """A network that can be asked for.

    Attributes:
        name: As people type it.
        question: Id of the stored question that gives its links.
        titles: What it shows, by language.
        relations: IRIs of the only links that are kept; all when empty.
        is_dated: Whether its links carry days, so that it can be had on a day.
    """

    name: str
    question: str
    titles: Mapping[str, str]
    relations: frozenset[str] = field(default_factory=frozenset)
    is_dated: bool = True


PROJECTIONS: Mapping[str, Projection] = {
    one.name: one
    for one in (
        Projection(
            "organisations",
            "network-organisations",
            {
                "en": "Units and organisations: parents, predecessors, members",
                "id": "Unit dan organisasi: induk, pendahulu, anggota",
            },
        ),
        Projection(
            "units",
            "network-organisations",
            {"en": "Who stands under whom", "id": "Siapa berada di bawah siapa"},
            frozenset({tr("parentUnit")}),
        ),
        Projection(
            "certifications",
            "network-certifications",
            {
                "en": "Who is said to have certified, granted or audited whom, by which standard",
                "id": "Siapa yang disebut mensertifikasi, menetapkan, atau mengaudit siapa, "
                "menurut standar apa",
            },
        ),
        Projection(
            "quotations",
            "network-quotations",
            {
                "en": "Which outlet quotes whom, and for whom they speak",
                "id": "Media mana yang mengutip siapa, dan atas nama siapa mereka berbicara",
            },
            is_dated=False,
        ),
        Projection(
            "sources",
            "network-sources",
            {
                "en": "Which source states facts about which thing",
                "id": "Sumber mana yang menyatakan fakta tentang hal apa",
            },
            is_dated=False,
        ),
        Projection(
            "areas",
            "network-areas",
            {
                "en": "Which area or unit lies in which area",
                "id": "Wilayah atau unit mana yang berada di wilayah mana",
            },
        ),
    )
}
EVERYDAY = ("organisations", "certifications", "quotations")
"""Where paths and neighbours are looked for unless told otherwise: links between people and bodies.

With areas and sources everything is two steps from everything: both lie in Indonesia, or one list
names both.
"""

_LABELS: Mapping[str, Mapping[str, str]] = {
    tr("accreditedBy"): {"en": "accredited by", "id": "diakreditasi oleh"},
    tr("auditedBy"): {"en": "audited by", "id": "diaudit oleh"},
    tr("certifiedBy"): {"en": "certified by (register)", "id": "disertifikasi oleh (daftar)"},
    tr("composedOf"): {"en": "consists of", "id": "terdiri atas"},
    tr("edition"): {"en": "claims conformity with", "id": "mengklaim sesuai dengan"},
    tr("grantedBy"): {"en": "granted by", "id": "diberikan oleh"},
    tr("outlet"): {"en": "published by", "id": "diterbitkan oleh"},
    tr("parentUnit"): {"en": "stands under", "id": "berada di bawah"},
    tr("partOf"): {"en": "lies in", "id": "berada di"},
    tr("predecessor"): {"en": "came after", "id": "kelanjutan dari"},
    tr("province"): {"en": "works in", "id": "bekerja di"},
    tr("quotedSpeaker"): {"en": "has a figure from", "id": "memuat angka dari"},
    tr("speaker"): {"en": "quotes", "id": "mengutip"},
    tr("statedAccreditor"): {"en": "names as accreditor", "id": "menyebut pengakreditasi"},
    tr("statedCertifier"): {"en": "names as certifier", "id": "menyebut penyertifikasi"},
    tr("statedIn"): {"en": "states facts about", "id": "menyatakan fakta tentang"},
    PREFIXES["dcterms"] + "isVersionOf": {"en": "is an edition of", "id": "edisi dari"},
    PREFIXES["org"] + "hasMember": {"en": "has as member", "id": "beranggotakan"},
    PREFIXES["org"] + "organization": {"en": "speaks for", "id": "berbicara untuk"},
}
_SAME = {tr("standard"): tr("edition"), tr("scheme"): tr("edition")}
"""Relations that are told with the words of another one."""

_LEFTWARD = frozenset(
    tr(name) for name in ("outlet", "parentUnit", "partOf", "predecessor", "province")
)


def is_leftward(relation: str) -> bool:
    """Return whether the object of a link is drawn left of its subject: what is above or before."""
    return relation in _LEFTWARD


def link_label(relation: str, language: str) -> str:
    """Return how a link reads from its subject to its object.

    Example:
        >>> link_label(tr("parentUnit"), "en")
        'stands under'
    """
    labels = _LABELS.get(_SAME.get(relation, relation))
    return labels[language] if labels else relation_label(relation, language)


def find_projections(names: str) -> tuple[Projection, ...]:
    """Return projections by their names, with commas between.

    Args:
        names: ``organisations,areas``; ``all`` for every one.

    Raises:
        ParameterError: If one is unknown; it names those there are.
    """
    if names.strip() == "all":
        return tuple(one for one in PROJECTIONS.values() if one.name != "units")
    found = []
    for name in dict.fromkeys(part.strip() for part in names.split(",")):
        if name not in PROJECTIONS:
            raise ParameterError(
                f"there is no projection {name!r}; there are {', '.join(PROJECTIONS)}",
                name="projection",
                allowed=tuple(PROJECTIONS),
            )
        found.append(PROJECTIONS[name])
    return tuple(found)
