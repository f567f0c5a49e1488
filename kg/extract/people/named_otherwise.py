"""Names that neither a post nor a verb of speech tells: by age, succession or by whom it is led.

Place in the flow: used by :mod:`kg.extract.people.anchors`. "41-year-old Hawa bends down", "Andi
Azis menggantikan Budi Santoso", "to replace Budi Santoso".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.names import PersonName
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["iter_named_otherwise"]

_AGED = re.compile(r"\b\d{1,2}-year-old (?:[a-z]+ )?(?=[A-Z])")
_SUCCEEDS = re.compile(
    r"\b(?:menggantikan|digantikan(?: oleh)?|replac(?:e[sd]?|ing)|succeed(?:s|ed|ing)?|"
    r"tak(?:es|ing) over from|took over from)(?: posisi| pejabat lama| pendahulunya)?,? (?=[A-Z])"
)
_LED = re.compile(
    r"\b(?:(?:dipandu|dimoderatori|didampingi|dipimpin|diketuai|dikepalai|dikomandani|dikomandoi|"
    r"(?:posisi|jabatan|kursi|tampuk)(?: \w+){0,2} di(?:jabat|isi|pegang|emban)|"
    r"dinakhodai|digawangi|diwakili|ditemani|di bawah (?:kepemimpinan|pimpinan|komando))"
    r"(?: langsung)?(?: oleh)?(?: (?:sang )?(?:istri|suami)(?:nya)?)?,?|"
    r"(?:led|moderated|accompanied|represented) by) (?=[A-Z])"
)
_GATES = (
    "-year-old ",
    "gantikan",
    "replac",
    "succe",
    " over from ",
    "ed by ",
    "dipandu",
    "dimoderatori",
    "didampingi",
    "dipimpin",
    "diketuai",
    "dikepalai",
    "dikoman",
    "dinakhodai",
    "digawangi",
    "diwakili",
    "ditemani",
    "dijabat",
    "diisi",
    "dipegang",
    "diemban",
    "di bawah ",
)
"""Words of the three expressions before, in their order."""


def iter_named_otherwise(names: NameReader) -> Iterator[Anchor]:
    """Names behind an age or a verb of succession; of one word behind an age only."""
    document = names.document
    yield from _of_parties(names)
    if not any(
        gate in document.lower for gate in (*_GATES, "nya ", "nya, ", " salah s", " seorang ")
    ):
        return
    for pattern, words in ((_AGED, _GATES[:1]), (_SUCCEEDS, _GATES[1:5]), (_LED, _GATES[5:])):
        if not any(word in document.lower for word in words):
            continue
        for match in document.in_plain.finditer(pattern):
            sentence = document.sentence_at(match.start())
            name = names.read(match.end()) if sentence.kind == "body" else None
            if name is None or name.end > sentence.end:
                continue
            if pattern is not _AGED and " " not in name.words:
                continue
            yield Anchor(name, None, None, "name-in-apposition", 0.75)
    yield from _with_their_posts(names)
    for match in (*_IS_ONE.finditer(document.plain), *_WITH_AGE.finditer(document.plain)):
        sentence = document.sentence_at(match.start())
        name = names.ending(sentence.start, match.start()) if sentence.kind == "body" else None
        if name is not None:
            yield Anchor(name, None, None, "name-in-apposition", 0.75)


_OF_PARTY = re.compile(
    r" \((?:F-|Fraksi |P\. ?|Partai )?(?:PKB|PKS|PAN|PPP|PSI|PBB|PDI[ -]?P(?:erjuangan)?|Golkar|"
    r"Gerindra|Nas[Dd]em|Demokrat|Hanura|Perindo)\)"
)
"""The party of a member of parliament, behind the name."""


def _of_parties(names: NameReader) -> Iterator[Anchor]:
    """Members of a list with their parties: "hadir Umar Said (PKB), Rina Wulan (Golkar)"."""
    document = names.document
    found = list(_OF_PARTY.finditer(document.plain))
    for match in found if len(found) > 1 else ():
        sentence = document.sentence_at(match.start())
        name = names.ending(sentence.start, match.start()) if sentence.kind == "body" else None
        if name is not None and " " in name.words:
            yield Anchor(name, None, None, "name-in-apposition", 0.75)


_IS_ONE = re.compile(
    r" (?<=[a-z] )(?:adalah|merupakan|menjadi) (?:salah satu|salah seorang|seorang) (?:dari )?"
    r"(?:orang|pria|wanita|perempuan|lelaki|laki-laki|saksi|korban|anak|penyintas|pengungsi)\b"
)
"""What tells that the subject of a sentence is a person: "Rini adalah salah satu orang yang"."""
_WITH_AGE = re.compile(
    r" \((?<=[a-z] \()(?:1[5-9]|[2-9]\d)(?: tahun| years old)?\)(?=,? (?!unit|desa|kk|orang|persen|"
    r"rumah|dan|pelanggan|serta|kepala|villages|percent|and|homes)[a-z])"
)
"""An age behind a name, before what somebody does: "Sri Sarwati (52) juga menumpang"."""

_ITS = re.compile(r"nya,? (?=[A-Z])")
_LAST_WORDS = re.compile(r"(?<![\w-])[A-Za-z][a-z]+(?: [A-Za-z][a-z]+){0,2}$")
_NEAR = 160


def _with_their_posts(names: NameReader) -> Iterator[Anchor]:
    """Names behind a post of who was named before: "UP3 Dumai yang dipimpin manajernya X"."""
    document = names.document
    for match in _ITS.finditer(document.plain):
        words = _LAST_WORDS.search(document.plain, max(0, match.start() - 40), match.start())
        if words is None:
            continue
        head = next(
            (
                found
                for found in document.in_lower.finditer(ROLE_HEAD, words.start(), match.start() + 3)
                if document.plain[found.start() - 1] == " "
            ),
            None,
        ) or _cut_head(document.lower, words.start(), match.start())
        sentence = document.sentence_at(match.start())
        near_to = (
            _KIN.search(document.lower, words.start(), match.start()) if head is None else None
        )
        if near_to is not None and sentence.kind == "body":
            name = names.read(match.end())
            if name is not None and name.end <= sentence.end and _is_set_off(document, match, name):
                yield Anchor(name, None, None, "name-in-apposition", 0.75)
            continue
        name = names.read(match.end()) if sentence.kind == "body" and head is not None else None
        if head is None or name is None or " " not in name.words or name.end > sentence.end:
            continue
        role = RoleMention(head.start(), match.start(), match.end())
        owner = names.organisations.before(head.start())
        first = sentence.start if head.start() > sentence.start else 0  # "Direkturnya, X, ..."
        near = owner is not None and owner.end > max(first, head.start() - _NEAR)
        yield Anchor(name, role, owner if near else None, "role-before-name", 0.85)


_KIN = re.compile(
    r"(?:^|(?<= ))(?:istri|suami|anak|ayah|ibu|kakak|adik|putra|putri|menantu|cucu|paman|rekan|"
    r"kolega|sahabat|teman|tetangga|pendahulu|pengganti|penerus|ajudan|atasan)"
    r"(?: (?:sulung|bungsu))?$"
)
"""Who is named by somebody named before: "timpal istrinya, Yuli Wenda"."""


def _is_set_off(document: Document, its: re.Match[str], name: PersonName) -> bool:
    """Whether a name of one word stands between commas."""
    commas = "," in its.group() and document.plain.startswith(",", name.after)
    return " " in name.words or commas


def _cut_head(lower: str, start: int, end: int) -> re.Match[str] | None:
    """The head of a post right before "nya", which its own expression does not end at."""
    while start < end:
        head = ROLE_HEAD.match(lower, start, end)
        if head is not None and head.end() == end:
            return head
        start = lower.find(" ", start, end) + 1 or end
    return None
