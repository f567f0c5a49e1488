"""Asks other services over HTTP, politely: one client, its cache on disk, and named endpoints.

Place in the flow: before ``query``, which calls endpoints with it, and ``link``, which asks other
data sets; it knows no other step. Nothing here is imported before something outside is asked: the
names of this package are found when they are first used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kg.remote.ask import Ask
    from kg.remote.client import RemoteClient
    from kg.remote.reply import Reply

__all__ = ["Ask", "RemoteClient", "Reply"]

_MODULES = {"Ask": "kg.remote.ask", "RemoteClient": "kg.remote.client", "Reply": "kg.remote.reply"}


def __getattr__(name: str) -> object:
    """Return a name of this package, importing its module.

    Raises:
        AttributeError: If there is no such name.
    """
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_MODULES[name]), name)
