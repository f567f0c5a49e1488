"""Schools of no state, by their kind and a name like a person's: "SMK Tunas Mekar".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. The kinds have other
meanings ("SMP" is also the police's security scheme), so who is of a school has to stand before one
of its mentions: "Kepala SMK Tunas Mekar", "siswa SMA Harapan Bangsa". Then every mention of that
name is one. The name ends where the text ends it elsewhere; else it has two words, its place
behind, and what goes on in capitals is the name of its head.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STOPS

__all__ = ["find_schools"]

_SCHOOL = re.compile(
    r"(?<![\w&/-])(?P<kind>SMK|SMA|SMP|SD|SDIT|SMPIT|SMAIT|SLB|MTs|MA|MI|TK|PAUD|"
    r"Sekolah Menengah (?:Kejuruan|Atas|Pertama)|Sekolah Dasar)"
    r"(?! Negeri\b)(?P<short> \((?:SMK|SMA|SMP|SD)\))?"
    r"(?P<name>(?: (?:[A-Z][a-z'-]+|\d{1,2}(?= [A-Z])|\d{1,2}(?=[.,]| [a-z]))){1,6})(?![\w-])"
)
_MARKS = ("SMK ", "SMA ", "SMP ", "SD ", "IT ", "SLB ", "MTs ", "MA ", "MI ", "TK ", "PAUD ",
          "Sekolah ")  # fmt: skip
_OF_IT = re.compile(
    r"\b(?:kepala(?: sekolah)?|kepsek|guru|siswa(?:-siswi)?|siswi|pelajar|murid|alumni|lulusan|"
    r"sekolah|bengkel)(?: di| dari| dan guru)? $"
)
"""What stands before a school: who is of it, or what it has."""
_NO_NAME = STOPS | frozenset(
    "Tahun Angkatan Jurusan Kelas Sederajat Swasta Favorit Pusat Provinsi Kabupaten Kota Kecamatan "
    "Se Bisa Hebat Unggulan Rujukan Kelistrikan Listrik Teknik Ketenagalistrikan Binaan "
    "PLN Gold Silver Polri Obvitnas Dinas".split()
)
"""What stands behind a kind of school and is no name: "guru SMK Tahun 2013"."""
_LONGEST = 2
"""A school's own name has two words ("Tunas Mekar"), where nothing else tells how many."""


def find_schools(document: Document, areas: Mentions) -> Iterator[Mention]:
    """Find such schools, in the order of the text.

    Args:
        document: The text.
        areas: All areas of the text, for the places behind the names.

    Example:
        >>> text = Document("Kepala SMK Tunas Mekar, Suryani, hadir.")
        >>> [each.name for each in find_schools(text, Mentions(()))]
        ['SMK Tunas Mekar']
    """
    if not document.holds(_MARKS, 0, len(document.plain)):
        return
    runs = [
        match
        for match in document.in_plain.finditer(_SCHOOL)
        if _NO_NAME.isdisjoint(match["name"].split()[:1])
        and not _is_place(document, match, areas)
        and document.sentence_at(match.start()).kind != "title"
    ]
    owned = [
        match
        for match in runs
        if _OF_IT.search(document.lower, max(0, match.start() - 30), match.start()) is not None
    ]
    if not owned:
        return
    firsts = {(match["kind"], match["name"].split()[0]) for match in owned}
    closed = {
        match["name"] for match in runs if document.plain[match.end() :][:1] in {",", ".", ""}
    } | {match["name"] for match in runs if _GOES_ON.match(document.plain, match.end())}
    for match in runs:
        if (match["kind"], match["name"].split()[0]) in firsts:
            end = _end(document, match, closed, areas)
            yield Mention(match.start(), end, "other", document.words(match.start(), end))


def _is_place(document: Document, match: re.Match[str], areas: Mentions) -> bool:
    """Whether nothing but a region stands behind a kind of school: "siswa SMK Kalbar"."""
    area = areas.starting_at(match.start("name") + 1)
    return area is not None and area.end >= match.end()


_GOES_ON = re.compile(r" (?!kata\b|ujar\b|tutur\b|me[nm]\w+kan\b)[a-z]")
_WORD = re.compile(r" \S+")


def _end(document: Document, match: re.Match[str], closed: set[str], areas: Mentions) -> int:
    """Where a school's name ends; what else the run has is the name of a person."""
    start, name = match.start("name"), match["name"]
    if document.plain[match.end() :][:1] == "," and name.count(" ") <= _LONGEST + 1:
        return match.end()
    shorter = [each for each in closed if name.startswith(f"{each} ")]
    if shorter:
        end = start + len(min(shorter, key=len))
    else:
        end = start
        count = 0
        while count < _LONGEST and (word := _WORD.match(document.plain, end, match.end())):
            end = word.end()
            count += not word.group().strip().isdigit()
    area = areas.starting_at(end + 1)
    return area.end if area is not None and end < area.end <= match.end() else end
