"""The verb that governs a standard in its sentence, and where a sentence turns to a plan.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. The verb is the
nearest one before the standard, or, where none stands before, the passive or giving one behind it;
a verb of applying or auditing gives way to one of getting whose certificate stands between. Behind
other standards a sentence may turn: "meraih ISO 9001 dan membidik ISO 14001".
"""

from __future__ import annotations

import re

from kg.extract.certificates.certificate_audits import received_behind
from kg.extract.certificates.certificate_proofs import proof_verb
from kg.extract.text.clauses import SINCE, WHILE_ANOTHER
from kg.extract.text.document import Sentence
from kg.extract.text.mentions import Mention
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import CERTIFICATE, COMES_OUT, IN_PASSING

__all__ = [
    "OF_LABORATORIES",
    "describes_issuer",
    "governing_verb",
    "is_accredited",
    "is_appreciated",
    "is_certificate_listed_on",
    "is_explained",
    "is_listed_on",
    "is_only_beside",
    "is_turned",
]

_REACH = 170
"""How many code points a verb reaches forward to its standard."""
_BEHIND = 120
"""How far behind a standard its passive verb may stand."""


_BESIDES = re.compile(
    r"\b(?:selain|di samping|(?:tak|tidak|bukan) (?:hanya|cuma)|besides|in addition to|apart from|"
    r"not only)(?: (?:sertifikat|sertifikasi|meraih|its))? ?$"
)


_FOR_OTHERS = re.compile(
    r"(?: \([^()]{1,30}\))? (?:untuk|bagi|milik|for) (?:[\w()]+ ){0,5}?[\w()]+,"
)
"""Behind what there is besides: whose that is."""
_COMPLETES = re.compile(
    r" (?:(?:akan|juga|turut) )?(?:melengkapi|menambah|menyusul|berbeda dengan|complements?|"
    r"adds? to|joins?)\b"
)
"""Behind a standard that the verb behind is not about: "X melengkapi sertifikat yang dimiliki"."""
_LIST_TO = re.compile(
    r"(?:,? ?(?:and |dan |serta )?(?:sni )?(?:iso(?:/iec)?|ohsas)? ?\d[\d:-]*){0,6}"
    r"(?: certificates? |,? (?:yang |dengan )(?:se\w+ |ke\w+ )?sertifikat(?:nya)? )"
)
"""From a standard over those listed with it to their certificates.

"menerapkan ISO 9001, ISO 14001 dan ISO 45001 yang sertifikatnya diterbitkan ...".
"""
_NEW_CLAUSE = re.compile(rf";|, (?:sedangkan|sementara|adapun|while|whereas|{WHILE_ANOTHER})\b")

_TURNS = re.compile(
    r"\b(?:akan|bakal|hendak|ingin|berencana|menargetkan|ditargetkan|membidik|mengincar|mengejar|"
    r"menyiapkan|mempersiapkan|menuju|mengajukan|diajukan|menunggu|belum|"
    rf"(?!(?<=, ){WHILE_ANOTHER})sedang|"
    r"bersiap|persiapan|"
    r"tahun depan|tengah (?=proses|me|di|ber)|masih (?:dalam )?(?:proses|tahap|me\w+|di\w+|ber\w+)|"
    r"plan(?:s|ned)?|scheduled|underway|direncanakan|dijadwalkan|disiapkan|"
    r"will|would|aims?|hopes?|pursu(?:es|ing)|prepar(?:es|ing)|seeks?|seeking|expects?|wants?|"
    r"intends?|targets?|targeting|planning|(?:set|due|about) to|yet|not(?! only))\b"
)
"""Words by which a sentence turns from what is held to what is planned."""
_OF_LAST = re.compile(
    r"(?: \([^()]{1,60}\))?,? (?:yang|which|that)"
    r"(?: (?:telah|sudah|juga|resmi|was|were|is|has been))* "
)
"""Between a standard and a verb that is said of it: "ISO 55001 yang diterbitkan X dan akan ..."."""
_CLAUSE = re.compile(r"[,;.]")


