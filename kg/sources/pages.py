"""The article in a saved web page: its text, and what the page says of itself.

Place in the flow: used by :mod:`kg.sources.documents`. Algorithm:

1. Scripts, styles, navigation, readers' comments and the like are dropped.
2. :mod:`kg.sources.page_article` finds the element that is the article; its blocks become lines.
3. Where that is short and the page's JSON-LD has the article's text, that text is taken.
4. What is nothing but a link, a headline of another article, begins with "Baca juga:", as where a
   page prints these words in the line itself: it is read as a linked headline (a weaker claim).
5. Title, address, day and publisher come from JSON-LD (schema.org) and Open Graph, the day also
   from the names that Indonesian pages use, the address from the remark that browsers leave.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Any

from kg.errors import SourceError
from kg.sources.page_article import Blocks, all_lines, article_of, lines_of, words_of

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

__all__ = ["Page", "check_depth", "read_page"]

DROPPED = (
    "script, style, noscript, template, nav, footer, aside, form, button, iframe, svg, select, "
    "textarea, dialog, [hidden], [aria-hidden=true]"
)
NOT_OF_THE_ARTICLE = (
    ", ".join(
        f"{tag}{attribute}"
        for tag in ("div", "section", "ul", "ol")
        for name in ("comments", "comment", "komentar", "respond", "disqus_thread", "comment-list")
        for attribute in (f"#{name}", f".{name}")
    )
    + ", .comments-area, .comment-respond, .comment-section, #comment-section, .box-komentar"
)
"""What readers wrote, and the rules for it."""
SHORT = 200
"""An article with less text than this is looked for in JSON-LD, too."""
DEPTH_LIMIT = 800
"""Elements within elements; no page that people write comes near it."""

_TAG = re.compile(r"<(/?)([a-z][a-z0-9-]*)(?:[\s/][^<>]*)?>", re.I)
_UNCLOSED = frozenset(
    "area base body br col colgroup dd dt embed head hr html img input li link meta option p param "
    "rp rt source tbody td tfoot th thead tr track wbr".split()
)
"""Elements that end by themselves, or need no end tag: they do not count as a level."""
_RAW = re.compile(r"<(script|style)\b", re.I)
PUBLISHED = ("publishdate", "dtk:publishdate", "content_publisheddate", "pubdate", "datepublished")
"""Names under which pages of Detik, Kompas and others tell their day."""
LINKED = "Baca juga: "
"""What is put before the headline of another article."""
LEAST_HEADLINE = 4
"""A link of fewer words is a tag, a name or a button."""
_LINK_LABEL = re.compile(r"\W*(?:baca|simak|lihat|tonton|klik|read|see|also|related)\b", re.I)
"""How a line begins that says of itself that it is linked."""
_SAVED_FROM = re.compile(r"<!-- saved from url=\(\d+\)(\S{1,2000}) -->")


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article, a line a block, and what the page says of itself."""

    text: str
    title: str | None
    url: str | None
    published: date | None
    publisher: str | None


def read_page(html: str, name: str) -> Page:
    """Read the article of a page.

    Args:
        html: The page, decoded.
        name: The file, for errors.

    Raises:
        SourceError: If the page is nested deeper than :data:`DEPTH_LIMIT`, or holds no text.
    """
    from selectolax.lexbor import LexborHTMLParser

    check_depth(html, name)
    tree = LexborHTMLParser(html)
    data = _json_ld(tree)
    metas = _metas(tree)
    heading = tree.css_first("h1")
    title = metas.get("og:title") or _string(data.get("headline"))
    title = title or (words_of(heading) if heading is not None else None)
    canonical = tree.css_first("link[rel=canonical]")
    saved = _SAVED_FROM.search(html[:4096])
    addresses = (
        canonical.attributes.get("href") if canonical is not None else None,
        metas.get("og:url"),
        saved.group(1) if saved else None,
    )
    url = next((each for each in addresses if each and re.match(r"https?://", each)), None)
    publisher = data.get("publisher")
    return Page(
        _article(tree, data, name, title),
        title,
        url,
        _published(tree, metas, data),
        (_string(publisher.get("name")) if isinstance(publisher, dict) else None)
        or metas.get("og:site_name"),
    )


def _published(tree: LexborHTMLParser, metas: dict[str, str], data: dict[str, Any]) -> date | None:
    """The day of publication, where the page tells it to machines."""
    marked = tree.css_first("[itemprop=datePublished]")
    attributes = marked.attributes if marked is not None else {}
    stamps = (
        metas.get("article:published_time"),
        _string(data.get("datePublished")),
        *(metas.get(name) for name in PUBLISHED),
        attributes.get("content") or attributes.get("datetime"),
    )
    return next((day for stamp in stamps if (day := _day(stamp)) is not None), None)


