"""A curated article to claims: one source, its words, and what rests on them.

Place in the flow: :mod:`kg.sources.articles` -> claims. Every fact names the evidence it rests on;
a fact without evidence, or with evidence the file does not hold, is an error. Slugs of facts end
in a short hash of the source, so that two sources' claims stay two resources.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from kg.claims.dates import Period, parse_partial_date, parse_period
from kg.claims.evidence import TextEvidence
from kg.claims.mint import short_hash, slugify, source_slug
from kg.claims.records import (
    Certification,
    IdentityDecision,
    LinkedHeadline,
    Observation,
    Organisation,
    Outlet,
    Person,
    Quotation,
    Record,
    Ref,
    Role,
    Source,
    Standard,
    StandardEdition,
    Statement,
    Text,
    Unit,
)
from kg.errors import MappingError
from kg.mapping.figure_rules import half_of_unit, last_power
from kg.sources.articles import ArticleFile

__all__ = ["MappedArticle", "map_article"]

Table = dict[str, Any]  # one TOML table


@dataclass(frozen=True, slots=True)
class MappedArticle:
    """A curated article's source and everything it states."""

    source: Source
    records: tuple[Record, ...]


def map_article(article: ArticleFile) -> MappedArticle:
    """Map one curated article.

    Raises:
        MappingError: If a fact lacks evidence, or a value cannot be read.
    """
    return _Article(article).map()


