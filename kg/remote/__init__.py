"""Asks other services over HTTP, politely: one client, its cache on disk, and named endpoints.

Place in the flow: before ``query``, which calls endpoints with it, and ``link``, which asks other
data sets; it knows no other step. Nothing here is imported before something outside is asked.
"""

from kg.remote.ask import Ask
from kg.remote.client import RemoteClient
from kg.remote.reply import Reply

__all__ = ["Ask", "RemoteClient", "Reply"]
