"""The chain of a judgement as an SVG picture: one box per link, joined from holder to recognition.

Status is told three times, by colour (a palette that colour-blind readers can tell apart), by the
shape of the mark and by the line, so that a black-and-white print says the same.

The colours are those of a theme. Classes name what each part is (``paper``, ``ink``, ``line``,
``dot``, ``sign``, and the status), so that a page which shows the picture within itself can give it
the colours of its own dark theme: ``style.css`` has those of :data:`DARK`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape
from textwrap import wrap

from kg.texts import safe_text
from kg.trust.answer import Answer, Judgement
from kg.trust.chain import Link, chain_of, said_of
from kg.trust.codes import codes
from kg.trust.sentence import shown_day

__all__ = ["DARK", "LIGHT", "STYLES", "THEMES", "Theme", "picture_of"]

WIDTH, LEFT, GAP, LINE, PADDING = 720, 64, 16, 20, 14
LETTERS = 78
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


@dataclass(frozen=True, slots=True)
class Theme:
    """Colours of the ground, of the letters, and of each status."""

    paper: str
    ink: str
    colours: Mapping[str, str]


LIGHT = Theme("#ffffff", "#1a1a1a", {name: style.colour for name, style in STYLES.items()})
DARK = Theme(
    "#1b1f25",
    "#e6e4df",
    {
        "held": "#56b4e9",
        "asserted": "#e6a532",
        "missing": "#a4abb4",
        "contradicted": "#ff8a4c",
        "ended": "#d98fc4",
        "not-applicable": "#a4abb4",
    },
)
THEMES: Mapping[str, Theme] = {"light": LIGHT, "dark": DARK}


def picture_of(
    answer: Answer, judgement: Judgement | None, language: str, *, theme: Theme = LIGHT
) -> str:
    """Return the picture as an SVG document.

    Args:
        answer: The answer.
        judgement: One of its judgements; None where nobody claims it.
        language: ``en`` or ``id``.
        theme: Its colours.
    """
    chain = chain_of(answer, judgement)
    verdict = codes("verdict")[judgement.verdict if judgement else "not-claimed"].labels[language]
    title = safe_text(
        f"{answer.label(answer.holder, language)} · {answer.label(answer.standard, language)} · "
        f"{shown_day(answer.on, language)}: {verdict}"
    )
    boxes, joints, top, middle = [], [], 56, 0
    for link in chain:
        lines = _lines(answer, link, language)
        height = 2 * PADDING + LINE * (1 + len(lines))
        if middle:
            joints.append(_joint(link, middle, top + height // 2, theme))
        middle = top + height // 2
        boxes.append(_box(link, lines, top, height, language, theme))
        top += height + GAP
    head = _text(16, 30, _cut(title, 84), theme.ink, size=16, weight=600)
    # Attributes and no style sheet: a page with a strict content security policy shows it, too.
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {top}" width="{WIDTH}" '
        f'height="{top}" role="img" aria-label="{escape(title)}" lang="{language}" '
        f'font-family="system-ui, sans-serif"><title>{escape(title)}</title>'
        f'<rect class="paper" width="{WIDTH}" height="{top}" fill="{theme.paper}"/>'
        f"{head}{''.join(joints + boxes)}</svg>"
    )


def _text(
    x: int, y: int, text: str, fill: str, *, size: int = 14, weight: int = 400,
    anchor: str = "start", kind: str = "ink",
) -> str:  # fmt: skip
    return (
        f'<text class="{kind}" x="{x}" y="{y}" font-size="{size}" font-weight="{weight}" '
        f'fill="{fill}" text-anchor="{anchor}">{escape(text)}</text>'
    )


def _lines(answer: Answer, link: Link, language: str) -> list[str]:
    known = codes("trustReason")
    lines: list[str] = []
    for finding in said_of(link.findings):
        code = known[finding.reason]
        text = code.sentences.get(language) or code.labels[language]
        if finding.about:
            text += f": {', '.join(answer.label(one, language) for one in finding.about)}"
        if finding.source:
            name = answer.names.get(finding.source)
            text += f" [{(name.outlet if name else '') or answer.label(finding.source, language)}]"
        lines += wrap(
            safe_text(text), LETTERS, break_long_words=True, max_lines=3, placeholder=" …"
        )
    return list(dict.fromkeys(lines))


def _box(link: Link, lines: list[str], top: int, height: int, language: str, theme: Theme) -> str:
    style, colour = STYLES[link.status], theme.colours[link.status]
    dashes = f' stroke-dasharray="{style.dashes}"' if style.dashes else ""
    label = codes("trustLink")[link.slug].labels[language]
    status = codes("linkStatus")[link.status].labels[language]
    middle = top + height // 2
    left, first = LEFT + PADDING, top + PADDING + 12
    texts = "".join(
        _text(left, first + LINE * number, line, theme.ink)
        for number, line in enumerate(lines, start=1)
    )
    return (
        f'<rect class="paper line {link.status}" x="{LEFT}" y="{top}" '
        f'width="{WIDTH - LEFT - 16}" height="{height}" rx="6" '
        f'fill="{theme.paper}" stroke="{colour}" stroke-width="2"{dashes}/>'
        f'<circle class="dot {link.status}" cx="32" cy="{middle}" r="15" fill="{colour}"/>'
        + _text(32, middle + 5, style.mark, theme.paper, weight=700, anchor="middle", kind="sign")
        + _text(left, first, f"{label}: {status}", theme.ink, weight=600)
        + texts
    )


def _joint(below: Link, start: int, end: int, theme: Theme) -> str:
    style = STYLES[below.status]
    dashes = f' stroke-dasharray="{style.dashes}"' if style.dashes else ""
    return (
        f'<line class="line {below.status}" x1="32" y1="{start}" x2="32" y2="{end}" '
        f'stroke="{theme.colours[below.status]}" stroke-width="3"{dashes}/>'
    )


def _cut(text: str, length: int) -> str:
    return text if len(text) <= length else text[: length - 1] + "…"
