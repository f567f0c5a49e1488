"""Counts: customers, households and villages, with and without electricity.

Place in the flow: used by :mod:`kg.extract.figures.figures`. The noun stands right behind the
number, or before it with a word between that says how many ("jumlah pelanggan ... mencapai"), or in
the sentence before ("325 di antaranya").
"""

from __future__ import annotations

import re

from kg.extract.figures.count_nouns import find_noun
from kg.extract.figures.count_rates import is_rate
from kg.extract.figures.count_states import (
    OF_HOMES,
    has_customers_next,
    is_of_the_ratio,
    is_sum_of_states,
    is_told,
    speaks_of_access,
    state_behind,
    state_elsewhere,
    state_of,
    state_only_before,
    state_where_it_began,
)
from kg.extract.figures.count_totals import are_all_of_area, has_in_area
from kg.extract.figures.count_words import (
    ADDED,
    AS_CUSTOMERS,
    COMMA_NEXT,
    CONSIST_OF,
    CUSTOMERS_BEFORE,
    CUT_OFF,
    DAMAGED,
    FEWEST,
    GOES_ON,
    IN_ALL,
    IN_WORK,
    LIGHTING_UP,
    OF_ANOTHER_STATE,
    OF_TOTAL,
    OF_TOTAL_BEFORE,
    PARTLY,
    PAYS_LESS,
    PER_EACH,
    RECEIVES,
    SPREAD_OVER,
    SUBSIDISED,
    SURVEYED,
    TOTAL,
    VISITED,
)
from kg.extract.figures.counts_otherwise import read_otherwise
from kg.extract.figures.counts_told_on import (
    goes_on,
    read_equal,
    read_state_alone,
    read_without_noun,
    sets_area_beside,
    so_far_of_plan,
)
from kg.extract.figures.customer_counts import (
    are_registered,
    of_electricity,
    read_customers,
    read_homes,
)
from kg.extract.figures.figure_parts import (
    ON_PLAN,
    ONE_OF,
    OR_SHARE,
    has_part,
    has_part_of_them,
    is_being_lit,
    is_no_count_of_access,
    is_of_level,
    is_of_other_access,
    is_whole_of_few,
    read_part,
    read_part_behind,
    read_total_first,
    read_with_its_share,
    rest_of_total,
)
from kg.extract.figures.figure_sentence import FigureSentence, Reading, indicator_of, noun_at
from kg.extract.figures.figure_words import CHANGE, ELECTRIFIED, TARGET, UNELECTRIFIED
from kg.extract.figures.homes_in_waiting import (
    GETS_LAMPS,
    MORE_LINES,
    POTENTIAL,
    QUOTA,
    WAITING,
    YET_TO_GET,
)
from kg.extract.figures.new_homes import read_added
from kg.extract.figures.other_sources import (
    is_lit_by_others,
    read_of_another_source,
)
from kg.extract.figures.people_counts import read_people
from kg.extract.figures.programmes import read_connected
from kg.extract.figures.village_deeds import is_worked_on
from kg.extract.figures.village_plans import is_turn_of_plan, read_planned
from kg.extract.figures.villages_told import (
    are_counted_otherwise,
    have_it_badly,
)
from kg.extract.text.numbers import Number

__all__ = ["read_count"]

CUSTOMERS = frozenset({"customers", "household_customers", "new_customers"})


def read_count(
    figures: FigureSentence, number: Number, previous: int, following: int, last: Reading | None
) -> Reading | None:
    """Read a number without a percent sign.

    Args:
        figures: The sentence.
        number: The number.
        previous: Where the number before ends, or the sentence begins.
        following: Where the next number begins, or the sentence ends.
        last: What the number before was read as.

    Returns:
        What it counts; None if it is no figure on access to electricity.
    """
    return of_electricity(figures, number, _read(figures, number, previous, following, last))


