"""What somebody is, told between commas behind the name by words that no list of posts has.

Place in the flow: used by :mod:`kg.extract.people.people` and
:mod:`kg.extract.people.spoken_names`. "Rini Wulan, pemudik asal Semarang yang ditemui ..." and
"said Rini Wulan, a 45-year-old weaver in Ende" tell a role; when, where and how somebody speaks
("kata Rini, akhir pekan lalu") tell none, and what is said of a company, a place or a programme
makes no person of it.
"""

from __future__ import annotations

import re

from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document

__all__ = ["ASIDE", "apposed_role"]

_NO_NOUN = (
    r"(?:yang|dan|serta|atau|tapi|tetapi|namun|karena|sebab|bahwa|lalu|kemudian|juga|pun|seperti|"
    r"di|ke|dari|pada|dalam|dengan|untuk|oleh|kepada|lewat|melalui|via|usai|seusai|saat|ketika|"
    r"sambil|seraya|sembari|setelah|sebelum|sejak|hingga|sampai|menjelang|kemarin|tadi|besok|akhir|"
    r"awal|pekan|hari|malam|siang|sore|pagi|baru-baru|belum|tidak|bukan|sudah|telah|akan|masih|"
    r"penuh|optimis\w*|bangga|antusias|singkat|tegas|lirih|haru|terharu|sementara|sedangkan|"
    r"meski\w*|"
    r"walau\w*|jika|kalau|agar|supaya|sehingga|selama|antara|para|se\w+ini|begitu|katanya|kata|"
    r"ujar\w*|"
    r"kesalahan|kendala|tantangan|hal|faktor|penyebab|alasan|masalah|persoalan|kunci|langkah|"
    r"kondisi|angka|jumlah|rasio|target|listrik|kegiatan|upaya|sertifikat\w*|penerapan|capaian|"
    r"ucap\w*|tutur\w*|senin|selasa|rabu|kamis|jumat|sabtu|minggu|"
    r"me[nmlrwy]\w+|ber\w+|di\w{4,}|ter\w+|and|or|but|who|whose|which|that|when|while|as|in|on|"
    r"at|by|"
    r"with|after|before|during|said|told|adding|citing|however|speaking|noting)\b"
)
_BODIES = (
    r"company|firm|subsidiary|utility|agency|organi[sz]ation|newspaper|bank|conglomerate|"
    r"multinational|miner|(?:nickel|coal|gold|copper|power|electricity|energy|gas|oil) (?:producer|"
    r"developer|supplier|giant)|(?:mining|grid|network|telecom\w*|toll road|port|airport|"
    r"refinery) operator|village|town|city|regency|province|island|district|capital"
)
"""Companies and places, as they are told behind their names."""
_THING = (
    r"(?:sebuah|suatu|perusahaan|lembaga|program|desa|kota|kabupaten|provinsi|pulau|badan|anak|"
    r"unit|"
    r"organisasi|yayasan|produsen|penyedia|emiten|media|kampung|kecamatan|daerah|wilayah|kawasan|"
    r"proyek|pembangkit|komunitas|ibu kota|dusun|distrik|ajang|acara|"
    rf"(?:an?|the) (?:[\w'-]+ ){{0,4}}?(?:{_BODIES}|unit|programme|program|project|group|award|"
    r"event|plant))\b"
)
ASIDE = re.compile(
    rf"(?: \(\d{{1,2}}(?: tahun)?\))?, (?:who|whose|yang|(?!{_NO_NOUN}|{_THING}))"
    r"[a-z]*[^,;\".]{3,110}, $"
)
"""A clause or noun between a subject and its verb of speech."""
_AGE = re.compile(r" \(\d{1,2}(?: tahun)?\)|, \d{1,2}(?: tahun)?(?=,)")
_SMALL_STOP = (
    r"(?:yang|di|saat|pada|dari|ketika|usai|kepada|dalam|melalui|lewat|dan|sambil|itu|tersebut|"
    r"dengan|untuk|setelah|sebelum|who|whose|at|in|on|from|with|when|after|said|told|says|that)\b"
)
_INDONESIAN = re.compile(
    rf", (?:seorang |salah satu |salah seorang )?(?!{_NO_NOUN}|{_THING})"
    rf"(?P<role>[a-z][\w-]+(?: (?!{_SMALL_STOP})[a-z][\w-]+){{0,4}}(?: asal [A-Z][\w-]+"
    r"(?: [A-Z][\w-]+)?)?)(?P<stop> (?:di|yang|dari) |,? (?=[\"])|, |\.)"
)
_NEAR_TO = re.compile(
    r", (?:seorang |salah seorang |salah satu )?(?P<role>(?:rekan(?: kerja)?|teman|kerabat|"
    r"keluarga|istri|suami|anak|ayah|ibu|orang ?tua|kakak|adik|paman|tetangga|saudara|sahabat|"
    r"majikan|atasan) "
    r"(?:korban|almarhum(?:ah)?|pelaku|tersangka|terdakwa))(?=[,.;\"]| [a-z])"
)
"""What somebody is to the one whom an accident or a crime befell."""
_VERB = r"(?:is|are|was|were|has|have|had|will|would|can|could|may|must|should)\b"
_ENGLISH = re.compile(
    rf", (?:an?|the) (?!{_THING[:-2]})(?:\d{{1,2}}-year-old )?"
    rf"(?P<role>[a-zA-Z][\w-]*(?: (?!{_SMALL_STOP}|{_VERB})[\w'-]+){{0,6}})"
    rf"(?=[,.]| (?:who|whose|that|said|told|says)\b|"
    rf" {_SMALL_STOP}(?:(?! {_VERB})[^,.;\"]){{0,100}}[,.])"
)
"""It ends at a comma, before the verb: "X, the low ratio in Y was due to Z" tells of no X."""
_BODY_OR_PLACE = re.compile(rf"\b(?:{_BODIES})$")
"""How a noun ends that tells of a company or a place: "X, the world's largest gold miner"."""


def apposed_role(document: Document, end: int) -> RoleMention | None:
    """The role told behind a name that ends at ``end``, None if none is."""
    plain = document.plain
    if document.language == "en":
        english = _ENGLISH.match(plain, end)
        if english is None or _BODY_OR_PLACE.search(english["role"]):
            return None
        return RoleMention(*english.span("role"), english.end("role"))
    age = _AGE.match(plain, end)
    near_to = _NEAR_TO.match(plain, age.end() if age is not None else end)
    if near_to is not None:
        return RoleMention(*near_to.span("role"), near_to.end("role"))
    found = _INDONESIAN.match(plain, age.end() if age is not None else end)
    if found is None:
        return None
    told = " asal " in found["role"] or found["stop"].strip() in {"di", "yang", "dari"}
    told = told or (age is not None and found["stop"] != ".")  # "X (58), buruh tani, mengaku"
    return RoleMention(*found.span("role"), found.end("role")) if told else None
