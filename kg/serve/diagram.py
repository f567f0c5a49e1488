"""The diagram of an ontology module, read from its Turtle.

Classes are boxes, ``rdfs:subClassOf`` is a hollow arrow to the wider class, an object property with
domain and range is an arrow from the one to the other; properties between the same two classes
share an arrow, a property from a class to itself is a loop. Properties that lack either are listed
beside the diagram. :mod:`kg.serve.layout` places everything, the template draws it.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from pyoxigraph import NamedNode

from kg.namespaces import PREFIXES, TR
from kg.serve.layout import Area, Arrow, Size, lay_out
from kg.serve.messages import translate
from kg.serve.pages import short_text, shorten_iri
from kg.serve.vocabulary import Document, ontology, vocabulary

__all__ = ["Box", "Diagram", "Edge", "Line", "draw_module", "module_diagram"]

TYPE = PREFIXES["rdf"] + "type"
SUBCLASS, DOMAIN, RANGE = (PREFIXES["rdfs"] + n for n in ("subClassOf", "domain", "range"))
CLASS, PROPERTY = (PREFIXES["owl"] + name for name in ("Class", "ObjectProperty"))
LONGEST = 40
BOX_EM, LINE_EM = 8.2, 7.1
"""Width of a letter in boxes and on arrows; generous, because fonts differ."""
LINE = 16.0
PAD = 12.0
BOX_HEIGHT = 34.0
LOOP = 34.0
"""Left of the text of a loop: the loop itself."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text, where it stands and where it leads."""

    text: str
    href: str
    x: float
    y: float


@dataclass(frozen=True, slots=True)
class Box:
    """A class. ``kind``: ``own`` of the module, ``other`` of another one, ``foreign`` not ours."""

    iri: str
    kind: str
    label: Line
    area: Area
    loops: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Edge:
    """An arrow: ``kind`` is ``subclass`` or ``property``; ``tip`` are the points of its head."""

    kind: str
    path: str
    tip: str
    area: Area
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Diagram:
    """What the template draws; ``facts`` says the same in sentences, ``listed`` is not drawn."""

    width: int
    height: int
    boxes: tuple[Box, ...]
    edges: tuple[Edge, ...]
    facts: tuple[str, ...]
    listed: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class _Model:
    """What a module says: its classes, pairs of classes, properties by pair, and the rest."""

    own: tuple[str, ...]
    others: tuple[str, ...]
    wider: tuple[tuple[str, str], ...]
    properties: Mapping[tuple[str, str], tuple[str, ...]]
    loose: tuple[str, ...]


@lru_cache(maxsize=128)
def module_diagram(name: str, language: str) -> Diagram | None:
    """Return the diagram of a module of this installation; it is drawn once."""
    return draw_module(ontology()[name], language)


def draw_module(document: Document, language: str) -> Diagram | None:
    """Draw a module.

    Args:
        document: The module.
        language: Of the labels.

    Returns:
        The diagram; None when the module speaks of no class.
    """
    model = _read(document)
    if not model.own and not model.others:
        return None
    return _Drawing(model, document.name, language).draw()


def _read(document: Document) -> _Model:
    types, values = defaultdict(set), defaultdict(list)
    for triple in document.triples:
        if isinstance(triple.subject, NamedNode) and isinstance(triple.object, NamedNode):
            subject, value = triple.subject.value, triple.object.value
            if triple.predicate.value == TYPE:
                types[value].add(subject)
            else:
                values[triple.predicate.value].append((subject, value))
    wider = sorted(pair for pair in set(values[SUBCLASS]) if pair[0] != pair[1])
    domains, ranges = _single(values[DOMAIN]), _single(values[RANGE])
    properties: dict[tuple[str, str], list[str]] = defaultdict(list)
    loose = []
    for one in sorted(types[PROPERTY]):
        if one in domains and one in ranges:
            properties[domains[one], ranges[one]].append(one)
        else:
            loose.append(one)
    own = sorted(types[CLASS])
    named = {one for pair in (*wider, *properties) for one in pair}
    return _Model(
        tuple(own),
        tuple(sorted(named - set(own))),
        tuple(wider),
        {pair: tuple(found) for pair, found in sorted(properties.items())},
        tuple(loose),
    )