class _Article:
    """The mapping of one file; methods follow the tables of the file."""

    def __init__(self, article: ArticleFile) -> None:
        self.file = article.file
        self.tables = article.tables
        self.source = _source(article.tables["source"])
        self.language: str = article.tables["source"].get("language", "id")
        self.ref = Ref("source", self.source.slug)
        self.mark = short_hash(self.source.slug, length=6)
        self.words = {
            key: TextEvidence(
                self.source.slug, item["exact"], item["start"], item["prefix"], item["suffix"]
            )
            for key, item in article.tables.get("evidence", {}).items()
        }

    def map(self) -> MappedArticle:
        records: list[Record] = []
        for make in (
            self.organisations,
            self.units,
            self.identity_decisions,
            self.people,
            self.roles,
            self.standards,
            self.certifications,
            self.quotations,
            self.headlines,
            self.figures,
            self.statements,
        ):
            records.extend(make())
        return MappedArticle(self.source, tuple(records))

    def items(self, table: str) -> list[Table]:
        return list(self.tables.get(table, []))

    def text(self, value: str) -> Text:
        return Text(value, self.language)

    def evidence(self, item: Table, what: str) -> tuple[TextEvidence, ...]:
        keys = item.get("evidence") or []
        keys = [keys] if isinstance(keys, str) else keys
        unknown = [key for key in keys if key not in self.words]
        if not keys or unknown:
            raise MappingError(
                f"{what} has no evidence" if not keys else f"{what}: no evidence {unknown[0]!r}",
                file=self.file,
            )
        return tuple(self.words[key] for key in keys)

    def organisations(self) -> Iterator[Record]:
        for item in self.items("organisations"):
            yield Organisation(
                item["slug"],
                (self.text(item["label"]),),
                tuple(item.get("alternative", ())),
                tuple(item.get("roles", ())),
                evidence=self.evidence(item, item["slug"]),
            )

    def units(self) -> Iterator[Record]:
        for item in self.items("units"):
            yield Unit(
                item["slug"],
                (self.text(item["label"]),),
                item["kind"],
                tuple(item.get("alternative", ())),
                evidence=self.evidence(item, item["slug"]),
            )

    def identity_decisions(self) -> Iterator[Record]:
        for item in self.items("identity_decisions"):
            first, second = item["considered"]
            yield IdentityDecision(
                item["slug"],
                (_ref(first), _ref(second)),
                item["decision"],
                (Text(item["reason_en"], "en"), Text(item["reason_id"], "id")),
            )

    def people(self) -> Iterator[Record]:
        for item in self.items("people"):
            yield Person(
                item["slug"],
                item["name"],
                tuple(item.get("alternative", ())),
                self.evidence(item, item["slug"]),
            )

    def roles(self) -> Iterator[Record]:
        for item in self.items("roles"):
            yield Role(
                self.role_slug(item),
                Ref("person", item["person"]),
                _ref(item["organisation"]),
                self.text(item["title"]),
                self.ref,
                self.evidence(item, item["person"]),
            )

    def role_slug(self, item: Table) -> str:
        organisation = _ref(item["organisation"]).slug
        return f"{item['person']}-{slugify(item['title'])}-{organisation}-{self.mark}"

    def standards(self) -> Iterator[Record]:
        for item in self.items("editions"):
            family, _, year = item["code"].rpartition(":")
            standard = Ref("standard", slugify(family))
            yield Standard(standard.slug, (Text(family, "en"), Text(family, "id")))
            subject = (Text(item["subject_id"], "id"), Text(item["subject_en"], "en"))
            slug = slugify(item["code"])
            yield StandardEdition(slug, item["code"], standard, int(year), subject)

    def certifications(self) -> Iterator[Record]:
        defaults = self.tables.get("certification_defaults", {})
        for own in self.items("certifications"):
            item = defaults | own
            holder, edition = _ref(item["holder"]), slugify(item["edition"])
            readings = tuple(
                Text(item[f"reading_{lang}"], lang)
                for lang in ("en", "id")
                if f"reading_{lang}" in item
            )
            yield Certification(
                slug=f"{holder.slug}-{edition}-{self.mark}",
                holder=holder,
                edition=Ref("edition", edition),
                scope=self.text(item["scope"]),
                stated_certifiers=tuple(map(_ref, item.get("stated_certifiers", ()))),
                claimed_by=tuple(map(_ref, item.get("claimed_by", ()))),
                stated_on=item.get("stated_on"),
                stated_on_basis=item.get("stated_on_basis"),
                readings=readings,
                confidence=Decimal(item["confidence"]),
                stated_in=self.ref,
                evidence=self.evidence(item, holder.slug),
            )

    def quotations(self) -> Iterator[Record]:
        roles = {item["person"]: self.role_slug(item) for item in self.items("roles")}
        for item in self.items("quotations"):
            (words,) = self.evidence(item, "a quotation")
            speaker = item["speaker"]
            yield Quotation(
                slug=f"{speaker}-{words.start}-{self.mark}",
                text=self.text(words.exact),
                speaker=Ref("person", speaker),
                speaker_role=Ref("role", roles[speaker]) if speaker in roles else None,
                stated_in=self.ref,
                evidence=(words,),
            )

    def headlines(self) -> Iterator[Record]:
        for item in self.items("headlines"):
            (words,) = self.evidence(item, "a headline")
            yield LinkedHeadline(
                self.headline_slug(words), self.text(words.exact), self.ref, (words,)
            )

    def headline_slug(self, words: TextEvidence) -> str:
        return f"{slugify(words.exact, limit=60)}-{self.mark}"

    def figures(self) -> Iterator[Record]:
        for item in self.items("figures"):
            words = self.words[item["headline"]]
            if "period" in item:
                period = parse_period(item["period"])
            else:
                last: date = item["not_after"]
                period = Period(f"until-{last.isoformat()}", None, last)
            yield self.figure(item, period, words)

    def figure(self, item: Table, period: Period, words: TextEvidence) -> Observation:
        value = Decimal(item["value"])
        half = half_of_unit(last_power(value))
        area, indicator = item["area"], item["indicator"]
        return Observation(
            slug=f"{area}-{period.slug}-{indicator}-{self.mark}",
            area=Ref("area", area),
            period=period,
            indicator=indicator,
            supply=item.get("supply", "unspecified"),
            method=item.get("method", "unspecified"),
            status=item["status"],
            producer=_ref(item["producer"]),
            vintage="unspecified",
            statement_number=1,
            value=value,
            printed=item["printed"],
            lower=value - half,
            upper=value + half,
            unit=item["unit"],
            stated_in=self.ref,
            evidence=(words,),
            denominator="unspecified",
            as_of=item.get("as_of"),
            as_of_basis=item.get("as_of_basis"),
            note=item.get("note"),
            headline=Ref("headline", self.headline_slug(words)),
            confidence=Decimal(item["confidence"]),
        )

    def statements(self) -> Iterator[Record]:
        for item in self.items("statements"):
            subject = self.ref if item["subject"] == "source" else _ref(item["subject"])
            name = item["predicate"].partition(":")[2]
            value: Ref | Text | date | str
            if "ref" in item:
                value = _ref(item["ref"])
            else:
                value = item["date"] if "date" in item else item["text"]
            yield Statement(
                slug=f"{subject.kind}-{slugify(subject.slug, 60)}-{slugify(name)}-{self.mark}",
                subject=subject,
                predicate=item["predicate"],
                value=value,
                stated_in=self.ref,
                evidence=self.evidence(item, item["predicate"]),
                confidence=Decimal(item["confidence"]),
                note=item.get("note"),
            )


def _source(item: Table) -> Source:
    return Source(
        slug=source_slug(item["url"]),
        kind=item["kind"],
        title=Text(item["title"], "id"),
        url=item["url"],
        outlet=Outlet(slugify(item["outlet"]), item["outlet"]),
        issued=parse_partial_date(item["issued"]),
        licence_note=item["licence_note"],
        sha256_bytes=item["sha256_bytes"],
        sha256_text=item["sha256_text"],
        read_by="hand",
    )


def _ref(path: str) -> Ref:
    kind, _, slug = path.partition("/")
    return Ref(kind, slug)