def is_turned(
    lower: str,
    sentence: Sentence,
    verb: re.Match[str],
    last_end: int,
    standard: StandardMention,
) -> bool:
    """Whether a standard behind others is planned ("meraih ISO 9001 dan membidik ISO 14001")."""
    begin = max(verb.end(), last_end)
    if verb.end() > standard.start:
        return False
    if last_end <= verb.start():
        of_last = last_end > 0 and _OF_LAST.fullmatch(lower, last_end, verb.start())
        return bool(of_last) and _TURNS.search(lower, begin, standard.start) is not None
    if _TURNS.search(lower, begin, standard.start):
        return True
    if _NEW_CLAUSE.search(lower, begin, standard.start) is None:
        return False
    stop = _CLAUSE.search(lower, standard.end, sentence.end)
    end = stop.start() if stop is not None else sentence.end
    return _TURNS.search(lower, standard.end, end) is not None


_LISTED_ON = re.compile(
    r"(?: \([^()]{1,40}\)|\))?(?: (?:dari|oleh|untuk|bagi|terkait|tentang|mengenai|soal|perihal|"
    r"(?:di |pada )?bidang|dalam|pada|by|from|for|on|covering) [^;.,]{3,90})?"
    r"(?:, (?:dan |serta |and )?| (?:dan|serta|and) )"
    r"(?:juga )?(?:(?:sertifikat|sertifikasi|certificate|bendera|piagam)[^,;.]{0,30} |"
    r"(?:[\w&-]+ ){0,6}(?:management|manajemen)(?: (?!untuk\b|dengan\b)[\w&-]+){0,6} \()?"
)
"""Between two standards of one list: ", sertifikat ISO 9001 dari X, serta Bendera Emas".

Behind each may stand what it is about: "ISO 9001 untuk manajemen mutu, dan ISO 14001".
"""
_BESIDE = 40
"""So near behind another a standard goes on its list."""


def is_listed_on(lower: str, last_end: int, start: int) -> bool:
    """Whether a standard without a verb goes on the list of the one before."""
    if _TURNS.search(lower, last_end, start) is not None:
        return False
    return start - last_end < _BESIDE or _LISTED_ON.fullmatch(lower, last_end, start) is not None


def is_certificate_listed_on(
    lower: str, last_end: int, verb: re.Match[str], start: int, *, of_another: bool
) -> bool:
    """Whether a verb of applying or auditing belongs to another item of a list of certificates.

    "Sertifikat Gold pada implementasi SMP, sertifikat ISO 14001 dan OHSAS 18001, serta sertifikat
    SMK3".

    Args:
        lower: The text in lower case.
        last_end: Where the standard before ends.
        verb: The verb next to the standard.
        start: Where the standard begins.
        of_another: Whether the standard before is of another verb already.
    """
    return (
        verb.lastgroup in {"apply", "audit"}
        and verb.end() <= last_end
        and (of_another or CERTIFICATE.search(lower, last_end, start) is not None)
        and is_listed_on(lower, last_end, start)
    )


_FRONTED = re.compile(
    r"(?:^|[.|\n-] ?)(?:khusus(?= pen| im) |(?:khusus |adapun |sementara(?: itu)?,? |"
    r"sedangkan )?(?:untuk|pada|dalam)) ?"
    r"(?:kategori |bidang |penghargaan )?(?:penerapan|implementasi) (?:sist[ie]m manajemen k3 \()?$"
)
"""Before a scheme with which a sentence begins: what was got for applying it follows."""
_APPRECIATION = re.compile(r"\b(?:apresiasi|anugerah)\b(?: \w+)? $")
_BY_AUTHORITY = re.compile(
    r"(?: langsung)?(?: oleh)? (?:bapak |ibu )?(?:menteri|menaker|kementerian|kemn?aker|dirjen|"
    r"ditjen|direktorat|direktur jenderal|gubernur|pemerintah|pemprov|dinas)\b"
)
"""Behind a verb of giving: a prize by another name is given by whom schemes are granted."""
_IN_CATEGORY = re.compile(
    r"(?:^|[.|\n-] ?)(?:khusus |adapun |sementara(?: itu)?,? |sedangkan )?(?:untuk|pada|di|dalam) "
    r"(?:kategori|bidang) (?:penghargaan )?(?:sist[ie]m manajemen [\w ]{2,40}\()?$"
)
"""Before a scheme with which a sentence begins: in that category something was got."""
_OF_THIS = re.compile(r"\b(?:sertifikat|sertifikasi|certificate)(?: \w+){0,3} $")
_WHILE = re.compile(r"\b(?:saat|usai|seusai|ketika|setelah|selepas|when|after|upon) (?:\w+ )?$")


