"""Whether words state something as a fact: denied, planned, hoped for and asked is not stated.

Place in the flow: used by the rules that read claims. A verb is judged by the words of its own
clause before it ("belum meraih", "menargetkan dapat memperoleh", "untuk meraih"), by what the
sentence asks, and by verbs that end a certificate ("dicabut", "kedaluwarsa").
"""

from __future__ import annotations

import re

from kg.extract.text.document import Document, Sentence

__all__ = ["SINCE", "WHILE_ANOTHER", "clause_start", "polarity"]

WHILE_ANOTHER = (
    r"sedang (?:pt|pln|unit|kantor|up3|up|up2[bdkw]|upt|ulp|ui[dptw]|ubp|updk|plt[a-z]{1,2})\b"
)
"""A contrast, where "sedang" tells no progress: "A meraih ISO 9001, sedang UPT B meraih ..."."""
_BREAK = re.compile(
    r"[;:](?!\d)| - | (?:tetapi|tapi|namun|but) |"
    rf", (?={WHILE_ANOTHER})|"
    r", (?=(?:sedangkan|sementara|namun|tetapi|tapi|dan (?:juga )?(?:telah|sudah|kini)|"
    r"while|but|and has)\b)"
)
_SOFT_BREAK = re.compile(
    r",|\b(?:setelah|sejak|karena|sebab|meski(?:pun)?|walau(?:pun)?|kendati(?:pun)?|although|"
    r"though|yang (?:telah|sudah|berhasil)|after|since|because|"
    r"which (?:has|have))\b"
)

