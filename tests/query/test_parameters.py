"""From what people write to terms, and from terms into the query: nothing can break out."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store

from kg.errors import AmbiguousNameError, NamedThing, ParameterError
from kg.namespaces import PREFIXES, tr
from kg.query.catalogue import Question
from kg.query.header import Parameter
from kg.query.parameters import Term, bind, find_blocks, parse_parameters

BASE = "https://example.org/"
SUMBA = NamedThing(BASE + "id/area/sumba", "Sumba", tr("Area"))
NTT = NamedThing(BASE + "id/area/nusa-tenggara-timur", "Nusa Tenggara Timur", tr("Area"))
PAPUA_OLD = NamedThing(BASE + "id/area/papua-to-2022", "Papua", tr("Area"))
PAPUA_NEW = NamedThing(BASE + "id/area/papua-from-2022", "Papua", tr("Area"))
UNIT = NamedThing(BASE + "id/unit/sumba", "Sumba", tr("Unit"))
CONCEPT = PREFIXES["skos"] + "Concept"
PLN = NamedThing(tr("supply-pln"), "PLN", CONCEPT)
PLN_OTHER = NamedThing(tr("producerKind-pln"), "PLN", CONCEPT)


class Names:
    """A resolver that knows a few things by IRI, slug and label."""

    things = (SUMBA, NTT, PAPUA_OLD, PAPUA_NEW, UNIT, PLN, PLN_OTHER)

    def resolve(self, text: str, class_iri: str | None = None) -> Sequence[NamedThing]:
        return [
            thing
            for thing in self.things
            if thing.kind == class_iri
            and text.lower() in {thing.iri, thing.label.lower(), thing.iri.rpartition("/")[2]}
        ]

    def nearest(
        self, text: str, class_iri: str | None = None, limit: int = 5
    ) -> Sequence[NamedThing]:
        return [thing for thing in self.things if thing.kind == class_iri][:limit]


def question_with(*params: Parameter) -> Question:
    blocks = " ".join(f"VALUES ?{parameter.name} {{ UNDEF }}" for parameter in params)
    names = " ".join(f"?{parameter.name}" for parameter in params)
    return Question(
        id="test",
        area="areas",
        titles={},
        params=params,
        returns=(),
        keywords=(),
        graphs=(),
        since="0.1.0",
        example={},
        text=f"SELECT {names} WHERE {{ {blocks} }}",
        path=Path("test.rq"),
        form="SELECT",
    )


def parse_one(kind: str, text: str, target: str = "") -> Term:
    question = question_with(Parameter("value", kind, target))
    return parse_parameters(question, {"value": text}, Names(), base=BASE)["value"]


def typed(text: str, name: str) -> Literal:
    return Literal(text, datatype=NamedNode(PREFIXES["xsd"] + name))


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("xsd:string", " a b ", Literal(" a b ")),
        ("xsd:integer", "-12", typed("-12", "integer")),
        ("xsd:integer", " 12 ", typed("12", "integer")),
        ("xsd:decimal", "98.30", typed("98.30", "decimal")),
        ("xsd:date", "2020-02-29", typed("2020-02-29", "date")),
        ("xsd:gYear", "2019", typed("2019", "gYear")),
        ("xsd:boolean", "true", typed("true", "boolean")),
        ("iri", "urn:x:y", NamedNode("urn:x:y")),
        ("period", "2019", NamedNode(BASE + "id/period/2019")),
        ("period", "2019-10", NamedNode(BASE + "id/period/2019-10")),
        ("period", "2019-Q3", NamedNode(BASE + "id/period/2019-q3")),
        ("period", "2019-q3", NamedNode(BASE + "id/period/2019-q3")),
        ("period", "2019-10-28", NamedNode(BASE + "id/period/2019-10-28")),
    ],
)
def test_good_values(kind: str, text: str, expected: Term) -> None:
    assert parse_one(kind, text) == expected


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("xsd:integer", "1.5"),
        ("xsd:integer", ""),
        ("xsd:integer", "١٢"),
        ("xsd:decimal", "98,3"),
        ("xsd:decimal", "1e5"),
        ("xsd:decimal", "."),
        ("xsd:date", "2019-02-29"),
        ("xsd:date", "28-10-2019"),
        ("xsd:date", "20191028"),
        ("xsd:gYear", "19"),
        ("xsd:boolean", "yes"),
        ("xsd:string", "\ud800"),
        ("iri", "not an iri"),
        ("iri", "http://a/> } #"),
        ("iri", "relative"),
        ("period", "2019-13"),
        ("period", "2019-02-30"),
        ("period", "2019-Q5"),
        ("period", "october 2019"),
        ("period", "2019-10-28T00:00"),
    ],
)
def test_malformed_values(kind: str, text: str) -> None:
    with pytest.raises(ParameterError, match="'value' must be") as caught:
        parse_one(kind, text)
    assert caught.value.name == "value"
    assert len(caught.value.allowed) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sumba", SUMBA.iri),
        ("nusa-tenggara-timur", NTT.iri),
        (NTT.iri, NTT.iri),
        ("https://example.com/elsewhere", "https://example.com/elsewhere"),
    ],
)
def test_entities_by_label_slug_and_iri(text: str, expected: str) -> None:
    assert parse_one("entity", text, tr("Area")) == NamedNode(expected)


def test_ambiguous_name_lists_its_candidates() -> None:
    with pytest.raises(AmbiguousNameError, match="Papua") as caught:
        parse_one("entity", "papua", tr("Area"))
    assert caught.value.candidates == (PAPUA_OLD, PAPUA_NEW)
    assert caught.value.exit_code == 2


def test_unknown_name_lists_the_nearest() -> None:
    with pytest.raises(ParameterError, match="names no Area; did you mean Sumba") as caught:
        parse_one("entity", "Sumbaa", tr("Area"))
    assert caught.value.allowed == ("Sumba", "Nusa Tenggara Timur", "Papua")


@pytest.mark.parametrize("text", ["pln", "PLN", tr("supply-pln")])
def test_concepts_by_slug_label_and_iri(text: str) -> None:
    """Another scheme has a concept of the same label: it is not meant."""
    assert parse_one("concept", text, tr("supplyScheme")) == NamedNode(tr("supply-pln"))


def test_unknown_concept_names_only_its_own_scheme() -> None:
    with pytest.raises(ParameterError, match="names no supplyScheme; did you mean PLN") as caught:
        parse_one("concept", "pnl", tr("supplyScheme"))
    assert caught.value.allowed == ("PLN",)


def test_defaults_required_and_unknown_parameters() -> None:
    question = question_with(
        Parameter("area", "entity", tr("Area"), required=True),
        Parameter("supply", "concept", tr("supplyScheme"), default="any-electric-lighting"),
        Parameter("year", "xsd:gYear", default="2019"),
        Parameter("since", "xsd:date"),
    )
    assert parse_parameters(question, {"area": ["Sumba"]}, Names()) == {
        "area": NamedNode(SUMBA.iri),
        "supply": NamedNode(tr("supply-any-electric-lighting")),
        "year": typed("2019", "gYear"),
    }
    with pytest.raises(ParameterError, match="needs the parameter 'area'") as caught:
        parse_parameters(question, {"year": "2020"}, Names())
    assert caught.value.allowed == ("area", "supply", "year", "since")
    with pytest.raises(ParameterError, match="no parameter 'unit'") as caught:
        parse_parameters(question, {"area": "Sumba", "unit": "x"}, Names())
    assert (caught.value.name, len(caught.value.allowed)) == ("unit", 4)
    with pytest.raises(ParameterError, match="given 2 times"):
        parse_parameters(question, {"area": ["Sumba", "Papua"]}, Names())
    with pytest.raises(ParameterError, match="needs the parameter"):
        parse_parameters(question, {"area": []}, Names())


def answer(question: Question, terms: dict[str, Term]) -> list[tuple[object, ...]]:
    results = Store().query(bind(question, terms))
    assert isinstance(results, QuerySolutions)
    names = [variable.value for variable in results.variables]
    return [tuple(solution[name] for name in names) for solution in results]


def test_all_blocks_of_a_parameter_are_filled_and_nothing_else() -> None:
    text = (
        "SELECT * { # VALUES ?a { UNDEF }\n VALUES ?a { 'x' } BIND('VALUES ?a { UNDEF }' AS ?t) "
        "{ VALUES $a{UNDEF} } UNION { values ?a { <http://a/b#c> } } VALUES ?other { 1 } "
        "VALUES (?a ?c) { (UNDEF 1) } }"
    )
    spans = [text[start:end] for start, end in find_blocks(text, "a")]
    assert spans == [" 'x' ", "UNDEF", " <http://a/b#c> "]


def test_unbound_and_bound() -> None:
    question = question_with(Parameter("a", "xsd:string"), Parameter("b", "iri"))
    assert answer(question, {}) == [(None, None)]
    terms: dict[str, Term] = {"a": Literal("x"), "b": NamedNode("urn:x")}
    assert answer(question, terms) == [(Literal("x"), NamedNode("urn:x"))]


def test_term_without_a_parameter_or_block() -> None:
    with pytest.raises(ParameterError, match="no VALUES block for 'b'"):
        bind(question_with(Parameter("a", "xsd:string")), {"b": Literal("x")})


HOSTILE = [
    '" } } SERVICE <http://127.0.0.1/> { ?s ?p ?o } #',
    "' } UNION { ?s ?p ?o } #",
    '"""',
    "\\",
    '\\" } #',
    "\\u0022 } #",
    "\n\r\t\x00\x08\x0c\x1f\x7f",
    "<http://a/>",
    "UNDEF",
    "?a",
    "} VALUES ?a { 'x'",
    "\u2028\u2029\ufeff\U0001f600\ufffe",
    "x" * 100_000,
]


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_strings_come_back_as_they_were(text: str) -> None:
    question = question_with(Parameter("a", "xsd:string"))
    terms = parse_parameters(question, {"a": text}, Names())
    assert answer(question, terms) == [(Literal(text),)]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_every_string_comes_back_as_it_was(text: str) -> None:
    question = question_with(Parameter("a", "xsd:string"), Parameter("b", "xsd:string"))
    terms = parse_parameters(question, {"a": text, "b": text[::-1]}, Names())
    assert answer(question, terms) == [(Literal(text), Literal(text[::-1]))]


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet="<>\"'{}|^`\\ #?/:.\n\u00e9x%20", max_size=30))
def test_every_iri_comes_back_or_is_refused(rest: str) -> None:
    question = question_with(Parameter("a", "iri"))
    try:
        terms = parse_parameters(question, {"a": "http://a/" + rest}, Names())
    except ParameterError:
        return
    assert answer(question, terms) == [(NamedNode("http://a/" + rest.strip()),)]


