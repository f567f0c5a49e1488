"""The things that all synthetic sources speak of: areas, organisations, units, standards, people.

Place in the flow: above :mod:`tests.benchmarks.names`; the documents refer to what is here.

Areas, organisations and standards are few and stand in tables of their own. Units and people are
many: they are computed from their number whenever an article names them.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from kg.claims.dates import parse_partial_date
from kg.claims.evidence import RowEvidence
from kg.claims.mint import slugify
from kg.claims.records import (
    Area,
    Collaboration,
    IdentityDecision,
    Organisation,
    Outlet,
    Person,
    Record,
    Ref,
    Source,
    Standard,
    StandardEdition,
    Text,
    Unit,
)
from tests.benchmarks.names import Dice, name

__all__ = ["EDITIONS", "World", "make_world", "world_tables"]

EDITIONS = (
    ("iso-9001-2015", "ISO 9001:2015"),
    ("iso-14001-2015", "ISO 14001:2015"),
    ("iso-45001-2018", "ISO 45001:2018"),
    ("iso-50001-2018", "ISO 50001:2018"),
)
CERTIFIERS = 6
ACCREDITORS = 2
UTILITY = Ref("organisation", "pt-listrik-contoh")
JOINT = Ref("collaboration", "kementerian-dan-badan-statistik-contoh")
PRODUCERS = (UTILITY, Ref("organisation", "kementerian-energi-contoh"))
STATISTICS = Ref("organisation", "badan-statistik-contoh")
OUTLETS = tuple(Outlet(slugify(title), title) for title in ("Warta Nusa", "Kabar Timur", "Suara"))
FIRST_PERSON = 20_000
FIRST_UNIT = 40_000
TITLES = ("Manajer", "Direktur", "General Manager", "Kepala Bagian Operasi")


@dataclass(frozen=True, slots=True)
class World:
    """How much there is of everything, and what the seed is."""

    seed: int
    provinces: int
    regencies: int
    units: int
    people: int

    @property
    def areas(self) -> int:
        """Number of areas that figures are about: the country, provinces and regencies."""
        return 1 + self.provinces * (1 + self.regencies)

    def area_slug(self, number: int) -> str:
        """Return the slug of an area; 0 is the country."""
        return slugify(self.area_label(number))

    def area_label(self, number: int) -> str:
        """Return the Indonesian name of an area; 0 is the country."""
        plain = name(number, self.seed)
        if number == 0 or self.is_province(number):
            return plain
        return f"{'Kota' if number % 5 == 0 else 'Kabupaten'} {plain}"

    def is_province(self, number: int) -> bool:
        """Say whether an area is a province: they come first, after the country."""
        return 0 < number <= self.provinces

    def province_of(self, number: int) -> int:
        """Return the province that a regency is part of."""
        return (number - self.provinces - 1) // self.regencies + 1

    def unit(self, number: int) -> Unit:
        """Return a unit; its parent is the unit of a province."""
        label = f"UP3 {name(FIRST_UNIT + number, self.seed)}"
        parent = self.parent_unit(1 + number % self.provinces)
        return Unit(slugify(label), (Text(label, "id"),), "up3", parent=Ref("unit", parent.slug))

    def parent_unit(self, province: int) -> Unit:
        """Return the unit that is in charge of a province."""
        label = f"UID {self.area_label(province)}"
        return Unit(slugify(label), (Text(label, "id"),), "uid", parent=UTILITY)

    def person(self, number: int) -> Person:
        """Return a person."""
        given = name(FIRST_PERSON + number, self.seed)
        family = name(FIRST_PERSON // 2 + number % 997, self.seed)
        return Person(slugify(f"{given} {family}"), f"{given} {family}")

    def certifier(self, number: int) -> Organisation:
        """Return a certification body."""
        return self._body("PT Sertifikasi", 10_000 + number % CERTIFIERS, "CertificationBody")

    def accreditor(self, number: int) -> Organisation:
        """Return an accreditation body."""
        return self._body("Komite Akreditasi", 10_100 + number % ACCREDITORS, "AccreditationBody")

    def _body(self, kind: str, number: int, role: str) -> Organisation:
        label = f"{kind} {name(number, self.seed)}"
        return Organisation(slugify(label), (Text(label, "id"),), roles=(role,))


def make_world(triples: int, seed: int) -> World:
    """Return a world whose size fits a number of triples."""
    return World(
        seed=seed,
        provinces=min(34, max(4, triples // 2_500)),
        regencies=min(15, max(3, triples // 20_000)),
        units=max(8, triples // 1_250),
        people=max(8, triples // 1_000),
    )


def world_tables(world: World) -> list[tuple[Source, list[list[Record]]]]:
    """Return the tables that describe the world: each a source and the records of its rows."""
    return [
        (_table("synthetic-areas", "Tabel wilayah contoh"), _areas(world)),
        (_table("synthetic-organisations", "Register organisasi contoh"), _organisations(world)),
        (_table("synthetic-standards", "Daftar standar contoh"), _standards()),
    ]


def _table(slug: str, title: str) -> Source:
    return Source(
        slug,
        "register",
        Text(title, "id"),
        identifier=f"urn:terang:document:{slug}",
        issued=parse_partial_date("2020"),
        licence="https://creativecommons.org/publicdomain/zero/1.0/",
        licence_note="Synthetic data; nothing in it is true.",
    )


def _areas(world: World) -> list[list[Record]]:
    areas = [_area(world, number) for number in range(world.areas)]
    return [[area] for area in (*areas, *_versions(world))]


def _area(world: World, number: int) -> Area:
    evidence = (RowEvidence("synthetic-areas", "areas.csv", number + 1),)
    label, slug = world.area_label(number), world.area_slug(number)
    if number == 0:
        labels = (Text(label, "id"), Text(f"{label} (country)", "en"))
        return Area(slug, "country", labels, iso_code="ID", evidence=evidence)
    if world.is_province(number):
        parent, kind = 0, "province"
        bps, ministry, iso = f"{number + 10}", f"{number + 10}", _letters(number)
    else:
        parent, kind, iso = world.province_of(number), "regency", None
        place = (number - world.provinces - 1) % world.regencies + 1
        bps, ministry = f"{parent + 10}{place:02d}", f"{parent + 10}.{place:02d}"
        kind = "city" if number % 5 == 0 else kind
    return Area(
        slug,
        kind,
        (Text(label, "id"),),
        alternative=(f"{label} Lama",) if Dice(world.seed, "alias", number).chance(0.2) else (),
        part_of=(Ref("area", world.area_slug(parent)),),
        bps_code=bps,
        kemendagri_code=ministry,
        iso_code=iso,
        evidence=evidence,
    )


def _letters(number: int) -> str:
    return f"ID-{chr(65 + number // 26)}{chr(65 + number % 26)}"


def _versions(world: World) -> list[Area]:
    """Return two versions of a territory that was divided, and a group made of areas."""
    label, cut = name(9_000, world.seed), date(2022, 7, 25)
    slug, country = slugify(label), Ref("area", world.area_slug(0))
    before, after = Ref("area", f"{slug}-to-2022"), Ref("area", f"{slug}-from-2022")
    labels, row = (Text(label, "id"),), world.areas + 1
    evidence = [(RowEvidence("synthetic-areas", "areas.csv", row + n),) for n in range(3)]
    return [
        Area(
            before.slug, "province", labels, part_of=(country,), valid_until=cut,
            next_version=after, evidence=evidence[0],
        ),
        Area(
            after.slug, "province", labels, part_of=(country,), valid_from=cut, replaces=before,
            law_date=cut, inauguration_date=date(2022, 11, 11), evidence=evidence[1],
        ),
        Area(
            f"{slug}-raya", "statistical-group", (Text(f"{label} Raya", "id"),),
            composed_of=(before, Ref("area", world.area_slug(1))),
            note="A group that a table adds up.", evidence=evidence[2],
        ),
    ]  # fmt: skip


def _organisations(world: World) -> list[list[Record]]:
    bodies = [world.certifier(n) for n in range(CERTIFIERS)]
    bodies += [world.accreditor(n) for n in range(ACCREDITORS)]
    labels = {
        UTILITY: "PT Listrik Contoh",
        PRODUCERS[1]: "Kementerian Energi Contoh",
        STATISTICS: "Badan Statistik Contoh",
    }
    plain = [Organisation(ref.slug, (Text(label, "id"),)) for ref, label in labels.items()]
    joint = Text("Kementerian Energi dan Badan Statistik Contoh", "id")
    members = (PRODUCERS[1], STATISTICS)
    pair = (Ref("organisation", bodies[0].slug), Ref("organisation", bodies[1].slug))
    reasons = (
        Text("Kedua nama tidak dinyatakan sama.", "id"),
        Text("The two names are not stated to be one.", "en"),
    )
    decision = IdentityDecision(f"{pair[0].slug}-{pair[1].slug}", pair, "kept-apart", reasons)
    rows: list[list[Record]] = [[record] for record in (*plain, *bodies)]
    rows += [[Collaboration(JOINT.slug, (joint,), members)], [decision]]
    return rows + [[world.parent_unit(1 + number)] for number in range(world.provinces)]


def _standards() -> list[list[Record]]:
    rows: list[list[Record]] = []
    for slug, label in EDITIONS:
        standard, year = slug.rsplit("-", 1)
        title = Text(label.split(":")[0], "id")
        rows.append([
            Standard(standard, (title,)),
            StandardEdition(slug, label, Ref("standard", standard), int(year)),
        ])
    return rows
