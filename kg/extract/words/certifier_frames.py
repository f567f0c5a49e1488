"""The words around a name that say that it certifies: who audits, issues, hands over.

Place in the flow: used wherever a company is to be told from a certifier. Four frames stand before
the name: the work and its verb ("audit eksternal dilaksanakan tim dari"), the certificate and its
way ("sertifikatnya keluar dari", "diserahkan Country Manager"), who was audited by whom ("yang
diaudit"), and a word for the body ("lembaga sertifikasi"). Any verb in di- may stand there but
those of getting, attending and owning, whose "oleh" is somebody else. All expressions read the
lower-case copy of the text.
"""

from __future__ import annotations

import re

__all__ = ["DESCRIBED", "REACH", "certifies_before", "is_called_certifier", "is_partner"]

REACH = 150
"""So many code points before a name its frame is looked for."""

_OTHERS = (
    r"(?:terima|raih|peroleh|miliki|pegang|kantongi|sabet|dapat|pertahankan|saksikan|hadir|damping|"
    r"ikut|jalani|lalui|hadapi|sambut|kelola|operasi|bangun|pakai|gunakan|pasok|produksi|pandu|"
    r"bantu|bimbing|fasilitas|minta|butuh|ajukan|terapkan|ungkap|sampai|kata|jelas|umum|"
    r"tandatangan|apresiasi|dukung|rekt[uo]r|rektorat|rut\b|rjen\b|nas\b|visi\b|stribusi\b|\b)"
)
"""What follows "di" in verbs whose doer is no certifier, and in nouns like "direktur"."""
_WORD = (
    r"(?: (?!yang\b|internal\b|keuangan\b|energi\b|k3\b|smk|smp\b|lingkungan hidup\b|"
    rf"konsult|pelatihan|penghargaan|apresiasi|hadiah|dukungan|bantuan|pasok|di{_OTHERS})[\w:/&().,-]+)"
)
_DONE = rf"(?: yang)?(?: (?:telah|sudah|akan|tetap|juga|selalu))* di(?!{_OTHERS})\w+"
_HOW = r"(?: (?:langsung|secara \w+|kembali|bersama|penuh|sendiri))?"
_ENTRUSTED = r"(?: (?:telah|sudah|akan))* di(?:percaya|limpah|aman[at]h?|tugas|mandat)\w+ kepada"
_POST = (
    r"(?:(?:(?!kepada\b|untuk\b|bagi\b|ke\b|to\b|for\b)[\w&-]+ ){0,4}?"
    r"(?:manager|manajer|director|direktur(?: [a-z]+){0,2}?|dirut|"
    r"kepala(?: [a-z]+){0,3}?|head|ceo|perwakilan|pimpinan|pihak|tim(?: auditor)?|"
    r"(?:lead )?auditor(?: \w+)?|manajemen)(?: (?:dari|of))? )?"
)
_TO_WHOM = r"(?:kepada|untuk|bagi|pada|milik|to|for|di\w+kan|diterima|diraih)\b"
"""Behind a body without a name: the name that follows is of who gets the certificate."""
_KIND = (
    r"(?:(?:sebuah |pihak |an? |the )?(?:lembaga|badan|perusahaan|institusi|firma|"
    rf"certification (?:body|institution))(?: (?!yang|{_TO_WHOM})[a-z/]+){{0,4}},? "
    r"(?:yakni |yaitu |bernama )?)?"
)
_NO_WORK = (
    r"(?! (?:internal|keuangan|energi|kompetensi|halal|tanah|garansi|laik|penghargaan|apresiasi|"
    r"pelatihan|vaksin|hak|elektronik|saham|tkdn|asal|smk|smp|k3))"
)
_FRAMES = re.compile(
    r"\b(?:(?:re)?audit(?:nya)?|surveil\w+|survailen\w*|asesmen|assessment|(?:re)?sertifikasi(?:nya)?|"
    rf"certification){_NO_WORK}{_WORD}{{0,7}}?(?:{_DONE}{_HOW}(?: oleh)?|{_ENTRUSTED}| oleh| by|"
    rf" bersama(?: dengan)?| dari| from) {_POST}{_KIND}$|"
    r"\b(?:sertifikat(?:nya)?|certificates?|certification|(?:iso|sni|ohsas)[a-z/ ]{0,9}\d[\d:]*)"
    rf"{_NO_WORK}{_WORD}{{0,7}}?"
    rf"(?:{_DONE}{_HOW}(?: oleh)?| (?:keluar|terbit|datang|berasal)(?: dari)?| dari| oleh| by|"
    rf" from) {_POST}{_KIND}$|"
    rf"\b(?:(?:di|ter)sertifikasi|diaudit){_NO_WORK}(?:{_WORD}{{0,5}}? oleh)? {_POST}{_KIND}$|"
    rf"\b(?:certified|audited){_WORD}{{0,5}}? by {_POST}{_KIND}$|"
    r"\bauditor(?:nya)?(?: (?:langsung|eksternal|independen|ialah|adalah))*(?: dari)? $"
)
_NAMELY = r"(?:,|,? (?:adalah|ialah|yakni|yaitu|bernama|is|namely))* "
_CERTIFIER = re.compile(
    r"\b(?:lembaga|badan|perusahaan) (?:\w+ )?sertifikasi(?:nya)?"
    r"(?: (?!pt\b|me[mn]\w|di\w|akan\b|telah\b|sudah\b)\w+){0,3}?"
    rf"(?: yang [^.;,]{{3,60}})?{_NAMELY}$|"
    r"\b(?:lembaga|badan|pihak|perusahaan|institusi)(?: sertifikasi)? (?:penerbit\w*|pengaudit\w*|"
    r"yang (?:me(?:nerbitkan|ngeluarkan|ngaudit)|men[gy]?sertifikasi|memberikan sertifikat)"
    rf"[^.;,]{{0,40}}?){_NAMELY}$|"
    r"\bsertifikator(?: \w+)?[ ,]*$|\b(?:certification body|certifier|registrar)[ ,]*$|"
    rf"(?<!operasi )\b(?:diterbitkan|dikeluarkan|issued)(?: oleh| by) {_POST}{_KIND}$"
)
_AS_CERTIFIER = re.compile(
    r",? (?:selaku|sebagai|yang merupakan|adalah|merupakan|sebuah|a|an|the|,)? ?(?:\w+ )?"
    r"(?:(?:lembaga|badan|perusahaan) sertifikasi|certification body|certifier)\b|"
    r"\.?, (?:an?|the) (?:[\w-]+,? ){0,5}?(?:body|institution|agency|firm|company|organi[sz]ation|"
    r"registrar) (?:which |that |for the |for )(?:issu(?:es?|ing|ance of)|audit(?:s|ing)?|"
    r"certif(?:ies|ying)|assess(?:es|ing)?)\b[^.;]{0,40}\b(?:iso|certificat\w+|compan\w+)\b|"
    r",? (?:sebuah |suatu )?(?:lembaga|badan|institusi|perusahaan)(?: \w+){0,3} yang "
    r"(?:men(?:gaudit|erbitkan|geluarkan)|men[gy]?sertifikasi|memberi(?:kan)? sertifikat)\b"
    r"[^.;]{0,40}\b(?:iso|sertifikat|perusahaan|sistem manajemen)\b|"
    r" (?:sebagai|selaku) (?:auditor|penerbit sertifikat|assessor)\b|"
    r"(?: (?:telah|sudah|juga|kemudian|resmi))*(?: (?:menerbitkan|mengeluarkan) (?:\w+ )?"
    r"sertifikat(?! (?:laik|kompetensi|halal))| men(?:g|y)?sertifikasi)\b|"
    r"(?: (?:telah|sudah|juga|resmi|melalui \w+))* (?:menyerahkan|memberikan|menganugerahkan) "
    r"(?:\w+ )?sertifi\w+ (?:[\w()]+ ){0,6}?(?:iso|sni|ohsas)\b"
)

