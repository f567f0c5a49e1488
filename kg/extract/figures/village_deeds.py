"""Villages to which somebody has brought electricity: what was done, not how many have it.

Place in the flow: used by :mod:`kg.extract.figures.figures`. "PLN melistriki 1.848 desa hingga
Oktober" counts the villages with electricity; "PLN menyalakan listrik di 16 desa" tells of a deed,
and how many villages of the area have electricity it leaves open.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from kg.extract.figures.figure_sentence import FigureSentence, Reading
from kg.extract.text.numbers import Number

__all__ = [
    "as_part_of_dark",
    "is_deed_of_villages",
    "is_plan_of_villages",
    "is_told_as_dark",
    "is_worked_on",
]

_NEAR = r"[^\d.;]{0,60}$"
_DEED = re.compile(
    r"(?<!desa yang )\b(?:(?:me)?(?:listriki|terangi|nerangi|aliri|ngaliri)|"
    r"(?:me)?(?:nyala|ngalir|nghadir)kan (?:aliran |akses )?listrik|(?:pe)?nyalaan|resmikan|"
    r"meresmikan|"
    r"(?:me)?luncurkan|"
    r"mengoperasikan|pengoperasian|"
    r"(?:me)?nyambung\w*|penyambungan|(?:masuknya|masukkan) listrik|pembangunan listrik|"
    r"listrik (?:\w+ ){0,2}masuk(?= (?:ke|di)\b)|listrik yang menyala|"
    r"(?:me|pe)?(?:mbangun|perluas|mperluas|nyelesaikan)\w* (?:\w+ ){0,2}?jaringan|"
    r"(?:(?:mem)?b(?:angun|awa)|(?:me)?masang|pasang|(?:me)?(?:nyiap|siap|nyedia|sedia|hadir|nghadir|"
    r"nyalur|salur|gelar|nggelar)kan) (?:\w+ ){0,2}?(?:listrik|kelistrikan|terang|cahaya|setrum)"
    r"(?: 24 jam)?|"
    r"(?:me)?nambah(?:kan)?|tambahan|penambahan|(?:meng)?anggarkan|"
    r"(?:to )?(?:light|lit|lights)(?: up)?|(?:turn|switch)(?:s|ed|es|ing)? on|"
    rf"extend(?:s|ed|ing)?|bring(?:s|ing)?|brought|electrif(?:y|ies|ying)|energi[sz](?:es?|ed|ing)|"
    rf"connect(?:s|ing)){_NEAR}"
)
"""Right before the villages in which somebody does it."""
_LIGHTS = (
    r"(?:(?:me)?(?:listriki|nerangi|terangi|ngaliri|aliri)|electrif\w+|energi[sz]ed|connected|"
    r"lit(?: up)?|"
    rf"brought){_NEAR}"
)
_LIT = re.compile(rf"\b{_LIGHTS}")
_HAS_LIT = re.compile(rf"\b(?:sudah|telah|has|have|had) (?:already )?{_LIGHTS}")
"""Right before the villages that have been lit by now: "telah melistriki 68 desa"."""
_OF_YEAR = re.compile(
    r"\b(?:in|during|pada|selama|sepanjang|tahun)(?: tahun| semester \w+)? (?:19|20)\d\d\b"
)
"""In a sentence on what was lit in a year."""
_IS_BEING_LIT = re.compile(
    r" (?:desa|kampung|villages)(?: (?:lagi|more))?(?: (?:di|in|across) [a-z' -]{2,40}?)?"
    r" (?:(?:berhasil|mulai) )?(?:di(?:listriki|terangi|aliri|sambung)\w*|(?:men)?dapat(?:kan)? "
    r"(?:aliran )?listrik|(?:were|was) (?:electrified|connected|lit)|"
    r"(?:got|received|gained|obtained) (?:electricity|power|access))\b"
)
"""Behind villages that are lit: "Selama 2020 sebanyak 210 desa dilistriki"."""
_LEAVES = re.compile(r"\b(?:sisanya|selebihnya|sementara sisa|leaving|the rest|the remaining)\b")
_OF_PROGRAMME = re.compile(
    r"\b(?:program|programme|lisdes|listrik desa|proyek|project)\b[^.;]{0,60} (?:mencakup|meliputi|"
    r"menjangkau|menyasar|covers?|covered|reaches|comprises)(?: (?:electricity|distribution|"
    r"connections|electrification|supply|to|of|in|\d+ [a-z]+,?|and|sebanyak|about|sekitar))* $|"
    r"\b(?:inaugurat\w+|launch\w*|open(?:s|ed|ing))\b[^.;]{0,60} (?:network|grid|electricity|power)"
    r" (?:supply )?(?:for|in|to) (?:the )?(?:inhabitants of |residents of |people in )?$|"
    r"\bprogram (?:\w+ ){0,2}?(?:listrik (?:desa|perdesaan|pedesaan)|lisdes|elektrifikasi)"
    r"(?: desa)? (?:di|ke|untuk|pada|bagi) $|"
    r"\b(?:pembangunan|pemasangan|penyalaan) (?:jaringan )?listrik (?:desa|perdesaan|pedesaan)\b"
    r"[^.;]{0,90} (?:berjumlah|meliputi) $|"
    r"\b(?:direalisasikan|terealisasi) (?:untuk|di|pada|bagi) $"
)
"""Right before the villages of a programme."""
_TO_BE_LIT = re.compile(
    r" (?:villages|desa|kampung)(?: (?:di|in|across) [a-z' -]{2,40}?)? "
    r"(?:(?:are|were) (?:to (?:be|get|receive)|set to|due to)|(?:(?:have|had) been|are|were) "
    r"(?:targeted|earmarked|slated|scheduled|planned|chosen))\b"
)
"""Behind villages that are to be lit: "246 villages are to be connected next year"."""
_RESULT = re.compile(
    r"\b(?:sehingga|menjadi|dengan total|bringing|taking|so that|raising)\b(?=[^.;]*\d)"
)
"""Behind villages that are lit, and before how many have electricity then."""
_OVER_TIME = re.compile(
    r"\bsejak (?:awal |akhir |pertengahan |tahun |[a-z]+ )?(?:19|20)\d\d\b|"
    r"\b(?:dalam|selama) (?:kurun(?: waktu)? )?\w+ (?:tahun|bulan|minggu)\b|"
    r"\b(?:dari|sejak|mulai|from|since) (?:the )?(?:awal|bulan|januari|februari|maret|april|"
    r"january|february|march|beginning)\b[^.;]{0,24} (?:hingga|sampai|to|until) |"
    r"\b(?:setahun|per tahun|(?:se)?tiap tahun|sebulan|a year|annually|each year|"
    r"tahun (?:ini|itu|lalu|sebelumnya)|this year|last year)\b"
)
"""In a sentence on what was lit within a time."""
_REALISED = re.compile(r"\b(?:desa|kampung) yang (?:te|di)?realisasi\w*\b[^.;]{0,90}$")
"""Before how far a programme has come: "desa yang terealisasi dialiri listrik sebanyak 205"."""
_GIVES = re.compile(
    r"\b(?:distribut\w+|hand(?:s|ed|ing)? out|(?:mem)?bagikan|menyalurkan|disalurkan|memasang|"
    r"dipasang|install\w*)\b[^.;]{0,70}\b(?:lamps?|ltshe|lampu|panel|solar|plts)\b[^.;]{0,40}$"
)
"""Right before the villages to which lamps are given."""
_ADDS = re.compile(
    r"\b(?:penambahan|tambahan|menambah(?:kan)?|add(?:s|ed|ing))"
    r"(?: (?:sebanyak|sekitar|about|some|another))* $"
)
"""Right before the villages that are added to others."""
_ARE_NAMED = re.compile(
    r" (?:desa|kampung) yang (?:baru |telah |sudah )?(?:berhasil|baru saja) [^.;\d]{3,110}\b"
    r"(?:adalah|yakni|yaitu|ialah|meliputi)(?: \w+)? (?:desa|kampung) "
)
"""Behind villages that somebody has lit, and that are named one by one."""
_BY_WHICH = re.compile(
    r"\b(?:(?:menyala|teraliri|berlistrik|tersambung|terlistriki)nya|masuknya listrik)"
    r"(?: (?:di|ke|listrik))* $"
)
"""Right before villages whose light is told as what led to something else."""
_HOURS = re.compile(r"\blistrik yang menyala[^.;]{0,40} di $")
"""Right before the villages of some lines: "Listrik yang menyala 24 jam di empat desa itu"."""
_MORE_VILLAGES = re.compile(r" more villages\b")
_JUST = re.compile(
    r" (?:desa|kampung|nagari)(?: di [\w' -]{2,24}?)? yang baru (?:saja |(?:kemarin )?"
    r"di(?:listriki|aliri|resmikan|nyalakan|terangi)\b)|"
    r" villages (?:that|which) (?:have|were|had) (?:just|recently|newly) "
)
"""Behind villages that got it a moment ago: "lima desa yang baru saja menyala"."""
_MORE = re.compile(
    r"(?: \w+)? (?:lagi|baru|tambahan)\b|"
    r"[^.;\d]{0,60}\buntuk (?:yang )?(?:pertama kali|kali pertama)\b|"
    r"[^.;\d]{0,40}\b(?:for (?:the first time|(?:first-time|additional|new) \w+)|"
    r"see additional connections)\b"
)
"""Around villages that are added to others."""
_IN_ALL = re.compile(
    r"\b(?:hingga|sampai|per|sejauh ini|sejak|total\w*|keseluruhan|seluruh\w*|semua\w*|jumlah\w*|"
    r"sehingga|mencapai|as of|until|by|so far|since|all|in total|every|number of|reached|"
    r"dari (?:total )?\d[\d.]*|"
    r"of (?:the |its )?\d[\d,]*)\b"
)
"""In a sentence that tells how many there are by now."""
_OF_ALL = re.compile(
    r"\b(?:total\w*|keseluruhan|seluruh\w*|semua\w*|sehingga|menjadi|jumlah\w*|mencapai|"
    r"in total|all|number of|reached|"
    r"dari (?:total )?\d[\d.]*|of (?:the |its )?\d[\d,]*)\b"
)
_OF_THESE = re.compile(r"\bdari (?:\w+ ){0,3}$")
_MANY = 500
"""More villages are those of an area, which nobody connects in a day."""


def is_deed_of_villages(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are only told as those that somebody has just brought electricity to.

    Args:
        figures: The sentence.
        number: How many they are.
        reading: What the number counts.
    """
    carry = figures.carry
    if number.value in carry.deeds and _THESE.match(figures.behind(number, 24)):
        return reading.indicator == "villages_electrified"
    if reading.indicator == "villages_unelectrified" and _REST.search(figures.before(number, 30)):
        if carry.lit == "change" and number.value < max(carry.deeds, default=0):
            if _LIES_IN.match(figures.behind(number, 90)):
                return True  # "Sebanyak 11 desa berada di A, sisanya 1 desa di B"
        dark = max(carry.dark - {number.value}, default=0)
        left = any(dark == number.value + each.value for each in figures.numbers)
        return not left and any(each.value in carry.deeds for each in figures.numbers)
    if number.percent or reading.indicator not in {"villages", "villages_electrified"}:
        return False
    behind = figures.behind(number, 90)
    if carry.lit == "change" and number.value < max(carry.deeds, default=0):
        if _LIES_IN.match(behind) and not _NOW_LIT.match(behind):
            return True  # "ke 17 desa. Desa yang dilistriki itu adalah 11 desa berada di A, 3 ..."
    if reading.indicator == "villages" or reading.reason == "lit-by-another-source":
        return False
    if carry.lit == "change" and _OF_THEM.match(behind):
        return True  # "PLN akan menerangi 46 desa. Sebanyak 20 desa di antaranya sudah menyala"
    lit = _NOW_LIT.match(behind) or _IS_LIT.search(figures.before(number, 40))
    if lit is None and _is_dealt(figures, number, reading):
        carry.deeds.add(number.value)
        return True  # "dari 16 desa tersebut 7 desa berada di Luwu Utara"
    done = _is_done(figures, number) or _is_part_of_untold(figures, number)
    done = done or _goes_on(figures, number, reading)
    if done:
        carry.deeds.add(number.value)
    carry.lit = "change" if done else None
    return done


