"""What the codes of reasons mean: which rule found an item, and what was inferred.

Every code that an item carries stands here, with a sentence for the curator.
"""

from __future__ import annotations

__all__ = ["REASONS"]

REASONS: dict[str, str] = {
    "area-told-by-the-size": "So many are counted that only the country has them.",
    "area-is-the-country": "No area is told; the lead speaks of a ministry or of PLN as a whole.",
    "area-of-the-article": "The area is the first that the title or the lead names.",
    "area-of-the-sentence-before": "The area stands in the sentence before.",
    "area-of-the-unit": "The area is that of the unit that the sentence names.",
    "body-is-the-only-one-named": (
        "No sentence ties the certifier to the certificate; it is the only one named."
    ),
    "byline": "Stands in the byline of the article.",
    "holder-is-the-topic": "No sentence names the holder; it is what the article is about.",
    "holder-is-the-unit-of-the-lead": "The sentence says PLN; the lead names the unit.",
    "holder-not-told": "The text does not tell who holds it.",
    "holder-of-another-sentence": "The holder stands in another sentence about the certificate.",
    "holders-listed-elsewhere": "The sentence counts the holders; another one lists them.",
    "holders-only-counted": "The sentence only counts the holders.",
    "household-of-a-programme": "It counts households that the programme spoken of connects.",
    "known-name": "The name is in the gazetteer of the graph.",
    "level-named-before": "The level that the percentage is of is named before it.",
    "linked-headline": "Stands only in the headline of another article that the page links to.",
    "name-before-speech-verb": "A verb of speech stands behind the name.",
    "name-before-age": "An age in brackets follows the name.",
    "name-behind-speech-verb": "A verb of speech stands before the name.",
    "name-behind-honorific": "An honorific stands before the name.",
    "name-in-apposition": "An age, or the one who is followed in an office, is told with the name.",
    "name-by-form": "The name is not in the gazetteer; its form tells what it is.",
    "name-run-into-organisation": "The name was told apart from the organisation it runs into.",
    "noun-behind-the-share": "The noun that is counted stands behind the share beside the number.",
    "noun-beside-the-number": "The noun that is counted stands beside the number.",
    "noun-of-the-number-before": "The number goes on with what the one before it counts.",
    "noun-of-the-sentence-before": "The sentence before says what is counted.",
    "outlet-of-the-head": "The head of the article names it as the outlet.",
    "part-of-the-total": "The number is a part of the total before it.",
    "period-of-the-whole": "The ratio of the whole area, told before, is of that period.",
    "period-of-the-last-ratio": "The ratios of this area go on; the last one tells the period.",
    "period-of-the-last-target": "The target before it tells the period.",
    "period-of-the-list": "The line that announces the list gives the period.",
    "period-pointed-back-to": "The sentence points back to the period of the one before.",
    "period-of-the-sentence-before": "The period stands in the sentence before.",
    "publisher-is-the-speaker's": "The source is the organisation of the one who says so.",
    "ratio-named-before": "The ratio is named before the number in the sentence.",
    "ratio-named-behind": "The ratio is named behind the number in the sentence.",
    "ratio-of-the-sentence-before": "The sentence goes on with the ratio named before it.",
    "read-by-model": "A language model read it; its words were found in the text.",
    "read-by-model-in-part": (
        "A language model read it; a part whose words do not stand in the text was left out."
    ),
    "role-before-name": "The role stands before the name.",
    "role-behind-name": "The role stands behind the name.",
    "said-before": "A verb of speech stands before the marks.",
    "said-behind": "A verb of speech stands behind the marks.",
    "said-in-the-paragraph-before": "Somebody speaks in the last sentence before the paragraph.",
    "said-in-the-sentence-before": "Somebody speaks in the sentence before the marks.",
    "share-of-the-count-before": "The percentage repeats the count before it.",
    "share-of-the-noun-behind": "The percentage is of the noun behind it.",
    "speaker-goes-on": "The paragraph is a quotation alone; who spoke before goes on.",
    "speaker-not-told": "The text does not tell who speaks.",
    "standard-named-elsewhere": "Its number stands in another sentence.",
    "state-of-the-sentence-before": "The sentence before says whether it has electricity.",
    "stated-in-one-sentence": "Holder, verb and standard stand in one sentence.",
    "status-told-by-the-period": "The period lies ahead of the article, or is over.",
    "total-behind-of": "The number is the total of which another is a part.",
    "total-of-the-noun": "The number is a total of what is spoken of.",
    "year-before-that-of-the-sentence": "The text says the year before or behind one that it "
    "names.",
    "year-told-by-the-day-of-the-article": "The year is told by the day of the article.",
    "year-told-by-the-notice": "The year is that of the copyright notice.",
    "year-told-by-the-weekday": "The year is the one named in which day and weekday agree.",
}
"""Code -> sentence."""
