"""Texts in which a page left its markup."""

from __future__ import annotations

import pytest

from kg.extract import extract
from kg.extract.text.markup import without_markup

PAGE = (
    "<p>Kupang (ANTARA) - Manajer <strong>PLN UP3 Kupang</strong> Rudi Salam hadir di Ende, Rabu "
    '(3/4/2019).</p><p class="lead">&quot;Kami siap,&quot; kata Rudi.<br /><br/>&ldquo;Riset '
    "R&amp;D berjalan,&rdquo; ujar Bupati Ende, Yosef&nbsp;Dhae.</p>"
)


def test_a_page_is_read_as_print() -> None:
    found = extract(PAGE)
    assert [(each.name, each.role, each.organization) for each in found.people] == [
        ("Rudi Salam", "Manajer", "PLN UP3 Kupang"),
        ("Yosef Dhae", "Bupati Ende", None),
    ]
    assert [(each.speaker, each.text) for each in found.quotes] == [
        ("Rudi Salam", "Kami siap"),
        ("Yosef Dhae", "Riset R&D berjalan"),
    ]
    assert (found.dateline.place, found.dateline.agency) == ("Kupang", "ANTARA")


def test_evidence_stands_in_the_page() -> None:
    found = extract(PAGE)
    assert found.text == PAGE
    spans = [
        *(span for each in found.people for span in each.evidence),
        *(span for each in found.quotes for span in each.evidence),
        *(span for each in found.organizations for span in each.evidence),
    ]
    assert spans
    assert all(PAGE[span.start : span.end] == span.exact for span in spans)


@pytest.mark.parametrize(
    "text",
    [
        "Rasio desa a<b dan c>d, kurang dari <90 persen dan >80 persen.",
        "PT A & B; PT C & D.",
        "Surat <rudi@pln.co.id> & <https://pln.co.id>; &lt; &foo;",
        "Tegangan <p dan q> sama.",
    ],
)
def test_signs_are_no_markup(text: str) -> None:
    assert without_markup(text) is None


def test_entities_are_put_right_once() -> None:
    printed = without_markup("R&amp;amp;D")
    assert printed is not None
    assert printed.text == "R&amp;D"
