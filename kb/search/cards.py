"""The text of a practice's card: its fields as a few sentences, for embedding and for words. Pure."""

from collections.abc import Callable, Sequence

from kb.embedding.embedder import Embedder
from kb.embedding.vectors import Vector
from kb.practice import PointId, Practice, Translation, point_ids
from kb.vocabulary import Vocabulary

_Progress = Callable[[int], None]


def card_text(practice: Practice, vocabulary: Vocabulary) -> str:
    """Title, summary, outcome, who and when, then the labels of themes, agreements and action items."""
    language = practice.language
    who = ", ".join(
        part
        for part in (
            practice.administration,
            practice.country and vocabulary.label("country", practice.country, language),
            str(practice.year) if practice.year else None,
        )
        if part
    )
    themes = ", ".join(vocabulary.label("theme", code, language) for code in practice.themes)
    items = ", ".join(f"GCAP {number}" for number in practice.gcap_items)
    sentences = (
        practice.title,
        practice.summary,
        practice.outcome,
        who,
        themes,
        ", ".join((*practice.meas, *practice.technologies, *practice.hs_codes)),
        items,
    )
    return ". ".join(sentence.rstrip(". ") for sentence in sentences if sentence) + "."


def point_texts(practice: Practice, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The texts behind `point_ids(practice)`, in the same order: the card, the passages, the translations."""
    passages = (passage.text for passage in practice.passages)
    return (card_text(practice, vocabulary), *passages, *map(translation_text, practice.translations))


def translation_text(translation: Translation) -> str:
    """Title and summary as one text: a further, smaller card."""
    return f"{translation.title.rstrip('. ')}. {translation.summary}"


def embed_practices(
    embedder: Embedder, practices: Sequence[Practice], vocabulary: Vocabulary, progress: _Progress | None = None
) -> dict[PointId, Vector]:
    """Unit vectors for every card and passage of `practices`, by point."""
    points = [point for practice in practices for point in point_ids(practice)]
    texts = [text for practice in practices for text in point_texts(practice, vocabulary)]
    return dict(zip(points, embedder.embed_passages(texts, progress), strict=True))
