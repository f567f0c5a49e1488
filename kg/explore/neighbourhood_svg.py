"""The small picture of what stands around one thing, for its page, a notebook or print.

What points to the thing stands left of it, what it points to stands right; each group has its
relation above it. Everything is stacked, so nothing overlaps at any number of links, and drawing
takes a millisecond. On a narrow screen (``narrow``) the groups stand under the thing.

Colours are ``currentColor`` and a few that show on white and on black; a page may overrule them by
the classes ``nb-box``, ``nb-line``, ``nb-text``, ``nb-quiet`` and ``nb-self``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from html import escape

from kg.explore.neighbourhood import Group, Neighbourhood
from kg.explore.svg import element, number, path_between, safe_href, text_element
from kg.explore.terms import kind_label, relation_label
from kg.explore.texts import break_lines, cut_text, plain_text
from kg.explore.things import Thing

__all__ = ["Href", "neighbourhood_sentences", "neighbourhood_svg"]

Href = Callable[[str], str | None]
"""Returns where a node leads, or None."""

COLUMN, WIRE, MARGIN, SELF = 268.0, 52.0, 6.0, 152.0
NARROW = 350.0
SIZE, SMALL, LINE = 13.0, 11.0, 16.0
PAD, GAP, GROUP_GAP, HEADING = 8.0, 6.0, 14.0, 18.0
LINE_COLOUR, SELF_COLOUR = "#6f7f8c", "#0b76b3"

TEXTS = {
    "en": {
        "title": "What {name} is linked with",
        "none": "Nothing that is accepted links {name} with another thing.",
        "more": "{count} more {kinds}",
        "only": "{count} {kinds}",
        "others": "things",
        "in": "{things} → {name}: {relation}",
        "out": "{name} → {things}: {relation}",
        "source": "Terang, version {version} of the graph",
    },
    "id": {
        "title": "Yang terhubung dengan {name}",
        "none": "Tidak ada yang diterima yang menghubungkan {name} dengan hal lain.",
        "more": "{count} {kinds} lagi",
        "only": "{count} {kinds}",
        "others": "hal",
        "in": "{things} → {name}: {relation}",
        "out": "{name} → {things}: {relation}",
        "source": "Terang, graf versi {version}",
    },
}


@dataclass(frozen=True, slots=True)
class Box:
    """A box to be drawn: its lines, a small line below them, and where it leads."""

    lines: tuple[str, ...]
    note: str
    full: str
    href: str | None = None
    is_group: bool = False

    @property
    def height(self) -> float:
        """How high it is."""
        return 2 * PAD + LINE * len(self.lines) + (SMALL + 2 if self.note else 0) - 3


_Stacked = tuple[Group, list[Box]]


@dataclass
class _Column:
    """A column under way: what is drawn, how far down it reaches, and for each box its middle.

    An end also tells whether the box points to the thing.
    """

    x: float
    bottom: float
    drawn: list[str] = field(default_factory=list)
    ends: list[tuple[float, bool]] = field(default_factory=list)


def neighbourhood_svg(
    around: Neighbourhood,
    *,
    language: str = "en",
    href: Href | None = None,
    narrow: bool = False,
    title: bool = False,
) -> str:
    """Draw what stands around a thing.

    Args:
        around: The data.
        language: ``en`` or ``id``.
        href: Where a node leads; only addresses of this site and of the web become links.
        narrow: For 350 pixels of width instead of at most 804.
        title: Whether to draw the title and the graph's version, for a picture that stands alone.

    Returns:
        An ``svg`` element without scripts, style sheets and style attributes. Its role is ``img``,
        or ``group`` when it holds links, which an image must not.
    """
    drawing = _Drawing(around, language, href or (lambda iri: None))
    return drawing.draw_narrow(with_title=title) if narrow else drawing.draw_wide(with_title=title)


def neighbourhood_sentences(around: Neighbourhood, language: str) -> list[str]:
    """Return what the picture shows as sentences, one for each group."""
    texts = TEXTS[language]
    name = around.thing.label(language)
    if not around.groups:
        return [texts["none"].format(name=name)]
    return [
        texts[group.direction].format(
            name=name,
            relation=_heading(group, language),
            things=", ".join([*(t.label(language) for t in group.things), *_more(group, language)]),
        )
        for group in around.groups
    ]


class _Drawing:
    """Draws one neighbourhood in one language."""

    def __init__(self, around: Neighbourhood, language: str, href: Href) -> None:
        self._around, self._language, self._href = around, language, href
        self._has_links = False

    def draw_wide(self, *, with_title: bool) -> str:
        top = 34.0 if with_title else MARGIN
        own = self._box(self._around.thing, SELF, is_self=True)
        lefts, rights = self._sides()
        # A side without groups takes no room.
        x = MARGIN + (COLUMN + WIRE if lefts else 0.0)
        beyond = x + SELF + WIRE
        left, right = (
            self._stack(lefts, MARGIN, top, COLUMN),
            self._stack(rights, beyond, top, COLUMN),
        )
        lowest = max(top + own.height, left.bottom, right.bottom)
        middle = (top + lowest) / 2
        drawn = [
            _wire(MARGIN + COLUMN, y, x, middle, points_back=not is_in) for y, is_in in left.ends
        ]
        drawn += [_wire(x + SELF, middle, beyond, y, points_back=is_in) for y, is_in in right.ends]
        drawn += [*left.drawn, *right.drawn]
        drawn.append(self._draw_box(own, x, middle - own.height / 2, SELF, is_self=True))
        width = max((beyond + COLUMN if rights else x + SELF) + MARGIN, NARROW)
        return self._frame(drawn, width, lowest, with_title=with_title)

    def _sides(self) -> tuple[list[_Stacked], list[_Stacked]]:
        """Return the groups left and right; those of one direction stand on both sides."""
        lefts, rights = self._side("in"), self._side("out")
        if not lefts or not rights:
            groups = lefts or rights
            heights = [HEADING + sum(b.height + GAP for b in boxes) for _, boxes in groups]
            places = range(len(groups) + 1)
            if len(groups) > 1:
                half = min(places, key=lambda n: abs(sum(heights[:n]) - sum(heights[n:])))
                lefts, rights = groups[:half], groups[half:]
        return lefts, rights

    def draw_narrow(self, *, with_title: bool) -> str:
        top = 34.0 if with_title else MARGIN
        own = self._box(self._around.thing, NARROW - 2 * MARGIN, is_self=True)
        drawn = [self._draw_box(own, MARGIN, top, NARROW - 2 * MARGIN, is_self=True)]
        groups = [*self._side("in"), *self._side("out")]
        indent = MARGIN + 30
        column = self._stack(groups, indent, top + own.height + 8, NARROW - indent - MARGIN)
        trunk = MARGIN + 12
        for y, is_in in column.ends:
            drawn.append(_line(f"M{number(trunk)} {number(y)}H{number(indent)}"))
            drawn.append(_tip(trunk + 3 if is_in else indent, y, points_left=is_in))
        if column.ends:
            lowest = column.ends[-1][0]
            drawn.append(_line(f"M{number(trunk)} {number(top + own.height)}V{number(lowest)}"))
        bottom = max(column.bottom, top + own.height)
        return self._frame([*drawn, *column.drawn], NARROW, bottom, with_title=with_title)

    def _side(self, direction: str) -> list[_Stacked]:
        return [
            (group, self._boxes(group))
            for group in self._around.groups
            if group.direction == direction
        ]

    def _boxes(self, group: Group) -> list[Box]:
        boxes = [self._box(thing, COLUMN) for thing in group.things]
        more = _more(group, self._language)
        if more:
            shown = more[:3] if len(more) <= 3 else [*more[:2], "…"]
            boxes.append(Box(tuple(shown), "", ", ".join(more), is_group=True))
        return boxes

    def _box(self, thing: Thing, width: float, *, is_self: bool = False) -> Box:
        label = thing.label(self._language)
        lines = break_lines(label, width - 2 * PAD, SIZE, most=4 if is_self else 2, bold=is_self)
        note = cut_text(thing.kind_label(self._language), width - 2 * PAD, SMALL)
        href = None if is_self else safe_href(self._href(thing.iri))
        self._has_links |= href is not None
        return Box(tuple(lines), note, label, href)

    def _stack(self, groups: Sequence[_Stacked], x: float, top: float, width: float) -> _Column:
        """Set groups one under the other."""
        column = _Column(x, top)
        y = top
        for group, boxes in groups:
            heading = cut_text(_heading(group, self._language), width - 4, SMALL)
            column.drawn.append(
                text_element(heading, x + 2, y + SMALL, size=SMALL, class_="nb-quiet", opacity=0.75)
            )
            y += HEADING
            for box in boxes:
                column.drawn.append(self._draw_box(box, x, y, width))
                column.ends.append((y + box.height / 2, group.direction == "in"))
                y += box.height + GAP
            column.bottom = y - GAP
            y += GROUP_GAP - GAP
        return column

    def _draw_box(
        self, box: Box, x: float, y: float, width: float, *, is_self: bool = False
    ) -> str:
        colour = SELF_COLOUR if is_self else LINE_COLOUR
        parts = [
            element("title", escape(box.full)),
            element(
                "rect", x=x, y=y, width=width, height=box.height, rx=5, fill="none", stroke=colour,
                stroke_width=2 if is_self else 1,
                stroke_dasharray="4 3" if box.is_group else None,
                pointer_events="all" if box.href else None,
                class_="nb-self" if is_self else "nb-box",
            ),
        ]  # fmt: skip
        for place, line in enumerate(box.lines):
            parts.append(
                text_element(
                    line, x + PAD, y + PAD + 10 + LINE * place, size=SIZE, class_="nb-text",
                    weight=600 if is_self else None,
                )
            )  # fmt: skip
        if box.note:
            below = y + PAD + 9 + LINE * len(box.lines)
            parts.append(
                text_element(box.note, x + PAD, below, size=SMALL, class_="nb-quiet", opacity=0.75)
            )
        if box.href:
            return element("a", *parts, href=box.href)
        return element("g", *parts)

    def _frame(self, drawn: Iterable[str], width: float, bottom: float, *, with_title: bool) -> str:
        texts, around = TEXTS[self._language], self._around
        title = texts["title"].format(name=around.thing.label(self._language))
        sentences = neighbourhood_sentences(around, self._language)
        content = [
            element("title", escape(title)),
            element("desc", escape(" ".join(f"{one}." for one in sentences).replace("..", "."))),
        ]
        if with_title:
            shown = cut_text(title, width - 2 * MARGIN, 15, bold=True)
            content.append(text_element(shown, MARGIN, 20, size=15, weight=600, class_="nb-text"))
        if not around.groups:
            bottom += LINE + 4
            shown = cut_text(sentences[0], width - 2 * MARGIN, SMALL)
            content.append(text_element(shown, MARGIN, bottom, size=SMALL, class_="nb-quiet"))
        content += drawn
        if with_title and around.version is not None:
            bottom += 22
            source = texts["source"].format(version=around.version)
            content.append(
                text_element(source, MARGIN, bottom, size=SMALL, class_="nb-quiet", opacity=0.75)
            )
        height = bottom + MARGIN + 2
        return element(
            "svg", *content, xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(width)} {number(height)}", width=width, height=height,
            role="group" if self._has_links else "img", aria_label=title, lang=self._language,
            font_family="system-ui, sans-serif", class_="neighbourhood",
        )  # fmt: skip


def _heading(group: Group, language: str) -> str:
    names = dict.fromkeys(relation_label(iri, language) for iri in group.relations)
    return plain_text(" · ".join(names))


def _more(group: Group, language: str) -> list[str]:
    """Say how many more there are, kind by kind."""
    texts = TEXTS[language]
    pattern = texts["more"] if group.things else texts["only"]
    return [
        pattern.format(
            count=f"{count:,}".replace(",", "." if language == "id" else ","),
            kinds=kind_label(kind, language, many=count > 1) if kind else texts["others"],
        )
        for kind, count in group.more
    ]


def _wire(x1: float, y1: float, x2: float, y2: float, *, points_back: bool) -> str:
    """Draw an arrow between two columns; back is to the left."""
    if points_back:
        return _line(path_between(x1 + 7, y1, x2, y2)) + _tip(x1, y1, points_left=True)
    return _line(path_between(x1, y1, x2 - 7, y2)) + _tip(x2, y2, points_left=False)


def _line(data: str) -> str:
    return element(
        "path", d=data, fill="none", stroke=LINE_COLOUR, stroke_width=1.2, class_="nb-line"
    )


def _tip(x: float, y: float, *, points_left: bool) -> str:
    back = x + 8 if points_left else x - 8
    points = (
        f"{number(x)},{number(y)} {number(back)},{number(y - 4)} {number(back)},{number(y + 4)}"
    )
    return element("polygon", points=points, fill=LINE_COLOUR, class_="nb-line")
