"""Sentences without a verb that go on with certificates and prizes told right before.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. Four forms: "Satu
lagi OHSAS 18001:2007", which adds to the certificates before; "Keempatnya ialah ISO 9001, ...",
which names what is counted before; "Empat penghargaan tersebut yakni SMK3 untuk A, ...", which
names the prizes that the sentence before counts; and "The certification, ISO 9001, covers ...",
which names the certificate that the sentence before has got.
"""

from __future__ import annotations

import re

from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import TRIGGER

__all__ = [
    "ENUMERATES",
    "NEXT_TO",
    "adds_to_those",
    "certificates_got_before",
    "prizes_got_before",
]

_ONE_MORE = re.compile(
    r"[\" ]*(?:(?:dan|sedangkan|sementara|adapun) )?(?:(?:yang )?(?:satu|dua|tiga)(?: \w+)? lagi|"
    r"(?:satu|dua|tiga)(?: \w+)? (?:lainnya|yang lain)|(?:sertifikat |standar )?(?:yang )?"
    r"(?:kedua|ketiga|keempat|kelima|terakhir|lainnya|pertama)|sisanya|selebihnya|"
    r"(?:the )?(?:other|last|third|second|fourth|first)(?: one| two)?(?: certificates?)?)[ ,]*"
    r"(?:adalah|ialah|yakni|yaitu|berupa|merupakan|untuk|is|are|was)?[ ,:]*"
    r"(?:sertifikat |sertifikasi |standar |sistem manajemen (?:[\w&/()-]+ ){0,7}?|sni ){0,3}$|"
    r"(?:(?:(?:se)?(?:tahun|bulan) (?:berikutnya|kemudian|lalu|ini)|(?:pada|sejak) (?:\w+ )?\d{4}|"
    r"belakangan|kemudian|selanjutnya|terakhir|terbaru|lalu|kini|baru-baru ini|(?:pada )?"
    r"(?:januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember)"
    r"(?: \d{4})?),? )?(?:ditambah|bertambah|disusul|menyusul)(?: (?:pula|lagi|juga|dengan|oleh))* "
    r"(?:sertifikat |sertifikasi |standar |sistem manajemen |sni )*$"
)
"""Before a standard that goes on with those counted before: "Satu lagi OHSAS 18001:2007"."""
ENUMERATES = re.compile(
    r"[\" ]*(?:ke(?:dua|tiga|empat|lima|enam|tujuh)nya|(?:yang )?pertama|(?:the )?first(?: one)?|"
    r"(?:ke(?:dua|tiga|empat|lima|enam) )?(?:re)?(?:sertifikat|sertifikasi|standar) (?:itu|ini|"
    r"tersebut|dimaksud)|rinciannya|masing-masing|(?:they|these|the (?:two|three|four)(?: \w+)?))"
    r"[ ,]*(?:adalah|ialah|yakni|yaitu|meliputi|mencakup|terdiri (?:dari|atas)|antara lain|are|"
    r"cover|include)?[ ,:]*(?:sertifikat |standar |sni )?$"
)
"""A sentence that names what the one before counts: "Keempatnya ialah ISO 9001, ..."."""
NEXT_TO = 2
"""So many sentences behind those certificates."""


def adds_to_those(document: Document, sentence: Sentence, first: StandardMention) -> bool:
    """Whether a sentence whose first standard is given adds to the certificates before it."""
    lower = document.lower
    return (
        _ONE_MORE.match(lower[sentence.start : first.start]) is not None
        and document.in_lower.search(TRIGGER, sentence.start, sentence.end) is None
        and polarity(document, sentence, first.start, first.end) == "stated"
    )