NEGATED = re.compile(
    r"\b(?:belum|(?:tidak|tak|bukan|not)(?! (?:hanya|cuma|sekadar|only|just|merely)\b)|"
    r"neither|nor|none of|nobody|no (?:unit|plant|company|office)|"
    r"(?:stop|prevent|keep|kept|bar|block)\w* (?:it|them|him|her|the \w+) from|from being $|"
    r"gagal|tanpa|batal|urung|absen|tersingkir|dicoret|never|no longer|failed to|without|"
    r"has yet|have yet|"
    r"dicabut|dibekukan|ditangguhkan|kedaluwarsa|kadaluwarsa|kadaluarsa|expired|revoked|"
    r"suspended|withdrawn)\b"
)
_DONE_WORDS = (
    r"(?:(?:me)?(?:mpertahankan|raih|mp?eroleh|ngantongi|nyabet|njaga|ncatat\w*|mbawa pulang|"
    r"ndapat\w*|menuhi|lewati|nuntaskan|nyelesaikan|nggondol|mboyong|mborong)\b|pertahankan|lolos|"
    r"lulus)"
)
_DONE = re.compile(_DONE_WORDS)
"""What one is said to have been able to, as it is done: "mampu mempertahankan sertifikat"."""
PLANNED = re.compile(
    r"\b(?:akan|bakal|hendak|ingin|mau|menargetkan|ditargetkan|targetkan|target(?:nya)?|menarget|"
    r"berencana|"
    r"rencana(?:nya)?|"
    r"(?:di|me)?rekomendasi(?:kan)?|recommended|merencanakan|direncanakan|berharap|diharapkan|harapan|"
    r"mengharapkan|semoga|bertekad|"
    r"berpeluang|berkesempatan|berpotensi|pledge[sd]?|promise[sd]?|vow(?:s|ed)|"
    r"berupaya|berusaha|berjuang|berikhtiar|(?:meng|di)upayakan|upaya|berlomba(?:-lomba)?|berebut|"
    r"menuju|persiapan|mempersiapkan|menyiapkan|siap|bersiap|mengejar|mengajukan|pengajuan|"
    r"mengusulkan|diusulkan|diajukan|didaftarkan|diproyeksikan|dipersiapkan|disiapkan|dijagokan|"
    rf"(?!(?:^|(?<=, )){WHILE_ANOTHER})sedang(?! \d)|mengurus(?= $| proses )|"
    r"segera(?= (?:menyusul )?$)|"
    r"tengah|proses|dalam rangka|agar|supaya|guna|jika|apabila|bila|kalau|seandainya|"
    r"wajib|harus|perlu|(?:mewajib|diwajib|mensyarat|disyarat|mengharus|diharus|menganjur)kan|"
    r"meminta|diminta|minta|menuntut|dituntut|mengimbau|membantu|mendampingi|memfasilitasi|"
    r"(?:di)?nominasi(?:kan)?|calon|nominated|shortlisted|layak|dapat|bisa|"
    rf"mampu(?! $| {_DONE_WORDS})|"
    r"optimis\w*|meyakini|yakin|mendorong|didorong|membidik|dibidik|mengincar|syarat|"
    r"will|would|plans?|planning|planned|aims?|aiming|targets?|targeting|seeks?|seeking|hopes?|"
    r"hoping|expects?|"
    r"expected|intends?|preparing|if|must|should|shall|wants?|in order to|working toward|"
    r"pursuing|process of|requir(?:e[sd]?|ing)|urges?|urged|asks|asked|helps|helped|helping)\b"
)
DENIED = re.compile(
    r"\b(?:membantah|dibantah|bantah|bantahan|tidak benar|tak benar|hoaks|hoax|keliru|bohong|palsu|"
    r"(?:belum|tidak|tak) ada(?=[.!]|$)|"
    r"not true|untrue|false(?:ly)?|denie[sd]|denying|habis masa berlaku\w*|"
    r"masa berlaku(?:nya)?(?: \w+){0,3}? (?:telah |sudah )?(?:habis|"
    r"berakhir)(?! (?:pada )?(?:akhir )?(?:tahun|bulan) "
    r"(?:depan|ini|mendatang)))\b"
)
PURPOSE = re.compile(
    r"\b(?:untuk|demi|guna|to|for)(?: (?:dapat|bisa|segera|kembali|be able to))? ?$|"
    r"\b(?:langkah|cara|kiat|strategi|tahapan|syarat)(?: untuk| dalam)? $|"
    r"\b(?:untuk|demi|guna|dalam rangka) (?:dapat )?(?:menjamin|memastikan|mendukung|menilai|"
    r"meninjau|mengevaluasi|mewujudkan|menyukseskan)(?: \w+){0,2} ?$"
)
_FIRST_TO = re.compile(
    r"\b(?:is|are|was|were|became|becomes|becoming|(?:has|have|had)(?: \w+)? (?:become|been)|"
    r"ma(?:de|kes|king)(?: \w+){1,4}?)"
    r"(?: (?:now|also|still|among|one of|the|its|indonesia's)){0,3} "
    r"(?:[\w'-]+ ){0,2}?(?:first|second|third|fourth|fifth|only|latest|newest|\d+(?:st|nd|rd|th))\b"
    r"[^,;.]{0,70}? to (?:successfully )?$"
)
"""Whose deed is told by its rank, not by a purpose: "has become the first utility to obtain"."""
ASSURED = re.compile(
    r"\b(?:berhasil|sukses|telah|sudah|resmi|kembali|baru saja|sempat|has|(?<!to )have|had|was|"
    r"managed to|succeeded in|"
    r"were|successfully|recently|"
    r"officially|again)\b[^,;]{0,24}$"
)


