"""Homes that are to get electricity, told by how many are added: new customers.

Place in the flow: used by :mod:`kg.extract.figures.figures` and
:mod:`kg.extract.figures.figure_counts`. A plan counts the homes that it adds ("tambahan 2 juta
rumah tangga berlistrik", "elektrifikasi 780 ribu rumah tangga"), where a report counts those that
have electricity in all.
"""

from __future__ import annotations

import re
from dataclasses import replace

from kg.extract.figures.count_words import ELECTRICITY, GAP, OTHER_ACCESS
from kg.extract.figures.figure_carry import FOLLOWS
from kg.extract.figures.figure_sentence import CLAUSE, FigureSentence, Reading, noun_at
from kg.extract.text.numbers import Number

__all__ = ["as_new_homes", "read_added"]

_ADDS = re.compile(
    r"\b(?:tambahan|penambahan|(?:me|ber|di)?n?(?:am|tam)bah(?:kan)?|kenaikan|an additional|"
    r"add(?:s|ed|ing)?)\b(?P<what>(?: (?:jumlah|sebanyak|sebesar|sekitar|hampir|lebih|"
    r"dari|mencapai|"
    r"hingga|bagi|untuk|rumah|tangga|keluarga|kk|berlistrik|pelanggan|sambungan|about|some|nearly|"
    r"another|over|up|to))*) $"
)
"""Right before how many homes are added."""
_DEED = re.compile(
    r"\b(?:me(?:listriki|ngaliri|nerangi|nyambung\w*|masok|layani|nyuplai|menuhi kebutuhan listrik|"
    r"realisasikan kebutuhan listrik)|mengalirkan listrik|elektrifikasi|penyambungan|pemasangan|"
    r"electrify(?:ing)?|hook(?:ing)? up|connect(?:ing)?)\b[^.;,\d]{0,40}$"
)
"""Right before homes to which electricity is brought."""
_AIMED_AT = re.compile(
    r"\b(?:(?:mem|di)?bidik|(?:men|di)?target(?:kan)?|menyasar|mengincar|targets?|targeting)"
    r"(?: (?:sebanyak|sekitar|about|some))? $"
)
"""Right before homes that somebody is to bring electricity to."""
_ADDED_BEFORE = re.compile(
    r"\b(?:tambahan|penambahan|additional) (?:jumlah )?(?:rumah(?: tangga)?|kk|kepala keluarga|"
    r"keluarga|households|homes)\b[^.;,\d]{0,70}(?:(?:19|20)\d\d[^.;,\d]{0,40})?$"
)
"""Before how many homes are added, whose noun stands first."""
_NEED = re.compile(
    r"(?<!mampu )(?<!bisa )(?<!dapat )(?<!cukup )(?<!untuk )(?<!guna )"
    r"\b(?:me|di|ter)?(?:menuhi|penuhi|realisasi(?:kan)?) kebutuhan listrik(?: (?:bagi|"
    r"untuk|kepada|"
    r"sebanyak|sekitar))* $"
)
"""Right before homes that are new to the network, as their need is met."""
_DEED_BEHIND = re.compile(
    r"(?: \w+){1,9}? (?:akan|bakal) (?:segera |kami |kita |pln )*"
    r"(?:(?:di|ter)(?:layani|sambung\w*|pasang\w*|aliri|listriki)|(?:aliri|listriki|sambung))\b"
)
"""Behind homes to which electricity will be brought: "akan dilayani melalui jaringan PLN"."""
_BUDGETED = re.compile(
    r"\b(?:meng|di)?anggar(?:kan|an)?(?:nya)?\b(?:(?! (?:belum|tidak)\b)[^.;])*$"
)
_JOINED_WITHIN = re.compile(
    r"(?: (?:di|in) [\w' -]{2,30}?)?(?: (?:yang|telah|sudah|berhasil|baru|listrik))* (?:tersambung|"
    r"disambung\w*|terpasang|dipasang\w*|dilistriki|connected)(?: (?:listrik|pln|jaringan|ke|to|"
    r"the|grid))* (?:sepanjang|selama|in|during|throughout) (?:tahun )?(?:(?:19|20)\d\d|ini|lalu)\b"
)
"""Behind homes that were connected within a year, not all that have electricity by then."""
_BUILT_FOR = re.compile(
    r"\b(?:(?:mem|pem)bangun(?:an)?|merealisasikan|built|building)\b[^.;,\d]{0,50}"
    r"\b(?:(?:sistem|jaringan|perluasan|infrastruktur|akses) (?:ke)?listrik(?:an)?|jaringan|"
    r"(?:electricity|power) (?:system|network|line|grid)s?)(?: pln)? (?:untuk|bagi|kepada|for)"
    r"(?: (?:sekitar|sebanyak|about|some))* $"
)
"""Right before homes for which lines were built, or to which a network was widened."""
_MORE = re.compile(
    r"\b(?:tambahan|penambahan|(?:ber|me|di)?(?:n|t)ambah)(?:nya)?(?: (?:sebanyak|sebesar|"
    r"sekitar|mencapai|hampir|"
    r"lebih|dari))* $"
)
"""Right before how many more customers, where the sentence before told of others."""
_ALONE = re.compile(r"(?: lagi| unit)? ?(?:[.,;)\"]|$)| (?:dari|dibanding\w*|ketimbang) ")
_CANDIDATES = re.compile(
    r"\bcalon pelanggan(?:nya)?\b[^.;\d]{0,50} (?:sebanyak|berjumlah|mencapai|ada|sekitar) $"
)
"""Right before homes that have asked for it: "calon pelanggan yang mendaftar sebanyak 412 KK"."""
_WITHOUT = re.compile(r"\b(?:belum|tanpa|tidak|without|not|lack\w*|yet)\b")
_IN_ALL = re.compile(
    r"\b(?:total|jumlah|keseluruhan|seluruh|naik|meningkat|bertambah|menjadi|reach|rise)\b"
)
"""Before the homes that will have electricity in all."""
_LAMPS = re.compile(r"\b(?:ltshe|lampu tenaga|supersun|solar lamps?)\b")


