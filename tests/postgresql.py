"""A PostgreSQL server of the tests' own, in a temporary folder, reached through a socket."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


def _program(name: str) -> str:
    found = shutil.which(name) or next(map(str, sorted(Path("/usr/lib/postgresql").glob(f"*/bin/{name}"))), None)
    if found is None:
        raise RuntimeError(f"{name} is not installed; install the package postgresql.")
    return found


@contextmanager
def running_postgresql() -> Iterator[str]:
    """Start a server and give its address; PostgreSQL refuses root, so the user `postgres` runs it then."""
    folder = Path(tempfile.mkdtemp(prefix="gckb-pg-"))
    account = "postgres" if os.geteuid() == 0 else None
    if account:
        shutil.chown(folder, account)
    user = account or pwd.getpwuid(os.geteuid()).pw_name

    def run(*command: str) -> None:
        subprocess.run(command, check=True, user=account, cwd=folder, capture_output=True)

    data = str(folder / "data")
    run(_program("initdb"), "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C", f"--username={user}", data)
    options = f"-c listen_addresses='' -c unix_socket_directories='{folder}' -c fsync=off"
    run(_program("pg_ctl"), "--wait", f"--pgdata={data}", f"--log={folder}/log", f"--options={options}", "start")
    try:
        yield f"postgresql://{user}@/postgres?host={folder}"
    finally:
        run(_program("pg_ctl"), "--wait", f"--pgdata={data}", "--mode=immediate", "stop")
        shutil.rmtree(folder)
