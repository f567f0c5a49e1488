"""Reading articles against spaCy's blank Indonesian tokeniser, in one run on the same texts.

    python -m tests.benchmarks.bench_extract [--rounds 7]

Texts of 3,000 characters are cut from the project's own articles. Both run in one process on one
core, warmed up, in turn; the best round of each counts, in processor time. The peer only splits
into words: its tokens are compared with the words of the text first. Aim: at most 6 times.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from kg.extract import extract

ARTICLES = Path(__file__).parents[1] / "evaluation"
LENGTH = 3_000


def texts() -> list[str]:
    """Texts of :data:`LENGTH` characters from the articles of both sets."""
    found, buffer = [], ""
    for path in sorted(ARTICLES.glob("*/*.txt")):
        buffer += path.read_text(encoding="utf-8") + "\n\n"
        if len(buffer) >= LENGTH:
            found.append(buffer[:LENGTH])
            buffer = ""
    return found


def cost_ms(work: Callable[[str], Any], given: Sequence[str]) -> float:
    """Processor time of one text, in milliseconds."""
    start = time.process_time()
    for text in given:
        work(text)
    return (time.process_time() - start) / len(given) * 1000


def main() -> None:
    """Run the benchmark and print its rows."""
    import spacy
    from spacy.about import __version__ as spacy_version

    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--rounds", type=int, default=7)
    rounds = parser.parse_args().rounds
    peer = spacy.blank("id").tokenizer
    given = texts()
    for text in given:
        assert "".join(token.text_with_ws for token in peer(text)) == text
        extract(text)
    ours, theirs = [], []
    for _ in range(rounds):
        theirs.append(cost_ms(peer, given))
        ours.append(cost_ms(extract, given))
    ratios = sorted(a / b for a, b in zip(ours, theirs, strict=True))
    print(f"texts                    {len(given)} of {LENGTH:,} characters, {rounds} rounds, warm")
    print(f"spaCy {spacy_version} blank id   {min(theirs):6.2f} ms a text")
    print(f"kg.extract.extract       {min(ours):6.2f} ms a text, {1000 / min(ours):.0f} a second")
    print(f"ratio, best of each      {min(ours) / min(theirs):6.2f}")
    print(f"ratio by round           {ratios[0]:.2f} to {ratios[-1]:.2f}")


if __name__ == "__main__":
    main()
