"""A large store in the state that the rules would leave, made of copies of a small one.

Filling a store of a million observations through the rules takes hours. The rules about figures
look at one area and its versions, so what they infer for an area is the same in any store. Steps:

1. take all quads of a small store in which the rules ran over everything: named graphs, inferred
   graphs and the default graph;
2. for each copy write them again with every area, observation and named graph renamed. The name of
   a figure and of a pair ends in a hash of what it is about, so it is computed from the renamed
   key, as ``20-figures.rq`` and ``70-differences.rq`` do;
3. load the text beside the first one. Slices of producers keep their names and grow by members.

Nothing is taken on trust: ``bench_differences`` runs all rules over everything in a small store of
copies, and stops if that changes a single triple.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode, RdfFormat
from pyoxigraph import Store as Database

from kg.namespaces import DEFAULT_BASE, PREFIXES, tr

__all__ = ["Template", "add_copies"]

ID = DEFAULT_BASE + "id/"
_NAME = re.compile(
    r"(?<=id/)(?:area/a\d+|observation/a\d+-\d+|figure/a\d+-\d+-[0-9a-f]+|difference/a\d+-[0-9a-f]+"
    r"|slice/\w+-area-a\d+)(?=>)|(?<=graph/)t\d+(?=>)"
)
_AREA = re.compile(r"(?:(?<=/)a|(?<=-area-)a|^t)(\d+)")
_KEY = (
    ("indicator", "#"),
    ("supply", "#"),
    ("method", "#"),
    ("observationStatus", "#"),
    ("producer", "/id/"),
)
BATCH = 5
"""Copies loaded at a time; more of them take more memory."""


class Template:
    """The quads of a small store, and how each name in them reads in a copy.

    Args:
        database: The small store, with everything inferred.
        areas: How many areas it has; a copy's areas are numbered on from there.
    """

    def __init__(self, database: Database, areas: int) -> None:
        self.areas = areas
        dumped = database.dump(format=RdfFormat.N_QUADS)
        assert dumped is not None
        lines = dumped.decode().splitlines(keepends=True)
        text = "".join(line for line in lines if _NAME.search(line))
        self._pieces = _NAME.split(text)
        names = _NAME.findall(text)
        self._order = {name: number for number, name in enumerate(dict.fromkeys(names))}
        self._used = [self._order[name] for name in names]
        self._keys = _figure_keys(database)
        self._pairs = _pairs(database)

    def copy(self, number: int) -> str:
        """Return the N-Quads of a copy; 1 is the first one."""
        renamed = [self._rename(name, number) for name in self._order]
        parts = [self._pieces[0]]
        for used, piece in zip(self._used, self._pieces[1:], strict=True):
            parts += (renamed[used], piece)
        return "".join(parts)

    def _rename(self, name: str, number: int) -> str:
        if name.startswith("figure/"):
            return self._figure(name, number)
        if name.startswith("difference/"):
            first, second = sorted(self._figure(one, number) for one in self._pairs[name])
            pair = f"{first.removeprefix('figure/')}|{second.removeprefix('figure/')}"
            return f"{_moved(name, number * self.areas).rpartition('-')[0]}-{_hash(pair)}"
        return _moved(name, number * self.areas)

    def _figure(self, name: str, number: int) -> str:
        moved = _moved(name, number * self.areas)
        area = moved.removeprefix("figure/").partition("-")[0]
        return f"{moved.rpartition('-')[0]}-{_hash(area + self._keys[name])}"


def add_copies(database: Database, template: Template, copies: int) -> None:
    """Load copies 1, 2, … of a template into a database, ``BATCH`` at a time."""
    for start in range(1, copies + 1, BATCH):
        numbers = range(start, min(start + BATCH, copies + 1))
        text = "".join(template.copy(number) for number in numbers)
        database.bulk_load(text.encode(), format=RdfFormat.N_QUADS, lenient=True)


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _moved(name: str, by: int) -> str:
    """Return a name with the number of its area, or of its graph, raised."""
    return _AREA.sub(lambda match: match[0][: -len(match[1])] + str(int(match[1]) + by), name, 1)


def _figure_keys(database: Database) -> Mapping[str, str]:
    """Return what stands behind the area in the key of each figure (``20-figures.rq``)."""
    keys = {}
    for quad in database.quads_for_pattern(
        None, NamedNode(PREFIXES["rdf"] + "type"), NamedNode(tr("Figure")), None
    ):
        about = {
            one.predicate.value: one.object.value
            for one in database.quads_for_pattern(quad.subject, None, None, None)
            if isinstance(one.object, NamedNode | Literal)
        }
        parts = [about[PREFIXES["sdmx-dimension"] + "refPeriod"].rpartition("/")[2]]
        parts += [about[tr(name)].partition(mark)[2] for name, mark in _KEY]
        parts += [about[PREFIXES["sdmx-measure"] + "obsValue"]]
        parts += [about[PREFIXES["sdmx-attribute"] + "unitMeasure"]]
        keys[_short(quad.subject)] = "|" + "|".join(parts)
    return keys


def _pairs(database: Database) -> Mapping[str, list[str]]:
    """Return the two figures of each pair."""
    pairs: dict[str, set[str]] = {}
    for quad in database.quads_for_pattern(None, NamedNode(tr("compares")), None, None):
        pairs.setdefault(_short(quad.subject), set()).add(_short(quad.object))
    return {pair: sorted(figures) for pair, figures in pairs.items()}


def _short(node: object) -> str:
    assert isinstance(node, NamedNode)
    return node.value.removeprefix(ID)
