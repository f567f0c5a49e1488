"""Sentence, chain, picture, report and RDF of answers made by hand."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

import kg.serve
from kg.trust import Answer, Claim, Judgement, Name, chain_of, codes, sentence
from kg.trust.answer import Finding, Words, read_judgements
from kg.trust.document import document_of
from kg.trust.picture import DARK, LIGHT, STYLES, THEMES, Theme, picture_of
from kg.trust.report import report_of
from kg.trust.sentence import shown_span
from kg.trust.turtle import turtle_of

BASE = "https://w3id.org/terang/id"
UNIT, ISO = f"{BASE}/unit/u", f"{BASE}/standard/iso-9001"
CLAIM, BODY, REGISTER = f"{BASE}/certification/c", f"{BASE}/organisation/b", f"{BASE}/source/r"
EVIL = '<script>alert(1)</script>"\u202e\x1b[2J'


def answer_of(verdict: str, *reasons: str, label: str = "UP3 Contoh") -> Answer:
    known = codes("trustReason")
    findings = tuple(Finding(reason, REGISTER, BODY) for reason in reasons)
    judgement = Judgement(
        CLAIM, UNIT, verdict, tuple(r for r in reasons if known[r].weight), findings,
        date(2019, 1, 1), date(2019, 12, 31),
    )  # fmt: skip
    stated = {
        "holder": (UNIT,),
        "statedIn": (REGISTER,),
        "claimedEarliest": ("2019-01-01",),
        "claimedLatest": ("2019-12-31",),
    }
    names = {
        UNIT: Name({"id": label}),
        ISO: Name({"en": "ISO 9001"}),
        BODY: Name({"id": label}),
        REGISTER: Name({"id": label}, url="javascript:alert(1)", outlet=label),
    }
    claim = Claim(CLAIM, stated, (Words(label, REGISTER),))
    return Answer(UNIT, ISO, date(2020, 6, 1), (judgement,), {CLAIM: claim}, names)


def test_a_verified_answer_says_so() -> None:
    answer = answer_of("verified", "certification-held", "accreditation-held", "edition-held")
    assert sentence(answer, "en") == (
        "Verified: each link rests on the source entitled to state it; UP3 Contoh says so "
        "(statement of 2019)."
    )
    assert {link.slug: link.status for link in chain_of(answer, answer.judgements[0])} == {
        "claim": "held",
        "accreditation": "held",
        "edition": "held",
    }


def test_what_makes_the_verdict_comes_first() -> None:
    answer = answer_of("expired", "edition-not-stated", "validity-ended")
    assert sentence(answer, "en").startswith("Expired: its stated validity has ended; UP3 Contoh")
    assert sentence(answer, "id").startswith("Kedaluwarsa: masa berlakunya yang dinyatakan")


def test_without_a_claim_there_is_a_sentence_and_a_chain() -> None:
    answer = replace(answer_of("asserted"), judgements=())
    assert answer.verdict == "not-claimed"
    assert sentence(answer, "en") == "Not claimed: no source in the graph claims it."
    assert [link.slug for link in chain_of(answer, None)] == ["claim"]
    assert "Not claimed" in turtle_of(answer)


def test_a_contradiction_outweighs_what_is_held() -> None:
    answer = answer_of("broken", "accreditation-held", "accreditation-contradicted")
    (link,) = chain_of(answer, answer.judgements[0])
    assert link.status == "contradicted"


def test_nothing_from_the_graph_commands_a_page_or_a_picture() -> None:
    answer = answer_of("asserted", "certification-asserted", "role-corrected", label=EVIL)
    for text in (report_of(answer, "en"), picture_of(answer, answer.judgements[0], "id")):
        assert "<script" not in text
        assert "javascript:" not in text
        assert "\u202e" not in text
        assert "\x1b" not in text
    said = list(parse(turtle_of(answer), format=RdfFormat.TURTLE))
    assert len(said) > 5


@pytest.mark.parametrize(
    ("earliest", "latest", "shown"),
    [
        ("2019-11-05", "2019-11-05", "5 Nov 2019"),
        ("2019-11-01", "2019-11-30", "Nov 2019"),
        ("2020-02-01", "2020-02-29", "Feb 2020"),
        ("2019-01-01", "2019-12-31", "2019"),
        ("2018-08-09", "2018-08-31", "9 Aug 2018 – 31 Aug 2018"),
    ],
)
def test_bounds_are_shown_as_what_they_are_of(earliest: str, latest: str, shown: str) -> None:
    assert shown_span(earliest, latest, "en") == shown


def test_every_reason_has_link_status_and_words_in_both_languages() -> None:
    for slug, code in codes("trustReason").items():
        assert code.link in codes("trustLink"), slug
        assert code.status in codes("linkStatus"), slug
        assert code.labels.keys() == {"en", "id"}, slug
        assert code.weight == 0 or code.sentences.keys() == {"en", "id"}, slug
    assert sorted(code.rank for code in codes("verdict").values()) == list(range(1, 12))


def brightness(colour: str) -> float:
    """Return the relative luminance of a colour (WCAG 2.2)."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (
        one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    low, high = sorted((brightness(one), brightness(other)))
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
def test_the_colours_of_a_picture_stand_out_from_its_ground(theme: Theme) -> None:
    assert theme.colours.keys() == STYLES.keys()
    assert contrast(theme.paper, theme.ink) >= 7
    assert [one for one in theme.colours.values() if contrast(theme.paper, one) < 3] == []


