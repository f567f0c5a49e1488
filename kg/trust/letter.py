"""The letter to a holder that asks for what would verify a claim, as plain text.

A formal Indonesian business letter, or the same in English: the claim with its words, its source
and date, the verdict on the day, and the numbered documents, those that the holder has before those
that are public. What only the sender knows stands in square brackets.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from datetime import date, timedelta

from kg.trust.answer import Answer, Claim
from kg.trust.missing import Demand, Request
from kg.trust.sentence import sentence

__all__ = ["letter", "long_day", "long_span"]

WIDTH = 78
MONTHS = {
    "en": "January February March April May June July August September October November "
    "December".split(),
    "id": "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November "
    "Desember".split(),
}
KINDS = {
    "en": {
        "certification": "a certification to {what}",
        "scheme-grant": "a grant of {what}",
        "award": "an award for {what}",
        "audit-result": "an audit result for {what}",
        "implementation": "the application of {what}",
    },
    "id": {
        "certification": "sertifikasi {what}",
        "scheme-grant": "penetapan {what}",
        "award": "penghargaan {what}",
        "audit-result": "hasil audit {what}",
        "implementation": "penerapan {what}",
    },
}
WORDS = {
    "en": {
        "head": "[Place], [date]\n\nNumber: [number]\nEnclosures: -",
        "subject": "Subject: Request for documents on {what}",
        "to": "To the management of\n{holder}",
        "greeting": "Dear Sir or Madam,",
        "opening": "We record what public sources state about certifications in Indonesia's power "
        "sector, and which link of each chain rests on a source entitled to state it. For {holder} "
        "the following is stated:",
        "claim": "Claim",
        "words": "Words",
        "source": "Source",
        "dated": "Date",
        "assessed": "Assessment for {day}",
        "undated": "not stated",
        "inferred": "{day} (statement; year inferred)",
        "row": "{file}, row {row}",
        "ask": "So that this can be verified for {day}, we kindly ask for copies of:",
        "public": "The following are public. We look them up ourselves, and would be grateful for "
        "a link or an extract where you have one:",
        "closing": "Where a document does not exist or cannot be shared, a line that says so helps "
        "as well: what is missing is recorded as missing, and nothing is concluded from it.",
        "thanks": "Thank you for your attention and cooperation.",
        "sign": "Yours faithfully,\n\n\n[Name]\n[Position and organisation]",
        "nothing": "nothing is missing",
        "none": "there is nothing to ask for",
    },
    "id": {
        "head": "[Tempat], [tanggal]\n\nNomor    : [nomor]\nLampiran : -",
        "subject": "Perihal  : Permohonan dokumen mengenai {what}",
        "to": "Yth. Pimpinan {holder}\ndi tempat",
        "greeting": "Dengan hormat,",
        "opening": "Kami mencatat apa yang dinyatakan sumber publik tentang sertifikasi di sektor "
        "ketenagalistrikan Indonesia, dan mata rantai mana yang bertumpu pada sumber yang "
        "berwenang. Mengenai {holder} dinyatakan hal berikut:",
        "claim": "Klaim",
        "words": "Kutipan",
        "source": "Sumber",
        "dated": "Tanggal",
        "assessed": "Penilaian per {day}",
        "undated": "tidak dinyatakan",
        "inferred": "{day} (pernyataan; tahun disimpulkan)",
        "row": "{file}, baris {row}",
        "ask": "Agar hal tersebut dapat diverifikasi untuk {day}, kami mohon kesediaan Bapak/Ibu "
        "menyampaikan salinan dokumen berikut:",
        "public": "Dokumen berikut bersifat publik. Kami memeriksanya sendiri, dan berterima kasih "
        "bila Bapak/Ibu menyertakan tautan atau kutipannya:",
        "closing": "Bila suatu dokumen tidak ada atau tidak dapat dibagikan, keterangan singkat "
        "mengenai hal itu juga membantu: yang tidak ada kami catat sebagai tidak ada, tanpa "
        "menarik simpulan darinya.",
        "thanks": "Atas perhatian dan kerja sama Bapak/Ibu, kami ucapkan terima kasih.",
        "sign": "Hormat kami,\n\n\n[Nama]\n[Jabatan dan organisasi]",
        "nothing": "tidak ada yang kurang",
        "none": "tidak ada yang perlu diminta",
    },
}


def long_day(day: date, language: str) -> str:
    """Return a day with the name of its month: ``5 November 2019``."""
    return f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"


def long_span(earliest: date, latest: date, language: str) -> str:
    """Return two bounds as one day, month or year where they are those of one, else as a span."""
    if earliest == latest:
        return long_day(latest, language)
    is_month_end = (latest + timedelta(days=1)).day == 1
    if earliest.day == 1 and is_month_end and earliest.year == latest.year:
        if earliest.month == latest.month:
            return f"{MONTHS[language][latest.month - 1]} {latest.year}"
        if (earliest.month, latest.month) == (1, 12):
            return str(latest.year)
    return f"{long_day(earliest, language)} – {long_day(latest, language)}"


def letter(requests: Sequence[Request], language: str) -> str:
    """Return the letter; a plain sentence for each standard where no document is wanted.

    Args:
        requests: Of one holder and day, at least one.
        language: ``en`` or ``id``.
    """
    wanted = [each for each in requests if each.demands]
    if not wanted:
        return "\n".join(_needless(each, language) for each in requests)
    words, holder = WORDS[language], _holder(wanted[0].answer, language)
    subjects = list(dict.fromkeys(_what(each.answer, language) for each in wanted))
    lines = [words["head"]]
    subject = words["subject"].format(what=", ".join(subjects))
    lines += [*_fill(subject, hanging=11 if language == "id" else 9), ""]
    lines += [words["to"].format(holder=holder), "", words["greeting"], ""]
    lines += [*_fill(words["opening"].format(holder=holder)), ""]
    for place, each in enumerate(wanted):
        if len(wanted) > 1:
            lines += [f"{_letter(place)}. {_what(each.answer, language)}", ""]
        lines += _section(each, language)
    lines += [*_fill(words["closing"]), "", *_fill(words["thanks"]), "", words["sign"]]
    return "\n".join(line.rstrip() for line in lines)


def _section(request: Request, language: str) -> list[str]:
    words, answer = WORDS[language], request.answer
    day = long_day(answer.on, language)
    lines: list[str] = []
    for judged in answer.judgements:
        claim = answer.claims.get(judged.certification)
        if claim is not None:
            lines += [*_claim(answer, claim, language), ""]
    lines += _entry(words["assessed"].format(day=day), sentence(answer, language))
    place = 0
    for is_held, key in ((True, "ask"), (False, "public")):
        demands = [each for each in request.demands if each.from_holder is is_held]
        if demands:
            lines += ["", *_fill(words[key].format(day=day)), ""]
        for each in demands:
            place += 1
            lines += _numbered(place, each, language)
    return [*lines, ""]


def _numbered(place: int, demand: Demand, language: str) -> list[str]:
    label = demand.labels[language]
    text = f"{label[0].upper()}{label[1:]}: {demand.sentences[language]}."
    head = f"{place}. ".rjust(4)
    return textwrap.wrap(text, WIDTH, initial_indent=head, subsequent_indent=" " * len(head))


def _claim(answer: Answer, claim: Claim, language: str) -> list[str]:
    words = WORDS[language]
    kind = claim.one("claimKind").rpartition("claimKind-")[2]
    form = KINDS[language].get(kind, "{what}")
    holder = answer.label(claim.one("holder"), language) or _holder(answer, language)
    lines = _entry(words["claim"], f"{form.format(what=_of(answer, claim, language))}, {holder}")
    for text in _quotes(claim):
        lines += _entry(words["words"], f"“{text}”")
    for source in claim.stated.get("statedIn", ()):
        name = answer.names.get(source)
        shown = [answer.label(source, language), name.url if name else ""]
        rows = [
            words["row"].format(file=each.file, row=each.row)
            for each in claim.words
            if each.file and each.source == source
        ]
        lines += _entry(words["source"], ", ".join(filter(None, [*shown, *rows])))
    return lines + _entry(words["dated"], _dated(claim, language))


def _quotes(claim: Claim) -> list[str]:
    """Return the words of the sources, without those that stand within others."""
    texts = list(dict.fromkeys(each.text for each in claim.words if each.text))
    return [text for text in texts if not any(text in one for one in texts if one != text)]


def _dated(claim: Claim, language: str) -> str:
    words = WORDS[language]
    if stated := claim.one("statedOn"):
        day = long_day(date.fromisoformat(stated), language)
        is_inferred = claim.one("statedOnBasis").endswith("year-inferred")
        return words["inferred"].format(day=day) if is_inferred else day
    earliest, latest = claim.one("claimedEarliest"), claim.one("claimedLatest")
    if not earliest or not latest:
        return words["undated"]
    return long_span(date.fromisoformat(earliest), date.fromisoformat(latest), language)


def _of(answer: Answer, claim: Claim, language: str) -> str:
    iri = claim.one("scheme") or claim.one("edition") or claim.one("standard")
    return answer.label(iri or answer.standard, language)


def _what(answer: Answer, language: str) -> str:
    return answer.label(answer.standard, language)


def _holder(answer: Answer, language: str) -> str:
    return answer.label(answer.holder, language)


def _needless(request: Request, language: str) -> str:
    key = "nothing" if request.answer.judgements else "none"
    said = sentence(request.answer, language)
    subject = f"{_holder(request.answer, language)}, {_what(request.answer, language)}"
    return f"{subject}: {said[0].lower()}{said[1:]} ({WORDS[language][key]})"


def _entry(label: str, text: str) -> list[str]:
    head = f"  {label.ljust(9)}: "
    return textwrap.wrap(
        text, WIDTH, initial_indent=head, subsequent_indent=" " * 13,
        break_long_words=False, break_on_hyphens=False,
    )  # fmt: skip


def _fill(text: str, hanging: int = 0) -> list[str]:
    return textwrap.wrap(
        text, WIDTH, subsequent_indent=" " * hanging, break_long_words=False, break_on_hyphens=False
    )


def _letter(place: int) -> str:
    return "ABCDEFGHIJKLMNOPQRSTUVWXYZ"[place] if place < 26 else str(place + 1)
