"""Percentages: ratios of households and villages, shares of those without, shares of people.

Place in the flow: used by :mod:`kg.extract.figures.figures`. A percentage is of the noun behind it
("99,5 persen desa"), else of the ratio named before it, else, in a sentence that goes on, of the
ratio of the sentence before.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_area_counts import (
    counts_areas,
    is_of_hamlets,
    tells_of_most_areas,
)
from kg.extract.figures.figure_parts import is_no_count_of_access
from kg.extract.figures.figure_sentence import CLAUSE, FigureSentence, Reading, noun_at
from kg.extract.figures.figure_words import (
    ELECTRIFIED,
    NOT_ACCESS,
    POPULATION,
    UNELECTRIFIED,
    WANTED_BEHIND,
)
from kg.extract.figures.share_changes import is_change, is_rise
from kg.extract.figures.share_rests import as_left, has_rest, leaves_rest, read_left, read_rest
from kg.extract.figures.share_states import (
    is_lit_by_neighbours,
    is_of_other_noun,
    is_the_ratio,
    noun_start,
    state_of_share,
)
from kg.extract.figures.shares_by_light import is_of_others, read_other_light, read_part_by_supply
from kg.extract.figures.shares_of_plans import follows_other_share, is_of_a_plan
from kg.extract.figures.unnamed_ratios import (
    LIVE_IN,
    are_without,
    is_to_be_covered,
    read_lit_area,
    read_unnamed_ratio,
)
from kg.extract.figures.village_levels import read_villages_alone
from kg.extract.text.numbers import Number

__all__ = ["read_share"]

_RANGE_BEHIND = re.compile(
    r" ?(?:-|hingga |sampai (?:dengan )?|to )\d[\d.,]*[ -]?(?:%|persen|per ?cent)"
)
_RANGE_BEFORE = re.compile(
    r"(?<!dari )(?<!from )(?<![\d.,])\d{1,3}(?:[.,]\d+)?(?: ?(?:%|persen|percent))? ?"
    r"(?:-|hingga |sampai (?:dengan )?|to )$|"
    r"\b(?:between|antara) \d{1,3}(?:[.,]\d+)?(?: ?(?:%|persen|percent))? (?:and|dan) $|"
    r"\b(?:between|antara) $"
)
"""Around the two ends of a range of shares, no figure either: "65%-70%", "70 to 90 percent"."""
_RANGES = re.compile(
    r"\b(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|berkisar|bervariasi) "
    r"(?:antara|between|from|dari)\b[^;]{0,40}$"
)
_OF_A_POLL = re.compile(
    r" (?:dari |of )?(?:the |all |total |seluruh )?(?:responden\w*|those (?:polled|surveyed|asked)|"
    r"people (?:polled|surveyed|asked)|warga yang disurvei)\b"
)
_ASKED = re.compile(
    r"\b\d[\d.,]* (?:responden|respondents?|orang responden|people (?:polled|surveyed))\b|"
    r"\bsurvey of \d[\d.,]* (?:households|homes|people|villagers)\b|"
    r"\bsurvei terhadap \d[\d.,]* (?:rumah tangga|warga|orang|pelanggan)\b"
)
"""Before a share of those who were asked: a sample is no figure of the area."""
_GOES_ON = re.compile(
    r"\b(?:angka|capaian|rasio|persentase|porsi|jumlah|posisi|target|realisasi|membidik|kenaikan|laju|lajunya|"
    r"(?:rata-rata|rerata) nasional|keduanya|"
    r"(?:angka|data|capaian|rasio|persentase|porsi|posisi|target|realisasi|jumlah|kenaikan|membawa|"
    r"menaikkan|meningkatkan|mendongkrak|mendorong|menggenjot)nya|"
    r"(?:ia|dia|beliau|kami|kita|pihaknya|pln) (?:ber|meng)?harap(?:kan)?|"
    r"peningkatan|menargetkan|mengejar|mematok|kalau|khusus|pln saja|non[- ]?pln)(?: (?:itu|ini|"
    r"tersebut))?\b|\b(?:memproyeksikan|diproyeksikan|memperkirakan|diperkirakan|memprediksi|"
    r"(?:kami|kita|pln|pemerintah|kementerian|beliau|ia|dia) (?:kejar|bidik|targetkan|patok|incar|"
    r"perkirakan|proyeksikan|prediksi|harapkan|melihat|lihat)|"
    r"(?<!target )projects?|forecasts?|foresees?|anticipates?|expects?|expecting|(?:we|i) see)"
    r"(?: (?:angka|capaian|bisa|dapat|sekitar|mencapai|about|around|to|reach|hit|some))* ?$|"
    r"\bditargetkan\b|\b(?:mudah-mudahan|semoga|insya ?allah)\b|"
    r"\b(?:figure|ratio|rate|it|target|targeting|goals?|ambition|"
    r"aim(?:s|ing)(?= (?:for|at|to)\b)|(?:wants?|hopes?|plans?|expects?)(?= to reach\b)|"
    r"set(?= ?$))\b|\b(?:naik|meningkat) dari\b|\b(?:tertinggi|"
    r"terendah|sebelumnya|disusul|diikuti)\b|"
    r"\b(?:tahun (?:lalu|sebelumnya|depan|berikutnya|\d{4})|(?:next|last|the following) year|"
    r"setahun kemudian|a year later|secara nasional|nationally|"
    r"harus (?:bisa |sudah |dapat )?(?:tembus|mencapai|sampai|menyentuh))\b|"
    r"\bdibanding(?:kan)?(?: dengan)?(?: [a-z]+){0,3} (?:19|20)\d\d\b|"
    r"\b(?:pada|di|per|hingga|sampai|in|by)(?: [a-z]+){0,2} (?:19|20)\d\d\b|"
    r"\b(?:kami|kita) [a-z]+(?:kan|i) (?:menjadi|jadi|ke|hingga|sampai) ?$|"
    r"\bme[a-z]+nya (?:\w+ )?(?:menjadi|jadi|ke|hingga|sampai) ?$"
)
_SERVED_BEHIND = re.compile(
    r" (?:of (?:them|these|those|which) )?(?:(?:has|have|are|is) (?:already )?(?:been )?(?:served|"
    r"electrified|connected|reached|lit)|(?:yang )?(?:di(?:layani|suplai|pasok) (?:oleh |dari )?"
    r"(?:listrik )?(?:pt\.? )?pln|merupakan pelanggan pln)|(?:yang )?(?:sudah|telah|baru|"
    r"sudah bisa) (?:dilayani|"
    r"teraliri|terlistriki|tersambung|menikmati|dialiri|dijangkau|terlayani))\b"
)
"""Behind a share of what the ratio before counts: "only 86 percent have been served by PLN"."""
_OTHER_AREAS = re.compile(
    r"\b(?:provinsi|kabupaten|kota|daerah|wilayah|provinces|regencies|regions|other)(?:-\w+)?"
    r"(?: yang| (?:di )?indonesia)?"
    r"(?: lain(?:nya)?| selebihnya| sisanya| regions| provinces)\b(?P<rest>[^.;\d]{0,40})$"
)
"""Before a share of no named areas: "provinsi lainnya rasionya di atas 40 persen"."""
_THAT_LEVEL = re.compile(
    r"\"?(?:capaian|angka|rasio|persentase|realisasi|raihan) (?:itu|ini|tersebut)\b"
)
"""Points back to the last ratio also over a line that is none of the article's."""
_THAT_NUMBER = re.compile(r"\"?(?:jumlah|angka) (?:ini|itu|tersebut)\b")
"""At the beginning of a sentence that goes on with those without electricity."""
_ITS_DATA = re.compile(r"\b(?:data|angka|capaian|posisi|persentase|realisasi)nya\b")
_AND_THEN = re.compile(r"\"?(?:dan|lalu|kemudian|and|then) (?:sekitar |about )?")
"""A sentence of speech that goes on with the next number: "And 99.3 percent in 2025."."""
_TODAY = re.compile(
    r"\"?(?:(?:hingga |sampai )?(?:kini|sekarang|saat ini|hari ini)|now|today|"
    r"currently|at present),? "
    r"(?:(?:sudah|telah|baru|masih|mencapai|berada|di|angka|angkanya|menjadi|posisinya|sekitar|"
    r"tercatat|naik|it|is|stands|at|has|already|reached|about) )*"
)
"""Before today's level, in a sentence that says nothing else: "Kini sudah 90 persen."."""
_OWN_CLAUSE = re.compile(r"(?:(?!, [a-z]+ (?:[a-z]+ )?(?:bahkan|justru|malah|hanya|baru)\b)[^;])*")
"""What is said of a share, not of the next area: ", Papua bahkan belum sampai setengahnya"."""
_BARE_RATIO = re.compile(r"\b(?:rasio(?:nya)?|ratio)\b")
_EQUALS = re.compile(
    r"(?:\batau (?:setara |sekitar |sebesar |mencapai )?|\bsetara (?:dengan )?|\(|"
    r"\bor (?:about )?|\bequal to )$"
)
_EQUALS_COUNT = re.compile(
    r"(?: (?:lagi|saja))?,? (?:atau|or) (?:sekitar |setara |sebanyak |mencapai |"
    r"about )?\d[\d.,]*(?: juta| ribu| million)? "
)
_SUPPLIED_BY = re.compile(
    r"\b(?:terdiri (?:atas|dari)(?! (?:\w+ )?(?:provinsi|kabupaten|kota|kecamatan|pulau|daerah|"
    r"wilayah)\b)|terbagi|consist\w* of|comprising|supported by|supplied by|"
    r"disumbang\w*|dipasok (?:oleh|dari)|ditopang (?:oleh|dari)|kontribusi (?:dari )?(?:pt )?pln|"
    r"contribution of (?:pt )?pln|berasal dari)\b"
)
_PEOPLE_BEFORE = re.compile(
    r"\b(?P<people>penduduk|warga|masyarakat|population)\b[^\d.;]{0,40}\b(?:berlistrik|teraliri|"
    r"terlistriki|dialiri|menikmati|mengakses|tersambung|connected|access)\b[^\d.;]{0,30}"
    r"(?<!belum )(?<!tidak )(?:\b(?:mencapai|sebesar|sudah|telah|baru|menjadi|kini|sekitar|hanya|"
    r"sebanyak|reached|stood at) |\b(?:listrik|pln) )$"
)
_NOUN_BEFORE = re.compile(
    r"\b(?P<noun>rumah tangga|kepala keluarga|kk|desa|kampung|households|homes|villages|"
    r"rumah (?:warga|penduduk))"
    r"(?: (?:di|in) [\w ]{2,30}?|(?: (?!(?:yang|belum|tidak|tanpa|without|that|with|no|lack)\b)"
    r"\w+){1,3}?)? (?:yang |that |which )?"
    r"(?:(?P<un>belum|tidak|tanpa|without|un(?=electr)|have no|lack)|sudah|telah|with|already)? ?"
    r"(?:\w+ ){0,2}?(?:(?:(?:menggunakan|memakai|memiliki|dengan|ber)(?: sumber)?|berpenerangan)"
    r"(?: penerangan)?(?:nya)?(?: utama)?(?: (?P<non>bukan|selain))?(?: berasal)?(?: dari)?"
    r"(?= listrik)|berlistrik|teraliri|terlistriki|dialiri|menikmati|tersambung|mengakses|"
    r"(?:(?:me|di|ter)?(?:pasang|masang))(?= listrik)|"
    r"(?:having|enjoying|getting|using|served by|reached by|hooked up to|connected to|on) "
    r"(?=electricity|(?:the )?(?:[a-z]+ )?(?:power|grid))|"
    r"(?<=dengan )(?:sumber )?penerangan(?: utama)?(?: dari| berupa)?(?= listrik)|electricity|"
    r"electrified|power|connected)(?:\b|(?= ))(?: listrik| pln)*"
    r"(?: (?:terendah|tertinggi)(?: nasional)?)?"
    r"(?: (?:di|pada|in|per) [\w ]{2,36}?|, baik (?:dari )?pln maupun non-?pln,)?"
    r"(?:,? (?:tinggal|hanya|ada|baru|sudah|telah|kini|masih|mencapai|sebesar|sebanyak|tersisa|"
    r"adalah|menjadi|sekitar|cuma|masing-masing|saat ini|is|are|was|were|stood at|stands at|"
    r"berada|di (?:angka|posisi|kisaran|level)|pada (?:angka|posisi|kisaran|level)|tercatat|"
    r"to reach|(?:would|will) reach|to hit|"
    r"reached|now|only|about|capai|hingga|sampai|berhasil|menyentuh|menembus|tembus)){1,4} $"
)
"""What a share is of, with whether it has electricity: "desa yang belum berlistrik tinggal"."""
_ALL_OR = re.compile(
    r"\b(?:seluruh|semua|all) (?:the )?(?P<noun>rumah tangga|kepala keluarga|desa|kampung|"
    r"households|homes|villages)(?: (?:di|in) [\w ]{2,30}?)?,? (?:atau|or) (?:sebanyak |sebesar )?$"
)
"""Right before the share that all of them are: "seluruh desa di Bali atau 100 persen"."""
_RATIO_OF: dict[str, str] = {
    "villages_electrified": "village_electrification_ratio",
    "villages_unelectrified": "village_unelectrified_ratio",
    "households_electrified": "household_electrification_ratio",
    "households_unelectrified": "household_unelectrified_ratio",
    "villages": "village_electrification_ratio",
    "households": "household_electrification_ratio",
}
_BEHIND_REACH = 45
_OF_THE_NEXT = re.compile(r",? (?:dan|serta|sedangkan|and|while)(?: untuk| the)? ")
"""From a share to a ratio that has the next one: "desa 96% dan rasio elektrifikasinya 84%"."""
_AT_LEVEL = re.compile(
    r"\b(?:(?:di|pada|untuk) (?:tingkat|level)|dari (?:sisi|segi)|(?:at|on) the) "
    r"(?:(?P<village>desa|kampung|kelurahan|village(?= level))|rumah tangga|household(?= level))\b"
    r"(?! (?:wisata|miskin))|\b(?:kalau(?: untuk)?|untuk) (?P<alone>desa|kampung)(?:nya)?"
    r"(?= (?:sendiri |itu )?(?:sudah|telah|baru|masih|kita|mencapai)\b)"
)
"""What a share is of, named as a level: "Di tingkat desa, Sulut sudah 100 persen berlistrik"."""


