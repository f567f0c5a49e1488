"""Who holds a certificate: the organisation that a sentence, or the sentences around it, speak of.

Place in the flow: used by :mod:`kg.extract.certificates.certifications`. Algorithm, for the verb of
one sentence:

1. "... kepada X", "... diraih X": the organisation right behind; else the nearest one before the
   verb, with those it is joined to by commas and "dan".
2. "Dua unit kerja PLN Wilayah NTT": the units that another sentence lists take its place.
3. PLN as a whole stands for the unit that the article is about, where the lead names one.
"""

from __future__ import annotations

import re

from kg.extract.certificates.holder_counts import (
    COUNTED_LIST,
    counts_another_subject,
    counts_subject,
    named_next,
)
from kg.extract.certificates.holder_groups import (
    group_before,
    is_for_several,
    is_headless,
    listed_behind,
    spoken_for,
)
from kg.extract.certificates.holder_lists import others_of_list
from kg.extract.certificates.holder_pointers import (
    SPEAKER_BEFORE,
    pointed_back,
    pointer_end,
    they_before,
    unit_told_before,
)
from kg.extract.organisations.topic import (
    BELONGS_TO,
    HOLDER_KINDS,
    NUMBER_WORD,
    NUMBER_WORDS,
    PART_OF,
    Topic,
    coordinated,
    in_apposition,
    is_alike,
    is_list,
    owns_another,
)
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.role_words import ROLE_HEAD

__all__ = ["COUNTED_BEHIND", "holders_of"]

_COUNTED = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}|\d{{1,3}}|sejumlah|beberapa|seluruh|semua|belasan|"
    rf"puluhan|"
    r"(?:se|\w+ )(?:belas|puluh(?: \w+)?)|several|all|dozens of)"
    r"(?: \([\w ]+\))? (?:[a-z]+ing |business )?(?:units?(?: (?!di\b|dari\b|milik\b|"
    r"pada\b|yakni\b|yaitu\b|ialah\b|adalah\b|masing\b)\w+){0,2}|area|lapangan|"
    r"wilayah kerja|areas|plants|"
    r"up3|ulp|upt|anak (?:usaha|perusahaan)|skpd|opd|dinas|instansi|satuan kerja|satker|pabrik|"
    r"organisasi perangkat daerah|perusahaan|kantor|pltu|pembangkit(?: listrik)?|"
    r"bandara|terminal|cabang|proyek|rumah sakit|puskesmas|pelabuhan|kilang)"
    r"(?: perangkat daerah)?(?: \([a-z]+\))?"
    r"(?: (?:di(?: lingkungan| wilayah(?: kerja)?| bawah(?: \w+)?)?|lingkup|milik|dari|pada|of|in|"
    r"at|under|kelolaan|yang (?:dikelola|dioperasikan|dimiliki|berada di (?:bawah|lingkungan))"
    r"(?: \w+)?(?: oleh)?|(?:managed|operated|owned) by))? ?$"
)
_TOGETHER = re.compile(r"(?: \([^()]{1,30}\))? (?:dan|bersama|serta|and|along with) ")
_COUNT_ONLY = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}|\d{{1,3}}|most|some|several|many)(?: of)?"
    r"(?: \d{1,3})? $"
)
_UNITS_BEHIND = re.compile(
    r"(?:'s)? (?:\d{1,3} )?(?:(?!and\b)[a-z]+ ){0,2}?(?:units|plants|offices|subsidiaries)\b"
)
_GIVEN = re.compile(r"di(?:beri|serah|terbit|keluar|anugerah|semat|bagi)kan(?:nya)?(?: oleh)?")
"""Right behind such a verb stands who gave: "sertifikat diberikan PT X"."""
_REWARDED = ("diganjar", "dianugerahi", "dihadiahi", "diberi ")
"""Verbs whose subject got it, so that who stands behind "oleh" gave."""
_BY = re.compile(r" (?:langsung )?oleh (?:pihak |jajaran )?")
COUNTED_BEHIND = re.compile(
    r"(?: oleh)? (?:\d[\d.]*|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sejumlah|"
    r"beberapa) (?:unit|perusahaan|pembangkit|kantor|peserta|badan usaha)\b"
)
"""Right behind a verb: who got it is only counted."""
_ISSUER_BEFORE = re.compile(
    r"\b(?:oleh|dari|by|from|lembaga sertifikasi(?: \w+){0,2}|badan sertifikasi(?: \w+){0,2}|"
    r"auditor|certification body|diaudit|"
    r"issued by|granted by|menurut|melalui|(?:audit|surveilans|"
    r"surveillance)\b[^.;,]{0,30}\b(?:digelar|"
    r"dilakukan|dilaksanakan|dijalankan|dikerjakan|diselenggarakan))[ ,:]*(?:pihak |pt\.? )?$"
)
_AUDITED_BY = re.compile(
    r"\b(?:audit|surveilans|surveillance)\b[^.;,]{0,30}\b(?:digelar|dilakukan|dilaksanakan|"
    r"dijalankan|dikerjakan|diselenggarakan)(?: oleh)? (?:pihak |pt\.? )?$"
)
_LEADING = re.compile(
    r"\"?(?:dengan|setelah|usai|seusai|berkat|melalui|selain|sebagai|berbekal(?:kan)?|"
    r"bermodal(?:kan)?|di(?:topang|dukung|tunjang|lengkapi|bekali|perkuat)|with|after|having|by|as|"
    r"backed|supported|armed|equipped)\b"
)
_TO_SEVERAL = re.compile(
    r"\b(?:kepada|untuk|bagi|to)(?: (?:[\w'-]+|\(\w{2,6}\))){1,8}?,?(?::| yakni:?| yaitu:?|"
    r" antara lain| di ?antaranya| termasuk|"
    r" masing-masing| namely) $|"
    rf"\b(?:di|pada|at|in|for|across) (?:\d{{1,2}}|{NUMBER_WORD})(?: [\w-]+){{1,4}}?,?"
    r"(?::| yakni:?| yaitu:?| antara lain| masing-masing| termasuk| namely| including),?(?: the)? $"
)
_TO = re.compile(
    r"\b(?:kepada|untuk|to|bagi|atas nama|oleh)\b[ ,]*(?:pihak |manajemen |jajaran |unit |"
    r"unit \w+ \()?$|"
    r"\b(?:sertifikat(?: \w+)?|smk[23]|smp|\d{4,5}(?::\d{4})?) (?:milik|atas nama)(?: pt\.?)? $|"
    r"\b(?:kepada|ke|to)(?: the)? (?:plt\.? |senior |general |president )?"
    r"(?:man[ae]j?er|manager|gm|direktur|director|kepala|pimpinan|perwakilan|ceo|head|sekretaris|"
    r"(?:vice|executive) president)(?: (?!pt\b|pln\b)[a-z&]+){0,3}?(?: (?:dari|of))? $"
)

