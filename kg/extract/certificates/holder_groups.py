"""Holders named as a group: by a list behind the verb, or by words that point to a list before.

Place in the flow: used by :mod:`kg.extract.certificates.holders`. Two forms: "unit yang
mengantongi ISO 9001 adalah A dan B", "penerima sertifikat itu antara lain A", where the holders
stand behind the verb and a word that announces them; and "kedua unit itu", "ketiganya", "seluruh
unit penerima PROPER Emas", "all three plants", which take the members of a list that another
sentence gives. Those that are counted first and named next: see
:mod:`kg.extract.certificates.holder_counts`.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

from kg.extract.organisations.topic import (
    HOLDER_KINDS,
    NUMBER_WORD,
    NUMBER_WORDS,
    Topic,
    coordinated,
    each_once,
    holder_key,
    is_alike,
)
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = [
    "BEFORE",
    "NOUN",
    "followers",
    "group_before",
    "heads_beside",
    "is_for_several",
    "is_headless",
    "listed_behind",
    "number_of",
    "rest_of_list",
    "spoken_for",
    "told_besides",
]

_ANNOUNCES = re.compile(
    r"(?:\b(?:adalah|ialah|yakni|yaitu|antara lain|(?:ter(?:catat|dapat)|ada)(?: nama)?|termasuk|"
    r"masuknya|bergabungnya|meliputi|mencakup|(?:salah )?satu(?:nya| di ?antaranya)|one of them|"
    r"di ?antaranya|terdiri (?:dari|atas)|masing-masing|namely|are|were|including|included?s?|"
    r"among (?:them|others|which)|such as|seperti|berasal dari|"
    r"(?:berada|terletak) di (?:wilayah kerja|lingkungan|bawah)|"
    r"baru|hanya|cuma|barulah|only)[ ,:;]*|"
    r"\b(?:baru|hanya|cuma|ada|only) (?:dua|tiga|empat|lima|enam|two|three|four|"
    r"\d{1,2})(?: \w+)?[,:] |: )"
    r"(?:(?:adalah|di ?antaranya|di ?dalamnya|yakni|yaitu|antara lain|unit|the)[ ,:]*){0,2}$"
)
_CERTIFIER = re.compile(
    r"\b(?:lembaga|badan|auditor|sertifikator|certification body|certifier|oleh|dari|by|from)\b"
    r"[^,.;]{0,60}$"
)
_OFFICE = re.compile(r"\b(?:menteri|menaker|kapolri|gubernur|bupati|minister|governor|chief)\b")
"""Who gave is an office, and so named: "from the Minister of Manpower, among them A"."""
_HEADLESS = re.compile(
    r"(?:\b(?:unit\w*|perusahaan|pembangkit|kantor|anak usaha|up3|ulp|upt|pltu|area|pihak|bumn|"
    r"objek vital|obvitnas|instalasi|instansi|organisasi|anak perusahaan)"
    r"(?: \w+){0,2}?|,|dan|adapun|salah satu|satu-satunya|^|pertama) ?yang"
    r"(?: (?:telah|sudah|berhasil|juga|kini|resmi|kembali|baru saja|akhirnya))* $|"
    r"\b(?:penerima|peraih|pemegang|pemilik|recipients?|holders?) $"
)
"""Before a verb without a subject of its own: "unit yang (telah)"."""
_REACH = 200
"""How far behind the verb the list may begin."""

NOUN = (
    r"(?:unit|up3|ulp|upt|upp|ultg|pltu|pltp|plta|pembangkit|perusahaan|kantor|area|wilayah kerja|"
    r"objek vital(?: nasional)?|obvitnas|badan usaha|bumn|kontraktor|"
    r"aset(?: (?:kelistrikan|pembangkit))?|"
    r"pengelola(?: (?:objek|instalasi|pembangkit)(?: vital)?)?|"
    r"anak usaha|skpd|opd|satker|satuan kerja|dinas|instansi|puskesmas|pengadilan|rumah sakit|"
    r"pabrik|"
    r"plants?|units?|companies|offices|subsidiaries|fields|areas|sites)"
)
_COUNT = (
    r"(?:kedua|ketiga|keempat|kelima|keenam|ketujuh|the two|the three|the four|the five|"
    r"all two|all three|all four|all five|both)"
)
_GROUP = re.compile(
    r"\b(?:(?P<alone>keduanya|ketiganya|keempatnya|kelimanya|both|all three|all four|the two|"
    r"the three)|"
    rf"(?P<count>{_COUNT})(?: of the)? {NOUN}(?: (?!yang\b|di\b)[a-z]+){{0,2}}?"
    r"(?: (?:itu|ini|tersebut))?|"
    rf"(?:seluruh|semua|segenap|para|all) {NOUN}(?: [a-z]+)? "
    r"(?:(?:penerima|peraih|pemegang|yang (?:menerima|meraih|memp?eroleh|mendapat\w*)) "
    r"(?P<prize>[a-z0-9][\w ]{2,40}?)|itu|tersebut|ini))"
    r"(?: (?:kini|juga|pun|telah|sudah|berhasil|kembali|resmi|sama-sama|masing-masing|lulus|lolos|"
    r"dan|dinyatakan|have|has|had|also|now|were|was|been|successfully)){0,5} ?$"
)
BEFORE = 120
"""How far before the verb such words may begin."""
_MOST_LISTS = 40
"""So many lists before are looked at: a bound, not a rule."""
_BACK = 4
"""How many sentences back units without a list are looked for."""
_POINTS_ON = re.compile(
    r"(?:ketiga|kedua|keempat|kelima|penghargaan|piala|itu|these|they|all)\w*\b"
)


def listed_behind(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """The holders that a sentence lists behind its verb and a word that announces them."""
    limit = min(sentence.end, verb[1] + _REACH)
    for each in organisations.within(verb[1], limit):
        if each.kind not in HOLDER_KINDS:
            continue
        before = document.lower[max(verb[1], each.start - 60) : each.start]
        announced = _ANNOUNCES.search(before)
        if announced is None:
            continue
        by = _CERTIFIER.search(before[: announced.start()].rstrip(" ,"))
        offset = each.start - len(before)
        if (
            by is not None
            and _OFFICE.search(by.group()) is None
            and not organisations.within(offset + by.start(), offset + announced.start())
        ):
            return ()  # "diaudit lembaga berikut: A"; not "dari Kemnaker tahun ini: A"
        group = coordinated(document, organisations, each, sentence.end)
        return group if len(group) > 1 and is_alike(group) else (each,)
    return ()


_LATER = re.compile(r"\b(?:akan|ditargetkan|tahun depan|mendatang|next|will|belum)\b")
_FOLLOWS = re.compile(r"\b(?:disusul|diikuti|followed by)(?: oleh| kemudian)? (?:pln |pt )?$")
_TOGETHER_WITH = re.compile(r", (?:bersama(?:-sama)?(?: dengan)?|together with) (?:pt\.? |pln )?$")
"""Right before units that got the same: "mendapat ISO 14001, bersama UPT A dan UPT B"."""
_WITH_RANK = re.compile(
    r" (?:(?:hanya|cukup|sendiri|mendapat(?:kan)?|kebagian|meraih|memp?eroleh|menerima|mengantongi|"
    r"menyabet|dengan|di|pada|ada) ){1,3}(?:kategori|predikat|peringkat|level|bendera|"
    r"medali|sertifikat(?! (?:\w+ ){0,3}?(?:iso|ohsas|smk ?[23]|smp|sni)\b))\b"
)
_WHILE = re.compile(r"(?:, ?|\b)(?:sedangkan|sementara|adapun|while|whereas) (?:pln |pt )?$")
"""Around who got another rank of the same: "..., sedangkan UP3 Sumba kebagian kategori perak"."""
_AFTER = re.compile(
    r"\b(?:setelah|sesudah|menyusul|menyusuli|mengikuti(?: jejak)?|after|following)"
    r"(?: (?:lebih dulu|sebelumnya|pt|pln))? $"
)
_ORDINAL = re.compile(
    r"\b(?:serupa|sama|yang ke|ke-?\d{1,3}|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|"
    r"berikutnya|selanjutnya|second|third|fourth|fifth|\d(?:nd|rd|th)|similar|same)\b"
)
"""Who comes after others of which the same is true: "unit ketiga yang meraih ..., setelah A"."""
_AND_TO = re.compile(
    r"(?:,? (?:dan|serta|and)|, (?:sedangkan|sementara|adapun|while|whereas)) "
    r"(?:(?:sertifikat |penghargaan |the )?(?:kategori|peringkat|level|predikat|"
    r"tingkat|medali|bendera|silver|gold)(?: \w+){0,2} )?"
    r"(?:(?:jatuh|di(?:berikan|serahkan|anugerahkan|sematkan)|went|goes|was given) )?"
    r"(?:kepada|untuk|to|di(?:terima|raih|sabet|peroleh|dapat(?:kan)?)(?: oleh)?) "
    r"(?:pln |pt )?$"
)
"""Right before a second receiver: "kategori emas kepada A dan kategori perak kepada B"."""


def followers(
    document: Document, organisations: Mentions, sentence: Sentence, position: int
) -> tuple[Mention, ...]:
    """Who got the same after the first: "diraih UP3 Jayapura pada 2020, disusul UP3 Sorong"."""
    for each in organisations.within(position, sentence.end):
        behind = document.lower[each.end : min(sentence.end, each.end + 60)]
        before = document.lower[max(position, each.start - 75) : each.start]
        more = _FOLLOWS.search(before[-30:]) or _AND_TO.search(before)
        if each.kind == "pln_unit":
            more = more or _TOGETHER_WITH.search(before[-30:])
        more = more or (_WHILE.search(before[-24:]) and _WITH_RANK.match(document.lower, each.end))
        more = more or (
            _AFTER.search(before[-40:])
            and _ORDINAL.search(document.lower, sentence.start, each.start)
        )
        if each.kind in HOLDER_KINDS and more and not _LATER.search(behind):
            return coordinated(document, organisations, each, sentence.end)
    return ()


_HEAD = r"(?:plt\.? |senior |general )*(?:manajer|manager|gm|direktur(?: utama)?|kepala|pimpinan)"
_BY_HEAD = re.compile(rf"\b{_HEAD} (?:pt |pln )?$")
_NEXT_HEAD = re.compile(rf"(?:,? [^,.;\"]{{3,40}}?)?,? (?:dan|serta|and) {_HEAD} (?:pt |pln )?")


def heads_beside(
    document: Document, organisations: Mentions, sentence: Sentence, holder: Mention
) -> tuple[Mention, ...]:
    """The units of heads that stand side by side: "Manajer A Budi dan Manajer B Azis menerima"."""
    lower = document.lower
    inside = [
        e for e in organisations.within(sentence.start, sentence.end) if e.kind == holder.kind
    ]
    found: list[Mention] = []
    for first, second in pairwise(inside):
        if holder not in {first, second}:
            continue
        if _BY_HEAD.search(lower, max(sentence.start, first.start - 30), first.start) is None:
            continue
        if _NEXT_HEAD.fullmatch(lower, first.end, second.start):
            found += [first, second]
    return tuple(each for each in found if each != holder)


_PART_NOUN = (
    r"(?:anak (?:usaha|perusahaan)|unit|kantor|cabang|pembangkit|subsidiar\w+|plants?|offices?)"
)
_WITH_THEM = re.compile(
    r",? (?:bersama(?:[- ]sama)?(?: dengan)?|beserta|together with|along with)"
    rf"(?: (?:{NUMBER_WORD}|\d{{1,2}}|sejumlah|beberapa|its|the))*"
    rf"(?: {_PART_NOUN}\w*(?: [a-z]+){{0,3}})?,?(?: (?:yakni|yaitu|masing-masing|namely),?)? "
    r"(?:pt\.? |pln )?|"
    rf",? (?:dan|serta|and)(?: (?:{NUMBER_WORD}|\d{{1,2}}|its|the))*"
    rf" {_PART_NOUN}(?:[a-z]*nya|(?: [a-z]+){{0,2}}? (?:[a-z]+nya|di ?bawahnya))?,?"
    r"(?: (?:yakni|yaitu|masing-masing|namely),?)? (?:pt\.? |pln )?"
)
"""From who got it to those who got it with them: "X bersama tiga anak usahanya, A, B dan C"."""


def leads_them(
    document: Document,
    organisations: Mentions,
    sentence: Sentence,
    holders: tuple[Mention, ...],
    verb: int,
) -> tuple[Mention, ...]:
    """Who stands before the holders of a verb as the first of them: "X bersama unitnya, A dan B".

    Args:
        document: The text.
        organisations: All organisations of the text.
        sentence: The sentence of the verb.
        holders: Those found.
        verb: Where the verb begins.
    """
    first = min(holders, key=lambda each: each.start)
    if not sentence.start < first.start < verb:
        return ()
    lead = organisations.before(first.start)
    if lead is None or lead.start < sentence.start or lead.kind not in {"pln_unit", "company"}:
        return ()
    with_them = _WITH_THEM.fullmatch(document.lower, lead.end, first.start)
    return (lead,) if with_them is not None and lead not in holders else ()


_BESIDES_FIRST = re.compile(r"\"?(?:selain|di samping|besides|in addition to) (?:pt |pln |the )?")
_ALSO = re.compile(r"\b(?:juga|turut|pun|ikut|also)\b[^,;.]{0,30}$")


def told_besides(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """Who got the same as the one behind the verb: "Selain A, SMK3 juga diraih B"."""
    opens = _BESIDES_FIRST.match(document.lower, sentence.start, verb[0])
    if opens is None:
        return ()
    first = organisations.starting_at(opens.end()) or organisations.at(opens.end())
    if first is None or first.kind not in HOLDER_KINDS or first.end > verb[0]:
        return ()
    group = coordinated(document, organisations, first, verb[0])
    group = tuple(each for each in group if each is first or each.kind != "government")
    alone = document.plain[group[-1].end : group[-1].end + 1] == ","
    also = _ALSO.search(document.lower, opens.end(), verb[0]) is not None
    return group if also or (alone and first.kind in {"pln_unit", "company"}) else ()


_OWN = re.compile(
    r"\b(?:kami|kita|unit kami|pihak kami|pihaknya|we|our unit|our company)"
    r"(?: (?:juga|sudah|telah|kini|berhasil|kembali|baru|resmi|have|has|also|now|already)){0,3} $"
)
_SAYS = re.compile(
    r"\",? (?:kata|ujar|tutur|ungkap|jelas|terang|papar|tegas|ucap|sebut|imbuh|tambah|said|says)"
    r"(?:nya)? "
)
_HEAD_OF = re.compile(
    r"\b(?:manager|manajer|gm|general manager|direktur(?: \w+){0,2}|kepala|pimpinan|director|ceo|"
    r"senior manager)(?: of| dari)? (?:pt |pln )?$"
)


def spoken_for(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """Whose "kami" is, told by the speaker behind the marks: '"Kami ...," kata Manajer X'."""
    lower = document.lower
    if _OWN.search(lower, max(sentence.start, verb[0] - 50), verb[0]) is None:
        return ()
    says = _SAYS.search(lower, verb[1], sentence.end)
    if says is None:
        return ()
    for each in organisations.within(says.end(), min(sentence.end, says.end() + 60)):
        if each.kind in HOLDER_KINDS and _HEAD_OF.search(lower, says.end(), each.start):
            return (each,)
    return ()


def is_for_several(
    document: Document, organisations: Mentions, first: Mention, sentence: Sentence
) -> bool:
    """Whether units of an English list got what the company was given: "three SMP for A and B"."""
    if not document.lower.endswith(" for ", 0, first.start) or first.kind != "pln_unit":
        return False
    group = coordinated(document, organisations, first, sentence.end)
    return len(group) > 1 and all(each.kind == "pln_unit" for each in group)


def is_headless(document: Document, sentence: Sentence, verb: tuple[int, int]) -> bool:
    """Whether a verb has no subject but "unit yang ..." or is a noun: "penerima"."""
    before = document.lower[max(sentence.start, verb[0] - 60) : verb[0]]
    words = before + document.lower[verb[0] : verb[1]] + " "
    return _HEADLESS.search(before) is not None or _HEADLESS.search(words) is not None


def group_before(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    sentence: Sentence,
    verb: tuple[int, int],
) -> tuple[Mention, ...]:
    """The members of the list that the words right before a verb point to, empty without one."""
    begin = max(sentence.start, verb[0] - BEFORE)
    match = document.in_lower.search(_GROUP, begin, verb[0])
    if match is None or organisations.within(match.start(), verb[0]):
        return _parts_before(document, organisations, sentence, verb[0])
    words = match["alone"] or match["count"]
    number = number_of(words) if words else None
    number_before = bisect_right(topic.listed, match.start(), key=lambda group: group[-1].end)
    lists = list(topic.listed[max(0, number_before - _MOST_LISTS) : number_before])
    if match["prize"]:
        prize = match["prize"].strip()
        named = [group for group in lists if _speaks_of(document, group[0], prize)]
        return named[-1] if named else ()
    lists = [group for group in lists if number is None or len(group) == number]
    if lists:
        return lists[-1]
    return _units_before(document, organisations, sentence, match.start(), number)


_REST = re.compile(
    rf"(?:sementara|sedangkan|adapun|dan)?(?: itu)?,? ?(?:(?:{NUMBER_WORD}|\d{{1,2}}) )?"
    rf"(?:{NOUN} )?(?:sisanya|selebihnya|lainnya|yang lain)(?: lagi)?,? "
    r"(?:adalah|ialah|yakni|yaitu|masing-masing)[ ,:]+(?:pln |pt )?"
)


def rest_of_list(
    document: Document, topic: Topic, members: tuple[Mention, ...]
) -> tuple[Mention, ...]:
    """Who is told right behind a list as its rest: "Empat di antaranya A ... Sisanya ialah E"."""
    last = document.sentence_index(members[-1].start)
    for sentence in document.sentences[last + 1 : last + 2]:
        match = _REST.match(document.lower, sentence.start, sentence.end)
        for group in topic.listed if match is not None else ():
            if sentence.start <= group[0].start < sentence.end:
                return group
    return ()


_OF_OWNER = re.compile(
    rf"\b(?P<count>{_COUNT})(?: of the)? {NOUN}(?:nya)? (?:of|milik|dari|kelolaan|di lingkungan)"
    r"(?: (?:pt\.?|the))? $"
)
_UP_TO_VERB = re.compile(
    r"(?:,? (?:Tbk|Persero)\b)?(?: (?:itu|tersebut|ini|kini|juga|pun|telah|sudah|berhasil|also|now|"
    r"all|have|has|had|already))* "
)


def _parts_before(
    document: Document, organisations: Mentions, sentence: Sentence, limit: int
) -> tuple[Mention, ...]:
    """The parts named before that "all three areas of PT X" counts: just so many."""
    owner = organisations.before(limit)
    if owner is None or owner.start < sentence.start:
        return ()
    counted = document.in_lower.search(
        _OF_OWNER, max(sentence.start, owner.start - 60), owner.start
    )
    if counted is None or _UP_TO_VERB.fullmatch(document.plain, owner.end, limit) is None:
        return ()
    number = number_of(counted["count"])
    index = document.sentence_index(sentence.start)
    found = each_once(
        each
        for earlier in document.sentences[max(0, index - _BACK) : index]
        for each in organisations.within(earlier.start, earlier.end)
        if (each.kind == "pln_unit" or not each.name.startswith(("PT", "PLN")))
        and holder_key(each) != holder_key(owner)
    )
    return found if len(found) == number else ()


def number_of(words: str) -> int | None:
    """The number of a count in words or digits: "ketiganya", "all two", "12"."""
    if words.isdigit():
        return int(words)
    word = words.removeprefix("the ").removeprefix("all ")
    return NUMBER_WORDS.get(word) or NUMBER_WORDS.get(word.removesuffix("nya"))


def _speaks_of(document: Document, member: Mention, prize: str) -> bool:
    """Whether the sentence of a list names a prize, or goes on from one that does."""
    number = document.sentence_index(member.start)
    sentence = document.sentences[number]
    if prize in document.lower[sentence.start : sentence.end]:
        return True
    if not number or _POINTS_ON.match(document.lower, sentence.start) is None:
        return False
    before = document.sentences[number - 1]
    return prize in document.lower[before.start : before.end]


def _units_before(
    document: Document,
    organisations: Mentions,
    sentence: Sentence,
    position: int,
    number: int | None,
) -> tuple[Mention, ...]:
    """As many units as the count says, where the sentences before name just so many."""
    if number is None:
        return ()
    index = document.sentence_index(sentence.start)
    found: dict[str, Mention] = {}
    for earlier in reversed(document.sentences[max(0, index - _BACK) : index + 1]):
        if earlier.kind != "body":
            continue
        for each in organisations.within(earlier.start, min(earlier.end, position)):
            if each.kind == "pln_unit":
                found.setdefault(holder_key(each), each)
        if len(found) >= number:
            break
    units = tuple(sorted(found.values()))
    return units if len(units) == number else ()
