"""The chain of a judgement as an SVG picture: one box per link, joined from holder to recognition.

Status is told three times, by colour (a palette that colour-blind readers can tell apart), by the
shape of the mark and by the line, so that a black-and-white print says the same.
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from textwrap import wrap

from kg.texts import safe_text
from kg.trust.answer import Answer, Judgement
from kg.trust.chain import Link, chain_of
from kg.trust.codes import codes
from kg.trust.sentence import shown_day

__all__ = ["STYLES", "picture_of"]

WIDTH, LEFT, GAP, LINE, PADDING = 720, 64, 16, 20, 14
LETTERS = 82
"""How many letters of the text fit a line of a box."""


@dataclass(frozen=True, slots=True)
class Style:
    """How a status is drawn: colour, dashes of the line, and the mark in its circle."""

    colour: str
    dashes: str
    mark: str


STYLES = {
    "held": Style("#0072b2", "", "✓"),
    "asserted": Style("#b07a00", "8 4", "~"),
    "missing": Style("#6b6b6b", "2 5", "?"),
    "contradicted": Style("#d55e00", "", "✗"),
    "ended": Style("#a3528a", "12 3 2 3", "■"),
    "not-applicable": Style("#6b6b6b", "2 5", "–"),
}


def picture_of(answer: Answer, judgement: Judgement | None, language: str) -> str:
    """Return the picture as an SVG document.

    Args:
        answer: The answer.
        judgement: One of its judgements; None where nobody claims it.
        language: ``en`` or ``id``.
    """
    chain = chain_of(answer, judgement)
    verdict = codes("verdict")[judgement.verdict if judgement else "not-claimed"].labels[language]
    title = safe_text(
        f"{answer.label(answer.holder, language)} · {answer.label(answer.standard, language)} · "
        f"{shown_day(answer.on, language)}: {verdict}"
    )
    parts, top = [], 56
    for number, link in enumerate(chain):
        lines = _lines(answer, link, language)
        height = 2 * PADDING + LINE * (1 + len(lines))
        if number + 1 < len(chain):
            parts.append(_joint(chain[number + 1], top + height // 2, top + height + GAP + 24))
        parts.append(_box(link, lines, top, height, language))
        top += height + GAP
    head = f'<text x="16" y="30" class="h">{escape(_cut(title, 84))}</text>'
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" '
        f'height="{top}" role="img" aria-label="{escape(title)}" lang="{language}">'
        f"<title>{escape(title)}</title>"
        "<style>text{font:14px system-ui,sans-serif;fill:#1a1a1a}.h{font-weight:600;font-size:16px}"
        ".b{font-weight:600}.m{fill:#fff;font-weight:700;text-anchor:middle}</style>"
        f'<rect width="{WIDTH}" height="{top}" fill="#fff"/>{head}{"".join(parts)}</svg>'
    )


def _lines(answer: Answer, link: Link, language: str) -> list[str]:
    known = codes("trustReason")
    lines: list[str] = []
    for finding in link.findings:
        code = known[finding.reason]
        text = code.sentences.get(language) or code.labels[language]
        if finding.about:
            text += f": {answer.label(finding.about, language)}"
        if finding.source:
            name = answer.names.get(finding.source)
            text += f" [{(name.outlet if name else '') or answer.label(finding.source, language)}]"
        lines += wrap(
            safe_text(text), LETTERS, break_long_words=True, max_lines=3, placeholder=" …"
        )
    return list(dict.fromkeys(lines))


def _box(link: Link, lines: list[str], top: int, height: int, language: str) -> str:
    style = STYLES[link.status]
    dashes = f' stroke-dasharray="{style.dashes}"' if style.dashes else ""
    label = codes("trustLink")[link.slug].labels[language]
    status = codes("linkStatus")[link.status].labels[language]
    middle = top + height // 2
    texts = "".join(
        f'<text x="{LEFT + PADDING}" y="{top + PADDING + 12 + LINE * (number + 1)}">'
        f"{escape(line)}</text>"
        for number, line in enumerate(lines)
    )
    return (
        f'<rect x="{LEFT}" y="{top}" width="{WIDTH - LEFT - 16}" height="{height}" rx="6" '
        f'fill="#fff" stroke="{style.colour}" stroke-width="2"{dashes}/>'
        f'<circle cx="32" cy="{middle}" r="15" fill="{style.colour}"/>'
        f'<text x="32" y="{middle + 5}" class="m">{style.mark}</text>'
        f'<text x="{LEFT + PADDING}" y="{top + PADDING + 12}" class="b">'
        f"{escape(label)}: {escape(status)}</text>{texts}"
    )


def _joint(below: Link, start: int, end: int) -> str:
    style = STYLES[below.status]
    dashes = f' stroke-dasharray="{style.dashes}"' if style.dashes else ""
    return (
        f'<line x1="32" y1="{start}" x2="32" y2="{end}" stroke="{style.colour}" '
        f'stroke-width="3"{dashes}/>'
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