_TO_UNKNOWN = re.compile(
    r"\bkepada (?P<first>(?:[A-Z][\w&.'-]* ){1,5}?[A-Z][\w&.'-]*)(?: \([^()]{2,30}\))?"
    r"(?P<join>, (?:dan |serta )?| (?:dan|serta) )(?:PT\.? |PLN )?$"
)


def _goes_on_list(
    document: Document,
    organisations: Mentions,
    verb: tuple[int, int],
    second: Mention,
    sentence: Sentence,
) -> bool:
    """Whether receivers go on whose first nobody knows: "kepada PR Makmur, PT X, PT Y"."""
    match = _TO_UNKNOWN.search(document.plain, max(verb[0], verb[1] - 8), second.start)
    if match is None or ROLE_HEAD.match(match["first"].lower()):
        return False
    if match["join"] != ", ":
        return True
    return len(coordinated(document, organisations, second, sentence.end)) > 1


def _group_around(
    document: Document, organisations: Mentions, member: Mention, sentence: Sentence
) -> tuple[Mention, ...]:
    inside = [
        each
        for each in organisations.within(sentence.start, member.end)
        if each.kind in HOLDER_KINDS
    ]
    for each in inside:
        group = coordinated(document, organisations, each, sentence.end)
        if member not in group:
            continue
        before = document.lower[max(0, each.start - 70) : each.start]
        if each != member and _AUDITED_BY.search(before):
            continue  # "Setelah audit yang digelar PT X, PLTU Y ..."
        if _COUNTED.search(before) and is_list(document, group):
            if _TOGETHER.match(document.lower, group[0].end):
                return ()  # "17 unit yang dikelola PLN bersama PT X": none of them is named
            return group[1:]  # "dua area PGE, A dan B": PGE is no member of the list
        if len(group) == 2 and _BESIDES.search(before):
            return group  # "Selain UP2D Bali, UP3 Bali Utara juga memperoleh ..."
        if len(group) == 2 and _LIKE.search(before):
            return group  # "Menyusul UP3 Tegal, UP3 Pekalongan juga meraih ..."
        if len(group) == 2 and (_UNLIKE.search(before) or _OPERATED.search(before)):
            return group[1:]  # "Operator PLTU X unit 1, PT Y, menerima ..."
        if group[0].kind == "company" and owns_another(document, group[0]) and each != member:
            return group[1:]  # "Anak usaha PT X, PT Y, memperoleh ..."
        if not is_list(document, group):
            if len(group) == 2 and _DESCRIBES.search(group[0].name) and group[1].kind == "company":
                return group[1:]  # "its Batam unit, PT PLN Batam, had been awarded"
            above = group[0].kind in {"pln_unit", "company", "other"}
            return group[:1] if above else (member,)  # "dinilai Polda Jabar, PLTU X memperoleh"
        if is_alike(group):
            return group
    return (member,)


