"""Words around homes that have no electricity yet, or are only to get something of it.

Place in the flow: used by :mod:`kg.extract.figures.figure_counts`. "12 ribu keluarga yang masih
harus menunggu", "dengan potensi pelanggan 500", "kuota kita 11 desa".
"""

from __future__ import annotations

import re

__all__ = ["GETS_LAMPS", "MORE_LINES", "POTENTIAL", "QUOTA", "WAITING", "YET_TO_GET"]

YET_TO_GET = re.compile(
    r" yang (?:masih )?(?:harus|perlu|layak|berhak|wajib|menunggu|diusulkan|"
    r"memenuhi (?:syarat|kriteria))\b"
)
"""Behind homes that a programme has not reached."""
POTENTIAL = re.compile(
    r"\b(?:potensi|potential) (?:new )?(?:sambungan )?(?:calon )?(?:pelanggan|"
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
