"""The chain of a judgement as things and the ties between them, from the holder to recognition.

What :mod:`kg.trust.chain` finds of each link, put between the things that it speaks of, for
pictures of networks. Nothing is judged here: a tie has the findings of its link that speak of its
things, and the status that these give. A link of which nothing is known ends at a stop that is no
thing, so that what is missing has a place, too.

Columns run from left to right: holder, certification, standard or scheme (above, with entries of
registers below), certification body or authority, accreditation or audit body, accreditation body,
recognition.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kg.trust.answer import Answer, Claim, Finding, Judgement
from kg.trust.chain import chain_of, status_of

__all__ = ["RELATED", "Net", "Related", "Stop", "Tie", "net_of"]

RELATED = ("accreditedBody", "accreditedBy", "declaresFor", "recognisedBody")
"""The properties of things found that the net is drawn by."""
Related = Mapping[str, Mapping[str, tuple[str, ...]]]
"""IRIs by thing and property."""
_HOLDER, _OTHER, _CLAIM, _STANDARD, _BODY, _ACCREDITATION, _ACCREDITOR, _RECOGNITION = range(8)
_MISSING = "urn:terang:missing:"


@dataclass(frozen=True, slots=True)
class Stop:
    """A thing in its place; ``missing`` is the link of which nothing is known, ``key`` a URN."""

    key: str
    column: int
    row: int
    missing: str = ""


@dataclass(frozen=True, slots=True)
class Tie:
    """A link of the chain between two stops, with what was found of it and its status."""

    link: str
    start: str
    end: str
    status: str
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Net:
    """Stops in the order of their columns, ties in the order of the chain."""

    stops: tuple[Stop, ...]
    ties: tuple[Tie, ...]


def net_of(answer: Answer, judgement: Judgement | None, related: Related) -> Net:
    """Return the net.

    Args:
        answer: The answer.
        judgement: One of its judgements; None where nobody claims it.
        related: :data:`RELATED` of the things that the findings are about.
    """
    found = {link.slug: link.findings for link in chain_of(answer, judgement)}
    drawing = _Drawing(answer, judgement, related)
    drawing.draw_claim(found)
    steps = {
        "edition": drawing.draw_edition,
        "certifier": drawing.draw_certifier,
        "accreditation": drawing.draw_accreditation,
        "sector": drawing.draw_sector,
        "recognition": drawing.draw_recognition,
        "mandate": drawing.draw_mandate,
        "designation": drawing.draw_designation,
    }
    for slug, draw in steps.items():
        if slug in found:
            draw(found[slug])
    return drawing.net()


class _Drawing:
    def __init__(self, answer: Answer, judgement: Judgement | None, related: Related) -> None:
        self._answer = answer
        self._related = related
        iri = judgement.certification if judgement else ""
        self._said = answer.claims.get(iri) or Claim(iri, {})
        self._of = (iri or answer.holder).rstrip("/").rpartition("/")[2]
        self._stops: dict[str, tuple[int, int, str]] = {}
        self._ties: dict[tuple[str, str, str], list[Finding]] = {}
        self._holder = self._stop(answer.holder, _HOLDER)
        self._claim = self._stop(iri, _CLAIM) if iri else self._missing("claim", _CLAIM)
        self._standard = ""
        self._bodies: list[str] = []
        self._accreditations: list[str] = []
        self._accreditors: list[str] = []

    def draw_claim(self, found: Mapping[str, tuple[Finding, ...]]) -> None:
        """Tie the holder to the certification, and this to a scheme, and to what speaks of it."""
        start = self._holder
        owner = self._said.one("holder") or self._answer.holder
        held = found.get("holder", ())
        if owner != self._answer.holder:
            start = self._stop(owner, _OTHER)
            self._tie("holder", self._holder, start, held)
        else:  # units above and below that hold what this one does not
            for about, some in _by_thing(held).items():
                self._tie("holder", self._holder, self._stop(about, _OTHER, below=True), some)
        groups = _by_thing(found["claim"])
        aside = {about: some for about, some in groups.items() if self._stands_aside(about)}
        main = [one for about, some in groups.items() if about not in aside for one in some]
        # Where only others speak of it, as a register that shows it, that is how it stands.
        main = main or [one for some in aside.values() for one in some]
        self._tie("claim", start, self._claim, main)
        if "edition" not in found:
            standard = self._said.one("scheme") or self._answer.standard
            self._standard = self._stop(standard, _STANDARD)
            self._tie("claim", self._claim, self._standard, main)
        for about, some in aside.items():
            self._tie("claim", self._claim, self._stop(about, _STANDARD, below=True), some)

    def draw_edition(self, findings: tuple[Finding, ...]) -> None:
        """Tie the certification to its edition, else to the standard that is named."""
        stated = self._said.one("edition") or self._said.one("standard")
        self._standard = (
            self._stop(stated, _STANDARD) if stated else self._missing("edition", _STANDARD)
        )
        self._tie("edition", self._claim, self._standard, findings)

    def draw_certifier(self, findings: tuple[Finding, ...]) -> None:
        """Tie the certification to each body that is named as its certifier."""
        judged = self._said.stated.get("judgedCertifier", ())
        self._bodies = [self._stop(one, _BODY) for one in judged]
        for about, some in _by_thing(findings).items():
            ends = [self._stop(about, _BODY)] if about else self._bodies
            for end in ends or [self._missing("certifier", _BODY)]:
                self._tie("certifier", self._claim, end, some)
        self._bodies = self._bodies or [
            key for key, (column, _, _) in self._stops.items() if column == _BODY
        ]

    def draw_accreditation(self, findings: tuple[Finding, ...]) -> None:
        """Tie bodies to their accreditations, and these to who accredits them."""
        start = next(iter(self._bodies), self._claim)
        groups = _by_thing(findings)
        known = [about for about in groups if self._of_thing(about, "accreditedBy")]
        # That an accreditation is a candidate only is told of each, not of a further one.
        if known and "" in groups and status_of(groups[""]) != "missing":
            for one in known:
                groups[one] += groups[""]
            del groups[""]
        for about, some in groups.items():
            accreditors = self._of_thing(about, "accreditedBy")
            if not accreditors:
                self._tie(
                    "accreditation", start, self._missing("accreditation", _ACCREDITATION), some
                )
                continue
            middle = self._stop(about, _ACCREDITATION)
            self._accreditations.append(middle)
            accredited = [
                one for one in self._of_thing(about, "accreditedBody") if one in self._stops
            ]
            self._tie("accreditation", next(iter(accredited), start), middle, some)
            for one in accreditors:
                # Where a source names it as a certifier it is tied to the claim, too: that tie
                # would lie on those of the chain.
                is_named = one in self._stops and one not in self._accreditors
                if is_named:
                    del self._stops[one]
                self._accreditors.append(self._stop(one, _ACCREDITOR, below=is_named))
                self._tie("accreditation", middle, one, some)

    def draw_sector(self, findings: tuple[Finding, ...]) -> None:
        """Tie the standard to the accreditation whose scope has the sector, or lacks it."""
        end = next(iter(self._accreditations), "") or self._missing("accreditation", _ACCREDITATION)
        self._tie("sector", self._standard or self._claim, end, findings)

    def draw_recognition(self, findings: tuple[Finding, ...]) -> None:
        """Tie accreditation bodies to their recognition."""
        for about, some in _by_thing(findings).items():
            bodies = self._of_thing(about, "recognisedBody")
            known = self._stop(about, _RECOGNITION) if bodies else ""
            starts = bodies or ((about,) if about else tuple(self._accreditors))
            for one in starts or (self._missing("accreditation", _ACCREDITATION),):
                start = self._stop(one, _ACCREDITOR)
                self._tie(
                    "recognition", start, known or self._missing("recognition", _RECOGNITION), some
                )

    def draw_mandate(self, findings: tuple[Finding, ...]) -> None:
        """Tie the scheme to the authority that grants."""
        self._bodies = [self._stop(one, _BODY) for one in self._said.stated.get("grantedBy", ())]
        for end in self._bodies or [self._missing("mandate", _BODY)]:
            self._tie("mandate", self._standard, end, findings)

    def draw_designation(self, findings: tuple[Finding, ...]) -> None:
        """Tie the authority to the audit body, by the designation where one is known."""
        start = next(iter(self._bodies), self._claim)
        auditors = self._said.stated.get("auditedBy", ())
        for about, some in _by_thing(findings).items():
            if about:
                middle = self._stop(about, _ACCREDITATION)
                self._tie("designation", start, middle, some)
                for one in auditors:
                    self._tie("designation", middle, self._stop(one, _ACCREDITOR), some)
                continue
            ends = [self._stop(one, _ACCREDITOR) for one in auditors]
            for end in ends or [self._missing("designation", _ACCREDITATION)]:
                self._tie("designation", start, end, some)

    def net(self) -> Net:
        """Return what was drawn; columns without a stop are left out."""
        used = sorted({column for column, _, _ in self._stops.values()})
        stops = [
            Stop(key, used.index(column), row, missing)
            for key, (column, row, missing) in self._stops.items()
        ]
        return Net(
            tuple(sorted(stops, key=lambda one: (one.column, one.row))),
            tuple(
                Tie(link, start, end, status_of(some), tuple(some))
                for (link, start, end), some in self._ties.items()
            ),
        )

    def _stop(self, key: str, column: int, *, below: bool = False, missing: str = "") -> str:
        if key not in self._stops:
            taken = {row for place, row, _ in self._stops.values() if place == column}
            first = 1 if below else -1 if column == _STANDARD else 0
            row = next(row for row in range(first, first + len(taken) + 1) if row not in taken)
            self._stops[key] = (column, row, missing)
        return key

    def _missing(self, link: str, column: int) -> str:
        return self._stop(f"{_MISSING}{link}:{self._of}", column, missing=link)

    def _tie(self, link: str, start: str, end: str, findings: Iterable[Finding]) -> None:
        known = self._ties.setdefault((link, start, end), [])
        known += [one for one in findings if one not in known]

    def _of_thing(self, iri: str, name: str) -> tuple[str, ...]:
        return self._related.get(iri, {}).get(name, ())

    def _stands_aside(self, about: str) -> bool:
        """Tell whether a finding of the claim is about another thing that is worth a place."""
        return about not in {"", self._claim} and not self._of_thing(about, "declaresFor")


def _by_thing(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    groups: dict[str, list[Finding]] = {}
    for one in findings:
        groups.setdefault(one.about, []).append(one)
    return groups
