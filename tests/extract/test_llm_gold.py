"""The checks against annotated articles: true items pass them, items of other articles do not."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

from kg.extract import Extraction, to_json
from kg.extract.llm.client import ChatClient
from kg.extract.llm.reader import extract_with_llm
from kg.extract.llm.schema import KINDS
from kg.extract.text.document import Document
from tests.extract.llm_server import Endpoint, says, serving

FOLDER = Path(__file__).parents[1] / "evaluation" / "development"
KEYS = {
    "certifications": ("holder", "standards"),
    "other_claims": ("kind", "holder", "about"),
    "people": ("name",),
    "quotes": ("text",),
    "statistics": ("indicator", "value", "status"),
    "organizations": ("name",),
}
OTHER = 5
"""The article so many places further lends its items."""


def articles() -> list[tuple[str, dict[str, Any]]]:
    found = [
        (path.read_text(encoding="utf-8"), json.loads(path.with_suffix(".json").read_text("utf-8")))
        for path in sorted(FOLDER.glob("*.txt"))
    ]
    assert len(found) >= 15
    return found


def read(endpoint: Endpoint, text: str, gold: dict[str, Any], day: str | None) -> Extraction:
    """Answer with annotated items, each resting on every paragraph of the article."""
    document = Document(text)
    paragraphs = [{"exact": text[a:b], "start": a} for a, b in document.paragraphs][:30]
    answer = {kind: [{**item, "evidence": paragraphs} for item in gold[kind]] for kind in KINDS}
    endpoint.replies.append(says(**answer))
    published = date.fromisoformat(day) if day else None
    return extract_with_llm(text, client=ChatClient(endpoint.url, "gold"), published=published)


def keys(items: dict[str, Any], kind: str) -> set[str]:
    return {json.dumps([item.get(key) for key in KEYS[kind]]) for item in items[kind]}


def test_what_annotators_found_passes_and_what_is_of_another_article_does_not() -> None:
    told = kept = lent = entered = 0
    all_articles = articles()
    with serving() as endpoint:
        for number, (text, gold) in enumerate(all_articles):
            _, other = all_articles[(number + OTHER) % len(all_articles)]
            own = to_json(read(endpoint, text, gold, gold.get("published")))
            foreign = to_json(read(endpoint, text, other, None))
            for kind in KINDS:
                told += len(keys(gold, kind))
                kept += len(keys(gold, kind) & keys(own, kind))
                lent += len(keys(other, kind) - keys(gold, kind))
                entered += len(keys(foreign, kind) - keys(gold, kind))
    assert told > 300
    assert kept / told > 0.95
    assert lent > 300
    assert entered / lent < 0.03
