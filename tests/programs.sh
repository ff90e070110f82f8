#!/bin/sh
# Installs what pip cannot bring. With `run`: Tesseract's language data, to read scans with; without: also what tests need,
# PostgreSQL's server, and the corpus builder's programs and fonts.
# Where it may not install, it names what is missing; the tests that need it then fail, and scans are not read.
set -eu
packages="tesseract-ocr-eng tesseract-ocr-fra tesseract-ocr-spa tesseract-ocr-por tesseract-ocr-rus tesseract-ocr-ara
tesseract-ocr-chi-sim"
without="Scans in their languages are not read"
[ "${1:-}" = run ] || {
without="Some tests will fail"
packages="$packages postgresql poppler-utils libreoffice-writer-nogui fonts-liberation fonts-crosextra-carlito
fonts-crosextra-caladea fonts-dejavu-core fonts-noto-core fonts-noto-cjk
hyphen-en-gb hyphen-fr hyphen-es hyphen-pt-pt hyphen-ru"
}

missing() {
    for package in $packages; do
        dpkg-query --show --showformat='${db:Status-Status}\n' "$package" 2>/dev/null | grep -qx installed || echo "$package"
    done
}

wanted=$(missing)
[ -n "$wanted" ] || exit 0
as_root=""
[ "$(id -u)" = 0 ] || as_root="sudo -n"
install() {
    command -v apt-get >/dev/null && $as_root true 2>/dev/null || return 1
    echo "Installing:" $wanted
    $as_root apt-get update -qq || return 1
    # shellcheck disable=SC2086 # each word is a package
    DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq --no-install-recommends $wanted >/dev/null
}

install || echo "$without, since these Debian packages are not installed:" $wanted >&2