def read_share(
    figures: FigureSentence, number: Number, previous: int, following: int, last: Reading | None
) -> Reading | None:
    """Read a percentage.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
        following: Where the next number begins, or the sentence ends.
        last: What the number before was read as.

    Returns:
        Which ratio it is; None if it is no figure on access to electricity.
    """
    if not 0 <= number.value <= 130 or is_of_a_plan(figures, number, last):
        return None
    if _OF_A_POLL.match(figures.document.lower, number.after):
        return None
    if is_of_hamlets(figures, number) or is_lit_by_neighbours(figures, number):
        return None
    if _ASKED.search(figures.document.lower, figures.sentence.start, number.start):
        return None
    before, lower = figures.before(number, 70), figures.document.lower
    if _RANGE_BEHIND.match(lower, number.after) or _RANGE_BEFORE.search(before):
        if not is_rise(figures, number):
            return None
    if figures.told_before(_RANGES, number, 70):
        return None
    if tells_of_most_areas(figures, number):
        return None
    others = figures.told_before(_OTHER_AREAS, number, 70)
    if others is not None:  # none of "kabupaten lainnya, Sumba Timur sebesar 78 persen"
        begin = number.start - len(others["rest"])
        others = None if figures.names_area(begin, number.start) else others
    if others is not None or is_change(figures, number):
        return None
    part = read_part_by_supply(figures, number)
    if part is not None or counts_areas(figures, number):
        return part
    if is_of_others(figures, number):
        return None
    equal = _EQUALS_COUNT.match(lower, number.after)
    counted = noun_at(figures.document, equal.end()) if equal is not None else None
    if counted is not None and is_no_count_of_access(figures, number, counted[0], counted[1][1]):
        return None  # "4,3 persen atau 3.573 desa mendapat listrik selain PLN"
    named = figures.ratios[0][1] if figures.ratios else figures.sentence.start
    if figures.document.in_lower.search(_SUPPLIED_BY, named, number.start):
        return None
    by_other_light = read_other_light(figures, number)
    if by_other_light is not None:
        return by_other_light
    counted_before = _of_noun_before(figures, number, previous)
    if counted_before is not None:
        return counted_before
    if (
        leaves_rest(figures, number)
        and equal is None
        and noun_at(figures.document, noun_start(lower, number.after)) is None
    ):
        return read_rest(figures, number)
    left = read_left(figures, number)
    if left is not None:
        return left
    if is_of_other_noun(figures, number, previous):
        return None
    named_since = any(previous <= start < number.start for start, _, _ in figures.ratios)
    share = _share_of_noun(figures, number, following)
    if share is not None and not (named_since and equal and "_unelectr" in share.indicator):
        return share  # but not "rasio 84,1 persen atau 10 juta orang belum menikmati listrik"
    counted_last = last is not None and last.indicator in _RATIO_OF and not named_since
    if last is not None and counted_last and _EQUALS.search(before):
        return Reading(_RATIO_OF[last.indicator], last.words, "share-of-the-count-before", 0.85)
    if counted is not None and counted[0] in {"villages", "households"}:
        state = figures.state(number, counted[1][1], figures.sentence.end)
        if state == "un" and not named_since:
            kind = f"{counted[0].removesuffix('s')}_unelectrified_ratio"
            return Reading(kind, counted[1], "share-of-the-noun-behind", 0.82)
    people = POPULATION.match(lower, equal.end()) if equal is not None else None
    if people is not None and not named_since and are_without(figures, number, people.end()):
        return Reading(
            "household_unelectrified_ratio", people.span(), "share-of-the-noun-behind", 0.75
        )
    every = _ALL_OR.search(before)
    if every is not None and ELECTRIFIED.search(figures.behind(number, 60)):
        begin = number.start - len(before)
        of_all = (begin + every.start("noun"), begin + every.end("noun"))
        noun = "village" if every["noun"] in {"desa", "kampung", "villages"} else "household"
        return Reading(f"{noun}_electrification_ratio", of_all, "noun-beside-the-number", 0.84)
    ratio = next((r for r in reversed(figures.ratios) if r[1] <= number.start), None)
    if ratio is not None:
        if figures.document.in_lower.search(NOT_ACCESS, max(ratio[1], previous), number.start):
            return None
        return Reading(ratio[2], ratio[:2], "ratio-named-before", 0.93)
    behind = next((r for r in figures.ratios if r[0] >= number.after), None)
    apart = behind is not None and CLAUSE.search(lower, number.after, behind[0])
    other = figures.document.in_lower.search(NOT_ACCESS, previous, number.start)
    if behind is not None and _OF_THE_NEXT.fullmatch(lower, number.after, behind[0]):
        behind = None if following < figures.sentence.end else behind
    if apart or other:  # "kemiskinan 7,5 persen, sementara rasio elektrifikasinya 99 persen"
        behind = None
    if behind is not None and behind[0] <= number.after + _BEHIND_REACH:
        return Reading(behind[2], behind[:2], "ratio-named-behind", 0.85)
    alone = read_villages_alone(figures, number)
    if alone is not None:
        return alone
    at_level = figures.document.in_lower.search(_AT_LEVEL, previous, number.start)
    if at_level is not None and not figures.document.in_lower.search(
        NOT_ACCESS, previous, number.start
    ):
        begin = figures.sentence.start
        electric = ELECTRIFIED.search(figures.behind(number, 30)) or figures.carry.ratio
        electric = electric or figures.document.in_lower.search(ELECTRIFIED, begin, number.start)
        if electric is not None:
            village = at_level["village"] or at_level["alone"]
            kind = "village" if village else "household"
            return Reading(
                f"{kind}_electrification_ratio", at_level.span(), "level-named-before", 0.8
            )
    if figures.carry.ratio is not None and figures.behind(number, 7) == " ratio ":
        carried = figures.carry.ratio
        return Reading(carried.indicator, carried.words, "ratio-of-the-sentence-before", 0.75)
    if last is not None and last.indicator.endswith("_ratio") and previous > named:
        each = figures.document.in_lower.search(_EACH, figures.sentence.start, number.start)
        if each is not None and _AND_SHARE.fullmatch(lower, previous, number.start):
            return Reading(last.indicator, last.words, last.reason, last.confidence)
    return (
        _of_people(figures, number, previous)
        or _next_term(figures, number, previous, last)
        or as_left(figures, number, _carried(figures, number))
        or read_unnamed_ratio(figures, number)
        or read_lit_area(figures, number)
    )


