"""Holders pointed back to at a sentence's begin: "Unit itu ...", "Kampus tersebut ...".

Place in the flow: used by :mod:`kg.extract.certificates.holders`. The noun tells what is looked for
in the sentences before: a unit, a company, or a house by its own word ("Dinas itu", "Rumah sakit
milik Pemkot X tersebut").
"""

from __future__ import annotations

import re

from kg.extract.organisations.topic import BELONGS_TO, HOLDER_KINDS, PART_OF
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["SPEAKER_BEFORE", "pointed_back", "pointer_end", "they_before", "unit_told_before"]

SPEAKER_BEFORE = re.compile(
    r"\b(?:manager|manajer|gm|general manager|direktur(?: \w+){0,3}|kepala|humas|"
    r"sekretaris(?: perusahaan)?|supervisor|assistant manager|asisten manajer|"
    r"vice president|director|head|ceo|komisaris)(?: of| dari)? ?$"
)
_SCHOOL = r"universitas|politeknik|institut|sekolah|akademi|kampus|perguruan tinggi|universit\w+"
_HOSPITAL = r"rumah sakit|rs(?:ud|up)?|hospital"
_HOUSE = (
    rf"dinas|{_SCHOOL}|{_HOSPITAL}|puskesmas|badan|balai|laboratorium|bank|pdam|perumda|bumd|"
    r"pengadilan|pemkot|pemkab|pemprov|instansi|lembaga|organisasi perangkat daerah|opd|pabrik|"
    r"kilang|bandara|refinery|airport|agency"
)
_THIS = r"(?: (?!yang\b|telah\b|sudah\b|kini\b)(?:[\w()/-]|,(?=\d))+){0,6}? (?:ini|itu|tersebut)"
_OVER = (
    r" yang (?:membawahi|mengelola|mengoperasikan|menaungi|melayani|memasok)"
    r"(?: [\w()/,-]+){1,12}? (?:ini|itu|tersebut)"
)
_BELOW = r" yang (?:berada|bernaung) di ?bawah(?: [\w()/-]+){1,8}? (?:ini|itu|tersebut)"
_POINTS_BACK = re.compile(
    r"\"?(?:(?:hari ini|kemarin|pekan lalu|bulan lalu),? )?"
    r"(?:(?:hari )?(?:senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b[^,.;]{0,24}, )?"
    r"(?:(?:sebelumnya|selain itu|sementara itu|kini|saat ini|hingga kini|"
    r"sampai kini|"
    r"di sisi lain|tahun lalu|in addition|meanwhile|previously|earlier|currently|today),? |"
    r"ia |dia |"
    r"(?P<told>menurut(?:nya| dia),? |kata(?:nya| dia),? |(?:[\w.'-]+ ){1,3}(?:mengatakan|"
    r"menambahkan|menyebut(?:kan)?|menjelaskan|menuturkan|"
    r"mengungkapkan|menyampaikan|melanjutkan|menerangkan|added|said),? (?:bahwa |that )?)|"
    r"(?:di|pada|dalam) (?:\w+ ){1,3}?|(?:di|pada|dalam|at|in|during) [^,.;\"]{3,100}, )?"
    r"(?:secara \w+,? )?"
    rf"(?:(?P<unit>(?:unit|kantor|(?P<plant>pembangkit|plt[a-z]{{1,4}}))(?:{_THIS}|{_OVER})|"
    r"(?P<rel>(?:unit|kantor|pembangkit) yang(?: (?:sejak(?: tahun)? \d{4}|sudah|telah|kini|juga|"
    r"baru|pernah))*(?= $))|"
    r"the (?:(?!of\b|its\b)\w+ )?(?:unit|plant|office|power plant|power station)(?: itself)?)|"
    rf"(?P<house>{_HOUSE})(?:{_BELOW}|{_THIS})|the (?P<ehouse>{_HOUSE})(?: itself)?|"
    r"(?P<company>(?:perusahaan|perseroan|(?:anak|cucu) usaha|anak perusahaan|sub ?holding|bumn)"
    rf"(?:{_THIS}|(?: \w+){{0,2}}?)|(?P<runs>pengelola|operator){_THIS}|"
    r"the (?:company|firm|utility|subsidiary|subholding|state-owned (?:company|firm))))\b"
)
_NAMED_SO = (
    (re.compile(rf"(?:{_SCHOOL})"), re.compile(r"Univ|Poli|Insti|Sekolah|Akademi|UIN|ST[A-Z]")),
    (re.compile(rf"(?:{_HOSPITAL})$"), re.compile(r"RS|Rumah Sakit|.*(?:Hospital|Siloam)")),
    (re.compile(r"dinas"), re.compile(r"Dinas|Dis[a-z]+|.*Office|.*Service")),
    (re.compile(r"pabrik|kilang|bank|bumd|pdam|perumda|bandara|refinery|airport"), None),
)
"""The names that a house's noun stands for; None: any company."""
_OFFICES = frozenset({"government", "agency", "other"})
_PLANT = re.compile(
    r"(?:PT )?(?:PLN )?(?:(?:\(Persero\) )?(?:Indonesia|Nusantara) Power )?(?:PLT|Pembangkit|"
    r"Unit Pem|U[PB]P?\b|UPDK|"
    r"UPK|Sektor)"
)
"""What "pembangkit itu" points back to, where the text names any."""
_THAT_ONE = re.compile(r"[^.;,]{0,90}\b(?:itu|ini|tersebut)\b")
"""Behind the verb of "Unit yang sejak 2021 mengantongi ... itu": the unit named before."""
_HOUSE_BACK = 8
_BACK = 4
"""How many sentences back the company or the unit may be named."""


