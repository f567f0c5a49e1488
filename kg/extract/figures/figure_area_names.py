"""Areas as a text prints them: with the word of their level, in full, joined in a unit's name.

Place in the flow: used by :mod:`kg.extract.figures.figure_areas`. An area goes by the fullest name
that the text has for it, "Nusa Tenggara Timur (NTT)" also where "NTT" stands beside the figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.figures.area_mentions import free_areas
from kg.extract.figures.figure_sentence import Told
from kg.extract.people.people import People
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["JOINED", "AreaNames"]

_NATIONAL = re.compile(
    r"\b(?:nasional|secara nasional|seluruh indonesia|di indonesia|tanah air|"
    r"national(?:ly|wide)?(?! (?:power |electricity |energy )?(?:utility|power|electricity|grid|"
    r"company|operator|provider|plan|law)\b)|"
    r"the country|nationwide|indonesia's|"
    r"indonesian (?:villages|households|homes|families|people)|"
    r"(?<=tersebar di )[1-3]\d (?:provinsi|provinces)|(?<=across )[1-3]\d provinces|"
    r"3[0-8] (?:provinsi|provinces)(?! (?:lain|itu|tersebut|sudah|telah|yang|have|with|that)))\b"
)
_RANKED = re.compile(
    r"\b(?:tertinggi|terendah|terbesar|terkecil|pertama|satu-satunya|(?:the )?(?:highest|lowest|"
    r"first|only)(?: \w+)?|paling (?:timur|barat|utara|selatan)|(?:ujung|bagian|kawasan) (?:timur|"
    r"barat)) (?:(?:secara|di|tingkat|yang ada di|in) )*$"
)
"""Before the country, as that within which an area is ranked: "provinsi pertama di Indonesia"."""
_NAME_HEAD = re.compile(
    r"\b(?:sosial ekonomi|strategis|ekonomi|energi|pembangunan|amanat|sensus|hari \w{3,12}"
    r"(?: \w{3,12})?|hektare?|ton|mw|megawatt|dewan|pahlawan|tentara|kepolisian|standar) $"
)
"""Before "Nasional" as the end of a name: "Survei Sosial Ekonomi Nasional"."""
_PREFIX = re.compile(
    r"(?:Eastern|Western|Central|(?:[Kk]awasan|[Ww]ilayah|[Bb]agian) (?:[Tt]imur|[Bb]arat|"
    r"[Tt]engah)|"
    r"(?:two|three|four|five|six|seven|eight|nine|ten|all) provinces of|"
    r"Provinsi|Propinsi|Kabupaten|Kab\.|Kota|(?<![Ii]bu )kota|Pulau|Kepulauan|Kecamatan|"
    r"Kelurahan|Distrik) $"
)
_PREFIX_ENDS = tuple(
    f"{word} "
    for word in (
        "Eastern Western Central Timur timur Barat barat Tengah tengah of Provinsi Propinsi "
        "Kabupaten Kab. Kota kota Pulau Kepulauan Kecamatan Kelurahan Distrik".split()
    )
)
"""How such words end, found sooner."""
_RANKS = {
    "Kelurahan": 1,
    "Kecamatan": 1,
    "Distrik": 1,
    "Kabupaten": 2,
    "Kota": 2,
    "Provinsi": 3,
    "Propinsi": 3,
    "province": 3,
    "country": 4,
}
"""Levels of areas, by the word before a name or by the kind of what is known."""
_ENGLISH_LEVEL = re.compile(
    r" (?:district|regency|District|Regency)\b(?! (?:[Hh]ead|[Cc]hief|[Gg]overnment))"
)
"""Behind a regency, the word of its level in English: "the Mentawai Islands district"."""
_HYPHENS = {"-", "/", " - "}
_AND = re.compile(r"\b(?:dan|serta|and)\b")
JOINED = re.compile(
    r"(?: \([^()\d]{1,12}\))?(?: (?:district|regency|province))?"
    r"(?:,? (?:dan|serta|and|&) |, )(?:di )?"
)


class AreaNames:
    """The areas of a text and their names."""

    def __init__(
        self,
        document: Document,
        areas: Mentions,
        organisations: Mentions,
        people: People,
        dateline_end: int,
    ) -> None:
        self.document = document
        self.organisations = organisations
        self.all_areas = areas
        self.people = people
        self.dateline_end = dateline_end
        self.free = free_areas(document, areas, organisations, people, dateline_end)
        self._in_full = dict(reversed(list(self._iter_in_full())))

    def begin(self, area: Mention) -> int:
        """Where an area begins with the word of its level ("Provinsi NTT")."""
        if not self.document.plain.endswith(_PREFIX_ENDS, 0, area.start):
            return area.start
        prefix = _PREFIX.search(self.document.plain, max(0, area.start - 24), area.start)
        return prefix.start() if prefix is not None else area.start

    def encloses(self, area: Mention, other: Mention) -> bool:
        """Whether an area right behind a comma is that in which the one before it lies.

        "Kecamatan Amanatun Utara, Kabupaten Timor Tengah Selatan, Provinsi NTT".
        """
        if self.document.plain[area.end : self.begin(other)] != ", ":
            return False
        return self._rank(other) > self._rank(area)

    def _rank(self, area: Mention) -> int:
        word = self.document.plain[self.begin(area) : area.start].split(" ")[0].rstrip(".")
        return _RANKS.get(word) or _RANKS.get(area.kind, 2)

    def told(self, area: Mention, reason: str = "") -> Told:
        """An area by its fullest name in the text, with the word of its level."""
        start, end = self.begin(area), area.end
        plain = self.document.plain
        if area.kind == "city" and plain.startswith((" city", " City"), end):
            end += len(" city")
        if area.kind == "regency" and start == area.start:
            level = _ENGLISH_LEVEL.match(plain, end)
            end = level.end() if level is not None else end
        if plain[start - 2 : start] == " (" and plain.startswith(")", end):
            longer = self.free.before(start - 1)
            if longer is not None and longer.end == start - 2:
                area, start, end = longer, self.begin(longer), longer.end
        full = self._in_full.get(area.known or "", (start, end))
        if full == (start, end):
            begin, behind = self._hyphened(area, start)
            full = begin, (max(behind, end) if behind > start else behind)
        return Told(self.document.words(*full), start, end, reason, area, full)

    def _hyphened(self, area: Mention, start: int) -> tuple[int, int]:
        """An area with those that a hyphen joins to it: "Kaltim-Kaltara", "Jawa Tengah-DIY"."""
        end, plain = area.end, self.document.plain
        before = self.free.before(area.start)
        while before is not None and plain[before.end : start] in _HYPHENS:
            if before.known is not None and before.known == area.known:
                return self.begin(before), before.end  # "Sulawesi Barat/Sulbar" is one area
            start = self.begin(before)
            before = self.free.before(before.start)
        while plain[end : end + 1] in {"-", "/"} and (
            (behind := self.free.starting_at(end + 1)) is not None
            and (behind.known is None or behind.known != area.known)
        ):
            end = behind.end
        return start, end

    def _iter_in_full(self) -> Iterator[tuple[str, tuple[int, int]]]:
        """Where an area is named with its short form behind: "Nusa Tenggara Timur (NTT)".

        Also at the end of an organisation's name: "Pemerintah Provinsi Kalimantan Utara (Kaltara)".
        """
        plain = self.document.plain
        for short in self.all_areas.all:
            known = short.known
            if (
                known is None
                or plain[short.start - 1] != "("
                or not plain.startswith(")", short.end)
            ):
                continue
            long = self.all_areas.before(short.start)
            if long is not None and long.known == known and long.end == short.start - 2:
                yield known, (self.begin(long), short.end + 1)
                continue
            start = short.start - 2 - len(known)
            if start >= 0 and plain[start : short.start - 2] == known:
                yield known, (start, short.end + 1)

    def national(self, start: int, end: int, reason: str = "") -> Told | None:
        """The country, named by a word that is no part of a name ("PT ... Listrik Nasional")."""
        for match in self.document.in_lower.finditer(_NATIONAL, start, end):
            if _NAME_HEAD.search(self.document.lower, max(0, match.start() - 24), match.start()):
                continue
            begin = match.start() + (3 if match.group().startswith(("di ", "in ")) else 0)
            if self.is_ranked_in(start, begin):
                continue
            if self.organisations.at(match.start()) is None:
                return Told("Indonesia", *match.span(), reason)
        return None

    def is_ranked_in(self, start: int, country: int) -> bool:
        """Whether the country is named as that within which an area is the first or highest."""
        low = max(start, country - 40)
        return _RANKED.search(self.document.lower, low, country) is not None

    def of_organisation(self, start: int, end: int) -> Told | None:
        """The area of the last unit or regional government that is named from start to end."""
        inside = [
            area
            for area in self.all_areas.within(start, end)
            if (held := self.organisations.at(area.start)) is not None
            and held.kind in {"pln_unit", "government", "agency"}
        ]
        return self.of_unit(inside[-1]) if inside else None

    def of_unit(self, last: Mention) -> Told:
        """All areas of a unit's name as one: "Wilayah Maluku dan Maluku Utara"."""
        first, joined = last, False
        held = self.organisations.at(last.start)
        begin = held.start if held is not None else last.start
        for area in reversed(self.all_areas.within(begin, last.start)):
            between = self.document.lower[area.end : self.begin(first)]
            if between != " (" and not JOINED.fullmatch(between.removeprefix(")")):
                break
            first, joined = area, joined or between != " ("
        if not joined:
            return self.told(last, "area-of-the-unit")
        start, end = self.begin(first), last.end
        end += self.document.plain[last.start - 1] == "(" and self.document.plain[end] == ")"
        return Told(self.document.words(start, end), start, end, "area-of-the-unit", last)

    def of_units(self, wanted: int) -> Told | None:
        """The areas, as many as wanted, that the name of a unit joins."""
        for unit in self.organisations.all:
            inside = self.all_areas.within(unit.start, unit.end)
            if unit.kind == "pln_unit" and inside:
                told = self.of_unit(inside[-1])
                if len(_AND.findall(told.words)) == wanted - 1:
                    return told
        return None
