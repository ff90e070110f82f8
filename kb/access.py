"""Who may see what: one rule, asked by every read path. Knows no tables and no index."""

from dataclasses import dataclass

from kb.practice import Level, State


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who asks, made at the edge. `level` is the most restricted level they may read."""

    level: Level = Level.PUBLIC

    @property
    def sees_drafts(self) -> bool:
        """Only the Secretariat sees what is not published."""
        return self.level is Level.SECRETARIAT


ANONYMOUS = Reader(Level.PUBLIC)
SECRETARIAT = Reader(Level.SECRETARIAT)


def may_see(reader: Reader, state: State, level: Level) -> bool:
    """Whether `reader` may see a practice in `state` at `level`: the one visibility rule."""
    if state is State.MERGED or level.rank > reader.level.rank:
        return False
    return state is State.PUBLISHED or reader.sees_drafts


def audience(state: State, level: Level) -> tuple[Level, ...]:
    """The reader levels that may see such a practice, hence the index shards that hold it."""
    return tuple(seat for seat in Level if may_see(Reader(seat), state, level))