_EACH = re.compile(r"\b(?:masing-masing|berturut-turut|secara berurutan)\b")
_AND_SHARE = re.compile(r"(?:,|,? (?:dan|serta)) ")
"""Between two shares that are dealt out: "masing-masing 5,05% dan 4,79%"."""
_OPINION = re.compile(
    r" (?:polled|surveyed|questioned|interviewed|asked|yang disurvei|responden)\b|"
    r" (?:[\w-]+ ){0,3}?(?:puas|senang|mendukung|setuju|menilai|mengeluh\w*|percaya|khawatir|yakin|"
    r"mengaku|memilih|satisfied|support\w*|believe\w*|complain\w*|worr\w+)\b"
)
"""Behind people of a poll."""
_NEXT_TERM = re.compile(
    r"(?:,|;| (?:dan|serta|and|but|while|sedangkan|sementara)) "
    r"(?:(?:dan|serta|lalu|kemudian|sedangkan|sementara|disusul|diikuti|and|then|while|but) )?"
    r"(?:(?:pada|di|in|tahun|untuk|for|akhir|awal|by|at|the|end|of) ){0,3}"
    r"(?P<what>(?:[\w'-]+ ){1,4}?)"
    r"(?:(?:hanya|baru|sudah|telah|cuma|masih|mencapai|sebesar|menjadi|only|just|is|was|at|with|"
    r"dengan|reached|stood) ){0,3}$"
)
"""Between a share and the next one of the same noun: ", dan pada 2002 hanya"."""
_YEAR_ONLY = re.compile(r"(?:\w{3,9} )?(?:19|20)\d\d ")