def holders_of(
    document: Document,
    sentence: Sentence,
    organisations: Mentions,
    topic: Topic,
    verb: tuple[int, int],
    *,
    receiver_behind: bool,
) -> tuple[tuple[Mention, ...], str | None]:
    """Find who holds what a verb states.

    Args:
        document: The text.
        sentence: The sentence of the verb.
        organisations: All organisations of the text.
        topic: What the article is about.
        verb: Start and end of the verb.
        receiver_behind: Whether the receiver may stand behind the verb ("diserahkan kepada X").

    Returns:
        The holders (empty: not told in this sentence) and the code of what was inferred, if any.
    """
    inside = [
        each
        for each in organisations.within(sentence.start, sentence.end)
        if each.kind in HOLDER_KINDS
    ]
    group = group_before(document, organisations, topic, sentence, verb)
    group = group or named_next(document, organisations, sentence, verb)
    group = group or counts_subject(document, organisations, sentence, verb)
    if group:
        return group, "holders-listed-elsewhere"
    headless = is_headless(document, sentence, verb)
    listed = listed_behind(document, organisations, sentence, verb) if headless else ()
    if listed:
        return listed, None
    if receiver_behind:
        active = _ACTIVE.match(document.lower, *verb) is not None
        by_giver = document.lower.startswith(_REWARDED, verb[0])
        for each in inside:
            before = document.lower[max(verb[1], each.start - 40) : each.start]
            between = document.lower[verb[1] : each.start] if each.start >= verb[1] else ""
            if _is_site_of_subject(document, each, inside, verb):
                continue  # "UPDK Palu meraih SMK3 untuk PLTD Silae"
            near = each.start >= verb[1] and (
                (
                    _TO.search(before)
                    and not (active and _TO_ONE.search(before))
                    and not (by_giver and before.rstrip().endswith(("oleh", " by")))
                    and not (_BY.fullmatch(between) and _GIVEN.fullmatch(document.lower, *verb))
                )
                or (not active and _goes_on_list(document, organisations, verb, each, sentence))
                or _TO_SEVERAL.search(document.lower, max(verb[0], each.start - 90), each.start)
                or (each.start - verb[1] <= 6 and not _GIVEN.fullmatch(document.lower, *verb))
                or (len(between) < 60 and _COUNTED.search(between))
                or (not active and COUNTED_LIST.fullmatch(between))
                or (not active and (_TO_KIN.fullmatch(between) or _UPON.fullmatch(between)))
                or is_for_several(document, organisations, each, sentence)
            )
            if near:
                held = _expanded(document, organisations, topic, each, sentence)
                if held == ((), "holders-only-counted"):  # "12 unit PLN, di antaranya A dan B"
                    behind = (each.end, each.end)
                    listed = listed_behind(document, organisations, sentence, behind)
                    return (listed, None) if listed else held
                return held
    subjects = [
        each
        for each in inside
        if each.end <= verb[0]
        and (
            not _ISSUER_BEFORE.search(document.lower[max(0, each.start - 70) : each.start])
            or _COUNTED.search(document.lower[max(0, each.start - 70) : each.start])
            or _acts_for_another(document, organisations, each)
        )
    ]
    if (bare := _bare_unit(document, organisations, sentence, verb[0])) is not None:
        return (bare,), "holder-of-another-sentence"
    back = pointed_back(document, organisations, sentence, verb[0])
    phrase = pointer_end(document, sentence, verb[0])
    if back is not None:  # "BUMD milik Pemkot Bogor tersebut"
        subjects = [each for each in subjects if each.start >= phrase]
    if back is not None and not subjects:
        return (back,), "holder-of-another-sentence"
    if not subjects:
        told_before = they_before(document, organisations, sentence, verb[0])
        told_before = told_before or unit_told_before(document, organisations, sentence, verb)
        if told_before is not None:
            return (told_before,), "holder-of-another-sentence"
    if not subjects and (listed := listed_behind(document, organisations, sentence, verb)):
        return listed, None  # "Tiga unit menerima sertifikat, yakni A, B dan C"
    if not subjects and (own := spoken_for(document, organisations, sentence, verb)):
        return own, None
    if not subjects:  # "Dengan diraihnya sertifikat ISO 9001, PLN ..."
        later = [
            each
            for each in inside
            if each.start >= verb[1]
            and document.plain[each.start - 2 : each.start] == ", "
            and not _ISSUER_BEFORE.search(document.lower[max(0, each.start - 70) : each.start])
        ]
        if not later or not _LEADING.match(document.lower, sentence.start):
            return (), None
        return _expanded(document, organisations, topic, later[0], sentence)
    told = [
        each
        for each in subjects
        if not SPEAKER_BEFORE.search(document.lower[max(0, each.start - 40) : each.start])
    ]
    others = others_of_list(document, topic, subjects[-1], verb[0])
    if others:
        return others, "holders-listed-elsewhere"
    if counts_another_subject(document.lower, sentence.start, subjects[-1], verb[0]):
        return (), "holders-only-counted"
    owners = [
        each
        for each in told
        if _belongs_behind(document, each)
        or _OPERATED.search(document.lower[max(0, each.start - 40) : each.start])
        or (each is not told[0] and _OWNED_BY.search(document.lower, each.start - 30, each.start))
        or any(_OF.fullmatch(document.lower, other.end, each.start) for other in told)
        or any(in_apposition(document, other, each) for other in told)
        or (document.plain[each.start - 1] == "(" and any(o.end == each.start - 2 for o in told))
    ]
    chosen = ([each for each in told if each not in owners] or told or subjects)[-1]
    if chosen in owners and back is not None:
        return (back,), "holder-of-another-sentence"  # "Perusahaan yang mengelola PLTU X itu"
    if chosen in owners and _UNIT_BELOW.search(
        document.lower, max(sentence.start, chosen.start - 60), chosen.start
    ):
        return (), None  # "ada unit di bawah PLN Wilayah X yang memperoleh"
    chosen = _acting_unit(document, organisations, sentence, chosen, verb[1]) or chosen
    held = _expanded(document, organisations, topic, chosen, sentence)
    if held == ((), "holders-only-counted"):  # "lima unit PLN meraih ISO 9001, antara lain A"
        listed = listed_behind(document, organisations, sentence, verb)
        return (listed, None) if listed else held
    return held


