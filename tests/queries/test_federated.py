"""The federated questions as files: header, prefixes, columns, and that they run only if allowed.

What they answer is tested in ``tests/federated``, against a local endpoint.
"""

from __future__ import annotations

import re

import pytest
from pyoxigraph import QuerySolutions, Store

from kg.errors import QueryRefusedError
from kg.namespaces import PREFIXES
from kg.query.catalogue import Catalogue
from kg.query.guard import check_query
from kg.query.header import Header, read_header
from kg.query.parameters import find_blocks
from kg.remote.endpoints import KNOWN_ENDPOINTS
from kg.resources import query_files

FILES = {path.stem: path for path in query_files("federated")}
FEWEST = 5
ALLOWED = PREFIXES | dict(KNOWN_ENDPOINTS[0].prefixes)


def read(name: str) -> tuple[Header, str]:
    text = FILES[name].read_text(encoding="utf-8")
    return read_header(text, FILES[name]), text


def test_none_got_lost_and_none_is_a_stored_question() -> None:
    assert len(FILES) >= FEWEST
    assert not set(FILES) & {question.id for question in Catalogue.load()}


@pytest.mark.parametrize("name", FILES)
def test_the_header_names_the_endpoints_the_query_calls(name: str) -> None:
    header, text = read(name)
    called = re.findall(r"SERVICE <([^>]+)>", text)
    assert called
    assert sorted(set(called)) == sorted(header.federates)


@pytest.mark.parametrize("name", FILES)
def test_the_engine_parses_it_and_gives_the_declared_columns(name: str) -> None:
    header, text = read(name)
    local = re.sub(r"SERVICE <[^>]+>", "", text)
    for parameter in header.params:
        assert find_blocks(text, parameter.name), parameter.name
    answer = Store().query(local)
    assert isinstance(answer, QuerySolutions)
    assert [variable.value for variable in answer.variables] == [c.name for c in header.returns]
    prefixes = dict(re.findall(r"^PREFIX (\S+): <(\S+)>$", text, re.MULTILINE))
    assert prefixes.items() <= ALLOWED.items()


@pytest.mark.parametrize("name", FILES)
def test_the_header_says_what_to_expect_and_an_answer_is_recorded(name: str) -> None:
    header, _ = read(name)
    assert set(header.expects) == {"en", "id"}
    recorded = FILES[name].parent / "recorded" / f"{name}.csv"
    first, *rest = recorded.read_text(encoding="utf-8").splitlines()
    assert first.split(",") == [column.name for column in header.returns]
    assert rest


@pytest.mark.parametrize("name", FILES)
def test_the_guard_refuses_to_run_it(name: str) -> None:
    with pytest.raises(QueryRefusedError, match=r"query\.wikidata\.org"):
        check_query(read(name)[1])
