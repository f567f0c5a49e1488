"""The licence of the compilation, and what it does not cover."""

from __future__ import annotations

from collections.abc import Mapping

__all__ = ["CC_BY", "RIGHTS"]

CC_BY = "https://creativecommons.org/licenses/by/4.0/"
RIGHTS: Mapping[str, str] = {
    "en": "CC BY 4.0 covers this compilation; what a source states stays under its own licence.",
    "id": "CC BY 4.0 berlaku bagi himpunan ini; pernyataan sumber tetap di bawah lisensinya "
    "sendiri.",
}
