import numpy as np

from eval.labelled import Labelled
from eval.training import Sentences, train
from ingest.candidate.signs import Sign, signs_of
from ingest.detection import Detected
from ingest.fields.told import Told
from tests.ingest.hand_made import VOCABULARY, reading

DEED = "In 2020 Kenya Customs seized 41 tonnes of timber."
PLAN = "Kenya plans to buy scanners."


def labelled(text: str, document: str, *, practice: bool) -> Labelled:
    read = reading(text)
    signs = signs_of(read, VOCABULARY, sender_known=False)
    found = Detected(read, signs, Told(read.candidate))
    return Labelled(document, "en", found, practice)


def test_signs_and_meanings_that_go_with_practices_speak_for_them() -> None:
    documents = [f"{number}.pdf" for number in range(12)]
    examples = [labelled(text, document, practice=text is DEED) for document in documents for text in (DEED, PLAN)]
    vectors = np.array([[1.0, 0.0] if one.practice else [0.0, 1.0] for one in examples])
    told = np.array([one.practice for one in examples])
    trained = train(examples, vectors, Sentences(vectors, told), "toy")
    classifier = trained.classifier
    assert classifier.alone.signs[Sign.DEEDS] > 0 > classifier.alone.signs[Sign.INTENTION]
    assert classifier.together.meaning[0] > 0 > classifier.together.meaning[1]
    assert classifier.belongs(np.array([1.0, 0.0], dtype=np.float32))
    assert not classifier.belongs(np.array([0.0, 1.0], dtype=np.float32))
    assert ("toy", frozenset(documents)) == (classifier.model, classifier.trained_on)
    assert [one.practice for one in examples] == (trained.unseen > 0.5).tolist()
    assert classifier == train(examples, vectors, Sentences(vectors, told), "toy").classifier