_UNIT_BELOW = re.compile(
    r"\b(?:unit|kantor|pembangkit|area|anak (?:usaha|perusahaan))(?: \w+)? (?:yang )?(?:berada )?"
    r"di ?bawah(?: \w+){0,2} $"
)
"""Who got it is a unit that is not named, not what it belongs to."""
_ACTIVE_GET = re.compile(
    r"me(?!nyerah|mberi)|(?:raih|terima|sabet|boyong|peroleh|kantongi)\b|"
    r"(?:pen)?capaian|perolehan|raihan"
)
_ACTIVE = re.compile(r"me(?!nyerah|mberi|nganugerah|mbagi|nyemat|nerbit|ngeluar)\w+$")
_TO_ONE = re.compile(r"\b(?:kepada|ke|to|oleh)\b[^,]{0,40}$")
"""Behind a verb of getting stands no receiver: "memperoleh ISO ... memberi kepastian kepada X"."""
_TO_KIN = re.compile(
    r"(?: oleh)? (?:salah satu )?(?:anak (?:usaha|perusahaan)|unit|cabang|lini usaha|entitas|"
    r"pabrik|kilang|pembangkit|subholding|afiliasi)nya(?: [a-z]+){0,3},? (?:yakni |yaitu |adalah )?"
)
"""From a passive verb to a part of the company: "diraih anak usahanya, PT X"."""
_UPON = re.compile(
    r"(?: langsung| juga| kemudian)? pada (?:pihak )?(?:pt\.? |pln )?|"
    r"(?: oleh)? (?:kantor (?:induk|pusat)|unit induk) (?:pt\.? |pln )?"
)
"""From a passive verb to who got it: "diserahkan pada UP Saguling", "diraih Kantor Induk UIT X"."""
_SITES = ("PLT", "Pembangkit Listrik", "Gardu Induk", "GITET", "GI ")


