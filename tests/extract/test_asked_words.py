"""Words that rules ask for: one pass finds what looking for each finds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from kg.extract.text import asked_words
from kg.extract.text.asked_words import AskedWords
from kg.extract.text.document import Document

WORDS = st.lists(st.text("abc \n", min_size=1, max_size=4), min_size=1, max_size=6).map(tuple)


@given(st.lists(WORDS, max_size=4), st.text("abc \nd", max_size=40))
def test_one_pass_finds_what_looking_for_each_word_finds(
    rows: list[tuple[str, ...]], text: str
) -> None:
    asked = AskedWords()
    for row in rows:
        asked.add(row)

    found = asked.finder().words_in(text)

    assert found == {word for row in rows for word in row if word in text}


def test_words_within_words_are_found() -> None:
    asked = AskedWords()
    asked.add(("sertif", "ertifi", "sertifikat", "iso"))

    assert asked.finder().words_in("bersertifikasi") == {"sertif", "ertifi"}


def test_a_finder_is_made_anew_only_for_a_new_row() -> None:
    asked = AskedWords()
    row = ("desa", "kampung")
    asked.add(row)
    first = asked.finder()
    asked.add(row)

    assert asked.finder() is first
    asked.add(("rumah",))
    assert asked.finder() is not first
    assert id(row) in asked.finder().rows


def test_rows_made_while_reading_are_not_kept_without_end() -> None:
    asked = AskedWords()
    for number in range(asked_words._MOST_ROWS + 50):
        asked.add((f"kata {number}",))

    assert len(asked.finder().rows) == asked_words._MOST_ROWS


def test_an_answer_is_the_same_before_and_after_a_row_is_known() -> None:
    row = tuple(word for word in ("listrik desa", "Kupang", "Ende", "xyz"))  # new: never asked
    text = "Listrik desa di Ende.\n\nDi Kupang belum ada."
    end = len(text)

    for _ in range(2):
        document = Document(text)
        assert document.holds(row, 0, end)
        assert document.holds(row, 0, 21)  # Ende
        assert not document.holds(row, 21, 26)
        assert document.says(row, 0, end)
        assert not document.says(("belum ada!", "nihil"), 0, end)


def test_a_row_with_an_empty_word_is_in_every_text() -> None:
    row = ("", "xyz")
    for _ in range(2):
        assert Document("Ende").says(row, 0, 4)
