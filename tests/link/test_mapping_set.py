"""Mapping sets as files: what is written is read, and each fault names line and column."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from kg.errors import ParameterError, SourceError
from kg.link.mapping_rows import MANUAL, PROPOSED, MappingRow
from kg.link.mapping_set import read_mappings, write_mappings
from kg.link.reviewing import accept, accept_certain, by_subject, certain_rows, reject
from kg.namespaces import DEFAULT_BASE

AREA = f"{DEFAULT_BASE}id/area/"
ITEM = "http://www.wikidata.org/entity/"
DAY = date(2026, 11, 28)
HEADER = """\
#mapping_set_id: https://example.org/links
#license: https://creativecommons.org/publicdomain/zero/1.0/
#curie_map:
#  wikidata: http://www.wikidata.org/entity/
"""
HEADINGS = "subject_id\tpredicate_id\tobject_id\tmapping_justification\tconfidence\tmapping_date\n"
GOOD = "terang:area/aceh\tskos:exactMatch\twikidata:Q1823\tsemapv:ManualMappingCuration\t0.9\t\n"


def suggested(name: str, item: str, score: float = 0.98) -> MappingRow:
    return MappingRow(
        AREA + name,
        ITEM + item,
        subject_label=name.title(),
        subject_kind="areaKind-province",
        object_label="Aceh",
        kind="areaKind-province",
        score=score,
        measure="https://example.org/measure",
        tool="kg link 0.1.0",
        source="a snapshot",
        comment="same name: Aceh; same kind",
    )


def write(path: Path, *rows: MappingRow) -> Path:
    write_mappings(
        path,
        rows,
        base=DEFAULT_BASE,
        identifier="https://example.org/links",
        title="Some links",
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
    )
    return path


def given(path: Path, *rows: str, headings: str = HEADINGS) -> Path:
    path.write_text(HEADER + headings + "".join(rows), encoding="utf-8")
    return path


def test_what_is_written_is_read(tmp_path: Path) -> None:
    rows = [
        suggested("aceh", "Q1823"),
        suggested("bali", "Q3125978").decided("Sari", accept=True, on=DAY),
        suggested("riau", "Q2175").decided("Sari", accept=False, on=DAY),
    ]
    found = read_mappings(write(tmp_path / "x.sssom.tsv", *rows), DEFAULT_BASE)
    assert (found.identifier, found.title) == ("https://example.org/links", "Some links")
    assert found.faults == ()
    assert [row.line for row in found.rows] == [22, 23, 24]
    for row, wanted in zip(found.rows, rows, strict=True):
        assert row == MappingRow(**{
            **{name: getattr(wanted, name) for name in MappingRow.__slots__},
            "line": row.line,
        })
    assert [row.is_decided for row in found.rows] == [False, True, True]
    assert [row.is_negated for row in found.rows] == [False, False, True]
    assert [row.justification for row in found.rows] == [PROPOSED, MANUAL, MANUAL]


def test_another_reader_of_sssom_reads_the_file(tmp_path: Path) -> None:
    import sssom_pydantic

    rejected = suggested("bali", "Q1").decided("S", accept=False, on=DAY)
    path = write(tmp_path / "x.sssom.tsv", rejected)
    mappings, _, about = sssom_pydantic.read(path)[:3]
    (mapping,) = mappings
    assert str(about.id) == "https://example.org/links"
    assert mapping.subject.curie == "terang:area/bali"
    assert mapping.object.curie == "wikidata:Q1"
    assert mapping.predicate_modifier == "Not"
    assert mapping.mapping_date == DAY


def test_a_file_that_another_program_wrote(tmp_path: Path) -> None:
    row = (
        "terang:area/aceh\tskos:broadMatch\thttps://example.org/x\tsemapv:LexicalMatching\t0.35\t"
        "2026-11-28\n"
    )
    (found,) = read_mappings(given(tmp_path / "x.tsv", row), DEFAULT_BASE).rows
    assert (found.subject, found.object) == (AREA + "aceh", "https://example.org/x")
    assert (found.predicate, found.confidence, found.day) == (
        "skos:broadMatch", Decimal("0.35"), DAY,
    )  # fmt: skip
    assert not found.is_decided


@pytest.mark.parametrize(
    ("row", "place", "message"),
    [
        (GOOD.replace("wikidata:", "wkd:"), "line 7, column 3 (object_id)", "add 'wkd' there"),
        (GOOD.replace("exactMatch", "related"), "line 7, column 2 (predicate_id)", "is none of"),
        (GOOD.replace("semapv:Manual", "skos:"), "line 7, column 4", "no term of semapv"),
        (GOOD.replace("0.9", "9"), "line 7, column 5 (confidence)", "less than or equal to 1"),
        (GOOD.replace("0.9", "hoch"), "line 7, column 5 (confidence)", "valid number"),
        (GOOD.replace("\t\n", "\t28-11-2026\n"), "line 7, column 6 (mapping_date)", "valid date"),
        ("terang:area/aceh\n", "line 7, column 2 (predicate_id)", "required"),
        ("\n\n" + GOOD.replace("wikidata:", "w:"), "line 9, column 3", "curie_map"),
    ],
)
def test_a_fault_names_line_and_column_and_the_other_rows_are_read(
    tmp_path: Path, row: str, place: str, message: str
) -> None:
    found = read_mappings(given(tmp_path / "x.tsv", GOOD, row, GOOD), DEFAULT_BASE)
    (fault,) = found.faults
    assert place in str(fault)
    assert message in str(fault)
    assert len(found.rows) == 2
    assert fault.line in found.raw


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "columns are missing: subject_id"),
        ("a,b,c\n1,2,3\n", "separated by tabs"),
        ("#curie_map: [\n" + HEADINGS, "metadata"),
        ("#curie_map: {}\n" + HEADINGS, "metadata"),
        (HEADER + HEADINGS.replace("object_id", "target"), "columns are missing: object_id"),
    ],
)
def test_what_is_no_mapping_set_is_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "x.tsv"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=message) as error:
        read_mappings(path, DEFAULT_BASE)
    assert str(error.value).startswith("x.tsv")


def test_other_encodings_and_folders_are_told(tmp_path: Path) -> None:
    path = tmp_path / "x.tsv"
    path.write_bytes((HEADER + HEADINGS).encode() + "Düren".encode("latin-1"))
    with pytest.raises(SourceError, match=r"x\.tsv, line 6: the file is not UTF-8"):
        read_mappings(path, DEFAULT_BASE)
    with pytest.raises(SourceError, match="cannot be read"):
        read_mappings(tmp_path, DEFAULT_BASE)


def test_tabs_and_lines_in_a_comment_do_not_break_the_file(tmp_path: Path) -> None:
    row = suggested("aceh", "Q1823")
    broken = MappingRow(row.subject, row.object, comment="a\tb\nc", object_label='A "b"')
    (found,) = read_mappings(write(tmp_path / "x.tsv", broken), DEFAULT_BASE).rows
    assert (found.comment, found.object_label) == ("a b c", 'A "b"')


def numbered(*rows: MappingRow) -> list[MappingRow]:
    return [
        MappingRow(**{**{name: getattr(row, name) for name in MappingRow.__slots__}, "line": line})
        for line, row in enumerate(rows, 1)
    ]


def test_to_accept_one_candidate_rejects_the_others() -> None:
    rows = numbered(suggested("a", "Q1"), suggested("a", "Q2"), suggested("b", "Q3"))
    decided = accept(rows, [2], by="Sari", on=DAY)
    assert [(row.is_decided, row.is_negated) for row in decided] == [
        (True, True), (True, False), (False, False),
    ]  # fmt: skip
    assert [len(group) for group in by_subject(decided)] == [1]
    assert [row.is_negated for row in reject(rows, [3], by="Sari", on=DAY)] == [False, False, True]


def test_only_a_lone_candidate_of_high_score_is_certain() -> None:
    rows = numbered(
        suggested("a", "Q1"), suggested("a", "Q2"), suggested("b", "Q3"),
        suggested("c", "Q4", score=0.6),
    )  # fmt: skip
    assert [row.line for row in certain_rows(rows)] == [3]
    assert [row.is_decided for row in accept_certain(rows, by="S", on=DAY)] == [
        False, False, True, False,
    ]  # fmt: skip


def test_lines_that_cannot_be_decided_are_told() -> None:
    rows = numbered(suggested("a", "Q1"), suggested("a", "Q2"))
    with pytest.raises(ParameterError, match="line 7 holds no undecided mapping"):
        accept(rows, [7], by="S", on=DAY)
    with pytest.raises(ParameterError, match="candidates of one thing"):
        accept(rows, [1, 2], by="S", on=DAY)


CODES = (
    "subject_id\tpredicate_id\tobject_id\tobject_label\tobject_type\tobject_source\t"
    "object_category\tmapping_justification\n"
)


def code(**cells: str) -> str:
    row = {
        "subject_id": "terang:area/aceh",
        "predicate_id": "skos:exactMatch",
        "object_id": "",
        "object_label": "ID-AC",
        "object_type": "rdfs literal",
        "object_source": "urn:terang:scheme:iso-3166-2",
        "object_category": "",
        "mapping_justification": "semapv:ManualMappingCuration",
    }
    return "\t".join((row | cells).values()) + "\n"


def test_a_code_is_a_literal_mapping(tmp_path: Path) -> None:
    row = MappingRow(AREA + "aceh", "", object_label="ID-AC", scheme="iso-3166-2").decided(
        "Sari", accept=True, on=DAY
    )
    path = write(tmp_path / "x.sssom.tsv", row)
    (found,) = read_mappings(path, DEFAULT_BASE).rows
    assert (found.scheme, found.object_label, found.object) == ("iso-3166-2", "ID-AC", "")
    assert (found.target, found.author) == ("iso-3166-2 ID-AC", "Sari")
    (same,) = read_mappings(given(tmp_path / "y.tsv", code(), headings=CODES), DEFAULT_BASE).rows
    assert (same.subject, same.scheme, same.object_label) == (
        AREA + "aceh", "iso-3166-2", "ID-AC",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("cells", "column", "told"),
    [
        ({"object_id": "wikidata:Q1823"}, 3, "a literal has no object_id"),
        ({"object_label": ""}, 4, "the literal is missing"),
        ({"object_type": ""}, 3, "has the object_type 'rdfs literal'"),
        ({"object_type": "text"}, 3, "has the object_type 'rdfs literal'"),
        ({"object_type": "text", "object_id": "wikidata:Q1823"}, 5, "rdfs literal"),
        ({"object_source": ""}, 6, "it is empty; name the register"),
        ({"object_source": "wikidata:P300"}, 6, "such as scheme:iso-3166-2"),
        ({"object_source": "urn:terang:scheme:ISO 3166"}, 6, "is no address"),
        ({"object_source": "urn:terang:scheme:ISO-3166"}, 6, "such as scheme:iso-3166-2"),
        ({"object_source": "iso:3166"}, 6, "the prefix of 'iso:3166'"),
        ({"object_category": "tr:areaKind-province"}, 7, "a literal has no object_category"),
        ({"predicate_id": "skos:closeMatch"}, 2, "write skos:exactMatch, not skos:closeMatch"),
        ({"subject_id": ""}, 1, ""),
    ],
)
def test_what_is_wrong_with_a_code_is_told_by_column(
    tmp_path: Path, cells: dict[str, str], column: int, told: str
) -> None:
    found = read_mappings(given(tmp_path / "x.tsv", code(**cells), headings=CODES), DEFAULT_BASE)
    assert found.rows == ()
    (fault,) = found.faults
    assert (fault.line, fault.column) == (6, column)
    assert told in fault.message


def test_a_literal_subject_is_refused(tmp_path: Path) -> None:
    headings = HEADINGS.replace("confidence", "subject_type")
    row = GOOD.replace("0.9", "rdfs literal")
    (fault,) = read_mappings(given(tmp_path / "x.tsv", row, headings=headings), DEFAULT_BASE).faults
    assert (fault.line, fault.column, fault.heading) == (6, 5, "subject_type")


def test_a_literal_mapping_can_be_reviewed(tmp_path: Path) -> None:
    path = given(tmp_path / "x.tsv", code(), code(object_label="ID-BA"), headings=CODES)
    found = read_mappings(path, DEFAULT_BASE)
    first, second = accept(found.rows, [6], by="Sari", on=DAY)
    assert (first.is_negated, second.is_negated) == (False, True)


@pytest.mark.parametrize("cell", ["http://a.org/<b>", "wikidata:Q 1", "http://a b", "urn:{x}"])
def test_what_is_no_address_is_told_by_column(tmp_path: Path, cell: str) -> None:
    row = GOOD.replace("wikidata:Q1823", cell)
    found = read_mappings(given(tmp_path / "x.tsv", row), DEFAULT_BASE)
    (fault,) = found.faults
    assert (fault.line, fault.column, fault.heading) == (6, 3, "object_id")
    assert "is no address" in fault.message


def test_a_cell_that_is_no_reference_is_told_by_column(tmp_path: Path) -> None:
    row = GOOD.replace("terang:area/aceh", "Aceh")
    (fault,) = read_mappings(given(tmp_path / "x.tsv", row), DEFAULT_BASE).faults
    assert (fault.line, fault.column, fault.heading) == (6, 1, "subject_id")
    assert str(fault).startswith("line 6, column 1 (subject_id): 'Aceh' is neither")
