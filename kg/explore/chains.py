"""The shortest paths between two things as an SVG picture: one column of boxes for each path.

Between two boxes stands each statement that links them, in words, with the source that makes it.
"""

from __future__ import annotations

from html import escape

from kg.explore.network import Edge
from kg.explore.palette import INK, QUIET, kind_style, line_style, mark
from kg.explore.paths import Paths, Step
from kg.explore.projections import link_label
from kg.explore.svg import element, number, text_element
from kg.explore.texts import break_lines, cut_text
from kg.explore.wording import TEXTS, count_text

__all__ = ["days_text", "draw_paths", "path_summary", "source_names", "step_lines"]

COLUMN, MARGIN, SIZE, SMALL, LINE = 380.0, 20.0, 13.0, 11.0, 15.0
MOST_COLUMNS, MOST_STATEMENTS = 3, 4
STEM = 19.0


def draw_paths(paths: Paths, *, language: str = "en") -> str:
    """Draw paths.

    Args:
        paths: What was found; three of them are drawn, and the picture says of how many.
        language: ``en`` or ``id``.

    Returns:
        An SVG document of its own, on white.
    """
    shown = paths.paths[:MOST_COLUMNS]
    columns = max(1, len(shown))
    width = columns * COLUMN + (columns - 1) * 20 + 2 * MARGIN
    texts = TEXTS[language]
    title = texts["path"].format(
        first=paths.network.label(paths.first, language),
        last=paths.network.label(paths.last, language),
    )
    content, y = [], MARGIN + 14.0
    for line in break_lines(title, width - 2 * MARGIN, 18, most=3, bold=True):
        content.append(text_element(line, MARGIN, y, size=18, fill=INK, weight=600))
        y += 23
    summary = path_summary(paths, language, shown=len(shown))
    for line in break_lines(summary, width - 2 * MARGIN, 11.5, most=3):
        content.append(text_element(line, MARGIN, y, size=11.5, fill=QUIET))
        y += LINE
    lowest = top = y + 6
    for place, path in enumerate(shown):
        drawn, bottom = _column(paths, path, MARGIN + place * (COLUMN + 20), top, language)
        content += drawn
        lowest = max(lowest, bottom)
    version = "–" if paths.network.version is None else str(paths.network.version)
    height = lowest + 34
    content.append(
        text_element(
            cut_text(texts["source"].format(version=version), width - 2 * MARGIN, 10.5),
            MARGIN, height - 12, size=10.5, fill=QUIET,
        )
    )  # fmt: skip
    return element(
        "svg", element("title", escape(title)), element("desc", escape(summary)),
        element("rect", width=width, height=height, fill="#ffffff"), *content,
        xmlns="http://www.w3.org/2000/svg", viewBox=f"0 0 {number(width)} {number(height)}",
        width=width, height=height, role="img", aria_label=title, lang=language,
        font_family="system-ui, Liberation Sans, Arial, sans-serif",
    )  # fmt: skip


def path_summary(paths: Paths, language: str, *, shown: int | None = None) -> str:
    """Say how many paths there are, how long, and how many of them are told."""
    texts = TEXTS[language]
    if not paths.paths:
        return texts["no path"].format(where=", ".join(paths.network.projections))
    steps = len(paths.paths[0])
    if steps == 1:
        return texts["one step"]
    if paths.count == 1:
        return texts["one path"].format(steps=steps)
    told = len(paths.paths) if shown is None else shown
    return texts["paths"].format(shown=told, count=count_text(paths.count, language), steps=steps)


def source_names(paths: Paths, edge: Edge, language: str) -> str:
    """Return the sources of a statement by name, with their status where it is not accepted."""
    network = paths.network
    return "; ".join(
        network.label(source, language) + ("" if status == "accepted" else f" [{status}]")
        for source, status in edge.sources
    )


