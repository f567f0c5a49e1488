"""The gold annotations are well formed and stand in their texts."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from tests.evaluation.gold import Annotation, Article, GoldError, load_set, read_annotation
from tests.evaluation.matching import plain
from tests.evaluation.scoring import compare

HERE = Path(__file__).parent
ARTICLES = [article for name in ("development", "frozen") for article in load_set(HERE / name)]
each_article = pytest.mark.parametrize("article", ARTICLES, ids=lambda article: article.name)

CERTIFICATION: dict[str, Any] = {
    "kind": "certification",
    "holder": "PLN UP3 Sumba",
    "standards": ["ISO 9001:2015"],
    "certification_body": None,
    "accreditation_body": None,
    "date": None,
    "date_kind": None,
}
VALID: dict[str, Any] = {
    "dateline_place": "Kupang",
    "dateline_agency": None,
    "published_date": None,
    "certifications": [CERTIFICATION],
    "other_claims": [],
    "people": [],
    "quotes": [],
    "statistics": [],
    "organizations": [],
}
DAY = re.compile(r"\d{4}(?:-(?:\d{2}(?:-\d{2})?|Q[1-4]|H[12]))?")


def names(gold: Annotation) -> list[str | None]:
    """Every string that README.md wants as it stands in the text."""
    found: list[str | None] = [gold.dateline_place, gold.dateline_agency]
    for one in gold.certifications:
        found += [one.holder, one.certification_body, one.accreditation_body]
    for claim in gold.other_claims:
        found += [claim.holder, claim.value]
    for person in gold.people:
        found += [person.name, person.role, person.organization]
    for quote in gold.quotes:
        found += [quote.speaker, quote.text]
    for figure in gold.statistics:
        found += [figure.value_as_printed, figure.publisher]
        found.append(None if figure.area == "Indonesia" else figure.area)
    for organization in gold.organizations:
        found += [organization.name, organization.parent]
    return found


def test_the_frozen_set_is_large_enough() -> None:
    frozen = load_set(HERE / "frozen")
    assert len(frozen) >= 20
    kinds = [one.kind for article in frozen for one in article.gold.certifications]
    assert kinds.count("certification") >= 15
    assert kinds.count("grant") >= 5
    assert sum(len(article.gold.statistics) for article in frozen) >= 60
    assert sum(len(article.gold.quotes) for article in frozen) >= 60


@each_article
def test_every_string_stands_in_its_text(article: Article) -> None:
    missing = [name for name in names(article.gold) if name and name not in article.text]
    assert missing == []


@each_article
def test_every_quotation_stands_between_marks(article: Article) -> None:
    for quote in article.gold.quotes:
        pattern = rf"[\"“”]{re.escape(quote.text)}[,.]?[\"”]"
        assert re.search(pattern, article.text), quote.text
        assert not quote.text.endswith((".", ",")), quote.text


@each_article
def test_every_standard_is_named_in_the_text(article: Article) -> None:
    """The number and the edition stand in the text, though perhaps apart ("ISO 9001, 14001")."""
    for one in article.gold.certifications:
        for standard in one.standards:
            for word in re.findall(r"[A-Z]+\d|[A-Z]{3,}|\d[\d-]+", standard):
                assert word in article.text, standard


@each_article
def test_values_are_as_printed(article: Article) -> None:
    for figure in article.gold.statistics:
        assert figure.value >= 0
        assert (figure.unit == "percent") == figure.indicator.endswith(("_ratio", "_access"))
        if figure.unit == "percent":
            assert figure.value <= 100
        digits = re.sub(r"\D", "", figure.value_as_printed).strip("0")
        assert re.sub(r"\D", "", f"{figure.value:f}").strip("0") == digits or not digits


@each_article
def test_days_are_iso(article: Article) -> None:
    gold = article.gold
    days = [gold.published_date, *(figure.period for figure in gold.statistics)]
    days += [one.date for one in gold.certifications]
    days += [claim.date for claim in gold.other_claims]
    assert all(DAY.fullmatch(day) for day in days if day is not None)
    assert all((one.date is None) == (one.date_kind is None) for one in gold.certifications)


@each_article
def test_nothing_is_listed_twice(article: Article) -> None:
    for items in (
        article.gold.certifications,
        article.gold.other_claims,
        article.gold.statistics,
        [person.name for person in article.gold.people],
        [plain(organization.name) for organization in article.gold.organizations],
    ):
        assert len(set(items)) == len(items)


@each_article
def test_a_perfect_reading_has_no_errors(article: Article) -> None:
    scores, differences = compare(article.name, article.gold, article.gold)
    assert differences == []
    assert all(score.f1 == 1 for score in scores.values())


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"people": None}, "gold: people must be a list, not null"),
        ({"persons": []}, "gold: has unknown persons"),
        ({"dateline_place": ""}, "gold: dateline_place must be null or a text"),
        ({"quotes": ["a"]}, r"gold: quotes\[0\]: must be an object"),
        (
            {"certifications": [{**CERTIFICATION, "kind": "award"}]},
            r"certifications\[0\]: kind must be one of certification, grant, not \"award\"",
        ),
        (
            {"certifications": [{**CERTIFICATION, "standards": []}]},
            "standards must be a list of at least one text",
        ),
        (
            {"certifications": [{"kind": "certification"}]},
            "misses accreditation_body, certification_body, date, date_kind, holder, standards",
        ),
    ],
)
def test_a_malformed_annotation_is_refused(change: dict[str, Any], message: str) -> None:
    with pytest.raises(GoldError, match=message):
        read_annotation({**VALID, **change}, "gold", strict=True)


def test_a_missing_key_is_refused_unless_lenient() -> None:
    values = {key: value for key, value in VALID.items() if key != "quotes"}
    with pytest.raises(GoldError, match="gold: misses quotes"):
        read_annotation(values, "gold", strict=True)
    assert read_annotation({**values, "more": 1}, "gold", strict=False).quotes == ()


def test_half_a_pair_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kupang", encoding="utf-8")
    with pytest.raises(GoldError, match=r"has no annotation beside it, add a\.json"):
        load_set(tmp_path)
    (tmp_path / "a.json").write_text(json.dumps(VALID), encoding="utf-8")
    (article,) = load_set(tmp_path)
    assert article.gold.certifications[0].standards == ("ISO 9001:2015",)
    (tmp_path / "a.txt").unlink()
    with pytest.raises(GoldError, match=r"has no text beside it, add a\.txt"):
        load_set(tmp_path)


def test_a_day_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Kupang", encoding="utf-8")
    values = {**VALID, "published": "5 November"}
    (tmp_path / "a.json").write_text(json.dumps(values), encoding="utf-8")
    with pytest.raises(GoldError, match="published must be an ISO day"):
        load_set(tmp_path)
