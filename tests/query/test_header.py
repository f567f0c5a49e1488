"""Stored questions: what a good file says, and each fault with file and line."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from kg.errors import UnknownQuestionError
from kg.namespaces import tr
from kg.query.catalogue import Catalogue, Question
from kg.query.header import Column, HeaderError, Parameter, read_header
from kg.query.lint import LintFault, lint_queries

Write = Callable[..., Path]

FEDERATED = "#+ expect@en: few\n#+ expect@id: sedikit\n#+ recorded: 2026-11-28\n"


def test_good_header_is_read_whole(write_question: Write) -> None:
    question = Question.read(write_question())
    assert question.id == "parts"
    assert question.area == "areas"
    assert question.titles == {
        "en": "What are the parts of an area?",
        "id": "Apa saja bagian suatu wilayah?",
    }
    assert question.params == (
        Parameter("area", "entity", tr("Area"), required=True),
        Parameter("since", "xsd:date"),
    )
    assert question.returns == (Column("part", "iri"), Column("name", "xsd:string"))
    assert question.example == {"area": "Sumba"}
    assert question.keywords == ("area", "parts")
    assert question.graphs == ("default",)
    assert question.since == "0.1.0"
    assert question.form == "SELECT"


def test_defaults_notes_and_continued_lines(header: str) -> None:
    text = header.replace(
        "#+ params: area (entity tr:Area, required); since (xsd:date, optional)",
        "#+ params: area (entity tr:Area, required);\n"
        "#+    kind (concept tr:areaKindScheme, default province); name (xsd:string, default a, b)",
    ).replace("part (iri)", "part (iri, the part, not the whole)")
    read = read_header(text, Path("parts.rq"))
    assert read.params[1:] == (
        Parameter("kind", "concept", tr("areaKindScheme"), default="province"),
        Parameter("name", "xsd:string", default="a, b"),
    )
    assert read.returns[0] == Column("part", "iri", "the part, not the whole")


@pytest.mark.parametrize("params", ["#+ params: none\n#+ example: none\n", ""])
def test_no_parameters(header: str, params: str) -> None:
    lines = header.splitlines(keepends=True)
    text = "".join(lines[:3]) + params + lines[4] + "".join(lines[6:])
    assert read_header(text, Path("parts.rq")).params == ()


@pytest.mark.parametrize(
    "key", ["id", "title@en", "title@id", "returns", "keywords", "graphs", "since"]
)
def test_missing_and_empty_keys(header: str, key: str) -> None:
    lines = header.splitlines(keepends=True)
    number = next(n for n, line in enumerate(lines, 1) if line.startswith(f"#+ {key}:"))
    with pytest.raises(HeaderError, match=f"lacks '{key}'") as caught:
        read_header("".join(lines[: number - 1] + lines[number:]), Path("parts.rq"))
    assert caught.value.line == len(lines) - 1
    lines[number - 1] = f"#+ {key}:\n"
    with pytest.raises(HeaderError, match=f"parts.rq, line {number}: the header lacks '{key}'"):
        read_header("".join(lines), Path("parts.rq"))


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("#+ id: parts", "#+ id: Parts", 1, "not an id"),
        ("#+ id: parts", "#+ id: other", 1, "not the file's name"),
        ("#+ keywords:", "#+ keyword:", 7, "unknown key 'keyword'"),
        ("#+ since: 0.1.0", "#+ since: 0.1", 9, "not a version"),
        ("#+ graphs: default", "#+graphs: default", 8, "expected '#[+] key: value'"),
        ("#+ graphs: default", "#+ id: parts", 8, "'id' is given twice"),
        ("#+ keywords: area, parts", "#+ keywords: area,, parts", 7, "empty part"),
        ("entity tr:Area, required", "entity tr:Area", 4, "must be 'required'"),
        ("entity tr:Area, required", "entity foo:Area, required", 4, "unknown type"),
        ("entity tr:Area, required", "entity, required", 4, "unknown type"),
        ("xsd:date, optional", "xsd:time, optional", 4, "unknown type 'xsd:time'"),
        ("xsd:date, optional", "xsd:date, optional maybe", 4, "must be 'required'"),
        ("xsd:date, optional", "xsd:date, default", 4, "must be 'required'"),
        ("since (xsd:date, optional)", "since: xsd:date", 4, "not of the form"),
        ("since (xsd:date", "Since (xsd:date", 4, "small letters"),
        ("since (xsd:date", "area (xsd:date", 4, "'area' stands twice"),
        ("part (iri)", "part (link)", 5, "unknown type 'link' of 'part'"),
        ("#+ returns: part (iri); name (xsd:string)", "#+ returns: none", 5, "names no column"),
        ("example: area=Sumba", "example: area", 6, "not of the form name=value"),
        ("example: area=Sumba", "example: unit=Sumba", 6, "'unit' of the example"),
        ("example: area=Sumba", "example: since=2019-01-01", 6, "the example lacks area"),
        (
            "#+ since: 0.1.0",
            "#+ describes: name\n#+ since: 0.1.0",
            9,
            "'name' is no column of type",
        ),
        ("#+ since: 0.1.0", "#+ describes: who\n#+ since: 0.1.0", 9, "'who' is no column of type"),
        (
            "#+ since: 0.1.0",
            f"#+ federates: here\n{FEDERATED}#+ since: 0.1.0",
            9,
            "'here' is no https address",
        ),
        (
            "#+ since: 0.1.0",
            f"#+ federates: https://a/,\n{FEDERATED}#+ since: 0.1.0",
            9,
            "empty part",
        ),
        (
            "#+ since: 0.1.0",
            "#+ federates: https://a/\n#+ since: 0.1.0",
            9,
            "'federates' needs 'expect@en' beside it",
        ),
        (
            "#+ since: 0.1.0",
            "#+ expect@en: few\n#+ since: 0.1.0",
            9,
            "'expect@en' needs 'federates' beside it",
        ),
        (
            "#+ since: 0.1.0",
            "#+ recorded: soon\n#+ federates: https://a/\n#+ expect@en: a\n#+ expect@id: b\n"
            "#+ since: 0.1.0",
            9,
            "'recorded' is a day like",
        ),
    ],
)
def test_faults_name_their_line(header: str, old: str, new: str, line: int, message: str) -> None:
    assert old in header
    with pytest.raises(HeaderError, match=message) as caught:
        read_header(header.replace(old, new), Path("areas/parts.rq"))
    assert (caught.value.file, caught.value.line) == ("areas/parts.rq", line)
    assert str(caught.value).startswith(f"areas/parts.rq, line {line}: ")


def test_endpoints_that_a_query_calls(header: str) -> None:
    assert read_header(header, Path("parts.rq")).federates == ()
    added = f"#+ federates: https://a/sparql, https://b/\n{FEDERATED}"
    found = read_header(header.replace("#+ graphs:", added + "#+ graphs:"), Path("parts.rq"))
    assert found.federates == ("https://a/sparql", "https://b/")
    assert found.expects == {"en": "few", "id": "sedikit"}
    assert found.recorded == "2026-11-28"


def test_columns_that_stand_for_rows_in_rdf(header: str) -> None:
    assert read_header(header, Path("parts.rq")).describes == ()
    text = header.replace("#+ graphs:", "#+ describes: part\n#+ graphs:")
    assert read_header(text, Path("parts.rq")).describes == ("part",)


def test_file_without_query_and_file_that_is_no_text(write_question: Write) -> None:
    with pytest.raises(HeaderError, match="no SELECT") as caught:
        Question.read(write_question(body="\n# nothing\n"))
    assert caught.value.line == 10
    path = write_question()
    path.write_bytes(b"#+ id: \xff\n")
    with pytest.raises(HeaderError, match="not UTF-8"):
        Question.read(path)


def test_form_is_not_taken_from_comments(write_question: Write, body: str) -> None:
    body = "\n# CONSTRUCT would be wrong here.\n" + body
    assert Question.read(write_question(body=body)).form == "SELECT"


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ("# Plain joins: there is nothing to optimise.\n", "", 11, "why the query is written so"),
        ("2004/02/skos/core#", "2004/02/skos#", 12, "not on the list"),
        ("PREFIX skos:", "PREFIX sk: <http://a/>\nPREFIX skos:", 12, "not on the list"),
        ("  VALUES ?since { UNDEF }\n", "", 4, "no VALUES .since"),
        ("?since { UNDEF }", "?since { UNDEF UNDEF }", 16, "UNDEF or one example"),
        ("?since { UNDEF }", "?since { }", 16, "UNDEF or one example"),
        ("SELECT ?part ?name", "SELECT ?name ?part", 5, "the query gives name, part"),
        ("SELECT ?part ?name", "SELECT ?part", 5, "the query gives part"),
        ("} ORDER BY ?part", "} LIMIT 5", 18, "LIMIT without ORDER BY"),
        (
            "?part tr:partOf",
            "{ SELECT ?part { ?part ?p ?o } LIMIT 5 } ?part tr:partOf",
            17,
            "LIMIT",
        ),
        ("?part tr:partOf", "?part tr:partOf tr:partOf", 17, "does not parse"),
        ("?part tr:partOf", "SERVICE <http://a/> { } ?part tr:partOf", 1, "SERVICE"),
    ],
)
def test_lint_faults(
    write_question: Write, body: str, old: str, new: str, line: int, message: str
) -> None:
    assert old in body
    path = write_question(body=body.replace(old, new))
    faults = lint_queries(path.parents[1])
    assert [(fault.file, fault.line) for fault in faults] == [(str(path), line)]
    assert message in faults[0].message.replace("?", ".")


@pytest.mark.parametrize(
    "new",
    [
        "?since { '2019-01-01'^^<http://www.w3.org/2001/XMLSchema#date> }",
        "?since { '2019-01-01'^^xsd:date }",
        "?since { 5 }",
        "?since { <http://a/> }",
        "?since { tr:Area }",
    ],
)
def test_example_terms_are_no_fault(write_question: Write, body: str, new: str) -> None:
    body = body.replace("?since { UNDEF }", new).replace(
        "PREFIX tr:", "PREFIX xsd: <http://www.w3.org/2001/XMLSchema#>\nPREFIX tr:"
    )
    assert lint_queries(write_question(body=body).parents[1]) == []


def test_lint_of_good_files_ask_and_construct(write_question: Write, header: str) -> None:
    write_question()
    lines = header.splitlines(keepends=True)
    plain = "".join(lines[:3] + lines[4:5] + lines[6:])
    for name, returns, query in (
        ("is-any", "answer (xsd:boolean)", "ASK { ?s ?p ?o }"),
        ("all-of-it", "answer (graph)", "CONSTRUCT WHERE { ?s ?p ?o }"),
    ):
        text = plain.replace("id: parts", f"id: {name}")
        text = text.replace("part (iri); name (xsd:string)", returns)
        path = write_question(text, f"\n# As plain as can be.\n{query}\n", name=name)
        assert Question.read(path).form == query.split()[0]
    assert lint_queries(path.parents[1]) == []
    wrong = text.replace("(graph)", "(iri)")
    write_question(wrong, "\n# As plain as can be.\nCONSTRUCT WHERE { ?s ?p ?o }\n", name=name)
    assert [fault.line for fault in lint_queries(path.parents[1])] == [4]


def test_lint_reports_header_faults_and_double_ids(write_question: Write, header: str) -> None:
    first = write_question(area="areas")
    second = write_question(area="figures")
    third = write_question(header.replace("#+ since", "#+ sinse"), area="sources")
    assert lint_queries(first.parents[1]) == [
        LintFault(str(second), 1, f"the id is taken by {first}"),
        LintFault(str(third), 9, lint_queries(first.parents[1])[1].message),
    ]
    with pytest.raises(HeaderError):
        Catalogue.load(first.parents[1])


def test_lint_command(write_question: Write, header: str) -> None:
    good = write_question()
    command = [sys.executable, "-m", "kg.query.lint", str(good.parents[1])]
    assert subprocess.run(command, check=False).returncode == 0
    bad = write_question(header.replace("0.1.0", "soon"))
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert done.stderr == f"{bad}, line 9: 'soon' is not a version like 0.1.0\n"


def test_catalogue_order_areas_and_nearest(write_question: Write, header: str) -> None:
    for area, name in (
        ("figures", "series-of-area"),
        ("areas", "parts"),
        ("figures", "figures-of-area"),
        ("rules", "not-a-question"),
        ("construct", "describe"),
    ):
        path = write_question(header.replace("id: parts", f"id: {name}"), area=area, name=name)
    catalogue = Catalogue.load(path.parents[1])
    assert [question.id for question in catalogue] == ["parts", "figures-of-area", "series-of-area"]
    assert catalogue.areas == ("areas", "figures")
    assert len(catalogue) == 3
    assert "parts" in catalogue
    assert catalogue.get("series-of-area").area == "figures"
    assert [question.id for question in catalogue.in_area("areas")] == ["parts"]
    with pytest.raises(UnknownQuestionError, match="series-of-area") as caught:
        catalogue.get("serie-of-aera")
    assert caught.value.nearest[0] == "series-of-area"
    with pytest.raises(UnknownQuestionError) as caught:
        catalogue.get("@")
    assert caught.value.nearest == ()
    with pytest.raises(UnknownQuestionError, match="list them with kg query") as caught:
        catalogue.get("nope")
    assert caught.value.nearest == ()


def test_questions_of_this_installation_keep_the_rules() -> None:
    assert lint_queries() == []
    catalogue = Catalogue.load()
    assert len(catalogue) >= 8
    for name in ("certificates-of-unit", "series-of-area", "sources"):
        assert name in catalogue
