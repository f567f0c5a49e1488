"""The plain sentence of a verdict in two languages: verdict, who says so, what is missing."""

from __future__ import annotations

from datetime import date, timedelta

from kg.trust.answer import Answer, Claim, Judgement
from kg.trust.codes import codes

__all__ = ["curated", "sentence", "shown_day", "shown_span"]

MONTHS = {
    "en": "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(),
    "id": "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov Des".split(),
}
WORDS = {
    "en": {
        "and": "and",
        "says": "says so",
        "say": "say so",
        "said_on": "statement of {day}",
        "year": "year inferred",
        "itself": "{holder} itself",
        "post": "{person} ({title} of {organisation})",
        "own": "{person} ({title} of the holder)",
        "relates": "how {one} relates to {other} is not stated",
        "no_entry": "no register entry is known",
        "shown": "a register entitled to say so shows it for {day}",
        "last": "last claimed {day}",
        "cycle": "until when it is valid is not stated, so the usual cycle of three years is "
        "assumed (to {day})",
        "until": "valid until {day}",
        "held": "each link rests on the source entitled to state it",
        "source": "a source",
        "curated": "changed by a curator ({names})",
        "curated_note": "a program had read it otherwise, and the quoted words need not show what "
        "is said here",
    },
    "id": {
        "and": "dan",
        "says": "menyatakannya",
        "say": "menyatakannya",
        "said_on": "pernyataan {day}",
        "year": "tahun disimpulkan",
        "itself": "{holder} sendiri",
        "post": "{person} ({title} {organisation})",
        "own": "{person} ({title} unit pemegang)",
        "relates": "hubungan {one} dengan {other} tidak dinyatakan",
        "no_entry": "tidak diketahui entri daftar resmi",
        "shown": "daftar resmi yang berwenang menunjukkannya untuk {day}",
        "last": "terakhir diklaim {day}",
        "cycle": "sampai kapan berlakunya tidak dinyatakan, maka siklus lazim tiga tahun dianggap "
        "berlaku (sampai {day})",
        "until": "berlaku sampai {day}",
        "held": "setiap mata rantai bertumpu pada sumber yang berwenang",
        "source": "suatu sumber",
        "curated": "diubah oleh kurator ({names})",
        "curated_note": "program membacanya lain, dan kata-kata yang dikutip belum tentu memuat "
        "apa yang dinyatakan di sini",
    },
}


def shown_day(day: date | str, language: str) -> str:
    """Return a day as ``5 Nov 2019``; another text as it is."""
    try:
        found = date.fromisoformat(str(day))
    except ValueError:
        return str(day)
    return f"{found.day} {MONTHS[language][found.month - 1]} {found.year}"


def shown_span(earliest: str, latest: str, language: str) -> str:
    """Return two bounds as one day, month or year where they are those of one, else as a span."""
    first, last = date.fromisoformat(earliest), date.fromisoformat(latest)
    if first == last:
        return shown_day(last, language)
    ends_month = (last + timedelta(days=1)).day == 1
    if first.day == 1 and ends_month and first.year == last.year:
        if first.month == last.month:
            return f"{MONTHS[language][last.month - 1]} {last.year}"
        if (first.month, last.month) == (1, 12):
            return str(last.year)
    return f"{shown_day(first, language)} – {shown_day(last, language)}"


def sentence(answer: Answer, language: str, judgement: Judgement | None = None) -> str:
    """Return the sentence of a judgement.

    Args:
        answer: The answer.
        language: ``en`` or ``id``.
        judgement: One of its judgements; the one that counts if None.
    """
    judged = judgement or (answer.judgements[0] if answer.judgements else None)
    verdict = judged.verdict if judged else "not-claimed"
    label = codes("verdict")[verdict].labels[language]
    parts = [part for part in _parts(answer, judged, language) if part]
    return f"{label[0].upper()}{label[1:]}: {'; '.join(parts)}."