def check_depth(html: str, name: str) -> None:
    """Refuse what nests without end: the parser takes quadratic time for it."""
    depth = 0
    for match in _TAG.finditer(_without_scripts(html)):
        if match.group(2).lower() in _UNCLOSED or match.group().endswith("/>"):
            continue
        depth = max(0, depth + (-1 if match.group(1) else 1))
        if depth > DEPTH_LIMIT:
            raise SourceError(
                f"elements nested deeper than {DEPTH_LIMIT}; this is no article", file=name
            )


def _without_scripts(html: str) -> str:
    """Return a page without its scripts and styles, whose signs are no elements."""
    kept, at, lower = [], 0, html.lower()
    while (match := _RAW.search(html, at)) is not None:
        kept.append(html[at : match.start()])
        at = lower.find(f"</{match.group(1).lower()}", match.end())
        if at < 0:
            return "".join(kept)
    return "".join((*kept, html[at:]))


def _article(tree: LexborHTMLParser, data: dict[str, Any], name: str, title: str | None) -> str:
    for node in tree.css(DROPPED):
        if node.tag not in {"html", "body"}:  # hidden as long as a dialogue was open
            node.decompose()
    body = tree.body
    lines: list[str] = []
    if body is not None:
        for node in body.css(NOT_OF_THE_ARTICLE):
            node.decompose()
        headlines = {words_of(node).casefold() for node in body.css("h1")}
        own = frozenset({*headlines, (title or "").casefold()})
        blocks = Blocks.of(body)
        best = article_of(body, blocks, own)
        _mark_linked(blocks, own)
        lines = lines_of(best) if best is not None else all_lines(body)
    text = "\n".join(lines)
    stated = _string(data.get("articleBody")) or ""
    if len(text) < SHORT and len(stated) > len(text):
        text = re.sub(r"<[^>]{1,200}>", " ", stated)
    if not text.strip():
        raise SourceError("the page holds no text; save the article as text", file=name)
    return text


def _mark_linked(blocks: Blocks, own: frozenset[str]) -> None:
    """Put "Baca juga:" before each headline of another article.

    It is a block of which all words are links; the title of the page links to the page itself.
    """
    for pieces in blocks.pieces.values():
        words = " ".join(" ".join(text.text_content or "" for text, _ in pieces).split())
        linked = all(link is not None for _, link in pieces)
        if not linked or words.casefold() in own or _LINK_LABEL.match(words):
            continue
        links: dict[int, list[LexborNode]] = {}
        for text, link in pieces:
            if link is not None:
                links.setdefault(link.mem_id, []).append(text)
        for number, texts in enumerate(links.values()):
            if sum(len((text.text_content or "").split()) for text in texts) >= LEAST_HEADLINE:
                texts[0].insert_before(f"\n{LINKED}" if number else LINKED)


def _metas(tree: LexborHTMLParser) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in tree.css("meta"):
        key = meta.attributes.get("property") or meta.attributes.get("name")
        value = meta.attributes.get("content")
        if key and value:
            found.setdefault(key.lower(), value.strip())
    return found


def _json_ld(tree: LexborHTMLParser) -> dict[str, Any]:  # JSON has no closer type
    """The first object of a page's JSON-LD that describes an article."""
    for script in tree.css('script[type="application/ld+json"]'):
        try:
            data = json.loads(script.text())
        except (ValueError, RecursionError):
            continue
        for each in _objects(data):
            kinds = each.get("@type")
            names = kinds if isinstance(kinds, list) else [kinds]
            if any(
                isinstance(kind, str) and kind.endswith(("Article", "BlogPosting"))
                for kind in names
            ):
                return each
    return {}


def _objects(data: Any) -> Iterator[dict[str, Any]]:
    if isinstance(data, list):
        for each in data:
            yield from _objects(each)
    elif isinstance(data, dict):
        yield data
        if isinstance(data.get("@graph"), list):
            yield from _objects(data["@graph"])


def _string(value: Any) -> str | None:
    return value.strip() or None if isinstance(value, str) else None


def _day(stamp: str | None) -> date | None:
    match = re.match(r"(\d{4})[-/](\d{2})[-/](\d{2})", stamp or "")
    if match is None:
        return None
    try:
        return date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