def _read(
    figures: FigureSentence, number: Number, previous: int, following: int, last: Reading | None
) -> Reading | None:
    lower = figures.document.lower
    if number.value % 1 or _RANGE_OF_SHARES.match(lower, number.after):
        return None  # "98,8 rumah tangga", "45 hingga 60 persen"
    if _RANGE.match(lower, number.after) or _RANGE_BEFORE.search(figures.before(number, 30)):
        return None  # "100 hingga 200 pelanggan"
    if is_rate(figures, number, number.after):
        return None
    if is_lit_by_others(figures, number):
        return read_of_another_source(figures, number, last)
    connected = (
        read_otherwise(figures, number, previous, last)
        or read_connected(figures, number, previous)
        or read_added(figures, number)
    )
    if connected is not None:
        return connected
    if last is not None and last.indicator == "new_customers":
        also = noun_at(figures.document, number.after + 1)
        if also is not None and also[0] == "households":
            if _AND_HOMES.fullmatch(lower, previous, number.start):
                if state_behind(figures, also[1][1]) is None and not _HAVE.match(lower, also[1][1]):
                    return Reading("new_customers", also[1], last.reason, 0.8)
        if so_far_of_plan(figures, number, previous):
            return Reading("new_customers", last.words, "noun-of-the-number-before", 0.8)
        end = also[1][1] if also is not None and also[0] == "households" else number.after
        if _THE_TARGET.search(figures.before(number, 40)) and _NOTHING.match(lower, end):
            return Reading("new_customers", last.words, ON_PLAN, 0.8)
    part = (
        read_part(figures, number)
        or read_with_its_share(figures, number)
        or read_part_behind(figures, number, previous, last)
    )
    if part is not None:
        return part
    equal = read_homes(figures, number, last) or read_equal(figures, number)
    if equal is not None:
        return equal
    alone = read_state_alone(figures, number, last)
    if alone is not None:
        return alone
    named = find_noun(figures, number, previous)
    if named is None:
        return goes_on(figures, number, previous, last) or read_without_noun(
            figures, number, following, last
        )
    noun, words = named
    before = figures.before(number, 60)
    if noun == "villages" and are_counted_otherwise(figures, number, words):
        return None
    potential = POTENTIAL.search(figures.before(number, 100)) is not None
    if WAITING.search(before) or potential or MORE_LINES.match(lower, words[1]):
        return None
    if number.value == 1 and _ON_AVERAGE.search(before):
        return None
    if number.value == 1 and (_THE_SAME.match(lower, words[1]) or _ONE_OF.search(before)):
        return None  # "it varied from one village to another"
    if is_rate(figures, number, words[1]) or PARTLY.search(figures.behind(number, 90)):
        return None  # "Setiap tahun, ada 625 desa", "yang baru sebagian wilayahnya"
    if _AND_TOTAL.search(before):
        return None
    if noun == "people":
        return read_people(figures, number, words, following)
    if _DEFINED.match(lower, words[1]):
        return None
    rest = rest_of_total(figures, number, words[1], last)
    if rest is not None and _TO_FINISH.match(lower, words[1]):
        rest = "el"
    if rest is not None and noun == "villages" and is_turn_of_plan(figures, number, words[1]):
        return None
    if rest is not None:
        figures.carry.noun, figures.carry.state = noun, rest
        return Reading(indicator_of(noun, rest), words, "rest-of-the-total", 0.83)
    if noun == "households" and (AS_CUSTOMERS.search(before) or are_registered(lower, words[1])):
        return Reading("household_customers", words, "noun-beside-the-number", 0.85)
    if noun in CUSTOMERS:
        return read_customers(figures, number, named, previous, following, last)
    if noun == "households" and _SHARES_A_LINE.match(lower, words[1]):
        return None
    if is_no_count_of_access(figures, number, noun, words[1]):
        return read_of_another_source(figures, number, last) if noun == "villages" else None
    if is_of_other_access(figures, number) or DAMAGED.match(lower, words[1]):
        return None
    if noun == "households" and last is not None and last.indicator == "customers":
        if CONSIST_OF.fullmatch(lower, previous, number.start):
            return Reading("household_customers", words, "part-of-the-total", 0.8)
    if noun == "households" and figures.document.in_lower.search(
        CUT_OFF, figures.sentence.start, figures.sentence.end
    ):
        return None
    if noun == "households" and (
        SUBSIDISED.match(lower, words[1], figures.sentence.end)
        or PAYS_LESS.search(figures.before(number, 90))
    ):
        return None
    same = _THE_SAME.match(lower, words[1])
    if same is not None and OF_TOTAL.search(before) and figures.carry.noun == noun:
        if figures.carry.state is not None:  # "Dari 142 desa itu, ...": told in the last sentence
            reason = "state-of-the-sentence-before"
            return Reading(indicator_of(noun, figures.carry.state), words, reason, 0.8)
    if same is not None and noun in {"villages", "households"} and figures.carry.state is None:
        elsewhere = state_elsewhere(figures, number, noun)
        if elsewhere is not None:  # "Sebanyak 433 desa tersebut tersebar di ...": told behind
            figures.carry.noun, figures.carry.state = noun, elsewhere
            figures.carry.paragraph = figures.sentence.paragraph
            return None
    if IN_WORK.match(lower, words[1]) or have_it_badly(figures, number, words[1], previous):
        return None
    if _BESIDES.search(before) and (noun, number.value) in figures.carry.counted:
        return None  # "Selain 11 desa di Batang Asai, 4 desa lagi ...": told before
    if VISITED.search(before) and not is_told(lower, number.after, words[1]):
        return None
    if read_total_first(figures, number, noun, words[1], following):
        figures.carry.counts(noun)
        return Reading(noun, words, "total-behind-of", 0.85)
    if noun in {"villages", "households"} and has_part_of_them(figures, number):
        figures.carry.counts(noun)
        return Reading(noun, words, "total-behind-of", 0.82)
    planned = read_planned(figures, number, words, previous) if noun == "villages" else None
    if planned is not None:
        return planned
    if is_sum_of_states(figures, number, noun):
        figures.carry.counts(noun)
        return Reading(noun, words, "total-behind-of", 0.85)
    if OF_TOTAL_BEFORE.search(figures.before(number, 120)) is not None:
        return Reading(noun, words, "total-behind-of", 0.85)
    began = state_where_it_began(figures, number, noun)
    if began is not None:
        return Reading(indicator_of(noun, began), words, "state-of-the-sentence-before", 0.8)
    of_total = figures.told_before(OF_TOTAL, number, 60) is not None
    part_before = IN_ALL.fullmatch(lower, previous, number.start) is not None
    lit = part_before and is_being_lit(figures, previous)
    of_one = part_before and ONE_OF.search(figures.before(number, 40)) is not None
    apart = lit or of_one or not part_before
    told = state_behind(figures, words[1]) if of_total and apart else None
    if told is not None:  # "Dari 142 desa yang belum berlistrik, ..."
        figures.carry.noun, figures.carry.state = noun, told
        return Reading(indicator_of(noun, told), words, "noun-beside-the-number", 0.85)
    if PER_EACH.search(before):
        return None
    if of_total and figures.document.in_lower.search(
        SURVEYED, figures.sentence.start, figures.sentence.end
    ):
        return None
    if of_total and has_part(figures, number, noun) and speaks_of_access(figures):
        figures.carry.counts(noun)
        return Reading(noun, words, "total-behind-of", 0.85)
    if of_total and is_whole_of_few(figures, words[1]):
        figures.carry.counts(noun)
        return Reading(noun, words, "total-behind-of", 0.85)
    if (of_total and len(figures.numbers) > 1) or SPREAD_OVER.search(before):
        return None
    changes = figures.told_before(CHANGE, number, 60) or figures.told_before(ADDED, number, 60)
    if changes or _FALL.search(figures.before(number, 100)):
        more = _GAP.search(before) or (noun == "villages" and ADDED.search(before))
        if not more or state_behind(figures, words[1]) is None:
            return None
    behind_noun = words[1] <= number.start and COMMA_NEXT.match(lower, number.after) is not None
    beyond = number.after if behind_noun else figures.beyond_brackets(number, following)
    share = OR_SHARE.match(lower, words[1])
    if share is not None and not behind_noun:  # "7.420 desa atau 8,9 persen yang belum berlistrik"
        later = (each.start for each in figures.numbers if each.start >= share.end())
        beyond = next(later, figures.sentence.end)
    state = state_of(figures, number, words[1], beyond, following)
    if state != "un" and words[1] <= number.start:  # "unelectrified villages fell to 1,103"
        dark = state_behind(figures, words[1])
        state = dark if state is None or dark == "un" else state
    that = _THAT_ARE.search(before)
    first = previous <= figures.sentence.start
    if _THAT_LIT.search(before):
        state = "el"  # "414 desa belum teraliri listrik, yang berlistrik 1.124 desa"
    if that is not None and (state is None or that["none"] or (that["clause"] and first)):
        state = "un" if that["un"] or that["none"] else "el"
    if (
        state is None
        and noun in {"households", "villages"}
        and is_of_the_ratio(figures, number, last)
    ):
        state = "el"  # "98,86 persen atau sebanyak 68 juta rumah tangga"
    if state is None and _FINISHED.match(lower, words[1]) and TARGET.search(before):
        state = "el"
    if _TO_FINISH.match(lower, words[1]) and (state is not None or figures.carry.noun == noun):
        state = "el"  # "19 desa lainnya akan diselesaikan tahun depan"
    if state is None and _THAT_IS.match(lower, figures.sentence.start):
        index = figures.document.sentence_index(figures.sentence.start)
        told_last = figures.document.sentences[index - 1] if index else figures.sentence
        if figures.document.in_lower.search(UNELECTRIFIED, told_last.start, told_last.end):
            state = "un"  # "... dengan rumah belum berlistrik terbanyak. Yakni 228 rumah"
    if state is None and noun == "villages" and QUOTA.search(before):
        state = "el" if speaks_of_access(figures) else None  # "tahun ini kuota kita 11 desa"
    if state is not None and state_only_before(figures, number):
        return None
    if state == "un" and figures.document.in_lower.search(LIGHTING_UP, previous, number.start):
        state = "el"  # "akan melistriki 580 desa yang belum berlistrik"
    reason = "noun-beside-the-number"
    if state is None and last is not None and last.indicator.startswith(noun):
        if _BECAME.search(before) and not last.indicator.endswith("ratio"):
            return Reading(last.indicator, words, reason, 0.82)  # "turun menjadi 103 desa"
    of_level = is_of_level(figures, number, words[0])
    has_in_all = of_level or are_all_of_area(figures, number, noun)
    if noun == "households" and _LIVED_IN.search(figures.before(number, 40)):
        if _NEXT_CLAUSE.match(lower, words[1]):  # "home to 1,200 families, has a ratio of 47"
            state, has_in_all = None, True
    goes_on_state = figures.carry.state is not None and not has_in_all
    if state is None and figures.carry.noun == noun and goes_on_state:
        given = _GIVEN_TO.search(before) is not None and figures.programme is not None
        if (
            not given
            and _STAGE.search(figures.before(number, 90)) is None
            and not state_only_before(figures, number)
            and (
                GOES_ON.search(lower, figures.sentence.start, figures.sentence.end)
                or (figures.has_area and len(figures.numbers) > 1)
                or (figures.has_area and sets_area_beside(figures, words[1]))
            )
        ):
            state, reason = figures.carry.state, "state-of-the-sentence-before"
    if (
        state == "el"
        and noun == "households"
        and CUSTOMERS_BEFORE.search(figures.before(number, 110))
    ):
        return Reading("household_customers", words, "noun-beside-the-number", 0.85)
    if state is None and noun == "households" and figures.programme:
        waits = YET_TO_GET.match(lower, words[1]) is not None
        if not waits and RECEIVES.search(lower, figures.sentence.start, figures.sentence.end):
            state, reason = "el", "household-of-a-programme"
    if state == "un" and GETS_LAMPS.match(lower, words[1], figures.sentence.end):
        return None  # "98.300 rumah tangga menerima lampu yang tidak terhubung dengan jaringan"
    if state == "un" and noun == "villages" and is_worked_on(figures, number, words[1]):
        return None
    if state is not None:
        figures.carry.noun, figures.carry.state = noun, state
        return Reading(indicator_of(noun, state), words, reason, 0.87)
    counted_before = words[1] <= number.start
    if not of_total and not counted_before and OF_ANOTHER_STATE.match(lower, words[1]):
        return None
    if number.value < FEWEST or figures.document.in_lower.search(
        SURVEYED, figures.sentence.start, number.after + 40
    ):
        return None
    if not of_total and not counted_before and (same is not None or _LACKS.match(lower, words[1])):
        return None  # "10 ribu desa tidak memiliki kantor"
    in_all = TOTAL.search(before)
    in_all = in_all if noun != "villages" or in_all is None or not in_all["so_many"] else None
    if of_total or counted_before or has_in_all or in_all:
        if (
            figures.document.in_lower.search(
                ELECTRIFIED, figures.sentence.start, figures.sentence.end
            )
            or of_level
            or " gelap" in lower[number.after : figures.sentence.end]
            or figures.ratios
            or figures.carry.ratio is not None
            or (of_total and figures.carry.noun == noun and figures.is_near(1))
            or (
                noun == "households"
                and figures.carry.state is not None
                and figures.is_near(1)
                and OF_HOMES.search(figures.before(number, 110))
            )
            or (noun == "households" and has_customers_next(figures, number))
            or (figures.carry.noun == noun and figures.is_near(2) and has_in_area(figures, number))
        ):
            figures.carry.counts(noun)
            return Reading(noun, words, "total-of-the-noun", 0.78)
    return None


