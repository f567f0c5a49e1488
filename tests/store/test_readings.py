"""The readings of a store: kept whole, numbered once, and no obstacle when they are lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kg.errors import StoreError, UnknownReadingError
from kg.store import Reading, Readings
from kg.store.readings import FILE

BASE = "https://w3id.org/terang/graph/"


def reading(name: str, **changes: object) -> Reading:
    made = Reading(
        graph=BASE + name,
        file=f"{name}.txt",
        title=f"Judul {name}",
        read_on="2026-11-28T06:00:00Z",
        sha256_bytes=f"{name:0<64}",
        sha256_text=f"{name:f<64}",
        items=3,
        left_out=1,
        lowest=0.85,
        state="stored",
        body={"document": {"text": "Listrik “menyala” 💡"}, "edits": []},
    )
    return replace(made, **changes)  # type: ignore[arg-type]


def test_what_is_put_can_be_got(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    numbers = readings.put([reading("a1"), reading("b2", lowest=None, state="empty")])
    assert numbers == {BASE + "a1": 1, BASE + "b2": 2}
    assert readings.get("1") == reading("a1", number=1)
    assert readings.get("b2") == reading("b2", lowest=None, state="empty", number=2)


def test_a_replaced_reading_keeps_its_number_and_leaves_no_gap(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    readings.put([reading("a1"), reading("b2")])
    assert readings.put([reading("a1", items=9)]) == {BASE + "a1": 1}
    assert readings.put([reading("c3")]) == {BASE + "c3": 3}
    assert [(one.number, one.items) for one in readings.iter_heads()] == [(1, 9), (2, 3), (3, 3)]


def test_all_or_none_are_put(tmp_path: Path) -> None:
    readings = Readings(tmp_path)

    with pytest.raises(TypeError):
        readings.put([reading("a1"), reading("b2", body={"x": object()})])
    assert list(readings.iter_heads()) == []


def test_heads_come_without_bodies(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    readings.put([reading("a1")])
    (head,) = readings.iter_heads()
    assert head == reading("a1", body={}, number=1)


def test_a_slug_is_no_ending_of_another(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    readings.put([reading("lama"), reading("kota-lama")])
    assert readings.get("lama").number == 1


def test_a_beginning_that_fits_two_is_told(tmp_path: Path) -> None:
    readings = Readings(tmp_path)
    same = "abcdef12"
    readings.put([
        reading("a1", sha256_text=f"{same:0<64}"),
        reading("b2", sha256_text=f"{same:1<64}"),
    ])
    with pytest.raises(UnknownReadingError, match="fits several documents"):
        readings.get(same)
    with pytest.raises(UnknownReadingError, match="no document that was read"):
        readings.get(same[:7])


def test_nothing_was_read_yet(tmp_path: Path) -> None:
    assert list(Readings(tmp_path).iter_heads()) == []
    with pytest.raises(UnknownReadingError, match="'1' is no document that was read"):
        Readings(tmp_path).get("1")
    assert not (tmp_path / FILE).exists()


def test_a_damaged_file_is_told_with_the_way_out(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"no database at all, but long enough to be looked at")
    with pytest.raises(StoreError, match=r"move the file away.*kg ingest --again"):
        list(Readings(tmp_path).iter_heads())
