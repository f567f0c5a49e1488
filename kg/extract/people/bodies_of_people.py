"""Organisations that only a post and a name tell: "Presiden Direktur Nikel Rejeki Rina Kusuma".

Place in the flow: behind :mod:`kg.extract.people.people`. What was read as the organisation of
somebody joins those that were found by their own form; where it reaches further than the one found,
or less far because a person's name had run into that, it takes its place. A part of an organisation
that is no name ("Corporate Communications Division") joins nothing.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.people.people import People
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import FUNCTION

__all__ = ["with_bodies_of_people"]

_PART = re.compile(
    r"^(?:di|dari|untuk|Divisi|Departemen|Bidang|Biro|Seksi|Bagian|Sub\w*|Direktorat|Urusan|Fungsi|Kelas|Jurusan|"
    r"Program|Wilayah|Area|Kampung|Desa|Dusun|Provinsi|Kabupaten|Kota|Komisi|Bureau|Division|Department|Office|Directorate|"
    r"Inspectorate|Section|Faculty|Fakultas|Cluster|Klaster|House|Sektor|Angkatan)\b|"
    r"\b(?:Division|Department|Unit|Office|Bureau|Directorate|Section|Team|Region|Area|Regional|"
    r"Village|District|Province|Regency|Government|Affairs|Sector)(?: \([A-Z]\w+\))?$|'s\b"
)
_INITIALS = re.compile(r"(?!GM\b|CEO\b|NTT\b|NTB\b|DIY\b|DKI\b)[A-Z]{3,6}")
"""A short name that stands alone elsewhere: "General Manager TPKB X", "TPKB memegang ..."."""
_WORDS = re.compile(r"[A-Z][\w&'.-]*")


def with_bodies_of_people(
    document: Document, organisations: Mentions, people: People, areas: Mentions
) -> Mentions:
    """The organisations of a text with those of its people.

    Args:
        document: The text.
        organisations: Those found by their form.
        people: The people, with the mentions of their organisations.
        areas: All areas: a place is no organisation.
    """
    added: dict[int, Mention] = {}
    gone: set[int] = set()
    for body in people.bodies:
        held = organisations.at(body.start)
        if held is not None and held.start == body.start and held.kind != "media":
            shorter = body.end < held.end
            if held.end == body.end or (not shorter and _PART.search(body.name)):
                continue
            if shorter and not _is_person(people, body.end, held.end):
                continue
            gone.add(held.start)
            kind = body.kind if body.kind == "pln_unit" else held.kind
            added[body.start] = replace(body, kind=kind, known=held.known if shorter else None)
        elif held is None and _is_name(document, body, organisations, areas):
            added.setdefault(body.start, body)
    if not added:
        return organisations
    for body in [each for each in added.values() if _INITIALS.fullmatch(each.name)]:
        for place in re.finditer(rf"(?<![\w(/.-]){body.name}(?![\w/-])", document.plain):
            if organisations.at(place.start()) is None:
                again = replace(body, start=place.start(), end=place.end())
                added.setdefault(place.start(), again)
    kept = [each for each in organisations.all if each.start not in gone]
    ends = {each.start: each.end for each in added.values()}
    inside = [
        each for each in kept if not any(start < each.start < end for start, end in ends.items())
    ]
    return Mentions([*inside, *added.values()])


def _is_person(people: People, start: int, end: int) -> bool:
    """Whether a person's name ends where a longer name of an organisation ends."""
    return any(place[1] == end for place in people.within(start, end))


def _is_name(document: Document, body: Mention, organisations: Mentions, areas: Mentions) -> bool:
    """Whether words are a name, and not the field, the place or a part of something."""
    if _PART.search(body.name) is not None or areas.at(body.start) is not None:
        return False
    if organisations.within(body.start, body.end):
        return False
    words = _WORDS.findall(body.name)
    return bool(words) and any(FUNCTION.fullmatch(f" {word}") is None for word in words)
