"""A request line that is longer than the parser takes is answered with 414, not with a bare 400.

The parser (httptools) refuses an address of 65,536 characters before any of our code sees the
request; a long query fits into the body of a POST.
"""

from __future__ import annotations

import json

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from kg.serve.errors import HttpError, problem_of
from kg.serve.messages import translate

__all__ = ["LONGEST_ADDRESS", "RequestProtocol"]

LONGEST_ADDRESS = 65_535


class RequestProtocol(HttpToolsProtocol):
    """The protocol of uvicorn that tells a request line that is too long from a malformed one."""

    def send_400_response(self, msg: str) -> None:
        """Answer a request that the parser refused; then the connection is closed."""
        if len(getattr(self, "url", b"")) <= LONGEST_ADDRESS:
            super().send_400_response(msg)
            return
        problem = problem_of(
            HttpError(
                414,
                f"The address is longer than {LONGEST_ADDRESS:,} characters; send a long query in "
                "the body of a POST to /sparql.",
                {"limit": LONGEST_ADDRESS},
            )
        )
        body = json.dumps(problem.as_json(translate(f"problem.{problem.slug}", "en"), "")).encode()
        head = (
            "HTTP/1.1 414 URI Too Long\r\nContent-Type: application/problem+json\r\n"
            f"Content-Length: {len(body)}\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n"
        )
        self.transport.write(head.encode() + body)
        self.transport.close()
