"""Reads a text by a language model, behind the interface of the rules: nothing invented enters.

Place in the flow: in the place of :func:`kg.extract.extract`, for who chooses it. Algorithm:

1. the rules read the text: dateline and linked headlines are theirs, and what they find checks
   the model;
2. an OpenAI-compatible endpoint is asked for the items, each with its exact words
   (:mod:`kg.extract.llm.schema`, :mod:`kg.extract.llm.client`);
3. every item is held to the text (:mod:`kg.extract.llm.words`, :mod:`kg.extract.llm.items`): what
   its own words do not bear out is left out and listed in :attr:`ModelExtraction.rejected`.

The answer is the only thing here that is not deterministic; the model never sees names of the
graph, the store or a key. ``docs/llm.md`` says what this cannot protect from.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Protocol

from kg.errors import ConfigError, ExtractionError
from kg.extract.head.dateline import reference_day
from kg.extract.llm.client import ChatClient
from kg.extract.llm.items import gather_facts, read_items
from kg.extract.llm.schema import KINDS, answer_schema, messages
from kg.extract.llm.words import Rejected
from kg.extract.model import Extraction, Item
from kg.extract.names.gazetteer import Gazetteer, bundled_gazetteer
from kg.extract.reading import extract
from kg.extract.text.document import Document, normalise_newlines

__all__ = ["ModelExtraction", "Reader", "Rejected", "extract_with_llm", "reader_from_settings"]

TEXT_LIMIT = 40_000
"""Characters of the longest article that is sent."""


@dataclass(frozen=True, slots=True)
class ModelExtraction(Extraction):
    """What a model read and the text bears out; ``rejected`` is what it does not bear out."""

    rejected: tuple[Rejected, ...] = ()


class Reader(Protocol):
    """Reads a text: :func:`kg.extract.extract`, or what :func:`reader_from_settings` gives."""

    def __call__(
        self, text: str, *, published: date | None = None, gazetteer: Gazetteer | None = None
    ) -> Extraction:
        """Read a text; the arguments are those of :func:`kg.extract.extract`."""


def extract_with_llm(
    text: str,
    *,
    client: ChatClient,
    published: date | None = None,
    gazetteer: Gazetteer | None = None,
    limit_characters: int = TEXT_LIMIT,
) -> ModelExtraction:
    """Read what a news text says by a language model.

    Args:
        text: The article, as for :func:`kg.extract.extract`. It is sent to the endpoint.
        client: The endpoint with its model.
        published: The day the article appeared, where it is known from elsewhere.
        gazetteer: Known names, for the checks; the bundled facts' by default.
        limit_characters: Longest text that is sent.

    Returns:
        The items that the text bears out, with a confidence of 0.7 at most and the reason
        ``read-by-model``, and those that it does not. A text without words is not sent.

    Raises:
        ExtractionError: If the text is too long, the endpoint cannot be reached, is late or
            refuses, or its answer is no JSON of the form that was asked for.

    Example:
        >>> client = ChatClient("http://127.0.0.1:11434/v1", "qwen3")
        >>> extract_with_llm("", client=client).people
        ()
    """
    normalised = normalise_newlines(text)
    if len(normalised) > limit_characters:
        raise ExtractionError(
            f"{client.shown}: the text has {len(normalised):,} characters, and up to "
            f"{limit_characters:,} are sent to a model; split it, let the rules read it, or raise "
            "TERANG_LLM_TEXT_LIMIT_CHARACTERS",
            endpoint=client.shown,
        )
    names = gazetteer if gazetteer is not None else bundled_gazetteer()
    rules = extract(text, published=published, gazetteer=names)
    found: dict[str, tuple[Item, ...]] = {}
    rejected: tuple[Rejected, ...] = ()
    if normalised.strip():
        content = client.ask(messages(normalised, published), answer_schema())
        answer = _parse(content, client)
        reference = published or reference_day(rules.dateline)
        facts = gather_facts(Document(text), rules, names, reference)
        found, rejected = read_items(answer, facts)
    return ModelExtraction(
        rules.text,
        rules.sha256,
        rules.language,
        rules.dateline,
        headlines=rules.headlines,
        rejected=rejected,
        **found,  # type: ignore[arg-type] # each kind of item stands under its own key
    )


def reader_from_settings() -> Reader:
    """Return a reader by the model that the settings name (``TERANG_LLM_*``).

    Returns:
        A function to call in the place of :func:`kg.extract.extract`.

    Raises:
        ConfigError: If address or model are not set, or cannot be used.
    """
    from kg.config import settings

    chosen = settings()
    missing = [
        name
        for name, value in (
            ("TERANG_LLM_URL", chosen.llm_url),
            ("TERANG_LLM_MODEL", chosen.llm_model),
        )
        if not value
    ]
    if missing:
        raise ConfigError(
            f"reading by a model needs {' and '.join(missing)}: set the environment variable, as "
            "TERANG_LLM_URL=http://127.0.0.1:11434/v1 (docs/llm.md)"
        )
    client = ChatClient(
        chosen.llm_url or "",
        chosen.llm_model or "",
        chosen.llm_key.get_secret_value() if chosen.llm_key is not None else None,
        timeout_s=chosen.llm_timeout_s,
        retries=chosen.llm_retries,
        answer_limit_bytes=chosen.llm_answer_limit_bytes,
    )
    limit = chosen.llm_text_limit_characters

    def read(
        text: str, *, published: date | None = None, gazetteer: Gazetteer | None = None
    ) -> ModelExtraction:
        return extract_with_llm(
            text,
            client=client,
            published=published,
            gazetteer=gazetteer,
            limit_characters=limit,
        )

    return read


def _parse(content: str, client: ChatClient) -> dict[str, object]:
    """Take the object of the answer, also out of prose or a fence around it."""
    decoder = json.JSONDecoder(parse_float=Decimal)
    begin = content.find("{")
    try:
        answer, _ = decoder.raw_decode(content, begin if begin >= 0 else 0)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise _malformed(client, content, "no JSON, or JSON that was cut") from error
    if not isinstance(answer, dict) or not answer.keys() & KINDS.keys():
        raise _malformed(client, content, f"none of the lists {', '.join(KINDS)}")
    wrong = [kind for kind in KINDS if not isinstance(answer.get(kind) or [], list)]
    if wrong:
        raise _malformed(client, content, f"no list in {', '.join(wrong)}")
    return answer


def _malformed(client: ChatClient, content: str, what: str) -> ExtractionError:
    shown = " ".join(content[:400].split())[:120]
    return ExtractionError(
        f"{client.shown}, model {client.model!r}: the answer has {what} ({shown!r}…); try again, "
        "or use a model that can answer in JSON",
        endpoint=client.shown,
        status=200,
    )
