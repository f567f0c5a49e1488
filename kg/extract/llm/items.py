"""Makes items of a model's answer, each part read again by the rules in the item's own words.

Place in the flow: used by :mod:`kg.extract.llm.reader`, after :mod:`kg.extract.llm.words`. What the
text does not bear out is refused: a name that does not stand in the words, a number that reads
otherwise, a standard that is not there, a quotation that is not all that stands between its marks,
a certificate that is only planned, a day that the words do not tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from kg.extract.certificates.certification_events import Event, find_events
from kg.extract.llm.figures import read_figure
from kg.extract.llm.quotes import read_quote
from kg.extract.llm.schema import CLAIM_KINDS, DATE_KINDS, KINDS
from kg.extract.llm.words import RawItem, Refused, Rejected, inside
from kg.extract.model import (
    ORGANISATION_KINDS,
    Certification,
    Extraction,
    Item,
    Organization,
    OtherClaim,
    Person,
    Quote,
    Statistic,
)
from kg.extract.names.gazetteer import Gazetteer
from kg.extract.organisations.organisations import find_organisations
from kg.extract.organisations.topic import find_topic
from kg.extract.text.clauses import polarity
from kg.extract.text.dates import DayMention, find_days, resolve_day
from kg.extract.text.document import Document
from kg.extract.text.periods import PeriodMention, find_periods
from kg.extract.text.standards import GRANT_SCHEMES, StandardMention, find_standards
from kg.extract.words.certification_words import CERTIFICATE, TRIGGER

__all__ = ["REJECTIONS", "Facts", "gather_facts", "read_items"]

REJECTIONS: dict[str, str] = {
    "date-not-in-words": "The words do not tell that day or period.",
    "indicator-not-in-words": "The words do not say that this is what the number counts.",
    "kinds-mixed": "A certificate and a grant stand in one item.",
    "name-not-in-words": "The value does not stand in the words that the item gives.",
    "no-certificate-in-words": "The words speak of no certificate.",
    "no-words": "The item gives no words.",
    "not-a-name": "A name begins with a capital letter or a digit.",
    "not-between-marks": "The text is not all that stands between two quotation marks.",
    "not-stated": "The text denies, plans or asks it.",
    "number-not-in-words": "The words have no such number, or it reads otherwise.",
    "only-in-a-headline": "The words stand in the headline of another article.",
    "speaker-told-otherwise": "The text gives the quotation to somebody else.",
    "standard-not-in-words": "The words do not name that standard.",
    "status-told-otherwise": "The sentence says that the figure is something else.",
    "too-many": "The answer has more than a text of this kind can state.",
    "unknown-kind": "The value is none of those that may stand there.",
    "words-not-in-text": "The words do not stand in the text.",
    "wrong-shape": "The item does not have the shape that was asked for.",
}
"""Code of a rejection -> what it means."""

CONFIDENCE = 0.7
"""Of what a model read and the words bear out: below what the rules give to the same."""
IN_PART = 0.6
"""The same, where a part was left out."""
MAX_ITEMS = 500
"""So many items of one kind are looked at."""


@dataclass(frozen=True, slots=True)
class Facts:
    """What the rules find in a text, for the checks."""

    document: Document
    rules: Extraction
    standards: tuple[StandardMention, ...]
    events: tuple[Event, ...]
    days: tuple[DayMention, ...]
    periods: tuple[PeriodMention, ...]
    reference: date | None

    @property
    def stated_on(self) -> set[str]:
        """The days on which the article says what it says, as the rules tell them or as given."""
        day = self.reference.isoformat() if self.reference is not None else None
        told = {self.rules.dateline.statement_day, self.rules.dateline.published, day}
        return {one for one in told if one is not None}

    def periods_in(self, item: RawItem) -> set[str]:
        """The periods that the words of an item tell, ISO."""
        return {
            one.iso for one in self.periods if inside(self.document, one.start, one.end, item.spans)
        }

    def days_in(self, item: RawItem) -> set[str]:
        """The days, months and years that the words of an item tell, ISO."""
        found = self.periods_in(item)
        for mention in self.days:
            if inside(self.document, mention.start, mention.end, item.spans):
                day, _ = resolve_day(self.document, mention, self.reference)
                if day is not None:
                    found.add(day.isoformat())
        return found

    def standards_in(self, item: RawItem) -> list[StandardMention]:
        """The standards that the words of an item name."""
        return [
            one for one in self.standards if inside(self.document, one.start, one.end, item.spans)
        ]


def gather_facts(
    document: Document, rules: Extraction, gazetteer: Gazetteer, reference: date | None
) -> Facts:
    """Gather what the checks need, once per text.

    Args:
        document: The text.
        rules: What the rules read in it.
        gazetteer: Known names.
        reference: The day of the article, where known.

    Returns:
        Standards with the verbs that govern them, days and periods.
    """
    organisations = find_organisations(document, gazetteer)
    standards = find_standards(document)
    topic = find_topic(document, organisations)
    days = find_days(document)
    return Facts(
        document,
        rules,
        standards,
        find_events(document, standards, organisations, topic),
        days,
        find_periods(document, days, reference),
        reference,
    )


def read_items(
    answer: Mapping[str, object], facts: Facts
) -> tuple[dict[str, tuple[Item, ...]], tuple[Rejected, ...]]:
    """Read every item of an answer.

    Args:
        answer: A list per kind of item; other keys are not looked at.
        facts: What the rules find.

    Returns:
        Kind -> the items that hold, in the order of the answer, none twice; and what was refused,
        whole items and parts of items.
    """
    found: dict[str, tuple[Item, ...]] = {}
    rejected: list[Rejected] = []
    for kind in KINDS:
        listed = answer.get(kind)
        listed = listed if isinstance(listed, list) else []
        items: dict[tuple[object, ...], Item] = {}
        for number, data in enumerate(listed, start=1):
            raw = RawItem(facts.document, kind, number, data if isinstance(data, dict) else {})
            if number > MAX_ITEMS:
                raw.drop("", "too-many", f"{len(listed) - MAX_ITEMS} more")
                rejected += raw.dropped
                break
            try:
                raw.locate()
                item = _READERS[kind](raw, facts)
                items.setdefault(tuple(getattr(item, name) for name in KINDS[kind]), item)
            except Refused as refused:
                raw.drop("", refused.reason, refused.words or data)
            rejected += raw.dropped
        found[kind] = tuple(items.values())
    return found, tuple(rejected)


def _weight(raw: RawItem, *reasons: str) -> tuple[float, tuple[str, ...]]:
    """Confidence and reasons; each reason given halves the confidence."""
    told = ("read-by-model-in-part" if raw.dropped else "read-by-model", *reasons)
    return (IN_PART if raw.dropped else CONFIDENCE) * 0.5 ** len(reasons), told


def _capital(name: str | None, known: Iterable[str] = ()) -> str:
    """The name, if it looks like one or is known as one."""
    if name is None:
        raise Refused("wrong-shape")
    if not (name[0].isupper() or name[0].isdigit() or name in known):
        raise Refused("not-a-name", name)
    return name


def _day(raw: RawItem, facts: Facts) -> Callable[[str], str | None]:
    def read(key: str) -> str | None:
        value = raw.string(key)
        if value is None or value in facts.days_in(raw):
            return value
        if raw.data.get("date_kind") == "stated" and value in facts.stated_on:
            return value
        raise Refused("date-not-in-words", value)

    return read


def _certification(raw: RawItem, facts: Facts) -> Certification:
    codes = _codes(raw, facts)
    grants = [code in GRANT_SCHEMES for code in codes]
    if any(grants) and not all(grants):
        raise Refused("kinds-mixed", ", ".join(codes))
    words = " ".join(span.exact for span in raw.spans).lower()
    if not (CERTIFICATE.search(words) or TRIGGER.search(words)):
        raise Refused("no-certificate-in-words", words)
    holder = raw.name("holder")
    day = raw.part("date", _day(raw, facts))
    kind = raw.string("date_kind") if day is not None else None
    if kind is not None and kind not in DATE_KINDS:
        raise Refused("unknown-kind", f"date_kind: {kind}")
    texts = {
        key: raw.part(key, raw.name)
        for key in ("certification_body", "accreditation_body", "scope", "number")
    }
    confidence, reasons = _weight(raw, *(() if holder else ("holder-not-told",)))
    return Certification(
        "grant" if all(grants) else "certification",
        holder,
        codes,
        raw.spans,
        confidence,
        reasons,
        date=day,
        date_kind=kind,
        **texts,
    )


def _codes(raw: RawItem, facts: Facts) -> tuple[str, ...]:
    """The standards that the words name and the text states; the others are left out."""
    told = raw.data.get("standards")
    if not isinstance(told, list) or not told or not all(isinstance(one, str) for one in told):
        raise Refused("wrong-shape", f"standards: {told!r}")
    named = facts.standards_in(raw)
    codes: list[str] = []
    failed = []
    for code in dict.fromkeys(" ".join(one.split()) for one in told):
        mentions = [one for one in named if one.code == code]
        if not mentions:
            failed.append(("standard-not-in-words", code))
        elif not any(_is_stated(one, facts) for one in mentions):
            failed.append(("not-stated", code))
        else:
            codes.append(code)
    if not codes:
        raise Refused(*failed[0])
    for reason, code in failed:
        raw.drop("standards", reason, code)
    return tuple(codes)


def _is_stated(mention: StandardMention, facts: Facts) -> bool:
    """Whether a verb that governs the standard is neither denied, planned nor asked."""
    return any(event.polarity == "stated" for event in facts.events if mention in event.standards)


def _other_claim(raw: RawItem, facts: Facts) -> OtherClaim:
    kind = raw.one_of("kind", CLAIM_KINDS)
    about = raw.string("about")
    if about is None:
        raise Refused("wrong-shape", "about: null")
    named = [(one.start, one.end) for one in facts.standards_in(raw) if one.code == about]
    places = named or raw.places(about)
    if not places:
        raise Refused("name-not-in-words", f"about: {about}")
    document = facts.document
    sentences = [(document.sentence_at(a), a, b) for a, b in places]
    if all(polarity(document, each, a, b) != "stated" for each, a, b in sentences):
        raise Refused("not-stated", about)
    holder = raw.name("holder")
    value = raw.part("value", raw.name)
    day = raw.part("date", _day(raw, facts))
    confidence, reasons = _weight(raw, *(() if holder else ("holder-not-told",)))
    words = about if named else document.words(*places[0])
    return OtherClaim(kind, holder, words, raw.spans, confidence, reasons, value, day)


def _person(raw: RawItem, facts: Facts) -> Person:
    name = _capital(raw.name("name"))
    role = raw.part("role", raw.name)
    organisation = raw.part("organization", raw.name)
    return Person(name, raw.spans, *_weight(raw), role, organisation)


def _organization(raw: RawItem, facts: Facts) -> Organization:
    name = _capital(raw.name("name"), {one.name for one in facts.rules.organizations})
    kind = raw.one_of("kind", ORGANISATION_KINDS)
    parent = raw.part("parent", raw.name)
    return Organization(name, kind, raw.spans, *_weight(raw), None if parent == name else parent)


def _quote(raw: RawItem, facts: Facts) -> Quote:
    speaker, text = read_quote(raw, facts.rules.quotes)
    confidence, reasons = _weight(raw, *(() if speaker else ("speaker-not-told",)))
    return Quote(speaker, text, raw.spans, confidence, reasons)


def _statistic(raw: RawItem, facts: Facts) -> Statistic:
    figure = read_figure(raw, facts.periods_in(raw))
    confidence, reasons = _weight(raw)
    return Statistic(
        figure.area,
        figure.indicator,
        figure.value,
        figure.printed,
        figure.unit,
        figure.status,
        raw.spans,
        confidence,
        reasons,
        figure.period,
        figure.publisher,
        figure.approximate,
        figure.coverage,
    )


_READERS: dict[str, Callable[[RawItem, Facts], Item]] = {
    "certifications": _certification,
    "other_claims": _other_claim,
    "people": _person,
    "quotes": _quote,
    "statistics": _statistic,
    "organizations": _organization,
}