def read_added(figures: FigureSentence, number: Number) -> Reading | None:
    """Read how many homes with electricity are added: "tambahan 2 juta rumah tangga berlistrik".

    Args:
        figures: The sentence.
        number: The number.
    """
    before = figures.before(number, 90)
    counted_at = max(figures.carry.added, figures.carry.customers)
    if 0 <= figures.sentence.paragraph - counted_at <= 1 and _MORE.search(before):
        if _ALONE.match(figures.document.lower, number.after):
            words = (number.start, number.after)
            return Reading("new_customers", words, "more-of-the-customers", 0.78)
    first = _connected_first(figures, number)
    if first is not None:
        return first
    done = _so_far(figures, number, before)
    if done is not None:
        return done
    thus = _follows_from_target(figures, number)
    if thus is not None:
        return thus
    candidates = _CANDIDATES.search(before)
    if candidates is not None and noun_at(figures.document, number.after + 1) is not None:
        words = (number.start - len(before) + candidates.start(), number.start)
        return Reading("new_customers", words, "homes-that-are-added", 0.75)
    need = _NEED.search(before)
    adds = _ADDS.search(before) if need is None else None
    if need is None and adds is None:
        return None
    gap = GAP.match(figures.document.lower, number.after)
    named = noun_at(figures.document, gap.end() if gap is not None else number.after)
    told = adds["what"] if adds is not None else ""
    if named is None:
        if "rumah tangga" not in told and "kk" not in told.split():
            return None
        words = (number.start - len(told) - 1, number.start - 1)
    elif named[0] != "households":
        return None
    else:
        words = named[1]
    clause = CLAUSE.search(figures.document.lower, number.after, figures.sentence.end)
    end = clause.start() if clause is not None else figures.sentence.end
    behind = figures.document.lower[number.after : min(end, number.after + 110)]
    if _WITHOUT.search(behind) or OTHER_ACCESS.search(behind) or _WITHOUT.search(before[-60:]):
        return None
    if need is None and not (
        "listrik" in told or "pelanggan" in told or ELECTRICITY.search(behind)
    ):
        return None
    figures.carry.noun, figures.carry.state = "households", "new"
    return Reading("new_customers", words, "homes-that-are-added", 0.82)


