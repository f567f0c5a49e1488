"""Words that tell whether a figure is reached, aimed at or exceeded.

Place in the flow: used by :mod:`kg.extract.figures.figure_status`.
"""

from __future__ import annotations

import re

__all__ = [
    "BEYOND",
    "BRINGS",
    "CAN",
    "FOR_WHICH",
    "MAY_BE",
    "MET",
    "NOT_REACHED",
    "OVER_FULFILLED",
    "REACHED",
    "TARGET_BEHIND",
]

NOT_REACHED = re.compile(
    r"\b(?:belum|not yet)(?: (?:bisa|dapat|mampu|seluruhnya|semuanya|sepenuhnya|juga|pernah)){0,2} "
    r"(?:mencapai|sampai|menyentuh|tercapai|memenuhi|"
    r"reached)\b|"
    r"\b(?:untuk|guna|demi|agar|berupaya|upaya|menuju|bisa|visi|cita-cita|impian|mimpi|tekad|"
    r"ambisi) (?:dapat |bisa )?(?:mencapai|"
    r"mewujudkan|mengejar|memastikan|memenuhi (?:target |rasio ))\b|\b(?:supaya|agar|"
    r"biar) (?:\w+ ){0,4}?(?:mendekati|mencapai|menjadi|naik)\b|"
    r"\bmenuju\b|\b(?:se(?:langkah|dikit|jengkal)|beberapa langkah) lagi (?:untuk |akan |bisa )*"
    r"(?:mencapai|sampai|menyentuh|menjadi|menggenapi|genap|ke)\b|"
    r"\b(?:delay\w*|obstacles?|barriers?|challenges?|difficult\w*|hamper\w*|hinder\w*|committed|"
    r"commitment|clos(?:e|er)|steps?|inches) (?:away )?(?:[a-z]+ )?(?:in|to|of|for|from|towards?) "
    r"(?:achieving|reaching|attaining|realizing)\b|"
    r"\b(?:mampu|dapat|bisa|cukup)(?: untuk)? (?:melistriki|menerangi|mengaliri|memasok|"
    r"memenuhi|menyuplai|melayani)\b|"
    r"\b(?:untuk|guna|demi|agar|berupaya|berusaha|upaya) (?:bisa |segera )?"
    r"(?:melistriki|menerangi|menyambung\w*|mengalir(?:i|kan)|menyalakan|memasang|pasang|"
    r"menuntaskan|menyelesaikan)\b"
)
BRINGS = re.compile(
    r"(?:melistriki|menerangi|menyambung\w*|mengalir\w*|menyalakan|memasang|pasang)$"
)
"""What is done to homes and villages, not to a ratio."""
FOR_WHICH = re.compile(
    r"\b(?:(?:meluncurkan|menjalankan|menggulirkan|menggelar|merancang|menyusun|membuat|launch\w*) "
    r"(?:\w+ ){0,3}(?:program\w*|proyek|lisdes|project)|(?:meluncurkan|menggulirkan) lisdes)\b"
)
"""A programme that is begun, before what it is for."""
_ONLY = r"(?<!pelanggan )(?<!sambungan )(?<!pasang )(?<!pasangan )(?<!konsumen )baru"
"""The word that says that no more is reached, and not what is new."""
REACHED = re.compile(
    rf"\b(?:(?<!diharapkan )(?<!ditargetkan )(?<!harus )(?<!bisa )(?:telah|sudah|kini|saat ini|"
    rf"{_ONLY}|berhasil|hingga saat ini) "
    r"(?:\w+ ){0,2}?"
    r"(?:mencapai|(?:me)?realisasikan|menyambung\w*|melistriki|mengaliri|mengalirkan|menerangi|"
    r"memasok|menyuplai|merampungkan|menuntaskan|memasang|menyalurkan|menjadi|berada|"
    r"menyentuh|tercatat|terealisasi|sebesar|di)|"
    r"(?<!target )(?<!targetkan )realisasi(?:nya)?|"
    r"(?:pen)?capaian(?:nya)? (?:pada )?(?:tahun )?(?:(?:19|20)\d\d|lalu)|"
    r"tercatat|terealisasi|melampaui|melebihi|posisi(?:nya)?|dari (?:sebelumnya|"
    r"semula)|"
    r"has reached|had reached|where (?:the |its )?(?:\w+ )?(?:ratio|rate) (?:is|was|stands)|"
    rf"reached|stood at|stands at|currently|exceed(?:ed|ing)?|{_ONLY} mencapai|saat ini|sekarang|"
    rf"kini|masih|{_ONLY}(?= ?$)|"
    r"(?<!ditargetkan )(?<!harus )(?<!akan )(?<!target )(?<!bisa )(?<!diharapkan )"
    r"(?:sudah|already)(?= ?$))\b"
)
TARGET_BEHIND = re.compile(
    r"(?:(?! (?:dan|serta|and|with|dengan) (?:target|sasaran))(?!,? (?:di ?mana|yang mana|"
    r"where(?:as)?)\b|, (?:sedangkan|sementara|namun|tetapi|adapun|"
    r"while|but|dan|and|(?:(?:pada|untuk|di|tahun|by|in) )?(?:tahun |akhir )?(?:19|20)\d\d|"
    r"tahun (?:ini|depan)|this year|target(?:nya)? (?:kami|kita|pln|pemerintah))\b)"
    r"[^.;]){0,25}"
    r"\b(?:menjadi target|yang ditargetkan|target)\b"
)
BEYOND = re.compile(
    r"[^.;]{0,30}\b(?:dari|of (?:the|its|a)|dengan|dibanding\w*|melampaui|melebihi|melewati|"
    r"lewat|past|surpass\w*|"
    r"di atas|above|exceed|mendekati|"
    r"nyaris|memenuhi|menyamai|terhadap|di bawah|below|short of|close to|nearing|against|met\b)"
)
MET = re.compile(
    r"\b(?:melampaui|melebihi|melewati|memenuhi|mendekati|menyamai|exceed\w*|surpass\w*|met|missed|"
    r"beat|"
    r"di atas|di bawah) (?:\w+ ){0,2}?(?:target|sasaran)\w*"
    r"(?= ?(?:,|\b(?:yakni|yaitu|dengan|mencapai|menjadi)\b))"
)
"""A target that something was compared with; what stands behind a comma is what was reached."""
OVER_FULFILLED = re.compile(
    r"[^.;\d]{0,40}\b(?:atau|dan|or|and) (?:tercapai|terealisasi|realisasi\w*|achieved)\b"
    r"[^.;\d]{0,16}1\d\d\b"
)
"""Behind a target by what share of it was done."""
MAY_BE = re.compile(
    r"(?:(?! (?:dan|serta|lalu|and) )[^.;,]){0,42}\b(?:akan|bakal|"
    r"(?<!yang )(?<!akhirnya )(?<!kini )(?<!sudah )(?<!telah )(?<!sekarang )(?:bisa|dapat)(?! "
    r"(?:meningkat|naik))|will|could|can(?= (?:soon )?be )) "
    r"(?:segera )?(?:ter|men|di|mulai|be |have )|"
    r" (?:di|in) [\w' -]{2,40}? (?:dan|and) [\w' -]{2,30}? (?:akan|bakal|will) (?:men|ter|di|be )|"
    r"(?:(?! (?:dan|serta|lalu|and|yang|sudah|telah|belum|masih|kini) )[^.;,]){0,75} "
    r"(?:akan|bakal|will) (?:segera )?(?:ter|men|di|be |have )"
)
CAN = re.compile(r"\b(?:bisa|dapat|could|can) \w*$|\b(?:bisa|dapat) (?:segera )?(?:ter|men|di)")
