"""Words that tell an audit's result, where no certificate is got: "lulus audit SMK3".

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`.
"""

from __future__ import annotations

import re

__all__ = ["GOT_IN_AUDIT", "IN_AN_AUDIT", "ONLY_RATED", "RESULT_OF", "STANDARD_ITSELF"]

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
