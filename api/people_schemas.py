"""What people send about accounts, as pydantic models. Bounds are judged by the core."""

from datetime import datetime

from pydantic import BaseModel, ConfigDict, Field, SecretStr

from kb.people.actor import Role
from kb.people.user import UserState


class _Body(BaseModel):
    model_config = ConfigDict(extra="forbid")


class SignIn(_Body):
    """Address and password."""

    email: str
    password: SecretStr


class Session(BaseModel):
    """Send the token as `Authorization: Bearer …` until it ends or you sign out."""

    token: str
    ends_at: datetime


class Invitation(_Body):
    """Whom to invite."""

    email: str
    name: str
    roles: list[Role]
    country: str | None = Field(None, description="ISO 3166 alpha-3 code; a contributor needs one.")
    language: str = "en"


class Choice(_Body):
    """The token that was mailed, and the password that was chosen."""

    token: str
    password: SecretStr


class Address(_Body):
    """Who asks for a new password."""

    email: str


class Roles(_Body):
    """The roles that somebody has from now on."""

    roles: list[Role]
    country: str | None = None


class Person(BaseModel):
    """A person with an account."""

    id: str
    email: str
    name: str
    roles: list[Role]
    country: str | None
    state: UserState


class People(BaseModel):
    """Everybody, by address."""

    people: list[Person]
