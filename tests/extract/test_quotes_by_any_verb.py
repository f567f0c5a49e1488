"""Behind English marks any verb of what is over gives the word; "Antara" as a word is no outlet."""

from __future__ import annotations

import pytest

from kg.extract import extract

FIRST = (
    "Supervisor Maria Gua was with the auditors in March. "
    "The unit was audited by two teams, said Manager of PLN UP3 Ende Agus Salim. "
)
SPOKEN = [
    ('"The goal is power that is safe for all," Agus Salim closed.', "Agus Salim"),
    ('"So it is safe until December," he ended.', "Agus Salim"),
    ('"We start again on Monday," Maria Gua beamed.', "Maria Gua"),
    ('"We start again on Monday!" Maria Gua then shouted.', "Maria Gua"),
    ('"It is all done," Agus Salim finished off.', "Agus Salim"),
    ('"All poles stand," Gua summed up.', "Maria Gua"),
]


@pytest.mark.parametrize(("quotation", "speaker"), SPOKEN)
def test_any_verb_behind_the_marks(quotation: str, speaker: str) -> None:
    assert [q.speaker for q in extract(FIRST + quotation).quotes] == [speaker]


SILENT = [
    'The programme "Light Up Ende" reached Maria Gua in May.',
    'They named it "Light Up Ende" and Agus Salim signed the papers.',
    'A banner, "Light for all," hung there. Maria Gua waited for hours.',
]


@pytest.mark.parametrize("sentence", SILENT)
def test_a_title_is_said_by_nobody(sentence: str) -> None:
    assert not extract(FIRST + sentence).quotes


BETWEEN = [
    "Antara SMK3 dan sistem manajemen mutu terdapat hubungan yang erat.",
    "Antara tahun 2010 hingga 2014, Ende tumbuh.",
    "Rapat selesai. Antara PLN dan warga ada jarak.",
    "Antara lain PLN UP3 Ende hadir.",
]
OUTLETS = [
    "Kepada Antara dan Kompas ia berkata begitu.",
    "Antara menulis PLN dan warga sudah sepakat.",
    "Demikian dikutip dari Antara, Senin.",
]


@pytest.mark.parametrize("sentence", BETWEEN)
def test_between_is_no_outlet(sentence: str) -> None:
    assert "Antara" not in {o.name for o in extract(f"Ende - {sentence}").organizations}


@pytest.mark.parametrize("sentence", OUTLETS)
def test_the_outlet_is_one(sentence: str) -> None:
    assert "Antara" in {o.name for o in extract(f"Ende - {sentence}").organizations}