DESCRIBED = re.compile(
    r"(?: (?:Terakreditasi|Internasional|Independen|Nasional|Dunia|Global|Terkemuka|Ternama|Resmi|"
    r"Sistem|Manajemen|Mutu|Produk|Asing|Swasta))+"
)
"""What only describes a body that is named elsewhere."""


_MARKS = (
    "sertif",
    "terbitkan",
    "keluarkan",
    "certif",
    "audit",
    "urve",
    "assess",
    "asesmen",
    "iso",
    "sni",
    "ohsas",
    "issued",
    "registrar",
    "lembaga",
    "badan",
    "pihak",
    "perusahaan",
    "institusi",
)
"""One of these stands in every frame; looked for first, for they are found at once."""


def certifies_before(words: str) -> bool:
    """Whether words right before an unknown name, in lower case, say that it certifies."""
    if not any(mark in words for mark in _MARKS):
        return False
    return _CERTIFIER.search(words) is not None or _FRAMES.search(words) is not None


def is_called_certifier(words: str) -> bool:
    """Whether words right behind a name, in lower case, call it a certifier."""
    return _AS_CERTIFIER.match(words) is not None


_PARTNER = re.compile(
    r"\b(?:ber?kerja ?sama dengan|kerja ?sama dengan|menggandeng|melibatkan|menunjuk|memilih|"
    r"memercayai|dipercayakan kepada|kepada|with|chose|appointed) (?:pihak |the )?$"
)
_FOR_AUDIT = re.compile(
    r"(?:[^.;]{0,90}?\b(?:menjalani|mengikuti|melakukan|melaksanakan|menuntaskan|menyelesaikan|"
    r"menjalankan|melalui|melewati|underwent)| (?:untuk|dalam|guna|pada|melakukan|for))"
    r"(?: (?!persiapan|pra|pendamping|pelatihan|sosialisasi)\w+){0,2} "
    r"(?:(?:re)?sertifikasi|audit|surveil\w+|asesmen|certification)\b"
    r"(?! (?:internal|energi|keuangan|kompetensi|smk))"
)


def is_partner(before: str, behind: str) -> bool:
    """Whether somebody is certified with the help of a name: "menggandeng X untuk sertifikasi"."""
    return _PARTNER.search(before) is not None and _FOR_AUDIT.match(behind) is not None
