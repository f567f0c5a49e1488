"""Who is only named aside in a sentence, so that a pronoun behind it means somebody else.

Place in the flow: used by :mod:`kg.extract.quotations.speakers`. "Ia bertemu dengan Bupati X. ...,
ujarnya": the pronoun goes on with who was spoken of before, not with the one who was met.
"""

from __future__ import annotations

import re

__all__ = ["is_aside", "is_in_passing"]

_GOES_ON = re.compile(
    r"\b(?:pihaknya|ia|dia|beliau|he|she|(?:menurut|lanjut|kata|ujar|tambah|ucap|tutur|jelas|"
    r"terang|sebut|ungkap|tegas|papar|imbuh)nya)\b(?! (?:dan|and)\b)"
)
"""Points back to who was spoken of before."""
_WITH_VERB = re.compile(
    r"\b(?:oleh|kepada|dengan|bersama|mendampingi|didampingi|with|to|by|from|alongside|"
    r"(?:me(?!nteri|nko\b|nkeu|ndagri|dia\b|dan\b|rauke|ntawai|kanik)|"
    r"di(?!nas\b|rektur|rut\b|rjen|rektorat|strik|stribusi|visi\b|rops)|ber(?!sama\b|au\b))"
    r"[a-z]{4,}|met|thanked|invited|accompanied|welcomed)\b"
)
_GIVEN = re.compile(
    r"(?:\byang di[a-z]{4,}(?: oleh)?|\b(?:kepada|bertemu(?: dengan)?|mendampingi|didampingi|"
    r"bersama(?: dengan)?|mewakili|accompanied by|together with|alongside))"
    r"(?: (?!yang\b|bahwa\b|dan\b)[\w./()-]+){0,9} $"
)
"""Right before somebody who is met, accompanied or given something, or did what is told aside."""
_BACKGROUND = re.compile(
    r"(?:padahal|apalagi|terlebih(?: lagi)?|sebagaimana|seperti (?:diketahui|diberitakan|yang)|"
    r"(?:untuk )?diketahui|sebagai informasi|"
    r"(?:sesuai|sejalan|selaras)(?! dengan (?:itu|hal (?:itu|ini|tersebut))\b)|"
    r"hal (?:itu|ini|tersebut) (?:sesuai|sejalan|selaras|juga|merupakan|menjadi)|"
    r"(?:langkah|upaya|program|target|kebijakan) (?:itu|ini|tersebut)|"
    r"in line with)\b"
)
"""Begins a sentence that tells what the words of another rest on or go against."""


def _is_background(lower: str, start: int) -> bool:
    """Whether a sentence only tells what is behind another's words.

    "Padahal, Presiden Anu sudah meminta semua desa terang. "...," ungkapnya" is not the president.

    Args:
        lower: The lower-case text.
        start: Where the sentence begins.
    """
    return _BACKGROUND.match(lower, start) is not None


_GUESTS = re.compile(
    r"(?:(?:turut|ikut|tampak|juga|selain itu,?|sementara itu,?) ){0,2}hadir\b|"
    r"(?:acara|kegiatan|kunjungan|peresmian|pertemuan|rapat|agenda|penyalaan|syukuran|rombongan)"
    r"(?: [\w-]+){0,8}? (?:dihadiri|disaksikan|disambut|diikuti)\b|"
    r"(?P<those>ke(?:dua|tiga|empat|lima|enam|tujuh|delapan)nya|mereka)(?: [a-z]+){0,3}? "
    r"(?:yakni|yaitu|adalah|ialah|antara lain)\b"
)
"""Begins a sentence that lists who was there or who was meant."""


def is_in_passing(lower: str, start: int, named: int, reason: str, *, several: bool) -> bool:
    """Whether a sentence only tells of somebody who does not speak on in the next.

    "Padahal, Presiden Anu meminta ...", "Turut hadir Bupati Anu dan Camat Itu".

    Args:
        lower: The lower-case text.
        start: Where the sentence begins.
        named: Where the name begins.
        reason: How the sentence tells that somebody speaks.
        several: Whether it names others, too.
    """
    if reason not in {"named", "says"}:
        return False
    if _is_background(lower, start):
        return True
    if reason == "says":
        return False
    guests = _GUESTS.match(lower, start)
    if guests is not None and (several or guests["those"] is not None):
        return True
    return _is_party(lower, start, named)


_PARTY = re.compile(
    r"\b(?:antara|between|(?:program|arahan|instruksi|visi|amanat|janji|perintah|kebijakan|gagasan|"
    r"pemerintahan|kabinet|era|program of|direction of)"
    r"(?= [\w.,/-]* ?(?:\S+ ){0,4}?(?:presiden|wakil|menteri|gubernur|bupati|president|minister)))"
    r"(?: (?!yang\b|bahwa\b|itu\b|ini\b|tersebut\b|who\b)[\w.,()/-]+){0,8} $"
)
"""Before who signs with another, or whose programme or order something is."""


def _is_party(lower: str, start: int, named: int) -> bool:
    """Whether the one named at ``named`` is only a party to an agreement, or whose order it was.

    "Kerja sama antara X dan Y diteken", "mewujudkan program 35.000 MW Presiden X".

    Args:
        lower: The lower-case text.
        start: Where the sentence begins.
        named: Where the name begins.
    """
    return _PARTY.search(lower[max(start, named - 120) : named]) is not None


def is_aside(lower: str, start: int, named: int) -> bool:
    """Whether the person whose name begins at ``named`` is only named aside in its sentence.

    Args:
        lower: The lower-case text.
        start: Where the sentence begins.
        named: Where the name begins.
    """
    lead = lower[max(start, named - 300) : named]
    clause = lead[lead.rfind(",") + 1 :]
    if not clause.strip():
        return False
    if _GIVEN.search(clause) is not None:
        return True
    back = _GOES_ON.search(lead)
    return back is not None and _WITH_VERB.search(lead, back.end()) is not None
