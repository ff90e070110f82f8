#!/bin/sh
# Installs the programs that tests need and pip cannot bring: PostgreSQL's server. Says so where it may not.
set -eu
ls /usr/lib/postgresql/*/bin/initdb >/dev/null 2>&1 && exit 0
command -v initdb >/dev/null 2>&1 && exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null 2>&1 && $as_root true 2>/dev/null; then
    $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq postgresql >/dev/null && exit 0
fi
echo "PostgreSQL's server programs are not installed; the store's tests on PostgreSQL will fail. Install the package postgresql." >&2
