"""Reads what an Indonesian (or English) news text says, each fact with the words that prove it.

Place in the flow: after :mod:`kg.sources`, which reads the files; before :mod:`kg.claims`. Pure:
no network, no clock, no files but the bundled gazetteer.

A name of this package is imported when it is first asked for: who looks at what was read does not
wait for the patterns with which texts are read.
"""

from typing import TYPE_CHECKING

from kg.lazy import lazy

if TYPE_CHECKING:
    from kg.extract.as_json import to_json
    from kg.extract.model import Extraction
    from kg.extract.names.gazetteer import Gazetteer, Name
    from kg.extract.reading import extract

__all__ = ["Extraction", "Gazetteer", "Name", "extract", "to_json"]

_PLACES = {
    "Extraction": "kg.extract.model",
    "Gazetteer": "kg.extract.names.gazetteer",
    "Name": "kg.extract.names.gazetteer",
    "extract": "kg.extract.reading",
    "to_json": "kg.extract.as_json",
}

__getattr__ = lazy(__name__, _PLACES)
