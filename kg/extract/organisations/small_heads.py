"""Organisations whose kind stands in small letters before their name: "koperasi Mahakam Jaya".

Place in the flow: used by :mod:`kg.extract.organisations.organisations`. The kind must be followed
by a name: a "yayasan" alone is none. Companies without a legal form are told by the noun before
them ("shipping group Samudra Lintas", "perusahaan tambang Bumi Persada").
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.organisations.office_forms import read_ministry
from kg.extract.organisations.organisation_places import place_end, read_capitals, region_end
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.organisation_words import STOPS
from kg.extract.words.role_words import FUNCTION

__all__ = ["find_small_heads"]

_HEAD = re.compile(
    r"(?<![\w-])(?:(?P<other>koperasi|yayasan|asosiasi|universitas|politeknik|paguyuban|"
    r"perkumpulan|himpunan|"
    r"komunitas (?!adat\b|masyarakat\b|nelayan\b|petani\b|warga\b|yang\b|di\b|dan\b)[a-z]+|"
    r"serikat pekerja|"
    r"lembaga swadaya masyarakat)|(?P<ministry>kementerian)|"
    r"(?P<office>dinas)|(?P<small>dinas (?:kesehatan|pendidikan|perhubungan|sosial|tenaga kerja|"
    r"lingkungan hidup|pekerjaan umum|pertambangan|energi|perindustrian|perdagangan|pariwisata|"
    r"pertanian|perikanan|kelautan|koperasi|kehutanan|perkebunan|peternakan|perumahan|"
    r"kebersihan|kependudukan|komunikasi)(?: (?!di\b|yang\b|ke\b|dari\b|milik\b)[a-z]+){0,5}? "
    r"(?:kota|kabupaten|provinsi))|"
    r"(?P<government>pemerintah (?:provinsi|kabupaten|kota)))(?= [A-Z])"
)
_MARKS = tuple(
    "koperasi yayasan asosiasi universitas politeknik paguyuban perkumpulan himpunan serikat "
    "komunitas lembaga kementerian dinas pemerintah badan inspektorat".split()
)
_COMPANY = re.compile(
    r"(?<![\w-])(?:[a-z-]+ (?:group|company|firm|producer|miner|conglomerate|maker)|"
    r"(?:perusahaan|produsen|kontraktor|raksasa)(?: (?:listrik|tambang|energi|swasta|nasional|"
    r"teknologi|konstruksi|batu ?bara|pembangkit|asing|pelayaran|panas bumi)){1,3}) "
    r"(?P<name>[A-Z][\w&]+(?: [A-Z][\w&]+){1,3})(?=[,.)]| [a-z(])"
)
_COMPANY_MARKS = tuple(
    "group company firm produ miner conglom maker perusaha kontrak raksasa".split()
)
_FIELDS = re.compile(
    r"(?<![\w-])(?<!rumah )(?<!mobil )(?<!kendaraan )(?<!perjalanan )"
    r"(?:dinas|badan(?! usaha\b)|inspektorat|kantor wilayah)"
    r"(?P<fields>(?:(?:,| dan|, dan)? [a-z]+){1,7}?)(?: (?:kota|kabupaten|provinsi))?(?= [A-Z])"
)
"""An office with its field in small letters, before its area: "dinas kesehatan kota Kupang"."""
_PERSON_OR_POST = STOPS | frozenset(
    "Deputy Chief Vice Managing Spokesman Spokesperson Spokeswoman Officer Secretary Board "
    "Listrik Negara Daerah Umum".split()
)


def find_small_heads(document: Document, areas: Mentions, known: Mentions) -> Iterator[Mention]:
    """Find such organisations, in no order.

    Args:
        document: The text.
        areas: All areas of the text.
        known: All known names; a person's name ends an organisation's.
    """
    for begin, stop in document.paragraphs:
        told = document.holds(_MARKS, begin, stop)
        for match in document.in_plain.finditer(_HEAD, begin, stop) if told else ():
            found = _read(document, match, areas, known)
            if found is not None:
                yield found
        for match in document.in_plain.finditer(_FIELDS, begin, stop) if told else ():
            area = areas.starting_at(match.end() + 1)
            words = match["fields"].replace(",", " ").split()
            if (
                area is not None
                and area.kind != "country"
                and all(_is_field(word) for word in words)
            ):
                name = document.words(match.start(), area.end)
                yield Mention(match.start(), area.end, "government", name)
    told_in = [span for span in document.paragraphs if document.holds(_COMPANY_MARKS, *span)]
    for match in (match for span in told_in for match in _COMPANY.finditer(document.plain, *span)):
        start, end = match.span("name")
        words = match["name"].split()
        if _PERSON_OR_POST.isdisjoint(words) and not areas.within(start, end):
            if not known.within(start, end):
                yield Mention(start, end, "company", match["name"])


def _is_field(word: str) -> bool:
    return word == "dan" or FUNCTION.fullmatch(f" {word}") is not None


def _read(
    document: Document, match: re.Match[str], areas: Mentions, known: Mentions
) -> Mention | None:
    start, end = match.span()
    kind = match.lastgroup or ""
    if kind == "ministry":
        found = read_ministry(document, start, end, areas, known)
        reached = found[0] if found is not None else end
    elif kind == "government":
        reached = place_end(document, end, areas, known, "UP", start) or end
    elif kind == "small":  # "dinas kesehatan kota Ambon"
        kind = "government"
        area = areas.starting_at(end + 1) or areas.starting_at(match.end() - len("kota"))
        reached = area.end if area is not None and area.end > end else end
    elif kind == "office":
        kind = "government"
        reached, _ = read_capitals(document, end, known, joined=True, most=8, areas=areas)
        if areas.at(reached - 1) is None:
            reached = region_end(document, reached, areas)
        if areas.starting_at(end + 1) is not None:
            return None  # "dinas Jakarta"
    else:
        reached, _ = read_capitals(document, end, known, joined=True, most=6)
    return Mention(start, reached, kind, document.words(start, reached)) if reached > end else None