def _next_term(
    figures: FigureSentence, number: Number, previous: int, last: Reading | None
) -> Reading | None:
    """The share of another year or area, whose noun stands behind the share before it.

    "Pada 2010 baru 85 persen rumah tangga ..., dan pada 2002 hanya 70,3 persen".
    """
    if last is None or last.reason != "share-of-the-noun-behind" or last.words[0] < previous:
        return None
    lower = figures.document.lower
    match = _NEXT_TERM.search(lower, max(last.words[1], number.start - 70), number.start)
    if match is None or figures.document.in_lower.search(NOT_ACCESS, match.start(), number.start):
        return None
    year = _YEAR_ONLY.fullmatch(match["what"])
    if year is None and not figures.names_area(match.start("what"), number.start):
        return None
    return Reading(last.indicator, last.words, "share-of-the-noun-before", 0.75)


def _of_noun_before(figures: FigureSentence, number: Number, previous: int) -> Reading | None:
    """A share whose noun stands before: "rumah tangga yang belum berlistrik tinggal 0,2 persen"."""
    begin = max(previous, figures.sentence.start, number.start - 130)
    match = figures.document.in_lower.search(_NOUN_BEFORE, begin, number.start)
    if match is None or figures.document.in_lower.search(
        NOT_ACCESS, match.end("noun"), number.start
    ):
        return None
    if any(start <= match.start("noun") < end for start, end, _ in figures.ratios):
        return None
    noun = "village" if match["noun"] in {"desa", "kampung", "villages"} else "household"
    lacks = match["un"] or match["non"]
    kind = "unelectrified_ratio" if lacks else "electrification_ratio"
    return Reading(f"{noun}_{kind}", match.span("noun"), "noun-beside-the-number", 0.84)


