"""Nothing that an anonymous reader can get changes when drafts and Members-only entries come, change and go."""

import random
import re
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import update

from api.app import create_app
from ingest.intake import fingerprint
from kb.access import SECRETARIAT
from kb.curation.desk import Desk
from kb.curation.merging import merge, note_adaptation, undo_merge
from kb.curation.translating import translate
from kb.curation.workflow import MOVES
from kb.errors import InvalidRequest, MergeRefused, NotFound, WrongState
from kb.knowledge_base import KnowledgeBase
from kb.opening import open_knowledge_base
from kb.people.actor import PROGRAM, Actor, Role, UserId
from kb.practice import DocumentId, Level, Practice, PracticeId, SourceDocument, State, Translation
from kb.reembedding import embed_corrected
from kb.search.cards import embed_practices
from kb.settings import Settings
from kb.store.archive import Archive, open_archive
from kb.store.tables import practices
from kb.vocabulary import load_vocabulary
from tests.samples import document, practice
from tests.toy_embedder import ToyEmbedder

_STEPS = 16
_ROLES = frozenset({Role.CURATOR, Role.PUBLISHER})
EVERYBODY, OTHER = (Actor(UserId(name), name, _ROLES) for name in ("one", "two"))
_WORDS = ("returnable", "crates", "narwhal", "Zanzibar", "declaration", "ozonometer", "2021", "R-134a", "3923.30")
"""Words that the public practices have, and words that only hidden ones will."""

_QUESTIONS = (
    "returnable crates", "narwhal tusks", "ozonometer", "ozonometre", "declaratoin", "3923.30", "R-134a", "Zanzibar",
    "crates 2021", "SUNAT", "nothing of the kind",
)  # fmt: skip
_ONE_ANSWER_ITS_OWN = re.compile(rb"urn:uuid:[0-9a-f-]+|[0-9a-f]{32}(?=</)")
"""Problems are named anew each time."""


@dataclass
class Hands:
    """Work at the desk, at random, on what anonymous readers may not see."""

    archive: Archive
    dice: random.Random
    shown: PracticeId
    hidden: list[PracticeId] = field(default_factory=list)
    made: int = 0

    @property
    def desk(self) -> Desk:
        return Desk(self.archive, load_vocabulary())

    def step(self) -> None:
        often = (self.add, self.send_on)
        acts = (*often, *often, self.edit, self.restrict, self.translate, self.merge, self.adapt, self.hand_in)
        with suppress(WrongState, MergeRefused, NotFound, InvalidRequest):
            self.dice.choice(acts)()

    def add(self) -> None:
        self.made += 1
        access = self.dice.choice(tuple(Level))
        source = document(f"hidden-{self.made}.pdf", access=access)
        said = " ".join(self.dice.choices(_WORDS, k=6))
        own = practice(source, 1, title=said, summary=said, year=self.dice.choice((None, 1999, 2021)))
        keep(self.archive, source, own)
        self.hidden.append(own.id)

    def hand_in(self) -> None:
        content = f"handed in {self.made} narwhals".encode()
        self.made += 1
        self.desk.submitting.hand_in(fingerprint(content), "narwhal.csv", content, EVERYBODY, {"by": "a test"})

    def edit(self) -> None:
        one = self._one()
        title = " ".join(self.dice.choices(_WORDS, k=4))
        self.desk.correct(one.id, "title", title, EVERYBODY, expected=one.revision)
        embed_corrected(self.archive, ToyEmbedder(), load_vocabulary())

    def restrict(self) -> None:
        one = self._one()
        level = self.dice.choice((Level.MEMBERS, Level.SECRETARIAT))
        self.desk.set_level(one.id, level, EVERYBODY, expected=one.revision, reason="a test")

    def send_on(self) -> None:
        one = self._one()
        target = self.dice.choice([move.target for move in MOVES if move.source is one.state] or [State.DRAFT])
        if target is State.PUBLISHED and one.level is Level.PUBLIC:
            return
        actor = OTHER if target is State.PUBLISHED else EVERYBODY
        self.desk.move(one.id, target, actor, expected=one.revision, reason="a test")

    def translate(self) -> None:
        words = Translation("fr", "Narval", " ".join(self.dice.choices(_WORDS, k=4)))
        one = self._one()
        translate(self.archive, one.id, words, PROGRAM, expected=one.revision)

    def merge(self) -> None:
        kept, folded = (self.dice.choice(self.hidden) for _ in range(2))
        if self.dice.random() < 0.5:
            merge(self.archive, kept, folded, PROGRAM)
        else:
            undo_merge(self.archive, folded, PROGRAM)

    def adapt(self) -> None:
        pair = [self.shown, self.dice.choice(self.hidden)]
        self.dice.shuffle(pair)
        note_adaptation(self.archive, pair[0], pair[1], PROGRAM)

    def _one(self) -> Practice:
        return self.archive.practices.practice(self.dice.choice(self.hidden), SECRETARIAT)[0]


