"""Rules look for a plain word before they try an expression: no match may be without one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.extract.certificates import certification_events
from kg.extract.claims import audit_results
from kg.extract.figures import area_pairs, figure_dealt_out, figures
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


@pytest.mark.parametrize("word", figures._MOSTLY)
def test_a_word_found_sooner_is_one_that_the_expression_finds(word: str) -> None:
    assert figures._ANY.search(word) is not None


def test_a_text_says_a_word_in_any_case_and_holds_it_as_written() -> None:
    document = Document("PLN Raih Sertifikat ISO 9001.\n\nTidak ada yang lain.")
    end = len(document.plain)
    second = document.plain.index("Tidak")

    assert document.says(("sertifikat",), 0, end)
    assert not document.holds(("sertifikat",), 0, end)
    assert document.holds(("Sertifikat",), 0, end)
    assert not document.says(("sertifikat",), second, end)
    assert not document.says(("smk3", "proper"), 0, end)