def step_lines(paths: Paths, edge: Edge, language: str) -> tuple[str, str]:
    """Return what a statement says and who says so."""
    label = link_label(edge.relation, language)
    if edge.about:
        label += f" ({paths.network.label(edge.about, language)})"
    if edge.is_dated:
        label += f", {days_text(edge, language)}"
    return label, source_names(paths, edge, language)


def days_text(edge: Edge, language: str) -> str:
    """Return the days of a statement, and whether its end is only assumed."""
    days = " – ".join(str(day) if day else "…" for day in (edge.since, edge.until))
    return f"{days} ({TEXTS[language]['assumed']})" if edge.until_assumed else days


def _column(
    paths: Paths, path: tuple[Step, ...], x: float, top: float, language: str
) -> tuple[list[str], float]:
    nodes = [path[0].start, *(step.end for step in path)] if path else [paths.first]
    drawn: list[str] = []
    y = top
    for place, iri in enumerate(nodes):
        box, height = _box(paths, iri, x, y, language)
        drawn.append(box)
        y += height
        if place < len(path):
            link, height = _link(paths, path[place], x, y, language)
            drawn.append(link)
            y += height
    return drawn, y


def _box(paths: Paths, iri: str, x: float, y: float, language: str) -> tuple[str, float]:
    thing = paths.network.things[iri]
    style = kind_style(thing.kind)
    lines = break_lines(thing.label(language), COLUMN - 42, SIZE, most=3, bold=True)
    kind = thing.kind_label(language)
    height = LINE * len(lines) + 14 + (14 if kind else 0)
    parts = [
        element("title", escape(thing.label(language))),
        element(
            "rect", x=x, y=y, width=COLUMN, height=height, rx=5, fill="#ffffff",
            stroke=style.colour, stroke_width=1.5,
        ),
        mark(style, x + 16, y + 16),
    ]  # fmt: skip
    for place, line in enumerate(lines):
        parts.append(
            text_element(line, x + 32, y + 20 + LINE * place, size=SIZE, fill=INK, weight=600)
        )
    if kind:
        parts.append(
            text_element(
                cut_text(kind, COLUMN - 42, SMALL), x + 32, y + 19 + LINE * len(lines),
                size=SMALL, fill=QUIET,
            )
        )  # fmt: skip
    return element("g", *parts), height


def _link(paths: Paths, step: Step, x: float, y: float, language: str) -> tuple[str, float]:
    """Draw the statements of a step, and an arrow in the direction of the first."""
    edges = step.edges[:MOST_STATEMENTS]
    is_down = edges[0].subject == step.start
    style = line_style(edges[0].relation)
    texts, parts = TEXTS[language], []
    room = COLUMN - 32 - 8
    height = STEM
    for edge in edges:
        says, source = step_lines(paths, edge, language)
        if (edge.subject == step.start) != is_down or not is_down:
            way = "↑" if edge.subject != step.start else "↓"
            says = f"{way} {says}"
        for line in break_lines(says, room, 12, most=2):
            parts.append(text_element(line, x + 32, y + height, size=12, fill=INK))
            height += LINE
        for line in break_lines(source, room, 10.5, most=2):
            parts.append(text_element(line, x + 32, y + height, size=10.5, fill=QUIET))
            height += 13
        height += 6
    if hidden := len(step.edges) - len(edges):
        more = texts["more said"].format(count=hidden)
        parts.append(text_element(more, x + 32, y + height, size=10.5, fill=QUIET))
        height += LINE
    start, end = (y + 1, y + height - 2) if is_down else (y + height - 1, y + 2)
    tip = end - 7 if is_down else end + 7
    line = element(
        "path", d=f"M{number(x + 16)} {number(start)}V{number(tip)}", stroke=style.colour,
        stroke_width=2, fill="none", stroke_dasharray=style.dashes or None,
    )  # fmt: skip
    head = (
        f"{number(x + 16)},{number(end)} {number(x + 12)},{number(tip)} "
        f"{number(x + 20)},{number(tip)}"
    )
    return element("g", line, element("polygon", points=head, fill=style.colour), *parts), height
