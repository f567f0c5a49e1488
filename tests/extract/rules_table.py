"""The table of the rules in docs/reading-rules.md: `python -m tests.extract.rules_table`.

Each module of ``kg/extract`` with the first line of its docstring, which names the class of
sentences that it reads. The command writes the table anew; a test compares it.
"""

from __future__ import annotations

import ast
from pathlib import Path

import kg.extract
from tests.test_imports import READING

FOLDER = Path(kg.extract.__file__).parent
PAGE = Path(__file__).parents[2] / "docs" / "reading-rules.md"
BEGIN = "<!-- table: python -m tests.extract.rules_table -->"


def first_line(path: Path) -> str:
    """The first line of a module's docstring."""
    return (ast.get_docstring(ast.parse(path.read_text(encoding="utf-8"))) or "").split("\n")[0]


def table() -> str:
    """The folders in the order of reading, each with its modules."""
    lines = []
    for name in READING:
        lines += [f"## {name}", "", first_line(FOLDER / name / "__init__.py"), ""]
        lines += ["| module | reads |", "|---|---|"]
        lines += [
            f"| `{path.stem}` | {first_line(path).replace('|', chr(92) + '|')} |"
            for path in sorted((FOLDER / name).glob("*.py"))
            if path.stem != "__init__"
        ]
        lines.append("")
    return "\n".join(lines)


def written() -> str:
    """The table as the page has it."""
    return PAGE.read_text(encoding="utf-8").partition(BEGIN + "\n\n")[2]


if __name__ == "__main__":
    head = PAGE.read_text(encoding="utf-8").partition(BEGIN)[0]
    PAGE.write_text(f"{head}{BEGIN}\n\n{table()}", encoding="utf-8")
