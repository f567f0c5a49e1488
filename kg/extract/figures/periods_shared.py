"""The one time of two figures that are told together, behind the second of them.

Place in the flow: used by :mod:`kg.extract.figures.figure_periods`, before it looks for a period of
the first one's own. "99,7 persen atau 83.280 desa pada 2022"; "rasio A 99,6 persen dan rasio B 99,8
persen pada akhir 2022"; "99.5 percent of the target of 100 percent in 2022".
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.figures.figure_sentence import Place
from kg.extract.figures.figure_words import PROJECTED, TARGET
from kg.extract.text.document import Document
from kg.extract.text.periods import PeriodMention

__all__ = ["WHEN_BEHIND", "shared_period"]

WHEN_BEHIND = re.compile(
    r"[ ,(]{1,3}(?:pada|per|di|tahun|hingga|sampai|s\.?d\.?|akhir|selama|sepanjang|untuk|by|in|"
    r"at|as of|on|the|end|of|for|dan|posisi|bulan|sampai dengan|atau|persen|lalu|rumah tangga|"
    r"desa|kampung|kk|kepala keluarga|pelanggan|customers|households|villages|until|"
    r"connected|electrified|berlistrik|terlistriki| )*\(?$"
)
"""Between a number and the period right behind it."""
_AS_MANY = re.compile(
    r",? (?:dengan (?:jumlah|total)|atau|setara(?: dengan)?|yakni|or|with(?: a total of)?|\()"
    r"(?: ?(?:sebanyak|sekitar|sejumlah|sebesar|mencapai|setara|total|about|some))* ?"
)
"""Between a share and how many that are: both are of one time."""
_COUNT_HERE = re.compile(r"\d[\d.,]*(?: (?:ribu|juta))?(?= |\))")
_TIED_REACH = 50
_AND_RATIO = re.compile(
    r",? (?:and|dan|serta|while|sedangkan|sementara) (?:the |untuk )?(?:rasio|ratio|village|"
    r"household|rdb|electrification)\b[^.,;\d]{0,70} \d[\d.,]* ?(?:%|percent|persen)"
)
_OWN_TIME = re.compile(
    r"(?: (?:as|at|by|in|pada|per|hingga|the|of|end|until|akhir|sampai|tahun))+ "
)
"""Behind a ratio another one, and behind that the time of both."""
_OF_THE_TARGET = re.compile(
    r" ?(?:of|from|dari|against) (?:the |its )?target(?:nya)?(?: (?:of|sebesar|yang))? "
)
_BEYOND_IT = re.compile(
    r"\d[\d.,]* ?(?:%|percent|persen) (?:in|for|by|as of|pada|hingga|per) (?:the )?"
)
"""Between a level and the target beside it, and behind that: the time is that of the level."""


def shared_period(
    document: Document, periods: Sequence[PeriodMention], place: Place
) -> PeriodMention | None:
    """The period behind the next number, where it is that of this one, too.

    Args:
        document: The text.
        periods: The periods of the text, in order.
        place: Where the number stands.
    """
    lower, end = document.lower, place.sentence.end
    if lower[place.after - 1] not in "%nt":
        return None  # no share
    if _AS_MANY.fullmatch(lower, place.after, place.following):
        counted = _COUNT_HERE.match(lower, place.following, end)
        own = next((p for p in periods if p.start >= place.following), None)
        if counted is None or own is None or own.start >= counted.end() + _TIED_REACH:
            return None
        if any(place.previous <= p.start < place.following for p in periods):
            return None
        gap = lower[counted.end() : own.start].replace(")", "")
        return own if WHEN_BEHIND.fullmatch(gap) else None
    if _OF_THE_TARGET.fullmatch(lower, place.after, place.following):
        own = next((p for p in periods if place.sentence.start <= p.start < end), None)
        own = own if own is not None and own.start >= place.following else None
        beyond = own is not None and _BEYOND_IT.fullmatch(lower, place.following, own.start)
        return own if beyond else None
    both = _AND_RATIO.match(lower, place.after, end)
    own = next((p for p in periods if place.sentence.start <= p.start < end), None)
    if both is None or own is None or own.start < both.end():
        return None
    for wanted in (TARGET, PROJECTED):
        if document.in_lower.search(wanted, place.after, own.start):
            return None
    return own if _OWN_TIME.fullmatch(lower, both.end(), own.start) else None