_PRIZES_ARE = re.compile(
    r"(?:(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan)(?:nya)? )?(?:penghargaan|piagam|"
    r"sertifikat)"
    r"(?:nya)? (?:itu|tersebut|ini|dimaksud)?,? ?(?:yakni|yaitu|adalah|ialah|meliputi|mencakup|"
    r"terdiri (?:dari|"
    r"atas)|antara lain)[ ,:]*(?:penghargaan |sertifikat )?"
    r"(?:(?:atas|untuk) (?:(?:penerapan|implementasi) )?(?:sistem manajemen [\w ]{0,60}\()?)?$"
)
"""A sentence that names the prizes counted before: "Empat penghargaan tersebut yakni SMK3 ..."."""
_PRIZE = r"(?:penghargaan|piagam|sertifikat|kategori|prestasi)"
_COUNT = r"(?:(?:ke)?(?:dua|tiga|empat|lima|enam|tujuh|delapan))"
_LIST_OF_PRIZES = re.compile(
    rf"(?:(?:adapun|dari) )?(?:{_COUNT}(?:nya)?(?: {_PRIZE})?(?: (?:itu|tersebut|ini|dimaksud))?|"
    r"yang (?:terbaru|teranyar|terakhir|paling baru)|"
    rf"{_PRIZE}(?:-\w+)?(?:nya)? (?:itu|tersebut|ini|dimaksud|yang di(?:raih|terima|peroleh|"
    r"boyong|bawa pulang)(?: [\w()]+){0,6}?))"
    r",? (?:adalah|ialah|yakni|yaitu|meliputi|mencakup|terdiri (?:dari|atas)|antara lain|"
    r"masing-masing|di ?antaranya)\b[^.;]{0,140}$|"
    r"(?:rinciannya|rinciannya adalah|masing-masing|antara lain|di ?antaranya|yakni|yaitu|"
    rf"(?:{_PRIZE} |yang )?pertama)\b,?:? [^.;]{{0,140}}$"
)
"""A sentence that names counted prizes, others first: "Ketiganya adalah Zero Accident, SMK3"."""
_OTHER_DEED = re.compile(
    r"\b(?:belum|akan|tidak|diserahkan|diberikan|menyerahkan|memberikan|dinilai|perusahaan|audit\w*|"
    r"nilai|skor|penerima|peserta|sedangkan|sementara|while)\b"
)
_GOT_PRIZES = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|memborong|memboyong|"
    r"mengantongi|membukukan|terima|"
    r"membawa pulang)\b(?: \w+){0,3} (?:penghargaan|piagam|sertifikat|pengakuan|prestasi)\b"
)
_PRIZES_WERE_GOT = re.compile(
    rf"\b{_COUNT} (?:penghargaan|piagam|sertifikat)\b[^.;,]{{0,60}}? "
    r"(?P<verb>(?:berhasil |sukses )?di(?:terima|raih|peroleh|sabet|boyong|borong|bawa pulang)"
    r"(?: oleh)?)\b"
)
_NAMED_NOW = re.compile(
    r"(?:(?:by )?(?:satisfying|meeting|achieving|earning|obtaining) )?"
    r"(?:the|this|these|those|both) (?:[\w-]+ ){0,3}"
    r"(?:certificat(?:es?|ions?)|standards?|accolades?|recognition),? ?"
    r"(?:(?:(?:known|referred to) as|namely|called|under|to|are|is|includes?|covers?|comprises?|"
    r"for) )?(?:the )?$|"
    r"(?:these|they|among them|those) (?:includes?|are|comprise)(?: [\w-]+){0,8}? $|"
    r"(?:ke(?:dua|tiga|empat) )?(?:sertifikat|sertifikasi|standar|pengakuan)(?: [a-z]+){0,2} "
    r"(?:itu|tersebut|ini|dimaksud),? (?:(?:yakni|yaitu|adalah|ialah|berupa|bernama|meliputi|"
    r"mencakup|dikenal sebagai) )?(?:standar |sni )?$"
)
"""A sentence that names the certificate told before: "The certification, ISO 9001, covers ..."."""
_GOT_CERTIFICATE = re.compile(
    r"\b(?:(?:me)?raih|memp?eroleh|menerima|mendapat(?:kan)?|menyabet|mengantongi|memegang|"
    r"receiv(?:ed|es)|obtain(?:ed|s)|earn(?:ed|s)|secur(?:ed|es)|achiev(?:ed|es)|gain(?:ed|s)|"
    r"holds|awarded|granted|given)(?: [\w-]+){0,5}? (?:sertifikat|sertifikasi|certificates?|"
    r"certifications?)\b(?! (?:of (?!conform|regist)|penghargaan|apresiasi|piagam|laik|kompetensi|"
    r"halal|tanah|hak|pelatihan|vaksin|tkdn|kepesertaan))|"
    r"\b(?:certificates?|certifications?)(?: that)? (?:we|it|they|the company) (?:have |has |had )?"
    r"(?:earned|received|obtained|achieved|won|gained|held)\b"
)


def prizes_got_before(
    document: Document, sentence: Sentence, first: StandardMention
) -> tuple[int, int] | None:
    """Where the sentence before says that prizes were got, if this one names them."""
    lower = document.lower
    number = document.sentence_index(sentence.start)
    head = lower[sentence.start : first.start]
    if not number or len(head) > _LONGEST_HEAD:
        return None
    before = document.sentences[number - 1]
    others = _LIST_OF_PRIZES.match(head) and not _OTHER_DEED.search(head)
    if _PRIZES_ARE.match(head) or (others and first.is_grant):
        got = _GOT_PRIZES.search(lower, before.start, before.end)
        passive = _PRIZES_WERE_GOT.search(lower, before.start, before.end) if got is None else None
        if passive is not None:
            told = polarity(document, before, *passive.span("verb"))
            return passive.span("verb") if told == "stated" else None
    elif _NAMED_NOW.match(head) and not _told_anew(document, sentence):
        got = _GOT_CERTIFICATE.search(lower, before.start, before.end)
    else:
        return None
    if got is None or polarity(document, before, *got.span()) != "stated":
        return None
    return got.span()


def certificates_got_before(document: Document, sentence: Sentence) -> tuple[int, int] | None:
    """Where the sentence before says that certificates were got, and this one has no verb.

    "A dan B mendapat sertifikat dari PT SGS. A untuk ISO 9001, sedangkan B untuk ISO 14001."
    """
    number = document.sentence_index(sentence.start)
    if not number or document.in_lower.search(TRIGGER, sentence.start, sentence.end):
        return None
    before = document.sentences[number - 1]
    got = _GOT_CERTIFICATE.search(document.lower, before.start, before.end)
    if got is None or polarity(document, before, *got.span()) != "stated":
        return None
    return got.span()


_LONGEST_HEAD = 160
"""So far from its beginning a sentence may name what was got before."""


def _told_anew(document: Document, sentence: Sentence) -> bool:
    """Whether a sentence has a verb of its own for the certificate: "was issued to X by Y"."""
    verbs = document.in_lower.finditer(TRIGGER, sentence.start, sentence.end)
    return any(each.lastgroup in {"passive", "hand", "state"} for each in verbs)
