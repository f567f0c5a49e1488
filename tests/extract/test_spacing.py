"""Spacing that pages lose or add hinders no rule, and every span stands in the text as given."""

from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.extract import extract
from kg.extract.text.spacing import respace

PLAIN = (
    "Kupang (ANTARA) - PT PLN (Persero) UP3 Sumba meraih sertifikat ISO 9001:2015 dari Sucofindo, "
    "kata Manajer UP3 Sumba, Budi Santoso, Senin (5/3/2018). Sertifikat itu berlaku."
)
FAULTS = [
    PLAIN.replace(" ", "  "),
    PLAIN.replace(" ", "\u00a0 "),
    PLAIN.replace("(", "( ").replace(")", " )"),
    PLAIN.replace(", ", ","),
    PLAIN.replace(",", " ,"),
    PLAIN.replace(". S", ".S"),
    PLAIN.replace("meraih", "me\u00adraih"),
    PLAIN.replace("UP3 Sumba", "UP3\u200b Sumba"),
    "\ufeff" + PLAIN,
]


@pytest.mark.parametrize("text", FAULTS)
def test_a_fault_hinders_nothing(text: str) -> None:
    found = extract(text)

    (certificate,) = found.certifications
    assert certificate.holder == "PT PLN (Persero) UP3 Sumba"
    assert certificate.standards == ("ISO 9001:2015",)
    assert certificate.certification_body == "Sucofindo"
    assert [(p.name, p.role, p.organization) for p in found.people] == [
        ("Budi Santoso", "Manajer", "UP3 Sumba")
    ]
    assert found.text == text
    assert found.sha256 == hashlib.sha256(text.encode()).hexdigest()
    for item in found.items():
        assert all(text[span.start : span.end] == span.exact for span in item.evidence)


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        "Laman web.pln.co.id, detik.Com dan Liputan6.com memuat 1,05 juta; 82,97 persen.",
        "Ir. Budi, S.T.,M.M. (ISO 9001:2015)",
    ],
)
def test_a_text_without_faults_is_left(text: str) -> None:
    assert respace(text) is None


PIECES = ["PLN", "UP3", "Sumba", "ISO 9001", "meraih", " ", "  ", ",", ".", "( ", " )", "\u200b",
          "\u00ad", "\n", "\u00a0", "Budi", "persen", "82,97", '"', "kata"]  # fmt: skip


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_every_place_is_found_again(pieces: list[str]) -> None:
    text = "".join(pieces)
    respaced = respace(text)
    if respaced is None:
        return
    seen = 0
    for position, character in enumerate(respaced.text):
        old = respaced._position(position)
        assert seen <= old < len(text)
        assert character == text[old] or character == " "
        seen = old


@given(st.lists(st.sampled_from(PIECES), max_size=60))
def test_any_order_of_words_and_faults_is_read(pieces: list[str]) -> None:
    found = extract("".join(pieces))
    for item in found.items():
        assert all(found.text[s.start : s.end] == s.exact for s in item.evidence)