def _of_people(figures: FigureSentence, number: Number, previous: int) -> Reading | None:
    """A share of people named before it: "penduduk yang teraliri listrik mencapai 96 persen"."""
    if figures.ratios:
        return None
    begin = max(previous, figures.sentence.start, number.start - 110)
    match = _PEOPLE_BEFORE.search(figures.document.lower, begin, number.start)
    if match is None or figures.document.in_lower.search(
        UNELECTRIFIED, match.end("people"), number.start
    ):
        return None
    return Reading("population_access", match.span("people"), "noun-beside-the-number", 0.8)


_THAT_COUNT = re.compile(
    r"\b(?:(?:jumlah|angka) (?:itu|ini|tersebut)|(?:that|this) (?:number|figure))"
    r"(?: (?:sekitar|setara|sama|dengan|mencapai|adalah|atau|baru|hanya|is|equals|equivalent|to|"
    r"about)){0,3} $"
)
"""Right before the share that the count of the sentence before makes of all."""


_SOURCE_SAYS = re.compile(
    r"\b(?:esdm|pln|bps|badan pusat statistik|susenas|ministry|statistics indonesia)\b"
    r"(?: \([^()]{2,20}\))?(?: [a-z]+){0,2}? (?:mencatat|menyebut(?:kan)?|merilis|melaporkan|"
    r"menghitung|mengklaim|records?|recorded|reports?|reported|puts?)"
    r"(?: (?:angka(?:nya)?|sebesar|baru|sudah|mencapai|hanya|sekitar|it|at)){0,3} $|"
    r"\b(?:versi|menurut|data|angka|hitungan|according to)(?: [a-z]+){0,2} (?:esdm|pln|bps|"
    r"susenas)(?: [a-z]+)?,? (?:(?:adalah|sebesar|baru|sudah|mencapai|hanya|sekitar) ){0,2}$"
)
"""Right before a share, whose figure it is: "Kementerian ESDM mencatat 92,85 persen"."""


