"""The first article: what a careful reader finds, and nothing else (domain rule A8)."""

from __future__ import annotations

import hashlib
from datetime import date
from decimal import Decimal
from functools import lru_cache
from pathlib import Path
from typing import TypeVar

import pytest

from kg.claims.evidence import TextEvidence
from kg.claims.records import (
    Certification,
    IdentityDecision,
    LinkedHeadline,
    Observation,
    Organisation,
    Person,
    Quotation,
    Role,
    Statement,
    Unit,
)
from kg.errors import MappingError, SourceError
from kg.mapping.articles import MappedArticle, map_article
from kg.sources.articles import ArticleFile, iter_articles, read_article

T = TypeVar("T")
SEED = Path(__file__).parents[3] / "shared" / "seed" / "000_a0dcade5863240fd.txt"


@lru_cache(maxsize=1)
def article() -> MappedArticle:
    (file,) = iter_articles()
    return map_article(file)


def all_of(kind: type[T]) -> list[T]:
    return [record for record in article().records if isinstance(record, kind)]


def test_two_units_hold_two_editions_each() -> None:
    """Four certifications, pairs by "masing-masing", confidence below 1, statement not issue."""
    found = all_of(Certification)
    assert {(c.holder.slug, c.edition.slug) for c in found} == {
        ("up3-flores-bagian-timur", "iso-9001-2015"),
        ("up3-flores-bagian-timur", "iso-14001-2015"),
        ("up3-sumba", "iso-9001-2015"),
        ("up3-sumba", "iso-14001-2015"),
    }
    assert len(found) == 4
    for c in found:
        assert c.confidence < 1
        assert (c.stated_on, c.stated_on_basis) == (date(2019, 11, 5), "year-inferred")
        assert {ref.slug for ref in c.stated_certifiers} == {"mscs-indonesia", "jas-anz"}
        assert c.certified_by == ()
        assert {text.language for text in c.readings} == {"id", "en"}
        assert len(c.evidence) >= 5


def test_only_up3_sumba_claims_for_itself() -> None:
    claimants = {c.holder.slug: {ref.slug for ref in c.claimed_by} for c in all_of(Certification)}
    assert claimants == {
        "up3-flores-bagian-timur": {"akjamal-bambang"},
        "up3-sumba": {"akjamal-bambang", "made-hary-palguna", "up3-sumba"},
    }


def test_the_accreditation_body_is_not_called_a_certification_body() -> None:
    roles = {o.slug: o.roles for o in all_of(Organisation)}
    assert roles["mscs-indonesia"] == ("CertificationBody",)
    assert roles["jas-anz"] == ()


def test_two_bodies_are_kept_apart_and_why() -> None:
    (decision,) = all_of(IdentityDecision)
    assert {ref.slug for ref in decision.considered} == {
        "mscs-indonesia",
        "pt-mitra-utama-sertifikasi",
    }
    assert decision.decision == "kept-apart"
    assert {text.language for text in decision.reasons} == {"id", "en"}


def test_people_and_their_roles() -> None:
    assert {p.name for p in all_of(Person)} == {"Akjamal Bambang", "Made Hary Palguna"}
    assert {(r.person.slug, r.title.value, r.organisation.slug) for r in all_of(Role)} == {
        ("akjamal-bambang", "Direktur", "pt-mitra-utama-sertifikasi"),
        ("made-hary-palguna", "Manajer", "up3-sumba"),
    }


def test_units_and_their_parent() -> None:
    assert {u.slug for u in all_of(Unit)} == {
        "pln-wilayah-nusa-tenggara-timur",
        "up3-flores-bagian-timur",
        "up3-sumba",
    }
    parents = {
        (s.subject.slug, getattr(s.value, "slug", None))
        for s in all_of(Statement)
        if s.predicate == "tr:parentUnit"
    }
    assert parents == {
        ("up3-flores-bagian-timur", "pln-wilayah-nusa-tenggara-timur"),
        ("up3-sumba", "pln-wilayah-nusa-tenggara-timur"),
        ("pln-wilayah-nusa-tenggara-timur", "pln"),
    }


def test_four_direct_quotations_with_their_speakers() -> None:
    found = [(q.speaker.slug, q.text.value) for q in all_of(Quotation)]
    assert [speaker for speaker, _ in found] == [
        "akjamal-bambang",
        "akjamal-bambang",
        "made-hary-palguna",
        "made-hary-palguna",
    ]
    assert [(words[:22], words[-12:]) for _, words in found] == [
        ("Dua unit kerja tersebu", "an UP3 Sumba"),
        ("Kami ucapkan selamat d", "O 14001:2015"),
        ("Yang terpenting saat i", "dilaksanakan"),
        ("Tentunya kami di PLN a", " sumber daya"),
    ]
    for quotation in all_of(Quotation):
        (words,) = quotation.evidence
        assert isinstance(words, TextEvidence)
        assert words.exact == quotation.text.value


def test_headlines_are_weaker_claims_of_their_own() -> None:
    assert len(all_of(LinkedHeadline)) == 4
    target, observed = all_of(Observation)
    assert (target.value, target.status, target.period.label) == (Decimal(90), "target", "2019")
    assert target.as_of == date(2019, 12, 31)
    assert (observed.value, observed.status) == (Decimal("82.97"), "observed")
    assert (observed.period.begin, observed.period.end) == (None, date(2019, 11, 5))
    assert observed.as_of is None
    for figure in (target, observed):
        assert figure.confidence is not None
        assert figure.confidence < 1
        assert figure.headline is not None


def test_the_dateline() -> None:
    said = {s.predicate: s.value for s in all_of(Statement) if s.subject.kind == "source"}
    assert said == {
        "tr:datelinePlace": "Kupang",
        "tr:datelineAgency": "ANTARA",
        "tr:statementDate": date(2019, 11, 5),
    }


@pytest.mark.skipif(not SEED.exists(), reason="seed text absent")
def test_every_word_stands_where_the_evidence_says() -> None:
    data = SEED.read_bytes()
    text = data.decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    assert article().source.sha256_bytes == hashlib.sha256(data).hexdigest()
    assert article().source.sha256_text == hashlib.sha256(text.encode()).hexdigest()
    checked = 0
    for record in article().records:
        for words in getattr(record, "evidence", ()):
            words.check(text)
            checked += 1
    assert checked >= 60


def test_a_fact_without_evidence_is_refused() -> None:
    (file,) = iter_articles()
    tables = dict(file.tables)
    tables["people"] = [{"slug": "x", "name": "X"}]
    with pytest.raises(MappingError, match="x has no evidence"):
        map_article(ArticleFile(file.file, tables))
    tables["people"] = [{"slug": "x", "name": "X", "evidence": ["nowhere"]}]
    with pytest.raises(MappingError, match="no evidence 'nowhere'"):
        map_article(ArticleFile(file.file, tables))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("x = ", "no valid TOML"),
        ("[source]\n[claimz]\n", "unknown table claimz"),
        ("[evidence]\n", "the [source] table is missing"),
    ],
)
def test_a_malformed_article_file_is_refused(tmp_path: Path, text: str, words: str) -> None:
    path = tmp_path / "a.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as caught:
        read_article(path)
    assert words in str(caught.value)