def _is_site_of_subject(
    document: Document, site: Mention, inside: list[Mention], verb: tuple[int, int]
) -> bool:
    """Whether a plant is only what its operator, the verb's subject, got a certificate for."""
    if site.start < verb[1] or not site.name.startswith(_SITES):
        return False
    before = [each for each in inside if each.end <= verb[0]]
    return (
        bool(before)
        and (
            _ACTIVE_GET.match(document.lower, *verb) is not None
            or _GOT_WHAT.search(document.lower, before[-1].end, verb[0]) is not None
        )
        and before[-1].known != "PT PLN (Persero)"
        and not before[-1].name.startswith(_SITES)
        and _WIDE.search(before[-1].name) is None
    )


_GOT_WHAT = re.compile(
    r"\b(?:me(?:nerima|raih|nyabet|mp?eroleh|ngantongi|ndapat\w*|mboyong|mbawa pulang)|raih|sabet|"
    r"terima|kantongi)\b[^.;]{0,110} yang $"
)
"""Before a passive verb: the subject got what was given "bagi PLTD A dan PLTU B"."""
_OWNED_BY = re.compile(r"\b(?:milik|kepunyaan|owned by)(?: (?:pt\.?|the))? $")
_OF = re.compile(
    r" (?:of|owned by|belonging to|milik)(?: (?:the|another))?(?: (?:pln )?subsidiary,?)? "
)
"""From a plant to whose it is: "the Jababeka Power Plant of PT X passed"."""
_OPERATED = re.compile(
    r"\b(?:(?:operator|pengelola|pemilik|pengembang)(?: dari)?|"
    r"(?:yang )?(?:mengoperasikan|mengelola|membangun)|"
    r"(?:operator|owner|developer|manager) of|which (?:operates|runs|owns)|operating|running)"
    r"(?: the)? $"
)
"""Before a plant that only tells who the holder is: "PT X, operator of the Y plant, holds ..."."""
_DESCRIBES = re.compile(r" (?:unit|subsidiary|arm|plant|branch)$")
"""A part told by its place, before its name."""
_BESIDES = re.compile(
    r"\b(?:selain|di samping|(?:bukan|tak|tidak) (?:hanya|cuma|sekadar)|besides|in addition to|"
    r"along with|not only) $"
)
_LIKE = re.compile(
    r"\b(?:menyusul|sama seperti|seperti(?: halnya)?|mengikuti(?: jejak)?|bersama(?: dengan)?|"
    r"following|joining|like|as well as) (?:pln |pt )?$"
)
_UNLIKE = re.compile(
    r"\b(?:berbeda (?:dengan|dari)|tidak seperti|tak seperti|berkat|menggandeng|unlike|di|for|at) "
    r"(?:pln |pt )?$"
)
_THROUGH = re.compile(r",? (?:melalui|lewat|through) (?:unit )?")


def _acts_for_another(document: Document, organisations: Mentions, unit: Mention) -> bool:
    """Whether a unit is the one through which its company does it: "PT PLN melalui UP3 Sumba"."""
    company = organisations.before(unit.start)
    return (
        company is not None
        and unit.kind == "pln_unit"
        and company.kind in {"company", "pln_unit"}
        and _THROUGH.fullmatch(document.lower, company.end, unit.start) is not None
    )


_BY_WAY_OF = re.compile(
    r"\b(?:melalui|lewat|through|via|by means of) (?:unitnya,? |unit |its )?(?:pt\.? )?$"
)


