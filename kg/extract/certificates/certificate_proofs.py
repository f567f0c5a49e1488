"""Certificates as the subject of a sentence that says what they prove, and of whom.

Place in the flow: used by :mod:`kg.extract.certificates.certification_verbs` and
:mod:`kg.extract.certificates.certification_events`. "The ISO 50001 certificate demonstrates the
commitment of PT X", "Sertifikat ISO 9001 menjadi bukti bahwa PT X bekerja sesuai standar": who is
praised for a certificate holds it. Whose that is stands behind the verb.
"""

from __future__ import annotations

import re

from kg.extract.organisations.topic import HOLDER_KINDS
from kg.extract.text.document import Document, Sentence
from kg.extract.text.mentions import Mention, Mentions

__all__ = ["is_proof", "proof_verb", "proved_holders"]

_PROVES = re.compile(
    r"\b(?P<state>membuktikan|menunjukkan|menegaskan|mencerminkan|mengukuhkan|menandai|menandakan|"
    r"(?:menjadi|merupakan|adalah|sebagai) (?:\w+ )?(?:bukti|wujud|cerminan|bentuk|pengakuan)|"
    r"reflects?|proves?|demonstrates?|shows?|underlines?|underscores?|confirms?|highlights?|"
    r"attests? to|testif(?:y|ies) to|(?:is|are) (?:a |the )?(?:proof|evidence|testament|"
    r"testimony|recognition))\b"
)
_SUBJECT = re.compile(
    r"[\"' ]*(?:(?:[\w:/.&'-]+|\([^()]{1,40}\)),? ){0,14}?"
    r"(?:re)?(?:sertifikat|sertifikasi|certificates?|certifications?)(?!\w)"
)
_OTHER_VERB = re.compile(
    r"\b(?:akan|bakal|jika|bila|apabila|tanpa|belum|tidak|kata|ujar|mengatakan|menyebut\w*|"
    r"would|will|could|may|if|without|not|says?|said|should)\b"
)
_REACH = 130
_WHOSE = re.compile(
    r"(?: [\w-]+){0,4}? (?:komitmen|keseriusan|konsistensi|kesungguhan|kesiapan|kemampuan|dedikasi|"
    r"kepatuhan|kualitas|mutu|kinerja|keberhasilan|upaya|tekad|bahwa|that|"
    r"(?:commitment|dedication|efforts?|seriousness|consistency|ability|quality|performance|"
    r"compliance) (?:of|by|from))(?: (?:kerja|layanan|pelayanan|seluruh|insan|jajaran|"
    r"manajemen|the|all|kuat|nyata|tinggi|pt\.?|pln)){0,3} $"
)


def proof_verb(lower: str, sentence: Sentence, start: int, end: int) -> re.Match[str] | None:
    """The verb by which a certificate with this standard proves something, if it does."""
    match = _PROVES.search(lower, end, min(sentence.end, end + _REACH))
    if match is None or _OTHER_VERB.search(lower, sentence.start, match.end()):
        return None
    subject = _SUBJECT.match(lower, sentence.start, match.start())
    if subject is None or lower.find('"', sentence.start + 1, match.start()) >= 0:
        return None
    return match


def is_proof(verb: re.Match[str]) -> bool:
    """Whether a verb is one of these."""
    return verb.re is _PROVES


def proved_holders(
    document: Document, organisations: Mentions, sentence: Sentence, verb: re.Match[str]
) -> tuple[Mention, ...]:
    """Whose the certificate is: the first one behind the verb, as what is proved is theirs."""
    for each in organisations.within(verb.end(), min(sentence.end, verb.end() + _REACH)):
        if each.kind not in HOLDER_KINDS:
            continue
        between = document.lower[verb.end() : each.start]
        owns = document.plain.startswith(("'s ", "' "), each.end) and len(between) < _OWNER
        if owns or _WHOSE.fullmatch(between):
            return (each,)
        return ()
    return ()


_OWNER = 30
