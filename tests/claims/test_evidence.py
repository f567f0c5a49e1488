"""Evidence shows its words at their position, or there is no claim."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.claims.evidence import TextEvidence, quote
from kg.errors import ClaimError

TEXT = "Kupang (ANTARA) - Rasio 82,97 persen 🔌 di NTT; rasio 82,97 persen."


def test_words_are_found_with_what_stands_around() -> None:
    evidence = quote("s", TEXT, "di NTT")
    assert (evidence.start, evidence.end) == (39, 45)
    assert evidence.prefix == " - Rasio 82,97 persen 🔌 "
    assert evidence.suffix == "; rasio 82,97 persen."
    assert TEXT[evidence.start : evidence.end] == "di NTT"


def test_words_that_do_not_occur_are_refused() -> None:
    with pytest.raises(ClaimError, match="do not occur"):
        quote("s", TEXT, "82,98")


def test_words_that_occur_twice_need_a_position() -> None:
    with pytest.raises(ClaimError, match="more than once"):
        quote("s", TEXT, "82,97 persen")
    assert quote("s", TEXT, "82,97 persen", start=24).start == 24


def test_a_wrong_position_is_refused_and_says_what_stands_there() -> None:
    with pytest.raises(ClaimError, match=r"there stands 'upang'"):
        TextEvidence("s", "Kupang", 1).check(TEXT[:6])


def test_wrong_surroundings_are_refused() -> None:
    with pytest.raises(ClaimError, match="around do not match"):
        TextEvidence("s", "Kupang", 0, "", " [ANTARA").check(TEXT)


@given(st.text(min_size=1, max_size=60), st.data())
def test_any_slice_of_any_text_is_evidence_of_itself(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    evidence = quote("s", text, text[start:end], start=start)
    assert (evidence.start, evidence.end) == (start, end)
    assert text.startswith(evidence.suffix, end)
