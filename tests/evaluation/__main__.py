"""Print how well the reader does on the sets of articles: `python -m tests.evaluation`."""

from __future__ import annotations

import argparse
import importlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from tests.evaluation.gold import Annotation, Article, GoldError, load_set, read_annotation
from tests.evaluation.scoring import (
    MAIN,
    Difference,
    Score,
    compare,
    macro_f1,
    score_documents,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

HERE = Path(__file__).parent
SETS = ("development", "frozen")


def read(article: Article) -> Annotation:
    """What the project's reader finds in an article."""
    extract = importlib.import_module("kg.extract")
    extraction = extract.extract(article.text, published=article.published)
    where = f"the reader's answer to {article.name}"
    return read_annotation(extract.to_json(extraction), where, strict=False)


def evaluate(
    articles: Sequence[Article], reader: Callable[[Article], Annotation]
) -> tuple[dict[str, Score], list[Difference]]:
    """Score a reader over articles.

    Args:
        articles: The articles of a set.
        reader: What is measured.

    Returns:
        The scores by category, and each missed and wrong item.
    """
    scores: list[dict[str, Score]] = []
    differences: list[Difference] = []
    for article in articles:
        one, wrong = compare(article.name, article.gold, reader(article))
        scores.append(one)
        differences += wrong
    return score_documents(scores), differences


def table(title: str, count: int, scores: dict[str, Score]) -> str:
    """The scores of a set as lines of text, the main categories first."""
    head = f"{'category':<20}{'precision':>10}{'recall':>10}{'F1':>10}{'gold':>8}{'found':>8}"
    lines = [f"{title}: {count} articles", head]
    for name, score in scores.items():
        mark = "*" if name in MAIN else ""
        lines.append(
            f"{name + mark:<20}{score.precision:>10.3f}{score.recall:>10.3f}{score.f1:>10.3f}"
            f"{score.gold:>8}{score.found:>8}"
        )
    lines.append(f"{'macro-F1 of *':<40}{macro_f1(scores):>10.3f}")
    return "\n".join(lines)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command.

    Args:
        arguments: The command's arguments; those of the process if None.

    Returns:
        The exit code: 0, or 2 if a set cannot be read.
    """
    parser = argparse.ArgumentParser(prog="python -m tests.evaluation", description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list missed and wrong items")
    parser.add_argument(
        "--set",
        action="append",
        dest="sets",
        metavar="development|frozen|PATH",
        help="a set or a folder of one, may be given again (default: both sets)",
    )
    options = parser.parse_args(arguments)
    for name in options.sets or SETS:
        try:
            articles = load_set(HERE / name if name in SETS else Path(name))
            if not articles:
                print(f"{name}: no articles")
                continue
            scores, differences = evaluate(articles, read)
        except GoldError as error:
            print(f"error: {error}", file=sys.stderr)
            return 2
        print(table(name, len(articles), scores))
        if options.errors:
            for row in differences:
                print(f"{row.document}\t{row.category}\t{row.error}\t{row.item}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
