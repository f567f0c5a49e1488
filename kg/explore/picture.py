"""A network as an SVG picture fit to print: title, legend, boxes that do not touch, source line.

What is too much for a picture is left out by a rule and told: the things with the most links (or
the highest value of a measure) are drawn, a box says how many of its neighbours are not, and the
line under the title says how many things and links are missing. Nothing is cut silently.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from html import escape

from kg.errors import ParameterError
from kg.explore.layered import lay_out_columns
from kg.explore.network import Edge, Network
from kg.explore.packing import Place, Placed
from kg.explore.palette import INK, QUIET, kind_style, line_style, mark
from kg.explore.paths import Around
from kg.explore.projections import PROJECTIONS, is_leftward, link_label
from kg.explore.springs import lay_out_springs
from kg.explore.svg import element, number, safe_href, text_element
from kg.explore.terms import kind_label
from kg.explore.texts import break_lines, cut_text, text_width
from kg.explore.wording import TEXTS, count_text

__all__ = ["LAYOUTS", "Wish", "draw_around", "draw_network"]

LAYOUTS = ("layered", "spring")
DRAWN = 60
MARGIN, SIZE, LINE, PAD, MARK = 20.0, 12.0, 15.0, 6.0, 18.0
LABEL = 190.0


@dataclass(frozen=True, slots=True)
class Wish:
    """How a network is drawn.

    Attributes:
        language: ``en`` or ``id``.
        layout: One of :data:`LAYOUTS`.
        most: How many things are drawn at most.
        values: Of a measure, by IRI: the highest are drawn. The number of links when empty.
        measure: Its name.
        title: Instead of that of the projection.
        centre: A thing that is drawn in any case, and marked.
        href: Where a box leads.
    """

    language: str = "en"
    layout: str = "layered"
    most: int = DRAWN
    values: Mapping[str, float] = field(default_factory=dict)
    measure: str = ""
    title: str = ""
    centre: str = ""
    href: Callable[[str], str | None] = safe_href


def draw_network(network: Network, wish: Wish) -> str:
    """Draw a network.

    Args:
        network: The network.
        wish: How.

    Returns:
        An SVG document of its own, on white.

    Raises:
        ParameterError: If the layout is unknown.
    """
    if wish.layout not in LAYOUTS:
        raise ParameterError(
            f"--layout must be {' or '.join(LAYOUTS)}, not {wish.layout!r}",
            name="layout",
            allowed=LAYOUTS,
        )
    return _Picture(network, wish).draw()


def draw_around(around: Around, wish: Wish | None = None) -> str:
    """Draw what stands around a thing, with the thing marked."""
    wish = wish or Wish()
    distances = {around.centre: 1.0} | {
        step.end: 1 / (distance + 1) for distance, step in around.steps
    }
    name = around.network.label(around.centre, wish.language)
    texts = TEXTS[wish.language]
    return draw_network(
        around.network,
        replace(
            wish,
            centre=around.centre,
            values=wish.values or distances,
            measure=wish.measure or texts["nearness"],
            title=wish.title or texts["around"].format(name=name, depth=around.depth),
        ),
    )


class _Picture:
    """Draws one network."""

    def __init__(self, network: Network, wish: Wish) -> None:
        self._whole, self._wish = network, wish
        self._degrees = _degrees(network)
        self._network = network.only(_chosen(network, wish, self._degrees))
        self._shown = _degrees(self._network)
        # What would stand alone in the picture tells nothing there.
        self._nodes = self._network.nodes

    def draw(self) -> str:
        labels = {iri: self._lines(iri) for iri in self._nodes}
        sizes = {iri: _size(lines) for iri, lines in labels.items()}
        pairs = [_pair(edge) for edge in self._network.edges]
        place = lay_out_columns if self._wish.layout == "layered" else lay_out_springs
        placed = place(sizes, pairs)
        head, top = self._head(max(placed.width, 480.0))
        legend, legend_height = self._legend(max(placed.width, 480.0), 0)
        width = max(placed.width, 480.0) + 2 * MARGIN
        bottom = top + placed.height
        drawn = [
            self._edges(placed),
            *(self._box(i, placed.boxes[i], labels[i]) for i in self._nodes),
        ]
        height = bottom + 24 + legend_height + 26
        texts = TEXTS[self._wish.language]
        content = [
            element("title", escape(self._title())),
            element("desc", escape(" ".join([*self._told(), texts["desc"]]))),
            element("rect", width=width, height=height, fill="#ffffff"),
            *head,
            element("g", *drawn, transform=f"translate({number(MARGIN)} {number(top)})"),
            element("g", *legend, transform=f"translate({number(MARGIN)} {number(bottom + 24)})"),
            text_element(self._source(width), MARGIN, height - 12, size=10.5, fill=QUIET),
        ]
        return element(
            "svg", *content, xmlns="http://www.w3.org/2000/svg",
            viewBox=f"0 0 {number(width)} {number(height)}", width=width, height=height,
            role="img", aria_label=self._title(), lang=self._wish.language,
            font_family="system-ui, Liberation Sans, Arial, sans-serif",
        )  # fmt: skip

    def _title(self) -> str:
        if self._wish.title:
            return self._wish.title
        return " · ".join(
            PROJECTIONS[name].titles[self._wish.language] for name in self._whole.projections
        )

    def _told(self) -> list[str]:
        """Say how much is drawn, and what is not."""
        texts, language = TEXTS[self._wish.language], self._wish.language
        total, links = len(self._whole.nodes), len(self._whole.edges)
        shown, shown_links = len(self._nodes), len(self._network.edges)
        told = []
        if shown < total:
            told.append(
                texts["some"].format(
                    shown=count_text(shown, language), total=count_text(total, language),
                    shown_links=count_text(shown_links, language),
                    links=count_text(links, language),
                    rule=texts["rule"].format(measure=self._wish.measure or texts["degree"]),
                )
            )  # fmt: skip
        else:
            told.append(
                texts["all"].format(
                    total=count_text(total, language), links=count_text(links, language)
                )
            )
        if self._whole.on:
            told.append(texts["on"].format(day=self._whole.on.isoformat()))
            if self._whole.undated:
                told.append(texts["undated"].format(count=self._whole.undated))
        told.append(texts["pending in" if self._whole.with_pending else "pending out"])
        return told

    def _head(self, width: float) -> tuple[list[str], float]:
        drawn, y = [], MARGIN + 14.0
        for line in break_lines(self._title(), width, 18, most=3, bold=True):
            drawn.append(text_element(line, MARGIN, y, size=18, fill=INK, weight=600))
            y += 23
        for line in break_lines(" ".join(self._told()), width, 11.5, most=4):
            drawn.append(text_element(line, MARGIN, y, size=11.5, fill=QUIET))
            y += LINE
        return drawn, y + 8

    def _source(self, width: float) -> str:
        texts = TEXTS[self._wish.language]
        version = "–" if self._whole.version is None else str(self._whole.version)
        return cut_text(texts["source"].format(version=version), width - 2 * MARGIN, 10.5)

    def _lines(self, iri: str) -> list[str]:
        hidden = self._degrees[iri] - self._shown[iri]
        label = self._network.label(iri, self._wish.language)
        lines = break_lines(label, LABEL, SIZE, most=3)
        if hidden:
            lines.append(TEXTS[self._wish.language]["hidden"].format(count=hidden))
        return lines

    def _box(self, iri: str, place: Place, lines: Sequence[str]) -> str:
        thing = self._network.things.get(iri)
        style = kind_style(thing.kind if thing else "")
        is_centre = iri == self._wish.centre
        label = self._network.label(iri, self._wish.language)
        kind = thing.kind_label(self._wish.language) if thing else ""
        hidden = self._degrees[iri] - self._shown[iri]
        parts = [
            element("title", escape(f"{label} ({kind})" if kind else label)),
            element(
                "rect", x=place.x, y=place.y, width=place.width, height=place.height, rx=4,
                fill="#ffffff", stroke=style.colour, stroke_width=2.5 if is_centre else 1.2,
            ),
            mark(style, place.x + PAD + 5, place.y + PAD + 6.5),
        ]  # fmt: skip
        for number_, line in enumerate(lines):
            is_note = bool(hidden) and number_ == len(lines) - 1
            parts.append(
                text_element(
                    line, place.x + PAD + MARK, place.y + PAD + 10.5 + LINE * number_,
                    size=10 if is_note else SIZE, fill=QUIET if is_note else INK,
                    weight=600 if is_centre and not is_note else None,
                )
            )  # fmt: skip
        href = safe_href(self._wish.href(iri))
        return element("a", *parts, href=href) if href else element("g", *parts)

    def _edges(self, placed: Placed) -> str:
        drawn = []
        stated: dict[tuple[str, str, str], list[Edge]] = {}
        for edge in self._network.edges:
            key = (edge.subject, edge.object, link_label(edge.relation, "en"))
            stated.setdefault(key, []).append(edge)
        beside: Counter[frozenset[str]] = Counter()
        for (subject, end, _), edges in sorted(stated.items()):
            if subject == end:
                continue
            pair = _pair(edges[0])
            points = list(placed.routes[pair])
            if pair[0] != subject:
                points.reverse()
            # Links of other kinds between the same two run beside the first.
            shift = 5.0 * beside[frozenset((subject, end))]
            beside[frozenset((subject, end))] += 1
            drawn.append(self._edge(edges, [(x, y + shift) for x, y in points]))
        return "".join(drawn)

    def _edge(self, edges: Sequence[Edge], points: Sequence[tuple[float, float]]) -> str:
        style = line_style(edges[0].relation)
        is_accepted = any(edge.status == "accepted" for edge in edges)
        said = "; ".join(self._network.sentence(edge, self._wish.language) for edge in edges[:5])
        return element(
            "g",
            element("title", escape(said)),
            element(
                "path", d=_curve(points, is_level=self._wish.layout == "layered"), fill="none",
                stroke=style.colour, stroke_width=1.3, stroke_dasharray=style.dashes or None,
                stroke_opacity=None if is_accepted else 0.45,
            ),
            _arrow_head(points, style.colour, is_level=self._wish.layout == "layered"),
        )  # fmt: skip

    def _legend(self, width: float, top: float) -> tuple[list[str], float]:
        """Return the key of kinds and relations that are drawn, in rows, and its height."""
        texts, language = TEXTS[self._wish.language], self._wish.language
        kinds = sorted(
            {self._network.things[iri].kind for iri in self._nodes if iri in self._network.things},
            key=lambda kind: kind_label(kind, language),
        )
        entries: list[tuple[str, str, float]] = [
            (
                mark(kind_style(kind), 6, -4),
                kind_label(kind, language) if kind else texts["thing"],
                18,
            )
            for kind in kinds
        ]
        lines: dict[str, str] = {}
        for edge in self._network.edges:
            lines.setdefault(link_label(edge.relation, language), edge.relation)
        for label, relation in sorted(lines.items()):
            style = line_style(relation)
            sample = element(
                "path", d="M0 -4H30", stroke=style.colour, stroke_width=1.6, fill="none",
                stroke_dasharray=style.dashes or None,
            )  # fmt: skip
            tip = element("polygon", points="36,-4 29,-7.5 29,-0.5", fill=style.colour)
            entries.append((sample + tip, label, 42))
        if any(edge.status != "accepted" for edge in self._network.edges):
            pale = element("path", d="M0 -4H34", stroke=INK, stroke_width=1.6, stroke_opacity=0.4)
            entries.append((pale, texts["pale"], 42))
        drawn: list[str] = []
        x, y = 0.0, top + 12
        for sign, label, room in entries:
            wide = room + text_width(label, 11) + 22
            if x and x + wide > width:
                x, y = 0.0, y + 19
            text = text_element(label, room, 0, size=11, fill=INK)
            drawn.append(element("g", sign, text, transform=f"translate({number(x)} {number(y)})"))
            x += wide
        return drawn, y + 6 - top


def _degrees(network: Network) -> Counter[str]:
    """Count with how many other things each one is linked."""
    pairs = {frozenset((edge.subject, edge.object)) for edge in network.edges}
    return Counter(end for pair in pairs for end in pair if len(pair) == 2)


def _chosen(network: Network, wish: Wish, degrees: Mapping[str, int]) -> list[str]:
    values = wish.values or degrees
    ranked = sorted(network.nodes, key=lambda iri: (iri != wish.centre, -values.get(iri, 0), iri))
    return ranked[: wish.most]


def _size(lines: Sequence[str]) -> tuple[float, float]:
    width = max(text_width(line, SIZE) for line in lines)
    return width + MARK + 2 * PAD, LINE * len(lines) + 2 * PAD - 2


def _pair(edge: Edge) -> tuple[str, str]:
    """Return the ends of a link, the one that stands left first."""
    if is_leftward(edge.relation):
        return edge.object, edge.subject
    return edge.subject, edge.object


def _curve(points: Sequence[tuple[float, float]], *, is_level: bool) -> str:
    x, y = points[0]
    data = f"M{number(x)} {number(y)}"
    for to_x, to_y in points[1:]:
        if not is_level or abs(to_y - y) < 0.5:
            data += f"L{number(to_x)} {number(to_y)}"
        elif abs(to_x - x) < 1:  # within one column: a bow to the right
            out = x + 34
            data += (
                f"C{number(out)} {number(y)} {number(out)} {number(to_y)} "
                f"{number(to_x)} {number(to_y)}"
            )
        else:
            half = (x + to_x) / 2
            data += (
                f"C{number(half)} {number(y)} {number(half)} {number(to_y)} "
                f"{number(to_x)} {number(to_y)}"
            )
        x, y = to_x, to_y
    return data


def _arrow_head(points: Sequence[tuple[float, float]], colour: str, *, is_level: bool) -> str:
    (x1, y1), (x2, y2) = points[-2], points[-1]
    dx, dy = x2 - x1, y2 - y1
    if is_level:
        dx, dy = dx or 1.0, 0.0  # curves arrive level
    length = (dx * dx + dy * dy) ** 0.5 or 1.0
    ux, uy = dx / length, dy / length
    back_x, back_y = x2 - 8 * ux, y2 - 8 * uy
    corners = (
        f"{number(x2)},{number(y2)} {number(back_x - 3.5 * uy)},{number(back_y + 3.5 * ux)} "
        f"{number(back_x + 3.5 * uy)},{number(back_y - 3.5 * ux)}"
    )
    return element("polygon", points=corners, fill=colour)