_DEMANDED = re.compile(
    r"\b(?:ask|urg|encourag|requir|order|instruct|oblig|mandat|challeng|advis|expect|invit|push|"
    r"help|call)(?:e?[sd]|ing|s)?(?: on)? (?:[\w'()&-]+ ){0,8}to (?:also |soon )?"
    r"(?:be |become |have |get )?$|"
    r"\b(?:pledg|plan|promis|want|hop|aim|vow|seek|intend|expect)\w* to (?:have|get) (?!been\b)"
    r"[^.;]{2,90}$"
)
"""Right before what somebody is asked to do, whatever stands before it ("has asked X to")."""
_HAVE_TO = re.compile(
    r"\b(?:have|has|had|need|needs|needed|ought|required|obliged) to (?:also |first )?"
    r"(?:be |become |get |have )?$"
)
_OF_ANY = re.compile(
    r"\b(?:only|any|all|every|for|from|to|by|with) (?:[a-z]+ )?(?:companies|company|suppliers?|"
    r"contractors?|vendors?|bidders|firms|producers|manufacturers|organi[sz]ations) "
    r"(?:that|which|who) (?:already |have |has |are )*$"
)
"""Right before what holds for anybody of a kind, named or not."""
_NO_WONDER = re.compile(
    r"\b(?:(?:tidak|tak|bukan|not) (?:heran|mengherankan|mengejutkan|pelak|aneh|salah|surprising)|"
    r"(?:sudah )?(?:pantas|wajar|sepantasnya|selayaknya)(?: saja)?|no wonder)"
    r"(?:,? (?:jika|bila|kalau|apabila|if|that))?"
)
"""Words that deny nothing: "Tidak heran jika PT X diganjar tiga sertifikat"."""
_ENTITLED = re.compile(
    r"\bdinyatakan (?:layak|berhak|pantas)(?: untuk)?(?= $)|"
    r"\b(?:(?:ber)?syukur|alhamdulillah|bangga|gembira|senang|lega|akhirnya|terima kasih)\b"
    r"(?:,? \w+){0,3}? (?:bisa|dapat|mampu)(?= $)|\b(?:grateful|proud|glad|happy|finally) to(?= $)"
)
"""Words that tell of what was done: "dinyatakan layak menerima", "bersyukur bisa memperoleh"."""
_STILL_TO_COME = re.compile(
    r"\b(?:akan|bakal|(?:di)?rencana\w*|merencanakan|dijadwalkan|ditargetkan|menargetkan|berencana|"
    r"mengajukan|diajukan|diusulkan|bersiap|berproses|dalam proses|berupaya|berusaha|berjuang|"
    r"berikhtiar|mengupayakan|planned|scheduled|set to|about to)\b"
)
"""What follows such a word is still to come: "sudah direncanakan akan memperoleh"."""
_WISHED = re.compile(
    r"\b(?:(?<!sesuai )harapan(?:nya)?|berharap|diharapkan|semoga|mudah-mudahan|targetnya|"
    r"target (?:kami|kita|pln)|hopefully|we hope|is hoped)\b"
)
"""What was wished before is not done: no word of what is done changes it."""
_WISH = re.compile(
    r"[\"' ,]*(?:(?:dan|jadi|kami|kita|saya|untuk itu),? )?(?:mudah-mudahan|(?:se)?moga(?:-moga)?|"
    r"insya ?allah|(?:men)?doakan|berdoa|hopefully|god willing)\b"
    r"(?![^.;]*\b(?:yang|setelah|sejak|karena|sebab|dengan|atas|berkat|usai|that|after|since)\b)"
    r"[^.;]*$"
)
"""A clause that begins with a wish: "Mudah-mudahan, PLTU X memperoleh sertifikat emas"."""
_NOT_ONE = re.compile(
    r"[\"' ]*(?:(?:hingga|sampai) (?:kini|saat ini|sekarang),? )?(?:belum|tidak|tak) "
    r"(?:ada )?(?:satu|seorang|sebuah|seunit) ?pun\b|[\"' ]*(?:none|not one|not a single)\b"
)
"""A clause of nobody: "Belum satu pun pembangkit di provinsi itu memegang sertifikat"."""
_LAST_STEP = ("baru kemudian", "barulah", "baru setelah itu", "baru bisa", "baru dapat")
_STEP_BEFORE = re.compile(r"\b(?:harus|wajib|mesti|perlu|must)\b")
_TARGETS = ("target", "cita-cita", "impian", "our goal", "our aim", "our ambition")
_OUR_TARGET = re.compile(
    r"\b(?:target|cita-cita|impian) (?:kami|kita|saya|pln|perusahaan|perseroan|manajemen)\b"
    r"(?! (?:\w+ )?(?:tercapai|terpenuhi|terlampaui|terwujud))[^.;]*$|"
    r"\btargetnya,? (?!tercapai|terpenuhi)[^.;]*$|"
    r"\bour (?:target|goal|aim|ambition) (?:is|was)\b[^.;]*$"
)
"""Before a verb that a target is told by: "Target kami seluruh unit di Jawa tersertifikasi"."""
_REACH_OF_TARGET = 200
_CONDITION = re.compile(
    r"[\"' ]*(?:apabila|jika|bila|kalau|if|once)\b(?! (?:pada|tahun|sebelumnya|dulu|dahulu|on|"
    r"in)\b)"
    r"(?:(?!kini|saat ini|sekarang|tahun ini|now)[^.;]){5,160}?, (?:maka|then)\b|"
    r"[\"' ]*(?:apabila|jika|bila|kalau|if|once)(?: nanti| kelak)? (?:lolos|lulus|berhasil|"
    r"memenuhi|terpenuhi|semua|seluruh|tidak ada|passed|successful)[^.,;]{0,80}, (?!kini|"
    r"sekarang|saat ini|"
    r"tahun ini|now)"
)
"""A condition before its consequence: "Apabila ini terpenuhi, maka semua unit tersertifikasi"."""


