"""What ``/compare`` makes of rows, without a server: groups of reasons, a table that fits."""

from __future__ import annotations

from kg.namespaces import TR
from kg.serve.compare_parts import fit_table, group_reasons, things_in
from kg.serve.pages import Cell
from kg.serve.tables import Shown

BASE = "https://w3id.org/terang/"
PERCENT = "http://qudt.org/vocab/unit/PERCENT"


def reason(certainty: str, name: str, sentence: str) -> dict[str, str]:
    return {"certainty": certainty, "reason": f"{TR}reason-{name}", "sentence_en": sentence}


def test_certain_reasons_come_first_and_unknown_ones_last() -> None:
    rows = [
        reason("unknown", "unexplained", "u1"),
        reason("probable", "vintage", "v1"),
        reason("certain", "method", "m1"),
        reason("unknown", "unexplained", "u2"),
        reason("certain", "supply", "s1"),
        reason("certain", "supply", "s2"),
        reason("probable", "supply", "p1"),
    ]
    groups = group_reasons(rows, "en")
    told = [(one.certainty, [each.text for each in one.sentences]) for one in groups]
    assert told == [
        ("certain", ["s1", "s2"]),  # more pairs than the other certain one
        ("certain", ["m1"]),
        ("probable", ["p1"]),  # of one size, by name: another supply, revision
        ("probable", ["v1"]),
        ("unknown", ["u1", "u2"]),
    ]


def test_a_rejected_reason_names_who_rejected_it() -> None:
    row = reason("certain", "supply", "s") | {
        "rejected": "true", "note": "both count PLN", "ruled_by": "Ana"
    }  # fmt: skip
    ((one,),) = [group.sentences for group in group_reasons([row], "en")]
    assert (one.rejected, one.note, one.by) == (True, "both count PLN", "Ana")


def shown(units: tuple[str, ...]) -> Shown:
    columns = ("value", "unit", "producer", "doubt", "rule_en", "rule_id", "figure")
    bindings = tuple(
        {
            "value": {"type": "literal", "value": f"7{n}"},
            "unit": {"type": "uri", "value": unit},
            "producer": {"type": "uri", "value": BASE + "id/organisation/esdm"},
            "rule_en": {"type": "literal", "value": "rule"},
            "rule_id": {"type": "literal", "value": "aturan"},
            "figure": {"type": "uri", "value": f"{BASE}id/figure/f{n}"},
        }
        for n, unit in enumerate(units)
    )
    rows = tuple(
        tuple(Cell(row[name]["value"]) if name in row else None for name in columns)
        for row in bindings
    )
    return Shown("select", 1, columns, rows, headings=columns, bindings=bindings)


def test_a_table_leaves_out_what_another_cell_says() -> None:
    names = {BASE + "id/organisation/esdm": "Ministry of Energy"}
    table = fit_table(shown((PERCENT, PERCENT)), names, BASE, "en")
    assert table.headings == ("value", "producer", "rule_en")
    first = [(cell.text, cell.href) for cell in table.rows[0] if cell]
    assert first == [
        ("70%", "/id/figure/f0"),
        ("Ministry of Energy", "/id/organisation/esdm"),
        ("rule", None),
    ]
    assert fit_table(shown((PERCENT,)), names, BASE, "id").headings[-1] == "rule_id"


def test_units_that_differ_stay_a_column() -> None:
    table = fit_table(shown((PERCENT, "http://qudt.org/vocab/unit/NUM")), {}, BASE, "en")
    assert "unit" in table.columns
    assert [row[0].text for row in table.rows if row[0]] == ["70", "71"]


def test_things_of_the_graph_are_looked_up_and_codes_are_not() -> None:
    found = things_in([shown((PERCENT,))], BASE)
    assert found == {BASE + "id/organisation/esdm", BASE + "id/figure/f0"}
