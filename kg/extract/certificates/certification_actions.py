"""What a verb says is done with a standard: certified, applied, audited, or only named.

Place in the flow: used by :mod:`kg.extract.certificates.certification_events`. The group of the
verb decides first; a verb of getting certifies only where a certificate is got, not a mark in an
audit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.extract.certificates.certificate_audits import (
    GOT_IN_AUDIT,
    IN_AN_AUDIT,
    ONLY_RATED,
    RESULT_OF,
    STANDARD_ITSELF,
)
from kg.extract.certificates.certificate_prizes import is_of_people
from kg.extract.certificates.certification_verbs import is_accredited, is_appreciated
from kg.extract.text.clauses import clause_start
from kg.extract.text.document import Document, Sentence
from kg.extract.text.standards import StandardMention
from kg.extract.words.certification_words import CERTIFICATE

__all__ = ["action_of", "is_of_next_clause"]

_CERTIFIES = re.compile(
    r"\b(?:re)?(?:sertifikat|sertifikasi|piagam|bendera|penghargaan|certificates?|flags?)\b"
)
_ABOUT = re.compile(
    r"\b(?:dalam|terhadap|komitmen|konsistensi|terkait|tentang|mengenai|soal|audit|evaluasi|"
    r"pedoman|memastikan|menjamin|menilai)(?: \w+)? $"
)
"""Before "penerapan SMK3": it is spoken about, not said to be done."""
_OCCASION = re.compile(
    r"\b(?:acara|kegiatan|sosialisasi|workshop|lokakarya|seminar|webinar|forum|pelatihan|bimtek|"
    r"rapat)\b[^,.;]{0,60}$"
)


_ANOTHERS = re.compile(
    r"\b(?:(?:yang|which|that) (?:\w+ ){0,2}(?:(?:ter|di)akreditasi|accredited)|"
    r"an accredited)\b[^,.;]*$"
)
"""Before "sesuai ISO": of a house of which it is only told, "di lab yang terakreditasi KAN"."""
_CHANGES_OVER = re.compile(
    r"\b(?:transisi|migrasi|konversi|peralihan|upgrad\w+|migrated|transitioned|"
    r"converted|switched)$"
)
_MARK = re.compile(r" (?:nilai|skor|angka|catatan|rekomendasi|a score|\d+(?:,\d+)? persen)\b")
"""Behind a verb of giving: the result of an audit."""
_ABOUT_IT = re.compile(
    r"\b(?:auditor|pelatihan|konsultan|daftar|pedoman|dokumen|prosedur|tim|tenaga|training|"
    r"guidelines?|consultants?|materi|sosialisasi|pemahaman)\b"
)
"""What is had is none of the standard: "memiliki auditor ISO 9001"."""


def action_of(
    lower: str,
    sentence: Sentence,
    verb: re.Match[str],
    standards: tuple[StandardMention, ...],
) -> str:
    """``certified``, ``applied``, ``audited`` or ``named``: what a verb does with standards.

    Args:
        lower: The text in lower case.
        sentence: The sentence of the verb.
        verb: The verb that governs the standards.
        standards: The standards; none where a certificate is spoken of without its number.
    """
    group = verb.lastgroup
    if group == "apply":
        occasion = _OCCASION.search(lower, max(sentence.start, verb.start() - 90), verb.start())
        if verb.group().startswith(("penerapan", "implementasi")):
            occasion = occasion or _ABOUT.search(lower, verb.start() - 30, verb.start())
        begin = max(sentence.start, verb.start() - 80)
        occasion = occasion or _ANOTHERS.search(lower, begin, verb.start())
        return "named" if occasion is not None else "applied"
    if group == "audit":
        return "audited"
    if group in {"state", "get"} and is_of_people(lower, verb, standards):
        return "named"
    if group == "state":
        return "certified"
    if group == "get" and standards and "rekomendasi" in lower[verb.end() : standards[0].start]:
        return "audited"  # "memperoleh rekomendasi sertifikasi ISO 9001"
    end = standards[-1].end if standards else sentence.end
    audit = IN_AN_AUDIT.search(lower, verb.end(), end) if group == "get" else None
    if audit is not None and not _CERTIFIES.search(lower, verb.start(), audit.start()):
        flag = audit["got"] in {"predikat", "skor", "nilai", "hasil"} or not _CERTIFIES.search(
            lower, audit.start(), end
        )
        if flag:
            return "audited"  # "meraih predikat emas dalam audit SMP"
    if group == "get" and standards and verb.group().startswith("dinyatakan"):
        if ONLY_RATED.match(lower, verb.end(), standards[0].start + 1):
            return "audited"  # "dinyatakan memenuhi syarat dengan predikat Bendera Emas"
    if group == "passive" and GOT_IN_AUDIT.match(lower, verb.end()):
        return "audited"  # "nilai 89,96 persen yang diraih pada audit SMP"
    if group == "passive" and standards and standards[0].end <= verb.start():
        begin = standards[0].start
        if RESULT_OF.search(lower, max(sentence.start, begin - 60), begin):
            return "audited"
    if group == "get" and _CHANGES_OVER.search(verb.group()):
        return "certified"  # "menyelesaikan migrasi dari OHSAS 18001 ke ISO 45001"
    if group == "hand" and _MARK.match(lower, verb.end()):
        return "audited"  # "lembaga audit SMK3 memberikan nilai 92 persen kepada X"
    if group == "hand" and STANDARD_ITSELF.match(lower, verb.end()):
        return "named"  # "ISO 9001 diterbitkan pertama kali pada 1987"
    begin = min(verb.start(), standards[0].start if standards else verb.start())
    named = CERTIFICATE.search(lower, max(sentence.start, begin - 60), max(end, verb.end()) + 40)
    near = standards and standards[0].start - verb.end() <= 25
    if named or (near and not _ABOUT_IT.search(lower, verb.end(), standards[0].start)):
        return "certified"
    if standards and is_accredited(lower, verb, standards):
        return "certified"
    if standards and standards[0].is_grant and is_appreciated(lower, verb):
        return "certified"
    return "named"


def is_of_next_clause(
    document: Document,
    sentence: Sentence,
    verb: re.Match[str],
    standard: StandardMention,
    standards: Sequence[StandardMention],
) -> bool:
    """Whether a verb behind has a standard of its own: "menyiapkan A, sementara B sudah diraih"."""
    if verb.start() < standard.end:
        return False
    clause = clause_start(document, sentence, verb.start())
    return clause > standard.end and any(
        clause <= other.start < verb.start() for other in standards
    )
