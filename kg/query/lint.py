"""Holds the rules of stored questions; ``python -m kg.query.lint`` lists faults and returns 1.

For each file of ``queries/<area>/``: the header (:mod:`kg.query.header`), a note below it, prefixes
from the one list, a query that the engine parses as it stands, a VALUES block for each parameter
holding UNDEF or one example, columns equal to the projection in name and order, ORDER BY wherever
LIMIT is used, and nothing the guard refuses.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import QuerySolutions, Store

from kg.errors import QueryRefusedError
from kg.namespaces import PREFIXES
from kg.query.catalogue import Question, question_files
from kg.query.execute import PADDING, syntax_error
from kg.query.guard import check_query
from kg.query.header import HeaderError
from kg.query.lexer import iter_tokens
from kg.query.parameters import find_blocks
from kg.resources import resource_folder

__all__ = ["LintFault", "lint_queries"]


@dataclass(frozen=True, slots=True, order=True)
class LintFault:
    """What is wrong with a query file, and where."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}, line {self.line}: {self.message}"


def lint_queries(folder: Path | None = None) -> list[LintFault]:
    """Check all stored questions.

    Args:
        folder: Where the areas lie; the installation's queries when None.

    Returns:
        The faults, by file and line; empty when there are none.
    """
    root = resource_folder("queries") if folder is None else folder
    faults: list[LintFault] = []
    ids: dict[str, Path] = {}
    for path in question_files(root):
        try:
            question = Question.read(path)
        except HeaderError as error:
            faults.append(LintFault(error.file, error.line, error.message))
            continue
        if question.id in ids:
            faults.append(LintFault(str(path), 1, f"the id is taken by {ids[question.id]}"))
        ids[question.id] = path
        faults += [LintFault(str(path), line, message) for line, message in _check(question)]
    return sorted(faults)


def _check(question: Question) -> Iterator[tuple[int, str]]:
    yield from _check_note(question)
    yield from _check_prefixes(question)
    yield from _check_blocks(question)
    yield from _check_limits(question)
    try:
        check_query(question.text)
    except QueryRefusedError as error:
        yield 1, error.message
        return
    yield from _check_projection(question)


def _line_of(text: str, offset: int) -> int:
    return text.count("\n", 0, offset) + 1


def _line_of_key(question: Question, key: str) -> int:
    lines = question.text.splitlines()
    return next((n for n, line in enumerate(lines, 1) if line.startswith(f"#+ {key}:")), 1)


def _check_note(question: Question) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(question.text.splitlines(), start=1):
        if line.startswith("#+") or not line.strip():
            continue
        if not line.startswith("#"):
            yield number, "a comment below the header must say why the query is written so"
        return


def _check_prefixes(question: Question) -> Iterator[tuple[int, str]]:
    tokens = list(iter_tokens(question.text))
    for index, token in enumerate(tokens[:-2]):
        if not token.is_word("PREFIX"):
            continue
        name, iri = tokens[index + 1].text.removesuffix(":"), tokens[index + 2].text[1:-1]
        if PREFIXES.get(name) != iri:
            yield (
                _line_of(question.text, token.start),
                f"PREFIX {name}: <{iri}> is not on the list in kg/namespaces.py",
            )


def _check_blocks(question: Question) -> Iterator[tuple[int, str]]:
    for parameter in question.params:
        blocks = find_blocks(question.text, parameter.name)
        if not blocks:
            yield (
                _line_of_key(question, "params"),
                f"the query has no VALUES ?{parameter.name} {{ ... }} block",
            )
        for start, end in blocks:
            tokens = list(iter_tokens(question.text[start:end]))
            is_typed = len(tokens) in {2, 3} and tokens[0].kind == "string"
            if len(tokens) != 1 and not is_typed:
                yield (
                    _line_of(question.text, start),
                    f"the block of ?{parameter.name} must hold UNDEF or one example",
                )


def _check_limits(question: Question) -> Iterator[tuple[int, str]]:
    """Ask for ORDER BY in the same group as each LIMIT, before it."""
    ordered = [False]
    for token in iter_tokens(question.text):
        if token.text == "{" and token.kind == "punct":
            ordered.append(False)
        elif token.text == "}" and token.kind == "punct" and len(ordered) > 1:
            ordered.pop()
        elif token.is_word("ORDER"):
            ordered[-1] = True
        elif token.is_word("LIMIT") and not ordered[-1]:
            yield _line_of(question.text, token.start), "LIMIT without ORDER BY"


def _check_projection(question: Question) -> Iterator[tuple[int, str]]:
    try:
        results = Store().query(question.text + PADDING)
    except SyntaxError as error:
        found = syntax_error(error, question.text)
        yield found.line or 1, found.message
        return
    names = [column.name for column in question.returns]
    line = _line_of_key(question, "returns")
    if isinstance(results, QuerySolutions):
        projection = [variable.value for variable in results.variables]
        if names != projection:
            yield (
                line,
                f"'returns' names {', '.join(names)}, the query gives {', '.join(projection)}",
            )
        return
    expected = "xsd:boolean" if question.form == "ASK" else "graph"
    if [column.type for column in question.returns] != [expected]:
        yield line, f"an {question.form} question returns one thing of type {expected}"


def main() -> int:
    """List the faults of the installation's queries.

    Returns:
        1 if there are any, else 0.
    """
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    faults = lint_queries(folder)
    for fault in faults:
        sys.stderr.write(f"{fault}\n")
    return 1 if faults else 0


if __name__ == "__main__":
    raise SystemExit(main())
