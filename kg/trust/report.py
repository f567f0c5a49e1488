"""A verdict as a page to hand over: sentence, picture of the chain, each link with its words.

The body is shared with the server's page; the standalone page needs nothing from elsewhere and
prints on A4. Jinja2 escapes all that comes from the graph; only ``http`` and ``https`` addresses
are links.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from pathlib import Path
from typing import Any  # Any: values of a template

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from kg.texts import safe_text
from kg.trust.answer import Answer, Judgement, Words
from kg.trust.chain import Link, chain_of, said_of
from kg.trust.codes import NOT_FOUND, codes
from kg.trust.picture import picture_of
from kg.trust.sentence import curated, sentence, shown_day

__all__ = ["TEMPLATES", "report_of", "values_of"]

TEMPLATES = Path(__file__).parent
WORDS = {
    "en": {
        "others": "Other claims that answer for this",
        "row": "row",
        "words": "The claim rests on these words of",
        "not_found": "not found in this graph",
        "footer": "Made by Terang from an open knowledge graph. It says what its sources say: a "
        "verdict is no certificate, and what is missing may exist elsewhere. Each address is the "
        "page that states it.",
    },
    "id": {
        "others": "Klaim lain yang menjawab hal ini",
        "row": "baris",
        "words": "Klaim itu bertumpu pada kata-kata ini dari",
        "not_found": "tidak ditemukan dalam graf ini",
        "footer": "Dibuat oleh Terang dari graf pengetahuan terbuka. Isinya adalah pernyataan "
        "sumber: putusan bukan sertifikat, dan yang tidak ada di sini mungkin ada di tempat lain. "
        "Setiap alamat adalah halaman yang menyatakannya.",
    },
}


def report_of(answer: Answer, language: str) -> str:
    """Return the standalone page."""
    values = values_of(answer, language)
    parts = (answer.label(answer.holder, language), answer.label(answer.standard, language))
    title = " · ".join([*parts, values["judgements"][0]["verdict"]])
    return _environment().get_template("report.html").render(**values, title=title)


def values_of(answer: Answer, language: str) -> dict[str, Any]:
    """Return what the body names: labels and texts in a language."""
    judged: list[Judgement | None] = [*answer.judgements] or [None]
    return {
        "lang": language,
        "words": WORDS[language],
        "holder": _named(answer, answer.holder, language),
        "standard": _named(answer, answer.standard, language),
        "day": shown_day(answer.on, language),
        "judgements": [_judgement(answer, one, language) for one in judged],
    }


def _judgement(answer: Answer, one: Judgement | None, language: str) -> dict[str, Any]:
    verdict = codes("verdict")[one.verdict if one else "not-claimed"].labels[language]
    return {
        "verdict": verdict,
        "sentence": sentence(answer, language, one),
        # The picture escapes what it is made of.
        "picture": Markup(picture_of(answer, one, language)),  # noqa: S704
        "links": [_link(answer, one, link, language) for link in chain_of(answer, one)],
    }


def _link(answer: Answer, one: Judgement | None, link: Link, language: str) -> dict[str, Any]:
    known = codes("trustReason")
    claim = answer.claims.get(one.certification) if one and link.slug == "claim" else None
    return {
        "label": codes("trustLink")[link.slug].labels[language],
        "status": codes("linkStatus")[link.status].labels[language],
        "findings": [
            {
                "text": known[each.reason].sentences.get(language)
                or known[each.reason].labels[language],
                "about": [_named(answer, one, language) for one in each.about],
                "source": _source(answer, each.source, language) if each.source else None,
                "is_not_found": each.reason in NOT_FOUND,
            }
            for each in said_of(link.findings)
        ],
        "curated": curated(claim, language),
        "words": _words(answer, claim.words if claim else (), language),
    }


def _words(answer: Answer, words: tuple[Words, ...], language: str) -> list[dict[str, Any]]:
    """Return the words by source, in the order of first appearance."""
    groups = {each.source: [one for one in words if one.source == each.source] for each in words}
    return [
        {
            "source": _source(answer, iri, language),
            "words": [replace(one, language=_spoken(answer, one)) for one in group],
        }
        for iri, group in groups.items()
    ]


def _spoken(answer: Answer, words: Words) -> str:
    """Return the language of words: their own, else that of the title, where it has one."""
    name = answer.names.get(words.source)
    titles = list(name.labels) if name else []
    return words.language or (titles[0] if len(titles) == 1 else "")


def _named(answer: Answer, iri: str, language: str) -> dict[str, str]:
    """Return the name of a thing, and its language where that is not the page's."""
    name = answer.names.get(iri)
    spoken = name.language(language) if name else ""
    return {
        "label": answer.label(iri, language),
        "lang": spoken if spoken != language else "",
    }


def _source(answer: Answer, iri: str, language: str) -> dict[str, str]:
    name = answer.names.get(iri)
    url = name.url if name else ""
    return _named(answer, iri, language) | {
        "url": url if url.startswith(("http://", "https://")) else "",
        "issued": shown_day(name.issued, language) if name and name.issued else "",
    }


@lru_cache(maxsize=1)
def _environment() -> Environment:
    made = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["safe_text"] = safe_text
    return made
