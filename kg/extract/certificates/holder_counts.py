"""Holders that a count announces: "Tiga unit memperoleh SMK3. Ketiganya adalah A, B dan C".

Place in the flow: used by :mod:`kg.extract.certificates.holders` beside
:mod:`kg.extract.certificates.holder_groups`. A count of units, companies or offices stands for the
holders before its verb or behind it; they are listed behind the verb or in one of the next
sentences, which points back to the count.
"""

from __future__ import annotations

import re

from kg.extract.certificates.holder_groups import NOUN, listed_behind, number_of
from kg.extract.organisations.topic import (
    HOLDER_KINDS,
    NUMBER_WORD,
    coordinated,
    each_once,
    holder_key,
    is_alike,
)
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = [
    "COUNTED_LIST",
    "counts_another_subject",
    "counts_subject",
    "counts_units_below",
    "group_recipients",
    "named_next",
    "recipients_next",
]

_COUNTED_NOUN = (
    rf"(?:{NOUN}|organisasi perangkat daerah|kilang|plt\w+|lokasi|site|cabang|terminal|proyek|"
    r"bandara|sektor|lapangan|refineries|sites|mines)"
)
_SUBJECT_COUNT = re.compile(
    rf"\b(?P<count>{NUMBER_WORD}|\d{{1,2}}|sejumlah|beberapa|several)"
    rf"(?: (?:dari|out of|of) (?:the )?(?:{NUMBER_WORD}|\d{{1,2}}))? "
    rf"{_COUNTED_NOUN}\w*(?: (?!yang\b)[\w()-]+){{0,22}}?(?: yang)? ?$"
)
"""Right before a verb: "Tiga unit pelaksananya memperoleh", "setelah 7 SKPD di kota itu meraih"."""
_NAMED_NEXT = re.compile(
    r"\"?(?:adapun )?(?:(?:kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|kesembilan|"
    r"kesepuluh|ke-\d+)"
    r"(?:nya| \w+(?: (?:itu|ini|(?:yang )?dimaksud|penerima|peraih|"
    rf"tersebut))?)|(?:unit|perusahaan)(?:-\w+)? (?:itu|tersebut)|"
    rf"(?:(?:{NUMBER_WORD}|\d{{1,2}}) )?{NOUN}(?: (?:itu|ini|tersebut|"
    rf"(?:yang )?dimaksud))(?= )|"
    rf"{NOUN}(?:-\w+)?(?: \w+){{1,8}}? "
    r"(?:itu|tersebut)|mereka|they|the (?:two|three|four|five|six)(?: \w+)?)(?: (?:itu|"
    r"tersebut))?,? (?:adalah|ialah|yakni|yaitu|masing-masing|antara lain|di ?antaranya|meliputi|"
    r"mencakup|terdiri (?:dari|atas)|are|were)\b|"
    r"\"?(?:adapun |berikut )?(?:rincian|daftar|hasil)(?:nya)?(?: (?:unit|hasil|nilai|penerima|"
    r"peraih)(?:nya)?)?(?: (?:adalah|ialah))?(?: sebagai berikut| berikut)?(?=:)"
)
_FOR_COUNTED = re.compile(
    r"\b(?:untuk|kepada|bagi|oleh) (?:(?:kantor |unit )?(?:induk|pusat) (?:beserta|dan|serta|"
    r"bersama) )?"
    r"(?P<count>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|"
    r"sepuluh|\d{1,2}) "
    rf"{NOUN}(?:nya)?\b"
    rf"(?!(?: \w+){{0,4}}?(?: \(\w+\))?,? (?:yakni|yaitu|masing-masing|antara lain))"
)
"""Behind a verb: "meraih ISO 9001 untuk empat dinas", which the next sentence names."""
_BY_COUNTED = re.compile(
    r" (?:oleh )?(?P<count>dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|\d{1,2}) "
    rf"{NOUN}(?:nya)?\b"
    rf"(?!(?: \w+){{0,6}}?(?: \(\w+\))?,? (?:yakni|yaitu|masing-masing|antara lain))"
)
"""Right behind a passive verb: "disandang dua unit pembangkit"."""
COUNTED_LIST = re.compile(
    rf"(?: oleh)? (?:{NUMBER_WORD}|\d{{1,3}}) {NOUN}(?: [\w()]+){{0,5}}?,? "
    r"(?:yaitu|yakni|ialah|adalah|masing-masing|antara lain|di ?antaranya|namely),?:? (?:pln |pt )?"
)
"""From a passive verb to who got it, counted first: "diterima lima unit, yaitu UP3 A, ..."."""
_FAR_BEFORE = 220
"""How far before the verb a count may begin: the full name of whose they are may follow it."""
_MANY = 6
_UNREAD = 2
"""So few names of a long list may be unread: it is the list that was counted."""
_NEXT = 2
"""How many sentences behind such a count its names may begin."""


