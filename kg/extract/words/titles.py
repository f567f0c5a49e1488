"""Titles before names: ranks of police and army, titles of clergy, degrees, forms of address.

Place in the flow: used wherever a title tells that a name begins, so that a title that is missing
is added once.
"""

from __future__ import annotations

__all__ = [
    "ADDRESS",
    "ARM",
    "CLERGY",
    "DEGREES",
    "FORMAL",
    "IN_BRACKETS",
    "RANKS",
    "SPOKEN_TO",
    "any_of",
]

_POLICE = tuple(
    "Komjen Irjen Brigjen Kombespol Kombes AKBP AKP Kompol Iptu IPTU IPtu Ipda IPDA IPda Aipda "
    "AIPDA Aiptu AIPTU Bripda Bripka Briptu Brigpol Brigadir Bharada Bharatu".split()
)
_ARMY = tuple(
    "Letjen Mayjen Kolonel Letkol Lettu Letda Laksamana Laksda Laksma Marsekal Marsda Marsma Pelda "
    "Peltu Serma Serka Sertu Serda Kopka Koptu Kopda Praka Pratu Prada".split()
)
RANKS = (*_POLICE, *_ARMY)
"""Ranks that mean nothing else; "Mayor" and "Kapten" need an arm behind them."""
ARM = "Inf|Laut|Arm|Kav|Czi|Cpm|Arh|Chb|Cba|Ckm|Caj|Chk|Cke|Mar|Pnb|Pas"
"""The arm of an officer, behind the rank."""
IN_BRACKETS = f"Purn|Pol|TNI|Ret|{ARM}"
"""What stands in brackets behind a rank, and is no short form: "Mayjen TNI (Purn) X"."""
CLERGY = tuple(
    "Romo Pater Pastor Pendeta Pdt Suster Bruder Uskup Mgr Monsinyur Monsignor RD RP KH Kiai "
    "Kyai Ustad Ustadz Ustadh Ustaz Ustazah Ustadzah".split()
)
"""Titles of clergy, behind which a person's name begins."""
DEGREES = tuple("Dr DR dr Drs Dra Drg drg drh Drh Ir Prof Hj H".split())
"""Degrees, and those who made the pilgrimage, before a name."""
ADDRESS = tuple(
    (
        "Bapak Bpk Pak Ibu Bu Saudara Mr Mrs Ms Mbah Mama Mak Nenek Kakek Opa Oma Mas Mbak Kang "
        "Mang Cak Tante"
    ).split()
)
"""Forms of address behind which a name stands, in quotations, too."""
SPOKEN_TO = (*ADDRESS, *(title for title in CLERGY if title not in {"Pastor", "Pendeta", "Uskup"}))
"""Forms of address and titles behind which a name is read wherever it stands; posts are none."""
FORMAL = (*RANKS, *DEGREES, "Mgr", "KH", "Pdt")
"""Titles that end the field or the place of a post."""


def any_of(*kinds: tuple[str, ...]) -> str:
    """An expression for any of the titles, the longest first."""
    words = {word for kind in kinds for word in kind}
    return "|".join(sorted(words, key=lambda word: (-len(word), word)))
