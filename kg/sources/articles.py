"""Reads curated articles: what a person read in one text, with the words, as TOML."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import SourceError
from kg.resources import facts_folder

__all__ = ["ArticleFile", "iter_articles", "read_article"]

KNOWN = {
    "certification_defaults",
    "certifications",
    "editions",
    "evidence",
    "figures",
    "headlines",
    "identity_decisions",
    "organisations",
    "people",
    "quotations",
    "roles",
    "source",
    "statements",
    "units",
}


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """A curated article: its file name and its tables, checked for known names only."""

    file: str
    tables: dict[str, Any]  # TOML: strings, numbers, dates, lists and tables of them


def read_article(path: Path) -> ArticleFile:
    """Read one curated article.

    Raises:
        SourceError: If the file is no TOML, lacks its source, or holds an unknown table.
    """
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SourceError(f"no valid TOML: {error}", file=path.name) from error
    unknown = sorted(tables.keys() - KNOWN)
    if unknown:
        raise SourceError(
            f"unknown table {', '.join(unknown)}; known are {', '.join(sorted(KNOWN))}",
            file=path.name,
        )
    if "source" not in tables:
        raise SourceError("the [source] table is missing", file=path.name)
    return ArticleFile(path.name, tables)


def iter_articles() -> Iterator[ArticleFile]:
    """Read the bundled curated articles in a stable order."""
    for path in sorted((facts_folder() / "articles").glob("*.toml")):
        yield read_article(path)
