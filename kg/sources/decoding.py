"""Bytes to text: a byte-order mark decides, else UTF-8, else Windows-1252 with a note.

Place in the flow: used by the readers of tables and documents.
"""

from __future__ import annotations

from kg.errors import SourceError

__all__ = ["decode"]

MARKS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)


def decode(
    data: bytes, name: str, encoding: str | None = None, *, binary: str, mend: str
) -> tuple[str, tuple[str, ...]]:
    """Decode the bytes of a file.

    Args:
        data: The bytes.
        name: The file, for errors.
        encoding: As Python names it; found out when None.
        binary: What to say of a file that is no text.
        mend: What to do about a byte that does not fit the encoding.

    Returns:
        The text and notes on what was assumed.

    Raises:
        SourceError: If the bytes are no text, or not in the encoding.
    """
    marked = next((known for mark, known in MARKS if data.startswith(mark)), None)
    if encoding is None and marked is None and b"\0" in data[:4096]:
        raise SourceError(binary, file=name)
    if encoding is not None or marked is not None:
        return _decode_as(data, name, marked or encoding or "", mend), ()
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = _decode_as(data, name, "windows-1252", mend)
        return text, ("the bytes are not UTF-8; they were read as Windows-1252",)


def _decode_as(data: bytes, name: str, encoding: str, mend: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise SourceError(f"{encoding!r} is no encoding that Python knows", file=name) from error
    except UnicodeDecodeError as error:
        before = data[: error.start]
        raise SourceError(
            f"byte {data[error.start]:#04x} is not {encoding}; {mend}",
            file=name,
            line=before.count(b"\n") + 1,
            column=error.start - (before.rfind(b"\n") + 1) + 1,
        ) from error
