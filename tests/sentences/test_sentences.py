"""The catalogue of sentences: both languages, each used, each used with the values it names."""

from __future__ import annotations

import ast
import json
import pickle
import re
from collections import defaultdict
from pathlib import Path
from string import Formatter

import pytest

import kg
from kg.errors import KgError, ParameterError, QuerySyntaxError
from kg.namespaces import tr
from kg.query.kinds import KindsOfThing
from kg.query.request import decode_reply, encode_error
from kg.sentences import SENTENCES, Said, say
from kg.serve.errors import PROBLEMS, problem_of

PACKAGE = Path(kg.__file__).parent

SHOWN = {
    "AmbiguousNameError",
    "HttpError",
    "ParameterError",
    "QueryMemoryError",
    "QueryRefusedError",
    "QuerySyntaxError",
    "QueryTimeoutError",
    "QueryTooComplexError",
    "ResultFormatError",
    "ResultTooLargeError",
}
"""Errors whose own sentence a page shows (``kg.serve.errors.PROBLEMS`` has one for the others)."""

ENGLISH_ONLY: dict[str, str] = {
    "query/federate.py": "calls to other endpoints, which an operator has to allow",
    "query/parameters.py": "a question's file without a block, which its lint refuses",
    "query/results.py": "of the Python interface",
    "query/services.py": "calls to other endpoints, which an operator has to allow",
    "query/stream.py": "of the Python interface",
    "serve/reconcile/columns.py": "who asks is OpenRefine",
    "serve/reconcile/views.py": "who asks is OpenRefine",
    "serve/reconcile/wire.py": "who asks is OpenRefine",
    "serve/request_line.py": "no header has been read that says a language",
    "serve/results.py": "the client is gone",
}
"""Modules of ``kg.query`` and ``kg.serve`` where such an error has English alone, and why."""


def modules() -> list[tuple[str, ast.Module]]:
    return [
        (str(path.relative_to(PACKAGE)), ast.parse(path.read_text(encoding="utf-8")))
        for path in sorted(PACKAGE.rglob("*.py"))
    ]


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_each_sentence_stands_in_both_languages_with_the_same_values() -> None:
    assert len(SENTENCES) >= 90
    for code, text in SENTENCES.items():
        assert re.fullmatch(r"[a-z]+\.[a-z-]+", code), code
        assert all(map(str.strip, text)), code
        assert text.en != text.id, code
        assert names_in(text.en) == names_in(text.id), code


def test_each_sentence_is_said_somewhere_with_the_values_it_names() -> None:
    said: dict[str, list[set[str]]] = defaultdict(list)
    for path, tree in modules():
        for node in ast.walk(tree):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "say":
                (code,) = node.args
                assert isinstance(code, ast.Constant), f"{path}: a code is written out"
                said[str(code.value)].append({one.arg or "**" for one in node.keywords})
    assert said.keys() == SENTENCES.keys()
    for key, calls in said.items():
        assert all(given == names_in(SENTENCES[key].en) for given in calls), key


def test_errors_of_questions_and_pages_have_both_languages() -> None:
    """A new error is one of the catalogue, or its module is named above with a reason."""
    found = set()
    for path, tree in modules():
        if not path.startswith(("query/", "serve/")):
            continue
        for node in ast.walk(tree):
            name = getattr(node.func, "id", "") if isinstance(node, ast.Call) else ""
            if not isinstance(node, ast.Call) or name not in SHOWN or not node.args:
                continue
            sentence = node.args[1 if name == "HttpError" else 0]
            if isinstance(sentence, ast.Constant | ast.JoinedStr | ast.BinOp):
                found.add(path)
    assert found == ENGLISH_ONLY.keys()


def test_a_sentence_is_its_english_text_and_knows_the_other() -> None:
    near = ("UP3 Sumba", "UP3 Kupang")
    kinds = KindsOfThing((tr("Unit"), tr("Organisation")))
    wrong = say("name.misspelt", text="UP3", name="unit", kinds=kinds, near=near)
    assert wrong == (
        "'UP3', given as 'unit', names no Unit or Organisation; did you mean UP3 Sumba or "
        "UP3 Kupang?"
    )
    assert wrong.in_language("en") == wrong
    assert wrong.in_language("id") == (
        "'UP3', yang diisikan sebagai 'unit', bukan nama unit organisasi atau organisasi yang "
        "dikenal; mungkin maksud Anda UP3 Sumba atau UP3 Kupang?"
    )


def test_numbers_have_the_marks_of_the_language() -> None:
    large = say("query.too-large", limit=1_048_576)
    assert "1,048,576 bytes" in large
    assert "1.048.576 bita" in large.in_language("id")
    assert "2,5 detik" in say("query.timeout", seconds=2.5).in_language("id")


@pytest.mark.parametrize("text", ["{name}", "{0.__class__}", "a{b", "%s", "\u202e"])
def test_a_value_is_never_read_as_a_pattern(text: str) -> None:
    said = say("question.unknown", name=text)
    assert said == f"There is no question '{text}'."
    assert said.in_language("id") == f"Tidak ada pertanyaan '{text}'."


def test_a_sentence_in_a_sentence_is_in_the_same_language() -> None:
    said = say("parameter.malformed", name="on", form=say("form.date"), given="besok")
    assert said.in_language("id") == (
        "parameter 'on' harus berupa tanggal seperti 2019-10-28, bukan 'besok'"
    )


def test_a_sentence_survives_the_way_from_a_reader() -> None:
    what = say("syntax.known-prefix", prefix="ex:", iri="http://example.org/")
    sentence = say("syntax.at", line=1, column=12, what=what)
    error = QuerySyntaxError(sentence, line=1, column=12)
    back, _ = decode_reply(encode_error(error))
    assert isinstance(back, KgError)
    assert isinstance(back.message, Said)
    assert back == error
    for copy in (back.message, pickle.loads(pickle.dumps(sentence))):  # noqa: S301 - our own
        assert copy.code == "syntax.at"
        assert copy.in_language("id") == sentence.in_language("id")
        assert "tambahkan baris PREFIX ex:" in copy.in_language("id")
    assert json.loads(json.dumps(sentence)) == str(error)


def test_a_problem_is_told_in_the_language_wanted() -> None:
    form = say("form.boolean")
    error = ParameterError(
        say("parameter.malformed", name="all", form=form, given="ya"), name="all", allowed=(form,)
    )
    english, indonesian = problem_of(error), problem_of(error, "id")
    assert english.code == indonesian.code == "parameter.malformed"
    assert english.detail == "The parameter 'all' must be true or false, not 'ya'."
    assert indonesian.detail == "Parameter 'all' harus berupa true atau false, bukan 'ya'."
    assert english.members["allowed"] == ["true or false"]
    assert indonesian.members["allowed"] == ["true atau false"]
    other = problem_of(ParameterError("--depth must be 1 or more", name="depth"), "id")
    assert (other.code, other.language) == ("", "en")


def test_what_stays_inside_is_told_in_both_languages() -> None:
    for kind, problem in PROBLEMS.items():
        if problem.fixed_detail is not None:
            assert problem_of(kind("secret"), "id").language == "id"
            assert "secret" not in problem_of(kind("secret"), "id").detail
    assert problem_of(ZeroDivisionError("secret"), "id").detail.startswith("Server mengalami")
