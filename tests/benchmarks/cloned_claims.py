"""Many synthetic certifications in the state that the rules would leave, copied from a few.

Running the rules over a million certifications takes hours. What they infer of a certification
follows from itself, its unit, its certifier and its edition; the last two are shared by all. Steps:

1. take all triples of a small database in which the rules ran over everything;
2. for each copy write those of units, certifications, certificates, press sources and what was
   inferred of them again, with these names numbered on; certifiers, editions, registers and the
   findings about them stay one;
3. load the text beside the first one.

:func:`check` stops unless each copy is judged as its original is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat
from pyoxigraph import Store as Database

from kg.namespaces import TR

__all__ = ["add_copies", "check"]

BATCH = 10
"""Copies loaded at a time; more of them take more memory."""
_NAME = re.compile(
    r"(?<=id/)(?:unit/u|certification/c|certificate/c|source/s)\d+(?![\w-])"
    r"|(?<=id/)(?:finding|judgement)/[0-9a-z-]+|(?<=\"Unit )\d+(?=\")"
)
_NUMBER = re.compile(r"\d+$")
_LINE = re.compile(r"(?:unit/u|certification/c)(\d+)")


def add_copies(database: Database, size: int, copies: int) -> None:
    """Load copies 1, 2, … of ``size`` certifications, three to a unit, a hundred to a source."""
    shared = {
        quad.subject.value.rpartition("id/")[2]
        for quad in _about(database, "findingOn")
        if isinstance(quad.subject, NamedNode)
    }
    dumped = database.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    assert dumped is not None
    pieces, names = [""], []
    for line in dumped.decode().splitlines(keepends=True):
        found = [each for each in _NAME.finditer(line) if each[0] not in shared]
        end = 0
        for each in found:
            pieces[-1] += line[end : each.start()]
            names.append(each[0])
            pieces.append("")
            end = each.end()
        if found:
            pieces[-1] += line[end:]
    for start in range(1, copies + 1, BATCH):
        numbers = range(start, min(start + BATCH, copies + 1))
        text = "".join(_copied(pieces, names, size, number) for number in numbers)
        database.bulk_load(text.encode(), format=RdfFormat.N_TRIPLES, lenient=True)


def check(database: Database, size: int, copies: int) -> None:
    """Stop unless the judgements of each copy are those of the original."""
    judged: list[set[str]] = [set() for _ in range(copies + 1)]
    for quad in _about(database, "judgementLine"):
        text = f"{quad.subject} {quad.object}"
        claim = re.search(r"certification/c(\d+)", text)
        assert claim is not None
        copy = int(claim[1]) // size

        def back(name: re.Match[str], copy: int = copy) -> str:
            by = copy * (size // 3 if name[0].startswith("unit") else size)
            return name[0][: -len(name[1])] + str(int(name[1]) - by)

        judged[copy].add(_LINE.sub(back, text))
    if not judged[0] or any(each != judged[0] for each in judged):
        raise SystemExit("a copy is judged differently from its original")


def _about(database: Database, name: str) -> Iterator[Quad]:
    return iter(database.quads_for_pattern(None, NamedNode(TR + name), None, DefaultGraph()))


def _copied(pieces: list[str], names: list[str], size: int, copy: int) -> str:
    by = {"unit": size // 3, "certification": size, "certificate": size, "source": size // 100}
    known: dict[str, str] = {}
    parts = [pieces[0]]
    for name, piece in zip(names, pieces[1:], strict=True):
        renamed = known.get(name)
        if renamed is None:
            kind = name.partition("/")[0]
            if kind in {"finding", "judgement"}:
                renamed = f"{name}-{copy}"
            else:
                number = _NUMBER.search(name)
                assert number is not None
                moved = int(number[0]) + copy * by.get(kind, size // 3)
                renamed = f"{name[: number.start()]}{moved}"
            known[name] = renamed
        parts += (renamed, piece)
    return "".join(parts)