_JOINS = re.compile(
    r"\b(?:penggabungan|menggabungkan|digabung\w*|integrasi|pengintegrasian|mengintegrasikan|"
    r"diintegrasikan|memadukan|pemaduan|perpaduan|penyelarasan|menyelaraskan|penyatuan|menyatukan|"
    r"integrat\w+|merg(?:e|es|ed|ing)|combin\w+|align\w*)\b[^.;]{0,60}$"
)
_TO_ANOTHER = re.compile(
    r"[^.;]{0,70}? (?:dengan|ke(?: dalam)?|pada|with|into|to)(?: [\w'()-]+){0,3}? "
    r"(?:sni|iso|ohsas|smk ?[23]|smp)\b"
)


def _is_joined_to_another(lower: str, start: int, end: int, behind: re.Match[str] | None) -> bool:
    """Whether the verb behind is about another standard: "menggabungkan A dengan B yang dimiliki".

    What is joined is named before "dengan"; who holds the other is told behind that one.
    """
    return (
        behind is not None
        and _JOINS.search(lower, max(0, start - 90), start) is not None
        and _TO_ANOTHER.match(lower, end, behind.start()) is not None
    )


_EXPLAINS = re.compile(
    r"(?:,| \(|:)?(?: (?:yaitu|yakni|yang|merupakan|adalah|ialah|sebagai|atau|sebuah|the|which|is|"
    r"an?))* ?(?:\(|, )?(?:(?:international|global) )?(?:standar(?:d|isasi)?|norma|acuan|padanan|"
    r"versi|setara|sistem|equivalent)\b[^.;]{0,60}$"
)


def is_explained(lower: str, last_end: int, standard: StandardMention) -> bool:
    """Whether a scheme only tells what the standard before is about.

    "ISO 45001, standar internasional bagi SMK3".
    """
    return standard.is_grant and _EXPLAINS.fullmatch(lower, last_end, standard.start) is not None


def _at_handover(lower: str, verb: re.Match[str]) -> bool:
    """Whether it was said at the handover: '"...," kata X saat menerima sertifikat'."""
    return (
        verb.lastgroup == "get"
        and _WHILE.search(lower, max(0, verb.start() - 24), verb.start()) is not None
        and CERTIFICATE.match(lower, verb.end() + 1) is not None
    )


_ACHIEVED = re.compile(r"(?:pen)?capaian|keberhasilan|raihan|perolehan|penerimaan")
_BY_WHAT = re.compile(
    r"sesuai|berdasarkan|berbasis|berstandar|mengacu|in (?:line|acc|conf)|based on|compl|conform"
)
_ACCREDITED = re.compile(r"\b(?:ter|di)?akreditasi\b|\baccredit")
_THIS_PRIZE = re.compile(
    r"(?:^|[.\n\"] ?)(?:penghargaan|sertifikat|piagam|bendera|apresiasi|predikat) (?:ini|itu|"
    r"tersebut)(?: juga| langsung)? $"
)


OF_LABORATORIES = ("17025", "17020", "17065", "17024", "17021", "15189")
"""Numbers of standards to which laboratories and the like are accredited, not certified."""


def is_accredited(lower: str, verb: re.Match[str], standards: tuple[StandardMention, ...]) -> bool:
    """Whether what is got is an accreditation: "mendapat akreditasi ... sesuai ISO/IEC 17025"."""
    return (
        verb.lastgroup == "get"
        and any(number in standards[0].code for number in OF_LABORATORIES)
        and _ACCREDITED.search(lower, verb.end(), standards[0].start) is not None
    )


_ISSUES = re.compile(
    r"\b(?:which|that|who|yang) (?:\w+ )?(?:issues?|offers?|provides?|certifies|audits?|"
    r"assess(?:es)?|menerbitkan|mengeluarkan|melayani|menyediakan|mengaudit)\b|"
    r"\b(?:issuing|penerbit|issuance of|penerbitan) "
)
"""Who certified is only described: "handed over by X, which issues ISO 9000 certificates"."""


def describes_issuer(lower: str, verb: re.Match[str], standard: StandardMention) -> bool:
    """Whether a standard only tells what the certifier does."""
    return _ISSUES.search(lower, verb.end(), standard.start) is not None


_BESIDE_WITH = 40
"""So near before or behind "dengan sertifikasi ISO 9001" stands who holds it."""