def pointer_end(document: Document, sentence: Sentence, limit: int) -> int:
    """Where the words end that point back, the sentence's begin without such."""
    match = _POINTS_BACK.match(document.lower, sentence.start, limit)
    return match.end() if match is not None else sentence.start


def pointed_back(
    document: Document, organisations: Mentions, sentence: Sentence, limit: int
) -> Mention | None:
    """Whom "Unit itu ..." or "Perusahaan ..." at a sentence's begin points back to.

    It is the first organisation of that kind in the nearest sentence that has one; whose
    speaker is only quoted comes last.
    """
    match = _POINTS_BACK.match(document.lower, sentence.start, limit)
    number = document.sentence_index(sentence.start)
    if match is None or organisations.starting_at(sentence.start) is not None:
        return None  # "Laboratorium Uji Tegangan unit tersebut" is named itself
    if match["rel"] and _THAT_ONE.match(document.lower, limit, sentence.end) is None:
        return None  # "Unit yang sudah mengantongi ISO 9001 akan diperiksa": any unit
    house = match["house"] or match["ehouse"]
    kind = "pln_unit" if match["unit"] else "company"
    spoken: Mention | None = None
    unit: Mention | None = None  # what is called a company may be a unit of one
    back = _HOUSE_BACK if house else _BACK
    plants = match["plant"] is not None and any(
        _PLANT.match(each.name) for each in organisations.within(0, sentence.start)
    )
    for before in reversed(document.sentences[max(0, number - back) : number]):
        if before.kind != "body":
            continue
        for each in organisations.within(before.start, before.end):
            if each.kind == "pln_unit" and kind == "company" and unit is None and not house:
                unit = each
            fits = _is_house(each, house) if house else each.kind == kind
            fits = fits or (match["runs"] is not None and each.kind == "pln_unit")
            fits = fits and (not plants or _PLANT.match(each.name) is not None)
            words = document.lower[max(0, each.start - 60) : each.start]
            if not fits or BELONGS_TO.search(words):
                continue
            if match["told"] is None and SPEAKER_BEFORE.search(words[-40:]):
                spoken = spoken or each
            elif not PART_OF.search(words):
                return each
    return spoken or unit


_THEY = re.compile(
    r"\b(?:mereka|yang \w+ (?:ini|itu)|(?:pabrik(?:an)?|produsen|pembuat\w*|vendor|pemasok)(?:nya)?"
    r"(?: (?:ini|itu|tersebut))?|they|the (?:maker|manufacturer|factory|vendor|supplier))"
    r"(?: (?:sudah|telah|juga|baru|kini|pun|sendiri|already|also|now))* $"
)
"""Right before a verb: makers and others who were named before."""


def they_before(
    document: Document, organisations: Mentions, sentence: Sentence, position: int
) -> Mention | None:
    """The company named last before "mereka sudah punya ..." in the sentences before, not PLN."""
    if _THEY.search(document.lower, max(sentence.start, position - 60), position) is None:
        return None
    number = document.sentence_index(sentence.start)
    first = document.sentences[max(0, number - _BACK)].start
    named = [
        each
        for each in organisations.within(first, sentence.start)
        if each.kind == "company" and each.known != "PT PLN (Persero)"
    ]
    return named[-1] if named else None


_AGENTLESS = re.compile(
    r"\"?(?:(?:selain itu|hasilnya|alhasil|karena itu|sebagai bukti|buktinya),? )?(?:sejumlah|"
    r"berbagai|beragam|beberapa|banyak|deretan|aneka|segudang|tidak sedikit|dua|tiga|empat|lima) "
    r"(?:penghargaan|sertifikat|sertifikasi|prestasi|pengakuan|apresiasi)\b[^,.;]{0,50}$"
)
_BY_WHOM = re.compile(r" (?:oleh|pln|pt)\b")


def unit_told_before(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> Mention | None:
    """Whose prizes are that a sentence only says were got: the one unit of the sentence before.

    "... membuat PLTU X dinilai berhasil. Sejumlah penghargaan telah diraih, di antaranya ..."
    """
    lower, number = document.lower, document.sentence_index(sentence.start)
    if not number or not lower.startswith(("di", "yang di"), verb[0]):
        return None
    if _AGENTLESS.match(lower[sentence.start : verb[0]]) is None or _BY_WHOM.match(lower, verb[1]):
        return None
    before = document.sentences[number - 1]
    if before.kind != "body" or "\n" in document.plain[before.end : sentence.start]:
        return None
    units = [
        each
        for each in organisations.within(before.start, before.end)
        if each.kind == "pln_unit"
        and SPEAKER_BEFORE.search(lower[max(0, each.start - 40) : each.start]) is None
    ]
    return units[0] if len({each.identity for each in units}) == 1 else None


def _is_house(mention: Mention, noun: str) -> bool:
    """Whether a name is one that the noun may stand for."""
    if mention.kind not in HOLDER_KINDS:
        return False
    for nouns, names in _NAMED_SO:
        if nouns.match(noun) is not None:
            if names is None:
                return mention.kind in {"company", "other", "pln_unit"}
            return names.match(mention.name) is not None
    if mention.name.lower().startswith(noun):
        return True
    general = noun in {"instansi", "lembaga", "opd", "organisasi perangkat daerah", "agency"}
    return general and mention.kind in _OFFICES
