#!/bin/sh
# Shows that whatever goes wrong while a full-size installer works, the installed program still works.
#
#   sh try_faults.sh FILE OLDER SMALL OUT
#
# As an ordinary user on a clean system, like try_out.sh. OLDER is an installer with a lower version (one_file.py makes
# one of the same folder). SMALL is an empty folder on a disk of its own with room for one installation and a half.
# After each fault `doctor` of the installed program must pass. Leaves faults.txt in OUT; the first failure ends it.
set -eu
FILE="$1"
OLDER="$2"
SMALL="$3"
OUT="$4"
NAME=forget-mi-steward
mkdir -p "$OUT"
: >"$OUT/faults.txt"

fail() {
    echo "FAILED: $1" >&2
    exit 1
}

prefix() { echo "${XDG_DATA_HOME:-$HOME/.local/share}/$NAME"; }

unpacked_mb() { # of the installation at work
    for release in "$(prefix)"/release.*; do
        if [ "${release##*/}" != "$before" ]; then du -sm "$release" 2>/dev/null | cut -f1; fi
    done
}

checks_itself() { [ -s "$OUT/said.txt" ]; }
has_unpacked() { [ "$(unpacked_mb | sort -n | tail -n 1)0" -ge "${1}0" ]; }
tries_out() { ls "$(prefix)"/release.*/VERSION 2>/dev/null | grep -qv "/$before/"; }
has_switched() { [ "$(readlink "$(prefix)/current")" != "$before" ]; }

install_and_hit() { # signal, condition that it waits for: leaves the exit code in $code and what was said in said.txt
    signal="$1"
    shift
    : >"$OUT/said.txt"
    setsid sh "$FILE" >"$OUT/said.txt" 2>&1 &
    installer=$!
    until "$@"; do
        kill -0 "$installer" 2>/dev/null || fail "the installation ended before: $*"
        sleep 0.05
    done
    kill -"$signal" -"$installer"
    code=0
    wait "$installer" || code=$?
}

still_works() { # what was done
    # with its projects where they were: the small disk is too full for them, which doctor says
    env -u XDG_DATA_HOME "$(prefix)/current/$NAME" doctor >"$OUT/doctor.txt" 2>&1 || fail "$1: doctor: $(cat "$OUT/doctor.txt")"
    printf '%s | %s | %s | doctor passes, %s\n' "$1" "$code" "$(grep -v '^Checking\|^Unpacking' "$OUT/said.txt" | tr '\n' ' ')" \
        "$(cat "$(prefix)/current/VERSION")" | tee -a "$OUT/faults.txt"
}

is_refused() { # what was done, file, words of the message
    code=0
    sh "$2" >"$OUT/said.txt" 2>&1 || code=$?
    [ "$code" -eq 2 ] || fail "$1: exit code $code: $(cat "$OUT/said.txt")"
    grep -q "$3" "$OUT/said.txt" || fail "$1: $(cat "$OUT/said.txt")"
    still_works "$1"
}

change_byte() { # at: makes changed.run
    cp "$FILE" "$OUT/changed.run"
    old=$(tail -c +"$(($1 + 1))" "$FILE" | head -c 1 | od -An -tu1 | tr -d ' ')
    printf "\\$(printf %o $((old ^ 1)))" | dd of="$OUT/changed.run" bs=1 seek="$1" conv=notrunc 2>/dev/null
}

interrupted() {
    before=$(readlink "$(prefix)/current")
    install_and_hit TERM has_unpacked 300
    [ "$code" -eq 2 ] || fail "SIGTERM: exit code $code"
    still_works "SIGTERM while unpacking"
}

killed() { # what one leaves is smaller than what the next waits for
    for moment in checks_itself "has_unpacked 1" "has_unpacked 300" "has_unpacked 700" "has_unpacked 1100" tries_out; do
        before=$(readlink "$(prefix)/current")
        # shellcheck disable=SC2086 # a condition and its argument
        install_and_hit KILL $moment
        still_works "killed at: $moment"
    done
    before=$(readlink "$(prefix)/current")
    install_and_hit KILL has_switched
    still_works "killed while the old program is removed"
    code=0
    sh "$FILE" --silent >"$OUT/said.txt" 2>&1 || fail "the installation after all of them"
    [ "$(ls -d "$(prefix)"/release.* | wc -l)" -eq 1 ] || fail "left $(ls -d "$(prefix)"/release.*)"
    still_works "installed again after all of them, one release is left"
}

damaged() {
    size=$(wc -c <"$FILE")
    for at in 1000 $((size / 2)) $((size - 1)); do
        change_byte "$at"
        is_refused "byte $at of $size changed" "$OUT/changed.run" "This file is damaged"
    done
    rm "$OUT/changed.run"
}

disk_full() { # the installed program lies on the small disk as well
    export XDG_DATA_HOME="$SMALL"
    before=none
    sh "$FILE" --silent || fail "the installation on the small disk"
    is_refused "too little space for a second one" "$FILE" "MB are free"
    before=$(readlink "$(prefix)/current")
    code=0
    PATH="$OUT/tools:$PATH" sh "$FILE" >"$OUT/said.txt" 2>&1 || code=$?
    [ "$code" -eq 2 ] || fail "disk full: exit code $code"
    still_works "disk full while unpacking"
    unset XDG_DATA_HOME
}

believe_there_is_space() { # as if something else filled the disk after it was looked at
    mkdir -p "$OUT/tools"
    printf '#!/bin/sh\necho Filesystem\necho /dev/x 9999999 0 9999999 0%% /\n' >"$OUT/tools/df"
    chmod +x "$OUT/tools/df"
}

OUT=$(readlink -f "$OUT")
believe_there_is_space
sh "$OLDER" --silent || fail "the older version"
code=0
sh "$FILE" >"$OUT/said.txt" || fail "the newer over the older version"
still_works "newer over older"
is_refused "older over newer" "$OLDER" "holds the older version"
damaged
interrupted
killed
disk_full
echo "all passed"