def _carried(figures: FigureSentence, number: Number) -> Reading | None:
    """The ratio of the sentence before, where this one goes on with it."""
    ratio, sentence = figures.carry.ratio, figures.sentence
    lower = figures.document.lower
    if ratio is None or figures.document.in_lower.search(NOT_ACCESS, sentence.start, sentence.end):
        return None
    named_again = _BARE_RATIO.search(lower, sentence.start, number.start) is not None
    if not named_again and not figures.has_area and follows_other_share(figures):
        return None
    reach = 8 if figures.is_list_line or named_again else (4 if figures.has_area else 1)
    if _THAT_LEVEL.match(lower, sentence.start) or _ITS_DATA.search(figures.before(number, 90)):
        reach = max(reach, 3)
    near = sentence.paragraph - figures.carry.paragraph <= reach
    goes_on = figures.has_area or figures.is_dated_line
    told = figures.carry.levels.get(number.value) or figures.carry.named.get(number.value)
    goes_on = goes_on or WANTED_BEHIND.match(lower, number.after) is not None
    goes_on = goes_on or _SERVED_BEHIND.match(lower, number.after) is not None
    goes_on = goes_on or _TODAY.fullmatch(lower, sentence.start, number.start) is not None
    goes_on = goes_on or _AND_THEN.fullmatch(lower, sentence.start, number.start) is not None
    if LIVE_IN.match(lower, number.after):
        return None  # "Of those, 60 percent live in Papua"
    own = _OWN_CLAUSE.match(figures.behind(number, 45))
    if own is not None and UNELECTRIFIED.search(own.group()):
        return None  # "lebih dari 20 persen wilayah Papua masih belum berlistrik"
    equal = _EQUALS_COUNT.match(lower, number.after)
    if equal is not None and figures.carry.state == "un" and figures.carry.noun is not None:
        if _THAT_NUMBER.match(lower, sentence.start):
            kind = f"{figures.carry.noun.removesuffix('s')}_unelectrified_ratio"
            return Reading(kind, ratio.words, "rest-of-the-ratio", 0.75)
    goes_on = goes_on or _SOURCE_SAYS.search(figures.before(number, 90)) is not None
    if near and (goes_on or _GOES_ON.search(lower, sentence.start, number.start)):
        ratio = told or ratio
        return Reading(ratio.indicator, ratio.words, "ratio-of-the-sentence-before", 0.75)
    return None


