"""Every row of units.csv has its outcome; changes and near misses as the notes name them.

Row numbers count data rows from 1. Expected values were read off the table by hand.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

import pytest

from kg.claims.mint import source_slug
from kg.claims.records import (
    Area,
    IdentityDecision,
    Observation,
    Organisation,
    Person,
    Record,
    Ref,
    Statement,
    Unit,
)
from kg.claims.records_organisations import ChangeEvent, MergeDecision
from kg.mapping.areas import read_gazetteer
from kg.mapping.bundle import bundled_facts
from kg.mapping.drafts import RowDraft
from kg.mapping.identities import identity_rows
from kg.mapping.registry import read_registry
from kg.mapping.units import map_units, unit_drafts
from kg.sources.facts import HEADINGS, iter_facts
from kg.sources.tables import Row

SEED = "https://kupang.antaranews.com/berita/24980/dua-unit-pln-di-ntt-raih-sertifikat-iso-mutu-lingkungan"


@lru_cache(maxsize=1)
def rows() -> dict[int, tuple[Record, ...]]:
    drafts, refused = unit_drafts(read_registry(), read_gazetteer())
    assert refused == []
    found = [row for draft in drafts for row in draft.rows]
    assert {row.outcome for row in found} == {"mapped"}
    numbers = [int(row.id.removeprefix("units.csv#")) for row in found]
    assert len(numbers) == len(set(numbers))
    return {number: row.records for number, row in zip(numbers, found, strict=True)}


@lru_cache(maxsize=1)
def changes() -> dict[str, ChangeEvent]:
    return {
        f"{record.originals[0].slug} -> {record.result.slug}": record
        for row in identity_rows("terang-unit-changes", read_registry())
        for record in row.records
        if isinstance(record, ChangeEvent)
    }


def described(number: int) -> Unit | Organisation:
    """Return the first description of a row: the unit or company it is about."""
    first = rows()[number][0]
    assert isinstance(first, Unit | Organisation)
    return first


def said(number: int, predicate: str) -> list[str]:
    """Return what a row claims with a predicate: slugs of references, or strings."""
    return [
        record.value.slug if isinstance(record.value, Ref) else str(record.value)
        for record in rows()[number]
        if isinstance(record, Statement) and record.predicate == predicate
    ]


def test_every_row_has_exactly_one_outcome() -> None:
    assert sorted(rows()) == list(range(1, 155))


def test_every_row_is_in_the_graph_of_its_page() -> None:
    pages = {
        row.id: draft.source.slug
        for draft in unit_drafts(read_registry(), read_gazetteer())[0]
        for row in draft.rows
    }
    for row in iter_facts("units.csv"):
        assert pages[f"units.csv#{row.number}"] == source_slug(row["source_url"])


def test_every_claim_names_its_page_and_row() -> None:
    for number, records in rows().items():
        for record in records:
            if isinstance(record, Statement):
                (evidence,) = record.evidence
                assert evidence.source == record.stated_in.slug
                assert getattr(evidence, "row", None) == number


@pytest.mark.parametrize(
    ("number", "slug", "kind"),
    [
        (1, "pln-uiw-nusa-tenggara-timur", "uiw"),
        (2, "pln-wilayah-nusa-tenggara-timur", "wilayah"),
        (3, "area-kupang", "area"),
        (8, "up3-sumba", "up3"),
        (9, "up3-flores-bagian-timur", "up3"),
        (10, "up3-flores-bagian-timur", "up3"),
        (13, "upk-flores", "upk"),
        (24, "rayon-labuan-bajo", "rayon"),
        (28, "ultg-kupang", "ultg"),
        (36, "uikl-sulawesi", "uikl"),
        (48, "pln-uid-jawa-timur", "uid"),
        (66, "updl-pandaan", "updl"),
        (74, "pln-ciputat", "ulp"),
        (79, "uid-jawa-barat", "uid"),
        (80, "uip3b-sumatera", "uip3b"),
        (90, "upp-kalimantan-bagian-timur-2", "upp"),
        (93, "updk-barito", "updk"),
        (113, "sektor-pembangkitan-maluku", "sector"),
        (114, "uip-sumatera-bagian-utara", "uip"),
        (117, "pln-pusertif", "other"),
        (122, "pln-ip-ubp-semarang", "ubp"),
        (124, "pln-ip-saguling-pomu", "subsidiary-unit"),
        (129, "pln-np-up-gresik", "up"),
        (132, "pjb-up-gresik", "up"),
        (139, "pjb-ubjom-indramayu", "ubjom"),
        (149, "pjb-badan-pengelola-waduk-cirata", "subsidiary-unit"),
        (151, "pln-nusa-daya-unit-pelaksana-kalimantan-3", "subsidiary-unit"),
    ],
)
def test_a_row_describes_its_unit(number: int, slug: str, kind: str) -> None:
    unit = described(number)
    assert isinstance(unit, Unit)
    assert (unit.slug, unit.kind) == (slug, kind)


@pytest.mark.parametrize(
    ("number", "slug"),
    [
        (118, "pln-energi-primer-indonesia"),
        (119, "pln-nusantara-power"),
        (120, "pln-indonesia-power"),
        (121, "pln-icon-plus"),
        (127, "cogindo-daya-bersama"),
        (130, "pembangkitan-jawa-bali"),
        (150, "pln-batam"),
        (152, "haleyora-power"),
        (153, "energy-management-indonesia"),
        (154, "pln-epi-investasi"),
    ],
)
def test_subsidiaries_are_companies(number: int, slug: str) -> None:
    company = described(number)
    assert isinstance(company, Organisation)
    assert company.slug == slug


def test_every_kind_of_unit_is_known_to_the_ontology() -> None:
    from kg.resources import ontology_files

    codes = next(path for path in ontology_files() if path.name == "codes.ttl").read_text("utf-8")
    kinds = {record.kind for row in rows().values() for record in row if isinstance(record, Unit)}
    assert {kind for kind in kinds if f"tr:unitKind-{kind} a skos:Concept" not in codes} == set()


@pytest.mark.parametrize(
    ("number", "parent"),
    [
        (1, ["pln"]),
        (3, ["pln-wilayah-nusa-tenggara-timur"]),
        (7, ["pln-uiw-nusa-tenggara-timur"]),
        (18, ["up3-kupang"]),
        (32, ["upt-mataram"]),
        (49, ["pln-uid-jawa-timur"]),
        (90, ["uip-kalbagtim"]),
        (115, ["uip-sumatera-bagian-utara"]),
        (128, ["pln-nusantara-power"]),
        (139, ["pembangkitan-jawa-bali"]),
        (151, ["pln-nusa-daya"]),
        # an unknown parent is information, not an error
        (10, []),
        (19, []),
        (65, []),
        (154, []),
    ],
)
def test_the_parent_is_a_claim_or_unknown(number: int, parent: list[str]) -> None:
    assert said(number, "tr:parentUnit") == parent


def test_row_65_mojokerto_has_no_parent_though_jawa_timur_lists_its_16() -> None:
    listed = [n for n in range(49, 65) if said(n, "tr:parentUnit") == ["pln-uid-jawa-timur"]]
    assert len(listed) == 16
    assert said(65, "tr:province") == ["jawa-timur"]


def test_rows_11_and_12_give_one_unit_two_seats() -> None:
    assert described(11).slug == described(12).slug == "up3-flores-bagian-barat"
    assert said(11, "tr:seatCity") == ["Ende"]
    assert said(12, "tr:seatCity") == ["Labuan Bajo"]
    notes = [r.note for r in rows()[11] if isinstance(r, Statement) and r.value == "Ende"]
    assert notes == ["seat in 2020"]


@pytest.mark.parametrize(
    ("number", "provinces"),
    [
        (2, ["nusa-tenggara-timur"]),
        (39, ["papua-to-2022", "papua-barat-to-2022"]),
        (41, ["papua-pegunungan"]),
        (89, ["kalimantan-timur-from-2012", "kalimantan-utara", "kalimantan-selatan"]),
        (112, ["maluku", "maluku-utara"]),
        (117, ["dki-jakarta"]),
        (33, []),
    ],
)
def test_the_province_is_a_version_of_a_territory(number: int, provinces: list[str]) -> None:
    assert said(number, "tr:province") == provinces


def test_rows_101_and_102_are_two_units_of_one_region() -> None:
    assert described(101).slug == "uiw-sumatera-barat"
    assert described(102).slug == "uid-sumatera-barat"
    assert said(103, "tr:parentUnit") == ["uiw-sumatera-barat"]


def test_row_10_keeps_its_wrong_expansion_as_a_note() -> None:
    unit = described(10)
    assert unit.alternative == ("UPP Flores Bagian Timur",)
    assert unit.note == (
        "transcribed as: UPP Flores Bagian Timur (variant expansion, 2018-10); kind as stated: "
        "Unit Pelayanan Pelanggan (as stated; same unit as UP3 Flores Bagian Timur)"
    )


def test_an_ordinary_row_needs_no_note() -> None:
    assert described(30).note is None


def test_a_row_with_an_unknown_province_or_address_is_refused() -> None:
    cells = dict.fromkeys(HEADINGS["units.csv"], "") | {
        "unit_name": "UP3 Atlantis",
        "unit_kind": "Unit Pelaksana Pelayanan Pelanggan (UP3)",
    }
    table = [
        Row("units.csv", 1, 2, cells | {"province": "Atlantis", "source_url": "https://e.org/a"}),
        Row("units.csv", 2, 3, cells | {"source_url": "a page"}),
    ]
    drafts, refused = map_units(table, read_registry(), read_gazetteer())
    assert drafts == []
    assert [item.error.column for item in refused] == ["province", "source_url"]


@pytest.mark.parametrize(
    ("change", "kind", "earliest", "latest"),
    [
        (
            "pln-wilayah-nusa-tenggara-timur -> pln-uiw-nusa-tenggara-timur",
            "renaming",
            date(2016, 1, 1),
            None,
        ),
        (
            "pln-wilayah-bangka-belitung -> uiw-bangka-belitung",
            "renaming",
            date(2018, 2, 1),
            date(2022, 10, 25),
        ),
        (
            "pln-wilayah-maluku-dan-maluku-utara -> uiw-maluku-dan-maluku-utara",
            "renaming",
            date(2018, 8, 9),
            None,
        ),
        ("area-kupang -> up3-kupang", "renaming", date(2016, 1, 1), None),
        ("area-sumba -> up3-sumba", "renaming", date(2016, 1, 1), date(2019, 11, 30)),
        (
            "area-flores-bagian-barat -> up3-flores-bagian-barat",
            "renaming",
            date(2016, 1, 1),
            date(2020, 12, 31),
        ),
        (
            "area-flores-bagian-timur -> up3-flores-bagian-timur",
            "renaming",
            date(2016, 1, 1),
            date(2018, 10, 31),
        ),
        ("rayon-labuan-bajo -> ulp-labuan-bajo", "renaming", date(2018, 1, 1), None),
        (
            "pembangkitan-jawa-bali -> pln-nusantara-power",
            "renaming",
            date(2021, 1, 1),
            date(2022, 9, 21),
        ),
        ("pjb-up-gresik -> pln-np-up-gresik", "renaming", date(2021, 1, 1), date(2026, 1, 22)),
        (
            "pjb-ubjom-tanjung-awar-awar -> pln-np-up-tanjung-awar-awar",
            "reorganisation",
            date(2021, 1, 1),
            date(2024, 3, 31),
        ),
        (
            "up3-flores-bagian-barat -> up3-flores-bagian-barat",
            "reorganisation",
            date(2020, 1, 1),
            None,
        ),
        (
            "iaf -> global-accreditation-cooperation",
            "merger",
            date(2026, 1, 1),
            date(2026, 1, 1),
        ),
    ],
)
def test_a_change_and_its_bounds(
    change: str, kind: str, earliest: date | None, latest: date | None
) -> None:
    event = changes()[change]
    assert (event.kind, event.earliest, event.latest) == (kind, earliest, latest)


def test_there_are_no_other_changes() -> None:
    assert len(changes()) == 13
    stem = {name.partition(" -> ")[0] for name in changes()}
    # no page says what these became
    assert not stem & {"pln-wilayah-sumatera-utara", "area-padangsidimpuan", "rayon-ruteng"}
    assert not stem & {"rayon-kupang", "uiw-sumatera-barat"}


def test_the_rows_that_changes_rest_on_name_their_units() -> None:
    """Guards against renumbering: each basis names rows that hold the name."""
    names = {row.number: row["unit_name"] for row in iter_facts("units.csv")}
    for row in iter_facts("unit_changes.csv"):
        if not row["basis"].startswith("units.csv"):
            continue
        part = row["basis"].partition(";")[0]
        numbers = [
            int(piece.strip(" ,"))
            for piece in part.replace("#", " ").split()
            if piece.strip(" ,").isdigit()
        ]
        cited = " | ".join(names[number] for number in numbers)
        last_word = row["result"].split()[-1].casefold()
        assert last_word in cited.casefold(), (row.number, cited)


def test_merges_and_pairs_kept_apart_are_decisions() -> None:
    registry = read_registry()
    merges = [r for row in identity_rows("terang-merges", registry) for r in row.records]
    decisions = [record for record in merges if isinstance(record, MergeDecision)]
    assert len(decisions) == len(list(iter_facts("merges.csv")))
    klt = next(record for record in decisions if record.name == "UIP KLT")
    assert klt.considered == Ref("unit", "uip-kalbagtim")
    assert [reason.language for reason in klt.reasons] == ["en", "id"]
    apart = [r for row in identity_rows("terang-kept-apart", registry) for r in row.records]
    pairs = {record.considered for record in apart if isinstance(record, IdentityDecision)}
    assert (Ref("unit", "uiw-sumatera-barat"), Ref("unit", "uid-sumatera-barat")) in pairs
    assert (Ref("organisation", "pln"), Ref("organisation", "pln-batam")) in pairs
    assert len(pairs) == len(list(iter_facts("kept_apart.csv")))


@lru_cache(maxsize=1)
def graphs() -> dict[str, list[RowDraft]]:
    return {d.source.slug: d.rows for d in bundled_facts().drafts}


def test_rows_of_several_tables_on_one_page_go_into_one_graph() -> None:
    bundle = bundled_facts()
    slugs = [draft.source.slug for draft in bundle.drafts]
    assert len(slugs) == len(set(slugs))
    draft = next(d for d in bundle.drafts if d.source.slug == source_slug(SEED))
    ids = {row.id for row in draft.rows}
    assert {
        "antara-ntt-2019-11-iso-certificates.toml",
        "units.csv#2",
        "certification_bodies.csv#1",
        "certification_bodies.csv#2",
        "accreditation_bodies.csv#4",
        "quotes_index.csv#1",
        "quotes_index.csv#2",
    } <= ids
    assert draft.source.sha256_text is not None
    assert draft.source.outlet is not None
    assert draft.source.outlet.name == "ANTARA NTT"


def named_things() -> list[Unit | Organisation | Person]:
    return [
        record
        for rows_of in graphs().values()
        for row in rows_of
        for record in row.records
        if isinstance(record, Unit | Organisation | Person)
    ]


def test_no_name_stands_for_two_things() -> None:
    """Labels of units, organisations and people, over all graphs."""
    things: dict[str, set[str]] = {}
    for record in named_things():
        kind = type(record).__name__.lower()
        own = [record.name] if isinstance(record, Person) else [t.value for t in record.labels]
        for name in (*own, *record.alternative):
            things.setdefault(name.casefold(), set()).add(f"{kind}/{record.slug}")
    assert {name: refs for name, refs in things.items() if len(refs) > 1} == {}


def test_a_thing_has_one_preferred_label_per_language() -> None:
    labels: dict[tuple[str, str], set[str]] = {}
    for record in named_things():
        if not isinstance(record, Person):
            for label in record.labels:
                key = f"{type(record).__name__}/{record.slug}", label.language
                labels.setdefault(key, set()).add(label.value)
    assert {key: values for key, values in labels.items() if len(values) > 1} == {}


def test_things_kept_apart_are_described_by_some_row() -> None:
    described = {f"{type(record).__name__.lower()}/{record.slug}" for record in named_things()}
    others = [record for rows_of in graphs().values() for row in rows_of for record in row.records]
    described |= {f"area/{record.slug}" for record in others if isinstance(record, Area)}
    described |= {
        f"person/{record.speaker.slug}"
        for record in others
        if isinstance(record, Observation) and record.speaker
    }
    sides = {row[column] for row in iter_facts("kept_apart.csv") for column in ("first", "second")}
    assert sides - described == set()