def is_only_beside(lower: str, verb: re.Match[str], holders: tuple[Mention, ...]) -> bool:
    """Whether what is told in passing is nobody's: "perusahaan dengan sertifikasi ISO 9001"."""
    if IN_PASSING.match(lower, verb.start()) is None:
        return False
    if not holders or verb.group() != "dengan":
        return not holders
    nearest = min(holders, key=lambda each: abs(each.start - verb.start()))
    between = lower[nearest.end : verb.start()]
    return nearest.end <= verb.start() and (len(between) > _BESIDE_WITH or ". " in between)


_APPLIED = re.compile(r"di(?:terap|jalan|implementasi|paka|adopsi)")
_ONLY_ADVERBS = re.compile(
    r"(?: \([^()]{2,40}\))?(?: (?:ini|itu|tersebut|telah|sudah|juga|kini|mulai|selalu|terus))* "
)
_ALREADY = re.compile(
    r"(?: [\w:]+){0,4}? yang (?:telah|sudah|pernah|berhasil|selama ini|sebelumnya)(?: \w+)? "
)
"""From a standard to the verb that says it is held, whatever is to be done with it.

"akan mempertahankan sertifikat ISO 9001 yang telah diraih".
"""


_FEW_WORDS = re.compile(r"(?: [\w:]+){0,4}? ")


def _reach(lower: str, verb: re.Match[str]) -> int:
    """How far a verb reaches: of "Penghargaan ini diserahkan ..." over the name of who gave."""
    begin = max(0, verb.start() - 50)
    if verb.lastgroup == "hand" and _THIS_PRIZE.search(lower[begin : verb.start()]):
        return 2 * _REACH
    return _REACH


_ITS_SUBJECT = re.compile(r"\b(?:re)?(?:sertifikat|sertifikasi|piagam)(?:nya)?\b[^.;]{0,110}$")
_ISSUED_HERE = re.compile(r"(?:lah|nya)? (?:\w+ )?sertifi")
"""Behind a verb of coming out its subject: "telah terbit sertifikat ISO 9001"."""
_STILL_OUT = re.compile(
    r"[^.;]{0,40}?\b(?:depan|mendatang|segera|nanti|kelak|besok|lusa|paling lambat)\b"
)
_ONCE = re.compile(r"\b(?:setelah|begitu|kalau|jika|bila|apabila|saat|ketika|hingga|sampai)\b")
_THEN = re.compile(r"[^.;]{0,80}?\b(?:akan|bakal|bisa|dapat|siap)\b")


def _comes_out(lower: str, verb: re.Match[str]) -> bool:
    """Whether a certificate is what comes out, and not only soon."""
    before = lower[max(0, verb.start() - 130) : verb.start()]
    here = _ISSUED_HERE.match(lower, verb.end()) is not None
    if (_ITS_SUBJECT.search(before) is None and not here) or _STILL_OUT.match(lower, verb.end()):
        return False
    once = _ONCE.search(before) is not None  # "Setelah sertifikat terbit, PLN akan ..."
    return not (once and _THEN.match(lower, verb.end()))


_OWNED = frozenset({"milik", "kepunyaan", "atas nama"})


def _is_of_certificate(lower: str, verb: re.Match[str]) -> bool:
    """Whether a certificate is what is somebody's: "sertifikat ISO 9001 milik X"."""
    return _ITS_SUBJECT.search(lower[max(0, verb.start() - 130) : verb.start()]) is not None


_ANOTHER_DEED = re.compile(
    r"\b(?:iso|sni|ohsas|smk ?[23]|smp)\b[^.;]{0,60},? (?:dan|serta|lalu|kemudian|sambil|and)"
    r"(?: (?:pt|pln|cv|u[bilp]\w{1,3}|up|plt[a-z]+) [\w()&. -]{2,50}?(?: yang)?)?"
    r"(?: (?:juga|kini|telah|sudah|terus|mulai|lalu|kemudian|(?:(?:sejak|mulai|pada|since|in)"
    r"(?: tahun| bulan \w+)? )?\d{4}|has|have|had|also|now|then))* "
    r"(?:menerapkan|mengimplementasikan|mengadopsi|menjalankan|melaksanakan|implement\w+|"
    r"appl(?:ies|ied)|adopt\w+)$"
)
"""A standard that was got, up to a verb that says what else is done."""