def keep(archive: Archive, source: SourceDocument, *found: Practice) -> None:
    toy = ToyEmbedder()
    archive.practices.add_drafts(source, found, toy.model_id, embed_practices(toy, found, load_vocabulary()))
    archive.files.put(source.id, source.file_name.encode())


@contextmanager
def house(settings: Settings) -> Iterator[tuple[KnowledgeBase, Archive, Practice, Practice]]:
    """A public practice, and a draft in the same document, which alone tells of narwhals."""
    with closing(open_archive(settings)) as archive:
        shown, beside = _filled(archive)
        with open_knowledge_base(settings, embedder=ToyEmbedder()) as opened:
            yield opened, archive, shown, beside


def _filled(archive: Archive) -> tuple[Practice, Practice]:
    source, second = document("open.pdf"), document("second.pdf")
    shown = practice(source, 1)
    beside = practice(source, 2, title="Narwhal draft", summary="A draft on narwhal tusks.")
    keep(archive, second, practice(second, 1, title="Ozone depleting gases", summary="R-134a was seized in Lima."))
    archive.practices.publish_document(second.id, "a test")
    keep(archive, source, shown, beside)
    with archive.database.writing() as connection:
        values = {"state": State.PUBLISHED, "revision": practices.c.revision + 1}
        connection.execute(update(practices).where(practices.c.id == shown.id).values(**values))
    return shown, beside


def addresses(shown: Practice, hidden: list[tuple[str, DocumentId]]) -> list[tuple[str, dict[str, object]]]:
    asked: list[tuple[str, dict[str, object]]] = []
    for question in _QUESTIONS:
        asked += [("/v1/search", {"q": question, "limit": 50, "explain": True}), ("/", {"q": question, "lang": "en"})]
        asked += [("/v1/suggest", {"q": question[:5]}), ("/v1/search", {"q": question, "country": "KEN"})]
    for id, source in [(shown.id, shown.document_id), *hidden]:
        asked += [(f"/v1/practices/{id}", {}), (f"/v1/practices/{id}/similar", {"limit": 20}), (f"/practices/{id}", {})]
        asked += [(f"/v1/documents/{source}", {}), (f"/documents/{source}", {}), (f"/v1/documents/{source}/file", {})]
    plain = ("/health", "/v1/vocabulary", "/v1/template", "/openapi.json", "/docs", "/nowhere", "/internal/health")
    return asked + [(path, {}) for path in plain]


def every_byte(client: TestClient, asked: list[tuple[str, dict[str, object]]]) -> dict[str, tuple[object, ...]]:
    """Status, headers and body of each answer, but for what names the request itself."""
    got: dict[str, tuple[object, ...]] = {}
    for path, parameters in asked:
        answer = client.get(path, params=parameters)  # type: ignore[arg-type]
        headers = {name: value for name, value in answer.headers.items() if name != "x-request-id"}
        got[f"{path} {parameters}"] = (answer.status_code, headers, _ONE_ANSWER_ITS_OWN.sub(b"", answer.content))
    return got


@pytest.mark.parametrize("seed", [1, 2])
def test_no_byte_for_anonymous_readers_tells_of_what_is_hidden(seed: int, tmp_path: Path, database_url: str) -> None:
    settings = Settings(home=tmp_path, database_url=database_url, relevance_floor=0.0)
    with house(settings) as (knowledge_base, archive, shown, beside):
        hands = Hands(archive, random.Random(seed), shown.id, [beside.id])
        # The ids are those of what will come: an entry answers like one that never was.
        coming = [document(f"hidden-{number}.pdf") for number in (1, 2, 3)]
        ids = [(practice(source, 1).id, source.id) for source in coming]
        asked = addresses(shown, [*ids, (beside.id, shown.document_id)])
        with TestClient(create_app(knowledge_base, owner_token="a token"), raise_server_exceptions=False) as client:  # noqa: S106
            before = every_byte(client, asked)
            for step in range(_STEPS):
                hands.step()
                knowledge_base.catch_up()
                after = every_byte(client, asked)
                changed = [name for name, answer in after.items() if answer != before[name]]
                assert [] == changed, f"after step {step}"
            assert len({link.action for link in archive.audit.links()}) > 4, "the desk did too little"


def test_what_is_published_for_everybody_does_change_them(tmp_path: Path, database_url: str) -> None:
    settings = Settings(home=tmp_path, database_url=database_url, relevance_floor=0.0)
    with house(settings) as (knowledge_base, archive, shown, beside):
        asked = addresses(shown, [(beside.id, beside.document_id)])
        with TestClient(create_app(knowledge_base), raise_server_exceptions=False) as client:
            before = every_byte(client, asked)
            archive.practices.publish_document(beside.document_id, "a test")
            knowledge_base.catch_up()
            after = every_byte(client, asked)
    changed = {name.split()[0] for name, answer in after.items() if answer != before[name]}
    assert {"/v1/search", "/", "/v1/suggest", f"/v1/practices/{beside.id}", "/health"} <= changed
