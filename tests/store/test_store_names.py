"""The name index: search while typing, resolution, nearest names, upkeep by commits."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pyoxigraph as ox
import pytest

from kg.errors import StoreError
from kg.namespaces import DEFAULT_BASE, PREFIXES, Base, tr
from kg.store import ACCEPTED, REJECTED, NamedThing, Store, labels, names, normalise
from kg.store.blocking import Reading
from kg.store.indexing import update_index
from kg.store.traits import unpack_traits

BASE = Base()
TYPE = ox.NamedNode(PREFIXES["rdf"] + "type")
PREF = ox.NamedNode(PREFIXES["skos"] + "prefLabel")
ALT = ox.NamedNode(PREFIXES["skos"] + "altLabel")
RDFS = ox.NamedNode(PREFIXES["rdfs"] + "label")
NAME = ox.NamedNode(PREFIXES["schema"] + "name")
HOLDER = ox.NamedNode(tr("holder"))
UNIT, AREA, ORGANISATION = tr("Unit"), tr("Area"), tr("Organisation")
FORMAL = PREFIXES["org"] + "FormalOrganization"


def thing(
    iri: str, classes: list[str], *labels: tuple[ox.NamedNode, str, str | None]
) -> list[ox.Triple]:
    node = ox.NamedNode(iri)
    found = [ox.Triple(node, TYPE, ox.NamedNode(name)) for name in classes]
    return found + [
        ox.Triple(node, how, ox.Literal(text, language=tag)) for how, text, tag in labels
    ]


SUMBA_UNIT = BASE.id("unit", "up3-sumba")
SUMBA_ISLAND = BASE.id("area", "sumba")
SUMBAWA = BASE.id("area", "sumbawa")
NTT = BASE.id("area", "nusa-tenggara-timur")
PLN = BASE.id("organisation", "pln")
CERTIFICATION = BASE.id("certification", "up3-sumba-iso-9001-2015")
FACTS = [
    *thing(SUMBA_UNIT, [UNIT], (PREF, "UP3 Sumba", "id"), (ALT, "PLN UP3 Sumba", "id")),
    *thing(SUMBA_ISLAND, [AREA, PREFIXES["geo"] + "Feature"], (PREF, "Sumba", "id")),
    *thing(SUMBAWA, [AREA], (PREF, "Sumbawa", "id")),
    ox.Triple(ox.NamedNode(SUMBAWA), ox.NamedNode(tr("bpsCode")), ox.Literal("5204")),
    ox.Triple(ox.NamedNode(SUMBAWA), ox.NamedNode(tr("partOf")), ox.NamedNode(NTT)),
    *thing(
        NTT,
        [AREA],
        (PREF, "East Nusa Tenggara", "en"),
        (PREF, "Nusa Tenggara Timur", "id"),
        (ALT, "NTT", None),
    ),
    *thing(
        PLN,
        [FORMAL, ORGANISATION],
        (NAME, "PT. PLN (Persero)", None),
        (RDFS, "Perusahaan Listrik Négara", "id"),
    ),
    *thing(CERTIFICATION, [tr("Certification")]),
    *thing(BASE.id("evidence", "sumba-1"), [tr("TextEvidence")], (RDFS, "Sumba evidence", "en")),
    ox.Triple(ox.NamedNode(CERTIFICATION), HOLDER, ox.NamedNode(SUMBA_UNIT)),
    *thing(UNIT, [PREFIXES["owl"] + "Class"], (RDFS, "unit", "en"), (RDFS, "unit (PLN)", "id")),
]


def build(path: Path, facts: list[ox.Triple]) -> Store:
    store = Store.create(path, base=DEFAULT_BASE)
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("facts"), facts, status=ACCEPTED)
    return store


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> names.NameIndex:
    return build(tmp_path_factory.mktemp("names") / "store", FACTS).names


def iris(found: list[NamedThing]) -> list[str]:
    return [one.iri for one in found]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("s", [SUMBA_UNIT, SUMBA_ISLAND, SUMBAWA]),  # the unit takes part in a triple more
        ("sumba", [SUMBA_UNIT, SUMBA_ISLAND, SUMBAWA]),
        ("SUMBAW", [SUMBAWA]),
        ("sumba ", [SUMBA_UNIT, SUMBA_ISLAND, SUMBAWA]),
        ("up3 su", [SUMBA_UNIT]),
        ("sumba up3", [SUMBA_UNIT]),
        ("ten nusa", []),
        ("nusa ten", [NTT]),
        ("ntt", [NTT]),
        ("negara", [PLN]),
        ("p.l.n", []),
        ("pln", [SUMBA_UNIT, PLN, UNIT]),
        ("", []),
        ("   ", []),
        ("ü", [SUMBA_UNIT, UNIT]),
        ("—", []),
    ],
)
def test_search_while_typing(index: names.NameIndex, typed: str, expected: list[str]) -> None:
    assert iris(index.search(typed)) == expected


def test_search_shows_the_preferred_label_and_the_class(index: names.NameIndex) -> None:
    assert index.search("east nusa") == [NamedThing(NTT, "Nusa Tenggara Timur", AREA)]
    assert index.search("persero") == [NamedThing(PLN, "Perusahaan Listrik Négara", ORGANISATION)]
    assert index.search("persero", kind=FORMAL)[0].kind == FORMAL
    assert iris(index.search("sumba", kind=AREA)) == [SUMBA_ISLAND, SUMBAWA]
    assert iris(index.search("sumba", limit=1)) == [SUMBA_UNIT]
    assert index.search("sumba", limit=0) == []


@pytest.mark.parametrize(
    "hostile",
    [
        '"', "*", "sumba*", "sumba OR", "NEAR(", "NOT sumba", "label:sumba", "^sumba", "{label}",
        "-", "sumba AND", "'; DROP TABLE name; --", "a" * 100_000, "\x00", "sumba\x00x", "(((",
        "+", "class:c", "\ud800", "sumba " * 5000,
    ],
)  # fmt: skip
def test_no_character_has_a_meaning(index: names.NameIndex, hostile: str) -> None:
    for found in (index.search(hostile), index.nearest(hostile), index.resolve(hostile)):
        assert {one.iri for one in found} <= {SUMBA_UNIT, SUMBA_ISLAND, SUMBAWA, NTT, PLN, UNIT}
    assert iris(index.search("sumbawa")) == [SUMBAWA]


@pytest.mark.parametrize(
    ("text", "class_iri", "expected"),
    [
        ("UP3 Sumba", UNIT, [SUMBA_UNIT]),
        ("  up3   SUMBA ", UNIT, [SUMBA_UNIT]),
        ("up3-sumba", UNIT, [SUMBA_UNIT]),
        ("PLN UP3 Sumba", None, [SUMBA_UNIT]),
        (SUMBA_UNIT, UNIT, [SUMBA_UNIT]),
        (SUMBA_UNIT, AREA, []),
        ("UP3 Sumba", AREA, []),
        ("up3", None, []),
        ("sumba", AREA, [SUMBA_ISLAND]),
        ("pt pln persero", ORGANISATION, [PLN]),
        ("PT.PLN(PERSERO)", FORMAL, [PLN]),
        ("perusahaan listrik negara", None, [PLN]),
        ("pln", None, [PLN]),
        ("nusa-tenggara-timur", AREA, [NTT]),
        ("East Nusa Tenggara", AREA, [NTT]),
        (" 5204 ", AREA, [SUMBAWA]),
        ("5204", None, []),
        ("5204", UNIT, []),
        ("52", AREA, []),
        ("05204", AREA, []),
        ("٥٢٠٤", AREA, []),
        ("up3-sumba-iso-9001-2015", tr("Certification"), [CERTIFICATION]),
        ("sumba evidence", None, []),
        ("Unit", None, [UNIT]),
        ("", None, []),
        ("...", None, []),
    ],
)
def test_resolve(
    index: names.NameIndex, text: str, class_iri: str | None, expected: list[str]
) -> None:
    assert iris(index.resolve(text, class_iri)) == expected


def test_an_ambiguous_name_gives_all_its_things(tmp_path: Path) -> None:
    city, regency = BASE.id("area", "kota-kupang"), BASE.id("area", "kabupaten-kupang")
    facts = [
        *thing(city, [AREA], (PREF, "Kota Kupang", "id"), (ALT, "Kupang", None)),
        *thing(regency, [AREA], (PREF, "Kabupaten Kupang", "id"), (ALT, "KUPANG", None)),
    ]
    found = build(tmp_path / "store", facts).names.resolve("kupang", AREA)
    assert {one.label for one in found} == {"Kota Kupang", "Kabupaten Kupang"}


def test_a_code_gives_all_versions_and_a_name_goes_before_it(tmp_path: Path) -> None:
    code = ox.NamedNode(tr("bpsCode"))
    old, new, named = (BASE.id("area", slug) for slug in ("papua-old", "papua-new", "desa-94"))
    facts = [
        *thing(old, [AREA], (PREF, "Papua", "id")),
        *thing(new, [AREA], (PREF, "Papua", "id")),
        *(ox.Triple(ox.NamedNode(one), code, ox.Literal("94")) for one in (old, new)),
    ]
    index = build(tmp_path / "versions", facts).names
    assert set(iris(index.resolve("94", AREA))) == {old, new}
    more = [*facts, *thing(named, [AREA], (PREF, "94", "id"))]
    assert iris(build(tmp_path / "named", more).names.resolve("94", AREA)) == [named]


@pytest.mark.parametrize("scan_limit", [5000, 0])
@pytest.mark.parametrize(
    ("text", "class_iri", "expected"),
    [
        ("UP3 Sumbba", UNIT, SUMBA_UNIT),
        ("Sumbawwa", AREA, SUMBAWA),
        ("nusa tengara timor", None, NTT),
        ("PT PLN Perseroo", None, PLN),
    ],
)
def test_nearest_names(
    index: names.NameIndex,
    monkeypatch: pytest.MonkeyPatch,
    text: str,
    class_iri: str | None,
    expected: str,
    scan_limit: int,
) -> None:
    """By comparing all names, and by the pieces they share."""
    monkeypatch.setattr(names, "SCAN_LIMIT", scan_limit)
    assert iris(index.nearest(text, class_iri))[0] == expected


def test_nothing_is_near(index: names.NameIndex) -> None:
    assert index.nearest("qqq xyzzy") == []
    assert index.nearest("Sumbba", tr("Person")) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("PT. PLN (Persero)", "pt pln persero"),
        ("Éclair—Straße 2", "eclair strasse 2"),
        ("  ", ""),
        ("“UP3” Sumba", "up3 sumba"),
        ("a_b", "a b"),
    ],
)
def test_normal_form(text: str, expected: str) -> None:
    assert normalise(text) == expected


def everything(store: Store) -> list[object]:
    """What the index holds, less the order of equally important things."""
    asked = ("s", "sumba", "kup", "rote", "pln", "nusa", "up3", "unit", "ntt")
    with closing(sqlite3.connect(store.path / "index.sqlite")) as index:
        rows = index.execute(
            "SELECT iri, name.label, kind, name.id >> 40, thing.label, classes, labelled, traits "
            "FROM name JOIN thing ON thing.id = thing ORDER BY 1, 2"
        ).fetchall()
        members = index.execute(
            "SELECT class, iri FROM member JOIN thing ON id = thing ORDER BY 1, 2"
        ).fetchall()
        values = index.execute(
            "SELECT value, trait, iri FROM value JOIN thing ON id = thing ORDER BY 1, 2, 3"
        ).fetchall()
        words = index.execute("SELECT * FROM words WHERE names > 0 ORDER BY 1").fetchall()
        spellings = index.execute(
            "SELECT variant, word FROM spelling JOIN words USING (word) WHERE names > 0 "
            "ORDER BY 1, 2"
        ).fetchall()
    return [
        rows,
        members,
        values,
        words,
        spellings,
        [set(store.names.search(text, limit=50)) for text in asked],
        [set(store.names.resolve(text)) for text in asked],
        [set(store.names.nearest(text + "x", limit=50)) for text in asked],
    ]


@pytest.mark.parametrize("limit", [20_000, 3])
def test_a_small_commit_leaves_the_index_as_a_whole_build_would(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int
) -> None:
    """Renamed, added, hidden and reclassified things; below and above the limit on touched ones."""
    monkeypatch.setattr("kg.store.graphs.TOUCHED_LIMIT", limit)
    store = build(tmp_path / "store", FACTS)
    rote = thing(BASE.id("unit", "ulp-rote"), [UNIT], (PREF, "ULP Rote", "id"))
    steps = [
        ("more", rote, ACCEPTED),
        ("more", [*rote, ox.Triple(ox.NamedNode(NTT), HOLDER, ox.NamedNode(SUMBAWA))], ACCEPTED),
        ("more", rote[:1], ACCEPTED),
        ("facts", FACTS[3:], ACCEPTED),
        ("facts", FACTS, REJECTED),
        ("facts", FACTS, ACCEPTED),
    ]
    for graph, facts, status in steps:
        with store.write(agent="test") as write:
            write.put_graph(BASE.graph(graph), facts, status=status)
        kept = everything(store)
        assert store.names.version == store.version()
        with store.snapshot() as snapshot:
            update_index(store.path, snapshot.db, store.base, version=store.version(), touched=None)
        assert everything(store) == kept
    assert iris(store.names.search("sumba")) == [SUMBA_UNIT, SUMBA_ISLAND, SUMBAWA]


def test_a_small_commit_reads_only_what_it_touched(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = build(tmp_path / "store", FACTS)
    read: list[str] = []
    real = labels.read_thing

    def watched(db: ox.Store, base: str, iri: str) -> object:
        read.append(iri)
        return real(db, base, iri)

    monkeypatch.setattr("kg.store.indexing.read_thing", watched)
    rote = BASE.id("unit", "ulp-rote")
    with store.write(agent="test") as write:
        write.put_graph(
            BASE.graph("more"), thing(rote, [UNIT], (PREF, "ULP Rote", "id")), status=ACCEPTED
        )
    assert rote in read
    assert SUMBAWA not in read


def test_a_thing_with_very_many_statements_is_read_as_any_other() -> None:
    """A slice of a million figures names 200,000 of them: its name is not among those."""
    unit = ox.NamedNode(SUMBA_UNIT)
    db = ox.Store()
    db.extend(ox.Quad(*one) for one in FACTS)
    db.add(ox.Quad(unit, ox.NamedNode(tr("parentUnit")), ox.NamedNode(PLN)))
    few = labels.read_thing(db, DEFAULT_BASE, SUMBA_UNIT)
    db.extend(
        ox.Quad(unit, link, ox.NamedNode(BASE.id("observation", f"{number}")))
        for link in (ox.NamedNode(tr("aaa")), ox.NamedNode(tr("zzz")))
        for number in range(labels.MANY)
    )
    many = labels.read_thing(db, DEFAULT_BASE, SUMBA_UNIT)
    assert many is not None
    assert many == few
    assert [name.label for name in many.names[:2]] == ["UP3 Sumba", "PLN UP3 Sumba"]
    assert unpack_traits(many.traits) == {"parentUnit": (PLN,)}


def test_a_missing_index_is_said(tmp_path: Path) -> None:
    store = build(tmp_path / "store", FACTS)
    (store.path / "index.sqlite").unlink()
    with pytest.raises(StoreError, match="any write builds it again"):
        store.names.search("sumba")
    with store.write(agent="test") as write:
        write.put_graph(BASE.graph("more"), [], status=ACCEPTED)
    assert iris(store.names.search("sumbaw")) == [SUMBAWA]


def test_things_with_what_tells_them_apart(index: names.NameIndex) -> None:
    (found,) = index.with_value("bpsCode", "5204")
    assert (found.iri, found.label, found.names) == (SUMBAWA, "Sumbawa", ("Sumbawa",))
    assert found.traits == {"bpsCode": ("5204",), "partOf": (NTT,)}
    (region,) = index.things([NTT, "https://example.org/nothing"])
    assert region.traits == {"en": ("East Nusa Tenggara",)}
    assert region.label == "Nusa Tenggara Timur"
    assert index.with_value("bpsCode", "52") == []


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (("sumbawa",), SUMBAWA),
        (("sumbawaa",), SUMBAWA),  # a letter more
        (("smbawa",), SUMBAWA),  # less
        (("sumbaxa",), SUMBAWA),  # other
        (("submawa",), SUMBAWA),  # moved
        (("nusatenggara", "timur"), NTT),  # written together
        (("timur", "tenggara", "nusa"), NTT),  # in another order
        (("nusa", "tengara", "timur"), NTT),
        (("perusahaan", "negara"), PLN),  # one word is missing
    ],
)
def test_candidates_of_a_name(
    index: names.NameIndex, words: tuple[str, ...], expected: str
) -> None:
    found = index.candidates([Reading(words)])
    assert found[0].iri == expected
    assert expected in [one.iri for one in index.candidates([Reading(words)], limit=1)]


def test_candidates_of_a_class(index: names.NameIndex) -> None:
    assert [one.iri for one in index.candidates([Reading(("sumba",))], [UNIT])] == [SUMBA_UNIT]
    assert index.candidates([Reading(())]) == []
    assert index.candidates([Reading(("qqqq",))]) == []


def test_found_by_which_name(index: names.NameIndex) -> None:
    (hit,) = index.find("pln up3")
    assert (hit.iri, hit.label, hit.name) == (SUMBA_UNIT, "UP3 Sumba", "PLN UP3 Sumba")
    assert hit.is_other
    assert not hit.is_exact
    (hit,) = index.find("nusa tenggara timur")
    assert (hit.iri, hit.is_exact, hit.is_other) == (NTT, True, False)
    (hit,) = index.find("ntt", kind=AREA)
    assert (hit.name, hit.is_exact, hit.is_other) == ("NTT", True, True)
    assert hit.classes == (AREA,)


def test_whole_names_are_found_before_more_important_ones(index: names.NameIndex) -> None:
    # The whole name, then what begins with it, then what has it within ("UP3 Sumba").
    assert [hit.iri for hit in index.find("sumba")] == [SUMBA_ISLAND, SUMBAWA, SUMBA_UNIT]
    assert [hit.iri for hit in index.find("sumb")] == [SUMBA_ISLAND, SUMBAWA, SUMBA_UNIT]
    assert [hit.iri for hit in index.find("sumba", limit=1)] == [SUMBA_ISLAND]
    assert [hit.iri for hit in index.find("sumba", kind=UNIT)] == [SUMBA_UNIT]


@pytest.mark.parametrize("text", ["", "  ", "—", "\ud800"])
def test_nothing_typed_finds_nothing(index: names.NameIndex, text: str) -> None:
    assert index.find(text) == []
    assert index.find("sumba", limit=0) == []
