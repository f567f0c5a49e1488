"""Audit results: scores, levels and passed audits of a standard, a scheme or a named assessment.

Place in the flow: used by :mod:`kg.extract.claims.other_claims`. A score is a number behind
"nilai", "skor", "poin" in a sentence that speaks of an audit, or within two sentences of one that
names a standard; several scores go to the several holders of the list before, in their order
("masing-masing").
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.extract.certificates.certification_events import Event
from kg.extract.certificates.holders import holders_of
from kg.extract.certificates.holders_named_next import OF_SCOPE
from kg.extract.claims.audits_passed import PASSED, read_passed
from kg.extract.claims.own_assessments import own_assessment, own_score
from kg.extract.model import OtherClaim, Span
from kg.extract.organisations.organisation_items import OrganisationIndex
from kg.extract.organisations.topic import HOLDER_KINDS, Topic, in_apposition, read_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["read_audit_results", "words_of"]

_NUMBER = r"\d{1,3}(?:[.,]\d{1,3})?(?: ?(?:persen|%|per cent|percent))?"
_SCORE = re.compile(
    r"\b(?P<word>nilai(?:nya)?|poin|skor(?:nya)?|score|scored|scoring|hasil (?:audit|penilaian)|"
    r"(?:achiev|obtain|attain|reach|earn|record)(?:ed|ing)(?= (?:(?:an?|the|\w+ing) )?"
    r"\d[\d.,]*(?:%| percent| per cent) (?:[a-z]+ ){0,3}(?:audit|assessment|criteria)\b)|"
    r"(?<=audit )with(?= \d)|pencapaian|"
    r"tingkat pencapaian|capaian|audit awarded|rated|dinilai(?= \d))"
    r"(?: (?!iso\b|smk|rp\b|tahun\b|investasi|nomor\b|no\b|ke\b)[a-z()-]+){0,10}?"
    rf"(?:,? (?:yakni|yaitu|tepatnya|sebesar))? (?P<value>{_NUMBER})(?![\d.,]*\d)"
    r"(?! ?(?:juta|miliar|triliun|ribu|kwh|mw|kv|unit|orang|kriteria|rumah|pelanggan|desa|hari\b|"
    r"satuan\b|skpd|opd|dinas|instansi|perusahaan|pembangkit|kantor|"
    r"bulan|minggu|pekan|tahun\b|tahap|temuan|auditor|penghargaan|piagam|sertifikat|kali\b|"
    r"kategori|bendera|proper|jam\b|(?:(?:[-\u2013]|sampai|hingga) ?\d{1,2} )?(?:jan|feb|mar|"
    r"apr|mei|jun|jul|agu|sep|okt|nov|des)))"
)
_SCORE_OF = re.compile(
    r"\b(?:nilai|skor|hasil|pencapaian|capaian|score)(?: (?:audit|penilaian|asesmen|penerapan|"
    r"implementasi|eksternal|of|the|for|in|its)){0,3} (?:smk ?[23]|smp|sistem manajemen)\b"
    r"[^.;,]{0,90}? (?P<word>mencapai|sebesar|adalah|yakni|yaitu|menjadi|menembus|tercatat|"
    rf"(?:berada )?di angka|was|reached|is) (?P<value>{_NUMBER})(?![\d.,]*\d)"
    r"(?! ?(?:juta|miliar|triliun|ribu|kwh|mw|kv|unit|orang|kriteria|rumah|pelanggan|desa))"
)
"""A score with whose and of what between: "Nilai audit SMK3 UP3 Sumba mencapai 88,4 persen"."""
_MORE = re.compile(rf"(?:, |,? (?:dan|serta|and) )(?P<value>{_NUMBER})(?![\d.,]*\d)")
_ROSE = re.compile(rf"[^.;,]{{0,30}}? (?:menjadi|to) (?P<value>{_NUMBER})(?![\d.,]*\d)")
"""A score that rose: "naik dari 85,2 persen menjadi 91,4 persen"."""
_ABOUT_AUDIT = re.compile(
    r"\b(?:audit\w*|penilaian|skor\w*|score\w*|assessment|asesmen|kriteria|predikat|sertifi\w+|"
    r"certif\w+|"
    r"surveil\w*|indeks|maturity|poin|smk3|smk2|smp)\b"
)
_AUDIT_WORDS = tuple(
    "audit penilaian skor score assessment asesmen kriteria predikat sertifi certif surveil indeks "
    "maturity poin smk smp".split()
)
"""One of these stands in what :data:`_ABOUT_AUDIT` finds."""
_ASSESSMENT = re.compile(
    r"\b(?:penilaian|asesmen|[Aa]ssessment|indeks|[Ii]ndex|audit)"
    r"(?: (?:eksternal|external|re-?sertifikasi|sertifikasi|penerapan|implementasi|tahunan))*"
    r"(?: of| for| on| the| atas| terhadap)? "
    r"(?P<name>(?!Direktorat|Tim\b|Badan|Lembaga|Polda|Kementerian|PT\b|Dinas|Baharkam)"
    r"[A-Z][A-Za-z-]+(?: (?:of |and |dan )?[A-Z][A-Za-z-]+){1,5})"
)
_LEVEL = re.compile(
    r"\b(?:level|tingkat|kategori|predikat|peringkat|category|grade|rank)\b(?: \w+){0,2}? [\"']?"
    r"(?P<value>(?:Emas|Perak|Perunggu|Gold|Silver|Bronze|Memuaskan|emas|perak|perunggu|gold|"
    r"silver|memuaskan|[1-5](?![.,]?\d)\b)(?: \([^()]{1,20}\))?)"
)
_NEAR = 2
"""How many sentences behind the one that names a standard a score may stand."""


def words_of(
    document: Document, verb: tuple[int, int], holder: Mention | None, *spans: tuple[int, int]
) -> tuple[Span, ...]:
    """The words a claim rests on: its verb, its holder and more, in the order of the text."""
    found = {document.span(*span) for span in (verb, *spans) if span[0] < span[1]}
    if holder is not None:
        found.add(document.span(holder.start, holder.end))
    return tuple(sorted(found))


def read_audit_results(
    document: Document,
    events: Sequence[Event],
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    """Read every audit result, in the order of the text.

    Args:
        document: The text.
        events: What sentences say of standards.
        organisations: All organisations of the text.
        topic: What the article is about.
        index: The names of organisations.
    """
    found: list[OtherClaim] = []
    latest: Event | None = None
    scored = -2  # the number of the last sentence that gives a score
    codes = {each.code for event in events for each in event.standards}
    by_sentence: dict[int, list[Event]] = {}
    for event in events:
        if event.standards:
            by_sentence.setdefault(event.sentence.start, []).append(event)
    for number, sentence in enumerate(document.sentences):
        own = by_sentence.get(sentence.start, [])
        latest = own[-1] if own else latest
        if sentence.kind != "body":
            continue
        near = latest is not None and (
            number - document.sentence_index(latest.sentence.start) <= _NEAR
        )
        about = document.says(_AUDIT_WORDS, sentence.start, sentence.end) and (
            document.in_lower.search(_ABOUT_AUDIT, sentence.start, sentence.end) is not None
        )
        if near and latest is not None and document.says(_RESULTS, sentence.start, sentence.end):
            found += read_passed(
                document, sentence, own[0] if own else latest, organisations, topic, index
            )
        if not own and not about and not near:
            if latest is not None and _tells_score_of_only_scheme(
                document, sentence, codes, latest
            ):
                found += _by_holder(document, sentence, latest, organisations, topic, index)
                scored = number
            elif scored == number - 1:
                found += _by_holder(document, sentence, latest, organisations, topic, index)
            continue
        score = document.in_lower.search(_SCORE, sentence.start, sentence.end)
        score = own_score(document, sentence) or score
        if score is None and own and any(each.is_grant for e in own for each in e.standards):
            score = _SCORE_OF.search(document.lower, sentence.start, sentence.end)
        if score is not None and (near or about):
            own_scores = _scores(
                document, events, sentence, score, latest, organisations, topic, index
            )
            found += own_scores
            if len(own_scores) == 1:  # "A mencapai nilai 92 persen dan B 84 persen"
                rest = replace(sentence, start=score.end("value"))
                found += _by_holder(document, rest, latest, organisations, topic, index)
            scored = number
        elif near and (scored == number - 1 or _IN_AUDIT.match(document.lower, sentence.start)):
            found += _by_holder(document, sentence, latest, organisations, topic, index)
        elif own and own[0].polarity == "stated":
            found += _levels(document, own, topic, index)
    return found


_RESULTS = ("lolos", "lulus", "passed", "melewati", "berhasil melalui", "rekomendasi", "recommend")
_IN_AUDIT = re.compile(
    r"(?:dengan )?rinciannya\b|"
    r"(?:dalam|pada|dari|berdasarkan) (?:hasil )?(?:audit|penilaian|asesmen)\b"
)
_OWN_SCORE = re.compile(
    r"(?: yang (?:baru|sudah|telah|juga|kembali|pertama|baru saja)[^.,;\d]{0,50}?)?"
    r"(?:, (?:kata|ujar|ungkap|lanjut|jelas|tambah|menurut|menurutnya|said)[^,.;\d]{0,40},)?"
    r",? (?:(?:memp?eroleh|meraih|mendapat(?:kan)?|mencapai|mencatat(?:kan)?|dengan|scored|got) )?"
    rf"(?:(?:nilai|skor|poin) )?(?P<value>{_NUMBER}(?:(?<=[n%t])|(?<=[.,]\d)|(?<=[.,]\d\d)))"
    r"(?! (?:pelanggan|rumah|desa|kk|dari)\b)"
)
"""A score right behind its holder: "Adapun UPT Gandul memperoleh 83,75 persen"."""


_SCORE_WORD = re.compile(r"\b(?:nilai|skor|poin)(?:nya)? \d{2}[.,]\d")


def _tells_score_of_only_scheme(
    document: Document, sentence: Sentence, codes: set[str], latest: Event
) -> bool:
    """Whether a score far behind is one of the only standard of a text, a scheme that is scored."""
    return (
        len(codes) == 1
        and latest.standards[0].is_grant
        and document.sentence_index(sentence.start) - document.sentence_index(latest.sentence.start)
        <= _FAR
        and document.in_lower.search(_SCORE_WORD, sentence.start, sentence.end) is not None
    )


_FAR = 8


def _by_holder(
    document: Document,
    sentence: Sentence,
    latest: Event | None,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    """Scores that stand each behind its holder, in a sentence on an audit or behind one."""
    about = _about(document, sentence, latest, organisations)
    if about is None:
        return []
    found = []
    for named in organisations.within(sentence.start, sentence.end):
        match = _OWN_SCORE.match(document.lower, named.end, sentence.end)
        if match is None or named.kind not in HOLDER_KINDS:
            continue
        if polarity(document, sentence, *match.span("value")) != "stated":
            continue
        value = match.span("value")
        inside = organisations.within(sentence.start, named.start)
        named = next((each for each in inside if in_apposition(document, each, named)), named)
        found.append(
            OtherClaim(
                "audit_result",
                index.name(read_topic(topic, named)),
                about[0],
                words_of(document, value, named, about[1]),
                0.8,
                ("stated-in-one-sentence",),
                value=document.words(*value),
            )
        )
    return found


_GIVES_SCORE = re.compile(
    r"\b(?:memberi(?:kan)?|menganugerahkan|gave|awarded) (?:nilai|skor|score|an?)"
)
_TO = re.compile(r"\b(?:kepada|bagi|untuk|to) (?:pt\.? )?$")


def _scored_for(
    document: Document, organisations: Mentions, sentence: Sentence, score: re.Match[str]
) -> tuple[Mention, ...]:
    """To whom a score was given: "BSSN memberi skor indeks KAMI 612 kepada PLN Batam"."""
    if _GIVES_SCORE.search(document.lower, sentence.start, score.start("value")) is None:
        return ()
    return tuple(
        each
        for each in organisations.within(score.end("value"), sentence.end)
        if each.kind in _SCORED_KINDS
        and _TO.search(document.lower, max(0, each.start - 16), each.start)
    )[:1]


_SCORED_KINDS = frozenset({"pln_unit", "company"})
_JUDGES = frozenset({"government", "agency", "ministry", "certification_body"})
"""Who judges gets no score."""
_NAMED_SCORE = re.compile(
    r"\b(?:an?|the) (?P<name>[A-Z]\w+(?: [A-Z]\w+){1,4}) (?:score|index|rating|level)\b"
)


def _last_holders(told: Sequence[Event]) -> tuple[Mention, ...]:
    """Who the last of some events holds for, where that is one."""
    return told[-1].holders if told and len(told[-1].holders) == 1 else ()


_GOT_BY = re.compile(
    r" yang (?:telah |sudah |berhasil )?di(?:peroleh|raih|capai|dapat(?:kan)?|bukukan|kantongi)"
    r"(?: oleh)? (?:pt\.? )?"
)


def _got_by(
    document: Document, organisations: Mentions, start: int, end: int
) -> tuple[Mention, ...]:
    """Who got a score, between its word and its number: "nilai yang diperoleh X mencapai 91"."""
    match = _GOT_BY.search(document.lower, start, end)
    if match is None:  # "Nilai audit UP3 Ende 88,4 persen"
        inside = [e for e in organisations.within(start, end) if e.kind in _SCORED_KINDS]
        return tuple(inside) if len(inside) == 1 else ()
    named = organisations.starting_at(match.end()) or organisations.at(match.end())
    return (named,) if named is not None and named.end < end else ()


_AUDITED_AT = re.compile(
    r"\b[Aa]udit\b[^.;]{0,90}? di (?P<place>(?:[Ss]ite|[Uu]nit|[Kk]antor|[Tt]erminal|[Cc]abang|"
    r"[Kk]ilang|[Pp]abrik|[Dd]ivisi) (?:[A-Z][\w-]+(?: [A-Z][\w-]+){0,3}|pusat|induk|regional)\b)"
)
"""Where an audit was, told by what its holder is named with: "audit SMK3 di Site Merapi"."""
_WAS_GOT = re.compile(
    r" (?:yang (?:telah |sudah |berhasil |pernah )?(?P<verb>di(?:peroleh|raih|capai|dapat(?:kan)?|"
    r"bukukan|kantongi|terima))(?:nya)?(?: oleh)?)(?! (?:nanti|kelak|mendatang))\b"
)
"""Behind a score that was got, whatever the sentence says of it: "apakah nilai 90 yang diraih"."""


def _scores(
    document: Document,
    events: Sequence[Event],
    sentence: Sentence,
    score: re.Match[str],
    latest: Event | None,
    organisations: Mentions,
    topic: Topic,
    index: OrganisationIndex,
) -> list[OtherClaim]:
    got = _WAS_GOT.match(document.lower, score.end("value"), sentence.end)
    if got is None and polarity(document, sentence, *score.span("word")) != "stated":
        return []
    rose = _ROSE.match(document.lower, score.end("value"), sentence.end)
    values = [rose.span("value") if rose is not None else score.span("value")]
    while (more := _MORE.match(document.lower, values[-1][1], sentence.end)) is not None:
        values.append(more.span("value"))
    here = [e for e in events if e.standards and e.sentence.start == sentence.start]
    ahead = [e for e in here if e.standards[0].start < score.start()]
    if ahead and latest in here:  # "SMP after scoring 91.8, and the ministry gave it an SMK3"
        latest = ahead[-1]
    about = _about(document, sentence, latest, organisations)
    if about is None:
        return []
    holders, _ = holders_of(
        document,
        sentence,
        organisations,
        topic,
        got.span("verb") if got is not None else score.span("word"),
        receiver_behind=got is not None,
    )
    holders = _got_by(document, organisations, *score.span()) or holders
    holders = _scored_for(document, organisations, sentence, score) or holders
    reasons: tuple[str, ...] = ("stated-in-one-sentence",)
    held = [read_topic(topic, each) for each in holders if each.kind not in _JUDGES]
    if len(values) > 1 and len(held) != len(values):
        listed = [group for group in topic.listed if len(group) == len(values)]
        before = [group for group in listed if group[0].start < sentence.end]
        if not before:
            return []
        held, reasons = list(before[-1]), ("holders-listed-elsewhere",)
    elif not held and (at := _AUDITED_AT.search(document.plain, sentence.start, sentence.end)):
        place = at["place"].casefold()
        held = [each for each in organisations.all if each.name.casefold().endswith(place)][:1]
        reasons = ("holder-of-another-sentence",)
    elif not held:
        told = [
            e
            for e in events
            if e.holders and e.sentence.start <= sentence.start and e.inferred != OF_SCOPE
        ]
        told = [e for e in told if e.polarity == "stated" and e.standards] or told
        held = list((latest.holders if latest is not None else ()) or _last_holders(told))[:1]
        reasons = ("holder-of-another-sentence",)
        if not held and topic.main is not None:
            held, reasons = [topic.main], ("holder-is-the-topic",)
    pairs = (
        zip(held, values, strict=False) if len(values) > 1 else [(h, values[0]) for h in held[:1]]
    )
    return [
        OtherClaim(
            "audit_result",
            index.name(holder),
            about[0],
            words_of(document, score.span("word"), holder, value, about[1]),
            0.85 if reasons == ("stated-in-one-sentence",) else 0.75,
            reasons,
            value=document.words(*value),
        )
        for holder, value in pairs
    ]


def _about(
    document: Document, sentence: Sentence, latest: Event | None, organisations: Mentions
) -> tuple[str, tuple[int, int]] | None:
    """What was audited: a standard of the sentence or before, else the assessment it names."""
    if latest is not None and latest.sentence.start == sentence.start:
        standard = next((s for s in latest.standards if s.is_grant), latest.standards[0])
        return standard.code, (standard.start, standard.end)
    own = own_assessment(document, sentence)
    if own is not None:
        return document.words(*own), own
    named = _ASSESSMENT.search(document.plain, sentence.start, sentence.end)
    named = named or _NAMED_SCORE.search(document.plain, sentence.start, sentence.end)
    if named is not None and organisations.at(named.start("name")) is None:
        return document.words(*named.span("name")), named.span("name")
    if latest is None:
        return None
    standard = next((s for s in latest.standards if s.is_grant), latest.standards[0])
    return standard.code, (standard.start, standard.end)


_FOLLOWED = re.compile(
    r"\b(?:setelah|sesudah|usai|seusai|selepas|after|having|upon)(?: \w+){0,2} $"
)
_SO = re.compile(r"\b(?:sehingga|maka|dan) (?:\w+ )?(?:berhak|layak)\b")
"""Behind an audit that was passed: the certificate that it led to is told by itself."""


def _is_only_before(document: Document, event: Event, passed: re.Match[str]) -> bool:
    """Whether an audit is only what came before the certificate that the sentence tells of.

    "lolos resertifikasi", "meraih ISO 9001 sesudah melewati audit".
    """
    sentence = event.sentence
    if _SO.search(document.lower, passed.end(), sentence.end):
        return True
    before = document.lower[max(sentence.start, passed.start() - 24) : passed.start()]
    return event.action == "certified" and bool(
        "sertif" in passed.group() or _FOLLOWED.search(before)
    )


_OF_SYSTEM = re.compile(
    r"(?: audit| assessment)?(?: of| for)?(?: (?:its|the|their|pada|atas))? "
    r"(?P<name>(?:Integrated |Sistem Manajemen )[A-Z]\w+(?: [A-Z]\w+){0,3})(?! \()"
)
"""What an audit that was passed was of, by name: "audit of its Integrated Management System"."""


def _levels(
    document: Document, events: Sequence[Event], topic: Topic, index: OrganisationIndex
) -> list[OtherClaim]:
    """A level of a scheme, or a passed audit, in the sentence of events."""
    event = events[0]
    sentence = event.sentence
    passed = document.in_lower.search(PASSED, sentence.start, sentence.end)
    if passed is not None and _is_only_before(document, event, passed):
        passed = None
    grant = event.action != "certified" and any(each.is_grant for each in event.standards)
    level = _LEVEL.search(document.plain, sentence.start, sentence.end) if grant else None
    if level is not None and polarity(document, sentence, *level.span("value")) != "stated":
        level = None  # "menerapkan SMK3 dan menargetkan meraih predikat emas"
    if passed is None and level is None:
        return []
    holders: Sequence[Mention | None] = event.holders or (topic.main,)
    standards = event.standards[:1]
    if passed is not None:  # of all that the audit was for
        standards = tuple(s for e in events if e.action != "certified" for s in e.standards)
        standards = standards or event.standards
    verb = passed.span() if passed else event.verb
    system = _OF_SYSTEM.match(document.plain, passed.end()) if passed is not None else None
    if system is not None:
        return [
            OtherClaim(
                "audit_result",
                index.name(holder) if holder is not None else None,
                document.words(*system.span("name")),
                words_of(document, verb, holder, system.span("name")),
                0.75,
                ("stated-in-one-sentence",),
            )
            for holder in holders
        ]
    value = level.span("value") if level else None
    told = [value] if value else []
    return [
        OtherClaim(
            "audit_result",
            index.name(holder) if holder is not None else None,
            standard.code,
            words_of(document, verb, holder, (standard.start, standard.end), *told),
            0.75 if event.holders else 0.6,
            ("stated-in-one-sentence",) if event.holders else ("holder-is-the-topic",),
            value=document.words(*value) if value else None,
        )
        for holder in holders
        for standard in standards
    ]
