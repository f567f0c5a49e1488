"""Organisations and units by the names that sources print: one thing, one resource.

Place in the flow: reviewed tables -> names; the mappings of units, bodies, people and claims ask it
which resource a printed name means. How to use it::

    registry = read_registry()
    registry.unit("PLN UP3 Mataram")           # Ref("unit", "up3-mataram")
    registry.organisation("PT PLN (Persero)")  # Ref("organisation", "pln")
    registry.describe("PLN Batam", evidence)   # its description, with the name as printed

``unit`` and ``organisation`` look a name up in the same names and differ only in what becomes of a
name that no table knows: it is minted, as a unit where its form says so ("UP3 ...", "... UBJOM
...") or where ``unit`` was asked, else as an organisation. Either may return the other kind: a
subsidiary ("PLN Batam") is an organisation. A row that names something puts ``describe(...)``
beside its own records, so that what it refers to is described in its own graph. One registry
serves a whole build (:mod:`kg.mapping.bundle` makes it): the first form met of an unknown name
becomes its preferred label.

A name is compared without its legal form (PT, Persero), without notes in brackets, and without
"PLN" before the kind of a unit. Any other difference between two names of one thing is a row of
``merges.csv`` with its reason; pairs looked at and not merged stand in ``kept_apart.csv``.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from kg.claims.evidence import Evidence
from kg.claims.mint import slugify
from kg.claims.records import Organisation, Ref, Text, Unit
from kg.errors import MappingError
from kg.sources.facts import iter_facts, list_cell
from kg.sources.tables import Row

__all__ = ["Entry", "Registry", "name_key", "plain_name", "read_registry", "unit_kind"]

KINDS = (
    "uip3b",
    "uikl",
    "uiw",
    "uid",
    "uip",
    "uit",
    "up2d",
    "up2k",
    "up3",
    "updk",
    "updl",
    "upk",
    "upp",
    "upt",
    "ultg",
    "ulp",
    "area",
    "rayon",
    "wilayah",
)
"""Kinds of PLN units that stand at the beginning of a name."""
SECTOR = re.compile(r"^(?:pln )?sektor\b")
OF_SUBSIDIARY = re.compile(r"\b(ubjom|ubp|up)\b")
"""Kinds of a subsidiary's units, which stand behind the subsidiary's name."""
SUBSIDIARY_UNIT = re.compile(r"\b(?:pomu|pgu|unit pelaksana|badan pengelola)\b")
BEFORE_KIND = re.compile(rf"^pln (?=(?:{'|'.join(KINDS[:-1])}|sektor)\b)")
"""PLN says nothing before the kind of a unit; "PLN Wilayah" keeps it, being a proper name."""
NOTE = re.compile(r"\s*\([^()]*\)")
LEGAL_FORM = re.compile(r"^pt\b|\bpersero\b|\btbk\b")


def plain_name(name: str) -> str:
    """Return a name as printed without the notes in brackets that a table adds.

    Example:
        >>> plain_name("PLN Wilayah Sumatera Utara (2018 name)")
        'PLN Wilayah Sumatera Utara'
        >>> plain_name("PT PLN (Persero) UIW Nusa Tenggara Barat")
        'PT PLN (Persero) UIW Nusa Tenggara Barat'
    """
    return NOTE.sub(lambda note: note[0] if "(persero)" in note[0].casefold() else "", name).strip()


def name_key(name: str) -> str:
    """Return what names are compared by.

    Example:
        >>> name_key("PT PLN (Persero) UP3 Flores Bagian Timur")
        'up3 flores bagian timur'
        >>> name_key("PLN Wilayah Bangka Belitung (2018 name)")
        'pln wilayah bangka belitung'
    """
    text = unicodedata.normalize("NFKD", plain_name(name)).encode("ascii", "ignore").decode()
    words = " ".join(re.findall(r"[a-z0-9]+", text.casefold()))
    words = " ".join(LEGAL_FORM.sub(" ", words).split())
    return BEFORE_KIND.sub("", words)


def unit_kind(name: str) -> str | None:
    """Return the code of a unit's kind by the form of its name; None where it names no unit.

    Example:
        >>> unit_kind("PLN UP3 Mataram"), unit_kind("PJB UBJOM Arun"), unit_kind("PLN Batam")
        ('up3', 'ubjom', None)
    """
    key = name_key(name).removeprefix("pln ")
    first = key.partition(" ")[0]
    if first in KINDS:
        return first
    if SECTOR.search(key):
        return "sector"
    if kind := OF_SUBSIDIARY.search(key):
        return kind[1]
    return "subsidiary-unit" if SUBSIDIARY_UNIT.search(key) else None


@dataclass(frozen=True, slots=True)
class Entry:
    """A resource with its preferred labels; ``kind`` is a unit's kind, None for organisations."""

    ref: Ref
    labels: tuple[Text, ...]
    kind: str | None = None


