"""A level's book has the words of what its readers may see, and follows the store."""

from kb.access import ANONYMOUS
from kb.practice import Level
from kb.search.word_book import WordBooks
from kb.store.visible_texts import VisibleTexts
from tests.samples import document, practice


def books(house):
    return WordBooks(VisibleTexts(house.archive.database))


def test_words_are_counted_by_practice_and_acronyms_apart(house):
    source = document()
    house.add(source, practice(source), practice(source, 2, title="RFID for crates", summary="Tags."))
    book = books(house).book(Level.PUBLIC, "1")
    assert (2, 1, 1) == (book.counts["crates"], book.counts["rfid"], book.acronyms["rfid"])
    assert {"en": 2} == book.languages
    assert book.knows("crate", ("en",))
    assert not book.knows("pangolin", ("en",))


def test_a_book_has_no_word_that_its_readers_may_not_see(house):
    public, members, draft = document(), document("m.pdf", access=Level.MEMBERS), document("d.pdf")
    house.add(public, practice(public))
    house.add(members, practice(members, title="Hushword one"))
    house.add(draft, practice(draft, title="Draftword two"), publish=False)
    known = books(house)
    assert (0, 0) == tuple(known.book(ANONYMOUS.level, "1").counts[word] for word in ("hushword", "draftword"))
    assert (1, 0) == tuple(known.book(Level.MEMBERS, "1").counts[word] for word in ("hushword", "draftword"))
    assert (1, 1) == tuple(known.book(Level.SECRETARIAT, "1").counts[word] for word in ("hushword", "draftword"))


def test_a_book_is_renewed_when_the_index_has_changed_and_not_before(house):
    known = books(house)
    assert not known.book(Level.PUBLIC, "1").counts["crates"]
    source = document()
    house.add(source, practice(source))
    assert not known.book(Level.PUBLIC, "1").counts["crates"]
    assert 1 == known.book(Level.PUBLIC, "2").counts["crates"]
    other = document("other.pdf")
    house.add(other, practice(other))
    assert 2 == known.book(Level.PUBLIC, "3").counts["crates"]
    assert 2 == len(known.book(Level.PUBLIC, "3").titles)
