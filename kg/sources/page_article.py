"""Which part of a web page is its article, and the lines of it.

Place in the flow: used by :mod:`kg.sources.pages`. Algorithm:

1. Each block (a paragraph, or a container with text of its own that only ``<br>`` breaks) has a
   length: its characters outside links. A paragraph gives it to the element around it and half to
   the one around that; a container keeps it and gives half to the one around it.
2. What presents another article gives nothing: text below a heading that is a link, and text that
   breaks off with dots. The element with the most is the article.
3. Its blocks become lines. Where a fifth of its words or more stands in no block, the edges of all
   its elements break lines.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

__all__ = ["Blocks", "all_lines", "article_of", "lines_of", "words_of"]

BLOCKS = "p, h1, h2, h3, h4, li, blockquote, td, figcaption, pre"
EDGES = "div, section, article, main, header, tr, table, ul, ol, dl, dt, dd, address, hr, " + BLOCKS
"""Elements whose text stands on lines of its own."""
_EDGE_TAGS = frozenset(EDGES.split(", "))
_CONTAINERS = frozenset({"div", "section", "article", "main", "td", "dd", "body"})
_HEADINGS = "h2, h3, h4, h5"
_LEAST_OWN = 60
"""Text of its own with which a container counts; labels and buttons are shorter."""
_LONGEST_CARD = 600
"""What presents another article has no more text than this."""
_PAGE_LEVELS, _TWO = 2, 2
_BREAKS_OFF = ("...", "\u2026", "[...]", "[\u2026]")
_IN_BLOCKS = 0.8
"""The part of an article's words that stands in blocks where blocks alone are read."""


@dataclass(slots=True)
class Blocks:
    """The words of each block of a page, found in one pass.

    Attributes:
        pieces: By the block, its texts with the link that each stands in.
        nodes: The blocks.
        plain: By element, how many characters outside links it and all within it have.
    """

    pieces: dict[int, list[tuple[LexborNode, LexborNode | None]]] = field(default_factory=dict)
    nodes: dict[int, LexborNode] = field(default_factory=dict)
    plain: dict[int, int] = field(default_factory=dict)

    @classmethod
    def of(cls, body: LexborNode) -> Blocks:
        """Those of the body of a page."""
        found = cls()
        around: dict[int, tuple[LexborNode, LexborNode | None]] = {body.mem_id: (body, None)}
        order: list[tuple[int, int]] = []
        for node in body.traverse(include_text=True):
            if node.mem_id == body.mem_id or node.parent is None:
                continue
            block, link = around[node.parent.mem_id]
            if node.tag == "-text":
                length = len((node.text_content or "").strip())
                if length:
                    found.pieces.setdefault(block.mem_id, []).append((node, link))
                    found.nodes[block.mem_id] = block
                    if link is None:
                        above = node.parent.mem_id
                        found.plain[above] = found.plain.get(above, 0) + length
                continue
            block = node if node.tag in _EDGE_TAGS else block
            link = node if node.tag == "a" and node.attributes.get("href") else link
            around[node.mem_id] = (block, link)
            order.append((node.mem_id, node.parent.mem_id))
        for inner, outer in reversed(order):  # what is within stands behind
            if inner in found.plain:
                found.plain[outer] = found.plain.get(outer, 0) + found.plain[inner]
        return found


def article_of(body: LexborNode, blocks: Blocks, own: frozenset[str]) -> LexborNode | None:
    """The element that is the article; None in a page without a paragraph.

    Args:
        body: The page.
        blocks: Its blocks.
        own: Headlines of this article, case folded: a heading that links to itself.
    """
    cards = _cards(body, blocks, own)
    scores: dict[int, float] = {}
    nodes: dict[int, LexborNode] = {}
    for key, pieces in blocks.pieces.items():
        node = blocks.nodes[key]
        holder = node if node.tag in _CONTAINERS else node.parent if node.tag == "p" else None
        if holder is None or holder.mem_id in cards:
            continue
        texts = [(text.text_content or "").strip() for text, link in pieces if link is None]
        length = sum(map(len, texts))
        if not length or texts[-1].endswith(_BREAKS_OFF):
            continue
        if holder.mem_id == key and length < _LEAST_OWN:
            continue
        for share in (1.0, 0.5):
            if holder is None or holder.mem_id in cards:
                break
            nodes[holder.mem_id] = holder
            scores[holder.mem_id] = scores.get(holder.mem_id, 0.0) + length * share
            holder = holder.parent if holder.tag != "body" else None
    if not scores:
        return None
    best = nodes[max(scores, key=lambda key: scores[key])]
    return _with_its_pages(best, [node for key, node in nodes.items() if scores[key] >= _LEAST_OWN])


def _with_its_pages(best: LexborNode, others: list[LexborNode]) -> LexborNode:
    """The element around the parts in which a page keeps one article: "item-page" after another.

    They look alike and stand in one element, or each in an element of its own; where that has a
    second main heading, the page goes on with another article.
    """
    kind = (best.tag, best.attributes.get("class"))
    if not kind[1]:
        return best
    alike = [each for each in others if (each.tag, each.attributes.get("class")) == kind]
    around = best.parent
    for _ in range(_PAGE_LEVELS):
        if around is None or around.tag in {"body", "html"}:
            break
        if any(_is_within(each, around) for each in alike if each.mem_id != best.mem_id):
            return around if len(around.css("h1")) < _TWO else best
        around = around.parent
    return best


def _is_within(node: LexborNode, outer: LexborNode) -> bool:
    """Whether an element stands right within another, or in an element that does."""
    for _ in range(_PAGE_LEVELS):
        above = node.parent
        if above is None:
            return False
        if above.mem_id == outer.mem_id:
            return True
        node = above
    return False


def _cards(body: LexborNode, blocks: Blocks, own: frozenset[str]) -> frozenset[int]:
    """The elements that present another article: a heading that is a link, with few words."""
    found: set[int] = set()
    for heading in body.css(_HEADINGS):
        if blocks.plain.get(heading.mem_id, 0) and heading.parent is not None:
            if heading.parent.tag != "a":
                continue
        if not words_of(heading) or words_of(heading).casefold() in own:
            continue
        around = heading.parent
        while around is not None and around.tag != "body":
            length = blocks.plain.get(around.mem_id, 0)
            if length > _LONGEST_CARD or around.mem_id in found:
                break
            found.add(around.mem_id)
            if length:
                break
            around = around.parent
    return frozenset(found)


def words_of(node: LexborNode) -> str:
    """The words of an element, every run of white space made one space."""
    return " ".join(node.text(separator="").split())


def lines_of(node: LexborNode) -> list[str]:
    """The lines of an article; its element is changed."""
    whole = len(words_of(node))
    seen: set[int] = set()
    outer = []
    for block in node.css(BLOCKS):
        if block.mem_id not in seen:
            outer.append(block)
            seen.update(inner.mem_id for inner in block.css(BLOCKS))
    if sum(len(words_of(block)) for block in outer) < _IN_BLOCKS * whole:
        return all_lines(node)
    return [line for block in outer for line in all_lines(block)]


def all_lines(node: LexborNode) -> list[str]:
    """The lines of an element, which ``<br>`` and the edges of what is in it break."""
    for each in node.css("br"):
        each.replace_with("\n")
    for each in node.css(EDGES):
        if each.mem_id != node.mem_id:
            each.insert_before("\n")
            each.insert_after("\n")
    lines = (" ".join(line.split()) for line in node.text(separator="").split("\n"))
    return [line for line in lines if line]
