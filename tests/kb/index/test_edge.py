"""What only the index in this process has: a folder, locks, and threads."""

import json
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest

from kb.errors import IndexInUse, IndexMismatch
from kb.index.edge import EdgeIndex
from kb.index.passage_index import IndexFilter, IndexPoint, Leg
from kb.index.stamp import Stamp
from kb.practice import Level, PracticeId

MakePoint = Callable[..., IndexPoint]
EAST = np.array([1, 0, 0, 0], dtype=np.float32)
LEGS = [Leg("meaning", dense=EAST)]

OPEN_ELSEWHERE = """
import sys
from pathlib import Path
from kb.errors import IndexInUse
from kb.index.edge import EdgeIndex
try:
    EdgeIndex.open(Path(sys.argv[1]), "toy", 4).close()
except IndexInUse as error:
    sys.exit(str(error))
"""


def open_elsewhere(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", OPEN_ELSEWHERE, folder], capture_output=True, text=True, check=False)


def test_a_second_process_is_refused_until_the_first_lets_go(tmp_path: Path) -> None:
    index = EdgeIndex.open(tmp_path, "toy", 4)
    before = (tmp_path / "index.json").read_text()
    refused = open_elsewhere(tmp_path)
    assert (1, f"The index in {tmp_path} is in use by another process") == (
        refused.returncode,
        refused.stderr.split(";")[0],
    )
    assert before == (tmp_path / "index.json").read_text()
    index.close()
    assert 0 == open_elsewhere(tmp_path).returncode


def test_a_second_opener_in_the_same_process_is_refused_too(tmp_path: Path) -> None:
    index = EdgeIndex.open(tmp_path, "toy", 4)
    with pytest.raises(IndexInUse):
        EdgeIndex.open(tmp_path, "toy", 4)
    index.close()
    index.close()


def test_a_refused_opening_leaves_no_lock_behind(tmp_path: Path, point: MakePoint) -> None:
    index = EdgeIndex.open(tmp_path, "toy", 4)
    index.upsert(Level.PUBLIC, [point("a")])
    index.close()
    stamp = (tmp_path / "index.json").read_text()
    (tmp_path / "index.json").unlink()
    with pytest.raises(IndexMismatch, match=r"lost its index\.json; run `gckb rebuild-index`"):
        EdgeIndex.open(tmp_path, "toy", 4)
    (tmp_path / "index.json").write_text(stamp)
    EdgeIndex.open(tmp_path, "toy", 4).close()


def test_an_index_that_was_cut_off_while_empty_is_made_whole(tmp_path: Path) -> None:
    EdgeIndex.open(tmp_path, "toy", 4).close()
    (tmp_path / "index.json").unlink()
    index = EdgeIndex.open(tmp_path, "toy", 4)
    assert 0 == index.count(Level.PUBLIC)
    index.close()


@pytest.mark.parametrize("content", ["", "{}", "{"])
def test_a_damaged_stamp_is_refused_with_the_command_to_run(tmp_path: Path, content: str) -> None:
    (tmp_path / "index.json").write_text(content)
    with pytest.raises(IndexMismatch, match="gckb rebuild-index"):
        EdgeIndex.open(tmp_path, "toy", 4)


def test_an_older_schema_is_refused(tmp_path: Path) -> None:
    (tmp_path / "index.json").write_text(json.dumps(Stamp.fresh("toy", 4).record() | {"schema": 0}))
    with pytest.raises(IndexMismatch, match="schema 0"):
        EdgeIndex.open(tmp_path, "toy", 4)


def test_a_damaged_shard_is_refused_with_the_command_to_run(tmp_path: Path) -> None:
    EdgeIndex.open(tmp_path, "toy", 4).close()
    (tmp_path / "desk" / "edge_config.json").write_text("{")
    with pytest.raises(IndexMismatch, match="desk cannot be opened"):
        EdgeIndex.open(tmp_path, "toy", 4)


def test_threads_may_ask_while_one_writes(tmp_path: Path, point: MakePoint) -> None:
    index = EdgeIndex.open(tmp_path, "toy", 4, concurrent_queries=2)
    stay = [point("stay", ordinal=number) for number in range(5)]
    index.upsert(Level.PUBLIC, stay)
    done, seen, failures = threading.Event(), set[str](), list[Exception]()

    def keep_asking() -> None:
        try:
            while not done.is_set():
                [hits] = index.query(Level.PUBLIC, LEGS, IndexFilter(languages=("en",)))
                seen.update(hit.practice_id for hit in hits)
        except Exception as error:  # noqa: BLE001 - handed to the test's own thread
            failures.append(error)

    readers = [threading.Thread(target=keep_asking) for _ in range(4)]
    for reader in readers:
        reader.start()
    for number in range(15):
        index.upsert(Level.PUBLIC, [point(f"p{number}", degrees=45)])
        index.delete(Level.PUBLIC, [PracticeId(f"p{number}")])
    done.set()
    for reader in readers:
        reader.join()
    assert [] == failures
    assert "stay" in seen
    assert ["stay"] * 5 == [hit.practice_id for hit in index.query(Level.PUBLIC, LEGS, IndexFilter())[0]]
    index.close()
