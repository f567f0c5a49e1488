"""Sorting and canonical hashes; expected forms from the Recommendation, or by hand."""

from __future__ import annotations

import random
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.export.canonical import hash_lines
from kg.export.rdfc import canonical
from kg.export.spool import sort_lines

P = "<http://e.example/p>"
Q = "<http://e.example/q>"
R = "<http://e.example/r>"
A = "<http://e.example/a>"


def digest(*lines: str) -> str:
    return sha256("".join(line + "\n" for line in lines).encode()).hexdigest()


def lines_of(*lines: str) -> list[bytes]:
    return [f"{line}\n".encode() for line in lines]


@given(st.lists(st.binary(max_size=12).map(lambda one: one.replace(b"\n", b"") + b"\n")))
def test_sorted_in_files_is_sorted_in_memory(lines: list[bytes]) -> None:
    found = list(sort_lines(lines, Path("/tmp"), run_bytes=64))  # noqa: S108 - unnamed files
    assert found == sorted(lines)


def test_more_runs_than_are_kept_open(tmp_path: Path) -> None:
    lines = [f"{number}\n".encode() for number in range(1000)]
    random.Random(7).shuffle(lines)  # noqa: S311
    assert list(sort_lines(lines, tmp_path, run_bytes=100)) == sorted(lines)
    assert list(tmp_path.iterdir()) == []


def test_a_graph_without_blank_nodes_is_its_sorted_lines(tmp_path: Path) -> None:
    found = hash_lines(lines_of(f'{A} {Q} "z" .', f'{A} {P} "b" .'), tmp_path)
    assert (found.triples, found.reason) == (2, "")
    assert found.sha256 == digest(f'{A} {P} "b" .', f'{A} {Q} "z" .')


def test_an_empty_graph(tmp_path: Path) -> None:
    assert hash_lines([], tmp_path).sha256 == digest()


def test_blank_nodes_get_the_labels_of_the_standard(tmp_path: Path) -> None:
    # Example "duplicate paths" of RDFC-1.0: two chains alike, told apart by an edge between them.
    p, q, r = (f"<http://example.com/#{name}>" for name in "pqr")
    given = lines_of(
        f"{p} {q} _:e0 .", f"{p} {q} _:e1 .", f"_:e0 {p} _:e2 .", f"_:e1 {p} _:e3 .",
        f"_:e2 {r} _:e3 .",
    )  # fmt: skip
    expected = digest(
        f"{p} {q} _:c14n2 .", f"{p} {q} _:c14n3 .", f"_:c14n0 {r} _:c14n1 .",
        f"_:c14n2 {p} _:c14n1 .", f"_:c14n3 {p} _:c14n0 .",
    )  # fmt: skip
    assert hash_lines(given, tmp_path).sha256 == expected


def test_names_of_blank_nodes_and_order_do_not_matter(tmp_path: Path) -> None:
    one = lines_of(f"_:x {P} _:y .", f"_:y {Q} {A} .", f"{A} {R} _:x .", f'{A} {P} "c" .')
    other = lines_of(f'{A} {P} "c" .', f"{A} {R} _:y .", f"_:b {Q} {A} .", f"_:y {P} _:b .")
    different = lines_of(f'{A} {P} "c" .', f"{A} {R} _:b .", f"_:b {Q} {A} .", f"_:y {P} _:b .")
    assert hash_lines(one, tmp_path).sha256 == hash_lines(other, tmp_path).sha256
    assert hash_lines(one, tmp_path).sha256 != hash_lines(different, tmp_path).sha256


def test_ground_triples_change_no_label() -> None:
    """Labelling the triples with blank nodes alone gives what labelling all of them gives."""
    rng = random.Random(1)  # noqa: S311
    text = '"t"'
    for _ in range(60):
        nodes = [f"_:n{number}" for number in range(rng.randint(1, 4))] + [A]
        picked = {
            f"{rng.choice(nodes)} {rng.choice((P, Q))} {rng.choice([*nodes, text])} ."
            for _ in range(rng.randint(1, 7))
        }
        blank = [one for one in picked if "_:" in one]
        whole = canonical("\n".join(picked).encode()).splitlines()
        alone = canonical("\n".join(blank).encode()).splitlines()
        assert sorted(one for one in whole if b"_:" in one) == sorted(alone)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("tab\\tnew\\nreturn\\r", '"tab\\tnew\\nreturn\\r"'),
        ("\\u0000\\u0007\\u000B\\u001F\\u007F", '"\\u0000\\u0007\\u000B\\u001F\\u007F"'),
        ("\\b\\f", '"\\b\\f"'),
        ("\\u00E9\\u2028\\U0001F600", '"é\u2028😀"'),
        ("\\uFFFE", '"\\uFFFE"'),
    ],
)
def test_literals_are_escaped_as_the_standard_says(text: str, written: str) -> None:
    found = canonical(f'_:x {P} "{text}" .'.encode()).decode()
    assert found == f"_:c14n0 {P} {written} .\n"


def poisoned(size: int) -> list[bytes]:
    """Every node points to every other: all look alike, and all orders must be tried."""
    nodes = [f"_:n{number}" for number in range(size)]
    return lines_of(*(f"{a} {P} {b} ." for a in nodes for b in nodes if a != b), f"{A} {P} {A} .")


def test_a_poisoned_graph_has_no_hash_and_says_why(tmp_path: Path) -> None:
    found = hash_lines(poisoned(10), tmp_path, timeout_s=1.5)
    assert (found.triples, found.sha256) == (91, None)
    assert found.reason == "labelling its blank nodes takes more than 1.5 seconds"


def test_a_poisoned_graph_cannot_take_all_memory(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.export.canonical.BLANK_MEMORY_BYTES", 400 * 1024 * 1024)
    found = hash_lines(poisoned(14), tmp_path)
    assert (found.triples, found.sha256) == (183, None)
    assert found.reason == "labelling its blank nodes takes more than 400 MiB"


def test_too_many_blank_nodes_are_not_tried(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kg.export.canonical.MOST_BLANK_TRIPLES", 2)
    found = hash_lines(lines_of(*(f"_:n{n} {P} {A} ." for n in range(3))), tmp_path)
    assert (found.triples, found.sha256) == (3, None)
    assert found.reason == "more than 2 triples have blank nodes"
