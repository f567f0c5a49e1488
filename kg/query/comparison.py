"""What every way of showing a comparison agrees on: the order of reasons, what a pick is called.

Place in the flow: used by ``/compare`` and by ``kg compare``, on rows of their stored questions.
"""

from __future__ import annotations

__all__ = ["CERTAINTIES", "states_no_supply"]

CERTAINTIES = ("certain", "probable", "unknown")
"""How sure a reason is, in the order in which reasons are shown."""


def states_no_supply(purpose: str, supply: str) -> bool:
    """Whether a figure is picked for all supply and does not say what it counts.

    The ministry's official ratio may be so; then it is not called all supply.

    Example:
        >>> states_no_supply("all supply", "https://w3id.org/terang/ontology#supply-unspecified")
        True
        >>> states_no_supply("survey", "https://w3id.org/terang/ontology#supply-unspecified")
        False
    """
    return purpose == "all supply" and supply.endswith("#supply-unspecified")
