"""How a read document is shown on the terminal: each fact with its words, and why.

Everything that comes from a document is printed as text only: no markup, no control characters.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from kg.cli.tables import printable

if TYPE_CHECKING:
    from rich.console import Console
    from rich.padding import Padding
    from rich.text import Text

    from kg.pipeline.reading_data import Data

__all__ = ["LOW", "print_document", "print_facts"]

LOW = 0.7
"""An item below this confidence is marked for the curator."""
AROUND = 40
"""Characters of the text shown on each side of an item's words."""
WORDS_LIMIT = 300
HEADS = {
    "c": ("kind", "holder"),
    "a": ("kind", "holder"),
    "p": ("name",),
    "q": ("speaker",),
    "f": ("indicator", "area"),
    "o": ("kind", "name"),
    "h": ("text",),
}
"""Letter of an id -> the fields that name the item; the others follow one by one."""
HIDDEN = frozenset({"evidence", "confidence", "known", "reasons"})


def print_document(console: Console, document: Data, data: Data) -> None:
    """Print what a document says of itself."""
    from rich.text import Text

    dateline = data["dateline"]
    told = {
        "title": document["title"],
        "address": document["url"],
        "publisher": document["publisher"] or dateline["agency"],
        "published": document["published"] or dateline["published"],
        "place": dateline["place"],
        "statement day": dateline["statement_day"],
        "language": data["language"],
    }
    for name, value in told.items():
        if value:
            console.print(Text(f"  {name}: {printable(str(value))}"))
    for note in document["notes"]:
        console.print(Text(f"  note: {printable(note)}"))


def print_facts(
    console: Console,
    text: str,
    data: Data,
    mapped: Data,
    *,
    low: float = LOW,
    dropped: frozenset[str] = frozenset(),
) -> None:
    """Print the items of a reading: what was read, the words, the decisions on names, the reasons.

    Args:
        console: Where to.
        text: The text of the document.
        data: The items (:func:`kg.pipeline.reading_data.extraction_data`).
        mapped: Decisions and what is left out (:func:`kg.pipeline.reading_data.mapped_data`).
        low: Items below this confidence are marked.
        dropped: Ids of items that a curator dropped.
    """
    from rich.text import Text

    from kg.pipeline.reading_data import iter_items

    left_out: dict[str, list[str]] = {}
    for one in mapped["left_out"]:
        left_out.setdefault(one["item"], []).append(one["why"])
    for name, item in iter_items(data):
        confidence = float(item["confidence"])
        mark = " !" if confidence < low and name[0] != "h" else ""
        state = " (dropped by a curator)" if name in dropped else ""
        head = " · ".join(printable(str(item[key])) for key in HEADS[name[0]] if item[key])
        console.print(Text(f"{name}  {head}  [{confidence:.2f}{mark}]{state}", style="bold"))
        for line in _lines(name, item):
            console.print(_indented(Text(printable(line))))
        for span in item["evidence"]:
            console.print(_indented(_in_context(text, span["start"], span["end"])))
        for why in left_out.get(name, ()):
            console.print(_indented(Text(f"not stored: {printable(why)}", style="yellow")))
    _print_names(console, mapped["resolutions"])


def _print_names(console: Console, decisions: list[Data]) -> None:
    """Print which thing of the graph each name was taken for."""
    from rich.text import Text

    if decisions:
        console.print(Text("names", style="bold"))
    for one in decisions:
        style = "" if one["decision"] == "known" else "yellow"
        console.print(_indented(Text(printable(_decision(one)), style=style)))


def _lines(name: str, item: Data) -> Iterator[str]:
    from kg.extract.reasons import REASONS

    fields = [
        f"{key.replace('_', ' ')}: {_shown(value)}"
        for key, value in item.items()
        if key not in HIDDEN and key not in HEADS[name[0]] and value not in (None, [], False)
    ]
    if fields:
        yield "; ".join(fields)
    if item["reasons"]:
        yield "why: " + " ".join(REASONS.get(code, code) for code in item["reasons"])


def _decision(one: Data) -> str:
    score = f"{one['score']:.2f}, " if one["score"] < 1 else ""
    new = "new: " if one["decision"] == "new" else ""
    told = f"{one['name']} = {one['thing']} ({new}{score}{one['why']})"
    if one["candidates"]:
        like = ", ".join(f"{c['thing']} {c['score']:.2f}" for c in one["candidates"])
        told += f"; like names: {like}"
    return told


def _shown(value: object) -> str:
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)


def _indented(text: Text) -> Padding:
    from rich.padding import Padding

    return Padding(text, (0, 0, 0, 6), expand=False)


def _in_context(text: str, start: int, end: int) -> Text:
    from rich.text import Text

    before = text[max(0, start - AROUND) : start].rpartition("\n")[2]
    after = text[end : end + AROUND].partition("\n")[0]
    words = text[start:end]
    if len(words) > WORDS_LIMIT:
        words = f"{words[: WORDS_LIMIT // 2]} … {words[-WORDS_LIMIT // 2 :]}"
    line = Text(f"{start:>5}  {printable(before)}", style="dim")
    line.append(f"[{printable(words).replace(chr(10), ' ')}]", style="not dim bold")
    line.append(printable(after))
    return line