def _share_of_noun(figures: FigureSentence, number: Number, following: int) -> Reading | None:
    """A percentage of villages, households or people: "99,5 persen desa sudah berlistrik"."""
    lower = figures.document.lower
    start = noun_start(lower, number.after)
    named = noun_at(figures.document, start)
    if named is not None and named[0] in {"villages", "households"}:
        noun, words = named[0].removesuffix("s"), named[1]
        if following < words[1]:  # "100 persen dari 7.809 desa"
            later = (each.start for each in figures.numbers if each.start >= words[1])
            following = next(later, figures.sentence.end)
        rest = has_rest(figures, number, following)
        state = "el" if rest else state_of_share(figures, number, words[1], following)
        if state is None and figures.carry.noun == named[0]:
            that = _THAT_COUNT.search(figures.before(number, 60))
            state = figures.carry.state if that is not None else None
        if state is None and is_to_be_covered(figures, number):
            state = "el"
        if state is None and not figures.ratios:
            return None
        if state == "un" and is_the_ratio(figures, number):
            return None  # "RE yang kini 95 persen dari total rumah tangga yang belum ... 448 ribu"
        kind = "unelectrified_ratio" if state == "un" else "electrification_ratio"
        return Reading(f"{noun}_{kind}", words, "share-of-the-noun-behind", 0.88)
    people = POPULATION.match(lower, start)
    if people is not None and _OPINION.match(lower, people.end()) is not None:
        return None
    if people is not None and following < people.end():  # "65 percent of its 240 million people"
        later = (each.start for each in figures.numbers if each.start >= people.end())
        following = next(later, figures.sentence.end)
    if people is not None and figures.state(number, people.end(), following) == "el":
        return Reading("population_access", people.span(), "share-of-the-noun-behind", 0.8)
    if people is not None and are_without(figures, number, people.end()):
        return Reading(
            "household_unelectrified_ratio", people.span(), "share-of-the-noun-behind", 0.72
        )
    return None
