"""What the graph has not is said of the graph, not of a source; many of one kind stand together."""

from __future__ import annotations

from datetime import date

from kg.trust.answer import Answer, Claim, Finding, Judgement, Name, Words, read_judgements
from kg.trust.chain import Said, said_of
from kg.trust.codes import NOT_FOUND, codes
from kg.trust.report import report_of

PAPER = "https://e.org/id/source/paper"
CLAIM = "https://e.org/id/certification/c"


def test_no_source_is_named_beside_what_was_not_found() -> None:
    row = {
        "certification": CLAIM,
        "holder": "https://e.org/id/unit/u",
        "verdict": "https://w3id.org/terang/ontology#verdict-asserted",
        "reasons": "accreditation-not-evidenced validity-not-stated",
        "links": f"accreditation-not-evidenced {PAPER} -\nvalidity-not-stated {PAPER} -\n"
        f"accreditation-not-evidenced {PAPER}-2 -",
    }
    (judged,) = read_judgements([row])
    assert judged.findings == (
        Finding("validity-not-stated", PAPER),
        Finding("accreditation-not-evidenced"),
    )


def test_what_was_not_found_is_missing_in_the_code_list() -> None:
    assert {codes("trustReason")[code].status for code in NOT_FOUND} == {"missing"}
    ours = {code for code in codes("trustReason") if code.endswith("-not-evidenced")}
    assert ours < NOT_FOUND


def test_findings_of_one_reason_stand_together() -> None:
    units = [f"https://e.org/id/unit/{n}" for n in "abc"]
    found = [Finding("part-certified", about=one) for one in units]
    assert said_of([*found, Finding("never-claimed")]) == (
        Said("part-certified", "", tuple(units)),
        Said("never-claimed", "", ()),
    )


def answer() -> Answer:
    findings = (
        Finding("certification-asserted", PAPER),
        Finding("accreditation-not-evidenced"),
    )
    words = (Words("Dua unit meraih sertifikat", PAPER),)
    return Answer(
        "https://e.org/id/unit/u",
        "https://e.org/id/standard/s",
        date(2020, 6, 1),
        (Judgement(CLAIM, "https://e.org/id/unit/u", "asserted", (), findings),),
        {CLAIM: Claim(CLAIM, {"statedIn": (PAPER,)}, words)},
        {PAPER: Name({"id": "Koran"})},
    )


def test_the_page_says_it_is_the_graph_and_tells_the_language_of_words_and_titles() -> None:
    page = report_of(answer(), "en")
    assert 'is known <span class="note">[not found in this graph]</span>' in page
    assert '“<bdi lang="id">Dua unit meraih sertifikat</bdi>”' in page
    assert '[<bdi lang="id">Koran</bdi>]' in page
    assert "The claim rests on these words of" in page
    indonesian = report_of(answer(), "id")
    assert "[tidak ditemukan dalam graf ini]" in indonesian
    assert 'lang="id">Koran' not in indonesian
