"""Names of a package that are imported when they are first asked for (PEP 562).

Place in the flow: beside it. For packages of which a command needs a part: who only reads does not
wait for what only writers load.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module

__all__ = ["lazy"]


def lazy(package: str, places: Mapping[str, str]) -> Callable[[str], object]:
    """Return the ``__getattr__`` of a package.

    Args:
        package: Its ``__name__``.
        places: The module of each name.

    Raises:
        AttributeError: From what is returned, for a name without a place.
    """

    def get(name: str) -> object:
        if name not in places:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value: object = getattr(import_module(places[name]), name)
        setattr(sys.modules[package], name, value)
        return value

    return get
