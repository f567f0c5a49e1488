"""Markup that a page left in its text: tags and entities, as print would have them.

Place in the flow: before :mod:`kg.extract.text.spacing`; used by :mod:`kg.extract.reading`. A tag
of a paragraph or a line is a line feed, another one nothing, an entity its mark. A text without
tags and entities costs two searches.
"""

from __future__ import annotations

import re
from html import unescape

from kg.extract.text.spacing import Respaced

__all__ = ["without_markup"]

_BLOCK = "p br div li ul ol table tr td h1 h2 h3 h4 h5 h6 blockquote figure hr".split()
_INLINE = "strong b i em u a span font small sup sub img center".split()
_TAG = re.compile(
    rf"</?(?:(?P<block>{'|'.join(_BLOCK)})|{'|'.join(_INLINE)})(?:\s[a-z][\w-]{{0,30}}=[^<>]{{0,300}}|\s)?/?>|"
    r"&(?P<mark>nbsp|amp|quot|[lr][sd]quo|[mn]dash|#39|#82(?:11|12|16|17|20|21));",
    re.IGNORECASE,
)


def _printed(entity: str) -> str:
    """The mark that an entity stands for; a space that keeps words together is a plain one."""
    return unescape(entity.lower()).replace("\u00a0", " ")


def without_markup(text: str) -> Respaced | None:
    """Take tags and entities out of a text.

    Args:
        text: The text with its line ends normalised.

    Returns:
        None where it has none.
    """
    if not (("<" in text and ">" in text) or ("&" in text and ";" in text)):
        return None
    pieces: list[str] = []
    new, old = [0], [0]
    length = last = 0
    for tag in _TAG.finditer(text):
        put = "\n" if tag["block"] else _printed(tag.group()) if tag["mark"] else ""
        pieces += [text[last : tag.start()], put]
        length += tag.start() - last + len(put)
        last = tag.end()
        if put:
            new.append(length - len(put))
            old.append(last - 1)
        new.append(length)
        old.append(last)
    pieces.append(text[last:])
    return Respaced("".join(pieces), text, tuple(new), tuple(old)) if len(new) > 1 else None
