"""``docs/questions.md`` names every stored question with its titles, parameters and example."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kg.infer import load_rules
from kg.query.catalogue import Catalogue, Question

PAGE = (Path(__file__).parents[2] / "docs" / "questions.md").read_text(encoding="utf-8")
SECTIONS = dict(re.findall(r"^### (\S+)\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
QUESTIONS = {question.id: question for question in Catalogue.load()}


def test_the_page_has_a_section_for_each_question_and_no_other() -> None:
    assert sorted(SECTIONS) == sorted(QUESTIONS)


@pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)
def test_a_section_agrees_with_the_header(question: Question) -> None:
    section = SECTIONS[question.id]
    command = f"    kg query {question.id}"
    for name, value in question.example.items():
        shown = f'"{value}"' if " " in value else value
        command += f" --{name.replace('_', '-')} {shown}"
    assert question.titles["en"] in section
    assert question.titles["id"] in section
    assert command in section.splitlines()
    for parameter in question.params:
        assert f"`{parameter.name}` (" in section


def test_the_page_names_each_rule() -> None:
    for rule in load_rules():
        assert f"| `{rule.id}` | {rule.title_en}" in PAGE