@dataclass(slots=True)
class Registry:
    """Resources by printed name; built once by :func:`read_registry`, grown by unknown names."""

    entries: dict[Ref, Entry] = field(default_factory=dict)
    names: dict[str, Ref] = field(default_factory=dict)

    def unit(self, name: str) -> Ref:
        """Return the resource a name means; an unknown one becomes a unit."""
        return self._find(name) or self._mint(name, unit_kind(name) or "other")

    def organisation(self, name: str) -> Ref:
        """Return the resource a name means; an unknown one is judged by its form."""
        return self._find(name) or self._mint(name, unit_kind(name))

    def knows(self, name: str) -> bool:
        """Tell whether a table, or an earlier question, holds the name."""
        return self._find(name) is not None

    def describe(self, name: str, evidence: tuple[Evidence, ...]) -> Unit | Organisation:
        """Return the description of what a name means, with the name as another label.

        Args:
            name: The name as printed.
            evidence: Where it is printed.

        Returns:
            A unit or organisation; the name is left out where it is the preferred one.
        """
        return self.record(self.organisation(name), evidence, (plain_name(name),))

    def record(
        self, ref: Ref, evidence: tuple[Evidence, ...], names: Iterable[str] = ()
    ) -> Unit | Organisation:
        """Return the description of a resource with further names."""
        entry = self.entries[ref]
        preferred = {label.value for label in entry.labels}
        others = tuple(dict.fromkeys(name for name in names if name not in preferred))
        if entry.kind:
            return Unit(ref.slug, entry.labels, entry.kind, others, evidence=evidence)
        return Organisation(ref.slug, entry.labels, others, evidence=evidence)

    def enter(self, entry: Entry, *names: str) -> None:
        """Add a resource and names for it; names already taken keep their resource."""
        self.entries.setdefault(entry.ref, entry)
        for name in names:
            self.names.setdefault(name_key(name), entry.ref)

    def _find(self, name: str) -> Ref | None:
        return self.names.get(name_key(name))

    def _mint(self, name: str, kind: str | None) -> Ref:
        ref = Ref("unit" if kind else "organisation", slugify(name_key(name)))
        self.enter(Entry(ref, (Text(plain_name(name), "id"),), kind), name)
        return ref


def read_registry() -> Registry:
    """Build the registry from the reviewed tables, the most considered first.

    Raises:
        MappingError: If a merge names a resource twice in different ways, or one never described.
    """
    registry = Registry()
    merges = [row for row in iter_facts("merges.csv") if row["kind"] != "person"]
    for row in merges:
        key, ref = name_key(row["name"]), Ref(row["kind"], row["slug"])
        if registry.names.setdefault(key, ref) != ref:
            raise MappingError(
                f"{row['name']!r} is merged into two resources", file=row.file, row=row.number
            )
    _enter_organisations(registry)
    for row in merges:
        if row["label"]:
            _enter_merged(registry, row)
    for row in iter_facts("units.csv"):
        _enter_unit(registry, row)
    _enter_bodies(registry)
    for row in merges:
        if Ref(row["kind"], row["slug"]) not in registry.entries:
            raise MappingError(
                f"nothing describes {row['kind']}/{row['slug']}; give it a label",
                file=row.file,
                row=row.number,
            )
    return registry


def _enter_organisations(registry: Registry) -> None:
    for row in iter_facts("organisations.csv"):
        labels = (Text(row["label_id"], "id"), Text(row["label_en"], "en"))
        is_unit = row["kind"] == "pln-unit"
        ref = Ref("unit" if is_unit else "organisation", row["slug"])
        kind = row["slug"].split("-")[1] if is_unit else None
        names = (row["label_id"], row["label_en"], *list_cell(row["alternative_names"]))
        registry.enter(Entry(ref, labels, kind), *names)


def _enter_merged(registry: Registry, row: Row) -> None:
    ref = Ref(row["kind"], row["slug"])
    kind = (unit_kind(row["label"]) or "other") if ref.kind == "unit" else None
    registry.enter(Entry(ref, (Text(row["label"], "id"),), kind), row["label"])


def _enter_unit(registry: Registry, row: Row) -> None:
    """Enter a row of units.csv; subsidiaries and subholdings are companies."""
    name, stated = plain_name(row["unit_name"]), row["unit_kind"]
    key = name_key(name)
    company = stated.startswith(("subsidiary", "subholding"))
    kind = None if company else unit_kind(name) or _stated_kind(stated)
    ref = registry.names.get(key) or Ref("organisation" if company else "unit", slugify(key))
    registry.enter(Entry(ref, (Text(name, "id"),), None if company else kind), name)


def _stated_kind(stated: str) -> str:
    """Return a kind by what the row says of it, where the name does not tell."""
    return "ulp" if "unit layanan pelanggan" in stated.casefold() else "other"


def _enter_bodies(registry: Registry) -> None:
    for row in iter_facts("certification_bodies.csv"):
        name = plain_name(row["name"])
        ref = registry.names.get(name_key(name)) or Ref("organisation", slugify(name_key(name)))
        registry.enter(Entry(ref, (Text(name, "id"),)), name)
    for row in iter_facts("accreditation_bodies.csv"):
        name, short = plain_name(row["name"]), row["short_name"]
        ref = (
            registry.names.get(name_key(short or name))
            or registry.names.get(name_key(name))
            or Ref("organisation", slugify(short or name))
        )
        label = Text(name, "id" if row["country_or_region"] == "Indonesia" else "en")
        registry.enter(Entry(ref, (label,)), name, *([short] if short else []))
        labels = registry.entries[ref].labels
        if label.language not in {known.language for known in labels}:
            registry.entries[ref] = replace(registry.entries[ref], labels=(*labels, label))
