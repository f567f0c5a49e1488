"""What a figure is: observed, a target, a projection, preliminary, an estimate; or not stated.

Place in the flow: used by :mod:`kg.extract.figures.figures`. The last word before the number that
says so in its clause decides: "menargetkan 98 persen, realisasinya 97 persen" is a target and an
observation.
"""

from __future__ import annotations

import re

from kg.extract.figures.figure_sentence import CLAUSE, FigureSentence
from kg.extract.figures.figure_wishes import (
    depends_on_all_well,
    is_rest_of_plan,
    is_to_be_paid,
    is_worked_for,
)
from kg.extract.figures.figure_words import (
    AT_LEAST,
    ELECTRIFIED,
    IS_TARGET,
    PROJECTED,
    TARGET,
    WANTED_BEHIND,
)
from kg.extract.figures.status_around import (
    has_result_behind,
    is_so_before,
    is_wanted_as_done,
    sets_beside,
)
from kg.extract.figures.status_words import (
    BEYOND,
    BRINGS,
    CAN,
    FOR_WHICH,
    MAY_BE,
    MET,
    NOT_REACHED,
    OVER_FULFILLED,
    REACHED,
    TARGET_BEHIND,
)
from kg.extract.text.document import Document
from kg.extract.text.numbers import Number

__all__ = ["status_of"]

