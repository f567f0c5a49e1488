"""What was asked, what was found, and the names of what it speaks of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from kg.namespaces import PREFIXES, TR
from kg.trust.codes import NOT_FOUND, codes, slug_of

__all__ = ["Answer", "Claim", "Finding", "Judgement", "Name", "Speaker", "Words", "read_judgements"]

Row = Mapping[str, str]
"""A row of an answer with its terms as text; unbound columns are absent or empty."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One reason, the source that states it and the thing it is about (IRIs, empty: none)."""

    reason: str
    source: str = ""
    about: str = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The verdict on one certification, for one holder and day.

    ``reasons`` are codes without the grounds, in the order of an account.
    """

    certification: str
    holder: str
    verdict: str
    reasons: tuple[str, ...]
    findings: tuple[Finding, ...]
    claimed_earliest: date | None = None
    claimed_latest: date | None = None


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a source, or a row of a table (``file`` and ``row``; the words may be empty).

    ``language`` is that of the words, where it is known.
    """

    text: str
    source: str
    file: str = ""
    row: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Speaker:
    """A person who claims it, with the post that the same source gives."""

    person: str
    title: str
    organisation: str


@dataclass(frozen=True, slots=True)
class Claim:
    """What the graph states of one certification: IRIs or texts by property, words, speakers."""

    iri: str
    stated: Mapping[str, tuple[str, ...]]
    words: tuple[Words, ...] = ()
    speakers: tuple[Speaker, ...] = ()

    @property
    def curators(self) -> tuple[str, ...]:
        """Who changed what a program had read of it; the words need not show what is said."""
        return self.stated.get("curatedBy", ())

    def one(self, name: str) -> str:
        """Return the first value of a property (``edition``), or an empty text."""
        return next(iter(self.stated.get(name, ())), "")


@dataclass(frozen=True, slots=True)
class Name:
    """Labels of a thing by language; for a source its address, outlet and day, too."""

    labels: Mapping[str, str]
    url: str = ""
    outlet: str = ""
    issued: str = ""
    facts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def label(self, language: str) -> str:
        """Return the label in a language, else in any."""
        return self.labels.get(self.language(language), "")

    def language(self, wanted: str) -> str:
        """Return the language of what :meth:`label` returns for a wanted one; empty: unknown."""
        return wanted if self.labels.get(wanted) else next(iter(self.labels), "")


@dataclass(frozen=True, slots=True)
class Answer:
    """The answer to one question.

    ``judgements`` come in the order in which they count; the first decides. Without one nobody
    claims it. ``context`` are findings about units above or below, which decide nothing.
    """

    holder: str
    standard: str
    on: date
    judgements: tuple[Judgement, ...]
    claims: Mapping[str, Claim] = field(default_factory=dict)
    names: Mapping[str, Name] = field(default_factory=dict)
    context: tuple[Finding, ...] = ()

    @property
    def verdict(self) -> str:
        """The one verdict: that of the first judgement, else ``not-claimed``."""
        return self.judgements[0].verdict if self.judgements else "not-claimed"

    @property
    def reasons(self) -> tuple[str, ...]:
        """The reasons of the verdict."""
        if self.judgements:
            return self.judgements[0].reasons
        return ("never-claimed", *dict.fromkeys(one.reason for one in self.context))

    def label(self, iri: str, language: str = "en") -> str:
        """Return the name of a thing, else the last part of its IRI."""
        name = self.names.get(iri)
        return (name.label(language) if name else "") or iri.rstrip("/").rpartition("/")[2]

    def _repr_svg_(self) -> str:
        """Return the chain of the judgement that counts as a picture, for notebooks."""
        from kg.trust.picture import picture_of

        return picture_of(self, self.judgements[0] if self.judgements else None, "en")


def read_judgements(rows: Iterable[Row]) -> tuple[Judgement, ...]:
    """Read the rows of the question ``trust``."""
    known = codes("trustReason")
    result = []
    for row in rows:
        reasons = sorted(set(row["reasons"].split()), key=lambda code: known[code].weight)
        findings = []
        for line in row["links"].split("\n"):
            reason, source, about = line.split(" ", 2)
            empty = {"-": ""}
            reason = reason.strip("|")
            # The graph lacks it, and no source says so: none is named beside what was not found.
            said_by = "" if reason in NOT_FOUND else empty.get(source, source)
            findings.append(Finding(reason, said_by, empty.get(about, about)))
        findings = list(dict.fromkeys(findings))
        findings.sort(key=lambda one: (known[one.reason].weight, one.reason, one.source, one.about))
        result.append(
            Judgement(
                row["certification"],
                row["holder"],
                slug_of(row["verdict"]),
                tuple(reasons),
                tuple(findings),
                _day(row.get("claimed_earliest")),
                _day(row.get("claimed_latest")),
            )
        )
    return tuple(result)


def read_details(rows: Iterable[Row]) -> tuple[dict[str, Claim], dict[str, Name]]:
    """Read the rows of the question ``trust-details``: claims, and names of all they mention."""
    stated: dict[str, dict[str, dict[str, None]]] = {}
    words: dict[str, list[Words]] = {}
    speakers: dict[str, list[Speaker]] = {}
    labels: dict[str, dict[str, str]] = {}
    facts: dict[str, dict[str, dict[str, None]]] = {}
    for row in rows:
        subject, name, value = row["subject"], _local(row["property"]), row["value"]
        label, language = row.get("label", ""), row.get("label_language", "")
        if name == "exact":
            said = Words(value, row["source"], language=row.get("value_language", ""))
            words.setdefault(subject, []).append(said)
        elif name == "row":
            said = Words(label, row["source"], row["note"], value, language)
            words.setdefault(subject, []).append(said)
        elif name == "roleTitle":
            speakers.setdefault(subject, []).append(Speaker(value, row["note"], label))
        elif name == "prefLabel":
            labels.setdefault(subject, {})[row.get("value_language", "")] = value
        elif "/certification/" in subject or "-grant/" in subject or name in _CLAIM:
            stated.setdefault(subject, {}).setdefault(name, {})[value] = None
            if label:
                labels.setdefault(value, {})[language] = label
        else:
            facts.setdefault(subject, {}).setdefault(name, {})[label or value] = None
    things = labels.keys() | facts.keys()
    names = {iri: _name(labels.get(iri, {}), facts.get(iri, {})) for iri in things}
    claims = {
        iri: Claim(
            iri,
            {key: tuple(values) for key, values in said.items()},
            tuple(dict.fromkeys(words.get(iri, ()))),
            tuple(dict.fromkeys(speakers.get(iri, ()))),
        )
        for iri, said in stated.items()
    }
    return claims, names


_CLAIM = frozenset({
    "holder",
    "claimKind",
    "statedIn",
    "claimedBy",
    "curatedBy",
    "edition",
    "standard",
    "scheme",
})


def _name(labels: dict[str, str], facts: dict[str, dict[str, None]]) -> Name:
    first = {key: next(iter(values)) for key, values in facts.items()}
    return Name(
        labels or ({"": first["name"]} if "name" in first else {}),
        first.get("url", ""),
        first.get("outlet", ""),
        first.get("issued", ""),
        {key: tuple(values) for key, values in facts.items()},
    )


def _local(iri: str) -> str:
    if iri.startswith(TR):
        return iri.removeprefix(TR)
    return iri.removeprefix(PREFIXES["skos"]).replace("/", "#").rpartition("#")[2]


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
