"""Reads what an Indonesian (or English) news text says, each fact with the words that prove it.

Place in the flow: after :mod:`kg.sources`, which reads the files; before :mod:`kg.claims`. Pure:
no network, no clock, no files but the bundled gazetteer.

A name of this package is imported when it is first asked for: who looks at what was read does not
wait for the patterns with which texts are read.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.extract.as_json import to_json
    from kg.extract.gazetteer import Gazetteer, Name
    from kg.extract.model import Extraction
    from kg.extract.reading import extract

__all__ = ["Extraction", "Gazetteer", "Name", "extract", "to_json"]

_PLACES = {
    "Extraction": "kg.extract.model",
    "Gazetteer": "kg.extract.gazetteer",
    "Name": "kg.extract.gazetteer",
    "extract": "kg.extract.reading",
    "to_json": "kg.extract.as_json",
}


def __getattr__(name: str) -> object:
    """Import a name of the package when it is first asked for (PEP 562)."""
    if name not in _PLACES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(_PLACES[name]), name)
    globals()[name] = value
    return value
