"""Embeds stored practices anew: after a change of model, and where a card was corrected. Never in a server."""

from kb.embedding.embedder import Embedder
from kb.search.cards import embed_practices
from kb.store.archive import Archive
from kb.store.practice_store import PracticeStore
from kb.vocabulary import Vocabulary

_BATCH = 50


def embed_lacking(store: PracticeStore, embedder: Embedder, vocabulary: Vocabulary) -> int:
    """Embed and keep what lacks vectors of this model; returns how many practices that were."""
    lacking = store.without_vectors(embedder.model_id)
    for start in range(0, len(lacking), _BATCH):
        practices = [practice for practice, _ in store.fetch(lacking[start : start + _BATCH]).values()]
        for practice in practices:
            store.put_vectors(practice, embedder.model_id, embed_practices(embedder, [practice], vocabulary))
    return len(lacking)


def embed_corrected(archive: Archive, embedder: Embedder, vocabulary: Vocabulary) -> int:
    """Embed the entries whose cards were corrected since; returns how many of them that were."""
    stale = archive.revisions.stale(_BATCH)
    for practice, _ in archive.practices.fetch(stale).values():
        vectors = embed_practices(embedder, [practice], vocabulary)
        archive.practices.put_vectors(practice, embedder.model_id, vectors)
        archive.revisions.card_embedded(practice)
    return len(stale)
