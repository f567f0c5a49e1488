"""What the gate refused is kept byte for byte, once, and can be dropped."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from kg.errors import QuarantineError
from kg.namespaces import Base
from kg.store import Quarantine, QuarantineItem, Refusal

FIRST = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
LATER = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
RECORD = b'"UP3 Sumba","98,3"\r\n\xff\x00'
REFUSAL = Refusal(
    record=RECORD,
    format="csv",
    file="electrification.csv",
    unit="665",
    label="NTT, Oktober 2019 – 72 %",
    graph=Base().graph("antara-2019"),
    why="row 665 has no value",
    report_json='{"findings": 1}',
    report_turtle="[] a <http://www.w3.org/ns/shacl#ValidationReport> .",
)


@pytest.fixture
def quarantine(tmp_path: Path) -> Quarantine:
    return Quarantine(tmp_path / "quarantine")


def test_a_refusal_is_kept_whole(quarantine: Quarantine) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    assert quarantine.list() == [item]
    assert quarantine.get(item.id) == item
    assert item == QuarantineItem(
        id=item.id,
        when="2026-11-22T08:00:00Z",
        why="row 665 has no value",
        file="electrification.csv",
        unit="665",
        label="NTT, Oktober 2019 – 72 %",
        graph="https://w3id.org/terang/graph/antara-2019",
        format="csv",
    )
    assert quarantine.record(item.id) == RECORD
    assert quarantine.report_json(item.id) == REFUSAL.report_json
    assert quarantine.report_turtle(item.id) == REFUSAL.report_turtle


def test_the_same_refusal_twice_is_one_item_with_the_newer_reason(quarantine: Quarantine) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    again = quarantine.put(replace(REFUSAL, why="row 665 has no area"), when=LATER)
    assert again == replace(item, why="row 665 has no area")
    assert quarantine.list() == [again]
    assert quarantine.record(item.id) == RECORD


@pytest.mark.parametrize(
    "change", [{"record": b"other"}, {"unit": "666"}, {"file": "b.csv"}, {"graph": "urn:g"}]
)
def test_another_record_is_another_item(quarantine: Quarantine, change: dict[str, str]) -> None:
    one = quarantine.put(REFUSAL, when=LATER)
    two = quarantine.put(replace(REFUSAL, **change), when=FIRST)  # type: ignore[arg-type]
    assert quarantine.list() == [two, one]


def test_parts_do_not_run_into_each_other(quarantine: Quarantine) -> None:
    one = quarantine.put(replace(REFUSAL, file="a", unit="b1"), when=FIRST)
    two = quarantine.put(replace(REFUSAL, file="ab", unit="1"), when=FIRST)
    assert one.id != two.id


def test_a_dropped_item_is_gone(quarantine: Quarantine) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    quarantine.drop(item.id)
    assert quarantine.list() == []
    with pytest.raises(QuarantineError, match=f"no item {item.id} "):
        quarantine.drop(item.id)
    assert quarantine.put(REFUSAL, when=LATER).when == "2026-11-23T08:00:00Z"


@pytest.mark.parametrize(
    "hostile",
    [
        "", ".", "..", "{id}/../../secret", "{id}/", "./{id}", "../secret", "/etc",
        "a" * 16 + "/..", "0" * 15, "A" * 16, "0" * 17, "0\n" * 8, "0123456789abcde\x00", "{id}\n",
    ],
)  # fmt: skip
def test_hostile_ids_reach_nothing(quarantine: Quarantine, tmp_path: Path, hostile: str) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    (tmp_path / "secret").mkdir()
    (tmp_path / "secret" / "record").write_bytes(b"secret")
    hostile = hostile.replace("{id}", item.id)
    for act in (quarantine.get, quarantine.record, quarantine.report_json, quarantine.drop):
        with pytest.raises(QuarantineError, match="no item"):
            act(hostile)
    assert (tmp_path / "secret" / "record").exists()
    assert len(quarantine.list()) == 1


def test_a_broken_off_item_is_not_listed(quarantine: Quarantine, tmp_path: Path) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    half = tmp_path / "quarantine" / ".0123456789abcdef"
    half.mkdir()
    (half / "record").write_bytes(b"half")
    assert quarantine.list() == [item]


def test_a_damaged_item_says_where_the_record_is(quarantine: Quarantine, tmp_path: Path) -> None:
    item = quarantine.put(REFUSAL, when=FIRST)
    (tmp_path / "quarantine" / item.id / "item.json").write_text("{")
    with pytest.raises(QuarantineError, match=r"damaged item\.json; its record"):
        quarantine.get(item.id)
    assert quarantine.record(item.id) == RECORD


def test_nothing_was_refused_yet(quarantine: Quarantine) -> None:
    assert quarantine.list() == []