def _parts(answer: Answer, judged: Judgement | None, language: str) -> list[str]:
    words, known = WORDS[language], codes("trustReason")
    reasons = judged.reasons if judged else answer.reasons
    told = [known[code].sentences[language] for code in reasons if _is_told(code)]
    if judged is None:
        return told
    decisive = [
        known[code].sentences[language]
        for code in reasons
        if _is_told(code) and known[code].rank == codes("verdict")[judged.verdict].rank
    ]
    claim = answer.claims.get(judged.certification)
    relation = _relation(answer, claim, language) if claim else ""
    is_assumed = bool(judged.verdict == "asserted" and claim and claim.one("assumedUntil"))
    better_told = {"issuer-entity-unresolved"} if relation else set()
    if is_assumed:
        better_told.add("validity-not-stated")
    others = [
        text
        for text in told
        if text not in decisive
        and text not in {known[code].sentences[language] for code in better_told}
    ]
    said = _who(answer, claim, language) if claim else ""
    grounds = {one.reason for one in judged.findings}
    shown = words["shown"].format(day=shown_day(answer.on, language))
    parts = [*decisive]
    if judged.verdict == "verified":
        parts += [words["held"]]
    elif "certification-held" in grounds:
        parts += [shown]
    parts += [said, curated(claim, language)[0], relation, *others]
    if judged.verdict in {"asserted", "unknown"} and claim and not claim.one("registerEntry"):
        parts.append(words["no_entry"])
    if claim and claim.one("validityEnds"):
        parts.append(words["until"].format(day=shown_day(claim.one("validityEnds"), language)))
    elif claim and is_assumed:
        parts.append(words["cycle"].format(day=shown_day(claim.one("assumedUntil"), language)))
    return parts


def curated(claim: Claim | None, language: str) -> tuple[str, str]:
    """Return that a curator changed a claim, and what that means; empty texts if nobody did."""
    if claim is None or not claim.curators:
        return "", ""
    words = WORDS[language]
    return words["curated"].format(names=", ".join(claim.curators)), words["curated_note"]


def _is_told(code: str) -> bool:
    return codes("trustReason")[code].weight > 0


def _who(answer: Answer, claim: Claim, language: str) -> str:
    words = WORDS[language]
    holder = claim.one("holder")
    names = []
    for source in claim.stated.get("statedIn", ()):
        name = answer.names.get(source)
        outlet = name.outlet if name and name.outlet else answer.label(source, language)
        names.append(outlet or words["source"])
    posts = {one.person: one for one in claim.speakers}
    for claimant in claim.stated.get("claimedBy", ()):
        post = posts.get(claimant)
        label = answer.label(claimant, language)
        if claimant == holder:
            if not any(one.organisation == label for one in claim.speakers):
                names.append(words["itself"].format(holder=label))
        elif post is None:
            names.append(label)
        else:
            form = "own" if post.organisation == answer.label(holder, language) else "post"
            names.append(
                words[form].format(person=label, title=post.title, organisation=post.organisation)
            )
    names = list(dict.fromkeys(names))
    joined = names[0] if len(names) == 1 else f"{', '.join(names[:-1])} {words['and']} {names[-1]}"
    text = f"{joined} {words['says'] if len(names) == 1 else words['say']}"
    if latest := claim.one("statedOn") or claim.one("claimedLatest"):
        inferred = claim.one("statedOnBasis").endswith("year-inferred")
        earliest = claim.one("statedOn") or claim.one("claimedEarliest")
        day = words["said_on"].format(day=shown_span(earliest, latest, language))
        text += f" ({day}{', ' + words['year'] if inferred else ''})"
    return text


def _relation(answer: Answer, claim: Claim, language: str) -> str:
    """Say so where a claimant's company is neither holder nor certifier."""
    known = {answer.label(claim.one("holder"), language)}
    certifiers = [answer.label(iri, language) for iri in claim.stated.get("judgedCertifier", ())]
    strangers = [
        one.organisation
        for one in claim.speakers
        if one.organisation and one.organisation not in {*known, *certifiers}
    ]
    if not strangers or not certifiers:
        return ""
    return WORDS[language]["relates"].format(
        one=strangers[0], other=f" {WORDS[language]['and']} ".join(certifiers)
    )