_FINISHED = re.compile(
    r"(?: (?:itu|ini|tersebut|lagi|lainnya))?(?: di [\w' -]{2,30}?)? "
    r"(?:(?:bisa|dapat|akan|harus(?: sudah)?) )*(?:tuntas|rampung|selesai|"
    r"terselesaikan|dituntaskan|diselesaikan|(?:ter|di)layani|(?:ter|di)jangkau|digarap)\b"
)
"""Behind villages that are wanted to be done with: "menargetkan 43 desa itu tuntas"."""
_BESIDES = re.compile(
    r"\b(?:selain|di luar|besides|apart from|in addition to)(?: (?:the|those|ke))? ?$"
)
_GIVEN_TO = re.compile(r"\b(?:di ?antaranya|termasuk) (?:untuk|bagi|kepada)(?: sekitar)? $")
"""Right before those of a programme's recipients who are told: they are none of the dark."""
_BECAME = re.compile(
    r"\b(?:naik|turun|meningkat|menurun|bertambah|berkurang|susut|menyusut|fell|rose|increased|"
    r"decreased|dropped)(?: lagi)? (?:menjadi|jadi|ke|to)(?: (?:sekitar|hanya|sebanyak))? $"
)
"""Right before what the count before it became."""
_GAP = re.compile(r"\bselisih(?: (?:sekitar|sebanyak|sebesar))* $")
"""Right before a difference, which counts what its own clause says: "selisih 16 KK yang"."""
_FALL = re.compile(r"\bpenurunan\b[^.;,\d]{0,60} (?:sebanyak|sebesar) $")
_SHARES_A_LINE = re.compile(
    r"(?: di [\w' -]{2,30}?)?,? (?:yang )?(?:masih )?(?:(?:me)?(?:numpang|nyalur|nebeng|nunut|"
    r"menumpang|menyalur)\b|"
    r"(?:(?:me|ber)?n?(?:yam|sam)bung\w*|meng?ambil|mendapat|memakai|pakai|ikut)"
    r"(?: (?:listrik|aliran|arus|setrum|kabel))? (?:dari|ke|pada|di) (?:rumah )?"
    r"(?:tetangga|saudara|kerabat|keluarga lain|orang tua)\w*)"
)
"""Behind homes that are lit by a neighbour: neither with nor without electricity."""
_RANGE = re.compile(r" ?(?:hingga|sampai|-) ?\d[\d.,]* (?:juta |ribu )?[a-z]")
_RANGE_BEFORE = re.compile(r"(?<![\d/])\d[\d.,]* ?(?:hingga|sampai|-) ?$")
"""Around the two ends of a range of counts."""
_RANGE_OF_SHARES = re.compile(
    r" ?(?:hingga|sampai|to|-|–) ?\d[\d.,]*(?:[ -]?(?:%|persen\b|per ?cent\b))"
)
"""Behind the lower end of a range of shares: "45 hingga 60 persen"."""
_ON_AVERAGE = re.compile(r"\b(?:rata-rata|per|setiap|tiap|for every|each) (?:dalam )?$")
_ONE_OF = re.compile(r"\b(?:from|dari|salah) $")
"""Right before one of many: "dari satu desa ke desa lain", "salah satu desa yang menyala"."""
_STAGE = re.compile(r"\b(?:tahap|fase|gelombang|termin|stage|phase) (?:\w+ )[^.;]*$")
"""Before what is done in a stage of the works."""
_AND_HOMES = re.compile(
    r"(?: (?:rumah tangga|rumah|kepala keluarga|kk|keluarga|pelanggan|households|homes))?"
    r"(?: (?:di|in|untuk|for) [\w' -]{2,40}?)?(?:,| dan|, dan| serta|, serta| and|, and) "
)
"""Between homes that are connected and others that share the verb: "1.200 KK di A dan 340 KK"."""
_HAVE = re.compile(
    r"[^.;,\d]{0,60}\b(?:belum|sudah|telah|masih|tanpa|tidak|without|still|have|has|not)\b"
)
_THE_TARGET = re.compile(
    r"\b(?:target|rencana|kuota|sasaran|goal|quota|plan(?:ned)?|targeted)(?:nya)?"
    r"(?: (?:sebesar|sebanyak|yang|of))* $"
)
_NOTHING = re.compile(r" ?(?:[.,;)\"]|$)")
"""Around how many new customers were wanted: ", exceeding the target of 125,000."."""
_TO_FINISH = re.compile(
    r"(?: (?:itu|ini|tersebut|lainnya|lagi))? (?:(?:akan|bakal) (?:kita |kami |segera )*(?:di)?"
    r"(?:selesaikan|tuntaskan|rampungkan)|(?:ditargetkan|dijadwalkan|direncanakan) "
    r"(?:tuntas|selesai|rampung|menyusul)|(?:akan |bakal |segera )+menyusul)\b"
)
"""Behind villages whose connection is to be finished."""
_LIVED_IN = re.compile(
    r"(?<!desa )(?<!dusun )(?<!villages )(?<!villages, )(?<!hamlets )\b(?:home to|inhabited by|"
    r"(?:dihuni|didiami|berpenduduk)(?: oleh)?|where)(?: (?:about|around|some|nearly|more than|"
    r"sekitar|kurang lebih|sebanyak|hampir|lebih dari))* $"
)
"""Right before how many homes a place has in all."""
_NEXT_CLAUSE = re.compile(
    r"(?: live)?(?:,(?! (?:most|yang|who|many|all)\b)| (?:itu|tersebut|ini)\b)"
)
_THAT_IS = re.compile(r"\"?(?:yakni|yaitu|namely)\b")
_LACKS = re.compile(
    r" (?:di [\w ]{2,24} )?(?:belum|tidak|tak|tanpa|lack|have no|without)\b(?! (?:semua|all))"
)
_AND_TOTAL = re.compile(r"\bdari \d[\d.,]* \w+ dan $")
"""Right before the second of two totals: "dari 716 desa dan 982.684 KK"."""
_THE_SAME = re.compile(r" (?:itu|tersebut|tadi)\b")
_DEFINED = re.compile(
    r"(?: (?:di|in) [\w ]{2,30}?)? (?:dihitung|disebut|dianggap|dikatakan|dinyatakan|is counted|"
    r"counts|is considered)\b[^.;]*?\b(?:jika|bila|apabila|kalau|asal|if|once|when)\b"
)
"""Behind one village that only says what the word means."""
_THAT_LIT = re.compile(
    r"\b(?:,|dan|sedangkan|sementara)? yang (?:sudah |telah )?(?:ber|ter)listrik(?:i)?(?: pln)?"
    r"(?: (?:baru|sudah|ada|sebanyak|hanya|mencapai|sekitar))* $"
)
"""Right before those that have it, where the others were told before."""
_THAT_ARE = re.compile(
    r"\byang (?:(?P<un>belum|tidak)|sudah|telah) "
    r"(?P<clause>(?:ter|ber|di|me)\w+(?: (?:oleh|pt|pln|listrik)){0,3},? (?=[a-z]))?"
    r"(?:sebanyak |sejumlah |ada |tercatat |mencapai )?$|"
    r"\byang (?P<none>(?:belum|tidak|tak) (?:ada|punya|memiliki|kena|dapat|kemasukan) (?:aliran |"
    r"jaringan |sambungan )?(?:pln|listrik)(?:-? ?nya)?|nol listrik(?:nya)?|"
    r"(?:[a-z]+ ){0,3}?(?:belum|tidak) (?:[a-z]+ ){1,4}?(?:listrik|pln),? (?:jumlahnya|totalnya))"
    r"(?: di [\w' -]{2,24}?)?(?: (?:sama sekali|itu|masih|ada|sebanyak|sekitar)){0,3} $"
)
