"""What the client tells its transports about a request; names only, so that nothing is imported."""

from __future__ import annotations

__all__ = ["ASKED_AT", "LIFE", "POSTED", "TURN"]

ASKED_AT = "x-terang-asked-at"
"""Header that is added to an answer: when the service gave it."""
LIFE = "terang.life"
"""Extension of a request: seconds for which its answer is good; 0 keeps it not at all."""
POSTED = "terang.posted"
"""Extension of a request: the body that is sent by POST."""
TURN = "terang.turn"
"""Extension of a request: waits until the host may be asked, returns the seconds left then."""