_IF = re.compile(
    r"[\"' ]*(?:apabila|jika|bila|kalau|if|once)\b(?! (?:pada|tahun|sebelumnya|dulu|dahulu))"
    r"[^,.;]*$"
)
_THEN = re.compile(
    r"[^.;]{0,160}?, (?!kini|sekarang)[^.;]{0,60}?\b(?:akan|bakal|bisa|dapat|will|would)\b"
)
"""A verb in the condition itself: "Kalau sudah bersertifikat, UP3 Bogor akan ..."."""
_ONCE_HELD = re.compile(r"\b(?:pernah|sempat|dulu|once|formerly)\b")
_LAPSED = re.compile(
    r"\b(?:kedaluwarsa|kadaluwarsa|kadaluarsa|dicabut|dibekukan|(?:tidak|tak) diperpanjang|"
    r"expired|lapsed|revoked|withdrawn)\b"
)
"""What was held once is no more: "pernah memiliki ..., tetapi sudah kedaluwarsa"."""
_WANTS_OF = re.compile(
    r"\b(?:menargetkan|menarget|mentargetkan|mengharapkan|berharap|mendorong|meminta|menghendaki|"
    r"memproyeksikan|"
    r"merencanakan|menginginkan|targets?|targeted|expects?|hopes?|wants?|urges?|asked|plans? for)\b"
)
"""A plan for others, who stand between it and what they are to do."""
_WANTS_REACH = 220
_LIST_WORDS = frozenset(
    "dan serta yaitu yakni antara lain lainnya unit pembangkit perusahaan satu dua tiga empat lima "
    "enam tujuh juga bisa dapat segera menyusul ikut turut untuk agar kembali akan di antaranya "
    "masing-masing seluruh semua sejumlah beberapa milik nya kantor agar supaya termasuk unitnya "
    "and namely to other more the of its units plants two three four five six also including "
    "companies subsidiaries for induk anak pelaksana telah sudah".split()
)
"""Words in small letters between such a plan and its verb: all else are names."""
_WORD = re.compile(r"[\w-]+")
_DONE_BESIDE = re.compile(r"\bdan (?:telah|sudah)\b")
"""Behind a plan what is done beside it: "mendorong unitnya dan telah meraih"."""
_STEPS = re.compile(
    r"\b(?:tahap(?:an)?|langkah|proses)(?: \w+)? yang (?:mesti|harus|perlu|wajib) (?:\w+ )?"
    r"di(?:tempuh|lalui|jalani|lewati)\b"
)
"""What always has to be done tells of no certificate: "tahapan yang mesti ditempuh ..."."""


_WAS_WRONG = re.compile(
    r"[\"“”' ]*(?:(?:namun|tetapi|tapi|ternyata|yang benar),? )?(?:itu|hal itu|hal tersebut|"
    r"informasi "
    r"(?:itu|tersebut)|kabar (?:itu|tersebut)|pernyataan (?:itu|tersebut)|klaim (?:itu|tersebut)|"
    r"berita (?:itu|tersebut)|this|that|the (?:claim|report|statement))"
    r"(?: \w+){0,2} (?:keliru|salah(?! satu)|tidak benar|tak benar|tidak tepat|hoaks|bohong|wrong|"
    r"incorrect|false|untrue|not true|a mistake|an error)\b|"
    r"[\"“”' ]*(?:itu|hal itu) (?:keliru|salah|tidak benar|tidak tepat)\b"
)
"""A sentence that takes back the one before: "Itu keliru. Mohon maaf kepada pembaca."."""


def _is_taken_back(document: Document, sentence: Sentence) -> bool:
    """Whether the next sentence says that this one is wrong."""
    number = document.sentence_index(sentence.start) + 1
    if number >= len(document.sentences):
        return False
    return _WAS_WRONG.match(document.lower, document.sentences[number].start) is not None


