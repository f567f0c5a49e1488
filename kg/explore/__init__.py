"""Pictures and paths: the graph as networks of things, and what stands around one of them.

Place in the flow: after trust; it asks stored questions (``queries/explore``) and gives plain data,
files and SVG. networkx is imported where a network is computed, never to draw a neighbourhood.
"""

from __future__ import annotations

from kg.explore.neighbourhood import Group, Neighbourhood, ask_neighbourhood
from kg.explore.neighbourhood_svg import neighbourhood_sentences, neighbourhood_svg
from kg.explore.things import Thing

__all__ = [
    "Group",
    "Neighbourhood",
    "Thing",
    "ask_neighbourhood",
    "neighbourhood_sentences",
    "neighbourhood_svg",
]
