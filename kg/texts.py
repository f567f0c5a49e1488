"""How text from the graph is shown: nothing invisible may reorder or command what stands around."""

from __future__ import annotations

import re

__all__ = ["safe_text"]

_INVISIBLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\u200e\u200f\u202a-\u202e\u2066-\u2069]")


def safe_text(text: str) -> str:
    r"""Make direction marks and control characters visible.

    Example:
        >>> safe_text("a\u202eb")
        'a⟨U+202E⟩b'
    """
    return _INVISIBLE.sub(lambda match: f"⟨U+{ord(match.group()):04X}⟩", text)