_FROM = re.compile(r"\b(?:from|dari)(?: (?:about|around|only|just|sekitar|hanya|semula))? $")
_FROM_CURRENT = re.compile(r"\bfrom (?:the |its |a )?(?:current|present)(?: level of)? $")
_BEGUN_AT = re.compile(
    r" (?:in (?:(?:early|late|mid-?|the|end|of) ?){0,2}(?:[a-z]+ )?(?:19|20)\d\d|in (?:january|"
    r"february|march|april|may|june|july|august|september|october|november|december)|"
    r"this year|last year|currently|at present|now|today|tahun (?:ini|lalu)|saat ini|"
    r"sekarang)\b"
)
"""Right behind where a rise begins: "from 99.4 percent this year"."""
_TO_LEVEL = re.compile(
    r"(?: (?:in|pada|tahun) (?:\w+ ){0,2}(?:19|20)\d\d)? (?:to|menjadi|hingga|ke) "
)
_AND_NEXT = re.compile(
    r"\"?(?:dan|lalu|kemudian|selanjutnya|setelah itu|disusul|and|then|followed by|after that),? "
    r"(?:then |kemudian |about |sekitar )?"
)
"""The beginning of a sentence that only goes on with the next number."""
_MODELLED = re.compile(
    r"\b(?:estimasi model|hasil model|pemodelan|permodelan|model(?:l?ed)? estimate|modelling)\b|"
    r"\bmodel (?!bisnis|usaha|pembiayaan|pendanaan|pengelolaan|kerja)(?:[\w-]+ ){0,4}?"
    r"(?:memperkirakan|menaksir|menghitung|menunjukkan|menyebut|estimates?|suggests?|puts?|"
    r"shows?)\b|\bmodel (?:puts|estimates|suggests)\b|\b(?:berdasarkan|menurut) model\b"
)
_PRELIMINARY = re.compile(
    r"\b(?:(?:angka|data|hasil|(?:per)?hitungan|catatan|laporan|rekap(?:itulasi)?|estimasi) "
    r"sementara|sementara ini tercatat|preliminary|"
    r"provisional)\b"
)
_UP_FROM = re.compile(
    r"\b(?:up|rising|increasing|naik|meningkat|bertambah) (?:from|dari)"
    r"(?: (?:sekitar|about|only|hanya|sebelumnya|semula))* $"
)
"""Right before where a rise begins: that is reached, whatever it rises to."""
_ALMOST_ALL = 90
_PREPARED = re.compile(
    r"\b(?:menyiapkan|disiapkan|menyediakan|disediakan|menganggarkan|dianggarkan|mengalokasikan|"
    r"cukup untuk|prepares?|preparing|earmarked|budgeted|set aside)\b"
)
"""What a programme has ready for households that have not got it yet."""
_BUDGETED = re.compile(
    r"\b(?:(?:meng|di)anggarkan|(?:di|meng)alokasikan|alokasi(?:nya|kan)|budget(?:ed|ing|s) for|"
    r"(?:meng|di)(?:gelontor|kucur)kan|menggelontorkan|mengucurkan|"
    r"(?:menyiapkan|disiapkan|menyediakan)(?= (?:\w+ ){0,3}(?:rp|dana|anggaran)))\b"
    r"(?=[^.;]*$)"
)
"""What money is set aside for is not done yet, whatever gives it."""
_SO_THAT_THEY = re.compile(r"(?: \w+){1,4}? (?:agar|supaya) (?:bisa|dapat) ")
"""Behind homes that money is set aside for: "965 rumah tangga miskin agar bisa teraliri"."""
_HAS_NOW = re.compile(r"(?: [\w/]+){1,4}? (?:sudah|telah|kini|have|has|are now)\b")
_EXPECTED_BEHIND = re.compile(
    r"(?: (?:desa|kampung|dusun|rumah|tangga|kepala|keluarga|kk|pelanggan|warga))*"
    r"(?: (?:di|in) [\w' -]{2,30}?)? (?:yang )?(?:di(?:proyeksikan|perkirakan|prediksi|"
    r"harapkan|yakini)|"
    r"(?:is|are) (?:expected|projected|forecast|likely) to)"
    r"(?: (?:akan|bisa|dapat|segera))* (?:me|ter|ber|di|be |have |get |gain )"
)
"""Behind a number, what is expected of what it counts."""
_PROPOSED = re.compile(
    r"\b(?:mengusulkan|diusulkan|usulkan|mengajukan|usulan(?:nya)?|proposes|proposed|proposing)\b"
)
_TO_RECEIVE = re.compile(
    r"(?: (?:orang|kk|keluarga|rumah tangga|warga|rumah))*(?: \(kk\))? (?:calon penerima|"
    r"prospective recipients)\b"
)
"""Behind how many a programme is to reach."""
_HOPED_FOR = re.compile(
    r"(?:" + TARGET.pattern + r")[\w ()/]{0,60}? $|(?:" + PROJECTED.pattern + r")(?: \w+)? $"
)
"""Right before what is to be reached: "ditargetkan bisa mencapai 95 persen"."""
_PART_DONE = re.compile(
    r"(?: \w+)? (?:di ?antaranya|of (?:which|them|these)) (?:(?:have|had|has) (?:already )?been|"
    r"(?:were|was) already|(?:sudah|telah) (?:berhasil |selesai |rampung |di|ter|ber|me))"
)
"""Behind a part that is done: "41 of which had been completed"."""
_TIME_AHEAD = re.compile(
    r" (?:(?:pada|di|sampai|hingga|dalam|by) )?(?:the )?(?:(?:akhir|penghujung|end of) )?"
    r"(?:tahun (?:depan|mendatang)|next year|(?<=akhir )tahun ini|(?<=end of )this year)\b"
)
"""Behind a level that can be reached: "sampai akhir tahun ini", "tahun depan"."""
_TO_ACHIEVE = re.compile(
    r"(?<!managed )(?<!able )(?<!succeeded )(?<!likely )(?<!expected )(?<!projected )(?<!set )"
    r"(?<!forecast )\b(?:to (?:achieve|attain|realize|realise|pursue)|towards?|encourag\w+|"
    r"pursu(?:e|ing)) (?:a |an |the |up to |about )?$|"
    r"\b(?:delays?|delayed|obstacles?|challenges?|difficult(?:y|ies)|goals?|aims?|vision|hopes?|"
    r"ambitions?) (?:in|of|to|for) (?:achieving|reaching|attaining|realizing) (?:a |an |the )?$|"
    r"\b(?:programs?|programmes?|efforts?|plans?|strategy|strategies) to (?:achieve|attain|reach|"
    r"realize) (?:(?:a|an|the) )?(?:[a-z-]+ ){0,3}(?:ratio|rate|target) of $"
)
"""Right before what somebody works for."""
_REACHED_BY = re.compile(
    r", (?:dan |and |lalu )?(?:(?:sampai|hingga|per|as of|until|by)\b[^,.;]{3,24}? )?"
    r"(?:(?:telah|sudah|baru) (?:ter|di|ber|me)\w+|(?:has|have) (?:already )?been)"
    r"(?: (?:sebanyak|sebesar|sekitar))? ?$|"
    r", (?:dan |and |lalu )?(?:sampai|hingga|per|as of) [^,.;]{3,24}? (?:terpasang|tersambung|"
    r"terealisasi|tersalur\w*|menyala)(?: (?:sebanyak|sebesar|sekitar))? ?$"
)
"""Between what is planned and what of it is done: ", dan sampai Juli telah tersambung"."""
_IMPOSSIBLE = re.compile(
    r"\b(?:(?:tidak|tak)(?: akan)? (?:mungkin|bisa|dapat|mampu|yakin)|mustahil|pesimis(?:tis)?|"
    r"meragukan|impossible|cannot|doubt\w*|pessimistic)\b"
    r"[^.;,\d]{0,50}$"
)
"""Before what cannot be reached."""
_PAST_IT = re.compile(
    r"\b(?:bisa|dapat|kok|mengapa|kenapa|can|could)(?: \w+)? (?:lewat|melewati|melebihi|di atas|"
    r"lebih dari|exceed|be above|pass) $"
)
"""Right before a bound that something may pass: "penyebab angka bisa lewat 100%"."""
_THAT_COUNT = re.compile(
    r"\"?(?:(?:jumlah|angka|capaian|realisasi) (?:ini|itu|tersebut)|"
    r"(?:this|that) (?:figure|number))\b"
)
_ASIDE = re.compile(
    r"\b(?:yang|which|that)(?: is| was)? (?:saat ini|kini|sekarang|baru|sudah|masih|"
    r"currently|now)\b"
)
"""Where a target begins from, told in a clause of its own."""
_RAISED = re.compile(
    r"\b(?:di(?:tingkat|naik|kerek|dongkrak|genjot|pacu)\w*|naik|meningkat|menjadi|jadi|hingga|ke|"
    r"to)\b"
)
_PURPOSE = ("untuk", "guna", "demi", "agar", "menuju")
_MOST_OF = re.compile(
    r"\b(?:(?:belum|tidak|tak) (?:semua|seluruh)|not (?:yet )?(?:all|every)|"
    r"sebagian(?: besar| kecil)?|mayoritas|kebanyakan|separuh|setengah|most|many|half|part)"
    r"(?: dari| of(?: the| these| those)?)? $"
)
"""Right before a total of which no more than some part is told."""
_LIES = re.compile(r" (?:are|lie|berada|terletak|tersebar|ada) (?:di|in) ")
"""Behind a total whose places are told, mostly."""
_BY_YEAR = re.compile(r" (?:pada|di|hingga|by|in)(?: akhir| tahun| the end of)* (?:19|20)\d\d\b")
_DONE_BEHIND = re.compile(
    r"(?:,? or [\d.,]+ [\w ]{3,24}|,? atau [\d.,]+ [\w ]{3,24})?[\w ]{0,30}"
    r"(?:,? (?:which|that|yang) | )"
    r"(?:(?:have |has )?already|(?:sudah|telah) (?:selesai|rampung|tuntas|terealisasi)) "
)
"""Behind a part of what is wanted that is done."""
_NOW_BEHIND = re.compile(
    r" (?:yang (?:tercatat|dicapai|diraih|terealisasi)|at present|currently|now|"
    r"saat ini|sekarang|kini)\b(?! (?:akan|di))"
)
"""Right behind a number: "97 percent by 2019, up from 92 percent at present"."""
_AMONG_COMMA = re.compile(r" (?:\w+ )?(?:di ?antaranya|of (?:them|these|which)),")
_IF = re.compile(
    r"\"?(?:jika|apabila|bila|andai\w*|seandainya|if)\b(?! (?:untuk|khusus|hanya|di|for|in)\b)"
    r"(?! di(?:total|jumlah|hitung|akumulasi|gabung|rata-rata|rinci|lihat|banding)\w*\b)"
    r"(?! ditambah (?:dengan )?(?:listrik|pelanggan|non|swadaya|yang)\b)"
    r"(?! (?:(?:pada|di) )?(?:tahun|akhir|awal|"
    r"sebelumnya|semula|dulu|(?:19|20)\d\d|in (?:19|20)\d\d)\b)[^,]*"
)
"""A condition up to its number: what is supposed is no fact; a contrast ("Jika pada 2018") is."""
_SHOWS = re.compile(
    r"\b(?:ter(?:cermin|lihat|bukti|wujud)|di(?:tunjukkan|buktikan|wujudkan)) (?:dari|dengan|lewat|"
    r"melalui|pada|oleh) |\b(?:is|are|was) (?:reflected|shown|evident|evidenced) (?:in|by) "
)
"""What an aim shows itself by is reached: "komitmen untuk mewujudkan X tercermin dari Y"."""
_IF_THESE = re.compile(
    r"\b(?:kalau|jika|bila|apabila|asal|asalkan) (?:yang )?$|"
    r"\b(?:begitu|once|as soon as) (?:these |those |the )?$"
)
"""Right before a count that is only supposed: "Kalau 6 kampung ini menyala, tinggal 35"."""
_OF_THAT = re.compile(
    r"\"?(?:of (?:the|that|this) (?:figure|number|total)|dari (?:jumlah|angka|target|total) "
    r"(?:itu|tersebut|ini))\b"
)
_THEREBY = re.compile(
    r"\"?(?:(?:pada )?tahun (?:depan|berikutnya)|(?:the following|next) year|"
    r"dengan (?:begitu|demikian)|sehingga|(?:jika|bila|apabila|kalau)(?! (?:di(?:rinci|lihat|"
    r"hitung|"
    r"banding|urai|total|gabung|pecah|bedah)|melihat|dari|menurut|untuk)\w*)|(?:jadi|artinya|"
    r"berarti)"
    r"(?!(?:[^.;]* )?(?:sudah|telah|masih|kini|saat ini|baru)\b))\b"
)
_ITEMS = re.compile(
    r"\"?(?:(?:sebanyak|rinciannya|rinciannya adalah|yakni|yaitu|meliputi|they are)[,:]? )?"
    r"\d[\d.,]* (?:desa|kampung|dusun|rumah tangga|kk|keluarga|villages|hamlets|households)\b"
)
"""The beginning of a sentence that only deals out, without a verb, what the one before counts."""


