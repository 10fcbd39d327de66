#!/usr/bin/env bash
# Makes .venv with everything that requirements.lock pins. Safe to run again at any time, also after an interruption.
#
#   packaging/setup.sh [demo|test|all]
#
# The purpose says which missing system libraries stop the set-up: "demo" needs no window and goes on
# without Qt's libraries, "test" needs Qt off the screen, "all" (the default) wants the window as well.
set -euo pipefail

cd "$(dirname "${BASH_SOURCE[0]}")/.."
PURPOSE="${1:-all}"
VENV=.venv
LOCK=requirements.lock
STAMP="$VENV/.ready"          # key of the lock and Python that the environment was made from
UNFINISHED="$VENV/.unfinished"  # stands while packages are being written
NEEDED_GB=9
PATH="$PATH:/usr/sbin:/sbin"  # ldconfig, for an ordinary user

# library that must be found, Debian package that brings it
OFFSCREEN_LIBRARIES="
libGL.so.1 libgl1
libEGL.so.1 libegl1
libxkbcommon.so.0 libxkbcommon0
libdbus-1.so.3 libdbus-1-3
libglib-2.0.so.0 libglib2.0-0
libfontconfig.so.1 libfontconfig1
"
WINDOW_LIBRARIES="
libxcb-cursor.so.0 libxcb-cursor0
libxkbcommon-x11.so.0 libxkbcommon-x11-0
libxcb-icccm.so.4 libxcb-icccm4
libxcb-keysyms.so.1 libxcb-keysyms1
libxcb-image.so.0 libxcb-image0
libxcb-render-util.so.0 libxcb-render-util0
libxcb-shape.so.0 libxcb-shape0
libxcb-xkb.so.1 libxcb-xkb1
"

if [[ ! "$PURPOSE" =~ ^(demo|test|all)$ ]]; then
    echo "usage: packaging/setup.sh [demo|test|all]" >&2
    exit 2
fi

say() { printf 'set-up: %s\n' "$*" >&2; }

stop() {
    say "$1"
    say "$2"
    exit 2
}

as_root() {
    if [ "$(id -u)" -eq 0 ]; then
        env DEBIAN_FRONTEND=noninteractive "$@"
    else
        sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
    fi
}

can_install() {
    command -v apt-get >/dev/null || return 1
    [ "$(id -u)" -eq 0 ] || { command -v sudo >/dev/null && sudo -n true 2>/dev/null; }
}

install_packages() {
    say "installing $* with apt-get"
    local log status=0 quiet=(-o DPkg::Lock::Timeout=300 -qq)
    log="$(mktemp)"
    as_root apt-get "${quiet[@]}" update >"$log" 2>&1 || say "the package lists could not be renewed; trying with the old ones"
    as_root apt-get "${quiet[@]}" install -y --no-install-recommends "$@" </dev/null >>"$log" 2>&1 || status=$?
    if [ "$status" -ne 0 ]; then tail -n 20 "$log" >&2; fi
    rm -f "$log"
    return "$status"
}

missing_packages() { # reads "library package" lines
    local known library package
    known="$(ldconfig -p 2>/dev/null || true)"
    while read -r library package; do
        if [ -n "$library" ] && [[ "$known" != *"$library "* ]]; then echo "$package"; fi
    done
}

ensure_libraries() {
    local missing
    mapfile -t missing < <(missing_packages <<<"$OFFSCREEN_LIBRARIES$WINDOW_LIBRARIES")
    [ "${#missing[@]}" -gt 0 ] || return 0
    if can_install && install_packages "${missing[@]}"; then return 0; fi

    local required
    case "$PURPOSE" in
        demo) required="" ;;
        test) required="$OFFSCREEN_LIBRARIES" ;;
        *) required="$OFFSCREEN_LIBRARIES$WINDOW_LIBRARIES" ;;
    esac
    say "system libraries of the window are missing and could not be installed from here."
    find_python >/dev/null || missing=(python3 python3-venv "${missing[@]}")
    say "An administrator can add them: apt-get install ${missing[*]}"
    mapfile -t missing < <(missing_packages <<<"$required")
    [ "${#missing[@]}" -eq 0 ] || stop "\"$PURPOSE\" cannot go on without ${missing[*]}." "Install them and run the same command again."
    say "Going on: \"$PURPOSE\" needs none of them."
}

is_usable_python() {
    "$1" -c 'import sys, venv, ensurepip; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' 2>/dev/null
}

