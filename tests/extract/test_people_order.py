"""People in words of any order: what is found stands in the text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.extract.test_people import read

WORDS = [
    "Manajer", "UP3 Sumba", ",", "Made", "Palguna", "mengatakan", "selaku", "yang juga", "PLN",
    "NTT", "Direktur", "Utama", "Dr.", "bin", "(", ")", '"', "kata", "dia", ".", "\n\n", "S.T.",
]  # fmt: skip


@given(st.lists(st.sampled_from(WORDS), max_size=60))
def test_any_order_of_words_is_read_and_its_names_stand_in_the_text(words: list[str]) -> None:
    text = " ".join(words)
    people = read(text)

    for person in people.items:
        assert all(text[s.start : s.end] == s.exact for s in person.evidence)
        assert person.name in " ".join(text.split())
    assert len({person.name for person in people.items}) == len(people.items)
    assert list(people.places) == sorted(people.places)
