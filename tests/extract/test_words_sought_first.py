"""Rules look for a plain word before they try an expression: no match may be without one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.certificates import certification_events
from kg.extract.claims import audit_results
from kg.extract.figures import area_pairs, figure_area_names, figure_dealt_out, figure_words
from kg.extract.text.document import Document
from kg.extract.words import certification_words, organisation_words

PAIRS = [
    (certification_words.GENERIC, certification_words.SPEAKS),
    (certification_events._SAME, certification_words.SPEAKS),
    (audit_results._ABOUT_AUDIT, audit_results._AUDIT_WORDS),
    (organisation_words._LAST_WORDS, organisation_words._ENDS),
    (figure_dealt_out._EACH, figure_dealt_out._EACH_WORDS),
    (area_pairs._EACH, area_pairs._EACH_WORDS),
]


@pytest.mark.parametrize(("pattern", "words"), PAIRS)
@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_whatever_an_expression_matches_has_one_of_its_words(
    data: st.DataObject, pattern: re.Pattern[str], words: tuple[str, ...]
) -> None:
    text = data.draw(st.from_regex(pattern))

    assert any(word in text for word in words)


@pytest.mark.parametrize("ratio", [figure_words.HOUSEHOLD_RATIO, figure_words.VILLAGE_RATIO])
@settings(max_examples=300, deadline=None)
@given(data=st.data())
def test_whatever_names_a_ratio_has_one_of_its_cues(
    data: st.DataObject, ratio: re.Pattern[str]
) -> None:
    match = ratio.search(data.draw(st.from_regex(ratio)))
    assert match is not None
    named = match.group()

    assert (
        any(cue in named for cue in figure_words.RATIO_CUES)
        or figure_words.SHORT_RATIO_CUE.search(named) is not None
    )


@settings(max_examples=200, deadline=None)
@given(text=st.from_regex(figure_area_names._PREFIX))
def test_the_word_of_a_level_has_one_of_its_ends(text: str) -> None:
    match = figure_area_names._PREFIX.search(text)

    assert match is not None
    assert match.group().endswith(figure_area_names._PREFIX_ENDS)


def test_a_text_says_a_word_in_any_case_and_holds_it_as_written() -> None:
    document = Document("PLN Raih Sertifikat ISO 9001.\n\nTidak ada yang lain.")
    end = len(document.plain)
    second = document.plain.index("Tidak")

    assert document.says(("sertifikat",), 0, end)
    assert not document.holds(("sertifikat",), 0, end)
    assert document.holds(("Sertifikat",), 0, end)
    assert not document.says(("sertifikat",), second, end)
    assert not document.says(("smk3", "proper"), 0, end)
