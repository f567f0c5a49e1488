"""Villages that a plan lists: "Desa yang masuk target tahun ini yaitu 9 desa di A, 8 desa di B".

Place in the flow: used by :mod:`kg.extract.figures.figure_counts` before it asks what is said of
villages. They have no electricity yet, and a text that tells of those first goes on with the plan.
"""

from __future__ import annotations

import re

from kg.extract.figures.count_states import speaks_of_access
from kg.extract.figures.figure_parts import ON_PLAN
from kg.extract.figures.figure_sentence import CLAUSE, FigureSentence, Reading
from kg.extract.figures.figure_words import UNELECTRIFIED
from kg.extract.text.numbers import Number

__all__ = ["is_turn_of_plan", "read_planned"]

_PLAN = (
    r"(?:ter)?(?:masuk|cantum)(?:kan)?(?: (?:ke|di|pada))?(?: dalam)?(?: (?:usulan|skala|daftar))? "
    r"(?:program|target|daftar(?! (?:tunggu|antre))|rencana|prioritas|sasaran|lisdes|anggaran|"
    r"kuota|perencanaan)\b"
)
_LISTS = r"(?:yakni|yaitu|adalah|ialah|meliputi|mencakup|di ?antaranya|terdiri|:)"
_HEAD = re.compile(
    rf"\b{_PLAN}|"
    r"\b(?:yang|desa|kampung) (?:akan|bakal|segera) (?:kami |kita |segera )*(?:di)?(?:kerjakan|"
    rf"garap|bangun|listriki|terangi|aliri|nyalakan|selesaikan|tuntaskan)\b[^.;\d]*\b{_LISTS}|"
    r"\b(?:akan|bakal|segera|ditargetkan|direncanakan|dijadwalkan) (?:kami |kita |bisa |dapat )*"
    r"(?:di)?(?:kerjakan|garap|bangun|listriki|terangi|aliri|nyalakan|selesaikan|tuntaskan)\b|"
    r"\b(?:rencana|prioritas|sasaran|jatah|giliran|agenda)(?:nya)?(?: (?:kami|kita|pln))?"
    rf"(?:,? (?:(?:untuk|pada|di) )?(?:tahun )?(?:ini|depan|(?:19|20)\d\d))?,? {_LISTS}|"
    r"\b(?:anggaran|dana|alokasi|budget)(?:nya)?(?: (?:tahun|ini|depan|kami|kita|pln|apbn|apbd|"
    r"(?:19|20)\d\d))* (?:hanya |baru |cukup )?(?:untuk|bagi|buat|for) |"
    r"\b(?:on|in) (?:this year's|next year's|the|our|its) (?:(?:19|20)\d\d )?(?:list|plan|"
    r"program(?:me)?|schedule)\b[^.;\d]*\b(?:are|include|comprise|namely)\b|"
    r"\b(?:slated|planned|scheduled|earmarked) for (?:this year|next year|(?:19|20)\d\d|electri\w+)"
    r"[^.;\d]*\b(?:are|include|comprise|namely)\b"
)
"""Before the villages that a plan lists."""
_BEHIND = re.compile(
    r"(?: (?:lagi|lainnya|baru))?(?: (?:di|in) [^.;,\d]{2,40}?)? (?:yang |that )?"
    rf"(?:(?:akan|bakal|sudah|telah) )?{_PLAN}"
)
"""Behind villages that a plan lists: "118 desa yang masuk program listrik desa"."""
_REST = re.compile(r"\b(?:sisanya|sisa|tinggal|tersisa|selebihnya|the rest)(?: \w+){0,2} $")
_YEAR = re.compile(r"(?: (?:lagi|lainnya))?(?: pada| di)? (?:tahun )?(?:depan|berikutnya|20\d\d)\b")
"""Around what is left of a plan, which has its turn in another year."""
_DONE = re.compile(
    r"\b(?:sudah|telah|berhasil|selesai|rampung|tuntas|menyala|realisasi\w*|terealisasi|"
    r"completed|finished|done)\b"
)
"""What was planned and is done by now, around the number."""


_PLANNED = re.compile(
    r"\b(?:(?:di|men)?target(?:kan)?|direncanakan|rencana(?:nya)?|dijadwalkan|akan|bakal|targets?|"
    r"planned|will)\b"
)
_IN_ANOTHER_YEAR = re.compile(
    r"(?: (?:lagi|lainnya))?,? (?:(?:pada|di|in) )?(?:(?:tahun|the) )?(?:20\d\d|depan|berikutnya|"
    r"next year|following year)\b"
)


def is_turn_of_plan(figures: FigureSentence, number: Number, end: int) -> bool:
    """Whether the rest of some villages is that of a plan: "9 desa, sisanya 5 desa pada 2020".

    Args:
        figures: The sentence.
        number: How many they are.
        end: Where their noun ends.
    """
    if _IN_ANOTHER_YEAR.match(figures.document.lower, end, figures.sentence.end) is None:
        return False
    start = figures.sentence.start
    return figures.document.in_lower.search(_PLANNED, start, number.start) is not None


def read_planned(
    figures: FigureSentence, number: Number, words: tuple[int, int], previous: int
) -> Reading | None:
    """Read a count of villages as those that a plan lists; None where it is of no such list.

    Args:
        figures: The sentence.
        number: How many they are.
        words: Where their noun stands.
        previous: Where the number before ends, or the sentence begins.
    """
    lower, sentence = figures.document.lower, figures.sentence
    end = max(words[1], number.after)
    behind = _BEHIND.match(lower, end, sentence.end)
    if behind is None:
        heads = list(figures.document.in_lower.finditer(_HEAD, sentence.start, number.start))
        if not heads or UNELECTRIFIED.search(lower, heads[-1].end(), number.start):
            return None
        if _DONE.search(lower, max(previous, heads[-1].end()), number.start):
            return None
        if CLAUSE.search(lower, heads[-1].end(), number.start):
            return None
        if UNELECTRIFIED.search(lower, end, min(end + 30, sentence.end)):
            return None
        if _REST.search(figures.before(number, 30)) and not _YEAR.match(lower, end):
            return None  # "30 desa akan dilistriki, sisanya 42 desa": those are dark
    after = behind.end() if behind is not None else end
    if _DONE.search(lower, after, min(after + 50, sentence.end)) or not speaks_of_access(figures):
        return None
    figures.carry.noun, figures.carry.state = "villages", "el"
    return Reading("villages_electrified", words, ON_PLAN, 0.8)
