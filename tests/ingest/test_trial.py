import signal
import sys

from ingest.trial import try_alone
from kb.store.jobs import JobId


def test_a_process_that_ends_itself_is_told_by_its_signal():
    kills_itself = "import os, signal; os.kill(os.getpid(), signal.SIGKILL)"
    assert -signal.SIGKILL == try_alone(JobId("job"), "owner", [sys.executable, "-c", kills_itself])


def test_the_process_is_told_which_job_is_whose():
    told = "import sys; sys.exit(sys.argv[1:] != ['job', 'owner'])"
    assert 0 == try_alone(JobId("job"), "owner", [sys.executable, "-c", told])
