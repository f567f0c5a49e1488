"""Words that tell an audit's result, where no certificate is got, and by which one is got then.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = [
    "GOT_IN_AUDIT",
    "IN_AN_AUDIT",
    "ONLY_RATED",
    "RESULT_OF",
    "STANDARD_ITSELF",
    "received_behind",
]

IN_AN_AUDIT = re.compile(
    r"\b(?P<got>predikat|peringkat|kategori|nilai|skor|hasil|level|gold|silver|platinum|emas|perak)"
    r"\b[^.;]{0,60}\b(?:audit|asesmen|assessment)\b"
)
RESULT_OF = re.compile(
    r"\b(?:hasil|nilai|skor|predikat|temuan|capaian)(?: \w+){0,3} (?:audit|asesmen|penilaian)"
    r"(?: [\w/]+){0,4} \(?$"
)
"""Before a scheme whose verb stands behind it ("hasil audit SMP yang diraih X"): no certificate."""
GOT_IN_AUDIT = re.compile(
    r" (?:[\w()]+ ){0,4}?(?:pada|dalam|saat|dari) (?:\w+ ){0,2}(?:audit|asesmen|penilaian)\b"
)
ONLY_RATED = re.compile(
    r" (?:dalam |pada )?(?:\w+ )?audit(?: \w+){0,2} (?=\w)|"
    r"(?:(?!sertifik|pengharg|piagam|menerima)[^.;])*\bpredikat (?=\w)"
)
STANDARD_ITSELF = re.compile(
    r"(?: (?:pertama kali|oleh (?:international organi|organisasi internasional|iso\b))|"
    r"(?: first)? by (?:the )?international organi| first\b)"
)
"""Behind a verb of issuing: the standard was published, no certificate was given."""
_RECEIVES = re.compile(
    r"(?:menerima|meraih|memp?eroleh|mengantongi|mendapat(?:kan)?|mempertahankan|kept|keeps|"
    r"retain\w+|maintain\w+|receiv\w+|obtain\w+|earn\w+) "
    r"(?:its |the )?(?:sertifikatnya|sertifikat (?:itu|tersebut)|certificates?\b)"
)
_RECEIVES_FROM = re.compile(
    r"(?:menerima|meraih|memp?eroleh|mengantongi|mendapat(?:kan)?) sertifikat"
    r"(?= dari\b(?![^.;]{0,70}\b(?:iso|sni|ohsas|smk ?[23]|smp|pelatihan|kompetensi)\b))"
)
"""What those who were audited get: "Setelah lulus audit ISO 9001, X menerima sertifikat dari Y"."""


def received_behind(
    lower: str, triggers: Sequence[re.Match[str]], end: int, *, audited: bool = False
) -> re.Match[str] | None:
    """The verb behind a standard that was applied or audited by which its certificate is got."""
    for each in triggers:
        if each.start() < end:
            continue
        if _RECEIVES.match(lower, each.start()) is not None:
            return each
        if audited and _RECEIVES_FROM.match(lower, each.start()) is not None:
            return each
    return None