def _count_before(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> re.Match[str] | None:
    """The count right before a verb, where an organisation behind it only says whose they are."""
    begin = max(sentence.start, verb[0] - _FAR_BEFORE)
    match = _SUBJECT_COUNT.search(document.lower[begin : verb[0]])
    if match is None or any(
        _WHOSE.search(document.lower, begin + match.start(), each.start) is None
        for each in organisations.within(begin + match.start(), verb[0])
    ):
        return None
    return match


def named_next(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """The holders that a count before the verb announces and a later sentence names.

    "Tiga unit memperoleh SMK3. Ketiganya adalah A dengan nilai 95, B dan C": as many as counted.
    """
    match = _count_before(document, organisations, sentence, verb)
    match = match or document.in_lower.search(_FOR_COUNTED, verb[1], sentence.end)
    match = match or _BY_COUNTED.match(document.lower, verb[1], sentence.end)
    if match is None:
        return _covered_next(document, organisations, sentence, verb)
    index = document.sentence_index(sentence.start)
    for later in document.sentences[index + 1 : index + 1 + _NEXT]:
        names = _NAMED_NEXT.match(document.lower, later.start, later.end)
        names = names or _RECIPIENTS.match(document.lower, later.start, later.end)
        if names is None:
            count = number_of(match["count"]) or 0
            ranked = _by_rank(document, organisations, later, count)
            if ranked:
                return ranked
            turn = _certified_by_turn(document, organisations, sentence, later, count)
            if turn:
                return turn
            continue
        group = each_once(
            each
            for each in organisations.within(names.end(), _end_of_list(document, later))
            if not _RUN_OR_OWNED.search(
                document.lower, max(names.end(), each.start - 24), each.start
            )
        )
        count = number_of(match["count"]) or 0
        unread = count - len(group)
        right = (unread == 0 or (count >= _MANY and 0 < unread <= _UNREAD)) and is_alike(group)
        return group if right else ()
    return ()


_RUN_OR_OWNED = re.compile(
    r"\b(?:pengelola|operator|pemilik|milik|(?:dikelola|dioperasikan|dimiliki)(?: oleh)?)(?: pt)? $"
)
"""Before what a member of a list runs, or whose it is: "pengelola PLTU A, PT B"."""
_COUNTS = re.compile(rf"\b(?:{NUMBER_WORD}|\d{{1,2}}) (?:[\w-]+ ){{0,3}}?{_COUNTED_NOUN}\b")
_COVERS = re.compile(
    r"\b(?:the|these|both|all|kedua|ketiga|keempat|seluruh) (?:certificates?|sertifikat)\b"
    r"[^.;]{0,100}?\b(?:covers?|went to|mencakup|meliputi|di(?:beri|serah)kan (?:kepada|untuk)) "
)


def _covered_next(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """Those counted, which the next sentence names: "The certificates cover A and B"."""
    if _COUNTS.search(document.lower, sentence.start, verb[0]) is None:
        return ()
    index = document.sentence_index(sentence.start)
    for later in document.sentences[index + 1 : index + 1 + _NEXT]:
        covers = _COVERS.search(document.lower, later.start, later.end)
        if covers is None:
            continue
        group = each_once(organisations.within(covers.end(), later.end))
        return group if len(group) > 1 and is_alike(group) else ()
    return ()


_RANKED = re.compile(r"\b(?:kategori|predikat|peringkat|bendera|medali|gold|silver|level)\b")


def _by_rank(
    document: Document, organisations: Mentions, first: Sentence, count: int
) -> tuple[Mention, ...]:
    """As many as counted, by their ranks: "Dua meraih Gold, yaitu A dan B. Sisanya, C, Silver"."""
    index, end = document.sentence_index(first.start), first.start
    for each in document.sentences[index : index + _NEXT]:
        if _RANKED.search(document.lower, each.start, each.end) is None:
            break
        end = each.end
    named = each_once(organisations.within(first.start, end))
    return named if 1 < len(named) == count else ()


_BY_TURN = re.compile(r"\b(?:(?:was|were) certified|di ?sertifikasi)(?: (?:oleh|by))? ")


def _certified_by_turn(
    document: Document, organisations: Mentions, counted: Sentence, later: Sentence, count: int
) -> tuple[Mention, ...]:
    """As many as counted, certified by turns: "A and B were certified by X in May, C by Y"."""
    if _BY_TURN.search(document.lower, later.start, later.end) is None:
        return ()
    whose = {holder_key(each) for each in organisations.within(counted.start, counted.end)}
    named = each_once(
        each
        for each in organisations.within(later.start, later.end)
        if holder_key(each) not in whose
        and not document.lower.endswith((" by ", " oleh "), later.start, each.start)
    )
    return named if 1 < len(named) and 0 <= count - len(named) <= _UNREAD else ()


_LINE = re.compile(r"\s*(?:\d{1,2}[.)]|[-*\u2022]|[a-z][.)]) ?")


def _end_of_list(document: Document, sentence: Sentence) -> int:
    """Where the lines end that a sentence with a colon announces, else the sentence."""
    end = sentence.end
    if document.plain[end - 1] != ":":
        return end
    number = document.sentence_index(sentence.start)
    for line in document.sentences[number + 1 :]:
        if _LINE.match(document.plain, line.start, line.end) is None:
            break
        end = line.end
    return end


_OPENS_LIST = re.compile(
    rf"(?:(?:para )?{_COUNTED_NOUN}(?:-\w+)?(?: [\w()]+){{0,9}}? (?:itu|ini|tersebut|dimaksud),? )?"
    r"(?:di ?antaranya|antara lain|termasuk|yakni|yaitu|ialah|adalah|meliputi|masing-masing|"
    r"mereka adalah|they are)(?: adalah)?[ ,:]+|"
    r"(?:sertifikat|sertifikasi|penghargaan)(?: \w+){0,4}? di(?:serahkan|berikan|"
    r"terima)(?: \w+){0,2}? "
    r"(?:kepada|oleh) "
)
_WHOSE = re.compile(
    r"\b(?:di|dari|milik|of|in|under|at|di lingkungan|di bawah|lingkup|kelolaan|oleh)(?: \w+)? $|"
    rf"\b{_COUNTED_NOUN} (?:(?:induk|pelaksana|layanan|kerja|pembangkit\w*) )?$"
)
"""Before whose the counted ones are: "tiga dinas di Pemkot X mendapatkan", "12 unit PLN"."""


def counts_subject(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """Those that a count right before the verb stands for, listed behind it or told next.

    "Direktur PT X menyebut 5 dari 7 PLTBm mengantongi ISO 50001. Di antaranya A, B dan C".
    """
    lower = document.lower
    if _count_before(document, organisations, sentence, verb) is None:
        return ()
    listed = listed_behind(document, organisations, sentence, verb)
    if listed:
        return listed
    index = document.sentence_index(sentence.start) + 1
    later = document.sentences[index] if index < len(document.sentences) else None
    opens = _OPENS_LIST.match(lower, later.start, later.end) if later is not None else None
    first = organisations.starting_at(opens.end()) if opens is not None else None
    if later is None or first is None or first.kind not in HOLDER_KINDS:
        return ()
    return coordinated(document, organisations, first, later.end)


_RECIPIENTS = re.compile(
    r"\"?(?:(?:adapun |dan )?(?:(?:di ?antara )?(?:para )?penerima(?:nya)?(?: sertifikat)?"
    r"(?: (?:itu|ini|tersebut))?|"
    r"di ?antaranya|mereka|termasuk|(?:among )?(?:the )?recipients|"
    rf"(?:salah )?(?:satu|{NUMBER_WORD})(?:nya| di ?antaranya| di antara mereka|"
    r" dari (?:jumlah|perusahaan|penerima)(?:nya)?(?: (?:itu|tersebut))?)|"
    rf"salah satu (?:penerima|peraih|{_COUNTED_NOUN})(?:nya)?(?: (?:itu|tersebut|penerima|"
    r"peraih))?|"
    r"(?:one|two|three|among) of (?:them|these)|among them))[ ,]*"
    r"(?:(?:ada|terdapat|termasuk|adalah|ialah|antara lain|yakni|yaitu|meliputi|di ?antaranya|"
    r"di ?dalamnya|tercatat|(?:di(?:terima|raih|peroleh))(?: oleh)?|were|was|is|"
    r"are|include[ds]?)\b[ ,:]*){0,3}(?:pt |pln |the )?"
)
"""At a sentence's beginning: who got what the one before hands out."""


_ARE_AMONG = re.compile(
    r"(?: (?:juga|pun|turut|ikut))? (?:menjadi|adalah|merupakan|termasuk|masuk|tercatat|is|are|was|"
    r"were)(?: (?:sebagai|salah satu|di antara|dalam daftar|para|among|one of|the))* "
    r"(?:\w+ )?(?:penerima|peraih|recipients?)"
)
_AMONG_THEM = re.compile(r" (?:di ?antaranya|salah satunya|termasuk di ?antaranya|among them)\b")


def recipients_next(
    document: Document, organisations: Mentions, sentence: Sentence
) -> tuple[Mention, ...]:
    """Who is named next as receiver: "... kepada pengelola. Penerimanya antara lain A dan B".

    Or last in the sentence itself: "... kepada 12 perusahaan, A di antaranya".
    """
    for each in organisations.within(sentence.start, sentence.end):
        if each.kind in HOLDER_KINDS and _AMONG_THEM.match(document.lower, each.end):
            if document.plain.endswith(", ", 0, each.start):
                return (each,)
    index = document.sentence_index(sentence.start)
    for later in document.sentences[index + 1 : index + 1 + _NEXT]:
        first = organisations.at(later.start)
        if first is not None and first.kind in HOLDER_KINDS:
            group = coordinated(document, organisations, first, later.end)
            if _ARE_AMONG.match(document.lower, group[-1].end, later.end):
                return group  # "PLN UP3 Tual menjadi salah satu penerima"
        match = _RECIPIENTS.match(document.lower, later.start, later.end)
        if match is None:
            continue
        for each in organisations.within(match.start(), min(later.end, match.end() + 1)):
            if each.kind in HOLDER_KINDS:
                return coordinated(document, organisations, each, later.end)
        return ()
    return ()


_SEVERAL_GOT = re.compile(
    rf"\b(?:{NUMBER_WORD}|\d{{1,2}}|belasan|sejumlah) (?:\w+ ){{0,2}}?"
    r"(?:sertifi\w+|penghargaan|bendera|certificat\w+|awards)\b"
)
_RECEIVERS_ARE = re.compile(
    r"\"?(?:adapun )?(?:(?:ke)?\w+ )?(?:para )?(?:penerima|the recipients)\w*\b"
)


def group_recipients(
    document: Document, organisations: Mentions, sentence: Sentence, verb: tuple[int, int]
) -> tuple[Mention, ...]:
    """The units that got the certificates which a company counts as its own.

    "PLN Group meraih 3 sertifikat ISO 9001. Penerimanya A, B dan C".
    """
    if _SEVERAL_GOT.search(document.lower, verb[1], sentence.end) is None:
        return ()
    index = document.sentence_index(sentence.start) + 1
    later = document.sentences[index] if index < len(document.sentences) else None
    if later is None or not _RECEIVERS_ARE.match(document.lower, later.start, later.end):
        return ()
    group = recipients_next(document, organisations, sentence)
    return group if len(group) > 1 and is_alike(group) else ()


_COUNTED_BELOW = re.compile(
    rf"\b(?:{NUMBER_WORD}|\d{{1,3}}|sejumlah|beberapa|several)"
    rf"(?: (?:dari|out of|of)(?: the)? (?:{NUMBER_WORD}|\d{{1,3}}))? "
    rf"{_COUNTED_NOUN}\w*(?: [\w()-]+){{0,4}}? (?:yang )?(?:berada )?"
    r"(?:di (?:bawah|lingkungan|wilayah)(?: (?:naungan|kerja|koordinasi))?|milik|under|within) "
    r"[^.;,]{3,60}$|"
    rf"\b(?:{NUMBER_WORD}|\d{{1,3}}|sejumlah|beberapa|seluruh|semua|setiap|tiap|several|"
    rf"all)(?: (?:dari|out of|of)(?: the| its)? (?:{NUMBER_WORD}|\d{{1,3}}))? "
    r"(?:unit|up3|ulp|upt|up2d|kantor|area|rayon|cabang|pembangkit|plt[a-z]{1,2}|units?|plants?)"
    r"(?:nya|-\w+)?(?: (?:itu|kini|telah|sudah|juga|pun|berhasil|resmi|turut|baru|baru saja|"
    r"saat ini|has|have|had|now))* $"
)
"""Before a verb, units of which only those above are named, or none: "sepuluh UPT di bawah UIT X
juga", "Semua UP3 telah"."""


def counts_units_below(lower: str, start: int, verb: int) -> bool:
    """Whether the subject of a verb are units that are counted, of one that is named.

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        verb: Where the verb begins.
    """
    return _COUNTED_BELOW.search(lower, max(start, verb - 160), verb) is not None


_COUNT_OF = (
    rf"(?:{NUMBER_WORD}|\d{{1,3}}|belasan|puluhan|sejumlah|beberapa|several)"
    rf"(?: (?:dari|out of|of)(?: the)? (?:{NUMBER_WORD}|\d{{1,3}}))? {_COUNTED_NOUN}\w*"
)
_ANOTHER_SUBJECT = re.compile(
    r"(?:[,;:(]|(?<= )-) (?:"
    r"(?:(?:sebanyak|sedangkan|sementara(?: itu)?,?|adapun|lalu|kemudian|while|whereas) )*"
    rf"{_COUNT_OF}(?:-nya)?(?: (?!yang\b|dan\b|serta\b|and\b)[\w()-]+){{0,6}}? $|"
    rf"(?:masih )?(?:ada|terdapat|there are) {_COUNT_OF}(?: \w+){{0,2}}? (?:yang|that|which) "
    r"[^,.;]{0,110}$)|"
    r" (?:kembali |juga |akhirnya |terus )?(?:menambah|memperbanyak|meningkatkan) (?:jumlah|"
    r"daftar) "
    r"[\w()-]+(?: [\w()-]+){0,4} yang $"
)
_BESIDES = re.compile(r"\b(?:selain|di samping|bersama|besides|in addition to|along with)\b")
_TOO = re.compile(r"\b(?:juga|turut|ikut|pun|also|too)\b")


def counts_another_subject(lower: str, start: int, subject: Mention, verb: int) -> bool:
    """Whether units that are only counted are the subject, and not who is named before them.

    "PLN UIT X Raih PROPER Hijau, 10 UPT Juga Kantongi SMP", "Selain A, ada 3 unit yang sudah
    mendapat SMK3": "Selain A, 3 unit juga" tells of A, too.

    Args:
        lower: The text in lower case.
        start: Where the sentence begins.
        subject: The organisation named last before the verb.
        verb: Where the verb begins.
    """
    if _ANOTHER_SUBJECT.search(lower, subject.end, verb) is None:
        return False
    besides = _BESIDES.search(lower, max(start, subject.start - 60), subject.end) is not None
    return not (besides and _TOO.search(lower, subject.end, verb))