@settings(max_examples=200, deadline=None)
@given(
    st.sampled_from([
        "xsd:integer",
        "xsd:decimal",
        "xsd:gYear",
        "xsd:date",
        "xsd:boolean",
        "period",
    ]),
    st.text(max_size=12) | st.from_regex(r"[0-9.+-]{1,12}"),
)
def test_typed_values_are_valid_or_refused(kind: str, text: str) -> None:
    """What is let through gives one row with one bound value."""
    question = question_with(Parameter("a", kind))
    try:
        terms = parse_parameters(question, {"a": text}, Names())
    except ParameterError:
        return
    assert len(answer(question, terms)) == 1
    assert answer(question, terms)[0][0] is not None


def test_questions_with_real_files(write_question: Callable[..., Path]) -> None:
    question = Question.read(write_question())
    terms = parse_parameters(question, {"area": "Sumba", "since": "2019-01-01"}, Names())
    text = bind(question, terms)
    assert f"VALUES ?area {{ <{SUMBA.iri}> }}" in text
    assert 'VALUES ?since { "2019-01-01"^^<http://www.w3.org/2001/XMLSchema#date> }' in text
    assert (
        text.replace(f"<{SUMBA.iri}>", "UNDEF").replace(
            '"2019-01-01"^^<http://www.w3.org/2001/XMLSchema#date>', "UNDEF"
        )
        == question.text
    )
