"""Reads one text: every rule in order, and the items they make.

Place in the flow: ``kg.sources`` gives the text, :mod:`kg.mapping` takes the :class:`Extraction`.
Pure and deterministic: no network, no clock, nothing learned from one text for the next.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kg.extract.certificates.certificate_carry import with_carried
from kg.extract.certificates.certificate_days import find_certificate_days
from kg.extract.certificates.certificate_neighbours import with_neighbours
from kg.extract.certificates.certificate_ranks import with_ranked
from kg.extract.certificates.certification_events import find_events
from kg.extract.certificates.certifications import read_certifications
from kg.extract.claims.other_claims import read_other_claims
from kg.extract.claims.scheme_levels import level_shares, with_levels
from kg.extract.figures.figure_context import Context
from kg.extract.figures.figures import find_statistics
from kg.extract.figures.short_areas import iter_short_areas
from kg.extract.head.dateline import read_dateline, reference_day
from kg.extract.head.outlet_items import with_outlet
from kg.extract.linked_headlines import with_headlines
from kg.extract.model import Certification, Dateline, Extraction, Headline, OtherClaim
from kg.extract.names.gazetteer import AREA_KINDS, Gazetteer, bundled_gazetteer
from kg.extract.organisations.organisation_items import (
    OrganisationIndex,
    index_organisations,
    read_organizations,
)
from kg.extract.organisations.organisations import find_organisations
from kg.extract.organisations.topic import find_topic, without_standards_body
from kg.extract.people.bodies_of_people import with_bodies_of_people
from kg.extract.people.bylines import only_wrote
from kg.extract.people.people import People, find_people
from kg.extract.quotations.quotes import find_quotes
from kg.extract.text.dates import DayMention, find_days
from kg.extract.text.document import Document, normalise_newlines
from kg.extract.text.markup import without_markup
from kg.extract.text.mentions import Mentions
from kg.extract.text.periods import PeriodMention, find_periods
from kg.extract.text.spacing import digest, respace
from kg.extract.text.standards import find_standards

__all__ = ["extract"]


def extract(
    text: str, *, published: date | None = None, gazetteer: Gazetteer | None = None
) -> Extraction:
    """Read what a news text says.

    Args:
        text: The article, Indonesian or English, plain text. Line ends are normalised; offsets of
            the evidence count code points of that text (``Extraction.text``).
        published: The day the article appeared, where it is known from elsewhere: it decides the
            year of "Selasa (5/11)" and of "tahun ini".
        gazetteer: Known names; the bundled facts' by default.

    Returns:
        Every item with the words it rests on. A text that states nothing gives empty tuples.

    Example:
        >>> found = extract("PLN UP3 Kupang meraih sertifikat ISO 9001:2015 dari TUV Rheinland.")
        >>> [(each.holder, each.standards) for each in found.certifications]
        [('PLN UP3 Kupang', ('ISO 9001:2015',))]
    """
    text = normalise_newlines(text)
    printed = without_markup(text)
    if printed is not None:
        return printed.restore(_read_spaced(printed.text, published, gazetteer))
    return _read_spaced(text, published, gazetteer)


def _read_spaced(text: str, published: date | None, gazetteer: Gazetteer | None) -> Extraction:
    """Read a text without markup."""
    respaced = respace(text)
    if respaced is not None:
        return respaced.restore(_read(respaced.text, published, gazetteer))
    return _read(text, published, gazetteer)


def _read(
    text: str, published: date | None, gazetteer: Gazetteer | None, *, headline: bool = False
) -> Extraction:
    """Read a text whose spacing is that of print; of a headline the claims only."""
    document = Document(text)
    names = gazetteer if gazetteer is not None else bundled_gazetteer()
    organisations = find_organisations(document, names)
    areas = Mentions(name for name in names.iter_names(document) if name.kind in AREA_KINDS)
    people = (
        People((), ())
        if headline
        else find_people(
            document, organisations, Mentions([*areas.all, *iter_short_areas(document, areas)])
        )
    )
    organisations = with_bodies_of_people(document, organisations, people, areas)
    days = find_days(document)
    dateline = read_dateline(document, days, organisations, published, areas)
    index = index_organisations(document, organisations, names)
    reference = published or reference_day(dateline)
    periods = find_periods(document, days, reference, keep_open=True)
    head = max(
        (s.end for s in dateline.evidence if s.exact in {dateline.place, dateline.agency}),
        default=0,
    )
    head = next((day.end for day in days if head <= day.start <= head + 3), head) if head else 0
    every_area = Mentions([*areas.all, *names.areas_in_names(document)])
    context = Context(document, every_area, organisations, periods, people, index, head, reference)
    certifications: tuple[Certification, ...] = ()
    other: tuple[OtherClaim, ...] = ()
    if not headline or _TELLS_OF_CERTIFICATES.search(document.lower):
        certifications, other = _read_claims(
            document, organisations, index, days, periods, dateline, published
        )
    if headline:
        return Extraction(
            document.text,
            "",
            document.language,
            dateline,
            certifications,
            other,
            statistics=find_statistics(document, context) if _DIGIT.search(document.plain) else (),
        )
    needed = [
        *(name for c in certifications for name in (c.holder, c.certification_body)),
        *(claim.holder for claim in other),
    ]
    organizations = read_organizations(
        document,
        organisations,
        index,
        needed,
        [c.certification_body for c in certifications if c.kind == "certification"],
        {area.name for area in areas.all},
    )
    extraction = Extraction(
        document.text,
        digest(document.text),
        document.language,
        dateline,
        certifications,
        other,
        people=tuple(each for each in people.items if each.role or not only_wrote(each)),
        quotes=find_quotes(document, people, organisations),
        statistics=find_statistics(document, context),
        organizations=with_outlet(
            organizations, dateline, people.items, names.iter_names(document)
        ),
        headlines=tuple(_headlines(document)),
    )
    if not extraction.headlines:
        return extraction
    return with_headlines(
        extraction, lambda words: _read(words, reference, gazetteer, headline=True)
    )


_TELLS_OF_CERTIFICATES = re.compile(
    r"iso|ohsas|sm[kp]|sni|sertifi|certifi|penghargaan|award|proper|bendera|emas|gold|anugerah|"
    r"apresiasi|juara|predikat|audit|nilai|skor|score|zero|piala|medal|trofi|troph|prize|honou?r|"
    r"lolos|lulus"
)
"""In a linked headline that may claim a certificate or a prize."""
_DIGIT = re.compile(r"\d")


def _read_claims(
    document: Document,
    organisations: Mentions,
    index: OrganisationIndex,
    days: Sequence[DayMention],
    periods: Sequence[PeriodMention],
    dateline: Dateline,
    published: date | None,
) -> tuple[tuple[Certification, ...], tuple[OtherClaim, ...]]:
    """Read what is certified, granted, awarded and applied."""
    holders = without_standards_body(organisations)
    topic = find_topic(document, holders)
    events = find_events(document, find_standards(document), holders, topic)
    events = with_ranked(document, with_neighbours(document, events, holders, topic))
    shares = level_shares(document, events, holders)
    events = with_levels(document, events, shares)
    events = with_carried(document, events, holders, topic)
    stated_on = dateline.statement_day
    if stated_on is None and reference_day(dateline) is not None:
        stated_on = dateline.published  # a year alone dates no certificate
    reference = published or reference_day(dateline)
    certificate_days = find_certificate_days(document, days, reference)
    certifications = read_certifications(
        document, events, holders, topic, index, certificate_days, stated_on, periods
    )
    other = read_other_claims(
        document, events, certifications, holders, topic, index, stated_on, shares
    )
    return certifications, other


def _headlines(document: Document) -> list[Headline]:
    found = []
    for sentence in document.sentences:
        if sentence.kind != "headline":
            continue
        words = document.plain[sentence.start : sentence.end]
        start = sentence.start + words.find(":") + 1 if ":" in words[:20] else sentence.start
        while start < sentence.end and document.plain[start] in " \n":
            start += 1
        if sentence.end - start > 10:
            found.append(
                Headline(document.words(start, sentence.end), (document.span(start, sentence.end),))
            )
    return found
