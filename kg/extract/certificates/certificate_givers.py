"""Who hands a certificate out, and so does not hold it: a police force, a government.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`.
"""

from __future__ import annotations

import re

from kg.extract.text.mentions import Mention
from kg.extract.text.standards import StandardMention

__all__ = ["FOR_THAT", "POLICE", "POLICE_GIVE", "TO_UNNAMED", "are_of_police", "only_gives"]


def only_gives(holders: tuple[Mention, ...], verb: re.Match[str]) -> bool:
    """Whether what seems to hold is the authority that gives: "Polda X membagikan sertifikat"."""
    active = verb.group().startswith(("me", "issued", "presented", "conferred"))
    return (
        bool(holders)
        and active
        and all(each.kind == "government" and each.end <= verb.start() for each in holders)
    )


FOR_THAT = re.compile(
    r"(?:atas|berkat|karena|berdasarkan) (?:hasil|capaian|pencapaian|prestasi|keberhasilan|nilai|"
    r"hal)(?: \w+)?(?: (?:itu|ini|tersebut))(?!.{0,200}\b(?:kepada|untuk|bagi)\b)"
)
"""An authority gives for what was told before, to the one it was told of: "Atas hasil itu ..."."""
TO_UNNAMED = re.compile(
    r" (?:\w+ )?(?:bagi|kepada|untuk|to) (?:para |seluruh |semua |setiap |the )?(?:perusahaan|"
    r"badan usaha|"
    r"instansi|industri|pelaku usaha|companies|firms)\b(?! (?:pt|cv|milik|listrik|tersebut|itu|"
    r"ini)\b)"
)
"""Behind a verb of giving: to companies that nobody names ("diberikan bagi perusahaan")."""
POLICE_GIVE = re.compile(r"grant|award|issu|confer|present|\bgiven\b|obtained by")
POLICE = re.compile(r"\b(?:Polri|Polda|Police|Kepolisian|Baharkam)\b")


def are_of_police(standards: tuple[StandardMention, ...]) -> bool:
    """Whether one of the standards is the scheme of the police."""
    return any(each.code == "SMP" for each in standards)
