"""Reads what an Indonesian (or English) news text says, each fact with the words that prove it.

Place in the flow: after :mod:`kg.sources`, which reads the files; before :mod:`kg.claims`. Pure:
no network, no clock, no files but the bundled gazetteer.
"""

from kg.extract.as_json import to_json
from kg.extract.gazetteer import Gazetteer, Name
from kg.extract.model import Extraction
from kg.extract.reading import extract

__all__ = ["Extraction", "Gazetteer", "Name", "extract", "to_json"]