_AND_IS = re.compile(
    r"(?: [\w:,()/-]+){0,6}?,? (?:dan|serta|hingga|bahkan|and)(?: (?:kini|sudah|telah|juga|resmi|"
    r"has|have|is|now|been))* "
)
_HAS_ITS_OWN = re.compile(r" (?:\w+ ){0,2}(?:sni|iso|ohsas|smk)")
"""From what is applied to a state that says that it is certified, with no standard of its own."""
_ANOTHER_AUDIT = re.compile(
    r"\b(?:iso|sni|ohsas|smk ?[23]|smp)\b[^.;]{0,60},? (?:dan|serta|lalu|kemudian|and)"
    r"(?: (?:juga|kini|telah|sudah|kembali|also|has|have))* (?:lolos|lulus|menjalani|mengikuti|"
    r"melewati|menuntaskan|melalui|passed|underwent|completed)(?: (?!re|ser)\w+)? $"
)
"""The same, up to an audit of the next that is only passed."""


def is_appreciated(lower: str, verb: re.Match[str]) -> bool:
    """Whether an authority gives a prize by another name: "Apresiasi itu diserahkan Kemnaker"."""
    begin = max(0, verb.start() - 24)
    return (
        verb.lastgroup == "hand"
        and _APPRECIATION.search(lower, begin, verb.start()) is not None
        and _BY_AUTHORITY.match(lower, verb.end()) is not None
    )


_THAT_SOMEBODY = re.compile(
    r",? (?:certificates?|certifications?) (?:that|which) (?:[\w&.'()-]+ ){1,7}?"
    r"(?:(?:has|had|have|currently|now|already|first) )*"
)


def _told_of_it(lower: str, triggers: list[re.Match[str]], end: int) -> re.Match[str] | None:
    """The verb of a clause on a certificate: "the ISO 27001 certificate that PLN Batam holds"."""
    for each in triggers:
        if each.start() >= end and each.lastgroup in {"get", "state"}:
            return each if _THAT_SOMEBODY.fullmatch(lower, end, each.start()) else None
    return None