def _is_wanted(document: Document, begin: int, start: int) -> bool:
    """Whether a verb is what others are to do, over a list: "menargetkan A, B dan C meraih"."""
    begin = max(begin, start - _WANTS_REACH)
    wants = list(document.in_lower.finditer(_WANTS_OF, begin, start))
    if not wants:
        return False
    between = document.plain[wants[-1].end() : start]
    words = _WORD.findall(between)
    return _DONE_BESIDE.search(between) is None and all(
        word in _LIST_WORDS or not word[0].islower() for word in words
    )


_ONLY_THEN = re.compile(
    r"(?:di\w+|terbit|keluar|turun)(?: (?!pada\b)\w+){0,3}? (?:setelah|sesudah|bila|jika|apabila|"
    r"kalau|begitu|usai)\b(?![^.;]*\d{1,2}[/ ])"
)
"""Behind "baru": what has to come first, no day at which it did."""
_AWAITED = re.compile(
    r"\b(?:sebelum|menunggu|menanti|waiting for|awaiting|pending)\b(?: \w+){0,4}? "
    r"(?:sertifikat|sertifikasi|piagam|bendera|penghargaan|certificates?|certification)(?:nya)?\b"
    r"[^,;]{0,50}$"
)
_WAITS = re.compile(
    r"\b(?:menunggu|menanti|tunggu|waiting|pending|await\w*|remains?|yet)"
    r"(?: (?:untuk|segera|giliran|akan|kapan|to|be))* $"
)
"""Right before a passive verb: what is waited for, "sertifikat SMK3 menunggu diterbitkan"."""
_PASSIVE = ("di", "terbit", "keluar", "turun", "issued", "handed", "presented", "received")
"""How verbs begin that have the certificate itself for a subject."""
_DUE = re.compile(
    r"(?: (?!akan\b|dan\b|yang\b|serta\b|untuk\b|hingga\b|sampai\b|me|di[a-z]{3})\w+){0,3}?"
    r" (?:paling lambat|selambat-lambatnya|paling lama|(?:pada )?(?:tahun|bulan|pekan|semester|"
    r"triwulan|kuartal) depan|sebelum akhir tahun(?! \d)|no later than|(?:next|later this) "
    r"(?:year|month|week|quarter)|by the end of (?:this|next))\b"
)
"""Behind such a verb a day that is still to come: "diperoleh paling lambat akhir tahun ini"."""
_ALSO_WANTED = re.compile(
    r" (?:dan|serta|sehingga|lalu|kemudian) (?:(?:sertifikat|sertifikasi)(?:nya)?|"
    r"penghargaan|piagam|bendera)\b(?![^,;]*\b(?:telah|sudah|resmi|berhasil)\b)[^,;]{0,60}$"
)
"""Before a passive verb: a second thing that the verb of a plan is about."""
SINCE = re.compile(
    r"(?: oleh [^,.;]{3,40})? (?:pada|sejak)(?: tahun| bulan)? (?:\w+ )?(?:19|20)\d\d\b"
)
"""Behind "yang diperoleh": when, so that it is done whatever is to be done with it."""
_MIDDLE = re.compile(r"\bTengah\b")
"""The middle of a region ("PLN UID Jawa Tengah meraih ..."); "tengah" is being about to."""


_RAN_OUT = re.compile(
    r"\bhabis masa berlaku\w*|\bmasa berlaku(?:nya)?(?: \w+){0,3}? (?:habis|berakhir)\b"
)
_RENEWED = re.compile(
    r"\b(?:telah|sudah|kini|resmi|berhasil|langsung|kembali|akhirnya) "
    r"(?:di|mem|me)?per(?:panjang|bar(?:ui|u[ih]))\b"
)


def _is_renewed(document: Document, sentence: Sentence) -> bool:
    """Whether what ran out was renewed: "yang habis masa berlakunya Mei kini diperpanjang"."""
    lower, span = document.lower, (sentence.start, sentence.end)
    return _RAN_OUT.search(lower, *span) is not None and _RENEWED.search(lower, *span) is not None


def clause_start(document: Document, sentence: Sentence, position: int) -> int:
    """Where the clause begins that holds ``position``."""
    start = sentence.start
    for match in _BREAK.finditer(document.lower, sentence.start, position):
        start = match.end()
    return start


