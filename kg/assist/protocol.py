"""The Model Context Protocol over the official SDK: stdio for one assistant, HTTP for several.

Tools only; no prompts, no sampling, nothing that writes. An error of ours is a tool error whose
text says how to mend it; any other one is told as such, with nothing of its inside, and logged.
"""

from __future__ import annotations

import json
import logging
from typing import TYPE_CHECKING, Any

from kg import __version__
from kg.assist.desk import Desk
from kg.assist.tools import INSTRUCTIONS, call_tool, error_text, tools_of
from kg.errors import ConfigError, KgError

if TYPE_CHECKING:
    from mcp.server.lowlevel import Server

__all__ = ["make_server", "serve_http", "serve_stdio"]

_LOG = logging.getLogger(__name__)
_ADVICE = "kg mcp needs the package mcp: pip install 'terang[mcp]'"


def make_server(desk: Desk) -> Server[Any]:
    """Return the server with its tools.

    Raises:
        ConfigError: If the package ``mcp`` is not installed.
    """
    try:
        from mcp import types
        from mcp.server.lowlevel import Server
    except ImportError as error:
        raise ConfigError(_ADVICE) from error

    tools = [
        types.Tool(
            name=tool.name,
            title=tool.title,
            description=tool.description,
            input_schema=tool.schema,
            annotations=types.ToolAnnotations(
                title=tool.title,
                read_only_hint=True,
                destructive_hint=False,
                idempotent_hint=True,
                open_world_hint=False,
            ),
        )
        for tool in tools_of(desk)
    ]

    async def list_tools(_: object, __: object) -> types.ListToolsResult:
        return types.ListToolsResult(tools=tools)

    async def call(_: object, params: types.CallToolRequestParams) -> types.CallToolResult:
        try:
            result = await call_tool(desk, params.name, params.arguments or {})
        except KgError as error:
            return _failed(error_text(error))
        except Exception:
            _LOG.exception("the tool %s failed", params.name)
            return _failed("the tool failed inside; the cause is in the log of kg mcp")
        text = json.dumps(result, ensure_ascii=False, default=str)
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=text)],
            structured_content=json.loads(text),
        )

    def _failed(message: str) -> types.CallToolResult:
        return types.CallToolResult(
            content=[types.TextContent(type="text", text=message)], is_error=True
        )

    return Server(
        "terang",
        version=__version__,
        title="Terang",
        instructions=INSTRUCTIONS,
        website_url="https://w3id.org/terang/",
        on_list_tools=list_tools,
        on_call_tool=call,
    )


def serve_stdio(desk: Desk) -> None:
    """Serve one assistant on standard input and output until it closes them.

    Raises:
        ConfigError: If the package ``mcp`` is not installed.
    """
    server = make_server(desk)
    import anyio
    from mcp.server.stdio import stdio_server

    async def run() -> None:
        async with stdio_server() as (reading, writing):
            await server.run(reading, writing, server.create_initialization_options())

    anyio.run(run)


def serve_http(desk: Desk, host: str, port: int) -> None:
    """Serve assistants at ``http://HOST:PORT/mcp`` until interrupted.

    Raises:
        ConfigError: If the package ``mcp`` is not installed.
    """
    server = make_server(desk)
    import uvicorn

    app = server.streamable_http_app(host=host, stateless_http=True, json_response=True)
    uvicorn.run(app, host=host, port=port, log_level="warning")
