"""Villages counted for something else than their electricity, by the words beside the number.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`, before it asks what is said of
them. "178 desa dan 3 kelurahan" has its total in the first number, "warga dari 6 desa" counts none.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_states import is_told, state_behind
from kg.extract.figures.count_words import FEWEST, IN_AREA
from kg.extract.figures.figure_sentence import CLAUSE, FigureSentence
from kg.extract.figures.light_at_times import has_it_badly
from kg.extract.text.numbers import Number

__all__ = ["are_counted_otherwise", "have_it_badly"]

_ADDED = re.compile(
    r"\b(?:penambahan|tambahan|bertambahnya) (?:jumlah )?(?:desa|kampung)\b"
    r"(?:(?! menjadi )[^.;]){0,120}$"
)
"""Before how many villages were added, which is a change."""
_PEOPLE_OF = re.compile(
    r"\b(?:warga|saudara(?:-saudara)?|masyarakat|perwakilan|utusan|tokoh|kepala|rombongan)"
    r"(?: \w+)? dari $|\b(?:untuk|bagi|kepada) (?:warga|masyarakat|penduduk|keluarga)"
    r"(?: [a-z]+)? (?:di|dari) $"
)
_TO_BE_DONE = re.compile(
    r"(?: lagi)? yang (?:akan|bakal|segera) (?:rampung|selesai|tuntas|menyala|terang|dinyalakan)\b"
)
_LINES_TO_COME = re.compile(
    r"(?: lagi| lainnya)? yang (?:akan|bakal) (?:segera )?(?:di\w+|mendapat\w*) "
    r"(?:\w+ )?(?:perluasan|pembangunan|penambahan) (?:jaringan|listrik)"
)
_SOME_LACK_IT = re.compile(
    r"(?:/[a-z]+)? (?:yang )?(?:masih )?(?:memiliki|punya|mempunyai|dihuni) (?:keluarga|"
    r"rumah tangga|warga|kk|rumah|penduduk) yang (?:\w+ ){0,3}?(?:belum|tidak)\b"
)
_AND_TOWNS = re.compile(r"\d[\d.]* desa,? (?:dan|serta) $")
_MADE_UP = re.compile(r"\d [^.;\d]{3,60} terdiri (?:atas|dari) (?:\d[\d.]* \w+,? (?:dan )?)*$")
"""Right before the other kind of villages, or the kinds of which all are made up."""
_AWAITED = re.compile(r"\bdi(?:tunggu|nanti|damba|idam)[\w-]*(?: (?:oleh|para|warga))* $")
"""Right before those who wait for electricity, a few villages that were named."""
_WITH_HAMLETS = re.compile(
    r"(?: dan |/| atau | and )(?:dusun|hamlets|lokasi|titik|pulau|islands)\b"
)
"""Behind villages that are counted together with hamlets."""
_SURVEYED_BEHIND = re.compile(
    r"(?: atau (?:sekitar )?\d[\d.,]* ?(?:persen|%))?"
    r"(?: (?:lagi|lainnya|di [a-z' -]{2,30}?)){0,3} (?:yang )?"
    r"(?:(?:akan|sedang|sudah|telah|masih) )*(?:di-?(?:survei|data|kaji|petakan|tinjau|usulkan)|"
    r"meng(?:ajukan|usulkan)|menyampaikan (?:usul\w*|proposal|permohonan)|"
    r"surveyed|being surveyed|proposed)\b"
)
"""Behind villages that somebody only looks into."""
_ON_TO = re.compile(
    r"\b(?:lanjut(?:kan)?|dilanjutkan|beralih|pindah|bergeser|berlanjut|(?:go|goes|move|moves) on)"
    r"(?: lagi)? (?:ke|to)(?: the| other)? $"
)
"""Right before the villages whose turn comes next."""
_WORK_OF = re.compile(
    r"(?: (?:di|in) [\w' -]{2,30}?)?,? (?:yang|where|whose)"
    r" (?:pengerjaan|pekerjaan|proyek|pembangunan|penyambungan|pemasangan|work|construction)"
    r"(?:nya)?\b(?! (?:sudah|telah) (?:selesai|rampung|tuntas))"
)
"""Behind villages told for the work that is done there: "empat desa yang pengerjaannya molor"."""
_SURVEYED = re.compile(
    r"\b(?:survei|penelitian|kajian|riset|studi|wawancara|survey|study|research)\w*\b"
    r"[^.;,\d]{0,40} (?:di|in|pada|terhadap|of|across) (?:about |sekitar )?$"
)
"""Before villages that somebody looked into."""
_CUT_OFF = re.compile(
    r"\b(?:(?:padam|terputus)\b|pemadaman|(?:me|di)?(?:mulih|pulih)kan|"
    r"pemulihan (?:listrik|aliran|pasokan|jaringan)|"
    r"outages?|blackouts?|restor(?:e|ed|ing)|lost power|power cuts?)"
)
"""Around villages that lost their electricity, or get it back."""
_NEAR = 70
_WORKS = re.compile(
    r"\b(?:pembangunan|pengerjaan|pemasangan|progres\w*|konstruksi|construction|works?)\b"
    r"[^.;,\d]{0,50} (?:di|pada|untuk|in|for) $"
)
_HOW_FAR = re.compile(r"[^.;,\d]{0,50} \d{1,3}(?:[.,]\d+)? ?(?:persen|%|percent)")
"""Around villages in which works have come so far: "Pembangunan PLTS di 12 desa 80 persen"."""
_OF_SUM = re.compile(
    r"(?: (?:itu|ini|tersebut))? (?:total )?(?:nilai |dana )?(?:investasi|biaya(?:nya)?|anggaran)"
    r"(?:nya)?\b|"
    r" (?:itu|ini|tersebut) (?:sebanyak|berjumlah|ada) \d[\d.]* (?:kepala keluarga|kk|rumah|"
    r"pelanggan|keluarga)"
)
"""Behind villages told for what is spent there, or for the homes in them."""
_OLD_VILLAGES = re.compile(
    r"(?:(?<=desa)|(?<=kampung)) (?:lama\b(?! yang (?:belum|masih|gelap))|"
    r"baru(?=,? (?:dan|serta|maupun|plus|,) ?"
    r"(?:sebanyak )?\d+ (?:desa|kampung) lama\b))"
)
"""Behind villages that have lines already, or those beside them that get their first ones."""


def are_counted_otherwise(figures: FigureSentence, number: Number, words: tuple[int, int]) -> bool:
    """Whether villages are told as a kind of all, as where people are from, or to be looked into.

    Args:
        figures: The sentence.
        number: How many they are.
        words: Where their noun stands.
    """
    lower, before = figures.document.lower, figures.before(number, 60)
    if _ADDED.search(figures.before(number, 150)):
        return True  # "penambahan desa berlistrik pada 2018 sebanyak 11 desa"
    if _SURVEYED.search(before):
        return True  # "Berdasarkan survei lembaganya di 30 desa, banyak warga ..."
    if before.endswith((" of ", " of the ")) and " remaining " in lower[number.after : words[0]]:
        return True  # "2,519 of the 12,659 remaining villages": left over of others
    if _AND_TOWNS.search(before) and lower.startswith("kelurahan", words[0]):
        return True  # "178 desa dan 3 kelurahan"
    if _MADE_UP.search(figures.before(number, 120)) and not (
        IN_AREA.match(lower, words[1]) or is_told(lower, number.after, words[1])
    ):
        return True  # "1.310 desa, terdiri atas 1.200 desa dan 110 kelurahan"
    if number.value < FEWEST and (_AWAITED.search(before) or _TO_BE_DONE.match(lower, words[1])):
        return True  # "listrik PLN amat dinanti warga dua desa"
    if _WORKS.search(before) and _HOW_FAR.match(lower, words[1], figures.sentence.end):
        return True
    told = is_told(lower, number.after, words[1]) or state_behind(figures, words[1])
    if not told:
        begin = max(figures.sentence.start, number.start - _NEAR)
        end = min(figures.sentence.end, words[1] + _NEAR)
        apart = CLAUSE.search(lower, words[1], end)
        end = apart.start() if apart is not None else end
        if _CUT_OFF.search(lower, begin, end):
            return True  # "Listrik padam di 3 desa", "memulihkan listrik 12 desa"
    if _SOME_LACK_IT.match(lower, words[1]):
        return True  # "31 desa masih memiliki warga yang belum memakai listrik"
    if _LINES_TO_COME.match(lower, words[1]):
        return True  # "14 desa lagi yang akan mendapat perluasan jaringan"
    if _ON_TO.search(before):
        return True  # "baru kita lanjut ke 47 kampung"
    if _PEOPLE_OF.search(before):
        return True  # "Saudara-saudara dari 6 desa"
    if _SURVEYED_BEHIND.match(lower, words[1]):
        return True  # "tahun depan ada 17 desa lagi yang disurvei"
    if _WORK_OF.match(lower, words[1]) or _OLD_VILLAGES.match(lower, words[1]):
        return True  # "yang diselesaikan sebanyak 8 desa baru dan 54 desa lama"
    if _OF_SUM.match(lower, words[1]):
        return True  # "untuk 74 desa total investasi Rp150 miliar"
    return _WITH_HAMLETS.match(lower, words[1]) is not None  # "10.068 desa dan dusun"


_OF_WHOLE = re.compile(r"\b(?:dari|of)(?: (?:total|seluruh|the))? $")


def have_it_badly(figures: FigureSentence, number: Number, end: int, previous: int) -> bool:
    """Whether what is counted has electricity, but not always or not well.

    Args:
        figures: The sentence.
        number: How many they are; no total of which the number before is a part.
        end: Where their noun ends.
        previous: Where the number before ends, or the sentence begins.
    """
    if previous > figures.sentence.start and _OF_WHOLE.search(figures.before(number, 30)):
        return False
    return has_it_badly(figures.document, end, figures.sentence.end)