def _single(pairs: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return the value of each subject, the first in order where there are several."""
    return dict(sorted(pairs, reverse=True))


class _Drawing:
    """Draws one module in one language."""

    def __init__(self, model: _Model, module: str, language: str) -> None:
        self._model, self._module, self._language = model, module, language

    def draw(self) -> Diagram:
        model = self._model
        classes = (*model.own, *model.others)
        loops = {one: model.properties.get((one, one), ()) for one in classes}
        sizes = {one: self._size(one, loops[one]) for one in classes}
        joined = [pair for pair in model.properties if pair[0] != pair[1]]
        arrows = [Arrow(wide, narrow, port="wider") for narrow, wide in model.wider]
        arrows += [self._arrow(pair) for pair in joined]
        placed = lay_out(sizes, arrows)
        boxes = [self._box(one, placed.boxes[one], loops[one]) for one in classes]
        edges = []
        for number, area in enumerate(placed.labels):
            is_subclass = number < len(model.wider)
            (left, right), turned = placed.ends[number], placed.turned[number]
            at_left = turned != is_subclass
            pair = None if is_subclass else joined[number - len(model.wider)]
            edges.append(
                Edge(
                    "subclass" if is_subclass else "property",
                    placed.paths[number],
                    _tip(*(left if at_left else right), at_left, 11 if is_subclass else 8),
                    area,
                    () if pair is None else self._lines(model.properties[pair], area),
                )
            )
        return Diagram(
            round(placed.width),
            round(placed.height),
            tuple(boxes),
            tuple(edges),
            tuple(self._facts()),
            tuple(Line(self._label(one), self._href(one), 0, 0) for one in model.loose),
        )

    def _label(self, iri: str) -> str:
        return short_text(vocabulary().label(iri, self._language) or shorten_iri(iri), LONGEST)

    def _href(self, iri: str) -> str:
        """Return where a term is explained: here, on its module's page, or where its IRI leads."""
        if not iri.startswith(TR):
            return iri if iri.startswith(("http://", "https://")) else "#"
        home = _modules().get(iri, "")
        name = iri.removeprefix(TR)
        if home == self._module:
            return f"#{name}"
        return f"/ontology/{home}#{name}" if home else f"/ontology#{name}"

    def _size(self, iri: str, loops: tuple[str, ...]) -> Size:
        width = text_width(self._label(iri), BOX_EM) + 2 * PAD
        texts = [LOOP + text_width(self._label(one), LINE_EM) for one in loops]
        below = LINE * len(loops) + 10 if loops else 0
        return Size(max([width, *texts]), BOX_HEIGHT, below)

    def _arrow(self, pair: tuple[str, str]) -> Arrow:
        texts = [self._label(one) for one in self._model.properties[pair]]
        width = max(text_width(text, LINE_EM) for text in texts) + PAD
        return Arrow(*pair, width, LINE * len(texts) + 4)

    def _box(self, iri: str, area: Area, loops: tuple[str, ...]) -> Box:
        kind = "own" if iri in self._model.own else "other" if iri.startswith(TR) else "foreign"
        middle = area.x + area.width / 2, area.y + area.height / 2 + 4.5
        label = Line(self._label(iri), self._href(iri), *middle)
        lines = tuple(
            Line(self._label(one), self._href(one), area.x + LOOP, area.bottom + LINE * n + 16)
            for n, one in enumerate(loops)
        )
        return Box(iri, kind, label, area, lines)

    def _lines(self, properties: tuple[str, ...], area: Area) -> tuple[Line, ...]:
        middle = area.x + area.width / 2
        return tuple(
            Line(self._label(one), self._href(one), middle, area.y + LINE * n + 14)
            for n, one in enumerate(properties)
        )

    def _facts(self) -> list[str]:
        """Say in sentences what the arrows show."""
        say = [
            translate(
                "diagram.subclass",
                self._language,
                narrow=self._label(narrow),
                wide=self._label(wide),
            )
            for narrow, wide in self._model.wider
        ]
        for (domain, value), properties in self._model.properties.items():
            say += [
                translate(
                    "diagram.property",
                    self._language,
                    domain=self._label(domain),
                    property=self._label(one),
                    range=self._label(value),
                )
                for one in properties
            ]
        return say


def text_width(text: str, letter: float) -> float:
    """Return how wide a text may become; wide letters count twice, marks not at all."""
    return letter * sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
        for c in text
    )


def _tip(x: float, y: float, points_left: bool, size: float) -> str:
    """Return the corners of an arrow's head that touches a box at a point."""
    back = x + size if points_left else x - size
    return f"{x:.1f},{y:.1f} {back:.1f},{y - size / 2:.1f} {back:.1f},{y + size / 2:.1f}"


@lru_cache(maxsize=1)
def _modules() -> Mapping[str, str]:
    """Return the module that defines each term of ours."""
    return {
        triple.subject.value: name
        for name, document in ontology().items()
        if name
        for triple in document.triples
        if triple.predicate.value == TYPE and isinstance(triple.subject, NamedNode)
    }
