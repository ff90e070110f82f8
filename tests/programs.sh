#!/bin/sh
# Installs what tests need and pip cannot bring: PostgreSQL's server, and the corpus builder's programs and fonts.
# Where it may not install, it names what is missing; the tests that need it then fail.
set -eu
packages="postgresql poppler-utils libreoffice-writer-nogui fonts-liberation fonts-crosextra-carlito
fonts-crosextra-caladea fonts-dejavu-core fonts-noto-core fonts-noto-cjk
hyphen-en-gb hyphen-fr hyphen-es hyphen-pt-pt hyphen-ru"

missing() {
    for package in $packages; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
if command -v apt-get >/dev/null && $as_root true 2>/dev/null; then
    echo "Installing for the tests:" $wanted
    $as_root apt-get update -qq
    # shellcheck disable=SC2086 # each word is a package
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $wanted >/dev/null
    exit 0
fi
echo "Some tests will fail, since these Debian packages are not installed:" $wanted >&2