_TO_GIVE = re.compile(
    r"\b(?:untuk|guna|agar|to) (?:dapat |bisa )?(?:memberi(?:kan)?|menyalurkan|membantu|"
    r"menjangkau|memfasilitasi|membiayai|provide|give|help)\b[^.;\d]*$"
)
_WAS_GIVEN = re.compile(
    r" [a-z -]{4,40}? yang (?:telah |sudah |baru )?(?:di(?:nyalakan|resmikan|sambung\w*|pasang\w*)|"
    r"tersambung)\b"
)
"""Behind homes for which it was done: "untuk membantu 3.412 keluarga yang dinyalakan serentak"."""
_GAVE = re.compile(
    r"\b(?:telah|sudah|berhasil|menyalurkan|menyerahkan|memberikan(?<!untuk memberikan)|resmi|"
    r"has|have|had|handed|gave)\b(?=[^.;]*\b(?:untuk|guna|agar|to) )"
)
"""Around the purpose of a programme, whose money is not spent yet."""
_WILL_GET = re.compile(
    r"(?:(?! (?:sudah|telah|kini|have|has) )[^.;\d]){0,150} (?:akan|bakal|will) (?:segera |juga )?"
    r"(?:mendapat\w*|menerima|memp?eroleh|menikmati|diberi\w*|dibantu|disambung\w*|dipasang\w*|"
    r"receive|get|be given)\b"
)
"""Behind whom a programme will give something, over a list of places."""
_FORESEEN = re.compile(
    r"\b(?:(?:di|mem)?proyeksikan|proyeksi(?:nya)?|(?:di|mem)?perkirakan|(?:di|"
    r"mem)?prediksi(?:kan)?|"
    r"projected|forecasts?)\b"
)
"""Who foresees something may tell it by "akan": no target."""
_WILL = re.compile(r"(?:akan|bakal|will|would)\b")
_PROJECT = re.compile(
    r"\b(?:program(?:me)?|project|loan|initiative|scheme)\b[^.;]{0,140}\b(?:will|would)\b"
    r"[^.;\d]*\b(?:lift|rais|increas|boost|bring|push|tak|connect|provid|electrif)\w*[^.;\d]*$"
)
"""What a project is for is its target, though it is told as what it would do."""
_COMPRISE = re.compile(
    r"\"?(?:(?:the|these|those|ke-?)? ?(?:\w+ )?(?:desa|desa-desa|kampung|dusun|villages|homes|"
    r"households|rumah|rumah tangga|lokasi|target|sasaran)(?:nya)?(?: (?:itu|ini|tersebut))?|"
    r"(?:jumlah|angka|target) (?:itu|ini|tersebut)) "
    r"(?:comprises?|consists? of|include|are spread|terdiri|tersebar|meliputi|mencakup|berada|"
    r"terletak|ada di|adalah)\b"
)
"""The beginning of a sentence that deals out what the one before wants."""


