"""The settings model; import it through :func:`kg.config.settings`."""

from __future__ import annotations

from pathlib import Path

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from kg.config import default_cache_path, default_store_path
from kg.namespaces import DEFAULT_BASE

__all__ = ["Settings"]

MEBIBYTE = 1024 * 1024


class Settings(BaseSettings):
    """What can be set; each name is also an environment variable ``TERANG_<NAME>``."""

    model_config = SettingsConfigDict(env_prefix="TERANG_", extra="ignore")

    store: Path = Field(default_factory=default_store_path, description="folder of the store")
    base: str = Field(
        default=DEFAULT_BASE,
        pattern=r"^https?://[^\s<>\"{}|\\^`]+/$",
        description="base IRI of resources and graphs; ends in a slash; used when a store is made",
    )
    host: str = Field(default="127.0.0.1", description="address kg serve listens on")
    port: int = Field(default=8000, ge=0, le=65535, description="port kg serve listens on")
    readers: int = Field(default=2, ge=1, le=64, description="reader processes of the server")
    query_timeout_s: float = Field(
        default=30.0, gt=0, description="seconds a query may take, waiting for a reader included"
    )
    reader_memory_bytes: int = Field(
        default=2048 * MEBIBYTE, ge=256 * MEBIBYTE, description="memory one query may use"
    )
    result_limit_bytes: int = Field(
        default=256 * MEBIBYTE, gt=0, description="largest answer; a larger one is an error"
    )
    body_limit_bytes: int = Field(
        default=1 * MEBIBYTE, gt=0, description="largest request body the server reads"
    )
    lock_timeout_s: float = Field(
        default=10.0, ge=0, description="seconds a writer waits for another writer"
    )
    dumps: Path | None = Field(
        default=None, description="folder of kg export --all that kg serve offers as dumps"
    )
    quarantine_share_limit: float = Field(
        default=0.5, ge=0, le=1, description="share of refused records above which a load fails"
    )
    contact: str | None = Field(
        default=None, description="mail address or page that other services may write to"
    )
    cache: Path = Field(
        default_factory=default_cache_path,
        description="folder that keeps answers of other services",
    )
    endpoints: str = Field(
        default="{}", description="further SPARQL endpoints by name, or changes of known ones, JSON"
    )
    serve_endpoints: str = Field(
        default="none", description="names of endpoints that queries to the server may call"
    )
    remote_interval_s: float = Field(
        default=1.0, ge=0, description="seconds between two requests to one other host"
    )
    remote_retries: int = Field(
        default=3, ge=0, le=10, description="how often a failed request to a service is repeated"
    )
    bps_key: SecretStr | None = Field(
        default=None, description="key of the WebAPI of BPS; never shown"
    )
    geonames_user: str | None = Field(
        default=None, description="name of an account of GeoNames, for its search service"
    )
    llm_url: str | None = Field(
        default=None, description="base of the OpenAI-compatible API that reads articles"
    )
    llm_model: str | None = Field(default=None, description="model that reads articles")
    llm_key: SecretStr | None = Field(default=None, description="key of that API; never shown")
    llm_timeout_s: float = Field(
        default=120.0, gt=0, description="seconds one answer of the model may take"
    )
    llm_retries: int = Field(
        default=2, ge=0, le=10, description="how often a failed request is repeated"
    )
    llm_text_limit_characters: int = Field(
        default=40_000, gt=0, description="longest article that is sent to a model"
    )
    llm_answer_limit_bytes: int = Field(
        default=1 * MEBIBYTE, gt=0, description="largest answer of a model"
    )