find_python() {
    local name
    for name in python3 python3.13 python3.12 python3.11; do
        if command -v "$name" >/dev/null && is_usable_python "$name"; then
            command -v "$name"
            return 0
        fi
    done
    return 1
}

ensure_python() { # sets PYTHON
    if PYTHON="$(find_python)"; then return 0; fi
    if can_install; then
        install_packages python3 python3-venv ca-certificates || true
        if PYTHON="$(find_python)"; then return 0; fi
    fi
    local found="no Python"
    if command -v python3 >/dev/null; then found="$(python3 --version 2>&1)"; fi
    stop "Python 3.11, 3.12 or 3.13 with its venv module is needed; this machine has $found without all of that." \
        "Ask an administrator for: apt-get install python3 python3-venv  (Debian 12 or later, Ubuntu 24.04 or later), then run the same command again."
}

key() { printf '%s %s\n' "$(sha256sum <"$LOCK" | cut -d' ' -f1)" "$("$VENV/bin/python" -c 'import sys; print(sys.version)' | tr '\n' ' ')"; }

is_ready() { [ -f "$STAMP" ] && [ ! -e "$UNFINISHED" ] && [ "$(key 2>/dev/null)" = "$(cat "$STAMP")" ]; }

check_space() {
    local free_kb
    free_kb="$(df -Pk . | awk 'NR == 2 { print $4 }')"
    if [ ! -d "$VENV/lib" ] && [ "$free_kb" -lt $((NEEDED_GB * 1024 * 1024)) ]; then
        stop "about $NEEDED_GB GB are needed here, $((free_kb / 1024 / 1024)) GB are free." "Free some space or move the folder, then run the same command again."
    fi
}

uv_requirement() { awk '/^uv==/ { wanted = 1; print; next } /^[^ #]/ { wanted = 0 } wanted' "$LOCK"; }

make_environment() {
    if ! is_usable_python "$VENV/bin/python"; then
        say "making $VENV with $("$PYTHON" --version)"
        "$PYTHON" -m venv --clear "$VENV"
    fi
    local wanted
    wanted="$(uv_requirement | sed -n 's/^uv==\([^ ]*\).*/\1/p')"
    if [[ "$("$VENV/bin/uv" --version 2>/dev/null || true)" != "uv $wanted"* ]]; then
        "$VENV/bin/python" -m pip --version >/dev/null 2>&1 || "$VENV/bin/python" -m ensurepip >/dev/null
        "$VENV/bin/python" -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes \
            --force-reinstall -r <(uv_requirement)
    fi
}

follow_pip_configuration() { # uv reads none of pip's own files
    local index
    index="$("$VENV/bin/python" -m pip config list 2>/dev/null | sed -n "s/^global\\.index.url='\\(.*\\)'$/\\1/p" || true)"
    if [ -n "$index" ]; then export UV_DEFAULT_INDEX="${UV_DEFAULT_INDEX:-$index}"; fi
    if [ -s /etc/ssl/certs/ca-certificates.crt ]; then export UV_SYSTEM_CERTS="${UV_SYSTEM_CERTS:-1}"; fi
    export UV_HTTP_TIMEOUT="${UV_HTTP_TIMEOUT:-300}"
}

install_pins() {
    local repair=()
    if [ -e "$UNFINISHED" ]; then
        say "the last set-up was interrupted; writing every package again"
        repair=(--reinstall)
    fi
    say "installing the pinned packages (some 3 GB to download the first time)"
    rm -f "$STAMP"
    touch "$UNFINISHED"
    "$VENV/bin/uv" pip sync --quiet --require-hashes "${repair[@]}" --python "$VENV/bin/python" "$LOCK" ||
        stop "the pinned packages could not all be installed." "Look at the message above (network, certificate, space), then run the same command again."
    rm -f "$UNFINISHED"
    key >"$STAMP.new"
    mv "$STAMP.new" "$STAMP"
}

compile_translations() { # the window's languages; without them it speaks English
    local source
    for source in resources/translations/*.ts; do
        if [ "$source" -nt "${source%.ts}.qm" ]; then
            "$VENV/bin/python" packaging/translations.py compile || say "the translations could not be compiled; the window will speak English"
            return 0
        fi
    done
}

main() {
    ensure_libraries
    if is_ready; then
        compile_translations
        return 0
    fi
    ensure_python
    check_space
    make_environment
    follow_pip_configuration
    install_pins
    compile_translations
    say "ready"
}

main
