"""The list of endpoints: what settings may say, and what is told where they are wrong."""

from __future__ import annotations

import json
from typing import Any

import pytest

from kg.errors import ConfigError
from kg.remote.endpoints import KNOWN_ENDPOINTS, Federation, choose_endpoints, read_endpoints


def test_two_are_known() -> None:
    assert [(one.name, one.address) for one in read_endpoints()] == [
        ("wikidata", "https://query.wikidata.org/sparql"),
        ("dbpedia", "https://dbpedia.org/sparql"),
    ]
    # DBpedia cuts at 10,000 rows without a word.
    assert all(one.row_limit < 10_000 for one in KNOWN_ENDPOINTS)


def test_others_are_added_and_known_ones_changed() -> None:
    given = {
        "own": "http://127.0.0.1:9/sparql",
        "wikidata": {"row_limit": 50, "deadline_s": 3},
        "more": {"address": "https://a.example/", "inner": ["http://b/c"], "prefixes": {"x": "y:"}},
    }
    wikidata, dbpedia, own, more = read_endpoints(json.dumps(given))
    assert (wikidata.address, wikidata.row_limit) == (KNOWN_ENDPOINTS[0].address, 50)
    assert wikidata.inner == KNOWN_ENDPOINTS[0].inner
    assert dbpedia == KNOWN_ENDPOINTS[1]
    assert (own.name, own.address, own.inner) == ("own", "http://127.0.0.1:9/sparql", ())
    assert (more.inner, more.prefixes) == (("http://b/c",), (("x", "y:"),))


def test_the_public_address_means_the_mirror_that_stands_in_its_place() -> None:
    mirrored = Federation(read_endpoints('{"wikidata": "https://mirror.example/sparql"}'))
    found = mirrored.by_address("https://query.wikidata.org/sparql")
    assert found is not None
    assert found.address == "https://mirror.example/sparql"
    only = Federation(choose_endpoints("dbpedia", read_endpoints()))
    assert only.by_address("https://query.wikidata.org/sparql") is None


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("[]", "must be a JSON object"),
        ({"own": 5}, "'own' must be an address or an object"),
        ({"own": {}}, "'own' has no address"),
        ({"own": {"adress": "http://a/"}}, "'own' has 'adress'; allowed: address, deadline_s"),
        ({"own": {"address": "http://a/", "row_limit": "many"}}, "row_limit of 'own' cannot be"),
        ({"own": {"address": "http://a/", "row_limit": 1.5}}, "row_limit of 'own' cannot be 1.5"),
        ({"own": {"address": "http://a/", "row_limit": True}}, "row_limit of 'own' cannot be true"),
        ({"own": {"address": "http://a/", "inner": "x"}}, "inner of 'own' cannot be"),
        ({"own": {"address": "http://a/", "prefixes": []}}, "prefixes of 'own' cannot be"),
        ({"own": {"address": "http://a/", "deadline_s": 0}}, "must be above 0"),
        ({"Own": "http://a/"}, "'Own': a name is small letters"),
        ({"skos": "http://a/"}, "none of the prefixes"),
        ({"own": "file:///etc/passwd"}, "no http or https address"),
        ({"own": "http://u:p@a/"}, "without user and password"),
        ({"own": "http://a/> { } #"}, "no http or https address"),
    ],
)
def test_faults_name_the_entry(given: Any, says: str) -> None:
    with pytest.raises(ConfigError, match=says):
        read_endpoints(given if isinstance(given, str) else json.dumps(given))


def test_choosing() -> None:
    known = read_endpoints()
    assert choose_endpoints("none", known) == ()
    assert choose_endpoints("", known) == ()
    assert choose_endpoints(" dbpedia , wikidata,dbpedia", known) == (known[1], known[0])
    with pytest.raises(ConfigError, match="no endpoint 'own'; known are wikidata, dbpedia"):
        choose_endpoints("own", known)
