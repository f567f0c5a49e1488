"""Text in pictures: made harmless, measured, and broken into lines.

Each letter is as wide as in DejaVu Sans or Liberation Sans (whose widths are those of Arial and
Helvetica), whichever is wider: a label that fits here fits with the usual fonts. Widths are
in thousandths of the font's size, rounded up.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType

from kg.texts import safe_text

__all__ = ["BOLD", "break_lines", "cut_text", "plain_text", "text_width"]

BOLD = 1.15
"""How much wider bold letters are."""

_LONGEST = 4000
_WIDTHS = {
    280: "'ijl", 300: "I", 320: " ,.·", 340: '/:;\\|', 360: "f", 370: "-", 400: "()[]t", 410: "!",
    420: "r", 460: '"', 500: "*J`", 520: "“”", 530: "sz", 550: "c", 560: "?L_–", 580: "k",
    600: "vxy", 620: "FTaeo", 640: "$0123456789bdghnpqu{}", 670: "EKPSY", 690: "ABVXZ", 730: "CR",
    740: "U", 750: "N", 760: "H", 780: "&DG", 790: "OQ", 820: "w", 840: "#+<=>^~↑↓", 870: "M",
    960: "%", 980: "m", 990: "W", 1000: "—…→←", 1020: "@",
}  # fmt: skip
_WIDTH_OF: Mapping[str, int] = MappingProxyType({
    letter: width for width, letters in _WIDTHS.items() for letter in letters
})
_NOT_XML = re.compile("[\ufffe\uffff\ud800-\udfff\u2028\u2029\u0085\u061c\u200b-\u200d\ufeff]")


def plain_text(text: str) -> str:
    r"""Make a text of the graph one line that every format can carry and no reader obeys.

    Direction marks and control characters are made visible, others that no XML may hold or that
    nobody sees are dropped, white space becomes one space, and what is longer than 4,000
    characters ends in an ellipsis.

    Example:
        >>> plain_text("a\n b\u202ec\ufffe")
        'a b⟨U+202E⟩c'
    """
    line = " ".join(_NOT_XML.sub("", text[: 2 * _LONGEST]).split())
    shown = safe_text(line)
    return shown if len(shown) <= _LONGEST else shown[: _LONGEST - 1] + "…"


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text becomes at most, in pixels.

    Args:
        text: The text.
        size: Of the font, in pixels.
        bold: Whether it is bold.

    Example:
        >>> text_width("iii", 10) < text_width("mmm", 10)
        True
    """
    units = sum(_WIDTH_OF.get(letter) or _unusual(letter) for letter in text)
    return units * size / 1000 * (BOLD if bold else 1)


def _unusual(letter: str) -> int:
    if unicodedata.combining(letter):
        return 0
    base = unicodedata.normalize("NFD", letter)[0]
    if base != letter and base in _WIDTH_OF:
        return _WIDTH_OF[base]
    return 1100 if unicodedata.east_asian_width(letter) in "WF" else 900


def cut_text(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return a text that is at most so wide; what was cut off is an ellipsis."""
    if text_width(text, size, bold=bold) <= width:
        return text
    room = width - text_width("…", size, bold=bold)
    kept = 0.0
    for place, letter in enumerate(text):
        kept += text_width(letter, size, bold=bold)
        if kept > room:
            return text[:place].rstrip() + "…"
    return text


def break_lines(
    text: str, width: float, size: float, *, most: int = 2, bold: bool = False
) -> list[str]:
    """Break a text at its spaces into lines that are at most so wide.

    Args:
        text: One line of plain text.
        width: Of a line, in pixels.
        size: Of the font, in pixels.
        most: How many lines there may be; the last one is cut.
        bold: Whether it is bold.

    Returns:
        At least one line.
    """
    lines: list[str] = []
    rest = text.split(" ") if text else [""]
    while rest:
        if len(lines) == most - 1:
            lines.append(cut_text(" ".join(rest), width, size, bold=bold))
            break
        line = rest.pop(0)
        while rest and text_width(f"{line} {rest[0]}", size, bold=bold) <= width:
            line += " " + rest.pop(0)
        if text_width(line, size, bold=bold) > width:
            lines.append(cut_text(" ".join([line, *rest]), width, size, bold=bold))
            break
        lines.append(line)
    return lines