_PLANNED_THERE = re.compile(
    r" (?:desa |kampung |rumah tangga |rumah |kk )?di [a-z][\w ,]{2,60}? (?:direncanakan|"
    r"ditargetkan|dijadwalkan) (?:akan |bisa |dapat |sudah )?(?:me)?(?:nyala|terang|berlistrik|"
    r"teraliri|dialiri|tersambung|nikmati)\b"
)
"""Behind a count, over its places: "68 kampung di A, B dan C direncanakan menyala"."""


_COULD_BE = re.compile(
    r"(?: (?:rumah(?: tangga)?|desa|kampung|dusun|warga))? (?:sebenarnya |sebetulnya |mestinya )"
    r"(?:bisa|dapat|mampu) di(?:listriki|aliri|terangi|jangkau)\b"
)
"""Behind what nobody has done or plans, though it could be done."""
_ARE_TO = re.compile(
    r"(?: [a-z-]+){0,4} are to "
    r"(?:receive|get|have|be (?:connected|electrified|given|lit|reached))\b"
)
"""Behind those for whom something is laid down."""


def status_of(figures: FigureSentence, number: Number, previous: int) -> str | None:
    """Tell the status of a figure.

    Returns:
        ``observed``, ``target``, ``projection``, ``preliminary`` or ``model_estimate``; None
        where the text states no figure (a bound, something not reached).
    """
    lower = figures.document.lower
    begin = figures.sentence.start
    for clause in CLAUSE.finditer(lower, begin, number.start):
        begin = clause.end()
    for shows in figures.document.in_lower.finditer(_SHOWS, begin, number.start):
        begin = shows.end()
    these = not number.percent and _IF_THESE.search(figures.before(number, 24))
    if these or _IF.fullmatch(lower, figures.sentence.start, number.start):
        return None
    before = lower[begin : number.start]
    near = lower[max(begin, previous) : number.start]
    behind = figures.behind(number, 60)
    if _COULD_BE.match(behind):
        return None  # "70 persen rumah sebenarnya bisa dilistriki dengan mikrohidro"
    if _ARE_TO.match(behind):
        return "target"  # "215,000 poor households are to receive free connections"
    among = _AMONG_COMMA.match(behind)
    if among is not None:
        behind = behind[among.end() :]  # "35 di antaranya, akan teraliri tahun depan"
    aimed = NOT_REACHED.search(near)
    if aimed is not None and number.percent and BRINGS.search(aimed.group()):
        far = number.start - len(near) + aimed.end()
        if any(far <= start < number.start for start, _, _ in figures.ratios):
            aimed = None  # "upaya melistriki X tidak mudah, mengingat rasionya 48,5 persen"
    if aimed is not None and TARGET.search(near, aimed.end()) is not None:
        return "target"  # "bisa mencapai target rasio elektrifikasi 90 persen"
    if aimed is not None and aimed.group().startswith(("bisa", "mampu", "dapat")):
        hoped = _HOPED_FOR.search(near, max(0, aimed.start() - 100), aimed.start())
        if hoped is not None:  # "ditargetkan bisa mencapai 95 persen"
            return "target" if TARGET.search(hoped.group()) else "projection"
        wished = _last(TARGET, before[: max(0, len(before) - len(near) + aimed.start())])
        if wished >= 0 and wished > _last(REACHED, before):
            return "target"  # "direncanakan untuk 15 provinsi dan dapat menerangi 175.000 rumah"
        if number.percent and _TIME_AHEAD.match(behind):
            return "projection"  # "bisa mencapai 99 persen sampai akhir tahun ini"
    if aimed is not None and aimed.group().startswith(_PURPOSE):
        wanted = TARGET.search(near, 0, aimed.end())
        if wanted is None and FOR_WHICH.search(before) and _last(REACHED, before) < 0:
            return "target"  # "meluncurkan program untuk menuntaskan listrik 1,2 juta rumah"
        if wanted is not None and wanted.start() < aimed.start():
            return "target"  # "mengalokasikan Rp 500 miliar untuk menyambung 100.000 rumah"
    if aimed is not None and aimed.group().startswith(_PURPOSE) and not number.percent:
        if _BUDGETED.search(before[: max(0, len(before) - len(near) + aimed.start())]):
            return "target"  # "menganggarkan Rp 2 miliar untuk memasang listrik 800 rumah"
    if aimed is not None and number.percent and _BY_YEAR.match(behind):
        if aimed.group().startswith(_PURPOSE):
            return "target"  # "agar mencapai 100 persen pada 2024"
    if is_worked_for(near) if number.percent else is_to_be_paid(before):
        return "target"
    if not number.percent and _SO_THAT_THEY.match(behind) and _BUDGETED.search(before):
        return "target"
    if IS_TARGET.match(behind) or (figures.programme and _TO_RECEIVE.match(behind)):
        return "target"
    in_lower = figures.document.in_lower
    right_before = max(begin, number.start - 40)
    if in_lower.search(_MOST_OF, right_before, number.start) and not _LIES.search(behind):
        return None
    if number.percent and (_IMPOSSIBLE.search(before[-70:]) or _PAST_IT.search(before[-40:])):
        return None
    if number.value >= _ALMOST_ALL and number.percent and before.endswith(" belum "):
        return None  # "yang belum 100 persen berlistrik"
    if aimed is not None or in_lower.search(AT_LEAST, right_before, number.start):
        return None
    if in_lower.search(_TO_ACHIEVE, max(begin, number.start - 80), number.start):
        return "target" if WANTED_BEHIND.match(behind) or TARGET.search(before) else None
    if _PART_DONE.match(behind) or _DONE_BEHIND.match(behind):
        return "observed"
    if is_so_before(before, behind):
        return "observed"
    if in_lower.search(_MODELLED, begin, number.start):
        return "model_estimate"
    if in_lower.search(_PRELIMINARY, begin, number.start) or _PRELIMINARY.search(behind[:30]):
        return "preliminary"
    if _NOW_BEHIND.match(behind) or _UP_FROM.search(near[-40:]):
        return "observed"
    if number.percent and _FROM.search(near[-24:]) and _TO_LEVEL.match(behind):
        return "observed"  # "aims to raise the ratio from 91 percent to 97 percent"
    begun = number.percent and _FROM.search(near[-24:]) and _BEGUN_AT.match(behind)
    if begun or _FROM_CURRENT.search(near[-24:]):
        return "observed"  # "to reach 100 percent by 2022, from 99.4 percent this year"
    target, projected, reached = (
        _last_within(figures.document, pattern, begin, number.start)
        for pattern in (TARGET, PROJECTED, REACHED)
    )
    if 0 <= target < reached and is_wanted_as_done(before):
        return "target"
    met = next((each for each in reversed(list(MET.finditer(before)))), None)
    if met is not None and OVER_FULFILLED.match(lower, number.after, figures.sentence.end):
        met = None  # "melewati target yaitu 125.000 rumah tangga atau tercapai 103,13%"
    if met is not None and len(figures.numbers) == 1:
        if _THAT_COUNT.match(lower, figures.sentence.start):
            met = None  # "Jumlah ini melebihi target, yakni 125 ribu rumah tangga"
    if met is not None and projected < 0 and met.start() <= target < met.end():
        target = -1
    if figures.carry.status == "target" and reached < 0 and MAY_BE.match(behind):
        if _OF_THAT.match(lower, figures.sentence.start):
            return "target"  # "targeted 5,000 villages. Of the figure, 900 will be lit this year"
    aside = _ASIDE.search(before, 0, max(0, len(before) - len(near)))
    if 0 <= target < reached and aside is not None and aside.start() > target:
        if reached < len(before) - len(near) and _RAISED.search(near):
            return "target"  # "menargetkan rasio yang saat ini 87% dapat naik hingga 97%"
    done = _REACHED_BY.search(before)
    if done is not None and target < done.start():
        return "observed"
    may_be = MAY_BE.match(behind) or MAY_BE.match(figures.behind(number, 110))
    if among is not None and target < 0 and reached < 0 and may_be is not None:
        return "target"
    if may_be is not None and reached >= 0 and CAN.search(may_be.group()):
        may_be = None  # "tercatat baru 77 persen yang bisa menikmati listrik"
    if WANTED_BEHIND.match(behind) or _PLANNED_THERE.match(figures.behind(number, 110)):
        return "target"
    if target <= reached and (may_be is not None or _EXPECTED_BEHIND.match(behind)):
        return "projection"
    if target < 0 and TARGET_BEHIND.match(behind) and not BEYOND.match(behind):
        return "target"
    if target >= 0 and target > reached:
        foreseen = 0 <= _last(_FORESEEN, before) < target
        return "projection" if foreseen and _WILL.match(before, target) else "target"
    if not number.percent and _last(_BUDGETED, before) > reached and not _HAS_NOW.match(behind):
        return "target"
    if figures.programme and not number.percent:
        prepared = _last(_PREPARED, before)
        if prepared > reached:
            return "target"
    if not number.percent and _PROPOSED.search(before[-60:]):
        return None
    if figures.programme and not number.percent and reached < 0:
        gives = _TO_GIVE.search(before) and _GAVE.search(before) is None
        if gives and _WAS_GIVEN.match(behind) is None:
            return "target"  # "APBN 2023 untuk memberikan BPBL kepada 125.000 rumah tangga"
        if _WILL_GET.match(lower, number.after, figures.sentence.end):
            return "target"
    if depends_on_all_well(lower, figures.sentence.start, number.start):
        planned = figures.carry.status == "target" and figures.is_near(1)
        return "target" if planned and projected < 0 else "projection"
    if projected >= 0 and projected > reached:
        word = _WILL.match(before, projected)
        if word is not None and figures.carry.status == "target" and figures.is_near(1):
            if not number.percent:
                return "target"  # "targets 33 villages. These will include 5,400 customers"
        if word is not None and _PROJECT.search(before):
            return "target"
        return "projection"
    if not number.percent and has_result_behind(figures, number):
        return "target"
    if target < 0 and figures.carry.status in {"target", "projection"}:
        elliptic = _AND_NEXT.fullmatch(lower, figures.sentence.start, number.start)
        if elliptic is not None and reached < 0 and _BY_YEAR.match(behind):
            return figures.carry.status  # "... in 2022. And 97.84 percent in 2023."
        if _THEREBY.match(lower, figures.sentence.start) and figures.is_near(1):
            return figures.carry.status
        if reached < 0 and sets_beside(figures):
            return figures.carry.status
        if _COMPRISE.match(lower, figures.sentence.start) and not number.percent:
            return figures.carry.status
        if not number.percent and is_rest_of_plan(lower, figures.sentence.start, behind):
            return figures.carry.status
        listed = _ITEMS.match(lower, figures.sentence.start)
        if (
            listed
            and figures.document.in_lower.search(ELECTRIFIED, listed.end(), figures.sentence.end)
            is None
        ):
            return figures.carry.status
    return "observed"


def _last(pattern: re.Pattern[str], text: str) -> int:
    """Where the last match begins, -1 without one."""
    position = -1
    for match in pattern.finditer(text):
        position = match.start()
    return position


def _last_within(document: Document, pattern: re.Pattern[str], start: int, end: int) -> int:
    """As :func:`_last`, in a text from ``start`` to ``end``; told from ``start``."""
    position = -1
    for match in document.in_lower.finditer(pattern, start, end):
        position = match.start() - start
    return position
