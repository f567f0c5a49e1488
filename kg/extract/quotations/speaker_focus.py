"""Who is only named aside in a sentence, so that a pronoun behind it means somebody else.

Place in the flow: used by :mod:`kg.extract.quotations.speakers`. "Ia bertemu dengan Bupati X. ...,
ujarnya": the pronoun goes on with who was spoken of before, not with the one who was met.
"""

from __future__ import annotations

import re

__all__ = ["is_aside"]

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
