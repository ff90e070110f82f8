"""The server is started as a user would start it, and its refusal is passed on."""

from pathlib import Path

import pytest

from eval.errors import CannotJudge
from eval.server_process import ServerProcess
from kb.settings import Settings


def test_a_server_that_cannot_start_says_why(tmp_path: Path):
    with pytest.raises(CannotJudge, match="gckb model prepare"), ServerProcess(Settings(home=tmp_path)):
        pass