def _acting_unit(
    document: Document, organisations: Mentions, sentence: Sentence, subject: Mention, position: int
) -> Mention | None:
    """The unit behind the verb by which a company did it: "PLN meraih ... lewat UPT Gresik"."""
    wide = subject.kind == "company" or _WIDE.search(subject.name) is not None
    if not wide:
        return None
    for each in organisations.within(position, sentence.end):
        before = document.lower[max(position, each.start - 30) : each.start]
        if each.kind == "pln_unit" and _BY_WAY_OF.search(before):
            return each
    return None


_WIDE = re.compile(r"\b(?:UI[A-Z0-9]+|Unit Induk|Wilayah|Distribusi)\b")
"""A unit that has units below it."""
_BARE_UNIT = re.compile(
    r"\b(?P<kind>u(?:p3|lp|pt|id|iw|ip|it|ik|bp|p2d|p2b|p2k|pdk|ip3b|ltg)|plt[a-z]{1,3}|ubp) "
    r"(?:(?:itu|ini|tersebut|setempat|induknya)\b|yang (?:membawahi|menaungi|menginduki|"
    r"menjadi induk|mengelola|memayungi|melayani)(?:nya\b|(?: [a-z]+){1,2})|"
    r"(?P<acts>(?:(?:telah|sudah|kini|juga|pun|baru|baru saja|berhasil|resmi|turut|lebih dulu|"
    r"saat ini|sendiri|has|had|have) ?)+(?= ?$)))"
)
"""A unit told by its kind alone: "karena UP3 yang membawahinya telah menerima", "UP3 telah"."""
_IN_FRONT = re.compile(r"(?:^|,|\bbahwa|[\"“”])\W*$")
"""Before a unit whose bare kind is the subject of what follows, no "Manajer UP3 telah"."""
_UNIT_BACK = 30
"""So many sentences back that unit may be named: a bound, not a rule."""


def _bare_unit(
    document: Document, organisations: Mentions, sentence: Sentence, limit: int
) -> Mention | None:
    """The unit that such words before a verb mean: the last one named of that kind."""
    told = [
        each
        for each in document.in_lower.finditer(_BARE_UNIT, sentence.start, limit)
        if not each["acts"] or _IN_FRONT.search(document.lower[sentence.start : each.start()])
    ]
    if not told or any(
        each.kind in HOLDER_KINDS for each in organisations.within(told[-1].end(), limit)
    ):
        return None
    kind = re.compile(rf"\b{told[-1]['kind']}\b", re.IGNORECASE)
    number = document.sentence_index(sentence.start)
    first = document.sentences[max(0, number - _UNIT_BACK)].start
    named = [
        each
        for each in organisations.within(first, told[-1].start())
        if each.kind == "pln_unit" and kind.search(each.name)
    ]
    return named[-1] if named else None


def _belongs_behind(document: Document, mention: Mention) -> bool:
    """Whether a name only says what the holder before it belongs to."""
    begin = max(0, mention.start - 60)
    return document.in_lower.search(BELONGS_TO, begin, mention.start) is not None


def _expanded(
    document: Document,
    organisations: Mentions,
    topic: Topic,
    mention: Mention,
    sentence: Sentence,
) -> tuple[tuple[Mention, ...], str | None]:
    if document.plain.startswith("'s ", mention.end):  # "PLN Indonesia Power's Suralaya unit"
        part = organisations.starting_at(mention.end + len("'s "))
        mention = part if part is not None and part.kind in HOLDER_KINDS else mention
    group = _group_around(document, organisations, mention, sentence)
    if not group:
        return (), "holders-only-counted"
    if len(group) > 1 or group[0] != mention:
        return group, None
    before = document.lower[max(0, mention.start - 70) : mention.start]
    counted = _COUNTED.search(before)
    if counted is None and _UNITS_BEHIND.match(document.lower, mention.end):
        counted = _COUNT_ONLY.search(before)  # "6 PLN Indonesia Power Units"
    if counted is None:
        # "anak usaha PLN itu": what the article is about
        return ((), None) if PART_OF.search(before) else ((mention,), None)
    count = counted["count"]
    number = int(count) if count.isdigit() else NUMBER_WORDS.get(count)
    for listed in topic.listed:
        if mention not in listed and (number is None or len(listed) == number):
            return listed, "holders-listed-elsewhere"
    return (), "holders-only-counted"
