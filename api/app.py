"""Puts the routes, pages and error answers together around a knowledge base. Nothing is wired at import."""

from importlib.metadata import version

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api.audit_routes import audit_routes
from api.auth import signing_in
from api.body_limit import BodyLimit
from api.desk_routes import desk_routes
from api.discussion_routes import discussion_routes
from api.document_routes import document_routes
from api.envelope import Envelope
from api.error_responses import install_error_responses
from api.filter_values import filter_values
from api.health_routes import Attendants, health_routes
from api.kinship_routes import kinship_routes
from api.owner_routes import owner_routes
from api.people_routes import people_routes
from api.practice_routes import practice_routes
from api.search_routes import search_routes
from api.submission_routes import FILE_PATHS, submission_routes
from api.suggest_routes import suggest_routes
from api.template_routes import template_routes
from api.upkeep_routes import upkeep_routes
from api.vocabulary_routes import vocabulary_routes
from api.web.docs_page import mount_docs
from api.web.pages import STATIC, Pages, page_routes
from api.words import load_words
from ingest.cell.limits import MEGABYTE
from kb.knowledge_base import KnowledgeBase

_DESCRIPTION = """Good practices in Green Customs, found by meaning, each with the page it stands on.

Filters can be repeated: values of one filter are alternatives, different filters must all hold. Their values stand in
`/v1/vocabulary`. Errors are problem documents (RFC 9457) with one sentence that says what to do."""


def create_app(
    knowledge_base: KnowledgeBase, *, owner_token: str | None = None, attendants: Attendants | None = None
) -> FastAPI:
    """The web application over an open knowledge base.

    With `owner_token`, commands that show it may ask under /internal. `attendants` tell `/health` what runs beside.
    """
    words = load_words()
    pages = Pages(words)
    values = filter_values(knowledge_base.vocabulary, words)
    app = FastAPI(
        title="Green Customs good practices",
        description=_DESCRIPTION,
        version=version("green-customs-kb"),
        docs_url=None,
        redoc_url=None,
    )
    install_error_responses(app, pages.error)
    app.add_middleware(BodyLimit, files=dict.fromkeys(FILE_PATHS, knowledge_base.settings.file_megabytes * MEGABYTE))
    app.add_middleware(Envelope)
    actor, reader = signing_in(knowledge_base.accounts, knowledge_base.settings.proxies)
    app.include_router(search_routes(knowledge_base, reader))
    app.include_router(suggest_routes(knowledge_base, reader))
    app.include_router(practice_routes(knowledge_base, reader))
    app.include_router(document_routes(knowledge_base, reader))
    app.include_router(vocabulary_routes(values))
    app.include_router(template_routes())
    app.include_router(people_routes(knowledge_base.accounts, actor, knowledge_base.settings.proxies))
    app.include_router(desk_routes(knowledge_base, actor))
    app.include_router(audit_routes(knowledge_base, actor))
    app.include_router(discussion_routes(knowledge_base.desk.discussing, actor))
    app.include_router(kinship_routes(knowledge_base, actor))
    app.include_router(upkeep_routes(knowledge_base, actor))
    app.include_router(submission_routes(knowledge_base, actor))
    app.include_router(health_routes(knowledge_base, attendants or {}))
    if owner_token is not None:
        app.include_router(owner_routes(knowledge_base, owner_token))
    app.include_router(page_routes(knowledge_base, values, pages))
    mount_docs(app, pages)
    app.mount("/static", StaticFiles(directory=STATIC), name="static")
    return app
