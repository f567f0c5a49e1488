"""Synthetic news articles: certifications, quotations, people with roles, a linked headline.

Place in the flow: beside :mod:`tests.benchmarks.tables`, above the world. The text of an article is
written first, and each piece of evidence points at its words there; the text itself is not stored.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from kg.claims.dates import Period, parse_partial_date
from kg.claims.evidence import TextEvidence, quote
from kg.claims.records import (
    Certification,
    LinkedHeadline,
    Observation,
    Organisation,
    Quotation,
    Record,
    Ref,
    Role,
    Source,
    Statement,
    Text,
    Unit,
)
from tests.benchmarks.names import Dice
from tests.benchmarks.world import EDITIONS, OUTLETS, STATISTICS, TITLES, World

__all__ = ["Article", "make_article"]

SCOPES = (
    "pelayanan pelanggan",
    "distribusi tenaga listrik",
    "pengelolaan aset",
    "transaksi energi",
)
STATUSES = ("pending", "disputed", "rejected")
OTHER_STATUS_SHARE = 0.08


@dataclass(frozen=True, slots=True)
class Article:
    """An article and the records it states, the ones that errors aim at by name as well."""

    source: Source
    unit: Unit
    certifications: tuple[Certification, ...]
    quotations: tuple[Quotation, ...]
    headline: LinkedHeadline
    records: tuple[Record, ...]


@dataclass(frozen=True, slots=True)
class _Story:
    """What an article tells, before it is put into words."""

    world: World
    slug: str
    dice: Dice
    day: date
    unit: Unit
    person: int
    body: Organisation
    text: str
    quotes: tuple[str, str]
    claims: tuple[str, ...]
    editions: tuple[str, ...]
    scopes: tuple[str, ...]
    headline: str
    ratio: Decimal
    area: int

    def evidence(self, words: str) -> tuple[TextEvidence, ...]:
        """Return the evidence for words of the text."""
        return (quote(self.slug, self.text, words, start=self.text.index(words)),)


def make_article(world: World, number: int, *, own: int | None = None) -> Article:
    """Make an article.

    Args:
        world: The world it speaks of.
        number: Which; the same number gives the same article.
        own: Number of a unit and a person that no other article names; None: shared ones.

    Returns:
        The article.
    """
    story = _tell(world, number, own)
    source = Ref("source", story.slug)
    person, role = world.person(story.person), _role(story, number)
    quotations = tuple(_quotation(story, role, n) for n in range(len(story.quotes)))
    certifications = tuple(_certification(story, n) for n in range(len(story.claims)))
    headline = LinkedHeadline(
        f"{story.slug}-1", Text(story.headline, "id"), source, story.evidence(story.headline)
    )
    dated = Statement(
        f"{story.slug}-date", source, "tr:statementDate", story.day, source,
        story.evidence(story.day.isoformat()), Decimal("0.9"),
    )  # fmt: skip
    found = _headline_figure(story, headline)
    records: tuple[Record, ...] = (
        story.unit, person, role, *certifications, *quotations, headline, dated, found,
    )  # fmt: skip
    origin = _source(story, number, own)
    return Article(origin, story.unit, certifications, quotations, headline, records)


def _role(story: _Story, number: int) -> Role:
    person, title = story.world.person(story.person), TITLES[number % len(TITLES)]
    return Role(
        f"{story.slug}-{person.slug}",
        Ref("person", person.slug),
        Ref("unit", story.unit.slug),
        Text(title, "id"),
        Ref("source", story.slug),
        story.evidence(f"{title} {story.unit.labels[0].value}, {person.name}"),
    )


def _quotation(story: _Story, role: Role, number: int) -> Quotation:
    said = story.quotes[number]
    return Quotation(
        f"{story.slug}-{number + 1}",
        Text(said, "id"),
        role.person,
        Ref("role", role.slug),
        Ref("source", story.slug),
        story.evidence(said),
    )


def _tell(world: World, number: int, own: int | None) -> _Story:
    slug = f"synthetic-article-{number}" if own is None else f"synthetic-doubtful-article-{own}"
    dice = Dice(world.seed, slug)
    unit = world.unit(dice.below(world.units) if own is None else world.units + own)
    person = dice.below(world.people) if own is None else world.people + own
    body, area = world.certifier(dice.below(6)), dice.below(world.areas)
    day = date(2016, 1, 1) + timedelta(days=dice.below(3_600))
    first = dice.below(len(EDITIONS))
    editions = [EDITIONS[(first + n) % len(EDITIONS)] for n in range(dice.between(1, 3))]
    scopes = tuple(dice.pick(SCOPES) for _ in editions)
    label, name = unit.labels[0].value, body.labels[0].value
    claims = tuple(
        f"{label} telah menerima sertifikat {edition[1]} untuk {scope} dari {name}"
        for edition, scope in zip(editions, scopes, strict=True)
    )
    ratio = Decimal(dice.between(4_000, 9_900)) / 100
    printed = f"{ratio:.2f}".replace(".", ",")
    headline = f"Rasio elektrifikasi {world.area_label(area)} mencapai {printed} persen"
    quotes = (
        f"Kami melayani {dice.between(1_000, 90_000)} pelanggan dengan sepenuh hati.",
        f"Audit berlangsung selama {dice.between(2, 30)} hari dan hasilnya baik.",
    )
    title = TITLES[number % len(TITLES)]
    text = (
        f"{world.area_label(area)}, {day.isoformat()} - {title} {label}, "
        f"{world.person(person).name}, menjelaskan hal itu. {'. '.join(claims)}. "
        f"“{quotes[0]}” katanya.\n“{quotes[1]}” ujarnya.\nBaca juga: {headline}\n"
    )
    chosen = tuple(edition[0] for edition in editions)
    return _Story(
        world, slug, dice, day, unit, person, body, text, quotes, claims, chosen, scopes, headline,
        ratio, area,
    )  # fmt: skip


def _certification(story: _Story, number: int) -> Certification:
    body = Ref("organisation", story.body.slug)
    reading = Text("The sentence names the certifier with 'dari'.", "en")
    return Certification(
        slug=f"{story.slug}-{story.editions[number]}",
        holder=Ref("unit", story.unit.slug),
        edition=Ref("edition", story.editions[number]),
        scope=Text(story.scopes[number], "id"),
        stated_certifiers=(body,),
        stated_in=Ref("source", story.slug),
        evidence=story.evidence(story.claims[number]),
        confidence=Decimal(story.dice.between(60, 100)) / 100,
        certified_by=(body,) if story.dice.chance(0.5) else (),
        claimed_by=(Ref("person", story.world.person(story.person).slug),),
        stated_on=story.day,
        stated_on_basis=story.dice.pick(("stated", "year-inferred")),
        readings=(reading,) if story.dice.chance(0.2) else (),
    )


def _headline_figure(story: _Story, headline: LinkedHeadline) -> Observation:
    printed = f"{story.ratio:.2f}"
    half = Decimal("0.005")
    return Observation(
        slug=f"{story.slug}-headline",
        area=Ref("area", story.world.area_slug(story.area)),
        period=Period(f"until-{story.day.isoformat()}", None, story.day),
        indicator="household-electrification-ratio",
        supply="unspecified",
        method="unspecified",
        status="observed",
        producer=STATISTICS,
        vintage="unspecified",
        statement_number=1,
        value=story.ratio,
        printed=printed,
        lower=story.ratio - half,
        upper=story.ratio + half,
        unit="PERCENT",
        stated_in=Ref("source", story.slug),
        evidence=story.evidence(printed.replace(".", ",")),
        denominator="unspecified",
        approximate=story.dice.chance(0.1),
        headline=Ref("headline", headline.slug),
        confidence=Decimal("0.5"),
    )


def _source(story: _Story, number: int, own: int | None) -> Source:
    status, note = "accepted", None
    if own is None and story.dice.chance(OTHER_STATUS_SHARE):
        status, note = story.dice.pick(STATUSES), "Waits for a second reader."
    return Source(
        slug=story.slug,
        kind="news-article",
        title=Text(f"{story.unit.labels[0].value} raih sertifikat", "id"),
        url=f"https://berita.example/{story.slug}",
        outlet=OUTLETS[number % len(OUTLETS)],
        issued=parse_partial_date(story.day.isoformat()[: story.dice.pick((7, 10))]),
        licence_note="Synthetic text, not kept.",
        sha256_bytes=hashlib.sha256(story.text.encode()).hexdigest(),
        sha256_text=hashlib.sha256(story.text.encode()).hexdigest(),
        read_by="program",
        status=status,
        status_note=note,
    )
