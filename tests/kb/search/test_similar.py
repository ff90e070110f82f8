import pytest

from kb.access import ANONYMOUS, SECRETARIAT
from kb.errors import InvalidRequest, NotFound
from kb.practice import Practice, PracticeId
from kb.search.similar import SimilarPractices
from tests.kb.conftest import House
from tests.samples import document, practice


def similar(house: House) -> SimilarPractices:
    return SimilarPractices(house.archive.practices, house.index, "toy-words-384")


@pytest.fixture
def three(house: House) -> tuple[Practice, Practice, Practice]:
    """Crates, crates again in other words, and dogs; the second is a draft."""
    first, second, third = (document(name) for name in ("crates.pdf", "again.pdf", "dogs.pdf"))
    crates, again = practice(first), practice(second, title="Returnable crates cross without a paper")
    dogs = practice(third, title="Sniffer dogs", summary="Dogs find ivory.", outcome=None, themes=("wildlife_cites",))
    house.add(first, crates)
    house.add(second, again, publish=False)
    house.add(third, dogs)
    house.follower.catch_up()
    return crates, again, dogs


def test_the_nearest_come_first_and_never_the_practice_itself(
    house: House, three: tuple[Practice, Practice, Practice]
) -> None:
    crates, again, dogs = three
    found = similar(house).of(crates.id, SECRETARIAT)
    assert [again.id, dogs.id] == [one.practice.id for one in found]
    assert found[0].nearness > found[1].nearness


def test_a_draft_is_like_nothing_for_the_public(house: House, three: tuple[Practice, Practice, Practice]) -> None:
    crates, again, dogs = three
    assert [dogs.id] == [one.practice.id for one in similar(house).of(crates.id, ANONYMOUS)]
    with pytest.raises(NotFound):
        similar(house).of(again.id, ANONYMOUS)


def test_no_more_than_asked_for(house: House, three: tuple[Practice, Practice, Practice]) -> None:
    assert 1 == len(similar(house).of(three[0].id, SECRETARIAT, limit=1))
    with pytest.raises(InvalidRequest, match="between 1 and 20"):
        similar(house).of(three[0].id, SECRETARIAT, limit=21)


def test_an_unknown_practice_is_not_found(house: House) -> None:
    with pytest.raises(NotFound):
        similar(house).of(PracticeId("none"), ANONYMOUS)
