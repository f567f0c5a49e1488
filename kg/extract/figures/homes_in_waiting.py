"""Words around homes that have no electricity yet, or are only to get something of it.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`. "12 ribu keluarga yang masih
harus menunggu", "dengan potensi pelanggan 500", "kuota kita 11 desa".
"""

from __future__ import annotations

import re

__all__ = [
    "GETS_LAMPS",
    "LACK_BEFORE",
    "LEFT_WITHOUT",
    "MORE_LINES",
    "POTENTIAL",
    "QUOTA",
    "WAITING",
    "YET_TO_GET",
]

YET_TO_GET = re.compile(
    r" yang (?:masih )?(?:harus|perlu|layak|berhak|wajib|menunggu|diusulkan|"
    r"memenuhi (?:syarat|kriteria))\b"
)
"""Behind homes that a programme has not reached."""
POTENTIAL = re.compile(
    r"\b(?:potensi|potential) (?:new )?(?:sambungan )?(?:calon )?(?:pelanggan(?:nya)?|"
    r"customers?)\b[^.;,\d]{0,75}$|"
    r"\b(?:potensi(?:nya)?|potential of)(?: (?:penambahan|tambahan|"
    r"sebanyak|sebesar|mencapai|sekitar|about))* $"
)
"""Right before customers whom one could have: "dengan potensi pelanggan sejumlah 500"."""
WAITING = re.compile(r"\b(?:daftar tunggu|waiting list|antrean)\b[^.;\d]{0,40}$")
"""Right before who waits for a connection."""
GETS_LAMPS = re.compile(
    r"[^.;,\d]{0,40}\b(?:menerima|mendapat\w*|diberi|dipasangi|receive|get) (?:\w+ )?(?:lampu|"
    r"ltshe|lamps?)\b"
)
QUOTA = re.compile(r"\b(?:kuota|jatah|alokasi|quota)(?:nya)?(?: [a-z]+){0,3} $")
MORE_LINES = re.compile(
    r"(?: in [\w' ]{2,24}?)? (?:(?:would|will|to|is to|are to|are) )?(?:get|receive|have|see|"
    r"be given|slated for) "
    r"(?:additional|more|extra|further) (?:connections?|lines?|poles|transformers?|networks?)\b"
)
"""Behind villages that have electricity already and get more lines."""
LACK_BEFORE = re.compile(
    r"\b(?:rumah tangga|kepala keluarga|kk|rumah|keluarga|warga|desa|kampung|dusun)"
    r"(?: (?:di|pada|se) ?[\w' -]{2,40}?)? (?:yang )?(?:masih |sama sekali |saat ini )*"
    r"(?:belum|tidak|tanpa)(?: (?:pernah|bisa|dapat|juga))* "
    r"(?:(?:ber|ter)listrik\w*|(?:ter|di)aliri(?: aliran)?(?: listrik)?|(?:menikmati|mendapat\w*|"
    r"memiliki|memp?eroleh|punya|merasakan|tersentuh|tersambung|terjangkau)(?: (?:aliran|akses|"
    r"jaringan|sambungan|layanan))* (?:ke)?listrik\w*|listrik)(?: pln)?"
    r"(?: (?:di|pada|se) ?[\w' -]{2,40}?)?,? "
    r"(?:(?:ada|masih|tinggal|tercatat|terdata|sebanyak|sejumlah|mencapai|berjumlah|jumlahnya|"
    r"tersisa|hanya|sekitar|kini|saat ini|sekarang|kurang lebih|lebih dari|hampir|yakni|yaitu|"
    r"diperkirakan|ditaksir|adalah|berada di angka|sebesar) )+$"
)
"""Before those without, as the subject: "Rumah tangga yang belum berlistrik tercatat sekitar"."""
LEFT_WITHOUT = re.compile(
    r"(?:^|[.,;:\"] ?)(?:yang (?:masih )?(?:tersisa|belum|tertinggal|gelap)|"
    r"what (?:is|remains) left|those (?:left|still without))"
    r"(?: (?:sekarang|saat ini|kini|itu|ini|tinggal|hanya|cuma|ada|sekitar|masih|kurang lebih|"
    r"sebanyak|berjumlah|adalah|is|are|only|about|some)){0,5},? $"
)
"""Right before those who are left without, where the lines before tell of access."""