_THESE = re.compile(r" (?:desa|kampung) (?:itu|ini|tersebut)\b")
_LIES_IN = re.compile(
    r" (?:desa|kampung|nagari|villages)(?: (?:di ?antaranya|of them))?"
    r"(?: (?:ada|berada|terletak|tersebar|are|lie))? (?:di|in) "
)
"""Behind some of the villages that were lit, where they are."""
_GOES_ON = frozenset({"state-of-the-sentence-before", "noun-of-the-sentence-before"})
_OF_THEM = re.compile(
    r"(?: (?:desa|kampung|villages))? (?:di ?antaranya|of (?:which|them|these|those))\b"
)
_IS_LIT = re.compile(
    r"\b(?:sudah|telah|kini|already|now|total\w*|seluruh\w*|semua\w*|menjadi|sehingga|all)"
    r"(?: (?:ada|sebanyak|sekitar))* $"
)
"""Right before how many have electricity by now: "sedangkan di Jambi sudah 208 desa"."""
_ALSO = re.compile(
    r"(?!.*\b(?:sudah|telah|belum|total\w*|seluruh\w*|semua\w*|menjadi|sehingga|dari|hingga|sampai|"
    r"already|not|all|until|by|yet|number of|bringing|raising)\b)[^.;]*\Z"
)
"""Between villages that are lit and others that are, too: "12 desa di Alor dan 15 desa"."""