def test_a_dark_picture_has_nothing_of_the_light_one() -> None:
    answer = answer_of("broken", "accreditation-held", "accreditation-contradicted")
    light, dark = (
        picture_of(answer, answer.judgements[0], "en", theme=theme) for theme in (LIGHT, DARK)
    )
    assert light == picture_of(answer, answer.judgements[0], "en")
    for theme, own, other in ((LIGHT, light, dark), (DARK, dark, light)):
        for colour in (theme.paper, theme.ink, theme.colours["contradicted"]):
            assert f'="{colour}"' in own
            assert colour not in other


def test_the_style_sheet_has_the_dark_colours_of_the_picture() -> None:
    sheet = (Path(kg.serve.__path__[0]) / "static" / "style.css").read_text(encoding="utf-8")
    told = {
        name: colour
        for names, colour in re.findall(r"^  (\.chain svg .*) { --status: (#\w+); }", sheet, re.M)
        for name in re.findall(r"svg \.([\w-]+)", names)
    }
    assert told == DARK.colours
    dark = sheet[sheet.index("prefers-color-scheme: dark") :]
    assert f"--raised: {DARK.paper};" in dark
    assert f"--text: {DARK.ink};" in dark


def test_rows_of_the_question_are_read() -> None:
    (one,) = read_judgements([
        {
            "certification": CLAIM,
            "holder": UNIT,
            "verdict": "https://w3id.org/terang/ontology#verdict-asserted",
            "reasons": " validity-not-stated  role-corrected",
            "links": f"|validity-not-stated| {REGISTER} -\n|certification-asserted| - {BODY}",
            "claimed_latest": "2019-12-31",
        }
    ])
    assert one.verdict == "asserted"
    assert one.reasons == ("validity-not-stated", "role-corrected")
    assert set(one.findings) == {
        Finding("validity-not-stated", REGISTER),
        Finding("certification-asserted", "", BODY),
    }
    assert one.claimed_latest == date(2019, 12, 31)


@pytest.mark.parametrize(
    ("language", "told", "meaning"),
    [
        ("en", "changed by a curator (Ana, Budi)", "a program had read it otherwise"),
        ("id", "diubah oleh kurator (Ana, Budi)", "program membacanya lain"),
    ],
)
def test_what_a_curator_changed_is_told_in_sentence_report_and_document(
    language: str, told: str, meaning: str
) -> None:
    answer = answer_of("asserted", "certification-asserted")
    assert "curated" not in report_of(answer, language).partition("</style>")[2]
    assert document_of(answer)["judgements"][0]["curated_by"] == []
    claim = answer.claims[CLAIM]
    stated = {**claim.stated, "curatedBy": ("Ana", "Budi")}
    answer = replace(answer, claims={CLAIM: replace(claim, stated=stated)})
    assert f"; {told};" in sentence(answer, language)
    page = report_of(answer, language)
    assert f'<span class="curated" title="{meaning}' in page
    assert f">{told}</span>: {meaning}" in page
    assert document_of(answer)["judgements"][0]["curated_by"] == ["Ana", "Budi"]
