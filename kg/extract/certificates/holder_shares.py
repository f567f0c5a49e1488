"""Which holder of a sentence holds which of its standards.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`, where a sentence
deals its standards out: "UP3 A meraih ISO 9001, UP3 B ISO 14001", "ISO 9001 untuk UP3 A dan ISO
14001 untuk UP3 B", "UP3 A (ISO 9001) dan UP3 B (ISO 14001)". A standard is paired with the holder
right before it, or right behind it; where at least two holders are found in one of the two ways,
the others of the list follow their neighbour. Else the standards are all holders'.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from kg.extract.organisations.topic import HOLDER_KINDS, coordinated, holder_key, is_alike, is_list
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.text.standards import StandardMention

__all__ = ["holders_of_item", "shares_of"]

Holders = tuple[Mention, ...]

_VERB = (
    r"(?:(?:telah|sudah|berhasil|sukses|resmi|kembali|juga) ){0,2}(?:(?:me)?raih|memp?eroleh|"
    r"mendapat(?:kan)?|(?:men)?erima|(?:mem)?pertahankan|memiliki|menyandang|mengantongi|memegang|menyabet|untuk|dengan|atas|pada|for|with|to|"
    r"received|obtained|earned|holds|got) (?:(?:an?|the|its) )?"
)
_ONLY = (
    r"(?:(?:masing-masing|sama-sama|hanya|baru|sekaligus|langsung|juga|cukup|kebagian|each|only) )"
)
_COUNT = (
    r"(?:(?:satu|dua|tiga|empat|lima|one|two|three|four) (?:buah )?(?:sertifikat|sertifikasi|"
    r"standar|certificates?)(?: sekaligus)?"
    r"(?:,? (?:yaitu|yakni|ialah|adalah|masing-masing|namely),?|,|:)? )"
)
_BEFORE = re.compile(
    r"(?:, (?:an?|the|pengelola|pemilik|operator|anak (?:usaha|perusahaan)|perusahaan) "
    r"[^,;.]{3,60}(?=,))?"
    rf"(?:,? ?\(|: ?| - | |,? {_ONLY}{{0,2}}(?:{_VERB})?){_ONLY}{{0,2}}{_COUNT}?"
    r"(?:(?:sertifikat|sertifikasi|standar) )?(?:\(|snI )?"
)
_BEHIND = re.compile(
    r"(?: \([^()]{2,30}\))?\)?(?:, (?:sertifikat|sertifikasi|penghargaan)(?:nya)?)? (?:yang )?"
    r"(?:untuk|bagi|kepada|milik|atas nama|"
    r"(?:di(?:raih|sabet|terima|"
    r"peroleh|kantongi|miliki|berikan kepada|serahkan kepada))(?: oleh)?|for|to|by) (?:unit )?|"
    r"(?P<opens> \()(?:untuk |bagi |milik |for )?(?:unit |pt )?"
)
_LISTED = re.compile(r"(?: \([^()]{2,40}\))?(?:, (?:dan |serta |and )?|,? (?:dan|serta|and|&) )\(?")
_ITEM = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022]|[a-z][.)])?\s*(?:pt )?")


def shares_of(
    document: Document,
    sentence: Sentence,
    standards: Sequence[StandardMention],
    organisations: Mentions,
) -> dict[int, Holders]:
    """Where a sentence deals its standards out: the start of each standard -> its holders.

    Args:
        document: The text.
        sentence: The sentence.
        standards: Its standards, in order.
        organisations: All organisations of the text.

    Returns:
        Empty where the sentence does not deal them out to at least two holders.
    """
    if len(standards) < 2:
        return {}
    inside = [
        each
        for each in organisations.within(sentence.start, sentence.end)
        if each.kind in HOLDER_KINDS
    ]
    if len(inside) < 2:
        return {}
    pairs = _pairs_before(document, standards, inside)
    groups = {
        start: _joined(document, organisations, sentence, inside, holder, standards)
        for start, holder in pairs.items()
    }
    before = _follow(document, standards, groups)
    if _are_several(before):
        return before
    alone: dict[int, Holders] = {
        start: (holder,) for start, holder in _pairs_behind(document, standards, inside).items()
    }
    behind = _follow(document, list(reversed(standards)), alone)
    return behind if _are_several(behind) else {}


def _are_several(shares: dict[int, Holders]) -> bool:
    return len({tuple(holder_key(each) for each in held) for held in shares.values()}) > 1


def _joined(
    document: Document,
    organisations: Mentions,
    sentence: Sentence,
    inside: list[Mention],
    holder: Mention,
    standards: Sequence[StandardMention],
) -> Holders:
    """A holder with those that it is joined to, where no standard stands between them."""
    for first in inside:
        if first.start >= holder.start:
            break
        if any(first.end <= each.start < holder.start for each in standards):
            continue
        group = coordinated(document, organisations, first, sentence.end)
        group = group[: group.index(holder) + 1] if holder in group else ()
        if len(group) > 1 and is_list(document, group) and is_alike(group):
            return group
    return (holder,)


def _pairs_before(
    document: Document, standards: Sequence[StandardMention], inside: list[Mention]
) -> dict[int, Mention]:
    found = {}
    for standard in standards:
        nearest = [each for each in inside if each.end <= standard.start]
        if nearest and _BEFORE.fullmatch(document.lower, nearest[-1].end, standard.start):
            found[standard.start] = nearest[-1]
    return found


def _pairs_behind(
    document: Document, standards: Sequence[StandardMention], inside: list[Mention]
) -> dict[int, Mention]:
    found = {}
    for standard in standards:
        nearest = [each for each in inside if each.start >= standard.end]
        match = None
        if nearest:
            match = _BEHIND.fullmatch(document.lower, standard.end, nearest[0].start)
        if match is not None and match["opens"]:
            closed = document.plain.startswith(")", nearest[0].end)
            match = match if closed else None  # "(UP3 Depok menyusul tahun depan)"
        if match is not None:
            found[standard.start] = nearest[0]
    return found


def _follow(
    document: Document, standards: Sequence[StandardMention], pairs: dict[int, Holders]
) -> dict[int, Holders]:
    """Give a standard that is listed beside another the holder of that one."""
    found = dict(pairs)
    for last, standard in pairwise(standards):
        first, second = sorted((last, standard), key=lambda each: each.start)
        joined = _LISTED.fullmatch(document.lower, first.end, second.start)
        if standard.start not in found and last.start in found and joined:
            found[standard.start] = found[last.start]
    return found


def holders_of_item(
    document: Document,
    organisations: Mentions,
    sentence: Sentence,
    standards: Sequence[StandardMention],
) -> Holders:
    """The holders that a line of a list names before or behind its standards.

    "1. UP3 Kudus: ISO 9001:2015", "- ISO 9001:2015 untuk UP3 Kudus dan UP3 Pati".
    """
    item = _ITEM.match(document.lower, sentence.start, sentence.end)
    begin = item.end() if item is not None else sentence.start
    named = organisations.starting_at(begin) or organisations.at(begin)
    if named is not None and named.kind in HOLDER_KINDS and named.end <= standards[0].start:
        group = coordinated(document, organisations, named, standards[0].start)
        between = document.lower[group[-1].end : standards[0].start]
        between = _ASIDE.sub("", between)  # "PT X (PLTU captive) - ISO 14001"
        if between in {", ", "; "} or _BEFORE.fullmatch(between):
            return group if len(group) > 1 and is_alike(group) else (named,)
        return ()
    for each in organisations.within(standards[-1].end, sentence.end):
        before = document.lower[standards[-1].end : each.start]
        if each.kind in HOLDER_KINDS and _FOR.search(before):
            return coordinated(document, organisations, each, sentence.end)
    return ()


_ASIDE = re.compile(r"^ \([^()]{2,40}\)(?=[:,; ])")
_FOR = re.compile(
    r"\b(?:untuk|bagi|kepada|milik|oleh|for|to|di(?:raih|terima|peroleh|kantongi|miliki|pegang))"
    r"(?: (?:unit|(?:dua|tiga|empat|lima|enam|\d{1,2})(?: \w+){1,2},?(?: (?:yakni|yaitu|namely)),?"
    r"|the|pt))? $"
)
"""Right before the holder behind a standard of a list's line."""