def _is_dealt(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are some of those that somebody brings electricity to."""
    deeds = figures.carry.deeds
    wholes = [
        each
        for each in figures.numbers
        if each.start < number.start and each.value in deeds and each.value > number.value
    ]
    carried = reading.reason == "state-of-the-sentence-before"
    return bool(wholes) or (carried and number.value < max(deeds, default=0))


def _goes_on(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are told on behind others that are lit: "..., dan 15 desa pada 2023"."""
    if figures.carry.lit != "change":
        return False
    if _NOW_LIT.match(figures.behind(number, 90)):
        return False
    lower, before = figures.document.lower, [e for e in figures.numbers if e.start < number.start]
    if not before:
        begins = lower[figures.sentence.start : number.start]
        return reading.reason in _GOES_ON and _ALSO.match(begins) is not None
    if before[-1].value not in figures.carry.deeds:
        return False
    return _ALSO.match(lower, before[-1].after, number.start) is not None


_TO_BECOME = re.compile(
    r"\b(?:(?:menjadi|jadi|total(?:nya)?|seluruh(?:nya)?|semua(?:nya)?|keseluruhan|all|every|"
    r"in total)(?: (?:desa|kampung)[^.;,\d]{0,30},? "
    r"(?:yakni|yaitu|sebanyak|yang berjumlah))?|"
    r"number of [^.;]{0,60} to)(?: (?:sebanyak|sekitar|dari|of|the|its))* $"
)
"""Right before all villages that are to have electricity in the end."""
_WANTED = re.compile(
    r"\b(?:(?:jumlah|total|angka)(?:nya)?|target(?:nya)?(?!.*\btahun ini\b))(?: \w+){0,2}? "
    r"(?:desa|kampung)(?: (?:yang|sudah))* (?:berlistrik|terlistriki|teraliri(?: listrik)?)\b"
    r"(?! (?:baru|tambahan)\b)(?:(?:19|20)\d\d|[^.;\d])*$|"
    r"\bnumber of (?:(?:electrified|connected) villages|villages (?:with|that have) [^.;\d]*)\b"
    r"(?:(?:19|20)\d\d|[^.;\d])*$"
)
"""Before how many villages are to have electricity by then: "target desa berlistrik 2.198"."""
_WANTED_OF_NOUN = re.compile(
    r"\b(?:desa|kampung) (?:ber|ter)listrik\b(?! (?:baru|tambahan)\b)(?!.*tambah)"
    r"(?:(?:19|20)\d\d|[^.;\d])* (?:di(?:target|harap|perkira|proyeksi)kan|ditarget)(?: \w+){0,2} $"
)
"""The same without a word for their number: "desa berlistrik di NTT ditargetkan 3.353"."""
_OR_SHARE = re.compile(
    r" (?:desa|kampung|villages)(?: (?:di|in) [a-z' -]{2,40}?)?,? (?:atau|or|\() ?"
    r"(?:sekitar |setara |about )?\d[\d.,]* ?(?:persen|percent|%)"
)
"""Behind the villages that a share of all comes to."""
_OR_VILLAGES = re.compile(r"(?: persen| percent|%)? ?(?:,? (?:atau|or|yakni)|\()(?: \w+)? ?\Z")
"""Between the share and the villages that it comes to."""
_ADDED = re.compile(
    r"\b(?:akan|bakal|segera|baru|lagi|tambahan|will|more|additional|new|kuota|jatah)\b"
)


def is_plan_of_villages(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are only those that a plan will bring electricity to.

    "PLN menargetkan 46 desa tahun ini" is its work; "semua 3.353 desa" is how many will have it.

    Args:
        figures: The sentence.
        number: How many they are.
        reading: What the number counts.
    """
    if reading.indicator != "villages_electrified" or number.percent:
        return False
    wanted = number.value not in figures.carry.dark and _is_wanted_level(figures, number, reading)
    figures.carry.lit = "wanted" if wanted else "change"
    if not wanted:
        figures.carry.deeds.add(number.value)
    return not wanted


def _is_wanted_level(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages are all of an area that are to have electricity by then."""
    told = figures.before(number, 150)
    if any(each.search(told) for each in (_TO_BECOME, _WANTED, _WANTED_OF_NOUN)):
        return True
    if _OR_SHARE.match(figures.document.lower, number.after, figures.sentence.end):
        return True
    lower, before = figures.document.lower, [e for e in figures.numbers if e.start < number.start]
    if before and before[-1].percent and _OR_VILLAGES.match(lower, before[-1].after, number.start):
        return True
    if _goes_beyond(figures, number):
        return True
    if figures.carry.lit != "wanted":
        return False
    begin = before[-1].after if before else figures.sentence.start
    end = min(number.after + 40, figures.sentence.end)
    if not before and reading.reason not in _GOES_ON:
        return False
    return figures.document.in_lower.search(_ADDED, begin, end) is None


_LEAST_LEVEL = 100
_LEAST_SHARE = Decimal("0.85")


def _goes_beyond(figures: FigureSentence, number: Number) -> bool:
    """Whether so many have electricity by now that the number can only be all: 844 behind 798."""
    if number.value < _LEAST_LEVEL:
        return False
    told = {
        value
        for (noun, value), status in figures.carry.counted.items()
        if noun == "villages" and status == "observed" and value not in figures.carry.dark
    }
    return any(number.value * _LEAST_SHARE <= value <= number.value for value in told) and any(
        value > number.value for value in told
    )


_INCLUDING = re.compile(r"\b(?:termasuk|including)(?: di)? $")
_VILLAGES = re.compile(r" (?:desa|kampung|villages)\b")


def _is_part_of_untold(figures: FigureSentence, number: Number) -> bool:
    """Whether they are some of villages that are no figure: "31 desa ..., termasuk 6 desa"."""
    if _INCLUDING.search(figures.before(number, 30)) is None:
        return False
    whole = [each for each in figures.numbers if each.start < number.start and not each.percent]
    if not whole or _VILLAGES.match(figures.document.lower, whole[-1].after) is None:
        return False
    return ("villages", whole[-1].value) not in figures.carry.counted


def _is_done(figures: FigureSentence, number: Number) -> bool:
    before, lower, sentence = figures.before(number, 150), figures.document.lower, figures.sentence
    if _OF_TARGET.match(lower, number.after, sentence.end) and not _LEVEL.search(before):
        return True  # "sudah mencapai 94 desa yang dialiri listrik dari target 2.519 desa"
    if number.value < _MANY and any(
        told.match(lower, number.after, sentence.end) for told in (_FINALLY, _IN_HAND, _WITH_HOMES)
    ):
        return True
    if _ARE_NAMED.match(lower, number.after, sentence.end):
        return True  # "tujuh desa yang berhasil mendapatkan akses listrik adalah Desa A, B, ..."
    if _ADDS.search(before) is not None or _BY_WHICH.search(before) is not None:
        return True  # "Dengan menyalanya 8 desa ini, rasio ... naik"
    if _GIVES.search(before) is not None or _HOURS.search(before) is not None:
        return True
    if _OF_PROGRAMME.search(before) or _REALISED.search(before):
        return True
    if _TO_BE_LIT.match(lower, number.after, sentence.end):
        return True
    if _JUST.match(lower, number.after) or _MORE_VILLAGES.match(lower, number.after):
        return True
    if _MORE.match(lower, number.after, sentence.end):
        told = figures.behind(number, 90)
        return _DEED.search(before) is not None or "first" in told or "pertama" in told
    if _OF_THESE.search(before):
        return False
    result = _RESULT.search(lower, number.after, sentence.end)
    end = result.start() if result is not None else sentence.end
    in_all = figures.document.in_lower.search(_IN_ALL, sentence.start, end)
    lit = _LIT.search(before) or _is_being_lit(figures, number)
    if _LIT_DURING.match(lower, number.after, sentence.end):
        return in_all is None
    over_time = _OVER_TIME.search(lower, sentence.start, sentence.end) is not None
    if over_time and (lit or _DEED.search(before)):
        return _OF_ALL.search(lower, sentence.start, end) is None
    if lit and _OF_YEAR.search(lower, sentence.start, sentence.end):
        return in_all is None
    if number.value >= _MANY:
        return False
    if number.value not in figures.carry.deeds and _DEED.search(before) is None:
        return False
    if _HAS_LIT.search(before):
        return False
    return in_all is None


_FINALLY = re.compile(
    r"[^.;\d]{0,60}\b(?:akhirnya|finally|at last) (?:bisa |dapat |kini |juga |get |gets |got |"
    r"have )?"
    r"(?:(?:me)?(?:nikmati|rasakan|nyala)|(?:ter|di)(?:aliri|listriki|sambung)|berlistrik|terang|"
    r"electri|power|lit)"
)
"""Behind villages that have just got it: "2 Desa di X Akhirnya Bisa Nikmati Listrik"."""
_LIT_DURING = re.compile(
    r" (?:desa|kampung)(?: [a-z]+)?(?: di [\w' -]{2,40}?)? (?:yang )?(?:ter|di)(?:aliri|listriki|"
    r"terangi)(?: listrik)?(?: pln)? (?:selama|sepanjang) (?:tahun |semester \w+ |triwulan \w+ )?"
    r"(?:19|20)\d\d\b"
)
"""Behind villages that were lit within a time."""
_IN_HAND = re.compile(
    r" (?:desa|kampung)[^.;\d]{0,50} (?:mulai|sedang|tengah) (?:kami |kita |"
    r"pln )?(?:di)?(?:kerjakan|"
    r"garap|bangun)\b|"
    r"(?: [a-z]+)? villages(?: in [\w' ]{2,30}?)? (?:gets?|receives?) (?:power|electricity|pln)\b"
)
"""Behind villages that are being lit."""
_WITH_HOMES = re.compile(
    r" (?:desa|kampung)(?: di [\w' -]{2,30}?)? (?:yang )?(?:ter|di)(?:aliri|listriki)"
    r"(?: listrik)?(?: pln)? dengan (?:total |jumlah |potensi )?\d[\d.]* (?:calon )?"
    r"(?:pelanggan|rumah|kk|kepala keluarga)"
)
"""Behind villages that are lit, for the sake of who lives there: "35 desa dengan 5.678 KK"."""
_OF_TARGET = re.compile(
    r" (?:desa|kampung)(?: (?!dari|total)[a-z]+){0,6} (?:dari (?:total )?target(?:nya)? "
    r"(?:sebanyak |sebesar |sekitar )?\d|"
    r"(?:atau |\()\d[\d.,]* ?(?:persen|%) dari (?:total )?(?:target|rencana|kuota))"
)
_LEVEL = re.compile(
    r"\b(?:desa|kampung) (?:yang )?(?:sudah |telah )?(?:ber|ter|di)(?:listrik|aliri)"
)
"""How far a programme has come, where the villages with electricity are not its subject."""


def _is_being_lit(figures: FigureSentence, number: Number) -> bool:
    """Whether villages are told as lit, and not as those of all: "..., sisanya 250 desa"."""
    lower, end = figures.document.lower, figures.sentence.end
    if _IS_BEING_LIT.match(lower, number.after, end) is None:
        return False
    if _IS_LIT.search(figures.before(number, 40)):
        return False
    return _LEAVES.search(lower, number.after, end) is None


_NOW_LIT = re.compile(
    r"[^.;,\d]{0,60}\b(?:(?:sudah|telah|kini|akhirnya|now|finally|have|has) (?:\w+ )?"
    r"(?:ber|ter|di|me|been|electri|lit|power)|electrified)"
)


def is_told_as_dark(figures: FigureSentence, number: Number, reading: Reading) -> bool:
    """Whether villages that were told to have no electricity are only spoken of again.

    "164 villages have no electricity. ... At the forum on electricity he said the 164 villages
    consisted of 150 in Papua and 14 in West Papua".
    """
    if reading.indicator != "villages_electrified" or number.value not in figures.carry.dark:
        return False
    return _NOW_LIT.match(figures.behind(number, 90)) is None


_MADE_UP_OF = re.compile(r"\b(?:terdiri (?:atas|dari)|consist(?:s|ed|ing)? of|made up of)\b")


def as_part_of_dark(figures: FigureSentence, number: Number, reading: Reading) -> Reading:
    """Take what makes up villages that were told to have no electricity as without it, too.

    "he said that the 164 villages consisted of 150 villages in Papua and 14 in West Papua".
    """
    if reading.indicator != "villages_electrified" or not figures.carry.dark:
        return reading
    whole = next((each for each in figures.numbers if each.value in figures.carry.dark), None)
    if whole is None or whole.start >= number.start:
        return reading
    if not figures.document.in_lower.search(_MADE_UP_OF, whole.after, number.start):
        return reading
    if _NOW_LIT.match(figures.behind(number, 90)):
        return reading
    return replace(reading, indicator="villages_unelectrified")


_WORKED_ON = re.compile(
    r"(?: (?:di [a-z' -]{2,30}?|di ?antaranya|lagi|lainnya|ini|itu|tersebut)){0,3} "
    r"(?:(?:bisa|dapat|akan|sudah|telah|baru|mulai|kami|kita|pln) ){0,2}"
    r"(?:di(?:kerjakan|garap|bangun)|(?:kerjakan|garap)|menyusul)\b"
)
"""Behind villages whose turn it is: "31 desa dikerjakan tahun ini", "7 desa menyusul pada 2021"."""
_WORK_BEFORE = re.compile(
    r"\b(?:di(?:kerjakan|garap|bangun)|(?:mem|pem)bangun\w*|jaringan)(?: (?!belum)[a-z]+){0,3} $"
)
"""Right before them: "jaringan yang dibangun untuk 6 desa"."""
_REST = re.compile(r"\b(?:sisanya|selebihnya|the rest)(?: \w+)? $")
_STILL = re.compile(r"\b(?:belum|tanpa|gelap|without|dark|not)\b")
"""What tells that they have no electricity."""


def is_worked_on(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether villages of those without electricity are told for the work that is done there.

    Args:
        figures: The sentence.
        number: How many they are.
        end: Where their noun ends.
    """
    if _STILL.search(figures.document.lower, end, min(end + 60, figures.sentence.end)):
        return False
    if _WORKED_ON.match(figures.document.lower, end, figures.sentence.end) is not None:
        return True
    return _WORK_BEFORE.search(figures.before(number, 60)) is not None