def governing_verb(
    lower: str,
    sentence: Sentence,
    triggers: list[re.Match[str]],
    words: StandardMention | re.Match[str],
) -> re.Match[str] | None:
    """The verb that governs a standard (or a certificate without number): see the module."""
    triggers = [
        each
        for each in triggers
        if (COMES_OUT.fullmatch(each.group()) is None or _comes_out(lower, each))
        and (each.group() not in _OWNED or _is_of_certificate(lower, each))
    ]
    if isinstance(words, StandardMention):
        start, end, grant = words.start, words.end, words.is_grant
    else:
        start, end, grant = words.end(), words.end(), False
    before = [
        each
        for each in triggers
        if each.end() <= start
        and start - each.end() <= _reach(lower, each)
        and (COMES_OUT.fullmatch(each.group()) is None or _ISSUED_HERE.match(lower, each.end()))
    ]
    behind = next(
        (
            each
            for each in triggers
            if end <= each.start() <= end + _BEHIND
            and each.lastgroup in {"passive", "hand", "state"}
        ),
        None,
    )
    if before and behind is not None and behind.lastgroup == "passive":
        only_when = before[-1].group() in {"kini", "sudah", "telah"}  # "Kini ISO 50001 dimiliki A"
        if only_when or _ALREADY.fullmatch(lower, end, behind.start()):
            return behind
        since = behind.group().startswith("yang ") and SINCE.match(lower, behind.end())
        if since and _FEW_WORDS.fullmatch(lower, end, behind.start()):
            return behind  # "wajib mempertahankan ISO 9001 yang diperoleh pada 2019"
    if not before and _is_joined_to_another(lower, start, end, behind):
        return None
    if not before:
        applied = next((each for each in triggers if each.start() >= end), None)
        if behind is None and applied is not None and _APPLIED.match(applied.group()):
            if _ONLY_ADVERBS.fullmatch(lower, end, applied.start()):
                return applied  # "SMK3 sudah diterapkan PLN UP3 Bogor"
        if behind is None or behind.lastgroup == "state":
            proof = proof_verb(lower, sentence, start, end)
            if proof is not None:
                return proof
        if _IN_CATEGORY.search(lower, max(0, start - 60), start):
            got = next((e for e in triggers if e.start() >= end and e.lastgroup == "get"), None)
            if got is not None and CERTIFICATE.match(lower, got.end() + 1):
                return got  # "Pada kategori SMK3, 1.465 perusahaan meraih penghargaan"
        if _BESIDES.search(lower, max(0, start - 50), start):  # "Selain ISO 9001, PLN meraih ..."
            if _FOR_OTHERS.match(lower, end):
                return behind  # "Selain SMK3 untuk unit induk, tiga unit menerima ..."
            return next((e for e in triggers if e.start() >= end and e.lastgroup == "get"), behind)
        if behind is None and _OF_THIS.search(lower, max(0, start - 40), start):
            return next((e for e in triggers if e.start() >= end and _at_handover(lower, e)), None)
        if behind is None and (told := _told_of_it(lower, triggers, end)) is not None:
            return told
        if behind is None:  # "mengikuti audit SMK3, ... mengantongi sertifikatnya"
            return received_behind(lower, triggers, end)
        if _COMPLETES.match(lower, end) and not _OF_THIS.search(lower, max(0, start - 40), start):
            return None
        return behind
    nearest = before[-1]
    if len(before) == 1 and _FRONTED.search(lower, max(0, start - 90), start):
        got = next((e for e in triggers if e.start() >= end and e.lastgroup == "get"), None)
        if got is not None and CERTIFICATE.match(lower, got.end() + 1):
            return got  # "Untuk penerapan SMK3, yang menerima penghargaan itu adalah X"
    if nearest.lastgroup in {"passive", "hand"} and behind is not None:
        if _NEW_CLAUSE.search(lower, nearest.end(), start):
            return behind  # "ISO 9001 diterima A, sedangkan ISO 14001 diterima B"
    if nearest.lastgroup not in {"apply", "audit"}:
        return nearest
    if nearest.lastgroup == "apply" and behind is not None and behind.lastgroup == "state":
        if _AND_IS.fullmatch(lower, end, behind.start()) and not _HAS_ITS_OWN.match(
            lower, behind.end()
        ):
            return behind  # "menerapkan ISO 37001 dan kini telah bersertifikat dari X"
    strong = [each for each in before if each.lastgroup in {"get", "state", "passive", "hand"}]
    if strong and _ANOTHER_AUDIT.search(lower[strong[-1].end() : nearest.start()]):
        return nearest  # "mempertahankan ISO 9001 serta lolos audit SMK3"
    if strong and _ANOTHER_DEED.search(lower, strong[-1].end(), nearest.end()):
        return nearest  # "meraih ISO 9001 dan menerapkan ISO 14001"
    while len(strong) > 1 and _ACHIEVED.match(strong[-1].group()):
        if CERTIFICATE.search(lower, strong[-1].end(), start):
            break
        strong.pop()  # "penghargaan atas pencapaian X dan penerapan SMK3"
    if strong and _NEW_CLAUSE.search(lower, strong[-1].end(), nearest.start()):
        strong = []  # "A meraih ISO 9001, sementara B menerapkan SMK3"
    if strong and CERTIFICATE.search(lower, strong[-1].end(), start):
        between = CERTIFICATE.search(lower, nearest.end(), start)
        if between or start - strong[-1].end() < 60 or grant:
            return strong[-1]  # "penghargaan atas penerapan SMK3"
    if strong and grant and strong[-1].lastgroup == "hand":
        begin = max(0, strong[-1].start() - 24)
        if CERTIFICATE.search(lower, begin, strong[-1].start()) or is_appreciated(
            lower, strong[-1]
        ):
            return strong[-1]  # "Penghargaan ini diberikan atas konsistensi menerapkan SMK2"
    if strong and _BY_WHAT.match(nearest.group()):
        if CERTIFICATE.search(lower, strong[-1].start(), nearest.start()) or _ACCREDITED.search(
            lower, strong[-1].start(), nearest.start()
        ):
            return strong[-1]  # "terakreditasi KAN berdasarkan SNI ISO/IEC 17025"
    received = received_behind(lower, triggers, end, audited=nearest.lastgroup == "audit")
    if received is not None:
        return received  # "mengadopsi ISO 37001 setelah menerima sertifikatnya"
    listed = behind is not None and _LIST_TO.match(lower, end, behind.start())
    if behind is not None and (listed or behind.start() - end < 40):
        if CERTIFICATE.search(lower, nearest.start(), behind.start()):
            return behind
    return nearest