_BECAME_CUSTOMERS = re.compile(
    r"(?: (?:di|in|of|from|dari) [^.;\d]{2,90}?,?)?(?: (?:kini|telah|sudah|have|has|now))* "
    r"(?:(?:resmi|akhirnya|baru saja)(?: (?:telah|sudah|kini|bisa))* (?:men)?jadi pelanggan|"
    r"(?:akan|bakal|segera)(?: segera)? (?:men)?jadi pelanggan|"
    r"(?:officially |finally )?(?:become|became) (?:new )?(?:pln )?customers)\b"
)
"""Behind homes that have just become customers: "218 keluarga di X resmi menjadi pelanggan"."""
_JOINED = re.compile(
    r"(?: (?:langsung|kini|sudah|telah|resmi|were|are|have been))* (?:tersambung|disambung\w*|"
    r"dinyalakan|connected)\b(?! (?:(?:ke|dengan|to|the|jaringan|sambungan) )*(?:internet|air|gas|"
    r"telepon|wifi|wi-fi|fiber|water|pdam)\b)"
)
_FIRST_TIME = re.compile(
    r"\b(?:perdana|(?:untuk )?(?:yang )?pertama kali(?:nya)?|for the first time)\b"
)
"""In a sentence whose homes have electricity since just then."""
_JUST = (
    *("resmi", "akhirnya", "baru saja", "perdana", "pertama kali", "first time", "become "),
    *("became ", "akan menjadi pel", "akan jadi pel", "bakal menjadi pel", "bakal jadi pel"),
    *("segera menjadi pel", "segera jadi pel"),
)


def _connected_first(figures: FigureSentence, number: Number) -> Reading | None:
    """Homes that are told to have just got their connection, and are no count of all."""
    document, sentence = figures.document, figures.sentence
    if not document.says(_JUST, sentence.start, sentence.end):
        return None
    named = noun_at(document, number.after + 1)
    if named is None or named[0] != "households" or _IN_ALL.search(figures.before(number, 60)):
        return None
    became = _BECAME_CUSTOMERS.match(document.lower, named[1][1], sentence.end)
    if became is None:
        if _JOINED.match(document.lower, named[1][1], sentence.end) is None:
            return None
        if document.in_lower.search(_FIRST_TIME, sentence.start, sentence.end) is None:
            return None
    figures.carry.noun, figures.carry.state = "households", "new"
    return Reading("new_customers", named[1], "homes-that-are-added", 0.8)


_METERED = re.compile(
    r"\byang (?:sudah|telah|baru) (?:ter|di)pasang(?: (?:meter|kwh|instalasi)\w*)+(?: sebanyak)? $"
)
"""Right before the homes that have got their meter: "yang sudah terpasang meterannya 387"."""
_NOW_ON = re.compile(
    r"\b(?:sudah|telah|baru) (?:me)?(?:nyala|ter(?:sambung|pasang|realisasi))(?: sebanyak)? $"
)
"""Right before those of a programme's homes that are connected by now."""
_RAISED_TO = re.compile(r"\b(?:(?:di)?naikkan|ditambah|kita tambah) (?:lagi )?(?:men)?jadi $")
"""Right before how many a programme is to give."""
_NEAR = 3


def _so_far(figures: FigureSentence, number: Number, before: str) -> Reading | None:
    """Homes that a programme has connected so far, or is to connect, told by a verb alone."""
    metered = _METERED.search(before) is not None and figures.carry.noun == "households"
    if not metered and figures.programme != "connections":
        return None
    named = noun_at(figures.document, number.after + 1)
    if named is not None and named[0] != "households":
        return None
    if named is None and _ALONE.match(figures.document.lower, number.after) is None:
        return None
    near = 0 <= figures.sentence.paragraph - figures.carry.added <= _NEAR
    told = _NOW_ON.search(before) or _RAISED_TO.search(before)
    if not metered and not (near and told is not None):
        return None
    words = named[1] if named is not None else (number.start, number.after)
    return Reading("new_customers", words, "more-of-the-customers", 0.76)


