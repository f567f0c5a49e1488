"""Posts that no list of words has, told by the organisation behind: "Supervisi PLTD Sei Bilal".

Place in the flow: used by :mod:`kg.extract.people.people` for people without a role, and by
:mod:`kg.extract.people.anchors`. One to three words
at the beginning of a sentence, or behind a verb of speech, then an organisation, then the name:
what stands first is the post, whatever the word is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.extract.names.names import NOT_NAMES
from kg.extract.people.name_reader import Anchor, NameReader
from kg.extract.people.role_mention import RoleMention
from kg.extract.text.document import Document
from kg.extract.text.mentions import Mention, Mentions
from kg.extract.words.speech import BY, SAID, SAYS

__all__ = ["iter_unlisted", "unlisted_post"]

_GAP = re.compile(r"(?:,| -)? (?:(?:Bapak|Ibu|Pak|Bu|Ir\.|Dr\.?|Drs\.|H\.|Hj\.) ?)*")
_CAPITALS = re.compile(r"(?P<role>[A-Z][a-z]{3,}(?: (?:dan )?[A-Z][A-Za-z]+){0,5}) $")
_HANDED = (
    r"(?<!\w)di(?:serahkan|berikan|terima|sambut|dampingi|wakili|hadiri|buka|tandatangani)"
    r"(?: langsung)?(?: oleh)?|(?<!\w)(?:oleh|kepada)"
)
"""Who hands over, receives or attends: "diserahkan wakil Sertifikasi Anu Rina Wulan"."""
_SMALL = re.compile(
    rf"(?:{SAID.pattern}|{BY.pattern}|{_HANDED}) (?P<role>[a-z]{{4,}}(?: [a-z]{{3,}}){{0,1}}) $"
)
_NO_POST = re.compile(
    r"(?:Me[nmlrwy]?|Di|Ber|Ter|Se)[a-z]{4,}|[A-Z][a-z]+(?:nya|kan)|[a-z]*(?:pihak|kalangan|"
    r"jajaran|manajemen|oleh|langsung|dari|pada|bahwa|juga|dalam|kepada|melalui|bersama|tentang|"
    r"perusahaan|lembaga|kantor|situs|laman|harian|media|unit|anak|jasa|pelaku|antara)\b|"
    r"(?:Kantor|Gedung|Situs|Laman|Data|Laporan|Program|Proyek|Jasa|Anak|Unit|Lewat|Via|Bagi|Saat|"
    r"Menteri|Kerja|Sama|Jakarta|Kota)\b|(?:Ke|Pe[mn]?)[a-z]{4,}an\b"
)


def iter_unlisted(names: NameReader) -> Iterator[Anchor]:
    """Names behind an organisation whose post follows a verb of speech: "kata pembina X, Y"."""
    document = names.document
    for owner in names.organisations.all if document.language != "en" else ():
        if document.in_plain.search(_SMALL, max(0, owner.start - 60), owner.start) is None:
            continue
        gap = _GAP.match(document.plain, owner.end)
        name = names.read(gap.end()) if gap is not None else None
        if name is None or " " not in name.words or gap is None:
            continue
        post = unlisted_post(document, names.organisations, gap.end())
        if post is not None:
            yield Anchor(name, post[0], post[1], "role-before-name", 0.8)


def unlisted_post(
    document: Document, organisations: Mentions, start: int
) -> tuple[RoleMention, Mention] | None:
    """The post and the organisation right before a name that begins at ``start``.

    Args:
        document: The text.
        organisations: All organisations of the text.
        start: Where the name begins.
    """
    owner = organisations.before(start)
    if owner is None or _GAP.fullmatch(document.plain, owner.end, start) is None:
        return None
    sentence = document.sentence_at(start)
    if owner.start <= sentence.start or sentence.kind != "body":
        return None
    low = max(sentence.start, owner.start - 60)
    found = _CAPITALS.search(document.plain, low, owner.start)
    if found is not None:
        words = found["role"].split()
        begins = found.start() == sentence.start or _SPOKEN.search(
            document.lower, max(low - 20, 0), found.start()
        )
        if not begins or not NOT_NAMES.isdisjoint(words) or _NO_POST.match(found["role"]):
            return None
    else:
        found = document.in_plain.search(_SMALL, low, owner.start)
        if found is None or any(_NO_POST.match(word) for word in found["role"].split()):
            return None
    if SAYS.match(document.lower, found.start("role")) is not None:
        return None
    role = RoleMention(*found.span("role"), found.end("role"), owner)
    return role, owner


_SPOKEN = re.compile(rf"(?:{SAID.pattern}|{BY.pattern}) $")