def polarity(document: Document, sentence: Sentence, start: int, end: int) -> str:
    """Judge the verb from ``start`` to ``end``.

    Returns:
        ``stated``, ``negated``, ``planned`` or ``asked``.
    """
    lower = document.lower
    if document.in_lower.search(DENIED, sentence.start, sentence.end):
        if not _is_renewed(document, sentence):
            return "negated"
    if _is_taken_back(document, sentence):
        return "negated"
    if document.in_lower.search(_STEPS, sentence.start, start):
        return "planned"
    if lower[sentence.start : sentence.end].rstrip(" \"')").endswith("?"):
        return "asked"
    clause = clause_start(document, sentence, start)
    if _NOT_ONE.match(lower, clause, start):
        return "negated"
    if _is_wanted(document, clause, start):
        return "planned"
    if _WISH.match(lower[clause:start]):
        return "planned"
    asked = lower[max(clause, start - 120) : start]
    if " to " in asked and _DEMANDED.search(asked):
        return "planned"  # "PLN has asked its suppliers to hold ISO 9001 certificates"
    if _HAVE_TO.search(asked):
        return "planned"  # "the office would have to obtain ISO 14001 certification"
    if _OF_ANY.search(asked):
        return "planned"  # "only companies that hold ISO 9001 may bid"
    begin = max(clause, start - 80)
    near = _MIDDLE.sub("......", document.plain[begin:start]).lower()
    if lower.startswith("yang di", start) and SINCE.match(lower, end):
        near = ""
    soft = list(_SOFT_BREAK.finditer(near))
    if soft:
        near = near[soft[-1].start() :]
    near = _ENTITLED.sub("", _NO_WONDER.sub("", near))
    if NEGATED.search(near[-40:]):
        return "negated"
    if lower.startswith(_PASSIVE, start):
        if _AWAITED.search(near) or _WAITS.search(near):
            return "planned"
        if _DUE.match(lower, end, sentence.end):
            return "planned"  # "menunggu sidang sebelum sertifikat resmi dikeluarkan"
        more = _ALSO_WANTED.search(lower, max(clause, start - 100), start)
        if more is not None and document.in_lower.search(_WANTS_OF, clause, more.start()):
            return "planned"  # "menargetkan audit dimulai Mei dan sertifikat ISO 9001 diperoleh"
    if near.rstrip().endswith(_LAST_STEP) and document.in_lower.search(
        _STEP_BEFORE, sentence.start, start
    ):
        return "planned"  # "harus diaudit dulu, baru kemudian mendapatkan sertifikat"
    if near.rstrip().endswith(("baru", "baru akan", "baru bisa", "baru dapat")) and (
        _ONLY_THEN.match(lower, start, sentence.end)
    ):
        return "planned"  # "sertifikat baru diterbitkan setelah semua temuan ditutup"
    if _CONDITION.match(lower, sentence.start, start):
        return "planned"
    if _IF.match(lower, sentence.start, start) and _THEN.match(lower, end, sentence.end):
        return "planned"
    if _ONCE_HELD.search(near) and _LAPSED.search(lower, end, sentence.end):
        return "negated"
    assured = ASSURED.search(near)
    if assured is not None and _WISHED.search(near, 0, assured.start()):
        return "planned"  # "Harapan kami tahun 2025 sudah bisa mendapat"
    if assured is not None and not _STILL_TO_COME.search(assured.group()):
        return "stated"
    first = near.endswith("to ") and _FIRST_TO.search(lower, max(clause, start - 130), start)
    if first:  # "hopes to become" is no "became": what plans it stands before
        return (
            "planned" if PLANNED.search(lower, max(clause, first.start() - 60), start) else "stated"
        )
    if PURPOSE.search(near) or PLANNED.search(near[-48:]):
        return "planned"
    if document.says(_TARGETS, sentence.start, start):
        if _OUR_TARGET.search(lower, max(sentence.start, start - _REACH_OF_TARGET), start):
            return "planned"
    if near.endswith("mampu ") and _DONE.match(lower, start) is None:
        return "planned"  # "mampu menerapkan", but "mampu mempertahankan" is told of what was
    return "stated"