_THUS = re.compile(
    r"\"?(?:jadi|artinya|berarti|itu (?:berarti|setara)|dengan (?:begitu|demikian))\b"
)
_STATED = re.compile(r"\b(?:belum|masih|sudah|telah|tersisa|tinggal|total|jumlah|without|still)\b")


def _follows_from_target(figures: FigureSentence, number: Number) -> Reading | None:
    """Homes or people that a wanted ratio comes to: "Jadi kira-kira 2,5 juta rumah tangga"."""
    carry, lower, sentence = figures.carry, figures.document.lower, figures.sentence
    if carry.ratio is None or carry.status != "target" or not figures.is_near(0):
        return None
    if _THUS.match(lower, sentence.start) is None or number.value < _FEWEST_OF_TARGET:
        return None
    if _STATED.search(lower, sentence.start, sentence.end):
        return None
    named = noun_at(figures.document, number.after + 1)
    if named is None or named[0] not in {"households", "people"}:
        return None
    kind = "new_customers" if named[0] == "households" else "population_access"
    return Reading(kind, named[1], FOLLOWS, 0.72)


_FEWEST_OF_TARGET = 1000


def as_new_homes(
    figures: FigureSentence, number: Number, reading: Reading, *, planned: bool
) -> Reading:
    """Take homes that a plan brings electricity to as new customers; those in all, or lamps, not.

    Args:
        figures: The sentence.
        number: The number.
        reading: What the number counts.
        planned: Whether that is wanted or expected.
    """
    if reading.indicator != "households_electrified":
        return reading
    lower, sentence = figures.document.lower, figures.sentence
    before = figures.before(number, 120)
    if _ADDED_BEFORE.search(before):
        figures.carry.noun, figures.carry.state = "households", "new"
        return replace(reading, indicator="new_customers")
    if not planned:
        if _are_so_far(figures, number):
            figures.carry.noun, figures.carry.state = "households", "new"
            return replace(reading, indicator="new_customers")
        if _JOINED_WITHIN.match(lower, reading.words[1]) is None and not _BUILT_FOR.search(before):
            return reading
        figures.carry.noun, figures.carry.state = "households", "new"
        return replace(reading, indicator="new_customers")
    deed = _DEED.search(before) is not None or _DEED_BEHIND.match(lower, number.after) is not None
    deed = deed or (_AIMED_AT.search(before) is not None and figures.programme != "lamps")
    deed = deed or _BUDGETED.search(figures.before(number, 240)) is not None
    goes_on = figures.carry.adds and figures.is_near(1)
    if not (deed or goes_on) or _IN_ALL.search(before):
        return reading
    if not goes_on and _LAMPS.search(lower, sentence.start, sentence.end):
        return reading
    figures.carry.noun, figures.carry.state = "households", "new"
    return replace(reading, indicator="new_customers")


_UP_TO = re.compile(
    r"[\"“]?(?:(?:hingga|sampai|per|as of|until|by)\b[^.;]{3,30}?,? )?"
    r"(?:(?:sudah|telah|baru|ada|sebanyak|sekitar|some|about|only) )*"
)
"""All that stands before how many of those wanted have it so far."""


def _are_so_far(figures: FigureSentence, number: Number) -> bool:
    """Whether homes are some of the new ones that the sentence before wants.

    "Ditargetkan 3.000 rumah tersambung tahun ini. Hingga Mei, 1.250 rumah sudah menyala".
    """
    carry = figures.carry
    if not carry.adds or not figures.is_near(0) or carry.status != "target":
        return False
    if _UP_TO.fullmatch(figures.document.lower, figures.sentence.start, number.start) is None:
        return False
    return any(noun == "new" and value >= number.value for noun, value in carry.counted)
